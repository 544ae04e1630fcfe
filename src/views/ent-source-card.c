/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * EntSourceCard shows a source: what it is, how far it can be relied on and
 * why, what it repeats, and its passages with all that cites each. Its
 * address is text until somebody presses the button behind it.
 *
 * A source can have thousands of passages. A part of them is shown, the one
 * that the stage names among them, and what stands before and behind it when
 * asked for.
 */

#include "ent-source-card.h"

#include <glib/gi18n.h>

#include "ent-compat.h"
#include "ent-grades.h"
#include "ent-passage-entry.h"
#include "ent-record-card-private.h"
#include "ent-words.h"

#define FIRST_PASSAGES 20
#define MORE_PASSAGES  60
#define BEFORE_PART    2  /* passages to read it in */
#define MOST_COPIES    100
#define MOST_FRAMES    20 /* that an entry is waited for */

struct _EntSourceCard {
  EntRecordCard parent_instance;

  EntSource *source;

  /* Owned by the widget tree. */
  GtkWidget *passages;
  GtkWidget *earlier_button;
  GtkWidget *later_button;

  guint from; /* the first passage that is shown */
  guint to;   /* the one behind the last */

  GtkWidget *part; /* (nullable): the entry to be shown; weak */
  guint n_frames;
  guint tick_id;
};

G_DEFINE_FINAL_TYPE (EntSourceCard, ent_source_card, ENT_TYPE_RECORD_CARD)

static void
forget_part (EntSourceCard *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  g_clear_weak_pointer (&self->part);
}

static void
ent_source_card_dispose (GObject *object)
{
  EntSourceCard *self = ENT_SOURCE_CARD (object);

  forget_part (self);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (ent_source_card_parent_class)->dispose (object);
}

static void
ent_source_card_class_init (EntSourceCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_source_card_dispose;
}

static void
ent_source_card_init (EntSourceCard *self)
{
}

static void
open_clicked_cb (EntSourceCard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  ent_open_address (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, ent_source_get_address (self->source));
}

static void
add_address (EntSourceCard *self,
             GtkWidget     *section)
{
  const char *address = ent_source_get_address (self->source);
  GtkWidget *button;

  ent_record_card_add_pair (ENT_RECORD_CARD (self), section, _("Address"), address);
  if (!ent_is_web_address (address))
    return;

  button = gtk_button_new_with_mnemonic (_("_Open in Browser"));
  /* GTK 4.8 has the underline spoken. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Open in Browser"), -1);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (section), button);
}

static void
add_head (EntSourceCard *self)
{
  EntRecordCard *card = ENT_RECORD_CARD (self);
  EntBriefing *briefing = ent_record_card_get_briefing (card);
  EntSource *source = self->source;
  const char *date = ent_source_get_date (source);
  const char *accessed = ent_source_get_accessed (source);
  g_autofree char *date_text = date != NULL ? ent_date_format (date) : NULL;
  g_autofree char *accessed_text = accessed != NULL ? ent_date_format (accessed) : NULL;
  g_autofree char *number = NULL;
  g_autofree char *grade = ent_words_grade (ent_source_get_reliability (source));
  GtkWidget *section = ent_record_card_add_section (card, NULL);

  /* Translators: %d is the number by which a source is cited */
  number = g_strdup_printf (_("Source %d"), ent_briefing_number_of_source (briefing, ent_source_get_id (source)));
  ent_record_card_add_text (card, section, number, "dim");
  ent_record_card_add_title (card, section, ent_source_get_title (source));
  ent_record_card_add_pair (card, section, _("Marking"), ent_source_get_marking (source));
  ent_record_card_add_text (card, section, grade, "body-strong");
  ent_record_card_add_text (card, section, ent_source_get_reliability_reason (source), NULL);
  gtk_box_append (GTK_BOX (section), ent_grades_new ());

  section = ent_record_card_add_section (card, _("Where it is from"));
  ent_record_card_add_pair (card, section, _("Publisher"), ent_source_get_publisher (source));
  ent_record_card_add_pair (card, section, _("Date"), date_text != NULL ? date_text : _("Not dated"));
  ent_record_card_add_pair (card, section, _("Read"),
                            ent_source_get_read (source) == ENT_SOURCE_READ_FULL ? C_("source", "In full")
                                                                                 : C_("source", "In part"));
  ent_record_card_add_pair (card, section, _("Accessed"), accessed_text);
  ent_record_card_add_pair (card, section, _("Licence"), ent_source_get_licence (source));
  add_address (self, section);
}

