/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntComparisonCard puts two or three things side by side, a row for each
 * thing that can be said of them, or one under the other where that is too
 * narrow. A row that differs is marked by a sign, in words and by weight; one
 * that does not steps back. It counts nothing together: two rows that differ
 * are not twice the difference. What the rows are is in
 * ent-comparison-members.c and ent-comparison-factors.c.
 *
 * Laying out the text of a whole table takes several times longer than what
 * can be seen of it without scrolling. So the first rows answer a click, and
 * the others and the sources come in the frames after.
 */

#include "ent-comparison-private.h"

#include <glib/gi18n.h>

#include "ent-scene.h"

#define ROWS_AT_ONCE   8
#define ROWS_PER_FRAME 5

typedef struct {
  GtkWidget *widget;
  GtkWidget *cells;
  GtkWidget *section;
  gboolean differs;
} Row;

struct _EntComparisonCard {
  EntRecordCard parent_instance;

  GPtrArray *columns;  /* of their names */
  GArray *rows;        /* of Row; the widgets are the widget tree's */
  GPtrArray *captions; /* of labels that name a cell where no column does */
  gboolean narrow;
  gboolean only_differences;
  guint n_ready;       /* rows, from the first, that may be seen */
  guint n_frames;      /* that are drawn before any more of them are */
  guint tick_id;

  /* While it is being filled. */
  char *title;        /* (nullable): of the section that comes with its first row */
  GtkWidget *section; /* (nullable) */
  GtkWidget *row;     /* (nullable) */
  GtkWidget *cells;
  char *name;
  GPtrArray *keys;
};

G_DEFINE_FINAL_TYPE (EntComparisonCard, ent_comparison_card, ENT_TYPE_RECORD_CARD)

static void
ent_comparison_card_finalize (GObject *object)
{
  EntComparisonCard *self = ENT_COMPARISON_CARD (object);

  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->captions);
  g_ptr_array_unref (self->keys);
  g_array_unref (self->rows);
  g_free (self->title);
  g_free (self->name);

  G_OBJECT_CLASS (ent_comparison_card_parent_class)->finalize (object);
}

static void
ent_comparison_card_class_init (EntComparisonCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_comparison_card_finalize;
}

static void
ent_comparison_card_init (EntComparisonCard *self)
{
  self->columns = g_ptr_array_new_with_free_func (g_free);
  self->captions = g_ptr_array_new ();
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
}

void
ent_comparison_add_column (EntComparisonCard *self,
                           const char        *name)
{
  g_ptr_array_add (self->columns, ent_text_clean (name, ENT_TEXT_LINE_LIMIT));
}

/* The section is there as soon as it has a row. */
void
ent_comparison_begin_section (EntComparisonCard *self,
                              const char        *title)
{
  g_free (self->title);
  self->title = g_strdup (title);
  self->section = NULL;
}

void
ent_comparison_begin_row (EntComparisonCard *self,
                          const char        *name)
{
  g_free (self->name);
  self->name = ent_text_clean (name, ENT_TEXT_LINE_LIMIT);
  g_ptr_array_set_size (self->keys, 0);
  self->row = g_object_ref_sink (g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "orientation",
                                               GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL));
  self->cells = g_object_new (GTK_TYPE_BOX, "homogeneous", !self->narrow, "spacing", 12, "orientation",
                              self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, NULL);
  gtk_widget_add_css_class (self->row, "compared");
  gtk_box_append (GTK_BOX (self->row), self->cells);
}

/* The cell of the next column; @key is what makes it the same as another,
 * %NULL where there is nothing to say. */
GtkWidget *
ent_comparison_add_cell (EntComparisonCard *self,
                         const char        *key)
{
  EntRecordCard *card = ENT_RECORD_CARD (self);
  const char *name = g_ptr_array_index (self->columns, self->keys->len);
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "orientation",
                                  GTK_ORIENTATION_VERTICAL, "spacing", 6, "hexpand", TRUE, NULL);
  GtkWidget *caption = ent_record_card_add_text (card, cell, name, "caption");

  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_label_set_selectable (GTK_LABEL (caption), FALSE);
  gtk_widget_add_css_class (caption, "dim");
  gtk_widget_set_visible (caption, self->narrow);
  g_ptr_array_add (self->captions, caption);
  gtk_box_append (GTK_BOX (self->cells), cell);
  g_ptr_array_add (self->keys, g_strdup (key));
  if (key == NULL)
    ent_record_card_add_text (card, cell, C_("value", "none"), "dim");

  return cell;
}

