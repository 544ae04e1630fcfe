/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that make up the program tell one another. */

#pragma once

#include "ent-application.h"
#include "ent-document.h"
#include "ent-talk-host.h"
#include "ent-window.h"

G_BEGIN_DECLS

struct _EntApplication {
  AdwApplication parent_instance;

  EntSettings *settings;
  EntTalkHost *talks;

  gboolean names_given; /* or a talk, which reads what it is about by itself */
  gboolean quitting;
  GThread *reading; /* (nullable): reads the bundled briefing, while there is no window to show it */
};

/* ent-application.c */
EntWindow *ent_application_create_window       (EntApplication *self);

/* ent-application-wishes.c */
void       ent_application_add_wishes          (EntApplication *self);
void       ent_application_show_scenario       (EntApplication *self,
                                                EntDocument    *document,
                                                const char     *id);

/* ent-application-options.c */
void       ent_application_add_options         (EntApplication *self);
int        ent_application_handle_local_options (GApplication  *application,
                                                GVariantDict   *options);

G_END_DECLS
