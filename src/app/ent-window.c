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

#include "ent-compat.h"
#include "ent-inspector.h"
#include "ent-map-view.h"
#include "ent-matrix-view.h"
#include "ent-menus.h"
#include "ent-scene.h"
#include "ent-stances-view.h"
#include "ent-style.h"
#include "ent-wrap-layout.h"

/* Logical pixels */
#define INSPECTOR_MIN 340
#define INSPECTOR_MAX 560
#define TITLE_MAX_CHARS 200
#define TOAST_SECONDS 5

G_DEFINE_FINAL_TYPE (EntWindow, ent_window, ADW_TYPE_APPLICATION_WINDOW)

enum {
  PROP_SETTINGS = 1,
  PROP_BRIEFING,
  PROP_STAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
take_text (EntChoiceButton *button,
           char            *text)
{
  g_autofree char *owned = text;

  ent_choice_button_set_text (button, owned);
}

static void
take_menu (EntChoiceButton *button,
           GMenu           *menu)
{
  g_autoptr (GMenu) owned = menu;

  ent_choice_button_set_menu (button, G_MENU_MODEL (owned));
}

/* As often as the question or whose view it is changes, and before what the other menus were made for is noted. */
static void
update_dates (EntWindow *self)
{
  EntBriefing *briefing = ent_window_get_briefing (self);
  const char *question = ent_stage_get_question (self->stage);
  const char *by = ent_stage_get_by (self->stage);
  GMenu *menu;

  if (briefing == self->menus_briefing && g_strcmp0 (question, self->menus_question) == 0 &&
      g_strcmp0 (by, self->menus_by) == 0)
    return;

  menu = ent_menu_dates (briefing, question, by);
  self->has_dates = g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 1;
  take_menu (self->date_button, menu);
  g_free (self->menus_by);
  self->menus_by = g_strdup (by);
}

static void
update_menus (EntWindow *self)
{
  EntBriefing *briefing = ent_window_get_briefing (self);
  const char *question = ent_stage_get_question (self->stage);
  gboolean other_briefing = briefing != self->menus_briefing;

  update_dates (self);
  if (!other_briefing && g_strcmp0 (question, self->menus_question) == 0)
    return;

  if (other_briefing)
    {
      take_menu (self->question_button, ent_menu_questions (briefing));
      take_menu (self->layout_button, ent_menu_layouts (briefing));
      take_menu (self->colour_button, ent_menu_colours (briefing));
      take_menu (self->perspective_button, ent_menu_perspectives (briefing));
      take_menu (self->filter_button, ent_menu_filters (briefing));
    }
  take_menu (self->by_button, ent_menu_bys (briefing, question));
  take_menu (self->measure_button, ent_menu_measures (briefing, question));

  g_set_object (&self->menus_briefing, briefing);
  g_free (self->menus_question);
  self->menus_question = g_strdup (question);
}

static void
update_choices (EntWindow *self)
{
  EntBriefing *briefing = ent_window_get_briefing (self);

  take_text (self->question_button, ent_choice_question (briefing, self->stage));
  take_text (self->by_button, ent_choice_by (briefing, ent_stage_get_by (self->stage)));
  take_text (self->date_button, ent_choice_date (self->stage));
  take_text (self->layout_button, ent_choice_layout (briefing, self->stage));
  take_text (self->colour_button, ent_choice_colour (briefing, self->stage));
  take_text (self->measure_button, ent_choice_measure (briefing, self->stage));
  take_text (self->perspective_button, ent_choice_perspective (briefing, self->stage));
  take_text (self->filter_button, ent_choice_filter (briefing, self->stage));
}

/* (nullable): what comes with the marking, as in "not for the press" */
static const char *
find_caveat (EntBriefing *briefing)
{
  GListModel *markings = ent_briefing_get_markings (briefing);

  for (guint i = 0; i < g_list_model_get_n_items (markings); i++)
    {
      g_autoptr (EntMarking) marking = g_list_model_get_item (markings, i);

      if (g_strcmp0 (ent_marking_get_label (marking), ent_briefing_get_marking (briefing)) == 0)
        return ent_marking_get_caveat (marking); /* the briefing holds it */
    }

  return NULL;
}

static void
update_document_labels (EntWindow *self)
{
  EntBriefing *briefing = ent_window_get_briefing (self);
  g_autofree char *title = ent_text_clean (ent_briefing_get_title (briefing), TITLE_MAX_CHARS);
  g_autofree char *name = ent_document_dup_name (self->document);
  g_autofree char *clean_name = ent_text_clean (name, TITLE_MAX_CHARS);
  g_autofree char *marking = ent_text_clean (ent_briefing_get_marking (briefing), TITLE_MAX_CHARS);
  g_autofree char *date = ent_date_format (ent_briefing_get_information_cutoff (briefing));
  /* Translators: %s is the date after which no information went into the briefing */
  g_autofree char *cutoff = g_strdup_printf (_("Cut-off %s"), date);

  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, ent_document_is_bundled (self->document) ? "" : clean_name);
  gtk_label_set_label (self->marking_label, marking);
  ent_style_set_tooltip (GTK_WIDGET (self->marking_label), find_caveat (briefing));
  gtk_widget_set_visible (GTK_WIDGET (self->marking_label), *marking != '\0');
  gtk_label_set_label (self->cutoff_label, cutoff);
}

