/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-problem.h"

#include "ent-enum-types.h"

struct _EntProblem {
  GObject parent_instance;

  EntSeverity severity;
  EntProblemKind kind;
  guint line;
  guint column;
  char *path;
  char *message;
  char *expected;
  char *found;
};

G_DEFINE_FINAL_TYPE (EntProblem, ent_problem, G_TYPE_OBJECT)

enum {
  PROP_SEVERITY = 1,
  PROP_KIND,
  PROP_LINE,
  PROP_COLUMN,
  PROP_PATH,
  PROP_MESSAGE,
  PROP_EXPECTED,
  PROP_FOUND,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
ent_problem_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  EntProblem *self = ENT_PROBLEM (object);

  switch (prop_id)
    {
    case PROP_SEVERITY:
      g_value_set_enum (value, self->severity);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_LINE:
      g_value_set_uint (value, self->line);
      break;
    case PROP_COLUMN:
      g_value_set_uint (value, self->column);
      break;
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    case PROP_EXPECTED:
      g_value_set_string (value, self->expected);
      break;
    case PROP_FOUND:
      g_value_set_string (value, self->found);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ent_problem_finalize (GObject *object)
{
  EntProblem *self = ENT_PROBLEM (object);

  g_free (self->path);
  g_free (self->message);
  g_free (self->expected);
  g_free (self->found);

  G_OBJECT_CLASS (ent_problem_parent_class)->finalize (object);
}

static void
ent_problem_class_init (EntProblemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ent_problem_get_property;
  object_class->finalize = ent_problem_finalize;

  props[PROP_SEVERITY] = g_param_spec_enum ("severity", NULL, NULL, ENT_TYPE_SEVERITY, ENT_SEVERITY_ERROR, flags);
  props[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, ENT_TYPE_PROBLEM_KIND, ENT_PROBLEM_SYNTAX, flags);
  props[PROP_LINE] = g_param_spec_uint ("line", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_COLUMN] = g_param_spec_uint ("column", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  props[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, flags);
  props[PROP_EXPECTED] = g_param_spec_string ("expected", NULL, NULL, NULL, flags);
  props[PROP_FOUND] = g_param_spec_string ("found", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
ent_problem_init (EntProblem *self)
{
}

/**
 * ent_problem_new:
 * @severity: whether the document can be read all the same
 * @kind: which of the three kinds of fault
 * @line: line from 1, or 0 if no place is known
 * @column: column from 1, in code points, or 0
 * @path: (nullable): JSON path, as in `$.members[3].name`
 * @message: what is wrong, for people
 * @expected: (nullable): what should have been there
 * @found: (nullable): what was there
 *
 * Returns: (transfer full): a problem
 */
EntProblem *
ent_problem_new (EntSeverity    severity,
                 EntProblemKind kind,
                 guint          line,
                 guint          column,
                 const char    *path,
                 const char    *message,
                 const char    *expected,
                 const char    *found)
{
  EntProblem *self = g_object_new (ENT_TYPE_PROBLEM, NULL);

  self->severity = severity;
  self->kind = kind;
  self->line = line;
  self->column = column;
  self->path = g_strdup (path);
  self->message = g_strdup (message);
  self->expected = g_strdup (expected);
  self->found = g_strdup (found);

  return self;
}

/**
 * ent_problem_get_severity:
 * @self: a problem
 *
 * Returns: whether the document can be read all the same
 */
EntSeverity
ent_problem_get_severity (EntProblem *self)
{
  g_return_val_if_fail (ENT_IS_PROBLEM (self), ENT_SEVERITY_ERROR);

  return self->severity;
}

/**
 * ent_problem_get_kind:
 * @self: a problem
 *
 * Returns: which of the three kinds of fault it is
 */
EntProblemKind
ent_problem_get_kind (EntProblem *self)
{
  g_return_val_if_fail (ENT_IS_PROBLEM (self), ENT_PROBLEM_SYNTAX);

  return self->kind;
}

/**
 * ent_problem_get_line:
 * @self: a problem
 *
 * Returns: the line, from 1; 0 if no place is known
 */
guint
ent_problem_get_line (EntProblem *self)
{
  g_return_val_if_fail (ENT_IS_PROBLEM (self), 0);

  return self->line;
}

/**
 * ent_problem_get_column:
 * @self: a problem
 *
 * Returns: the column in code points, from 1; 0 if no place is known
 */
guint
ent_problem_get_column (EntProblem *self)
{
  g_return_val_if_fail (ENT_IS_PROBLEM (self), 0);

  return self->column;
}

/**
 * ent_problem_get_path:
 * @self: a problem
 *
 * Returns: (transfer none) (nullable): the JSON path, as in `$.members[3].name`
 */
const char *
ent_problem_get_path (EntProblem *self)
{
  g_return_val_if_fail (ENT_IS_PROBLEM (self), NULL);

  return self->path;
}

/**
 * ent_problem_get_message:
 * @self: a problem
 *
 * Returns: (transfer none): what is wrong, in the user's language
 */
const char *
ent_problem_get_message (EntProblem *self)
{
  g_return_val_if_fail (ENT_IS_PROBLEM (self), NULL);

  return self->message;
}

/**
 * ent_problem_get_expected:
 * @self: a problem
 *
 * Returns: (transfer none) (nullable): what should have been there
 */
const char *
ent_problem_get_expected (EntProblem *self)
{
  g_return_val_if_fail (ENT_IS_PROBLEM (self), NULL);

  return self->expected;
}

/**
 * ent_problem_get_found:
 * @self: a problem
 *
 * Returns: (transfer none) (nullable): what was there
 */
const char *
ent_problem_get_found (EntProblem *self)
{
  g_return_val_if_fail (ENT_IS_PROBLEM (self), NULL);

  return self->found;
}

/* A document's own words may hold what a terminal obeys, or what turns a line
 * round; they are shown as the escapes that JSON has for them. */
static void
append_clean (GString    *text,
              const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean turns = (c >= 0x200e && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);

      if (g_unichar_iscntrl (c) || turns)
        g_string_append_printf (text, "\\u%04x", c);
      else
        g_string_append_unichar (text, c);
    }
}

/**
 * ent_problem_format_line:
 * @file: (nullable): name of the file, as the user gave it
 * @line: line from 1, or 0 if no place is known
 * @column: column from 1
 * @severity: a word, never translated
 * @kind: another, in brackets behind it
 * @path: (nullable): JSON path
 * @message: what is to be said
 *
 * The form that editors and build tools understand:
 * `file:line:column: error[schema]: $.path: text`. Parts that are not known
 * are left out.
 *
 * Returns: (transfer full): one line without a line feed or any other control
 *   character, whatever the document has in its names
 */
char *
ent_problem_format_line (const char *file,
                         guint       line,
                         guint       column,
                         const char *severity,
                         const char *kind,
                         const char *path,
                         const char *message)
{
  GString *text = g_string_new (NULL);

  if (file != NULL)
    g_string_append_printf (text, "%s:", file);
  if (line != 0)
    g_string_append_printf (text, "%u:%u:", line, column);
  if (text->len != 0)
    g_string_append_c (text, ' ');
  g_string_append_printf (text, "%s[%s]: ", severity, kind);
  if (path != NULL)
    {
      append_clean (text, path);
      g_string_append (text, ": ");
    }
  append_clean (text, message);

  return g_string_free (text, FALSE);
}

/**
 * ent_problem_to_string:
 * @self: a problem
 * @file: (nullable): name of the file, as the user gave it
 *
 * See ent_problem_format_line(). Severity and kind are never translated.
 *
 * Returns: (transfer full): one line
 */
char *
ent_problem_to_string (EntProblem *self,
                       const char *file)
{
  static const char *const severities[] = { "error", "warning" };
  static const char *const kinds[] = { "syntax", "schema", "content" };
  g_autoptr (GString) words = NULL;

  g_return_val_if_fail (ENT_IS_PROBLEM (self), NULL);

  words = g_string_new (self->message);
  if (self->expected != NULL && self->found != NULL)
    g_string_append_printf (words, " (expected %s, found %s)", self->expected, self->found);
  else if (self->expected != NULL)
    g_string_append_printf (words, " (expected %s)", self->expected);
  else if (self->found != NULL)
    g_string_append_printf (words, " (found %s)", self->found);

  return ent_problem_format_line (file, self->line, self->column, severities[self->severity], kinds[self->kind], self->path,
                                  words->str);
}
