/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A scene is a stage laid out at some size: an immutable, ordered list of
 * items. Screen, projector, paper, hit tests, the legibility tests and the
 * screen reader read this one list; only ent_scene_paint() turns it into
 * pixels. Coordinates are in the units of the surface (points or logical
 * pixels), y grows downward, and right to left is resolved here already.
 */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include "ent-metrics.h"

G_BEGIN_DECLS

typedef struct {
  double x, y, width, height;
} EntRect;

typedef enum {
  ENT_SCENE_ROLE_GROUND, /* painted only */
  ENT_SCENE_ROLE_BUTTON, /* acted on: becomes a button */
  ENT_SCENE_ROLE_TOGGLE, /* acted on: becomes a toggle button, see pressed */
} EntSceneRole;

typedef enum {
  ENT_SHAPE_RECT,    /* rounded by radius */
  ENT_SHAPE_ELLIPSE, /* inscribed in rect */
  ENT_SHAPE_LINE,    /* from the rect's origin by its width and height, which may be negative */
  ENT_SHAPE_GLYPH,   /* a level's glyph in the colour of fill, inscribed in rect */
  ENT_SHAPE_HATCH,   /* diagonal lines in the colour of stroke, dash apart, clipped to the rounded rect */
} EntShapeKind;

typedef struct {
  EntShapeKind kind;
  EntRect rect;
  double radius;
  EntGlyph glyph;      /* ENT_SHAPE_GLYPH */
  EntColour fill;      /* alpha 0: none */
  EntColour stroke;    /* alpha 0: none */
  double stroke_width; /* the stroke is centred on the outline */
  double dash;         /* 0: solid; otherwise the length of dash and gap, or between two lines of a hatch */
} EntShape;

typedef struct {
  char *text; /* plain text: never markup */
  char *raised; /* (nullable): smaller and raised behind it, as the numbers of sources are */
  EntRect box; /* the text begins at its top */
  double size; /* em size in units of the surface */
  double own_size; /* what it was before its scene was appended to another one at a scale; 0 for the same */
  double own_width; /* likewise of its box: so its lines break where they did */
  PangoWeight weight;
  PangoStyle style;
  PangoAlignment align; /* already resolved for the direction */
  EntColour colour;
  EntColour ground; /* what it stands on, for the contrast tests */
  gboolean wrap;    /* at the box's width; otherwise one line */
  gboolean ellipsize; /* where it would leave the box */
  gboolean tabular; /* figures of equal width */
} EntText;

typedef struct {
  char *id;     /* stable from scene to scene: "tile:india", "factor:f1:mark" */
  EntSceneRole role;
  EntRect bounds; /* all ink of the item except selection rings lies within */
  GArray *shapes; /* of EntShape, painted in order */
  GArray *texts;  /* of EntText, painted after the shapes */
  char *spoken;   /* (nullable): the sentence for a screen reader */
  char *tooltip;  /* (nullable): a definition; differs from spoken */
  char *action;   /* (nullable): detailed action name, "win.focus('india')" */
  char *action_more; /* (nullable): the same with Ctrl held: add to the selection */
  char *link;     /* (nullable): URI */
  gboolean pressed; /* ENT_SCENE_ROLE_TOGGLE */
  gboolean selected;
} EntSceneItem;

#define ENT_TYPE_SCENE (ent_scene_get_type ())

typedef struct _EntScene EntScene;

GType ent_scene_get_type (void) G_GNUC_CONST;

EntScene           *ent_scene_ref       (EntScene *self);
void                ent_scene_unref     (EntScene *self);

double              ent_scene_get_width  (const EntScene *self);
double              ent_scene_get_height (const EntScene *self);
const EntMetrics   *ent_scene_get_metrics (const EntScene *self);
guint               ent_scene_get_n_items (const EntScene *self);
const EntSceneItem *ent_scene_get_item   (const EntScene *self, guint index);
const EntSceneItem *ent_scene_find       (const EntScene *self, const char *id);
const EntSceneItem *ent_scene_nearest    (const EntScene *self, const char *from_id, int dx, int dy);

void                ent_scene_paint        (const EntScene *self, cairo_t *cr);
void                ent_scene_paint_ground (const EntScene *self, cairo_t *cr);
void                ent_scene_paint_item   (const EntScene *self, const EntSceneItem *item, cairo_t *cr);

gboolean            ent_scene_item_looks_same (const EntScene *a, const EntSceneItem *item_a,
                                               const EntScene *b, const EntSceneItem *item_b);
gboolean            ent_scene_ground_looks_same (const EntScene *a, const EntScene *b);

/* For those who lay out a scene; nobody changes it once it is returned. */
EntScene     *ent_scene_new           (const EntMetrics *metrics, double width, double height);
void          ent_scene_set_height    (EntScene *self, double height);
EntSceneItem *ent_scene_add           (EntScene *self, const char *id, EntSceneRole role, EntRect bounds);
void          ent_scene_item_add_shape (EntSceneItem *item, const EntShape *shape);
void          ent_scene_item_add_text  (EntSceneItem *item, const EntText *text);
void          ent_scene_add_note       (EntScene *self, const char *id, const EntText *text);

void          ent_scene_append         (EntScene *self, const EntScene *other, double dx, double dy, double scale);

double        ent_scene_measure        (EntScene *self, const char *text, double size, PangoWeight weight,
                                        double width, double *out_width);

#define ENT_TEXT_LINE_LIMIT 400 /* characters of a line that are laid out */
#define ENT_TEXT_LIMIT 2000     /* of a paragraph that wraps */

char         *ent_text_clean           (const char *text, int max_chars);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntScene, ent_scene_unref)

G_END_DECLS
