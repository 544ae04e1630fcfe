/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writes a picture of the speaker's window, to be looked at:
 *
 *   console-picture OUT.png WIDTHxHEIGHT BRIEFING [STEP [ACTION…]]
 *
 * An action is one of the talk ("freeze", "go-to(3)"), of the slide
 * ("win.focus('ind')") or of the window ("console.show-next"); "rtl" turns the
 * window round, "type=TEXT" writes into the search and "wait=SECONDS" lets
 * somebody else press keys.
 */

#include <adwaita.h>
#include <locale.h>
#include <string.h>

#include "ent-clearance.h"
#include "ent-console-search.h"
#include "ent-console-window.h"
#include "ent-list.h"
#include "ent-test.h"

static EntPresentation *presentation;

static void
act (GtkWidget  *window,
     const char *text)
{
  g_autofree char *detailed = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;

  if (g_str_equal (text, "clock"))
    {
      ent_talk_clock_start (ent_presentation_get_clock (presentation));
      ent_talk_clock_restore (ent_presentation_get_clock (presentation), 462, NULL);
      return;
    }
  if (g_str_has_prefix (text, "wait="))
    {
      gint64 end = g_get_monotonic_time () + g_ascii_strtoll (text + strlen ("wait="), NULL, 10) * G_USEC_PER_SEC;

      while (g_get_monotonic_time () < end)
        if (!g_main_context_iteration (NULL, FALSE))
          g_usleep (1000);
      return;
    }
  if (g_str_has_prefix (text, "type="))
    {
      ent_presentation_ask (presentation, "search");
      ent_test_settle ();
      gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (window))), text + strlen ("type="));
      g_usleep (500000);
      ent_test_settle ();
      g_usleep (500000);
      ent_test_settle ();
      return;
    }
  detailed = strchr (text, '.') != NULL ? g_strdup (text) : g_strconcat ("present.", text, NULL);
  if (!g_action_parse_detailed_name (detailed, &name, &target, &error))
    g_error ("%s", error->message);
  if (!gtk_widget_activate_action_variant (window, name, target))
    g_printerr ("There is no action “%s”.\n", name);
  ent_test_settle ();
}

static void
save (GtkWidget  *window,
      const char *path)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  int width = gdk_paintable_get_intrinsic_width (paintable);
  int height = gdk_paintable_get_intrinsic_height (paintable);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  if (node != NULL)
    gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  if (cairo_surface_write_to_png (surface, path) != CAIRO_STATUS_SUCCESS)
    g_printerr ("%s cannot be written.\n", path);
  cairo_surface_destroy (surface);
  g_clear_pointer (&node, gsk_render_node_unref);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EntBriefing) briefing = NULL;
  g_autoptr (GtkCssProvider) provider = NULL;
  g_autofree char *text = NULL;
  gsize length;
  int width, height;
  GtkWindow *window;

  if (argc < 4 || sscanf (argv[2], "%dx%d", &width, &height) != 2)
    {
      g_printerr ("Usage: %s OUT.png WIDTHxHEIGHT BRIEFING [STEP [ACTION…]]\n", argv[0]);
      return 2;
    }
  setlocale (LC_ALL, "");
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  for (int i = 5; i < argc; i++)
    if (g_str_equal (argv[i], "rtl"))
      gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  for (guint i = 0; i < 2; i++)
    if (i == 0 || adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
      {
        g_clear_object (&provider);
        provider = gtk_css_provider_new ();
        gtk_css_provider_load_from_resource (provider, i == 0 ? "/io/github/entente_app/Entente/style.css"
                                                              : "/io/github/entente_app/Entente/style-hc.css");
        gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                                    GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + i);
      }

  if (!g_file_get_contents (argv[3], &text, &length, &error))
    g_error ("%s", error->message);
  bytes = g_bytes_new (text, length);
  briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);
  if (briefing == NULL)
    g_error ("%s", error->message);
  presentation = ent_presentation_new (briefing, ent_list_peek (ent_briefing_get_stories (briefing), 0),
                                       argc > 4 ? (guint) g_ascii_strtoull (argv[4], NULL, 10) : 1, ENT_CLEARANCE_ALL);

  window = ent_console_window_new (NULL, presentation);
  gtk_window_set_default_size (window, width, height);
  gtk_window_present (window);
  ent_test_settle ();
  for (int i = 5; i < argc; i++)
    if (!g_str_equal (argv[i], "rtl"))
      act (GTK_WIDGET (window), argv[i]);
  g_usleep (300000);
  ent_test_settle ();
  save (GTK_WIDGET (window), argv[1]);
  gtk_window_destroy (window);
  g_clear_object (&presentation);

  return 0;
}
