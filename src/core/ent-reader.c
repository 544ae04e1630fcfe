/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-reader.h"

#include <glib/gi18n.h>

#include "ent-reader-private.h"
#include "ent-syntax.h"

static gboolean read_object (EntReader            *self,
                             JsonObject           *object,
                             guint                 place,
                             const EntRecordShape *shape,
                             gpointer              base);

static gboolean
read_range (EntReader *self,
            JsonNode  *node,
            guint      place,
            gboolean   is_signed,
            EntRange **range)
{
  EntRange read = { 0 };

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return ent_reader_refuse_type (self, place, _("an object with low, best and high"));
  if (!read_object (self, json_node_get_object (node), place, ent_record_shape_for_range (is_signed), &read))
    return FALSE;

  *range = ent_range_copy (&read);
  return TRUE;
}

static EntRecord *
read_record (EntReader *self,
             JsonNode  *node,
             guint      place,
             GType      type)
{
  EntRecord *record;
  EntRecordClass *klass;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      ent_reader_refuse_type (self, place, _("an object"));
      return NULL;
    }

  record = ent_record_new (type);
  klass = (EntRecordClass *) G_OBJECT_GET_CLASS (record);
  record->place = place;
  record->flawed = !read_object (self, json_node_get_object (node), place, klass->shape, record);
  if (klass->complete != NULL)
    klass->complete (record);

  return record;
}

static gboolean
check_count (EntReader      *self,
             guint           place,
             const EntField *field,
             guint           n)
{
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;

  if (n >= field->min_items && (field->max_items == 0 || n <= field->max_items))
    return TRUE;

  if (n < field->min_items)
    expected = g_strdup_printf (ngettext ("at least %u", "at least %u", field->min_items), field->min_items);
  else
    expected = g_strdup_printf (ngettext ("at most %u", "at most %u", field->max_items), field->max_items);
  found = g_strdup_printf ("%u", n);
  ent_report_add (self->report, ENT_SEVERITY_ERROR, ENT_PROBLEM_SCHEMA, place,
                  _("the array has the wrong number of elements"), expected, found);

  return FALSE;
}

/* An element that is no object is left out; one with a flaw is kept. */
static gboolean
read_list (EntReader      *self,
           JsonNode       *node,
           guint           place,
           const EntField *field,
           GType           type,
           GListModel    **list)
{
  GPtrArray *records;
  JsonArray *array;
  guint n, child = place + 1;
  gboolean ok;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return ent_reader_refuse_type (self, place, _("an array"));

  array = json_node_get_array (node);
  n = json_array_get_length (array);
  ok = check_count (self, place, field, n);
  if (n == 0)
    return ok;

  records = g_ptr_array_sized_new (n);
  for (guint i = 0; i < n; i++, child = ent_reader_next_sibling (self, child))
    {
      JsonNode *element = json_array_get_element (array, i);
      EntRecord *record = read_record (self, element, child, type);

      if (record == NULL)
        {
          ok = FALSE;
          continue;
        }

      g_ptr_array_add (records, record);
      /* Nobody needs the nodes any more: giving them back while they are in
       * the cache is faster, and the records can use their memory. */
      json_node_take_object (element, NULL);
    }

  g_object_unref (*list);
  *list = ent_list_new_take (type, records);

  return ok;
}

static gboolean
read_ids (EntReader      *self,
          JsonNode       *node,
          guint           place,
          const EntField *field,
          char         ***ids)
{
  JsonArray *array;
  guint n, n_read = 0, child = place + 1;
  gboolean ok;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return ent_reader_refuse_type (self, place, _("an array of ids"));

  array = json_node_get_array (node);
  n = json_array_get_length (array);
  ok = check_count (self, place, field, n);
  if (n == 0)
    return ok;

  *ids = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++, child = ent_reader_next_sibling (self, child))
    if (ent_reader_read_id (self, json_array_get_element (array, i), child, &(*ids)[n_read]))
      n_read++;
    else
      ok = FALSE;

  return ok;
}

