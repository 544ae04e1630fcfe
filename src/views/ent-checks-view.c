/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntChecksView lists the weak points of the document by kind: why those of a
 * kind are weak, and of each what it concerns, its reason and its place. A
 * click leads to what it concerns, as far as that can be shown. What was
 * looked for and not found is listed too, and said to prove nothing.
 *
 * They are looked for in a thread when the view is first seen, because a large
 * document takes a while; nobody waits for it.
 */

#include "ent-checks-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ent-phrase.h"
#include "ent-place.h"
#include "ent-scene.h"
#include "ent-style.h"
#include "ent-weakness.h"

#define FIRST_ROWS 300 /* in all groups together */
#define MORE_ROWS  300 /* in the group whose button was pressed */

struct _EntChecksView {
  EntStageView parent_instance;

  /* Owned by the widget tree. */
  GtkScrolledWindow *scroller;
  GtkWidget *content;
  GtkLabel *count_label;
  GtkLabel *note_label;
  GtkWidget *groups;

  EntBriefing *briefing;      /* (nullable): that the list is of, or will be */
  GCancellable *cancellable;  /* (nullable): of the search that goes on */
  GListModel *found;          /* (nullable): of EntWeakness */
  EntPlace *place;            /* (nullable): in the list of the version before */
  guint n_listed[ENT_N_WEAKNESS_KINDS]; /* of each kind, or that were in that list */
};

G_DEFINE_FINAL_TYPE (EntChecksView, ent_checks_view, ENT_TYPE_STAGE_VIEW)

/* What one button adds to, kept with it. */
typedef struct {
  EntChecksView *view;
  EntWeaknessKind kind;
  GtkListBox *list;
  guint next;   /* index in what was found */
  guint n_left;
} Group;

