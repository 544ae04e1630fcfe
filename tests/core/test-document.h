/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Documents for the tests: a fixture, with one edit. A “§” in the edit is
 * taken out again; where it stood is where a problem should be reported.
 */

#pragma once

#include "ent-briefing.h"

#define WARNING ENT_SEVERITY_WARNING
#define ERROR   ENT_SEVERITY_ERROR

typedef struct {
  const char *name;
  const char *find;     /* occurs in the fixture; the first time counts */
  const char *replace;  /* with a § where the problem shows */
  const char *path;     /* of the problem */
  const char *message;  /* a piece of the problem's text with what was expected and found */
  EntSeverity severity;
  guint n_more;         /* further problems that follow from it */
} DocumentCase;

char        *test_document_load        (const char          *fixture);
EntBriefing *test_document_read        (const char          *fixture);
void         test_document_assert_case (const char          *fixture,
                                        EntProblemKind       kind,
                                        const DocumentCase  *expected);
void         test_document_add_cases   (const char          *prefix,
                                        const DocumentCase  *cases,
                                        guint                n_cases,
                                        GTestDataFunc        run);
