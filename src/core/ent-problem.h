/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One thing that is wrong with a document, and where. A problem only tells:
 * whether a document may be shown in spite of it is decided by the reader.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntSeverity:
 * @ENT_SEVERITY_ERROR: the document is not read
 * @ENT_SEVERITY_WARNING: the document is read all the same
 */
typedef enum {
  ENT_SEVERITY_ERROR,
  ENT_SEVERITY_WARNING,
} EntSeverity;

/**
 * EntProblemKind:
 * @ENT_PROBLEM_SYNTAX: the text is not RFC 8259
 * @ENT_PROBLEM_SCHEMA: what the JSON Schema refuses, no more and no less
 * @ENT_PROBLEM_CONTENT: well-formed, but it cannot be meant so
 */
typedef enum {
  ENT_PROBLEM_SYNTAX,
  ENT_PROBLEM_SCHEMA,
  ENT_PROBLEM_CONTENT,
} EntProblemKind;

#define ENT_TYPE_PROBLEM (ent_problem_get_type ())

G_DECLARE_FINAL_TYPE (EntProblem, ent_problem, ENT, PROBLEM, GObject)

EntProblem    *ent_problem_new          (EntSeverity     severity,
                                         EntProblemKind  kind,
                                         guint           line,
                                         guint           column,
                                         const char     *path,
                                         const char     *message,
                                         const char     *expected,
                                         const char     *found);

EntSeverity    ent_problem_get_severity (EntProblem     *self);
EntProblemKind ent_problem_get_kind     (EntProblem     *self);
guint          ent_problem_get_line     (EntProblem     *self);
guint          ent_problem_get_column   (EntProblem     *self);
const char    *ent_problem_get_path     (EntProblem     *self);
const char    *ent_problem_get_message  (EntProblem     *self);
const char    *ent_problem_get_expected (EntProblem     *self);
const char    *ent_problem_get_found    (EntProblem     *self);

char          *ent_problem_to_string    (EntProblem     *self,
                                         const char     *file);
char          *ent_problem_format_line  (const char     *file,
                                         guint           line,
                                         guint           column,
                                         const char     *severity,
                                         const char     *kind,
                                         const char     *path,
                                         const char     *message);

G_END_DECLS
