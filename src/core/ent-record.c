/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-record-private.h"

#include <string.h>

G_DEFINE_ABSTRACT_TYPE (EntRecord, ent_record, G_TYPE_OBJECT)

/**
 * ent_ids_empty:
 *
 * Returns: (transfer full): a list without ids; ent_ids_free() knows it
 */
char **
ent_ids_empty (void)
{
  static char *none[] = { NULL };

  return none;
}

/**
 * ent_ids_copy:
 * @ids: (nullable) (array zero-terminated=1): ids of any origin
 *
 * Returns: (transfer full): the same ids as reference-counted strings
 */
char **
ent_ids_copy (const char * const *ids)
{
  guint n = ids != NULL ? g_strv_length ((char **) ids) : 0;
  char **copy;

  if (n == 0)
    return ent_ids_empty ();

  copy = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    copy[i] = g_ref_string_new (ids[i]);

  return copy;
}

/**
 * ent_ids_free:
 * @ids: (nullable) (transfer full): what ent_ids_copy() or the reader made
 */
void
ent_ids_free (char **ids)
{
  if (ids == NULL || ids == ent_ids_empty ())
    return;

  for (char **id = ids; *id != NULL; id++)
    g_ref_string_release (*id);
  g_free (ids);
}

static void
clear_field (EntRecord      *self,
             const EntField *field)
{
  gpointer data = ENT_RECORD_FIELD (self, field);

  switch (field->kind)
    {
    case ENT_FIELD_TEXT:
    case ENT_FIELD_ID:
    case ENT_FIELD_DATE:
    case ENT_FIELD_CODE:
    case ENT_FIELD_LANGUAGE:
      g_clear_pointer ((char **) data, g_ref_string_release);
      break;
    case ENT_FIELD_FRACTION_RANGE:
      g_clear_pointer ((EntRange **) data, ent_range_free);
      break;
    case ENT_FIELD_OBJECT:
    case ENT_FIELD_LIST:
      g_clear_object ((GObject **) data);
      break;
    case ENT_FIELD_IDS:
      g_clear_pointer ((char ***) data, ent_ids_free);
      break;
    case ENT_FIELD_TILES:
      g_clear_pointer ((EntTileMap **) data, ent_tile_map_free);
      break;
    case ENT_FIELD_CHOICES:
      g_clear_pointer ((EntChoiceMap **) data, ent_choice_map_free);
      break;
    case ENT_FIELD_EFFECT_VALUE:
      g_clear_pointer (&((EntEffectValue *) data)->range, ent_range_free);
      g_clear_pointer (&((EntEffectValue *) data)->id, g_ref_string_release);
      break;
    case ENT_FIELD_HEAD:
    case ENT_FIELD_UNKEPT:
    case ENT_FIELD_ENUM:
    case ENT_FIELD_BOOLEAN:
    case ENT_FIELD_INTEGER:
    case ENT_FIELD_NUMBER:
      break;
    }
}

static GVariant *
tiles_to_variant (const EntTileMap *map)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{s(iiii)}"));

  for (guint i = 0; map != NULL && map->ids[i] != NULL; i++)
    {
      EntTile tile = map->tiles[i];

      g_variant_builder_add (&builder, "{s(iiii)}", map->ids[i], tile.column, tile.row, tile.width, tile.height);
    }

  return g_variant_builder_end (&builder);
}

static GVariant *
choices_to_variant (const EntChoiceMap *map)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  for (guint i = 0; map != NULL && map->switches[i] != NULL; i++)
    g_variant_builder_add (&builder, "{ss}", map->switches[i], map->options[i]);

  return g_variant_builder_end (&builder);
}

static GVariant *
effect_value_to_variant (const EntEffectValue *value)
{
  if (value->is_number)
    return g_variant_new_double (value->number);
  if (value->range != NULL)
    return g_variant_new ("(ddd)", value->range->low, value->range->best, value->range->high);

  return value->id != NULL ? g_variant_new_string (value->id) : NULL;
}

