/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-picture.h"

#include <math.h>

struct _EntPicture {
  int n_refs;
  double width, height; /* logical pixels */
  int scale;
  gboolean opaque;
  cairo_surface_t *surface;
  GdkTexture *texture; /* (nullable): of the same memory; made when a renderer first wants it */
};

/* What stands before the pixels of a block of memory; cairo wants them aligned. */
#define HEADER 64

/* The last block that was given up: to have another one from the system, page
 * by page, takes longer than to paint it. */
static gsize *spare;

static const cairo_user_data_key_t owner_key;

static void
give_block (gpointer block)
{
  g_free (g_atomic_pointer_exchange (&spare, block));
}

static gsize *
take_block (gsize n_bytes)
{
  gsize *block = g_atomic_pointer_exchange (&spare, NULL);

  if (block != NULL && *block == n_bytes)
    return block;

  g_free (block);
  block = g_try_malloc (HEADER + n_bytes);
  if (block != NULL)
    *block = n_bytes;

  return block;
}

/* Memory that will be painted over is not cleared before, which for a whole
 * screen takes as long as to paint half of it. */
static cairo_surface_t *
create_unclear (int width,
                int height)
{
  int stride = cairo_format_stride_for_width (CAIRO_FORMAT_ARGB32, width);
  gsize *block = stride > 0 && height > 0 ? take_block ((gsize) height * (gsize) stride) : NULL;
  cairo_surface_t *surface;

  if (block == NULL)
    return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);

  surface = cairo_image_surface_create_for_data ((guchar *) block + HEADER, CAIRO_FORMAT_ARGB32, width, height, stride);
  if (cairo_surface_set_user_data (surface, &owner_key, block, give_block) != CAIRO_STATUS_SUCCESS)
    give_block (block);

  return surface;
}

/**
 * ent_picture_new:
 * @width: width in logical pixels, at least 1
 * @height: height in logical pixels, at least 1
 * @scale: device pixels to a logical one
 * @opaque: whether all of it will be painted before it is shown
 *
 * Returns: (transfer full): a picture without ink; with anything in it where
 *   @opaque says that this will not be seen
 */
EntPicture *
ent_picture_new (double   width,
                 double   height,
                 int      scale,
                 gboolean opaque)
{
  EntPicture *self = g_new0 (EntPicture, 1);
  int columns, rows;

  self->n_refs = 1;
  self->width = MAX (width, 1);
  self->height = MAX (height, 1);
  self->scale = MAX (scale, 1);
  self->opaque = opaque;
  columns = (int) ceil (self->width * self->scale);
  rows = (int) ceil (self->height * self->scale);
  self->surface = opaque ? create_unclear (columns, rows) : cairo_image_surface_create (CAIRO_FORMAT_ARGB32, columns, rows);
  cairo_surface_set_device_scale (self->surface, self->scale, self->scale);

  return self;
}

/**
 * ent_picture_copy:
 *
 * Returns: (transfer full): another picture with the same pixels
 */
EntPicture *
ent_picture_copy (EntPicture *self)
{
  EntPicture *copy;
  cairo_t *cr;

  g_return_val_if_fail (self != NULL, NULL);

  copy = ent_picture_new (self->width, self->height, self->scale, self->opaque);
  cr = ent_picture_begin (copy);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_destroy (cr);

  return copy;
}

/**
 * ent_picture_ref:
 *
 * Returns: (transfer full): the picture
 */
EntPicture *
ent_picture_ref (EntPicture *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  self->n_refs++;

  return self;
}

/**
 * ent_picture_unref:
 * @self: (transfer full): a picture
 */
void
ent_picture_unref (EntPicture *self)
{
  g_return_if_fail (self != NULL);

  if (--self->n_refs > 0)
    return;

  g_clear_object (&self->texture);
  cairo_surface_destroy (self->surface);
  g_free (self);
}

