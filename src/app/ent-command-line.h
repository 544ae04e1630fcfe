/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program does without a display and without the user's settings. */

#pragma once

#include <gio/gio.h>

#include "ent-document.h"
#include "ent-story.h"

G_BEGIN_DECLS

/**
 * EntValidation:
 * @ENT_VALIDATION_CLEAN: no errors; there may be warnings
 * @ENT_VALIDATION_ERRORS: the document has errors
 * @ENT_VALIDATION_UNREADABLE: no document could be read
 *
 * The exit status of `entente --validate`; a greater one is worse.
 */
typedef enum {
  ENT_VALIDATION_CLEAN = 0,
  ENT_VALIDATION_ERRORS = 1,
  ENT_VALIDATION_UNREADABLE = 2,
} EntValidation;

/**
 * EntExportOptions:
 * @output: name of the file to write, or "-"
 * @names: (nullable): the files that were named; none for the bundled briefing
 * @directory: what relative names start from
 * @story: (nullable): id of a story
 * @level: (nullable): label of the highest marking that may be shown
 */
typedef struct {
  const char *output;
  const char * const *names;
  const char *directory;
  const char *story;
  const char *level;
} EntExportOptions;

/**
 * EntTalkOptions:
 * @story: (nullable): id of a story
 * @step: (nullable): number of a step
 * @level: (nullable): label of the highest marking that may be shown
 *
 * What is to be presented, as the user wrote it.
 */
typedef struct {
  const char *story;
  const char *step;
  const char *level;
} EntTalkOptions;

/**
 * EntTalkChoice:
 * @story: (nullable) (unowned): the story, or the first; %NULL if there is none
 * @step: the step, from 1; 0 if none was named
 * @level: the highest rank that may be shown; -1 if none was named
 */
typedef struct {
  EntStory *story;
  guint step;
  int level;
} EntTalkChoice;

EntValidation ent_validate_file  (GFile              *file,
                                  const char         *name,
                                  gboolean            checks,
                                  GString            *output,
                                  GError            **error);
int           ent_validate_names (const char * const *names,
                                  const char         *directory,
                                  gboolean            checks);
gboolean      ent_check_talk     (EntDocument          *document,
                                  const EntTalkOptions *options,
                                  EntTalkChoice        *choice,
                                  int                  *status);
gboolean      ent_check_shown_scenario (EntDocument *document,
                                  const char         *id,
                                  int                *status);
int           ent_export_pdf     (const EntExportOptions *options);

G_END_DECLS
