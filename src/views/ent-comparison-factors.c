/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows of a comparison of risks and opportunities. Likelihood, confidence
 * and impact have a row each: none is worked out from another.
 */

#include "ent-comparison-private.h"

#include <glib/gi18n.h>

#include "ent-mark.h"
#include "ent-phrase.h"
#include "ent-words.h"

typedef struct {
  EntComparisonCard *card;
  EntBriefing *briefing;
  const EntCompared *compared;
} Filler;

static EntFactor *
get_factor (Filler *self,
            guint   column)
{
  return g_ptr_array_index (self->compared->records, column);
}

static void
add_event (Filler *self)
{
  ent_comparison_begin_row (self->card, _("What happens"));
  for (guint i = 0; i < self->compared->records->len; i++)
    ent_comparison_add_cited (self->card, ent_factor_get_event (get_factor (self, i)),
                              ent_factor_get_citations (get_factor (self, i)));
  ent_comparison_end_row (self->card);
}

static void
add_text_row (Filler     *self,
              const char *name,
              const char *(*get_text) (EntFactor *factor))
{
  ent_comparison_begin_row (self->card, name);
  for (guint i = 0; i < self->compared->records->len; i++)
    ent_comparison_add_text (self->card, get_text (get_factor (self, i)));
  ent_comparison_end_row (self->card);
}

static const char *
get_confidence (EntFactor *factor)
{
  return ent_phrase_confidence_heading (ent_factor_get_confidence (factor));
}

static void
add_date (Filler *self)
{
  ent_comparison_begin_row (self->card, _("By when"));
  for (guint i = 0; i < self->compared->records->len; i++)
    {
      g_autofree char *date = ent_date_format (ent_factor_get_by_date (get_factor (self, i)));

      ent_comparison_add_text (self->card, date);
    }
  ent_comparison_end_row (self->card);
}

static void
add_likelihood (Filler *self)
{
  ent_comparison_begin_row (self->card, _("Likelihood"));
  for (guint i = 0; i < self->compared->records->len; i++)
    {
      g_autofree char *words = ent_words_likelihood (self->briefing, ent_factor_get_likelihood (get_factor (self, i)));
      g_autofree char *alone = ent_words_capitalise (words);

      ent_comparison_add_text (self->card, alone);
    }
  ent_comparison_end_row (self->card);
}

static void
add_impact (Filler         *self,
            EntFactor      *factor,
            EntPerspective *perspective)
{
  g_autoptr (EntImpact) impact = ent_words_find_impact (factor, ent_perspective_get_id (perspective));
  const EntRange *range = impact != NULL ? ent_impact_get_range (impact) : NULL;
  g_autofree char *words = NULL;
  g_autofree char *alone = NULL;
  g_autofree char *key = NULL;
  GtkWidget *cell;

  if (range == NULL)
    {
      ent_comparison_add_cell (self->card, NULL);
      return;
    }

  words = ent_words_impact (self->briefing, range);
  alone = ent_words_capitalise (words);
  key = g_strdup_printf ("%g %g %g", range->low, range->best, range->high);
  cell = ent_comparison_add_cell (self->card, key);
  ent_record_card_add_text (ENT_RECORD_CARD (self->card), cell, alone, NULL);
  gtk_box_append (GTK_BOX (cell), ent_mark_new_impact (ent_briefing_get_impact_scale (self->briefing), range));
  ent_record_card_add_text (ENT_RECORD_CARD (self->card), cell, ent_impact_get_reason (impact), "dim");
}

static void
add_impacts (Filler *self)
{
  EntPerspective *perspective;

  ent_comparison_begin_section (self->card, _("Impact, by whose interest"));
  for (guint p = 0; p < ENT_COMPARISON_ROWS &&
                    (perspective = ent_list_peek (ent_briefing_get_perspectives (self->briefing), p)) != NULL;
       p++)
    {
      g_autofree char *name = ent_words_capitalise (ent_perspective_get_name (perspective));

      ent_comparison_begin_row (self->card, name);
      for (guint i = 0; i < self->compared->records->len; i++)
        add_impact (self, get_factor (self, i), perspective);
      ent_comparison_end_row (self->card);
    }
}

/* In the order of the document, so that the same members are the same. */
static void
add_members (Filler *self)
{
  ent_comparison_begin_section (self->card, _("Whom and why"));
  ent_comparison_begin_row (self->card, _("Concerns"));
  for (guint i = 0; i < self->compared->records->len; i++)
    {
      const char *const *ids = ent_factor_get_members (get_factor (self, i));
      g_autoptr (GHashTable) concerned = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GString) key = g_string_new (NULL);
      g_autofree char *joined = NULL;
      EntMember *member;
      GtkWidget *cell;
      guint n = 0;

      for (guint m = 0; ids[m] != NULL; m++)
        g_hash_table_add (concerned, (gpointer) ids[m]);
      for (guint m = 0; (member = ent_list_peek (ent_briefing_get_members (self->briefing), m)) != NULL; m++)
        if (g_hash_table_contains (concerned, ent_member_get_id (member)))
          {
            g_string_append_printf (key, "%s\n", ent_member_get_id (member));
            if (n++ < ENT_COMPARISON_LINES)
              g_ptr_array_add (names, ent_phrase_record (self->briefing, ENT_RECORD (member)));
          }

      g_ptr_array_add (names, NULL);
      joined = g_strjoinv (C_("list", ", "), (char **) names->pdata);
      cell = ent_comparison_add_cell (self->card, n > 0 ? key->str : NULL);
      if (n > 0)
        ent_record_card_add_text (ENT_RECORD_CARD (self->card), cell, joined, NULL);
      ent_comparison_add_more (self->card, cell, n - MIN (n, ENT_COMPARISON_LINES));
    }
  ent_comparison_end_row (self->card);
}

static void
add_items (Filler *self)
{
  ent_comparison_begin_row (self->card, _("What the estimate rests on"));
  for (guint i = 0; i < self->compared->records->len; i++)
    ent_comparison_add_items (self->card, ent_factor_get_items (get_factor (self, i)));
  ent_comparison_end_row (self->card);
}

void
ent_comparison_fill_factors (EntComparisonCard *card,
                             EntBriefing       *briefing,
                             EntStage          *stage,
                             const EntCompared *compared)
{
  Filler self = { .card = card, .briefing = briefing, .compared = compared };

  for (guint i = 0; i < compared->records->len; i++)
    ent_comparison_add_column (card, ent_factor_get_title (get_factor (&self, i)));

  ent_comparison_begin_section (card, NULL);
  add_event (&self);
  add_text_row (&self, _("What counts"), ent_factor_get_resolves);
  add_date (&self);
  add_likelihood (&self);
  add_text_row (&self, _("Confidence"), get_confidence);
  add_text_row (&self, _("Reason for the confidence"), ent_factor_get_confidence_reason);
  add_impacts (&self);
  add_members (&self);
  add_items (&self);
}
