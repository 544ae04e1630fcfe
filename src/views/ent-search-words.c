/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-search-words.h"

#include <glib/gi18n.h>

#include "ent-phrase.h"
#include "ent-scene.h"

static const char *
describe_line (EntRecord *record)
{
  if (ENT_IS_STANCE (record))
    return C_("search", "summary");
  if (ENT_IS_ALTERNATIVE (record))
    return C_("search", "alternative");
  if (ENT_IS_DISSENT (record))
    return C_("search", "dissent");

  switch (ent_item_get_basis (ENT_ITEM (record)))
    {
    case ENT_BASIS_JUDGEMENT:
      return C_("basis", "judgement");
    case ENT_BASIS_ASSUMPTION:
      return C_("basis", "assumption");
    case ENT_BASIS_REPORTED:
    default:
      return C_("basis", "reported");
    }
}

static char *
describe_owner (EntBriefing *briefing,
                EntRecord   *owner)
{
  g_autofree char *name = NULL;

  if (ENT_IS_STANCE (owner))
    {
      EntMember *member = ent_briefing_lookup (briefing, ENT_TYPE_MEMBER, ent_stance_get_member (ENT_STANCE (owner)));
      g_autofree char *by = ent_phrase_by (briefing, ent_stance_get_by (ENT_STANCE (owner)));

      name = ent_text_clean (member != NULL ? ent_member_get_name (member) : NULL, ENT_TEXT_LINE_LIMIT);
      /* Translators: a member, then whose view it is, as in “the desk’s view” */
      return g_strdup_printf (_("Stance of %1$s, %2$s"), name, by);
    }

  name = ent_phrase_record (briefing, owner);
  if (ENT_IS_BRIEFING (owner))
    return g_steal_pointer (&name);

  /* Translators: what kind of thing it is, then its name */
  return g_strdup_printf (C_("search", "%1$s: %2$s"), ent_phrase_record_kind (owner), name);
}

static char *
describe_member (EntBriefing *briefing,
                 EntMember   *member)
{
  EntGroup *status = ent_briefing_get_status (briefing, member);

  if (status == NULL)
    return g_strdup (ent_phrase_record_kind (ENT_RECORD (member)));

  return ent_text_clean (ent_group_get_name (status), ENT_TEXT_LINE_LIMIT);
}

/**
 * ent_search_words_context:
 * @briefing: what was searched
 * @result: what was found in it
 *
 * Returns: (transfer full): what stands under a result: what it is, and where
 *   it stands
 */
char *
ent_search_words_context (EntBriefing           *briefing,
                          const EntSearchResult *result)
{
  g_autofree char *owner = NULL;
  EntRecord *source;

  switch (result->group)
    {
    case ENT_SEARCH_MEMBERS:
      return describe_member (briefing, ENT_MEMBER (result->record));
    case ENT_SEARCH_LINES:
      owner = describe_owner (briefing, result->owner);
      /* Translators: where a line stands, then what it is, as in “Stance of India · reported” */
      return g_strdup_printf (C_("search", "%1$s · %2$s"), owner, describe_line (result->record));
    case ENT_SEARCH_CLAIMS:
      source = ent_briefing_lookup (briefing, ENT_TYPE_SOURCE, ent_claim_get_source (ENT_CLAIM (result->record)));
      if (source == NULL)
        break;
      owner = ent_phrase_record (briefing, source);
      /* Translators: %s is the title of a source */
      return g_strdup_printf (_("Claim in “%s”"), owner);
    case ENT_SEARCH_PASSAGES:
      owner = ent_phrase_record (briefing, result->owner);
      /* Translators: %s is the title of a source */
      return g_strdup_printf (_("Passage of “%s”"), owner);
    case ENT_SEARCH_FACTORS:
    case ENT_SEARCH_THEMES:
    case ENT_SEARCH_JUDGEMENTS:
    case ENT_SEARCH_SOURCES:
    default:
      break;
    }

  return g_strdup (ent_phrase_record_kind (result->record));
}