/* What belongs to no question is the desk's, or nobody's. */
static void
update_heading (EntWindow *self)
{
  const char *heading = ent_window_get_heading (self);
  gboolean past = ent_stage_get_date (self->stage) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->question_button),
                          heading == NULL && ent_stage_get_question (self->stage) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->by_button), heading == NULL);
  /* What is not of today stands out, and can be left. */
  gtk_widget_set_visible (GTK_WIDGET (self->date_button), heading == NULL && (self->has_dates || past));
  if (past)
    gtk_widget_add_css_class (GTK_WIDGET (self->date_button), "past");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->date_button), "past");
  gtk_widget_set_visible (self->map_box, ent_stage_get_view (self->stage) == ENT_VIEW_MAP);
  gtk_widget_set_visible (GTK_WIDGET (self->heading_label), heading != NULL);
  if (heading != NULL)
    gtk_label_set_label (self->heading_label, heading);
}

/* Everything that is seen of the stage, and nothing else, is set here. */
static void
update_stage (EntWindow *self)
{
  update_menus (self);
  update_choices (self);
  update_heading (self);
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

  return CLAMP (width * 27 / 100, INSPECTOR_MIN, INSPECTOR_MAX);
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
   * The briefing that is shown, or %NULL.
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

  g_type_ensure (ENT_TYPE_ADAPTIVE_BIN);
  g_type_ensure (ENT_TYPE_CHOICE_BUTTON);
  g_type_ensure (ENT_TYPE_INSPECTOR);
  g_type_ensure (ENT_TYPE_MAP_VIEW);
  g_type_ensure (ENT_TYPE_MATRIX_VIEW);
  g_type_ensure (ENT_TYPE_PROBLEMS_PAGE);
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
  gtk_widget_class_bind_template_child (widget_class, EntWindow, problems_page);
  gtk_widget_class_bind_template_child (widget_class, EntWindow, switcher_bar);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, divider_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_switched_cb);

  ent_window_class_add_keys (widget_class);
}

/* A menu button makes its popover, with a widget for each item, as soon as it
 * is given a menu, unless it is asked when it wants one. */
static void
make_menu_cb (GtkMenuButton *button,
              gpointer       menu)
{
  gtk_menu_button_set_menu_model (button, menu);
  gtk_menu_button_set_create_popup_func (button, NULL, NULL, NULL);
}

