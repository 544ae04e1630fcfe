/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long a view takes to open for the first time, and to follow another
 * selection: views FILE [ROW]. From when an action is asked for until the frame that
 * shows it is drawn, on the clock and in the main thread's own time, which a
 * busy machine changes little. The clock has also what nobody would wait for
 * at a desk with a graphics card: the X server of the virtual screen draws in
 * software (some 40 ms for a whole window, in which the program does nothing),
 * and the frame clock waits for up to 16 ms. What comes in frames after is given as the
 * longest time for which the program answered nobody. Checks nothing.
 */

#include "ent-window-private.h"

#include <sys/resource.h>

#include "bench.h"
#include "ent-sections.h"

#define SELECTIONS 24
#define SHOWN 40      /* half of what is selected are among the first, the others anywhere */
#define LIMIT_S 120.0 /* that anything is waited for */

typedef enum { FOCUS, HIGHLIGHT, TYPE } Way;

/* Each row is opened with nothing selected. */
static const struct {
  const char *name;
  const char *view;
  const char *section;
  GType (*type) (void); /* of what is selected */
  Way way;
  gboolean evidence;    /* stands in the place of the inspector */
  int quiet_ms;         /* until it is taken to be finished */
} rows[] = {
  { "Map", "map", NULL, ent_member_get_type },
  { "Ranking", "ranking", NULL, ent_member_get_type },
  { "Scatter plot", "scatter", NULL, ent_member_get_type },
  { "Stances", "stances", NULL, ent_member_get_type },
  { "Compare members", "compare", NULL, ent_member_get_type, HIGHLIGHT },
  { "Matrix, factors", "matrix", NULL, ent_factor_get_type },
  { "Matrix, members", "matrix", NULL, ent_member_get_type },
  { "Compare factors", "compare", NULL, ent_factor_get_type, HIGHLIGHT },
  { "Agenda", "themes", "agenda", ent_theme_get_type },
  { "Motives", "themes", "motives", ent_theme_get_type },
  { "Models", "themes", "models", ent_theme_get_type },
  { "Sides", "themes", "sides", ent_theme_get_type },
  { "Implications", "themes", "implications", ent_theme_get_type },
  { "Open questions", "themes", "questions", ent_theme_get_type },
  { "Context", "themes", "context", ent_theme_get_type },
  { "Key judgements", "themes", "judgements", ent_judgement_get_type },
  { "Relations", "themes", "relations", ent_relation_get_type },
  { "Gaps", "themes", "gaps", ent_member_get_type },
  { "Sources", "sources", NULL, ent_source_get_type },
  { "Claims", "claims", NULL, ent_claim_get_type },
  { "Timeline", "timeline", NULL, ent_factor_get_type },
  { "Weak points", "checks", NULL, ent_factor_get_type, FOCUS, FALSE, 5000 },
  { "Evidence, map", "map", NULL, ent_member_get_type, FOCUS, TRUE },
  { "Evidence, matrix", "matrix", NULL, ent_factor_get_type, FOCUS, TRUE },
  { "Evidence, themes", "themes", "agenda", ent_theme_get_type, FOCUS, TRUE },
  { "Evidence, claims", "claims", NULL, ent_claim_get_type, FOCUS, TRUE },
  { "Search", "map", NULL, NULL, TYPE },
};

typedef struct {
  double wall, cpu; /* ms until the frame is drawn */
  double later;     /* ms: the longest the program was busy at a stretch after that */
} Times;

static EntWindow *window;
static gboolean drawn;

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       user_data)
{
  drawn = TRUE;
}

/* Returns for how long it kept the program. */
static double
iterate (void)
{
  double start = bench_get_ms (CLOCK_THREAD_CPUTIME_ID);

  if (!g_main_context_iteration (NULL, FALSE))
    g_usleep (500);
  return bench_get_ms (CLOCK_THREAD_CPUTIME_ID) - start;
}

