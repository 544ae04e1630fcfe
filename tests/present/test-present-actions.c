/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a script may ask for: whatever it sends, the talk stands where it stood, and no room sees more. */

#include "ent-present-actions.h"

#include <locale.h>

#include "ent-present-bus.h"
#include "talk.h"

typedef struct {
  EntBriefing *briefing;
  EntPresentation *presentation;
  GActionGroup *actions;
  GActionGroup *bus;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->briefing = talk_briefing_new ();
  fixture->presentation = ent_presentation_new (fixture->briefing, talk_story (fixture->briefing), 3, TALK_OPEN);
  fixture->actions = ent_present_actions_new (fixture->presentation);
  fixture->bus = ent_present_bus_new (fixture->actions, fixture->presentation);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->bus);
  g_assert_finalize_object (fixture->actions);
  g_clear_object (&fixture->presentation);
  g_object_unref (fixture->briefing);
}

/* Each of these is refused; those that say so do it in a short sentence. */
static const struct {
  const char *action;
  const char *parameter; /* (nullable): as GVariant text */
  gboolean is_said;
} refused[] = {
  { "go-to", "0", TRUE },
  { "go-to", "-1", TRUE },
  { "go-to", "7", TRUE },
  { "go-to", "2147483647", TRUE },
  { "go-to", "-2147483648", TRUE },
  { "go-to", "4", TRUE },
  { "look-at", "0", FALSE },
  { "look-at", "-1", FALSE },
  { "look-at", "7", FALSE },
  { "look-at", "2147483647", FALSE },
  { "look-at", "-2147483648", FALSE },
  { "digit", "-1", FALSE },
  { "digit", "10", FALSE },
  { "digit", "2147483647", FALSE },
  { "digit", "-2147483648", FALSE },
  { "stage", "''", TRUE },
  { "stage", "'garbage'", TRUE },
  { "stage", "'[]'", TRUE },
  { "stage", "'{'", TRUE },
  { "stage", "'{\"view\": \"<b>map</b>\"}'", TRUE },
  { "stage", "'{\"view\": 7}'", TRUE },
  { "stage", "'{\"view\": \"map\", \"view\": \"matrix\"}'", TRUE },
  { "end-at", "''", TRUE },
  { "end-at", "'soon'", TRUE },
  { "end-at", "'25:00'", TRUE },
  { "end-at", "'14:30 14:30'", TRUE },
  { "room-level", "-1", FALSE },
  { "room-level", "-2147483648", FALSE },
  { "push", NULL, TRUE },
  { "enter", NULL, TRUE },
  { "back", NULL, TRUE },
};

static void
assert_untouched (Fixture *fixture)
{
  g_assert_cmpuint (ent_presentation_get_step (fixture->presentation), ==, 3);
  g_assert_cmpuint (ent_presentation_get_room_step (fixture->presentation), ==, 3);
  g_assert_cmpuint (ent_presentation_get_speaker_step (fixture->presentation), ==, 3);
  g_assert_false (ent_presentation_is_private (fixture->presentation));
  g_assert_null (ent_presentation_get_typed (fixture->presentation));
  g_assert_cmpint (ent_presentation_get_blank (fixture->presentation), ==, ENT_BLANK_NONE);
  g_assert_cmpint (ent_presentation_get_room_level (fixture->presentation), ==, TALK_OPEN);
  g_assert_cmpint (ent_talk_clock_get_end (ent_presentation_get_clock (fixture->presentation)), ==, 0);
}

static void
assert_refused (Fixture      *fixture,
                GActionGroup *actions,
                const char   *name,
                GVariant     *parameter,
                gboolean      is_said)
{
  const char *said;

  ent_presentation_say (fixture->presentation, NULL);
  g_action_group_activate_action (actions, name, parameter);
  assert_untouched (fixture);
  said = ent_presentation_get_message (fixture->presentation);
  if (is_said)
    g_assert_nonnull (said);
  g_assert_cmpuint (said != NULL ? strlen (said) : 0, <, 1000);
}

static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  GActionGroup *groups[] = { fixture->actions, fixture->bus };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (guint j = 0; j < G_N_ELEMENTS (refused); j++)
      {
        const GVariantType *type = g_action_group_get_action_parameter_type (groups[i], refused[j].action);
        g_autoptr (GVariant) parameter = NULL;
        g_autoptr (GError) error = NULL;

        g_test_message ("%s %s", refused[j].action, refused[j].parameter != NULL ? refused[j].parameter : "");
        if (refused[j].parameter != NULL)
          parameter = g_variant_parse (type, refused[j].parameter, NULL, NULL, &error);
        g_assert_no_error (error);
        assert_refused (fixture, groups[i], refused[j].action, parameter, refused[j].is_said);
      }
}

