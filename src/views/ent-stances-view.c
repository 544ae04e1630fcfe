/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntStancesView shows all stances as cards or, while win.compare is on, the
 * first two selected members side by side. Sorting and comparing are actions
 * of the window; the view only follows their state.
 */

#include "ent-stances-view.h"

#include <glib/gi18n.h>

#include "ent-adaptive-bin.h"
#include "ent-cards-scene.h"
#include "ent-comparison-card.h"
#include "ent-stance-card.h"
#include "ent-style.h"

struct _EntStancesView {
  EntStageView parent_instance;

  /* Owned by the widget tree. */
  GtkWidget *sort_button;
  GtkWidget *compare_button;
  GtkWidget *stack;
  GtkWidget *scene_view;
  GtkWidget *adaptive_bin;
  GtkWidget *compare_box;
  GtkWidget *comparison;
  GtkWidget *first_card;
  GtkWidget *second_card;
};

G_DEFINE_FINAL_TYPE (EntStancesView, ent_stances_view, ENT_TYPE_STAGE_VIEW)

static GtkOrientation
orientation_for_narrow_cb (GObject  *object,
                           gboolean  narrow)
{
  return narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

/* The focus, then what is highlighted, as far as they are members. */
static guint
find_selected (EntBriefing  *briefing,
               EntStage     *stage,
               EntMember   **selected,
               guint         n_wanted)
{
  const char *const *highlight = ent_stage_get_highlight (stage);
  const char *focus = ent_stage_get_focus (stage);
  EntMember *member = ent_briefing_lookup (briefing, ENT_TYPE_MEMBER, focus);
  guint n = 0;

  if (member != NULL)
    selected[n++] = member;
  for (guint i = 0; highlight != NULL && highlight[i] != NULL && n < n_wanted; i++)
    {
      member = ent_briefing_lookup (briefing, ENT_TYPE_MEMBER, highlight[i]);
      if (member != NULL && g_strcmp0 (highlight[i], focus) != 0)
        selected[n++] = member;
    }

  return n;
}

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

static void
ent_stances_view_update (EntStageView *view)
{
  EntStancesView *self = ENT_STANCES_VIEW (view);
  EntSceneView *scene_view = ENT_SCENE_VIEW (self->scene_view);
  EntBriefing *briefing = ent_stage_view_get_briefing (view);
  EntStage *stage = ent_stage_view_get_stage (view);
  EntMember *selected[2] = { NULL, NULL };
  const char *page = "cards";

  ent_style_set_zoom (self->compare_box, ent_stage_view_get_zoom (view));
  ent_scene_view_set_briefing (scene_view, briefing);
  ent_scene_view_set_stage (scene_view, stage);
  ent_scene_view_set_zoom (scene_view, ent_stage_view_get_zoom (view));

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->sort_button),
                             describe_sort (stage != NULL ? ent_stage_get_sort (stage) : ENT_SORT_LEVEL));

  if (briefing != NULL && stage != NULL && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->compare_button)))
    page = find_selected (briefing, stage, selected, 2) == 2 ? "compare" : "choose";

  /* What is not on the screen is not built. */
  if (g_str_equal (page, "compare"))
    {
      ent_comparison_card_show (ENT_COMPARISON_CARD (self->comparison), briefing, stage, selected[0], selected[1]);
      ent_stance_card_show (ENT_STANCE_CARD (self->first_card), briefing, stage, selected[0]);
      ent_stance_card_show (ENT_STANCE_CARD (self->second_card), briefing, stage, selected[1]);
    }
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), page);
}

static gboolean
ent_stances_view_grab_focus (GtkWidget *widget)
{
  EntStancesView *self = ENT_STANCES_VIEW (widget);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "cards") == 0)
    return gtk_widget_grab_focus (self->scene_view);

  return gtk_widget_child_focus (self->stack, GTK_DIR_TAB_FORWARD);
}

static void
ent_stances_view_class_init (EntStancesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = ent_stances_view_grab_focus;
  ENT_STAGE_VIEW_CLASS (klass)->update = ent_stances_view_update;

  g_type_ensure (ENT_TYPE_ADAPTIVE_BIN);
  g_type_ensure (ENT_TYPE_COMPARISON_CARD);
  g_type_ensure (ENT_TYPE_SCENE_VIEW);
  g_type_ensure (ENT_TYPE_STANCE_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/ent-stances-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntStancesView, sort_button);
  gtk_widget_class_bind_template_child (widget_class, EntStancesView, compare_button);
  gtk_widget_class_bind_template_child (widget_class, EntStancesView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntStancesView, scene_view);
  gtk_widget_class_bind_template_child (widget_class, EntStancesView, adaptive_bin);
  gtk_widget_class_bind_template_child (widget_class, EntStancesView, compare_box);
  gtk_widget_class_bind_template_child (widget_class, EntStancesView, comparison);
  gtk_widget_class_bind_template_child (widget_class, EntStancesView, first_card);
  gtk_widget_class_bind_template_child (widget_class, EntStancesView, second_card);
  gtk_widget_class_bind_template_callback (widget_class, orientation_for_narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, ent_stage_view_queue_update);
}

static void
ent_stances_view_init (EntStancesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ent_scene_view_set_func (ENT_SCENE_VIEW (self->scene_view), ent_cards_scene_new);
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

  return ENT_SCENE_VIEW (self->scene_view);
}
