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

/* Whose advantages and constraints they are, each with its first sentence. */
static void
add_sides (EntSlide *self, GPtrArray *blocks, EntThemeKind kind, const char *id, const char *heading)
{
  GListModel *themes = ent_briefing_get_themes (self->briefing);
  EntSlideBlock *block = NULL;
  EntTheme *theme;

  for (guint i = 0; (theme = ent_list_peek (themes, i)) != NULL; i++)
    {
      EntItem *item;

      if (ent_theme_get_kind (theme) != kind)
        continue;
      if (block == NULL)
        block = ent_slide_block_add (blocks, id, heading);
      if (ent_theme_get_about (theme) != NULL)
        {
          g_autofree char *about = ent_text_clean (ent_theme_get_about (theme), ENT_TEXT_LINE_LIMIT);
          g_autofree char *title = ent_text_clean (ent_theme_get_title (theme), ENT_SLIDE_TEXT_LIMIT);
          /* Translators: a side, then what is to its advantage or holds it back */
          g_autofree char *text = g_strdup_printf (C_("slide", "%1$s: %2$s"), about, title);

          ent_slide_block_add_strong (block, text);
        }
      else
        ent_slide_block_add_strong (block, ent_theme_get_title (theme));
      item = ent_list_peek (ent_theme_get_items (theme), 0);
      if (item != NULL)
        ent_slide_block_add_line (block, self->briefing, item);
    }
}

/**
 * ent_slide_section_subtitle:
 * @self: a slide of a part of the themes
 *
 * Returns: (transfer full) (nullable): what is true of all that the slide says
 */
char *
ent_slide_section_subtitle (EntSlide *self)
{
  if (ent_stage_get_section (self->stage) != ENT_SECTION_GAPS)
    return NULL;

  return g_strdup (_("What is not known: our judgement, unless marked otherwise"));
}

static void
add_gaps (EntSlide *self, GPtrArray *blocks)
{
  GListModel *gaps = ent_briefing_get_gaps (self->briefing);
  EntItem *gap;

  for (guint i = 0; i < MOST && (gap = ent_list_peek (gaps, i)) != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("gap:%u", i);
      EntSlideBlock *block;

      block = ent_slide_block_add (blocks, id, NULL);
      /* The subtitle says it of all of them. */
      if (ent_item_get_basis (gap) == ENT_BASIS_JUDGEMENT)
        ent_slide_block_add_citing (block, self->briefing, ent_item_get_text (gap), ent_item_get_citations (gap));
      else
        ent_slide_block_add_line (block, self->briefing, gap);
    }
}

static void
add_relations (EntSlide *self, GPtrArray *blocks)
{
  GListModel *relations = ent_briefing_get_relations (self->briefing);
  EntRelation *relation;

  for (guint i = 0; i < MOST && (relation = ent_list_peek (relations, i)) != NULL; i++)
    {
      EntMember *a = ent_briefing_lookup (self->briefing, ENT_TYPE_MEMBER, ent_relation_get_a (relation));
      EntMember *b = ent_briefing_lookup (self->briefing, ENT_TYPE_MEMBER, ent_relation_get_b (relation));
      g_autofree char *first = ent_text_clean (a != NULL ? ent_member_get_name (a) : "", 80);
      g_autofree char *second = ent_text_clean (b != NULL ? ent_member_get_name (b) : "", 80);
      /* Translators: two members between whom there is a relation */
      g_autofree char *heading = g_strdup_printf (C_("slide", "%1$s and %2$s"), first, second);
      g_autofree char *phrase = ent_phrase_relation (relation);
      g_autofree char *id = g_strdup_printf ("relation:%s", ent_relation_get_id (relation));
      EntSlideBlock *block = ent_slide_block_add (blocks, id, heading);

      ent_slide_block_set_focus (block, ent_relation_get_id (relation));
      ent_slide_block_add_citing (block, self->briefing, phrase, ent_relation_get_citations (relation));
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
  if (section == ENT_SECTION_MODELS && ent_slide_contrast_body (self))
    return;
  if (section == ENT_SECTION_GAPS)
    add_gaps (self, blocks);
  else if (section == ENT_SECTION_RELATIONS)
    add_relations (self, blocks);
  else if (section == ENT_SECTION_SIDES)
    {
      add_sides (self, blocks, ENT_THEME_KIND_ADVANTAGE, "advantages", _("Advantages"));
      add_sides (self, blocks, ENT_THEME_KIND_CONSTRAINT, "constraints", _("Constraints"));
    }
  else
    add_themes (self, blocks, section);

  if (blocks->len == 0)
    add_nothing (blocks);
  ent_slide_add_blocks (self, blocks, self->room, section == ENT_SECTION_GAPS ? 2 : count_columns (blocks->len));
}

/**
 * ent_slide_theme_body:
 * @self: a slide with a theme in focus
 *
 * One theme: a sentence beside the other.
 */
void
ent_slide_theme_body (EntSlide *self)
{
  GListModel *items = ent_theme_get_items (self->focus);
  g_autoptr (GPtrArray) blocks = ent_slide_blocks_new ();
  EntItem *item;

  for (guint i = 0; i < MOST && (item = ent_list_peek (items, i)) != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("line:%u", i);

      ent_slide_block_add_line (ent_slide_block_add (blocks, id, NULL), self->briefing, item);
    }
  if (blocks->len == 0)
    add_nothing (blocks);
  ent_slide_add_blocks (self, blocks, self->room, blocks->len > 2 ? 2 : 1);
}
