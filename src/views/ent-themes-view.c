/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntThemesView shows one section of what stands behind the stances, as cards
 * in as many columns as there is room for. A document may have thousands of
 * them: the first are there at once, some more come in the frames after, and
 * the rest when they are asked for. It keeps no selection; which section is
 * shown and which card is selected the stage says.
 */

#include "ent-themes-view.h"

#include <glib/gi18n.h>

#include "ent-adaptive-bin.h"
#include "ent-choice-button.h"
#include "ent-column-layout.h"
#include "ent-sections.h"
#include "ent-style.h"
#include "ent-target.h"
#include "ent-themes-view-private.h"
#include "ent-wrap-layout.h"

#define CARDS_AT_ONCE   6
#define CARDS_PER_FRAME 3
#define FRAMES_TO_SCROLL 2 /* until a card that was added has its place */

struct _EntThemesView {
  EntStageView parent_instance;

  /* Owned by the widget tree. */
  GtkWidget *sections_box;
  EntChoiceButton *section_button;
  GtkWidget *stack;
  GtkWidget *scroller;
  GtkWidget *content_box;
  GtkWidget *note_label;
  GtkWidget *heads_box;
  GtkWidget *cards_box;
  EntColumnLayout *cards_layout;
  GtkWidget *more_button;
  GtkWidget *buttons[ENT_N_SECTIONS];

  EntBriefing *briefing; /* that is shown */
  EntThemesContent *content;
  guint n_built;     /* entries, from the first */
  guint limit;       /* how many to build */
  gssize extra;      /* one beyond those that is selected, -1 for none */
  GtkWidget *extra_card; /* (nullable): its card */
  guint build_id;
  char *focus;       /* that was shown last */
  guint scroll_id;
  guint n_frames;
};

G_DEFINE_FINAL_TYPE (EntThemesView, ent_themes_view, ENT_TYPE_STAGE_VIEW)

static const char *
get_nick (EntSection section)
{
  g_autoptr (GEnumClass) sections = g_type_class_ref (ENT_TYPE_SECTION);

  return g_enum_get_value (sections, section)->value_nick; /* static */
}

static void
clear_box (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
update_more (EntThemesView *self)
{
  guint n = self->content->entries->len;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->more_button, n > self->limit);
  if (n <= self->limit)
    return;

  /* Translators: a button; of how many cards how many are shown, in the order of the document */
  text = g_strdup_printf (_("Show More: The First %1$u of %2$u Are Shown"), self->limit, n);
  gtk_button_set_label (GTK_BUTTON (self->more_button), text);
}

static void
mark_selected (EntThemesView *self,
               GtkWidget     *card)
{
  const char *id = ent_target_get_id (card);

  if (id != NULL)
    ent_target_set_selected (card, g_strcmp0 (id, self->focus) == 0);
  else if (GTK_IS_BOX (card))
    for (GtkWidget *child = gtk_widget_get_first_child (card); child != NULL; child = gtk_widget_get_next_sibling (child))
      mark_selected (self, child);
}

static void
add_card (EntThemesView *self,
          guint          index)
{
  GtkWidget *card = ent_themes_content_build (self->content, index);

  gtk_box_append (GTK_BOX (self->cards_box), card);
  mark_selected (self, card);
}

/* Returns whether there is more to build. */
static gboolean
build_some (EntThemesView *self,
            guint          n)
{
  guint end = MIN (self->limit, self->content->entries->len);

  for (; n > 0 && self->n_built < end; n--, self->n_built++)
    if ((gssize) self->n_built != self->extra)
      add_card (self, self->n_built);

  return self->n_built < end;
}

static gboolean
build_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  EntThemesView *self = ENT_THEMES_VIEW (widget);

  /* A side is a card of many. */
  if (build_some (self, self->content->section == ENT_SECTION_SIDES ? 1 : CARDS_PER_FRAME))
    return G_SOURCE_CONTINUE;

  self->build_id = 0;
  return G_SOURCE_REMOVE;
}

static void
build (EntThemesView *self,
       guint          n_at_once)
{
  if (build_some (self, self->content->section == ENT_SECTION_SIDES ? 1 : n_at_once) && self->build_id == 0)
    self->build_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), build_cb, NULL, NULL);
}

