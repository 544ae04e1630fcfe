/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which key does what, under layouts that have other letters, and beside an entry. */

#include "ent-present-keys.h"

#include <locale.h>

#include "ent-present-actions.h"
#include "talk.h"

static const struct {
  const char *name;
  guint keyval;
  GdkModifierType modifiers;
  guint alternative; /* 0: there is no other layout */
  guint position;
  gboolean in_text;
  const char *action; /* NULL: none */
  int digit;
} cases[] = {
  /* A clicker, as it comes, also while something is written. */
  { "page-down", GDK_KEY_Page_Down, 0, 0, 109, FALSE, "next", -1 },
  { "page-up", GDK_KEY_Page_Up, 0, 0, 104, FALSE, "previous", -1 },
  { "page-down-in-text", GDK_KEY_Page_Down, 0, 0, 109, TRUE, "next", -1 },
  { "f5", GDK_KEY_F5, 0, 0, 63, FALSE, "present", -1 },
  { "shift-f5", GDK_KEY_F5, GDK_SHIFT_MASK, 0, 63, FALSE, "present", -1 },
  { "escape", GDK_KEY_Escape, 0, 0, 1, FALSE, "escape", -1 },
  { "forward", GDK_KEY_Forward, 0, 0, 159, FALSE, "next", -1 },
  { "back", GDK_KEY_Back, 0, 0, 158, FALSE, "previous", -1 },

  { "right", GDK_KEY_Right, 0, 0, 106, FALSE, "next", -1 },
  { "left", GDK_KEY_Left, 0, 0, 105, FALSE, "previous", -1 },
  { "down", GDK_KEY_Down, 0, 0, 108, FALSE, "next", -1 },
  { "up", GDK_KEY_Up, 0, 0, 103, FALSE, "previous", -1 },
  { "space", GDK_KEY_space, 0, 0, 57, FALSE, "next", -1 },
  { "shift-space", GDK_KEY_space, GDK_SHIFT_MASK, 0, 57, FALSE, "previous", -1 },
  { "home", GDK_KEY_Home, 0, 0, 102, FALSE, "first", -1 },
  { "end", GDK_KEY_End, 0, 0, 107, FALSE, "last", -1 },
  { "enter", GDK_KEY_Return, 0, 0, 28, FALSE, "enter", -1 },
  { "keypad-enter", GDK_KEY_KP_Enter, 0, 0, 96, FALSE, "enter", -1 },
  { "backspace", GDK_KEY_BackSpace, 0, 0, 14, FALSE, "back", -1 },
  { "b", GDK_KEY_b, 0, 0, 48, FALSE, "black", -1 },
  { "b-with-caps-lock", GDK_KEY_B, GDK_LOCK_MASK, 0, 48, FALSE, "black", -1 },
  { "period", GDK_KEY_period, 0, 0, 52, FALSE, "black", -1 },
  { "w", GDK_KEY_w, 0, 0, 17, FALSE, "white", -1 },
  { "comma", GDK_KEY_comma, 0, 0, 51, FALSE, "white", -1 },
  { "f", GDK_KEY_f, 0, 0, 33, FALSE, "freeze", -1 },
  { "control-f", GDK_KEY_f, GDK_CONTROL_MASK, 0, 33, FALSE, "search", -1 },
  { "slash", GDK_KEY_slash, 0, 0, 53, FALSE, "search", -1 },
  { "slash-of-the-seven", GDK_KEY_slash, GDK_SHIFT_MASK, 0, 8, FALSE, "search", -1 },
  { "l", GDK_KEY_l, 0, 0, 38, FALSE, "spotlight", -1 },
  { "m", GDK_KEY_m, 0, 0, 50, FALSE, "magnify", -1 },
  { "e", GDK_KEY_e, 0, 0, 18, FALSE, "evidence", -1 },
  { "o", GDK_KEY_o, 0, 0, 24, FALSE, "overview", -1 },
  { "x", GDK_KEY_x, 0, 0, 45, FALSE, "swap", -1 },
  { "q", GDK_KEY_q, 0, 0, 16, FALSE, "question", -1 },
  { "plus", GDK_KEY_plus, GDK_SHIFT_MASK, 0, 13, FALSE, "notes-larger", -1 },
  { "minus", GDK_KEY_minus, 0, 0, 12, FALSE, "notes-smaller", -1 },
  { "digit", GDK_KEY_7, 0, 0, 8, FALSE, "digit", 7 },
  { "keypad-digit", GDK_KEY_KP_7, 0, 0, 71, FALSE, "digit", 7 },

  /* Nobody's. */
  { "i", GDK_KEY_i, 0, 0, 23, FALSE, NULL, -1 },
  { "control-b", GDK_KEY_b, GDK_CONTROL_MASK, 0, 48, FALSE, NULL, -1 },
  { "alt-left", GDK_KEY_Left, GDK_ALT_MASK, 0, 105, FALSE, NULL, -1 },
  { "super-l", GDK_KEY_l, GDK_SUPER_MASK, 0, 38, FALSE, NULL, -1 },
  { "control-7", GDK_KEY_7, GDK_CONTROL_MASK, 0, 8, FALSE, NULL, -1 },
  { "tab", GDK_KEY_Tab, 0, 0, 15, FALSE, NULL, -1 },

  /* A Russian keyboard, alone and beside an American layout. */
  { "russian-b", GDK_KEY_Cyrillic_i, 0, 0, 48, FALSE, "black", -1 },
  { "russian-f", GDK_KEY_Cyrillic_a, 0, 0, 33, FALSE, "freeze", -1 },
  { "russian-capital-f", GDK_KEY_Cyrillic_A, GDK_SHIFT_MASK, 0, 33, FALSE, "freeze", -1 },
  { "russian-control-f", GDK_KEY_Cyrillic_a, GDK_CONTROL_MASK, 0, 33, FALSE, "search", -1 },
  { "russian-comma", GDK_KEY_Cyrillic_be, 0, 0, 51, FALSE, "white", -1 },
  { "russian-period", GDK_KEY_Cyrillic_yu, 0, 0, 52, FALSE, "black", -1 },
  { "russian-real-period", GDK_KEY_period, 0, 0, 53, FALSE, "black", -1 },
  { "russian-q-beside-azerty", GDK_KEY_Cyrillic_shorti, 0, GDK_KEY_a, 16, FALSE, "question", -1 },
  { "russian-beside-azerty", GDK_KEY_Cyrillic_ef, 0, GDK_KEY_q, 30, FALSE, "question", -1 },
  { "russian-i", GDK_KEY_Cyrillic_sha, 0, GDK_KEY_i, 23, FALSE, NULL, -1 },

  /* A Persian keyboard: its letters and its digits. */
  { "persian-b", GDK_KEY_Arabic_thal, 0, 0, 48, FALSE, "black", -1 },
  { "persian-f", GDK_KEY_Arabic_beh, 0, 0, 33, FALSE, "freeze", -1 },
  { "persian-l", GDK_KEY_Arabic_meem, 0, 0, 38, FALSE, "spotlight", -1 },
  { "persian-digit", GDK_KEY_Farsi_4, 0, 0, 5, FALSE, "digit", 4 },
  { "arabic-digit", GDK_KEY_Arabic_4, 0, 0, 5, FALSE, "digit", 4 },

  /* A Latin letter is what it says, wherever it is: these are on Dvorak. */
  { "dvorak-b", GDK_KEY_b, 0, 0, 49, FALSE, "black", -1 },
  { "dvorak-n", GDK_KEY_n, 0, 0, 38, FALSE, NULL, -1 },
  { "german-umlaut", GDK_KEY_adiaeresis, 0, 0, 53, FALSE, NULL, -1 },

  /* No letter is taken from where text is written, nor what moves in it. */
  { "b-in-text", GDK_KEY_b, 0, 0, 48, TRUE, NULL, -1 },
  { "slash-in-text", GDK_KEY_slash, 0, 0, 53, TRUE, NULL, -1 },
  { "space-in-text", GDK_KEY_space, 0, 0, 57, TRUE, NULL, -1 },
  { "enter-in-text", GDK_KEY_Return, 0, 0, 28, TRUE, NULL, -1 },
  { "backspace-in-text", GDK_KEY_BackSpace, 0, 0, 14, TRUE, NULL, -1 },
  { "escape-in-text", GDK_KEY_Escape, 0, 0, 1, TRUE, NULL, -1 },
  { "home-in-text", GDK_KEY_Home, 0, 0, 102, TRUE, NULL, -1 },
  { "right-in-text", GDK_KEY_Right, 0, 0, 106, TRUE, NULL, -1 },
  { "digit-in-text", GDK_KEY_7, 0, 0, 8, TRUE, NULL, -1 },
  { "russian-in-text", GDK_KEY_Cyrillic_i, 0, GDK_KEY_b, 48, TRUE, NULL, -1 },
  { "control-f-in-text", GDK_KEY_f, GDK_CONTROL_MASK, 0, 33, TRUE, "search", -1 },
};

