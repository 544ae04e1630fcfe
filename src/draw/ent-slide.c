/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-slide-private.h"

#include <glib/gi18n.h>

#include "ent-evidence.h"
#include "ent-map-scene.h"
#include "ent-matrix-scene.h"
#include "ent-outlook.h"
#include "ent-phrase.h"
#include "ent-ranking-scene.h"
#include "ent-scatter-scene.h"
#include "ent-scene-func.h"
#include "ent-sections.h"
#include "ent-timeline-scene.h"

typedef struct {
  EntView view;
  GType (*focus) (void);   /* type of what is in focus; NULL for anything and for nothing */
  EntSlideBody body;       /* a body made of text */
  EntSceneFunc scene;      /* or a scene of its own */
  gboolean untitled;       /* the body is the title */
  char *(*subtitle) (EntSlide *self); /* (nullable) */
} SlideKind;

static char *
dup_question (EntSlide *self)
{
  EntQuestion *question = ent_briefing_lookup (self->briefing, ENT_TYPE_QUESTION, ent_stage_get_question (self->stage));

  return question != NULL ? ent_text_clean (ent_question_get_text (question), ENT_TEXT_LINE_LIMIT) : NULL;
}

/* What the colours of the tiles are, where they are not the levels. */
static char *
dup_coloured (EntSlide *self)
{
  g_autofree char *question = dup_question (self);
  EntIndicator *indicator = ent_stage_get_colour (self->stage) == ENT_COLOUR_BY_INDICATOR
                              ? ent_briefing_lookup (self->briefing, ENT_TYPE_INDICATOR, ent_stage_get_indicator (self->stage))
                              : NULL;
  g_autofree char *name = NULL;

  if (indicator == NULL)
    return g_steal_pointer (&question);

  name = ent_text_clean (ent_indicator_get_name (indicator), ENT_TEXT_LINE_LIMIT);
  if (question == NULL)
    /* Translators: %s is the indicator that colours the tiles of a map */
    return g_strdup_printf (_("Colour: %s"), name);

  /* Translators: the indicator that colours the tiles of a map, then the question whose answers are their signs */
  return g_strdup_printf (_("Colour: %1$s · Sign: %2$s"), name, question);
}

static char *
dup_focus_kind (EntSlide *self)
{
  return g_strdup (ent_phrase_record_kind (self->focus));
}

static char *
dup_caption (EntSlide *self)
{
  if (self->caption->title != NULL && *self->caption->title != '\0')
    return ent_text_clean (self->caption->title, ENT_TEXT_LINE_LIMIT);

  return ent_phrase_stage (self->briefing, self->stage);
}

/* In the place of all others. */
static const SlideKind evidence_kind = { ENT_VIEW_MAP, NULL, ent_slide_evidence_body, NULL, FALSE, dup_caption };

/* The first that fits is taken; the last one of a view takes any focus. */
static const SlideKind kinds[] = {
  { ENT_VIEW_TITLE, ent_question_get_type, ent_slide_question_body, NULL, TRUE, NULL },
  { ENT_VIEW_TITLE, ent_switch_get_type, ent_slide_question_body, NULL, TRUE, NULL },
  { ENT_VIEW_TITLE, ent_theme_get_type, ent_slide_question_body, NULL, TRUE, NULL },
  { ENT_VIEW_TITLE, NULL, ent_slide_title_body, NULL, TRUE, NULL },
  { ENT_VIEW_MAP, NULL, NULL, ent_map_scene_new, FALSE, dup_coloured },
  { ENT_VIEW_STANCES, ent_member_get_type, ent_slide_stance_body, NULL, FALSE, ent_slide_stance_subtitle },
  { ENT_VIEW_STANCES, NULL, ent_slide_levels_body, NULL, FALSE, dup_question },
  { ENT_VIEW_COMPARE, NULL, ent_slide_compare_body, NULL, FALSE, dup_question },
  { ENT_VIEW_MATRIX, ent_factor_get_type, ent_slide_factor_body, NULL, FALSE, NULL },
  { ENT_VIEW_MATRIX, NULL, NULL, ent_matrix_scene_new, FALSE, NULL },
  { ENT_VIEW_THEMES, ent_theme_get_type, ent_slide_theme_body, NULL, FALSE, NULL },
  { ENT_VIEW_THEMES, ent_judgement_get_type, ent_slide_judgement_body, NULL, FALSE, NULL },
  { ENT_VIEW_THEMES, ent_factor_get_type, ent_slide_factor_body, NULL, FALSE, NULL },
  { ENT_VIEW_THEMES, NULL, ent_slide_section_body, NULL, FALSE, ent_slide_section_subtitle },
  { ENT_VIEW_JUDGEMENT, ent_judgement_get_type, ent_slide_judgement_body, NULL, FALSE, NULL },
  { ENT_VIEW_JUDGEMENT, NULL, ent_slide_judgements_body, NULL, FALSE, NULL },
  { ENT_VIEW_SOURCES, ent_source_get_type, ent_slide_source_body, NULL, FALSE, NULL },
  { ENT_VIEW_SOURCES, NULL, ent_slide_sources_body, NULL, FALSE, NULL },
  { ENT_VIEW_CLAIMS, ent_claim_get_type, ent_slide_claim_body, NULL, FALSE, dup_focus_kind },
  { ENT_VIEW_CLAIMS, NULL, ent_slide_claims_body, NULL, FALSE, NULL },
  { ENT_VIEW_TIMELINE, NULL, NULL, ent_timeline_scene_new, FALSE, NULL },
  { ENT_VIEW_RANKING, NULL, NULL, ent_ranking_scene_new, FALSE, NULL },
  { ENT_VIEW_SCATTER, NULL, NULL, ent_scatter_scene_new, FALSE, NULL },
  { ENT_VIEW_CHECKS, NULL, ent_slide_checks_body, NULL, FALSE, NULL },
  { ENT_VIEW_WHAT_IF, NULL, ent_slide_switches_body, NULL, FALSE, NULL },
};

