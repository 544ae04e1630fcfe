/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-console-live.h"

#include <glib/gi18n.h>

#include "ent-phrase.h"
#include "ent-scene.h"
#include "ent-slide.h"

#include "ent-slide-layout.h"

/* Logical pixels. */
#define LEAST_WIDTH 240
#define LEAST_HEIGHT 120

/* Of the ring that says where the spotlight is: part of the height, logical pixels. */
#define RING_RADIUS 0.09
#define RING_WIDTH 3

struct _EntConsoleLive {
  GtkWidget parent_instance;

  EntPresentation *presentation;
  EntSceneView *view; /* owned by the widget tree */
};

G_DEFINE_FINAL_TYPE (EntConsoleLive, ent_console_live, GTK_TYPE_WIDGET)

static EntScene *
make_slide (EntBriefing      *briefing,
            EntStage         *stage,
            const EntMetrics *desktop,
            double            width,
            double            height,
            gpointer          data)
{
  EntConsoleLive *self = data;
  const EntSlideCaption caption = {
    .title = ent_presentation_get_speaker_title (self->presentation),
    .marking = ent_presentation_get_speaker_marking (self->presentation),
    .step = ent_presentation_get_speaker_step (self->presentation),
    .n_steps = ent_presentation_get_n_steps (self->presentation),
  };
  const char *language = ent_presentation_get_language (self->presentation);
  g_autoptr (EntMetrics) metrics = NULL;

  metrics = ent_metrics_new_slide (width, height, ent_language_is_rtl (language), language, desktop->palette);

  return ent_slide_new (briefing, stage, &caption, metrics, width, height);
}

/* Spoken when the focus comes to the picture, and wherever one reads. */
static void
name_view (EntConsoleLive *self)
{
  const char *title = ent_presentation_get_speaker_title (self->presentation);
  guint step = ent_presentation_get_speaker_step (self->presentation);
  g_autofree char *stage = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *name = NULL;

  stage = ent_phrase_stage (ent_presentation_get_briefing (self->presentation),
                            ent_presentation_get_speaker_stage (self->presentation));
  shown = ent_text_clean (step > 0 && title != NULL ? title : stage, ENT_PRESENTATION_NAME_CHARS);
  if (step > 0 && title != NULL)
    /* Translators: the number of a step, how many there are, and its title */
    name = g_strdup_printf (_("Your view: step %1$u of %2$u, %3$s"), step,
                            ent_presentation_get_n_steps (self->presentation), shown);
  else
    /* Translators: %s is the name of what is shown */
    name = g_strdup_printf (_("Your view: %s"), shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update (EntConsoleLive *self)
{
  EntStage *stage = ent_presentation_get_speaker_stage (self->presentation);

  /* The title, the marking and the number are the step's, not the stage's. */
  if (stage == ent_scene_view_get_stage (self->view))
    ent_scene_view_make_anew (self->view);
  else
    ent_scene_view_set_stage (self->view, stage);
  name_view (self);
}

static void
update_aspect (EntConsoleLive *self)
{
  ent_slide_layout_set_aspect (ENT_SLIDE_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                               ent_presentation_get_aspect (self->presentation));
}

static void
redraw (EntConsoleLive *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
moved_cb (EntConsoleLive *self,
          double          x,
          double          y)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->view));
  int height = gtk_widget_get_height (GTK_WIDGET (self->view));

  if (self->presentation == NULL || width <= 0 || height <= 0)
    return;

  ent_presentation_point (self->presentation, x / width, y / height);
}

static void
ent_console_live_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  EntConsoleLive *self = ENT_CONSOLE_LIVE (widget);
  double x, y, width, height, radius;
  graphene_rect_t area;
  GskRoundedRect ring;
  const GdkRGBA colour = { 0.90, 0.38, 0.0, 1.0 };

  GTK_WIDGET_CLASS (ent_console_live_parent_class)->snapshot (widget, snapshot);

  if (self->presentation == NULL || (!ent_presentation_get_spotlight (self->presentation) &&
                                     !ent_presentation_get_magnifier (self->presentation)))
    return;
  if (!gtk_widget_compute_bounds (GTK_WIDGET (self->view), widget, &area))
    return;

  ent_presentation_get_point (self->presentation, &x, &y);
  width = area.size.width;
  height = area.size.height;
  radius = RING_RADIUS * height;
  gsk_rounded_rect_init_from_rect (&ring,
                                   &GRAPHENE_RECT_INIT (area.origin.x + x * width - radius,
                                                        area.origin.y + y * height - radius, 2 * radius, 2 * radius),
                                   radius);
  gtk_snapshot_append_border (snapshot, &ring, (float[4]) { RING_WIDTH, RING_WIDTH, RING_WIDTH, RING_WIDTH },
                              (GdkRGBA[4]) { colour, colour, colour, colour });
}

static void
ent_console_live_dispose (GObject *object)
{
  EntConsoleLive *self = ENT_CONSOLE_LIVE (object);

  if (self->view != NULL)
    {
      ent_scene_view_set_maker (self->view, NULL, NULL);
      gtk_widget_unparent (GTK_WIDGET (self->view));
      self->view = NULL;
    }
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (ent_console_live_parent_class)->dispose (object);
}

static void
ent_console_live_class_init (EntConsoleLiveClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_console_live_dispose;
  widget_class->snapshot = ent_console_live_snapshot;

  gtk_widget_class_set_css_name (widget_class, "consolelive");
}

static void
ent_console_live_init (EntConsoleLive *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_widget_set_layout_manager (GTK_WIDGET (self), ent_slide_layout_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self), LEAST_WIDTH, LEAST_HEIGHT);
  self->view = ENT_SCENE_VIEW (ent_scene_view_new (NULL));
  gtk_widget_set_parent (GTK_WIDGET (self->view), GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self->view), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (moved_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), motion);
}

/**
 * ent_console_live_set_presentation:
 * @self: a live view
 * @presentation: what it follows from now on; only once
 */
void
ent_console_live_set_presentation (EntConsoleLive  *self,
                                   EntPresentation *presentation)
{
  static const char *const shown[] = { "notify::speaker-stage", "notify::speaker-step" };
  static const char *const pointed[] = {
    "notify::spotlight", "notify::magnifier", "notify::point-x", "notify::point-y",
  };

  g_return_if_fail (ENT_IS_CONSOLE_LIVE (self));
  g_return_if_fail (ENT_IS_PRESENTATION (presentation));
  g_return_if_fail (self->presentation == NULL);

  self->presentation = g_object_ref (presentation);
  ent_scene_view_set_briefing (self->view, ent_presentation_get_briefing (presentation));
  ent_scene_view_set_maker (self->view, make_slide, self);
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    g_signal_connect_object (presentation, shown[i], G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (pointed); i++)
    g_signal_connect_object (presentation, pointed[i], G_CALLBACK (redraw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (presentation, "notify::aspect", G_CALLBACK (update_aspect), self, G_CONNECT_SWAPPED);
  update_aspect (self);
  update (self);
}

/**
 * ent_console_live_get_view:
 *
 * Returns: (transfer none): the picture, with a button for each thing on it
 */
EntSceneView *
ent_console_live_get_view (EntConsoleLive *self)
{
  g_return_val_if_fail (ENT_IS_CONSOLE_LIVE (self), NULL);

  return self->view;
}
