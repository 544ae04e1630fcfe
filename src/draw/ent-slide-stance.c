/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slides of stances, factors, judgements, claims and sources, as a paragraph each. */

#include "ent-slide-private.h"

#include "ent-phrase.h"

static void
add_name (EntSlide *self)
{
  g_autoptr (GPtrArray) blocks = ent_slide_blocks_new ();
  EntSlideBlock *block = ent_slide_block_add (blocks, "text", NULL);
  g_autofree char *name = self->focus != NULL ? ent_phrase_record (self->briefing, self->focus)
                                              : ent_phrase_stage (self->briefing, self->stage);

  ent_slide_block_add_text (block, name);
  ent_slide_add_blocks (self, blocks, self->room, 1);
}


void
ent_slide_checks_body (EntSlide *self)
{
  add_name (self);
}

void
ent_slide_claim_body (EntSlide *self)
{
  add_name (self);
}

void
ent_slide_claims_body (EntSlide *self)
{
  add_name (self);
}

void
ent_slide_compare_body (EntSlide *self)
{
  add_name (self);
}

void
ent_slide_factor_body (EntSlide *self)
{
  add_name (self);
}

void
ent_slide_judgement_body (EntSlide *self)
{
  add_name (self);
}

void
ent_slide_judgements_body (EntSlide *self)
{
  add_name (self);
}

void
ent_slide_levels_body (EntSlide *self)
{
  add_name (self);
}

void
ent_slide_relations_body (EntSlide *self)
{
  add_name (self);
}

void
ent_slide_source_body (EntSlide *self)
{
  add_name (self);
}

void
ent_slide_sources_body (EntSlide *self)
{
  add_name (self);
}

void
ent_slide_stance_body (EntSlide *self)
{
  add_name (self);
}

char *
ent_slide_stance_subtitle (EntSlide *self)
{
  return self->focus != NULL ? ent_phrase_record (self->briefing, self->focus) : NULL;
}
