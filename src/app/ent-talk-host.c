/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-talk-host.h"

#include <glib/gi18n.h>

#include "ent-choice-window.h"
#include "ent-console-window.h"
#include "ent-list.h"
#include "ent-recovery.h"
#include "ent-rehearsal.h"
#include "ent-room-level.h"
#include "ent-talk-time.h"

/* Seconds. */
#define LEAST_REHEARSAL 60.0

struct _EntTalkHost {
  GObject parent_instance;

  GtkApplication *application; /* not owned: it owns this */

  /* What is to be presented, or is */
  EntDocument *document; /* (nullable): there is nothing */
  EntStory *story;
  guint step;
  int level;
  GtkWindow *from;              /* (nullable): weak: where it was asked for */
  GtkWindow *question;          /* (nullable): weak: what has to be answered first */
  GPtrArray *levels;            /* (nullable): what there is to choose from */
  EntRecoveryPoint *interrupted; /* (nullable): a talk that did not end as it should */
  gboolean goes_on;              /* it is to go on, and not to begin anew */

  EntTalk *talk; /* (nullable): while it lasts */
  EntRecovery *recovery;
};

enum {
  SIGNAL_ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntTalkHost, ent_talk_host, G_TYPE_OBJECT)

static void
forget (EntTalkHost *self)
{
  if (self->question != NULL)
    gtk_window_destroy (self->question);
  g_clear_weak_pointer (&self->question);
  g_clear_weak_pointer (&self->from);
  g_clear_pointer (&self->levels, g_ptr_array_unref);
  g_clear_pointer (&self->interrupted, ent_recovery_point_free);
  self->goes_on = FALSE;
  g_clear_object (&self->recovery);
  g_clear_object (&self->talk);
  g_clear_object (&self->story);
  g_clear_object (&self->document);
}

/* Where a talk ended in the middle of its story, for who goes on with it; NULL elsewhere. */
static EntStage *
dup_left (EntTalkHost *self)
{
  EntPresentation *presentation = self->talk != NULL ? ent_talk_get_presentation (self->talk) : NULL;
  guint step = presentation != NULL ? ent_presentation_get_step (presentation) : 0;

  if (step <= 1 || step == ent_presentation_get_n_steps (presentation))
    return NULL;

  return g_object_ref (ent_presentation_get_stage_at (presentation, step));
}

/* Back to where it was asked for. */
static void
finish (EntTalkHost *self)
{
  g_autoptr (EntStage) left = dup_left (self);
  g_autoptr (EntDocument) document = g_object_ref (self->document);
  g_autoptr (GtkWindow) from = NULL;

  /* A window that was closed may be kept by what it has still to do. */
  if (self->from != NULL && gtk_window_get_application (self->from) != NULL)
    from = g_object_ref (self->from);
  forget (self);
  g_signal_emit (self, signals[SIGNAL_ENDED], 0, document, from, left);
}

/* As it is kept now: the talk's windows may have changed the plan meanwhile. */
static EntRehearsal *
load_rehearsal (EntTalkHost *self)
{
  g_autofree char *path = NULL;

  if (self->story == NULL)
    return NULL;

  path = ent_rehearsal_path (ent_briefing_get_id (ent_document_get_briefing (self->document)),
                             ent_story_get_id (self->story));

  return ent_rehearsal_new (path, self->story);
}

/* What was only looked at is no rehearsal. */
static void
keep_times (EntTalkHost *self)
{
  EntTalkClock *clock = ent_presentation_get_clock (ent_talk_get_presentation (self->talk));
  g_autoptr (EntRehearsal) rehearsal = load_rehearsal (self);
  g_autoptr (GError) error = NULL;

  if (rehearsal == NULL || ent_talk_clock_get_elapsed (clock) < LEAST_REHEARSAL)
    return;
  if (!ent_rehearsal_add (rehearsal, clock, g_get_real_time () / G_USEC_PER_SEC, &error))
    g_message ("The times of the talk are not kept: %s", error->message);
}

