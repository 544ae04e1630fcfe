/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntClaimsView shows what sources say beside what came of checking it, all
 * of it or what came out one way. How many there are of each is said whether
 * they are shown or not. Which finding is shown is of this view alone and no
 * part of what the stage shows; what is selected is the stage's.
 */

#include "ent-claims-view.h"

#include <glib/gi18n.h>

#include "ent-claim-card.h"
#include "ent-column-layout.h"
#include "ent-finding.h"
#include "ent-mark.h"
#include "ent-place.h"
#include "ent-style.h"
#include "ent-wrap-layout.h"

#define FIRST_CLAIMS 60 /* each is a card of several texts */
#define MORE_CLAIMS  120
#define ALL_FINDINGS -1

struct _EntClaimsView {
  EntStageView parent_instance;

  /* Owned by the widget tree. */
  GtkWidget *finding_box;
  GtkScrolledWindow *scroller;
  GtkWidget *content;
  GtkWidget *list;
  GtkWidget *more_button;

  GSimpleAction *finding_action;
  EntBriefing *briefing; /* that the list is of */
  GPtrArray *claims;     /* those that pass */
  guint n_claims;        /* that are in the list, from the first */
  gssize extra;          /* one beyond those that is selected, -1 for none */
  GHashTable *cards;     /* claim id to its card in the list */
  GtkWidget *selected;   /* (nullable): one of them */
  char *focus;           /* (nullable): that was shown last */
};

G_DEFINE_FINAL_TYPE (EntClaimsView, ent_claims_view, ENT_TYPE_STAGE_VIEW)

static int
get_finding (EntClaimsView *self)
{
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (self->finding_action));

  return g_variant_get_int32 (state);
}

static void
update_selected (EntClaimsView *self)
{
  EntStage *stage = ent_stage_view_get_stage (ENT_STAGE_VIEW (self));
  const char *focus = stage != NULL ? ent_stage_get_focus (stage) : NULL;

  if (self->selected != NULL)
    gtk_widget_remove_css_class (self->selected, "selected");
  self->selected = focus != NULL ? g_hash_table_lookup (self->cards, focus) : NULL;
  if (self->selected != NULL)
    gtk_widget_add_css_class (self->selected, "selected");
}

static GtkWidget *
add_card (EntClaimsView *self,
          guint          index)
{
  EntClaim *claim = g_ptr_array_index (self->claims, index);
  const char *id = ent_claim_get_id (claim);
  GtkWidget *card = ent_claim_card_new ();

  ent_claim_card_show (ENT_CLAIM_CARD (card), self->briefing, claim, FALSE);
  ent_place_set_id (card, id);
  g_hash_table_insert (self->cards, (gpointer) id, card);
  gtk_box_append (GTK_BOX (self->list), card);

  return card;
}

/* Returns the first one that was added. */
static GtkWidget *
add_cards (EntClaimsView *self,
           guint          n_wanted)
{
  guint end = MIN (self->claims->len, self->n_claims + n_wanted);
  GtkWidget *first = NULL;
  g_autofree char *text = NULL;
  guint n_left;

  for (; self->n_claims < end; self->n_claims++)
    if ((gssize) self->n_claims != self->extra)
      {
        GtkWidget *card = add_card (self, self->n_claims);

        if (first == NULL)
          first = card;
      }

  n_left = self->claims->len - self->n_claims;
  text = g_strdup_printf (ngettext ("Show %u More Claim", "Show %u More Claims", n_left), n_left);
  gtk_button_set_label (GTK_BUTTON (self->more_button), text);
  gtk_widget_set_visible (self->more_button, n_left > 0);
  update_selected (self);

  return first;
}

static void
more_clicked_cb (EntClaimsView *self)
{
  GtkWidget *first = add_cards (self, MORE_CLAIMS);

  /* The one that had been brought forward may be all that was left. */
  if (first == NULL)
    first = gtk_widget_get_last_child (self->list);
  if (first != NULL)
    gtk_widget_child_focus (first, GTK_DIR_TAB_FORWARD);
}

static void
clear (EntClaimsView *self)
{
  GtkWidget *child;

  self->selected = NULL;
  self->n_claims = 0;
  self->extra = -1;
  g_hash_table_remove_all (self->cards);
  g_ptr_array_set_size (self->claims, 0);
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
}

