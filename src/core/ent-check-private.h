/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the content checks share. */

#pragma once

#include "ent-briefing.h"
#include "ent-record-private.h"
#include "ent-report.h"

G_BEGIN_DECLS

typedef struct {
  EntBriefing *briefing;
  EntReport *report;
  GHashTable *labels; /* of markings, borrowed */
  GHashTable *keys;   /* of what may be said only once, owned */
  GHashTable *sets;   /* record to what is in its long list, see ent_check_get_set() */
  guint n_choices;    /* looked at for scenarios and stages */
} EntCheck;

/* As many are looked through one by one. */
#define ENT_CHECK_FEW 8

/* Where a problem shows: a record, or one of its members, or an element. */
guint ent_check_place   (EntCheck   *self,
                         gpointer    record,
                         const char *member);
guint ent_check_element (EntCheck   *self,
                         gpointer    record,
                         const char *member,
                         guint       index);
void  ent_check_error   (EntCheck   *self,
                         guint       place,
                         const char *format,
                         ...) G_GNUC_PRINTF (3, 4);
void  ent_check_warning (EntCheck   *self,
                         guint       place,
                         const char *format,
                         ...) G_GNUC_PRINTF (3, 4);

gboolean    ent_check_is_flawed (gpointer record);
gboolean    ent_check_is_first  (EntCheck   *self,
                                 const char *first_part,
                                 ...) G_GNUC_NULL_TERMINATED;
GHashTable *ent_check_get_set   (EntCheck   *self,
                                 gpointer    record,
                                 gboolean   *is_new);

/* References, see ent-check-reference.c. */
void ent_check_reference   (EntCheck   *self,
                            guint       place,
                            GType       type,
                            const char *id);
void ent_check_label       (EntCheck   *self,
                            guint       place,
                            const char *label);
void ent_check_by          (EntCheck   *self,
                            gpointer    record,
                            const char *by);
void ent_check_level       (EntCheck    *self,
                            guint        place,
                            EntQuestion *question,
                            const char  *level);
void ent_check_citation    (EntCheck    *self,
                            EntCitation *citation);
void ent_check_claim       (EntCheck *self,
                            EntClaim *claim);
void ent_check_computation (EntCheck       *self,
                            EntComputation *computation);
void ent_check_choice      (EntCheck  *self,
                            EntChoice *choice);
void ent_check_measure     (EntCheck   *self,
                            EntMeasure *measure);
void ent_check_stage       (EntCheck *self,
                            EntStage *stage);

/* Estimates and scales, see ent-check-estimate.c. */
void ent_check_range        (EntCheck       *self,
                             guint           place,
                             const EntRange *range);
void ent_check_likelihood   (EntCheck       *self,
                             gpointer        record,
                             const EntRange *likelihood);
void ent_check_question     (EntCheck    *self,
                             EntQuestion *question);
void ent_check_impact_scale (EntCheck       *self,
                             EntImpactScale *scale);
void ent_check_stance       (EntCheck  *self,
                             EntStance *stance);
void ent_check_factor       (EntCheck  *self,
                             EntFactor *factor);

/* Tiles, see ent-check-layout.c. */
void ent_check_layout       (EntCheck  *self,
                             EntLayout *layout);

/* Switches and what they do, see ent-check-switch.c. */
void ent_check_switch       (EntCheck  *self,
                             EntSwitch *swtch);
void ent_check_scenario     (EntCheck    *self,
                             EntScenario *scenario);
void ent_check_stage_options (EntCheck   *self,
                             EntStage    *stage);
void ent_check_effect       (EntCheck  *self,
                             EntEffect *effect);
void ent_check_requirements (EntCheck *self);
void ent_check_conflicts    (EntCheck *self);

G_END_DECLS
