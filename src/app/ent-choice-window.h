/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question that has to be answered before something can begin. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENT_TYPE_CHOICE_WINDOW (ent_choice_window_get_type ())

G_DECLARE_FINAL_TYPE (EntChoiceWindow, ent_choice_window, ENT, CHOICE_WINDOW, AdwWindow)

/**
 * EntAnswer:
 * @title: what is chosen
 * @subtitle: (nullable): what that means
 */
typedef struct {
  const char *title;
  const char *subtitle;
} EntAnswer;

GtkWindow *ent_choice_window_new        (GtkWindow       *parent,
                                         const char      *title,
                                         const char      *text,
                                         const EntAnswer *answers,
                                         guint            n_answers,
                                         guint            chosen,
                                         const char      *button);
guint      ent_choice_window_get_chosen (EntChoiceWindow *self);

G_END_DECLS