/* What was taken over from rehearsals counts rather than what the document says. */
static void
use_plan (EntTalkHost     *self,
          EntPresentation *presentation)
{
  g_autoptr (EntRehearsal) rehearsal = load_rehearsal (self);
  g_autofree guint *plan = rehearsal != NULL ? ent_rehearsal_dup_plan (rehearsal) : NULL;

  if (plan != NULL)
    ent_talk_clock_set_plan (ent_presentation_get_clock (presentation), plan);
}

static void
talk_ended_cb (EntTalkHost *self)
{
  keep_times (self);
  if (self->recovery != NULL)
    ent_recovery_finish (self->recovery);
  finish (self);
}

static char *
dup_uri (EntDocument *document)
{
  return ent_document_is_bundled (document) ? NULL : g_file_get_uri (ent_document_get_file (document));
}

static GdkMonitor *
get_home (EntTalkHost *self)
{
  GdkSurface *surface = self->from != NULL ? gtk_native_get_surface (GTK_NATIVE (self->from)) : NULL;

  return surface != NULL ? gdk_display_get_monitor_at_surface (gtk_widget_get_display (GTK_WIDGET (self->from)), surface)
                         : NULL;
}

static void
start (EntTalkHost *self)
{
  EntBriefing *briefing = ent_document_get_briefing (self->document);
  g_autoptr (EntPresentation) presentation = ent_presentation_new (briefing, self->story, self->step, self->level);
  g_autofree char *path = ent_room_level_path ();
  g_autofree char *recovery_path = ent_recovery_path ();
  g_autofree char *uri = dup_uri (self->document);

  use_plan (self, presentation);
  if (self->goes_on)
    ent_recovery_point_restore (self->interrupted, presentation);
  self->talk = ent_talk_new (self->application, presentation, ent_console_window_new, path);
  g_signal_connect_object (self->talk, "ended", G_CALLBACK (talk_ended_cb), self, G_CONNECT_SWAPPED);
  ent_talk_start (self->talk, get_home (self));
  self->recovery = ent_recovery_new (recovery_path, presentation, uri);
}

/* Asked ahead of the talk; not answering is not to begin. */
static void
ask (EntTalkHost     *self,
     const char      *title,
     const char      *text,
     const EntAnswer *choices,
     guint            n_answers,
     guint            chosen,
     GCallback        answered_cb)
{
  GtkWindow *question = ent_choice_window_new (self->from, title, text, choices, n_answers, chosen, _("_Present"));

  gtk_window_set_application (question, self->application);
  g_set_weak_pointer (&self->question, question);
  g_signal_connect_object (question, "answered", answered_cb, self, G_CONNECT_SWAPPED);
  gtk_window_present (question);
}

static void
level_answered_cb (EntTalkHost *self,
                   gboolean     accepted)
{
  g_autofree char *path = NULL;
  EntMarking *marking;

  if (!accepted)
    {
      g_clear_weak_pointer (&self->question);
      finish (self);
      return;
    }

  path = ent_room_level_path ();
  marking = g_ptr_array_index (self->levels, ent_choice_window_get_chosen (ENT_CHOICE_WINDOW (self->question)));
  g_clear_weak_pointer (&self->question);
  ent_room_level_remember (path, ent_document_get_briefing (self->document), marking);
  self->level = ent_marking_get_rank (marking);
  start (self);
}

static void
ask_level (EntTalkHost *self)
{
  g_autoptr (GArray) choices = g_array_new (FALSE, FALSE, sizeof (EntAnswer));
  guint chosen = 0;

  self->levels = ent_clearance_get_levels (ent_document_get_briefing (self->document));

  for (guint i = 0; i < self->levels->len; i++)
    {
      EntMarking *marking = g_ptr_array_index (self->levels, i);
      EntAnswer choice = { ent_marking_get_label (marking), ent_marking_get_caveat (marking) };

      if (ent_marking_get_rank (marking) <= self->level)
        chosen = i;
      g_array_append_val (choices, choice);
    }

  ask (self, _("What may this room see?"),
       _("What is marked above it is not shown to the room, whatever is pressed. The choice is remembered for this "
         "briefing."),
       (const EntAnswer *) (gpointer) choices->data, choices->len, chosen, G_CALLBACK (level_answered_cb));
}

