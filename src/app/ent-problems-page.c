/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntProblemsPage lists the problems of a document in the order of their
 * places. It shows the first 200 and says how many there are; all of them can
 * be copied, in the form that `entente --validate` prints.
 *
 * Messages quote the document, so nothing here is taken for markup.
 */

#include "config.h"

#include "ent-problems-page.h"

#include <glib/gi18n.h>

#include "ent-scene.h"
#include "ent-words.h"
#include "ent-wrap-layout.h"

#define MAX_SHOWN 200
#define MAX_CHARS 500

struct _EntProblemsPage {
  AdwBin parent_instance;

  EntDocument *document;

  GtkLabel *heading;
  GtkLabel *name_label;
  GtkLabel *message_label;
  GtkWidget *back_button;
  GtkWidget *bundled_button;
  GtkWidget *copy_button;
  GtkListBox *list;
  GtkLabel *count_label;
};

G_DEFINE_FINAL_TYPE (EntProblemsPage, ent_problems_page, ADW_TYPE_BIN)

static const char *
describe_kind (EntProblem *problem)
{
  gboolean error = ent_problem_get_severity (problem) == ENT_SEVERITY_ERROR;

  switch (ent_problem_get_kind (problem))
    {
    case ENT_PROBLEM_SYNTAX:
      return error ? _("Error in the syntax") : _("Warning on the syntax");
    case ENT_PROBLEM_SCHEMA:
      return error ? _("Error against the format") : _("Warning on the format");
    case ENT_PROBLEM_CONTENT:
    default:
      return error ? _("Error in the content") : _("Warning on the content");
    }
}

static char *
describe_place (EntProblem *problem)
{
  g_autofree char *path = ent_text_clean (ent_problem_get_path (problem), MAX_CHARS);

  if (ent_problem_get_line (problem) == 0)
    return g_steal_pointer (&path);

  /* Translators: a place in a text file, and the JSON path of what stands there */
  return g_strdup_printf (_("Line %1$u, column %2$u · %3$s"), ent_problem_get_line (problem),
                          ent_problem_get_column (problem), path);
}

/* NULL where there is nothing to say. */
static char *
describe_values (EntProblem *problem)
{
  g_autofree char *expected = ent_text_clean (ent_problem_get_expected (problem), MAX_CHARS);
  g_autofree char *found = ent_text_clean (ent_problem_get_found (problem), MAX_CHARS);

  if (*expected != '\0' && *found != '\0')
    return g_strdup_printf (_("Expected: %1$s. Found: %2$s."), expected, found);
  if (*expected != '\0')
    return g_strdup_printf (_("Expected: %s."), expected);
  if (*found != '\0')
    return g_strdup_printf (_("Found: %s."), found);

  return NULL;
}

static void
append_line (GtkBox     *box,
             const char *text,
             const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "selectable", TRUE,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

static GtkWidget *
create_row (EntProblem *problem)
{
  gboolean error = ent_problem_get_severity (problem) == ENT_SEVERITY_ERROR;
  g_autofree char *clean = ent_text_clean (ent_problem_get_message (problem), MAX_CHARS);
  g_autofree char *message = ent_words_capitalise (clean);
  g_autofree char *place = describe_place (problem);
  g_autofree char *values = describe_values (problem);
  g_autofree char *spoken = g_strjoin (". ", describe_kind (problem), place, message, values, NULL);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *icon = gtk_image_new_from_icon_name (error ? "dialog-error-symbolic" : "dialog-warning-symbolic");

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, error ? "error" : "warning");
  gtk_widget_set_tooltip_text (icon, describe_kind (problem));

  gtk_widget_set_hexpand (lines, TRUE);
  append_line (GTK_BOX (lines), place, "monospace");
  append_line (GTK_BOX (lines), message, NULL);
  if (values != NULL)
    append_line (GTK_BOX (lines), values, NULL);

  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), lines);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