static void
more_clicked_cb (EntThemesView *self)
{
  GtkWidget *last = gtk_widget_get_last_child (self->cards_box);
  GtkWidget *first;

  self->limit += ent_themes_content_get_page (self->content);
  update_more (self);
  build (self, CARDS_AT_ONCE);

  /* The focus goes on where the cards do; the button may be gone. A card that
   * had been brought forward may be all that was left. */
  first = last != NULL ? gtk_widget_get_next_sibling (last) : gtk_widget_get_first_child (self->cards_box);
  gtk_widget_child_focus (first != NULL ? first : last, GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
find_card (GtkWidget  *parent,
           const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = NULL;

      if (g_strcmp0 (ent_target_get_id (child), id) == 0)
        return child;
      if (GTK_IS_BOX (child))
        found = find_card (child, id);
      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Only as far as it has to; whoever has clicked a card sees it already. */
static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  EntThemesView *self = ENT_THEMES_VIEW (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  GtkWidget *card = self->focus != NULL ? find_card (self->content_box, self->focus) : NULL;
  graphene_rect_t bounds;

  if (self->n_frames-- > 0 || (card == NULL && self->build_id != 0))
    {
      self->n_frames = MIN (self->n_frames, FRAMES_TO_SCROLL);
      return G_SOURCE_CONTINUE;
    }

  self->scroll_id = 0;
  if (card != NULL && gtk_widget_compute_bounds (card, self->content_box, &bounds))
    {
      double margin = gtk_widget_get_margin_top (self->content_box);
      double top = bounds.origin.y;

      gtk_adjustment_clamp_page (adjustment, top, top + MIN (bounds.size.height + 2 * margin,
                                                             gtk_adjustment_get_page_size (adjustment)));
    }

  return G_SOURCE_REMOVE;
}

/* It stays only where its turn has come meanwhile. */
static void
drop_extra (EntThemesView *self)
{
  if (self->extra >= (gssize) self->n_built)
    gtk_box_remove (GTK_BOX (self->cards_box), self->extra_card);
  self->extra = -1;
  self->extra_card = NULL;
}

static void
update_focus (EntThemesView *self,
              const char    *focus)
{
  gssize index;

  if (self->content == NULL || g_strcmp0 (focus, self->focus) == 0)
    return;

  g_free (self->focus);
  self->focus = g_strdup (focus);
  index = ent_themes_content_find (self->content, focus);
  if (index != self->extra)
    drop_extra (self);
  if (index >= 0 && index >= (gssize) MAX (self->n_built, self->limit) && index != self->extra)
    {
      self->extra = index;
      add_card (self, index);
      self->extra_card = gtk_widget_get_last_child (self->cards_box);
    }
  mark_selected (self, self->heads_box);
  mark_selected (self, self->cards_box);

  if (focus != NULL && self->scroll_id == 0)
    {
      self->n_frames = FRAMES_TO_SCROLL;
      self->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
    }
}

/* What a section is called, and how much stands there. */
static char *
describe_section (EntBriefing *briefing,
                  EntSection   section)
{
  /* Translators: a part of the themes, then how many cards it has, as in "Motives 6" */
  return g_strdup_printf (C_("section", "%1$s %2$u"), ent_section_get_name (section),
                          ent_section_count (briefing, section));
}

static void
update_sections (EntThemesView *self,
                 EntBriefing   *briefing)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < ENT_N_SECTIONS; i++)
    {
      g_autofree char *text = describe_section (briefing, i);
      g_autofree char *action = g_strdup_printf ("win.section::%s", get_nick (i));
      g_autoptr (GMenuItem) item = g_menu_item_new (text, action);

      gtk_button_set_label (GTK_BUTTON (self->buttons[i]), text);
      g_menu_append_item (menu, item);
    }
  ent_choice_button_set_menu (self->section_button, G_MENU_MODEL (menu));
}

static void
show_content (EntThemesView *self,
              EntBriefing   *briefing,
              EntSection     section)
{
  const char *note;
  double least, most;

  if (self->build_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->build_id);
  self->build_id = 0;
  clear_box (self->heads_box);
  clear_box (self->cards_box);
  g_clear_pointer (&self->content, ent_themes_content_free);
  g_clear_pointer (&self->focus, g_free);
  g_set_object (&self->briefing, briefing);
  if (briefing == NULL)
    return;

  self->content = ent_themes_content_new (briefing, section);
  self->n_built = 0;
  self->extra = -1;
  self->extra_card = NULL;
  self->limit = ent_themes_content_get_page (self->content);
  least = ent_themes_content_ems (self->content, &most);
  ent_column_layout_set_ems (self->cards_layout, least, most);
  note = ent_themes_content_get_note (self->content);
  gtk_widget_set_visible (self->note_label, note != NULL);
  gtk_label_set_text (GTK_LABEL (self->note_label), note != NULL ? note : "");
  for (guint i = 0; i < MIN (self->content->models->len, self->limit); i++)
    gtk_box_append (GTK_BOX (self->heads_box), ent_themes_content_build_head (self->content, i));
  gtk_widget_set_visible (self->heads_box, self->content->models->len > 0);
  update_more (self);
  build (self, CARDS_AT_ONCE);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), self->content->entries->len > 0 ? "cards" : "empty");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0.0);
}