/**
 * ent_picture_begin:
 *
 * Begins to paint it, which has to end before it is shown for the first time.
 *
 * Returns: (transfer full): where to paint, in logical pixels
 */
cairo_t *
ent_picture_begin (EntPicture *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->texture == NULL, NULL);

  return cairo_create (self->surface);
}

/**
 * ent_picture_get_bytes:
 *
 * Returns: the memory that its pixels take
 */
gsize
ent_picture_get_bytes (EntPicture *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (gsize) MAX (cairo_image_surface_get_stride (self->surface), 0) *
         (gsize) MAX (cairo_image_surface_get_height (self->surface), 0);
}

static void
free_surface (gpointer data)
{
  cairo_surface_destroy (data);
}

/* The same pixels, to be copied rather than blended where they are opaque. */
static cairo_surface_t *
create_source (EntPicture *self)
{
  cairo_surface_t *source;

  if (!self->opaque)
    return cairo_surface_reference (self->surface);

  cairo_surface_flush (self->surface);
  source = cairo_image_surface_create_for_data (cairo_image_surface_get_data (self->surface), CAIRO_FORMAT_RGB24,
                                                cairo_image_surface_get_width (self->surface),
                                                cairo_image_surface_get_height (self->surface),
                                                cairo_image_surface_get_stride (self->surface));
  cairo_surface_set_device_scale (source, self->scale, self->scale);
  if (cairo_surface_set_user_data (source, &owner_key, cairo_surface_reference (self->surface), free_surface) !=
      CAIRO_STATUS_SUCCESS)
    cairo_surface_destroy (self->surface);

  return source;
}

static GdkTexture *
ensure_texture (EntPicture *self)
{
  if (self->texture == NULL)
    {
      g_autoptr (GBytes) bytes = NULL;

      cairo_surface_flush (self->surface);
      bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (self->surface), ent_picture_get_bytes (self),
                                          free_surface, cairo_surface_reference (self->surface));
      self->texture = gdk_memory_texture_new (cairo_image_surface_get_width (self->surface),
                                              cairo_image_surface_get_height (self->surface), GDK_MEMORY_DEFAULT, bytes,
                                              (gsize) cairo_image_surface_get_stride (self->surface));
    }

  return self->texture;
}

/**
 * ent_picture_append:
 * @snapshot: a snapshot
 * @x: where its left edge goes, logical pixels
 * @y: where its top goes
 * @opacity: 0 to 1
 * @by_cairo: whether it is shown by cairo, see ent_picture_is_by_cairo()
 */
void
ent_picture_append (EntPicture  *self,
                    GtkSnapshot *snapshot,
                    double       x,
                    double       y,
                    double       opacity,
                    gboolean     by_cairo)
{
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, self->width, self->height);

  g_return_if_fail (self != NULL);

  if (opacity <= 0 || cairo_surface_status (self->surface) != CAIRO_STATUS_SUCCESS)
    return;

  if (by_cairo)
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
      cairo_surface_t *source = create_source (self);

      cairo_set_source_surface (cr, source, x, y);
      cairo_surface_destroy (source);
      cairo_rectangle (cr, x, y, self->width, self->height);
      cairo_clip (cr);
      if (opacity >= 1)
        {
          if (self->opaque)
            cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
          cairo_paint (cr);
        }
      else
        cairo_paint_with_alpha (cr, opacity);
      cairo_destroy (cr);
      return;
    }

  if (opacity < 1)
    gtk_snapshot_push_opacity (snapshot, opacity);
  gtk_snapshot_append_texture (snapshot, ensure_texture (self), &bounds);
  if (opacity < 1)
    gtk_snapshot_pop (snapshot);
}

/**
 * ent_picture_is_by_cairo:
 * @widget: a widget
 *
 * Returns: whether what @widget shows is drawn with cairo, for which a texture
 *   would be copied anew for each frame
 */
gboolean
ent_picture_is_by_cairo (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);

  return native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));
}
