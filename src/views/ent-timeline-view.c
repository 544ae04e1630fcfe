/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntTimelineView shows the line of time and, beside it or below, the same
 * facts as a list, each in full with its basis and where it stands: who cannot
 * see the line has all of it there. It is filtered by the members that the
 * stage filters by; the buttons that do so name the selected ones.
 */

#include "ent-timeline-view.h"

#include <glib/gi18n.h>

#include "ent-adaptive-bin.h"
#include "ent-member-filter.h"
#include "ent-phrase-fact.h"
#include "ent-plot-panes.h"
#include "ent-style.h"
#include "ent-timeline-scene.h"

struct _EntTimelineView {
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
  GtkWidget *more_button;

  /* What the list was filled for. */
  EntBriefing *briefing;
  EntFilter *filter;
  GPtrArray *facts; /* of EntFact, which the briefing has */
  guint n_listed;
};

G_DEFINE_FINAL_TYPE (EntTimelineView, ent_timeline_view, ENT_TYPE_STAGE_VIEW)

static GQuark fact_quark;

static void
narrow_changed_cb (EntTimelineView *self)
{
  EntPlotPanes panes = { self->stack, self->scene_scroller, self->list_scroller, self->narrow_box, self->scene_view, self->sidebar };

  ent_plot_panes_arrange (&panes, ent_adaptive_bin_get_narrow (ENT_ADAPTIVE_BIN (self->adaptive_bin)));
}

static const EntFact *
get_fact (GtkListBoxRow *row)
{
  return g_object_get_qdata (G_OBJECT (row), fact_quark);
}

static void
row_activated_cb (GtkListBox      *list,
                  GtkListBoxRow   *row,
                  EntTimelineView *self)
{
  const EntFact *fact = get_fact (row);

  if (fact->focus != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.focus", "s", fact->focus);
}

static GtkWidget *
new_text (const char *text,
          const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "width-chars", 14, "max-width-chars", 30, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
new_row (EntTimelineView *self,
         const EntFact   *fact)
{
  g_autofree char *date = ent_phrase_fact_date (fact);
  g_autofree char *words = ent_phrase_fact (self->briefing, fact);
  g_autofree char *about = ent_phrase_fact_about (self->briefing, fact);
  g_autofree char *spoken = ent_phrase_fact_spoken (self->briefing, fact);
  const char *basis = ent_phrase_fact_basis (fact);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (lines), new_text (date, "body-strong"));
  gtk_box_append (GTK_BOX (lines), new_text (words, NULL));
  if (basis != NULL)
    gtk_box_append (GTK_BOX (lines), new_text (basis, "dim"));
  if (about != NULL)
    gtk_box_append (GTK_BOX (lines), new_text (about, "dim"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), lines);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), fact->focus != NULL);
  g_object_set_qdata (G_OBJECT (row), fact_quark, (gpointer) fact);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

/* What is ahead is set apart from what was known. */
static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer       user_data)
{
  GtkWidget *header = NULL;

  if (get_fact (row)->ahead && (before == NULL || !get_fact (before)->ahead))
    {
      header = new_text (_("After the information cut-off"), "heading");
      if (before != NULL)
        gtk_widget_set_margin_top (header, 12);
      gtk_widget_set_margin_bottom (header, 6);
    }
  gtk_list_box_row_set_header (row, header);
}

static void
list_more (EntTimelineView *self)
{
  guint n = MIN (self->n_listed + ENT_TIMELINE_LIMIT, self->facts->len);
  gboolean all = n == self->facts->len;

  for (; self->n_listed < n; self->n_listed++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), new_row (self, g_ptr_array_index (self->facts, self->n_listed)));

  gtk_widget_set_visible (self->count_label, !all);
  gtk_widget_set_visible (self->more_button, !all);
  if (!all)
    {
      /* Translators: how many of how many dated facts are in a list that begins with the earliest. */
      g_autofree char *count = g_strdup_printf (_("The first %1$u of %2$u are listed, the earliest first."), n, self->facts->len);

      gtk_label_set_text (GTK_LABEL (self->count_label), count);
    }
}

static void
more_clicked_cb (EntTimelineView *self)
{
  guint first = self->n_listed;

  list_more (self);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) first)));
}

/* The rows point into the briefing. */
static void
clear_rows (EntTimelineView *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
}

