/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntPointCard sets what several models say on one point side by side, or one
 * under the other where that is too narrow. Above each line stands who says
 * it, so that what a side says of itself and what its critics say of it are
 * never taken for each other. Where a model has nothing on a point, the card
 * says so; it finds no winner.
 */

#include "ent-point-card.h"

#include <glib/gi18n.h>

#include "ent-column-layout.h"
#include "ent-phrase.h"
#include "ent-scene.h"

#define MOST_POINTS  60
#define MOST_LINES   12 /* of a model on a point */
#define MOST_SOURCES 2  /* that are named above a line */
#define SOURCE_CHARS 60
#define CELL_EMS     15

struct _EntPointCard {
  EntRecordCard parent_instance;
};

G_DEFINE_FINAL_TYPE (EntPointCard, ent_point_card, ENT_TYPE_RECORD_CARD)

static void
ent_point_card_class_init (EntPointCardClass *klass)
{
}

static void
ent_point_card_init (EntPointCard *self)
{
}

static void
point_free (gpointer data)
{
  EntPoint *point = data;

  g_free (point->name);
  g_ptr_array_unref (point->items);
  g_free (point);
}

static EntPoint *
point_new (const char *name,
           guint       n_models)
{
  EntPoint *point = g_new0 (EntPoint, 1);

  point->name = g_strdup (name);
  point->items = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < n_models; i++)
    g_ptr_array_add (point->items, g_ptr_array_new ());

  return point;
}

/**
 * ent_points_find:
 * @themes: (element-type EntTheme): models
 *
 * Pairs the items of the models by the point that they name. Items that name
 * none, and those of points beyond the first sixty, stand together at the end.
 *
 * Returns: (transfer full) (element-type EntPoint): the points, in the order
 *   in which they first occur
 */
GPtrArray *
ent_points_find (GPtrArray *themes)
{
  GPtrArray *points = g_ptr_array_new_with_free_func (point_free);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  EntPoint *rest = NULL;

  g_return_val_if_fail (themes != NULL, points);

  for (guint t = 0; t < themes->len; t++)
    {
      GListModel *items = ent_theme_get_items (g_ptr_array_index (themes, t));
      EntItem *item;

      for (guint i = 0; (item = ent_list_peek (items, i)) != NULL; i++)
        {
          const char *name = ent_item_get_point (item);
          EntPoint *point = name != NULL ? g_hash_table_lookup (known, name) : NULL;

          if (point == NULL && name != NULL && points->len < MOST_POINTS)
            {
              point = point_new (name, themes->len);
              g_ptr_array_add (points, point);
              g_hash_table_insert (known, point->name, point);
            }
          if (point == NULL)
            {
              if (rest == NULL)
                rest = point_new (NULL, themes->len);
              point = rest;
            }
          g_ptr_array_add (g_ptr_array_index (point->items, t), item);
        }
    }
  if (rest != NULL)
    g_ptr_array_add (points, rest);

  return points;
}

static void
add_source_name (EntBriefing *briefing,
                 EntCitation *citation,
                 GPtrArray   *names)
{
  EntSource *source = ent_briefing_lookup (briefing, ENT_TYPE_SOURCE, ent_citation_get_source (citation));
  const char *name = NULL;

  if (source != NULL)
    name = ent_source_get_publisher (source) != NULL ? ent_source_get_publisher (source) : ent_source_get_title (source);
  if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, ent_text_clean (name, SOURCE_CHARS));
}

