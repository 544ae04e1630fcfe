/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-console-band.h"

#include <glib/gi18n.h>

#include "ent-compat.h"
#include "ent-scene.h"
#include "ent-wrap-layout.h"

struct _EntConsoleBand {
  GtkWidget parent_instance;

  EntPresentation *presentation;
  EntConsoleState state;
  char *spoken; /* what was said last */
  guint update_id;

  /* Owned by the widget tree. */
  GtkLabel *head;
  GtkLabel *rest;
};

G_DEFINE_FINAL_TYPE (EntConsoleBand, ent_console_band, GTK_TYPE_WIDGET)

/**
 * ent_console_state_get:
 * @presentation: a presentation
 *
 * Returns: what there is to know first: that the room sees nothing comes
 *   before that it is frozen, and that before what is private
 */
EntConsoleState
ent_console_state_get (EntPresentation *presentation)
{
  g_return_val_if_fail (ENT_IS_PRESENTATION (presentation), ENT_CONSOLE_SHARED);

  switch (ent_presentation_get_blank (presentation))
    {
    case ENT_BLANK_BLACK:
      return ENT_CONSOLE_BLACK;
    case ENT_BLANK_WHITE:
      return ENT_CONSOLE_WHITE;
    case ENT_BLANK_NONE:
    default:
      break;
    }
  if (ent_presentation_get_frozen (presentation))
    return ENT_CONSOLE_FROZEN;

  return ent_presentation_is_private (presentation) ? ENT_CONSOLE_PRIVATE : ENT_CONSOLE_SHARED;
}

/**
 * ent_console_state_get_css_class:
 * @state: a state
 *
 * Returns: (transfer none): the style class of whatever shows it
 */
const char *
ent_console_state_get_css_class (EntConsoleState state)
{
  static const char *const classes[] = { "state-shared", "state-private", "state-frozen", "state-black", "state-white" };

  return classes[state];
}

static char *
describe_speaker (EntPresentation *presentation)
{
  guint step = ent_presentation_get_speaker_step (presentation);
  guint room = ent_presentation_get_room_step (presentation);

  if (step > 0 && step == room)
    return g_strdup (_("You see the evidence, private."));
  if (step > 0)
    /* Translators: the number of a step; private is what the room does not see */
    return g_strdup_printf (_("You are on step %u, private."), step);

  return g_strdup (_("This is private."));
}

static char *
describe_room (EntPresentation *presentation,
               gboolean         frozen)
{
  guint step = ent_presentation_get_room_step (presentation);

  if (step == 0)
    return g_strdup (frozen ? _("The room sees what you showed it, frozen.") : _("The room sees what you showed it."));

  return g_strdup_printf (frozen ? _("The room sees step %u, frozen.") : _("The room sees step %u."), step);
}

/* Whole sentences, one after the other; takes both. */
static char *
take_sentences (char *first,
                char *second)
{
  char *both = g_strconcat (first, " ", second, NULL);

  g_free (first);
  g_free (second);

  return both;
}

static char *
describe_place (EntPresentation *presentation)
{
  guint step = ent_presentation_get_speaker_step (presentation);

  if (step == 0)
    return g_strdup (_("Backspace goes back to the story."));

  return g_strdup_printf (_("Step %u of %u."), step, ent_presentation_get_n_steps (presentation));
}

/**
 * ent_console_state_describe:
 * @presentation: a presentation
 * @head: (out) (transfer full): a sentence that nobody is to overlook
 * @rest: (out) (transfer full): what else there is to know and to do
 */
void
ent_console_state_describe (EntPresentation *presentation,
                            char           **head,
                            char           **rest)
{
  gboolean is_private;

  g_return_if_fail (ENT_IS_PRESENTATION (presentation));
  g_return_if_fail (head != NULL && rest != NULL);

  is_private = ent_presentation_is_private (presentation);
  switch (ent_console_state_get (presentation))
    {
    case ENT_CONSOLE_BLACK:
      *head = g_strdup (_("The room sees black."));
      *rest = is_private ? take_sentences (describe_speaker (presentation), g_strdup (_("Enter shows it.")))
                         : g_strdup (_("B or Enter shows the slide again."));
      break;
    case ENT_CONSOLE_WHITE:
      *head = g_strdup (_("The room sees white."));
      *rest = is_private ? take_sentences (describe_speaker (presentation), g_strdup (_("Enter shows it.")))
                         : g_strdup (_("W or Enter shows the slide again."));
      break;
    case ENT_CONSOLE_FROZEN:
      *head = describe_room (presentation, TRUE);
      *rest = is_private ? take_sentences (describe_speaker (presentation), g_strdup (_("Enter shows it.")))
                         : g_strdup (_("F lets it follow you again."));
      break;
    case ENT_CONSOLE_PRIVATE:
      *head = describe_speaker (presentation);
      *rest = take_sentences (describe_room (presentation, FALSE),
                              g_strdup (_("Enter shows yours, Backspace returns.")));
      break;
    case ENT_CONSOLE_SHARED:
    default:
      *head = g_strdup (_("The room sees what you see."));
      *rest = describe_place (presentation);
      break;
    }
}