static gboolean
is_allowed (EntTalkHost *self)
{
  EntBriefing *briefing = ent_document_get_briefing (self->document);
  EntStep *step;

  for (guint i = 0; self->story != NULL && (step = ent_list_peek (ent_story_get_steps (self->story), i)) != NULL; i++)
    {
      EntClearance clearance;

      ent_clearance_of_step (briefing, step, &clearance);
      if (clearance.rank > self->level)
        return FALSE;
    }

  return TRUE;
}

/* Asks only where an answer makes a difference. */
static void
settle_level (EntTalkHost *self)
{
  EntBriefing *briefing = ent_document_get_briefing (self->document);
  g_autofree char *path = ent_room_level_path ();
  gboolean remembered;

  if (self->level >= 0)
    {
      start (self);
      return;
    }

  remembered = ent_room_level_recall (path, briefing, &self->level);
  if (ent_room_level_is_in_doubt (briefing) && (!remembered || !is_allowed (self)))
    ask_level (self);
  else
    start (self);
}

/* As it was, unless the document has changed what it was about. */
static void
go_on_from (EntTalkHost *self)
{
  EntBriefing *briefing = ent_document_get_briefing (self->document);

  self->goes_on = TRUE;
  if (self->story != NULL)
    self->step = ent_recovery_point_find (self->interrupted, self->story);
  /* What is asked for now counts more than what was asked for then. */
  if (self->level < 0 && !ent_recovery_point_find_level (self->interrupted, briefing, &self->level) &&
      ent_room_level_is_in_doubt (briefing))
    ask_level (self);
  else
    start (self);
}

static void
interrupted_answered_cb (EntTalkHost *self,
                         gboolean     accepted)
{
  g_autofree char *path = ent_recovery_path ();
  gboolean go_on;

  if (!accepted)
    {
      g_clear_weak_pointer (&self->question);
      finish (self);
      return;
    }

  go_on = ent_choice_window_get_chosen (ENT_CHOICE_WINDOW (self->question)) == 0;
  g_clear_weak_pointer (&self->question);
  if (go_on)
    {
      go_on_from (self);
      return;
    }

  ent_recovery_discard (path);
  settle_level (self);
}

/* Also in another window, or as it has become since. */
static gboolean
is_same_document (EntTalkHost *self,
                  EntDocument *document)
{
  g_autofree char *mine = dup_uri (self->document);
  g_autofree char *other = dup_uri (document);

  return g_strcmp0 (mine, other) == 0;
}

/* The talk that did not end as it should, if it is this one. */
static gboolean
find_interrupted (EntTalkHost *self)
{
  EntBriefing *briefing = ent_document_get_briefing (self->document);
  g_autofree char *path = ent_recovery_path ();
  g_autofree char *uri = dup_uri (self->document);
  g_autoptr (EntRecoveryPoint) point = ent_recovery_read (path, g_get_real_time () / G_USEC_PER_SEC);

  if (point == NULL || g_strcmp0 (point->uri, uri) != 0 ||
      g_strcmp0 (point->briefing, ent_briefing_get_id (briefing)) != 0 ||
      g_strcmp0 (point->story, self->story != NULL ? ent_story_get_id (self->story) : NULL) != 0)
    return FALSE;

  self->interrupted = g_steal_pointer (&point);

  return TRUE;
}

static void
ask_interrupted (EntTalkHost *self)
{
  g_autofree char *clock = ent_talk_time_format_span (self->interrupted->elapsed);
  g_autofree char *go_on = NULL;
  guint step = self->story != NULL ? ent_recovery_point_find (self->interrupted, self->story) : 0;
  EntAnswer choices[2];

  if (step > 0)
    /* Translators: the number of a step, and how long a talk has lasted, such as 4:31 */
    go_on = g_strdup_printf (_("Go on at step %1$u, after %2$s"), step, clock);
  else
    /* Translators: %s is how long a talk has lasted, such as 4:31 */
    go_on = g_strdup_printf (_("Go on after %s"), clock);
  choices[0] = (EntAnswer) { go_on, _("The clock and the screens are as they were.") };
  choices[1] = (EntAnswer) { _("Begin anew"), NULL };

  ask (self, _("A talk was interrupted"), _("The program ended before this talk did."), choices, G_N_ELEMENTS (choices), 0,
       G_CALLBACK (interrupted_answered_cb));
}

