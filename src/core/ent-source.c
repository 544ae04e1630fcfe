/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-source.h"

#include "ent-marking.h"
#include "ent-member.h"
#include "ent-record-private.h"

/* Passage */

struct _EntPassage {
  EntRecord parent_instance;

  char *id;
  char *section;
  EntPassageKind kind;
  char *text;
  char **members;
};

static const EntField passage_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntPassage, id), .required = TRUE, .is_local = TRUE },
  { "section", ENT_FIELD_TEXT, offsetof (EntPassage, section) },
  { "kind", ENT_FIELD_ENUM, offsetof (EntPassage, kind), .required = TRUE, .type = ent_passage_kind_get_type },
  { "text", ENT_FIELD_TEXT, offsetof (EntPassage, text), .required = TRUE },
  { "members", ENT_FIELD_IDS, offsetof (EntPassage, members), .refers_to = ent_member_get_type },
};

G_DEFINE_FINAL_TYPE (EntPassage, ent_passage, ENT_TYPE_RECORD)

static void
ent_passage_class_init (EntPassageClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), passage_fields, G_N_ELEMENTS (passage_fields));
}

static void
ent_passage_init (EntPassage *self)
{
}

/**
 * ent_passage_get_id:
 * @self: a passage
 *
 * Returns: (transfer none): id, unique in its source
 */
const char *
ent_passage_get_id (EntPassage *self)
{
  g_return_val_if_fail (ENT_IS_PASSAGE (self), NULL);

  return self->id;
}

/**
 * ent_passage_get_section:
 * @self: a passage
 *
 * Returns: (transfer none) (nullable): where it stands
 */
const char *
ent_passage_get_section (EntPassage *self)
{
  g_return_val_if_fail (ENT_IS_PASSAGE (self), NULL);

  return self->section;
}

/**
 * ent_passage_get_kind:
 * @self: a passage
 *
 * Returns: what kind of statement it is
 */
EntPassageKind
ent_passage_get_kind (EntPassage *self)
{
  g_return_val_if_fail (ENT_IS_PASSAGE (self), ENT_PASSAGE_KIND_CLAIM);

  return self->kind;
}

/**
 * ent_passage_get_text:
 * @self: a passage
 *
 * Returns: (transfer none): what it says, in our words unless in quotation marks
 */
const char *
ent_passage_get_text (EntPassage *self)
{
  g_return_val_if_fail (ENT_IS_PASSAGE (self), NULL);

  return self->text;
}

/**
 * ent_passage_get_members:
 * @self: a passage
 *
 * Returns: (transfer none) (array zero-terminated=1): members it concerns by name or by group; ids
 */
const char * const *
ent_passage_get_members (EntPassage *self)
{
  g_return_val_if_fail (ENT_IS_PASSAGE (self), NULL);

  return (const char * const *) self->members;
}

/* Source */

struct _EntSource {
  EntRecord parent_instance;

  char *id;
  char *title;
  char *publisher;
  char *date;
  char *address;
  char *accessed;
  EntSourceRead read;
  char *origin;
  EntReliability reliability;
  char *reliability_reason;
  char *licence;
  char *marking;
  GListModel *passages;
  GHashTable *passages_by_id; /* borrows both; NULL without passages */
};

static const EntField source_fields[] = {
  { "id", ENT_FIELD_ID, offsetof (EntSource, id), .required = TRUE },
  { "title", ENT_FIELD_TEXT, offsetof (EntSource, title), .required = TRUE },
  { "publisher", ENT_FIELD_TEXT, offsetof (EntSource, publisher) },
  { "date", ENT_FIELD_DATE, offsetof (EntSource, date) },
  { "address", ENT_FIELD_TEXT, offsetof (EntSource, address) },
  { "accessed", ENT_FIELD_DATE, offsetof (EntSource, accessed) },
  { "read", ENT_FIELD_ENUM, offsetof (EntSource, read), .required = TRUE, .type = ent_source_read_get_type },
  { "origin", ENT_FIELD_ID, offsetof (EntSource, origin), .refers_to = ent_source_get_type },
  { "reliability", ENT_FIELD_ENUM, offsetof (EntSource, reliability), .required = TRUE,
    .type = ent_reliability_get_type },
  { "reliability_reason", ENT_FIELD_TEXT, offsetof (EntSource, reliability_reason), .required = TRUE },
  { "licence", ENT_FIELD_TEXT, offsetof (EntSource, licence) },
  { "marking", ENT_FIELD_TEXT, offsetof (EntSource, marking), .refers_to = ent_marking_get_type },
  { "passages", ENT_FIELD_LIST, offsetof (EntSource, passages), .type = ent_passage_get_type },
};

