/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntSlideView paints at most one slide a frame: of steps that follow one
 * another faster, the last is shown, and a step ends the movement of the one
 * before at once. When nothing is to be done it paints what may come next,
 * one slide at a time.
 */

#include "config.h"

#include "ent-slide-view.h"

#include <adwaita.h>

#include "ent-slide-change.h"
#include "ent-slide-label.h"
#include "ent-style.h"

#define USUAL_WIDTH 320 /* logical pixels */
#define USUAL_HEIGHT 180

typedef struct {
  EntStage *stage;
  char *title;
  char *marking;
  guint step, n_steps;
  gboolean evidence;
} Slide;

struct _EntSlideView {
  GtkWidget parent_instance;

  EntBriefing *briefing;
  char *language;
  Slide *slide;    /* (nullable): what is to be shown */
  GQueue ahead;    /* of Slide: what may come next */
  guint ahead_id;
  int palette;     /* -1: the desktop's */
  gboolean animated;
  EntSlideCache *cache; /* not owned */

  EntPaintedSlide *shown; /* (nullable) */
  gboolean stale;         /* the slide is another one than what is shown */
  gboolean may_move;
  int width, height, scale;

  EntSlideChange *change; /* (nullable): while it moves */
  AdwAnimation *animation;
  char *label;
};

enum {
  PROP_BRIEFING = 1,
  PROP_LANGUAGE,
  PROP_STAGE,
  PROP_PALETTE,
  PROP_ANIMATED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntSlideView, ent_slide_view, GTK_TYPE_WIDGET)

static Slide *
slide_new (EntStage              *stage,
           const EntSlideCaption *caption)
{
  Slide *self = g_new0 (Slide, 1);

  self->stage = g_object_ref (stage);
  if (caption != NULL)
    {
      self->title = g_strdup (caption->title);
      self->marking = g_strdup (caption->marking);
      self->step = caption->step;
      self->n_steps = caption->n_steps;
      self->evidence = caption->evidence != FALSE;
    }

  return self;
}

static void
slide_free (Slide *self)
{
  g_object_unref (self->stage);
  g_free (self->title);
  g_free (self->marking);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Slide, slide_free)

static gboolean
slide_equal (const Slide *a,
             const Slide *b)
{
  return a->step == b->step && a->n_steps == b->n_steps && a->evidence == b->evidence && g_strcmp0 (a->title, b->title) == 0 &&
         g_strcmp0 (a->marking, b->marking) == 0 && ent_stage_equal (a->stage, b->stage);
}

static EntSlideRequest
make_request (EntSlideView *self,
              const Slide  *slide)
{
  return (EntSlideRequest) {
    .briefing = self->briefing,
    .stage = slide->stage,
    .caption = { slide->title, slide->marking, slide->step, slide->n_steps, slide->evidence },
    .language = self->language,
    .rtl = ent_language_is_rtl (self->language),
    .palette = self->palette >= 0 ? (EntPaletteKind) self->palette : ent_style_get_palette (),
    .width = self->width,
    .height = self->height,
    .scale = self->scale,
  };
}

static gboolean
is_placed (EntSlideView *self)
{
  return self->briefing != NULL && self->width >= 1 && self->height >= 1;
}

static gboolean
ahead_cb (gpointer data)
{
  EntSlideView *self = data;
  g_autoptr (Slide) slide = NULL;

  /* What moves has all of the time; it goes on when that has come to rest. */
  if (!self->stale && self->change == NULL && is_placed (self))
    slide = g_queue_pop_head (&self->ahead);
  if (slide == NULL)
    {
      self->ahead_id = 0;
      return G_SOURCE_REMOVE;
    }

  EntSlideRequest request = make_request (self, slide);

  if (!ent_slide_cache_contains (self->cache, &request))
    ent_painted_slide_unref (ent_slide_cache_paint (self->cache, &request));

  return G_SOURCE_CONTINUE;
}

static void
drop_ahead (EntSlideView *self)
{
  g_clear_handle_id (&self->ahead_id, g_source_remove);
  g_queue_clear_full (&self->ahead, (GDestroyNotify) slide_free);
}

