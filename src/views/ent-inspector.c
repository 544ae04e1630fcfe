/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntInspector follows the one selection, whichever view it was made in: a
 * member's stance, a factor, the joint shares of several members or, with
 * nothing selected, the document. It selects nothing itself; its links are
 * actions.
 */

#include "ent-inspector.h"

#include "ent-claim-card.h"
#include "ent-evidence-card.h"
#include "ent-factor-card.h"
#include "ent-judgement-card.h"
#include "ent-overview-card.h"
#include "ent-relation-card.h"
#include "ent-scene.h"
#include "ent-selection-card.h"
#include "ent-share.h"
#include "ent-source-card.h"
#include "ent-stance-card.h"
#include "ent-style.h"
#include "ent-theme-card.h"

/* Logical pixels; what is in it wraps, and scrolls. */
#define LEAST_WIDTH  300
#define LEAST_HEIGHT 120

/* From when all of a card is shown until all of it has its place. */
#define REVEAL_FRAMES 2
#define SCROLL_FRAMES 60

struct _EntInspector {
  EntStageView parent_instance;

  /* Owned by the widget tree. */
  GtkWidget *scroller;
  GtkWidget *box;

  GPtrArray *put_off; /* parts that are shown once the first ones are on the screen */
  guint n_frames;     /* that are drawn before */
  guint tick_id;

  EntRecord *revealing; /* (nullable): a line that is shown once it is laid out */
  guint n_waits;      /* frames in which it may still come */
  guint reveal_id;

  EntStage *scrolling; /* (nullable): whose place is returned to once it is laid out */
  double scroll;       /* that place */
  guint n_scroll_waits; /* frames until then */
  guint n_scroll_frames; /* that it may still take */
  guint scroll_id;

  gboolean evidence; /* what stands behind it is shown in its place */
  char *shown; /* what it was about last, to know when to scroll to the top */
};

G_DEFINE_FINAL_TYPE (EntInspector, ent_inspector, ENT_TYPE_STAGE_VIEW)

enum {
  PROP_EVIDENCE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
add_selection (EntInspector *self,
               EntBriefing  *briefing,
               EntStage     *stage)
{
  GtkWidget *card = ent_selection_card_new ();

  gtk_box_append (GTK_BOX (self->box), card);
  ent_selection_card_show (ENT_SELECTION_CARD (card), briefing, stage);
}

static GtkWidget *
make_stance_card (EntBriefing *briefing,
                  EntStage    *stage,
                  gpointer     member)
{
  GtkWidget *card = ent_stance_card_new ();

  ent_stance_card_show (ENT_STANCE_CARD (card), briefing, stage, member);

  return card;
}

static GtkWidget *
make_factor_card (EntBriefing *briefing,
                  EntStage    *stage,
                  gpointer     factor)
{
  GtkWidget *card = ent_factor_card_new ();

  ent_factor_card_show (ENT_FACTOR_CARD (card), briefing, stage, factor);

  return card;
}

static GtkWidget *
make_source_card (EntBriefing *briefing,
                  EntStage    *stage,
                  gpointer     source)
{
  GtkWidget *card = ent_source_card_new ();

  ent_source_card_show (ENT_SOURCE_CARD (card), briefing, stage, source);

  return card;
}

static GtkWidget *
make_claim_card (EntBriefing *briefing,
                 EntStage    *stage,
                 gpointer     claim)
{
  GtkWidget *card = ent_claim_card_new ();

  ent_claim_card_show (ENT_CLAIM_CARD (card), briefing, claim, TRUE);

  return card;
}

static GtkWidget *
make_theme_card (EntBriefing *briefing,
                 EntStage    *stage,
                 gpointer     theme)
{
  GtkWidget *card = ent_theme_card_new ();

  ent_theme_card_show (ENT_THEME_CARD (card), briefing, theme);

  return card;
}

static GtkWidget *
make_judgement_card (EntBriefing *briefing,
                     EntStage    *stage,
                     gpointer     judgement)
{
  GtkWidget *card = ent_judgement_card_new ();

  ent_judgement_card_show (ENT_JUDGEMENT_CARD (card), briefing, judgement);

  return card;
}

static GtkWidget *
make_relation_card (EntBriefing *briefing,
                    EntStage    *stage,
                    gpointer     relation)
{
  GtkWidget *card = ent_relation_card_new ();

  ent_relation_card_show (ENT_RELATION_CARD (card), briefing, relation);

  return card;
}

/* What can have the focus, and the card that shows it. */
static const struct {
  GType (*type) (void);
  GtkWidget *(*make) (EntBriefing *briefing, EntStage *stage, gpointer record);
} cards[] = {
  { ent_member_get_type, make_stance_card },
  { ent_factor_get_type, make_factor_card },
  { ent_theme_get_type, make_theme_card },
  { ent_judgement_get_type, make_judgement_card },
  { ent_relation_get_type, make_relation_card },
  { ent_source_get_type, make_source_card },
  { ent_claim_get_type, make_claim_card },
};

static void
add_focus (EntInspector *self,
           EntBriefing  *briefing,
           EntStage     *stage)
{
  const char *focus = ent_stage_get_focus (stage);
  EntRecord *record = focus != NULL ? ent_briefing_lookup (briefing, ENT_TYPE_RECORD, focus) : NULL;

  for (guint i = 0; record != NULL && i < G_N_ELEMENTS (cards); i++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (record, cards[i].type ()))
      gtk_box_append (GTK_BOX (self->box), cards[i].make (briefing, stage, record));
}

static void
add_overview (EntInspector *self,
              EntBriefing  *briefing)
{
  GtkWidget *card = ent_overview_card_new ();

  gtk_box_append (GTK_BOX (self->box), card);
  ent_overview_card_show (ENT_OVERVIEW_CARD (card), briefing);
}

static void
add_evidence (EntInspector *self,
              EntBriefing  *briefing,
              EntStage     *stage)
{
  GtkWidget *card = ent_evidence_card_new ();

  gtk_box_append (GTK_BOX (self->box), card);
  ent_evidence_card_show (ENT_EVIDENCE_CARD (card), briefing, stage);
}

/* A source is the evidence. */
static gboolean
shows_evidence (EntInspector *self,
                EntBriefing  *briefing,
                EntStage     *stage)
{
  if (!self->evidence || briefing == NULL || stage == NULL)
    return FALSE;

  return ent_briefing_lookup (briefing, ENT_TYPE_SOURCE, ent_stage_get_focus (stage)) == NULL;
}

static void
put_off_children (EntInspector *self,
                  GtkWidget    *parent,
                  guint         n_kept)
{
  guint i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL;
       child = gtk_widget_get_next_sibling (child), i++)
    if (i >= n_kept && gtk_widget_get_visible (child))
      {
        gtk_widget_set_visible (child, FALSE);
        g_ptr_array_add (self->put_off, child);
      }
}

