/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntSwitchCard chooses nothing itself: a click on an answer goes out as an
 * action, and what it shows as chosen is what it is told to follow. What an
 * answer would change is said to be assumed, each with its reason and its
 * sources; how likely an answer is stands with it and never beside a
 * confidence.
 */

#include "ent-switch-card.h"

#include <glib/gi18n.h>

#include "ent-phrase.h"
#include "ent-place.h"
#include "ent-scene.h"
#include "ent-style.h"
#include "ent-words.h"

/* A document may list anything. */
#define MOST_OPTIONS 40
#define MOST_EFFECTS 60

#define LEAST_CHARS 8
#define NAME_LINES 6

struct _EntSwitchCard {
  EntRecordCard parent_instance;

  EntSwitch *swtch;      /* (nullable) */
  EntOption *shown;      /* (nullable): whose effects are listed */
  GPtrArray *checks;     /* of each option that is listed; owned by the widget tree */
  EntRecordCard *effects; /* owned by the widget tree */
  gboolean following;    /* the choice changes because the stage has */
};

G_DEFINE_FINAL_TYPE (EntSwitchCard, ent_switch_card, ENT_TYPE_RECORD_CARD)

static void
ent_switch_card_dispose (GObject *object)
{
  EntSwitchCard *self = ENT_SWITCH_CARD (object);

  self->following = TRUE;
  g_ptr_array_set_size (self->checks, 0);
  g_clear_object (&self->swtch);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (ent_switch_card_parent_class)->dispose (object);
}

static void
ent_switch_card_finalize (GObject *object)
{
  g_ptr_array_unref (ENT_SWITCH_CARD (object)->checks);

  G_OBJECT_CLASS (ent_switch_card_parent_class)->finalize (object);
}

static void
ent_switch_card_class_init (EntSwitchCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_switch_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_switch_card_finalize;
}

static void
ent_switch_card_init (EntSwitchCard *self)
{
  self->checks = g_ptr_array_new ();
}

static GtkWidget *
new_line (const char *text,
          const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "width-chars", LEAST_CHARS, NULL);

  ent_style_limit_lines (GTK_LABEL (label), NAME_LINES);
  ent_style_align_lines (GTK_LABEL (label));
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/**
 * ent_choice_check_new:
 * @group: (nullable): another choice of the same group
 * @name: what can be chosen; never markup
 * @note: (nullable): what is said of it, as whole sentences
 *
 * Returns: (transfer floating): one of several choices, which wraps
 */
GtkWidget *
ent_choice_check_new (GtkWidget  *group,
                      const char *name,
                      const char *note)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *spoken = NULL;

  /* Translators: spoken of a choice: its name, then what is said of it, as a sentence */
  spoken = note != NULL ? g_strdup_printf (C_("choice", "%1$s. %2$s"), name, note) : g_strdup (name);
  gtk_widget_set_margin_start (lines, 6);
  gtk_box_append (GTK_BOX (lines), new_line (name, NULL));
  if (note != NULL)
    gtk_box_append (GTK_BOX (lines), new_line (note, "dim"));
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), lines);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (group));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return check;
}

static void
toggled_cb (GtkCheckButton *check,
            EntSwitchCard  *self)
{
  guint index;
  EntOption *option;

  if (self->following || !gtk_check_button_get_active (check) || !g_ptr_array_find (self->checks, check, &index))
    return;

  option = ent_list_peek (ent_switch_get_options (self->swtch), index);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.option", "(ss)", ent_switch_get_id (self->swtch),
                              ent_option_get_id (option));
}

/* "As now. Likelihood: unlikely, 30 % (20 to 40 %)" */
static char *
describe_option (EntBriefing *briefing,
                 EntSwitch   *swtch,
                 EntOption   *option)
{
  const EntRange *range = ent_option_get_likelihood (option);
  gboolean baseline = option == ent_switch_get_baseline (swtch);
  g_autofree char *likelihood = range != NULL ? ent_words_likelihood (briefing, range) : NULL;

  if (likelihood == NULL)
    return baseline ? g_strdup (_("As now.")) : NULL;
  if (baseline)
    /* Translators: of the answer to an open question that holds now; %s is a likelihood in words and numbers */
    return g_strdup_printf (_("As now. Likelihood: %s"), likelihood);

  /* Translators: %s is a likelihood in words and numbers */
  return g_strdup_printf (_("Likelihood: %s"), likelihood);
}