static void
start_ahead (EntSlideView *self)
{
  if (self->ahead_id == 0 && !g_queue_is_empty (&self->ahead) && is_placed (self))
    self->ahead_id = g_idle_add_full (G_PRIORITY_LOW, ahead_cb, self, NULL);
}

static void
stop_moving (EntSlideView *self)
{
  if (self->change == NULL)
    return;

  g_clear_pointer (&self->change, ent_slide_change_free);
  adw_animation_reset (self->animation);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
animate_cb (double   value,
            gpointer data)
{
  gtk_widget_queue_draw (data);
}

static void
animation_done_cb (EntSlideView *self)
{
  stop_moving (self);
  start_ahead (self);
}

static void
describe (EntSlideView *self)
{
  g_autofree char *label = ent_slide_label_dup (self->shown->scene, self->slide->step, self->slide->n_steps);
  g_autofree char *description = ent_slide_label_dup_body (self->shown->scene);

  if (g_strcmp0 (label, self->label) == 0)
    return;

  g_free (self->label);
  self->label = g_steal_pointer (&label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

static void
move (EntSlideView    *self,
      EntPaintedSlide *from)
{
  self->change = ent_slide_change_new (from, self->shown, self->scale);
  adw_animation_play (self->animation);
}

/* Shows the slide as the view now is. */
static void
take_slide (EntSlideView *self)
{
  g_autoptr (EntPaintedSlide) old = g_steal_pointer (&self->shown);
  gboolean moves = self->may_move && self->animated && old != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
                   adw_get_enable_animations (GTK_WIDGET (self));

  self->stale = FALSE;
  self->may_move = FALSE;
  stop_moving (self);
  if (self->slide != NULL && is_placed (self))
    {
      EntSlideRequest request = make_request (self, self->slide);

      self->shown = ent_slide_cache_paint (self->cache, &request);
      describe (self);
    }
  if (self->shown != NULL && self->shown != old && moves)
    move (self, old);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->change == NULL)
    start_ahead (self);
}

static void
queue_slide (EntSlideView *self,
             gboolean      may_move)
{
  self->may_move = may_move && (self->may_move || !self->stale);
  self->stale = TRUE;
  stop_moving (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
style_changed_cb (EntSlideView *self)
{
  if (self->palette < 0)
    queue_slide (self, FALSE);
}

static GtkSizeRequestMode
ent_slide_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
ent_slide_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = 1;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? USUAL_WIDTH : USUAL_HEIGHT;
}

static void
ent_slide_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  EntSlideView *self = ENT_SLIDE_VIEW (widget);
  int scale = gtk_widget_get_scale_factor (widget);

  if (width != self->width || height != self->height || scale != self->scale)
    {
      self->width = width;
      self->height = height;
      self->scale = scale;
      self->stale = TRUE;
      self->may_move = FALSE;
    }
  if (self->stale)
    take_slide (self);
}

static void
ent_slide_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  EntSlideView *self = ENT_SLIDE_VIEW (widget);
  gboolean by_cairo = ent_picture_is_by_cairo (widget);

  if (self->change != NULL)
    {
      const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, self->width, self->height);

      gtk_snapshot_push_clip (snapshot, &bounds);
      ent_slide_change_snapshot (self->change, snapshot, adw_animation_get_value (self->animation), by_cairo);
      gtk_snapshot_pop (snapshot);
    }
  else if (self->shown != NULL)
    ent_picture_append (self->shown->picture, snapshot, 0, 0, 1, by_cairo);
}

static void
ent_slide_view_unmap (GtkWidget *widget)
{
  stop_moving (ENT_SLIDE_VIEW (widget));

  GTK_WIDGET_CLASS (ent_slide_view_parent_class)->unmap (widget);
}