static void
ent_record_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  const EntField *field = &ent_record_get_shape (ENT_RECORD (object))->fields[prop_id - 1];
  gpointer data = ENT_RECORD_FIELD (object, field);

  switch (field->kind)
    {
    case ENT_FIELD_TEXT:
    case ENT_FIELD_ID:
    case ENT_FIELD_DATE:
    case ENT_FIELD_CODE:
    case ENT_FIELD_LANGUAGE:
      g_value_set_string (value, *(char **) data);
      break;
    case ENT_FIELD_ENUM:
      g_value_set_enum (value, *(int *) data);
      break;
    case ENT_FIELD_BOOLEAN:
      g_value_set_boolean (value, *(gboolean *) data);
      break;
    case ENT_FIELD_INTEGER:
      g_value_set_int (value, *(int *) data);
      break;
    case ENT_FIELD_NUMBER:
      g_value_set_double (value, *(double *) data);
      break;
    case ENT_FIELD_FRACTION_RANGE:
    case ENT_FIELD_IDS:
      g_value_set_boxed (value, *(gpointer *) data);
      break;
    case ENT_FIELD_OBJECT:
    case ENT_FIELD_LIST:
      g_value_set_object (value, *(gpointer *) data);
      break;
    case ENT_FIELD_TILES:
      g_value_set_variant (value, tiles_to_variant (*(EntTileMap **) data));
      break;
    case ENT_FIELD_CHOICES:
      g_value_set_variant (value, choices_to_variant (*(EntChoiceMap **) data));
      break;
    case ENT_FIELD_EFFECT_VALUE:
      g_value_set_variant (value, effect_value_to_variant (data));
      break;
    case ENT_FIELD_HEAD:
    case ENT_FIELD_UNKEPT:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* What is absent has its preset; a list is never NULL. */
static void
ent_record_constructed (GObject *object)
{
  const EntRecordShape *shape = ent_record_get_shape (ENT_RECORD (object));

  G_OBJECT_CLASS (ent_record_parent_class)->constructed (object);

  for (guint i = 0; i < shape->n_fields; i++)
    {
      const EntField *field = &shape->fields[i];
      gpointer data = ENT_RECORD_FIELD (object, field);

      if (field->kind == ENT_FIELD_LIST)
        *(GListModel **) data = g_object_ref (shape->empties[i]);
      else if (field->kind == ENT_FIELD_IDS)
        *(char ***) data = ent_ids_empty ();
      else if (field->kind == ENT_FIELD_ENUM)
        *(int *) data = (int) field->preset;
      else if (field->kind == ENT_FIELD_NUMBER)
        *(double *) data = field->preset;
    }
}

static void
ent_record_finalize (GObject *object)
{
  const EntRecordShape *shape = ent_record_get_shape (ENT_RECORD (object));

  for (guint i = 0; i < shape->n_fields; i++)
    clear_field (ENT_RECORD (object), &shape->fields[i]);

  G_OBJECT_CLASS (ent_record_parent_class)->finalize (object);
}

static void
ent_record_class_init (EntRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = ent_record_constructed;
  object_class->finalize = ent_record_finalize;
}

static void
ent_record_init (EntRecord *self)
{
}

static GParamSpec *
create_pspec (const EntField *field,
              GType           type)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_NICK | G_PARAM_STATIC_BLURB;
  g_autofree char *name = g_strdelimit (g_strdup (field->name), "_", '-');

  switch (field->kind)
    {
    case ENT_FIELD_TEXT:
    case ENT_FIELD_ID:
    case ENT_FIELD_DATE:
    case ENT_FIELD_CODE:
    case ENT_FIELD_LANGUAGE:
      return g_param_spec_string (name, NULL, NULL, NULL, flags);
    case ENT_FIELD_ENUM:
      return g_param_spec_enum (name, NULL, NULL, type, (int) field->preset, flags);
    case ENT_FIELD_BOOLEAN:
      return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);
    case ENT_FIELD_INTEGER:
      return g_param_spec_int (name, NULL, NULL, G_MININT, G_MAXINT, 0, flags);
    case ENT_FIELD_NUMBER:
      return g_param_spec_double (name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
    case ENT_FIELD_FRACTION_RANGE:
      return g_param_spec_boxed (name, NULL, NULL, ENT_TYPE_RANGE, flags);
    case ENT_FIELD_OBJECT:
      return g_param_spec_object (name, NULL, NULL, type, flags);
    case ENT_FIELD_LIST:
      return g_param_spec_object (name, NULL, NULL, G_TYPE_LIST_MODEL, flags);
    case ENT_FIELD_IDS:
      return g_param_spec_boxed (name, NULL, NULL, G_TYPE_STRV, flags);
    case ENT_FIELD_TILES:
      return g_param_spec_variant (name, NULL, NULL, G_VARIANT_TYPE ("a{s(iiii)}"), NULL, flags);
    case ENT_FIELD_CHOICES:
      return g_param_spec_variant (name, NULL, NULL, G_VARIANT_TYPE ("a{ss}"), NULL, flags);
    case ENT_FIELD_EFFECT_VALUE:
      return g_param_spec_variant (name, NULL, NULL, G_VARIANT_TYPE_ANY, NULL, flags);
    case ENT_FIELD_HEAD:
    case ENT_FIELD_UNKEPT:
    default:
      return NULL;
    }
}

