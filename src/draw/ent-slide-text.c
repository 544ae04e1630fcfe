/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slides that are a few words alone: the title, and a question to the room. */

#include "ent-slide-private.h"

#include <glib/gi18n.h>

#include "ent-phrase.h"
#include "ent-switch.h"

#define SMALL 40.0

/* The paragraphs one below the other, in the middle of the room; the first is large. */
static void
add_words (EntSlide *self, const char *large, const char * const *others)
{
  EntRect room = self->room;
  double gap = 28 * self->unit;
  double size, width, height, y;
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  g_autoptr (GString) spoken = g_string_new (NULL);
  EntSceneItem *item;
  EntPen pen;
  double below = 0;

  for (guint i = 0; others[i] != NULL; i++)
    {
      double needed = ent_slide_measure (self, others[i], NULL, SMALL * self->unit, PANGO_WEIGHT_NORMAL, room.width, NULL);

      if (below + needed + gap > room.height * 0.55)
        break;
      below += needed + gap;
      g_ptr_array_add (shown, (gpointer) others[i]);
    }

  size = ent_slide_fit_text (self, large, 54, 130, PANGO_WEIGHT_BOLD, room.width, (room.height - below) * 0.85);
  height = MIN (room.height - below, ent_slide_measure (self, large, NULL, size, PANGO_WEIGHT_BOLD, room.width, NULL));
  y = room.y + (room.height - below - height) * 0.45;
  width = ent_slide_balance (self, large, size, room.width, height);

  item = ent_slide_add_item (self, "title", (EntRect) { room.x, y, width, height });
  pen = ent_slide_pen (self, item);
  ent_slide_add_text (self, &pen, large, NULL, (EntRect) { room.x, y, width, height }, size, PANGO_WEIGHT_BOLD,
                      self->palette->text);
  item->spoken = ent_text_clean (large, ENT_TEXT_LINE_LIMIT);
  y += height + gap;
  if (shown->len == 0)
    return;

  item = ent_slide_add_item (self, "subtitle", (EntRect) { room.x, y, room.width, below - gap + 1 });
  pen = ent_slide_pen (self, item);
  for (guint i = 0; i < shown->len; i++)
    {
      const char *text = g_ptr_array_index (shown, i);

      y += ent_slide_add_text (self, &pen, text, NULL, (EntRect) { room.x, y, room.width, room.height }, SMALL * self->unit,
                               PANGO_WEIGHT_NORMAL, self->palette->text) + gap;
      g_string_append_printf (spoken, i > 0 ? " %s" : "%s", text);
    }
  item->spoken = ent_text_clean (spoken->str, ENT_TEXT_LIMIT);
}

/* Who made it and when, in one line: what the slide is about is larger than that. */
static char *
dup_imprint (EntBriefing *briefing)
{
  g_autofree char *compiled = ent_date_format (ent_briefing_get_compiled (briefing));
  const char *const names[] = { ent_briefing_get_author (briefing), ent_briefing_get_organisation (briefing) };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i] != NULL && *names[i] != '\0')
      g_ptr_array_add (parts, ent_text_clean (names[i], ENT_TEXT_LINE_LIMIT));
  if (compiled != NULL)
    /* Translators: %s is the date on which the briefing was compiled */
    g_ptr_array_add (parts, g_strdup_printf (C_("slide", "Compiled %s"), compiled));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
add_clean (GPtrArray *lines, const char *text)
{
  if (text != NULL && *text != '\0')
    g_ptr_array_add (lines, ent_text_clean (text, ENT_SLIDE_TEXT_LIMIT));
}

/**
 * ent_slide_title_body:
 * @self: a slide
 *
 * What the briefing is called, who made it, and of when it is.
 */
void
ent_slide_title_body (EntSlide *self)
{
  const char *step = self->caption->title;
  const char *title = ent_briefing_get_title (self->briefing);
  g_autofree char *large = ent_text_clean (step != NULL && *step != '\0' ? step : title, ENT_SLIDE_TEXT_LIMIT);
  g_autofree char *imprint = dup_imprint (self->briefing);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  if (step != NULL && *step != '\0' && g_strcmp0 (step, title) != 0)
    add_clean (lines, title);
  add_clean (lines, ent_briefing_get_subtitle (self->briefing));
  add_clean (lines, imprint);
  g_ptr_array_add (lines, NULL);

  add_words (self, large, (const char * const *) lines->pdata);
}

/**
 * ent_slide_question_body:
 * @self: a slide with a question, an open question or a theme in focus
 *
 * The question alone, with its possible answers if it has any.
 */
void
ent_slide_question_body (EntSlide *self)
{
  const char *step = self->caption->title;
  g_autofree char *name = ent_phrase_record (self->briefing, self->focus);
  g_autofree char *large = ent_text_clean (step != NULL && *step != '\0' ? step : name, ENT_SLIDE_TEXT_LIMIT);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  EntOption *option;

  if (step != NULL && *step != '\0' && g_strcmp0 (step, name) != 0)
    add_clean (lines, name);
  if (ENT_IS_SWITCH (self->focus))
    for (guint i = 0; (option = ent_list_peek (ent_switch_get_options (self->focus), i)) != NULL && i < 9; i++)
      add_clean (lines, ent_option_get_name (option));
  else if (ENT_IS_THEME (self->focus))
    add_clean (lines, ent_theme_get_about (self->focus));
  else if (ENT_IS_QUESTION (self->focus))
    add_clean (lines, ent_question_get_horizon (self->focus));
  g_ptr_array_add (lines, NULL);

  add_words (self, large, (const char * const *) lines->pdata);
}
