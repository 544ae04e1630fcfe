/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The briefing is indexed when the search is first used, in a thread. The
 * focus stays in the entry: the keys that writing does not need go through
 * the results. Everything in a row was written by somebody else: it is text,
 * never markup.
 */

#include "config.h"

#include "ent-console-search.h"

#include <glib/gi18n.h>

#include "ent-clearance.h"
#include "ent-compat.h"
#include "ent-scene.h"
#include "ent-search-words.h"

/* More than a speaker reads while a room waits. */
#define MOST_OF_GROUP 4
#define MOST_ROWS 16
#define TEXT_CHARS 120

#define RESULT_KEY "ent-result"

struct _EntConsoleSearch {
  GtkWidget parent_instance;

  EntPresentation *presentation;
  EntSearchIndex *index;      /* NULL until it is made */
  GCancellable *indexing;     /* NULL unless it is being made */
  EntSearchResults *results;  /* NULL unless something is searched for */

  gboolean looking;           /* at a result, on the console */
  EntStage *before;           /* (nullable): what the speaker saw before */
  guint before_step;

  /* Owned by the widget tree. */
  GtkEditable *entry;
  GtkWidget *found;
  GtkListBox *list;
  GtkLabel *hint;
};

G_DEFINE_FINAL_TYPE (EntConsoleSearch, ent_console_search, GTK_TYPE_WIDGET)

/* A mark that a room of this level is not to see; NULL if it may see it. */
static char *
dup_refused_marking (EntConsoleSearch      *self,
                     const EntSearchResult *result)
{
  EntBriefing *briefing = ent_presentation_get_briefing (self->presentation);
  EntRecord *shown = result->owner != NULL && !ENT_IS_BRIEFING (result->owner) ? result->owner : result->record;
  EntClearance clearance;

  ent_clearance_of_record (briefing, shown, &clearance);
  if (clearance.rank <= ent_presentation_get_room_level (self->presentation))
    return NULL;

  return ent_text_clean (clearance.marking != NULL ? ent_marking_get_label (clearance.marking) : "", TEXT_CHARS);
}

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
create_row (EntConsoleSearch      *self,
            const EntSearchResult *result)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *marking = dup_refused_marking (self, result);
  g_autofree char *excerpt = ent_search_results_excerpt (self->results, result->text, TEXT_CHARS);
  g_autofree char *text = ent_text_clean (excerpt, ENT_TEXT_LINE_LIMIT);
  g_autofree char *context = ent_search_words_context (ent_presentation_get_briefing (self->presentation), result);
  g_autofree char *spoken = NULL;
  GtkWidget *label = create_label (text, "result");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), create_label (context, "context"));
  if (marking != NULL)
    {
      /* Translators: the label of a marking, such as “Internal” */
      g_autofree char *refused = g_strdup_printf (_("%s: not for this room"), marking);

      gtk_box_append (GTK_BOX (box), create_label (refused, "refused"));
      gtk_widget_add_css_class (row, "refused");
      /* Translators: a result of a search, where it stands, and its marking: this room may not see it */
      spoken = g_strdup_printf (_("%1$s. %2$s. Marked “%3$s”, not for this room."), text, context, marking);
    }
  else
    /* Translators: a result of a search, and where it stands */
    spoken = g_strdup_printf (C_("search", "%1$s. %2$s"), text, context);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_focus_on_click (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), RESULT_KEY, (gpointer) result);

  return row;
}