static gboolean
show_rest_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  EntInspector *self = ENT_INSPECTOR (widget);

  if (self->n_frames > 0)
    {
      self->n_frames--;
      return G_SOURCE_CONTINUE;
    }

  for (guint i = 0; i < self->put_off->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->put_off, i), TRUE);
  g_ptr_array_set_size (self->put_off, 0);
  self->tick_id = 0;

  return G_SOURCE_REMOVE;
}

/* Laying out the text of a whole card takes several times longer than what
 * can be seen of it without scrolling. So the answer to a click comes first,
 * and what is further down a frame later. */
static void
put_off_rest (EntInspector *self)
{
  GtkWidget *card = gtk_widget_get_first_child (self->box);
  GtkWidget *sections = card != NULL ? gtk_widget_get_first_child (card) : NULL;
  GtkWidget *second;

  if (sections == NULL)
    return;

  put_off_children (self, self->box, 1);
  put_off_children (self, sections, 2);
  second = gtk_widget_get_first_child (sections);
  second = second != NULL ? gtk_widget_get_next_sibling (second) : NULL;
  if (second != NULL)
    put_off_children (self, second, 3);

  self->n_frames = 1;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_rest_cb, NULL, NULL);
}

/* The document, a source and a claim are the same on every stage. */
static gboolean
is_steady (GtkWidget *card)
{
  return ENT_IS_OVERVIEW_CARD (card) || ENT_IS_SOURCE_CARD (card) || ENT_IS_CLAIM_CARD (card);
}

static void
stop_revealing (EntInspector *self)
{
  if (self->reveal_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->reveal_id);
  self->reveal_id = 0;
  g_clear_object (&self->revealing);
}

