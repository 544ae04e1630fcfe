/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which pictures there are, and which of them are asked for. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a picture is of. A new view is a row in picture-set.c. */
typedef struct {
  const char *name;
  const char *actions;  /* detailed names of the group "win" or "app", separated by spaces */
  guint n_tabs;         /* how often Tab is pressed then: shows the focus ring */
  gboolean dialog;      /* the last action opens a window, and that is what is wanted */
  gboolean refused;     /* a file that cannot be read is opened first */
} PictureView;

typedef struct {
  const char *name;
  int width;
  int height;
} PictureSize;

typedef struct {
  const char *name;
  gboolean dark;
  gboolean high_contrast;
} PicturePalette;

/* The dimensions in which pictures differ. */
typedef enum {
  PICTURE_BY_VIEW,
  PICTURE_BY_SIZE,
  PICTURE_BY_PALETTE,
  PICTURE_BY_DIRECTION,
  PICTURE_BY_SCALE,
  PICTURE_BY_TEXT,
  PICTURE_N_BY
} PictureBy;

/* A bit each has to be left over for what comes after the last. */
#define PICTURE_MAX_NAMES 63

typedef struct {
  guint64 wanted[PICTURE_N_BY]; /* a bit for each name */
  gboolean asked[PICTURE_N_BY]; /* somebody has said so */
} PictureSet;

#define PICTURE_TEXT_PLAIN 0
#define PICTURE_TEXT_LONG 1

guint                 picture_count         (PictureBy          by);
const char           *picture_name          (PictureBy          by,
                                             guint              index);
const PictureView    *picture_view          (guint              index);
const PictureSize    *picture_size          (guint              index);
const PicturePalette *picture_palette       (guint              index);
GtkTextDirection      picture_direction     (guint              index);
double                picture_scale         (guint              index);

gboolean              picture_set_init      (PictureSet        *set,
                                             const char *const *filters,
                                             GError           **error);
gboolean              picture_set_contains  (const PictureSet  *set,
                                             const guint        indices[PICTURE_N_BY]);

G_END_DECLS
