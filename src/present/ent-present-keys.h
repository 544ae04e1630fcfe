/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keys, clickers, the pointer, the wheel and swipes, the same in each window
 * of a talk. Keys are looked at in the bubble phase, so that whatever has the
 * focus keeps its own; a letter is never taken from where text is written.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntPresentKey:
 * @keyval: a key symbol; a letter in lower case
 * @modifiers: %GDK_CONTROL_MASK or 0
 * @position: number of the key on a keyboard of the United States (Linux
 *   evdev), for where the layout has no such letter; 0 for a key that every
 *   layout has
 * @action: name of an action of #EntPresentActions
 * @in_text: whether it is no key of writing, so that it steps even while text
 *   is written
 */
typedef struct {
  guint keyval;
  GdkModifierType modifiers;
  guint position;
  const char *action;
  gboolean in_text;
} EntPresentKey;

const EntPresentKey *ent_present_keys_get_table (guint           *n_keys);
const char          *ent_present_keys_find      (guint            keyval,
                                                 GdkModifierType  modifiers,
                                                 const guint     *alternatives,
                                                 guint            n_alternatives,
                                                 guint            position,
                                                 gboolean         in_text,
                                                 int             *digit);

void ent_present_keys_attach    (GtkWidget    *window,
                                 GActionGroup *actions);
void ent_present_pointer_attach (GtkWidget    *widget,
                                 GActionGroup *actions);

G_END_DECLS