static gboolean
reveal_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  EntInspector *self = ENT_INSPECTOR (widget);
  gboolean found = FALSE;

  /* What was put off has to be there, and to have its place. */
  if (self->put_off->len > 0)
    self->n_waits = REVEAL_FRAMES;
  else if (self->n_waits > 0)
    self->n_waits--;
  if (self->n_waits > 0)
    return G_SOURCE_CONTINUE;

  for (GtkWidget *card = gtk_widget_get_first_child (self->box); card != NULL && !found;
       card = gtk_widget_get_next_sibling (card))
    if (ENT_IS_RECORD_CARD (card))
      found = ent_record_card_show_line (ENT_RECORD_CARD (card), self->revealing);

  self->reveal_id = 0;
  g_clear_object (&self->revealing);

  return G_SOURCE_REMOVE;
}

static void
stop_scrolling (EntInspector *self)
{
  if (self->scroll_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_id);
  self->scroll_id = 0;
  g_clear_object (&self->scrolling);
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  EntInspector *self = ENT_INSPECTOR (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  gboolean same = self->scrolling == ent_stage_view_get_stage (ENT_STAGE_VIEW (self));

  /* A card that shows a part of it scrolls there first. */
  if (self->put_off->len > 0)
    self->n_scroll_waits = 2 * REVEAL_FRAMES;
  else if (self->n_scroll_waits > 0)
    self->n_scroll_waits--;
  if (same && self->n_scroll_waits > 0 && self->n_scroll_frames-- > 0)
    return G_SOURCE_CONTINUE;

  if (same)
    gtk_adjustment_set_value (adjustment, self->scroll);
  self->scroll_id = 0;
  g_clear_object (&self->scrolling);

  return G_SOURCE_REMOVE;
}

static gboolean
has_focus_within (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
ent_inspector_update (EntStageView *view)
{
  EntInspector *self = ENT_INSPECTOR (view);
  EntBriefing *briefing = ent_stage_view_get_briefing (view);
  EntStage *stage = ent_stage_view_get_stage (view);
  EntBriefing *original = briefing != NULL ? ent_briefing_get_original (briefing) : NULL;
  gboolean had_focus = has_focus_within (self->box);
  g_auto (GStrv) selected = briefing != NULL && stage != NULL ? ent_share_selected (briefing, stage) : NULL;
  gboolean several = selected != NULL && g_strv_length (selected) > 1;
  const char *focus = stage != NULL ? ent_stage_get_focus (stage) : NULL;
  const char *part = stage != NULL ? ent_stage_get_part (stage) : NULL;
  gboolean evidence = shows_evidence (self, briefing, stage);
  g_autofree char *about = g_strdup_printf ("%p %s\n%s\n%d", (gpointer) original, focus != NULL ? focus : "",
                                            part != NULL ? part : "", evidence);
  gboolean other = g_strcmp0 (about, self->shown) != 0;
  GtkWidget *child;

  ent_style_set_zoom (self->box, ent_stage_view_get_zoom (view));
  child = gtk_widget_get_first_child (self->box);
  if (!other && !several && is_steady (child) &&
      ent_record_card_get_briefing (ENT_RECORD_CARD (child)) == briefing)
    return;

  g_ptr_array_set_size (self->put_off, 0);
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);

  if (evidence)
    add_evidence (self, briefing, stage);
  else if (briefing != NULL)
    {
      if (several)
        add_selection (self, briefing, stage);
      if (stage != NULL)
        add_focus (self, briefing, stage);
      if (gtk_widget_get_first_child (self->box) == NULL)
        add_overview (self, briefing);
    }

  /* Whoever reads further down stays there while it is about the same. */
  if (other)
    {
      GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

      put_off_rest (self);
      gtk_adjustment_set_value (adjustment, 0.0);
      g_free (self->shown);
      self->shown = g_steal_pointer (&about);
    }
  /* Whoever followed a link in here goes on reading here. */
  if (had_focus)
    gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

/* The text scrolls, so that its size is of no account to anybody outside.
 * Asking a hundred wrapped labels for theirs, at every width that a window
 * tries, took half of the time that the program needs to start. */
static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
  *natural = *minimum;
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  /* GTK wants to be asked before it hands out a size. Asked for its height, the
   * scroller would lay out all of the text at a width that it never has. */
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (child, width, height, baseline, NULL);
}

static void
ent_inspector_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_EVIDENCE:
      g_value_set_boolean (value, ENT_INSPECTOR (object)->evidence);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_inspector_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  EntInspector *self = ENT_INSPECTOR (object);

  switch (prop_id)
    {
    case PROP_EVIDENCE:
      if (self->evidence != g_value_get_boolean (value))
        {
          self->evidence = g_value_get_boolean (value);
          ent_stage_view_queue_update (ENT_STAGE_VIEW (self));
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_inspector_dispose (GObject *object)
{
  stop_revealing (ENT_INSPECTOR (object));
  stop_scrolling (ENT_INSPECTOR (object));

  G_OBJECT_CLASS (ent_inspector_parent_class)->dispose (object);
}

static void
ent_inspector_finalize (GObject *object)
{
  EntInspector *self = ENT_INSPECTOR (object);

  g_ptr_array_unref (self->put_off);
  g_free (self->shown);

  G_OBJECT_CLASS (ent_inspector_parent_class)->finalize (object);
}

static void
ent_inspector_class_init (EntInspectorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_inspector_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_inspector_finalize;
  G_OBJECT_CLASS (klass)->get_property = ent_inspector_get_property;
  G_OBJECT_CLASS (klass)->set_property = ent_inspector_set_property;
  ENT_STAGE_VIEW_CLASS (klass)->update = ent_inspector_update;

  /**
   * EntInspector:evidence:
   *
   * Whether it shows what stands behind the selection, or behind all that is
   * on the screen, in place of the selection itself.
   */
  properties[PROP_EVIDENCE] = g_param_spec_boolean ("evidence", NULL, NULL, FALSE,
                                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/ent-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, EntInspector, scroller);
  gtk_widget_class_bind_template_child (widget_class, EntInspector, box);
  gtk_widget_class_set_css_name (widget_class, "inspector");
}

static void
ent_inspector_init (EntInspector *self)
{
  self->put_off = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self), gtk_custom_layout_new (NULL, measure, allocate));
}

/**
 * ent_inspector_new:
 *
 * Returns: (transfer floating): an empty inspector
 */
GtkWidget *
ent_inspector_new (void)
{
  return g_object_new (ENT_TYPE_INSPECTOR, NULL);
}

/**
 * ent_inspector_reveal:
 * @self: an inspector
 * @line: a line of what it shows, or is about to show: an item, an
 *   alternative, a dissent, or a stance for its summary
 *
 * Scrolls to @line, gives it the focus and marks it for a moment, as soon as
 * it has a place. A line that is not shown is forgotten.
 */
void
ent_inspector_reveal (EntInspector *self,
                      EntRecord    *line)
{
  g_return_if_fail (ENT_IS_INSPECTOR (self));
  g_return_if_fail (ENT_IS_RECORD (line));

  stop_revealing (self);
  self->revealing = g_object_ref (line);
  self->n_waits = REVEAL_FRAMES;
  self->reveal_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), reveal_cb, NULL, NULL);
}

