/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-locator.h"

#include "ent-guard.h"
#include "ent-record-private.h"
#include "ent-report.h"

struct _EntLocator {
  EntBriefing *briefing;
  EntGuard *guard;
  EntReport *report; /* knows the way through the spans; nothing is reported */
};

/**
 * ent_locator_new:
 * @briefing: a briefing
 *
 * Goes through the text of @briefing. May be used in a thread of its own.
 *
 * Returns: (transfer full): a locator for its records
 */
EntLocator *
ent_locator_new (EntBriefing *briefing)
{
  EntLocator *self;
  const char *text;
  gsize length;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);

  self = g_new0 (EntLocator, 1);
  self->briefing = g_object_ref (briefing);
  text = g_bytes_get_data (ent_briefing_get_bytes (briefing), &length);
  self->guard = ent_guard_new (text, length, NULL);
  /* The guard let the same bytes through when the briefing was read. */
  g_assert (self->guard != NULL);
  self->report = ent_report_new (self->guard, text);

  return self;
}

/**
 * ent_locator_free:
 * @self: (nullable) (transfer full): a locator
 */
void
ent_locator_free (EntLocator *self)
{
  if (self == NULL)
    return;

  ent_report_free (self->report);
  ent_guard_free (self->guard);
  g_object_unref (self->briefing);
  g_free (self);
}

/**
 * ent_locator_get_place:
 * @self: a locator
 * @record: a record of its briefing, at whatever depth
 * @member: (nullable): name of one of the JSON members of @record
 *
 * A place is a number that grows with the text, so that places can be sorted
 * before anybody asks what they are called.
 *
 * Returns: the place of the member's value, or that of the record if it has no
 *   such member
 */
guint
ent_locator_get_place (EntLocator *self,
                       EntRecord  *record,
                       const char *member)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (ENT_IS_RECORD (record), 0);
  g_return_val_if_fail (record->place < ent_guard_get_n_values (self->guard), 0);

  return member != NULL ? ent_report_find_member (self->report, record->place, member) : record->place;
}

/**
 * ent_locator_describe:
 * @self: a locator
 * @place: what ent_locator_get_place() returned
 * @line: (out): the line, from 1
 * @column: (out): the column in code points, from 1
 *
 * Places that are asked for in their order cost one pass over the text in all.
 *
 * Returns: (transfer full): the JSON path, as in `$.members[3].name`
 */
char *
ent_locator_describe (EntLocator *self,
                      guint       place,
                      guint      *line,
                      guint      *column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (place < ent_guard_get_n_values (self->guard), NULL);
  g_return_val_if_fail (line != NULL && column != NULL, NULL);

  ent_guard_locate (self->guard, ent_guard_get_span (self->guard, place)->start, line, column);

  return ent_report_get_path (self->report, place);
}
