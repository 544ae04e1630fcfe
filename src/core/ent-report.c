/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-report.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ent-list.h"

/* Characters of the text that are quoted in a problem. */
#define MAX_QUOTED 60

/* Bytes of a message: a document may have a name of many megabytes. */
#define MAX_MESSAGE 600

/* A problem before its line, column and path are known. */
typedef struct {
  EntSeverity severity;
  EntProblemKind kind;
  guint place;
  guint32 offset;
  char *message;
  char *expected;
  char *found;
} Finding;

/* A value on the way down to another, and its place among its siblings. */
typedef struct {
  guint at;
  guint index;
} Step;

struct _EntReport {
  EntGuard *guard;
  const char *text;
  GArray *findings;
  guint n_kept[ENT_SEVERITY_WARNING + 1];

  /* Where the last searches ended. Problems mostly come in the order of the
   * text, and an array may have millions of elements. */
  GArray *steps; /* of Step, from the document to the last place that had a path */
  guint element_array;
  Step element;

  guint n_left_out;
  gboolean errors_left_out;
  gboolean has_errors[ENT_PROBLEM_CONTENT + 1];
};

static void
finding_clear (gpointer data)
{
  Finding *finding = data;

  g_free (finding->message);
  g_free (finding->expected);
  g_free (finding->found);
}

/**
 * ent_report_new:
 * @guard: where each value of the text stands
 * @text: the text; both have to outlive the report
 *
 * Returns: (transfer full): a report without a problem
 */
EntReport *
ent_report_new (EntGuard   *guard,
                const char *text)
{
  EntReport *self = g_new0 (EntReport, 1);

  self->guard = guard;
  self->text = text;
  self->findings = g_array_new (FALSE, FALSE, sizeof (Finding));
  g_array_set_clear_func (self->findings, finding_clear);
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));

  return self;
}

/**
 * ent_report_free:
 * @self: (nullable) (transfer full): a report
 */
void
ent_report_free (EntReport *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->findings);
  g_array_unref (self->steps);
  g_free (self);
}

/* The member's name as it stands in the text, without its quotation marks. */
static const char *
key_of (EntReport     *self,
        const EntSpan *span,
        gsize         *length)
{
  const char *key = self->text + span->key_start + 1;
  const char *end = key;

  while (*end != '"')
    end += *end == '\\' ? 2 : 1;

  *length = end - key;
  return key;
}

/* The child of @parent that holds @place, or is it. */
static Step
step_down (EntReport *self,
           guint      depth,
           guint      parent,
           guint      place)
{
  const Step *last = depth < self->steps->len ? &g_array_index (self->steps, Step, depth) : NULL;
  Step step = { parent + 1, 0 };

  if (last != NULL && last->at <= place)
    step = *last;
  for (; step.at + ent_guard_get_span (self->guard, step.at)->size <= place; step.index++)
    step.at += ent_guard_get_span (self->guard, step.at)->size;

  if (last == NULL || last->at != step.at)
    {
      g_array_set_size (self->steps, depth);
      g_array_append_val (self->steps, step);
    }

  return step;
}

/**
 * ent_report_get_path:
 * @self: a report
 * @place: a value
 *
 * Goes down from the document to the value. Of places that are asked for in
 * the order of the text each costs only the way from the one before.
 *
 * Returns: (transfer full): the JSON path, as in `$.members[3].name`
 */
char *
ent_report_get_path (EntReport *self,
                     guint      place)
{
  GString *path = g_string_new ("$");
  guint at = 0;

  for (guint depth = 0; at != place; depth++)
    {
      Step step = step_down (self, depth, at, place);
      const EntSpan *span = ent_guard_get_span (self->guard, step.at);

      at = step.at;
      if (span->key_start == ENT_GUARD_NO_KEY)
        g_string_append_printf (path, "[%u]", step.index);
      else
        {
          gsize length;
          const char *key = key_of (self, span, &length);

          g_string_append_printf (path, ".%.*s", (int) MIN (length, 80), key);
        }
    }

  if (!g_utf8_validate (path->str, path->len, NULL))
    {
      /* A long name was cut within a character. */
      char *valid = g_utf8_make_valid (path->str, path->len);

      g_string_free (path, TRUE);
      return valid;
    }

  return g_string_free (path, FALSE);
}

