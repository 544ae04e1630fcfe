/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of a large document each view shows the first, and says of how many. */

#include "ent-checks-view.h"
#include "ent-claims-view.h"
#include "ent-compare-view.h"
#include "ent-inspector.h"
#include "ent-map-view.h"
#include "ent-matrix-view.h"
#include "ent-ranking-view.h"
#include "ent-scatter-view.h"
#include "ent-scene-view.h"
#include "ent-sources-view.h"
#include "ent-stances-view.h"
#include "ent-themes-view.h"
#include "ent-timeline-view.h"
#include "ent-what-if-view.h"

#include <string.h>

#include "ent-test.h"

#define N_MEMBERS 1000
#define N_FACTORS 700
#define N_OTHERS  400

/* No view has more, whatever is in the document. */
#define MOST_WIDGETS 5000

static void
append_members (GString *json)
{
  g_string_append (json, ", \"members\": [");
  for (guint i = 0; i < N_MEMBERS; i++)
    g_string_append_printf (json, "%s{\"id\": \"m%u\", \"kind\": \"state\", \"name\": \"Member %u\"}", i > 0 ? ", " : "", i, i);
  g_string_append (json, "], \"values\": [");
  for (guint i = 0; i < N_MEMBERS; i++)
    g_string_append_printf (json, "%s{\"indicator\": \"i\", \"member\": \"m%u\", \"year\": 2025, \"value\": %u},"
                            " {\"indicator\": \"k\", \"member\": \"m%u\", \"year\": 2025, \"value\": %u}",
                            i > 0 ? ", " : "", i, i * 7 % 997, i, i * 11 % 991);
  g_string_append (json, "], \"stances\": [");
  for (guint i = 0; i < N_MEMBERS; i++)
    g_string_append_printf (json, "%s{\"id\": \"s%u\", \"member\": \"m%u\", \"question\": \"q\", \"by\": \"desk\","
                            " \"as_of\": \"2025\", \"level\": \"yes\", \"confidence\": \"low\", \"confidence_reason\": \"So.\","
                            " \"summary\": \"Takes part.\"}", i > 0 ? ", " : "", i, i);
  g_string_append (json, "], \"relations\": [");
  for (guint i = 1; i < N_MEMBERS; i++)
    g_string_append_printf (json, "%s{\"id\": \"r%u\", \"a\": \"m0\", \"b\": \"m%u\", \"kind\": \"trade\", \"name\": \"Trade\"}",
                            i > 1 ? ", " : "", i, i);
  g_string_append (json, "]");
}

/* The first member is touched by all factors, and the first factor touches all members. */
static void
append_factors (GString *json)
{
  g_string_append (json, ", \"factors\": [");
  for (guint i = 0; i < N_FACTORS; i++)
    {
      g_string_append_printf (json, "%s{\"id\": \"f%u\", \"title\": \"Factor %u\", \"event\": \"It happens.\","
                              " \"resolves\": \"It is seen.\", \"by_date\": \"2030\", \"confidence\": \"low\","
                              " \"likelihood\": {\"low\": 0.3, \"best\": %.3f, \"high\": 0.6},"
                              " \"impacts\": [{\"perspective\": \"p\", \"low\": -0.8, \"best\": %.3f, \"high\": 0.8, \"reason\": \"So.\"}],"
                              " \"items\": [{\"text\": \"It was said.\", \"basis\": \"judgement\", \"date\": \"20%02u-%02u\"}],"
                              " \"members\": [\"m0\"", i > 0 ? ", " : "", i, i, 0.3 + i % 300 / 1000.0, i % 1500 / 1000.0 - 0.7,
                              i % 25, i % 12 + 1);
      for (guint m = 1; m < N_MEMBERS && i == 0; m++)
        g_string_append_printf (json, ", \"m%u\"", m);
      g_string_append (json, "]}");
    }
  g_string_append (json, "]");
}

