/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window of its own for each test, and what the tests of the window do with it. */

#pragma once

#include "ent-window-private.h"

G_BEGIN_DECLS

typedef struct {
  EntSettings *settings;
  EntWindow *window; /* NULL once it is closed */

  /* (nullable): of fixture_make_file() */
  char *directory;
  char *path;
  GFile *file;
  char *text;  /* of the bundled briefing */
  char *other; /* of a document that has nothing in common with it */
} Fixture;

typedef gboolean (*Condition) (Fixture *fixture);

void     fixture_make_file  (Fixture       *fixture);
void     fixture_write      (Fixture       *fixture,
                             const char    *text);
void     fixture_open       (Fixture       *fixture);
void     fixture_close      (Fixture       *fixture);
void     fixture_tear_down  (Fixture       *fixture,
                             gconstpointer  data);

void     fixture_act        (Fixture       *fixture,
                             const char    *action,
                             const char    *target);
gboolean fixture_is_enabled (Fixture       *fixture,
                             const char    *action);

void     fixture_wait_for   (Fixture       *fixture,
                             Condition      condition);
void     fixture_let_pass   (guint          ms);
void     fixture_settle     (void);

G_END_DECLS