static GtkWidget *
new_text (const char *text,
          const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "width-chars", 8, "lines", 8, "ellipsize", PANGO_ELLIPSIZE_END,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* "Risk or opportunity: A joint centre"; with the part of it where that says more. */
static char *
dup_concern (EntBriefing *briefing,
             EntWeakness *weakness)
{
  EntRecord *record = ent_weakness_get_record (weakness);
  EntRecord *part = ent_weakness_get_part (weakness);
  g_autofree char *name = NULL;
  g_autofree char *line = NULL;
  g_autofree char *part_name = NULL;

  /* The gaps of a briefing are not what is meant here. */
  if (ENT_IS_BRIEFING (record))
    return ent_text_clean (ent_briefing_get_title (ENT_BRIEFING (record)), ENT_TEXT_LINE_LIMIT);

  name = ent_phrase_record (briefing, record);
  /* Translators: what kind of thing it is, then its name */
  line = g_strdup_printf (C_("weak point", "%1$s: %2$s"), ent_phrase_record_kind (record), name);
  if (ENT_IS_OPTION (part))
    part_name = ent_text_clean (ent_option_get_name (ENT_OPTION (part)), ENT_TEXT_LINE_LIMIT);
  else if (ENT_IS_STEP (part))
    part_name = ent_text_clean (ent_step_get_title (ENT_STEP (part)), ENT_TEXT_LINE_LIMIT);
  if (part_name == NULL)
    return g_steal_pointer (&line);

  /* Translators: a thing of the document, then the part of it that is meant */
  return g_strdup_printf (C_("weak point", "%1$s · %2$s"), line, part_name);
}

/* What has a card of its own can be led to. */
static gboolean
can_focus (EntRecord *record)
{
  return ENT_IS_MEMBER (record) || ENT_IS_STANCE (record) || ENT_IS_FACTOR (record) || ENT_IS_THEME (record)
         || ENT_IS_JUDGEMENT (record) || ENT_IS_RELATION (record) || ENT_IS_SOURCE (record) || ENT_IS_CLAIM (record);
}

static void
set_action (GtkListBoxRow *row,
            EntWeakness   *weakness)
{
  GtkActionable *actionable = GTK_ACTIONABLE (row);
  EntRecord *record = ent_weakness_get_record (weakness);
  EntRecord *part = ent_weakness_get_part (weakness);

  if (ENT_IS_PASSAGE (part))
    {
      gtk_actionable_set_action_target (actionable, "(ss)", ent_record_get_id (record), ent_record_get_id (part));
      gtk_actionable_set_action_name (actionable, "win.passage");
    }
  else if (can_focus (record))
    {
      gtk_actionable_set_action_target (actionable, "s", ent_record_get_id (record));
      gtk_actionable_set_action_name (actionable, "win.focus");
    }
  /* The gaps of the briefing have no card, but a part of the themes. */
  else if (ENT_IS_BRIEFING (record))
    {
      gtk_actionable_set_action_target (actionable, "s", "gaps");
      gtk_actionable_set_action_name (actionable, "win.section");
    }
  else
    gtk_list_box_row_set_activatable (row, FALSE);
}

/* Its place in the file is another one in each version of it. */
static void
set_id (GtkWidget   *row,
        EntWeakness *weakness)
{
  EntRecord *record = ent_weakness_get_record (weakness);
  EntRecord *part = ent_weakness_get_part (weakness);
  g_autofree char *id = NULL;

  id = g_strdup_printf ("%u %s %s %s", (guint) ent_weakness_get_kind (weakness), ent_record_get_id (record),
                        part != NULL ? ent_record_get_id (part) : "", ent_weakness_get_reason (weakness));
  ent_place_set_id (row, id);
}

static GtkWidget *
new_row (EntBriefing *briefing,
         EntWeakness *weakness)
{
  g_autofree char *concern = dup_concern (briefing, weakness);
  g_autofree char *reason = ent_text_clean (ent_weakness_get_reason (weakness), ENT_TEXT_LINE_LIMIT);
  g_autofree char *path = ent_text_clean (ent_weakness_get_path (weakness), ENT_TEXT_LINE_LIMIT);
  g_autofree char *place = NULL;
  g_autofree char *spoken = NULL;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  /* Translators: a place in a text file */
  place = g_strdup_printf (_("Line %1$u, column %2$u"), ent_weakness_get_line (weakness),
                           ent_weakness_get_column (weakness));
  /* Translators: spoken of a weak point: what it concerns, its reason as whole sentences, its place */
  spoken = g_strdup_printf (C_("weak point", "%1$s. %2$s %3$s"), concern, reason, place);
  gtk_box_append (GTK_BOX (box), new_text (concern, "body-strong"));
  gtk_box_append (GTK_BOX (box), new_text (reason, NULL));
  gtk_box_append (GTK_BOX (box), new_text (place, "dim"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  /* For whoever edits the file, and not for whoever reads the briefing. */
  ent_style_set_tooltip (row, path);
  set_id (row, weakness);
  set_action (GTK_LIST_BOX_ROW (row), weakness);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

static GtkListBox *
new_list (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return GTK_LIST_BOX (list);
}

/* Returns the first row that was added. */
static GtkWidget *
add_rows (Group *group,
          guint  n_wanted)
{
  EntWeakness *weakness;
  GtkWidget *first = NULL;

  while (n_wanted > 0 && group->n_left > 0 && (weakness = ent_list_peek (group->view->found, group->next++)) != NULL)
    if (ent_weakness_get_kind (weakness) == group->kind)
      {
        GtkWidget *row = new_row (group->view->briefing, weakness);

        gtk_list_box_append (group->list, row);
        first = first != NULL ? first : row;
        n_wanted--;
        group->n_left--;
        group->view->n_listed[group->kind]++;
      }

  return first;
}

static void
update_more (GtkButton *button,
             Group     *group)
{
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("Show %u More Weak Point", "Show %u More Weak Points", group->n_left), group->n_left);
  gtk_button_set_label (button, text);
  gtk_widget_set_visible (GTK_WIDGET (button), group->n_left > 0);
}

static void
more_clicked_cb (GtkButton *button,
                 Group     *group)
{
  GtkWidget *first = add_rows (group, MORE_ROWS);

  update_more (button, group);
  if (first != NULL)
    gtk_widget_grab_focus (first);
}

static void
group_free (gpointer  data,
            GClosure *closure)
{
  g_free (data);
}

static void
add_group (EntChecksView  *self,
           EntWeaknessKind kind,
           guint           n,
           guint           n_wanted)
{
  const char *title = ent_weakness_kind_get_title (kind);
  g_autofree char *heading = NULL;
  g_autofree char *explanation = ent_weakness_kind_dup_explanation (kind, ENT_WEAKNESS_MAX_AGE);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *button = gtk_button_new ();
  Group *group = g_new0 (Group, 1);

  /* Translators: a kind of weak point, then how many of the kind were found */
  heading = g_strdup_printf (C_("weak point", "%1$s: %2$u"), title, n);
  *group = (Group) { self, kind, new_list (title), 0, n };
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label", heading,
                                               "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                               "width-chars", 8, "css-classes", (const char *[]) { "body-strong", NULL }, NULL));
  gtk_box_append (GTK_BOX (box), new_text (explanation, "dim"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (group->list));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), button);
  n_wanted = MAX (n_wanted, self->n_listed[kind]);
  self->n_listed[kind] = 0;
  add_rows (group, n_wanted);
  update_more (GTK_BUTTON (button), group);
  g_signal_connect_data (button, "clicked", G_CALLBACK (more_clicked_cb), group, group_free, 0);
  gtk_box_append (GTK_BOX (self->groups), box);
}

/* What was looked for in vain. */
static void
add_not_found (EntChecksView *self,
               const guint   *counts)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkListBox *list = new_list (_("Looked for and not found"));

  gtk_box_append (GTK_BOX (box), new_text (_("Looked for and not found"), "body-strong"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (list));
  for (guint kind = 0; kind < ENT_N_WEAKNESS_KINDS; kind++)
    if (counts[kind] == 0)
      {
        const char *title = ent_weakness_kind_get_title (kind);
        g_autofree char *explanation = ent_weakness_kind_dup_explanation (kind, ENT_WEAKNESS_MAX_AGE);
        g_autofree char *spoken = NULL;
        GtkWidget *row = gtk_list_box_row_new ();
        GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

        /* Translators: spoken of a kind of weak point: its title, then an explanation as whole sentences */
        spoken = g_strdup_printf (C_("weak point", "%1$s. %2$s"), title, explanation);
        gtk_box_append (GTK_BOX (lines), new_text (title, NULL));
        gtk_box_append (GTK_BOX (lines), new_text (explanation, "dim"));
        gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), lines);
        gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
        gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
        gtk_list_box_append (list, row);
      }
  gtk_box_append (GTK_BOX (self->groups), box);
}

