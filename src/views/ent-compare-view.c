/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntCompareView sets side by side what the stage has selected: members,
 * factors or, of one member alone, what several hold of it. With less than
 * two things it says how to select, and offers what there is. Whether only
 * differences are shown is of this view alone and no part of the stage.
 */

#include "ent-compare-view.h"

#include <glib/gi18n.h>

#include "ent-adaptive-bin.h"
#include "ent-choice-button.h"
#include "ent-compare-chooser.h"
#include "ent-compared.h"
#include "ent-comparison-card.h"
#include "ent-phrase.h"
#include "ent-style.h"
#include "ent-wrap-layout.h"

/* Logical pixels where the text has its usual size */
#define LEAST_COLUMN 210 /* or they stand one under the other */
#define MOST_COLUMN  620 /* lines any longer are tiring to read */
#define USUAL_EM      15

/* Logical pixels: what the chooser takes in its popover before it scrolls. */
#define CHOOSER_HEIGHT 420

struct _EntCompareView {
  EntStageView parent_instance;

  /* Owned by the widget tree. */
  GtkWidget *bar;
  GtkWidget *chosen_box;
  EntChoiceButton *choose_button;
  GtkWidget *only_button;
  GtkWidget *count_label;
  GtkWidget *stack;
  GtkWidget *choose_box;
  GtkWidget *choose_title;
  GtkWidget *choose_label;
  GtkWidget *chooser;
  GtkWidget *popover_chooser;
  GtkWidget *adaptive_bin;
  GtkWidget *compare_box;
  guint n_columns; /* 0: nothing is compared */
  GtkWidget *head_clamp;
  GtkWidget *head;
  GtkWidget *body_clamp;
  GtkWidget *card;

  gboolean factors; /* what is offered while nothing is selected */

  /* What is shown. */
  EntBriefing *briefing;
  EntStage *stage;
};

G_DEFINE_FINAL_TYPE (EntCompareView, ent_compare_view, ENT_TYPE_STAGE_VIEW)

enum {
  PROP_FACTORS = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
clear_box (GtkWidget *box)
{
  for (GtkWidget *child; (child = gtk_widget_get_first_child (box)) != NULL;)
    gtk_box_remove (GTK_BOX (box), child);
}

/* A button for each thing that is compared, which takes it out. */
static void
update_chosen (EntCompareView *self,
               EntBriefing    *briefing,
               EntCompared    *compared)
{
  gboolean had_focus = (gtk_widget_get_state_flags (self->chosen_box) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  clear_box (self->chosen_box);
  for (guint i = 0; i < compared->records->len; i++)
    {
      EntRecord *record = g_ptr_array_index (compared->records, i);
      g_autofree char *name = ent_phrase_record (briefing, record);
      /* Translators: %s is a member, a risk or an opportunity */
      g_autofree char *spoken = g_strdup_printf (_("Take %s out of the comparison"), name);
      GtkWidget *button = gtk_button_new ();
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

      gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", name, "ellipsize", PANGO_ELLIPSIZE_END,
                                                   "max-width-chars", 24, NULL));
      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
      gtk_button_set_child (GTK_BUTTON (button), box);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", ent_record_get_id (record));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.highlight");
      gtk_box_append (GTK_BOX (self->chosen_box), button);
    }
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->choose_button));
}

static void
update_choose_page (EntCompareView *self,
                    EntBriefing    *briefing,
                    EntCompared    *compared,
                    gboolean        factors)
{
  g_autofree char *description = NULL;

  if (compared->records->len == 1)
    {
      g_autofree char *name = ent_phrase_record (briefing, g_ptr_array_index (compared->records, 0));

      /* Translators: %s is a member, a risk or an opportunity */
      description = g_strdup_printf (_("%s is selected. Choose one or two more below, or click them with Ctrl held where "
                                       "they are shown."),
                                     name);
    }
  else
    description = g_strdup (factors ? _("Choose two or three below, or click one in the matrix and others with Ctrl held.")
                                    : _("Choose two or three below, or click one on the map or among the cards and others "
                                        "with Ctrl held."));
  gtk_label_set_label (GTK_LABEL (self->choose_title), factors ? _("Choose Risks or Opportunities") : _("Choose Members"));
  gtk_label_set_label (GTK_LABEL (self->choose_label), description);
}

static void
update_count (EntCompareView *self,
              EntCompared    *compared)
{
  guint n_rows;
  guint n_different = ent_comparison_card_get_n_different (ENT_COMPARISON_CARD (self->card), &n_rows);
  guint n_left = compared->records->len == 1 ? compared->n_views - compared->views->len
                                             : compared->n_selected - compared->records->len;
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  /* Translators: in how many rows of a table there is a difference, and how many there are */
  count = g_strdup_printf (ngettext ("%1$u of %2$u row differs", "%1$u of %2$u rows differ", n_rows), n_different, n_rows);
  if (n_left > 0)
    {
      g_autofree char *left = NULL;

      if (compared->records->len == 1)
        left = g_strdup_printf (ngettext ("%u further view is not shown", "%u further views are not shown", n_left), n_left);
      else
        left = g_strdup_printf (ngettext ("%u further selected one is not shown", "%u further selected ones are not shown",
                                          n_left),
                                n_left);
      text = g_strdup_printf ("%s · %s", count, left);
    }
  gtk_label_set_label (GTK_LABEL (self->count_label), text != NULL ? text : count);
}

