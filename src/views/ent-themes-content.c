/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What stands in each section of the themes, and the card that each part of
 * it becomes. It is listed at once and built when there is time.
 */

#include "ent-themes-view-private.h"

#include <glib/gi18n.h>

#include "ent-column-layout.h"
#include "ent-judgement-card.h"
#include "ent-point-card.h"
#include "ent-record-card-private.h"
#include "ent-relation-card.h"
#include "ent-scene.h"
#include "ent-sections.h"
#include "ent-theme-card.h"

#define CARDS_PER_PAGE 40
#define CARD_EMS      26
#define SIDE_EMS      54 /* two cards beside each other */
#define MODEL_EMS     19 /* of each model on the card of a point */
#define WIDEST_EMS    39 /* of a card, or of each that stand beside each other */
#define MOST_MODELS   4  /* that are set side by side */
#define MOST_OF_SIDE  12 /* advantages and constraints on one card; a side with more has several */

static void
list_records (EntThemesContent *self,
              GListModel       *records)
{
  gpointer record;

  for (guint i = 0; (record = ent_list_peek (records, i)) != NULL; i++)
    g_ptr_array_add (self->entries, record);
}

static void
list_themes (EntThemesContent *self,
             GPtrArray        *themes)
{
  GListModel *all = ent_briefing_get_themes (self->briefing);
  EntTheme *theme;

  for (guint i = 0; (theme = ent_list_peek (all, i)) != NULL; i++)
    if (ent_section_has_kind (self->section, ent_theme_get_kind (theme)))
      g_ptr_array_add (themes, theme);
}

/* Whose advantages and constraints they are makes a side, in the order in
 * which they occur. */
static void
list_sides (EntThemesContent *self)
{
  g_autoptr (GPtrArray) themes = g_ptr_array_new ();
  g_autoptr (GHashTable) sides = g_hash_table_new (g_str_hash, g_str_equal);

  g_ptr_array_set_free_func (self->entries, (GDestroyNotify) g_ptr_array_unref);
  list_themes (self, themes);
  for (guint i = 0; i < themes->len; i++)
    {
      EntTheme *theme = g_ptr_array_index (themes, i);
      const char *about = ent_theme_get_about (theme) != NULL ? ent_theme_get_about (theme) : "";
      GPtrArray *side = g_hash_table_lookup (sides, about);

      if (side == NULL || side->len == MOST_OF_SIDE)
        {
          side = g_ptr_array_new ();
          g_ptr_array_add (self->entries, side);
          g_hash_table_insert (sides, (gpointer) about, side);
        }
      g_ptr_array_add (side, theme);
    }
}

/* One model alone is a card like any other. */
static void
list_points (EntThemesContent *self)
{
  if (self->models->len < 2)
    {
      list_themes (self, self->entries);
      g_ptr_array_set_size (self->models, 0);
      return;
    }

  for (guint i = 0; i < MIN (self->models->len, MOST_MODELS); i++)
    g_ptr_array_add (self->compared, g_ptr_array_index (self->models, i));
  g_ptr_array_unref (self->entries);
  self->entries = ent_points_find (self->compared);
}

/**
 * ent_themes_content_new:
 * @briefing: a briefing
 * @section: a part of its themes
 *
 * Returns: (transfer full): what stands there
 */
EntThemesContent *
ent_themes_content_new (EntBriefing *briefing,
                        EntSection   section)
{
  EntThemesContent *self = g_new0 (EntThemesContent, 1);

  self->briefing = briefing;
  self->section = section;
  self->entries = g_ptr_array_new ();
  self->models = g_ptr_array_new ();
  self->compared = g_ptr_array_new ();

  switch (section)
    {
    case ENT_SECTION_JUDGEMENTS:
      list_records (self, ent_briefing_get_judgements (briefing));
      break;
    case ENT_SECTION_RELATIONS:
      list_records (self, ent_briefing_get_relations (briefing));
      break;
    case ENT_SECTION_GAPS:
      list_records (self, ent_briefing_get_gaps (briefing));
      break;
    case ENT_SECTION_SIDES:
      list_sides (self);
      break;
    case ENT_SECTION_MODELS:
      list_themes (self, self->models);
      list_points (self);
      break;
    default:
      list_themes (self, self->entries);
    }

  return self;
}

/**
 * ent_themes_content_free:
 * @self: (transfer full): content
 */
void
ent_themes_content_free (EntThemesContent *self)
{
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->models);
  g_ptr_array_unref (self->compared);
  g_free (self);
}

/**
 * ent_themes_content_ems:
 * @self: content
 * @most: (out): how wide it may become
 *
 * Returns: how wide a card has to be at least where there are several columns
 */
double
ent_themes_content_ems (EntThemesContent *self,
                        double           *most)
{
  *most = WIDEST_EMS * (self->section == ENT_SECTION_SIDES ? 2 : MAX (self->compared->len, 1));
  if (self->section == ENT_SECTION_SIDES)
    return SIDE_EMS;

  return self->compared->len > 0 ? MODEL_EMS * self->compared->len : CARD_EMS;
}

/**
 * ent_themes_content_get_page:
 * @self: content
 *
 * Returns: how many entries are shown before anybody asks for more
 */
guint
ent_themes_content_get_page (EntThemesContent *self)
{
  return self->section == ENT_SECTION_SIDES ? CARDS_PER_PAGE / MOST_OF_SIDE * 2 : CARDS_PER_PAGE;
}