static void
clear (EntChecksView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->groups)) != NULL)
    gtk_box_remove (GTK_BOX (self->groups), child);
  gtk_label_set_label (self->count_label, "");
  gtk_label_set_label (self->note_label, "");
  g_clear_object (&self->found);
}

static void
show_found (EntChecksView *self)
{
  guint counts[ENT_N_WEAKNESS_KINDS] = { 0 };
  guint n_found = g_list_model_get_n_items (self->found);
  guint n_kinds = 0;
  EntWeakness *weakness;
  g_autofree char *text = NULL;

  for (guint i = 0; (weakness = ent_list_peek (self->found, i)) != NULL; i++)
    n_kinds += counts[ent_weakness_get_kind (weakness)]++ == 0;

  text = g_strdup_printf (ngettext ("%u weak point", "%u weak points", n_found), n_found);
  gtk_label_set_label (self->count_label, n_found > 0 ? text : _("No weak points found"));
  gtk_label_set_label (self->note_label,
                       n_found > 0
                         ? _("These are no errors. They are what somebody who doubts the briefing would ask about first.")
                         : _("All kinds below were looked for. That none was found proves nothing: whether what is written is true, and what is missing, only a reader can tell."));

  for (guint kind = 0; kind < ENT_N_WEAKNESS_KINDS; kind++)
    if (counts[kind] > 0)
      add_group (self, kind, counts[kind], FIRST_ROWS / n_kinds);
  if (n_kinds < ENT_N_WEAKNESS_KINDS)
    add_not_found (self, counts);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
  if (self->place != NULL)
    ent_place_restore (self->place, self->scroller, gtk_widget_is_focus (GTK_WIDGET (self->scroller)));
  g_clear_pointer (&self->place, ent_place_free);
}

