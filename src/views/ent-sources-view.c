/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntSourcesView shows the sources by the numbers that they are cited with,
 * how far each can be relied on, and how much rests on it. Sources that
 * repeat one origin stand together and are said to count as one.
 *
 * Order and filter are of this list alone and no part of what the stage
 * shows; what is selected is the stage's.
 */

#include "ent-sources-view.h"

#include <glib/gi18n.h>

#include "ent-choice-button.h"
#include "ent-column-layout.h"
#include "ent-grades.h"
#include "ent-place.h"
#include "ent-scene.h"
#include "ent-source-list.h"
#include "ent-style.h"
#include "ent-words.h"
#include "ent-wrap-layout.h"

#define FIRST_SOURCES 300
#define MOST_COPIES   20 /* in the list; the source's card has the others */

struct _EntSourcesView {
  EntStageView parent_instance;

  /* Owned by the widget tree. */
  EntChoiceButton *sort_button;
  GtkEditable *filter_entry;
  GtkLabel *count_label;
  GtkScrolledWindow *scroller;
  GtkWidget *content;
  GtkWidget *list;
  GtkWidget *more_button;
  GMenuModel *sort_menu;

  GSimpleAction *sort_action;
  EntBriefing *briefing;    /* that the list is of */
  GPtrArray *groups;        /* (nullable): those that pass, in their order */
  guint n_groups;           /* that are in the list */
  guint n_sources;          /* of those */
  GHashTable *buttons;      /* source id to its button in the list */
  GtkWidget *selected;      /* (nullable): one of them */
  char *focus;              /* (nullable): that was shown last */
};

G_DEFINE_FINAL_TYPE (EntSourcesView, ent_sources_view, ENT_TYPE_STAGE_VIEW)

static const struct {
  const char *name;
  EntSourceSort sort;
  const char *text;
} orders[] = {
  { "number", ENT_SOURCE_SORT_NUMBER, N_ ("Sort: Number") },
  { "reliability", ENT_SOURCE_SORT_RELIABILITY, N_ ("Sort: Reliability") },
  { "date", ENT_SOURCE_SORT_DATE, N_ ("Sort: Date") },
  { "uses", ENT_SOURCE_SORT_USES, N_ ("Sort: Most cited") },
};

