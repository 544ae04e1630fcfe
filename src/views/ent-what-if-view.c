/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntWhatIfView is where something is assumed: whole scenarios of the document
 * above, its open questions one by one below. It assumes nothing itself: what
 * is chosen goes out as an action, and what the stage makes of that comes back.
 * Cards are made once for each document; a choice changes only what is chosen.
 */

#include "ent-what-if-view.h"

#include <glib/gi18n.h>

#include "ent-outlook.h"
#include "ent-place.h"
#include "ent-record-card.h"
#include "ent-scene.h"
#include "ent-style.h"
#include "ent-switch-card.h"
#include "ent-what-if.h"

#define FIRST_SWITCHES 40
#define MORE_SWITCHES  40
#define MOST_SCENARIOS 40

struct _EntWhatIfView {
  EntStageView parent_instance;

  /* Owned by the widget tree. */
  GtkScrolledWindow *scroller;
  GtkWidget *content;
  AdwBin *scenarios;
  GtkWidget *switches;
  GtkWidget *more_button;

  EntBriefing *briefing;    /* (nullable): as it was read */
  GPtrArray *cards;         /* of the first switches; owned by the widget tree */
  GPtrArray *scenario_checks; /* as the document says, then of each scenario; owned by the widget tree */
  gboolean following;       /* the choice changes because the stage has */
};

G_DEFINE_FINAL_TYPE (EntWhatIfView, ent_what_if_view, ENT_TYPE_STAGE_VIEW)

/* Where the choice was refused the stage is the same: what is shown as chosen follows it again. */
static void
scenario_toggled_cb (GtkCheckButton *check,
                     EntWhatIfView  *self)
{
  EntScenario *scenario;
  guint index;

  if (self->following || !gtk_check_button_get_active (check) ||
      !g_ptr_array_find (self->scenario_checks, check, &index))
    return;

  if (index == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.what-if-clear", NULL);
  else
    {
      scenario = ent_list_peek (ent_briefing_get_scenarios (self->briefing), index - 1);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.scenario", "s", ent_scenario_get_id (scenario));
    }
  ent_stage_view_queue_update (ENT_STAGE_VIEW (self));
}

static void
add_scenario (EntWhatIfView *self,
              GtkWidget     *box,
              const char    *id,
              const char    *name)
{
  GtkWidget *first = self->scenario_checks->len > 0 ? g_ptr_array_index (self->scenario_checks, 0) : NULL;
  g_autofree char *clean = ent_text_clean (name, ENT_TEXT_LINE_LIMIT);
  GtkWidget *check = ent_choice_check_new (first, clean, NULL);

  ent_place_set_id (check, id);
  gtk_box_append (GTK_BOX (box), check);
  g_ptr_array_add (self->scenario_checks, check);
  g_signal_connect (check, "toggled", G_CALLBACK (scenario_toggled_cb), self);
}

static void
build_scenarios (EntWhatIfView *self)
{
  GListModel *scenarios = ent_briefing_get_scenarios (self->briefing);
  guint n_scenarios = g_list_model_get_n_items (scenarios);
  GtkWidget *card = g_object_new (ENT_TYPE_RECORD_CARD, NULL);
  GtkWidget *section, *box;

  ent_record_card_clear (ENT_RECORD_CARD (card), self->briefing);
  section = ent_record_card_add_section (ENT_RECORD_CARD (card), _("Scenarios"));
  box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO_GROUP, "orientation",
                      GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Scenarios"), -1);
  gtk_box_append (GTK_BOX (section), box);

  add_scenario (self, box, "", _("As the document says"));
  for (guint i = 0; i < MIN (n_scenarios, MOST_SCENARIOS); i++)
    {
      EntScenario *scenario = ent_list_peek (scenarios, i);

      add_scenario (self, box, ent_scenario_get_id (scenario), ent_scenario_get_name (scenario));
    }
  if (n_scenarios > MOST_SCENARIOS)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("%u more is not listed here", "%u more are not listed here",
                                                         n_scenarios - MOST_SCENARIOS),
                                               n_scenarios - MOST_SCENARIOS);

      ent_record_card_add_text (ENT_RECORD_CARD (card), section, more, "dim");
    }
  adw_bin_set_child (self->scenarios, card);
}

static guint
count_switches (EntWhatIfView *self)
{
  return self->briefing != NULL ? g_list_model_get_n_items (ent_briefing_get_switches (self->briefing)) : 0;
}

static void
add_cards (EntWhatIfView *self,
           guint          n_wanted)
{
  guint n_switches = count_switches (self);
  guint n_left;

  while (n_wanted-- > 0 && self->cards->len < n_switches)
    {
      GtkWidget *card = ent_switch_card_new ();

      ent_switch_card_show (ENT_SWITCH_CARD (card), self->briefing,
                            ent_list_peek (ent_briefing_get_switches (self->briefing), self->cards->len));
      gtk_box_append (GTK_BOX (self->switches), card);
      g_ptr_array_add (self->cards, card);
    }

  n_left = n_switches - self->cards->len;
  gtk_widget_set_visible (self->more_button, n_left > 0);
  if (n_left > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("Show %u More Question", "Show %u More Questions", n_left), n_left);

      gtk_button_set_label (GTK_BUTTON (self->more_button), text);
    }
}

