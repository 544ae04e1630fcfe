/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "picture-set.h"

/* Members and factors are those of the bundled briefing. */
static const PictureView views[] = {
  { .name = "map" },
  { .name = "map-focus", .actions = "win.focus::ind", .n_tabs = 12 },
  { .name = "map-one", .actions = "win.focus::ind" },
  { .name = "map-three", .actions = "win.focus::ind win.highlight::chn win.highlight::pak" },
  { .name = "map-indicator", .actions = "win.colour::indicator:gdp" },
  { .name = "map-source", .actions = "win.by::article win.focus::ind" },
  { .name = "stances", .actions = "win.view::stances" },
  { .name = "stances-one", .actions = "win.view::stances win.focus::ind" },
  { .name = "compare", .actions = "win.focus::ind win.highlight::chn win.view::compare" },
  { .name = "compare-none", .actions = "win.view::compare" },
  { .name = "compare-views", .actions = "win.focus::ind win.view::compare" },
  { .name = "compare-factors",
    .actions = "win.view::matrix win.focus::standards win.highlight::fragmentation win.view::compare" },
  { .name = "matrix", .actions = "win.view::matrix" },
  { .name = "matrix-factor", .actions = "win.view::matrix win.focus::standards" },
  { .name = "matrix-zoomed", .actions = "win.view::matrix win.zoom-in win.zoom-in" },
  { .name = "search", .actions = "win.search" },
  { .name = "evidence", .actions = "win.focus::ind win.evidence" },
  { .name = "evidence-all", .actions = "win.evidence" },
  { .name = "themes", .actions = "win.view::themes win.section::agenda" },
  { .name = "themes-one", .actions = "win.view::themes win.section::agenda win.focus::agenda-research" },
  { .name = "themes-motives", .actions = "win.view::themes win.section::motives" },
  { .name = "themes-models", .actions = "win.view::themes win.section::models" },
  { .name = "themes-sides", .actions = "win.view::themes win.section::sides" },
  { .name = "themes-implications", .actions = "win.view::themes win.section::implications" },
  { .name = "themes-questions", .actions = "win.view::themes win.section::questions" },
  { .name = "themes-context", .actions = "win.view::themes win.section::context" },
  { .name = "themes-judgements", .actions = "win.view::themes win.section::judgements" },
  { .name = "judgement", .actions = "win.view::themes win.section::judgements win.focus::kj-india" },
  { .name = "themes-relations", .actions = "win.view::themes win.section::relations" },
  { .name = "relation", .actions = "win.view::themes win.section::relations win.focus::rel-chn-rus" },
  { .name = "themes-gaps", .actions = "win.view::themes win.section::gaps" },
  { .name = "sources", .actions = "win.view::sources" },
  { .name = "sources-one", .actions = "win.view::sources win.focus::article" },
  { .name = "claims", .actions = "win.view::claims" },
  { .name = "claims-one", .actions = "win.view::claims win.focus::c03" },
  { .name = "ranking", .actions = "win.view::ranking" },
  { .name = "ranking-missing", .actions = "win.view::ranking win.indicator::servers win.focus::ind" },
  { .name = "scatter", .actions = "win.view::scatter" },
  { .name = "scatter-one", .actions = "win.view::scatter win.indicator::internet win.focus::ind" },
  { .name = "timeline", .actions = "win.view::timeline" },
  { .name = "timeline-one", .actions = "win.view::timeline win.focus::ind win.filter-member::ind" },
  { .name = "checks", .actions = "win.view::checks" },
  { .name = "what-if", .actions = "win.view::what-if win.scenario::scenario-india-joins" },
  { .name = "what-if-closing", .actions = "win.scenario::scenario-closing win.view::what-if" },
  { .name = "what-if-map", .actions = "win.scenario::scenario-india-joins win.focus::ind" },
  { .name = "problems", .refused = TRUE },
  { .name = "preferences", .actions = "app.preferences", .dialog = TRUE },
  { .name = "shortcuts", .actions = "win.show-help-overlay", .dialog = TRUE },
};

static const PictureSize sizes[] = {
  { "1280x800", 1280, 800 },
  { "1920x1080", 1920, 1080 },
  { "3840x2160", 3840, 2160 },
  { "860x700", 860, 700 },
  { "500x900", 500, 900 },
  { "360x640", 360, 640 },
};

static const PicturePalette palettes[] = {
  { "light", FALSE, FALSE },
  { "dark", TRUE, FALSE },
  { "hc-light", FALSE, TRUE },
  { "hc-dark", TRUE, TRUE },
};

static const struct {
  const char *name;
  GtkTextDirection direction;
} directions[] = {
  { "ltr", GTK_TEXT_DIR_LTR },
  { "rtl", GTK_TEXT_DIR_RTL },
};

static const struct {
  const char *name;
  double scale;
} scales[] = {
  { "100%", 1.0 },
  { "200%", 2.0 },
};

static const char *const texts[] = { "plain", "long" };

G_STATIC_ASSERT (G_N_ELEMENTS (views) <= PICTURE_MAX_NAMES);