static void
find_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_task_return_pointer (task, ent_weakness_find (source_object, ENT_WEAKNESS_MAX_AGE), g_object_unref);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) found = g_task_propagate_pointer (G_TASK (result), &error);
  EntChecksView *self = user_data;

  /* Cancelled: there may be no view any more. */
  if (found == NULL)
    return;

  g_clear_object (&self->cancellable);
  self->found = g_steal_pointer (&found);
  show_found (self);
}

static void
stop (EntChecksView *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
start (EntChecksView *self)
{
  g_autoptr (GTask) task = NULL;

  self->cancellable = g_cancellable_new ();
  gtk_label_set_label (self->count_label, _("Looking for weak points…"));
  task = g_task_new (self->briefing, self->cancellable, found_cb, self);
  g_task_set_source_tag (task, start);
  g_task_run_in_thread (task, find_in_thread);
}

static void
ent_checks_view_update (EntStageView *view)
{
  EntChecksView *self = ENT_CHECKS_VIEW (view);
  EntBriefing *briefing = ent_stage_view_get_briefing (view);

  ent_style_set_zoom (self->content, ent_stage_view_get_zoom (view));
  /* What is assumed makes the document neither weaker nor stronger. */
  if (briefing != NULL)
    briefing = ent_briefing_get_original (briefing);
  if (self->briefing == briefing)
    return;

  stop (self);
  /* Whoever reads another version goes on where the same weak point is. */
  if (!ent_place_is_version (briefing, self->briefing))
    {
      g_clear_pointer (&self->place, ent_place_free);
      memset (self->n_listed, 0, sizeof self->n_listed);
    }
  else if (self->found != NULL)
    {
      g_clear_pointer (&self->place, ent_place_free);
      self->place = ent_place_new (self->scroller);
    }
  clear (self);
  if (self->place != NULL && ent_place_has_focus (self->place))
    /* Until there are rows again, the focus waits where they will be. */
    gtk_widget_grab_focus (GTK_WIDGET (self->scroller));
  g_set_object (&self->briefing, briefing);
  if (self->briefing != NULL)
    start (self);
}

static gboolean
ent_checks_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (ENT_CHECKS_VIEW (widget)->groups, GTK_DIR_TAB_FORWARD);
}

static void
ent_checks_view_dispose (GObject *object)
{
  EntChecksView *self = ENT_CHECKS_VIEW (object);

  stop (self);
  g_clear_pointer (&self->place, ent_place_free);
  g_clear_object (&self->found);
  g_clear_object (&self->briefing);

  G_OBJECT_CLASS (ent_checks_view_parent_class)->dispose (object);
}

static void
ent_checks_view_class_init (EntChecksViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_checks_view_dispose;
  widget_class->grab_focus = ent_checks_view_grab_focus;
  ENT_STAGE_VIEW_CLASS (klass)->update = ent_checks_view_update;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/ent-checks-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntChecksView, scroller);
  gtk_widget_class_bind_template_child (widget_class, EntChecksView, content);
  gtk_widget_class_bind_template_child (widget_class, EntChecksView, count_label);
  gtk_widget_class_bind_template_child (widget_class, EntChecksView, note_label);
  gtk_widget_class_bind_template_child (widget_class, EntChecksView, groups);
}

static void
ent_checks_view_init (EntChecksView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ent_checks_view_new:
 *
 * Returns: (transfer floating): an empty view
 */
GtkWidget *
ent_checks_view_new (void)
{
  return g_object_new (ENT_TYPE_CHECKS_VIEW, NULL);
}
