/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-lens.h"

#define MAGNIFIED 2.0

/* Radius, of the lesser side of the slide. */
#define SPOTLIGHT_RADIUS 0.16
#define MAGNIFIER_RADIUS 0.24

/* Frame of the magnifier, of the lesser side. */
#define FRAME 0.004

/* How much of what is around the spotlight goes. */
#define DIMMED 0.72f

struct _EntLens {
  GtkWidget parent_instance;

  EntPresentation *presentation;
  GtkWidget *child;
};

G_DEFINE_FINAL_TYPE (EntLens, ent_lens, GTK_TYPE_WIDGET)

static void
init_circle (GskRoundedRect *circle,
             double          x,
             double          y,
             double          radius)
{
  gsk_rounded_rect_init_from_rect (circle,
                                   &GRAPHENE_RECT_INIT (x - radius, y - radius, 2 * radius, 2 * radius), radius);
}

/* All but a circle is dimmed: the shadow around a circle that has no end. */
static void
snapshot_spotlight (EntLens     *self,
                    GtkSnapshot *snapshot,
                    double       x,
                    double       y,
                    int          width,
                    int          height)
{
  const GdkRGBA dim = { 0, 0, 0, DIMMED };
  GskRoundedRect circle;

  init_circle (&circle, x, y, SPOTLIGHT_RADIUS * MIN (width, height));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gtk_snapshot_append_outset_shadow (snapshot, &circle, &dim, 0, 0, width + height, 0);
  gtk_snapshot_pop (snapshot);
}

static void
snapshot_magnifier (EntLens     *self,
                    GtkSnapshot *snapshot,
                    double       x,
                    double       y,
                    int          width,
                    int          height)
{
  const float frame = (float) (FRAME * MIN (width, height));
  const GdkRGBA black = { 0, 0, 0, 1 }, white = { 1, 1, 1, 1 };
  const GdkRGBA blacks[] = { black, black, black, black }, whites[] = { white, white, white, white };
  const float widths[] = { frame, frame, frame, frame };
  GskRoundedRect circle, inner;

  init_circle (&circle, x, y, MAGNIFIER_RADIUS * MIN (width, height));
  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  gtk_snapshot_save (snapshot);
  /* What is at the point stays there. */
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x * (1 - MAGNIFIED), y * (1 - MAGNIFIED)));
  gtk_snapshot_scale (snapshot, MAGNIFIED, MAGNIFIED);
  gtk_widget_snapshot_child (GTK_WIDGET (self), self->child, snapshot);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);

  /* Both, so that it is seen on any ground. */
  gtk_snapshot_append_border (snapshot, &circle, widths, blacks);
  inner = circle;
  gsk_rounded_rect_shrink (&inner, frame, frame, frame, frame);
  gtk_snapshot_append_border (snapshot, &inner, widths, whites);
}

static void
ent_lens_snapshot (GtkWidget   *widget,
                   GtkSnapshot *snapshot)
{
  EntLens *self = ENT_LENS (widget);
  EntBlank blank = ent_presentation_get_blank (self->presentation);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double x, y;

  if (blank != ENT_BLANK_NONE)
    {
      float grey = blank == ENT_BLANK_WHITE ? 1 : 0;

      gtk_snapshot_append_color (snapshot, &(GdkRGBA) { grey, grey, grey, 1 },
                                 &GRAPHENE_RECT_INIT (0, 0, width, height));
      return;
    }

  gtk_widget_snapshot_child (widget, self->child, snapshot);
  ent_presentation_get_point (self->presentation, &x, &y);
  if (ent_presentation_get_spotlight (self->presentation))
    snapshot_spotlight (self, snapshot, x * width, y * height, width, height);
  else if (ent_presentation_get_magnifier (self->presentation))
    snapshot_magnifier (self, snapshot, x * width, y * height, width, height);
}

static void
point_moved_cb (EntLens *self)
{
  if (ent_presentation_get_spotlight (self->presentation) || ent_presentation_get_magnifier (self->presentation))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ent_lens_dispose (GObject *object)
{
  EntLens *self = ENT_LENS (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (ent_lens_parent_class)->dispose (object);
}

static void
ent_lens_class_init (EntLensClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_lens_dispose;
  widget_class->snapshot = ent_lens_snapshot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  /* Of what is there for its looks alone, the children are left out as well. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
ent_lens_init (EntLens *self)
{
}

/**
 * ent_lens_new:
 * @presentation: the talk
 * @child: the slide that the room sees
 *
 * Returns: (transfer floating): @child as the room sees it
 */
GtkWidget *
ent_lens_new (EntPresentation *presentation,
              GtkWidget       *child)
{
  static const char *const modes[] = { "notify::blank", "notify::spotlight", "notify::magnifier" };
  static const char *const points[] = { "notify::point-x", "notify::point-y" };
  EntLens *self;

  g_return_val_if_fail (ENT_IS_PRESENTATION (presentation), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (child), NULL);

  self = g_object_new (ENT_TYPE_LENS, NULL);
  self->presentation = g_object_ref (presentation);
  self->child = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    g_signal_connect_object (presentation, modes[i], G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    g_signal_connect_object (presentation, points[i], G_CALLBACK (point_moved_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