static GtkWidget *
new_text (const char *text,
          const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "width-chars", 8, "lines", 4, "ellipsize", PANGO_ELLIPSIZE_END,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* "The ByteBeam · 1 October 2025" */
static char *
dup_publication (EntSource *source)
{
  g_autofree char *publisher = ent_text_clean (ent_source_get_publisher (source), ENT_TEXT_LINE_LIMIT);
  const char *date = ent_source_get_date (source);
  g_autofree char *date_text = date != NULL ? ent_date_format (date) : g_strdup (_("not dated"));

  if (*publisher == '\0')
    return ent_words_capitalise (date_text);

  /* Translators: publisher of a source, then the date of publication, or that there is none */
  return g_strdup_printf (C_("source", "%1$s · %2$s"), publisher, date_text);
}

/* "Read in part · 2 passages · cited in 5 places" */
static char *
dup_facts (EntBriefing *briefing,
           EntSource   *source)
{
  guint n_passages = g_list_model_get_n_items (ent_source_get_passages (source));
  guint n_uses = ent_source_list_count_uses (briefing, source);
  g_autofree char *passages = g_strdup_printf (ngettext ("%u passage", "%u passages", n_passages), n_passages);
  g_autofree char *uses = NULL;

  if (n_uses > 0)
    uses = g_strdup_printf (ngettext ("cited in %u place", "cited in %u places", n_uses), n_uses);
  else
    uses = g_strdup (_("cited nowhere"));

  /* Translators: how much of a source was read, how many passages it has, then where it is cited, as in
   * "Read in part · 2 passages · cited in 5 places" */
  return g_strdup_printf (C_("source", "%1$s · %2$s · %3$s"),
                          ent_source_get_read (source) == ENT_SOURCE_READ_FULL ? _("Read in full") : _("Read in part"),
                          passages, uses);
}

static GtkWidget *
new_button (EntSourcesView *self,
            EntSource      *source)
{
  const char *id = ent_source_get_id (source);
  g_autofree char *title = ent_text_clean (ent_source_get_title (source), ENT_TEXT_LINE_LIMIT);
  g_autofree char *publication = dup_publication (source);
  g_autofree char *facts = dup_facts (self->briefing, source);
  g_autofree char *grade = ent_words_grade (ent_source_get_reliability (source));
  g_autofree char *head = NULL;
  g_autofree char *spoken = NULL;
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  /* Translators: number and title of a source */
  head = g_strdup_printf (C_("source", "%1$d. %2$s"), ent_briefing_number_of_source (self->briefing, id), title);
  /* Translators: spoken of a source: number and title, publisher and date, its grade, how much of it was read */
  spoken = g_strdup_printf (C_("source", "%1$s; %2$s; %3$s; %4$s"), head, publication, grade, facts);
  gtk_box_append (GTK_BOX (box), new_text (head, "body-strong"));
  gtk_box_append (GTK_BOX (box), new_text (publication, "dim"));
  gtk_box_append (GTK_BOX (box), new_text (grade, NULL));
  gtk_box_append (GTK_BOX (box), new_text (facts, "dim"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.select");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  ent_place_set_id (button, id);
  g_hash_table_insert (self->buttons, (gpointer) id, button);

  return button;
}

static GtkWidget *
new_group (EntSourcesView *self,
           EntSourceGroup *group)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, "orientation",
                                 GTK_ORIENTATION_VERTICAL, NULL);
  guint n_copies = group->sources->len - 1;

  gtk_widget_add_css_class (box, "card");
  gtk_box_append (GTK_BOX (box), new_button (self, group->origin));
  if (n_copies > 0)
    {
      GtkWidget *label = new_text (ngettext ("Counted as one source with what repeats it:",
                                             "Counted as one source with those that repeat it:", n_copies), "copies");

      gtk_box_append (GTK_BOX (box), label);
    }
  for (guint i = 1; i <= MIN (n_copies, MOST_COPIES); i++)
    {
      GtkWidget *button = new_button (self, g_ptr_array_index (group->sources, i));

      gtk_widget_add_css_class (button, "copy");
      gtk_box_append (GTK_BOX (box), button);
    }
  if (n_copies > MOST_COPIES)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_copies - MOST_COPIES),
                                               n_copies - MOST_COPIES);

      gtk_box_append (GTK_BOX (box), new_text (more, "copies"));
    }

  return box;
}

static void
update_selected (EntSourcesView *self)
{
  EntStage *stage = ent_stage_view_get_stage (ENT_STAGE_VIEW (self));
  const char *focus = stage != NULL ? ent_stage_get_focus (stage) : NULL;

  /* That it is selected its button says by itself. */
  self->selected = focus != NULL ? g_hash_table_lookup (self->buttons, focus) : NULL;
}

/* What was selected elsewhere is brought into sight, once. */
static void
show_selected (EntSourcesView *self)
{
  EntStage *stage = ent_stage_view_get_stage (ENT_STAGE_VIEW (self));
  const char *focus = stage != NULL ? ent_stage_get_focus (stage) : NULL;

  if (g_strcmp0 (focus, self->focus) == 0)
    return;

  g_free (self->focus);
  self->focus = g_strdup (focus);
  if (self->selected != NULL)
    ent_place_show (self->scroller, self->selected);
}

