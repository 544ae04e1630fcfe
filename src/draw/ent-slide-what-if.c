/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a scenario changes, as slides tell it: from what to what, by which option, and why. */

#include "ent-slide-private.h"

#include <glib/gi18n.h>

#include "ent-phrase-change.h"
#include "ent-phrase.h"

/* Whether the view shows what is changed. */
static gboolean
is_shown (EntSlide *self, const EntChange *change)
{
  switch (ent_stage_get_view (self->stage))
    {
    case ENT_VIEW_MATRIX:
      return change->kind == ENT_CHANGE_LIKELIHOOD ||
             (change->kind == ENT_CHANGE_IMPACT &&
              g_strcmp0 (change->perspective, ent_stage_get_perspective (self->stage)) == 0);
    case ENT_VIEW_RANKING:
    case ENT_VIEW_SCATTER:
    case ENT_VIEW_STANCES:
      return change->kind == ENT_CHANGE_STANCE &&
             g_strcmp0 (ent_stance_get_question (ENT_STANCE (change->target)), ent_stage_get_question (self->stage)) == 0;
    case ENT_VIEW_MAP:
      return change->kind != ENT_CHANGE_STANCE ||
             g_strcmp0 (ent_stance_get_question (ENT_STANCE (change->target)), ent_stage_get_question (self->stage)) == 0;
    default:
      return FALSE;
    }
}

static void
note_change (EntSlide *self, const EntChange *change)
{
  for (guint i = 0; i < MIN (change->n_contributions, ENT_SLIDE_CITATIONS); i++)
    if (change->contributions[i].effect != NULL)
      ent_slide_note_all (self, ent_effect_get_citations (change->contributions[i].effect));
}

/**
 * ent_slide_note_moves:
 * @self: a slide
 *
 * Has the sources of the reasons named at the foot for which what is shown has moved.
 */
void
ent_slide_note_moves (EntSlide *self)
{
  EntOutlook *outlook = ent_outlook_peek (self->briefing);
  g_autoptr (GPtrArray) changes = NULL;
  guint n_noted = 0;

  if (outlook == NULL)
    return;

  changes = ent_outlook_list_changes (outlook);
  for (guint i = 0; i < changes->len && n_noted < ENT_SLIDE_CITATIONS; i++)
    {
      const EntChange *change = g_ptr_array_index (changes, i);

      if (!ent_change_is_moved (change) || !is_shown (self, change))
        continue;
      note_change (self, change);
      n_noted++;
    }
}

/* What it is with its first reason: nobody is to hear the one without the other. */
static void
add_change (EntSlide *self, EntSlideBlock *block, const EntChange *change)
{
  g_autofree char *what = ent_phrase_change (self->briefing, change);
  g_autofree char *begun = ent_phrase_begin (what);
  gboolean first = TRUE;

  for (guint i = 0; i < change->n_contributions; i++)
    {
      const EntContribution *contribution = &change->contributions[i];
      g_autofree char *name = NULL;
      g_autofree char *text = NULL;

      if (contribution->effect == NULL)
        {
          /* Translators: why a number is not the sum of what options add to it */
          ent_slide_block_add_text (block, _("Kept within the scale."));
          continue;
        }
      name = ent_text_clean (ent_option_get_name (contribution->option), ENT_TEXT_LINE_LIMIT);
      if (first)
        /* Translators: a change, as in "Likelihood 45 → 35 %", the option of a scenario, then why, which is a sentence */
        text = g_strdup_printf (C_("what if", "%1$s, “%2$s”: %3$s"), begun, name, ent_effect_get_reason (contribution->effect));
      else
        /* Translators: the option of a scenario, then why it changes something, which is a sentence */
        text = g_strdup_printf (C_("what if", "“%1$s”: %2$s"), name, ent_effect_get_reason (contribution->effect));
      first = FALSE;
      ent_slide_block_add_citing (block, self->briefing, text, ent_effect_get_citations (contribution->effect));
    }
}

/**
 * ent_slide_block_add_move:
 * @self: a slide
 * @block: a block about @record
 * @record: a stance or factor that is shown
 * @kind: what of it
 *
 * Adds from what to what a scenario moves it, if it does.
 */
void
ent_slide_block_add_move (EntSlide *self, EntSlideBlock *block, EntRecord *record, EntChangeKind kind)
{
  const EntChange *change = ent_outlook_find_move (self->briefing, record, kind, NULL);
  g_autofree char *what = change != NULL ? ent_phrase_change (self->briefing, change) : NULL;
  g_autofree char *begun = what != NULL ? ent_phrase_begin (what) : NULL;

  ent_slide_block_add_text (block, begun);
}

/**
 * ent_slide_add_moves:
 * @self: a slide
 * @blocks: blocks
 * @record: a stance or factor that is shown
 *
 * Adds what a scenario changes of @record, by which options, and why.
 *
 * Returns: whether there is anything
 */
gboolean
ent_slide_add_moves (EntSlide *self, GPtrArray *blocks, EntRecord *record)
{
  EntOutlook *outlook = ent_outlook_peek (self->briefing);
  g_autoptr (GPtrArray) changes = NULL;
  EntSlideBlock *block = NULL;

  if (outlook == NULL || record == NULL || ent_record_get_id (record) == NULL)
    return FALSE;

  changes = ent_outlook_list_changes (outlook);
  for (guint i = 0; i < changes->len; i++)
    {
      const EntChange *change = g_ptr_array_index (changes, i);

      /* What stands in the place of another has its id. */
      if (!ent_change_is_moved (change) || g_strcmp0 (ent_record_get_id (change->target), ent_record_get_id (record)) != 0)
        continue;
      if (block == NULL)
        block = ent_slide_block_add (blocks, "moves", _("What would move it"));
      add_change (self, block, change);
    }

  return block != NULL;
}
