/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a stage is made of, for those who make one. */

#pragma once

#include "ent-record-private.h"
#include "ent-stage.h"

G_BEGIN_DECLS

struct _EntFilter {
  EntRecord parent_instance;

  char **groups;
  char **levels;
  char **members;

  GHashTable *set; /* of @members, made when it is first asked for */
};

struct _EntStage {
  EntRecord parent_instance;

  EntView view;
  char *question;
  char *by;
  char *date;
  char *layout;
  EntColourBy colour;
  EntSection section;
  char *indicator;
  char *versus;
  char *measure;
  char *perspective;
  EntSort sort;
  char *focus;
  char *part;
  char **highlight;
  EntFilter *filter;
  char *scenario;
  EntChoiceMap *options;
};

G_END_DECLS