/* Returns the first one that was added. */
static GtkWidget *
add_groups (EntSourcesView *self,
            guint           n_wanted)
{
  GtkWidget *last = gtk_widget_get_last_child (self->list);
  g_autofree char *text = NULL;
  guint n_sources = 0;
  guint n_left = 0;

  while (self->n_groups < self->groups->len && n_sources < n_wanted)
    {
      EntSourceGroup *group = g_ptr_array_index (self->groups, self->n_groups++);

      n_sources += group->sources->len;
      gtk_box_append (GTK_BOX (self->list), new_group (self, group));
    }
  self->n_sources += n_sources;
  for (guint i = self->n_groups; i < self->groups->len; i++)
    n_left += ((EntSourceGroup *) g_ptr_array_index (self->groups, i))->sources->len;

  text = g_strdup_printf (ngettext ("Show %u More Source", "Show %u More Sources", n_left), n_left);
  gtk_button_set_label (GTK_BUTTON (self->more_button), text);
  gtk_widget_set_visible (self->more_button, n_left > 0);
  update_selected (self);

  return last != NULL ? gtk_widget_get_next_sibling (last) : gtk_widget_get_first_child (self->list);
}

static void
more_clicked_cb (EntSourcesView *self)
{
  GtkWidget *first = add_groups (self, FIRST_SOURCES);

  if (first != NULL)
    gtk_widget_child_focus (first, GTK_DIR_TAB_FORWARD);
}

/* How many pass, and as how many they count. */
static void
update_count (EntSourcesView *self)
{
  guint n_origins = self->groups != NULL ? self->groups->len : 0;
  guint n_sources = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_origins; i++)
    n_sources += ((EntSourceGroup *) g_ptr_array_index (self->groups, i))->sources->len;

  if (n_sources == 0)
    text = g_strdup (*gtk_editable_get_text (self->filter_entry) != '\0' ? _("No source matches.") : _("There are no sources."));
  else if (n_sources == n_origins)
    text = g_strdup_printf (ngettext ("%u source", "%u sources", n_sources), n_sources);
  else
    /* Translators: %1$u sources, some of which repeat one another, so that they count as %2$u */
    text = g_strdup_printf (ngettext ("%1$u source, counted as %2$u", "%1$u sources, counted as %2$u", n_sources), n_sources,
                            n_origins);
  gtk_label_set_label (self->count_label, text);
}

static EntSourceSort
get_sort (EntSourcesView *self,
          const char    **text)
{
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (self->sort_action));

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (g_str_equal (orders[i].name, g_variant_get_string (state, NULL)))
      {
        *text = _(orders[i].text);
        return orders[i].sort;
      }

  *text = _(orders[0].text);
  return orders[0].sort;
}