static void
test_key (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  int digit;
  const char *action = ent_present_keys_find (cases[i].keyval, cases[i].modifiers, &cases[i].alternative,
                                              cases[i].alternative != 0, cases[i].position, cases[i].in_text, &digit);

  g_assert_cmpstr (action, ==, cases[i].action);
  g_assert_cmpint (digit, ==, cases[i].digit);
}

/* Each key does something that there is. */
static void
test_actions (void)
{
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  g_autoptr (EntPresentation) presentation = ent_presentation_new (briefing, talk_story (briefing), 1, TALK_INTERNAL);
  GActionGroup *actions = ent_present_actions_new (presentation);
  guint n_keys;
  const EntPresentKey *keys = ent_present_keys_get_table (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      g_test_message ("%s", keys[i].action);
      g_assert_true (g_action_group_has_action (actions, keys[i].action));
      g_assert_null (g_action_group_get_action_parameter_type (actions, keys[i].action));
      g_assert_true (g_action_group_get_action_enabled (actions, keys[i].action));
    }
  g_assert_true (g_action_group_has_action (actions, "digit"));
  g_assert_finalize_object (actions);
}

static gboolean
get_state (GActionGroup *actions,
           const char   *name)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (actions, name);

  return g_variant_get_boolean (state);
}

/* What an action does, the presentation does, and its state is the action's. */
static void
test_states (void)
{
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  EntPresentation *presentation = ent_presentation_new (briefing, talk_story (briefing), 1, TALK_OPEN);
  GActionGroup *actions = ent_present_actions_new (presentation);
  g_autoptr (GVariant) step = NULL;

  g_action_group_activate_action (actions, "freeze", NULL);
  g_assert_true (ent_presentation_get_frozen (presentation));
  g_assert_true (get_state (actions, "freeze"));
  ent_presentation_set_frozen (presentation, FALSE);
  g_assert_false (get_state (actions, "freeze"));

  g_action_group_activate_action (actions, "black", NULL);
  g_assert_true (get_state (actions, "black"));
  g_action_group_activate_action (actions, "white", NULL);
  g_assert_cmpint (ent_presentation_get_blank (presentation), ==, ENT_BLANK_WHITE);
  g_assert_false (get_state (actions, "black"));
  g_action_group_change_action_state (actions, "black", g_variant_new_boolean (FALSE));
  g_assert_cmpint (ent_presentation_get_blank (presentation), ==, ENT_BLANK_WHITE);
  g_action_group_activate_action (actions, "white", NULL);
  g_assert_cmpint (ent_presentation_get_blank (presentation), ==, ENT_BLANK_NONE);

  g_action_group_activate_action (actions, "go-to", g_variant_new_int32 (3));
  step = g_action_group_get_action_state (actions, "room-step");
  g_assert_cmpint (g_variant_get_int32 (step), ==, 3);
  g_action_group_activate_action (actions, "go-to", g_variant_new_int32 (-3));
  g_assert_cmpuint (ent_presentation_get_step (presentation), ==, 3);
  g_action_group_activate_action (actions, "digit", g_variant_new_int32 (77));
  g_assert_null (ent_presentation_get_typed (presentation));
  g_action_group_activate_action (actions, "look-at", g_variant_new_int32 (99));
  g_assert_false (get_state (actions, "private"));

  g_action_group_activate_action (actions, "stage", g_variant_new_string ("{\"view\": \"matrix\"}"));
  g_assert_true (get_state (actions, "private"));
  g_assert_cmpint (ent_stage_get_view (ent_presentation_get_speaker_stage (presentation)), ==, ENT_VIEW_MATRIX);
  g_action_group_activate_action (actions, "stage", g_variant_new_string ("{\"view\": \"nothing\"}"));
  g_assert_nonnull (ent_presentation_get_message (presentation));
  g_action_group_activate_action (actions, "room-level", g_variant_new_int32 (TALK_INTERNAL));
  g_assert_cmpint (ent_presentation_get_room_level (presentation), ==, TALK_INTERNAL);

  g_assert_finalize_object (presentation);
  g_action_group_activate_action (actions, "next", NULL);
  g_assert_finalize_object (actions);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/present-keys/key/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_key);
    }
  g_test_add_func ("/present-keys/actions", test_actions);
  g_test_add_func ("/present-keys/states", test_states);

  return g_test_run ();
}