static void
rebuild (EntClaimsView *self,
         guint          n_wanted)
{
  int finding = get_finding (self);
  GListModel *claims = self->briefing != NULL ? ent_briefing_get_claims (self->briefing) : NULL;
  EntClaim *claim;

  clear (self);
  for (guint i = 0; claims != NULL && (claim = ent_list_peek (claims, i)) != NULL; i++)
    if (finding == ALL_FINDINGS || (int) ent_claim_get_finding (claim) == finding)
      g_ptr_array_add (self->claims, claim);
  add_cards (self, n_wanted);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
}

/* The one that was brought forward stays only where its turn has come meanwhile. */
static void
drop_extra (EntClaimsView *self)
{
  if (self->extra >= (gssize) self->n_claims)
    {
      const char *id = ent_claim_get_id (g_ptr_array_index (self->claims, self->extra));
      GtkWidget *card = g_hash_table_lookup (self->cards, id);

      if (self->selected == card)
        self->selected = NULL;
      g_hash_table_remove (self->cards, id);
      gtk_box_remove (GTK_BOX (self->list), card);
    }
  self->extra = -1;
}

/* A claim that was selected elsewhere is brought forward, and into sight, once. */
static void
show_selected (EntClaimsView *self)
{
  EntStage *stage = ent_stage_view_get_stage (ENT_STAGE_VIEW (self));
  const char *focus = stage != NULL ? ent_stage_get_focus (stage) : NULL;
  gboolean other = g_strcmp0 (focus, self->focus) != 0;
  EntClaim *claim = NULL;
  guint index;

  if (self->briefing != NULL && focus != NULL)
    claim = ent_briefing_lookup (self->briefing, ENT_TYPE_CLAIM, focus);
  if (other)
    {
      g_free (self->focus);
      self->focus = g_strdup (focus);
      drop_extra (self);
    }
  if (other && claim != NULL && !g_ptr_array_find (self->claims, claim, &index))
    {
      g_simple_action_set_state (self->finding_action, g_variant_new_int32 (ALL_FINDINGS));
      rebuild (self, FIRST_CLAIMS);
    }
  if (claim != NULL && g_ptr_array_find (self->claims, claim, &index) && index >= self->n_claims &&
      (gssize) index != self->extra)
    {
      add_card (self, index);
      self->extra = index;
    }
  update_selected (self);
  if (other && self->selected != NULL)
    ent_place_show (self->scroller, self->selected);
}

static void
add_toggle (EntClaimsView *self,
            int            finding,
            guint          n_claims)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *text = NULL;
  GtkWidget *label;

  if (finding == ALL_FINDINGS)
    text = g_strdup_printf (ngettext ("All claims: %u", "All claims: %u", n_claims), n_claims);
  else
    /* Translators: what came of checking a claim, then of how many claims it did */
    text = g_strdup_printf (ngettext ("%1$s: %2$u", "%1$s: %2$u", n_claims), ent_finding_name (finding), n_claims);
  label = gtk_label_new (text);
  if (finding != ALL_FINDINGS)
    {
      GtkWidget *mark = ent_mark_new_finding (finding);

      gtk_box_append (GTK_BOX (box), mark);
      gtk_widget_set_tooltip_text (button, ent_finding_definition (finding));
    }
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", finding);
  /* What would leave nothing to see cannot be chosen. */
  if (n_claims > 0 || finding == ALL_FINDINGS)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "claims.finding");
  else
    gtk_widget_set_sensitive (button, FALSE);
  gtk_box_append (GTK_BOX (self->finding_box), button);
}

static void
update_toggles (EntClaimsView *self)
{
  GListModel *claims = self->briefing != NULL ? ent_briefing_get_claims (self->briefing) : NULL;
  guint counts[ENT_N_FINDINGS] = { 0 };
  guint n_claims = 0;
  EntClaim *claim;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->finding_box)) != NULL)
    gtk_box_remove (GTK_BOX (self->finding_box), child);
  for (; claims != NULL && (claim = ent_list_peek (claims, n_claims)) != NULL; n_claims++)
    counts[ent_claim_get_finding (claim)]++;
  add_toggle (self, ALL_FINDINGS, n_claims);
  for (int finding = 0; finding < ENT_N_FINDINGS; finding++)
    add_toggle (self, finding, counts[finding]);
  if (get_finding (self) != ALL_FINDINGS && counts[get_finding (self)] == 0)
    g_simple_action_set_state (self->finding_action, g_variant_new_int32 (ALL_FINDINGS));
}

