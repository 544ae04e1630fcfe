/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntWhatIfBar stands above whatever is shown as long as something is
 * assumed: the options, that they are assumed and not forecast, how much
 * moved, and the way back. Each of its parts is a button with an action; it
 * changes nothing itself.
 */

#include "ent-what-if-bar.h"

#include <glib/gi18n.h>

#include "ent-outlook.h"
#include "ent-scene.h"
#include "ent-style.h"
#include "ent-wrap-layout.h"

#define NAME_MAX_CHARS 100
#define TEXT_LINES 2
#define LEAST_CHARS 8
#define MOST_CHARS 52 /* in a line, so that all of it stands in one in an ordinary window */

struct _EntWhatIfBar {
  AdwBin parent_instance;

  /* Owned by the widget tree. */
  GtkLabel *text;
  GtkWidget *text_button;
  GtkWidget *stances_button;
  GtkWidget *factors_button;
};

G_DEFINE_FINAL_TYPE (EntWhatIfBar, ent_what_if_bar, ADW_TYPE_BIN)

static void
ent_what_if_bar_class_init (EntWhatIfBarClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "whatifbar");
}

static GtkWidget *
add_button (GtkWidget  *box,
            const char *action,
            const char *tooltip)
{
  GtkWidget *button = gtk_button_new ();

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  ent_style_set_tooltip (button, tooltip);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
ent_what_if_bar_init (EntWhatIfBar *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "layout-manager", ent_wrap_layout_new (),
                                 NULL);
  GtkWidget *note, *back;

  self->text_button = add_button (box, "win.view", _("Show what can be assumed"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->text_button), "s", "what-if");
  gtk_widget_set_hexpand (self->text_button, TRUE);
  self->text = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                             "width-chars", LEAST_CHARS,
                             "max-width-chars", MOST_CHARS, NULL);
  ent_style_limit_lines (self->text, TEXT_LINES);
  gtk_button_set_child (GTK_BUTTON (self->text_button), GTK_WIDGET (self->text));
  gtk_widget_add_css_class (self->text_button, "assumed");

  note = gtk_label_new (_("Assumed, not forecast"));
  gtk_widget_add_css_class (note, "dim");
  gtk_box_append (GTK_BOX (box), note);

  self->stances_button = add_button (box, "win.moved-stances", _("Show them on the map"));
  self->factors_button = add_button (box, "win.moved-factors", _("Show them in the matrix"));
  back = add_button (box, "win.what-if-clear", _("Show what the document says"));
  gtk_button_set_label (GTK_BUTTON (back), _("Back to Today"));
  gtk_widget_remove_css_class (back, "flat");

  adw_bin_set_child (ADW_BIN (self), box);
}

/* What is chosen other than as now; at most two of it, and how many there are. */
static guint
find_chosen (EntBriefing *briefing,
             EntOutlook  *outlook,
             EntOption  **first,
             EntOption  **second)
{
  GListModel *switches = ent_briefing_get_switches (briefing);
  EntSwitch *swtch;
  guint n = 0;

  for (guint i = 0; outlook != NULL && (swtch = ent_list_peek (switches, i)) != NULL; i++)
    {
      EntOption *option = ent_outlook_get_option (outlook, ent_switch_get_id (swtch));

      if (option == NULL || option == ent_switch_get_baseline (swtch))
        continue;
      if (n == 0)
        *first = option;
      else if (n == 1)
        *second = option;
      n++;
    }

  return n;
}

static char *
describe (EntBriefing *briefing,
          EntOutlook  *outlook)
{
  EntOption *first = NULL, *second = NULL;
  guint n = find_chosen (briefing, outlook, &first, &second);
  g_autofree char *one = n > 0 ? ent_text_clean (ent_option_get_name (first), NAME_MAX_CHARS) : NULL;
  g_autofree char *two = n > 1 ? ent_text_clean (ent_option_get_name (second), NAME_MAX_CHARS) : NULL;

  if (n == 0)
    return g_strdup (_("What if everything stays as it is now"));
  if (n == 1)
    /* Translators: %s is the name of an option that is assumed, as in "India signs the declaration" */
    return g_strdup_printf (_("What if: %s"), one);
  if (n == 2)
    /* Translators: names of options that are assumed */
    return g_strdup_printf (_("What if: %1$s; %2$s"), one, two);

  /* Translators: names of options that are assumed, then how many there are besides */
  return g_strdup_printf (ngettext ("What if: %1$s; %2$s; and %3$u more", "What if: %1$s; %2$s; and %3$u more", n - 2), one,
                          two, n - 2);
}

static void
set_count (GtkWidget  *button,
           guint       n,
           const char *text)
{
  gtk_button_set_label (GTK_BUTTON (button), text);
  gtk_widget_set_visible (button, n > 0);
}

/**
 * ent_what_if_bar_new:
 *
 * Returns: (transfer floating): a bar that says nothing yet
 */
GtkWidget *
ent_what_if_bar_new (void)
{
  return g_object_new (ENT_TYPE_WHAT_IF_BAR, NULL);
}

/**
 * ent_what_if_bar_show:
 * @self: a bar
 * @briefing: the document as it looks under the stage
 * @stage: a stage that assumes something
 */
void
ent_what_if_bar_show (EntWhatIfBar *self,
                      EntBriefing  *briefing,
                      EntStage     *stage)
{
  EntOutlook *outlook;
  g_autofree char *text = NULL;
  g_autofree char *stances = NULL;
  g_autofree char *factors = NULL;
  guint n_stances = 0, n_factors = 0;

  g_return_if_fail (ENT_IS_WHAT_IF_BAR (self));
  g_return_if_fail (ENT_IS_BRIEFING (briefing));
  g_return_if_fail (ENT_IS_STAGE (stage));

  outlook = ent_outlook_peek (briefing);
  if (outlook != NULL)
    ent_outlook_count (outlook, &n_stances, &n_factors);

  text = describe (briefing, outlook);
  gtk_label_set_label (self->text, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  stances = g_strdup_printf (ngettext ("%u stance moved", "%u stances moved", n_stances), n_stances);
  set_count (self->stances_button, n_stances, stances);
  factors = g_strdup_printf (ngettext ("%u factor shifted", "%u factors shifted", n_factors), n_factors);
  set_count (self->factors_button, n_factors, factors);
}
