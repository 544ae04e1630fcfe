/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntStancesView shows all stances as cards. Sorting and hiding are actions
 * of the window; the view only follows their state.
 */

#include "ent-stances-view.h"

#include <glib/gi18n.h>

#include "ent-cards-scene.h"
#include "ent-choice-button.h"
#include "ent-filter-popover.h"
#include "ent-wrap-layout.h"

struct _EntStancesView {
  EntStageView parent_instance;

  /* Owned by the widget tree. */
  EntChoiceButton *sort_button;
  EntChoiceButton *filter_button;
  EntFilterPopover *filter_popover;
  GtkWidget *all_button;
  GtkWidget *hidden_page;
  GtkWidget *stack;
  GtkWidget *scene_view;
  GMenuModel *sort_menu;
};

G_DEFINE_FINAL_TYPE (EntStancesView, ent_stances_view, ENT_TYPE_STAGE_VIEW)

static const char *
describe_sort (EntSort sort)
{
  switch (sort)
    {
    case ENT_SORT_NAME:
      return _("Sort: Name");
    case ENT_SORT_CONFIDENCE:
      return _("Sort: Confidence");
    case ENT_SORT_LEVEL:
    default:
      return _("Sort: Level");
    }
}

/* Both ways back to everybody are of no use, and gone, once they have been used. */
static void
all_clicked_cb (EntStancesView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->filter_button));
}

/* Returns whether there would be cards if it were not for the filter. */
static gboolean
update_filter (EntStancesView *self,
               EntBriefing    *briefing,
               EntStage       *stage)
{
  guint n_shown, n_members;
  gboolean filtered;
  g_autofree char *text = NULL;
  g_autofree char *description = NULL;

  ent_filter_popover_show (self->filter_popover, briefing, stage);
  filtered = ent_filter_popover_is_filtered (self->filter_popover, &n_shown, &n_members);
  gtk_widget_set_visible (self->all_button, filtered);
  if (!filtered)
    {
      ent_choice_button_set_text (self->filter_button, _("Filter"));
      return FALSE;
    }

  /* Translators: a button; of how many members how many are shown, the others are hidden. */
  text = g_strdup_printf (ngettext ("Filter: %1$u of %2$u shown", "Filter: %1$u of %2$u shown", n_members), n_shown, n_members);
  ent_choice_button_set_text (self->filter_button, text);
  if (n_shown > 0 || n_members == 0)
    return FALSE;

  description = g_strdup_printf (ngettext ("There is %u member, and the filter hides it.",
                                           "There are %u members, and the filter hides them all.", n_members),
                                 n_members);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->hidden_page), description);

  return TRUE;
}

static void
ent_stances_view_update (EntStageView *view)
{
  EntStancesView *self = ENT_STANCES_VIEW (view);
  EntSceneView *scene_view = ENT_SCENE_VIEW (self->scene_view);
  EntBriefing *briefing = ent_stage_view_get_briefing (view);
  EntStage *stage = ent_stage_view_get_stage (view);

  ent_scene_view_set_briefing (scene_view, briefing);
  ent_scene_view_set_stage (scene_view, stage);
  ent_scene_view_set_zoom (scene_view, ent_stage_view_get_zoom (view));

  ent_choice_button_set_text (self->sort_button,
                              describe_sort (stage != NULL ? ent_stage_get_sort (stage) : ENT_SORT_LEVEL));
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), update_filter (self, briefing, stage) ? "hidden" : "cards");
}

static gboolean
ent_stances_view_grab_focus (GtkWidget *widget)
{
  EntStancesView *self = ENT_STANCES_VIEW (widget);

  ent_stage_view_ensure_built (ENT_STAGE_VIEW (self));
  if (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "cards") == 0)
    return gtk_widget_grab_focus (self->scene_view);

  return gtk_widget_child_focus (self->stack, GTK_DIR_TAB_FORWARD);
}

static void
ent_stances_view_build (EntStageView *view)
{
  EntStancesView *self = ENT_STANCES_VIEW (view);

  gtk_widget_init_template (GTK_WIDGET (self));
  ent_choice_button_set_menu (self->sort_button, self->sort_menu);
  self->filter_popover = ENT_FILTER_POPOVER (ent_filter_popover_new ());
  ent_choice_button_set_popover (self->filter_button, GTK_POPOVER (self->filter_popover));
  ent_scene_view_set_func (ENT_SCENE_VIEW (self->scene_view), ent_cards_scene_new);
}

static void
ent_stances_view_class_init (EntStancesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = ent_stances_view_grab_focus;
  ENT_STAGE_VIEW_CLASS (klass)->build = ent_stances_view_build;
  ENT_STAGE_VIEW_CLASS (klass)->update = ent_stances_view_update;

  g_type_ensure (ENT_TYPE_CHOICE_BUTTON);
  g_type_ensure (ENT_TYPE_SCENE_VIEW);
  g_type_ensure (ENT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/ent-stances-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntStancesView, sort_button);
  gtk_widget_class_bind_template_child (widget_class, EntStancesView, filter_button);
  gtk_widget_class_bind_template_child (widget_class, EntStancesView, all_button);
  gtk_widget_class_bind_template_child (widget_class, EntStancesView, hidden_page);
  gtk_widget_class_bind_template_child (widget_class, EntStancesView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntStancesView, scene_view);
  gtk_widget_class_bind_template_child (widget_class, EntStancesView, sort_menu);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
}

static void
ent_stances_view_init (EntStancesView *self)
{
}

/**
 * ent_stances_view_new:
 *
 * Returns: (transfer floating): an empty view
 */
GtkWidget *
ent_stances_view_new (void)
{
  return g_object_new (ENT_TYPE_STANCES_VIEW, NULL);
}

/**
 * ent_stances_view_get_scene_view:
 * @self: a view of stances
 *
 * Returns: (transfer none): the cards
 */
EntSceneView *
ent_stances_view_get_scene_view (EntStancesView *self)
{
  g_return_val_if_fail (ENT_IS_STANCES_VIEW (self), NULL);

  ent_stage_view_ensure_built (ENT_STAGE_VIEW (self));
  return ENT_SCENE_VIEW (self->scene_view);
}