static double
settle (int quiet_ms)
{
  double start = bench_get_ms (CLOCK_MONOTONIC), last = start, longest = 0;

  while (bench_get_ms (CLOCK_MONOTONIC) - last < quiet_ms && bench_get_ms (CLOCK_MONOTONIC) - start < LIMIT_S * 1e3)
    {
      double busy = iterate ();

      longest = MAX (longest, busy);
      if (busy > 5)
        last = bench_get_ms (CLOCK_MONOTONIC);
    }

  return longest;
}

static void
act (const char *action,
     const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, target != NULL ? g_variant_new_string (target) : NULL);
}

static void
set_evidence (gboolean evidence)
{
  g_action_group_change_action_state (G_ACTION_GROUP (window), "evidence", g_variant_new_boolean (evidence));
}

static void
start (Times *times)
{
  drawn = FALSE;
  times->wall = -bench_get_ms (CLOCK_MONOTONIC);
  times->cpu = -bench_get_ms (CLOCK_THREAD_CPUTIME_ID);
}

static void
finish (Times *times,
        int    quiet_ms)
{
  double began = bench_get_ms (CLOCK_MONOTONIC);

  while (!drawn && bench_get_ms (CLOCK_MONOTONIC) - began < LIMIT_S * 1e3)
    iterate ();
  times->wall += bench_get_ms (CLOCK_MONOTONIC);
  times->cpu += bench_get_ms (CLOCK_THREAD_CPUTIME_ID);
  times->later = settle (quiet_ms);
}

static guint
count_widgets (GtkWidget *widget)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child);

  return n;
}

/* All that can be selected in a row. */
static GPtrArray *
list_ids (guint row)
{
  EntBriefing *briefing = ent_window_get_briefing (window);
  GListModel *lists[] = { ent_briefing_get_members (briefing), ent_briefing_get_factors (briefing),
                          ent_briefing_get_themes (briefing), ent_briefing_get_judgements (briefing),
                          ent_briefing_get_relations (briefing), ent_briefing_get_sources (briefing),
                          ent_briefing_get_claims (briefing) };
  GPtrArray *ids = g_ptr_array_new ();
  EntRecord *record;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint k = 0; rows[row].type != NULL && (record = ent_list_peek (lists[i], k)) != NULL; k++)
      {
        EntSection section;

        if (G_OBJECT_TYPE (record) != rows[row].type ())
          break;
        if (ENT_IS_THEME (record) && ent_section_find (record, &section) && section != ent_stage_get_section (ent_window_get_stage (window)))
          continue;
        g_ptr_array_add (ids, (gpointer) ent_record_get_id (record));
      }

  return ids;
}

static const char *
choose_id (GPtrArray *ids,
           guint      i)
{
  guint index = i % 2 == 0 ? (i * 7) % MIN (ids->len, SHOWN) : (guint) ((guint64) (i + 1) * ids->len / (SELECTIONS + 1));
  const char *id = g_ptr_array_index (ids, MIN (index, ids->len - 1));

  /* What is selected already would change nothing, and no frame would come. */
  if (g_strcmp0 (id, ent_stage_get_focus (ent_window_get_stage (window))) == 0)
    id = g_ptr_array_index (ids, (index + 1) % ids->len);

  return id;
}

static void
type_key (guint i)
{
  static const char text[] = "shared chips member 4999 ";
  g_autofree char *typed = g_strndup (text, i % (sizeof text - 1) + 1);

  gtk_editable_set_text (GTK_EDITABLE (window->search_entry), typed);
}

static void
open_row (guint  row,
          Times *times)
{
  set_evidence (FALSE);
  act ("clear-selection", NULL);
  if (rows[row].way == HIGHLIGHT)
    {
      /* In the tab of what is compared, which is there already. */
      g_autoptr (GPtrArray) ids = list_ids (row);

      act ("focus", g_ptr_array_index (ids, 0));
      act ("highlight", g_ptr_array_index (ids, 1));
    }
  if (rows[row].section != NULL && rows[row].evidence)
    act ("section", rows[row].section);
  if (rows[row].evidence)
    act ("view", rows[row].view);
  settle (150);

  start (times);
  if (rows[row].way == TYPE)
    g_action_group_change_action_state (G_ACTION_GROUP (window), "search", g_variant_new_boolean (TRUE));
  else if (rows[row].evidence)
    set_evidence (TRUE);
  else
    {
      if (rows[row].section != NULL)
        act ("section", rows[row].section);
      act ("view", rows[row].view);
      /* The first of all is there already. */
      gtk_widget_queue_draw (GTK_WIDGET (window));
    }
  finish (times, MAX (rows[row].quiet_ms, 150));
}

