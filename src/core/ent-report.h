/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Collects what is wrong with one text. A place is the index of a value's
 * span: line, column and path are worked out when, and only when, there is a
 * problem to report. Keeps a limited number of errors and as many warnings,
 * so that warnings never crowd out an error, and says how many are left out.
 */

#pragma once

#include "ent-guard.h"
#include "ent-problem.h"

G_BEGIN_DECLS

#define ENT_REPORT_MAX_PROBLEMS 1000 /* of each severity */

typedef struct _EntReport EntReport;

EntReport  *ent_report_new          (EntGuard       *guard,
                                     const char     *text);
void        ent_report_free         (EntReport      *self);

void        ent_report_add          (EntReport      *self,
                                     EntSeverity     severity,
                                     EntProblemKind  kind,
                                     guint           place,
                                     const char     *message,
                                     const char     *expected,
                                     const char     *found);
void        ent_report_add_at_key   (EntReport      *self,
                                     EntSeverity     severity,
                                     EntProblemKind  kind,
                                     guint           place,
                                     const char     *message,
                                     const char     *expected,
                                     const char     *found);
gboolean    ent_report_is_full      (EntReport      *self,
                                     EntSeverity     severity);
gboolean    ent_report_has_errors   (EntReport      *self,
                                     EntProblemKind  kind);
GListModel *ent_report_finish       (EntReport      *self);

guint       ent_report_find_member  (EntReport      *self,
                                     guint           place,
                                     const char     *name);
guint       ent_report_find_element (EntReport      *self,
                                     guint           place,
                                     guint           index);
char       *ent_report_get_path     (EntReport      *self,
                                     guint           place);
char       *ent_report_quote        (EntReport      *self,
                                     guint           place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntReport, ent_report_free)

G_END_DECLS
