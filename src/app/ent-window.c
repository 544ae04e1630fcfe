/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntWindow arranges the views around one stage. The stage is the only state
 * of what is shown: actions make another one of it (ent-window-stage.c), and
 * everything visible follows from that in one place. What is read and what is
 * refused is ent-window-document.c's affair.
 *
 * It refuses to know what the views show or how wide things are: the
 * adaptive bin says whether there is room for content and inspector beside
 * each other.
 */

#include "config.h"

#include "ent-window-private.h"

#include <glib/gi18n.h>

#include "ent-inspector.h"
#include "ent-map-view.h"
#include "ent-matrix-view.h"
#include "ent-stances-view.h"
#include "ent-wrap-layout.h"

/* Logical pixels */
#define INSPECTOR_MIN 340
#define INSPECTOR_MAX 560

G_DEFINE_FINAL_TYPE (EntWindow, ent_window, ADW_TYPE_APPLICATION_WINDOW)

enum {
  PROP_SETTINGS = 1,
  PROP_BRIEFING,
  PROP_STAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Everything that is seen of the stage, and nothing else, is set here. */
static void
update_stage (EntWindow *self)
{
  ent_window_update_heading (self);
  ent_window_update_what_if (self);
  ent_window_show_view (self, ent_stage_get_view (self->stage));
  ent_window_update_views (self);
  ent_window_sync_actions (self);
}

static void
view_switched_cb (EntWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->view_stack);

  /* While the template is built there is a stack, but nothing to show in it. */
  if (self->stage != NULL && name != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", ent_window_get_tab_view (self, name));
}

static void
update_arrangement (EntWindow *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->pages);
  gboolean narrow = ent_window_is_narrow (self);
  gboolean briefing = g_strcmp0 (page, "briefing") == 0;
  gboolean inspector = narrow && self->showing_inspector;

  gtk_widget_set_visible (self->content, !inspector);
  gtk_widget_set_visible (GTK_WIDGET (self->inspector), !narrow || inspector);
  gtk_widget_set_visible (self->back_button, briefing ? inspector : self->document != NULL);
  gtk_widget_set_visible (self->history_box, briefing && !narrow);
  gtk_widget_set_visible (self->evidence_button, briefing && !narrow);
  gtk_widget_set_visible (self->present_button, briefing && !narrow);
  if (narrow)
    gtk_menu_button_set_icon_name (self->open_button, "document-open-symbolic");
  else
    gtk_menu_button_set_label (self->open_button, _("Open"));
  gtk_stack_set_visible_child_name (self->title_stack, briefing && !narrow ? "switcher" : "title");
  if (narrow)
    adw_view_switcher_bar_set_stack (self->switcher_bar, self->view_stack);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, briefing && narrow && !inspector);
  ent_window_sync_actions (self);
}

static int
choose_inspector_width (EntWindow *self,
                        int        width)
{
  if (self->inspector_width > 0)
    return CLAMP (self->inspector_width, INSPECTOR_MIN, MAX (width / 2, INSPECTOR_MIN));

  return CLAMP (width * 27 / 100, INSPECTOR_MIN, (int) (INSPECTOR_MAX * self->text_scale));
}

static void
divider_moved_cb (EntWindow *self)
{
  if (self->placing || ent_window_is_narrow (self))
    return;

  self->inspector_width = gtk_widget_get_width (GTK_WIDGET (self->paned)) - gtk_paned_get_position (self->paned);
  g_object_set (self->settings, "inspector-width", self->inspector_width, NULL);
}

static void
ent_window_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  EntWindow *self = ENT_WINDOW (widget);

  self->placing = TRUE;
  ent_window_update_text_scale (self, width, height);
  if (width != self->placed_width && !ent_window_is_narrow (self))
    {
      self->placed_width = width;
      gtk_paned_set_position (self->paned, width - choose_inspector_width (self, width));
    }
  GTK_WIDGET_CLASS (ent_window_parent_class)->size_allocate (widget, width, height, baseline);
  self->placing = FALSE;
}

static void
narrow_changed_cb (EntWindow *self)
{
  /* A divider that had nothing to divide has to be placed again. */
  self->placed_width = 0;
  update_arrangement (self);
}

