/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Paints a view of a briefing into a picture, for looking at it:
 *
 *   paint FILE.json VIEW WIDTH HEIGHT PALETTE ltr|rtl [PROPERTY=VALUE]… OUT.png
 *
 * VIEW is map, cards, matrix, ranking, scatter or timeline, or slide: then
 * the properties view, section, title (with _ for each space), marking, step
 * and steps say what it shows.
 * PALETTE is light, dark, hc, hc-dark or print; a height of -1 is the natural
 * one. Properties are those of a stage: focus, question, by, layout, measure,
 * perspective, indicator, versus, colour, scenario; options takes SWITCH:OPTION with commas between them; tiles takes the indicator that colours the map; highlight takes ids with commas between
 * them, only those of members to filter by, hide those of levels, hide-groups those of groups; font and zoom are
 * those of the metrics, slide=1 lays out for a room.
 */

#include <locale.h>
#include <stdlib.h>

#include "ent-cards-scene.h"
#include "ent-map-scene.h"
#include "ent-matrix-scene.h"
#include "ent-outlook.h"
#include "ent-ranking-scene.h"
#include "ent-scatter-scene.h"
#include "ent-slide.h"
#include "ent-timeline-scene.h"

typedef struct {
  double font, zoom;
  gboolean slide;
  char *title, *marking;
  EntSlideCaption caption;
} Options;

/* The value of an enumeration by its name, as documents have it. */
static int
find_value (const char *property, const char *nick)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (ENT_TYPE_STAGE);
  GParamSpec *spec = g_object_class_find_property (G_OBJECT_CLASS (klass), property);
  GEnumValue *value = g_enum_get_value_by_nick (G_PARAM_SPEC_ENUM (spec)->enum_class, nick);

  if (value == NULL)
    g_error ("no such %s: %s", property, nick);
  return value->value;
}

static EntStage *
set_option (EntStage *stage, const char *option, Options *options)
{
  g_auto (GStrv) pair = g_strsplit (option, "=", 2);
  g_auto (GStrv) list = NULL;

  if (g_strv_length (pair) != 2)
    return ent_stage_with (stage, "focus", option, NULL);

  list = g_strsplit (pair[1], ",", -1);
  if (g_str_equal (pair[0], "font"))
    options->font = g_ascii_strtod (pair[1], NULL);
  else if (g_str_equal (pair[0], "zoom"))
    options->zoom = g_ascii_strtod (pair[1], NULL);
  else if (g_str_equal (pair[0], "slide"))
    options->slide = TRUE;
  else if (g_str_equal (pair[0], "view") || g_str_equal (pair[0], "section"))
    return ent_stage_with (stage, pair[0], find_value (pair[0], pair[1]), NULL);
  else if (g_str_equal (pair[0], "title"))
    options->title = g_strdup (g_strdelimit (pair[1], "_", ' '));
  else if (g_str_equal (pair[0], "marking"))
    options->marking = g_strdup (pair[1]);
  else if (g_str_equal (pair[0], "step"))
    options->caption.step = (guint) atoi (pair[1]);
  else if (g_str_equal (pair[0], "steps"))
    options->caption.n_steps = (guint) atoi (pair[1]);
  else if (g_str_equal (pair[0], "tiles"))
    return ent_stage_with (stage, "colour", ENT_COLOUR_BY_INDICATOR, "indicator", pair[1], NULL);
  else if (g_str_equal (pair[0], "colour"))
    return ent_stage_with (stage, "colour", ENT_COLOUR_BY_CONFIDENCE, NULL);
  else if (g_str_equal (pair[0], "options"))
    {
      GVariantBuilder builder;

      g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
      for (guint i = 0; list[i] != NULL; i++)
        {
          g_auto (GStrv) chosen = g_strsplit (list[i], ":", 2);

          if (g_strv_length (chosen) != 2)
            g_error ("no option: %s", list[i]);
          g_variant_builder_add (&builder, "{ss}", chosen[0], chosen[1]);
        }
      return ent_stage_with (stage, "options", g_variant_builder_end (&builder), NULL);
    }
  else if (g_str_equal (pair[0], "highlight"))
    return ent_stage_with (stage, "highlight", list, NULL);
  else if (g_str_equal (pair[0], "only"))
    {
      g_autoptr (EntFilter) filter = ent_filter_new (NULL, NULL, (const char * const *) list);

      return ent_stage_with (stage, "filter", filter, NULL);
    }
  else if (g_str_equal (pair[0], "hide") || g_str_equal (pair[0], "hide-groups"))
    {
      gboolean groups = g_str_equal (pair[0], "hide-groups");
      g_autoptr (EntFilter) filter = ent_filter_new (groups ? (const char * const *) list : NULL,
                                                     groups ? NULL : (const char * const *) list, NULL);

      return ent_stage_with (stage, "filter", filter, NULL);
    }
  else
    return ent_stage_with (stage, pair[0], pair[1], NULL);

  return g_object_ref (stage);
}

