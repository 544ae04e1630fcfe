/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntScatterView shows the scatter plot's scene and the choice of both axes.
 * What is drawn and what a click means, the scene says.
 */

#include "ent-scatter-view.h"

#include <glib/gi18n.h>

#include "ent-indicator-menu.h"
#include "ent-scatter-scene.h"
#include "ent-wrap-layout.h"

struct _EntScatterView {
  EntStageView parent_instance;

  /* Owned by the widget tree. */
  EntChoiceButton *up_button;
  EntChoiceButton *across_button;
  GtkWidget *swap_button;
  GtkWidget *scene_view;

  EntBriefing *briefing; /* that the menus are of */
};

G_DEFINE_FINAL_TYPE (EntScatterView, ent_scatter_view, ENT_TYPE_STAGE_VIEW)

static void
update_menus (EntScatterView *self,
              EntStage       *stage)
{
  EntIndicator *up = NULL, *across = NULL;
  g_autofree char *up_name = NULL;
  g_autofree char *across_name = NULL;
  g_autofree char *up_text = NULL;
  g_autofree char *across_text = NULL;
  gboolean both = self->briefing != NULL && stage != NULL && ent_scatter_get_indicators (self->briefing, stage, &up, &across);

  gtk_widget_set_visible (GTK_WIDGET (self->up_button), both);
  gtk_widget_set_visible (GTK_WIDGET (self->across_button), both);
  gtk_widget_set_visible (self->swap_button, both);
  if (!both)
    return;

  up_name = ent_text_clean (ent_indicator_get_name (up), 60);
  across_name = ent_text_clean (ent_indicator_get_name (across), 60);
  /* Translators: %s is the indicator of the axis that runs upward */
  up_text = g_strdup_printf (_("Up: %s"), up_name);
  /* Translators: %s is the indicator of the axis that runs across */
  across_text = g_strdup_printf (_("Across: %s"), across_name);
  ent_indicator_menu_show (self->up_button, self->briefing, "win.indicator", up_text);
  ent_indicator_menu_show (self->across_button, self->briefing, "win.versus", across_text);
}

static void
ent_scatter_view_update (EntStageView *view)
{
  EntScatterView *self = ENT_SCATTER_VIEW (view);
  EntSceneView *scene_view = ENT_SCENE_VIEW (self->scene_view);

  ent_scene_view_set_briefing (scene_view, ent_stage_view_get_briefing (view));
  ent_scene_view_set_stage (scene_view, ent_stage_view_get_stage (view));
  ent_scene_view_set_zoom (scene_view, ent_stage_view_get_zoom (view));
  g_set_object (&self->briefing, ent_stage_view_get_briefing (view));
  update_menus (self, ent_stage_view_get_stage (view));
}

static gboolean
ent_scatter_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ENT_SCATTER_VIEW (widget)->scene_view);
}

static void
ent_scatter_view_dispose (GObject *object)
{
  g_clear_object (&ENT_SCATTER_VIEW (object)->briefing);

  G_OBJECT_CLASS (ent_scatter_view_parent_class)->dispose (object);
}

static void
ent_scatter_view_class_init (EntScatterViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_scatter_view_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = ent_scatter_view_grab_focus;
  ENT_STAGE_VIEW_CLASS (klass)->update = ent_scatter_view_update;
}

static void
ent_scatter_view_init (EntScatterView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Scatter plot"), -1);
  gtk_widget_set_layout_manager (bar, g_object_new (ENT_TYPE_WRAP_LAYOUT, NULL));
  gtk_widget_add_css_class (bar, "entente-context");
  self->up_button = ENT_CHOICE_BUTTON (ent_choice_button_new ());
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->up_button), _("Choose the figures of the upright axis"));
  self->across_button = ENT_CHOICE_BUTTON (ent_choice_button_new ());
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->across_button), _("Choose the figures of the axis across"));
  self->swap_button = gtk_button_new_with_mnemonic (_("S_wap Axes"));
  /* GTK 4.8 has the underline spoken. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->swap_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Swap Axes"), -1);
  gtk_widget_add_css_class (self->swap_button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->swap_button), "win.swap-axes");
  gtk_widget_set_visible (GTK_WIDGET (self->up_button), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->across_button), FALSE);
  gtk_widget_set_visible (self->swap_button, FALSE);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->up_button));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->across_button));
  gtk_box_append (GTK_BOX (bar), self->swap_button);
  self->scene_view = ent_scene_view_new (ent_scatter_scene_new);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scene_view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Scatter plot"), -1);

  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->scene_view);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), scroller);
  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * ent_scatter_view_new:
 *
 * Returns: (transfer floating): an empty view
 */
GtkWidget *
ent_scatter_view_new (void)
{
  return g_object_new (ENT_TYPE_SCATTER_VIEW, NULL);
}

/**
 * ent_scatter_view_get_scene_view:
 * @self: a view
 *
 * Returns: (transfer none): the picture
 */
EntSceneView *
ent_scatter_view_get_scene_view (EntScatterView *self)
{
  g_return_val_if_fail (ENT_IS_SCATTER_VIEW (self), NULL);

  return ENT_SCENE_VIEW (self->scene_view);
}
