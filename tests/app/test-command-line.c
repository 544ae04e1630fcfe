/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-command-line.h"

#include <fnmatch.h>
#include <string.h>

#include <glib/gstdio.h>

#include "ent-briefing.h"

#define HEAD \
  "{\n  \"format\": \"entente-briefing\",\n  \"version\": 1,\n  \"id\": \"b\",\n  \"title\": \"B\",\n  \"language\": \"en\",\n" \
  "  \"compiled\": \"2026\",\n  \"information_cutoff\": \"2025\",\n  \"yardstick\": \"icd203\",\n" \
  "  \"questions\": [{\"id\": \"q\", \"text\": \"Q\", \"levels\": [" \
  "{\"id\": \"l\", \"name\": \"L\", \"definition\": \"D\", \"categorical\": true, \"glyph\": \"circle\", \"slot\": 1}, " \
  "{\"id\": \"k\", \"name\": \"K\", \"definition\": \"E\", \"categorical\": true, \"glyph\": \"square\", \"slot\": 2}]}],\n"

static const struct {
  const char *path;
  const char *text; /* NULL: there is no such file */
  EntValidation status;
  const char *output; /* a pattern for the first line, NULL: no line */
} cases[] = {
  { "/validate/clean", HEAD "  \"members\": [{\"id\": \"m\", \"kind\": \"state\", \"name\": \"M\"}]\n}\n",
    ENT_VALIDATION_CLEAN, NULL },
  { "/validate/warning", HEAD "  \"membres\": 1,\n  \"members\": [{\"id\": \"m\", \"kind\": \"state\", \"name\": \"M\"}]\n}\n",
    ENT_VALIDATION_CLEAN, "x.json:11:*: warning[*]: $*" },
  { "/validate/schema", HEAD "  \"members\": [{\"id\": \"m\", \"kind\": \"realm\", \"name\": \"M\"}]\n}\n",
    ENT_VALIDATION_ERRORS, "x.json:11:*: error[schema]: $.members[0].kind: *" },
  { "/validate/syntax", "{,}", ENT_VALIDATION_ERRORS, "x.json:1:2: error[syntax]: *" },
  { "/validate/empty", "", ENT_VALIDATION_ERRORS, "x.json:1:1: error[syntax]: *" },
  { "/validate/missing", NULL, ENT_VALIDATION_UNREADABLE, NULL },
};

static void
test_validate (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) output = g_string_new (NULL);
  g_autofree char *directory = g_dir_make_tmp ("ent-validate-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "x.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  EntValidation status;

  if (cases[i].text != NULL)
    g_assert_true (g_file_set_contents (path, cases[i].text, -1, NULL));

  status = ent_validate_file (file, "x.json", FALSE, output, &error);
  g_assert_cmpint (status, ==, cases[i].status);
  if (cases[i].output == NULL)
    g_assert_cmpstr (output->str, ==, "");
  else
    {
      g_auto (GStrv) lines = g_strsplit (output->str, "\n", -1);

      if (!g_pattern_match_simple (cases[i].output, lines[0]))
        g_error ("“%s” does not match “%s”", lines[0], cases[i].output);
    }
  if (status == ENT_VALIDATION_UNREADABLE)
    g_assert_error (error, ENT_BRIEFING_ERROR, ENT_BRIEFING_ERROR_UNREADABLE);
  else
    g_assert_no_error (error);

  g_remove (path);
  g_rmdir (directory);
}