/* The names stay in sight while the rows scroll. */
static void
update_head (EntCompareView *self)
{
  EntComparisonCard *card = ENT_COMPARISON_CARD (self->card);

  clear_box (self->head);
  for (guint i = 0; i < ent_comparison_card_get_n_columns (card); i++)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", ent_comparison_card_get_column (card, i), "xalign", 0.0,
                                       "hexpand", TRUE, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", 3,
                                       "ellipsize", PANGO_ELLIPSIZE_END, "yalign", 1.0, "accessible-role",
                                       GTK_ACCESSIBLE_ROLE_HEADING, NULL);

      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
      gtk_widget_add_css_class (label, "heading");
      gtk_box_append (GTK_BOX (self->head), label);
    }
}

static void
narrow_changed_cb (EntCompareView *self)
{
  gboolean narrow = ent_adaptive_bin_get_narrow (ENT_ADAPTIVE_BIN (self->adaptive_bin));

  gtk_widget_set_visible (self->head_clamp, !narrow);
  ent_comparison_card_set_narrow (ENT_COMPARISON_CARD (self->card), narrow);
}

static void
only_toggled_cb (EntCompareView *self)
{
  ent_comparison_card_set_only_differences (ENT_COMPARISON_CARD (self->card),
                                            gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->only_button)));
}

/* How much larger text is than usual: by the zoom, in a large window, on the desktop. */
static double
get_text_scale (EntCompareView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  double resolution = pango_cairo_context_get_resolution (context);

  if (!pango_font_description_get_size_is_absolute (font) && resolution > 0.0)
    size *= resolution / 72.0;

  return ent_stage_view_get_zoom (ENT_STAGE_VIEW (self)) * MAX (size / USUAL_EM, 1.0);
}

static void
update_columns (EntCompareView *self)
{
  GtkWidget *clamps[] = { self->head_clamp, self->body_clamp };
  double scale;
  int most;

  if (self->n_columns == 0)
    return;

  scale = get_text_scale (self);
  most = (int) (self->n_columns * MOST_COLUMN * scale);
  ent_adaptive_bin_set_threshold (ENT_ADAPTIVE_BIN (self->adaptive_bin), (int) (self->n_columns * LEAST_COLUMN * scale));
  for (guint i = 0; i < G_N_ELEMENTS (clamps); i++)
    {
      adw_clamp_set_maximum_size (ADW_CLAMP (clamps[i]), most);
      adw_clamp_set_tightening_threshold (ADW_CLAMP (clamps[i]), most);
    }
}

static void
update_widths (EntCompareView *self,
               guint           n_columns)
{
  double zoom = ent_stage_view_get_zoom (ENT_STAGE_VIEW (self));

  ent_style_set_zoom (self->compare_box, zoom);
  ent_style_set_zoom (self->choose_box, zoom);
  self->n_columns = n_columns;
  update_columns (self);
}

static void
ent_compare_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ent_compare_view_parent_class)->css_changed (widget, change);

  update_columns (ENT_COMPARE_VIEW (widget));
}

static void
update_comparison (EntCompareView *self,
                   EntBriefing    *briefing,
                   EntStage       *stage,
                   EntCompared    *compared)
{
  if (self->briefing == briefing && self->stage != NULL && ent_stage_equal (self->stage, stage))
    return;

  g_set_object (&self->briefing, briefing);
  g_set_object (&self->stage, stage);
  ent_comparison_card_show (ENT_COMPARISON_CARD (self->card), briefing, stage, compared);
  update_head (self);
  update_count (self, compared);
}

static void
ent_compare_view_update (EntStageView *view)
{
  EntCompareView *self = ENT_COMPARE_VIEW (view);
  EntBriefing *briefing = ent_stage_view_get_briefing (view);
  EntStage *stage = ent_stage_view_get_stage (view);
  g_autoptr (EntCompared) compared = NULL;
  gboolean factors, can;

  if (briefing == NULL || stage == NULL)
    {
      gtk_widget_set_visible (self->bar, FALSE);
      g_clear_object (&self->briefing);
      g_clear_object (&self->stage);
      gtk_widget_set_visible (self->stack, FALSE);
      return;
    }

  compared = ent_compared_find (briefing, stage);
  can = ent_compared_can (compared);
  factors = compared->type == ENT_TYPE_FACTOR || (compared->type == G_TYPE_NONE && self->factors);
  update_chosen (self, briefing, compared);
  ent_compare_chooser_set_factors (ENT_COMPARE_CHOOSER (self->chooser), factors);
  ent_compare_chooser_set_factors (ENT_COMPARE_CHOOSER (self->popover_chooser), factors);
  ent_choice_button_set_text (self->choose_button, factors ? _("Choose Risks or Opportunities") : _("Choose Members"));
  g_object_set (self->chooser, "briefing", briefing, "stage", stage, NULL);
  g_object_set (self->popover_chooser, "briefing", briefing, "stage", stage, NULL);
  if (can)
    update_comparison (self, briefing, stage, compared);
  else
    update_choose_page (self, briefing, compared, factors);
  update_widths (self, can ? ent_comparison_card_get_n_columns (ENT_COMPARISON_CARD (self->card)) : 0);

  gtk_widget_set_visible (self->bar, compared->records->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->choose_button), can);
  gtk_widget_set_visible (self->only_button, can);
  gtk_widget_set_visible (self->count_label, can);
  gtk_widget_set_visible (self->stack, TRUE);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), can ? "compare" : "choose");
}

