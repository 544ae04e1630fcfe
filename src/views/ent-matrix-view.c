/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntMatrixView shows the matrix and, beside it or below, the same factors
 * as a list: who cannot see the plot, or wants to read it out, has the same
 * numbers and words there, and what is said of their order as the list's
 * description. It orders nothing by itself: the list is in the order of the
 * document, and ends with as many factors as the matrix can have.
 */

#include "ent-matrix-view.h"

#include <glib/gi18n.h>

#include "ent-adaptive-bin.h"
#include "ent-mark.h"
#include "ent-matrix-scene.h"
#include "ent-member-filter.h"
#include "ent-phrase.h"
#include "ent-plot-panes.h"
#include "ent-style.h"
#include "ent-words.h"

struct _EntMatrixView {
  EntStageView parent_instance;

  /* Owned by the widget tree. */
  GtkWidget *adaptive_bin;
  GtkWidget *stack;
  GtkWidget *scene_scroller;
  GtkWidget *list_scroller;
  GtkWidget *narrow_box;
  GtkWidget *scene_view;
  GtkWidget *sidebar;
  GtkWidget *filter_box;
  GtkWidget *list;
  GtkWidget *count_label;

  /* What the list was filled for. */
  EntBriefing *briefing;
  char *perspective;
  EntFilter *filter;
};

G_DEFINE_FINAL_TYPE (EntMatrixView, ent_matrix_view, ENT_TYPE_STAGE_VIEW)

static GQuark factor_quark;

static void
narrow_changed_cb (EntMatrixView *self)
{
  EntPlotPanes panes = { self->stack, self->scene_scroller, self->list_scroller, self->narrow_box, self->scene_view, self->sidebar };

  ent_plot_panes_arrange (&panes, ent_adaptive_bin_get_narrow (ENT_ADAPTIVE_BIN (self->adaptive_bin)));
}

static EntFactor *
get_factor (GtkListBoxRow *row)
{
  return g_object_get_qdata (G_OBJECT (row), factor_quark);
}

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row,
                  EntMatrixView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.focus", "s", ent_factor_get_id (get_factor (row)));
}

static const char *
get_perspective (EntBriefing *briefing,
                 EntStage    *stage)
{
  GListModel *perspectives = ent_briefing_get_perspectives (briefing);
  g_autoptr (EntPerspective) first = g_list_model_get_item (perspectives, 0);

  if (ent_briefing_lookup (briefing, ENT_TYPE_PERSPECTIVE, ent_stage_get_perspective (stage)) != NULL)
    return ent_stage_get_perspective (stage);

  return first != NULL ? ent_perspective_get_id (first) : NULL;
}

static EntMatrixSide
get_side (EntFactor  *factor,
          const char *perspective)
{
  g_autoptr (EntImpact) impact = ent_words_find_impact (factor, perspective);

  return ent_words_side (impact != NULL ? ent_impact_get_range (impact) : NULL);
}

static GtkWidget *
new_text (const char *text,
          const char *css_class)
{
  g_autofree char *clean = ent_text_clean (text, ENT_TEXT_LINE_LIMIT);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", clean, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "width-chars", 14, "max-width-chars", 26, "lines", 4, "ellipsize",
                                   PANGO_ELLIPSIZE_END, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
new_row (EntMatrixView *self,
         EntFactor     *factor,
         guint          number,
         EntStage      *stage)
{
  g_autoptr (EntImpact) impact = ent_words_find_impact (factor, self->perspective);
  g_autofree char *likelihood = ent_words_likelihood (self->briefing, ent_factor_get_likelihood (factor));
  g_autofree char *spoken = ent_phrase_factor (self->briefing, stage, factor);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *mark = ent_mark_new_factor (number, get_side (factor, self->perspective));

  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines), new_text (ent_factor_get_title (factor), "body-strong"));
  gtk_box_append (GTK_BOX (lines), new_text (likelihood, "numeric"));
  if (impact != NULL)
    {
      g_autofree char *words = ent_words_impact (self->briefing, ent_impact_get_range (impact));

      gtk_box_append (GTK_BOX (lines), new_text (words, NULL));
    }
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), lines);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_qdata_full (G_OBJECT (row), factor_quark, g_object_ref (factor), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer       user_data)
{
  EntMatrixView *self = user_data;
  EntMatrixSide side = get_side (get_factor (row), self->perspective);
  GtkWidget *header;

  if (before != NULL && get_side (get_factor (before), self->perspective) == side)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  header = new_text (side == ENT_MATRIX_SIDE_HARM   ? _("Risks")
                     : side == ENT_MATRIX_SIDE_GAIN ? _("Opportunities")
                                                    : _("No impact assessed"),
                     "heading");
  if (before != NULL)
    gtk_widget_set_margin_top (header, 12);
  gtk_widget_set_margin_bottom (header, 6);
  gtk_list_box_row_set_header (row, header);
}

