/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text of the views stands out from what it stands on, in every palette. What
 * is measured is what is drawn, three times as large so that the strokes of
 * letters have a pixel of their very own colour: style sheets, opacity and
 * whatever lies behind are in it. What scenes paint is tested with them.
 */

#include <adwaita.h>
#include <string.h>

#include "ent-checks-view.h"
#include "ent-claims-view.h"
#include "ent-compare-view.h"
#include "ent-evidence-card.h"
#include "ent-inspector.h"
#include "ent-palette.h"
#include "ent-sources-view.h"
#include "ent-stage-view.h"
#include "ent-test.h"
#include "ent-themes-view.h"
#include "ent-timeline-view.h"
#include "ent-what-if-view.h"

#define SCALE 3
/* No larger than the display of the tests. */
#define WIDTH 900
#define HEIGHT 1000

/* WCAG 2.1, success criterion 1.4.3, level AA. */
#define CONTRAST 4.5
#define CONTRAST_LARGE 3.0
#define LARGE_PX 24.0
#define LARGE_BOLD_PX 18.66

#define RESOURCES "/io/github/entente_app/Entente/"

typedef struct {
  const char *name;
  GType (*type) (void); /* NULL: the card of the evidence */
  EntSection section;   /* of Themes */
  const char *focus;    /* what is selected */
  const char *with;     /* (nullable): and this too */
  guint n_runs;         /* of text that are seen at least */
} Case;

static const Case cases[] = {
  { "themes-agenda", ent_themes_view_get_type, ENT_SECTION_AGENDA, NULL, NULL, 8 },
  { "themes-motives", ent_themes_view_get_type, ENT_SECTION_MOTIVES, NULL, NULL, 8 },
  { "themes-models", ent_themes_view_get_type, ENT_SECTION_MODELS, NULL, NULL, 8 },
  { "themes-sides", ent_themes_view_get_type, ENT_SECTION_SIDES, NULL, NULL, 8 },
  { "themes-implications", ent_themes_view_get_type, ENT_SECTION_IMPLICATIONS, NULL, NULL, 8 },
  { "themes-questions", ent_themes_view_get_type, ENT_SECTION_QUESTIONS, NULL, NULL, 8 },
  { "themes-context", ent_themes_view_get_type, ENT_SECTION_CONTEXT, NULL, NULL, 8 },
  { "themes-judgements", ent_themes_view_get_type, ENT_SECTION_JUDGEMENTS, NULL, NULL, 8 },
  { "themes-relations", ent_themes_view_get_type, ENT_SECTION_RELATIONS, NULL, NULL, 8 },
  { "themes-gaps", ent_themes_view_get_type, ENT_SECTION_GAPS, NULL, NULL, 8 },
  { "themes-selected", ent_themes_view_get_type, ENT_SECTION_AGENDA, "agenda-research", NULL, 8 },
  { "sources", ent_sources_view_get_type, ENT_SECTION_AGENDA, NULL, NULL, 8 },
  { "sources-selected", ent_sources_view_get_type, ENT_SECTION_AGENDA, "article", NULL, 8 },
  { "claims", ent_claims_view_get_type, ENT_SECTION_AGENDA, NULL, NULL, 8 },
  { "claims-selected", ent_claims_view_get_type, ENT_SECTION_AGENDA, "c03", NULL, 8 },
  { "timeline", ent_timeline_view_get_type, ENT_SECTION_AGENDA, NULL, NULL, 1 },
  { "checks", ent_checks_view_get_type, ENT_SECTION_AGENDA, NULL, NULL, 8 },
  { "what-if", ent_what_if_view_get_type, ENT_SECTION_AGENDA, NULL, NULL, 8 },
  { "compare-none", ent_compare_view_get_type, ENT_SECTION_AGENDA, NULL, NULL, 2 },
  { "compare-views", ent_compare_view_get_type, ENT_SECTION_AGENDA, "ind", NULL, 8 },
  { "compare-members", ent_compare_view_get_type, ENT_SECTION_AGENDA, "ind", "chn", 8 },
  { "compare-factors", ent_compare_view_get_type, ENT_SECTION_AGENDA, "standards", "fragmentation", 8 },
  { "evidence", NULL, ENT_SECTION_AGENDA, "ind", NULL, 8 },
  { "evidence-all", NULL, ENT_SECTION_AGENDA, NULL, NULL, 2 },
  { "overview", ent_inspector_get_type, ENT_SECTION_AGENDA, NULL, NULL, 8 },
  { "member", ent_inspector_get_type, ENT_SECTION_AGENDA, "ind", NULL, 8 },
  { "factor", ent_inspector_get_type, ENT_SECTION_AGENDA, "standards", NULL, 8 },
  { "theme", ent_inspector_get_type, ENT_SECTION_AGENDA, "agenda-research", NULL, 8 },
  { "judgement", ent_inspector_get_type, ENT_SECTION_AGENDA, "kj-india", NULL, 8 },
  { "relation", ent_inspector_get_type, ENT_SECTION_AGENDA, "rel-chn-rus", NULL, 8 },
  { "source", ent_inspector_get_type, ENT_SECTION_AGENDA, "article", NULL, 8 },
  { "claim", ent_inspector_get_type, ENT_SECTION_AGENDA, "c03", NULL, 8 },
};

