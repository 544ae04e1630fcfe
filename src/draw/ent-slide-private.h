/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the files that lay out slides share. All lengths are laid out from
 * left to right for a short side of ENT_SLIDE_SIDE; the helpers here turn them
 * round where the content runs from right to left.
 */

#pragma once

#include "ent-evidence.h"
#include "ent-outlook.h"
#include "ent-pen.h"
#include "ent-slide.h"

G_BEGIN_DECLS

/* Slides are laid out at one size and scaled: lines break in the same places
 * on the projector, in the thumbnail and on paper. */
#define ENT_SLIDE_SIDE 1080.0
#define ENT_SLIDE_GUTTER 40.0 /* between columns, in units */

/* Of the slide's unit: the least for what is read aloud, and what is large enough for any row. */
#define ENT_SLIDE_LEAST 33.0
#define ENT_SLIDE_MOST 50.0

/* Characters of a paragraph: more never fits beside others. */
#define ENT_SLIDE_TEXT_LIMIT 600

/* Of one paragraph that are counted for the foot. */
#define ENT_SLIDE_CITATIONS 200

typedef struct _EntSlideBlock EntSlideBlock;

typedef struct {
  EntBriefing *briefing; /* as it looks under what the stage assumes */
  EntStage *stage;
  const EntSlideCaption *caption;
  EntScene *scene;
  const EntMetrics *metrics;
  const EntPalette *palette;
  double width, height;
  double unit;
  gboolean upright; /* higher than wide: columns become rows */
  EntRect room;     /* where the body stands */
  gpointer focus;   /* (nullable): the record in focus */
  guint page;       /* of what does not fit one slide, from 1 */
  GArray *cited;    /* of what is shown, for the foot */
} EntSlide;

/**
 * EntSlideBody:
 * @self: a slide with its frame
 *
 * Fills the room.
 */
typedef void (*EntSlideBody) (EntSlide *self);

/* The frame: ent-slide-frame.c */
void          ent_slide_add_frame     (EntSlide *self, const char *title, const char *subtitle);
void          ent_slide_add_foot      (EntSlide *self);
void          ent_slide_note          (EntSlide *self, EntSource *source, int credibility);
void          ent_slide_note_evidence (EntSlide *self, const EntEvidenceSource *evidence);
void          ent_slide_note_view     (EntSlide *self);
GArray       *ent_slide_new_noted     (void);
void          ent_slide_note_all      (EntSlide *self, GListModel *citations);

/* What a scenario changes: ent-slide-what-if.c */
void          ent_slide_note_moves    (EntSlide *self);
void          ent_slide_block_add_move (EntSlide *self, EntSlideBlock *block, EntRecord *record, EntChangeKind kind);
gboolean      ent_slide_add_moves     (EntSlide *self, GPtrArray *blocks, EntRecord *record);

/* Pieces: ent-slide-pieces.c */
EntSceneItem *ent_slide_add_item      (EntSlide *self, const char *id, EntRect bounds);
EntPen        ent_slide_pen           (EntSlide *self, EntSceneItem *item);
double        ent_slide_measure       (EntSlide *self, const char *text, const char *raised, double size,
                                       PangoWeight weight, double width, double *out_width);
double        ent_slide_add_text      (EntSlide *self, const EntPen *pen, const char *text, const char *raised,
                                       EntRect box, double size, PangoWeight weight, EntColour colour);
double        ent_slide_fit_text      (EntSlide *self, const char *text, double least, double most, PangoWeight weight,
                                       double width, double height);
double        ent_slide_balance       (EntSlide *self, const char *text, double size, double width, double height);
void          ent_slide_act           (EntSceneItem *item, const char *focus);
void          ent_slide_act_page      (EntSlide *self, EntSceneItem *item);
double        ent_slide_add_chip      (EntSlide *self, const EntPen *pen, EntLevel *level, EntRect place, double size);
void          ent_slide_add_gauge     (EntSlide *self, const char *id, EntQuestion *question, EntLevel *level,
                                       const EntRange *range, const EntRange *was, EntRect place);
void          ent_slide_add_yardstick (EntSlide *self, const char *id, const EntRange *likelihood, const EntRange *was,
                                       EntRect place);

/* Headed columns: ent-slide-blocks.c */

GPtrArray     *ent_slide_blocks_new   (void);
EntSlideBlock *ent_slide_block_new    (const char *id, const char *heading);
EntSlideBlock *ent_slide_block_add    (GPtrArray *blocks, const char *id, const char *heading);
void           ent_slide_block_set_level (EntSlideBlock *self, EntLevel *level);
void           ent_slide_block_set_paired (EntSlideBlock *self);
void           ent_slide_block_set_even (EntSlideBlock *self);
void           ent_slide_block_set_focus (EntSlideBlock *self, const char *focus);
void           ent_slide_block_set_link (EntSlideBlock *self, const char *link);
void           ent_slide_block_add_text (EntSlideBlock *self, const char *text);
void           ent_slide_block_add_strong (EntSlideBlock *self, const char *text);
void           ent_slide_block_add_finding (EntSlideBlock *self, EntFinding finding, const char *text);
void           ent_slide_block_add_citing (EntSlideBlock *self, EntBriefing *briefing, const char *text, GListModel *citations);
void           ent_slide_block_add_line (EntSlideBlock *self, EntBriefing *briefing, EntItem *item);
void           ent_slide_block_add_lines (EntSlideBlock *self, EntBriefing *briefing, GListModel *items);
void           ent_slide_add_blocks   (EntSlide *self, GPtrArray *blocks, EntRect room, guint n_columns);

/* Bodies, and what stands under their titles. */
void           ent_slide_title_body       (EntSlide *self);
void           ent_slide_question_body    (EntSlide *self);
void           ent_slide_judgement_body   (EntSlide *self);
void           ent_slide_judgements_body  (EntSlide *self);
void           ent_slide_levels_body      (EntSlide *self);
void           ent_slide_stance_body      (EntSlide *self);
char          *ent_slide_stance_subtitle  (EntSlide *self);
void           ent_slide_compare_body     (EntSlide *self);
void           ent_slide_add_factor_block (EntSlide *self, GPtrArray *blocks, EntFactor *factor);
void           ent_slide_factor_body      (EntSlide *self);
gboolean       ent_slide_contrast_body    (EntSlide *self);
char          *ent_slide_section_subtitle (EntSlide *self);
void           ent_slide_section_body     (EntSlide *self);
void           ent_slide_theme_body       (EntSlide *self);
void           ent_slide_claims_body      (EntSlide *self);
void           ent_slide_claim_body       (EntSlide *self);
void           ent_slide_add_sources      (EntSlide *self, GPtrArray *blocks, GPtrArray *sources);
void           ent_slide_sources_body     (EntSlide *self);
void           ent_slide_evidence_body    (EntSlide *self);
void           ent_slide_source_body      (EntSlide *self);
void           ent_slide_checks_body      (EntSlide *self);
void           ent_slide_switches_body    (EntSlide *self);

G_END_DECLS