G_DEFINE_FINAL_TYPE (EntSource, ent_source, ENT_TYPE_RECORD)

static void
ent_source_complete (EntRecord *record)
{
  EntSource *self = ENT_SOURCE (record);
  EntPassage *passage;

  if (g_list_model_get_n_items (self->passages) == 0)
    return;

  self->passages_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; (passage = ent_list_peek (self->passages, i)) != NULL; i++)
    if (passage->id != NULL)
      g_hash_table_insert (self->passages_by_id, passage->id, passage);
}

static void
ent_source_finalize (GObject *object)
{
  g_clear_pointer (&ENT_SOURCE (object)->passages_by_id, g_hash_table_unref);

  G_OBJECT_CLASS (ent_source_parent_class)->finalize (object);
}

static void
ent_source_class_init (EntSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_source_finalize;
  ENT_RECORD_CLASS (klass)->complete = ent_source_complete;

  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), source_fields, G_N_ELEMENTS (source_fields));
}

static void
ent_source_init (EntSource *self)
{
}

/**
 * ent_source_get_id:
 * @self: a source
 *
 * Returns: (transfer none): id
 */
const char *
ent_source_get_id (EntSource *self)
{
  g_return_val_if_fail (ENT_IS_SOURCE (self), NULL);

  return self->id;
}

/**
 * ent_source_get_title:
 * @self: a source
 *
 * Returns: (transfer none): title
 */
const char *
ent_source_get_title (EntSource *self)
{
  g_return_val_if_fail (ENT_IS_SOURCE (self), NULL);

  return self->title;
}

/**
 * ent_source_get_publisher:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): publisher
 */
const char *
ent_source_get_publisher (EntSource *self)
{
  g_return_val_if_fail (ENT_IS_SOURCE (self), NULL);

  return self->publisher;
}

/**
 * ent_source_get_date:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): date of publication
 */
const char *
ent_source_get_date (EntSource *self)
{
  g_return_val_if_fail (ENT_IS_SOURCE (self), NULL);

  return self->date;
}

/**
 * ent_source_get_address:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): where it can be found
 */
const char *
ent_source_get_address (EntSource *self)
{
  g_return_val_if_fail (ENT_IS_SOURCE (self), NULL);

  return self->address;
}

/**
 * ent_source_get_accessed:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): when it was read
 */
const char *
ent_source_get_accessed (EntSource *self)
{
  g_return_val_if_fail (ENT_IS_SOURCE (self), NULL);

  return self->accessed;
}

/**
 * ent_source_get_read:
 * @self: a source
 *
 * Returns: how much of it was read
 */
EntSourceRead
ent_source_get_read (EntSource *self)
{
  g_return_val_if_fail (ENT_IS_SOURCE (self), ENT_SOURCE_READ_FULL);

  return self->read;
}

/**
 * ent_source_get_origin:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): the source whose report this repeats: two sources of one
 *   origin count as one
 */
const char *
ent_source_get_origin (EntSource *self)
{
  g_return_val_if_fail (ENT_IS_SOURCE (self), NULL);

  return self->origin;
}

/**
 * ent_source_get_reliability:
 * @self: a source
 *
 * Returns: Admiralty code for the source: A completely reliable ... E unreliable, F cannot be
 *   judged
 */
EntReliability
ent_source_get_reliability (EntSource *self)
{
  g_return_val_if_fail (ENT_IS_SOURCE (self), ENT_RELIABILITY_A);

  return self->reliability;
}

