/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-check.h"

#include <glib/gi18n.h>

#include "ent-check-private.h"

typedef void (*RecordCheck) (EntCheck *self, gpointer record);

/**
 * ent_check_place:
 * @self: the checks
 * @record: a record
 * @member: (nullable): name of one of its JSON members
 *
 * Returns: where the member stands, or the record if it has no such member
 */
guint
ent_check_place (EntCheck   *self,
                 gpointer    record,
                 const char *member)
{
  guint place = ((EntRecord *) record)->place;

  return member != NULL ? ent_report_find_member (self->report, place, member) : place;
}

/**
 * ent_check_element:
 * @self: the checks
 * @record: a record
 * @member: name of a JSON member that is an array or a map
 * @index: which element
 *
 * Returns: where the element stands
 */
guint
ent_check_element (EntCheck   *self,
                   gpointer    record,
                   const char *member,
                   guint       index)
{
  return ent_report_find_element (self->report, ent_check_place (self, record, member), index);
}

static void
report (EntCheck   *self,
        EntSeverity severity,
        guint       place,
        const char *format,
        va_list     args)
{
  g_autofree char *message = g_strdup_vprintf (format, args);

  ent_report_add (self->report, severity, ENT_PROBLEM_CONTENT, place, message, NULL, NULL);
}

/**
 * ent_check_error:
 * @self: the checks
 * @place: where it shows
 * @format: what is wrong, translated
 * @...: arguments of @format
 */
void
ent_check_error (EntCheck   *self,
                 guint       place,
                 const char *format,
                 ...)
{
  va_list args;

  va_start (args, format);
  report (self, ENT_SEVERITY_ERROR, place, format, args);
  va_end (args);
}

/**
 * ent_check_warning:
 * @self: the checks
 * @place: where it shows
 * @format: what is doubtful, translated
 * @...: arguments of @format
 */
void
ent_check_warning (EntCheck   *self,
                   guint       place,
                   const char *format,
                   ...)
{
  va_list args;

  va_start (args, format);
  report (self, ENT_SEVERITY_WARNING, place, format, args);
  va_end (args);
}

/**
 * ent_check_is_flawed:
 * @record: a record
 *
 * Returns: %TRUE if the schema refuses one of its members, so that what it
 *   seems to say may not be what it says
 */
gboolean
ent_check_is_flawed (gpointer record)
{
  return ((EntRecord *) record)->flawed;
}

/**
 * ent_check_is_first:
 * @self: the checks
 * @first_part: the first of the parts that make up a key
 * @...: further parts, then %NULL
 *
 * Returns: %FALSE if the same key was asked for before
 */
gboolean
ent_check_is_first (EntCheck   *self,
                    const char *first_part,
                    ...)
{
  GString *key = g_string_new (NULL);
  va_list args;

  va_start (args, first_part);
  for (const char *part = first_part; part != NULL; part = va_arg (args, const char *))
    {
      g_string_append (key, part);
      g_string_append_c (key, '\n');
    }
  va_end (args);

  return g_hash_table_add (self->keys, g_string_free (key, FALSE));
}

/**
 * ent_check_get_set:
 * @self: the checks
 * @record: a record with a list that is searched again and again
 * @is_new: (out): whether the set is empty and the caller has to fill it
 *
 * A list of a few is searched faster by going through it; one of a million
 * has to be gone through once only.
 *
 * Returns: (transfer none): a set of strings for @record
 */
GHashTable *
ent_check_get_set (EntCheck *self,
                   gpointer  record,
                   gboolean *is_new)
{
  GHashTable *set = g_hash_table_lookup (self->sets, record);

  *is_new = set == NULL;
  if (set == NULL)
    {
      set = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_insert (self->sets, record, set);
    }

  return set;
}

static void
check_marking (EntCheck *self,
               gpointer  record)
{
  const char *label = ent_marking_get_label (record);

  if (label != NULL && !ent_check_is_first (self, "marking", label, NULL))
    ent_check_error (self, ent_check_place (self, record, "label"), _("there is another marking “%s”"), label);
}

