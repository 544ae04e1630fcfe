/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Watches the root window from outside and says when a program has shown
 * itself completely:
 *
 *   observe learn PICTURE COMMAND...   waits until the pixels have rested for
 *                                      two seconds and keeps them as PICTURE
 *   observe time PICTURE COMMAND...    prints the milliseconds from starting
 *                                      the program until the root window
 *                                      shows PICTURE, and the peak memory
 *                                      of the program by then in KiB
 *
 * The program under observation is ended afterwards. The pointer is put into
 * the last corner of the screen before: left where a server starts with it, in
 * the middle, it would make a program with something there show a tooltip half
 * a second after everything else.
 */

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define LIMIT_US (60 * G_USEC_PER_SEC)
#define REST_US  (2 * G_USEC_PER_SEC)

static GBytes *
root_pixels (Display *display)
{
  int screen = DefaultScreen (display);
  XImage *image = XGetImage (display, RootWindow (display, screen), 0, 0,
                             (unsigned) DisplayWidth (display, screen), (unsigned) DisplayHeight (display, screen),
                             AllPlanes, ZPixmap);
  GBytes *pixels = g_bytes_new (image->data, (gsize) image->bytes_per_line * (gsize) image->height);

  XDestroyImage (image);
  return pixels;
}

static glong
peak_memory (GPid pid)
{
  g_autofree char *name = g_strdup_printf ("/proc/%d/status", (int) pid);
  g_autofree char *status = NULL;
  const char *line;
  glong kib = -1;

  if (g_file_get_contents (name, &status, NULL, NULL) && (line = strstr (status, "VmHWM:")) != NULL)
    sscanf (line, "VmHWM: %ld", &kib);
  return kib;
}

static GBytes *
wait_for_rest (Display *display)
{
  gint64 start = g_get_monotonic_time (), since = start;
  GBytes *first = root_pixels (display), *last = g_bytes_ref (first);

  while (g_get_monotonic_time () - start < LIMIT_US)
    {
      g_usleep (20000);
      GBytes *now = root_pixels (display);

      if (!g_bytes_equal (now, last))
        since = g_get_monotonic_time ();
      g_bytes_unref (last);
      last = now;
      if (!g_bytes_equal (last, first) && g_get_monotonic_time () - since > REST_US)
        break;
    }
  g_bytes_unref (first);
  return last;
}

static gboolean
wait_for_picture (Display *display,
                  GBytes  *picture)
{
  gint64 start = g_get_monotonic_time ();

  while (g_get_monotonic_time () - start < LIMIT_US)
    {
      g_autoptr (GBytes) now = root_pixels (display);

      if (g_bytes_equal (now, picture))
        return TRUE;
      g_usleep (4000);
    }
  return FALSE;
}

static void
put_pointer_aside (Display *display)
{
  int screen = DefaultScreen (display);

  XWarpPointer (display, None, RootWindow (display, screen), 0, 0, 0, 0, DisplayWidth (display, screen) - 1,
                DisplayHeight (display, screen) - 1);
  XSync (display, False);
}

static void
end_program (GPid pid)
{
  kill (pid, SIGTERM);
  for (int i = 0; i < 100; i++)
    {
      if (waitpid (pid, NULL, WNOHANG) == pid)
        return;
      g_usleep (20000);
    }
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  Display *display = XOpenDisplay (NULL);
  gboolean learn = argc > 1 && g_str_equal (argv[1], "learn");
  int status = 0;
  gint64 start;
  GPid pid;

  if (argc < 4 || display == NULL || (!learn && !g_str_equal (argv[1], "time")))
    {
      g_printerr ("Usage, on a display: observe learn|time PICTURE COMMAND...\n");
      return 2;
    }

  put_pointer_aside (display);
  start = g_get_monotonic_time ();
  if (!g_spawn_async (NULL, argv + 3, NULL, G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_SEARCH_PATH, NULL, NULL, &pid, &error))
    {
      g_printerr ("%s\n", error->message);
      return 2;
    }

  if (learn)
    {
      g_autoptr (GBytes) pixels = wait_for_rest (display);

      if (!g_file_set_contents (argv[2], g_bytes_get_data (pixels, NULL), (gssize) g_bytes_get_size (pixels), &error))
        status = 1;
    }
  else
    {
      char *contents = NULL;
      gsize length = 0;

      if (!g_file_get_contents (argv[2], &contents, &length, &error))
        status = 1;
      else
        {
          g_autoptr (GBytes) picture = g_bytes_new_take (contents, length);

          if (wait_for_picture (display, picture))
            g_print ("%.1f %ld\n", (double) (g_get_monotonic_time () - start) / 1000, peak_memory (pid));
          else
            status = 1;
        }
    }
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  else if (status != 0)
    g_printerr ("The picture did not come within a minute\n");

  end_program (pid);
  XCloseDisplay (display);
  return status;
}