static void
fill_list (EntMatrixView *self,
           EntStage      *stage)
{
  static const EntMatrixSide sides[] = { ENT_MATRIX_SIDE_HARM, ENT_MATRIX_SIDE_GAIN, ENT_MATRIX_SIDE_NEITHER };
  GListModel *factors = ent_briefing_get_factors (self->briefing);
  g_autoptr (GArray) listed = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_passed = 0;

  for (guint i = 0; i < g_list_model_get_n_items (factors); i++)
    if (ent_filter_lets_through (self->filter, ent_factor_get_members (ent_list_peek (factors, i))) && n_passed++ < ENT_MATRIX_FACTOR_LIMIT)
      g_array_append_val (listed, i);

  for (guint s = 0; s < G_N_ELEMENTS (sides); s++)
    for (guint i = 0; i < listed->len; i++)
      {
        guint index = g_array_index (listed, guint, i);
        EntFactor *factor = ent_list_peek (factors, index);

        if (get_side (factor, self->perspective) == sides[s])
          gtk_list_box_append (GTK_LIST_BOX (self->list), new_row (self, factor, index + 1, stage));
      }

  gtk_widget_set_visible (self->count_label, listed->len < n_passed);
  if (listed->len < n_passed)
    {
      /* Translators: how many of how many risks and opportunities are in a list. */
      g_autofree char *count = g_strdup_printf (_("The first %1$u of %2$u are listed."), listed->len, n_passed);
      g_autofree char *words = g_strconcat (count, " ", _("Search (Ctrl+F) finds each of the others by its name."), NULL);

      gtk_label_set_text (GTK_LABEL (self->count_label), words);
    }
}

/* What the boxes allow to be said about which matters more. */
static char *
dup_order_note (EntMatrixView *self)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (EntMatrixBox));
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (EntMatrixOrder) order = NULL;
  GListModel *factors = ent_briefing_get_factors (self->briefing);

  for (guint i = 0; i < g_list_model_get_n_items (factors) && boxes->len < ENT_MATRIX_FACTOR_LIMIT; i++)
    {
      g_autoptr (EntFactor) factor = g_list_model_get_item (factors, i);
      guint number = i + 1;
      EntMatrixBox box;

      if (!ent_filter_lets_through (self->filter, ent_factor_get_members (factor)) || !ent_matrix_box_init_factor (&box, factor, self->perspective))
        continue;
      g_array_append_val (boxes, box);
      g_array_append_val (numbers, number);
    }
  order = ent_matrix_order_new ((const EntMatrixBox *) boxes->data, boxes->len);

  return ent_matrix_order_describe (order, (const guint *) numbers->data);
}

static void
select_focus (EntMatrixView *self,
              const char    *focus)
{
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)) != NULL; i++)
    if (g_strcmp0 (ent_factor_get_id (get_factor (row)), focus) == 0)
      break;

  gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
}

