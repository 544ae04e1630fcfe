/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntFilterPopover lists the levels of the stage's question and the statuses
 * that somebody has, as the map's legend does, each with a check that is set
 * while it is shown. A check does nothing but activate the legend's action;
 * what is ticked comes back with the next stage. A menu would not do: its
 * items are radio items wherever an action takes a target.
 *
 * It builds nothing before it is opened, and lists no more statuses than
 * anybody would look through.
 */

#include "ent-filter-popover.h"

#include <glib/gi18n.h>

#include "ent-mark.h"
#include "ent-phrase.h"
#include "ent-scene.h"

#define MOST_GROUPS 100
#define NAME_CHARS 36  /* of a line; a longer name wraps */
#define MAX_HEIGHT 420 /* logical pixels of the list before it scrolls */

typedef struct {
  EntFilterPopover *popover; /* (unowned) */
  GtkCheckButton *check;     /* (unowned) */
  char *id;
  gboolean level; /* a group otherwise */
} Entry;

struct _EntFilterPopover {
  GtkPopover parent_instance;

  /* Owned by the widget tree. */
  GtkWidget *list;
  GtkWidget *all_button;

  EntBriefing *briefing;
  EntStage *stage;

  /* How many members of the briefing there are, and have a level or a group. */
  GHashTable *counts; /* of EntLevel and EntGroup (unowned) */
  guint n_members;
  guint n_shown;
  guint n_not_found;
  guint n_unstated;

  GPtrArray *entries; /* of Entry */
  gboolean stale;     /* the entries are of other counts */
  gboolean following; /* the checks change because the stage has */
};

G_DEFINE_FINAL_TYPE (EntFilterPopover, ent_filter_popover, GTK_TYPE_POPOVER)

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->id);
  g_free (entry);
}

static const char *const *
get_hidden (EntFilterPopover *self,
            gboolean          level)
{
  static const char *const none[] = { NULL };
  EntFilter *filter = self->stage != NULL ? ent_stage_get_filter (self->stage) : NULL;
  const char *const *hidden = NULL;

  if (filter != NULL)
    hidden = level ? ent_filter_get_levels (filter) : ent_filter_get_groups (filter);

  return hidden != NULL ? hidden : none;
}

static void
count_one (EntFilterPopover *self,
           gpointer          thing)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, thing));

  g_hash_table_insert (self->counts, thing, GUINT_TO_POINTER (n + 1));
}

static guint
get_count (EntFilterPopover *self,
           gpointer          thing)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, thing));
}

static void
count_members (EntFilterPopover *self)
{
  EntMember *member;

  g_hash_table_remove_all (self->counts);
  self->n_members = self->n_shown = self->n_not_found = self->n_unstated = 0;
  if (self->briefing == NULL || self->stage == NULL)
    return;

  for (guint i = 0; (member = ent_list_peek (ent_briefing_get_members (self->briefing), i)) != NULL; i++)
    {
      EntGroup *status = ent_briefing_get_status (self->briefing, member);
      EntPosition position;

      ent_position_find (self->briefing, self->stage, member, &position);
      self->n_members++;
      self->n_shown += !position.hidden;
      self->n_not_found += position.kind == ENT_POSITION_NOT_FOUND;
      self->n_unstated += position.kind == ENT_POSITION_UNSTATED;
      if (position.kind == ENT_POSITION_LEVEL)
        count_one (self, position.level);
      if (status != NULL)
        count_one (self, status);
    }
}

static void
toggled_cb (GtkCheckButton *check,
            Entry          *entry)
{
  if (entry->popover->following)
    return;

  gtk_widget_activate_action (GTK_WIDGET (check), entry->level ? "win.toggle-level" : "win.toggle-group", "s", entry->id);
}

static void
add_heading (EntFilterPopover *self,
             const char       *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (label, "heading");
  if (self->entries->len > 0)
    gtk_widget_set_margin_top (label, 6);
  gtk_box_append (GTK_BOX (self->list), label);
}

