/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The command line: what it can answer by itself, before anything looks for a
 * display or for settings, and what is to be opened.
 */

#include "config.h"

#include "ent-application-private.h"

#include <glib/gi18n.h>

#include "ent-command-line.h"

/* As the program that shows something; another one may be that already. */
static gboolean
become_primary (EntApplication *self)
{
  g_autoptr (GError) error = NULL;

  self->names_given = TRUE;
  if (g_application_register (G_APPLICATION (self), NULL, &error))
    return TRUE;

  g_printerr ("entente: %s\n", error->message);
  return FALSE;
}

/* GApplication opens what is left of the command line by itself, unless the
 * names are asked for, which is the only way to have them without a display. */
static int
open_names (GApplication       *application,
            const char * const *names)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (const char * const *name = names; *name != NULL; name++)
    g_ptr_array_add (files, g_file_new_for_commandline_arg (*name));

  if (!become_primary (ENT_APPLICATION (application)))
    return 1;
  g_application_open (application, (GFile **) files->pdata, (int) files->len, "");

  return 0;
}

static EntDocument *
read_one (const char * const *names)
{
  g_autoptr (GFile) file = NULL;

  if (names == NULL)
    return ent_document_read_bundled ();

  file = g_file_new_for_commandline_arg (names[0]);
  return ent_document_read (file);
}

/* Empty for the bundled briefing. */
static char *
dup_uri (EntDocument        *document,
         const char * const *names)
{
  return names != NULL ? g_file_get_uri (ent_document_get_file (document)) : g_strdup ("");
}

/* Reads it before there is a display, too. */
static int
open_scenario (EntApplication     *self,
               const char * const *names,
               const char         *scenario)
{
  GApplication *application = G_APPLICATION (self);
  g_autoptr (EntDocument) document = NULL;
  int status;

  if (names != NULL && names[0] != NULL && names[1] != NULL)
    {
      g_printerr ("entente: %s\n", _("--scenario takes one file at a time"));
      return ENT_VALIDATION_UNREADABLE;
    }

  document = read_one (names);
  if (!ent_check_shown_scenario (document, scenario, &status))
    return status;

  if (!become_primary (self))
    return 1;
  if (g_application_get_is_remote (application))
    {
      g_autofree char *uri = dup_uri (document, names);

      g_action_group_activate_action (G_ACTION_GROUP (application), "show-scenario",
                                      g_variant_new ("(ss)", uri, scenario));
    }
  else
    ent_application_show_scenario (self, document, scenario);

  return 0;
}

/* Reads it before there is a display: what there is not, is said here. */
static int
present_names (EntApplication     *self,
               const char * const *names,
               GVariantDict       *options)
{
  GApplication *application = G_APPLICATION (self);
  g_autoptr (EntDocument) document = NULL;
  EntTalkOptions wished = { NULL };
  EntTalkChoice choice;
  int status;

  if (names != NULL && names[0] != NULL && names[1] != NULL)
    {
      g_printerr ("entente: %s\n", _("One briefing can be presented at a time"));
      return ENT_VALIDATION_UNREADABLE;
    }

  /* From now on Pango looks for the fonts, in a thread of its own. */
  pango_cairo_font_map_get_default ();
  document = read_one (names);
  g_variant_dict_lookup (options, "story", "&s", &wished.story);
  g_variant_dict_lookup (options, "step", "&s", &wished.step);
  g_variant_dict_lookup (options, "room-level", "&s", &wished.level);
  if (!ent_check_talk (document, &wished, &choice, &status))
    return status;

  if (!become_primary (self))
    return 1;
  if (g_application_get_is_remote (application))
    {
      g_autofree char *uri = dup_uri (document, names);

      g_action_group_activate_action (G_ACTION_GROUP (application), "present",
                                      g_variant_new ("(ssui)", uri, wished.story != NULL ? wished.story : "", choice.step,
                                                     choice.level));
    }
  else
    ent_talk_host_present (self->talks, document, choice.story, choice.step, choice.level, NULL);

  return 0;
}

