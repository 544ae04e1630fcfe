/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-test.h"

#include <adwaita.h>
#include <locale.h>
#include <string.h>

static const char document[] =
  "{\"format\": \"entente-briefing\", \"version\": 1, \"id\": \"test\", \"title\": \"A <i>test</i>\", \"language\": \"en\","
  " \"author\": \"A. Author\", \"compiled\": \"2025-11-20\", \"information_cutoff\": \"2025-11-18\","
  " \"gaps\": [{\"text\": \"We do not know.\", \"basis\": \"judgement\"}],"
  " \"markings\": [{\"label\": \"SPECIMEN\", \"rank\": 0, \"caveat\": \"May be shown to everybody.\"}],"
  " \"marking\": \"SPECIMEN\", \"yardstick\": \"icd203\","
  " \"impact_scale\": {\"bands\": ["
  "  {\"id\": \"harm\", \"name\": \"Severe\", \"from\": -1, \"to\": -0.2, \"definition\": \"Much is lost.\"},"
  "  {\"id\": \"none\", \"name\": \"None\", \"from\": -0.2, \"to\": 0.2, \"definition\": \"Nothing to speak of.\"},"
  "  {\"id\": \"gain\", \"name\": \"Major\", \"from\": 0.2, \"to\": 1, \"definition\": \"Much is gained.\"}]},"
  " \"questions\": [{\"id\": \"q\", \"text\": \"Who takes part\", \"low_label\": \"opposes\", \"high_label\": \"supports\","
  "  \"levels\": ["
  "   {\"id\": \"yes\", \"name\": \"Supports\", \"definition\": \"Says so.\", \"from\": 0.5, \"to\": 1, \"glyph\": \"triangle\", \"slot\": 1},"
  "   {\"id\": \"no\", \"name\": \"Opposes\", \"definition\": \"Says so.\", \"from\": 0, \"to\": 0.5, \"glyph\": \"cross\", \"slot\": 5}]}],"
  " \"groups\": [{\"id\": \"full\", \"name\": \"Full member\", \"kind\": \"status\"},"
  "  {\"id\": \"out\", \"name\": \"Not in it\", \"kind\": \"status\", \"outside\": true}],"
  " \"members\": ["
  "  {\"id\": \"a\", \"kind\": \"state\", \"name\": \"<b>Aria & Co</b>\", \"memberships\": [{\"group\": \"full\", \"from\": \"2001\", \"state\": \"active\"}]},"
  "  {\"id\": \"b\", \"kind\": \"state\", \"name\": \"Beta\", \"memberships\": [{\"group\": \"full\", \"state\": \"active\"}]},"
  "  {\"id\": \"c\", \"kind\": \"state\", \"name\": \"Gamma\", \"memberships\": [{\"group\": \"out\", \"state\": \"active\"}]}],"
  " \"layouts\": [{\"id\": \"l\", \"name\": \"All\", \"viewpoint\": \"nobody\", \"note\": \"A test.\","
  "  \"tiles\": {\"a\": [0, 0], \"b\": [1, 0], \"c\": [1, 1]}}],"
  " \"indicators\": [{\"id\": \"people\", \"name\": \"Population\", \"unit\": \"million\", \"source\": \"s2\","
  "  \"total\": {\"name\": \"of the world\", \"value\": 100, \"year\": 2025}}],"
  " \"values\": [{\"indicator\": \"people\", \"member\": \"a\", \"year\": 2025, \"value\": 30},"
  "  {\"indicator\": \"people\", \"member\": \"b\", \"year\": 2025, \"value\": 12}],"
  " \"measures\": [{\"id\": \"m\", \"name\": \"supports\", \"question\": \"q\", \"levels\": [\"yes\"]}],"
  " \"perspectives\": [{\"id\": \"p\", \"name\": \"the members\"}],"
  " \"stances\": [{\"id\": \"desk-a\", \"member\": \"a\", \"question\": \"q\", \"by\": \"desk\", \"as_of\": \"2025-11\","
  "   \"position\": {\"low\": 0.6, \"best\": 0.7, \"high\": 0.9}, \"confidence\": \"moderate\","
  "   \"confidence_reason\": \"One source.\", \"summary\": \"Takes part in <everything>.\","
  "   \"towards\": [{\"text\": \"It signed & sealed.\", \"basis\": \"reported\","
  "     \"citations\": [{\"source\": \"s1\", \"passage\": \"p1\", \"credibility\": 3}]}],"
  "   \"away\": [{\"text\": \"It may leave.\", \"basis\": \"judgement\"}],"
  "   \"would_change\": [{\"text\": \"It leaves.\", \"basis\": \"judgement\", \"direction\": \"away\"}]},"
  "  {\"id\": \"s1-a\", \"member\": \"a\", \"question\": \"q\", \"by\": \"s1\", \"as_of\": \"2025-11\", \"level\": \"no\","
  "   \"confidence\": \"low\", \"confidence_reason\": \"It says little.\", \"summary\": \"Against.\","
  "   \"citations\": [{\"source\": \"s1\", \"passage\": \"p1\", \"credibility\": 3}]},"
  "  {\"id\": \"desk-b\", \"member\": \"b\", \"question\": \"q\", \"by\": \"desk\", \"as_of\": \"2025-11\", \"level\": \"no\","
  "   \"confidence\": \"high\", \"confidence_reason\": \"Many sources.\", \"summary\": \"Against.\"}],"
  " \"judgements\": [{\"id\": \"j\", \"statement\": \"A treaty is signed.\", \"likelihood\": {\"low\": 0.55, \"best\": 0.6, \"high\": 0.7},"
  "   \"by_date\": \"2030\", \"confidence\": \"low\", \"citations\": [{\"source\": \"s1\", \"passage\": \"p1\", \"credibility\": 3}]},"
  "  {\"id\": \"j2\", \"statement\": \"Nobody leaves.\", \"likelihood\": {\"low\": 0.55, \"best\": 0.6, \"high\": 0.7},"
  "   \"by_date\": \"2030\", \"confidence\": \"low\"},"
  "  {\"id\": \"j3\", \"statement\": \"Nobody joins.\", \"likelihood\": {\"low\": 0.55, \"best\": 0.6, \"high\": 0.7},"
  "   \"by_date\": \"2030\", \"confidence\": \"low\"}],"
  " \"factors\": [{\"id\": \"f\", \"title\": \"A <risk>\", \"event\": \"It happens.\", \"resolves\": \"Two papers say so.\","
  "   \"by_date\": \"2030\", \"likelihood\": {\"low\": 0.55, \"best\": 0.6, \"high\": 0.7}, \"confidence\": \"low\","
  "   \"impacts\": [{\"perspective\": \"p\", \"low\": -0.8, \"best\": -0.5, \"high\": -0.3, \"reason\": \"It hurts.\"}],"
  "   \"members\": [\"a\"]},"
  "  {\"id\": \"g\", \"title\": \"A chance\", \"event\": \"It helps.\", \"resolves\": \"It is seen.\","
  "   \"by_date\": \"2030\", \"likelihood\": {\"low\": 0.2, \"best\": 0.3, \"high\": 0.4}, \"confidence\": \"low\","
  "   \"impacts\": [{\"perspective\": \"p\", \"low\": 0.3, \"best\": 0.5, \"high\": 0.8, \"reason\": \"It helps.\"}],"
  "   \"members\": [\"b\"]}],"
  " \"sources\": ["
  "  {\"id\": \"s1\", \"title\": \"Paper <one>\", \"publisher\": \"Press\", \"date\": \"2025-10-01\", \"address\": \"https://example.org/one\","
  "   \"read\": \"full\", \"reliability\": \"D\", \"reliability_reason\": \"It errs.\","
  "   \"passages\": [{\"id\": \"p1\", \"kind\": \"stance\", \"text\": \"They signed.\", \"members\": [\"a\"]}]},"
  "  {\"id\": \"s2\", \"title\": \"Figures\", \"address\": \"javascript:alert(1)\", \"read\": \"full\", \"reliability\": \"A\","
  "   \"reliability_reason\": \"It counts.\"}]}";

