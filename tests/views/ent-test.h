/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the views share. */

#pragma once

#include <gtk/gtk.h>

#include "ent-briefing.h"
#include "ent-stage.h"

G_BEGIN_DECLS

/* The name of the document's first member: text that must never be interpreted. */
#define ENT_TEST_MARKUP_NAME "<b>Aria & Co</b>"

typedef gboolean (*EntTestFunc) (gpointer data);

int          ent_test_run       (int         *argc,
                                 char      ***argv,
                                 void       (*add_tests) (void));
EntBriefing *ent_test_briefing  (void);
GtkWidget   *ent_test_window    (GtkWidget   *child,
                                 int          width,
                                 int          height);
void         ent_test_close     (GtkWidget   *window);
void         ent_test_wait      (EntTestFunc  done,
                                 gpointer     data);
void         ent_test_settle    (void);
GtkWidget   *ent_test_find_text (GtkWidget   *widget,
                                 const char  *text);
GtkWidget   *ent_test_find_type (GtkWidget   *widget,
                                 GType        type);
void         ent_test_record    (GtkWidget   *window,
                                 const char  *const *names,
                                 GString     *log);

G_END_DECLS