static void
ent_slide_view_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  EntSlideView *self = ENT_SLIDE_VIEW (object);

  switch (prop_id)
    {
    case PROP_BRIEFING:
      g_value_set_object (value, self->briefing);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_STAGE:
      g_value_set_object (value, ent_slide_view_get_stage (self));
      break;
    case PROP_PALETTE:
      g_value_set_int (value, self->palette);
      break;
    case PROP_ANIMATED:
      g_value_set_boolean (value, self->animated);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_slide_view_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  EntSlideView *self = ENT_SLIDE_VIEW (object);

  switch (prop_id)
    {
    case PROP_BRIEFING:
      self->briefing = g_value_dup_object (value);
      break;
    case PROP_LANGUAGE:
      self->language = g_value_dup_string (value);
      break;
    case PROP_PALETTE:
      ent_slide_view_set_palette (self, g_value_get_int (value));
      break;
    case PROP_ANIMATED:
      ent_slide_view_set_animated (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_slide_view_dispose (GObject *object)
{
  EntSlideView *self = ENT_SLIDE_VIEW (object);

  drop_ahead (self);
  g_clear_pointer (&self->change, ent_slide_change_free);
  g_clear_object (&self->animation);

  G_OBJECT_CLASS (ent_slide_view_parent_class)->dispose (object);
}

static void
ent_slide_view_finalize (GObject *object)
{
  EntSlideView *self = ENT_SLIDE_VIEW (object);

  g_clear_pointer (&self->slide, slide_free);
  g_clear_pointer (&self->shown, ent_painted_slide_unref);
  g_clear_object (&self->briefing);
  g_free (self->language);
  g_free (self->label);

  G_OBJECT_CLASS (ent_slide_view_parent_class)->finalize (object);
}

static void
ent_slide_view_class_init (EntSlideViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags write = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = ent_slide_view_dispose;
  object_class->finalize = ent_slide_view_finalize;
  object_class->get_property = ent_slide_view_get_property;
  object_class->set_property = ent_slide_view_set_property;
  widget_class->get_request_mode = ent_slide_view_get_request_mode;
  widget_class->measure = ent_slide_view_measure;
  widget_class->size_allocate = ent_slide_view_size_allocate;
  widget_class->snapshot = ent_slide_view_snapshot;
  widget_class->unmap = ent_slide_view_unmap;

  properties[PROP_BRIEFING] = g_param_spec_object ("briefing", NULL, NULL, ENT_TYPE_BRIEFING, once);
  /**
   * EntSlideView:language:
   *
   * Language of what is shown, BCP 47; %NULL for the briefing's.
   */
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, once);
  properties[PROP_STAGE] =
    g_param_spec_object ("stage", NULL, NULL, ENT_TYPE_STAGE,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * EntSlideView:palette:
   *
   * One of #EntPaletteKind; -1 for the one that goes with the desktop.
   */
  properties[PROP_PALETTE] = g_param_spec_int ("palette", NULL, NULL, -1, ENT_N_PALETTES - 1, -1, write);
  properties[PROP_ANIMATED] = g_param_spec_boolean ("animated", NULL, NULL, FALSE, write);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "slide");
}

static void
ent_slide_view_init (EntSlideView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  AdwAnimationTarget *target = adw_callback_animation_target_new (animate_cb, self, NULL);

  self->palette = -1;
  self->scale = 1;
  self->cache = ent_slide_cache_get_default ();
  g_queue_init (&self->ahead);
  self->animation = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, ENT_SLIDE_MOVE_MS, target);
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_OUT_CUBIC);
  g_signal_connect_object (self->animation, "done", G_CALLBACK (animation_done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * ent_slide_view_new:
 * @briefing: what is shown
 * @language: (nullable): language of the story, BCP 47; %NULL for the briefing's
 *
 * Returns: (transfer floating): a view without a slide
 */
GtkWidget *
ent_slide_view_new (EntBriefing *briefing,
                    const char  *language)
{
  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);

  return g_object_new (ENT_TYPE_SLIDE_VIEW,
                       "briefing", briefing,
                       "language", language != NULL ? language : ent_briefing_get_language (briefing),
                       NULL);
}

/**
 * ent_slide_view_set_slide:
 * @stage: (nullable): what is shown; %NULL for nothing
 * @caption: (nullable): what the step says
 *
 * Shows it with the next frame. What was to be painted ahead is forgotten: it
 * went with what was shown before.
 */
void
ent_slide_view_set_slide (EntSlideView          *self,
                          EntStage              *stage,
                          const EntSlideCaption *caption)
{
  g_autoptr (Slide) slide = NULL;

  g_return_if_fail (ENT_IS_SLIDE_VIEW (self));
  g_return_if_fail (stage == NULL || ENT_IS_STAGE (stage));

  if (stage != NULL)
    slide = slide_new (stage, caption);
  if (slide == self->slide || (slide != NULL && self->slide != NULL && slide_equal (slide, self->slide)))
    return;

  drop_ahead (self);
  g_clear_pointer (&self->slide, slide_free);
  self->slide = g_steal_pointer (&slide);
  queue_slide (self, TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAGE]);
}

/**
 * ent_slide_view_get_stage:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
EntStage *
ent_slide_view_get_stage (EntSlideView *self)
{
  g_return_val_if_fail (ENT_IS_SLIDE_VIEW (self), NULL);

  return self->slide != NULL ? self->slide->stage : NULL;
}

/**
 * ent_slide_view_add_ahead:
 * @stage: what may be shown next
 * @caption: (nullable): what that step says
 *
 * Has it painted when there is nothing else to do, after those that were
 * added before.
 */
void
ent_slide_view_add_ahead (EntSlideView          *self,
                          EntStage              *stage,
                          const EntSlideCaption *caption)
{
  g_return_if_fail (ENT_IS_SLIDE_VIEW (self));
  g_return_if_fail (ENT_IS_STAGE (stage));

  g_queue_push_tail (&self->ahead, slide_new (stage, caption));
  if (!self->stale)
    start_ahead (self);
}

/**
 * ent_slide_view_set_palette:
 * @palette: one of #EntPaletteKind; -1 for the one that goes with the desktop
 */
void
ent_slide_view_set_palette (EntSlideView *self,
                            int           palette)
{
  g_return_if_fail (ENT_IS_SLIDE_VIEW (self));
  g_return_if_fail (palette >= -1 && palette < ENT_N_PALETTES);

  if (self->palette == palette)
    return;

  self->palette = palette;
  queue_slide (self, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PALETTE]);
}

