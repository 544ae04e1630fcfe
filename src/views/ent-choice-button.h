/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A button that says what is chosen, and offers the rest as a menu. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENT_TYPE_CHOICE_BUTTON (ent_choice_button_get_type ())

G_DECLARE_FINAL_TYPE (EntChoiceButton, ent_choice_button, ENT, CHOICE_BUTTON, GtkToggleButton)

GtkWidget *ent_choice_button_new         (void);

void       ent_choice_button_set_text    (EntChoiceButton *self,
                                          const char      *text);
void       ent_choice_button_set_menu    (EntChoiceButton *self,
                                          GMenuModel      *menu);
void       ent_choice_button_set_popover (EntChoiceButton *self,
                                          GtkPopover      *popover);

G_END_DECLS