typedef struct {
  cairo_surface_t *picture;
  GtkWidget *window;
  guint n_runs;
  guint n_faults;
} Meter;

/* What views act through: without them, what acts would be shown as switched off. */
static void
add_actions (GtkWidget *window)
{
  static const struct {
    const char *name;
    const char *type;  /* NULL: none */
    const char *state; /* NULL: none */
  } actions[] = {
    { "by", "s", "''" }, { "clear-selection" }, { "date", "s", "''" }, { "evidence" }, { "filter-member", "s", "''" },
    { "focus", "s" }, { "option", "(ss)" }, { "scenario", "s", "''" }, { "what-if-clear" }, { "highlight", "s" }, { "indicator", "s", "''" }, { "passage", "(ss)" }, { "perspective", "s", "''" },
    { "question", "s", "''" }, { "section", "s", "'agenda'" }, { "select", "s", "''" }, { "show-all" }, { "show-definition", "s" },
    { "swap-axes" }, { "toggle-group", "s" }, { "toggle-level", "s" }, { "versus", "s", "''" }, { "view", "s", "'map'" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      const GVariantType *type = actions[i].type != NULL ? G_VARIANT_TYPE (actions[i].type) : NULL;
      g_autoptr (GSimpleAction) action =
        actions[i].state != NULL
          ? g_simple_action_new_stateful (actions[i].name, type, g_variant_new_parsed (actions[i].state))
          : g_simple_action_new (actions[i].name, type);

      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
}

static GtkCssProvider *
add_style (const char *name)
{
  GtkCssProvider *provider = gtk_css_provider_new ();
  g_autofree char *path = g_strconcat (RESOURCES, name, NULL);

  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  return provider;
}

/* As the application has it from its resources. */
static void
use_palette (gboolean dark)
{
  static GtkCssProvider *high_contrast_dark = NULL;
  AdwStyleManager *manager = adw_style_manager_get_default ();

  adw_style_manager_set_color_scheme (manager, dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_assert_cmpint (adw_style_manager_get_dark (manager), ==, dark);
  if (high_contrast_dark != NULL)
    gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (high_contrast_dark));
  g_clear_object (&high_contrast_dark);
  if (dark && adw_style_manager_get_high_contrast (manager))
    high_contrast_dark = add_style ("style-hc-dark.css");
}

static cairo_surface_t *
draw (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH * SCALE, HEIGHT * SCALE);
  g_autoptr (GskRenderNode) node = NULL;
  cairo_t *cr = cairo_create (surface);

  g_assert_cmpint (gtk_widget_get_width (window), ==, WIDTH);
  g_assert_cmpint (gtk_widget_get_height (window), ==, HEIGHT);
  gdk_paintable_snapshot (paintable, snapshot, WIDTH, HEIGHT);
  node = gtk_snapshot_free_to_node (snapshot);
  cairo_scale (cr, SCALE, SCALE);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static EntColour
to_colour (guint32 pixel)
{
  return (EntColour) {
    (pixel >> 16 & 0xff) / 255.0, (pixel >> 8 & 0xff) / 255.0, (pixel & 0xff) / 255.0, 1.0,
  };
}

/* The ground is the colour that most pixels have, for letters leave more free
 * than they cover; the text is what is furthest from it. */
static double
measure (cairo_surface_t             *picture,
         const cairo_rectangle_int_t *area)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  const guchar *data = cairo_image_surface_get_data (picture);
  int stride = cairo_image_surface_get_stride (picture);
  GHashTableIter iter;
  gpointer key, value;
  guint32 ground = 0;
  guint most = 0;
  double contrast = 1.0;

  for (int y = area->y; y < area->y + area->height; y++)
    for (int x = area->x; x < area->x + area->width; x++)
      {
        guint32 pixel = *(const guint32 *) (gconstpointer) (data + y * stride + 4 * x) & 0xffffff;
        guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (pixel))) + 1;

        g_hash_table_insert (counts, GUINT_TO_POINTER (pixel), GUINT_TO_POINTER (count));
        if (count > most)
          {
            most = count;
            ground = pixel;
          }
      }

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    contrast = MAX (contrast, ent_colour_contrast (to_colour (GPOINTER_TO_UINT (key)), to_colour (ground)));

  return contrast;
}