static void
test_long (Fixture      *fixture,
           gconstpointer data)
{
  static const struct {
    const char *action;
    const char *before;
    char filling;
    const char *after;
  } rows[] = {
    { "stage", "", 'x', "" },
    { "stage", "", '[', "" },
    { "stage", "", ' ', "{}" },
    { "stage", "{\"view\": \"", 'x', "\"}" },
    { "stage", "{\"", 'x', "\": 1}" },
    { "end-at", "", '1', "" },
    { "end-at", "", ' ', "" },
    { "end-at", "14:30", ' ', "1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      /* Also one that is just short enough to be read. */
      static const gsize lengths[] = { 100000, 3000 };

      for (guint j = 0; j < G_N_ELEMENTS (lengths); j++)
        {
          g_autofree char *filling = g_strnfill (lengths[j], rows[i].filling);
          g_autofree char *text = g_strconcat (rows[i].before, filling, rows[i].after, NULL);

          if (rows[i].filling == ' ' && j > 0)
            continue;
          g_test_message ("%s: %zu × “%c”", rows[i].action, lengths[j], rows[i].filling);
          assert_refused (fixture, fixture->bus, rows[i].action, g_variant_new_string (text), TRUE);
        }
    }
}

static int
get_level (GActionGroup *actions)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (actions, "room-level");

  return g_variant_get_int32 (state);
}

/* On the bus it goes down and never up, whichever way it is asked; in the window it does. */
static void
test_room_level (Fixture      *fixture,
                 gconstpointer data)
{
  static const int higher[] = { TALK_OPEN + 1, TALK_INTERNAL, G_MAXINT32 };

  for (guint i = 0; i < G_N_ELEMENTS (higher); i++)
    {
      assert_refused (fixture, fixture->bus, "room-level", g_variant_new_int32 (higher[i]), TRUE);
      g_action_group_change_action_state (fixture->bus, "room-level", g_variant_new_int32 (higher[i]));
      assert_untouched (fixture);
      g_assert_cmpint (get_level (fixture->bus), ==, TALK_OPEN);
    }

  g_action_group_activate_action (fixture->actions, "room-level", g_variant_new_int32 (TALK_INTERNAL));
  g_assert_cmpint (ent_presentation_get_room_level (fixture->presentation), ==, TALK_INTERNAL);
  g_assert_cmpint (get_level (fixture->bus), ==, TALK_INTERNAL);
  g_action_group_activate_action (fixture->actions, "go-to", g_variant_new_int32 (4));
  g_assert_cmpuint (ent_presentation_get_room_step (fixture->presentation), ==, 4);

  g_action_group_activate_action (fixture->bus, "room-level", g_variant_new_int32 (TALK_OPEN));
  g_assert_cmpint (ent_presentation_get_room_level (fixture->presentation), ==, TALK_OPEN);
  g_assert_cmpint (get_level (fixture->actions), ==, TALK_OPEN);
  g_assert_cmpint (ent_presentation_get_blank (fixture->presentation), ==, ENT_BLANK_BLACK);
  g_action_group_activate_action (fixture->bus, "room-level", g_variant_new_int32 (TALK_INTERNAL));
  g_action_group_activate_action (fixture->bus, "push", NULL);
  g_assert_cmpint (ent_presentation_get_blank (fixture->presentation), ==, ENT_BLANK_BLACK);
}

/* Nothing is left out on the bus, and what changes is seen there. */
static void
test_same (Fixture      *fixture,
           gconstpointer data)
{
  g_auto (GStrv) names = g_action_group_list_actions (fixture->actions);
  g_autoptr (GVariant) step = NULL;

  g_assert_cmpuint (g_strv_length (names), >, 30);
  for (guint i = 0; names[i] != NULL; i++)
    g_assert_true (g_action_group_has_action (fixture->bus, names[i]));
  g_action_group_activate_action (fixture->bus, "next", NULL);
  step = g_action_group_get_action_state (fixture->bus, "room-step");
  g_assert_cmpint (g_variant_get_int32 (step), ==, 5);
  g_action_group_activate_action (fixture->bus, "end-at", g_variant_new_string ("23:59"));
  g_assert_cmpint (ent_talk_clock_get_end (ent_presentation_get_clock (fixture->presentation)), >, 0);
}

/* Whoever kept them asks for nothing any more. */
static void
test_no_talk (Fixture      *fixture,
              gconstpointer data)
{
  g_auto (GStrv) names = g_action_group_list_actions (fixture->bus);

  g_assert_finalize_object (fixture->presentation);
  fixture->presentation = NULL;
  for (guint i = 0; names[i] != NULL; i++)
    {
      const GVariantType *type = g_action_group_get_action_parameter_type (fixture->bus, names[i]);
      g_autoptr (GVariant) parameter = NULL;

      if (type != NULL)
        parameter = g_variant_ref_sink (g_variant_type_equal (type, G_VARIANT_TYPE_STRING) ? g_variant_new_string ("14:30")
                                                                                         : g_variant_new_int32 (1));
      g_action_group_activate_action (fixture->bus, names[i], parameter);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/present-actions/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("refused", test_refused);
  ADD ("long", test_long);
  ADD ("room-level", test_room_level);
  ADD ("same", test_same);
  ADD ("no-talk", test_no_talk);
#undef ADD

  return g_test_run ();
}
