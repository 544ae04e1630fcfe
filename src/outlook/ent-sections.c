/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-sections.h"

#include <glib/gi18n.h>

static const struct {
  const char *name;
  int kinds[2]; /* of themes; -1: none */
} sections[ENT_N_SECTIONS] = {
  [ENT_SECTION_AGENDA] = { NC_ ("section", "Agenda"), { ENT_THEME_KIND_AGENDA, -1 } },
  [ENT_SECTION_MOTIVES] = { NC_ ("section", "Motives"), { ENT_THEME_KIND_MOTIVE, -1 } },
  [ENT_SECTION_MODELS] = { NC_ ("section", "Models"), { ENT_THEME_KIND_MODEL, -1 } },
  /* Translators: advantages and constraints of each side */
  [ENT_SECTION_SIDES] = { NC_ ("section", "Sides"), { ENT_THEME_KIND_ADVANTAGE, ENT_THEME_KIND_CONSTRAINT } },
  [ENT_SECTION_IMPLICATIONS] = { NC_ ("section", "Implications"), { ENT_THEME_KIND_IMPLICATION, -1 } },
  [ENT_SECTION_QUESTIONS] = { NC_ ("section", "Questions"), { ENT_THEME_KIND_QUESTION, -1 } },
  [ENT_SECTION_CONTEXT] = { NC_ ("section", "Context"), { ENT_THEME_KIND_CONTEXT, -1 } },
  [ENT_SECTION_JUDGEMENTS] = { NC_ ("section", "Judgements"), { -1, -1 } },
  [ENT_SECTION_RELATIONS] = { NC_ ("section", "Relations"), { -1, -1 } },
  [ENT_SECTION_GAPS] = { NC_ ("section", "Gaps"), { -1, -1 } },
};

/**
 * ent_section_get_name:
 * @section: a part of the themes
 *
 * Returns: (transfer none): what it is called
 */
const char *
ent_section_get_name (EntSection section)
{
  g_return_val_if_fail ((guint) section < ENT_N_SECTIONS, NULL);

  return g_dpgettext2 (NULL, "section", sections[section].name);
}

/**
 * ent_section_has_kind:
 * @section: a part of the themes
 * @kind: a kind of themes
 *
 * Returns: whether themes of that kind stand there
 */
gboolean
ent_section_has_kind (EntSection   section,
                      EntThemeKind kind)
{
  g_return_val_if_fail ((guint) section < ENT_N_SECTIONS, FALSE);

  return sections[section].kinds[0] == (int) kind || sections[section].kinds[1] == (int) kind;
}

/**
 * ent_section_find:
 * @record: any record
 * @section: (out): where it stands among the themes
 *
 * Returns: whether it stands there at all
 */
gboolean
ent_section_find (EntRecord  *record,
                  EntSection *section)
{
  g_return_val_if_fail (ENT_IS_RECORD (record) && section != NULL, FALSE);

  if (ENT_IS_JUDGEMENT (record))
    *section = ENT_SECTION_JUDGEMENTS;
  else if (ENT_IS_RELATION (record))
    *section = ENT_SECTION_RELATIONS;
  else if (ENT_IS_THEME (record))
    {
      for (guint i = 0; i < ENT_N_SECTIONS; i++)
        if (ent_section_has_kind (i, ent_theme_get_kind (ENT_THEME (record))))
          {
            *section = i;
            return TRUE;
          }
      return FALSE;
    }
  else
    return FALSE;

  return TRUE;
}

/**
 * ent_section_count:
 * @briefing: a briefing
 * @section: a part of its themes
 *
 * Returns: how many records, or gaps, stand there
 */
guint
ent_section_count (EntBriefing *briefing,
                   EntSection   section)
{
  GListModel *themes;
  EntTheme *theme;
  guint n = 0;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), 0);

  if (section == ENT_SECTION_JUDGEMENTS)
    return g_list_model_get_n_items (ent_briefing_get_judgements (briefing));
  if (section == ENT_SECTION_RELATIONS)
    return g_list_model_get_n_items (ent_briefing_get_relations (briefing));
  if (section == ENT_SECTION_GAPS)
    return g_list_model_get_n_items (ent_briefing_get_gaps (briefing));

  themes = ent_briefing_get_themes (briefing);
  for (guint i = 0; (theme = ent_list_peek (themes, i)) != NULL; i++)
    n += ent_section_has_kind (section, ent_theme_get_kind (theme));

  return n;
}
