/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntCompareChooser offers what can be set side by side, to whom no Ctrl key
 * is at hand. A check is on where the stage has selected something; a click
 * is an action, and what comes of it comes back as another stage. It lists
 * the first ones in the order of the document that match what is typed, and
 * says how many there are besides.
 */

#include "ent-compare-chooser.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ent-compared.h"
#include "ent-fold.h"
#include "ent-phrase.h"

#define MOST_LISTED 300
#define FEW         8 /* that need not be searched */
#define NAME_CHARS  32

struct _EntCompareChooser {
  EntStageView parent_instance;

  /* Owned by the widget tree. */
  GtkWidget *entry;
  GtkWidget *list;
  GtkWidget *note;

  gboolean factors;
  gboolean following; /* the checks are being set as the stage says */
  GHashTable *checks; /* id to its check button */

  /* What the list was made for. */
  EntBriefing *briefing;
  gboolean listed_factors;
  char *typed;
  guint n_left;
};

G_DEFINE_FINAL_TYPE (EntCompareChooser, ent_compare_chooser, ENT_TYPE_STAGE_VIEW)

static GQuark id_quark;

static void
toggled_cb (GtkCheckButton    *check,
            EntCompareChooser *self)
{
  if (!self->following)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.highlight", "s", g_object_get_qdata (G_OBJECT (check), id_quark));
}

static void
add_check (EntCompareChooser *self,
           EntRecord         *record)
{
  g_autofree char *name = ent_phrase_record (self->briefing, record);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "max-width-chars", NAME_CHARS, NULL);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_qdata_full (G_OBJECT (check), id_quark, g_strdup (ent_record_get_id (record)), g_free);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
  g_hash_table_insert (self->checks, (gpointer) ent_record_get_id (record), check);
  gtk_box_append (GTK_BOX (self->list), check);
}

static gboolean
matches (EntBriefing *briefing,
         EntRecord   *record,
         const char  *folded)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (*folded == '\0')
    return TRUE;

  name = ent_phrase_record (briefing, record);
  text = ent_fold (name);

  return strstr (text, folded) != NULL;
}

static void
fill_list (EntCompareChooser *self)
{
  GListModel *records = self->factors ? ent_briefing_get_factors (self->briefing) : ent_briefing_get_members (self->briefing);
  g_autofree char *folded = ent_fold (self->typed);
  EntRecord *record;

  for (guint i = 0; (record = ent_list_peek (records, i)) != NULL; i++)
    if (matches (self->briefing, record, folded))
      {
        if (g_hash_table_size (self->checks) < MOST_LISTED)
          add_check (self, record);
        else
          self->n_left++;
      }
  gtk_widget_set_visible (self->entry, g_list_model_get_n_items (records) > FEW);
}

/* Whatever else is on the list stays as it is. */
static gboolean
update_list (EntCompareChooser *self)
{
  EntBriefing *briefing = ent_stage_view_get_briefing (ENT_STAGE_VIEW (self));
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  GtkWidget *child;

  if (self->briefing == briefing && self->listed_factors == self->factors && g_strcmp0 (self->typed, typed) == 0)
    return FALSE;

  g_hash_table_remove_all (self->checks);
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  g_set_object (&self->briefing, briefing);
  g_free (self->typed);
  self->typed = g_strdup (typed);
  self->listed_factors = self->factors;
  self->n_left = 0;
  if (briefing != NULL)
    fill_list (self);

  return TRUE;
}

static void
update_note (EntCompareChooser *self,
             gboolean           full)
{
  g_autofree char *text = NULL;

  if (full)
    text = g_strdup_printf (ngettext ("%u is compared at most. Take one out first.",
                                      "%u are compared at most. Take one out first.", ENT_COMPARED_MOST),
                            ENT_COMPARED_MOST);
  else if (self->n_left > 0)
    text = g_strdup_printf (ngettext ("%u more is not listed: type a part of its name.",
                                      "%u more are not listed: type a part of a name.", self->n_left),
                            self->n_left);
  else if (g_hash_table_size (self->checks) == 0)
    text = g_strdup (_("Nothing has a name like this."));
  gtk_label_set_label (GTK_LABEL (self->note), text != NULL ? text : "");
  gtk_widget_set_visible (self->note, text != NULL);
}

