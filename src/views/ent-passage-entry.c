/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A passage of a source as an entry of a card: what it says, whom it
 * concerns, and everything that cites it, each a link. A passage can be cited
 * ten thousand times: the first few are there, and more when asked for.
 */

#include "ent-passage-entry.h"

#include <glib/gi18n.h>

#include "ent-phrase.h"
#include "ent-record-card-private.h"
#include "ent-scene.h"
#include "ent-style.h"
#include "ent-words.h"
#include "ent-wrap-layout.h"

#define FIRST_USES   6
#define MORE_USES    100
#define MOST_MEMBERS 40

typedef struct {
  EntRecordCard *card; /* unowned: it holds the box, which holds this */
  GPtrArray *owners;   /* of EntRecord, each once, in the order of the links */
  GtkWidget *box;      /* unowned, likewise */
  GtkWidget *more;     /* unowned, likewise */
  guint n_shown;
} Uses;

static void
uses_free (gpointer data,
           GClosure *closure)
{
  Uses *uses = data;

  g_ptr_array_unref (uses->owners);
  g_free (uses);
}

/* What has a card, or something else that the window can show. */
static gboolean
can_be_shown (EntRecord *record)
{
  return ENT_IS_MEMBER (record) || ENT_IS_STANCE (record) || ENT_IS_FACTOR (record) || ENT_IS_THEME (record) ||
         ENT_IS_JUDGEMENT (record) || ENT_IS_RELATION (record) || ENT_IS_SOURCE (record) || ENT_IS_CLAIM (record) ||
         ENT_IS_INDICATOR (record);
}

static void
add_use (Uses      *uses,
         EntRecord *owner)
{
  g_autofree char *name = ent_phrase_record (ent_record_card_get_briefing (uses->card), owner);
  g_autofree char *text = NULL;

  /* Translators: what kind of thing cites a passage, then its name, as in "Theme: Capacity building" */
  text = g_strdup_printf (C_("use", "%1$s: %2$s"), ent_phrase_record_kind (owner), name);
  if (can_be_shown (owner))
    ent_record_card_add_link (uses->card, uses->box, text, "win.focus", ent_record_get_id (owner));
  /* The gaps of the briefing have no card, but a part of the themes. */
  else if (ENT_IS_BRIEFING (owner))
    ent_record_card_add_link (uses->card, uses->box, text, "win.section", "gaps");
  else
    gtk_box_append (GTK_BOX (uses->box), ent_record_card_new_label (text, NULL));
}

static void
add_uses (Uses *uses,
          guint n_wanted)
{
  guint end = MIN (uses->owners->len, uses->n_shown + n_wanted);
  g_autofree char *text = NULL;
  guint n_left;

  for (; uses->n_shown < end; uses->n_shown++)
    add_use (uses, g_ptr_array_index (uses->owners, uses->n_shown));

  n_left = uses->owners->len - uses->n_shown;
  gtk_widget_set_visible (uses->more, n_left > 0);
  if (n_left == 0)
    return;

  text = g_strdup_printf (ngettext ("Show %u more that rests on it", "Show %u more that rest on it", n_left), n_left);
  gtk_button_set_label (GTK_BUTTON (uses->more), text);
}

static void
more_clicked_cb (GtkButton *button,
                 Uses      *uses)
{
  GtkWidget *last = gtk_widget_get_last_child (uses->box);

  add_uses (uses, MORE_USES);
  /* The focus goes on where the list does; the button may be gone. */
  if (last != NULL && gtk_widget_get_next_sibling (last) != NULL)
    gtk_widget_grab_focus (gtk_widget_get_next_sibling (last));
}

/**
 * ent_passage_entry_add_uses:
 * @card: a card of a briefing
 * @box: a box in it
 * @mentions: (array length=n_mentions) (nullable): what cites something
 * @n_mentions: how many there are
 *
 * Adds a link to each thing that cites, however often it does; the first few
 * of very many, and a button for more.
 */
void
ent_passage_entry_add_uses (EntRecordCard    *card,
                            GtkWidget        *box,
                            const EntMention *mentions,
                            guint             n_mentions)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Uses *uses;

  g_return_if_fail (ENT_IS_RECORD_CARD (card));
  g_return_if_fail (GTK_IS_BOX (box));

  if (n_mentions == 0)
    return;

  uses = g_new0 (Uses, 1);
  uses->card = card;
  uses->owners = g_ptr_array_new ();
  for (guint i = 0; i < n_mentions; i++)
    if (g_hash_table_add (seen, mentions[i].owner))
      g_ptr_array_add (uses->owners, mentions[i].owner);
  uses->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  uses->more = gtk_button_new_with_label ("");
  gtk_widget_set_halign (uses->more, GTK_ALIGN_START);
  gtk_widget_add_css_class (uses->more, "flat");
  gtk_widget_add_css_class (uses->more, "textlink");
  g_signal_connect_data (uses->more, "clicked", G_CALLBACK (more_clicked_cb), uses, uses_free, 0);
  gtk_box_append (GTK_BOX (box), uses->box);
  gtk_box_append (GTK_BOX (box), uses->more);
  add_uses (uses, FIRST_USES);
}