static gboolean
read_tile (EntReader *self,
           JsonNode  *node,
           guint      place,
           EntTile   *tile)
{
  static const EntField cell = { .min = 0, .max = 999 };
  static const EntField span = { .min = 1, .max = 999 };
  int cells[4] = { 0, 0, 1, 1 };
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint n = array != NULL ? json_array_get_length (array) : 0;
  guint child = place + 1;
  gboolean ok = TRUE;

  if (n != 2 && n != 4)
    return ent_reader_refuse (self, place, _("this is not a tile"), _("[column, row] or [column, row, width, height]"));

  for (guint i = 0; i < n; i++, child = ent_reader_next_sibling (self, child))
    ok &= ent_reader_read_integer (self, json_array_get_element (array, i), child, i < 2 ? &cell : &span, &cells[i]);

  *tile = (EntTile) { cells[0], cells[1], cells[2], cells[3] };
  return ok;
}

/* The name of a member that is an id itself. */
static gboolean
read_key (EntReader  *self,
          const char *name,
          guint       place,
          char      **id)
{
  if (!ent_syntax_is_id (name))
    {
      ent_report_add_at_key (self->report, ENT_SEVERITY_ERROR, ENT_PROBLEM_SCHEMA, place,
                             _("the name of this member is not an id"), NULL, name);
      return FALSE;
    }

  *id = ent_reader_intern (self, name);
  return TRUE;
}

static gboolean
read_tiles (EntReader   *self,
            JsonNode    *node,
            guint        place,
            EntTileMap **map)
{
  JsonObjectIter iter;
  JsonNode *child_node;
  const char *name;
  guint n = 0, size, child = place + 1;
  gboolean ok = TRUE;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return ent_reader_refuse_type (self, place, _("an object"));

  size = json_object_get_size (json_node_get_object (node));
  *map = g_new0 (EntTileMap, 1);
  (*map)->ids = g_new0 (char *, size + 1);
  (*map)->tiles = g_new0 (EntTile, size + 1);
  (*map)->index = g_hash_table_new (g_str_hash, g_str_equal);

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  for (; json_object_iter_next_ordered (&iter, &name, &child_node); child = ent_reader_next_sibling (self, child))
    {
      gboolean tile_ok = read_tile (self, child_node, child, &(*map)->tiles[n]);

      if (!read_key (self, name, child, &(*map)->ids[n]))
        ok = FALSE;
      else if (!tile_ok)
        {
          g_clear_pointer (&(*map)->ids[n], g_ref_string_release);
          ok = FALSE;
        }
      else
        {
          g_hash_table_insert ((*map)->index, (*map)->ids[n], &(*map)->tiles[n]);
          n++;
        }
    }

  return ok;
}

static gboolean
read_choices (EntReader     *self,
              JsonNode      *node,
              guint          place,
              EntChoiceMap **map)
{
  JsonObjectIter iter;
  JsonNode *child_node;
  const char *name;
  guint n = 0, size, child = place + 1;
  gboolean ok = TRUE;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return ent_reader_refuse_type (self, place, _("an object"));

  size = json_object_get_size (json_node_get_object (node));
  *map = g_new0 (EntChoiceMap, 1);
  (*map)->switches = g_new0 (char *, size + 1);
  (*map)->options = g_new0 (char *, size + 1);
  (*map)->index = g_hash_table_new (g_str_hash, g_str_equal);

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  for (; json_object_iter_next_ordered (&iter, &name, &child_node); child = ent_reader_next_sibling (self, child))
    {
      g_autoptr (GRefString) option = NULL;

      if (!ent_reader_read_id (self, child_node, child, &option))
        ok = FALSE;
      if (!read_key (self, name, child, &(*map)->switches[n]))
        ok = FALSE;
      else if (option == NULL)
        g_clear_pointer (&(*map)->switches[n], g_ref_string_release);
      else
        {
          (*map)->options[n] = g_steal_pointer (&option);
          g_hash_table_insert ((*map)->index, (*map)->switches[n], (*map)->options[n]);
          n++;
        }
    }

  return ok;
}

