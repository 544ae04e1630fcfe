/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-room-level.h"

#include <glib/gstdio.h>
#include <locale.h>

#include "ent-present-store.h"
#include "talk.h"

static void
test_remembered (void)
{
  g_autofree char *folder = g_dir_make_tmp ("ent-room-level-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "talks.ini", NULL);
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  int level = -1;

  /* Until somebody is asked, no more than the document itself. */
  g_assert_true (ent_room_level_is_in_doubt (briefing));
  g_assert_false (ent_room_level_recall (path, briefing, &level));
  g_assert_cmpint (level, ==, TALK_OPEN);

  ent_room_level_remember (path, briefing, ent_clearance_find_marking (briefing, "Internal"));
  g_assert_true (ent_room_level_recall (path, briefing, &level));
  g_assert_cmpint (level, ==, TALK_INTERNAL);
  ent_room_level_remember (path, briefing, ent_clearance_find_marking (briefing, "Open"));
  g_assert_true (ent_room_level_recall (path, briefing, &level));
  g_assert_cmpint (level, ==, TALK_OPEN);

  /* A marking that the document no longer has is asked for anew. */
  ent_present_store_set (path, "room-levels", "talk", "Cosmic");
  g_assert_false (ent_room_level_recall (path, briefing, &level));
  g_assert_cmpint (level, ==, TALK_OPEN);

  g_unlink (path);
  g_rmdir (folder);
}

static void
test_no_doubt (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "minimal.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (EntBriefing) briefing = ent_briefing_new_from_file (file, NULL, NULL, NULL);
  int level = -1;

  g_assert_false (ent_room_level_is_in_doubt (briefing));
  g_assert_false (ent_room_level_recall ("/nonexistent/talks.ini", briefing, &level));
  g_assert_cmpint (level, ==, 0);
}

/* Whoever is asked is not asked to read a thousand markings, and what is not
 * offered lets nobody see more. */
static void
test_many (void)
{
  g_autoptr (GString) ladder = g_string_new (NULL);
  g_autoptr (EntBriefing) briefing = NULL;
  g_autoptr (GPtrArray) levels = NULL;

  for (guint i = 1; i <= 900; i++)
    g_string_append_printf (ladder, ", {'label': 'Rung %u', 'rank': %u}", i, 10 + i);
  g_string_prepend (ladder, "{'label': 'Internal', 'rank': 10}");
  briefing = talk_briefing_new_with ("{'label': 'Internal', 'rank': 10}", ladder->str);
  levels = ent_clearance_get_levels (briefing);
  g_assert_cmpuint (levels->len, ==, ENT_CLEARANCE_MAX_LEVELS);
  g_assert_cmpstr (ent_marking_get_label (g_ptr_array_index (levels, 1)), ==, "Internal");
  g_assert_true (ent_room_level_is_in_doubt (briefing));
  g_assert_cmpint (ent_marking_get_rank (ent_clearance_find_level (briefing, ENT_CLEARANCE_ALL)), ==, 38);
  g_assert_cmpint (ent_marking_get_rank (ent_clearance_find_level (briefing, TALK_INTERNAL)), ==, TALK_INTERNAL);
  g_assert_null (ent_clearance_find_level (briefing, -1));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/room-level/remembered", test_remembered);
  g_test_add_func ("/room-level/no-doubt", test_no_doubt);
  g_test_add_func ("/room-level/many", test_many);

  return g_test_run ();
}
