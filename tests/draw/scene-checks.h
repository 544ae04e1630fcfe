/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every scene has to keep, whatever it shows; and documents to show. */

#pragma once

#include "ent-briefing.h"
#include "ent-scene.h"
#include "ent-scene-func.h"

G_BEGIN_DECLS

typedef struct {
  guint n_members;
  guint n_factors;
  guint n_bands;        /* of the impact scale; 0 for no scale */
  const char *yardstick; /* "icd203" if NULL */
  const char *name;      /* before the number in every name and title; "Thing" if NULL */
  gboolean one_point;    /* all factors at one place */
} SceneFixture;

EntBriefing *scene_fixture_load     (const SceneFixture *fixture);
EntBriefing *scene_bundled_load     (void);

void         scene_assert_inside    (EntScene *scene);
void         scene_assert_apart     (EntScene *scene, const char *prefix, const char *other_prefix);
void         scene_assert_operable  (EntScene *scene);
void         scene_assert_legible   (EntScene *scene);
void         scene_assert_same_ids  (EntScene *scene, EntScene *other, const char *prefix);
void         scene_assert_all       (EntScene *scene);
guint        scene_count            (EntScene *scene, const char *prefix);
void         scene_paint            (EntScene *scene);
void         scene_assert_rooms     (EntSceneFunc func, EntBriefing *briefing, EntStage *stage, const char * const *apart);
double       scene_empty            (EntScene *scene);

G_END_DECLS
