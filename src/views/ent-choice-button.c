/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * GtkMenuButton asks for the same height whatever its width, so that a long
 * question could not wrap in it, and before GTK 4.10 what takes the focus is
 * a nameless button inside. EntChoiceButton is one toggle button with one
 * name, as high as its text is at its width.
 */

#include "ent-choice-button.h"

struct _EntChoiceButton {
  GtkToggleButton parent_instance;

  /* Owned by the widget tree. */
  GtkLabel *label;
  GtkWidget *popover; /* that of a menu is made when it is first wanted */

  GMenuModel *menu;
};

G_DEFINE_FINAL_TYPE (EntChoiceButton, ent_choice_button, GTK_TYPE_TOGGLE_BUTTON)

enum {
  PROP_LINES = 1,
  PROP_MAX_WIDTH_CHARS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_expanded (EntChoiceButton *self,
              gboolean         expanded)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
}

static void
popover_closed_cb (EntChoiceButton *self)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self), FALSE);
}

/* A child of the button: it goes where the button goes. */
static void
take_popover (EntChoiceButton *self,
              GtkWidget       *popover)
{
  self->popover = popover;
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  g_signal_connect_swapped (popover, "closed", G_CALLBACK (popover_closed_cb), self);
}

/* A tooltip would cover what the button has opened. */
static void
update_tooltip (EntChoiceButton *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self)) &&
                                                   gtk_widget_get_tooltip_text (GTK_WIDGET (self)) != NULL);
  /* A menu closes with its window, too, which then is nowhere on the screen. */
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
}

static void
ent_choice_button_toggled (GtkToggleButton *button)
{
  EntChoiceButton *self = ENT_CHOICE_BUTTON (button);
  gboolean active = gtk_toggle_button_get_active (button);

  set_expanded (self, active);
  update_tooltip (self);
  if (self->popover == NULL && self->menu != NULL)
    take_popover (self, gtk_popover_menu_new_from_model (self->menu));

  if (self->popover == NULL)
    return;
  if (active)
    gtk_popover_popup (GTK_POPOVER (self->popover));
  else
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
ent_choice_button_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  EntChoiceButton *self = ENT_CHOICE_BUTTON (object);

  switch (prop_id)
    {
    case PROP_LINES:
      g_value_set_int (value, gtk_label_get_lines (self->label));
      break;
    case PROP_MAX_WIDTH_CHARS:
      g_value_set_int (value, gtk_label_get_max_width_chars (self->label));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_choice_button_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  EntChoiceButton *self = ENT_CHOICE_BUTTON (object);

  switch (prop_id)
    {
    case PROP_LINES:
      if (gtk_label_get_lines (self->label) != g_value_get_int (value))
        {
          gtk_label_set_lines (self->label, g_value_get_int (value));
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_MAX_WIDTH_CHARS:
      if (gtk_label_get_max_width_chars (self->label) != g_value_get_int (value))
        {
          gtk_label_set_max_width_chars (self->label, g_value_get_int (value));
          /* One line: before GTK 4.10 a label that wraps forgets this width when it is asked for its own. */
          gtk_label_set_wrap (self->label, g_value_get_int (value) < 0);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_choice_button_dispose (GObject *object)
{
  EntChoiceButton *self = ENT_CHOICE_BUTTON (object);

  /* GTK holds a popover for as long as it is open, and would keep it for good,
   * for a tooltip that waits to look for its surface. */
  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->menu);

  G_OBJECT_CLASS (ent_choice_button_parent_class)->dispose (object);
}

static void
ent_choice_button_class_init (EntChoiceButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ent_choice_button_dispose;
  object_class->get_property = ent_choice_button_get_property;
  object_class->set_property = ent_choice_button_set_property;

  GTK_TOGGLE_BUTTON_CLASS (klass)->toggled = ent_choice_button_toggled;

  /**
   * EntChoiceButton:lines:
   *
   * How many lines the text may take before it ends in an ellipsis.
   */
  properties[PROP_LINES] = g_param_spec_int ("lines", NULL, NULL, 1, 10, 1,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * EntChoiceButton:max-width-chars:
   *
   * How wide the one line of text becomes at most before it ends in an
   * ellipsis; -1 for as wide as it needs.
   */
  properties[PROP_MAX_WIDTH_CHARS] = g_param_spec_int ("max-width-chars", NULL, NULL, -1, 100, -1,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ent_choice_button_init (EntChoiceButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (self->label, GTK_NATURAL_WRAP_NONE);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (self->label, 1);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), arrow);
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_button_set_has_frame (GTK_BUTTON (self), FALSE);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  set_expanded (self, FALSE);
}

/**
 * ent_choice_button_new:
 *
 * Returns: (transfer floating): a button that offers nothing yet
 */
GtkWidget *
ent_choice_button_new (void)
{
  return g_object_new (ENT_TYPE_CHOICE_BUTTON, NULL);
}

/**
 * ent_choice_button_set_text:
 * @text: what is chosen; never markup. It is the button's name, too
 */
void
ent_choice_button_set_text (EntChoiceButton *self,
                            const char      *text)
{
  g_return_if_fail (ENT_IS_CHOICE_BUTTON (self));
  g_return_if_fail (text != NULL);

  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * ent_choice_button_set_menu:
 * @menu: what can be chosen; with nothing in it the button is not shown
 */
void
ent_choice_button_set_menu (EntChoiceButton *self,
                            GMenuModel      *menu)
{
  g_return_if_fail (ENT_IS_CHOICE_BUTTON (self));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  g_set_object (&self->menu, menu);
  if (self->popover != NULL)
    gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->popover), menu);

  gtk_widget_set_visible (GTK_WIDGET (self), g_menu_model_get_n_items (menu) > 0);
}

/**
 * ent_choice_button_set_popover:
 * @popover: (transfer floating): what the button opens in place of a menu
 *
 * For choices that a menu cannot say. It can be set once, and not beside a
 * menu.
 */
void
ent_choice_button_set_popover (EntChoiceButton *self,
                               GtkPopover      *popover)
{
  g_return_if_fail (ENT_IS_CHOICE_BUTTON (self));
  g_return_if_fail (GTK_IS_POPOVER (popover));
  g_return_if_fail (self->popover == NULL && self->menu == NULL);

  take_popover (self, GTK_WIDGET (popover));
}
