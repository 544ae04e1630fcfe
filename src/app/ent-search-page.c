/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntSearchPage shows what was found while somebody types. It has the index
 * made when the first word is typed, in a thread, and lets it go with the
 * briefing: no row of it ever belongs to another one. Which place a result
 * leads to is for whoever hears "opened" to say.
 *
 * Everything in a row was written by somebody else: it is text with
 * attributes, never markup.
 */

#include "config.h"

#include "ent-search-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ent-compat.h"
#include "ent-scene.h"
#include "ent-search-words.h"

/* Rows of a group: at first, and when all are asked for. */
#define FEW_ROWS 5
#define MANY_ROWS 300

/* Characters of a result and of by what else it was found. */
#define TEXT_CHARS 180
#define FOUND_CHARS 120

struct _EntSearchPage {
  AdwBin parent_instance;

  EntBriefing *briefing;
  char *text;
  EntSearchIndex *index;    /* NULL until it is made */
  GCancellable *indexing;   /* NULL unless it is being made */
  EntSearchResults *results;
  guint opened_groups;      /* bit by bit: all rows are shown */

  GtkLabel *count_label;
  GtkListBox *list;
  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (EntSearchPage, ent_search_page, ADW_TYPE_BIN)

enum {
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What a row is: a result, or the way to the rest of a group. */
#define RESULT_KEY "ent-result"
#define GROUP_KEY "ent-group"

static const char *
describe_group (EntSearchGroup group)
{
  switch (group)
    {
    case ENT_SEARCH_FACTORS:
      return _("Risks and opportunities");
    case ENT_SEARCH_THEMES:
      return _("Themes");
    case ENT_SEARCH_JUDGEMENTS:
      return _("Key judgements");
    case ENT_SEARCH_LINES:
      return C_("search", "Lines");
    case ENT_SEARCH_CLAIMS:
      return _("Claims");
    case ENT_SEARCH_PASSAGES:
      return _("Passages");
    case ENT_SEARCH_SOURCES:
      return _("Sources");
    case ENT_SEARCH_MEMBERS:
    default:
      return _("Members");
    }
}

/* A format with one place for the text. */
static const char *
describe_field (EntSearchField field)
{
  switch (field)
    {
    case ENT_SEARCH_FIELD_SHORT:
      return _("Short name: %s");
    case ENT_SEARCH_FIELD_CODE:
      return _("Code: %s");
    case ENT_SEARCH_FIELD_OFFICIAL:
      return _("Official name: %s");
    case ENT_SEARCH_FIELD_COUNTRY:
      return _("Name in ISO 3166-1: %s");
    case ENT_SEARCH_FIELD_EVENT:
      return _("Event: %s");
    case ENT_SEARCH_FIELD_ABOUT:
      return C_("theme", "About: %s");
    case ENT_SEARCH_FIELD_EXPLANATION:
      return _("Explanation of the finding: %s");
    case ENT_SEARCH_FIELD_PUBLISHER:
      return _("Publisher: %s");
    case ENT_SEARCH_FIELD_TEXT:
    default:
      return "%s";
    }
}

static void
mark_found (PangoAttrList          *attributes,
            const EntSearchResults *results,
            const char             *text,
            guint                   offset)
{
  g_autoptr (GArray) ranges = ent_search_results_mark (results, text);

  for (guint i = 0; i < ranges->len; i++)
    {
      EntSearchRange range = g_array_index (ranges, EntSearchRange, i);
      PangoAttribute *marks[] = { pango_attr_weight_new (PANGO_WEIGHT_BOLD), pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) };

      for (guint k = 0; k < G_N_ELEMENTS (marks); k++)
        {
          marks[k]->start_index = offset + range.start;
          marks[k]->end_index = offset + range.end;
          pango_attr_list_insert (attributes, marks[k]);
        }
    }
}

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "lines", 2, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* Text of the document in a format, in which what was found is marked. */
static GtkWidget *
new_marked_label (EntSearchPage *self,
                  const char    *format,
                  const char    *text,
                  guint          max_chars,
                  const char    *css_class)
{
  g_autofree char *excerpt = ent_search_results_excerpt (self->results, text, max_chars);
  g_autofree char *clean = ent_text_clean (excerpt, ENT_TEXT_LINE_LIMIT);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_auto (GStrv) around = g_strsplit (format, "%s", 2);
  g_autofree char *whole = g_strconcat (around[0], clean, around[1], NULL);
  GtkWidget *label = new_label (whole, css_class);

  mark_found (attributes, self->results, clean, (guint) strlen (around[0]));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);

  return label;
}