/* "r013 · Opening, first paragraph · claim" */
static char *
dup_heading (EntPassage *passage)
{
  g_autofree char *section = ent_text_clean (ent_passage_get_section (passage), ENT_TEXT_LINE_LIMIT);
  g_autofree char *id = ent_text_clean (ent_passage_get_id (passage), ENT_TEXT_LINE_LIMIT);
  const char *kind = ent_words_passage_kind (ent_passage_get_kind (passage));

  if (*section == '\0')
    /* Translators: the number of a passage, then what kind of thing it says */
    return g_strdup_printf (C_("passage", "%1$s · %2$s"), id, kind);

  /* Translators: the number of a passage, the section that it stands in, then what kind of thing it says */
  return g_strdup_printf (C_("passage", "%1$s · %2$s · %3$s"), id, section, kind);
}

static void
add_members (EntRecordCard *card,
             GtkWidget     *entry,
             EntPassage    *passage)
{
  EntBriefing *briefing = ent_record_card_get_briefing (card);
  const char *const *members = ent_passage_get_members (passage);
  GtkWidget *box, *label;
  guint n_members = 0;

  if (members == NULL || members[0] == NULL)
    return;

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (box, ent_wrap_layout_new ());
  gtk_widget_add_css_class (box, "members");
  label = gtk_label_new (_("Concerns"));
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim");
  gtk_box_append (GTK_BOX (box), label);
  for (; members[n_members] != NULL; n_members++)
    {
      EntMember *member;

      if (n_members >= MOST_MEMBERS)
        continue;

      member = ent_briefing_lookup (briefing, ENT_TYPE_MEMBER, members[n_members]);
      if (member != NULL)
        ent_record_card_add_link (card, box, ent_member_get_name (member), "win.focus", members[n_members]);
    }
  gtk_box_append (GTK_BOX (entry), box);
  if (n_members > MOST_MEMBERS)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_members - MOST_MEMBERS),
                                               n_members - MOST_MEMBERS);

      gtk_box_append (GTK_BOX (entry), ent_record_card_new_label (more, "dim"));
    }
}

/**
 * ent_passage_entry_new:
 * @card: a card of a briefing
 * @passage: a passage of one of its sources
 *
 * Returns: (transfer floating): what @passage says and what cites it; it can
 *   have the focus
 */
GtkWidget *
ent_passage_entry_new (EntRecordCard *card,
                       EntPassage    *passage)
{
  g_autofree char *heading = NULL;
  g_autofree char *text = NULL;
  const EntMention *mentions;
  GtkWidget *entry, *label;
  guint n_mentions;

  g_return_val_if_fail (ENT_IS_RECORD_CARD (card), NULL);
  g_return_val_if_fail (ENT_IS_PASSAGE (passage), NULL);

  heading = dup_heading (passage);
  text = ent_text_clean (ent_passage_get_text (passage), ENT_TEXT_LIMIT);
  mentions = ent_links_to_passage (ent_links_get (ent_record_card_get_briefing (card)), passage, &n_mentions);
  entry = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "orientation",
                        GTK_ORIENTATION_VERTICAL, "spacing", 2, "focusable", TRUE, NULL);
  gtk_widget_add_css_class (entry, "source");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  label = ent_record_card_new_label (heading, "caption");
  gtk_widget_add_css_class (label, "dim");
  gtk_box_append (GTK_BOX (entry), label);
  gtk_box_append (GTK_BOX (entry), ent_record_card_new_label (text, NULL));
  add_members (card, entry, passage);
  if (n_mentions == 0)
    gtk_box_append (GTK_BOX (entry), ent_record_card_new_label (_("Nothing in the briefing cites it."), "dim"));
  else
    {
      label = ent_record_card_new_label (_("Cited by"), "caption");
      gtk_widget_add_css_class (label, "dim");
      gtk_box_append (GTK_BOX (entry), label);
    }
  ent_passage_entry_add_uses (card, entry, mentions, n_mentions);

  return entry;
}
