/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-compared.h"

/* Whoever is selected first says what is compared. */
static void
add_record (EntCompared *self, EntBriefing *briefing, const char *id)
{
  EntRecord *record = ent_briefing_lookup (briefing, ENT_TYPE_RECORD, id);

  if (!ENT_IS_MEMBER (record) && !ENT_IS_FACTOR (record))
    return;
  if (self->type == G_TYPE_NONE)
    self->type = G_OBJECT_TYPE (record);
  if (G_OBJECT_TYPE (record) != self->type || g_ptr_array_find (self->records, record, NULL))
    return;

  self->n_selected++;
  if (self->records->len < ENT_COMPARED_MOST)
    g_ptr_array_add (self->records, record);
}

static void
add_view (EntCompared *self, EntBriefing *briefing, EntStage *stage, const char *by)
{
  EntMember *member = g_ptr_array_index (self->records, 0);

  if (by == NULL || g_ptr_array_find_with_equal_func (self->views, by, g_str_equal, NULL) ||
      ent_briefing_find_stance (briefing, ent_member_get_id (member), ent_stage_get_question (stage), by,
                                ent_stage_get_date (stage)) == NULL)
    return;

  self->n_views++;
  if (self->views->len < ENT_COMPARED_MOST)
    g_ptr_array_add (self->views, (gpointer) by);
}

static void
add_views (EntCompared *self, EntBriefing *briefing, EntStage *stage)
{
  const char *by = ent_stage_get_by (stage);
  EntSource *shown = ent_briefing_lookup (briefing, ENT_TYPE_SOURCE, by);
  EntSource *source;

  add_view (self, briefing, stage, ENT_BY_DESK);
  if (shown != NULL)
    add_view (self, briefing, stage, ent_source_get_id (shown));
  for (guint i = 0; (source = ent_list_peek (ent_briefing_get_sources (briefing), i)) != NULL; i++)
    if (source != shown)
      add_view (self, briefing, stage, ent_source_get_id (source));
}

/**
 * ent_compared_find:
 * @briefing: a briefing
 * @stage: what is selected, question, by whom and as of when
 *
 * Returns: (transfer full): what @stage sets side by side; all of it is the
 *   briefing's
 */
EntCompared *
ent_compared_find (EntBriefing *briefing, EntStage *stage)
{
  EntCompared *self = g_new0 (EntCompared, 1);
  const char *const *highlight = ent_stage_get_highlight (stage);

  self->type = G_TYPE_NONE;
  self->records = g_ptr_array_new ();
  self->views = g_ptr_array_new ();

  add_record (self, briefing, ent_stage_get_focus (stage));
  for (guint i = 0; highlight != NULL && highlight[i] != NULL; i++)
    add_record (self, briefing, highlight[i]);
  if (self->type == ENT_TYPE_MEMBER && self->records->len == 1)
    add_views (self, briefing, stage);

  return self;
}

/**
 * ent_compared_can:
 * @self: what a stage sets side by side
 *
 * Returns: whether there are two things at least
 */
gboolean
ent_compared_can (const EntCompared *self)
{
  return self->records->len > 1 || self->views->len > 1;
}

/**
 * ent_compared_free:
 * @self: (transfer full): what a stage sets side by side
 *
 * Frees @self, and nothing of the briefing.
 */
void
ent_compared_free (EntCompared *self)
{
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->views);
  g_free (self);
}
