/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-console-choices.h"

#define SCHEMA ENT_APPLICATION_ID ".Console"

static const struct {
  const char *name;
  const char *parameter; /* (nullable): of what is not on or off */
  const char *value;     /* where nothing is kept */
} choices[] = {
  { "clock", "s", "'planned'" },
  { "show-clock", NULL, "true" },
  { "show-room", NULL, "true" },
  { "show-next", NULL, "true" },
  { "show-notes", NULL, "true" },
  { "show-buttons", NULL, "true" },
};

/* GSettings ends the program where a schema is missing. */
static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = source != NULL ? g_settings_schema_source_lookup (source, SCHEMA, TRUE) : NULL;

  if (schema == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (!g_settings_schema_has_key (schema, choices[i].name))
      return NULL;

  return g_settings_new_full (schema, NULL, NULL);
}

/**
 * ent_console_choices_new:
 *
 * Returns: (transfer full): the choices
 */
GActionGroup *
ent_console_choices_new (void)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();
  g_autoptr (GSettings) settings = open_settings ();

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (settings != NULL)
      {
        g_autoptr (GAction) action = g_settings_create_action (settings, choices[i].name);

        g_action_map_add_action (G_ACTION_MAP (group), action);
      }
    else
      {
        const GActionEntry entry = { choices[i].name, NULL, choices[i].parameter, choices[i].value, NULL };

        g_action_map_add_action_entries (G_ACTION_MAP (group), &entry, 1, NULL);
      }

  return G_ACTION_GROUP (group);
}

/**
 * ent_console_choices_is_shown:
 * @choices: the choices
 * @name: name of one that is on or off
 *
 * Returns: whether it is on
 */
gboolean
ent_console_choices_is_shown (GActionGroup *group,
                              const char   *name)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (group, name);

  return state != NULL && g_variant_get_boolean (state);
}