static void
clear_rows (EntConsoleSearch *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
add_rows (EntConsoleSearch *self)
{
  guint n_rows = 0;

  for (guint group = 0; group < ENT_SEARCH_N_GROUPS; group++)
    {
      guint n_results;
      const EntSearchResult *results = ent_search_results_get_group (self->results, group, &n_results);

      for (guint i = 0; i < MIN (n_results, MOST_OF_GROUP) && n_rows < MOST_ROWS; i++, n_rows++)
        gtk_list_box_append (self->list, create_row (self, &results[i]));
    }
}

static void
update_rows (EntConsoleSearch *self)
{
  gboolean asked = self->results != NULL && ent_search_results_is_asked (self->results);
  guint total = asked ? ent_search_results_get_total (self->results) : 0;
  g_autofree char *text = NULL;

  clear_rows (self);
  self->looking = FALSE;
  gtk_widget_set_visible (self->found, asked);
  gtk_widget_set_visible (GTK_WIDGET (self->list), total > 0);
  if (!asked)
    return;

  if (total > 0)
    add_rows (self);
  if (total == 0)
    text = g_strdup (_("Nothing has all of these words."));
  else
    /* Translators: before it stands how a key is called, as on the keyboard */
    text = g_strdup_printf (ngettext ("%u result. Tab or Enter looks at it, Enter again shows it to the room.",
                                      "%u results. Tab or Enter looks at one, Enter again shows it to the room.", total),
                            total);
  gtk_label_set_label (self->hint, text);
  ent_announce (GTK_WIDGET (self), text);
}

static void ensure_index (EntConsoleSearch *self);

static void
search (EntConsoleSearch *self)
{
  EntSearchResults *results = NULL;
  const char *text = gtk_editable_get_text (self->entry);

  if (*text != '\0')
    ensure_index (self);
  if (self->index != NULL && *text != '\0')
    results = ent_search_query (self->index, text, MOST_OF_GROUP, self->results, NULL);

  clear_rows (self); /* they point into the results */
  g_clear_pointer (&self->results, ent_search_results_free);
  self->results = results;
  update_rows (self);
}

static void
indexed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (EntConsoleSearch) self = user_data;
  g_autoptr (EntSearchIndex) index = ent_search_index_new_finish (result, NULL);

  g_clear_object (&self->indexing);
  if (index == NULL || self->presentation == NULL)
    return;

  self->index = g_steal_pointer (&index);
  search (self);
}

static void
ensure_index (EntConsoleSearch *self)
{
  if (self->index != NULL || self->indexing != NULL || self->presentation == NULL)
    return;

  self->indexing = g_cancellable_new ();
  ent_search_index_new_async (ent_presentation_get_briefing (self->presentation), self->indexing, indexed_cb,
                              g_object_ref (self));
}

static void
remember_before (EntConsoleSearch *self)
{
  g_set_object (&self->before, ent_presentation_get_speaker_stage (self->presentation));
  self->before_step = ent_presentation_get_speaker_step (self->presentation);
}

/* What a slide of it is: for a member, its card. */
static EntStage *
make_stage (EntConsoleSearch      *self,
            const EntSearchResult *result)
{
  EntBriefing *briefing = ent_presentation_get_briefing (self->presentation);
  EntStage *from = self->before != NULL ? self->before : ent_presentation_get_speaker_stage (self->presentation);
  g_autoptr (EntStage) stage = ent_search_result_to_stage (result, briefing, from);
  EntView view = ent_stage_get_view (stage);

  if (ENT_IS_MEMBER (result->record) || ENT_IS_STANCE (result->record) || ENT_IS_STANCE (result->owner))
    view = ENT_VIEW_STANCES;
  else if (result->group == ENT_SEARCH_PASSAGES)
    view = ENT_VIEW_SOURCES;

  return ent_stage_with (stage, "view", view, NULL);
}

/* The focus is not in the list, which would bring it into sight. */
static void
show_row (EntConsoleSearch *self,
          GtkListBoxRow    *row)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self->list), GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    return;

  gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), bounds.origin.y,
                             bounds.origin.y + bounds.size.height);
}

static void
look_at_row (EntConsoleSearch *self,
             GtkListBoxRow    *row)
{
  const EntSearchResult *result = g_object_get_data (G_OBJECT (row), RESULT_KEY);
  g_autoptr (EntStage) stage = NULL;

  if (result == NULL)
    return;
  if (self->before == NULL)
    remember_before (self);

  stage = make_stage (self, result);
  gtk_list_box_select_row (self->list, row);
  show_row (self, row);
  ent_presentation_set_speaker_stage (self->presentation, stage);
  self->looking = TRUE;
}

/* Whether there was a row to look at. */
static gboolean
look_along (EntConsoleSearch *self,
            int               direction)
{
  GtkListBoxRow *selected = self->looking ? gtk_list_box_get_selected_row (self->list) : NULL;
  int index = selected != NULL ? gtk_list_box_row_get_index (selected) + direction : 0;
  GtkListBoxRow *row = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;

  if (self->results == NULL || row == NULL)
    return FALSE;

  look_at_row (self, row);

  return TRUE;
}

static void
end (EntConsoleSearch *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_editable_set_text (self->entry, "");
  search (self);
  g_clear_object (&self->before);
  /* From now on the keys are the talk's again. */
  if (root != NULL)
    gtk_root_set_focus (root, NULL);
}