/* @mark: (nullable) (transfer floating) */
static void
add_entry (EntFilterPopover *self,
           const char       *id,
           gboolean          level,
           const char       *name,
           guint             count,
           GtkWidget        *mark)
{
  g_autofree char *clean = ent_text_clean (name, ENT_TEXT_LINE_LIMIT);
  /* Translators: an entry of the legend as it is read aloud */
  g_autofree char *spoken = g_strdup_printf (ngettext ("%1$s: %2$d member", "%1$s: %2$d members", count), clean, (int) count);
  g_autofree char *number = ent_phrase_number (count, 0);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", clean, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "max-width-chars", NAME_CHARS, NULL);
  GtkWidget *number_label = g_object_new (GTK_TYPE_LABEL, "label", number, "xalign", 1.0, "hexpand", TRUE, NULL);
  Entry *entry = g_new0 (Entry, 1);

  gtk_widget_add_css_class (number_label, "dim-label");
  gtk_widget_add_css_class (number_label, "numeric");
  if (mark != NULL)
    gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), number_label);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  entry->popover = self;
  entry->check = GTK_CHECK_BUTTON (check);
  entry->id = g_strdup (id);
  entry->level = level;
  g_ptr_array_add (self->entries, entry);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), entry);
  gtk_box_append (GTK_BOX (self->list), check);
}

static void
add_levels (EntFilterPopover *self)
{
  EntQuestion *question = ent_briefing_lookup (self->briefing, ENT_TYPE_QUESTION, ent_stage_get_question (self->stage));
  EntLevel *level;

  if (question == NULL)
    return;

  add_heading (self, _("Position"));
  for (guint i = 0; (level = ent_list_peek (ent_question_get_levels (question), i)) != NULL; i++)
    add_entry (self, ent_level_get_id (level), TRUE, ent_level_get_name (level), get_count (self, level),
               ent_mark_new_level (level));
  add_entry (self, ENT_LEVEL_NONE, TRUE, ent_phrase_no_position (self->n_not_found, self->n_unstated),
             self->n_not_found + self->n_unstated, ent_mark_new_level (NULL));
}

static void
add_groups (EntFilterPopover *self)
{
  EntGroup *group;
  guint n_groups = 0;

  for (guint i = 0; (group = ent_list_peek (ent_briefing_get_groups (self->briefing), i)) != NULL; i++)
    {
      guint count = get_count (self, group);

      if (ent_group_get_kind (group) != ENT_GROUP_KIND_STATUS || count == 0 || n_groups++ >= MOST_GROUPS)
        continue;
      if (n_groups == 1)
        add_heading (self, C_ ("of a member", "Status"));
      add_entry (self, ent_group_get_id (group), FALSE, ent_group_get_name (group), count, NULL);
    }

  if (n_groups > MOST_GROUPS)
    {
      /* Translators: how many of how many entries are in a list. */
      g_autofree char *text = g_strdup_printf (_("The first %1$u of %2$u are listed."), (guint) MOST_GROUPS, n_groups);

      gtk_box_append (GTK_BOX (self->list), g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, NULL));
    }
}

static void
fill_list (EntFilterPopover *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  g_ptr_array_set_size (self->entries, 0);
  if (self->briefing != NULL && self->stage != NULL)
    {
      add_levels (self);
      add_groups (self);
    }
  self->stale = FALSE;
}

static void
follow_stage (EntFilterPopover *self)
{
  const char *const *levels = get_hidden (self, TRUE);
  const char *const *groups = get_hidden (self, FALSE);

  self->following = TRUE;
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      gtk_check_button_set_active (entry->check, !g_strv_contains (entry->level ? levels : groups, entry->id));
    }
  self->following = FALSE;
}

/* The button is of no use any more once it has been used. */
static void
all_clicked_cb (EntFilterPopover *self)
{
  if (self->entries->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (((Entry *) g_ptr_array_index (self->entries, 0))->check));
}