static void
ent_compare_chooser_update (EntStageView *view)
{
  EntCompareChooser *self = ENT_COMPARE_CHOOSER (view);
  EntBriefing *briefing = ent_stage_view_get_briefing (view);
  EntStage *stage = ent_stage_view_get_stage (view);
  g_autoptr (EntCompared) compared = briefing != NULL && stage != NULL ? ent_compared_find (briefing, stage) : NULL;
  gboolean full = compared != NULL && compared->records->len == ENT_COMPARED_MOST;
  GHashTableIter iter;
  gpointer id, check;

  update_list (self);
  self->following = TRUE;
  g_hash_table_iter_init (&iter, self->checks);
  while (g_hash_table_iter_next (&iter, &id, &check))
    {
      EntRecord *record = ent_briefing_lookup (briefing, ENT_TYPE_RECORD, id);
      gboolean chosen = compared != NULL && g_ptr_array_find (compared->records, record, NULL);

      gtk_check_button_set_active (check, chosen);
      gtk_widget_set_sensitive (check, chosen || !full);
    }
  self->following = FALSE;
  update_note (self, full);
}

/* What is searched for may be chosen without leaving the keys. */
static void
activated_cb (EntCompareChooser *self)
{
  GHashTableIter iter;
  gpointer check;

  /* The list comes a moment after what is typed. */
  ent_compare_chooser_update (ENT_STAGE_VIEW (self));
  if (self->n_left > 0 || g_hash_table_size (self->checks) != 1)
    return;

  g_hash_table_iter_init (&iter, self->checks);
  g_hash_table_iter_next (&iter, NULL, &check);
  if (gtk_widget_get_sensitive (check))
    gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
  /* Ready for the next one. */
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/* The entry takes the key that would close what it stands in. */
static void
search_stopped_cb (EntCompareChooser *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
ent_compare_chooser_build (EntStageView *view)
{
  EntCompareChooser *self = ENT_COMPARE_CHOOSER (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->entry = g_object_new (GTK_TYPE_SEARCH_ENTRY, "placeholder-text", _("Part of a name"), "visible", FALSE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Part of a name"), -1);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (ent_stage_view_queue_update), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->entry, "stop-search", G_CALLBACK (search_stopped_cb), self);
  self->note = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "max-width-chars", NAME_CHARS, "visible", FALSE,
                             NULL);
  gtk_widget_add_css_class (self->note, "dim-label");
  self->list = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "orientation",
                             GTK_ORIENTATION_VERTICAL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What to compare"), -1);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->note);
  gtk_box_append (GTK_BOX (box), self->list);
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
ent_compare_chooser_dispose (GObject *object)
{
  EntCompareChooser *self = ENT_COMPARE_CHOOSER (object);

  g_hash_table_remove_all (self->checks);
  g_clear_object (&self->briefing);

  G_OBJECT_CLASS (ent_compare_chooser_parent_class)->dispose (object);
}

static void
ent_compare_chooser_finalize (GObject *object)
{
  EntCompareChooser *self = ENT_COMPARE_CHOOSER (object);

  g_hash_table_unref (self->checks);
  g_free (self->typed);

  G_OBJECT_CLASS (ent_compare_chooser_parent_class)->finalize (object);
}

static void
ent_compare_chooser_class_init (EntCompareChooserClass *klass)
{
  id_quark = g_quark_from_static_string ("ent-compare-id");

  G_OBJECT_CLASS (klass)->dispose = ent_compare_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = ent_compare_chooser_finalize;
  ENT_STAGE_VIEW_CLASS (klass)->build = ent_compare_chooser_build;
  ENT_STAGE_VIEW_CLASS (klass)->update = ent_compare_chooser_update;
}

static void
ent_compare_chooser_init (EntCompareChooser *self)
{
  self->checks = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * ent_compare_chooser_new:
 *
 * Returns: (transfer floating): a list of members, without any yet
 */
GtkWidget *
ent_compare_chooser_new (void)
{
  return g_object_new (ENT_TYPE_COMPARE_CHOOSER, NULL);
}

/**
 * ent_compare_chooser_set_factors:
 * @self: a chooser
 * @factors: whether risks and opportunities are chosen from, not members
 */
void
ent_compare_chooser_set_factors (EntCompareChooser *self,
                                 gboolean           factors)
{
  g_return_if_fail (ENT_IS_COMPARE_CHOOSER (self));

  if (self->factors == factors)
    return;

  self->factors = factors;
  ent_stage_view_queue_update (ENT_STAGE_VIEW (self));
}