/**
 * ent_record_class_add_fields:
 * @klass: class of a kind of record
 * @fields: (array length=n_fields): its own fields, beside those of its parent
 * @n_fields: how many
 *
 * To be called once, in class_init. Installs a read-only property for each
 * field that is kept.
 */
void
ent_record_class_add_fields (EntRecordClass *klass,
                             const EntField *fields,
                             guint           n_fields)
{
  const EntRecordShape *parent = klass->shape;
  guint n_parent = parent != NULL ? parent->n_fields : 0;

  klass->shape = ent_record_shape_new (fields, n_fields, parent);
  /* GObject wants this of each class that installs properties. */
  G_OBJECT_CLASS (klass)->get_property = ent_record_get_property;

  for (guint i = n_parent; i < klass->shape->n_fields; i++)
    {
      GParamSpec *pspec = create_pspec (&klass->shape->fields[i], klass->shape->types[i]);

      if (pspec != NULL)
        g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1, pspec);
    }
}

/**
 * ent_record_get_shape:
 * @self: a record
 *
 * Returns: (transfer none): what its class declares
 */
const EntRecordShape *
ent_record_get_shape (EntRecord *self)
{
  return ent_record_class_get_shape (G_OBJECT_GET_CLASS (self));
}

/**
 * ent_record_new:
 * @type: a kind of record
 *
 * Returns: (transfer full): one with nothing in it, to be filled by the caller
 */
gpointer
ent_record_new (GType type)
{
  return g_object_new_with_properties (type, 0, NULL, NULL);
}

static void
copy_field (EntRecord      *copy,
            EntRecord      *self,
            const EntField *field)
{
  gpointer from = ENT_RECORD_FIELD (self, field);
  gpointer to = ENT_RECORD_FIELD (copy, field);

  switch (field->kind)
    {
    case ENT_FIELD_TEXT:
    case ENT_FIELD_ID:
    case ENT_FIELD_DATE:
    case ENT_FIELD_CODE:
    case ENT_FIELD_LANGUAGE:
      if (*(char **) from != NULL)
        *(char **) to = g_ref_string_acquire (*(char **) from);
      break;
    case ENT_FIELD_ENUM:
    case ENT_FIELD_BOOLEAN:
    case ENT_FIELD_INTEGER:
      *(int *) to = *(int *) from;
      break;
    case ENT_FIELD_NUMBER:
      *(double *) to = *(double *) from;
      break;
    case ENT_FIELD_FRACTION_RANGE:
      *(EntRange **) to = *(EntRange **) from != NULL ? ent_range_copy (*(EntRange **) from) : NULL;
      break;
    case ENT_FIELD_OBJECT:
    case ENT_FIELD_LIST:
      g_set_object ((GObject **) to, *(GObject **) from);
      break;
    case ENT_FIELD_IDS:
      *(char ***) to = ent_ids_copy (*(const char * const **) from);
      break;
    case ENT_FIELD_CHOICES:
      *(EntChoiceMap **) to = ent_choice_map_copy (*(EntChoiceMap **) from);
      break;
    case ENT_FIELD_HEAD:
    case ENT_FIELD_UNKEPT:
      break;
    case ENT_FIELD_TILES:
    case ENT_FIELD_EFFECT_VALUE:
    default:
      g_assert_not_reached ();
    }
}