/* Weak points follow the problems, and change nothing of what is said of the file. */
static const struct {
  const char *path;
  const char *text;
  EntValidation status;
  const char *lines[3]; /* patterns, for all of them */
} checks[] = {
  { "/checks/clean", HEAD "  \"members\": [{\"id\": \"m\", \"kind\": \"state\", \"name\": \"M\"}]\n}\n",
    ENT_VALIDATION_CLEAN, { "x.json:11:14: weakness[[]no-figures[]]: $.members: *." } },
  { "/checks/after-warnings",
    HEAD "  \"members\": [{\"id\": \"m\", \"kind\": \"state\", \"name\": \"M\"}],\n  \"membres\": 1\n}\n",
    ENT_VALIDATION_CLEAN, { "x.json:12:*: warning[[]*", "x.json:11:14: weakness[[]no-figures[]]: *" } },
  { "/checks/not-read", HEAD "  \"members\": [{\"id\": \"m\", \"kind\": \"realm\", \"name\": \"M\"}]\n}\n",
    ENT_VALIDATION_ERRORS, { "x.json:11:*: error[[]schema[]]: *" } },
};

static void
test_checks (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) output = g_string_new (NULL);
  g_autofree char *directory = g_dir_make_tmp ("ent-validate-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "x.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_set_contents (path, checks[i].text, -1, NULL));
  g_assert_cmpint (ent_validate_file (file, "x.json", TRUE, output, &error), ==, checks[i].status);
  g_assert_no_error (error);

  lines = g_strsplit (output->str, "\n", -1);
  for (guint l = 0; l < G_N_ELEMENTS (checks[i].lines) && checks[i].lines[l] != NULL; l++)
    {
      g_test_message ("%s", lines[l]);
      g_assert_nonnull (lines[l]);
      g_assert_cmpint (fnmatch (checks[i].lines[l], lines[l], 0), ==, 0);
      g_assert_true (lines[l + 1] != NULL && (checks[i].lines[l + 1] != NULL || *lines[l + 1] == '\0'));
    }

  g_remove (path);
  g_rmdir (directory);
}

static void
test_none (void)
{
  const char * const none[] = { NULL };

  g_assert_cmpint (ent_validate_names (NULL, "/", FALSE), ==, 2);
  g_assert_cmpint (ent_validate_names (none, "/", TRUE), ==, 2);
}

/* What the command prints is not this test's own output. */
static GString *printed;

static void
print_cb (const char *text)
{
  g_string_append (printed, text);
}

/* Runs the command; @text is set to what it printed. */
static int
validate_names (const char * const *names,
                const char         *directory,
                gboolean            checks_too,
                char              **text)
{
  GPrintFunc old;
  int status;

  printed = g_string_new (NULL);
  old = g_set_print_handler (print_cb);
  status = ent_validate_names (names, directory, checks_too);
  g_set_print_handler (old);
  *text = g_string_free (g_steal_pointer (&printed), FALSE);

  return status;
}

/* The switch reaches each file, and its weak points change nothing. */
static void
test_names_checks (void)
{
  const char *names[] = { g_getenv ("ENT_BRIEFING"), NULL };
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;

  g_assert_cmpint (validate_names (names, "/", FALSE, &without), ==, 0);
  g_assert_cmpint (validate_names (names, "/", TRUE, &with), ==, 0);
  g_assert_null (strstr (without, ": weakness["));
  g_assert_nonnull (strstr (with, ": weakness["));
}

/* The worst file decides, and each that can be read is reported on. */
static void
test_worst (void)
{
  static const char problem[] = "bad.json:1:1: error[schema]: $: ";
  g_autofree char *directory = g_dir_make_tmp ("ent-validate-XXXXXX", NULL);
  g_autofree char *bad = g_build_filename (directory, "bad.json", NULL);
  g_autofree char *text = NULL;
  g_autofree char *text_missing = NULL;
  const char *names[] = { g_getenv ("ENT_BRIEFING"), "bad.json", NULL };
  const char *missing[] = { "bad.json", "missing.json", g_getenv ("ENT_BRIEFING"), NULL };

  g_assert_true (g_file_set_contents (bad, "[]", -1, NULL));
  g_assert_cmpint (validate_names (names, directory, FALSE, &text), ==, 1);
  g_assert_true (g_str_has_prefix (text, problem));
  g_assert_cmpint (validate_names (missing, directory, FALSE, &text_missing), ==, 2);
  g_assert_cmpstr (text_missing, ==, text);

  g_remove (bad);
  g_rmdir (directory);
}