static void
ent_themes_view_update (EntStageView *view)
{
  EntThemesView *self = ENT_THEMES_VIEW (view);
  EntBriefing *briefing = ent_stage_view_get_briefing (view);
  EntStage *stage = ent_stage_view_get_stage (view);
  EntSection section = stage != NULL ? ent_stage_get_section (stage) : ENT_SECTION_AGENDA;
  gboolean other = briefing != self->briefing;

  ent_style_set_zoom (self->content_box, ent_stage_view_get_zoom (view));
  if (stage == NULL)
    briefing = NULL;
  if (other && briefing != NULL)
    update_sections (self, briefing);
  if (briefing != self->briefing || (self->content != NULL && self->content->section != section))
    {
      show_content (self, briefing, section);
      if (briefing != NULL)
        {
          g_autofree char *text = describe_section (briefing, section);

          ent_choice_button_set_text (self->section_button, text);
        }
    }
  update_focus (self, stage != NULL ? ent_stage_get_focus (stage) : NULL);
}

static gboolean
ent_themes_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (ENT_THEMES_VIEW (widget)->stack, GTK_DIR_TAB_FORWARD);
}

static void
ent_themes_view_dispose (GObject *object)
{
  EntThemesView *self = ENT_THEMES_VIEW (object);

  g_clear_pointer (&self->content, ent_themes_content_free);
  g_clear_pointer (&self->focus, g_free);
  g_clear_object (&self->briefing);

  G_OBJECT_CLASS (ent_themes_view_parent_class)->dispose (object);
}

static void
ent_themes_view_class_init (EntThemesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_themes_view_dispose;
  widget_class->grab_focus = ent_themes_view_grab_focus;
  ENT_STAGE_VIEW_CLASS (klass)->update = ent_themes_view_update;

  g_type_ensure (ENT_TYPE_ADAPTIVE_BIN);
  g_type_ensure (ENT_TYPE_CHOICE_BUTTON);
  g_type_ensure (ENT_TYPE_COLUMN_LAYOUT);
  g_type_ensure (ENT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/ent-themes-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntThemesView, sections_box);
  gtk_widget_class_bind_template_child (widget_class, EntThemesView, section_button);
  gtk_widget_class_bind_template_child (widget_class, EntThemesView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntThemesView, scroller);
  gtk_widget_class_bind_template_child (widget_class, EntThemesView, content_box);
  gtk_widget_class_bind_template_child (widget_class, EntThemesView, note_label);
  gtk_widget_class_bind_template_child (widget_class, EntThemesView, heads_box);
  gtk_widget_class_bind_template_child (widget_class, EntThemesView, cards_box);
  gtk_widget_class_bind_template_child (widget_class, EntThemesView, cards_layout);
  gtk_widget_class_bind_template_child (widget_class, EntThemesView, more_button);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
}

static void
ent_themes_view_init (EntThemesView *self)
{
  self->extra = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < ENT_N_SECTIONS; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (ent_section_get_name (i));

      gtk_widget_add_css_class (button, "flat");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", get_nick (i));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.section");
      gtk_box_append (GTK_BOX (self->sections_box), button);
      self->buttons[i] = button;
    }
}

/**
 * ent_themes_view_new:
 *
 * Returns: (transfer floating): an empty view
 */
GtkWidget *
ent_themes_view_new (void)
{
  return g_object_new (ENT_TYPE_THEMES_VIEW, NULL);
}