static gboolean
read_effect_value (EntReader      *self,
                   JsonNode       *node,
                   guint           place,
                   EntEffectValue *value)
{
  static const EntField bounds = { .min = -1, .max = 1 };
  double number;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return read_range (self, node, place, TRUE, &value->range);
  if (ent_reader_get_string (node) != NULL)
    return ent_reader_read_id (self, node, place, &value->id);
  if (!ent_reader_get_number (node, &number))
    return ent_reader_refuse_type (self, place, _("a number, a range or an id"));

  value->is_number = ent_reader_read_number (self, node, place, &bounds, &value->number);
  return value->is_number;
}

static gboolean
read_field (EntReader      *self,
            JsonNode       *node,
            guint           place,
            const EntField *field,
            GType           type,
            gpointer        data)
{
  switch (field->kind)
    {
    case ENT_FIELD_HEAD:
      return TRUE;
    case ENT_FIELD_UNKEPT:
      return ent_reader_read_text (self, node, place, TRUE, NULL);
    case ENT_FIELD_TEXT:
      return ent_reader_read_text (self, node, place, FALSE, data);
    case ENT_FIELD_ID:
      return ent_reader_read_id (self, node, place, data);
    case ENT_FIELD_DATE:
      return ent_reader_read_form (self, node, place, ent_date_is_valid,
                        _("this is not a date"), _("YYYY, YYYY-MM or YYYY-MM-DD"), data);
    case ENT_FIELD_CODE:
      return ent_reader_read_form (self, node, place, ent_syntax_is_code,
                        _("this is not a country code"), _("three capital letters"), data);
    case ENT_FIELD_LANGUAGE:
      return ent_reader_read_form (self, node, place, ent_syntax_is_language,
                        _("this is not a language"), _("a tag as in “en” or “zh-Hans”"), data);
    case ENT_FIELD_ENUM:
      return ent_reader_read_enum (self, node, place, type, data);
    case ENT_FIELD_BOOLEAN:
      return ent_reader_read_boolean (self, node, place, data);
    case ENT_FIELD_INTEGER:
      return ent_reader_read_integer (self, node, place, field, data);
    case ENT_FIELD_NUMBER:
      return ent_reader_read_number (self, node, place, field, data);
    case ENT_FIELD_FRACTION_RANGE:
      return read_range (self, node, place, FALSE, data);
    case ENT_FIELD_OBJECT:
      *(EntRecord **) data = read_record (self, node, place, type);
      return *(EntRecord **) data != NULL;
    case ENT_FIELD_LIST:
      return read_list (self, node, place, field, type, data);
    case ENT_FIELD_IDS:
      return read_ids (self, node, place, field, data);
    case ENT_FIELD_TILES:
      return read_tiles (self, node, place, data);
    case ENT_FIELD_CHOICES:
      return read_choices (self, node, place, data);
    case ENT_FIELD_EFFECT_VALUE:
      return read_effect_value (self, node, place, data);
    default:
      g_assert_not_reached ();
    }
}

static void
warn_unknown (EntReader            *self,
              guint                 place,
              const char           *name,
              const EntRecordShape *shape)
{
  g_autofree char *message = NULL;
  g_autofree char *expected = NULL;

  /* To look for the nearest name takes time, and there may be millions. */
  if (!ent_report_is_full (self->report, ENT_SEVERITY_WARNING))
    {
      /* Translators: %s is the name of a member of a JSON object. */
      message = g_strdup_printf (_("there is no member “%s” here"), name);
      /* Translators: %s is the name of the member that was probably meant. */
      expected = g_strdup_printf (_("perhaps “%s”"), ent_record_shape_nearest (shape, name));
    }
  ent_report_add_at_key (self->report, ENT_SEVERITY_WARNING, ENT_PROBLEM_SCHEMA, place, message, expected, NULL);
}

static void
refuse_missing (EntReader  *self,
                guint       place,
                const char *name)
{
  g_autofree char *message = NULL;

  /* Translators: %s is the name of a member of a JSON object. */
  message = g_strdup_printf (_("the member “%s” is missing"), name);
  ent_report_add (self->report, ENT_SEVERITY_ERROR, ENT_PROBLEM_SCHEMA, place, message, NULL, NULL);
}

/* The guard refuses a name that is given twice, so that the members that
 * json-glib kept are those of the spans, one by one. */
