/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Relations in words. Their kinds are the document's own: a word, of which
 * the program only knows that its parts are joined by hyphens.
 */

#include "ent-phrase.h"

#include <glib/gi18n.h>

#include "ent-scene.h"

/**
 * ent_phrase_relation_kind:
 * @kind: a kind of relations, as in "export-licence"
 *
 * Returns: (transfer full): the kind as words, as in "export licence"
 */
char *
ent_phrase_relation_kind (const char *kind)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (kind != NULL, NULL);

  words = g_strdelimit (g_strdup (kind), "-_", ' ');

  return ent_text_clean (words, ENT_TEXT_LINE_LIMIT);
}

/**
 * ent_phrase_relation:
 * @relation: a relation
 *
 * Returns: (transfer full): its name, of what kind it is and when it holds,
 *   without the two members
 */
char *
ent_phrase_relation (EntRelation *relation)
{
  g_autofree char *name = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *dates = NULL;

  g_return_val_if_fail (ENT_IS_RELATION (relation), NULL);

  name = ent_text_clean (ent_relation_get_name (relation), ENT_TEXT_LINE_LIMIT);
  kind = ent_phrase_relation_kind (ent_relation_get_kind (relation));
  dates = ent_phrase_relation_dates (relation);
  if (dates == NULL)
    /* Translators: name of a relation between two members, then its kind */
    return g_strdup_printf (C_("relation", "%1$s (%2$s)"), name, kind);

  /* Translators: name of a relation between two members, its kind, since when or until when */
  return g_strdup_printf (C_("relation", "%1$s (%2$s, %3$s)"), name, kind, dates);
}

/**
 * ent_phrase_relation_dates:
 * @relation: a relation
 *
 * Returns: (transfer full) (nullable): since when and until when it holds;
 *   %NULL if the document says neither
 */
char *
ent_phrase_relation_dates (EntRelation *relation)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (ENT_IS_RELATION (relation), NULL);

  if (ent_relation_get_from (relation) != NULL)
    from = ent_date_format (ent_relation_get_from (relation));
  if (ent_relation_get_to (relation) != NULL)
    to = ent_date_format (ent_relation_get_to (relation));

  if (from != NULL && to != NULL)
    /* Translators: two dates */
    return g_strdup_printf (C_("relation", "from %1$s to %2$s"), from, to);
  if (from != NULL)
    /* Translators: %s is a date */
    return g_strdup_printf (C_("relation", "since %s"), from);
  if (to != NULL)
    /* Translators: %s is a date */
    return g_strdup_printf (C_("relation", "until %s"), to);

  return NULL;
}