/**
 * ent_inspector_jump_back:
 * @self: an inspector
 *
 * Leads back to the line whose raised number was followed to the list of
 * sources under it.
 *
 * Returns: whether one was
 */
gboolean
ent_inspector_jump_back (EntInspector *self)
{
  g_return_val_if_fail (ENT_IS_INSPECTOR (self), FALSE);

  for (GtkWidget *card = gtk_widget_get_first_child (self->box); card != NULL; card = gtk_widget_get_next_sibling (card))
    if (ENT_IS_RECORD_CARD (card) && ent_record_card_jump_back (ENT_RECORD_CARD (card)))
      return TRUE;

  return FALSE;
}

/**
 * ent_inspector_get_scroll:
 * @self: an inspector
 *
 * Returns: how far down it is read, or is about to be, in logical pixels
 */
double
ent_inspector_get_scroll (EntInspector *self)
{
  g_return_val_if_fail (ENT_IS_INSPECTOR (self), 0.0);

  if (self->scrolling != NULL && self->scrolling == ent_stage_view_get_stage (ENT_STAGE_VIEW (self)))
    return self->scroll;

  return gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)));
}

/**
 * ent_inspector_scroll_to:
 * @self: an inspector with a stage
 * @scroll: from ent_inspector_get_scroll() on the same stage
 *
 * Scrolls there as soon as what the stage shows is laid out; another stage
 * ends that.
 */
void
ent_inspector_scroll_to (EntInspector *self,
                         double        scroll)
{
  g_return_if_fail (ENT_IS_INSPECTOR (self));
  g_return_if_fail (ent_stage_view_get_stage (ENT_STAGE_VIEW (self)) != NULL);

  stop_scrolling (self);
  self->scrolling = g_object_ref (ent_stage_view_get_stage (ENT_STAGE_VIEW (self)));
  self->scroll = scroll;
  self->n_scroll_waits = 2 * REVEAL_FRAMES;
  self->n_scroll_frames = SCROLL_FRAMES;
  self->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}
