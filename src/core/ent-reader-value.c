/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading values that are not made of others. Each function reports what the
 * schema refuses, and returns FALSE then. */

#include "ent-reader-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "ent-syntax.h"

guint
ent_reader_next_sibling (EntReader *self,
                         guint      place)
{
  return place + ent_guard_get_span (self->guard, place)->size;
}

/* Always FALSE, so that a reading function can end with it. */
gboolean
ent_reader_refuse (EntReader  *self,
                   guint       place,
                   const char *message,
                   const char *expected)
{
  g_autofree char *found = ent_report_quote (self->report, place);

  ent_report_add (self->report, ENT_SEVERITY_ERROR, ENT_PROBLEM_SCHEMA, place, message, expected, found);
  return FALSE;
}

gboolean
ent_reader_refuse_type (EntReader  *self,
                        guint       place,
                        const char *expected)
{
  return ent_reader_refuse (self, place, _("this is of the wrong type"), expected);
}

const char *
ent_reader_get_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

gboolean
ent_reader_get_number (JsonNode *node,
                       double   *number)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return FALSE;

  *number = type == G_TYPE_INT64 ? (double) json_node_get_int (node) : json_node_get_double (node);
  return TRUE;
}

char *
ent_reader_intern (EntReader  *self,
                   const char *text)
{
  char *string = g_hash_table_lookup (self->strings, text);

  if (string == NULL)
    {
      string = g_ref_string_new (text);
      g_hash_table_add (self->strings, string);
    }

  return g_ref_string_acquire (string);
}

gboolean
ent_reader_read_text (EntReader *self,
                      JsonNode  *node,
                      guint      place,
                      gboolean   may_be_empty,
                      char     **text)
{
  const char *string = ent_reader_get_string (node);

  if (string == NULL)
    return ent_reader_refuse_type (self, place, _("a string"));
  if (*string == '\0' && !may_be_empty)
    return ent_reader_refuse (self, place, _("the text is empty"), NULL);

  if (text != NULL)
    *text = g_ref_string_new (string);
  return TRUE;
}

gboolean
ent_reader_read_id (EntReader *self,
                    JsonNode  *node,
                    guint      place,
                    char     **id)
{
  const char *string = ent_reader_get_string (node);

  if (string == NULL)
    return ent_reader_refuse_type (self, place, _("an id, in quotation marks"));
  if (!ent_syntax_is_id (string))
    return ent_reader_refuse (self, place, _("this is not an id"),
                   _("1 to 128 letters A–Z and a–z, digits, dots, hyphens and underscores, a letter or digit first"));

  *id = ent_reader_intern (self, string);
  return TRUE;
}

/* A string of some form other than an id. */
gboolean
ent_reader_read_form (EntReader   *self,
                      JsonNode *node,
                      guint     place,
                      gboolean (*has_form) (const char *text),
                      const char *message,
                      const char *expected,
                      char    **text)
{
  const char *string = ent_reader_get_string (node);

  if (string == NULL)
    return ent_reader_refuse_type (self, place, _("a string"));
  if (!has_form (string))
    return ent_reader_refuse (self, place, message, expected);

  *text = ent_reader_intern (self, string);
  return TRUE;
}

gboolean
ent_reader_read_enum (EntReader *self,
                      JsonNode  *node,
                      guint      place,
                      GType      type,
                      int       *value)
{
  /* The class of the record holds on to that of its property. */
  const GEnumClass *enum_class = g_type_class_peek (type);
  const char *string = ent_reader_get_string (node);
  GString *expected;

  for (guint i = 0; string != NULL && i < enum_class->n_values; i++)
    if (strcmp (enum_class->values[i].value_nick, string) == 0)
      {
        *value = enum_class->values[i].value;
        return TRUE;
      }

  expected = g_string_new (NULL);
  for (guint i = 0; i < enum_class->n_values; i++)
    g_string_append_printf (expected, "%s“%s”", i == 0 ? "" : ", ", enum_class->values[i].value_nick);
  ent_reader_refuse (self, place, _("this is none of the words that can stand here"), expected->str);
  g_string_free (expected, TRUE);

  return FALSE;
}

static gboolean
check_bounds (EntReader      *self,
              guint           place,
              const EntField *field,
              double          number)
{
  g_autofree char *expected = NULL;

  if (!(field->min < field->max))
    return TRUE;
  if (field->min <= number && number <= field->max && !(field->min_excluded && number <= field->min))
    return TRUE;

  if (field->min_excluded)
    /* Translators: %g is a number. */
    expected = g_strdup_printf (_("more than %g"), field->min);
  else
    /* Translators: both are numbers. */
    expected = g_strdup_printf (_("%g to %g"), field->min, field->max);

  return ent_reader_refuse (self, place, _("the number is out of range"), expected);
}

gboolean
ent_reader_read_number (EntReader      *self,
                        JsonNode       *node,
                        guint           place,
                        const EntField *field,
                        double         *value)
{
  double number;

  if (!ent_reader_get_number (node, &number))
    return ent_reader_refuse_type (self, place, _("a number"));
  if (!check_bounds (self, place, field, number))
    return FALSE;

  *value = number;
  return TRUE;
}

/* As in JSON Schema, 1.0 is an integer. */
gboolean
ent_reader_read_integer (EntReader      *self,
                         JsonNode       *node,
                         guint           place,
                         const EntField *field,
                         int            *value)
{
  double number;

  if (!ent_reader_get_number (node, &number) || number != floor (number))
    return ent_reader_refuse_type (self, place, _("a whole number"));
  if (!check_bounds (self, place, field, number))
    return FALSE;

  *value = (int) number;
  return TRUE;
}

gboolean
ent_reader_read_boolean (EntReader *self,
                         JsonNode  *node,
                         guint      place,
                         gboolean  *value)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return ent_reader_refuse_type (self, place, _("true or false"));

  *value = json_node_get_boolean (node);
  return TRUE;
}
