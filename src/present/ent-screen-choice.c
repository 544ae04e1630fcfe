/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-screen-choice.h"

#include <glib/gi18n.h>
#include <string.h>

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/**
 * ent_screen_choice_key:
 * @screens: (array length=n_screens): what tells each screen from others
 * @n_screens: how many there are
 *
 * Returns: (transfer full): the same for the same screens in any order
 */
char *
ent_screen_choice_key (const char * const *screens,
                       guint               n_screens)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < n_screens; i++)
    g_ptr_array_add (sorted, (gpointer) screens[i]);
  g_ptr_array_sort (sorted, compare);
  g_ptr_array_add (sorted, NULL);

  return g_strjoinv ("\n", (char **) sorted->pdata);
}

/**
 * ent_screen_choice_name:
 * @manufacturer: (nullable): who made the screen
 * @model: (nullable): what it is called
 * @width: logical pixels
 * @height: logical pixels
 *
 * Returns: (transfer full): what to call a screen
 */
char *
ent_screen_choice_name (const char *manufacturer,
                        const char *model,
                        int         width,
                        int         height)
{
  const gboolean has_maker = manufacturer != NULL && *manufacturer != '\0' && g_ascii_strcasecmp (manufacturer, "unknown") != 0;
  const gboolean has_model = model != NULL && *model != '\0' && g_ascii_strcasecmp (model, "unknown") != 0;

  if (has_maker && has_model && !g_str_has_prefix (model, manufacturer))
    /* Translators: who made a screen, what it is called, its width and height in pixels */
    return g_strdup_printf (_("%s %s, %d × %d"), manufacturer, model, width, height);
  if (has_maker || has_model)
    /* Translators: the name of a screen, its width and height in pixels */
    return g_strdup_printf (_("%s, %d × %d"), has_model ? model : manufacturer, width, height);

  /* Translators: a screen without a name: its width and height in pixels */
  return g_strdup_printf (_("Screen, %d × %d"), width, height);
}

/**
 * ent_screen_choice_pick:
 * @screens: (array length=n_screens): what tells each screen from others
 * @n_screens: how many there are
 * @remembered: (nullable): the one that was chosen for these screens, or
 *   %ENT_SCREEN_CHOICE_WINDOWED
 * @console: index of the screen that the console is on, or -1
 *
 * Returns: index of the audience's screen; -1 if it is to be a window
 */
int
ent_screen_choice_pick (const char * const *screens,
                        guint               n_screens,
                        const char         *remembered,
                        int                 console)
{
  if (n_screens == 0 || g_strcmp0 (remembered, ENT_SCREEN_CHOICE_WINDOWED) == 0)
    return -1;

  for (guint i = 0; remembered != NULL && i < n_screens; i++)
    if (g_str_equal (screens[i], remembered))
      return (int) i;
  for (guint i = 0; i < n_screens; i++)
    if ((int) i != console)
      return (int) i;

  return 0;
}
