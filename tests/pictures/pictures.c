/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Makes pictures of the program's windows, to be looked at: every view in
 * every size, palette, direction and size of text. A window is driven by its
 * actions and asked for what it draws, so that neither a window manager nor a
 * pointer is needed. What a picture ought to look like nobody has written
 * down: this refuses to compare.
 *
 * High contrast is libadwaita's to choose when the program starts; each
 * process makes the pictures of the contrast that it has (ADW_DEBUG_HIGH_CONTRAST).
 */

#include "config.h"

#include <locale.h>
#include <string.h>

#include <glib/gstdio.h>

#include "contact-sheet.h"
#include "ent-application.h"
#include "ent-window-private.h"
#include "picture-set.h"

/* Nothing here waits longer. */
#define LIMIT_US (20 * G_USEC_PER_SEC)

/* What GNOME sets; a bare display sets nothing, and GTK's own is smaller. */
#define FONT "Cantarell 11"
#define DPI (96 * 1024)

/* What meson takes for a test that was left out. */
#define NOTHING_TO_DO 77

typedef struct {
  EntApplication *application;
  PictureSet set;
  const char *folder;
  GFile *long_names;     /* (nullable) */
  GFile *refused;
  gboolean high_contrast;

  guint indices[PICTURE_N_BY];
  EntWindow *window;     /* (nullable): one for all views of a size, palette, direction and text */
  ContactSheet *sheets[PICTURE_MAX_NAMES];
  guint n_pictures;
  guint n_faults;
} Maker;

typedef gboolean (*Condition) (Maker *self);

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static gboolean
wait_for (Maker     *self,
          Condition  condition)
{
  gint64 deadline = g_get_monotonic_time () + LIMIT_US;
  guint id = g_timeout_add (5, wake_cb, NULL);

  while (!condition (self) && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);

  return condition (self);
}

static gboolean
count_frame_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  guint *n_left = user_data;

  if (*n_left > 0)
    (*n_left)--;

  return G_SOURCE_CONTINUE;
}