static void
measure_row (guint row)
{
  double walls[SELECTIONS], cpus[SELECTIONS], later = 0;
  guint n_widgets, n_inspector = 0;
  Times opening;
  g_autoptr (GPtrArray) ids = NULL;

  open_row (row, &opening);
  ids = list_ids (row);
  n_widgets = count_widgets (window->content);
  for (guint i = 0; i < SELECTIONS; i++)
    {
      Times times;

      start (&times);
      if (rows[row].way == TYPE)
        type_key (i);
      else if (rows[row].way == HIGHLIGHT)
        /* In, and out again. */
        act ("highlight", choose_id (ids, (i | 1) + 2));
      else
        act ("focus", choose_id (ids, i));
      finish (&times, 120);
      walls[i] = times.wall;
      cpus[i] = times.cpu;
      later = MAX (later, times.later);
      n_inspector = MAX (n_inspector, count_widgets (GTK_WIDGET (window->inspector)));
    }
  qsort (walls, SELECTIONS, sizeof *walls, bench_compare_doubles);
  qsort (cpus, SELECTIONS, sizeof *cpus, bench_compare_doubles);
  g_print ("%-17s | %6.0f %6.0f %6.0f | %5.0f %5.0f | %5.0f %5.0f %5.0f | %5u %5u\n", rows[row].name, opening.wall, opening.cpu,
           opening.later, walls[SELECTIONS / 2], walls[SELECTIONS - 1], cpus[SELECTIONS / 2], cpus[SELECTIONS - 1], later,
           n_widgets, n_inspector);
  if (rows[row].way == TYPE)
    g_action_group_change_action_state (G_ACTION_GROUP (window), "search", g_variant_new_boolean (FALSE));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (EntSettings) settings = NULL;
  g_autoptr (GFile) file = NULL;
  struct rusage usage;
  double began;

  if (argc < 2)
    {
      g_printerr ("Usage: views FILE [ROW]\n");
      return 2;
    }

  adw_init ();
  settings = ent_settings_new ();
  window = ent_window_new (NULL, settings);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  file = g_file_new_for_commandline_arg (argv[1]);
  began = bench_get_ms (CLOCK_MONOTONIC);
  ent_window_open (window, file);
  while (ent_window_get_briefing (window) == NULL && bench_get_ms (CLOCK_MONOTONIC) - began < LIMIT_S * 1e3)
    iterate ();
  if (ent_window_get_briefing (window) == NULL)
    g_error ("%s cannot be read", argv[1]);
  g_print ("read in %.1f s, ", (bench_get_ms (CLOCK_MONOTONIC) - began) / 1e3);
  began = bench_get_ms (CLOCK_THREAD_CPUTIME_ID);
  settle (300);
  g_print ("shown after another %.1f s of CPU time\n\n", (bench_get_ms (CLOCK_THREAD_CPUTIME_ID) - began) / 1e3);
  g_signal_connect (gdk_surface_get_frame_clock (gtk_native_get_surface (GTK_NATIVE (window))), "after-paint",
                    G_CALLBACK (after_paint_cb), NULL);

  g_print ("%-17s | %-20s | %-11s | %-17s | %s\n", "milliseconds", "opening, CPU, later", "a selection", "CPU, later", "widgets");
  for (guint row = 0; row < G_N_ELEMENTS (rows); row++)
    if (argc < 3 || g_strcmp0 (argv[2], rows[row].name) == 0)
      measure_row (row);

  getrusage (RUSAGE_SELF, &usage);
  g_print ("\nmost memory: %ld MiB\n", usage.ru_maxrss / 1024);
  gtk_window_destroy (GTK_WINDOW (window));
  settle (100);

  return 0;
}
