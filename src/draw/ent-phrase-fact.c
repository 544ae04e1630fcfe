/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ent-phrase-fact.h"

#include <glib/gi18n.h>

#include "ent-phrase.h"
#include "ent-scene.h"

static char *
name_member (EntBriefing *briefing, const char *id)
{
  EntMember *member = id != NULL ? ent_briefing_lookup (briefing, ENT_TYPE_MEMBER, id) : NULL;

  return ent_text_clean (member != NULL ? ent_member_get_name (member) : id, ENT_TEXT_LINE_LIMIT);
}

static char *
phrase_membership (EntBriefing *briefing, const EntFact *fact)
{
  EntMembership *membership = ENT_MEMBERSHIP (fact->part);
  EntGroup *group = ent_briefing_lookup (briefing, ENT_TYPE_GROUP, ent_membership_get_group (membership));
  g_autofree char *member = name_member (briefing, fact->focus);
  g_autofree char *name = ent_text_clean (group != NULL ? ent_group_get_name (group) : ent_membership_get_group (membership),
                                          ENT_TEXT_LINE_LIMIT);

  if (fact->kind == ENT_FACT_LEFT)
    /* Translators: a member and a group or status that it was in, as in "Aland: Hill Pact, until then" */
    return g_strdup_printf (C_("timeline", "%1$s: %2$s, until then"), member, name);
  /* Translators: a member and a group or status that it has been in, as in "Aland: full member, from then" */
  return g_strdup_printf (C_("timeline", "%1$s: %2$s, from then"), member, name);
}

/**
 * ent_phrase_memberships:
 * @briefing: a briefing
 * @facts: (element-type EntFact): memberships in one group that began, or all
 *   of which ended, at one date
 *
 * Returns: (transfer full): what they say together, without the date
 */
char *
ent_phrase_memberships (EntBriefing *briefing, GPtrArray *facts)
{
  const EntFact *first = g_ptr_array_index (facts, 0);
  const char *id = ent_membership_get_group (ENT_MEMBERSHIP (first->part));
  EntGroup *group = ent_briefing_lookup (briefing, ENT_TYPE_GROUP, id);
  g_autofree char *name = ent_text_clean (group != NULL ? ent_group_get_name (group) : id, ENT_TEXT_LINE_LIMIT);
  g_autoptr (GString) members = g_string_new (NULL);
  g_autofree char *words = NULL;

  for (guint i = 0; i < facts->len && members->len < ENT_TEXT_LIMIT; i++)
    {
      g_autofree char *member = name_member (briefing, ((const EntFact *) g_ptr_array_index (facts, i))->focus);

      /* Translators: between the names of a list */
      g_string_append_printf (members, "%s%s", i > 0 ? C_("timeline", ", ") : "", member);
    }

  if (first->kind == ENT_FACT_LEFT)
    /* Translators: a group or status, how many were in it, and who, as in "Hill Pact, until then (2): Aland, Beland" */
    words = g_strdup_printf (C_("timeline", "%1$s, until then (%2$u): %3$s"), name, facts->len, members->str);
  else
    /* Translators: a group or status, how many came to be in it, and who, as in "Full member, from then (2): Aland, Beland" */
    words = g_strdup_printf (C_("timeline", "%1$s, from then (%2$u): %3$s"), name, facts->len, members->str);

  return ent_text_clean (words, ENT_TEXT_LIMIT);
}

static char *
phrase_relation (EntBriefing *briefing, const EntFact *fact)
{
  EntRelation *relation = ENT_RELATION (fact->owner);
  g_autofree char *a = name_member (briefing, ent_relation_get_a (relation));
  g_autofree char *b = name_member (briefing, ent_relation_get_b (relation));
  g_autofree char *name = ent_text_clean (ent_relation_get_name (relation), ENT_TEXT_LINE_LIMIT);

  if (fact->kind == ENT_FACT_UNTIED)
    /* Translators: two members and what joins them, as in "Aland and Beland: water treaty, until then" */
    return g_strdup_printf (C_("timeline", "%1$s and %2$s: %3$s, until then"), a, b, name);
  /* Translators: two members and what joins them, as in "Aland and Beland: water treaty, from then" */
  return g_strdup_printf (C_("timeline", "%1$s and %2$s: %3$s, from then"), a, b, name);
}

static char *
phrase_stance (EntBriefing *briefing, const EntFact *fact)
{
  EntStance *stance = ENT_STANCE (fact->owner);
  EntLevel *level = ent_briefing_get_stance_level (briefing, stance);
  g_autofree char *member = name_member (briefing, ent_stance_get_member (stance));
  g_autofree char *by = ent_phrase_by (briefing, ent_stance_get_by (stance));
  g_autofree char *name = level != NULL ? ent_phrase_inside (ent_level_get_name (level)) : g_strdup (_("no position stated"));

  /* Translators: a member, where it stands, and whose view that is, as in "Aland: supports (the desk’s view)" */
  return g_strdup_printf (C_("timeline", "%1$s: %2$s (%3$s)"), member, name, by);
}

