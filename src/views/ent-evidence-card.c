/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntEvidenceCard answers “how do you know?” for whatever is selected or on
 * the screen: what is reported, judged and assumed, on which sources of which
 * grade and date, and who sees it otherwise. It adds no opinion of its own.
 */

#include "ent-evidence-card.h"

#include <glib/gi18n.h>

#include "ent-evidence.h"
#include "ent-phrase.h"
#include "ent-style.h"
#include "ent-words.h"

/* What a person reads in one place is bounded; the counts are not. */
#define MOST_LINES   60
#define MOST_SOURCES 100
#define MOST_OTHERS  30
#define ABOUT_LINES  2

struct _EntEvidenceCard {
  EntRecordCard parent_instance;
};

G_DEFINE_FINAL_TYPE (EntEvidenceCard, ent_evidence_card, ENT_TYPE_RECORD_CARD)

static void
ent_evidence_card_class_init (EntEvidenceCardClass *klass)
{
}

static void
ent_evidence_card_init (EntEvidenceCard *self)
{
}

static void
add_more (EntRecordCard *card,
          GtkWidget     *section,
          guint          n_all,
          guint          n_shown)
{
  g_autofree char *more = NULL;

  if (n_all <= n_shown)
    return;

  more = g_strdup_printf (ngettext ("%u more is not listed here", "%u more are not listed here", n_all - n_shown),
                          n_all - n_shown);
  ent_record_card_add_text (card, section, more, "dim");
}

static void
add_count (EntRecordCard *card,
           GtkWidget     *section,
           const char    *name,
           guint          n)
{
  g_autofree char *lines = g_strdup_printf (ngettext ("%u line", "%u lines", n), n);

  ent_record_card_add_pair (card, section, name, lines);
}

static char *
describe_sources (EntEvidence *evidence)
{
  guint n = evidence->sources->len;

  if (evidence->n_origins == n)
    return g_strdup_printf (ngettext ("%u source", "%u sources", n), n);

  /* Translators: some sources repeat another one, and count as one with it */
  return g_strdup_printf (ngettext ("%1$u source, which counts as %2$u", "%1$u sources, which count as %2$u", n), n,
                          evidence->n_origins);
}

static char *
describe_dates (EntEvidence *evidence)
{
  g_autofree char *oldest = NULL;
  g_autofree char *newest = NULL;

  if (evidence->oldest == NULL)
    return NULL;

  oldest = ent_date_format (evidence->oldest);
  newest = ent_date_format (evidence->newest);
  if (g_str_equal (oldest, newest))
    return g_steal_pointer (&oldest);

  /* Translators: the dates of the oldest and of the newest source */
  return g_strdup_printf (_("%1$s to %2$s"), oldest, newest);
}

/* Things of one kind are called by its name. */
static char *
describe_many (GPtrArray *records)
{
  GType type = G_OBJECT_TYPE (g_ptr_array_index (records, 0));
  guint n = records->len;

  for (guint i = 1; i < n; i++)
    if (G_OBJECT_TYPE (g_ptr_array_index (records, i)) != type)
      return g_strdup_printf (ngettext ("Of %u thing on the screen", "Of %u things on the screen", n), n);

  if (type == ENT_TYPE_STANCE)
    return g_strdup_printf (ngettext ("Of %u stance", "Of %u stances", n), n);
  if (type == ENT_TYPE_FACTOR)
    return g_strdup_printf (ngettext ("Of %u risk or opportunity", "Of %u risks and opportunities", n), n);
  if (type == ENT_TYPE_THEME)
    return g_strdup_printf (ngettext ("Of %u theme", "Of %u themes", n), n);
  if (type == ENT_TYPE_JUDGEMENT)
    return g_strdup_printf (ngettext ("Of %u key judgement", "Of %u key judgements", n), n);
  if (type == ENT_TYPE_CLAIM)
    return g_strdup_printf (ngettext ("Of %u claim", "Of %u claims", n), n);

  return g_strdup_printf (ngettext ("Of %u thing on the screen", "Of %u things on the screen", n), n);
}

static char *
describe_about (EntBriefing *briefing,
                EntEvidence *evidence)
{
  if (evidence->records->len == 0)
    return g_strdup (_("Nothing here rests on a source."));
  if (evidence->records->len == 1)
    return ent_phrase_record (briefing, g_ptr_array_index (evidence->records, 0));

  return describe_many (evidence->records);
}

