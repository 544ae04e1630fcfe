/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-present-keys.h"

#define NOTHING 0

/* Where Linux counts keys from, as X11 and Wayland hand them on. */
#define EVDEV_OFFSET 8

/* More groups than a keyboard has. */
#define MAX_ALTERNATIVES 32

/*
 * Keys with a position are letters and signs: a layout may have others there.
 * Those "in text" step even where text is written: no writing needs them, and
 * a clicker has to work while the search has the focus.
 */
static const EntPresentKey table[] = {
  /* What clickers send. */
  { GDK_KEY_Page_Down, 0, NOTHING, "next", TRUE },
  { GDK_KEY_KP_Page_Down, 0, NOTHING, "next", TRUE },
  { GDK_KEY_Page_Up, 0, NOTHING, "previous", TRUE },
  { GDK_KEY_KP_Page_Up, 0, NOTHING, "previous", TRUE },
  { GDK_KEY_Forward, 0, NOTHING, "next", TRUE },
  { GDK_KEY_Back, 0, NOTHING, "previous", TRUE },
  { GDK_KEY_AudioNext, 0, NOTHING, "next", TRUE },
  { GDK_KEY_AudioPrev, 0, NOTHING, "previous", TRUE },
  { GDK_KEY_F5, 0, NOTHING, "present", TRUE },
  { GDK_KEY_F5, GDK_SHIFT_MASK, NOTHING, "present", TRUE },
  { GDK_KEY_Escape, 0, NOTHING, "escape", FALSE },

  { GDK_KEY_Right, 0, NOTHING, "next", FALSE },
  { GDK_KEY_Down, 0, NOTHING, "next", FALSE },
  { GDK_KEY_KP_Right, 0, NOTHING, "next", FALSE },
  { GDK_KEY_KP_Down, 0, NOTHING, "next", FALSE },
  { GDK_KEY_Left, 0, NOTHING, "previous", FALSE },
  { GDK_KEY_Up, 0, NOTHING, "previous", FALSE },
  { GDK_KEY_KP_Left, 0, NOTHING, "previous", FALSE },
  { GDK_KEY_KP_Up, 0, NOTHING, "previous", FALSE },
  { GDK_KEY_space, 0, NOTHING, "next", FALSE },
  { GDK_KEY_space, GDK_SHIFT_MASK, NOTHING, "previous", FALSE },
  { GDK_KEY_Home, 0, NOTHING, "first", FALSE },
  { GDK_KEY_KP_Home, 0, NOTHING, "first", FALSE },
  { GDK_KEY_End, 0, NOTHING, "last", FALSE },
  { GDK_KEY_KP_End, 0, NOTHING, "last", FALSE },
  { GDK_KEY_Return, 0, NOTHING, "enter", FALSE },
  { GDK_KEY_KP_Enter, 0, NOTHING, "enter", FALSE },
  { GDK_KEY_ISO_Enter, 0, NOTHING, "enter", FALSE },
  { GDK_KEY_BackSpace, 0, NOTHING, "back", FALSE },

  { GDK_KEY_b, 0, 48, "black", FALSE },
  { GDK_KEY_period, 0, 52, "black", FALSE },
  { GDK_KEY_w, 0, 17, "white", FALSE },
  { GDK_KEY_comma, 0, 51, "white", FALSE },
  { GDK_KEY_f, 0, 33, "freeze", FALSE },
  { GDK_KEY_l, 0, 38, "spotlight", FALSE },
  { GDK_KEY_m, 0, 50, "magnify", FALSE },
  { GDK_KEY_e, 0, 18, "evidence", FALSE },
  { GDK_KEY_o, 0, 24, "overview", FALSE },
  { GDK_KEY_x, 0, 45, "swap", FALSE },
  { GDK_KEY_q, 0, 16, "question", FALSE },
  { GDK_KEY_plus, 0, NOTHING, "notes-larger", FALSE },
  { GDK_KEY_equal, 0, 13, "notes-larger", FALSE },
  { GDK_KEY_KP_Add, 0, NOTHING, "notes-larger", FALSE },
  { GDK_KEY_minus, 0, 12, "notes-smaller", FALSE },
  { GDK_KEY_KP_Subtract, 0, NOTHING, "notes-smaller", FALSE },
  { GDK_KEY_slash, 0, 53, "search", FALSE },
  { GDK_KEY_KP_Divide, 0, NOTHING, "search", FALSE },
  { GDK_KEY_f, GDK_CONTROL_MASK, 33, "search", TRUE },
};