static gboolean
is_large (PangoFont *font)
{
  PangoFontDescription *description = pango_font_describe_with_absolute_size (font);
  double size = pango_font_description_get_size (description) / (double) PANGO_SCALE;
  gboolean bold = pango_font_description_get_weight (description) >= PANGO_WEIGHT_BOLD;

  pango_font_description_free (description);

  return size >= (bold ? LARGE_BOLD_PX : LARGE_PX);
}

static gboolean
is_blank (const char *text,
          int         length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/* Whether nothing that scrolls cuts off a part of it. */
static gboolean
is_inside (Meter                       *meter,
           GtkWidget                   *widget,
           const cairo_rectangle_int_t *area)
{
  graphene_rect_t box;

  graphene_rect_init (&box, area->x / (float) SCALE, area->y / (float) SCALE, area->width / (float) SCALE,
                      area->height / (float) SCALE);
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      graphene_rect_t bounds;

      if (widget != meter->window && gtk_widget_get_overflow (widget) == GTK_OVERFLOW_VISIBLE)
        continue;
      if (!gtk_widget_compute_bounds (widget, meter->window, &bounds) || !graphene_rect_contains_rect (&bounds, &box))
        return FALSE;
    }

  return TRUE;
}

/* Each run of one style by itself: a link may stand in the midst of a text. */
static void
measure_label (Meter    *meter,
               GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double left, top;
  int offset_x, offset_y;

  gtk_label_get_layout_offsets (label, &offset_x, &offset_y);
  gtk_widget_translate_coordinates (GTK_WIDGET (label), meter->window, 0, 0, &left, &top);
  do
    {
      PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);
      const char *text = pango_layout_get_text (layout);
      PangoRectangle logical;
      cairo_rectangle_int_t area;
      double contrast;

      if (run == NULL || is_blank (text + run->item->offset, run->item->length))
        continue;
      pango_layout_iter_get_run_extents (iter, NULL, &logical);
      pango_extents_to_pixels (NULL, &logical);
      area = (cairo_rectangle_int_t) {
        (int) ((left + logical.x) * SCALE) + offset_x * SCALE, (int) ((top + logical.y) * SCALE) + offset_y * SCALE,
        logical.width * SCALE, logical.height * SCALE,
      };
      if (!is_inside (meter, GTK_WIDGET (label), &area))
        continue;

      meter->n_runs++;
      contrast = measure (meter->picture, &area);
      if (contrast < (is_large (run->item->analysis.font) ? CONTRAST_LARGE : CONTRAST))
        {
          GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (label));
          g_auto (GStrv) names = gtk_widget_get_css_classes (GTK_WIDGET (label));
          g_autofree char *classes = g_strjoinv (" ", names);
          g_autofree char *part = g_strndup (text + run->item->offset, run->item->length);

          g_test_message ("“%s” [%s] in a %s: %.2f", part, classes, G_OBJECT_TYPE_NAME (parent), contrast);
          meter->n_faults++;
        }
    }
  while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
}

