/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntChoiceWindow asks one thing and offers some answers, of which one is
 * chosen already. Escape, or closing it, is no answer: nothing begins.
 */

#include "config.h"

#include "ent-choice-window.h"

#include "ent-scene.h"

#define WIDTH 480 /* logical pixels */
#define MAX_HEIGHT 640
#define TEXT_MAX_CHARS 400

struct _EntChoiceWindow {
  AdwWindow parent_instance;

  GtkWidget *scroller;
  GtkWidget *box;
  GtkWidget *group;
  GtkWidget *button;
  GPtrArray *checks; /* owned by the widget tree */
  gboolean answered;
};

enum {
  SIGNAL_ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntChoiceWindow, ent_choice_window, ADW_TYPE_WINDOW)

static void
answer (EntChoiceWindow *self,
        gboolean         accepted)
{
  if (self->answered)
    return;

  self->answered = TRUE;
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, accepted);
}

static void
accept_cb (EntChoiceWindow *self)
{
  g_autoptr (EntChoiceWindow) kept = g_object_ref (self);

  answer (self, TRUE);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
ent_choice_window_close_request (GtkWindow *window)
{
  answer (ENT_CHOICE_WINDOW (window), FALSE);

  return GTK_WINDOW_CLASS (ent_choice_window_parent_class)->close_request (window);
}

static void
ent_choice_window_finalize (GObject *object)
{
  g_ptr_array_unref (ENT_CHOICE_WINDOW (object)->checks);

  G_OBJECT_CLASS (ent_choice_window_parent_class)->finalize (object);
}

static void
ent_choice_window_class_init (EntChoiceWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_choice_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = ent_choice_window_close_request;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);

  /**
   * EntChoiceWindow::answered:
   * @accepted: whether there is an answer: what is chosen
   */
  signals[SIGNAL_ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
ent_choice_window_init (EntChoiceWindow *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->checks = g_ptr_array_new ();
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE, NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_set_margin_top (self->box, 12);
  gtk_widget_set_margin_bottom (self->box, 12);
  gtk_widget_set_margin_start (self->box, 18);
  gtk_widget_set_margin_end (self->box, 18);
  self->group = adw_preferences_group_new ();
  gtk_box_append (GTK_BOX (self->box), self->group);
  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->button, "suggested-action");
  gtk_widget_add_css_class (self->button, "pill");
  gtk_widget_set_halign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (self->button, 12);
  gtk_widget_set_margin_bottom (self->button, 24);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_box_append (GTK_BOX (outer), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (outer), self->scroller);
  /* However many answers there are, it is in sight. */
  gtk_box_append (GTK_BOX (outer), self->button);
  adw_window_set_content (ADW_WINDOW (self), outer);
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, -1);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
}

/* The document's words are text, and never markup. */
static void
add_choice (EntChoiceWindow *self,
            const EntAnswer *choice,
            gboolean         chosen)
{
  g_autofree char *title = ent_text_clean (choice->title, TEXT_MAX_CHARS);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (choice->subtitle != NULL)
    {
      g_autofree char *subtitle = ent_text_clean (choice->subtitle, TEXT_MAX_CHARS);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
    }
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (self->checks->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), g_ptr_array_index (self->checks, 0));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), chosen);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  g_ptr_array_add (self->checks, check);
}

/* As high as it is at that width; lines that wrap have no height of their own. */
static void
choose_height (EntChoiceWindow *self)
{
  int height;

  gtk_widget_measure (self->box, GTK_ORIENTATION_VERTICAL, WIDTH, NULL, &height, NULL, NULL);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller), MIN (height, MAX_HEIGHT));
}

/**
 * ent_choice_window_new:
 * @parent: (nullable): the window to stand in front of
 * @title: what is asked
 * @text: (nullable): what has to be known to answer
 * @answers: (array length=n_answers): the answers
 * @n_answers: how many there are, at least one
 * @chosen: index of the one that is chosen to begin with
 * @button: label of the button that begins, with a mnemonic
 *
 * Returns: (transfer none): a window that is not shown yet
 */
GtkWindow *
ent_choice_window_new (GtkWindow       *parent,
                       const char      *title,
                       const char      *text,
                       const EntAnswer *answers,
                       guint            n_answers,
                       guint            chosen,
                       const char      *button)
{
  EntChoiceWindow *self;
  g_autofree char *escaped = text != NULL ? g_markup_escape_text (text, -1) : NULL;

  g_return_val_if_fail (n_answers > 0 && chosen < n_answers, NULL);

  self = g_object_new (ENT_TYPE_CHOICE_WINDOW, "title", title, "transient-for", parent, NULL);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->group), escaped);
  for (guint i = 0; i < n_answers; i++)
    add_choice (self, &answers[i], i == chosen);
  gtk_button_set_use_underline (GTK_BUTTON (self->button), TRUE);
  gtk_button_set_label (GTK_BUTTON (self->button), button);
  choose_height (self);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->button);
  /* Enter is to begin with what is chosen, and not to choose it again. */
  gtk_window_set_focus (GTK_WINDOW (self), self->button);

  return GTK_WINDOW (self);
}

/**
 * ent_choice_window_get_chosen:
 *
 * Returns: index of the answer that is chosen
 */
guint
ent_choice_window_get_chosen (EntChoiceWindow *self)
{
  g_return_val_if_fail (ENT_IS_CHOICE_WINDOW (self), 0);

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      return i;

  return 0;
}