/* Lets the window arrange itself, which may take it several frames. */
static void
settle (GtkWidget *window,
        guint      n_frames)
{
  gint64 deadline = g_get_monotonic_time () + LIMIT_US;
  guint id = gtk_widget_add_tick_callback (window, count_frame_cb, &n_frames, NULL);

  while (n_frames > 0 && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (window, id);
}

static void
fault (Maker      *self,
       const char *name,
       const char *what)
{
  g_printerr ("%s: %s\n", name, what);
  self->n_faults++;
}

static char *
dup_row (Maker *self)
{
  return g_strjoin ("-", picture_name (PICTURE_BY_PALETTE, self->indices[PICTURE_BY_PALETTE]),
                    picture_name (PICTURE_BY_DIRECTION, self->indices[PICTURE_BY_DIRECTION]),
                    picture_name (PICTURE_BY_SCALE, self->indices[PICTURE_BY_SCALE]),
                    picture_name (PICTURE_BY_TEXT, self->indices[PICTURE_BY_TEXT]), NULL);
}

static gboolean
is_blank (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  const guint8 *data = cairo_image_surface_get_data (surface);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if (memcmp (data + y * stride + 4 * x, data, 3) != 0)
        return FALSE;

  return TRUE;
}

static cairo_surface_t *
draw (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int width = gtk_widget_get_width (window);
  int height = gtk_widget_get_height (window);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, MAX (width, 1), MAX (height, 1));
  g_autoptr (GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    {
      cairo_t *cr = cairo_create (surface);

      gsk_render_node_draw (node, cr);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
    }

  return surface;
}

static void
take_picture (Maker     *self,
              GtkWidget *window)
{
  guint index = self->indices[PICTURE_BY_VIEW];
  const PictureView *view = picture_view (index);
  const PictureSize *size = picture_size (self->indices[PICTURE_BY_SIZE]);
  g_autofree char *row = dup_row (self);
  g_autofree char *folder = g_build_filename (self->folder, view->name, NULL);
  g_autofree char *name = g_strdup_printf ("%s-%s-%s.png", view->name, size->name, row);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  cairo_surface_t *picture = draw (window);
  cairo_status_t status;

  if (is_blank (picture))
    fault (self, name, "there is nothing to be seen");
  if (gtk_widget_get_width (window) > size->width || gtk_widget_get_height (window) > size->height)
    {
      g_autofree char *what = g_strdup_printf ("%d × %d is larger than there is room for",
                                               gtk_widget_get_width (window), gtk_widget_get_height (window));

      fault (self, name, what);
    }

  g_mkdir_with_parents (folder, 0777);
  status = cairo_surface_write_to_png (picture, path);
  if (status != CAIRO_STATUS_SUCCESS)
    fault (self, name, cairo_status_to_string (status));

  if (self->sheets[index] == NULL)
    self->sheets[index] = contact_sheet_new (picture_count (PICTURE_BY_SIZE));
  contact_sheet_add (self->sheets[index], self->indices[PICTURE_BY_SIZE], row, picture);
  cairo_surface_destroy (picture);
  self->n_pictures++;
}

static gboolean
has_briefing (Maker *self)
{
  return ent_window_get_briefing (self->window) != NULL;
}

/* Without a window manager there is nobody to say that a window is the active
 * one, and without a compositor GTK puts a frame around it that no desktop has. */
static void
seem_managed (GtkWidget *window)
{
  gtk_widget_unset_state_flags (window, GTK_STATE_FLAG_BACKDROP);
  gtk_widget_remove_css_class (window, "solid-csd");
}

static void
open_window (Maker *self)
{
  const PictureSize *size = picture_size (self->indices[PICTURE_BY_SIZE]);

  self->window = ent_window_new (GTK_APPLICATION (self->application), ent_application_get_settings (self->application));
  gtk_window_set_default_size (GTK_WINDOW (self->window), size->width, size->height);
  if (self->indices[PICTURE_BY_TEXT] == PICTURE_TEXT_LONG)
    ent_window_open (self->window, self->long_names);
  else
    ent_window_open_bundled (self->window);
  seem_managed (GTK_WIDGET (self->window));
  gtk_window_present (GTK_WINDOW (self->window));
  if (!wait_for (self, has_briefing))
    {
      g_printerr ("pictures: the briefing cannot be read\n");
      exit (1);
    }
  settle (GTK_WIDGET (self->window), 4);
}

static void
close_window (Maker *self)
{
  if (self->window == NULL)
    return;

  gtk_window_destroy (GTK_WINDOW (self->window));
  self->window = NULL;
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
activate (Maker      *self,
          const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;
  GActionGroup *group = g_str_has_prefix (detailed, "app.") ? G_ACTION_GROUP (self->application)
                                                            : G_ACTION_GROUP (self->window);

  if (!g_action_parse_detailed_name (detailed, &name, &target, &error))
    g_error ("%s", error->message);
  g_action_group_activate_action (group, strchr (name, '.') + 1, target);
}

/* As if the window had just been opened. */
static void
start_afresh (Maker *self)
{
  g_autoptr (EntStage) stage = ent_stage_new_default (ent_window_get_briefing (self->window));

  ent_window_show_page (self->window, "briefing");
  ent_window_show_inspector (self->window, FALSE);
  g_action_group_change_action_state (G_ACTION_GROUP (self->window), "search", g_variant_new_boolean (FALSE));
  g_action_group_change_action_state (G_ACTION_GROUP (self->window), "evidence", g_variant_new_boolean (FALSE));
  activate (self, "win.zoom-normal");
  ent_window_set_stage (self->window, stage);
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
  gtk_window_set_focus_visible (GTK_WINDOW (self->window), FALSE);
}

static gboolean
has_problems (Maker *self)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (self->window), "copy") == FALSE;
}

static GtkWidget *
find_dialog (Maker *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != GTK_WIDGET (self->window) && gtk_widget_get_visible (window))
        return window; /* GTK holds it */
    }

  return NULL;
}