static void
ent_filter_popover_map (GtkWidget *widget)
{
  EntFilterPopover *self = ENT_FILTER_POPOVER (widget);

  if (self->stale)
    fill_list (self);
  follow_stage (self);

  GTK_WIDGET_CLASS (ent_filter_popover_parent_class)->map (widget);
}

static void
ent_filter_popover_dispose (GObject *object)
{
  EntFilterPopover *self = ENT_FILTER_POPOVER (object);

  g_clear_object (&self->briefing);
  g_clear_object (&self->stage);

  G_OBJECT_CLASS (ent_filter_popover_parent_class)->dispose (object);
}

static void
ent_filter_popover_finalize (GObject *object)
{
  EntFilterPopover *self = ENT_FILTER_POPOVER (object);

  g_ptr_array_unref (self->entries);
  g_hash_table_unref (self->counts);

  G_OBJECT_CLASS (ent_filter_popover_parent_class)->finalize (object);
}

static void
ent_filter_popover_class_init (EntFilterPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ent_filter_popover_dispose;
  object_class->finalize = ent_filter_popover_finalize;

  GTK_WIDGET_CLASS (klass)->map = ent_filter_popover_map;
}

static void
ent_filter_popover_init (EntFilterPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-width", TRUE, "propagate-natural-height", TRUE,
                                      "max-content-height", MAX_HEIGHT, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Filter"), -1);
  self->counts = g_hash_table_new (NULL, NULL);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_margin_end (self->list, 6);
  self->all_button = gtk_button_new_with_label (_("Show All"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->all_button), "win.show-all");
  g_signal_connect_swapped (self->all_button, "clicked", G_CALLBACK (all_clicked_cb), self);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), self->all_button);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What is shown"), -1);
}

/**
 * ent_filter_popover_new:
 *
 * Returns: (transfer floating): a popover that offers nothing yet
 */
GtkWidget *
ent_filter_popover_new (void)
{
  return g_object_new (ENT_TYPE_FILTER_POPOVER, NULL);
}

/* What is offered, and the counts beside it, depend on no more of a stage. */
static gboolean
is_about_the_same (EntStage *a,
                   EntStage *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_strcmp0 (ent_stage_get_question (a), ent_stage_get_question (b)) == 0 &&
         g_strcmp0 (ent_stage_get_by (a), ent_stage_get_by (b)) == 0 &&
         g_strcmp0 (ent_stage_get_date (a), ent_stage_get_date (b)) == 0;
}

/**
 * ent_filter_popover_show:
 * @self: a popover
 * @briefing: (nullable): the document
 * @stage: (nullable): the question, by whom, as of when, and what is hidden
 *
 * Offers the levels and the statuses of @briefing, ticked as far as @stage
 * shows them.
 */
void
ent_filter_popover_show (EntFilterPopover *self,
                         EntBriefing      *briefing,
                         EntStage         *stage)
{
  g_return_if_fail (ENT_IS_FILTER_POPOVER (self));

  if (briefing != self->briefing || !is_about_the_same (stage, self->stage))
    self->stale = TRUE;
  g_set_object (&self->briefing, briefing);
  g_set_object (&self->stage, stage);

  count_members (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  if (self->stale)
    fill_list (self);
  follow_stage (self);
}

/**
 * ent_filter_popover_is_filtered:
 * @self: a popover
 * @n_shown: (out): members that are not hidden
 * @n_members: (out): members that there are
 *
 * Returns: whether a level or a group is hidden, be there any members in it or
 *   not
 */
gboolean
ent_filter_popover_is_filtered (EntFilterPopover *self,
                                guint            *n_shown,
                                guint            *n_members)
{
  g_return_val_if_fail (ENT_IS_FILTER_POPOVER (self), FALSE);

  *n_shown = self->n_shown;
  *n_members = self->n_members;

  return *get_hidden (self, TRUE) != NULL || *get_hidden (self, FALSE) != NULL;
}