static void
add_head (EntRecordCard *card,
          EntEvidence   *evidence)
{
  EntBriefing *briefing = ent_record_card_get_briefing (card);
  GtkWidget *section = ent_record_card_add_section (card, NULL);
  g_autofree char *about = describe_about (briefing, evidence);
  g_autofree char *sources = describe_sources (evidence);
  g_autofree char *dates = describe_dates (evidence);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Close the evidence"));

  /* GTK 4.8 has the underline spoken. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Close the evidence"), -1);
  ent_record_card_add_title (card, section, _("Evidence"));
  ent_style_limit_lines (GTK_LABEL (ent_record_card_add_text (card, section, about, NULL)), ABOUT_LINES);
  if (evidence->records->len > 0)
    {
      add_count (card, section, _("Reported"), evidence->lines[ENT_BASIS_REPORTED]->len);
      add_count (card, section, _("Our judgement"), evidence->lines[ENT_BASIS_JUDGEMENT]->len);
      add_count (card, section, _("Assumed"), evidence->lines[ENT_BASIS_ASSUMPTION]->len);
      ent_record_card_add_pair (card, section, _("Sources"), sources);
      ent_record_card_add_pair (card, section, _("Published"), dates);
    }

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.evidence");
  gtk_box_append (GTK_BOX (section), button);
}

static char *
describe_other_view (EntBriefing *briefing,
                     EntStance   *stance)
{
  EntLevel *level = ent_briefing_get_stance_level (briefing, stance);
  EntMember *member = ent_briefing_lookup (briefing, ENT_TYPE_MEMBER, ent_stance_get_member (stance));
  g_autofree char *name = ent_phrase_record (briefing, ENT_RECORD (member));
  g_autofree char *by = ent_phrase_by (briefing, ent_stance_get_by (stance));
  g_autofree char *position = NULL;

  position = level != NULL ? ent_phrase_inside (ent_level_get_name (level)) : g_strdup (_("no position in the source"));

  /* Translators: a member, whose view it is, as in “the desk’s view”, and the level that this view gives it */
  return g_strdup_printf (C_("other view", "%1$s, %2$s: %3$s"), name, by, position);
}

static void
add_dissents (EntRecordCard *card,
              EntEvidence   *evidence)
{
  EntBriefing *briefing = ent_record_card_get_briefing (card);
  guint n = MIN (evidence->dissents->len, MOST_OTHERS);
  GtkWidget *section;

  if (evidence->records->len == 0)
    return;

  section = ent_record_card_add_section (card, _("Who sees it otherwise"));
  if (n == 0)
    ent_record_card_add_text (card, section, _("Nobody, as far as this briefing knows."), "dim");

  for (guint i = 0; i < n; i++)
    {
      EntEvidenceDissent *entry = &g_array_index (evidence->dissents, EntEvidenceDissent, i);
      g_autofree char *text = NULL;

      if (entry->stance != NULL)
        {
          text = describe_other_view (briefing, entry->stance);
          ent_record_card_add_link (card, section, text, "win.by", ent_stance_get_by (entry->stance));
          continue;
        }

      /* Translators: who disagrees, then what they hold */
      text = g_strdup_printf (C_("dissent", "%1$s: %2$s"), ent_dissent_get_by (entry->dissent),
                              ent_dissent_get_statement (entry->dissent));
      ent_record_card_add_link (card, section, text, "win.focus", ent_record_get_id (entry->about));
    }
  add_more (card, section, evidence->dissents->len, n);
}

/* "2 cited with 1, 3 with 2", as words: the numbers alone say nothing. */
static char *
describe_credibility (const EntEvidenceSource *entry)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (int i = 0; i < ENT_N_CREDIBILITY; i++)
    if (entry->n_by_credibility[i] > 0)
      {
        /* Translators: an item's credibility from 1 to 6 in words, then how often it is given */
        g_autofree char *part = g_strdup_printf (C_("credibility", "%1$s ×%2$u"), ent_words_credibility (i + 1),
                                                 entry->n_by_credibility[i]);

        g_strv_builder_add (builder, part);
      }
  parts = g_strv_builder_end (builder);

  return *parts != NULL ? g_strjoinv (" · ", parts) : NULL;
}