/**
 * ent_present_keys_get_table:
 * @n_keys: (out): how many there are
 *
 * Digits are not among them: each is the action "digit".
 *
 * Returns: (transfer none) (array length=n_keys): all keys of a talk
 */
const EntPresentKey *
ent_present_keys_get_table (guint *n_keys)
{
  *n_keys = G_N_ELEMENTS (table);

  return table;
}

/* Shift makes another sign of a key, but no other key of a letter. */
static gboolean
has_modifiers (const EntPresentKey *key,
               GdkModifierType      modifiers)
{
  const GdkModifierType strict = GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK | GDK_HYPER_MASK;
  gboolean shift_counts = gdk_keyval_to_unicode (key->keyval) == ' ' || gdk_keyval_to_unicode (key->keyval) == 0;

  if ((modifiers & strict) != (key->modifiers & strict))
    return FALSE;

  return !shift_counts || (modifiers & GDK_SHIFT_MASK) == (key->modifiers & GDK_SHIFT_MASK);
}

static const EntPresentKey *
find_keyval (guint           keyval,
             GdkModifierType modifiers)
{
  keyval = gdk_keyval_to_lower (keyval);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i].keyval == keyval && has_modifiers (&table[i], modifiers))
      return &table[i];

  return NULL;
}

static const EntPresentKey *
find_position (guint           position,
               GdkModifierType modifiers)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i].position != NOTHING && table[i].position == position && has_modifiers (&table[i], modifiers))
      return &table[i];

  return NULL;
}

/* Whether it writes a letter that is not Latin: there the position counts. */
static gboolean
is_foreign_letter (guint keyval)
{
  gunichar character = gdk_keyval_to_unicode (keyval);

  return character != 0 && g_unichar_isalpha (character) && g_unichar_get_script (character) != G_UNICODE_SCRIPT_LATIN;
}

/* A digit of any script; −1 if it is none. */
static int
get_digit (guint keyval)
{
  gunichar character = gdk_keyval_to_unicode (keyval);

  return character != 0 ? g_unichar_digit_value (character) : -1;
}

/**
 * ent_present_keys_find:
 * @keyval: the key's symbol in the layout that is in use
 * @modifiers: modifiers that are pressed
 * @alternatives: (array length=n_alternatives) (nullable): its symbols in the
 *   other layouts of the keyboard
 * @n_alternatives: how many there are
 * @position: number of the key on the keyboard (Linux evdev), or 0
 * @in_text: whether text is being written
 * @digit: (out): for the action "digit", which one
 *
 * By the letter that the key writes. Where that is a letter of another script
 * than the Latin, by what it writes in another of the keyboard's layouts, and
 * else by where it is on a keyboard of the United States.
 *
 * Returns: (transfer none) (nullable): name of the action that it stands for;
 *   %NULL if it stands for none
 */