static void
zoom_changed_cb (EntWindow *self)
{
  for (guint i = 0; i < self->views->len; i++)
    ent_stage_view_set_zoom (g_ptr_array_index (self->views, i), ent_settings_get_zoom (self->settings));
  ent_window_sync_actions (self);
}

static void
remember_size (EntWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_object_set (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)), NULL);
  if (width > 0 && height > 0)
    g_object_set (self->settings, "window-width", width, "window-height", height, NULL);
}

static gboolean
ent_window_close_request (GtkWindow *window)
{
  remember_size (ENT_WINDOW (window));

  return GTK_WINDOW_CLASS (ent_window_parent_class)->close_request (window);
}

static void
ent_window_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  EntWindow *self = ENT_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_BRIEFING:
      g_value_set_object (value, ent_window_get_briefing (self));
      break;
    case PROP_STAGE:
      g_value_set_object (value, self->stage);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_window_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  EntWindow *self = ENT_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    case PROP_STAGE:
      ent_window_set_stage (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_window_constructed (GObject *object)
{
  EntWindow *self = ENT_WINDOW (object);
  int width, height;
  gboolean maximized;

  G_OBJECT_CLASS (ent_window_parent_class)->constructed (object);

  if (self->settings == NULL)
    self->settings = ent_settings_new ();

  self->inspector_width = ent_settings_get_inspector_width (self->settings);
  ent_settings_get_window (self->settings, &width, &height, &maximized);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (maximized)
    gtk_window_maximize (GTK_WINDOW (self));

  g_signal_connect_object (self->settings, "notify::zoom", G_CALLBACK (zoom_changed_cb), self, G_CONNECT_SWAPPED);
  ent_window_add_actions (self);
  ent_window_add_search (self);
  ent_window_hide_empty_tabs (self);
  ent_window_add_view (self, self->map_view);
  ent_window_add_view (self, self->stances_view);
  ent_window_add_view (self, self->matrix_view);
  ent_window_add_view (self, self->inspector);
  zoom_changed_cb (self);
  update_arrangement (self);
}

static void
ent_window_dispose (GObject *object)
{
  EntWindow *self = ENT_WINDOW (object);

  g_clear_weak_pointer (&self->toast);
  g_clear_weak_pointer (&self->alarm);
  g_clear_weak_pointer (&self->search_from);
  g_clear_handle_id (&self->scale_id, g_source_remove);
  ent_window_stop_reading (self);
  g_clear_object (&self->watch);
  if (self->settings != NULL)
    g_signal_handlers_disconnect_by_data (self->settings, self);
  self->placing = TRUE;
  if (self->help != NULL)
    gtk_window_destroy (self->help);
  g_clear_object (&self->document);
  g_clear_object (&self->refused);
  g_clear_object (&self->stage);
  g_clear_object (&self->briefing);
  g_clear_object (&self->outlook);
  g_clear_object (&self->option_before);
  g_clear_object (&self->option_after);
  g_clear_object (&self->history);
  g_clear_object (&self->menus_briefing);
  g_clear_object (&self->settings);
  g_ptr_array_set_size (self->views, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_WINDOW);

  G_OBJECT_CLASS (ent_window_parent_class)->dispose (object);
}

static void
ent_window_finalize (GObject *object)
{
  EntWindow *self = ENT_WINDOW (object);

  g_free (self->menus_question);
  g_free (self->menus_by);
  g_ptr_array_unref (self->views);

  G_OBJECT_CLASS (ent_window_parent_class)->finalize (object);
}

static void
ent_window_class_init (EntWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = ent_window_constructed;
  object_class->dispose = ent_window_dispose;
  object_class->finalize = ent_window_finalize;
  object_class->get_property = ent_window_get_property;
  object_class->set_property = ent_window_set_property;

  widget_class->size_allocate = ent_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = ent_window_close_request;

  /**
   * EntWindow:settings:
   *
   * The user's choices, which the windows share.
   */
  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, ENT_TYPE_SETTINGS,
                                                   G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * EntWindow:briefing:
   *
   * The briefing that is shown, as it looks under what the stage assumes, or
   * %NULL.
   */
  properties[PROP_BRIEFING] =
    g_param_spec_object ("briefing", NULL, NULL, ENT_TYPE_BRIEFING, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * EntWindow:stage:
   *
   * What of it is shown; %NULL while there is no briefing.
   */
  properties[PROP_STAGE] = g_param_spec_object ("stage", NULL, NULL, ENT_TYPE_STAGE,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * EntWindow::present:
   * @document: the document that is shown
   * @story: (nullable): a story of it
   * @step: the step that shows what the window shows; 0 if none does
   *
   * Somebody wants to present it.
   */
  g_signal_new ("present", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 3, ENT_TYPE_DOCUMENT, ENT_TYPE_STORY, G_TYPE_UINT);

  g_type_ensure (ENT_TYPE_ADAPTIVE_BIN);
  g_type_ensure (ENT_TYPE_CHOICE_BUTTON);
  g_type_ensure (ENT_TYPE_INSPECTOR);
  g_type_ensure (ENT_TYPE_MAP_VIEW);
  g_type_ensure (ENT_TYPE_MATRIX_VIEW);
  g_type_ensure (ENT_TYPE_STANCES_VIEW);
  g_type_ensure (ENT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/ent-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, adaptive);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, history_box);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, evidence_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, history_back_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, history_forward_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, open_menu);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, stories_menu);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, present_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, title_stack);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, paned);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, content);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, marking_label);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, question_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, heading_label);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, mode_box);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, by_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, date_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, map_box);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, layout_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, colour_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, measure_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, perspective_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, filter_button);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, cutoff_label);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, view_stack);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, map_view);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, stances_view);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, matrix_view);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, inspector);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, switcher_bar);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, divider_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_switched_cb);

  ent_window_class_add_keys (widget_class);
}

