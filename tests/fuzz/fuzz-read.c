/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Gives the reader whatever libFuzzer thinks of. A text that is read must
 * have no error among its problems, and one that is refused at least one
 * with a place; everything else is for the sanitizers to find.
 */

#include "ent-briefing.h"

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (EntBriefing) briefing = ent_briefing_new_from_bytes (bytes, &problems, NULL);
  guint n_errors = 0;

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (EntProblem) problem = g_list_model_get_item (problems, i);
      g_autofree char *text = ent_problem_to_string (problem, "fuzz");

      g_assert_cmpuint (ent_problem_get_line (problem), >, 0);
      g_assert_true (g_utf8_validate (text, -1, NULL));
      n_errors += ent_problem_get_severity (problem) == ENT_SEVERITY_ERROR;
    }
  g_assert_true ((briefing == NULL) == (n_errors > 0));
  return 0;
}
