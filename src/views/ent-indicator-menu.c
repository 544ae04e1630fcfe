/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-indicator-menu.h"

#include "ent-scene.h"

/* Nobody reads a longer menu, and no line of it is longer. */
#define MOST_CHARS 60
#define MOST_ITEMS 100

/**
 * ent_indicator_menu_show:
 * @button: a button that chooses among indicators
 * @briefing: (nullable): whose indicators
 * @action: what a choice does; it takes an id
 * @text: what the button says
 */
void
ent_indicator_menu_show (EntChoiceButton *button,
                         EntBriefing     *briefing,
                         const char      *action,
                         const char      *text)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  EntIndicator *indicator;

  for (guint i = 0; briefing != NULL && i < MOST_ITEMS &&
                    (indicator = ent_list_peek (ent_briefing_get_indicators (briefing), i)) != NULL; i++)
    {
      g_autofree char *name = ent_text_clean (ent_indicator_get_name (indicator), MOST_CHARS);
      g_auto (GStrv) parts = g_strsplit (name, "_", -1);
      /* No letter of a name is a mnemonic. */
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, action, "s", ent_indicator_get_id (indicator));
      g_menu_append_item (menu, item);
    }

  ent_choice_button_set_text (button, text);
  ent_choice_button_set_menu (button, G_MENU_MODEL (menu));
}