/* Runs the command; @text is set to what it said on standard error. */
static int
export_pdf (const EntExportOptions *options,
            char                  **text)
{
  GPrintFunc old;
  int status;

  printed = g_string_new (NULL);
  old = g_set_printerr_handler (print_cb);
  status = ent_export_pdf (options);
  g_set_printerr_handler (old);
  *text = g_string_free (g_steal_pointer (&printed), FALSE);

  return status;
}

#define MEMBER "  \"members\": [{\"id\": \"m\", \"kind\": \"state\", \"name\": \"M\"}]"
#define MARKED \
  "  \"markings\": [{\"label\": \"open\", \"rank\": 1}, {\"label\": \"closed\", \"rank\": 5}, {\"label\": \"none\", \"rank\": 0}],\n" \
  "  \"marking\": \"open\",\n" \
  "  \"stories\": [{\"id\": \"t\", \"title\": \"T\", \"audience\": \"A\", \"language\": \"en\", \"steps\": [" \
  "{\"id\": \"a\", \"title\": \"A\", \"stage\": {\"view\": \"title\"}}, " \
  "{\"id\": \"b\", \"title\": \"\\u001b[2JB\", \"marking\": \"closed\", \"stage\": {\"view\": \"map\"}}]}],\n"

static const struct {
  const char *path;
  const char *text; /* NULL: the bundled briefing */
  const char *story;
  const char *level;
  int status;
  const char *line; /* a pattern for all that is said, NULL: nothing */
} exports[] = {
  { "/export/bundled", NULL, NULL, NULL, 0, NULL },
  { "/export/bundled/story", NULL, "minister", NULL, 0, NULL },
  { "/export/bundled/no-such-story", NULL, "x\x1b[2J", NULL, 2, "entente: *“*x\xef\xbf\xbd[[]2J*”*: briefing, minister\n" },
  { "/export/bundled/no-such-level", NULL, NULL, "x", 2, "entente: *“x”*: “SPECIMEN · UNCLASSIFIED”, “SPECIMEN · DESK ONLY”\n" },
  { "/export/no-story", HEAD MEMBER "\n}\n", NULL, NULL, 0, NULL },
  { "/export/no-story/asked-for", HEAD MEMBER "\n}\n", "x", NULL, 2, "entente: *“x”*\n" },
  { "/export/no-marking/asked-for", HEAD MEMBER "\n}\n", NULL, "x", 2, "entente: *“x”*\n" },
  { "/export/withheld", HEAD MARKED MEMBER "\n}\n", NULL, NULL, 0, "entente: *2*“*\xef\xbf\xbd[[]2JB*”*“closed”*\n" },
  { "/export/not-withheld", HEAD MARKED MEMBER "\n}\n", NULL, "closed", 0, NULL },
  { "/export/below-the-document", HEAD MARKED MEMBER "\n}\n", NULL, "none", 2, "entente: *“none”*: “open”, “closed”\n" },
  { "/export/warning", HEAD MEMBER ",\n  \"membres\": 1\n}\n", NULL, NULL, 0, "x.json:12:3: warning[[]schema[]]: *\n" },
  { "/export/errors", HEAD "  \"members\": [{\"id\": \"m\", \"kind\": \"realm\", \"name\": \"M\"}]\n}\n", NULL, NULL, 1,
    "x.json:11:*: error[[]schema[]]: *\n" },
  { "/export/empty", "", NULL, NULL, 1, "x.json:1:1: error[[]syntax[]]: *\n" },
};