static gboolean
ent_compare_view_grab_focus (GtkWidget *widget)
{
  EntCompareView *self = ENT_COMPARE_VIEW (widget);

  ent_stage_view_ensure_built (ENT_STAGE_VIEW (self));
  return gtk_widget_child_focus (self->stack, GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
new_chooser_popover (EntCompareView *self)
{
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE, "propagate-natural-width", TRUE,
                                      "max-content-height", CHOOSER_HEIGHT, NULL);

  self->popover_chooser = ent_compare_chooser_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->popover_chooser);

  return g_object_new (GTK_TYPE_POPOVER, "child", scroller, NULL);
}

static void
ent_compare_view_build (EntStageView *view)
{
  EntCompareView *self = ENT_COMPARE_VIEW (view);

  gtk_widget_init_template (GTK_WIDGET (self));
  ent_choice_button_set_popover (self->choose_button, GTK_POPOVER (new_chooser_popover (self)));
  narrow_changed_cb (self);
}

static void
ent_compare_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_FACTORS:
      g_value_set_boolean (value, ENT_COMPARE_VIEW (object)->factors);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_compare_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  EntCompareView *self = ENT_COMPARE_VIEW (object);

  switch (prop_id)
    {
    case PROP_FACTORS:
      if (self->factors != g_value_get_boolean (value))
        {
          self->factors = g_value_get_boolean (value);
          ent_stage_view_queue_update (ENT_STAGE_VIEW (self));
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_compare_view_dispose (GObject *object)
{
  EntCompareView *self = ENT_COMPARE_VIEW (object);

  self->n_columns = 0;
  g_clear_object (&self->briefing);
  g_clear_object (&self->stage);

  G_OBJECT_CLASS (ent_compare_view_parent_class)->dispose (object);
}

static void
ent_compare_view_class_init (EntCompareViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ent_compare_view_dispose;
  object_class->get_property = ent_compare_view_get_property;
  object_class->set_property = ent_compare_view_set_property;
  widget_class->css_changed = ent_compare_view_css_changed;
  widget_class->grab_focus = ent_compare_view_grab_focus;
  ENT_STAGE_VIEW_CLASS (klass)->build = ent_compare_view_build;
  ENT_STAGE_VIEW_CLASS (klass)->update = ent_compare_view_update;

  /**
   * EntCompareView:factors:
   *
   * Whether it offers risks and opportunities, and not members, while nothing
   * is selected that says what is to be compared.
   */
  properties[PROP_FACTORS] = g_param_spec_boolean ("factors", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ENT_TYPE_ADAPTIVE_BIN);
  g_type_ensure (ENT_TYPE_CHOICE_BUTTON);
  g_type_ensure (ENT_TYPE_COMPARE_CHOOSER);
  g_type_ensure (ENT_TYPE_COMPARISON_CARD);
  g_type_ensure (ENT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/ent-compare-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntCompareView, bar);
  gtk_widget_class_bind_template_child (widget_class, EntCompareView, chosen_box);
  gtk_widget_class_bind_template_child (widget_class, EntCompareView, choose_button);
  gtk_widget_class_bind_template_child (widget_class, EntCompareView, only_button);
  gtk_widget_class_bind_template_child (widget_class, EntCompareView, count_label);
  gtk_widget_class_bind_template_child (widget_class, EntCompareView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntCompareView, choose_box);
  gtk_widget_class_bind_template_child (widget_class, EntCompareView, choose_title);
  gtk_widget_class_bind_template_child (widget_class, EntCompareView, choose_label);
  gtk_widget_class_bind_template_child (widget_class, EntCompareView, chooser);
  gtk_widget_class_bind_template_child (widget_class, EntCompareView, adaptive_bin);
  gtk_widget_class_bind_template_child (widget_class, EntCompareView, compare_box);
  gtk_widget_class_bind_template_child (widget_class, EntCompareView, head_clamp);
  gtk_widget_class_bind_template_child (widget_class, EntCompareView, head);
  gtk_widget_class_bind_template_child (widget_class, EntCompareView, body_clamp);
  gtk_widget_class_bind_template_child (widget_class, EntCompareView, card);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, only_toggled_cb);
}

static void
ent_compare_view_init (EntCompareView *self)
{
}

/**
 * ent_compare_view_new:
 *
 * Returns: (transfer floating): an empty view
 */
GtkWidget *
ent_compare_view_new (void)
{
  return g_object_new (ENT_TYPE_COMPARE_VIEW, NULL);
}