/**
 * ent_slide_view_set_animated:
 * @animated: whether a step moves, where the desktop wants movement
 */
void
ent_slide_view_set_animated (EntSlideView *self,
                             gboolean      animated)
{
  g_return_if_fail (ENT_IS_SLIDE_VIEW (self));

  animated = animated != FALSE;
  if (self->animated == animated)
    return;

  self->animated = animated;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANIMATED]);
}

/**
 * ent_slide_view_set_cache:
 * @cache: where painted slides are kept, which has to outlive the view
 */
void
ent_slide_view_set_cache (EntSlideView  *self,
                          EntSlideCache *cache)
{
  g_return_if_fail (ENT_IS_SLIDE_VIEW (self));
  g_return_if_fail (cache != NULL);

  self->cache = cache;
}

/**
 * ent_slide_view_is_moving:
 *
 * Returns: whether the slide has not yet come to rest
 */
gboolean
ent_slide_view_is_moving (EntSlideView *self)
{
  g_return_val_if_fail (ENT_IS_SLIDE_VIEW (self), FALSE);

  return self->change != NULL;
}

/**
 * ent_slide_view_get_scene:
 *
 * Returns: (transfer none) (nullable): what is shown, or what it moves to
 */
EntScene *
ent_slide_view_get_scene (EntSlideView *self)
{
  g_return_val_if_fail (ENT_IS_SLIDE_VIEW (self), NULL);

  return self->shown != NULL ? self->shown->scene : NULL;
}

/**
 * ent_slide_view_get_label:
 *
 * Returns: (transfer none) (nullable): what a screen reader says of it
 */
const char *
ent_slide_view_get_label (EntSlideView *self)
{
  g_return_val_if_fail (ENT_IS_SLIDE_VIEW (self), NULL);

  return self->label;
}