/* Only a test that has failed waits so long; a sanitizer is slow. */
#define DEADLINE_US (60 * G_USEC_PER_SEC)

/**
 * ent_test_run:
 * @argc: (inout): as of main()
 * @argv: (inout): as of main()
 * @add_tests: adds the cases
 *
 * Runs the cases of one file, in English and with no animation; skips all of
 * them where there is no display.
 *
 * Returns: what main() is to return
 */
int
ent_test_run (int    *argc,
              char ***argv,
              void  (*add_tests) (void))
{
  setlocale (LC_ALL, "");
  g_test_init (argc, argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 0;
    }
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  add_tests ();

  return g_test_run ();
}

/**
 * ent_test_briefing:
 *
 * Returns: (transfer full): a small briefing with markup in its names
 */
EntBriefing *
ent_test_briefing (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, sizeof document - 1);
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing = ent_briefing_new_from_bytes (bytes, &problems, &error);

  for (guint i = 0; briefing == NULL && problems != NULL && i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (EntProblem) problem = g_list_model_get_item (problems, i);
      g_autofree char *text = ent_problem_to_string (problem, "document");

      g_test_message ("%s", text);
    }
  g_assert_no_error (error);

  return briefing;
}

/**
 * ent_test_window:
 * @child: what it holds
 * @width: its width
 * @height: its height
 *
 * Returns: (transfer none): a window that has been drawn
 */