static void
rebuild (EntSourcesView *self,
         guint           n_wanted)
{
  const char *text;
  EntSourceSort sort = get_sort (self, &text);
  GtkWidget *child;

  ent_choice_button_set_text (self->sort_button, text);
  self->selected = NULL;
  g_hash_table_remove_all (self->buttons);
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  self->n_groups = 0;
  self->n_sources = 0;
  gtk_widget_set_visible (self->more_button, FALSE);
  if (self->briefing != NULL)
    {
      self->groups = ent_source_list_new (self->briefing, sort, gtk_editable_get_text (self->filter_entry));
      add_groups (self, n_wanted);
    }
  update_count (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
}

static void
filter_changed_cb (EntSourcesView *self)
{
  rebuild (self, FIRST_SOURCES);
}

static void
set_sort_cb (GSimpleAction *action,
             GVariant      *value,
             gpointer       user_data)
{
  g_simple_action_set_state (action, value);
  rebuild (user_data, FIRST_SOURCES);
}

static void
ent_sources_view_update (EntStageView *view)
{
  EntSourcesView *self = ENT_SOURCES_VIEW (view);
  EntBriefing *briefing = ent_stage_view_get_briefing (view);
  g_autoptr (EntPlace) place = NULL;
  guint n_sources = FIRST_SOURCES;

  ent_style_set_zoom (self->content, ent_stage_view_get_zoom (view));
  /* What is assumed changes none of it. */
  if (briefing != NULL)
    briefing = ent_briefing_get_original (briefing);
  /* A selection changes one row, and not a list of hundreds. */
  if (self->briefing == briefing)
    {
      update_selected (self);
      show_selected (self);
      return;
    }

  /* The groups and the ids are of the one before; whoever reads another
   * version of it goes on where the same source is. */
  place = ent_place_new (self->scroller);
  if (ent_place_is_version (briefing, self->briefing))
    n_sources = MAX (self->n_sources, FIRST_SOURCES);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_hash_table_remove_all (self->buttons);
  g_set_object (&self->briefing, briefing);
  rebuild (self, n_sources);
  ent_place_restore (place, self->scroller, TRUE);
  show_selected (self);
}

static gboolean
ent_sources_view_grab_focus (GtkWidget *widget)
{
  EntSourcesView *self = ENT_SOURCES_VIEW (widget);

  if (self->selected != NULL)
    return gtk_widget_grab_focus (self->selected);

  return gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
}

static void
ent_sources_view_dispose (GObject *object)
{
  EntSourcesView *self = ENT_SOURCES_VIEW (object);

  self->selected = NULL;
  if (self->buttons != NULL)
    g_hash_table_remove_all (self->buttons);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_object (&self->briefing);
  if (self->sort_action != NULL)
    g_signal_handlers_disconnect_by_data (self->sort_action, self);
  g_clear_object (&self->sort_action);

  G_OBJECT_CLASS (ent_sources_view_parent_class)->dispose (object);
}

static void
ent_sources_view_finalize (GObject *object)
{
  EntSourcesView *self = ENT_SOURCES_VIEW (object);

  g_hash_table_unref (self->buttons);
  g_free (self->focus);

  G_OBJECT_CLASS (ent_sources_view_parent_class)->finalize (object);
}

static void
ent_sources_view_class_init (EntSourcesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ent_sources_view_dispose;
  object_class->finalize = ent_sources_view_finalize;
  widget_class->grab_focus = ent_sources_view_grab_focus;
  ENT_STAGE_VIEW_CLASS (klass)->update = ent_sources_view_update;

  g_type_ensure (ENT_TYPE_CHOICE_BUTTON);
  g_type_ensure (ENT_TYPE_COLUMN_LAYOUT);
  g_type_ensure (ENT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/ent-sources-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntSourcesView, sort_button);
  gtk_widget_class_bind_template_child (widget_class, EntSourcesView, filter_entry);
  gtk_widget_class_bind_template_child (widget_class, EntSourcesView, count_label);
  gtk_widget_class_bind_template_child (widget_class, EntSourcesView, scroller);
  gtk_widget_class_bind_template_child (widget_class, EntSourcesView, content);
  gtk_widget_class_bind_template_child (widget_class, EntSourcesView, list);
  gtk_widget_class_bind_template_child (widget_class, EntSourcesView, more_button);
  gtk_widget_class_bind_template_child (widget_class, EntSourcesView, sort_menu);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
}

static void
ent_sources_view_init (EntSourcesView *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->buttons = g_hash_table_new (g_str_hash, g_str_equal);
  self->sort_action = g_simple_action_new_stateful ("sort", G_VARIANT_TYPE_STRING, g_variant_new_string (orders[0].name));
  g_signal_connect (self->sort_action, "change-state", G_CALLBACK (set_sort_cb), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->sort_action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "sources", G_ACTION_GROUP (group));
  gtk_widget_init_template (GTK_WIDGET (self));
  ent_choice_button_set_menu (self->sort_button, self->sort_menu);
  gtk_box_prepend (GTK_BOX (self->content), ent_grades_new ());
}

/**
 * ent_sources_view_new:
 *
 * Returns: (transfer floating): an empty view
 */
GtkWidget *
ent_sources_view_new (void)
{
  return g_object_new (ENT_TYPE_SOURCES_VIEW, NULL);
}