static void
measure_all (Meter     *meter,
             GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  /* The criterion leaves out what is switched off. */
  if (GTK_IS_LABEL (widget) && gtk_widget_is_sensitive (widget))
    measure_label (meter, GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    measure_all (meter, child);
}

static EntBriefing *
load_bundled (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_file_get_contents (g_getenv ("ENT_BRIEFING"), &text, &length, &error);
  g_assert_no_error (error);
  {
    g_autoptr (GBytes) bytes = g_bytes_new (text, length);
    EntBriefing *briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);

    g_assert_no_error (error);

    return briefing;
  }
}

static GtkWidget *
make_evidence (EntBriefing *briefing,
               EntStage    *stage)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *card = ent_evidence_card_new ();

  ent_evidence_card_show (ENT_EVIDENCE_CARD (card), briefing, stage);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), card);

  return scroller;
}

static GtkWidget *
make_view (const Case  *row,
           EntBriefing *briefing,
           EntStage    *stage)
{
  GtkWidget *view;

  if (row->type == NULL)
    return make_evidence (briefing, stage);

  view = g_object_new (row->type (), NULL);
  ent_stage_view_set_briefing (ENT_STAGE_VIEW (view), briefing);
  ent_stage_view_set_stage (ENT_STAGE_VIEW (view), stage);

  return view;
}

static void
test_contrast (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (EntBriefing) briefing = load_bundled ();
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);
  const char *highlight[] = { row->with, NULL };
  g_autoptr (EntStage) stage =
    ent_stage_with (first, "section", row->section, "focus", row->focus, "highlight", highlight, NULL);
  GtkWidget *ground = adw_bin_new ();
  GtkWidget *view;
  Meter meter = { NULL };

  view = make_view (row, briefing, stage);
  adw_bin_set_child (ADW_BIN (ground), view);
  gtk_widget_add_css_class (ground, "entente-content");
  meter.window = ent_test_window (ground, WIDTH, HEIGHT);
  add_actions (meter.window);
  ent_test_settle ();

  for (int dark = 0; dark < 2; dark++)
    {
      use_palette (dark);
      ent_test_settle ();
      meter.picture = draw (meter.window);
      meter.n_runs = meter.n_faults = 0;
      g_test_message ("%s, %s", row->name, dark ? "dark" : "light");
      measure_all (&meter, view);
      cairo_surface_destroy (meter.picture);
      g_assert_cmpuint (meter.n_runs, >=, row->n_runs);
      /* All palettes are worth to be seen. */
      if (meter.n_faults > 0)
        g_test_fail ();
    }
  ent_test_close (meter.window);
}

/* Otherwise nothing says that the others see what is too faint. */
static void
test_meter (void)
{
  static const struct {
    const char *text;
    guint n_runs;
    guint n_faults;
  } tests[] = {
    { "Plain text", 1, 0 },
    { "<span alpha='35%'>Faint text</span>", 1, 1 },
    { "Plain text, and <span alpha='35%'>some that is faint</span>", 2, 1 },
    { "<span alpha='50%'>Dim text</span>", 1, 1 },
    { "<span alpha='50%' size='30pt'>Large</span>", 1, 0 },
  };

  use_palette (FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      GtkWidget *label = gtk_label_new (NULL);
      Meter meter = { NULL };

      gtk_label_set_markup (GTK_LABEL (label), tests[i].text);
      meter.window = ent_test_window (label, WIDTH, HEIGHT);
      meter.picture = draw (meter.window);
      measure_all (&meter, label);
      cairo_surface_destroy (meter.picture);
      g_assert_cmpuint (meter.n_runs, ==, tests[i].n_runs);
      g_assert_cmpuint (meter.n_faults, ==, tests[i].n_faults);
      ent_test_close (meter.window);
    }
}

static void
add_tests (void)
{
  g_autoptr (GtkCssProvider) style = add_style ("style.css");
  g_autoptr (GtkCssProvider) style_hc = NULL;

  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    style_hc = add_style ("style-hc.css");
  g_assert_cmpint (style_hc != NULL, ==, g_strcmp0 (g_getenv ("ADW_DEBUG_HIGH_CONTRAST"), "1") == 0);

  g_test_add_func ("/views/contrast/meter", test_meter);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/views/contrast/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_contrast);
    }
}

int
main (int    argc,
      char **argv)
{
  return ent_test_run (&argc, &argv, add_tests);
}