/* What is not written leaves no file. */
static void
test_export (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *directory = g_dir_make_tmp ("ent-export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "x.json", NULL);
  g_autofree char *output = g_build_filename (directory, "x.pdf", NULL);
  g_autofree char *said = NULL;
  g_autofree char *content = NULL;
  const char *names[] = { exports[i].text != NULL ? "x.json" : NULL, NULL };
  EntExportOptions options = { "x.pdf", names, directory, exports[i].story, exports[i].level };

  if (exports[i].text != NULL)
    g_assert_true (g_file_set_contents (path, exports[i].text, -1, NULL));

  g_assert_cmpint (export_pdf (&options, &said), ==, exports[i].status);
  g_test_message ("%s", said);
  if (exports[i].line != NULL)
    g_assert_cmpint (fnmatch (exports[i].line, said, 0), ==, 0);
  else
    g_assert_cmpstr (said, ==, "");
  g_assert_cmpint (g_file_get_contents (output, &content, NULL, NULL), ==, exports[i].status == 0);
  if (content != NULL)
    g_assert_true (g_str_has_prefix (content, "%PDF-1."));

  g_remove (path);
  g_remove (output);
  g_assert_cmpint (g_rmdir (directory), ==, 0);
}

static const struct {
  const char *path;
  const char *output;
  const char *names[3];
  const char *said;
} refused[] = {
  { "/export/refused/two-files", "x.pdf", { "a", "b" }, "entente: --export *\n" },
  { "/export/refused/no-file", "x.pdf", { "a" }, "entente: */a *\n" },
  { "/export/refused/no-folder", "/nonexistent/x.pdf", { NULL }, "entente: *\n" },
  { "/export/refused/folder", "/", { NULL }, "entente: *\n" },
  { "/export/refused/full", "/dev/full", { NULL }, "entente: *\n" },
};

static void
test_export_refused (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  EntExportOptions options = { refused[i].output, refused[i].names, "/nonexistent", NULL, NULL };
  g_autofree char *said = NULL;

  g_assert_cmpint (export_pdf (&options, &said), ==, 2);
  g_test_message ("%s", said);
  g_assert_cmpint (fnmatch (refused[i].said, said, 0), ==, 0);
}

/* Whoever names the briefing where the PDF belongs still has it afterwards. */
static void
test_export_over (void)
{
  static const struct {
    const char *old;
    gboolean replaced;
  } files[] = { { "{}", FALSE }, { "%PD", FALSE }, { "%PDF-", TRUE }, { "%PDF-1.7 old", TRUE }, { "", TRUE } };
  g_autofree char *directory = g_dir_make_tmp ("ent-export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "x", NULL);
  EntExportOptions options = { path, NULL, "/", NULL, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *said = NULL;
      g_autofree char *content = NULL;

      g_assert_true (g_file_set_contents (path, files[i].old, -1, NULL));
      g_assert_cmpint (export_pdf (&options, &said), ==, files[i].replaced ? 0 : 2);
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_cmpint (g_str_equal (content, files[i].old), ==, !files[i].replaced);
    }

  g_remove (path);
  g_rmdir (directory);
}

/* The program itself, where there is neither a display nor a schema of settings. */
static const struct {
  const char *path;
  const char *args[6];
  int status;
  const char *output; /* patterns */
  const char *said;
} runs[] = {
  { "/program/export", { "--export", "-" }, 0, "%PDF-1.*", "" },
  { "/program/export/story", { "--export", "-", "--story", "minister" }, 0, "%PDF-1.*", "" },
  { "/program/export/level", { "--export", "-", "--room-level", "SPECIMEN · DESK ONLY" }, 0, "%PDF-1.*", "" },
  { "/program/export/no-such-story", { "--export", "-", "--story", "x" }, 2, "", "entente: *“x”*minister\n" },
  { "/program/export/no-such-file", { "--export", "-", "nonexistent.json" }, 2, "", "entente: *nonexistent.json*\n" },
  { "/program/export/two-files", { "--export", "-", "a", "b" }, 2, "", "entente: *--export*\n" },
  { "/program/export/validate", { "--export", "-", "--validate" }, 2, "", "entente: *--export*--validate*\n" },
  { "/program/present/no-such-story", { "--present", "--story", "x" }, 2, "", "entente: *“x”*briefing, minister\n" },
  { "/program/present/no-such-step", { "--present", "--step", "99" }, 2, "", "entente: *“99”*“briefing”*1*16\n" },
  { "/program/present/step-0", { "--present", "--step", "0" }, 2, "", "entente: *“0”*“briefing”*1*16\n" },
  { "/program/present/no-number", { "--present", "--story", "minister", "--step", "two" }, 2, "",
    "entente: *“two”*“minister”*1*5\n" },
  { "/program/present/no-such-level", { "--present", "--room-level", "x" }, 2, "", "entente: *“x”*UNCLASSIFIED*\n" },
  { "/program/present/no-such-file", { "--present", "nonexistent.json" }, 2, "", "entente: *nonexistent.json*\n" },
  { "/program/present/two-files", { "--present", "a", "b" }, 2, "", "entente: *\n" },
  { "/program/present/export", { "--present", "--export", "-" }, 2, "", "entente: *--present*--export*\n" },
  { "/program/step", { "--step", "1" }, 2, "", "entente: *--step*--present*\n" },
  { "/program/story", { "--story", "x" }, 2, "", "entente: *--story*--export*\n" },
  { "/program/level", { "--room-level", "x" }, 2, "", "entente: *--room-level*--export*\n" },
  { "/program/scenario/unknown", { "--scenario", "x" }, 2, "",
    "entente: *“x”*scenario-india-joins, scenario-closing, scenario-opening\n" },
  { "/program/scenario/no-such-file", { "--scenario", "x", "nonexistent.json" }, 2, "", "entente: *nonexistent.json*\n" },
  { "/program/scenario/two-files", { "--scenario", "x", "a", "b" }, 2, "", "entente: *--scenario*\n" },
  { "/program/scenario/present", { "--scenario", "scenario-closing", "--present" }, 2, "", "entente: *--scenario*\n" },
  { "/program/scenario/export", { "--scenario", "scenario-closing", "--export", "-" }, 2, "", "entente: *--scenario*\n" },
  { "/program/checks", { "--checks" }, 2, "", "entente: *--checks*--validate*\n" },
};

static char *
dup_text (GBytes *bytes,
          gsize   most)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return data != NULL ? g_strndup (data, MIN (length, most)) : g_strdup ("");
}

static void
test_program (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) output = NULL, said = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *start = NULL, *text = NULL;

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_setenv (launcher, "GSETTINGS_SCHEMA_DIR", "/nonexistent", TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_DIRS", "/nonexistent", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "G_MESSAGES_DEBUG");

  g_ptr_array_add (argv, (gpointer) g_getenv ("ENT_PROGRAM"));
  for (guint a = 0; a < G_N_ELEMENTS (runs[i].args) && runs[i].args[a] != NULL; a++)
    g_ptr_array_add (argv, (gpointer) runs[i].args[a]);
  g_ptr_array_add (argv, NULL);

  process = g_subprocess_launcher_spawnv (launcher, (const char * const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &output, &said, &error);
  g_assert_no_error (error);

  text = dup_text (said, G_MAXSIZE);
  g_test_message ("%s", text);
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, runs[i].status);
  start = dup_text (output, strlen ("%PDF-1.x"));
  g_assert_cmpint (fnmatch (runs[i].output, start, 0), ==, 0);
  g_assert_cmpint (fnmatch (runs[i].said, text, 0), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].path, GUINT_TO_POINTER (i), test_validate);
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    g_test_add_data_func (checks[i].path, GUINT_TO_POINTER (i), test_checks);
  g_test_add_func ("/names/none", test_none);
  g_test_add_func ("/names/checks", test_names_checks);
  g_test_add_func ("/names/worst", test_worst);
  for (guint i = 0; i < G_N_ELEMENTS (exports); i++)
    g_test_add_data_func (exports[i].path, GUINT_TO_POINTER (i), test_export);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_test_add_data_func (refused[i].path, GUINT_TO_POINTER (i), test_export_refused);
  g_test_add_func ("/export/over-a-file", test_export_over);
  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    g_test_add_data_func (runs[i].path, GUINT_TO_POINTER (i), test_program);

  return g_test_run ();
}