/**
 * picture_count:
 * @by: a dimension
 *
 * Returns: how many values it has
 */
guint
picture_count (PictureBy by)
{
  static const guint counts[PICTURE_N_BY] = {
    [PICTURE_BY_VIEW] = G_N_ELEMENTS (views),
    [PICTURE_BY_SIZE] = G_N_ELEMENTS (sizes),
    [PICTURE_BY_PALETTE] = G_N_ELEMENTS (palettes),
    [PICTURE_BY_DIRECTION] = G_N_ELEMENTS (directions),
    [PICTURE_BY_SCALE] = G_N_ELEMENTS (scales),
    [PICTURE_BY_TEXT] = G_N_ELEMENTS (texts),
  };

  return counts[by];
}

/**
 * picture_name:
 * @by: a dimension
 * @index: one of its values
 *
 * Returns: the name of that value, for files and filters
 */
const char *
picture_name (PictureBy by,
              guint     index)
{
  switch (by)
    {
    case PICTURE_BY_VIEW:
      return views[index].name;
    case PICTURE_BY_SIZE:
      return sizes[index].name;
    case PICTURE_BY_PALETTE:
      return palettes[index].name;
    case PICTURE_BY_DIRECTION:
      return directions[index].name;
    case PICTURE_BY_SCALE:
      return scales[index].name;
    case PICTURE_BY_TEXT:
      return texts[index];
    case PICTURE_N_BY:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * picture_view:
 * @index: one of the views
 *
 * Returns: (transfer none): what it shows
 */
const PictureView *
picture_view (guint index)
{
  return &views[index];
}

/**
 * picture_size:
 * @index: one of the sizes
 *
 * Returns: (transfer none): the size in logical pixels
 */
const PictureSize *
picture_size (guint index)
{
  return &sizes[index];
}

/**
 * picture_palette:
 * @index: one of the palettes
 *
 * Returns: (transfer none): what it is
 */
const PicturePalette *
picture_palette (guint index)
{
  return &palettes[index];
}

/**
 * picture_direction:
 * @index: one of the directions
 *
 * Returns: what it is
 */
GtkTextDirection
picture_direction (guint index)
{
  return directions[index].direction;
}

/**
 * picture_scale:
 * @index: one of the sizes of text
 *
 * Returns: what the desktop's text is multiplied with
 */
double
picture_scale (guint index)
{
  return scales[index].scale;
}

static gboolean
apply_filter (PictureSet *set,
              const char *filter)
{
  g_autoptr (GPatternSpec) pattern = g_pattern_spec_new (filter);

  for (guint by = 0; by < PICTURE_N_BY; by++)
    {
      guint64 matching = 0;

      for (guint i = 0; i < picture_count (by); i++)
        if (g_pattern_spec_match_string (pattern, picture_name (by, i)))
          matching |= G_GUINT64_CONSTANT (1) << i;

      if (matching != 0)
        {
          set->wanted[by] = (set->asked[by] ? set->wanted[by] : 0) | matching;
          set->asked[by] = TRUE;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * picture_set_init:
 * @set: (out caller-allocates): the set
 * @filters: (nullable): names, or patterns of names with `*` and `?`. Those
 *   of one dimension add up, those of several narrow the set down
 * @error: return location
 *
 * Returns: whether each of the filters names something; else @error is set
 */
gboolean
picture_set_init (PictureSet        *set,
                  const char *const *filters,
                  GError           **error)
{
  *set = (PictureSet) { 0 };
  for (guint by = 0; by < PICTURE_N_BY; by++)
    set->wanted[by] = (G_GUINT64_CONSTANT (1) << picture_count (by)) - 1;

  for (; filters != NULL && *filters != NULL; filters++)
    if (!apply_filter (set, *filters))
      {
        g_autoptr (GString) names = g_string_new (NULL);

        for (guint by = 0; by < PICTURE_N_BY; by++)
          for (guint i = 0; i < picture_count (by); i++)
            g_string_append_printf (names, "%s%s", i > 0 ? " " : by > 0 ? "\n" : "", picture_name (by, i));
        g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                     "nothing is called “%s”; there are\n%s", *filters, names->str);
        return FALSE;
      }

  return TRUE;
}

/**
 * picture_set_contains:
 * @set: a set
 * @indices: a value of each dimension
 *
 * Long names are a matter of room and of little else: unless they are asked
 * for, they are in the set in one palette, one direction and one size of text.
 *
 * Returns: whether that picture is in @set
 */
gboolean
picture_set_contains (const PictureSet *set,
                      const guint       indices[PICTURE_N_BY])
{
  for (guint by = 0; by < PICTURE_N_BY; by++)
    if ((set->wanted[by] & G_GUINT64_CONSTANT (1) << indices[by]) == 0)
      return FALSE;

  return indices[PICTURE_BY_TEXT] == PICTURE_TEXT_PLAIN || set->asked[PICTURE_BY_TEXT] ||
         (indices[PICTURE_BY_PALETTE] == 0 && indices[PICTURE_BY_DIRECTION] == 0 && indices[PICTURE_BY_SCALE] == 0);
}