static GtkWidget *
create_row (EntSearchPage         *self,
            const EntSearchResult *result)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *text = new_marked_label (self, "%s", result->text, TEXT_CHARS, NULL);
  g_autofree char *context = ent_search_words_context (self->briefing, result);
  GtkWidget *found = NULL;
  g_autofree char *spoken = NULL;

  gtk_box_append (GTK_BOX (lines), text);
  gtk_box_append (GTK_BOX (lines), new_label (context, "context"));
  if (result->found != NULL)
    {
      found = new_marked_label (self, describe_field (result->field), result->found, FOUND_CHARS, "context");
      gtk_box_append (GTK_BOX (lines), found);
    }

  if (found != NULL)
    /* Translators: a result of a search, where it stands, and by what it was found */
    spoken = g_strdup_printf (C_("search", "%1$s. %2$s. %3$s"), gtk_label_get_text (GTK_LABEL (text)), context,
                              gtk_label_get_text (GTK_LABEL (found)));
  else
    /* Translators: a result of a search, and where it stands */
    spoken = g_strdup_printf (C_("search", "%1$s. %2$s"), gtk_label_get_text (GTK_LABEL (text)), context);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), lines);
  g_object_set_data (G_OBJECT (row), RESULT_KEY, (gpointer) result);
  g_object_set_data (G_OBJECT (row), GROUP_KEY, GINT_TO_POINTER (result->group));

  return row;
}

static GtkWidget *
create_more_row (EntSearchGroup group,
                 guint          n_more)
{
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *text = g_strdup_printf (ngettext ("Show %u More", "Show %u More", n_more), n_more);
  /* Translators: how many more there are, then the heading that they stand under */
  g_autofree char *spoken = g_strdup_printf (ngettext ("Show %1$u more under “%2$s”", "Show %1$u more under “%2$s”", n_more),
                                             n_more, describe_group (group));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), new_label (text, "more"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data (G_OBJECT (row), GROUP_KEY, GINT_TO_POINTER (group));

  return row;
}

static GtkWidget *
create_rest_row (EntSearchGroup group,
                 guint          n_rest)
{
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *text = g_strdup_printf (ngettext ("%u further one is not listed. Another word finds fewer.",
                                                     "%u further ones are not listed. Another word finds fewer.", n_rest),
                                           n_rest);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), new_label (text, "context"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data (G_OBJECT (row), GROUP_KEY, GINT_TO_POINTER (group));

  return row;
}

static EntSearchGroup
group_of (GtkListBoxRow *row)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), GROUP_KEY));
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  EntSearchPage *self = user_data;
  EntSearchGroup group = group_of (row);
  g_autofree char *title = NULL;
  GtkWidget *heading;

  if (self->results == NULL || (before != NULL && group_of (before) == group))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  /* Translators: a kind of thing, then how many of it were found */
  title = g_strdup_printf (C_("search", "%1$s (%2$u)"), describe_group (group),
                           ent_search_results_get_n_found (self->results, group));
  heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", title, "xalign", 0.0,
                          "wrap", TRUE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (heading, "heading");
  gtk_list_box_row_set_header (row, heading);
}

static void
add_group (EntSearchPage  *self,
           EntSearchGroup  group)
{
  gboolean all = (self->opened_groups & (1u << group)) != 0;
  guint n_found = ent_search_results_get_n_found (self->results, group);
  guint n_results;
  const EntSearchResult *results = ent_search_results_get_group (self->results, group, &n_results);
  guint n_shown = all ? n_results : MIN (n_results, FEW_ROWS);

  for (guint i = 0; i < n_shown; i++)
    gtk_list_box_append (self->list, create_row (self, &results[i]));
  if (n_shown < n_results)
    gtk_list_box_append (self->list, create_more_row (group, n_results - n_shown));
  else if (n_shown < n_found)
    gtk_list_box_append (self->list, create_rest_row (group, n_found - n_shown));
}

static void
clear_rows (EntSearchPage *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static char *
describe_count (EntSearchPage *self)
{
  guint total = ent_search_results_get_total (self->results);
  g_autofree char *count = g_strdup_printf (ngettext ("%u result", "%u results", total), total);

  if (ent_search_index_is_complete (self->index))
    return g_steal_pointer (&count);

  /* Translators: %s says how many results there are */
  return g_strdup_printf (_("%s in the first part of the document, which is too large to be searched as a whole"), count);
}

static void
update_rows (EntSearchPage *self)
{
  gboolean asked = self->results != NULL && ent_search_results_is_asked (self->results);
  guint total = asked ? ent_search_results_get_total (self->results) : 0;
  g_autofree char *count = asked ? describe_count (self) : g_strdup ("");

  clear_rows (self);
  for (guint group = 0; total > 0 && group < ENT_SEARCH_N_GROUPS; group++)
    add_group (self, group);

  gtk_label_set_label (self->count_label, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count_label), total > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), total > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->status), total == 0);
  adw_status_page_set_title (self->status, asked ? _("Nothing Found") : _("Search the Briefing"));
  adw_status_page_set_description (self->status,
                                   asked ? _("No member, line, theme or source has all of these words.")
                                         : _("Members, risks and opportunities, themes, judgements, lines and sources"));
  if (asked)
    ent_announce (GTK_WIDGET (self), total > 0 ? count : _("Nothing found"));
}

static void
search (EntSearchPage *self)
{
  EntSearchResults *results = NULL;

  if (self->index != NULL && self->text != NULL)
    results = ent_search_query (self->index, self->text, MANY_ROWS, self->results, NULL);

  clear_rows (self); /* they point into the results */
  g_clear_pointer (&self->results, ent_search_results_free);
  self->results = results;
  self->opened_groups = 0;
  update_rows (self);
}

