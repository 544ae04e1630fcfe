/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the reader share. */

#pragma once

#include "ent-reader.h"
#include "ent-record-private.h"

G_BEGIN_DECLS

typedef struct {
  EntGuard *guard;
  EntReport *report;
  GHashTable *strings; /* ids and dates, each kept once */
} EntReader;

guint       ent_reader_next_sibling (EntReader      *self,
                                     guint           place);
gboolean    ent_reader_refuse       (EntReader      *self,
                                     guint           place,
                                     const char     *message,
                                     const char     *expected);
gboolean    ent_reader_refuse_type  (EntReader      *self,
                                     guint           place,
                                     const char     *expected);

const char *ent_reader_get_string   (JsonNode       *node);
gboolean    ent_reader_get_number   (JsonNode       *node,
                                     double         *number);
char       *ent_reader_intern       (EntReader      *self,
                                     const char     *text);

gboolean    ent_reader_read_text    (EntReader      *self,
                                     JsonNode       *node,
                                     guint           place,
                                     gboolean        may_be_empty,
                                     char          **text);
gboolean    ent_reader_read_id      (EntReader      *self,
                                     JsonNode       *node,
                                     guint           place,
                                     char          **id);
gboolean    ent_reader_read_form    (EntReader      *self,
                                     JsonNode       *node,
                                     guint           place,
                                     gboolean      (*has_form) (const char *text),
                                     const char     *message,
                                     const char     *expected,
                                     char          **text);
gboolean    ent_reader_read_enum    (EntReader      *self,
                                     JsonNode       *node,
                                     guint           place,
                                     GType           type,
                                     int            *value);
gboolean    ent_reader_read_number  (EntReader      *self,
                                     JsonNode       *node,
                                     guint           place,
                                     const EntField *field,
                                     double         *value);
gboolean    ent_reader_read_integer (EntReader      *self,
                                     JsonNode       *node,
                                     guint           place,
                                     const EntField *field,
                                     int            *value);
gboolean    ent_reader_read_boolean (EntReader      *self,
                                     JsonNode       *node,
                                     guint           place,
                                     gboolean       *value);

G_END_DECLS