static void
add_source (EntRecordCard           *card,
            GtkWidget               *section,
            const EntEvidenceSource *entry)
{
  EntBriefing *briefing = ent_record_card_get_briefing (card);
  const char *id = ent_source_get_id (entry->source);
  const char *date = ent_source_get_date (entry->source);
  g_autofree char *title = ent_phrase_record (briefing, ENT_RECORD (entry->source));
  g_autofree char *grade = ent_words_grade (ent_source_get_reliability (entry->source));
  g_autofree char *day = date != NULL ? ent_date_format (date) : g_strdup (_("undated"));
  g_autofree char *credibility = describe_credibility (entry);
  g_autofree char *name = NULL;
  g_autofree char *line = NULL;

  /* Translators: number of a source, then its title */
  name = g_strdup_printf (C_("source", "%1$d. %2$s"), ent_briefing_number_of_source (briefing, id), title);
  ent_record_card_add_link (card, section, name, "win.focus", id);

  /* Translators: when a source was published, then its reliability, as in “B, usually reliable” */
  line = g_strdup_printf (C_("source", "%1$s · %2$s"), day, grade);
  ent_record_card_add_text (card, section, line, "dim");
  ent_record_card_add_text (card, section, credibility, "dim");
}

static void
add_sources (EntRecordCard *card,
             EntEvidence   *evidence)
{
  guint n = MIN (evidence->sources->len, MOST_SOURCES);
  GtkWidget *section;

  if (n == 0)
    return;

  section = ent_record_card_add_section (card, _("Sources"));
  for (guint i = 0; i < n; i++)
    add_source (card, section, &g_array_index (evidence->sources, EntEvidenceSource, i));
  add_more (card, section, evidence->sources->len, n);
}

/* Lines of one owner, with its name before them where there are several. */
static void
add_lines_of (EntRecordCard *card,
              GtkWidget     *section,
              GArray        *lines,
              guint          first,
              guint          end,
              gboolean       named)
{
  EntBriefing *briefing = ent_record_card_get_briefing (card);
  EntRecord *owner = g_array_index (lines, EntEvidenceLine, first).owner;
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GListModel) list = NULL;

  for (guint i = first; i < end; i++)
    g_ptr_array_add (items, g_object_ref (g_array_index (lines, EntEvidenceLine, i).item));
  list = ent_list_new_take (ENT_TYPE_ITEM, items);

  if (named)
    {
      g_autofree char *name = ent_phrase_record (briefing, owner);

      if (ENT_IS_STANCE (owner))
        ent_record_card_add_link (card, section, name, "win.focus", ent_stance_get_member (ENT_STANCE (owner)));
      else if (ENT_IS_BRIEFING (owner))
        ent_record_card_add_text (card, section, name, "dim");
      else
        ent_record_card_add_link (card, section, name, "win.focus", ent_record_get_id (owner));
    }
  ent_record_card_add_items (card, section, list);
}

static void
add_lines (EntRecordCard *card,
           EntEvidence   *evidence,
           EntBasis       basis,
           const char    *title)
{
  GArray *lines = evidence->lines[basis];
  guint n = MIN (lines->len, MOST_LINES);
  gboolean named = evidence->records->len > 1;
  GtkWidget *section;
  guint first = 0;

  if (n == 0)
    return;

  section = ent_record_card_add_section (card, title);
  for (guint i = 1; i <= n; i++)
    if (i == n || g_array_index (lines, EntEvidenceLine, i).owner != g_array_index (lines, EntEvidenceLine, first).owner)
      {
        add_lines_of (card, section, lines, first, i, named);
        first = i;
      }
  add_more (card, section, lines->len, n);
}

/**
 * ent_evidence_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
ent_evidence_card_new (void)
{
  return g_object_new (ENT_TYPE_EVIDENCE_CARD, NULL);
}

/**
 * ent_evidence_card_show:
 * @self: a card
 * @briefing: the document
 * @stage: what is shown of it
 *
 * Shows what stands behind the selection on @stage or, with nothing selected,
 * behind all that its view shows.
 */
void
ent_evidence_card_show (EntEvidenceCard *self,
                        EntBriefing     *briefing,
                        EntStage        *stage)
{
  EntRecordCard *card = ENT_RECORD_CARD (self);
  g_autoptr (EntEvidence) evidence = NULL;

  g_return_if_fail (ENT_IS_EVIDENCE_CARD (self));
  g_return_if_fail (ENT_IS_BRIEFING (briefing));
  g_return_if_fail (ENT_IS_STAGE (stage));

  evidence = ent_evidence_new (briefing, stage);
  ent_record_card_clear (card, briefing);
  add_head (card, evidence);
  add_dissents (card, evidence);
  add_sources (card, evidence);
  add_lines (card, evidence, ENT_BASIS_JUDGEMENT, _("Our judgements"));
  add_lines (card, evidence, ENT_BASIS_ASSUMPTION, _("Assumptions"));
  add_lines (card, evidence, ENT_BASIS_REPORTED, _("Reported"));
}