const char *
ent_present_keys_find (guint            keyval,
                       GdkModifierType  modifiers,
                       const guint     *alternatives,
                       guint            n_alternatives,
                       guint            position,
                       gboolean         in_text,
                       int             *digit)
{
  const EntPresentKey *key = find_keyval (keyval, modifiers);

  *digit = -1;
  if (key == NULL && is_foreign_letter (keyval))
    {
      for (guint i = 0; key == NULL && i < n_alternatives; i++)
        key = find_keyval (alternatives[i], modifiers);
      if (key == NULL)
        key = find_position (position, modifiers);
    }
  if (key != NULL)
    return key->in_text || !in_text ? key->action : NULL;

  if (in_text || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    return NULL;
  *digit = get_digit (keyval);

  return *digit >= 0 ? "digit" : NULL;
}

static gboolean
is_writing (GtkWidget *window)
{
  GtkWidget *focus = GTK_IS_WINDOW (window) ? gtk_window_get_focus (GTK_WINDOW (window)) : NULL;

  if (focus == NULL)
    return FALSE;
  if (GTK_IS_TEXT_VIEW (focus))
    return gtk_text_view_get_editable (GTK_TEXT_VIEW (focus));

  return GTK_IS_EDITABLE (focus) && gtk_editable_get_editable (GTK_EDITABLE (focus));
}

/* What the key writes in the other layouts, without modifiers. */
static guint
get_alternatives (GdkDisplay *display,
                  guint       keycode,
                  guint      *alternatives)
{
  g_autofree GdkKeymapKey *keys = NULL;
  g_autofree guint *keyvals = NULL;
  int n_entries = 0;
  guint n = 0;

  if (!gdk_display_map_keycode (display, keycode, &keys, &keyvals, &n_entries))
    return 0;

  for (int i = 0; i < n_entries && n < MAX_ALTERNATIVES; i++)
    if (keys[i].level == 0)
      alternatives[n++] = keyvals[i];

  return n;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                gpointer               data)
{
  GtkWidget *window = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GActionGroup *actions = data;
  guint alternatives[MAX_ALTERNATIVES];
  guint n_alternatives = get_alternatives (gtk_widget_get_display (window), keycode, alternatives);
  guint position = keycode > EVDEV_OFFSET ? keycode - EVDEV_OFFSET : 0;
  const char *action;
  int digit;

  action = ent_present_keys_find (keyval, state, alternatives, n_alternatives, position, is_writing (window), &digit);
  if (action == NULL)
    return GDK_EVENT_PROPAGATE;

  g_action_group_activate_action (actions, action, digit >= 0 ? g_variant_new_int32 (digit) : NULL);

  return GDK_EVENT_STOP;
}

static gboolean
is_typing (GActionGroup *actions)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (actions, "typing");

  return state != NULL && g_variant_is_of_type (state, G_VARIANT_TYPE_BOOLEAN) && g_variant_get_boolean (state);
}

/*
 * A button that was reached by key has Space and Enter only as long as one can
 * see that it has the focus: otherwise nobody means it. What is in a popover
 * is looked at, and keeps them.
 */
static gboolean
is_forgotten_button (GtkWidget *window)
{
  GtkWidget *focus = GTK_IS_WINDOW (window) ? gtk_window_get_focus (GTK_WINDOW (window)) : NULL;

  return GTK_IS_BUTTON (focus) && !gtk_window_get_focus_visible (GTK_WINDOW (window)) &&
         GTK_WIDGET (gtk_widget_get_native (focus)) == window;
}

static gboolean
is_of_buttons (const EntPresentKey *key)
{
  return g_str_equal (key->action, "enter") || key->keyval == GDK_KEY_space;
}

/* A number that was begun ends with Enter, also where a button has the focus:
 * the digits went to the talk, and so does what ends them. */
static gboolean
key_captured_cb (GtkEventControllerKey *controller,
                 guint                  keyval,
                 guint                  keycode,
                 GdkModifierType        state,
                 gpointer               data)
{
  GtkWidget *window = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  const EntPresentKey *key = find_keyval (keyval, state);

  if (key == NULL || !is_of_buttons (key) || is_writing (window))
    return GDK_EVENT_PROPAGATE;
  if (!(g_str_equal (key->action, "enter") && is_typing (data)) && !is_forgotten_button (window))
    return GDK_EVENT_PROPAGATE;

  g_action_group_activate_action (data, key->action, NULL);

  return GDK_EVENT_STOP;
}

static void
add_controller (GtkWidget           *window,
                GActionGroup        *actions,
                const char          *name,
                GtkPropagationPhase  phase,
                GCallback            pressed)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_name (controller, name);
  gtk_event_controller_set_propagation_phase (controller, phase);
  g_signal_connect_object (controller, "key-pressed", pressed, actions, 0);
  gtk_widget_add_controller (window, controller);
}

/**
 * ent_present_keys_attach:
 * @window: a window of a talk
 * @actions: what keys do, see ent_present_actions_new()
 *
 * Looks at the keys that nothing in @window has taken, at the Enter that ends
 * the number of a step, and at Space and Enter on a button of which nobody sees
 * any more that it has the focus.
 */
void
ent_present_keys_attach (GtkWidget    *window,
                         GActionGroup *actions)
{
  g_return_if_fail (GTK_IS_WIDGET (window));
  g_return_if_fail (G_IS_ACTION_GROUP (actions));

  add_controller (window, actions, "ent-present-number", GTK_PHASE_CAPTURE, G_CALLBACK (key_captured_cb));
  add_controller (window, actions, "ent-present-keys", GTK_PHASE_BUBBLE, G_CALLBACK (key_pressed_cb));
}