static void
check_item (EntCheck *self,
            gpointer  record)
{
  if (ent_check_is_flawed (record))
    return;

  if (ent_item_get_basis (record) == ENT_BASIS_REPORTED && ent_list_peek (ent_item_get_citations (record), 0) == NULL)
    ent_check_error (self, ent_check_place (self, record, "basis"), _("what is reported has to cite a source"));
}

static void
check_period (EntCheck   *self,
              gpointer    record,
              const char *from,
              const char *to)
{
  if (from != NULL && to != NULL && ent_date_is_after (from, to))
    ent_check_error (self, ent_check_place (self, record, "to"), _("it ends before it begins, on %s"), from);
}

static void
check_membership (EntCheck *self,
                  gpointer  record)
{
  check_period (self, record, ent_membership_get_from (record), ent_membership_get_to (record));
}

static void
check_relation (EntCheck *self,
                gpointer  record)
{
  check_period (self, record, ent_relation_get_from (record), ent_relation_get_to (record));
  if (g_strcmp0 (ent_relation_get_a (record), ent_relation_get_b (record)) == 0 && ent_relation_get_a (record) != NULL)
    ent_check_error (self, ent_check_place (self, record, "b"), _("a relation is between two members"));
}

static void
check_value (EntCheck *self,
             gpointer  record)
{
  const char *indicator = ent_value_get_indicator (record);
  const char *member = ent_value_get_member (record);
  g_autofree char *year = g_strdup_printf ("%d", ent_value_get_year (record));

  if (ent_check_is_flawed (record))
    return;

  if (!ent_check_is_first (self, "value", indicator, member, year, NULL))
    ent_check_error (self, ent_check_place (self, record, NULL),
                     _("there is another value of “%s” for “%s” in %s"), indicator, member, year);
}

static void
check_source (EntCheck *self,
              gpointer  record)
{
  const char *cutoff = ent_briefing_get_information_cutoff (self->briefing);
  const char *date = ent_source_get_date (record);
  const char *accessed = ent_source_get_accessed (record);

  if (g_strcmp0 (ent_source_get_id (record), ENT_BY_DESK) == 0)
    ent_check_error (self, ent_check_place (self, record, "id"),
                     _("the id “%s” stands for the author of the briefing"), ENT_BY_DESK);
  if (date != NULL && accessed != NULL && ent_date_is_after (date, accessed))
    ent_check_warning (self, ent_check_place (self, record, "accessed"), _("it was read before it was published"));
  if (date != NULL && cutoff != NULL && ent_date_is_after (date, cutoff))
    ent_check_warning (self, ent_check_place (self, record, "date"),
                       _("it was published after the information cut-off"));
}

static void
check_judgement (EntCheck *self,
                 gpointer  record)
{
  ent_check_likelihood (self, record, ent_judgement_get_likelihood (record));
}

static void
check_option (EntCheck *self,
              gpointer  record)
{
  ent_check_likelihood (self, record, ent_option_get_likelihood (record));
}

static void
check_impact (EntCheck *self,
              gpointer  record)
{
  if (!ent_check_is_flawed (record))
    ent_check_range (self, ent_check_place (self, record, "best"), ent_impact_get_range (record));
}

static void
check_briefing (EntCheck *self,
                gpointer  record)
{
  const char *cutoff = ent_briefing_get_information_cutoff (record);
  const char *compiled = ent_briefing_get_compiled (record);

  if (cutoff != NULL && compiled != NULL && ent_date_is_after (cutoff, compiled))
    ent_check_error (self, ent_check_place (self, record, "information_cutoff"),
                     _("the information cut-off is after the day of compilation"));
}