/**
 * ent_report_is_full:
 * @self: a report
 * @severity: a severity
 *
 * Returns: %TRUE if no more problems of that severity are kept, so that
 *   nobody needs to know their words; they are still counted
 */
gboolean
ent_report_is_full (EntReport  *self,
                    EntSeverity severity)
{
  return self->n_kept[severity] >= ENT_REPORT_MAX_PROBLEMS;
}

/* Once no more errors are kept, nobody needs to know where anything is. */
static gboolean
is_closed (EntReport *self)
{
  return ent_report_is_full (self, ENT_SEVERITY_ERROR);
}

/* Cuts between characters. */
static char *
dup_limited (const char *text)
{
  const char *end;

  if (text == NULL || strnlen (text, MAX_MESSAGE + 1) <= MAX_MESSAGE)
    return g_strdup (text);

  end = g_utf8_find_prev_char (text, text + MAX_MESSAGE);
  return g_strdup_printf ("%.*s…", (int) (end - text), text);
}

static void
add_at (EntReport     *self,
        EntSeverity    severity,
        EntProblemKind kind,
        guint          place,
        guint32        offset,
        const char    *message,
        const char    *expected,
        const char    *found)
{
  Finding finding = { severity, kind, place, offset };

  if (severity == ENT_SEVERITY_ERROR)
    self->has_errors[kind] = TRUE;

  if (ent_report_is_full (self, severity))
    {
      self->n_left_out++;
      self->errors_left_out |= severity == ENT_SEVERITY_ERROR;
      return;
    }

  finding.message = dup_limited (message);
  finding.expected = dup_limited (expected);
  finding.found = dup_limited (found);
  g_array_append_val (self->findings, finding);
  self->n_kept[severity]++;
}

/**
 * ent_report_add:
 * @self: a report
 * @severity: whether the document can be read all the same
 * @kind: which kind of fault
 * @place: the value at which it shows
 * @message: what is wrong, for people
 * @expected: (nullable): what should have been there
 * @found: (nullable): what was there
 */
void
ent_report_add (EntReport     *self,
                EntSeverity    severity,
                EntProblemKind kind,
                guint          place,
                const char    *message,
                const char    *expected,
                const char    *found)
{
  add_at (self, severity, kind, place, ent_guard_get_span (self->guard, place)->start, message, expected, found);
}

/**
 * ent_report_add_at_key:
 * @self: a report
 * @severity: whether the document can be read all the same
 * @kind: which kind of fault
 * @place: the value of the member whose name is at fault
 * @message: what is wrong, for people
 * @expected: (nullable): what should have been there
 * @found: (nullable): what was there
 */
void
ent_report_add_at_key (EntReport     *self,
                       EntSeverity    severity,
                       EntProblemKind kind,
                       guint          place,
                       const char    *message,
                       const char    *expected,
                       const char    *found)
{
  add_at (self, severity, kind, place, ent_guard_get_span (self->guard, place)->key_start, message, expected, found);
}

/**
 * ent_report_has_errors:
 * @self: a report
 * @kind: a kind of fault
 *
 * Returns: %TRUE if there is an error of that kind, even one that was left out
 */
gboolean
ent_report_has_errors (EntReport     *self,
                       EntProblemKind kind)
{
  return self->has_errors[kind];
}

static int
compare_offsets (gconstpointer a,
                 gconstpointer b)
{
  const Finding *left = a;
  const Finding *right = b;

  return left->offset < right->offset ? -1 : left->offset > right->offset;
}

