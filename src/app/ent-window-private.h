/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that make up the window tell one another. */

#pragma once

#include "ent-adaptive-bin.h"
#include "ent-choice-button.h"
#include "ent-document.h"
#include "ent-file-watch.h"
#include "ent-history.h"
#include "ent-outlook.h"
#include "ent-problems-page.h"
#include "ent-search-page.h"
#include "ent-stage-view.h"
#include "ent-window.h"

G_BEGIN_DECLS

struct _EntWindow {
  AdwApplicationWindow parent_instance;

  EntSettings *settings;

  /* What is shown, and which document that was refused is on the page of problems. */
  EntDocument *document;
  EntDocument *refused;
  EntStage *stage;
  EntHistory *history;
  EntBriefing *briefing; /* the document as it looks under the stage */
  EntOutlook *outlook;   /* (nullable): of the last stage that assumed something */
  EntStage *option_before; /* (nullable): what the option that was chosen last can be taken back to */
  EntStage *option_after;  /* (nullable): and what it made of that */
  gboolean travelling; /* the stage is one of the history's */

  /* Reading */
  GCancellable *reading;
  gboolean reading_again;    /* it is what is shown that is being read */
  gboolean changed_meanwhile; /* what is shown has changed while something else was being read */
  EntFileWatch *watch;
  guint spinner_id;

  /* Arrangement */
  gboolean showing_inspector; /* while narrow, and in place of the content */
  gboolean placing;           /* the divider moves because the window does */
  int inspector_width;        /* the user's choice in logical pixels, 0 for none */
  int placed_width;
  double text_scale;          /* by how much text is larger for the room that there is */
  guint scale_id;
  char *menus_question;       /* what the menus were made for */
  char *menus_by;
  gboolean has_dates;         /* there are stances of several dates to choose from */
  EntBriefing *menus_briefing;
  GtkWindow *help;

  /* ent-window-views.c */
  GPtrArray *views;      /* that were built, and follow the stage; owned by the widget tree */
  const char *modes_tab; /* (nullable): whose pages can be chosen from */

  /* ent-window-search.c; built when it is first wanted, and owned by the widget tree */
  GtkSearchBar *search_bar;
  GtkWidget *search_entry;
  EntSearchPage *search_page;
  GtkWidget *search_from;  /* (nullable): weak: what gets the focus back */
  gboolean search_goes_on; /* the next stage comes with another version of the document */

  /* Template */
  AdwToastOverlay *toast_overlay;
  AdwToast *toast; /* (nullable) (unowned): the newest, shown or still to come */
  AdwToast *alarm; /* (nullable) (unowned): stays until it no longer holds */
  EntAdaptiveBin *adaptive;
  GtkWidget *back_button;
  GtkWidget *history_box;
  GtkWidget *evidence_button;
  GtkWidget *history_back_button;
  GtkWidget *history_forward_button;
  GtkMenuButton *open_button;
  GMenuModel *open_menu;
  GtkMenuButton *menu_button;
  GMenuModel *main_menu;
  GMenu *stories_menu;
  GtkWidget *present_button;
  GtkSpinner *spinner;
  GtkStack *title_stack;
  AdwWindowTitle *window_title;
  GtkStack *pages;
  GtkPaned *paned;
  GtkWidget *content;
  GtkLabel *marking_label;
  EntChoiceButton *question_button;
  GtkLabel *heading_label;
  GtkWidget *mode_box;
  EntChoiceButton *by_button;
  EntChoiceButton *date_button;
  GtkWidget *map_box;
  EntChoiceButton *layout_button;
  EntChoiceButton *colour_button;
  EntChoiceButton *measure_button;
  EntChoiceButton *perspective_button;
  EntChoiceButton *filter_button;
  GtkLabel *cutoff_label;
  AdwViewStack *view_stack;
  EntStageView *map_view;
  EntStageView *stances_view;
  EntStageView *matrix_view;
  EntStageView *inspector;
  AdwViewSwitcherBar *switcher_bar;

  GtkWidget *what_if_bar; /* (nullable): made when something is first assumed; owned by the widget tree */
  EntProblemsPage *problems_page; /* (nullable): made when it is first shown; owned by the widget tree */
};

/* ent-window.c */
void     ent_window_show_document   (EntWindow     *self,
                                     EntDocument   *document,
                                     gboolean       keep_stage);
void     ent_window_show_page       (EntWindow     *self,
                                     const char    *page);
void     ent_window_show_inspector  (EntWindow     *self,
                                     gboolean       show);
gboolean ent_window_is_narrow       (EntWindow     *self);
gboolean ent_window_is_closed       (EntWindow     *self);

/* ent-window-room.c */
void     ent_window_update_text_scale (EntWindow   *self,
                                     int            width,
                                     int            height);

/* ent-window-toast.c */
void     ent_window_alarm           (EntWindow     *self,
                                     const char    *text,
                                     const char    *button,
                                     const char    *action);
void     ent_window_end_alarm       (EntWindow     *self);
void     ent_window_toast           (EntWindow     *self,
                                     const char    *text,
                                     const char    *button,
                                     const char    *action);

/* ent-window-heading.c */
void     ent_window_update_document_labels (EntWindow *self);
void     ent_window_update_heading  (EntWindow     *self);

/* ent-window-views.c */
gboolean    ent_window_has_view     (EntView        view);
const char *ent_window_get_heading  (EntWindow     *self);
const char *ent_window_get_tab_view (EntWindow     *self,
                                     const char    *tab);
void        ent_window_hide_empty_tabs (EntWindow  *self);
void        ent_window_add_view     (EntWindow     *self,
                                     EntStageView  *view);
void        ent_window_show_view    (EntWindow     *self,
                                     EntView        view);
void        ent_window_update_views (EntWindow     *self);

/* ent-window-actions.c */
void     ent_window_class_add_keys  (GtkWidgetClass *widget_class);
void     ent_window_add_actions     (EntWindow     *self);
void     ent_window_sync_actions    (EntWindow     *self);

/* ent-window-stage.c */
void     ent_window_add_stage_actions  (EntWindow *self);
void     ent_window_sync_stage_actions (EntWindow *self);

/* ent-window-history.c */
void     ent_window_add_history        (EntWindow *self);
void     ent_window_sync_history       (EntWindow *self);
void     ent_window_remember_stage     (EntWindow *self);

/* ent-window-search.c */
void     ent_window_add_search         (EntWindow *self);
void     ent_window_sync_search        (EntWindow *self,
                                        gboolean   enabled);
gboolean ent_window_end_search         (EntWindow *self);

/* ent-window-present.c */
void     ent_window_add_present        (EntWindow *self);
void     ent_window_update_stories     (EntWindow *self);
void     ent_window_sync_present       (EntWindow *self,
                                        gboolean   enabled);

/* ent-window-what-if.c */
EntBriefing *ent_window_get_original   (EntWindow *self);
gboolean     ent_window_update_outlook (EntWindow *self);
void         ent_window_update_what_if (EntWindow *self);
void         ent_window_choose_option  (EntWindow *self,
                                        GVariant  *parameter);
void         ent_window_add_what_if    (EntWindow *self);

/* ent-window-document.c */
void     ent_window_read            (EntWindow     *self,
                                     GFile         *file,
                                     gboolean       again);
void     ent_window_show_problems   (EntWindow     *self);
void     ent_window_ask_open        (EntWindow     *self);
void     ent_window_ask_save_copy   (EntWindow     *self);
void     ent_window_save_copy       (EntWindow     *self,
                                     GFile         *file);
void     ent_window_stop_reading    (EntWindow     *self);

G_END_DECLS