static void
add_options (EntSwitchCard *self,
             EntBriefing   *briefing,
             GtkWidget     *section)
{
  GListModel *options = ent_switch_get_options (self->swtch);
  guint n_options = g_list_model_get_n_items (options);
  g_autofree char *question = ent_text_clean (ent_switch_get_question (self->swtch), ENT_TEXT_LINE_LIMIT);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO_GROUP, "orientation",
                                 GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, question, -1);
  gtk_box_append (GTK_BOX (section), box);
  for (guint i = 0; i < MIN (n_options, MOST_OPTIONS); i++)
    {
      EntOption *option = ent_list_peek (options, i);
      g_autofree char *name = ent_text_clean (ent_option_get_name (option), ENT_TEXT_LINE_LIMIT);
      g_autofree char *note = describe_option (briefing, self->swtch, option);
      g_autofree char *id = g_strdup_printf ("%s %s", ent_switch_get_id (self->swtch), ent_option_get_id (option));
      GtkWidget *check = ent_choice_check_new (i > 0 ? g_ptr_array_index (self->checks, 0) : NULL, name, note);

      ent_place_set_id (check, id);
      gtk_box_append (GTK_BOX (box), check);
      g_ptr_array_add (self->checks, check);
      g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
    }
  if (n_options > MOST_OPTIONS)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("%u more is not listed here", "%u more are not listed here",
                                                         n_options - MOST_OPTIONS),
                                               n_options - MOST_OPTIONS);

      ent_record_card_add_text (ENT_RECORD_CARD (self), section, more, "dim");
    }
}

static void
add_effect (EntRecordCard *card,
            GtkWidget     *section,
            EntEffect     *effect)
{
  EntBriefing *briefing = ent_record_card_get_briefing (card);
  EntRecord *target = ent_briefing_lookup (briefing, ENT_TYPE_RECORD, ent_effect_get_target (effect));
  g_autofree char *name = target != NULL ? ent_phrase_record (briefing, target) : NULL;
  g_autofree char *change = ent_words_effect (briefing, effect);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (section), box);
  if (name != NULL)
    ent_record_card_add_link (card, box, name, "win.focus", ent_effect_get_target (effect));
  ent_record_card_add_text (card, box, change, "numeric");
  ent_record_card_add_cited (card, box, ent_effect_get_reason (effect), ent_effect_get_citations (effect));
}

/* The raised numbers lead to the inspector: a list of sources under each answer would bury the next question. */
static void
show_effects (EntSwitchCard *self)
{
  EntBriefing *briefing = ent_record_card_get_briefing (ENT_RECORD_CARD (self));
  GListModel *effects = self->shown != NULL ? ent_option_get_effects (self->shown) : NULL;
  guint n_effects = effects != NULL ? g_list_model_get_n_items (effects) : 0;
  GtkWidget *section;

  ent_record_card_clear (self->effects, briefing);
  gtk_widget_set_visible (GTK_WIDGET (self->effects), n_effects > 0);
  if (n_effects == 0)
    return;

  section = ent_record_card_add_section (self->effects, _("What we assume would change"));
  gtk_widget_remove_css_class (section, "card");
  for (guint i = 0; i < MIN (n_effects, MOST_EFFECTS); i++)
    add_effect (self->effects, section, ent_list_peek (effects, i));
  if (n_effects > MOST_EFFECTS)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("%u more is not listed here", "%u more are not listed here",
                                                         n_effects - MOST_EFFECTS),
                                               n_effects - MOST_EFFECTS);

      ent_record_card_add_text (self->effects, section, more, "dim");
    }
}

/**
 * ent_switch_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
ent_switch_card_new (void)
{
  return g_object_new (ENT_TYPE_SWITCH_CARD, NULL);
}

/**
 * ent_switch_card_show:
 * @self: a card
 * @briefing: the document as it was read
 * @swtch: an open question of it
 *
 * Nothing is chosen until ent_switch_card_follow().
 */
void
ent_switch_card_show (EntSwitchCard *self,
                      EntBriefing   *briefing,
                      EntSwitch     *swtch)
{
  EntRecordCard *card = ENT_RECORD_CARD (self);
  GtkWidget *section;

  g_return_if_fail (ENT_IS_SWITCH_CARD (self));
  g_return_if_fail (ENT_IS_BRIEFING (briefing));
  g_return_if_fail (ENT_IS_SWITCH (swtch));

  g_set_object (&self->swtch, swtch);
  g_clear_object (&self->shown);
  g_ptr_array_set_size (self->checks, 0);
  ent_record_card_clear (card, briefing);

  section = ent_record_card_add_section (card, NULL);
  ent_record_card_add_title (card, section, ent_switch_get_question (swtch));
  ent_record_card_add_text (card, section,
                            ent_switch_get_kind (swtch) == ENT_SWITCH_KIND_ASSUMPTION
                              ? C_("switch", "An assumption of the briefing") : C_("switch", "An event that may come"),
                            "dim");
  add_options (self, briefing, section);
  self->effects = g_object_new (ENT_TYPE_RECORD_CARD, "visible", FALSE, NULL);
  gtk_box_append (GTK_BOX (section), GTK_WIDGET (self->effects));
}

/**
 * ent_switch_card_follow:
 * @self: a card that shows a switch
 * @option: (nullable): the option of it that is chosen
 *
 * Shows @option as chosen, and what it would change.
 */
void
ent_switch_card_follow (EntSwitchCard *self,
                        EntOption     *option)
{
  GListModel *options;

  g_return_if_fail (ENT_IS_SWITCH_CARD (self));
  g_return_if_fail (self->swtch != NULL);

  options = ent_switch_get_options (self->swtch);
  self->following = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, i), ent_list_peek (options, i) == (gpointer) option);
  self->following = FALSE;

  if (g_set_object (&self->shown, option))
    show_effects (self);
}