static void
set_finding_cb (GSimpleAction *action,
                GVariant      *value,
                gpointer       user_data)
{
  if (g_variant_get_int32 (value) < ALL_FINDINGS || g_variant_get_int32 (value) >= ENT_N_FINDINGS)
    return;

  g_simple_action_set_state (action, value);
  rebuild (user_data, FIRST_CLAIMS);
}

static void
ent_claims_view_update (EntStageView *view)
{
  EntClaimsView *self = ENT_CLAIMS_VIEW (view);
  EntBriefing *briefing = ent_stage_view_get_briefing (view);
  g_autoptr (EntPlace) place = NULL;
  guint n_claims = FIRST_CLAIMS;

  ent_style_set_zoom (self->content, ent_stage_view_get_zoom (view));
  /* What is assumed changes none of it. */
  if (briefing != NULL)
    briefing = ent_briefing_get_original (briefing);
  if (self->briefing == briefing)
    {
      show_selected (self);
      return;
    }

  /* The ids are of the one before; whoever reads another version of it goes on
   * where the same claim is. */
  place = ent_place_new (self->scroller);
  if (ent_place_is_version (briefing, self->briefing))
    n_claims = MAX (self->n_claims, FIRST_CLAIMS);
  clear (self);
  g_set_object (&self->briefing, briefing);
  update_toggles (self);
  rebuild (self, n_claims);
  show_selected (self);
  ent_place_restore (place, self->scroller, TRUE);
}

static gboolean
ent_claims_view_grab_focus (GtkWidget *widget)
{
  EntClaimsView *self = ENT_CLAIMS_VIEW (widget);

  return gtk_widget_child_focus (self->selected != NULL ? self->selected : self->list, GTK_DIR_TAB_FORWARD);
}

static void
ent_claims_view_dispose (GObject *object)
{
  EntClaimsView *self = ENT_CLAIMS_VIEW (object);

  self->selected = NULL;
  g_hash_table_remove_all (self->cards);
  g_ptr_array_set_size (self->claims, 0);
  g_clear_object (&self->briefing);
  if (self->finding_action != NULL)
    g_signal_handlers_disconnect_by_data (self->finding_action, self);
  g_clear_object (&self->finding_action);

  G_OBJECT_CLASS (ent_claims_view_parent_class)->dispose (object);
}

static void
ent_claims_view_finalize (GObject *object)
{
  EntClaimsView *self = ENT_CLAIMS_VIEW (object);

  g_hash_table_unref (self->cards);
  g_ptr_array_unref (self->claims);
  g_free (self->focus);

  G_OBJECT_CLASS (ent_claims_view_parent_class)->finalize (object);
}

static void
ent_claims_view_class_init (EntClaimsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ent_claims_view_dispose;
  object_class->finalize = ent_claims_view_finalize;
  widget_class->grab_focus = ent_claims_view_grab_focus;
  ENT_STAGE_VIEW_CLASS (klass)->update = ent_claims_view_update;

  g_type_ensure (ENT_TYPE_COLUMN_LAYOUT);
  g_type_ensure (ENT_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente_app/Entente/ent-claims-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntClaimsView, finding_box);
  gtk_widget_class_bind_template_child (widget_class, EntClaimsView, scroller);
  gtk_widget_class_bind_template_child (widget_class, EntClaimsView, content);
  gtk_widget_class_bind_template_child (widget_class, EntClaimsView, list);
  gtk_widget_class_bind_template_child (widget_class, EntClaimsView, more_button);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
}

static void
ent_claims_view_init (EntClaimsView *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  self->extra = -1;
  self->claims = g_ptr_array_new ();
  self->cards = g_hash_table_new (g_str_hash, g_str_equal);
  self->finding_action = g_simple_action_new_stateful ("finding", G_VARIANT_TYPE_INT32, g_variant_new_int32 (ALL_FINDINGS));
  g_signal_connect (self->finding_action, "change-state", G_CALLBACK (set_finding_cb), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->finding_action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "claims", G_ACTION_GROUP (group));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ent_claims_view_new:
 *
 * Returns: (transfer floating): an empty view
 */
GtkWidget *
ent_claims_view_new (void)
{
  return g_object_new (ENT_TYPE_CLAIMS_VIEW, NULL);
}