/**
 * ent_record_copy:
 * @self: a record that holds neither tiles nor the value of an effect
 *
 * Lists and records in it are shared with the copy, which stands at the same
 * place of the text.
 *
 * Returns: (transfer full): a copy, to be changed before it is handed out
 */
gpointer
ent_record_copy (EntRecord *self)
{
  const EntRecordShape *shape = ent_record_get_shape (self);
  EntRecord *copy = ent_record_new (G_OBJECT_TYPE (self));

  for (guint i = 0; i < shape->n_fields; i++)
    copy_field (copy, self, &shape->fields[i]);
  copy->place = self->place;

  return copy;
}

static gboolean
equal_field (EntRecord      *a,
             EntRecord      *b,
             const EntField *field)
{
  gpointer left = ENT_RECORD_FIELD (a, field);
  gpointer right = ENT_RECORD_FIELD (b, field);

  switch (field->kind)
    {
    case ENT_FIELD_TEXT:
    case ENT_FIELD_ID:
    case ENT_FIELD_DATE:
    case ENT_FIELD_CODE:
    case ENT_FIELD_LANGUAGE:
      return g_strcmp0 (*(char **) left, *(char **) right) == 0;
    case ENT_FIELD_ENUM:
      return *(int *) left == *(int *) right;
    case ENT_FIELD_OBJECT:
      return ent_record_equal (*(EntRecord **) left, *(EntRecord **) right);
    case ENT_FIELD_IDS:
      return g_strv_equal (*(const char * const **) left, *(const char * const **) right);
    case ENT_FIELD_CHOICES:
      return ent_choice_map_equal (*(EntChoiceMap **) left, *(EntChoiceMap **) right);
    default:
      g_assert_not_reached ();
    }
}

/**
 * ent_record_equal:
 * @a: (nullable): a record of texts, enumerations, ids, choices and records of these, as stages are
 * @b: (nullable): another of the same type
 *
 * Returns: %TRUE if they say the same, or both are %NULL
 */
gboolean
ent_record_equal (EntRecord *a,
                  EntRecord *b)
{
  const EntRecordShape *shape;

  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;

  shape = ent_record_get_shape (a);
  for (guint i = 0; i < shape->n_fields; i++)
    if (!equal_field (a, b, &shape->fields[i]))
      return FALSE;

  return TRUE;
}

/**
 * ent_record_set:
 * @self: a record that nobody else has seen yet
 * @property: name of a property
 * @value: what it becomes
 *
 * Returns: %FALSE if there is no such property
 */
gboolean
ent_record_set (EntRecord    *self,
                const char   *property,
                const GValue *value)
{
  const EntRecordShape *shape = ent_record_get_shape (self);
  g_autofree char *name = g_strdelimit (g_strdup (property), "-", '_');
  int index = ent_record_shape_find (shape, name);
  const EntField *field;
  gpointer data;

  if (index < 0)
    return FALSE;

  field = &shape->fields[index];
  data = ENT_RECORD_FIELD (self, field);
  clear_field (self, field);

  switch (field->kind)
    {
    case ENT_FIELD_TEXT:
    case ENT_FIELD_ID:
    case ENT_FIELD_DATE:
      if (g_value_get_string (value) != NULL)
        *(char **) data = g_ref_string_new (g_value_get_string (value));
      break;
    case ENT_FIELD_ENUM:
      *(int *) data = g_value_get_enum (value);
      break;
    case ENT_FIELD_OBJECT:
      *(gpointer *) data = g_value_dup_object (value);
      break;
    case ENT_FIELD_IDS:
      *(char ***) data = ent_ids_copy (g_value_get_boxed (value));
      break;
    case ENT_FIELD_CHOICES:
      *(EntChoiceMap **) data = ent_choice_map_new_variant (g_value_get_variant (value));
      break;
    default:
      g_assert_not_reached ();
    }

  return TRUE;
}

/**
 * ent_record_get_id:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): its id, %NULL where it has none or its
 *   kind has none
 */
const char *
ent_record_get_id (EntRecord *self)
{
  const EntRecordShape *shape;
  int index;

  g_return_val_if_fail (ENT_IS_RECORD (self), NULL);

  shape = ent_record_get_shape (self);
  index = ent_record_shape_find (shape, "id");

  return index < 0 ? NULL : *(const char **) ENT_RECORD_FIELD (self, &shape->fields[index]);
}