static EntProblem *
create_problem (EntReport     *self,
                const Finding *finding)
{
  g_autofree char *path = ent_report_get_path (self, finding->place);
  guint line, column;

  ent_guard_locate (self->guard, finding->offset, &line, &column);

  return ent_problem_new (finding->severity, finding->kind, line, column, path,
                          finding->message, finding->expected, finding->found);
}

static EntProblem *
create_remainder (EntReport *self)
{
  g_autofree char *message = NULL;

  message = g_strdup_printf (ngettext ("there is %u more problem", "there are %u more problems", self->n_left_out),
                             self->n_left_out);

  return ent_problem_new (self->errors_left_out ? ENT_SEVERITY_ERROR : ENT_SEVERITY_WARNING,
                          self->has_errors[ENT_PROBLEM_SCHEMA] ? ENT_PROBLEM_SCHEMA : ENT_PROBLEM_CONTENT,
                          0, 0, NULL, message, NULL, NULL);
}

/**
 * ent_report_finish:
 * @self: a report
 *
 * Returns: (transfer full): the problems in the order of the text; the last
 *   one says how many were left out, if any were
 */
GListModel *
ent_report_finish (EntReport *self)
{
  GPtrArray *problems = g_ptr_array_new ();

  /* In this order the guard finds all places in one pass over the text. */
  g_array_sort (self->findings, compare_offsets);

  for (guint i = 0; i < self->findings->len; i++)
    g_ptr_array_add (problems, create_problem (self, &g_array_index (self->findings, Finding, i)));
  if (self->n_left_out > 0)
    g_ptr_array_add (problems, create_remainder (self));

  return ent_list_new_take (ENT_TYPE_PROBLEM, problems);
}

/**
 * ent_report_find_member:
 * @self: a report
 * @place: an object
 * @name: name of a member
 *
 * Returns: the place of the member's value, or that of the object if it has none
 */
guint
ent_report_find_member (EntReport  *self,
                        guint       place,
                        const char *name)
{
  guint end = place + ent_guard_get_span (self->guard, place)->size;
  gsize name_length = strlen (name);

  if (is_closed (self))
    return place;

  for (guint child = place + 1; child < end; child += ent_guard_get_span (self->guard, child)->size)
    {
      const EntSpan *span = ent_guard_get_span (self->guard, child);
      gsize length;
      const char *key;

      if (span->key_start == ENT_GUARD_NO_KEY)
        return place;
      key = key_of (self, span, &length);
      if (length == name_length && memcmp (key, name, length) == 0)
        return child;
    }

  return place;
}

/**
 * ent_report_find_element:
 * @self: a report
 * @place: an array, or an object, whose members are counted then
 * @index: which element
 *
 * Returns: the place of the element, or that of the array if it is shorter
 */
guint
ent_report_find_element (EntReport *self,
                         guint      place,
                         guint      index)
{
  guint end = place + ent_guard_get_span (self->guard, place)->size;
  Step *element = &self->element;

  if (is_closed (self))
    return place;

  if (self->element_array != place || element->index > index || element->at == 0)
    *element = (Step) { place + 1, 0 };
  self->element_array = place;
  for (; element->index < index && element->at < end; element->index++)
    element->at += ent_guard_get_span (self->guard, element->at)->size;

  return element->at < end ? element->at : place;
}

/**
 * ent_report_quote:
 * @self: a report
 * @place: a value
 *
 * Returns: (transfer full): what stands there, as a phrase that can follow "found"
 */
char *
ent_report_quote (EntReport *self,
                  guint      place)
{
  const EntSpan *span = ent_guard_get_span (self->guard, place);
  const char *start = self->text + span->start;
  gsize length = span->end - span->start;
  const char *end = start;

  if (*start == '{')
    return g_strdup (_("an object"));
  if (*start == '[')
    return g_strdup (_("an array"));

  for (guint n = 0; n < MAX_QUOTED && (gsize) (end - start) < length; n++)
    end = g_utf8_next_char (end);

  return g_strdup_printf ("%.*s%s", (int) (end - start), start, (gsize) (end - start) < length ? "…" : "");
}
