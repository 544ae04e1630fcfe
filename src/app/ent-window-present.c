/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Presenting from the window: which stories there are, and where in one of
 * them the talk is to begin. The talk itself is the program's.
 */

#include "config.h"

#include "ent-window-private.h"

#include "ent-scene.h"
#include "ent-story.h"

#define TITLE_MAX_CHARS 60
#define MAX_STORIES 30 /* in the menu */

static EntStory *
get_first_story (EntWindow *self)
{
  EntBriefing *briefing = ent_window_get_briefing (self);

  return briefing != NULL ? ent_list_peek (ent_briefing_get_stories (briefing), 0) : NULL;
}

/* The step that shows what the window shows; 0 if none does. */
static guint
find_step (EntWindow *self,
           EntStory  *story)
{
  EntBriefing *briefing = ent_window_get_briefing (self);
  EntStep *step;

  for (guint i = 0; story != NULL && (step = ent_list_peek (ent_story_get_steps (story), i)) != NULL; i++)
    {
      g_autoptr (EntStage) stage = ent_stage_fit (ent_step_get_stage (step), briefing);

      if (ent_stage_equal (stage, self->stage))
        return i + 1;
    }

  return 0;
}

static void
present_story (EntWindow *self,
               EntStory  *story)
{
  g_signal_emit_by_name (self, "present", self->document, story, find_step (self, story));
}

static void
present_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  EntWindow *self = user_data;

  if (self->document != NULL && self->stage != NULL)
    present_story (self, get_first_story (self));
}

static void
present_story_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  EntWindow *self = user_data;
  EntBriefing *briefing = ent_window_get_briefing (self);
  EntStory *story = NULL;

  if (briefing != NULL && self->stage != NULL)
    story = ent_briefing_lookup (briefing, ENT_TYPE_STORY, g_variant_get_string (parameter, NULL));
  /* Anybody on the bus may ask for anything. */
  if (story != NULL)
    present_story (self, story);
}

/* Two underscores are one that is shown. */
static char *
dup_label (EntStory *story)
{
  g_autofree char *title = ent_text_clean (ent_story_get_title (story), TITLE_MAX_CHARS);
  g_auto (GStrv) parts = g_strsplit (title, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
append_story (GMenu    *menu,
              EntStory *story)
{
  g_autofree char *label = dup_label (story);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.present-story", "s", ent_story_get_id (story));
  g_menu_append_item (menu, item);
}

/**
 * ent_window_update_stories:
 *
 * Offers to present the stories of the document that is shown.
 */
void
ent_window_update_stories (EntWindow *self)
{
  EntBriefing *briefing = ent_window_get_briefing (self);
  GListModel *stories = briefing != NULL ? ent_briefing_get_stories (briefing) : NULL;
  guint n = stories != NULL ? g_list_model_get_n_items (stories) : 0;

  g_menu_remove_all (self->stories_menu);
  for (guint i = 0; n > 1 && i < MIN (n, MAX_STORIES); i++)
    append_story (self->stories_menu, ent_list_peek (stories, i));
}

/**
 * ent_window_sync_present:
 * @enabled: whether there is something to present
 */
void
ent_window_sync_present (EntWindow *self,
                         gboolean   enabled)
{
  static const char *const names[] = { "present", "present-story" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), names[i])), enabled);
}

/**
 * ent_window_add_present:
 *
 * Adds the actions of this file.
 */
void
ent_window_add_present (EntWindow *self)
{
  static const GActionEntry entries[] = {
    { "present", present_cb },
    { "present-story", present_story_cb, "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