/* What goes back to one origin proves no more than it does, whoever is asked. */
static void
add_origin (EntSourceCard *self)
{
  EntRecordCard *card = ENT_RECORD_CARD (self);
  EntBriefing *briefing = ent_record_card_get_briefing (card);
  EntSource *before = ent_briefing_lookup (briefing, ENT_TYPE_SOURCE, ent_source_get_origin (self->source));
  EntSource * const *copies;
  GtkWidget *section;
  guint n_copies;

  copies = ent_links_get_copies (ent_links_get (briefing), self->source, &n_copies);
  if (before == NULL && n_copies == 0)
    return;

  section = ent_record_card_add_section (card, _("Counted as one source"));
  if (before != NULL)
    {
      ent_record_card_add_text (card, section, _("It repeats"), "dim");
      ent_record_card_add_link (card, section, ent_source_get_title (before), "win.focus", ent_source_get_id (before));
    }
  if (n_copies > 0)
    ent_record_card_add_text (card, section, _("It is repeated by"), "dim");
  for (guint i = 0; i < MIN (n_copies, MOST_COPIES); i++)
    ent_record_card_add_link (card, section, ent_source_get_title (copies[i]), "win.focus", ent_source_get_id (copies[i]));
  if (n_copies > MOST_COPIES)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_copies - MOST_COPIES),
                                               n_copies - MOST_COPIES);

      ent_record_card_add_text (card, section, more, "dim");
    }
}

/* What points to the source and to none of its passages: figures, for the most part. */
static void
add_general_uses (EntSourceCard *self)
{
  EntRecordCard *card = ENT_RECORD_CARD (self);
  g_autoptr (GArray) general = g_array_new (FALSE, FALSE, sizeof (EntMention));
  const EntMention *mentions;
  guint n_mentions;

  mentions = ent_links_to_source (ent_links_get (ent_record_card_get_briefing (card)), self->source, &n_mentions);
  for (guint i = 0; i < n_mentions; i++)
    {
      EntRecord *owner = mentions[i].owner;
      const char *passage = mentions[i].citation != NULL ? ent_citation_get_passage (mentions[i].citation)
                            : ENT_IS_CLAIM (owner)       ? ent_claim_get_passage (ENT_CLAIM (owner))
                                                         : NULL;

      if (passage == NULL)
        g_array_append_val (general, mentions[i]);
    }
  if (general->len > 0)
    ent_passage_entry_add_uses (card, ent_record_card_add_section (card, _("What rests on it as a whole")),
                                (const EntMention *) general->data, general->len);
}

static EntPassage *
get_passage (EntSourceCard *self,
             guint          index)
{
  return ent_list_peek (ent_source_get_passages (self->source), index);
}

static void
update_buttons (EntSourceCard *self)
{
  guint n_later = g_list_model_get_n_items (ent_source_get_passages (self->source)) - self->to;
  g_autofree char *earlier = NULL;
  g_autofree char *later = NULL;

  earlier = g_strdup_printf (ngettext ("Show the %u passage before", "Show the %u passages before", self->from), self->from);
  later = g_strdup_printf (ngettext ("Show %u more passage", "Show %u more passages", n_later), n_later);
  gtk_button_set_label (GTK_BUTTON (self->earlier_button), earlier);
  gtk_button_set_label (GTK_BUTTON (self->later_button), later);
  gtk_widget_set_visible (self->earlier_button, self->from > 0);
  gtk_widget_set_visible (self->later_button, n_later > 0);
}

static GtkWidget *
append_passages (EntSourceCard *self,
                 guint          n_wanted)
{
  guint end = MIN (g_list_model_get_n_items (ent_source_get_passages (self->source)), self->to + n_wanted);
  GtkWidget *first = NULL;

  for (; self->to < end; self->to++)
    {
      GtkWidget *entry = ent_passage_entry_new (ENT_RECORD_CARD (self), get_passage (self, self->to));

      gtk_box_append (GTK_BOX (self->passages), entry);
      if (first == NULL)
        first = entry;
    }
  update_buttons (self);

  return first;
}

