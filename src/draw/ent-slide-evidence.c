/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands behind another slide: its sources by grade, and its lines by basis. */

#include "ent-slide-private.h"

#include <glib/gi18n.h>

#include "ent-evidence.h"

#define COLUMNS 3

/* @text: (transfer full): how many there are, in words */
static void
add_count (EntSlideBlock *block, guint n, char *text)
{
  if (n > 0)
    ent_slide_block_add_text (block, text);
  g_free (text);
}

static void
add_basis (GPtrArray *blocks, const EntEvidence *evidence)
{
  guint n_lines = 0, n;
  EntSlideBlock *block;

  for (guint basis = 0; basis < ENT_N_BASES; basis++)
    n_lines += evidence->lines[basis]->len;
  if (n_lines == 0 && evidence->dissents->len == 0)
    return;

  block = ent_slide_block_add (blocks, "basis", _("How it is known"));
  n = evidence->lines[ENT_BASIS_REPORTED]->len;
  add_count (block, n, g_strdup_printf (ngettext ("%u line is reported.", "%u lines are reported.", n), n));
  n = evidence->lines[ENT_BASIS_JUDGEMENT]->len;
  add_count (block, n, g_strdup_printf (ngettext ("%u line is a judgement.", "%u lines are judgements.", n), n));
  n = evidence->lines[ENT_BASIS_ASSUMPTION]->len;
  add_count (block, n, g_strdup_printf (ngettext ("%u line is an assumption.", "%u lines are assumptions.", n), n));
  n = evidence->dissents->len;
  add_count (block, n, g_strdup_printf (ngettext ("%u view differs.", "%u views differ.", n), n));
}

/**
 * ent_slide_evidence_body:
 * @self: a slide
 *
 * The sources of what the stage shows, by their reliability, and how many of
 * its lines are reported, judged and assumed.
 */
void
ent_slide_evidence_body (EntSlide *self)
{
  g_autoptr (EntEvidence) evidence = ent_evidence_new (self->briefing, self->stage);
  g_autoptr (GPtrArray) blocks = ent_slide_blocks_new ();
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  for (guint i = 0; i < evidence->sources->len; i++)
    {
      const EntEvidenceSource *source = &g_array_index (evidence->sources, EntEvidenceSource, i);

      ent_slide_note_evidence (self, source);
      g_ptr_array_add (sources, source->source);
    }

  ent_slide_add_sources (self, blocks, sources);
  add_basis (blocks, evidence);
  if (blocks->len == 0)
    ent_slide_block_add_text (ent_slide_block_add (blocks, "nothing", NULL),
                              _("The briefing names no source for what is shown."));
  ent_slide_add_blocks (self, blocks, self->room, MIN (blocks->len, COLUMNS));
}