static void
ent_timeline_view_update (EntStageView *view)
{
  EntTimelineView *self = ENT_TIMELINE_VIEW (view);
  EntSceneView *scene_view = ENT_SCENE_VIEW (self->scene_view);
  EntBriefing *briefing = ent_stage_view_get_briefing (view);
  EntStage *stage = ent_stage_view_get_stage (view);
  EntFilter *filter = stage != NULL ? ent_stage_get_filter (stage) : NULL;
  gboolean changed;

  ent_style_set_zoom (self->sidebar, ent_stage_view_get_zoom (view));
  ent_scene_view_set_briefing (scene_view, briefing);
  ent_scene_view_set_stage (scene_view, stage);
  ent_scene_view_set_zoom (scene_view, ent_stage_view_get_zoom (view));

  changed = briefing != self->briefing || filter != self->filter || (self->facts == NULL && stage != NULL);
  if (changed)
    {
      clear_rows (self);
      g_clear_pointer (&self->facts, g_ptr_array_unref);
      self->n_listed = 0;
      gtk_widget_set_visible (self->count_label, FALSE);
      gtk_widget_set_visible (self->more_button, FALSE);
      g_set_object (&self->briefing, briefing);
      g_set_object (&self->filter, filter);
      if (briefing != NULL && stage != NULL)
        {
          self->facts = ent_timeline_filter (ent_timeline_get (briefing), filter != NULL ? ent_filter_get_members (filter) : NULL);
          list_more (self);
        }
    }

  ent_member_filter_show (GTK_BOX (self->filter_box), briefing, stage, self->list);
}

static gboolean
ent_timeline_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ENT_TIMELINE_VIEW (widget)->scene_view);
}

static void
ent_timeline_view_dispose (GObject *object)
{
  EntTimelineView *self = ENT_TIMELINE_VIEW (object);

  if (self->briefing != NULL)
    clear_rows (self);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_clear_object (&self->filter);
  g_clear_object (&self->briefing);

  G_OBJECT_CLASS (ent_timeline_view_parent_class)->dispose (object);
}

static void
ent_timeline_view_class_init (EntTimelineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  fact_quark = g_quark_from_static_string ("ent-fact");

  G_OBJECT_CLASS (klass)->dispose = ent_timeline_view_dispose;
  widget_class->grab_focus = ent_timeline_view_grab_focus;
  ENT_STAGE_VIEW_CLASS (klass)->update = ent_timeline_view_update;

  g_type_ensure (ENT_TYPE_ADAPTIVE_BIN);
  g_type_ensure (ENT_TYPE_SCENE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/ent-timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntTimelineView, adaptive_bin);
  gtk_widget_class_bind_template_child (widget_class, EntTimelineView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntTimelineView, scene_scroller);
  gtk_widget_class_bind_template_child (widget_class, EntTimelineView, list_scroller);
  gtk_widget_class_bind_template_child (widget_class, EntTimelineView, narrow_box);
  gtk_widget_class_bind_template_child (widget_class, EntTimelineView, scene_view);
  gtk_widget_class_bind_template_child (widget_class, EntTimelineView, sidebar);
  gtk_widget_class_bind_template_child (widget_class, EntTimelineView, filter_box);
  gtk_widget_class_bind_template_child (widget_class, EntTimelineView, list);
  gtk_widget_class_bind_template_child (widget_class, EntTimelineView, count_label);
  gtk_widget_class_bind_template_child (widget_class, EntTimelineView, more_button);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
}

static void
ent_timeline_view_init (EntTimelineView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ent_scene_view_set_func (ENT_SCENE_VIEW (self->scene_view), ent_timeline_scene_new);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), update_header_cb, self, NULL);
}

/**
 * ent_timeline_view_new:
 *
 * Returns: (transfer floating): an empty timeline
 */
GtkWidget *
ent_timeline_view_new (void)
{
  return g_object_new (ENT_TYPE_TIMELINE_VIEW, NULL);
}

/**
 * ent_timeline_view_get_scene_view:
 * @self: a timeline
 *
 * Returns: (transfer none): the line
 */
EntSceneView *
ent_timeline_view_get_scene_view (EntTimelineView *self)
{
  g_return_val_if_fail (ENT_IS_TIMELINE_VIEW (self), NULL);

  return ENT_SCENE_VIEW (self->scene_view);
}