static void
later_clicked_cb (EntSourceCard *self)
{
  GtkWidget *first = append_passages (self, MORE_PASSAGES);

  if (first != NULL)
    gtk_widget_grab_focus (first);
}

static void
earlier_clicked_cb (EntSourceCard *self)
{
  guint end = self->from > MORE_PASSAGES ? self->from - MORE_PASSAGES : 0;

  while (self->from > end)
    gtk_box_prepend (GTK_BOX (self->passages),
                     ent_passage_entry_new (ENT_RECORD_CARD (self), get_passage (self, --self->from)));
  update_buttons (self);
  gtk_widget_grab_focus (gtk_widget_get_first_child (self->passages));
}

static GtkWidget *
new_button (EntSourceCard *self,
            GCallback      clicked_cb)
{
  GtkWidget *button = gtk_button_new_with_label ("");

  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", clicked_cb, self, G_CONNECT_SWAPPED);

  return button;
}

static int
find_part (EntSourceCard *self,
           const char    *part)
{
  GListModel *passages = ent_source_get_passages (self->source);
  EntPassage *passage;

  for (guint i = 0; part != NULL && (passage = ent_list_peek (passages, i)) != NULL; i++)
    if (g_str_equal (ent_passage_get_id (passage), part))
      return i;

  return -1;
}

static gboolean
show_part_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  EntSourceCard *self = ENT_SOURCE_CARD (widget);
  GtkWidget *part = self->part;

  /* It cannot be scrolled to before it has a place. */
  if (part != NULL && self->n_frames++ < MOST_FRAMES && (!gtk_widget_get_mapped (part) || gtk_widget_get_height (part) == 0))
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  g_clear_weak_pointer (&self->part);
  if (part != NULL)
    ent_record_card_reveal (ENT_RECORD_CARD (self), part);

  return G_SOURCE_REMOVE;
}

static void
add_passages (EntSourceCard *self,
              const char    *part)
{
  EntRecordCard *card = ENT_RECORD_CARD (self);
  guint n_passages = g_list_model_get_n_items (ent_source_get_passages (self->source));
  int wanted = find_part (self, part);
  GtkWidget *section, *entry;

  if (n_passages == 0)
    return;

  section = ent_record_card_add_section (card, _("Passages"));
  self->passages = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->earlier_button = new_button (self, G_CALLBACK (earlier_clicked_cb));
  self->later_button = new_button (self, G_CALLBACK (later_clicked_cb));
  gtk_box_append (GTK_BOX (section), self->earlier_button);
  gtk_box_append (GTK_BOX (section), self->passages);
  gtk_box_append (GTK_BOX (section), self->later_button);

  self->from = self->to = wanted >= FIRST_PASSAGES ? wanted - BEFORE_PART : 0;
  append_passages (self, FIRST_PASSAGES);
  if (wanted < 0)
    return;

  entry = gtk_widget_get_first_child (self->passages);
  for (guint i = self->from; i < (guint) wanted; i++)
    entry = gtk_widget_get_next_sibling (entry);
  gtk_widget_add_css_class (entry, "part");
  g_set_weak_pointer (&self->part, entry);
  self->n_frames = 0;
  self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), show_part_cb, NULL, NULL);
}

/**
 * ent_source_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
ent_source_card_new (void)
{
  return g_object_new (ENT_TYPE_SOURCE_CARD, NULL);
}

/**
 * ent_source_card_show:
 * @self: a card
 * @briefing: (nullable): the document
 * @stage: (nullable): its part is the passage that is scrolled to
 * @source: (nullable): a source of it
 *
 * Shows @source; nothing if anything is missing.
 */
void
ent_source_card_show (EntSourceCard *self,
                      EntBriefing   *briefing,
                      EntStage      *stage,
                      EntSource     *source)
{
  g_return_if_fail (ENT_IS_SOURCE_CARD (self));
  g_return_if_fail (source == NULL || ENT_IS_SOURCE (source));

  forget_part (self);
  ent_record_card_clear (ENT_RECORD_CARD (self), briefing);
  g_set_object (&self->source, source);
  if (briefing == NULL || source == NULL)
    return;

  add_head (self);
  add_origin (self);
  add_general_uses (self);
  add_passages (self, stage != NULL ? ent_stage_get_part (stage) : NULL);
}