/* What is particular to a kind of record, beside what its fields declare. */
static const struct {
  GType (*type) (void);
  RecordCheck check;
} record_checks[] = {
  { ent_briefing_get_type, check_briefing },
  { ent_citation_get_type, (RecordCheck) ent_check_citation },
  { ent_choice_get_type, (RecordCheck) ent_check_choice },
  { ent_claim_get_type, (RecordCheck) ent_check_claim },
  { ent_computation_get_type, (RecordCheck) ent_check_computation },
  { ent_effect_get_type, (RecordCheck) ent_check_effect },
  { ent_factor_get_type, (RecordCheck) ent_check_factor },
  { ent_impact_get_type, check_impact },
  { ent_impact_scale_get_type, (RecordCheck) ent_check_impact_scale },
  { ent_item_get_type, check_item },
  { ent_judgement_get_type, check_judgement },
  { ent_layout_get_type, (RecordCheck) ent_check_layout },
  { ent_marking_get_type, check_marking },
  { ent_measure_get_type, (RecordCheck) ent_check_measure },
  { ent_membership_get_type, check_membership },
  { ent_option_get_type, check_option },
  { ent_question_get_type, (RecordCheck) ent_check_question },
  { ent_relation_get_type, check_relation },
  { ent_scenario_get_type, (RecordCheck) ent_check_scenario },
  { ent_sign_get_type, check_item },
  { ent_source_get_type, check_source },
  { ent_stage_get_type, (RecordCheck) ent_check_stage },
  { ent_stance_get_type, (RecordCheck) ent_check_stance },
  { ent_switch_get_type, (RecordCheck) ent_check_switch },
  { ent_value_get_type, check_value },
};

static RecordCheck
find_check (GType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (record_checks); i++)
    if (record_checks[i].type () == type)
      return record_checks[i].check;

  return NULL;
}

static void check_record (EntCheck   *self,
                          EntRecord  *record,
                          RecordCheck check);

/* The document's own id is that of its translations, and in no space. */
static void
check_id (EntCheck             *self,
          EntRecord            *record,
          const EntRecordShape *shape)
{
  int index = ent_record_shape_find (shape, "id");
  const char *id = ent_record_get_id (record);

  if (id == NULL || shape->fields[index].is_local || ENT_IS_BRIEFING (record))
    return;

  if (ent_briefing_lookup (self->briefing, ENT_TYPE_RECORD, id) != record)
    ent_check_error (self, ent_check_place (self, record, "id"), _("the id “%s” is taken already"), id);
}

/* Passages, levels, options, steps, bands: unique where they belong. */
static void
check_local_ids (EntCheck   *self,
                 GListModel *list)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  EntRecord *record;

  for (guint i = 0; (record = ent_list_peek (list, i)) != NULL; i++)
    {
      const char *id = ent_record_get_id (record);

      if (id != NULL && !g_hash_table_add (seen, (gpointer) id))
        ent_check_error (self, ent_check_place (self, record, "id"), _("the id “%s” is taken already"), id);
    }
}

static void
check_list (EntCheck   *self,
            GListModel *list)
{
  EntRecord *record = ent_list_peek (list, 0);
  const EntRecordShape *shape;
  RecordCheck check;
  int id;

  if (record == NULL)
    return;

  shape = ent_record_get_shape (record);
  check = find_check (G_OBJECT_TYPE (record));
  id = ent_record_shape_find (shape, "id");
  if (id >= 0 && shape->fields[id].is_local)
    check_local_ids (self, list);

  for (guint i = 0; (record = ent_list_peek (list, i)) != NULL; i++)
    check_record (self, record, check);
}

static void
check_ids (EntCheck       *self,
           EntRecord      *record,
           const EntField *field,
           GType           target,
           char          **ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    if (ent_briefing_lookup (self->briefing, target, ids[i]) == NULL)
      ent_check_reference (self, ent_check_element (self, record, field->name, i), target, ids[i]);
}

static void
check_map (EntCheck       *self,
           EntRecord      *record,
           const EntField *field,
           GType           target,
           char          **ids)
{
  guint place = ent_check_place (self, record, field->name);

  for (guint i = 0; ids[i] != NULL; i++)
    if (ent_briefing_lookup (self->briefing, target, ids[i]) == NULL)
      ent_check_reference (self, ent_report_find_member (self->report, place, ids[i]), target, ids[i]);
}

