/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntOverviewCard shows the document as a whole: who wrote it and when, its
 * key judgements, and its gaps.
 *
 * A document can have much to say, and nobody reads it all at a glance: what
 * fills a screen is there at once, the rest comes in the frames after.
 */

#include "ent-overview-card.h"

#include <glib/gi18n.h>

#include "ent-judgement-card.h"

#define MOST_JUDGEMENTS 20
#define PARTS_AT_ONCE 2 /* the head and a judgement are as high as most windows */

struct _EntOverviewCard {
  EntRecordCard parent_instance;

  GtkWidget *judgements; /* the section; owned by the widget tree */
  guint n_parts;         /* that are there: the head, each judgement, the gaps, the sources */
  gboolean drawn;        /* whether a frame has gone by since the first parts were added */
  guint tick_id;
};

G_DEFINE_FINAL_TYPE (EntOverviewCard, ent_overview_card, ENT_TYPE_RECORD_CARD)

static void
ent_overview_card_class_init (EntOverviewCardClass *klass)
{
}

static void
ent_overview_card_init (EntOverviewCard *self)
{
}

/* Says nothing of what there is none of. */
static void
add_count (GStrvBuilder *counts,
           guint         n,
           const char   *format)
{
  g_autofree char *count = NULL;

  if (n == 0)
    return;

  /* The formats are those below, each for its number. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  count = g_strdup_printf (format, n);
#pragma GCC diagnostic pop
  g_strv_builder_add (counts, count);
}

static char *
describe_counts (EntBriefing *briefing)
{
  g_autoptr (GStrvBuilder) counts = g_strv_builder_new ();
  guint n_members = g_list_model_get_n_items (ent_briefing_get_members (briefing));
  guint n_stances = g_list_model_get_n_items (ent_briefing_get_stances (briefing));
  guint n_factors = g_list_model_get_n_items (ent_briefing_get_factors (briefing));
  guint n_themes = g_list_model_get_n_items (ent_briefing_get_themes (briefing));
  guint n_claims = g_list_model_get_n_items (ent_briefing_get_claims (briefing));
  guint n_sources = g_list_model_get_n_items (ent_briefing_get_sources (briefing));
  g_auto (GStrv) parts = NULL;

  add_count (counts, n_members, ngettext ("%u member", "%u members", n_members));
  add_count (counts, n_stances, ngettext ("%u stance", "%u stances", n_stances));
  add_count (counts, n_factors, ngettext ("%u risk or opportunity", "%u risks and opportunities", n_factors));
  add_count (counts, n_themes, ngettext ("%u theme", "%u themes", n_themes));
  add_count (counts, n_claims, ngettext ("%u checked claim", "%u checked claims", n_claims));
  add_count (counts, n_sources, ngettext ("%u source", "%u sources", n_sources));
  parts = g_strv_builder_end (counts);

  return g_strjoinv (" · ", parts);
}

static void
add_head (EntRecordCard *card,
          EntBriefing   *briefing)
{
  GtkWidget *section = ent_record_card_add_section (card, NULL);
  const char *compiled = ent_briefing_get_compiled (briefing);
  const char *cutoff = ent_briefing_get_information_cutoff (briefing);
  g_autofree char *compiled_text = compiled != NULL ? ent_date_format (compiled) : NULL;
  g_autofree char *cutoff_text = cutoff != NULL ? ent_date_format (cutoff) : NULL;
  g_autofree char *counts = describe_counts (briefing);

  ent_record_card_add_title (card, section, ent_briefing_get_title (briefing));
  ent_record_card_add_text (card, section, ent_briefing_get_subtitle (briefing), NULL);
  ent_record_card_add_pair (card, section, _("Author"), ent_briefing_get_author (briefing));
  ent_record_card_add_pair (card, section, _("Organisation"), ent_briefing_get_organisation (briefing));
  ent_record_card_add_pair (card, section, _("Contact"), ent_briefing_get_contact (briefing));
  ent_record_card_add_pair (card, section, _("Edition"), ent_briefing_get_edition (briefing));
  ent_record_card_add_pair (card, section, _("Compiled"), compiled_text);
  ent_record_card_add_pair (card, section, _("Information cut-off"), cutoff_text);
  ent_record_card_add_pair (card, section, _("In it"), counts);
}

/* The others are among the themes. */
static void
add_more_judgements (EntOverviewCard *self,
                     guint            n_left)
{
  g_autofree char *text = NULL;

  if (n_left == 0)
    return;

  text = g_strdup_printf (ngettext ("%u more key judgement is among the themes.", "%u more key judgements are among the themes.",
                                    n_left),
                          n_left);
  ent_record_card_add_text (ENT_RECORD_CARD (self), self->judgements, text, "dim");
}

/* Adds what comes next, and says whether there is more. */
static gboolean
add_part (EntOverviewCard *self)
{
  EntRecordCard *card = ENT_RECORD_CARD (self);
  EntBriefing *briefing = ent_record_card_get_briefing (card);
  GListModel *judgements = ent_briefing_get_judgements (briefing);
  GListModel *gaps = ent_briefing_get_gaps (briefing);
  guint n_judgements = MIN (g_list_model_get_n_items (judgements), MOST_JUDGEMENTS);
  guint part = self->n_parts++;

  if (part == 0)
    add_head (card, briefing);
  else if (part <= n_judgements)
    {
      g_autoptr (EntJudgement) judgement = g_list_model_get_item (judgements, part - 1);

      if (part == 1)
        self->judgements = ent_record_card_add_section (card, _("Key judgements"));
      ent_judgement_card_add_to (card, self->judgements, judgement);
      if (part == n_judgements)
        add_more_judgements (self, g_list_model_get_n_items (judgements) - n_judgements);
    }
  else if (part == n_judgements + 1)
    {
      if (g_list_model_get_n_items (gaps) > 0)
        ent_record_card_add_items (card, ent_record_card_add_section (card, _("What we do not know")), gaps);
    }
  else
    ent_record_card_add_sources (card);

  return self->n_parts < n_judgements + 3;
}

static gboolean
add_part_cb (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       user_data)
{
  EntOverviewCard *self = ENT_OVERVIEW_CARD (widget);

  if (!self->drawn)
    {
      self->drawn = TRUE;
      return G_SOURCE_CONTINUE;
    }
  if (add_part (self))
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * ent_overview_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
ent_overview_card_new (void)
{
  return g_object_new (ENT_TYPE_OVERVIEW_CARD, NULL);
}

/**
 * ent_overview_card_show:
 * @self: a card
 * @briefing: (nullable): the document
 *
 * Shows what @briefing is; nothing for %NULL.
 */
void
ent_overview_card_show (EntOverviewCard *self,
                        EntBriefing     *briefing)
{
  EntRecordCard *card = ENT_RECORD_CARD (self);
  gboolean more = TRUE;

  g_return_if_fail (ENT_IS_OVERVIEW_CARD (self));

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  self->n_parts = 0;
  self->drawn = FALSE;
  ent_record_card_clear (card, briefing);
  if (briefing == NULL)
    return;

  /* Outside of a window nobody waits for a frame, and none comes. */
  while (more && (self->n_parts < PARTS_AT_ONCE || gtk_widget_get_root (GTK_WIDGET (self)) == NULL))
    more = add_part (self);
  if (more)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), add_part_cb, NULL, NULL);
}