static void
append_others (GString *json)
{
  g_string_append (json, ", \"sources\": [");
  for (guint i = 0; i < N_OTHERS; i++)
    g_string_append_printf (json, "%s{\"id\": \"o%u\", \"title\": \"Source %u\", \"read\": \"full\", \"reliability\": \"B\","
                            " \"reliability_reason\": \"So.\"}", i > 0 ? ", " : "", i, i);
  g_string_append (json, "], \"claims\": [");
  for (guint i = 0; i < N_OTHERS; i++)
    g_string_append_printf (json, "%s{\"id\": \"c%u\", \"source\": \"o%u\", \"text\": \"It is so.\", \"finding\": \"partly\","
                            " \"explanation\": \"Not quite.\"}", i > 0 ? ", " : "", i, i);
  g_string_append (json, "], \"judgements\": [");
  for (guint i = 0; i < N_OTHERS; i++)
    g_string_append_printf (json, "%s{\"id\": \"j%u\", \"statement\": \"It comes.\", \"by_date\": \"2030\", \"confidence\": \"low\","
                            " \"likelihood\": {\"low\": 0.55, \"best\": 0.6, \"high\": 0.7},"
                            " \"citations\": [{\"source\": \"o%u\", \"credibility\": 3}]}", i > 0 ? ", " : "", i, i);
  g_string_append (json, "], \"gaps\": [");
  for (guint i = 0; i < N_OTHERS; i++)
    g_string_append_printf (json, "%s{\"text\": \"Unknown.\", \"basis\": \"judgement\"}", i > 0 ? ", " : "");
  g_string_append (json, "], \"switches\": [");
  for (guint i = 0; i < N_OTHERS; i++)
    g_string_append_printf (json, "%s{\"id\": \"w%u\", \"question\": \"What?\", \"kind\": \"event\", \"options\": [{\"id\":"
                            " \"no\", \"name\": \"No\", \"baseline\": true}, {\"id\": \"yes\", \"name\": \"Yes\"}]}",
                            i > 0 ? ", " : "", i);
  g_string_append (json, "], \"themes\": [");
  for (guint i = 0; i < 2 * N_OTHERS; i++)
    g_string_append_printf (json, "%s{\"id\": \"t%u\", \"kind\": \"%s\", \"title\": \"Theme %u\", \"about\": \"Side %u\","
                            " \"items\": [{\"text\": \"A line.\", \"basis\": \"judgement\"}]}", i > 0 ? ", " : "", i,
                            i % 2 == 0 ? "agenda" : "advantage", i, i % 4);
  g_string_append (json, "]}");
}

static EntBriefing *
new_briefing (void)
{
  GString *json = g_string_new (
    "{\"format\": \"entente-briefing\", \"version\": 1, \"id\": \"big\", \"title\": \"Big\", \"language\": \"en\","
    " \"compiled\": \"2026-01-01\", \"information_cutoff\": \"2026-01-01\", \"yardstick\": \"icd203\","
    " \"impact_scale\": {\"bands\": ["
    "  {\"id\": \"harm\", \"name\": \"Harm\", \"from\": -1, \"to\": 0, \"definition\": \"Worse.\"},"
    "  {\"id\": \"gain\", \"name\": \"Gain\", \"from\": 0, \"to\": 1, \"definition\": \"Better.\"}]},"
    " \"questions\": [{\"id\": \"q\", \"text\": \"Who\", \"levels\": [{\"id\": \"yes\", \"name\": \"Supports\","
    "  \"definition\": \"Says so.\", \"from\": 0.5, \"to\": 1, \"glyph\": \"triangle\", \"slot\": 1},"
    "  {\"id\": \"no\", \"name\": \"Opposes\", \"definition\": \"Says so.\", \"from\": 0, \"to\": 0.5,"
    "  \"glyph\": \"cross\", \"slot\": 5}]}],"
    " \"perspectives\": [{\"id\": \"p\", \"name\": \"all\"}],"
    " \"indicators\": [{\"id\": \"i\", \"name\": \"One\", \"unit\": \"units\", \"source\": \"o0\"},"
    "  {\"id\": \"k\", \"name\": \"Other\", \"unit\": \"units\", \"source\": \"o0\"}]");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing;

  append_members (json);
  append_factors (json);
  append_others (json);
  bytes = g_string_free_to_bytes (json);
  briefing = ent_briefing_new_from_bytes (bytes, &problems, &error);
  g_assert_no_error (error);

  return briefing;
}

static guint
count_widgets (GtkWidget *widget)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child);

  return n;
}

