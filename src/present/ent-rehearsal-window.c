/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-rehearsal-window.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ent-compat.h"
#include "ent-scene.h"

#include "ent-talk-time.h"

/* Rows; nobody compares more. */
#define MOST_STEPS 200

/* Of a bar, logical pixels. */
#define BAR_WIDTH 120
#define BAR_HEIGHT 18

#define N_COLUMNS 4

struct _EntRehearsalWindow {
  GtkWindow parent_instance;

  EntPresentation *presentation;
  EntRehearsal *rehearsal;
  double longest; /* seconds that the whole of a bar stands for */

  /* Owned by the widget tree. */
  GtkLabel *head;
  GtkGrid *table;
  GtkWidget *take_over;
  GtkWidget *drop;
};

G_DEFINE_FINAL_TYPE (EntRehearsalWindow, ent_rehearsal_window, GTK_TYPE_WINDOW)

/* What a bar shows. */
typedef struct {
  double planned; /* seconds; 0 for none */
  double mean;    /* negative for none */
  double longest;
} Bar;

static char *
format_time (double seconds)
{
  return seconds > 0 ? ent_talk_time_format_span (seconds) : g_strdup ("–");
}

/* How long it took is filled, and the plan a line around it, in the colour of the text. */
static void
draw_bar (GtkDrawingArea *area,
          cairo_t        *cr,
          int             width,
          int             height,
          gpointer        data)
{
  const Bar *bar = data;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (area)) == GTK_TEXT_DIR_RTL;
  GdkRGBA colour;

  if (bar->longest <= 0)
    return;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (area)), &colour);
  if (rtl)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }
  gdk_cairo_set_source_rgba (cr, &colour);
  if (bar->mean > 0)
    {
      cairo_rectangle (cr, 0, height * 0.25, width * bar->mean / bar->longest, height * 0.5);
      cairo_fill (cr);
    }
  if (bar->planned > 0)
    {
      cairo_rectangle (cr, 0.5, 0.5, MAX (width * bar->planned / bar->longest - 1, 1), height - 1);
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
    }
}

static void
attach (EntRehearsalWindow *self,
        GtkWidget          *widget,
        int                 column,
        int                 row)
{
  gtk_grid_attach (self->table, widget, column, row, 1, 1);
}

static GtkWidget *
create_cell (const char *text,
             gboolean    is_number)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", is_number ? 1.0 : 0.0, NULL);

  if (is_number)
    gtk_widget_add_css_class (label, "numeric");
  else
    g_object_set (label, "wrap", TRUE, "hexpand", TRUE, "lines", 2, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  return label;
}

static void
add_bar (EntRehearsalWindow    *self,
         const EntRehearsalRow *row,
         const char            *spoken,
         int                    line)
{
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, "content-width",
                                  BAR_WIDTH, "content-height", BAR_HEIGHT, "valign", GTK_ALIGN_CENTER, NULL);
  Bar *bar = g_new (Bar, 1);

  *bar = (Bar) { row->planned, row->mean, self->longest };
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_bar, bar, g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  attach (self, area, N_COLUMNS, line);
}

static void
add_row (EntRehearsalWindow *self,
         guint               step)
{
  EntStep *record = ent_presentation_get_step_at (self->presentation, step);
  g_autofree char *title = ent_text_clean (ent_step_get_title (record), ENT_TEXT_LINE_LIMIT);
  g_autofree char *name = NULL, *planned = NULL, *last = NULL, *mean = NULL, *spoken = NULL;
  EntRehearsalRow row;

  ent_rehearsal_get_row (self->rehearsal, step, &row);
  /* Translators: the number of a step, then its title */
  name = g_strdup_printf (C_("step", "%1$u. %2$s"), step, title);
  planned = format_time (row.planned);
  last = format_time (row.last);
  mean = format_time (row.mean);
  attach (self, create_cell (name, FALSE), 0, (int) step);
  attach (self, create_cell (planned, TRUE), 1, (int) step);
  attach (self, create_cell (last, TRUE), 2, (int) step);
  attach (self, create_cell (mean, TRUE), 3, (int) step);

  /* Translators: the number of a step, then times such as “1:30”, or “–” */
  spoken = g_strdup_printf (_("Step %1$u: planned %2$s, last time %3$s, on average %4$s"), step, planned, last, mean);
  add_bar (self, &row, spoken, (int) step);
}

static void
clear_table (EntRehearsalWindow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->table))) != NULL)
    gtk_grid_remove (self->table, child);
}

