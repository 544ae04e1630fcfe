/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntSelectionCard shows the joint shares of the selected members: of every
 * indicator that has a total side by side, because a share of people alone
 * flatters, and of those among them that the stage's measure counts as in.
 */

#include "ent-selection-card.h"

#include <glib/gi18n.h>

#include "ent-phrase.h"
#include "ent-share.h"
#include "ent-words.h"

struct _EntSelectionCard {
  EntRecordCard parent_instance;
};

G_DEFINE_FINAL_TYPE (EntSelectionCard, ent_selection_card, ENT_TYPE_RECORD_CARD)

static void
ent_selection_card_class_init (EntSelectionCardClass *klass)
{
}

static void
ent_selection_card_init (EntSelectionCard *self)
{
}

/* "People: 1 463.9 of 8 231.6 million, 17.8 % of the world" */
static void
add_share (EntRecordCard      *card,
           GtkWidget          *section,
           EntBriefing        *briefing,
           EntIndicator       *indicator,
           const char *const  *members)
{
  int decimals = ent_indicator_get_decimals (indicator);
  EntTotal *total = ent_indicator_get_total (indicator);
  EntShare share;
  g_autofree char *percent = NULL;
  g_autofree char *part = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *text = NULL;

  if (!ent_share_compute (briefing, ent_indicator_get_id (indicator), members, NULL, &share))
    return;

  percent = ent_phrase_percent (share.fraction, 1);
  part = ent_phrase_number (share.part, decimals);
  whole = ent_phrase_number (share.whole, decimals);
  /* Translators: a percentage, what it is of, a part, a whole, a unit, as in
   * "17.8 % of the world (1463.9 of 8231.6 million people)" */
  text = g_strdup_printf (_("%1$s %2$s (%3$s of %4$s %5$s)"), percent, ent_total_get_name (total), part, whole,
                          ent_indicator_get_unit (indicator));
  ent_record_card_add_figure (card, section, ent_indicator_get_name (indicator), text,
                              ent_indicator_get_source (indicator));
  if (share.n_missing > 0)
    {
      g_autofree char *missing =
        g_strdup_printf (ngettext ("No figure for %d of them.", "No figure for %d of them.", share.n_missing),
                         share.n_missing);

      ent_record_card_add_text (card, section, missing, "dim");
    }
}

static void
add_shares (EntRecordCard      *card,
            GtkWidget          *section,
            EntBriefing        *briefing,
            const char *const  *members)
{
  g_autoptr (GPtrArray) indicators = ent_share_indicators (briefing);

  for (guint i = 0; i < indicators->len; i++)
    add_share (card, section, briefing, g_ptr_array_index (indicators, i), members);
}

static char **
filter_in_measure (EntBriefing       *briefing,
                   EntStage          *stage,
                   const char *const *members,
                   const char        *measure)
{
  g_auto (GStrv) in = ent_share_members_in_measure (briefing, stage, measure);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; members[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) in, members[i]))
      g_strv_builder_add (builder, members[i]);

  return g_strv_builder_end (builder);
}

/**
 * ent_selection_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
ent_selection_card_new (void)
{
  return g_object_new (ENT_TYPE_SELECTION_CARD, NULL);
}

/**
 * ent_selection_card_show:
 * @self: a card
 * @briefing: (nullable): the document
 * @stage: (nullable): what is selected, and by which measure
 *
 * Shows the shares of the selected members; nothing if anything is missing.
 */
void
ent_selection_card_show (EntSelectionCard *self,
                         EntBriefing      *briefing,
                         EntStage         *stage)
{
  EntRecordCard *card = ENT_RECORD_CARD (self);
  g_auto (GStrv) members = NULL;
  g_autofree char *title = NULL;
  EntMeasure *measure;
  GtkWidget *section;
  guint n_members;

  g_return_if_fail (ENT_IS_SELECTION_CARD (self));

  ent_record_card_clear (card, briefing);
  if (briefing == NULL || stage == NULL)
    return;

  members = ent_share_selected (briefing, stage);
  n_members = g_strv_length (members);
  section = ent_record_card_add_section (card, NULL);
  title = g_strdup_printf (ngettext ("%u member together", "%u members together", n_members), n_members);
  ent_record_card_add_title (card, section, title);
  for (guint i = 0; i < n_members; i++)
    {
      EntMember *member = ent_briefing_lookup (briefing, ENT_TYPE_MEMBER, members[i]);
      g_autofree char *phrase = ent_phrase_position (briefing, stage, member);

      ent_record_card_add_pair (card, section, ent_member_get_name (member), phrase);
    }
  if (n_members > 1 && ent_stage_get_view (stage) != ENT_VIEW_COMPARE)
    ent_record_card_add_link (card, section, _("Compare side by side"), "win.view", "compare");
  add_shares (card, ent_record_card_add_section (card, _("Their joint share")), briefing, (const char *const *) members);

  measure = ent_briefing_lookup (briefing, ENT_TYPE_MEASURE, ent_stage_get_measure (stage));
  if (measure != NULL)
    {
      g_auto (GStrv) in = filter_in_measure (briefing, stage, (const char *const *) members, ent_stage_get_measure (stage));
      guint n_in = g_strv_length (in);
      g_autofree char *name = ent_words_capitalise (ent_measure_get_name (measure));
      g_autofree char *count = NULL;

      section = ent_record_card_add_section (card, name);
      /* Translators: under the name of a measure, as in "Supports or initiates": to how many of the selected it applies */
      count = g_strdup_printf (ngettext ("%1$u of the %2$u selected", "%1$u of the %2$u selected", n_in), n_in, n_members);
      ent_record_card_add_text (card, section, count, "body-strong");
      if (n_in > 0)
        add_shares (card, section, briefing, (const char *const *) in);
    }
  ent_record_card_add_sources (card);
}