static void
indexed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (EntSearchPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntSearchIndex) index = ent_search_index_new_finish (result, &error);

  /* Cancelled: another one may be in the making, for another briefing. */
  if (index == NULL || ent_search_index_get_briefing (index) != self->briefing)
    return;

  g_clear_object (&self->indexing);
  g_clear_pointer (&self->index, ent_search_index_unref);
  self->index = g_steal_pointer (&index);
  search (self);
}

static void
row_activated_cb (EntSearchPage *self,
                  GtkListBoxRow *row)
{
  const EntSearchResult *result = g_object_get_data (G_OBJECT (row), RESULT_KEY);
  int index = gtk_list_box_row_get_index (row);

  if (result != NULL)
    {
      g_signal_emit (self, signals[OPENED], 0, result);
      return;
    }

  self->opened_groups |= 1u << group_of (row);
  update_rows (self);
  /* What has come in its place is read on from. */
  row = gtk_list_box_get_row_at_index (self->list, index);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
forget (EntSearchPage *self)
{
  if (self->indexing != NULL)
    g_cancellable_cancel (self->indexing);
  g_clear_object (&self->indexing);
  g_clear_pointer (&self->results, ent_search_results_free);
  g_clear_pointer (&self->index, ent_search_index_unref);
  g_clear_object (&self->briefing);
}

static void
ent_search_page_dispose (GObject *object)
{
  EntSearchPage *self = ENT_SEARCH_PAGE (object);

  if (self->list != NULL)
    clear_rows (self);
  forget (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_SEARCH_PAGE);

  G_OBJECT_CLASS (ent_search_page_parent_class)->dispose (object);
}

static void
ent_search_page_finalize (GObject *object)
{
  g_free (ENT_SEARCH_PAGE (object)->text);

  G_OBJECT_CLASS (ent_search_page_parent_class)->finalize (object);
}

static void
ent_search_page_class_init (EntSearchPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_search_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_search_page_finalize;

  /**
   * EntSearchPage::opened:
   * @self: a page
   * @result: (type gpointer): an #EntSearchResult, good while the signal lasts
   *
   * Somebody wants to see @result.
   */
  signals[OPENED] = g_signal_new ("opened", ENT_TYPE_SEARCH_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/ent-search-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntSearchPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, EntSearchPage, list);
  gtk_widget_class_bind_template_child (widget_class, EntSearchPage, status);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_set_css_name (widget_class, "searchpage");
}

static void
ent_search_page_init (EntSearchPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  update_rows (self);
}

static void
ensure_index (EntSearchPage *self)
{
  if (self->briefing == NULL || self->index != NULL || self->indexing != NULL)
    return;

  self->indexing = g_cancellable_new ();
  ent_search_index_new_async (self->briefing, self->indexing, indexed_cb, g_object_ref (self));
}

/**
 * ent_search_page_set_briefing:
 * @self: a page
 * @briefing: (nullable): what is searched from now on
 *
 * Results of another briefing are gone at once; the text is searched for anew.
 *
 * Returns: whether it is another one
 */
gboolean
ent_search_page_set_briefing (EntSearchPage *self,
                              EntBriefing   *briefing)
{
  g_return_val_if_fail (ENT_IS_SEARCH_PAGE (self), FALSE);
  g_return_val_if_fail (briefing == NULL || ENT_IS_BRIEFING (briefing), FALSE);

  if (briefing == self->briefing)
    return FALSE;

  clear_rows (self);
  forget (self);
  g_set_object (&self->briefing, briefing);
  if (self->text != NULL && *self->text != '\0')
    ensure_index (self);
  update_rows (self);

  return TRUE;
}

/**
 * ent_search_page_set_text:
 * @self: a page
 * @text: what is searched for
 *
 * Shows what contains all words of @text: at once, or as soon as the briefing
 * is indexed.
 */
void
ent_search_page_set_text (EntSearchPage *self,
                          const char    *text)
{
  g_return_if_fail (ENT_IS_SEARCH_PAGE (self));
  g_return_if_fail (text != NULL);

  ensure_index (self);
  if (g_strcmp0 (text, self->text) == 0)
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  search (self);
}

/**
 * ent_search_page_open_first:
 * @self: a page
 *
 * Returns: %FALSE if there is no result to open
 */
gboolean
ent_search_page_open_first (EntSearchPage *self)
{
  const EntSearchResult *first;

  g_return_val_if_fail (ENT_IS_SEARCH_PAGE (self), FALSE);

  first = self->results != NULL ? ent_search_results_get_first (self->results) : NULL;
  if (first != NULL)
    g_signal_emit (self, signals[OPENED], 0, first);

  return first != NULL;
}

/**
 * ent_search_page_focus_first:
 * @self: a page
 *
 * Returns: %FALSE if there is no result to give the focus to
 */
gboolean
ent_search_page_focus_first (EntSearchPage *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (ENT_IS_SEARCH_PAGE (self), FALSE);

  row = gtk_list_box_get_row_at_index (self->list, 0);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}
