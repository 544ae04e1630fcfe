/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-pages.h"

#include "ent-list.h"
#include "ent-phrase.h"
#include "ent-scene.h"
#include "ent-tour.h"

static void
page_free (gpointer data)
{
  EntPage *page = data;

  g_object_unref (page->stage);
  g_free (page->headline);
  g_free (page->title);
  g_free (page);
}

static char *
dup_title (EntBriefing *briefing,
           EntPage     *page)
{
  g_autofree char *named = NULL;

  if (page->headline == NULL || *page->headline == '\0')
    named = ent_phrase_stage (briefing, page->stage);

  return ent_text_clean (named != NULL ? named : page->headline, ENT_TEXT_LINE_LIMIT);
}

static void
take_page (EntPages    *self,
           EntBriefing *briefing,
           EntPage     *page,
           int          level)
{
  page->title = dup_title (briefing, page);
  g_ptr_array_add (page->clearance.rank <= level ? self->shown : self->withheld, page);
}

static void
add_steps (EntPages    *self,
           EntBriefing *briefing,
           int          level)
{
  GListModel *steps = ent_story_get_steps (self->story);
  EntStep *step;

  self->n_steps = g_list_model_get_n_items (steps);
  for (guint i = 0; i < ENT_PAGES_MOST && (step = ent_list_peek (steps, i)) != NULL; i++)
    {
      EntPage *page = g_new0 (EntPage, 1);

      page->number = i + 1;
      page->stage = ent_stage_fit (ent_step_get_stage (step), briefing);
      page->headline = g_strdup (ent_step_get_title (step));
      ent_clearance_of_step (briefing, step, &page->clearance);
      take_page (self, briefing, page, level);
    }
  self->n_beyond = self->n_steps - MIN (self->n_steps, ENT_PAGES_MOST);
}

static void
add_tour (EntPages    *self,
          EntBriefing *briefing,
          int          level)
{
  g_autoptr (GPtrArray) tour = ent_tour_new (briefing);

  self->n_steps = tour->len;
  for (guint i = 0; i < tour->len; i++)
    {
      EntPage *page = g_new0 (EntPage, 1);

      page->number = i + 1;
      page->stage = g_object_ref (g_ptr_array_index (tour, i));
      ent_clearance_of_stage (briefing, page->stage, FALSE, &page->clearance);
      take_page (self, briefing, page, level);
    }
}

/**
 * ent_pages_new:
 * @briefing: a briefing
 * @story: (nullable): one of its stories; %NULL for a tour of what there is
 * @level: the highest rank that the readers may see, or %ENT_CLEARANCE_ALL
 *
 * Returns: (transfer full): the pages; they are of use as long as @briefing
 */
EntPages *
ent_pages_new (EntBriefing *briefing,
               EntStory    *story,
               int          level)
{
  EntPages *self;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (story == NULL || ENT_IS_STORY (story), NULL);

  self = g_new0 (EntPages, 1);
  self->shown = g_ptr_array_new_with_free_func (page_free);
  self->withheld = g_ptr_array_new_with_free_func (page_free);
  if (story != NULL)
    {
      self->story = g_object_ref (story);
      add_steps (self, briefing, level);
    }
  else
    add_tour (self, briefing, level);

  return self;
}

/**
 * ent_pages_free:
 * @self: (transfer full): pages
 */
void
ent_pages_free (EntPages *self)
{
  g_clear_object (&self->story);
  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->withheld);
  g_free (self);
}