static void
add_row_heading (EntComparisonCard *self,
                 gboolean           differs)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = ent_record_card_add_text (ENT_RECORD_CARD (self), head, self->name, differs ? "body-strong" : "dim");
  /* Translators: beside what is compared; the sign is for those who only glance at it */
  GtkWidget *words = ent_record_card_add_text (ENT_RECORD_CARD (self), head, differs ? C_("comparison", "≠ differs")
                                                                                     : C_("comparison", "= the same"),
                                               "caption");
  g_autofree char *spoken = NULL;

  /* Translators: what is compared, as in "Confidence" */
  spoken = g_strdup_printf (differs ? C_("comparison", "%s: differs") : C_("comparison", "%s: the same"), self->name);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_selectable (GTK_LABEL (words), FALSE);
  gtk_label_set_width_chars (GTK_LABEL (words), -1);
  gtk_label_set_wrap (GTK_LABEL (words), FALSE);
  gtk_widget_set_valign (words, GTK_ALIGN_START);
  gtk_widget_add_css_class (words, differs ? "body-strong" : "dim");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_box_prepend (GTK_BOX (self->row), head);
}

/* A row in which there is nothing to say of anybody is left out. */
void
ent_comparison_end_row (EntComparisonCard *self)
{
  gboolean differs = FALSE;
  gboolean empty = TRUE;
  Row row;

  for (guint i = 0; i < self->keys->len; i++)
    {
      empty = empty && g_ptr_array_index (self->keys, i) == NULL;
      differs = differs || g_strcmp0 (g_ptr_array_index (self->keys, i), g_ptr_array_index (self->keys, 0)) != 0;
    }

  if (empty)
    g_ptr_array_set_size (self->captions, self->captions->len - self->keys->len);
  else
    {
      if (self->section == NULL)
        self->section = ent_record_card_add_section (ENT_RECORD_CARD (self), self->title);
      add_row_heading (self, differs);
      gtk_box_append (GTK_BOX (self->section), self->row);
      row = (Row) { self->row, self->cells, self->section, differs };
      g_array_append_val (self->rows, row);
    }
  g_clear_object (&self->row);
}

/* A cell with @text, or with nothing for %NULL. Returns the cell. */
GtkWidget *
ent_comparison_add_text (EntComparisonCard *self,
                         const char        *text)
{
  GtkWidget *cell = ent_comparison_add_cell (self, text);

  ent_record_card_add_text (ENT_RECORD_CARD (self), cell, text, NULL);

  return cell;
}

GtkWidget *
ent_comparison_add_cited (EntComparisonCard *self,
                          const char        *text,
                          GListModel        *citations)
{
  GtkWidget *cell = ent_comparison_add_cell (self, text);

  ent_record_card_add_cited (ENT_RECORD_CARD (self), cell, text, citations);

  return cell;
}

/* A cell that begins with a drawing and what it means. Takes @mark. */
GtkWidget *
ent_comparison_add_marked (EntComparisonCard *self,
                           const char        *key,
                           GtkWidget         *mark,
                           const char        *text)
{
  GtkWidget *cell = ent_comparison_add_cell (self, key);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (line), mark);
  gtk_box_append (GTK_BOX (cell), line);
  gtk_widget_set_hexpand (ent_record_card_add_text (ENT_RECORD_CARD (self), line, text, NULL), TRUE);

  return cell;
}

/* A cell of lines; it is the same as another with the same texts. */
void
ent_comparison_add_items (EntComparisonCard *self,
                          GListModel        *items)
{
  g_autoptr (GString) key = g_string_new (NULL);
  guint n_items = items != NULL ? g_list_model_get_n_items (items) : 0;
  GtkWidget *cell;

  for (guint i = 0; i < n_items; i++)
    {
      g_string_append (key, ent_item_get_text (ent_list_peek (items, i)));
      g_string_append_c (key, '\n');
    }
  cell = ent_comparison_add_cell (self, n_items > 0 ? key->str : NULL);
  if (n_items > 0)
    ent_record_card_add_items (ENT_RECORD_CARD (self), cell, items);
}

/* Says how many lines of a cell are left out. */
void
ent_comparison_add_more (EntComparisonCard *self,
                         GtkWidget         *cell,
                         guint              n_left)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u more", "%u more", n_left), n_left);

  if (n_left > 0)
    ent_record_card_add_text (ENT_RECORD_CARD (self), cell, text, "dim");
}

static void
update_visibility (EntComparisonCard *self)
{
  GtkWidget *shown = NULL; /* the section that has a row to show */

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = &g_array_index (self->rows, Row, i);
      gboolean visible = i < self->n_ready && (row->differs || !self->only_differences);

      gtk_widget_set_visible (row->widget, visible);
      if (visible)
        shown = row->section;
      gtk_widget_set_visible (row->section, shown == row->section);
    }
}