static char *
describe_count (guint n_problems)
{
  if (n_problems > MAX_SHOWN)
    return g_strdup_printf (ngettext ("The first %2$u of %1$u problem are shown.",
                                      "The first %2$u of %1$u problems are shown.", n_problems),
                            n_problems, MAX_SHOWN);

  return g_strdup_printf (ngettext ("%u problem", "%u problems", n_problems), n_problems);
}

static void
copy_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  EntProblemsPage *self = ENT_PROBLEMS_PAGE (widget);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *name = NULL;
  GListModel *problems;

  if (self->document == NULL)
    return;

  name = ent_document_dup_name (self->document);
  problems = ent_document_get_problems (self->document);
  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (EntProblem) problem = g_list_model_get_item (problems, i);
      g_autofree char *line = ent_problem_to_string (problem, name);

      g_string_append (text, line);
      g_string_append_c (text, '\n');
    }

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
}

static void
ent_problems_page_dispose (GObject *object)
{
  EntProblemsPage *self = ENT_PROBLEMS_PAGE (object);

  g_clear_object (&self->document);

  G_OBJECT_CLASS (ent_problems_page_parent_class)->dispose (object);
}

static void
ent_problems_page_class_init (EntProblemsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_problems_page_dispose;

  g_type_ensure (ENT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/ent-problems-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntProblemsPage, heading);
  gtk_widget_class_bind_template_child (widget_class, EntProblemsPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, EntProblemsPage, message_label);
  gtk_widget_class_bind_template_child (widget_class, EntProblemsPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, EntProblemsPage, bundled_button);
  gtk_widget_class_bind_template_child (widget_class, EntProblemsPage, copy_button);
  gtk_widget_class_bind_template_child (widget_class, EntProblemsPage, list);
  gtk_widget_class_bind_template_child (widget_class, EntProblemsPage, count_label);

  gtk_widget_class_install_action (widget_class, "problems.copy", NULL, copy_cb);
}

static void
ent_problems_page_init (EntProblemsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ent_problems_page_show:
 * @document: a document that was refused, or that has warnings
 * @can_go_back: whether there is a briefing to go back to
 */
void
ent_problems_page_show (EntProblemsPage *self,
                        EntDocument     *document,
                        gboolean         can_go_back)
{
  GListModel *problems;
  const GError *error;
  g_autofree char *name = NULL;
  g_autofree char *clean_name = NULL;
  g_autofree char *clean_message = NULL;
  g_autofree char *message = NULL;
  g_autofree char *count = NULL;
  guint n_problems;
  GtkWidget *row;

  g_return_if_fail (ENT_IS_PROBLEMS_PAGE (self));
  g_return_if_fail (ENT_IS_DOCUMENT (document));

  g_set_object (&self->document, document);
  problems = ent_document_get_problems (document);
  n_problems = g_list_model_get_n_items (problems);
  error = ent_document_get_error (document);
  name = ent_document_dup_name (document);
  clean_name = ent_text_clean (name, MAX_CHARS);
  clean_message = ent_text_clean (error != NULL ? error->message : NULL, MAX_CHARS);
  message = ent_words_capitalise (clean_message);
  count = describe_count (n_problems);

  gtk_label_set_label (self->heading, error != NULL ? _("This briefing cannot be read") : _("This briefing has problems"));
  gtk_label_set_label (self->name_label, clean_name);
  gtk_label_set_label (self->message_label, message);
  gtk_widget_set_visible (GTK_WIDGET (self->message_label), *message != '\0');
  gtk_widget_set_visible (self->back_button, can_go_back);
  gtk_widget_set_visible (self->bundled_button, !can_go_back);
  gtk_widget_set_visible (self->copy_button, n_problems > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_problems > 0);
  gtk_label_set_label (self->count_label, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count_label), n_problems > 0);

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < MIN (n_problems, MAX_SHOWN); i++)
    {
      g_autoptr (EntProblem) problem = g_list_model_get_item (problems, i);

      gtk_list_box_append (self->list, create_row (problem));
    }
}