static void
clear (EntWhatIfView *self)
{
  GtkWidget *child;

  self->following = TRUE;
  g_ptr_array_set_size (self->cards, 0);
  g_ptr_array_set_size (self->scenario_checks, 0);
  adw_bin_set_child (self->scenarios, NULL);
  while ((child = gtk_widget_get_first_child (self->switches)) != NULL)
    gtk_box_remove (GTK_BOX (self->switches), child);
  gtk_widget_set_visible (self->more_button, FALSE);
  self->following = FALSE;
}

static void
follow_scenario (EntWhatIfView *self,
                 EntStage      *stage)
{
  gboolean own = ent_stage_get_switches (stage)[0] != NULL;
  const char *id = ent_stage_get_scenario (stage);

  self->following = TRUE;
  for (guint i = 0; i < self->scenario_checks->len; i++)
    {
      EntScenario *scenario = i > 0 ? ent_list_peek (ent_briefing_get_scenarios (self->briefing), i - 1) : NULL;
      gboolean active = !own && g_strcmp0 (id, scenario != NULL ? ent_scenario_get_id (scenario) : NULL) == 0;

      gtk_check_button_set_active (g_ptr_array_index (self->scenario_checks, i), active);
    }
  self->following = FALSE;
}

static void
follow (EntWhatIfView *self)
{
  EntStage *stage = ent_stage_view_get_stage (ENT_STAGE_VIEW (self));
  EntBriefing *shown = ent_stage_view_get_briefing (ENT_STAGE_VIEW (self));
  EntOutlook *outlook;

  if (stage == NULL || shown == NULL)
    return;

  outlook = ent_outlook_peek (shown);
  follow_scenario (self, stage);
  for (guint i = 0; i < self->cards->len; i++)
    {
      EntSwitch *swtch = ent_list_peek (ent_briefing_get_switches (self->briefing), i);
      EntOption *option = outlook != NULL ? ent_outlook_get_option (outlook, ent_switch_get_id (swtch))
                                          : ent_switch_get_baseline (swtch);

      ent_switch_card_follow (g_ptr_array_index (self->cards, i), option);
    }
}

static void
more_clicked_cb (EntWhatIfView *self)
{
  guint n = self->cards->len;

  add_cards (self, MORE_SWITCHES);
  follow (self);
  if (n < self->cards->len)
    gtk_widget_child_focus (g_ptr_array_index (self->cards, n), GTK_DIR_TAB_FORWARD);
}

static void
ent_what_if_view_update (EntStageView *view)
{
  EntWhatIfView *self = ENT_WHAT_IF_VIEW (view);
  EntBriefing *briefing = ent_stage_view_get_briefing (view);
  g_autoptr (EntPlace) place = NULL;
  guint n_wanted = FIRST_SWITCHES;

  ent_style_set_zoom (self->content, ent_stage_view_get_zoom (view));
  if (briefing != NULL)
    briefing = ent_briefing_get_original (briefing);
  if (briefing == self->briefing)
    {
      follow (self);
      return;
    }

  /* Whoever reads another version goes on where the same question is. */
  place = ent_place_new (self->scroller);
  if (ent_place_is_version (briefing, self->briefing))
    n_wanted = MAX (n_wanted, self->cards->len);
  clear (self);
  g_set_object (&self->briefing, briefing);
  if (briefing != NULL && g_list_model_get_n_items (ent_briefing_get_scenarios (briefing)) > 0)
    build_scenarios (self);
  add_cards (self, n_wanted);
  follow (self);
  ent_place_restore (place, self->scroller, TRUE);
}

static gboolean
ent_what_if_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
ent_what_if_view_dispose (GObject *object)
{
  EntWhatIfView *self = ENT_WHAT_IF_VIEW (object);

  self->following = TRUE;
  g_ptr_array_set_size (self->cards, 0);
  g_ptr_array_set_size (self->scenario_checks, 0);
  g_clear_object (&self->briefing);

  G_OBJECT_CLASS (ent_what_if_view_parent_class)->dispose (object);
}

static void
ent_what_if_view_finalize (GObject *object)
{
  EntWhatIfView *self = ENT_WHAT_IF_VIEW (object);

  g_ptr_array_unref (self->cards);
  g_ptr_array_unref (self->scenario_checks);

  G_OBJECT_CLASS (ent_what_if_view_parent_class)->finalize (object);
}

static void
ent_what_if_view_class_init (EntWhatIfViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ent_what_if_view_dispose;
  object_class->finalize = ent_what_if_view_finalize;
  widget_class->grab_focus = ent_what_if_view_grab_focus;
  ENT_STAGE_VIEW_CLASS (klass)->update = ent_what_if_view_update;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/ent-what-if-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntWhatIfView, scroller);
  gtk_widget_class_bind_template_child (widget_class, EntWhatIfView, content);
  gtk_widget_class_bind_template_child (widget_class, EntWhatIfView, scenarios);
  gtk_widget_class_bind_template_child (widget_class, EntWhatIfView, switches);
  gtk_widget_class_bind_template_child (widget_class, EntWhatIfView, more_button);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
}

static void
ent_what_if_view_init (EntWhatIfView *self)
{
  self->cards = g_ptr_array_new ();
  self->scenario_checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ent_what_if_view_new:
 *
 * Returns: (transfer floating): a view of no document
 */
GtkWidget *
ent_what_if_view_new (void)
{
  return g_object_new (ENT_TYPE_WHAT_IF_VIEW, NULL);
}