static EntPaletteKind
find_palette (const char *name)
{
  static const char *const names[] = { "light", "dark", "hc", "hc-dark", "print" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      return i;
  g_error ("no such palette: %s", name);
}

static EntSceneFunc
find_func (const char *name)
{
  static const struct {
    const char *name;
    EntSceneFunc func;
  } views[] = {
    { "map", ent_map_scene_new },         { "cards", ent_cards_scene_new },     { "matrix", ent_matrix_scene_new },
    { "ranking", ent_ranking_scene_new }, { "scatter", ent_scatter_scene_new }, { "timeline", ent_timeline_scene_new },
  };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_str_equal (views[i].name, name))
      return views[i].func;
  g_error ("no such view: %s", name);
}

static EntScene *
lay_out (const char *view, const Options *options, EntBriefing *briefing, EntStage *stage, const EntMetrics *metrics,
         double width, double height)
{
  EntSlideCaption caption = options->caption;

  if (!g_str_equal (view, "slide"))
    {
      g_autoptr (EntBriefing) shown = ent_outlook_dup_briefing_for_stage (briefing, stage);

      return find_func (view) (shown, stage, metrics, width, height);
    }

  caption.title = options->title;
  caption.marking = options->marking;
  return ent_slide_new (briefing, stage, &caption, metrics, width, height);
}

int
main (int argc, char **argv)
{
  Options options = { .font = 14.67, .zoom = 1 };
  g_autoptr (GFile) file = NULL;
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntBriefing) briefing = NULL;
  g_autoptr (EntStage) stage = NULL;
  g_autoptr (EntMetrics) metrics = NULL;
  g_autoptr (EntScene) scene = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;
  double width, height;
  gboolean rtl;
  gint64 start, first;

  setlocale (LC_ALL, "");
  if (argc < 8)
    g_error ("usage: paint FILE.json VIEW WIDTH HEIGHT PALETTE ltr|rtl [PROPERTY=VALUE]… OUT.png");

  file = g_file_new_for_commandline_arg (argv[1]);
  briefing = ent_briefing_new_from_file (file, NULL, &problems, &error);
  for (guint i = 0; problems != NULL && i < g_list_model_get_n_items (problems) && i < 10; i++)
    {
      g_autoptr (EntProblem) problem = g_list_model_get_item (problems, i);
      g_autofree char *text = ent_problem_to_string (problem, argv[1]);

      g_printerr ("%s\n", text);
    }
  if (briefing == NULL)
    g_error ("%s", error->message);

  width = g_ascii_strtod (argv[3], NULL);
  height = g_ascii_strtod (argv[4], NULL);
  rtl = g_str_equal (argv[6], "rtl");
  stage = ent_stage_new_default (briefing);
  for (int i = 7; i < argc - 1; i++)
    {
      EntStage *changed = set_option (stage, argv[i], &options);

      g_object_unref (stage);
      stage = changed;
    }

  metrics = options.slide || g_str_equal (argv[2], "slide")
              ? ent_metrics_new_slide (width, height, rtl, ent_briefing_get_language (briefing), find_palette (argv[5]))
              : ent_metrics_new_desktop (options.font, options.zoom, rtl, NULL, find_palette (argv[5]));
  start = g_get_monotonic_time ();
  scene = lay_out (argv[2], &options, briefing, stage, metrics, width, height);
  first = g_get_monotonic_time () - start;
  g_clear_pointer (&scene, ent_scene_unref);
  start = g_get_monotonic_time ();
  scene = lay_out (argv[2], &options, briefing, stage, metrics, width, height);
  g_printerr ("laid out in %.1f ms, again in %.1f ms: %.0f × %.0f\n", first / 1000.0,
              (g_get_monotonic_time () - start) / 1000.0, ent_scene_get_width (scene), ent_scene_get_height (scene));

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) (ent_scene_get_height (scene) + 0.999));
  cr = cairo_create (surface);
  start = g_get_monotonic_time ();
  ent_scene_paint (scene, cr);
  g_printerr ("painted in %.1f ms\n", (g_get_monotonic_time () - start) / 1000.0);
  cairo_destroy (cr);
  cairo_surface_write_to_png (surface, argv[argc - 1]);
  cairo_surface_destroy (surface);
  g_free (options.title);
  g_free (options.marking);

  return EXIT_SUCCESS;
}