/**
 * ent_source_get_reliability_reason:
 * @self: a source
 *
 * Returns: (transfer none): why that grade
 */
const char *
ent_source_get_reliability_reason (EntSource *self)
{
  g_return_val_if_fail (ENT_IS_SOURCE (self), NULL);

  return self->reliability_reason;
}

/**
 * ent_source_get_licence:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): licence, where data is taken from it
 */
const char *
ent_source_get_licence (EntSource *self)
{
  g_return_val_if_fail (ENT_IS_SOURCE (self), NULL);

  return self->licence;
}

/**
 * ent_source_get_marking:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): label of the marking of this source, if it is above the
 *   document's
 */
const char *
ent_source_get_marking (EntSource *self)
{
  g_return_val_if_fail (ENT_IS_SOURCE (self), NULL);

  return self->marking;
}

/**
 * ent_source_get_passages:
 * @self: a source
 *
 * Returns: (transfer none): what it says; a list of #EntPassage
 */
GListModel *
ent_source_get_passages (EntSource *self)
{
  g_return_val_if_fail (ENT_IS_SOURCE (self), NULL);

  return self->passages;
}

/**
 * ent_source_find_passage:
 * @self: a source
 * @id: (nullable): id of a passage
 *
 * Returns: (transfer none) (nullable): the passage, %NULL if the source has none such
 */
EntPassage *
ent_source_find_passage (EntSource  *self,
                         const char *id)
{
  g_return_val_if_fail (ENT_IS_SOURCE (self), NULL);

  if (id == NULL || self->passages_by_id == NULL)
    return NULL;

  return g_hash_table_lookup (self->passages_by_id, id);
}

/* Citation */

struct _EntCitation {
  EntRecord parent_instance;

  char *source;
  char *passage;
  int credibility;
  char *note;
};

static const EntField citation_fields[] = {
  { "source", ENT_FIELD_ID, offsetof (EntCitation, source), .required = TRUE, .refers_to = ent_source_get_type },
  { "passage", ENT_FIELD_ID, offsetof (EntCitation, passage) },
  { "credibility", ENT_FIELD_INTEGER, offsetof (EntCitation, credibility), .required = TRUE, .min = 1, .max = 6 },
  { "note", ENT_FIELD_TEXT, offsetof (EntCitation, note) },
};

G_DEFINE_FINAL_TYPE (EntCitation, ent_citation, ENT_TYPE_RECORD)

static void
ent_citation_class_init (EntCitationClass *klass)
{
  ent_record_class_add_fields (ENT_RECORD_CLASS (klass), citation_fields, G_N_ELEMENTS (citation_fields));
}

static void
ent_citation_init (EntCitation *self)
{
}

/**
 * ent_citation_get_source:
 * @self: a citation
 *
 * Returns: (transfer none): the source
 */
const char *
ent_citation_get_source (EntCitation *self)
{
  g_return_val_if_fail (ENT_IS_CITATION (self), NULL);

  return self->source;
}

/**
 * ent_citation_get_passage:
 * @self: a citation
 *
 * Returns: (transfer none) (nullable): A passage of that source
 */
const char *
ent_citation_get_passage (EntCitation *self)
{
  g_return_val_if_fail (ENT_IS_CITATION (self), NULL);

  return self->passage;
}

/**
 * ent_citation_get_credibility:
 * @self: a citation
 *
 * Returns: Admiralty code for the information: 1 confirmed by other sources, 2 probably true, 3
 *   possibly true, 4 doubtful, 5 improbable, 6 truth cannot be judged
 */
int
ent_citation_get_credibility (EntCitation *self)
{
  g_return_val_if_fail (ENT_IS_CITATION (self), 0);

  return self->credibility;
}

/**
 * ent_citation_get_note:
 * @self: a citation
 *
 * Returns: (transfer none) (nullable): A remark on this use of the source
 */
const char *
ent_citation_get_note (EntCitation *self)
{
  g_return_val_if_fail (ENT_IS_CITATION (self), NULL);

  return self->note;
}
