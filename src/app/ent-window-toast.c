/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the window says in passing, and the one thing that it goes on saying
 * while it holds: that what is shown is not what its file says any more.
 */

#include "config.h"

#include "ent-window-private.h"

#include "ent-compat.h"

#define TOAST_SECONDS 5

static void
toast_dismissed_cb (AdwToast  *toast,
                    EntWindow *self)
{
  if (self->toast == toast)
    g_clear_weak_pointer (&self->toast);
  if (self->alarm == toast)
    g_clear_weak_pointer (&self->alarm);
}

/* AdwToastOverlay 1.2 reads freed memory when a toast is taken away while it
 * still slides in, and aborts when one that gave way to another of high
 * priority is to come back before it has faded out. So none is taken away or
 * overtaken: the words of the one that is there change, and its time ends it. */
static void
show_toast (EntWindow   *self,
            AdwToast   **slot,
            const char  *text,
            const char  *button,
            const char  *action,
            guint        seconds)
{
  g_autofree char *title = g_markup_escape_text (text, -1);
  AdwToast *toast;

  if (*slot != NULL)
    {
      toast = g_object_ref (*slot);
      adw_toast_set_title (toast, title);
    }
  else
    {
      toast = adw_toast_new (title);
      g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self, 0);
      g_set_weak_pointer (slot, toast);
    }
  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_name (toast, action);
  adw_toast_set_timeout (toast, seconds);

  /* One that is there already starts its time anew. */
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
  ent_announce (GTK_WIDGET (self->toast_overlay), text);
}

/**
 * ent_window_toast:
 * @text: what happened; never markup
 * @button: (nullable): label of a button
 * @action: (nullable): what the button does
 *
 * Says it in place of what was said last, or after an alarm.
 */
void
ent_window_toast (EntWindow  *self,
                  const char *text,
                  const char *button,
                  const char *action)
{
  show_toast (self, &self->toast, text, button, action, TOAST_SECONDS);
}

/**
 * ent_window_alarm:
 * @text: what is the matter; never markup
 * @button: label of a button
 * @action: what the button does
 *
 * Shows at once, in place of any toast, that what is shown is not what it
 * seems, until ent_window_end_alarm() or the user ends it.
 */
void
ent_window_alarm (EntWindow  *self,
                  const char *text,
                  const char *button,
                  const char *action)
{
  if (self->alarm == NULL)
    {
      g_set_weak_pointer (&self->alarm, self->toast);
      g_clear_weak_pointer (&self->toast);
    }
  show_toast (self, &self->alarm, text, button, action, 0);
}

/**
 * ent_window_end_alarm:
 *
 * Takes the alarm away, if there is one: what is said next takes its place, and
 * if nothing is, it goes after a second.
 */
void
ent_window_end_alarm (EntWindow *self)
{
  AdwToast *alarm = self->alarm;

  if (alarm == NULL)
    return;

  g_clear_weak_pointer (&self->alarm);
  if (self->toast == NULL)
    g_set_weak_pointer (&self->toast, alarm);
  adw_toast_set_timeout (alarm, 1);
  adw_toast_overlay_add_toast (self->toast_overlay, g_object_ref (alarm));
}
