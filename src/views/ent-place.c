/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-place.h"

#define MOST_FRAMES 60 /* that a row may take to have its place */

struct _EntPlace {
  char *top_id;   /* (nullable): of the uppermost row that is seen */
  double offset;  /* of its upper edge from that of what is seen */
  char *focus_id; /* (nullable): of the row with the focus */
};

/* What is to be scrolled to. */
typedef struct {
  GtkScrolledWindow *scroller; /* unowned: it has the tick callback */
  GtkWidget *row;              /* (nullable): a weak pointer */
  double offset;
  gboolean exactly; /* rather than only as far as it has to */
  guint n_frames;
} Scroll;

static GQuark
id_quark (void)
{
  return g_quark_from_static_string ("ent-place-id");
}

static const char *
get_id (GtkWidget *widget)
{
  return g_object_get_qdata (G_OBJECT (widget), id_quark ());
}

typedef gboolean (*RowFunc) (GtkWidget *row,
                             gpointer   user_data);

/* Stops with the first row that @func wants, and returns it. */
static GtkWidget *
find_row (GtkWidget *parent,
          RowFunc    func,
          gpointer   user_data)
{
  GtkWidget *found = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    if (get_id (child) == NULL)
      found = find_row (child, func, user_data);
    else if (func (child, user_data))
      found = child;

  return found;
}

static gboolean
has_id (GtkWidget *row,
        gpointer   user_data)
{
  return g_str_equal (get_id (row), user_data);
}

/* What moves when it is scrolled. */
static GtkWidget *
get_content (GtkScrolledWindow *scroller)
{
  GtkWidget *child = gtk_scrolled_window_get_child (scroller);

  return GTK_IS_VIEWPORT (child) ? gtk_viewport_get_child (GTK_VIEWPORT (child)) : child;
}

/* From the upper edge of what is seen. */
static gboolean
get_extent (GtkScrolledWindow *scroller,
            GtkWidget         *row,
            double            *y,
            double            *height)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (row) || gtk_widget_get_height (row) == 0 ||
      !gtk_widget_compute_bounds (row, GTK_WIDGET (scroller), &bounds))
    return FALSE;

  *y = bounds.origin.y;
  *height = bounds.size.height;

  return TRUE;
}

typedef struct {
  GtkScrolledWindow *scroller;
  GtkWidget *row; /* (nullable): the uppermost so far */
  double y;
} Top;

static gboolean
look_for_top (GtkWidget *row,
              gpointer   user_data)
{
  Top *top = user_data;
  double y, height;

  if (get_extent (top->scroller, row, &y, &height) && y + height > 0.0 && (top->row == NULL || y < top->y))
    {
      top->row = row;
      top->y = y;
    }

  return FALSE;
}

/**
 * ent_place_set_id:
 * @row: a widget in a list
 * @id: what it is known by in each version of the list
 *
 * Makes @row one that can be returned to.
 */
void
ent_place_set_id (GtkWidget  *row,
                  const char *id)
{
  g_return_if_fail (GTK_IS_WIDGET (row));
  g_return_if_fail (id != NULL);

  g_object_set_qdata_full (G_OBJECT (row), id_quark (), g_strdup (id), g_free);
}

/**
 * ent_place_new:
 * @scroller: around a list
 *
 * Returns: (transfer full): the place where somebody is in it
 */
EntPlace *
ent_place_new (GtkScrolledWindow *scroller)
{
  EntPlace *self;
  GtkWidget *content, *focus;
  GtkRoot *root;
  Top top = { scroller, NULL, 0.0 };

  g_return_val_if_fail (GTK_IS_SCROLLED_WINDOW (scroller), NULL);

  self = g_new0 (EntPlace, 1);
  content = get_content (scroller);
  root = gtk_widget_get_root (GTK_WIDGET (scroller));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (content == NULL)
    return self;

  /* Who has not scrolled stays at the top, whatever comes there. */
  if (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (scroller)) > 0.0)
    find_row (content, look_for_top, &top);
  if (top.row != NULL)
    {
      self->top_id = g_strdup (get_id (top.row));
      self->offset = top.y;
    }
  if (focus != NULL && gtk_widget_is_ancestor (focus, content))
    for (; focus != content && self->focus_id == NULL; focus = gtk_widget_get_parent (focus))
      self->focus_id = g_strdup (get_id (focus));

  return self;
}

