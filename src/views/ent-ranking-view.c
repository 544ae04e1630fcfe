/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntRankingView shows the ranking's scene and the choice of its indicator.
 * What is drawn and what a click means, the scene says.
 */

#include "ent-ranking-view.h"

#include <glib/gi18n.h>

#include "ent-indicator-menu.h"
#include "ent-ranking-scene.h"
#include "ent-wrap-layout.h"

struct _EntRankingView {
  EntStageView parent_instance;

  /* Owned by the widget tree. */
  EntChoiceButton *indicator_button;
  GtkWidget *scene_view;

  EntBriefing *briefing; /* that the menus are of */
};

G_DEFINE_FINAL_TYPE (EntRankingView, ent_ranking_view, ENT_TYPE_STAGE_VIEW)

static void
update_menu (EntRankingView *self,
             EntStage       *stage)
{
  EntIndicator *indicator = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (self->briefing != NULL && stage != NULL)
    indicator = ent_ranking_get_indicator (self->briefing, stage);
  gtk_widget_set_visible (GTK_WIDGET (self->indicator_button), indicator != NULL);
  if (indicator == NULL)
    return;

  name = ent_text_clean (ent_indicator_get_name (indicator), 60);
  /* Translators: %s is the indicator that members are ranked by */
  text = g_strdup_printf (_("Rank by: %s"), name);
  ent_indicator_menu_show (self->indicator_button, self->briefing, "win.indicator", text);
}

static void
ent_ranking_view_update (EntStageView *view)
{
  EntRankingView *self = ENT_RANKING_VIEW (view);
  EntSceneView *scene_view = ENT_SCENE_VIEW (self->scene_view);

  ent_scene_view_set_briefing (scene_view, ent_stage_view_get_briefing (view));
  ent_scene_view_set_stage (scene_view, ent_stage_view_get_stage (view));
  ent_scene_view_set_zoom (scene_view, ent_stage_view_get_zoom (view));
  g_set_object (&self->briefing, ent_stage_view_get_briefing (view));
  update_menu (self, ent_stage_view_get_stage (view));
}

static gboolean
ent_ranking_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ENT_RANKING_VIEW (widget)->scene_view);
}

static void
ent_ranking_view_dispose (GObject *object)
{
  g_clear_object (&ENT_RANKING_VIEW (object)->briefing);

  G_OBJECT_CLASS (ent_ranking_view_parent_class)->dispose (object);
}

static void
ent_ranking_view_class_init (EntRankingViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_ranking_view_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = ent_ranking_view_grab_focus;
  ENT_STAGE_VIEW_CLASS (klass)->update = ent_ranking_view_update;
}

static void
ent_ranking_view_init (EntRankingView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Ranking"), -1);
  gtk_widget_set_layout_manager (bar, g_object_new (ENT_TYPE_WRAP_LAYOUT, NULL));
  gtk_widget_add_css_class (bar, "entente-context");
  self->indicator_button = ENT_CHOICE_BUTTON (ent_choice_button_new ());
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->indicator_button), _("Choose the figures that are ranked"));
  gtk_widget_set_visible (GTK_WIDGET (self->indicator_button), FALSE);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->indicator_button));
  self->scene_view = ent_scene_view_new (ent_ranking_scene_new);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scene_view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Ranking"), -1);

  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->scene_view);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), scroller);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * ent_ranking_view_new:
 *
 * Returns: (transfer floating): an empty view
 */
GtkWidget *
ent_ranking_view_new (void)
{
  return g_object_new (ENT_TYPE_RANKING_VIEW, NULL);
}

/**
 * ent_ranking_view_get_scene_view:
 * @self: a view
 *
 * Returns: (transfer none): the picture
 */
EntSceneView *
ent_ranking_view_get_scene_view (EntRankingView *self)
{
  g_return_val_if_fail (ENT_IS_RANKING_VIEW (self), NULL);

  return ENT_SCENE_VIEW (self->scene_view);
}