static void
ent_matrix_view_update (EntStageView *view)
{
  EntMatrixView *self = ENT_MATRIX_VIEW (view);
  EntSceneView *scene_view = ENT_SCENE_VIEW (self->scene_view);
  EntBriefing *briefing = ent_stage_view_get_briefing (view);
  EntStage *stage = ent_stage_view_get_stage (view);
  EntFilter *filter = stage != NULL ? ent_stage_get_filter (stage) : NULL;
  const char *perspective = NULL;
  g_autofree char *note = NULL;
  gboolean changed;

  ent_style_set_zoom (self->sidebar, ent_stage_view_get_zoom (view));
  ent_scene_view_set_briefing (scene_view, briefing);
  ent_scene_view_set_stage (scene_view, stage);
  ent_scene_view_set_zoom (scene_view, ent_stage_view_get_zoom (view));

  if (briefing != NULL && stage != NULL)
    perspective = get_perspective (briefing, stage);
  changed = g_set_object (&self->briefing, briefing);
  changed |= g_set_object (&self->filter, filter);
  changed |= g_strcmp0 (self->perspective, perspective) != 0;
  if (changed)
    {
      GtkListBoxRow *row;

      g_free (self->perspective);
      self->perspective = g_strdup (perspective);
      while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
        gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
      gtk_widget_set_visible (self->count_label, FALSE);
      if (briefing != NULL && stage != NULL)
        {
          fill_list (self, stage);
          note = dup_order_note (self);
        }
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      note != NULL ? note : "", -1);
    }
  ent_member_filter_show (GTK_BOX (self->filter_box), briefing, stage, self->list);
  if (briefing != NULL && stage != NULL)
    select_focus (self, ent_stage_get_focus (stage));
}

static gboolean
ent_matrix_view_grab_focus (GtkWidget *widget)
{
  ent_stage_view_ensure_built (ENT_STAGE_VIEW (widget));
  return gtk_widget_grab_focus (ENT_MATRIX_VIEW (widget)->scene_view);
}

static void
ent_matrix_view_dispose (GObject *object)
{
  EntMatrixView *self = ENT_MATRIX_VIEW (object);

  g_clear_object (&self->briefing);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->perspective, g_free);

  G_OBJECT_CLASS (ent_matrix_view_parent_class)->dispose (object);
}

static void
ent_matrix_view_build (EntStageView *view)
{
  EntMatrixView *self = ENT_MATRIX_VIEW (view);

  gtk_widget_init_template (GTK_WIDGET (self));
  ent_scene_view_set_func (ENT_SCENE_VIEW (self->scene_view), ent_matrix_scene_new);
  ent_scene_view_set_only_text (ENT_SCENE_VIEW (self->scene_view), TRUE);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), update_header_cb, self, NULL);
}

static void
ent_matrix_view_class_init (EntMatrixViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  factor_quark = g_quark_from_static_string ("ent-factor");

  G_OBJECT_CLASS (klass)->dispose = ent_matrix_view_dispose;
  widget_class->grab_focus = ent_matrix_view_grab_focus;
  ENT_STAGE_VIEW_CLASS (klass)->build = ent_matrix_view_build;
  ENT_STAGE_VIEW_CLASS (klass)->update = ent_matrix_view_update;

  g_type_ensure (ENT_TYPE_ADAPTIVE_BIN);
  g_type_ensure (ENT_TYPE_SCENE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/ent-matrix-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntMatrixView, adaptive_bin);
  gtk_widget_class_bind_template_child (widget_class, EntMatrixView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntMatrixView, scene_scroller);
  gtk_widget_class_bind_template_child (widget_class, EntMatrixView, list_scroller);
  gtk_widget_class_bind_template_child (widget_class, EntMatrixView, narrow_box);
  gtk_widget_class_bind_template_child (widget_class, EntMatrixView, scene_view);
  gtk_widget_class_bind_template_child (widget_class, EntMatrixView, sidebar);
  gtk_widget_class_bind_template_child (widget_class, EntMatrixView, filter_box);
  gtk_widget_class_bind_template_child (widget_class, EntMatrixView, list);
  gtk_widget_class_bind_template_child (widget_class, EntMatrixView, count_label);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ent_matrix_view_init (EntMatrixView *self)
{
}

/**
 * ent_matrix_view_new:
 *
 * Returns: (transfer floating): an empty matrix
 */
GtkWidget *
ent_matrix_view_new (void)
{
  return g_object_new (ENT_TYPE_MATRIX_VIEW, NULL);
}

/**
 * ent_matrix_view_get_scene_view:
 * @self: a matrix
 *
 * Returns: (transfer none): the plot
 */
EntSceneView *
ent_matrix_view_get_scene_view (EntMatrixView *self)
{
  g_return_val_if_fail (ENT_IS_MATRIX_VIEW (self), NULL);

  ent_stage_view_ensure_built (ENT_STAGE_VIEW (self));
  return ENT_SCENE_VIEW (self->scene_view);
}