/**
 * ent_place_free:
 * @self: (transfer full): a place
 */
void
ent_place_free (EntPlace *self)
{
  g_free (self->top_id);
  g_free (self->focus_id);
  g_free (self);
}

/**
 * ent_place_has_focus:
 * @self: a place
 *
 * Returns: whether a row had the focus
 */
gboolean
ent_place_has_focus (const EntPlace *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->focus_id != NULL;
}

static void
scroll_free (gpointer data)
{
  Scroll *scroll = data;

  g_clear_weak_pointer (&scroll->row);
  g_free (scroll);
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  Scroll *scroll = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroll->scroller);
  double y, height;

  if (scroll->row == NULL || scroll->n_frames++ > MOST_FRAMES)
    return G_SOURCE_REMOVE;

  /* It cannot be scrolled to before it has a place. */
  if (scroll->n_frames < 2 || !get_extent (scroll->scroller, scroll->row, &y, &height))
    return G_SOURCE_CONTINUE;

  y += gtk_adjustment_get_value (adjustment);
  if (scroll->exactly)
    gtk_adjustment_set_value (adjustment, y - scroll->offset);
  else
    gtk_adjustment_clamp_page (adjustment, y, y + MIN (height, gtk_adjustment_get_page_size (adjustment)));

  return G_SOURCE_REMOVE;
}

static void
scroll_to (GtkScrolledWindow *scroller,
           GtkWidget         *row,
           double             offset,
           gboolean           exactly)
{
  Scroll *scroll = g_new0 (Scroll, 1);

  scroll->scroller = scroller;
  g_set_weak_pointer (&scroll->row, row);
  scroll->offset = offset;
  scroll->exactly = exactly;
  gtk_widget_add_tick_callback (GTK_WIDGET (scroller), scroll_cb, scroll, scroll_free);
}

/**
 * ent_place_restore:
 * @self: a place
 * @scroller: around the list whose rows were made anew
 * @focus: whether to give the row that had the focus the focus again
 *
 * Returns to @self, as soon as the rows have their places. Where the row that
 * had the focus is gone, the uppermost one gets it.
 */
void
ent_place_restore (EntPlace          *self,
                   GtkScrolledWindow *scroller,
                   gboolean           focus)
{
  GtkWidget *content, *top, *row;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  content = get_content (scroller);
  top = self->top_id != NULL ? find_row (content, has_id, self->top_id) : NULL;
  if (focus && self->focus_id != NULL)
    {
      row = find_row (content, has_id, self->focus_id);
      gtk_widget_child_focus (row != NULL ? row : top != NULL ? top : content, GTK_DIR_TAB_FORWARD);
    }
  if (top != NULL)
    scroll_to (scroller, top, self->offset, TRUE);
}

/**
 * ent_place_show:
 * @scroller: a scrolled window
 * @row: a widget in it
 *
 * Scrolls as far as it has to, so that @row is seen, as soon as it has a place.
 */
void
ent_place_show (GtkScrolledWindow *scroller,
                GtkWidget         *row)
{
  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));
  g_return_if_fail (GTK_IS_WIDGET (row));

  scroll_to (scroller, row, 0.0, FALSE);
}

/**
 * ent_place_is_version:
 * @briefing: (nullable): a document
 * @before: (nullable): the one whose list was shown before
 *
 * Returns: whether they are versions of one document, so that as much of the
 *   list as was there is there again
 */
gboolean
ent_place_is_version (EntBriefing *briefing,
                      EntBriefing *before)
{
  g_return_val_if_fail (briefing == NULL || ENT_IS_BRIEFING (briefing), FALSE);
  g_return_val_if_fail (before == NULL || ENT_IS_BRIEFING (before), FALSE);

  return briefing != NULL && before != NULL &&
         g_strcmp0 (ent_record_get_id (ENT_RECORD (briefing)), ent_record_get_id (ENT_RECORD (before))) == 0;
}