static void
check_field (EntCheck       *self,
             EntRecord      *record,
             const EntField *field,
             GType           target)
{
  gpointer data = ENT_RECORD_FIELD (record, field);

  switch (field->kind)
    {
    case ENT_FIELD_TEXT:
      if (target != 0 && *(char **) data != NULL)
        ent_check_label (self, ent_check_place (self, record, field->name), *(char **) data);
      break;
    case ENT_FIELD_ID:
      if (target != 0 && *(char **) data != NULL
          && ent_briefing_lookup (self->briefing, target, *(char **) data) == NULL)
        ent_check_reference (self, ent_check_place (self, record, field->name), target, *(char **) data);
      break;
    case ENT_FIELD_DATE:
      if (*(char **) data != NULL && !ent_date_is_real (*(char **) data))
        ent_check_error (self, ent_check_place (self, record, field->name),
                         _("there is no %s in the calendar"), *(char **) data);
      break;
    case ENT_FIELD_FRACTION_RANGE:
      if (*(EntRange **) data != NULL)
        ent_check_range (self, ent_check_place (self, record, field->name), *(EntRange **) data);
      break;
    case ENT_FIELD_OBJECT:
      if (*(EntRecord **) data != NULL)
        check_record (self, *(EntRecord **) data, find_check (G_OBJECT_TYPE (*(EntRecord **) data)));
      break;
    case ENT_FIELD_LIST:
      check_list (self, *(GListModel **) data);
      break;
    case ENT_FIELD_IDS:
      if (target != 0)
        check_ids (self, record, field, target, *(char ***) data);
      break;
    case ENT_FIELD_TILES:
      if (*(EntTileMap **) data != NULL)
        check_map (self, record, field, target, (*(EntTileMap **) data)->ids);
      break;
    case ENT_FIELD_CHOICES:
      if (*(EntChoiceMap **) data != NULL)
        check_map (self, record, field, target, (*(EntChoiceMap **) data)->switches);
      break;
    case ENT_FIELD_EFFECT_VALUE:
      if (((EntEffectValue *) data)->range != NULL)
        ent_check_range (self, ent_check_place (self, record, field->name), ((EntEffectValue *) data)->range);
      break;
    default:
      break;
    }
}

static void
check_record (EntCheck   *self,
              EntRecord  *record,
              RecordCheck check)
{
  const EntRecordShape *shape = ent_record_get_shape (record);

  for (guint i = 0; i < shape->n_fields; i++)
    check_field (self, record, &shape->fields[i], shape->targets[i]);

  check_id (self, record, shape);
  if (check != NULL)
    check (self, record);
}

/**
 * ent_check_content:
 * @briefing: a briefing as it was read
 * @report: where to report what is wrong
 *
 * Goes through everything that the document says. What can be told from the
 * fields alone (references, dates, ranges, ids) is checked for all records in
 * the same way; the rest by a check of their kind.
 */
void
ent_check_content (EntBriefing *briefing,
                   EntReport   *report)
{
  EntCheck self = { briefing, report };
  gpointer marking;

  self.labels = g_hash_table_new (g_str_hash, g_str_equal);
  self.keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.sets = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  for (guint i = 0; (marking = ent_list_peek (ent_briefing_get_markings (briefing), i)) != NULL; i++)
    if (ent_marking_get_label (marking) != NULL)
      g_hash_table_add (self.labels, (gpointer) ent_marking_get_label (marking));

  check_record (&self, ENT_RECORD (briefing), find_check (ENT_TYPE_BRIEFING));
  ent_check_requirements (&self);
  ent_check_conflicts (&self);

  g_hash_table_unref (self.labels);
  g_hash_table_unref (self.keys);
  g_hash_table_unref (self.sets);
}