/* What was looked at is as if it had not been, unless the talk went on. */
static void
give_up (EntConsoleSearch *self)
{
  if (self->before != NULL)
    {
      if (self->before_step > 0)
        ent_presentation_look_at (self->presentation, self->before_step);
      else
        ent_presentation_set_speaker_stage (self->presentation, self->before);
    }
  end (self);
}

static void
enter (EntConsoleSearch *self)
{
  if (!self->looking)
    look_along (self, 1);
  else if (ent_presentation_push (self->presentation))
    end (self);
}

static gboolean
key_pressed_cb (EntConsoleSearch *self,
                guint             keyval,
                guint             keycode,
                GdkModifierType   state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      enter (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      give_up (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      look_along (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      look_along (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      return look_along (self, 1);
    case GDK_KEY_ISO_Left_Tab:
      return look_along (self, -1);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Stepping is no longer where the search began. */
static void
stepped_cb (EntConsoleSearch *self)
{
  g_clear_object (&self->before);
  self->looking = FALSE;
  gtk_list_box_unselect_all (self->list);
}

static void
ent_console_search_dispose (GObject *object)
{
  EntConsoleSearch *self = ENT_CONSOLE_SEARCH (object);
  GtkWidget *child;

  if (self->indexing != NULL)
    g_cancellable_cancel (self->indexing);
  g_clear_object (&self->indexing);
  if (self->list != NULL)
    clear_rows (self);
  self->list = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->results, ent_search_results_free);
  g_clear_pointer (&self->index, ent_search_index_unref);
  g_clear_object (&self->before);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (ent_console_search_parent_class)->dispose (object);
}

static void
ent_console_search_class_init (EntConsoleSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_console_search_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "consolesearch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
}

static void
add_entry (EntConsoleSearch *self)
{
  GtkWidget *entry = gtk_search_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = GTK_EDITABLE (entry);
  g_object_set (entry, "placeholder-text", _("Search, for you alone"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search the briefing"),
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, "/", -1);
  /* The focus is in the text inside. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (self->entry)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search the briefing"), -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (search), self);
  gtk_event_controller_set_name (keys, "ent-console-search-keys");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (entry, keys);
  gtk_widget_set_parent (entry, GTK_WIDGET (self));
}

static void
ent_console_search_init (EntConsoleSearch *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  add_entry (self);

  self->found = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_visible (self->found, FALSE);
  gtk_widget_set_parent (self->found, GTK_WIDGET (self));
  self->hint = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->hint), "hint");
  gtk_box_append (GTK_BOX (self->found), GTK_WIDGET (self->hint));

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_activate_on_single_click (self->list, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Results"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (look_at_row), self);
  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                "min-content-height", 60, "max-content-height", 168, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  g_object_bind_property (self->list, "visible", scroller, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (self->found), scroller);
}

/**
 * ent_console_search_set_presentation:
 * @self: a search
 * @presentation: what is presented; only once
 */
void
ent_console_search_set_presentation (EntConsoleSearch *self,
                                     EntPresentation  *presentation)
{
  g_return_if_fail (ENT_IS_CONSOLE_SEARCH (self));
  g_return_if_fail (ENT_IS_PRESENTATION (presentation));
  g_return_if_fail (self->presentation == NULL);

  self->presentation = g_object_ref (presentation);
  g_signal_connect_object (presentation, "notify::step", G_CALLBACK (stepped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (presentation, "notify::room-level", G_CALLBACK (search), self, G_CONNECT_SWAPPED);
}

/**
 * ent_console_search_begin:
 * @self: a search
 *
 * Takes the focus: what is written from now on is searched for.
 */
void
ent_console_search_begin (EntConsoleSearch *self)
{
  g_return_if_fail (ENT_IS_CONSOLE_SEARCH (self));

  ensure_index (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}

/**
 * ent_console_search_close:
 * @self: a search
 *
 * Gives up what is searched for, and with it what was looked at on the way.
 *
 * Returns: whether there was anything to give up
 */
gboolean
ent_console_search_close (EntConsoleSearch *self)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (ENT_IS_CONSOLE_SEARCH (self), FALSE);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (*gtk_editable_get_text (self->entry) == '\0' &&
      (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self))))
    return FALSE;

  give_up (self);

  return TRUE;
}