static void
show_dialog (Maker *self)
{
  const PictureSize *size = picture_size (self->indices[PICTURE_BY_SIZE]);
  GtkWidget *dialog = find_dialog (self);
  int width, height;

  if (dialog == NULL)
    {
      fault (self, picture_view (self->indices[PICTURE_BY_VIEW])->name, "no window has opened");
      return;
    }

  /* What a desktop does with a dialog that is larger than the screen. */
  seem_managed (dialog);
  settle (dialog, 3);
  width = gtk_widget_get_width (dialog);
  height = gtk_widget_get_height (dialog);
  if (width > size->width || height > size->height)
    gtk_window_set_default_size (GTK_WINDOW (dialog), MIN (width, size->width), MIN (height, size->height));
  seem_managed (dialog);
  settle (dialog, 4);
  take_picture (self, dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
make_picture (Maker *self)
{
  const PictureView *view = picture_view (self->indices[PICTURE_BY_VIEW]);
  g_auto (GStrv) actions = g_strsplit (view->actions != NULL ? view->actions : "", " ", -1);

  if (self->window == NULL)
    open_window (self);

  start_afresh (self);
  if (view->refused)
    {
      ent_window_open (self->window, self->refused);
      wait_for (self, has_problems);
    }
  for (guint i = 0; actions[i] != NULL; i++)
    activate (self, actions[i]);

  if (view->dialog)
    {
      show_dialog (self);
      return;
    }

  if (view->n_tabs > 0)
    {
      gtk_window_set_focus_visible (GTK_WINDOW (self->window), TRUE);
      for (guint i = 0; i < view->n_tabs; i++)
        gtk_widget_child_focus (GTK_WIDGET (self->window), GTK_DIR_TAB_FORWARD);
    }
  seem_managed (GTK_WIDGET (self->window));
  settle (GTK_WIDGET (self->window), 4);
  take_picture (self, GTK_WIDGET (self->window));
}

static void
set_up (Maker *self)
{
  const PicturePalette *palette = picture_palette (self->indices[PICTURE_BY_PALETTE]);

  gtk_widget_set_default_direction (picture_direction (self->indices[PICTURE_BY_DIRECTION]));
  g_object_set (gtk_settings_get_default (),
                "gtk-xft-dpi", (int) (DPI * picture_scale (self->indices[PICTURE_BY_SCALE])),
                NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      palette->dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static gboolean
is_wanted (Maker *self)
{
  if (picture_palette (self->indices[PICTURE_BY_PALETTE])->high_contrast != self->high_contrast)
    return FALSE;
  if (self->indices[PICTURE_BY_TEXT] == PICTURE_TEXT_LONG && self->long_names == NULL)
    return FALSE;

  return picture_set_contains (&self->set, self->indices);
}

/* The view changes fastest, in one window; after it what costs least to change. */
static void
make_pictures (Maker *self)
{
  static const PictureBy order[] = {
    PICTURE_BY_TEXT, PICTURE_BY_SCALE, PICTURE_BY_DIRECTION, PICTURE_BY_PALETTE, PICTURE_BY_SIZE, PICTURE_BY_VIEW
  };
  guint n_combinations = 1;

  for (guint by = 0; by < PICTURE_N_BY; by++)
    n_combinations *= picture_count (by);

  for (guint i = 0; i < n_combinations; i++)
    {
      guint rest = i;

      for (guint j = G_N_ELEMENTS (order); j-- > 0;)
        {
          self->indices[order[j]] = rest % picture_count (order[j]);
          rest /= picture_count (order[j]);
        }

      if (self->indices[PICTURE_BY_VIEW] == 0)
        {
          close_window (self);
          set_up (self);
        }
      if (is_wanted (self))
        make_picture (self);
    }
  close_window (self);
}

static void
save_sheets (Maker *self)
{
  for (guint i = 0; i < picture_count (PICTURE_BY_VIEW); i++)
    {
      g_autofree char *name = g_strconcat (picture_name (PICTURE_BY_VIEW, i),
                                           self->high_contrast ? "-high-contrast.png" : ".png", NULL);
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      g_autoptr (GError) error = NULL;

      if (self->sheets[i] != NULL && !contact_sheet_save (self->sheets[i], path, &error))
        fault (self, name, error->message);
      g_clear_pointer (&self->sheets[i], contact_sheet_free);
    }
}

/* One that has faults of several kinds, and enough of them to fill the page. */
static GFile *
write_refused (Maker *self)
{
  g_autofree char *path = g_build_filename (self->folder, self->high_contrast ? "refused-2.json" : "refused.json", NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_string_append (text, "{\n  \"format\": \"entente-briefing\",\n  \"version\": 1,\n  \"id\": \"refused\",\n"
                         "  \"titel\": \"A member that is spelt wrongly\",\n  \"members\": [\n");
  for (guint i = 0; i < 12; i++)
    g_string_append_printf (text, "    {\"id\": \"member-%u\", \"kind\": \"planet\", \"name\": %u}%s\n", i, i,
                            i < 11 ? "," : "");
  g_string_append (text, "  ]\n}\n");
  if (!g_file_set_contents (path, text->str, -1, &error))
    g_error ("%s", error->message);

  return g_file_new_for_path (path);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *long_names = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry options[] = {
    { "long", 0, 0, G_OPTION_ARG_FILENAME, &long_names, "A briefing with long names", "FILE" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, "FOLDER [FILTER…]" },
    { NULL }
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntApplication) application = NULL;
  g_autoptr (GFile) refused = NULL;
  g_autoptr (GFile) long_file = NULL;
  Maker self = { 0 };

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || rest == NULL ||
      !picture_set_init (&self.set, (const char *const *) rest + 1, &error))
    {
      g_printerr ("pictures: %s\n", error != NULL ? error->message : "name a folder");
      return 2;
    }

  /* Several at once, each for itself. */
  application = ent_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           g_application_get_flags (G_APPLICATION (application)) | G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    {
      g_printerr ("pictures: %s\n", error->message);
      return 2;
    }
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name", FONT, NULL);

  self.application = application;
  self.folder = rest[0];
  self.high_contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  g_mkdir_with_parents (self.folder, 0777);
  self.refused = refused = write_refused (&self);
  if (long_names != NULL)
    self.long_names = long_file = g_file_new_for_path (long_names);

  make_pictures (&self);
  save_sheets (&self);
  g_file_delete (refused, NULL, NULL);

  g_print ("%u pictures\n", self.n_pictures);

  if (self.n_pictures == 0)
    return NOTHING_TO_DO;

  return self.n_faults == 0 ? 0 : 1;
}