static gboolean
scene_says (EntSceneView *view,
            const char   *text)
{
  EntScene *scene = ent_scene_view_get_scene (view);

  for (guint i = 0; scene != NULL && i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (scene, i);

      if (item->spoken != NULL && strstr (item->spoken, text) != NULL)
        return TRUE;
      for (guint k = 0; k < item->texts->len; k++)
        if (strstr (g_array_index (item->texts, EntText, k).text, text) != NULL)
          return TRUE;
    }

  return FALSE;
}

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  if (ENT_IS_SCENE_VIEW (widget) && scene_says (ENT_SCENE_VIEW (widget), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

/* What is shown, and what it says of the rest. */
static const struct {
  const char *name;
  GType (*type) (void);
  EntView view;
  EntSection section;
  const char *focus;
  gboolean evidence;
  const char *text;
} rows[] = {
  { "map", ent_map_view_get_type, ENT_VIEW_MAP, 0, NULL, FALSE, "The first 400 of 1000 members are shown" },
  { "ranking", ent_ranking_view_get_type, ENT_VIEW_RANKING, 0, NULL, FALSE, "The first 400 of 1000 members are shown" },
  { "scatter", ent_scatter_view_get_type, ENT_VIEW_SCATTER, 0, NULL, FALSE, "of 1000 members are shown" },
  { "stances", ent_stances_view_get_type, ENT_VIEW_STANCES, 0, NULL, FALSE, "The first 400 of 1000 are shown" },
  { "compare", ent_compare_view_get_type, ENT_VIEW_COMPARE, 0, NULL, FALSE, "700 more are not listed" },
  { "matrix", ent_matrix_view_get_type, ENT_VIEW_MATRIX, 0, NULL, FALSE, "The first 300 of 700 are listed" },
  { "agenda", ent_themes_view_get_type, ENT_VIEW_THEMES, ENT_SECTION_AGENDA, NULL, FALSE, "The First 40 of 400 Are Shown" },
  { "sides", ent_themes_view_get_type, ENT_VIEW_THEMES, ENT_SECTION_SIDES, NULL, FALSE, "The First 6 of 34 Are Shown" },
  { "judgements", ent_themes_view_get_type, ENT_VIEW_THEMES, ENT_SECTION_JUDGEMENTS, NULL, FALSE,
    "The First 40 of 400 Are Shown" },
  { "relations", ent_themes_view_get_type, ENT_VIEW_THEMES, ENT_SECTION_RELATIONS, NULL, FALSE,
    "The First 40 of 999 Are Shown" },
  { "gaps", ent_themes_view_get_type, ENT_VIEW_THEMES, ENT_SECTION_GAPS, NULL, FALSE, "The First 40 of 400 Are Shown" },
  { "sources", ent_sources_view_get_type, ENT_VIEW_SOURCES, 0, NULL, FALSE, "Show 100 More Sources" },
  { "claims", ent_claims_view_get_type, ENT_VIEW_CLAIMS, 0, NULL, FALSE, "Show 340 More Claims" },
  { "timeline", ent_timeline_view_get_type, ENT_VIEW_TIMELINE, 0, NULL, FALSE, "are listed, the earliest first" },
  { "checks", ent_checks_view_get_type, ENT_VIEW_CHECKS, 0, NULL, FALSE, "More Weak Points" },
  { "what-if", ent_what_if_view_get_type, ENT_VIEW_WHAT_IF, 0, NULL, FALSE, "More Questions" },
  { "overview", ent_inspector_get_type, ENT_VIEW_MAP, 0, NULL, FALSE, "380 more key judgements are among the themes" },
  { "member", ent_inspector_get_type, ENT_VIEW_MAP, 0, "m0", FALSE, "660 more are not listed here" },
  { "factor", ent_inspector_get_type, ENT_VIEW_MATRIX, 0, "f0", FALSE, "940 more are not listed here" },
  { "evidence", ent_inspector_get_type, ENT_VIEW_MATRIX, 0, NULL, TRUE, "640 more are not listed here" },
};

typedef struct {
  GtkWidget *view;
  const char *text;
} Wanted;

static gboolean
is_said (gpointer data)
{
  const Wanted *wanted = data;

  return says (wanted->view, wanted->text);
}

static void
test_bounded (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  g_autoptr (EntBriefing) briefing = new_briefing ();
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);
  g_autoptr (EntStage) stage = ent_stage_with (first, "view", rows[row].view, "section", rows[row].section, "focus",
                                               rows[row].focus, NULL);
  GtkWidget *view = g_object_new (rows[row].type (), "briefing", briefing, "stage", stage, NULL);
  GtkWidget *window;
  Wanted wanted = { view, rows[row].text };

  if (rows[row].evidence)
    g_object_set (view, "evidence", TRUE, NULL);
  window = ent_test_window (view, 1200, 700);
  ent_test_wait (is_said, &wanted);
  ent_test_settle ();
  g_assert_cmpuint (count_widgets (view), <, MOST_WIDGETS);
  ent_test_close (window);
}

static guint
count_rows (GtkWidget *widget,
            gboolean   visible_only)
{
  guint n = gtk_widget_has_css_class (widget, "compared");

  if (visible_only && !gtk_widget_get_visible (widget))
    return 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child, visible_only);

  return n;
}

static gboolean
has_all_rows (gpointer view)
{
  return count_rows (view, TRUE) == count_rows (view, FALSE) && ent_test_find_text (view, "Sources") != NULL;
}

/* A selection is answered by the first rows, and the others come in the frames after. */
static void
test_in_parts (void)
{
  const char *highlight[] = { "m1", NULL };
  g_autoptr (EntBriefing) briefing = new_briefing ();
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);
  g_autoptr (EntStage) stage =
    ent_stage_with (first, "view", ENT_VIEW_COMPARE, "focus", "m0", "highlight", highlight, NULL);
  EntStageView *view = g_object_new (ENT_TYPE_COMPARE_VIEW, "briefing", briefing, "stage", first, NULL);
  GtkWidget *window = ent_test_window (GTK_WIDGET (view), 1200, 700);

  ent_stage_view_set_stage (view, stage);
  ent_stage_view_flush (view);
  g_assert_cmpuint (count_rows (GTK_WIDGET (view), TRUE), >, 0);
  g_assert_cmpuint (count_rows (GTK_WIDGET (view), TRUE), <, count_rows (GTK_WIDGET (view), FALSE));
  ent_test_wait (has_all_rows, view);
  ent_test_close (window);
}

static void
add_tests (void)
{
  for (guint row = 0; row < G_N_ELEMENTS (rows); row++)
    {
      g_autofree char *path = g_strdup_printf ("/views/big/%s", rows[row].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (row), test_bounded);
    }
  g_test_add_func ("/views/big/in-parts", test_in_parts);
}

int
main (int   argc,
      char *argv[])
{
  return ent_test_run (&argc, &argv, add_tests);
}
