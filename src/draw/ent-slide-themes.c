/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slides of what is said about the organisation: themes, judgements, gaps, relations. */

#include "ent-slide-private.h"

#include <glib/gi18n.h>

#include "ent-phrase.h"
#include "ent-sections.h"

/* What is more says so by its number, and is not laid out. */
#define MOST 60

static guint
count_columns (guint n_blocks)
{
  if (n_blocks <= 3)
    return n_blocks;
  if (n_blocks == 4)
    return 2;

  return n_blocks <= 6 ? 3 : 4;
}

static EntSlideBlock *
add_theme (EntSlide *self, GPtrArray *blocks, EntTheme *theme)
{
  g_autofree char *id = g_strdup_printf ("theme:%s", ent_theme_get_id (theme));
  EntSlideBlock *block = ent_slide_block_add (blocks, id, ent_theme_get_title (theme));

  ent_slide_block_set_focus (block, ent_theme_get_id (theme));
  ent_slide_block_add_lines (block, self->briefing, ent_theme_get_items (theme));
  return block;
}

static void
add_themes (EntSlide *self, GPtrArray *blocks, EntSection section)
{
  GListModel *themes = ent_briefing_get_themes (self->briefing);
  EntTheme *theme;

  for (guint i = 0; (theme = ent_list_peek (themes, i)) != NULL; i++)
    if (ent_section_has_kind (section, ent_theme_get_kind (theme)) && blocks->len < MOST)
      add_theme (self, blocks, theme);
}

/* Nothing is said of it, and that is said. */
static void
add_nothing (GPtrArray *blocks)
{
  EntSlideBlock *block = ent_slide_block_add (blocks, "nothing", NULL);

  ent_slide_block_add_text (block, _("The briefing says nothing about it."));
}

static void
add_sides (EntSlide *self, GPtrArray *blocks, EntThemeKind kind, const char *id, const char *heading)
{
  GListModel *themes = ent_briefing_get_themes (self->briefing);
  EntSlideBlock *block = NULL;
  EntTheme *theme;

  for (guint i = 0; (theme = ent_list_peek (themes, i)) != NULL; i++)
    {
      if (ent_theme_get_kind (theme) != kind)
        continue;
      if (block == NULL)
        block = ent_slide_block_add (blocks, id, heading);
      ent_slide_block_add_text (block, ent_theme_get_title (theme));
    }
}

/**
 * ent_slide_section_body:
 * @self: a slide
 *
 * A part of the themes: a block for each.
 */
void
ent_slide_section_body (EntSlide *self)
{
  EntSection section = ent_stage_get_section (self->stage);
  g_autoptr (GPtrArray) blocks = ent_slide_blocks_new ();

  if (section == ENT_SECTION_JUDGEMENTS)
    {
      ent_slide_judgements_body (self);
      return;
    }
  if (section == ENT_SECTION_GAPS)
    ent_slide_block_add_lines (ent_slide_block_add (blocks, "gaps", NULL), self->briefing,
                               ent_briefing_get_gaps (self->briefing));
  else if (section == ENT_SECTION_SIDES)
    {
      add_sides (self, blocks, ENT_THEME_KIND_ADVANTAGE, "advantages", _("Advantages"));
      add_sides (self, blocks, ENT_THEME_KIND_CONSTRAINT, "constraints", _("Constraints"));
    }
  else
    add_themes (self, blocks, section);

  if (blocks->len == 0)
    add_nothing (blocks);
  ent_slide_add_blocks (self, blocks, self->room, count_columns (blocks->len));
}

/**
 * ent_slide_theme_body:
 * @self: a slide with a theme in focus
 *
 * One theme.
 */
void
ent_slide_theme_body (EntSlide *self)
{
  g_autoptr (GPtrArray) blocks = ent_slide_blocks_new ();
  EntSlideBlock *block = ent_slide_block_add (blocks, "theme", NULL);

  ent_slide_block_add_lines (block, self->briefing, ent_theme_get_items (self->focus));
  ent_slide_add_blocks (self, blocks, self->room, 1);
}
