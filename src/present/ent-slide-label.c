/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-slide-label.h"

#include <glib/gi18n.h>

/* Bytes after which no sentence is begun: with each step, and for whoever reads on. */
#define SPOKEN_MAX 400
#define BODY_MAX 4000

static gboolean
is_frame (const EntSceneItem *item)
{
  static const char *const frame[] = { "title", "marking", "shown", "foot", "step", NULL };

  return g_strv_contains (frame, item->id);
}

static void
append_sentence (GString    *text,
                 const char *sentence)
{
  if (text->len > 0)
    g_string_append (text, g_unichar_ispunct (g_utf8_get_char (g_utf8_prev_char (text->str + text->len))) ? " " : ". ");
  g_string_append (text, sentence);
}

/* What is said on the slide, in its order; no sentence is begun after @max characters. */
static void
append_body (GString        *text,
             const EntScene *scene,
             gsize           max)
{
  for (guint i = 0; i < ent_scene_get_n_items (scene) && text->len < max; i++)
    {
      const EntSceneItem *item = ent_scene_get_item (scene, i);

      if (item->spoken != NULL && *item->spoken != '\0' && !is_frame (item))
        append_sentence (text, item->spoken);
    }
}

/**
 * ent_slide_label_dup:
 * @scene: a slide
 * @step: which step it is, from 1; 0 for none
 * @n_steps: how many there are
 *
 * Returns: (transfer full): the step, the title, and the first sentences
 */
char *
ent_slide_label_dup (const EntScene *scene,
                     guint           step,
                     guint           n_steps)
{
  const EntSceneItem *title = ent_scene_find (scene, "title");
  GString *said = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (title != NULL && title->spoken != NULL)
    append_sentence (said, title->spoken);
  append_body (said, scene, said->len + SPOKEN_MAX);
  text = g_string_free (said, FALSE);
  if (step == 0)
    return g_steal_pointer (&text);

  /* Translators: which step of how many, and what its slide says */
  return g_strdup_printf (_("Step %1$u of %2$u: %3$s"), step, n_steps, text);
}

/**
 * ent_slide_label_dup_body:
 * @scene: a slide
 *
 * Returns: (transfer full): what it says beside its title
 */
char *
ent_slide_label_dup_body (const EntScene *scene)
{
  GString *said = g_string_new (NULL);

  append_body (said, scene, BODY_MAX);

  return g_string_free (said, FALSE);
}
