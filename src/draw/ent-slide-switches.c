/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The open questions on a slide, each with the answer that is assumed. */

#include "ent-slide-private.h"

#include <glib/gi18n.h>

#include "ent-outlook.h"

/**
 * ent_slide_switches_body:
 * @self: a slide
 *
 * The answer to each open question, and whether it is assumed or as now.
 */
void
ent_slide_switches_body (EntSlide *self)
{
  g_autoptr (GPtrArray) blocks = ent_slide_blocks_new ();
  EntOutlook *outlook = ent_outlook_peek (self->briefing);
  GListModel *switches = ent_briefing_get_switches (self->briefing);
  EntSwitch *swtch;

  for (guint i = 0; (swtch = ent_list_peek (switches, i)) != NULL; i++)
    {
      EntOption *baseline = ent_switch_get_baseline (swtch);
      EntOption *option = outlook != NULL ? ent_outlook_get_option (outlook, ent_switch_get_id (swtch)) : baseline;
      g_autofree char *id = g_strdup_printf ("switch:%s", ent_switch_get_id (swtch));
      g_autofree char *name = option != NULL ? ent_text_clean (ent_option_get_name (option), ENT_TEXT_LINE_LIMIT) : NULL;
      g_autofree char *text = NULL;
      EntSlideBlock *block = ent_slide_block_add (blocks, id, ent_switch_get_question (swtch));

      if (name == NULL)
        continue;
      text = option == baseline
               /* Translators: %s is the answer to an open question that holds today */
               ? g_strdup_printf (_("As now: %s"), name)
               /* Translators: %s is an answer to an open question that is supposed to hold */
               : g_strdup_printf (_("Assumed: %s"), name);
      ent_slide_block_add_text (block, text);
    }
  if (blocks->len == 0)
    ent_slide_block_add_text (ent_slide_block_add (blocks, "nothing", NULL),
                              _("The briefing has no questions with answers to choose from."));
  ent_slide_add_blocks (self, blocks, self->room, blocks->len > 2 ? 2 : 1);
}