/* Who says a line: what it cites or, where it is reported by nobody, we. */
static char *
describe_speaker (EntBriefing *briefing,
                  EntItem     *item)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GListModel *citations = ent_item_get_citations (item);
  EntCitation *citation;
  g_autofree char *joined = NULL;
  guint n_left;

  if (ent_item_get_basis (item) == ENT_BASIS_JUDGEMENT)
    return g_strdup (_("We judge"));
  if (ent_item_get_basis (item) == ENT_BASIS_ASSUMPTION)
    return g_strdup (_("We assume"));

  for (guint i = 0; i < 2 * MOST_LINES && (citation = ent_list_peek (citations, i)) != NULL; i++)
    add_source_name (briefing, citation, names);
  if (names->len == 0)
    return g_strdup (_("Reported"));

  n_left = names->len - MIN (names->len, MOST_SOURCES);
  g_ptr_array_set_size (names, MIN (names->len, MOST_SOURCES));
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (C_("list", ", "), (char **) names->pdata);
  if (n_left > 0)
    /* Translators: names of sources, then how many more there are */
    return g_strdup_printf (ngettext ("According to %1$s and %2$u more", "According to %1$s and %2$u more", n_left), joined,
                            n_left);

  /* Translators: names of sources */
  return g_strdup_printf (_("According to %s"), joined);
}

static void
add_line (EntRecordCard *card,
          GtkWidget     *cell,
          EntItem       *item)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *speaker = describe_speaker (ent_record_card_get_briefing (card), item);
  g_autoptr (GListStore) one = g_list_store_new (ENT_TYPE_ITEM);

  gtk_widget_add_css_class (line, "line");
  if (ent_item_get_basis (item) != ENT_BASIS_REPORTED)
    gtk_widget_add_css_class (line, "ours");
  gtk_box_append (GTK_BOX (cell), line);
  gtk_widget_add_css_class (ent_record_card_add_text (card, line, speaker, "caption"), "dim");
  g_list_store_append (one, item);
  ent_record_card_add_items (card, line, G_LIST_MODEL (one));
}

static void
add_cell (EntRecordCard *card,
          GtkWidget     *row,
          EntTheme      *theme,
          GPtrArray     *items,
          gboolean       named)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "orientation",
                                  GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);
  g_autofree char *title = ent_text_clean (ent_theme_get_title (theme), ENT_TEXT_LINE_LIMIT);

  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_add_css_class (cell, "cell");
  gtk_box_append (GTK_BOX (row), cell);
  ent_record_card_add_text (card, cell, title, "body-strong");
  for (guint i = 0; i < MIN (items->len, MOST_LINES); i++)
    add_line (card, cell, g_ptr_array_index (items, i));
  if (items->len > MOST_LINES)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("%u more line", "%u more lines", items->len - MOST_LINES),
                                               items->len - MOST_LINES);

      ent_record_card_add_link (card, cell, more, "win.focus", ent_theme_get_id (theme));
    }
  if (items->len == 0)
    ent_record_card_add_text (card, cell,
                              named ? _("Nothing on this point: there is no counterpart in this model.")
                                    : _("Nothing further."),
                              "dim");
}

/**
 * ent_point_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
ent_point_card_new (void)
{
  return g_object_new (ENT_TYPE_POINT_CARD, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
}

/**
 * ent_point_card_show:
 * @self: a card
 * @briefing: the document
 * @themes: (element-type EntTheme): models
 * @point: one of the points of ent_points_find() for @themes
 *
 * Shows what the models say on @point.
 */
void
ent_point_card_show (EntPointCard *self,
                     EntBriefing  *briefing,
                     GPtrArray    *themes,
                     EntPoint     *point)
{
  EntRecordCard *card = ENT_RECORD_CARD (self);
  GtkLayoutManager *layout;
  g_autofree char *name = NULL;
  GtkWidget *section, *row;

  g_return_if_fail (ENT_IS_POINT_CARD (self));
  g_return_if_fail (ENT_IS_BRIEFING (briefing));
  g_return_if_fail (themes != NULL && point != NULL);

  name = ent_text_clean (point->name != NULL ? point->name : _("Without a counterpart"), ENT_TEXT_LINE_LIMIT);
  ent_record_card_clear (card, briefing);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  section = ent_record_card_add_section (card, name);
  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  layout = ent_column_layout_new ();
  ent_column_layout_set_ems (ENT_COLUMN_LAYOUT (layout), CELL_EMS, G_MAXINT);
  gtk_widget_set_layout_manager (row, layout);
  gtk_box_append (GTK_BOX (section), row);
  for (guint i = 0; i < themes->len; i++)
    add_cell (card, row, g_ptr_array_index (themes, i), g_ptr_array_index (point->items, i), point->name != NULL);
}
