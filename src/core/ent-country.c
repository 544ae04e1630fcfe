/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-country.h"

#include <json-glib/json-glib.h>
#include <libintl.h>

#define DOMAIN "iso_3166-1"

/* The list has 250 entries in 40 kB. */
#define MAX_BYTES (1024 * 1024)

typedef struct {
  GHashTable *countries; /* of EntCountry by code */
  GStringChunk *names;
} List;

static const char *
keep_member (List       *list,
             JsonObject *object,
             const char *member)
{
  const char *text = json_object_get_string_member_with_default (object, member, NULL);

  return text != NULL ? g_string_chunk_insert (list->names, text) : NULL;
}

static void
add_country (JsonArray *array,
             guint      index,
             JsonNode  *node,
             gpointer   user_data)
{
  List *list = user_data;
  JsonObject *object;
  EntCountry country;
  const char *code;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;

  object = json_node_get_object (node);
  code = keep_member (list, object, "alpha_3");
  country.name = keep_member (list, object, "name");
  country.common = keep_member (list, object, "common_name");
  country.official = keep_member (list, object, "official_name");
  if (code != NULL && country.name != NULL)
    g_hash_table_insert (list->countries, (gpointer) code, g_memdup2 (&country, sizeof country));
}

static gboolean
read_list (List       *list,
           const char *path)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autofree char *text = NULL;
  JsonNode *root, *array;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL) || length > MAX_BYTES)
    return FALSE;

  parser = json_parser_new ();
  if (!json_parser_load_from_data (parser, text, (gssize) length, NULL))
    return FALSE;

  root = json_parser_get_root (parser);
  array = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_object_get_member (json_node_get_object (root), "3166-1") : NULL;
  if (array == NULL || !JSON_NODE_HOLDS_ARRAY (array))
    return FALSE;

  json_array_foreach_element (json_node_get_array (array), add_country, list);
  return TRUE;
}

/* The list and its translations stand in the same folder of data. */
static List *
read_countries (void)
{
  List *list = g_new (List, 1);
  const char * const *dirs = g_get_system_data_dirs ();

  list->countries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  list->names = g_string_chunk_new (4096);
  for (guint i = 0; dirs[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (dirs[i], "iso-codes", "json", "iso_3166-1.json", NULL);
      g_autofree char *locale = g_build_filename (dirs[i], "locale", NULL);

      if (!read_list (list, path))
        continue;

      bindtextdomain (DOMAIN, locale);
      bind_textdomain_codeset (DOMAIN, "UTF-8");
      break;
    }

  return list;
}

/**
 * ent_country_find:
 * @code: (nullable): an alpha-3 code of ISO 3166-1, in capitals
 *
 * Reads the list when it is first asked for, which takes milliseconds and is
 * safe in any thread.
 *
 * Returns: (transfer none) (nullable): the names of that state; %NULL if there
 *   is no such code, or no iso-codes on this machine
 */
const EntCountry *
ent_country_find (const char *code)
{
  static List *list;

  if (g_once_init_enter (&list))
    g_once_init_leave (&list, read_countries ());

  return code != NULL ? g_hash_table_lookup (list->countries, code) : NULL;
}

/**
 * ent_country_translate:
 * @name: a name from an #EntCountry
 *
 * Returns: (transfer none): the same in the language of the interface, or
 *   @name where nobody has translated it
 */
const char *
ent_country_translate (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  return dgettext (DOMAIN, name);
}
