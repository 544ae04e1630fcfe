/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-support.h"

#include <locale.h>

typedef struct {
  const char *name;
  const char *cited[4]; /* by the stance, and by one line towards it each */
  guint n_sources;
} Case;

/* "copy" repeats "first", and "copy-of-copy" repeats that. */
static const Case cases[] = {
  { "none", { NULL }, 0 },
  { "one", { "first" }, 1 },
  { "same-twice", { "first", "first" }, 1 },
  { "two", { "first", "other" }, 2 },
  { "copies", { "first", "copy", "copy-of-copy" }, 1 },
  { "copies-and-another", { "copy", "copy-of-copy", "other" }, 2 },
};

static EntBriefing *
load (const Case *expected)
{
  GString *json = g_string_new (
    "{\"format\":\"entente-briefing\",\"version\":1,\"id\":\"d\",\"title\":\"T\",\"language\":\"en\","
    "\"compiled\":\"2026\",\"information_cutoff\":\"2026\",\"yardstick\":\"icd203\","
    "\"questions\":[{\"id\":\"q\",\"text\":\"Q\",\"levels\":["
    "{\"id\":\"up\",\"name\":\"Up\",\"definition\":\"U.\",\"categorical\":true,\"glyph\":\"diamond\",\"slot\":1},"
    "{\"id\":\"low\",\"name\":\"Low\",\"definition\":\"L.\",\"categorical\":true,\"glyph\":\"cross\",\"slot\":5}]}],"
    "\"members\":[{\"id\":\"a\",\"kind\":\"state\",\"name\":\"A\"}],"
    "\"sources\":["
    "{\"id\":\"first\",\"title\":\"1\",\"read\":\"full\",\"reliability\":\"B\",\"reliability_reason\":\"R.\"},"
    "{\"id\":\"other\",\"title\":\"2\",\"read\":\"full\",\"reliability\":\"B\",\"reliability_reason\":\"R.\"},"
    "{\"id\":\"copy\",\"title\":\"3\",\"read\":\"full\",\"reliability\":\"D\",\"reliability_reason\":\"R.\","
    "\"origin\":\"first\"},"
    "{\"id\":\"copy-of-copy\",\"title\":\"4\",\"read\":\"full\",\"reliability\":\"D\",\"reliability_reason\":\"R.\","
    "\"origin\":\"copy\"}],"
    "\"stances\":[{\"id\":\"s\",\"member\":\"a\",\"question\":\"q\",\"by\":\"desk\",\"as_of\":\"2026\",\"level\":\"up\","
    "\"confidence\":\"low\",\"confidence_reason\":\"R.\",\"summary\":\"S.\",\"towards\":[");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing;

  for (guint i = 1; i < G_N_ELEMENTS (expected->cited) && expected->cited[i] != NULL; i++)
    g_string_append_printf (json,
                            "%s{\"text\":\"Line.\",\"basis\":\"reported\",\"citations\":["
                            "{\"source\":\"%s\",\"credibility\":3}]}",
                            i > 1 ? "," : "", expected->cited[i]);
  g_string_append (json, "]");
  if (expected->cited[0] != NULL)
    g_string_append_printf (json, ",\"citations\":[{\"source\":\"%s\",\"credibility\":3}]", expected->cited[0]);
  g_string_append (json, "}]}");

  bytes = g_string_free_to_bytes (json);
  briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);

  return briefing;
}

static void
test_count (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (EntBriefing) briefing = load (expected);
  EntStance *stance = ent_briefing_lookup (briefing, ENT_TYPE_STANCE, "s");

  g_assert_cmpuint (ent_support_count_sources (briefing, stance), ==, expected->n_sources);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/support/count/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_count);
    }

  return g_test_run ();
}