static gboolean
read_object (EntReader            *self,
             JsonObject           *object,
             guint                 place,
             const EntRecordShape *shape,
             gpointer              base)
{
  JsonObjectIter iter;
  JsonNode *node;
  const char *name;
  guint64 seen = 0;
  guint child = place + 1;
  gboolean ok = TRUE;

  json_object_iter_init_ordered (&iter, object);
  for (; json_object_iter_next_ordered (&iter, &name, &node); child = ent_reader_next_sibling (self, child))
    {
      int index = ent_record_shape_find (shape, name);
      const EntField *field;

      if (index < 0)
        {
          warn_unknown (self, child, name, shape);
          continue;
        }

      field = &shape->fields[index];
      seen |= G_GUINT64_CONSTANT (1) << index;
      ok &= read_field (self, node, child, field, shape->types[index], ENT_RECORD_FIELD (base, field));
    }

  for (guint i = 0; i < shape->n_fields; i++)
    if (shape->fields[i].required && (seen & (G_GUINT64_CONSTANT (1) << i)) == 0)
      {
        refuse_missing (self, place, shape->fields[i].name);
        ok = FALSE;
      }

  return ok;
}

/* Whether this is a document of ours at all, and of a version that we know:
 * if not, nothing else that could be said about it is of use. */
static gboolean
check_head (EntReader *self,
            JsonNode  *root)
{
  JsonNode *format, *version;
  JsonObject *object;
  double number;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    return ent_reader_refuse (self, 0, _("this is not a briefing"), _("an object"));

  object = json_node_get_object (root);
  format = json_object_get_member (object, "format");
  if (format == NULL)
    {
      ent_report_add (self->report, ENT_SEVERITY_ERROR, ENT_PROBLEM_SCHEMA, 0,
                      _("this is not a briefing: the member “format” is missing"), "“" ENT_BRIEFING_FORMAT "”", NULL);
      return FALSE;
    }
  if (g_strcmp0 (ent_reader_get_string (format), ENT_BRIEFING_FORMAT) != 0)
    return ent_reader_refuse (self, ent_report_find_member (self->report, 0, "format"),
                   _("this is not a briefing but something else"), "“" ENT_BRIEFING_FORMAT "”");

  version = json_object_get_member (object, "version");
  if (version != NULL && (!ent_reader_get_number (version, &number) || number != ENT_BRIEFING_VERSION))
    return ent_reader_refuse (self, ent_report_find_member (self->report, 0, "version"),
                   _("this version of the format is unknown to this program"), G_STRINGIFY (ENT_BRIEFING_VERSION));

  return TRUE;
}

/**
 * ent_reader_read:
 * @root: (nullable): what json-glib made of the text, not sealed; of no use
 *   afterwards
 * @guard: the guard that let the text through
 * @report: where to report what the JSON Schema refuses
 *
 * Returns: (transfer full) (nullable): the briefing, with whatever could be
 *   read of it, to be dropped if @report has errors; %NULL if the text is no
 *   document of ours
 */
EntBriefing *
ent_reader_read (JsonNode  *root,
                 EntGuard  *guard,
                 EntReport *report)
{
  EntReader self = { guard, report, NULL };
  EntBriefing *briefing = NULL;

  self.strings = g_hash_table_new_full (g_str_hash, g_str_equal, (GDestroyNotify) g_ref_string_release, NULL);
  if (check_head (&self, root))
    briefing = ENT_BRIEFING (read_record (&self, root, 0, ENT_TYPE_BRIEFING));
  g_hash_table_unref (self.strings);

  return briefing;
}

/*
 * Reads a stage that stands alone. Returns NULL if there is nothing of it to
 * keep; whether what is returned is whole, the report says.
 */
EntStage *
ent_reader_read_stage (JsonNode  *root,
                       EntGuard  *guard,
                       EntReport *report)
{
  EntReader self = { guard, report, NULL };
  EntRecord *stage;

  self.strings = g_hash_table_new_full (g_str_hash, g_str_equal, (GDestroyNotify) g_ref_string_release, NULL);
  stage = read_record (&self, root, 0, ENT_TYPE_STAGE);
  g_hash_table_unref (self.strings);

  return stage != NULL ? ENT_STAGE (stage) : NULL;
}
