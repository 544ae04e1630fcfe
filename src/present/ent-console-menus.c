/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-console-menus.h"

#include <glib/gi18n.h>

#include "ent-menus.h"

/**
 * ent_console_menu_views:
 * @presentation: a talk
 *
 * Returns: (transfer full): the questions, judges and perspectives under which
 *   the speaker may look at what is presented; nothing if there is one of each
 */
GMenuModel *
ent_console_menu_views (EntPresentation *presentation)
{
  EntBriefing *briefing;
  EntStage *stage;
  g_autoptr (GMenu) questions = NULL;
  g_autoptr (GMenu) bys = NULL;
  g_autoptr (GMenu) perspectives = NULL;
  GMenu *menu;

  g_return_val_if_fail (ENT_IS_PRESENTATION (presentation), NULL);

  briefing = ent_presentation_get_briefing (presentation);
  stage = ent_presentation_get_speaker_stage (presentation);
  questions = ent_menu_questions (briefing);
  bys = ent_menu_bys (briefing, ent_stage_get_question (stage));
  perspectives = ent_menu_perspectives (briefing);
  menu = g_menu_new ();
  if (g_menu_model_get_n_items (G_MENU_MODEL (questions)) > 0)
    g_menu_append_submenu (menu, _("_Question"), G_MENU_MODEL (questions));
  if (g_menu_model_get_n_items (G_MENU_MODEL (bys)) > 0)
    g_menu_append_submenu (menu, _("_By Whom"), G_MENU_MODEL (bys));
  if (g_menu_model_get_n_items (G_MENU_MODEL (perspectives)) > 0)
    g_menu_append_submenu (menu, _("_For Whom"), G_MENU_MODEL (perspectives));

  return G_MENU_MODEL (menu);
}

/**
 * ent_console_menu_parts:
 * @windows: what can be said about the windows of the talk
 *
 * Returns: (transfer full): the parts of the speaker's window, each of which
 *   can be hidden, the size of the notes, @windows, and the rehearsals
 */
GMenuModel *
ent_console_menu_parts (GMenuModel *windows)
{
  static const struct {
    const char *label;
    const char *action;
  } parts[] = {
    { N_("_Clock"), "console.show-clock" },
    { N_("What the _Room Sees"), "console.show-room" },
    { N_("Ne_xt Step"), "console.show-next" },
    { N_("_Notes"), "console.show-notes" },
    { N_("_Buttons"), "console.show-buttons" },
  };
  g_autoptr (GMenu) shown = g_menu_new ();
  g_autoptr (GMenu) notes = g_menu_new ();
  g_autoptr (GMenu) rehearsals = g_menu_new ();
  GMenu *menu;

  g_return_val_if_fail (G_IS_MENU_MODEL (windows), NULL);

  menu = g_menu_new ();
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_menu_append (shown, _(parts[i].label), parts[i].action);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (shown));
  g_menu_append (notes, _("_Larger Notes"), "present.notes-larger");
  g_menu_append (notes, _("_Smaller Notes"), "present.notes-smaller");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (notes));
  g_menu_append_section (menu, NULL, windows);
  g_menu_append (rehearsals, _("_Rehearsals"), "win.rehearsals");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rehearsals));

  return G_MENU_MODEL (menu);
}