static gboolean
show_more_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  EntComparisonCard *self = ENT_COMPARISON_CARD (widget);

  if (self->n_frames > 0)
    {
      self->n_frames--;
      return G_SOURCE_CONTINUE;
    }
  if (self->n_ready < self->rows->len)
    {
      self->n_ready += ROWS_PER_FRAME;
      update_visibility (self);
      return G_SOURCE_CONTINUE;
    }

  self->tick_id = 0;
  ent_record_card_add_sources (ENT_RECORD_CARD (self));

  return G_SOURCE_REMOVE;
}

static void
stop_showing (EntComparisonCard *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
}

/**
 * ent_comparison_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
ent_comparison_card_new (void)
{
  return g_object_new (ENT_TYPE_COMPARISON_CARD, NULL);
}

/**
 * ent_comparison_card_show:
 * @self: a card
 * @briefing: (nullable): the document
 * @stage: (nullable): question, by whom and as of when
 * @compared: (nullable): what @stage sets side by side
 *
 * Compares; shows nothing if anything is missing or there is one thing only.
 * The first rows are there at once, the others once these are on the screen.
 */
void
ent_comparison_card_show (EntComparisonCard *self,
                          EntBriefing       *briefing,
                          EntStage          *stage,
                          const EntCompared *compared)
{
  g_return_if_fail (ENT_IS_COMPARISON_CARD (self));

  stop_showing (self);
  g_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->columns, 0);
  g_ptr_array_set_size (self->captions, 0);
  self->section = NULL;
  ent_record_card_clear (ENT_RECORD_CARD (self), briefing);
  if (briefing == NULL || stage == NULL || compared == NULL || !ent_compared_can (compared))
    return;

  if (compared->type == ENT_TYPE_MEMBER)
    ent_comparison_fill_members (self, briefing, stage, compared);
  else
    ent_comparison_fill_factors (self, briefing, stage, compared);
  self->n_ready = ROWS_AT_ONCE;
  self->n_frames = 1;
  update_visibility (self);
  self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_more_cb, NULL, NULL);
}

/**
 * ent_comparison_card_set_narrow:
 * @self: a card
 * @narrow: whether what is compared stands one under the other
 *
 * Arranges the cells; one under the other, each says whose it is.
 */
void
ent_comparison_card_set_narrow (EntComparisonCard *self,
                                gboolean           narrow)
{
  g_return_if_fail (ENT_IS_COMPARISON_CARD (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  for (guint i = 0; i < self->rows->len; i++)
    g_object_set (g_array_index (self->rows, Row, i).cells, "homogeneous", !narrow, "orientation",
                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, NULL);
  for (guint i = 0; i < self->captions->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->captions, i), narrow);
}

/**
 * ent_comparison_card_set_only_differences:
 * @self: a card
 * @only: whether rows in which all is the same are left out
 */
void
ent_comparison_card_set_only_differences (EntComparisonCard *self,
                                          gboolean           only)
{
  g_return_if_fail (ENT_IS_COMPARISON_CARD (self));

  if (self->only_differences == only)
    return;

  self->only_differences = only;
  update_visibility (self);
}

/**
 * ent_comparison_card_get_n_columns:
 * @self: a card
 *
 * Returns: how many things are compared
 */
guint
ent_comparison_card_get_n_columns (EntComparisonCard *self)
{
  g_return_val_if_fail (ENT_IS_COMPARISON_CARD (self), 0);

  return self->columns->len;
}

/**
 * ent_comparison_card_get_column:
 * @self: a card
 * @column: which of the columns, from 0
 *
 * Returns: (transfer none): what it is called, to stand above it
 */
const char *
ent_comparison_card_get_column (EntComparisonCard *self,
                                guint              column)
{
  g_return_val_if_fail (ENT_IS_COMPARISON_CARD (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return g_ptr_array_index (self->columns, column);
}

/**
 * ent_comparison_card_get_n_different:
 * @self: a card
 * @n_rows: (out) (optional): how many rows there are
 *
 * Returns: in how many of them there is a difference
 */
guint
ent_comparison_card_get_n_different (EntComparisonCard *self,
                                     guint             *n_rows)
{
  guint n = 0;

  g_return_val_if_fail (ENT_IS_COMPARISON_CARD (self), 0);

  for (guint i = 0; i < self->rows->len; i++)
    n += g_array_index (self->rows, Row, i).differs;
  if (n_rows != NULL)
    *n_rows = self->rows->len;

  return n;
}
