/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stands above the views: the document, the question, whose view of it
 * and as of when, and the choices of the map. A menu is made anew only when
 * what can be chosen is something else. It chooses nothing: each entry is an
 * action, and each button says what the stage says.
 */

#include "config.h"

#include "ent-window-private.h"

#include <glib/gi18n.h>

#include "ent-menus.h"
#include "ent-scene.h"
#include "ent-style.h"

#define TITLE_MAX_CHARS 200

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
  EntBriefing *briefing = ent_window_get_original (self);
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
  EntBriefing *briefing = ent_window_get_original (self);
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
  EntBriefing *briefing = ent_window_get_original (self);

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

/**
 * ent_window_update_document_labels:
 *
 * Makes title, marking and cut-off say what document is shown.
 */
void
ent_window_update_document_labels (EntWindow *self)
{
  EntBriefing *briefing = ent_window_get_original (self);
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
update_visibility (EntWindow *self)
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

/**
 * ent_window_update_heading:
 *
 * Makes what stands above the views, and the choices there, say what the stage
 * says.
 */
void
ent_window_update_heading (EntWindow *self)
{
  update_menus (self);
  update_choices (self);
  update_visibility (self);
}