static void
ent_window_init (EntWindow *self)
{
  self->views = g_ptr_array_new ();
  self->history = ent_history_new ();
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
 * Returns: (transfer none) (nullable): the briefing that is shown
 */
EntBriefing *
ent_window_get_briefing (EntWindow *self)
{
  g_return_val_if_fail (ENT_IS_WINDOW (self), NULL);

  return self->document != NULL ? ent_document_get_briefing (self->document) : NULL;
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

  g_return_if_fail (ENT_IS_WINDOW (self));
  g_return_if_fail (ENT_IS_STAGE (stage));

  briefing = ent_window_get_briefing (self);
  g_return_if_fail (briefing != NULL);

  fitted = ent_stage_fit (stage, briefing);
  if (self->stage != NULL && ent_stage_equal (self->stage, fitted))
    {
      /* A radio item that was on already: its state is still to be drawn. */
      ent_window_sync_actions (self);
      return;
    }

  g_set_object (&self->stage, fitted);
  ent_window_remember_stage (self);
  update_stage (self);
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
  GEnumValue *sort = g_enum_get_value_by_nick (sorts, ent_settings_get_sort (self->settings));

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
  if (!keep_stage)
    ent_history_clear (self->history);
  ent_window_remember_stage (self);
  if (!other_refused)
    g_clear_object (&self->refused);

  update_document_labels (self);
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
  /* Hidden to begin with, so that GTK styles nothing in it without need. */
  if (g_str_equal (page, "problems"))
    gtk_widget_set_visible (GTK_WIDGET (self->problems_page), TRUE);
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

static void
toast_dismissed_cb (AdwToast  *toast,
                    EntWindow *self)
{
  if (self->toast == toast)
    g_clear_weak_pointer (&self->toast);
  if (self->alarm == toast)
    g_clear_weak_pointer (&self->alarm);
}

/* AdwToastOverlay 1.2 reads freed memory when a toast is taken away while it
 * still slides in, and aborts when one that gave way to another of high
 * priority is to come back before it has faded out. So none is taken away or
 * overtaken: the words of the one that is there change, and its time ends it. */
static void
show_toast (EntWindow   *self,
            AdwToast   **slot,
            const char  *text,
            const char  *button,
            const char  *action,
            guint        seconds)
{
  g_autofree char *title = g_markup_escape_text (text, -1);
  AdwToast *toast;

  if (*slot != NULL)
    {
      toast = g_object_ref (*slot);
      adw_toast_set_title (toast, title);
    }
  else
    {
      toast = adw_toast_new (title);
      g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self, 0);
      g_set_weak_pointer (slot, toast);
    }
  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_name (toast, action);
  adw_toast_set_timeout (toast, seconds);

  /* One that is there already starts its time anew. */
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
  ent_announce (GTK_WIDGET (self->toast_overlay), text);
}

/**
 * ent_window_toast:
 * @text: what happened; never markup
 * @button: (nullable): label of a button
 * @action: (nullable): what the button does
 *
 * Says it in place of what was said last, or after an alarm.
 */
void
ent_window_toast (EntWindow  *self,
                  const char *text,
                  const char *button,
                  const char *action)
{
  show_toast (self, &self->toast, text, button, action, TOAST_SECONDS);
}

/**
 * ent_window_alarm:
 * @text: what is the matter; never markup
 * @button: label of a button
 * @action: what the button does
 *
 * Shows at once, in place of any toast, that what is shown is not what it
 * seems, until ent_window_end_alarm() or the user ends it.
 */
void
ent_window_alarm (EntWindow  *self,
                  const char *text,
                  const char *button,
                  const char *action)
{
  if (self->alarm == NULL)
    {
      g_set_weak_pointer (&self->alarm, self->toast);
      g_clear_weak_pointer (&self->toast);
    }
  show_toast (self, &self->alarm, text, button, action, 0);
}

/**
 * ent_window_end_alarm:
 *
 * Takes the alarm away, if there is one: what is said next takes its place, and
 * if nothing is, it goes after a second.
 */
void
ent_window_end_alarm (EntWindow *self)
{
  AdwToast *alarm = self->alarm;

  if (alarm == NULL)
    return;

  g_clear_weak_pointer (&self->alarm);
  if (self->toast == NULL)
    g_set_weak_pointer (&self->toast, alarm);
  adw_toast_set_timeout (alarm, 1);
  adw_toast_overlay_add_toast (self->toast_overlay, g_object_ref (alarm));
}