static const SlideKind *
find_kind (EntSlide *self)
{
  EntView view = ent_stage_get_view (self->stage);

  if (self->caption->evidence)
    return &evidence_kind;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].view == view &&
        (kinds[i].focus == NULL || (self->focus != NULL && G_TYPE_CHECK_INSTANCE_TYPE (self->focus, kinds[i].focus ()))))
      return &kinds[i];

  g_return_val_if_reached (&kinds[3]);
}

static char *
dup_title (EntSlide *self, const SlideKind *kind)
{
  if (kind->untitled)
    return NULL;
  if (kind == &evidence_kind)
    return g_strdup (_("What stands behind it"));
  if (self->caption->title != NULL && *self->caption->title != '\0')
    return g_strdup (self->caption->title);
  if (kind->body != NULL && kind->focus != NULL && self->focus != NULL && kind->view != ENT_VIEW_STANCES)
    return ent_phrase_record (self->briefing, self->focus);
  if (ent_stage_get_view (self->stage) == ENT_VIEW_THEMES && self->focus == NULL)
    return g_strdup (ent_section_get_name (ent_stage_get_section (self->stage)));

  return ent_phrase_stage (self->briefing, self->stage);
}

/**
 * ent_slide_note_view:
 * @self: a slide on which no source was noted
 *
 * Has the evidence of all that is shown named at the foot: what is marked in
 * it does not make it less.
 */
void
ent_slide_note_view (EntSlide *self)
{
  g_autoptr (EntStage) stage = ent_stage_with (self->stage, "focus", NULL, "highlight", NULL, NULL);
  g_autoptr (EntEvidence) evidence = ent_evidence_new (self->briefing, stage);

  for (guint i = 0; i < evidence->sources->len; i++)
    ent_slide_note_evidence (self, &g_array_index (evidence->sources, EntEvidenceSource, i));
}

/* The frame says by whom, as of when and up to when; the scene says the rest. */
static void
add_scene (EntSlide *self, EntSceneFunc func)
{
  g_autoptr (EntScene) scene = func (self->briefing, self->stage, self->metrics, self->room.width, self->room.height);

  ent_scene_append (self->scene, scene, self->room.x, self->room.y, 1);
  ent_slide_note_view (self);
  ent_slide_note_moves (self);
}

/**
 * ent_slide_new:
 * @briefing: what it is about, or a variant of it
 * @stage: what is shown of it
 * @caption: (nullable): what the step says; %NULL for a stage outside of a story
 * @metrics: of ent_metrics_new_slide(), for @width and @height
 * @width: width of the slide
 * @height: height of the slide
 *
 * View and focus of @stage choose what the slide shows. What @stage assumes
 * is worked out here, so that everybody who shows a slide shows the same. The same stage has the
 * same line breaks at every size of one shape. Items that are the same thing
 * on two slides have the same id.
 *
 * Returns: (transfer full): the slide, exactly as large as asked for
 */
EntScene *
ent_slide_new (EntBriefing           *briefing,
               EntStage              *stage,
               const EntSlideCaption *caption,
               const EntMetrics      *metrics,
               double                 width,
               double                 height)
{
  static const EntSlideCaption no_caption = { NULL, NULL, 0, 0 };
  g_autoptr (EntMetrics) side = NULL;
  g_autoptr (EntScene) scene = NULL;
  g_autoptr (EntBriefing) shown = NULL;
  g_autoptr (GArray) cited = ent_slide_new_noted ();
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  const SlideKind *kind;
  EntScene *slide;
  double scale;
  EntSlide self;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (ENT_IS_STAGE (stage), NULL);
  g_return_val_if_fail (metrics != NULL, NULL);
  g_return_val_if_fail (width >= 1 && height >= 1, NULL);

  shown = ent_outlook_dup_briefing_for_stage (briefing, stage);
  scale = MIN (width, height) / ENT_SLIDE_SIDE;
  side = ent_metrics_new_slide (width / scale, height / scale, metrics->rtl, metrics->language, metrics->palette);
  scene = ent_scene_new (side, width / scale, height / scale);
  self = (EntSlide) {
    .briefing = shown,
    .stage = stage,
    .caption = caption != NULL ? caption : &no_caption,
    .scene = scene,
    .metrics = ent_scene_get_metrics (scene),
    .palette = ent_palette_get (metrics->palette),
    .width = width / scale,
    .height = height / scale,
    .unit = side->unit,
    .upright = height > width,
    .focus = ent_briefing_lookup (shown, ENT_TYPE_RECORD, ent_stage_get_focus (stage)),
    .page = 1,
    .cited = cited,
  };
  /* Which may be what a passage is called. */
  if (!ENT_IS_SOURCE (self.focus) || ent_source_find_passage (self.focus, ent_stage_get_part (stage)) == NULL)
    self.page = ent_stage_get_page (stage);

  kind = find_kind (&self);
  title = dup_title (&self, kind);
  /* The name of a stage has its question in it. */
  if (kind->subtitle != NULL && (kind->subtitle != dup_question || self.caption->title != NULL))
    subtitle = kind->subtitle (&self);
  ent_slide_add_frame (&self, title, subtitle);
  if (kind->scene != NULL)
    add_scene (&self, kind->scene);
  else
    kind->body (&self);
  ent_slide_add_foot (&self);

  slide = ent_scene_new (metrics, width, height);
  ent_scene_append (slide, scene, 0, 0, scale);
  return slide;
}