/**
 * ent_themes_content_find:
 * @self: content
 * @id: (nullable): id of a record
 *
 * Returns: the place of the entry that holds the record, -1 if none does
 */
gssize
ent_themes_content_find (EntThemesContent *self,
                         const char       *id)
{
  if (id == NULL)
    return -1;

  for (guint i = 0; i < self->entries->len; i++)
    if (self->section == ENT_SECTION_SIDES)
      {
        GPtrArray *side = g_ptr_array_index (self->entries, i);

        for (guint t = 0; t < side->len; t++)
          if (g_str_equal (ent_theme_get_id (g_ptr_array_index (side, t)), id))
            return i;
      }
    else if (self->compared->len == 0 && self->section != ENT_SECTION_GAPS &&
             g_str_equal (ent_record_get_id (g_ptr_array_index (self->entries, i)), id))
      return i;

  return -1;
}

static GtkWidget *
new_theme_card (EntThemesContent *self,
                EntTheme         *theme,
                gboolean          items)
{
  GtkWidget *card = ent_theme_card_new ();

  ent_theme_card_show_few (ENT_THEME_CARD (card), self->briefing, theme, items);

  return card;
}

static GtkWidget *
new_side (EntThemesContent *self,
          GPtrArray        *themes)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "orientation",
                                 GTK_ORIENTATION_VERTICAL, "spacing", 12, NULL);
  const char *about = ent_theme_get_about (g_ptr_array_index (themes, 0));
  g_autofree char *name = ent_text_clean (about != NULL ? about : _("Nobody in particular"), ENT_TEXT_LINE_LIMIT);
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", name, "xalign",
                                     0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  GtkWidget *cards = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (cards, ent_column_layout_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), cards);
  for (guint kind = ENT_THEME_KIND_ADVANTAGE; kind <= ENT_THEME_KIND_CONSTRAINT; kind++)
    for (guint i = 0; i < themes->len; i++)
      {
        EntTheme *theme = g_ptr_array_index (themes, i);

        if (ent_theme_get_kind (theme) == kind)
          gtk_box_append (GTK_BOX (cards), new_theme_card (self, theme, TRUE));
      }

  return box;
}

static GtkWidget *
new_gap (EntThemesContent *self,
         EntItem          *gap)
{
  GtkWidget *card = g_object_new (ENT_TYPE_RECORD_CARD, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  g_autoptr (GListStore) one = g_list_store_new (ENT_TYPE_ITEM);

  g_list_store_append (one, gap);
  ent_record_card_clear (ENT_RECORD_CARD (card), self->briefing);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("kind", "Gap"), -1);
  ent_record_card_add_items (ENT_RECORD_CARD (card), ent_record_card_add_section (ENT_RECORD_CARD (card), NULL),
                             G_LIST_MODEL (one));

  return card;
}

/**
 * ent_themes_content_build:
 * @self: content
 * @index: number of an entry
 *
 * Returns: (transfer floating): its card
 */
GtkWidget *
ent_themes_content_build (EntThemesContent *self,
                          guint             index)
{
  gpointer entry;
  GtkWidget *card;

  g_return_val_if_fail (index < self->entries->len, NULL);

  entry = g_ptr_array_index (self->entries, index);
  switch (self->section)
    {
    case ENT_SECTION_JUDGEMENTS:
      card = ent_judgement_card_new ();
      ent_judgement_card_show_few (ENT_JUDGEMENT_CARD (card), self->briefing, entry);
      return card;
    case ENT_SECTION_RELATIONS:
      card = ent_relation_card_new ();
      ent_relation_card_show_few (ENT_RELATION_CARD (card), self->briefing, entry);
      return card;
    case ENT_SECTION_GAPS:
      return new_gap (self, entry);
    case ENT_SECTION_SIDES:
      return new_side (self, entry);
    case ENT_SECTION_MODELS:
      if (self->compared->len > 0)
        {
          card = ent_point_card_new ();
          ent_point_card_show (ENT_POINT_CARD (card), self->briefing, self->compared, entry);
          return card;
        }
      G_GNUC_FALLTHROUGH;
    default:
      return new_theme_card (self, entry, TRUE);
    }
}

/**
 * ent_themes_content_build_head:
 * @self: content
 * @index: number of a model
 *
 * Returns: (transfer floating): the card of one of the models that are
 *   compared; with its lines if it is one too many for that
 */
GtkWidget *
ent_themes_content_build_head (EntThemesContent *self,
                               guint             index)
{
  g_return_val_if_fail (index < self->models->len, NULL);

  return new_theme_card (self, g_ptr_array_index (self->models, index), index >= self->compared->len);
}

/**
 * ent_themes_content_get_note:
 * @self: content
 *
 * Returns: (transfer none) (nullable): what has to be said of all of it
 */
const char *
ent_themes_content_get_note (EntThemesContent *self)
{
  switch (self->section)
    {
    case ENT_SECTION_MODELS:
      return self->compared->len > 0 ? _("Point against point. Above each line stands who says it.") : NULL;
    case ENT_SECTION_SIDES:
      return _("Advantages and constraints of each side.");
    case ENT_SECTION_JUDGEMENTS:
      return _("How likely something is and how sure we are of it are two things, and are said apart.");
    case ENT_SECTION_RELATIONS:
      return _("Relations between members as cited; none of them says anything about borders. The map draws those of the "
               "selected member as lines.");
    case ENT_SECTION_GAPS:
      return _("What we do not know.");
    default:
      return NULL;
    }
}
