/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include <glib/gi18n.h>

#include "ent-application.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (EntApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (ENT_GETTEXT_DOMAIN, ENT_LOCALE_DIR);
  bind_textdomain_codeset (ENT_GETTEXT_DOMAIN, "UTF-8");
  textdomain (ENT_GETTEXT_DOMAIN);

  application = ent_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
