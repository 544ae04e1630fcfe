/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-action.h"

/**
 * ent_action_print:
 * @name: an action's name, as in "win.focus"
 * @target: its target, any text
 *
 * Returns: (transfer full): the detailed name, that
 *   g_action_parse_detailed_name() takes apart again
 */
char *
ent_action_print (const char *name, const char *target)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (g_variant_new_string (target));

  return g_action_print_detailed_name (name, variant);
}