/* A menu button makes its popover, with a widget for each item, as soon as it
 * is given a menu, unless it is asked when it wants one. A tooltip would cover
 * what the button has opened. */
static void
make_menu_cb (GtkMenuButton *button,
              gpointer       menu)
{
  gtk_menu_button_set_menu_model (button, menu);
  g_object_bind_property (gtk_menu_button_get_popover (button), "visible", button, "has-tooltip",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  gtk_menu_button_set_create_popup_func (button, NULL, NULL, NULL);
}

static void
ent_window_init (EntWindow *self)
{
  self->views = g_ptr_array_new ();
  self->history = ent_history_new ();
  self->text_scale = 1.0;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->open_button, make_menu_cb, self->open_menu, NULL);
  gtk_menu_button_set_create_popup_func (self->menu_button, make_menu_cb, self->main_menu, NULL);
}

/**
 * ent_window_new:
 * @application: whose window it is
 * @settings: the user's choices
 *
 * Returns: (transfer none): a window without a briefing
 */
EntWindow *
ent_window_new (GtkApplication *application,
                EntSettings    *settings)
{
  return g_object_new (ENT_TYPE_WINDOW, "application", application, "settings", settings, NULL);
}

/**
 * ent_window_get_briefing:
 *
 * Returns: (transfer none) (nullable): the briefing that is shown, as it looks
 *   under what the stage assumes; see ent_briefing_get_original()
 */
EntBriefing *
ent_window_get_briefing (EntWindow *self)
{
  g_return_val_if_fail (ENT_IS_WINDOW (self), NULL);

  return self->briefing;
}

/**
 * ent_window_get_stage:
 *
 * Returns: (transfer none) (nullable): what of the briefing is shown
 */
EntStage *
ent_window_get_stage (EntWindow *self)
{
  g_return_val_if_fail (ENT_IS_WINDOW (self), NULL);

  return self->stage;
}

/**
 * ent_window_set_stage:
 * @stage: what of the briefing is shown from now on
 *
 * What @stage names and the briefing has not is dropped. There has to be a
 * briefing.
 */
void
ent_window_set_stage (EntWindow *self,
                      EntStage  *stage)
{
  EntBriefing *briefing;
  g_autoptr (EntStage) fitted = NULL;
  gboolean other_briefing;

  g_return_if_fail (ENT_IS_WINDOW (self));
  g_return_if_fail (ENT_IS_STAGE (stage));

  briefing = ent_window_get_briefing (self);
  g_return_if_fail (briefing != NULL);

  fitted = ent_stage_fit (stage, briefing);
  if (self->stage != NULL && ent_stage_equal (self->stage, fitted))
    {
      /* Side by side stands in two tabs: the stage does not say in which. */
      ent_window_update_heading (self);
      ent_window_show_view (self, ent_stage_get_view (self->stage));
      /* A radio item that was on already: its state is still to be drawn. */
      ent_window_sync_actions (self);
      return;
    }

  g_set_object (&self->stage, fitted);
  other_briefing = ent_window_update_outlook (self);
  ent_window_remember_stage (self);
  update_stage (self);
  if (other_briefing)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BRIEFING]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAGE]);
}