GtkWidget *
ent_test_window (GtkWidget *child,
                 int        width,
                 int        height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  ent_test_settle ();

  return window;
}

/**
 * ent_test_close:
 * @window: a window
 *
 * Closes @window and lets everything in it go.
 */
void
ent_test_close (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  ent_test_settle ();
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/**
 * ent_test_wait:
 * @done: (nullable): whether to stop
 * @data: for @done
 *
 * Runs the main loop until @done holds, and fails after a while.
 */
void
ent_test_wait (EntTestFunc done,
               gpointer    data)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE_US;
  guint wake_id = g_timeout_add (5, wake_cb, NULL);

  while (!done (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (wake_id);
}

static gboolean
frame_drawn_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  guint *n_left = user_data;

  if (*n_left > 0)
    (*n_left)--;

  return G_SOURCE_CONTINUE;
}

static gboolean
is_zero (gpointer data)
{
  return *(guint *) data == 0;
}

/**
 * ent_test_settle:
 *
 * Lets some frames of the topmost window go by, and all that is pending.
 */
void
ent_test_settle (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GtkWidget) window = g_list_model_get_item (windows, 0);

  if (window != NULL && gtk_widget_get_mapped (window))
    {
      guint n_left = 3;
      guint id = gtk_widget_add_tick_callback (window, frame_drawn_cb, &n_left, NULL);

      ent_test_wait (is_zero, &n_left);
      gtk_widget_remove_tick_callback (window, id);
    }
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

/**
 * ent_test_find_text:
 * @widget: where to look
 * @text: part of what a label shows
 *
 * Returns: (transfer none) (nullable): the first label that shows @text
 */
GtkWidget *
ent_test_find_text (GtkWidget  *widget,
                    const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ent_test_find_text (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * ent_test_find_type:
 * @widget: where to look
 * @type: a type
 *
 * Returns: (transfer none) (nullable): the first widget of that type
 */
GtkWidget *
ent_test_find_type (GtkWidget *widget,
                    GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ent_test_find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
activated_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GString *log = user_data;

  g_string_append_printf (log, "%s(%s);", g_action_get_name (G_ACTION (action)),
                          parameter != NULL ? g_variant_get_string (parameter, NULL) : "");
}

/**
 * ent_test_record:
 * @window: a window
 * @names: names of actions of the group "win", %NULL-terminated; one that
 *   begins with "-" takes no string
 * @log: what was activated is appended as "name(target);"
 *
 * Gives @window actions that do nothing but say so.
 */
void
ent_test_record (GtkWidget          *window,
                 const char *const  *names,
                 GString            *log)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      gboolean plain = names[i][0] == '-';
      g_autoptr (GSimpleAction) action =
        g_simple_action_new (plain ? names[i] + 1 : names[i], plain ? NULL : G_VARIANT_TYPE_STRING);

      g_signal_connect (action, "activate", G_CALLBACK (activated_cb), log);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
}