/* (nullable): what has to be said about the last act, or the number that is being typed. */
static char *
dup_message (EntPresentation *presentation)
{
  const char *typed = ent_presentation_get_typed (presentation);

  if (typed == NULL)
    return g_strdup (ent_presentation_get_message (presentation));

  /* Translators: the digits that were typed so far */
  return g_strdup_printf (_("Enter goes to step %s."), typed);
}

/* Not each of the changes of one act, but what has come of them. */
static gboolean
update_cb (gpointer user_data)
{
  EntConsoleBand *self = user_data;
  EntConsoleState state = ent_console_state_get (self->presentation);
  g_autofree char *message = dup_message (self->presentation);
  g_autofree char *head = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;
  g_autofree char *spoken = NULL;

  self->update_id = 0;
  ent_console_state_describe (self->presentation, &head, &rest);
  gtk_widget_remove_css_class (GTK_WIDGET (self), ent_console_state_get_css_class (self->state));
  self->state = state;
  gtk_widget_add_css_class (GTK_WIDGET (self), ent_console_state_get_css_class (state));
  if (message != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "message");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "message");

  gtk_label_set_label (self->head, head);
  gtk_label_set_label (self->rest, message != NULL ? message : rest);
  words = ent_console_band_get_words (self);
  if (ent_presentation_get_speaker_title (self->presentation) != NULL)
    title = ent_text_clean (ent_presentation_get_speaker_title (self->presentation), ENT_PRESENTATION_NAME_CHARS);
  /* What the slide says is heard when one comes to it. */
  spoken = g_strjoin (" ", words, title, NULL);
  if (g_strcmp0 (spoken, self->spoken) != 0)
    {
      ent_announce (GTK_WIDGET (self), spoken);
      g_free (self->spoken);
      self->spoken = g_steal_pointer (&spoken);
    }

  return G_SOURCE_REMOVE;
}

static void
queue_update (EntConsoleBand *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
ent_console_band_dispose (GObject *object)
{
  EntConsoleBand *self = ENT_CONSOLE_BAND (object);
  GtkWidget *child;

  g_clear_handle_id (&self->update_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->presentation);
  g_clear_pointer (&self->spoken, g_free);

  G_OBJECT_CLASS (ent_console_band_parent_class)->dispose (object);
}

static void
ent_console_band_class_init (EntConsoleBandClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_console_band_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, ENT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "consoleband");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static GtkLabel *
add_label (EntConsoleBand *self,
           const char     *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "lines", 3, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return GTK_LABEL (label);
}

static void
ent_console_band_init (EntConsoleBand *self)
{
  self->head = add_label (self, "head");
  self->rest = add_label (self, "rest");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What the room sees"), -1);
}

/**
 * ent_console_band_set_presentation:
 * @self: a band
 * @presentation: what it follows from now on; only once
 */
void
ent_console_band_set_presentation (EntConsoleBand  *self,
                                   EntPresentation *presentation)
{
  static const char *const changes[] = {
    "notify::blank", "notify::frozen", "notify::private", "notify::room-step", "notify::speaker-step",
    "notify::room-stage", "notify::speaker-stage", "notify::message", "notify::typed",
  };

  g_return_if_fail (ENT_IS_CONSOLE_BAND (self));
  g_return_if_fail (ENT_IS_PRESENTATION (presentation));
  g_return_if_fail (self->presentation == NULL);

  self->presentation = g_object_ref (presentation);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (presentation, changes[i], G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  update_cb (self);
}

/**
 * ent_console_band_get_words:
 * @self: a band
 *
 * Returns: (transfer full): what it says
 */
char *
ent_console_band_get_words (EntConsoleBand *self)
{
  g_return_val_if_fail (ENT_IS_CONSOLE_BAND (self), NULL);

  return g_strconcat (gtk_label_get_label (self->head), " ", gtk_label_get_label (self->rest), NULL);
}
