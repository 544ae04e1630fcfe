/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-console-preview.h"

#include <adwaita.h>

#include "ent-style.h"

/* Logical pixels. */
#define LEAST_WIDTH 96
#define USUAL_WIDTH 224

/* Around the picture, so that one sees black on dark. */
#define FRAME_WIDTH 1
static const GdkRGBA frame_colour = { 0.6, 0.6, 0.6, 1.0 };

/* Of the picture, which is as large as fits. */
#define ASPECT (16.0 / 9.0)

struct _EntConsolePreview {
  GtkWidget parent_instance;

  EntPresentation *presentation;
  EntStage *stage; /* NULL: nothing is shown */
  char *title;
  char *marking;
  guint step, n_steps;
  gboolean evidence;
  EntBlank blank;

  GskRenderNode *node; /* at width × height */
  int width, height;
};

G_DEFINE_FINAL_TYPE (EntConsolePreview, ent_console_preview, GTK_TYPE_WIDGET)

static void
forget_picture (EntConsolePreview *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static EntScene *
lay_out (EntConsolePreview *self,
         int                width,
         int                height)
{
  const EntSlideCaption caption = { self->title, self->marking, self->step, self->n_steps, self->evidence };
  const char *language = ent_presentation_get_language (self->presentation);
  g_autoptr (EntMetrics) metrics = NULL;

  metrics = ent_metrics_new_slide (width, height, ent_language_is_rtl (language), language, ent_style_get_palette ());

  return ent_slide_new (ent_presentation_get_briefing (self->presentation), self->stage, &caption, metrics, width, height);
}

static void
snapshot_slide (EntConsolePreview *self,
                GtkSnapshot       *snapshot,
                int                width,
                int                height)
{
  if (self->width != width || self->height != height)
    g_clear_pointer (&self->node, gsk_render_node_unref);
  if (self->node == NULL)
    {
      g_autoptr (EntScene) scene = lay_out (self, width, height);
      GtkSnapshot *own = gtk_snapshot_new ();
      cairo_t *cr = gtk_snapshot_append_cairo (own, &GRAPHENE_RECT_INIT (0, 0, width, height));

      ent_scene_paint (scene, cr);
      cairo_destroy (cr);
      self->node = gtk_snapshot_free_to_node (own);
      self->width = width;
      self->height = height;
    }
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
}

static void
ent_console_preview_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  EntConsolePreview *self = ENT_CONSOLE_PREVIEW (widget);
  int width = MIN (gtk_widget_get_width (widget), (int) (gtk_widget_get_height (widget) * ASPECT));
  int height = (int) (width / ASPECT);
  const graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, width, height);
  GskRoundedRect frame;

  if (width <= 0 || height <= 0 || (self->stage == NULL && self->blank == ENT_BLANK_NONE))
    return;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (gtk_widget_get_width (widget) - width, 0));

  if (self->blank == ENT_BLANK_BLACK)
    gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 0.0, 0.0, 0.0, 1.0 }, &area);
  else if (self->blank == ENT_BLANK_WHITE)
    gtk_snapshot_append_color (snapshot, &(GdkRGBA) { 1.0, 1.0, 1.0, 1.0 }, &area);
  else
    snapshot_slide (self, snapshot, width, height);

  gsk_rounded_rect_init_from_rect (&frame, &area, 0);
  gtk_snapshot_append_border (snapshot, &frame, (float[4]) { FRAME_WIDTH, FRAME_WIDTH, FRAME_WIDTH, FRAME_WIDTH },
                              (GdkRGBA[4]) { frame_colour, frame_colour, frame_colour, frame_colour });
}

static GtkSizeRequestMode
ent_console_preview_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ent_console_preview_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  *minimum = LEAST_WIDTH;
  *natural = USUAL_WIDTH;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;

  *minimum = (int) (LEAST_WIDTH / ASPECT);
  *natural = (int) (MAX (for_size < 0 ? USUAL_WIDTH : for_size, LEAST_WIDTH) / ASPECT);
}

static void
ent_console_preview_dispose (GObject *object)
{
  EntConsolePreview *self = ENT_CONSOLE_PREVIEW (object);

  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_object (&self->stage);
  g_clear_object (&self->presentation);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->marking, g_free);

  G_OBJECT_CLASS (ent_console_preview_parent_class)->dispose (object);
}

static void
ent_console_preview_class_init (EntConsolePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_console_preview_dispose;
  widget_class->snapshot = ent_console_preview_snapshot;
  widget_class->get_request_mode = ent_console_preview_get_request_mode;
  widget_class->measure = ent_console_preview_measure;

  gtk_widget_class_set_css_name (widget_class, "slidepreview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ent_console_preview_init (EntConsolePreview *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (forget_picture), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (forget_picture), self, G_CONNECT_SWAPPED);
}

/**
 * ent_console_preview_new:
 *
 * Returns: (transfer floating): a picture of nothing yet; its accessible name
 *   is for whoever knows what it is of
 */
GtkWidget *
ent_console_preview_new (void)
{
  return g_object_new (ENT_TYPE_CONSOLE_PREVIEW, NULL);
}

/**
 * ent_console_preview_show:
 * @self: a preview
 * @presentation: what is presented
 * @stage: (nullable): what is shown of it; %NULL for nothing
 * @caption: (nullable): what the slide says of itself
 * @blank: whether black or white is shown instead
 *
 * Nothing is painted anew where all of this is as it was.
 */
void
ent_console_preview_show (EntConsolePreview     *self,
                          EntPresentation       *presentation,
                          EntStage              *stage,
                          const EntSlideCaption *caption,
                          EntBlank               blank)
{
  const EntSlideCaption none = { 0 };

  g_return_if_fail (ENT_IS_CONSOLE_PREVIEW (self));
  g_return_if_fail (ENT_IS_PRESENTATION (presentation));
  g_return_if_fail (stage == NULL || ENT_IS_STAGE (stage));

  if (caption == NULL)
    caption = &none;
  if (self->presentation == presentation && self->stage == stage && self->blank == blank && self->step == caption->step &&
      self->n_steps == caption->n_steps && self->evidence == caption->evidence && g_strcmp0 (self->title, caption->title) == 0 &&
      g_strcmp0 (self->marking, caption->marking) == 0)
    return;

  g_set_object (&self->presentation, presentation);
  g_set_object (&self->stage, stage);
  g_free (self->title);
  self->title = g_strdup (caption->title);
  g_free (self->marking);
  self->marking = g_strdup (caption->marking);
  self->step = caption->step;
  self->n_steps = caption->n_steps;
  self->evidence = caption->evidence;
  self->blank = blank;
  forget_picture (self);
}

/**
 * ent_console_preview_get_stage:
 *
 * Returns: (transfer none) (nullable): what it shows, unless it is blank
 */
EntStage *
ent_console_preview_get_stage (EntConsolePreview *self)
{
  g_return_val_if_fail (ENT_IS_CONSOLE_PREVIEW (self), NULL);

  return self->stage;
}

/**
 * ent_console_preview_get_evidence:
 *
 * Returns: whether it shows what stands behind that, and not that
 */
gboolean
ent_console_preview_get_evidence (EntConsolePreview *self)
{
  g_return_val_if_fail (ENT_IS_CONSOLE_PREVIEW (self), FALSE);

  return self->evidence;
}

/**
 * ent_console_preview_get_blank:
 *
 * Returns: whether black or white is shown instead
 */
EntBlank
ent_console_preview_get_blank (EntConsolePreview *self)
{
  g_return_val_if_fail (ENT_IS_CONSOLE_PREVIEW (self), ENT_BLANK_NONE);

  return self->blank;
}
