/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the window makes of a stage that assumes something: the document as it
 * would look then, which is what everything in the window is handed, and the
 * bar that says so. Of a stage that assumes nothing, nothing is worked out
 * and nothing is built.
 */

#include "config.h"

#include "ent-window-private.h"

#include <glib/gi18n.h>

#include "ent-scene.h"
#include "ent-what-if.h"
#include "ent-what-if-bar.h"

#define NAME_MAX_CHARS 60

/**
 * ent_window_get_original:
 *
 * Returns: (transfer none) (nullable): the briefing as it was read, whatever
 *   is assumed
 */
EntBriefing *
ent_window_get_original (EntWindow *self)
{
  return self->document != NULL ? ent_document_get_briefing (self->document) : NULL;
}

/**
 * ent_window_update_outlook:
 *
 * Makes what is shown the document as it looks under the stage.
 *
 * Returns: whether it is another briefing than before
 */
gboolean
ent_window_update_outlook (EntWindow *self)
{
  EntBriefing *original = ent_window_get_original (self);
  g_autoptr (EntBriefing) shown = NULL;

  if (self->outlook != NULL && ent_outlook_get_original (self->outlook) != original)
    g_clear_object (&self->outlook);

  if (ent_what_if_is_active (self->stage))
    {
      g_autoptr (EntOutlook) first = self->outlook != NULL ? g_object_ref (self->outlook) : ent_outlook_new (original);
      g_autoptr (EntOutlook) outlook = ent_outlook_with_stage (first, self->stage);

      g_set_object (&self->outlook, outlook);
      shown = ent_outlook_dup_briefing (outlook);
    }
  else
    shown = g_object_ref (original);

  return g_set_object (&self->briefing, shown);
}

/* Below the marking, whatever else is shown. */
static void
ensure_bar (EntWindow *self)
{
  GtkWidget *marking = gtk_widget_get_parent (GTK_WIDGET (self->marking_label));

  if (self->what_if_bar != NULL)
    return;

  self->what_if_bar = ent_what_if_bar_new ();
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (marking)), self->what_if_bar, marking);
}

/**
 * ent_window_update_what_if:
 *
 * Makes the bar say what is assumed, if anything is.
 */
void
ent_window_update_what_if (EntWindow *self)
{
  gboolean active = ent_what_if_is_active (self->stage);

  if (active)
    ensure_bar (self);
  if (self->what_if_bar == NULL)
    return;

  if (active)
    ent_what_if_bar_show (ENT_WHAT_IF_BAR (self->what_if_bar), self->briefing, self->stage);
  /* Where the focus is would be nowhere. */
  else if (gtk_widget_get_focus_child (self->what_if_bar) != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->view_stack), GTK_DIR_TAB_FORWARD);
  gtk_widget_set_visible (self->what_if_bar, active);
}

static char *
describe_also (EntWindow *self,
               GPtrArray *also)
{
  EntSwitch *swtch = g_ptr_array_index (also, 0);
  EntOutlook *outlook = ent_outlook_peek (self->briefing);
  EntOption *option = outlook != NULL ? ent_outlook_get_option (outlook, ent_switch_get_id (swtch))
                                      : ent_switch_get_baseline (swtch);
  g_autofree char *name = ent_text_clean (ent_option_get_name (option), NAME_MAX_CHARS);

  if (also->len == 1)
    /* Translators: %s is the name of an option that another one has changed along */
    return g_strdup_printf (_("Changed along with it: “%s”"), name);

  /* Translators: the name of an option that another one has changed along, then how many besides */
  return g_strdup_printf (ngettext ("Changed along with it: “%1$s” and %2$u more",
                                    "Changed along with it: “%1$s” and %2$u more", also->len - 1),
                          name, also->len - 1);
}

/**
 * ent_window_choose_option:
 * @parameter: ids of a switch and of an option, or no text for as now
 *
 * Assumes the option, and says what that changed along, or why it cannot be.
 */
void
ent_window_choose_option (EntWindow *self,
                          GVariant  *parameter)
{
  g_autoptr (EntStage) stage = NULL;
  g_autoptr (EntStage) before = g_object_ref (self->stage);
  g_autoptr (GPtrArray) also = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  const char *swtch, *option;

  g_variant_get (parameter, "(&s&s)", &swtch, &option);
  stage = ent_what_if_choose (ent_window_get_original (self), self->stage, swtch, *option != '\0' ? option : NULL, &also,
                              &error);
  if (stage == NULL)
    {
      text = ent_text_clean (error->message, ENT_TEXT_LINE_LIMIT);
      ent_window_toast (self, text, NULL, NULL);
      return;
    }

  ent_window_set_stage (self, stage);
  if (also->len == 0)
    return;

  g_set_object (&self->option_before, before);
  g_set_object (&self->option_after, self->stage);
  text = describe_also (self, also);
  ent_window_toast (self, text, _("_Undo"), "win.undo-option");
}

/* What was shown since stays: only what is assumed is taken back. */
static void
undo_option_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  EntWindow *self = user_data;
  g_autoptr (EntStage) before = g_steal_pointer (&self->option_before);
  g_autoptr (EntStage) after = g_steal_pointer (&self->option_after);
  g_autoptr (EntStage) stage = NULL;
  g_autoptr (GVariant) options = NULL;

  if (before == NULL || self->stage == NULL)
    return;

  if (ent_stage_equal (self->stage, after))
    {
      g_action_group_activate_action (G_ACTION_GROUP (self), "history-go", g_variant_new_int32 (-1));
      return;
    }

  g_object_get (before, "options", &options, NULL);
  stage = ent_stage_with (self->stage, "scenario", ent_stage_get_scenario (before), "options", options, NULL);
  ent_window_set_stage (self, stage);
}

/**
 * ent_window_add_what_if:
 *
 * Adds the action that takes back what an option has changed.
 */
void
ent_window_add_what_if (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { "undo-option", undo_option_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