/**
 * ent_phrase_fact:
 * @briefing: a briefing
 * @fact: one of its dated facts
 *
 * Returns: (transfer full): what it says, without its date
 */
char *
ent_phrase_fact (EntBriefing *briefing, const EntFact *fact)
{
  const char *text = NULL;

  switch (fact->kind)
    {
    case ENT_FACT_ITEM:
    case ENT_FACT_SIGN:
      text = ent_item_get_text (ENT_ITEM (fact->part));
      break;
    case ENT_FACT_JOINED:
    case ENT_FACT_LEFT:
      return phrase_membership (briefing, fact);
    case ENT_FACT_TIED:
    case ENT_FACT_UNTIED:
      return phrase_relation (briefing, fact);
    case ENT_FACT_STANCE:
      return phrase_stance (briefing, fact);
    case ENT_FACT_DUE:
      text = ENT_IS_FACTOR (fact->owner) ? ent_factor_get_title (ENT_FACTOR (fact->owner))
                                         : ent_judgement_get_statement (ENT_JUDGEMENT (fact->owner));
      break;
    case ENT_FACT_CUTOFF:
    default:
      return g_strdup (_("Information cut-off"));
    }

  return ent_text_clean (text, ENT_TEXT_LIMIT);
}

/**
 * ent_phrase_fact_date:
 * @fact: a dated fact
 *
 * Returns: (transfer full): its date, as precise as it is
 */
char *
ent_phrase_fact_date (const EntFact *fact)
{
  g_autofree char *date = ent_date_format (fact->date);

  if (fact->kind == ENT_FACT_DUE)
    /* Translators: %s is a date by which a forecast is settled */
    return g_strdup_printf (_("By %s"), date);

  return g_steal_pointer (&date);
}

/**
 * ent_phrase_fact_basis:
 * @fact: a dated fact
 *
 * Returns: (transfer none) (nullable): whether it is reported, judged or
 *   assumed, as a heading; %NULL for what has no basis of its own
 */
const char *
ent_phrase_fact_basis (const EntFact *fact)
{
  if (fact->kind == ENT_FACT_SIGN)
    return C_("basis", "Sign observed");
  if (fact->kind == ENT_FACT_STANCE)
    return C_("basis", "Stance as of then");
  if (fact->kind == ENT_FACT_DUE)
    return C_("basis", "Forecast");
  if (!fact->has_basis)
    return NULL;

  switch (fact->basis)
    {
    case ENT_BASIS_JUDGEMENT:
      return C_("basis", "Judged");
    case ENT_BASIS_ASSUMPTION:
      return C_("basis", "Assumed");
    case ENT_BASIS_REPORTED:
    default:
      return C_("basis", "Reported");
    }
}

/**
 * ent_phrase_fact_about:
 * @briefing: a briefing
 * @fact: one of its dated facts
 *
 * Returns: (transfer full) (nullable): where it stands in the briefing, if
 *   its words don't say so
 */
char *
ent_phrase_fact_about (EntBriefing *briefing, const EntFact *fact)
{
  g_autofree char *name = NULL;

  if (fact->kind != ENT_FACT_ITEM && fact->kind != ENT_FACT_SIGN)
    return NULL;

  if (ENT_IS_STANCE (fact->owner))
    return name_member (briefing, fact->focus);
  name = ent_phrase_record (briefing, fact->owner);
  /* Translators: a kind of thing, as in "Theme", and what it is called */
  return g_strdup_printf (C_("timeline", "%1$s: %2$s"), ent_phrase_record_kind (fact->owner), name);
}

/**
 * ent_phrase_fact_spoken:
 * @briefing: a briefing
 * @fact: one of its dated facts
 *
 * Returns: (transfer full): what is read aloud for it
 */
char *
ent_phrase_fact_spoken (EntBriefing *briefing, const EntFact *fact)
{
  g_autofree char *date = ent_phrase_fact_date (fact);
  g_autofree char *text = ent_phrase_fact (briefing, fact);
  g_autofree char *about = ent_phrase_fact_about (briefing, fact);
  const char *basis = ent_phrase_fact_basis (fact);

  if (basis != NULL && about != NULL)
    /* Translators: date, what happened, its basis, where it stands, as in "May 2024: It paid. Reported; Aland" */
    return g_strdup_printf (C_("timeline", "%1$s: %2$s %3$s; %4$s"), date, text, basis, about);
  if (basis != NULL)
    /* Translators: date, what happened or is due, and its basis */
    return g_strdup_printf (C_("timeline", "%1$s: %2$s. %3$s"), date, text, basis);

  /* Translators: a date and what happened */
  return g_strdup_printf (C_("timeline", "%1$s: %2$s"), date, text);
}
