/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The weak points of a document that is well formed: what somebody who doubts
 * it would ask about first. Each says why and where. Finding none proves
 * nothing, and none keeps a document from being shown.
 */

#pragma once

#include "ent-briefing.h"

G_BEGIN_DECLS

/**
 * EntWeaknessKind:
 * @ENT_WEAKNESS_WIDE_RANGE: a likelihood whose range has several words
 * @ENT_WEAKNESS_GAP: a best estimate in a gap of the PHIA yardstick
 * @ENT_WEAKNESS_ONE_SOURCE: high confidence on one source, or on none
 * @ENT_WEAKNESS_ONE_ORIGIN: high confidence on sources of one origin
 * @ENT_WEAKNESS_POOR_GRADES: high confidence, and no citation of a source of
 *   grade A to C with a credibility of 1 to 3
 * @ENT_WEAKNESS_NO_SIGNS: a stance by the desk without anything that would change it
 * @ENT_WEAKNESS_OLD_EVIDENCE: even the newest source cited is old
 * @ENT_WEAKNESS_UNCHECKED: a claim or figure in a source that nobody has
 *   checked, or a finding that rests on nothing
 * @ENT_WEAKNESS_NO_FIGURES: a member inside the organisation without indicators
 * @ENT_WEAKNESS_NO_TEST: a factor whose test of what counts says no more than
 *   the event
 * @ENT_WEAKNESS_UNCONCERNED: a source cited for a member that it says nothing of
 * @ENT_WEAKNESS_TITLE_NUMBER: a number in a title that the data does not bear out
 *
 * In the order in which they are shown.
 */
typedef enum {
  ENT_WEAKNESS_WIDE_RANGE,
  ENT_WEAKNESS_GAP,
  ENT_WEAKNESS_ONE_SOURCE,
  ENT_WEAKNESS_ONE_ORIGIN,
  ENT_WEAKNESS_POOR_GRADES,
  ENT_WEAKNESS_NO_SIGNS,
  ENT_WEAKNESS_OLD_EVIDENCE,
  ENT_WEAKNESS_UNCHECKED,
  ENT_WEAKNESS_NO_FIGURES,
  ENT_WEAKNESS_NO_TEST,
  ENT_WEAKNESS_UNCONCERNED,
  ENT_WEAKNESS_TITLE_NUMBER,
  ENT_N_WEAKNESS_KINDS,
} EntWeaknessKind;

/* Years before the information cut-off. ICD 203 asks how current a source still
 * is; within five years leaders, their course and the technology in question
 * have mostly changed once. */
#define ENT_WEAKNESS_MAX_AGE 5

#define ENT_TYPE_WEAKNESS (ent_weakness_get_type ())

G_DECLARE_FINAL_TYPE (EntWeakness, ent_weakness, ENT, WEAKNESS, GObject)

GListModel     *ent_weakness_find                (EntBriefing *briefing,
                                                  int          max_age);

EntWeaknessKind ent_weakness_get_kind            (EntWeakness *self);
EntRecord      *ent_weakness_get_record          (EntWeakness *self);
EntRecord      *ent_weakness_get_part            (EntWeakness *self);
const char     *ent_weakness_get_reason          (EntWeakness *self);
guint           ent_weakness_get_line            (EntWeakness *self);
guint           ent_weakness_get_column          (EntWeakness *self);
const char     *ent_weakness_get_path            (EntWeakness *self);
char           *ent_weakness_to_string           (EntWeakness *self,
                                                  const char  *file);

const char     *ent_weakness_kind_get_word        (EntWeaknessKind kind);
const char     *ent_weakness_kind_get_title       (EntWeaknessKind kind);
char           *ent_weakness_kind_dup_explanation (EntWeaknessKind kind,
                                                   int             max_age);

G_END_DECLS
