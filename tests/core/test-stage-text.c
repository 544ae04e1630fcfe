/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-stage-text.h"

#include <locale.h>

#include "ent-briefing.h"

/* All that a stage can say comes back. */
static void
test_round_trip (void)
{
  static const char *const texts[] = {
    "{\"view\":\"title\"}",
    "{\"view\":\"map\",\"question\":\"dam\",\"by\":\"desk\",\"date\":\"2025-06\",\"layout\":\"grid\","
    "\"colour\":\"indicator\",\"section\":\"gaps\",\"indicator\":\"people\",\"versus\":\"dams\",\"measure\":\"in-favour\","
    "\"perspective\":\"league\",\"sort\":\"name\",\"focus\":\"aland\",\"part\":\"p1\",\"highlight\":[\"beland\",\"c\"],"
    "\"filter\":{\"groups\":[\"g\"],\"levels\":[\"none\"],\"members\":[\"aland\"]},\"scenario\":\"wet\","
    "\"options\":{\"money\":\"money-no\",\"flood\":\"flood-yes\"}}",
    "{\"view\":\"stances\",\"filter\":{}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntStage) stage = ent_stage_new_from_text (texts[i], &error);
      g_autoptr (EntStage) again = NULL;
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = ent_stage_to_text (stage);
      again = ent_stage_new_from_text (text, &error);
      g_assert_no_error (error);
      g_assert_true (ent_stage_equal (stage, again));
    }
}

static const struct {
  const char *name;
  const char *text;
  int code;
  const char *place;
} refused[] = {
  { "empty", "", ENT_BRIEFING_ERROR_SYNTAX, "1:1:" },
  { "cut-off", "{\"view\": \"map\"", ENT_BRIEFING_ERROR_SYNTAX, "1:15:" },
  { "no-object", "[]", ENT_BRIEFING_ERROR_SCHEMA, "1:1:" },
  { "no-view", "{}", ENT_BRIEFING_ERROR_SCHEMA, "1:1:" },
  { "unknown-view", "{\"view\": \"moon\"}", ENT_BRIEFING_ERROR_SCHEMA, "1:10:" },
  { "wrong-type", "{\"view\": \"map\", \"focus\": 3}", ENT_BRIEFING_ERROR_SCHEMA, "1:26:" },
  { "twice", "{\"view\": \"map\", \"view\": \"map\"}", ENT_BRIEFING_ERROR_SYNTAX, "1:17:" },
};

static void
test_refused (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntStage) stage = ent_stage_new_from_text (refused[i].text, &error);

  g_assert_null (stage);
  g_assert_error (error, ENT_BRIEFING_ERROR, refused[i].code);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, refused[i].place));
}

static void
test_too_long (void)
{
  g_autofree char *text = g_strnfill (ENT_STAGE_TEXT_MAX_BYTES + 1, ' ');
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_stage_new_from_text (text, &error));
  g_assert_error (error, ENT_BRIEFING_ERROR, ENT_BRIEFING_ERROR_UNREADABLE);
  g_clear_error (&error);
  g_assert_null (ent_stage_new_from_text (deep, &error));
  g_assert_error (error, ENT_BRIEFING_ERROR, ENT_BRIEFING_ERROR_SYNTAX);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stage-text/round-trip", test_round_trip);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/stage-text/refused/", refused[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_refused);
    }
  g_test_add_func ("/stage-text/too-long", test_too_long);

  return g_test_run ();
}