/* A stage that was chosen in an earlier window is none of this document's; view and order are. */
static EntStage *
first_stage (EntWindow   *self,
             EntBriefing *briefing)
{
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (GEnumClass) views = g_type_class_ref (ENT_TYPE_VIEW);
  g_autoptr (GEnumClass) sorts = g_type_class_ref (ENT_TYPE_SORT);
  GEnumValue *view = g_enum_get_value_by_nick (views, ent_settings_get_view (self->settings));
  gboolean has_switches = g_list_model_get_n_items (ent_briefing_get_switches (briefing)) > 0;
  GEnumValue *sort = g_enum_get_value_by_nick (sorts, ent_settings_get_sort (self->settings));

  if (view != NULL && view->value == ENT_VIEW_WHAT_IF && !has_switches)
    view = NULL;

  return ent_stage_with (stage,
                         "view", view != NULL ? view->value : ENT_VIEW_MAP,
                         "sort", sort != NULL ? sort->value : ENT_SORT_LEVEL,
                         NULL);
}

/**
 * ent_window_show_document:
 * @document: one that has a briefing
 * @keep_stage: whether it is another version of what is shown
 *
 * Puts @document in the place of what was shown.
 */
void
ent_window_show_document (EntWindow   *self,
                          EntDocument *document,
                          gboolean     keep_stage)
{
  EntBriefing *briefing = ent_document_get_briefing (document);
  g_autoptr (EntStage) stage = NULL;
  gboolean other_refused;

  g_return_if_fail (briefing != NULL);

  if (keep_stage && self->stage != NULL)
    stage = ent_stage_fit (self->stage, briefing);
  else
    stage = first_stage (self, briefing);

  /* Somebody who reads why another file was refused goes on reading. */
  other_refused = keep_stage && self->refused != NULL &&
                  !g_file_equal (ent_document_get_file (self->refused), ent_document_get_file (document));

  g_set_object (&self->document, document);
  g_set_object (&self->stage, stage);
  ent_window_update_outlook (self);
  g_clear_object (&self->option_before);
  g_clear_object (&self->option_after);
  if (!keep_stage)
    ent_history_clear (self->history);
  ent_window_remember_stage (self);
  if (!other_refused)
    g_clear_object (&self->refused);

  ent_window_update_document_labels (self);
  ent_window_update_stories (self);
  ent_window_hide_empty_tabs (self);
  update_stage (self);
  if (!other_refused)
    ent_window_show_page (self, "briefing");

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BRIEFING]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STAGE]);
}

/**
 * ent_window_show_page:
 * @page: "loading", "briefing" or "problems"
 */
void
ent_window_show_page (EntWindow  *self,
                      const char *page)
{
  gtk_stack_set_visible_child_name (self->pages, page);
  update_arrangement (self);
}

/**
 * ent_window_show_inspector:
 * @show: whether the inspector takes the place of the content
 *
 * Of account only while there is no room for both.
 */
void
ent_window_show_inspector (EntWindow *self,
                           gboolean   show)
{
  if (self->showing_inspector == show)
    return;

  self->showing_inspector = show;
  update_arrangement (self);
  if (!ent_window_is_narrow (self))
    return;

  /* One thing at a time: what is left is over, and can be asked for anew. */
  if (show)
    ent_window_end_search (self);
  else
    g_action_group_change_action_state (G_ACTION_GROUP (self), "evidence", g_variant_new_boolean (FALSE));

  if (show)
    gtk_widget_grab_focus (self->back_button);
  else
    gtk_widget_child_focus (adw_view_stack_get_visible_child (self->view_stack), GTK_DIR_TAB_FORWARD);
}

/**
 * ent_window_is_narrow:
 *
 * Returns: whether there is room for one thing at a time
 */
gboolean
ent_window_is_narrow (EntWindow *self)
{
  return ent_adaptive_bin_get_narrow (self->adaptive);
}

/**
 * ent_window_is_closed:
 *
 * Returns: whether somebody's answer has come too late
 */
gboolean
ent_window_is_closed (EntWindow *self)
{
  return self->toast_overlay == NULL;
}