static void
fill (EntRehearsalWindow *self)
{
  static const char *const headings[N_COLUMNS] = {
    N_("Step"), NC_("rehearsal", "Planned"), NC_("rehearsal", "Last Time"), NC_("rehearsal", "On Average"),
  };
  guint n_steps = MIN (ent_presentation_get_n_steps (self->presentation), MOST_STEPS);
  guint n = ent_rehearsal_get_n (self->rehearsal);
  g_autofree char *text = NULL;

  clear_table (self);
  self->longest = 0;
  for (guint step = 1; step <= n_steps; step++)
    {
      EntRehearsalRow row;

      ent_rehearsal_get_row (self->rehearsal, step, &row);
      self->longest = MAX (self->longest, MAX ((double) row.planned, row.mean));
    }

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      GtkWidget *label = create_cell (i == 0 ? _(headings[i]) : g_dpgettext2 (NULL, "rehearsal", headings[i]), i > 0);

      gtk_widget_add_css_class (label, "heading");
      attach (self, label, (int) i, 0);
    }
  for (guint step = 1; step <= n_steps; step++)
    add_row (self, step);

  if (n == 0)
    text = g_strdup (_("This story has not been rehearsed yet. Talks of a minute or more are kept here."));
  else
    text = g_strdup_printf (ngettext ("Rehearsed %u time. A bar is the average, the line around it the plan.",
                                      "Rehearsed %u times. A bar is the average, the line around it the plan.", n), n);
  gtk_label_set_label (self->head, text);
  gtk_widget_set_sensitive (self->take_over, n > 0);
  gtk_widget_set_sensitive (self->drop, ent_rehearsal_has_plan (self->rehearsal));
}

/* The talk in progress goes on by the plan that there is now. */
static void
use_plan (EntRehearsalWindow *self)
{
  g_autofree guint *plan = ent_rehearsal_dup_plan (self->rehearsal);

  if (plan != NULL)
    ent_talk_clock_set_plan (ent_presentation_get_clock (self->presentation), plan);
}

static void
finish (EntRehearsalWindow *self,
        gboolean            done,
        const GError       *error)
{
  fill (self);
  if (done)
    {
      use_plan (self);
      return;
    }

  gtk_label_set_label (self->head, error->message);
  ent_announce (GTK_WIDGET (self), error->message);
}

static void
take_over_cb (EntRehearsalWindow *self)
{
  g_autoptr (GError) error = NULL;
  gboolean done = ent_rehearsal_take_over (self->rehearsal, &error);

  finish (self, done, error);
}

static void
drop_cb (EntRehearsalWindow *self)
{
  g_autoptr (GError) error = NULL;
  gboolean done = ent_rehearsal_drop_plan (self->rehearsal, &error);

  finish (self, done, error);
}

static void
ent_rehearsal_window_dispose (GObject *object)
{
  EntRehearsalWindow *self = ENT_REHEARSAL_WINDOW (object);

  g_clear_object (&self->presentation);
  g_clear_object (&self->rehearsal);

  G_OBJECT_CLASS (ent_rehearsal_window_parent_class)->dispose (object);
}

static void
ent_rehearsal_window_class_init (EntRehearsalWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_rehearsal_window_dispose;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
add_button (GtkWidget  *box,
            const char *label,
            GCallback   clicked,
            gpointer    self)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
ent_rehearsal_window_init (EntRehearsalWindow *self)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_window_set_title (GTK_WINDOW (self), _("Rehearsals"));
  gtk_window_set_default_size (GTK_WINDOW (self), 720, 600);
  gtk_window_set_titlebar (GTK_WINDOW (self), adw_header_bar_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self), "entente-console");
  gtk_widget_add_css_class (lines, "content");

  self->head = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_box_append (GTK_BOX (lines), GTK_WIDGET (self->head));
  self->table = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->table, 18);
  gtk_grid_set_row_spacing (self->table, 6);
  gtk_widget_set_valign (GTK_WIDGET (self->table), GTK_ALIGN_START);
  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->table));
  gtk_box_append (GTK_BOX (lines), scroller);
  self->take_over = add_button (buttons, _("Take Over as Plan"), G_CALLBACK (take_over_cb), self);
  gtk_widget_set_tooltip_text (self->take_over, _("Each step is planned to last as long as it did last time"));
  self->drop = add_button (buttons, _("Back to the Document’s Plan"), G_CALLBACK (drop_cb), self);
  gtk_box_append (GTK_BOX (lines), buttons);
  gtk_window_set_child (GTK_WINDOW (self), lines);
}

/**
 * ent_rehearsal_window_new:
 * @parent: (nullable): the window that it belongs to
 * @presentation: the talk, with a story
 * @rehearsal: how it was rehearsed
 *
 * Returns: (transfer none): a window that is not shown yet
 */
GtkWindow *
ent_rehearsal_window_new (GtkWindow       *parent,
                          EntPresentation *presentation,
                          EntRehearsal    *rehearsal)
{
  EntRehearsalWindow *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ENT_IS_PRESENTATION (presentation), NULL);
  g_return_val_if_fail (ENT_IS_REHEARSAL (rehearsal), NULL);

  self = g_object_new (ENT_TYPE_REHEARSAL_WINDOW, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->presentation = g_object_ref (presentation);
  self->rehearsal = g_object_ref (rehearsal);
  fill (self);

  return GTK_WINDOW (self);
}