/* What the command line answers without a window; -1 for the rest. */
static int
answer (GVariantDict       *options,
        const char * const *names)
{
  g_autofree char *directory = g_get_current_dir ();
  EntExportOptions export = { .names = names, .directory = directory };
  gboolean validate = g_variant_dict_contains (options, "validate");
  gboolean present = g_variant_dict_contains (options, "present");

  g_variant_dict_lookup (options, "export", "^&ay", &export.output);
  g_variant_dict_lookup (options, "story", "&s", &export.story);
  g_variant_dict_lookup (options, "room-level", "&s", &export.level);

  if (g_variant_dict_contains (options, "checks") && !validate)
    g_printerr ("entente: %s\n", _("--checks goes with --validate"));
  else if (export.output == NULL && export.story != NULL && !present)
    g_printerr ("entente: %s\n", _("--story goes with --export or --present"));
  else if (g_variant_dict_contains (options, "step") && !present)
    g_printerr ("entente: %s\n", _("--step goes with --present"));
  else if (export.output == NULL && export.level != NULL && !present)
    g_printerr ("entente: %s\n", _("--room-level goes with --export or --present"));
  else if (g_variant_dict_contains (options, "scenario") && (validate || present || export.output != NULL))
    g_printerr ("entente: %s\n", _("--scenario opens a window: the steps of a story say themselves what they assume"));
  else if (export.output != NULL && validate)
    g_printerr ("entente: %s\n", _("--export does not go with --validate"));
  else if (present && (validate || export.output != NULL))
    g_printerr ("entente: %s\n", _("--present goes neither with --validate nor with --export"));
  else if (validate)
    return ent_validate_names (names, directory, g_variant_dict_contains (options, "checks"));
  else if (export.output != NULL)
    return ent_export_pdf (&export);
  else
    return -1;

  return ENT_VALIDATION_UNREADABLE;
}

/**
 * ent_application_handle_local_options:
 * @options: what was found on the command line
 *
 * Returns: the status to exit with; -1 to go on and open windows
 */
int
ent_application_handle_local_options (GApplication *application,
                                      GVariantDict *options)
{
  EntApplication *self = ENT_APPLICATION (application);
  g_autofree const char **names = NULL;
  const char *scenario;
  int status;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Entente %s\n", ENT_VERSION);
      return 0;
    }

  g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &names);
  status = answer (options, names);
  if (status >= 0)
    return status;

  if (g_variant_dict_contains (options, "present"))
    return present_names (self, names, options);
  if (g_variant_dict_lookup (options, "scenario", "&s", &scenario))
    return open_scenario (self, names, scenario);

  return names != NULL ? open_names (application, names) : -1;
}

/**
 * ent_application_add_options:
 *
 * Says what the command line may hold.
 */
void
ent_application_add_options (EntApplication *self)
{
  static const GOptionEntry options[] = {
    { "validate", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the problems of each FILE and exit"), NULL },
    { "checks", 0, 0, G_OPTION_ARG_NONE, NULL, N_("With --validate: print the weak points too"), NULL },
    { "export", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Write a story of FILE as a PDF and exit; “-” is standard output"),
      N_("PDF") },
    { "present", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Present FILE, or the bundled briefing, to a room"), NULL },
    { "story", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With --export or --present: which story, instead of the first"),
      N_("ID") },
    { "step", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With --present: number of the step to begin with"), N_("NUMBER") },
    { "room-level", 0, 0, G_OPTION_ARG_STRING, NULL, N_("With --export or --present: the highest marking that may be shown"),
      N_("MARKING") },
    { "scenario", 0, 0, G_OPTION_ARG_STRING, NULL, N_("Open FILE, or the bundled briefing, as it looks under a scenario"),
      N_("ID") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_("[FILE…]") },
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_summary (G_APPLICATION (self), _("Shows a briefing on an alliance."));
}