static void
ent_talk_host_dispose (GObject *object)
{
  EntTalkHost *self = ENT_TALK_HOST (object);

  if (self->talk != NULL)
    g_signal_handlers_disconnect_by_data (self->talk, self);
  forget (self);

  G_OBJECT_CLASS (ent_talk_host_parent_class)->dispose (object);
}

static void
ent_talk_host_class_init (EntTalkHostClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_talk_host_dispose;

  /**
   * EntTalkHost::ended:
   * @document: what was presented, or was not after all
   * @from: (nullable): the window from which it was, if that is still there
   * @left: (nullable): the step at which it ended, unless that is the first
   *   or the last: from there it can go on
   */
  signals[SIGNAL_ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 3, ENT_TYPE_DOCUMENT, GTK_TYPE_WINDOW, ENT_TYPE_STAGE);
}

static void
ent_talk_host_init (EntTalkHost *self)
{
}

/**
 * ent_talk_host_new:
 * @application: the program, which has to outlive it
 *
 * Returns: (transfer full): a host without a talk
 */
EntTalkHost *
ent_talk_host_new (GtkApplication *application)
{
  EntTalkHost *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  self = g_object_new (ENT_TYPE_TALK_HOST, NULL);
  self->application = application;

  return self;
}

/**
 * ent_talk_host_present:
 * @document: one that has a briefing
 * @story: (nullable): a story of it
 * @step: number of the step to begin with, from 1; 0 for the first. A talk that
 *   was interrupted is offered instead where it is 0, and where @from only
 *   happens to show that step
 * @level: the highest rank that the room may see; -1 for what is remembered,
 *   or to ask
 * @from: (nullable): the window that asks for it
 *
 * Begins a talk, after what has to be asked. If one lasts already, that comes
 * to the front, and says so where it is about another document. What is still
 * to be asked about the same document comes to the front; about another one it
 * is dropped, so that nobody answers for the one and presents the other.
 */
void
ent_talk_host_present (EntTalkHost *self,
                       EntDocument *document,
                       EntStory    *story,
                       guint        step,
                       int          level,
                       GtkWindow   *from)
{
  g_return_if_fail (ENT_IS_TALK_HOST (self));
  g_return_if_fail (ENT_IS_DOCUMENT (document) && ent_document_get_briefing (document) != NULL);

  if (self->talk != NULL)
    {
      EntPresentation *presentation = ent_talk_get_presentation (self->talk);

      ent_presentation_ask (presentation, "present");
      if (!is_same_document (self, document))
        ent_presentation_say (presentation, _("Another briefing was asked for. It can be presented once this talk has ended."));
      return;
    }
  if (self->question != NULL && is_same_document (self, document))
    {
      gtk_window_present (self->question);
      return;
    }
  if (self->document != NULL)
    finish (self);

  self->document = g_object_ref (document);
  g_set_object (&self->story, story);
  self->step = MAX (step, 1);
  self->level = level;
  g_set_weak_pointer (&self->from, from);
  if ((step == 0 || from != NULL) && find_interrupted (self))
    ask_interrupted (self);
  else
    settle_level (self);
}

/**
 * ent_talk_host_end:
 *
 * Ends the talk, or drops what was to be asked about it.
 */
void
ent_talk_host_end (EntTalkHost *self)
{
  g_return_if_fail (ENT_IS_TALK_HOST (self));

  if (self->talk != NULL)
    ent_talk_end (self->talk);
  else if (self->question != NULL)
    gtk_window_close (self->question);
}

/**
 * ent_talk_host_is_busy:
 *
 * Returns: whether there is a talk, or is about to be one
 */
gboolean
ent_talk_host_is_busy (EntTalkHost *self)
{
  g_return_val_if_fail (ENT_IS_TALK_HOST (self), FALSE);

  return self->document != NULL;
}

/**
 * ent_talk_host_get_talk:
 *
 * Returns: (transfer none) (nullable): the talk that lasts
 */
EntTalk *
ent_talk_host_get_talk (EntTalkHost *self)
{
  g_return_val_if_fail (ENT_IS_TALK_HOST (self), NULL);

  return self->talk;
}
