/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What another start of the program asks of the one that runs: a talk, or a scenario. */

#include "config.h"

#include "ent-application-private.h"

#include "ent-list.h"

/* What another start of the program asks for has been checked by it. */
static void
present_document (EntApplication *self,
                  EntDocument    *document,
                  const char     *story_id,
                  guint           step,
                  int             level)
{
  EntBriefing *briefing = ent_document_get_briefing (document);
  EntStory *story = NULL;

  if (briefing == NULL)
    {
      EntWindow *window = ent_application_create_window (self);

      ent_window_open_document (window, document);
      gtk_window_present (GTK_WINDOW (window));
      return;
    }

  if (*story_id != '\0')
    story = ent_briefing_lookup (briefing, ENT_TYPE_STORY, story_id);
  if (story == NULL)
    story = ent_list_peek (ent_briefing_get_stories (briefing), 0);
  ent_talk_host_present (self->talks, document, story, step, level, NULL);
}

/**
 * ent_application_show_scenario:
 * @document: what to show
 * @id: id of one of its scenarios
 *
 * Opens a window with @document. Today's stage comes first, so that the way
 * back leads there.
 */
void
ent_application_show_scenario (EntApplication *self,
                               EntDocument    *document,
                               const char     *id)
{
  EntWindow *window = ent_application_create_window (self);

  ent_window_open_document (window, document);
  if (ent_window_get_stage (window) != NULL)
    {
      g_autoptr (EntStage) stage = ent_stage_with (ent_window_get_stage (window), "scenario", id, NULL);

      ent_window_set_stage (window, stage);
    }
  gtk_window_present (GTK_WINDOW (window));
}

/* What is to be done with a document. */
typedef struct {
  EntApplication *self;
  char *scenario; /* (nullable): to be shown in a window; otherwise it is a talk */
  char *story;    /* (nullable) */
  guint step;
  int level;
} Wish;

static void
grant (Wish        *wish,
       EntDocument *document)
{
  if (wish->scenario != NULL)
    ent_application_show_scenario (wish->self, document, wish->scenario);
  else
    present_document (wish->self, document, wish->story, wish->step, wish->level);

  g_object_unref (wish->self);
  g_free (wish->scenario);
  g_free (wish->story);
  g_free (wish);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Wish *wish = user_data;
  g_autoptr (EntDocument) document = ent_document_read_finish (result, NULL);
  g_autoptr (GApplication) application = G_APPLICATION (g_object_ref (wish->self));

  grant (wish, document);
  g_application_release (application);
}

/* No URI is the bundled briefing. */
static void
read_and_grant (Wish       *wish,
                const char *uri)
{
  g_autoptr (EntDocument) document = NULL;
  g_autoptr (GFile) file = NULL;

  if (*uri == '\0')
    {
      document = ent_document_read_bundled ();
      grant (wish, document);
      return;
    }

  file = g_file_new_for_uri (uri);
  g_application_hold (G_APPLICATION (wish->self));
  ent_document_read_async (file, NULL, read_cb, wish);
}

static void
present_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  Wish *wish = g_new0 (Wish, 1);
  const char *uri;

  wish->self = g_object_ref (user_data);
  g_variant_get (parameter, "(&ssui)", &uri, &wish->story, &wish->step, &wish->level);
  read_and_grant (wish, uri);
}

static void
show_scenario_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  Wish *wish = g_new0 (Wish, 1);
  const char *uri;

  wish->self = g_object_ref (user_data);
  g_variant_get (parameter, "(&ss)", &uri, &wish->scenario);
  read_and_grant (wish, uri);
}

/**
 * ent_application_add_wishes:
 *
 * Adds the actions by which another start of the program asks this one.
 */
void
ent_application_add_wishes (EntApplication *self)
{
  static const GActionEntry actions[] = {
    { "present", present_cb, "(ssui)" },
    { "show-scenario", show_scenario_cb, "(ss)" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}
