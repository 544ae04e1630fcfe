/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include <glib/gi18n.h>
#include <gtk/gtk.h>

#include "ent-application.h"

/* GTK loads the drivers of OpenGL as it opens the display, also where it was
 * told to draw with cairo; in software they take longer than the rest of the
 * start, and half of the memory. Since 4.14 it calls this by another name. */
static void
spare_drivers (void)
{
  if (g_strcmp0 (g_getenv ("GSK_RENDERER"), "cairo") == 0 && gtk_get_minor_version () < 14)
    g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (EntApplication) application = NULL;

  spare_drivers ();
  setlocale (LC_ALL, "");
  bindtextdomain (ENT_GETTEXT_DOMAIN, ENT_LOCALE_DIR);
  bind_textdomain_codeset (ENT_GETTEXT_DOMAIN, "UTF-8");
  textdomain (ENT_GETTEXT_DOMAIN);

  application = ent_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
