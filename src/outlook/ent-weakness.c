/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-weakness-private.h"

#include <glib/gi18n.h>

struct _EntWeakness {
  GObject parent_instance;

  EntWeaknessKind kind;
  EntRecord *record;
  EntRecord *part;
  char *reason;
  guint line;
  guint column;
  char *path;
};

G_DEFINE_FINAL_TYPE (EntWeakness, ent_weakness, G_TYPE_OBJECT)

/* A weak point before its line, column and path are known. */
typedef struct {
  EntWeakness *weakness;
  guint place;
  guint index; /* of two at one place the first found stands first */
} Finding;

static const struct {
  const char *word; /* in the output of --checks; never translated */
  const char *title;
} kinds[] = {
  [ENT_WEAKNESS_WIDE_RANGE] = { "wide-range", N_("Ranges with more than one likelihood word") },
  [ENT_WEAKNESS_GAP] = { "gap", N_("Likelihoods in a gap of the yardstick") },
  [ENT_WEAKNESS_ONE_SOURCE] = { "one-source", N_("High confidence on one source or none") },
  [ENT_WEAKNESS_ONE_ORIGIN] = { "one-origin", N_("High confidence on one origin") },
  [ENT_WEAKNESS_POOR_GRADES] = { "poor-grades", N_("High confidence on poor grades") },
  [ENT_WEAKNESS_NO_SIGNS] = { "no-signs", N_("Stances that nothing would change") },
  [ENT_WEAKNESS_OLD_EVIDENCE] = { "old-evidence", N_("Old evidence") },
  [ENT_WEAKNESS_UNCHECKED] = { "unchecked", N_("Claims without a finding, findings without evidence") },
  [ENT_WEAKNESS_NO_FIGURES] = { "no-figures", N_("Members without indicators") },
  [ENT_WEAKNESS_NO_TEST] = { "no-test", N_("Factors without a test of what counts") },
  [ENT_WEAKNESS_UNCONCERNED] = { "unconcerned", N_("Citations that do not concern the member") },
  [ENT_WEAKNESS_TITLE_NUMBER] = { "title-number", N_("Titles with a number that the data does not bear out") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == ENT_N_WEAKNESS_KINDS);

static void
ent_weakness_finalize (GObject *object)
{
  EntWeakness *self = ENT_WEAKNESS (object);

  g_clear_object (&self->record);
  g_clear_object (&self->part);
  g_free (self->reason);
  g_free (self->path);

  G_OBJECT_CLASS (ent_weakness_parent_class)->finalize (object);
}

static void
ent_weakness_class_init (EntWeaknessClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_weakness_finalize;
}

static void
ent_weakness_init (EntWeakness *self)
{
}

/* @member is a literal, so that nobody has to compare the bytes. */
static guint
find_place (EntWeaknessSearch *self,
            EntRecord         *record,
            const char        *member)
{
  if (self->last != record || self->last_member != member)
    {
      self->last = record;
      self->last_member = member;
      self->last_place = ent_locator_get_place (self->locator, record, member);
    }

  return self->last_place;
}

/**
 * ent_weakness_add:
 * @self: a search
 * @kind: which kind of weak point it is
 * @record: what stands at the top of the document, or the briefing itself
 * @part: (nullable): the part of @record that is weak: an item, a citation, a
 *   passage, an option, a step
 * @member: (nullable): the JSON member of @part, or of @record without one, at
 *   which it shows
 * @format: the reason, whole sentences, translated
 * @...: arguments of @format
 */
void
ent_weakness_add (EntWeaknessSearch *self,
                  EntWeaknessKind    kind,
                  gpointer           record,
                  gpointer           part,
                  const char        *member,
                  const char        *format,
                  ...)
{
  Finding finding = { g_object_new (ENT_TYPE_WEAKNESS, NULL), 0, self->findings->len };
  va_list args;

  va_start (args, format);
  finding.weakness->reason = g_strdup_vprintf (format, args);
  va_end (args);
  finding.weakness->kind = kind;
  finding.weakness->record = g_object_ref (record);
  finding.weakness->part = part != NULL ? g_object_ref (part) : NULL;
  finding.place = find_place (self, part != NULL ? part : record, member);
  g_array_append_val (self->findings, finding);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Finding *left = a;
  const Finding *right = b;

  if (left->place != right->place)
    return left->place < right->place ? -1 : 1;

  return left->index < right->index ? -1 : left->index > right->index;
}

/**
 * ent_weakness_find:
 * @briefing: a briefing
 * @max_age: from how many years before the information cut-off on evidence is
 *   old; %ENT_WEAKNESS_MAX_AGE unless somebody wants another number
 *
 * Looks for all kinds of weak points. Takes time in proportion to the
 * document, and may be called in a thread of its own.
 *
 * Stances that were replaced by a later one are history, and a source's own
 * view rests on that source by its nature: only the desk's latest are looked
 * at. A citation with a passage that does not concern the stance's member is
 * an error, see ent_briefing_new_from_bytes(): no briefing has one.
 *
 * Returns: (transfer full): list of #EntWeakness, in the order of the document
 */
GListModel *
ent_weakness_find (EntBriefing *briefing,
                   int          max_age)
{
  g_autoptr (EntLocator) locator = NULL;
  g_autoptr (GArray) findings = NULL;
  g_autoptr (GHashTable) origins = NULL;
  EntWeaknessSearch search;
  GPtrArray *found;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (max_age > 0, NULL);

  locator = ent_locator_new (briefing);
  findings = g_array_new (FALSE, FALSE, sizeof (Finding));
  origins = g_hash_table_new (NULL, NULL);
  search = (EntWeaknessSearch) {
    .briefing = briefing,
    .locator = locator,
    .findings = findings,
    .origins = origins,
    .max_age = max_age,
  };
  ent_weakness_find_estimates (&search);
  ent_weakness_find_support (&search);
  ent_weakness_find_gaps (&search);
  ent_weakness_find_titles (&search);

  /* In this order all places are found in one pass over the text. */
  g_array_sort (findings, compare_places);
  found = g_ptr_array_sized_new (findings->len);
  for (guint i = 0; i < findings->len; i++)
    {
      Finding *finding = &g_array_index (findings, Finding, i);
      EntWeakness *weakness = finding->weakness;

      weakness->path = ent_locator_describe (locator, finding->place, &weakness->line, &weakness->column);
      g_ptr_array_add (found, weakness);
    }

  return ent_list_new_take (ENT_TYPE_WEAKNESS, found);
}

/**
 * ent_weakness_get_kind:
 * @self: a weak point
 *
 * Returns: which kind it is
 */
EntWeaknessKind
ent_weakness_get_kind (EntWeakness *self)
{
  g_return_val_if_fail (ENT_IS_WEAKNESS (self), ENT_WEAKNESS_WIDE_RANGE);

  return self->kind;
}

/**
 * ent_weakness_get_record:
 * @self: a weak point
 *
 * Returns: (transfer none): what it concerns: a thing of the document's top
 *   level, or the briefing itself
 */
EntRecord *
ent_weakness_get_record (EntWeakness *self)
{
  g_return_val_if_fail (ENT_IS_WEAKNESS (self), NULL);

  return self->record;
}

/**
 * ent_weakness_get_part:
 * @self: a weak point
 *
 * Returns: (transfer none) (nullable): the part of it that is weak: a
 *   citation, a passage, an option of a switch or a step of a story
 */
EntRecord *
ent_weakness_get_part (EntWeakness *self)
{
  g_return_val_if_fail (ENT_IS_WEAKNESS (self), NULL);

  return self->part;
}

/**
 * ent_weakness_get_reason:
 * @self: a weak point
 *
 * Returns: (transfer none): why it is one, in whole sentences, translated
 */
const char *
ent_weakness_get_reason (EntWeakness *self)
{
  g_return_val_if_fail (ENT_IS_WEAKNESS (self), NULL);

  return self->reason;
}

/**
 * ent_weakness_get_line:
 * @self: a weak point
 *
 * Returns: the line at which it shows, from 1
 */
guint
ent_weakness_get_line (EntWeakness *self)
{
  g_return_val_if_fail (ENT_IS_WEAKNESS (self), 0);

  return self->line;
}

/**
 * ent_weakness_get_column:
 * @self: a weak point
 *
 * Returns: the column at which it shows, in code points, from 1
 */
guint
ent_weakness_get_column (EntWeakness *self)
{
  g_return_val_if_fail (ENT_IS_WEAKNESS (self), 0);

  return self->column;
}

/**
 * ent_weakness_get_path:
 * @self: a weak point
 *
 * Returns: (transfer none): the JSON path, as in `$.factors[3].likelihood`
 */
const char *
ent_weakness_get_path (EntWeakness *self)
{
  g_return_val_if_fail (ENT_IS_WEAKNESS (self), NULL);

  return self->path;
}

/**
 * ent_weakness_to_string:
 * @self: a weak point
 * @file: (nullable): name of the file, as the user gave it
 *
 * The form that problems have, see ent_problem_to_string():
 * `file:line:column: weakness[wide-range]: $.path: text`.
 *
 * Returns: (transfer full): one line, without any control character
 */
char *
ent_weakness_to_string (EntWeakness *self,
                        const char  *file)
{
  g_return_val_if_fail (ENT_IS_WEAKNESS (self), NULL);

  return ent_problem_format_line (file, self->line, self->column, "weakness", kinds[self->kind].word, self->path,
                                  self->reason);
}

/**
 * ent_weakness_kind_get_word:
 * @kind: a kind of weak point
 *
 * Returns: (transfer none): the word that programs know it by, never translated
 */
const char *
ent_weakness_kind_get_word (EntWeaknessKind kind)
{
  g_return_val_if_fail (kind < ENT_N_WEAKNESS_KINDS, NULL);

  return kinds[kind].word;
}

/**
 * ent_weakness_kind_get_title:
 * @kind: a kind of weak point
 *
 * Returns: (transfer none): what stands above those of @kind, translated
 */
const char *
ent_weakness_kind_get_title (EntWeaknessKind kind)
{
  g_return_val_if_fail (kind < ENT_N_WEAKNESS_KINDS, NULL);

  return _(kinds[kind].title);
}

/**
 * ent_weakness_kind_dup_explanation:
 * @kind: a kind of weak point
 * @max_age: what ent_weakness_find() was given
 *
 * Returns: (transfer full): why those of @kind are weak, and by which
 *   standard, in whole sentences, translated
 */
char *
ent_weakness_kind_dup_explanation (EntWeaknessKind kind,
                                   int             max_age)
{
  switch (kind)
    {
    case ENT_WEAKNESS_WIDE_RANGE:
      return g_strdup (_("One word is printed for the best estimate, and a range that reaches into the next band says more than that word. ICD 203 and PHIA tie each word to one band."));
    case ENT_WEAKNESS_GAP:
      return g_strdup (_("PHIA leaves gaps between its words on purpose; a number in a gap has no word. Move the estimate to the band that is meant."));
    case ENT_WEAKNESS_ONE_SOURCE:
      return g_strdup (_("ICD 203 has high confidence rest on information of high quality, and the Admiralty code confirms an item by other sources. One source is not corroborated."));
    case ENT_WEAKNESS_ONE_ORIGIN:
      return g_strdup (_("Sources that repeat one another count as one: the Admiralty code asks for confirmation by independent sources."));
    case ENT_WEAKNESS_POOR_GRADES:
      return g_strdup (_("No citation joins a source of grade A to C with a credibility of 1 to 3. By the Admiralty code D and E, 4 and 5 are doubtful, and F and 6 unknown; ICD 203 has high confidence rest on information of high quality."));
    case ENT_WEAKNESS_NO_SIGNS:
      return g_strdup (_("ICD 203 asks for indicators that would alter a judgement. A stance that nothing would change cannot be tested. Only the desk’s latest stances are looked at."));
    case ENT_WEAKNESS_OLD_EVIDENCE:
      return g_strdup_printf (ngettext ("ICD 203 asks how current a source still is. Where even the newest dated source is more than %d year older than the information cut-off, nothing recent was found; one old source among new ones is no fault.",
                                        "ICD 203 asks how current a source still is. Where even the newest dated source is more than %d years older than the information cut-off, nothing recent was found; one old source among new ones is no fault.",
                                        (gulong) max_age), max_age);
    case ENT_WEAKNESS_UNCHECKED:
      return g_strdup (_("A passage that is marked as a claim or a figure should have a finding, in a source whose claims are checked or whose view is shown as a stance. A finding other than “not found” or “not checkable” should cite something, or compute something: ICD 203 wants to see what a judgement rests on."));
    case ENT_WEAKNESS_NO_FIGURES:
      return g_strdup (_("A member without any figure is missing from each share, ranking and plot, so that what is said of all is said of the others."));
    case ENT_WEAKNESS_NO_TEST:
      return g_strdup (_("A likelihood can be held against what happened only if it was said beforehand what counts. The format asks for a test; one that only repeats the event is none."));
    case ENT_WEAKNESS_UNCONCERNED:
      return g_strdup (_("A source is cited as a whole under a member’s stance, and none of its passages concerns that member. A citation of a passage that concerns others is an error already, and a document with one is not shown."));
    case ENT_WEAKNESS_TITLE_NUMBER:
    default:
      return g_strdup (_("A title is what is remembered. Each number in one is held against what can be counted and computed from the document for it: members, levels, measures, shares, figures, findings and dates. Numbers in quotations and names, and bounds such as “at least two”, are left alone."));
    }
}
