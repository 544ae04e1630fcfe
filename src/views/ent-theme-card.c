/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntThemeCard shows a theme: whose it is, its lines with their basis and
 * citations, and as links the members, factors and passages that it touches.
 * Among others of its kind it shows some of each and its title selects it; in
 * the inspector it shows all. It takes no side: a line is whose its basis and
 * its citations say.
 */

#include "ent-theme-card.h"

#include <glib/gi18n.h>

#include "ent-card-links.h"
#include "ent-target.h"

#define FEW_ITEMS    12
#define FEW_PASSAGES 3
#define MOST_CITING  100 /* lines, and citations of each, that are searched for passages */

struct _EntThemeCard {
  EntRecordCard parent_instance;
};

G_DEFINE_FINAL_TYPE (EntThemeCard, ent_theme_card, ENT_TYPE_RECORD_CARD)

static void
ent_theme_card_class_init (EntThemeCardClass *klass)
{
}

static void
ent_theme_card_init (EntThemeCard *self)
{
}

static const char *
kind_name (EntThemeKind kind)
{
  switch (kind)
    {
    case ENT_THEME_KIND_AGENDA:
      return C_("theme", "Agenda item");
    case ENT_THEME_KIND_MOTIVE:
      return C_("theme", "Motive");
    case ENT_THEME_KIND_MODEL:
      return C_("theme", "Model");
    case ENT_THEME_KIND_ADVANTAGE:
      return C_("theme", "Advantage");
    case ENT_THEME_KIND_CONSTRAINT:
      return C_("theme", "Constraint");
    case ENT_THEME_KIND_IMPLICATION:
      return C_("theme", "Implication");
    case ENT_THEME_KIND_QUESTION:
      return C_("theme", "Open question");
    case ENT_THEME_KIND_CONTEXT:
    default:
      return C_("theme", "Context");
    }
}

static void
add_whose (EntRecordCard *card,
           GtkWidget     *section,
           EntTheme      *theme)
{
  const char *kind = kind_name (ent_theme_get_kind (theme));
  g_autofree char *text = NULL;

  if (ent_theme_get_about (theme) == NULL)
    {
      ent_record_card_add_text (card, section, kind, "dim");
      return;
    }

  /* Translators: a kind of themes, then whose it is, as in "Motive · China" */
  text = g_strdup_printf (C_("theme", "%1$s · %2$s"), kind, ent_theme_get_about (theme));
  ent_record_card_add_text (card, section, text, "dim");
}

/* Of the lines that are shown. */
static GPtrArray *
collect_citations (GListModel *items,
                   guint       n_most)
{
  GPtrArray *citations = g_ptr_array_new ();
  EntItem *item;

  for (guint i = 0; i < n_most && (item = ent_list_peek (items, i)) != NULL; i++)
    {
      EntCitation *citation;

      for (guint c = 0; c < n_most && (citation = ent_list_peek (ent_item_get_citations (item), c)) != NULL; c++)
        g_ptr_array_add (citations, citation);
    }

  return citations;
}

static void
add_links (EntRecordCard *card,
           GtkWidget     *section,
           EntTheme      *theme,
           guint          n_most,
           const char    *owner)
{
  ent_card_links_add_records (card, section, _("Members"), ent_theme_get_members (theme), n_most, owner);
  ent_card_links_add_records (card, section, _("Risks and opportunities"), ent_theme_get_factors (theme), n_most, owner);
}

static void
add_passages (EntRecordCard *card,
              GtkWidget     *section,
              EntTheme      *theme,
              guint          n_most,
              const char    *owner)
{
  g_autoptr (GPtrArray) citations = collect_citations (ent_theme_get_items (theme), MOST_CITING);

  ent_card_links_add_passages (card, section, citations, n_most, owner);
}

static gboolean
touches_any (EntTheme *theme)
{
  const char *const *members = ent_theme_get_members (theme);
  const char *const *factors = ent_theme_get_factors (theme);
  g_autoptr (GPtrArray) citations = collect_citations (ent_theme_get_items (theme), MOST_CITING);

  return (members != NULL && members[0] != NULL) || (factors != NULL && factors[0] != NULL) ||
         citations->len > 0;
}

/**
 * ent_theme_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
ent_theme_card_new (void)
{
  return g_object_new (ENT_TYPE_THEME_CARD, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
}

/**
 * ent_theme_card_show:
 * @self: a card
 * @briefing: (nullable): the document
 * @theme: (nullable): one of its themes
 *
 * Shows all of @theme; nothing if anything is missing.
 */
void
ent_theme_card_show (EntThemeCard *self,
                     EntBriefing  *briefing,
                     EntTheme     *theme)
{
  EntRecordCard *card = ENT_RECORD_CARD (self);
  GtkWidget *section;

  g_return_if_fail (ENT_IS_THEME_CARD (self));

  ent_record_card_clear (card, briefing);
  if (briefing == NULL || theme == NULL)
    return;

  section = ent_record_card_add_section (card, NULL);
  ent_record_card_add_title (card, section, ent_theme_get_title (theme));
  add_whose (card, section, theme);
  ent_record_card_add_items (card, section, ent_theme_get_items (theme));
  if (touches_any (theme))
    {
      section = ent_record_card_add_section (card, _("Touches"));
      add_links (card, section, theme, ENT_CARD_LINKS_MANY, NULL);
      add_passages (card, section, theme, ENT_CARD_LINKS_MANY, NULL);
    }
  ent_card_links_add_place (card, ENT_RECORD (theme));
  ent_record_card_add_sources (card);
}

/**
 * ent_theme_card_show_few:
 * @self: a card
 * @briefing: the document
 * @theme: one of its themes
 * @items: whether to show its lines, and what they cite
 *
 * Shows @theme among others, as something to select.
 */
void
ent_theme_card_show_few (EntThemeCard *self,
                         EntBriefing  *briefing,
                         EntTheme     *theme,
                         gboolean      items)
{
  EntRecordCard *card = ENT_RECORD_CARD (self);
  GtkWidget *section;

  g_return_if_fail (ENT_IS_THEME_CARD (self));
  g_return_if_fail (ENT_IS_BRIEFING (briefing));
  g_return_if_fail (ENT_IS_THEME (theme));

  ent_record_card_clear (card, briefing);
  section = ent_record_card_add_section (card, NULL);
  ent_target_add (card, section, ENT_RECORD (theme), ent_theme_get_title (theme), TRUE);
  add_whose (card, section, theme);
  if (items)
    ent_target_add_items (card, section, ent_theme_get_items (theme), FEW_ITEMS, ent_theme_get_id (theme));
  add_links (card, section, theme, ENT_CARD_LINKS_FEW, ent_theme_get_id (theme));
  if (items)
    add_passages (card, section, theme, FEW_PASSAGES, ent_theme_get_id (theme));
}
