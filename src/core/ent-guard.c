/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One pass over the bytes, no recursion, memory in proportion to the text.
 * The first fault ends it: what stands behind a syntax error is guesswork.
 */

#include "ent-guard.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* A member name, without its quotation marks. */
typedef struct {
  guint32 start;
  guint32 end;
  gboolean escaped;
} Key;

/* An object or array that is not closed yet. */
typedef struct {
  guint span;      /* its own span */
  guint first_key; /* objects: where its names begin in self->keys */
  guint n_children;
  gboolean is_object;
} Frame;

static const char *const given_twice = N_("a member name is given twice");

struct _EntGuard
{
  const char *text; /* borrowed until ent_guard_new() returns, then for locate() */
  gsize length;
  GArray *spans; /* of EntSpan */

  /* While reading. */
  gsize at;
  GArray *keys; /* of Key, of all open objects */
  Frame frames[ENT_GUARD_MAX_DEPTH];
  guint depth;
  guint32 pending_key; /* start of the name whose value comes next */

  /* The first fault; its words are marked for translation. */
  gsize fault_at;
  const char *fault;
  const char *expected;

  /* The last place that was asked for: places are mostly asked for in order. */
  gsize place_at;
  guint place_line;
  guint place_column;
};

static gboolean
fail_at (EntGuard   *self,
         gsize       offset,
         const char *fault,
         const char *expected)
{
  self->fault_at = offset;
  self->fault = fault;
  self->expected = expected;
  return FALSE;
}

static gboolean
fail (EntGuard   *self,
      const char *fault,
      const char *expected)
{
  return fail_at (self, self->at, fault, expected);
}

static inline char
peek (const EntGuard *self)
{
  return self->at < self->length ? self->text[self->at] : '\0';
}

static inline gboolean
at_end (const EntGuard *self)
{
  return self->at >= self->length;
}

static inline void
skip_blanks (EntGuard *self)
{
  while (self->at < self->length)
    {
      char c = self->text[self->at];

      if (c != ' ' && c != '\n' && c != '\t' && c != '\r')
        break;
      self->at++;
    }
}

static gboolean
read_hex4 (EntGuard *self,
           guint    *unit)
{
  *unit = 0;
  for (guint i = 0; i < 4; i++)
    {
      int digit = at_end (self) ? -1 : g_ascii_xdigit_value (self->text[self->at]);

      if (digit < 0)
        return fail (self, N_("a \\u escape is not complete"), N_("four hexadecimal digits"));
      *unit = *unit * 16 + (guint) digit;
      self->at++;
    }
  return TRUE;
}

/* Stands behind "\u"; start is the backslash. */
static gboolean
read_unicode_escape (EntGuard *self,
                     gsize     start)
{
  guint unit, low;

  if (!read_hex4 (self, &unit))
    return FALSE;
  if (unit == 0)
    return fail_at (self, start, N_("the character U+0000 is not allowed in text"), NULL);
  if (unit >= 0xdc00 && unit <= 0xdfff)
    return fail_at (self, start, N_("a low surrogate stands alone"), N_("a high surrogate before it"));
  if (unit < 0xd800 || unit > 0xdbff)
    return TRUE;

  if (self->length - self->at < 2 || self->text[self->at] != '\\' || self->text[self->at + 1] != 'u')
    return fail_at (self, start, N_("a high surrogate stands alone"), N_("\\u and a low surrogate behind it"));
  self->at += 2;
  if (!read_hex4 (self, &low))
    return FALSE;
  if (low < 0xdc00 || low > 0xdfff)
    return fail_at (self, start, N_("a high surrogate stands alone"), N_("a low surrogate behind it"));
  return TRUE;
}

/* Stands on the opening quotation mark; leaves self->at behind the closing one. */
static gboolean
read_string (EntGuard *self,
             gboolean *escaped)
{
  *escaped = FALSE;
  self->at++;

  while (!at_end (self))
    {
      guchar c = (guchar) self->text[self->at];

      if (c == '"')
        {
          self->at++;
          return TRUE;
        }
      if (c < 0x20)
        return fail (self, N_("a control character stands in a string"), N_("an escape such as \\n"));
      if (c != '\\')
        {
          self->at++;
          continue;
        }

      gsize start = self->at++;

      *escaped = TRUE;
      if (at_end (self))
        break;
      c = (guchar) self->text[self->at];
      if (c == 'u')
        {
          self->at++;
          if (!read_unicode_escape (self, start))
            return FALSE;
        }
      else if (strchr ("\"\\/bfnrt", c) != NULL && c != '\0')
        self->at++;
      else
        return fail_at (self, start, N_("an unknown escape"), N_("one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u"));
    }

  return fail (self, N_("the text ends within a string"), "\"");
}

static gboolean
read_digits (EntGuard *self)
{
  gsize start = self->at;

  while (g_ascii_isdigit (peek (self)))
    self->at++;
  if (self->at == start)
    return fail (self, N_("a number is not complete"), N_("a digit"));
  return TRUE;
}

/* The value must fit a signed 64-bit integer where it is written as one, a finite double otherwise. */
static gboolean
check_number_range (EntGuard *self,
                    gsize     start,
                    gboolean  is_integer)
{
  gsize length = self->at - start;
  g_autofree char *number = NULL;
  gboolean is_zero = TRUE;
  double value;

  if (length <= 18)
    {
      if (is_integer || memchr (self->text + start, 'e', length) == NULL)
        if (is_integer || memchr (self->text + start, 'E', length) == NULL)
          return TRUE;
    }

  number = g_strndup (self->text + start, length);
  if (is_integer)
    {
      if (!g_ascii_string_to_signed (number, 10, G_MININT64, G_MAXINT64, NULL, NULL))
        return fail_at (self, start, N_("a number is out of range"), N_("an integer of 64 bits"));
      return TRUE;
    }

  value = g_ascii_strtod (number, NULL);
  for (const char *p = number; *p != '\0' && *p != 'e' && *p != 'E'; p++)
    if (*p >= '1' && *p <= '9')
      is_zero = FALSE;
  if (!isfinite (value) || (value == 0.0 && !is_zero))
    return fail_at (self, start, N_("a number is out of range"), N_("a number that fits a double"));
  return TRUE;
}

static gboolean
read_number (EntGuard *self)
{
  gsize start = self->at;
  gboolean is_integer = TRUE;

  if (peek (self) == '-')
    self->at++;
  if (peek (self) == '0')
    {
      self->at++;
      if (g_ascii_isdigit (peek (self)))
        return fail_at (self, start, N_("a number has a leading zero"), N_("a number without it"));
    }
  else if (!read_digits (self))
    return FALSE;

  if (peek (self) == '.')
    {
      is_integer = FALSE;
      self->at++;
      if (!read_digits (self))
        return FALSE;
    }
  if (peek (self) == 'e' || peek (self) == 'E')
    {
      is_integer = FALSE;
      self->at++;
      if (peek (self) == '+' || peek (self) == '-')
        self->at++;
      if (!read_digits (self))
        return FALSE;
    }

  return check_number_range (self, start, is_integer);
}

static gboolean
read_word (EntGuard   *self,
           const char *word)
{
  gsize length = strlen (word);

  if (self->length - self->at < length || memcmp (self->text + self->at, word, length) != 0)
    return fail (self, N_("not a JSON value"), N_("true, false, null, a number, a string, { or ["));
  self->at += length;
  return TRUE;
}

/* Decodes one character of a name whose escapes have been checked. */
static gunichar
next_character (const char **p)
{
  const char *at = *p;
  gunichar c;

  if (*at != '\\')
    {
      *p = g_utf8_next_char (at);
      return g_utf8_get_char (at);
    }

  *p = at + 2;
  switch (at[1])
    {
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    case 'u': break;
    default: return (guchar) at[1];
    }

  c = 0;
  for (guint i = 2; i < 6; i++)
    c = c * 16 + (guint) g_ascii_xdigit_value (at[i]);
  *p = at + 6;
  if (c >= 0xd800 && c <= 0xdbff)
    {
      gunichar low = 0;

      for (guint i = 8; i < 12; i++)
        low = low * 16 + (guint) g_ascii_xdigit_value (at[i]);
      *p = at + 12;
      c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
    }
  return c;
}

static int
compare_keys (const char *text,
              const Key  *a,
              const Key  *b)
{
  if (!a->escaped && !b->escaped)
    {
      guint32 a_length = a->end - a->start;
      guint32 b_length = b->end - b->start;
      int order = memcmp (text + a->start, text + b->start, MIN (a_length, b_length));

      return order != 0 ? order : (a_length > b_length) - (a_length < b_length);
    }

  /* UTF-8 sorts as its characters do, so this order is the same. */
  const char *p = text + a->start, *a_end = text + a->end;
  const char *q = text + b->start, *b_end = text + b->end;

  while (p < a_end && q < b_end)
    {
      gunichar c = next_character (&p);
      gunichar d = next_character (&q);

      if (c != d)
        return c < d ? -1 : 1;
    }
  return (p < a_end) - (q < b_end);
}

static int
compare_keys_then_place (gconstpointer a,
                         gconstpointer b,
                         gpointer      text)
{
  const Key *one = a, *other = b;
  int order = compare_keys (text, one, other);

  return order != 0 ? order : (one->start > other->start) - (one->start < other->start);
}

/*
 * Finds the first name of the innermost open object that repeats an earlier
 * one. A few names are compared one by one; many are sorted, so that an
 * object made to be slow costs n log n.
 */
static gboolean
check_duplicates (EntGuard    *self,
                  const Frame *frame)
{
  Key *keys = &g_array_index (self->keys, Key, frame->first_key);
  guint n = self->keys->len - frame->first_key;
  gsize second = G_MAXSIZE;

  if (n <= 16)
    {
      for (guint j = 1; j < n && second == G_MAXSIZE; j++)
        for (guint i = 0; i < j; i++)
          if (compare_keys (self->text, &keys[i], &keys[j]) == 0)
            {
              second = keys[j].start;
              break;
            }
    }
  else
    {
      g_qsort_with_data (keys, (gint) n, sizeof *keys, compare_keys_then_place, (gpointer) self->text);
      for (guint i = 1; i < n; i++)
        if (compare_keys (self->text, &keys[i - 1], &keys[i]) == 0)
          second = MIN (second, keys[i].start);
    }

  if (second == G_MAXSIZE)
    return TRUE;

  return fail_at (self, second - 1, given_twice, N_("each name once in an object"));
}

static void
push_span (EntGuard *self,
           gsize     start)
{
  EntSpan span = { (guint32) start, (guint32) start, self->pending_key, 1 };

  g_array_append_val (self->spans, span);
  self->pending_key = ENT_GUARD_NO_KEY;
}

static gboolean
open_container (EntGuard *self,
                gboolean  is_object)
{
  if (self->depth == ENT_GUARD_MAX_DEPTH)
    return fail (self, N_("the text is nested too deeply"), N_("at most 64 levels"));

  self->frames[self->depth++] = (Frame) {
    .span = self->spans->len - 1,
    .first_key = self->keys->len,
    .is_object = is_object,
  };
  self->at++;
  return TRUE;
}

static gboolean
close_container (EntGuard *self)
{
  Frame *frame = &self->frames[self->depth - 1];
  EntSpan *span = &g_array_index (self->spans, EntSpan, frame->span);

  if (frame->is_object)
    {
      if (!check_duplicates (self, frame))
        return FALSE;
      g_array_set_size (self->keys, frame->first_key);
    }

  self->at++;
  span->end = (guint32) self->at;
  span->size = self->spans->len - frame->span;
  self->depth--;
  return TRUE;
}

/* Reads a scalar or opens a container. */
static gboolean
read_value (EntGuard *self)
{
  guint index = self->spans->len;
  gboolean escaped, ok;
  char c = peek (self);

  if (at_end (self))
    return fail (self, N_("the text ends where a value should stand"), N_("a value"));
  if (index == ENT_GUARD_MAX_VALUES)
    return fail (self, N_("the text has too many values"), N_("at most 4,194,304 values"));

  push_span (self, self->at);
  if (c == '{' || c == '[')
    return open_container (self, c == '{');

  if (c == '"')
    ok = read_string (self, &escaped);
  else if (c == '-' || g_ascii_isdigit (c))
    ok = read_number (self);
  else if (c == 't')
    ok = read_word (self, "true");
  else if (c == 'f')
    ok = read_word (self, "false");
  else
    ok = read_word (self, "null");

  g_array_index (self->spans, EntSpan, index).end = (guint32) self->at;
  return ok;
}

/* Reads a member name and its colon. */
static gboolean
read_name (EntGuard *self,
           Frame    *frame)
{
  Key key;

  if (peek (self) != '"' || at_end (self))
    return fail (self, N_("a member name is missing"), frame->n_children == 0 ? N_("\" or }") : "\"");
  if (frame->n_children == ENT_GUARD_MAX_MEMBERS)
    return fail (self, N_("an object has too many members"), N_("at most 16,384 members"));

  self->pending_key = (guint32) self->at;
  key.start = (guint32) self->at + 1;
  if (!read_string (self, &key.escaped))
    return FALSE;
  key.end = (guint32) self->at - 1;
  g_array_append_val (self->keys, key);

  skip_blanks (self);
  if (peek (self) != ':')
    return fail (self, N_("a member name has no value"), ":");
  self->at++;
  skip_blanks (self);
  return TRUE;
}

/* Within a container: a separator, the end, or the next value. */
static gboolean
read_in_container (EntGuard *self)
{
  Frame *frame = &self->frames[self->depth - 1];
  char closing = frame->is_object ? '}' : ']';

  skip_blanks (self);
  if (at_end (self))
    return fail (self, frame->is_object ? N_("the text ends within an object") : N_("the text ends within an array"),
                 frame->is_object ? "}" : "]");
  if (peek (self) == closing)
    return close_container (self);

  if (frame->n_children > 0)
    {
      if (peek (self) != ',')
        return fail (self, N_("two values are not separated"), frame->is_object ? N_(", or }") : N_(", or ]"));
      self->at++;
      skip_blanks (self);
      if (peek (self) == closing)
        return fail (self, N_("a comma stands before the closing bracket"), N_("a value behind it, or no comma"));
    }
  if (frame->is_object && !read_name (self, frame))
    return FALSE;
  frame->n_children++;
  return read_value (self);
}

static gboolean
read_text (EntGuard *self)
{
  skip_blanks (self);
  if (at_end (self))
    return fail (self, N_("the text is empty"), N_("a JSON object"));
  if (!read_value (self))
    return FALSE;
  while (self->depth > 0)
    if (!read_in_container (self))
      return FALSE;

  skip_blanks (self);
  if (!at_end (self))
    return fail (self, N_("something stands behind the end of the document"), N_("nothing more"));
  return TRUE;
}

/* A name that was repeated before the fault is the first fault. */
static void
look_back_for_duplicates (EntGuard *self)
{
  gsize at = self->fault_at;
  const char *fault = self->fault, *expected = self->expected;

  while (self->depth > 0)
    {
      Frame *frame = &self->frames[self->depth - 1];

      if (frame->is_object && !check_duplicates (self, frame) && self->fault_at < at)
        {
          at = self->fault_at;
          fault = self->fault;
          expected = self->expected;
        }
      if (frame->is_object)
        g_array_set_size (self->keys, frame->first_key);
      self->depth--;
    }

  fail_at (self, at, fault, expected);
}

/* The containers that are open at the fault, as a JSON path. */
static char *
fault_path (EntGuard *self)
{
  GString *path = g_string_new ("$");

  for (guint i = 0; i < self->depth; i++)
    {
      const Frame *frame = &self->frames[i];

      if (frame->n_children == 0)
        break;
      if (!frame->is_object)
        g_string_append_printf (path, "[%u]", frame->n_children - 1);
      else
        {
          guint next_first = self->keys->len;

          for (guint j = i + 1; j < self->depth; j++)
            if (self->frames[j].is_object)
              {
                next_first = self->frames[j].first_key;
                break;
              }
          if (next_first == frame->first_key)
            break;
          const Key *key = &g_array_index (self->keys, Key, next_first - 1);

          g_string_append_printf (path, ".%.*s", (int) MIN (key->end - key->start, 80u), self->text + key->start);
        }
    }
  if (!g_utf8_validate (path->str, -1, NULL))
    {
      char *valid = g_utf8_make_valid (path->str, -1);

      g_string_free (path, TRUE);
      return valid;
    }
  return g_string_free (path, FALSE);
}

static char *
describe_byte (const EntGuard *self,
               gsize           offset)
{
  gunichar c;

  if (offset >= self->length)
    return g_strdup (_("the end of the text"));
  c = g_utf8_get_char_validated (self->text + offset, (gssize) (self->length - offset));
  if (c == (gunichar) -1 || c == (gunichar) -2)
    /* Translators: a byte that is no text, as two hexadecimal digits */
    return g_strdup_printf (_("byte 0x%02x"), (guint) (guchar) self->text[offset]);
  if (!g_unichar_isprint (c))
    return g_strdup_printf ("U+%04X", c);

  char utf8[7] = "";

  g_unichar_to_utf8 (c, utf8);
  return g_strdup_printf ("“%s”", utf8);
}

/* What stands at the fault, for people; NULL where that would say nothing. */
static char *
describe_fault (const EntGuard *self)
{
  const char *name, *end;

  if (self->length > ENT_GUARD_MAX_BYTES)
    return g_format_size_full (self->length, G_FORMAT_SIZE_IEC_UNITS);
  if (self->fault != given_twice)
    return describe_byte (self, self->fault_at);

  name = self->text + self->fault_at + 1;
  end = memchr (name, '"', self->length - self->fault_at - 1);
  if (end == NULL || end - name > 80 || !g_utf8_validate (name, end - name, NULL))
    return NULL;
  return g_strdup_printf ("“%.*s”", (int) (end - name), name);
}

/* What is wrong with the encoding, at the first byte that is not UTF-8. */
static void
blame_encoding (EntGuard *self,
                gsize     offset)
{
  const guchar *bytes = (const guchar *) self->text;

  if (self->length >= 2 && ((bytes[0] == 0xff && bytes[1] == 0xfe) || (bytes[0] == 0xfe && bytes[1] == 0xff)))
    fail_at (self, 0, N_("the text is UTF-16"), "UTF-8");
  else if (bytes[offset] != 0)
    fail_at (self, offset, N_("the text is not UTF-8"), "UTF-8");
  else if (offset <= 1 && self->length >= 4)
    fail_at (self, offset, N_("a NUL byte stands in the text: it may be UTF-16"), "UTF-8");
  else
    fail_at (self, offset, N_("a NUL byte stands in the text"), N_("UTF-8 without it"));
}

static gboolean
read_guarded (EntGuard *self)
{
  const char *valid_end;

  if (self->length > ENT_GUARD_MAX_BYTES)
    return fail_at (self, 0, N_("the text is too large"), N_("at most 64 MiB"));
  if (self->length >= 3 && memcmp (self->text, "\xef\xbb\xbf", 3) == 0)
    return fail_at (self, 0, N_("the text begins with a byte order mark"), N_("UTF-8 without it"));
  if (g_utf8_validate_len (self->text, self->length, &valid_end))
    {
      if (read_text (self))
        return TRUE;
    }
  else
    {
      /* Read as far as the encoding holds: a fault before that comes first. */
      gsize length = self->length;

      self->length = (gsize) (valid_end - self->text);
      if (read_text (self) || self->fault_at >= self->length)
        {
          gsize bad = self->length;

          self->length = length;
          blame_encoding (self, bad);
          return FALSE;
        }
      self->length = length;
    }

  return FALSE;
}

/**
 * ent_guard_new:
 * @text: the bytes to check; they must outlive the guard, and need no NUL behind them
 * @length: how many bytes
 * @problem: (out) (transfer full) (optional): what is wrong, with its place
 *
 * Checks that @text is one JSON text as RFC 8259 defines it, in UTF-8 without
 * a byte order mark, with at most 64 MiB, 64 levels, 4,194,304 values and
 * 16,384 members an object, with no member name twice in one object (names
 * are compared after their escapes), no U+0000, and with each number within a
 * double or, if written as an integer, within 64 bits.
 *
 * Returns: (transfer full) (nullable): the guard, or %NULL with @problem set
 */
EntGuard *
ent_guard_new (const char  *text,
               gsize        length,
               EntProblem **problem)
{
  g_autoptr (EntGuard) self = g_new0 (EntGuard, 1);
  gboolean ok;

  self->text = text != NULL ? text : "";
  self->length = length;
  self->spans = g_array_sized_new (FALSE, FALSE, sizeof (EntSpan), (guint) CLAMP (length / 24, 16, ENT_GUARD_MAX_VALUES));
  self->keys = g_array_sized_new (FALSE, FALSE, sizeof (Key), 64);
  self->pending_key = ENT_GUARD_NO_KEY;
  self->place_line = self->place_column = 1;

  ok = read_guarded (self);
  if (!ok && problem != NULL)
    {
      g_autofree char *path = fault_path (self);
      g_autofree char *found = NULL;
      guint line, column;

      look_back_for_duplicates (self);
      found = describe_fault (self);
      ent_guard_locate (self, self->fault_at, &line, &column);
      *problem = ent_problem_new (ENT_SEVERITY_ERROR, ENT_PROBLEM_SYNTAX, line, column,
                                  path, _(self->fault), self->expected != NULL ? _(self->expected) : NULL, found);
    }

  g_clear_pointer (&self->keys, g_array_unref);
  return ok ? g_steal_pointer (&self) : NULL;
}

/**
 * ent_guard_free:
 * @self: (transfer full) (nullable): a guard
 *
 * Frees the guard, not the text.
 */
void
ent_guard_free (EntGuard *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->keys, g_array_unref);
  g_free (self);
}

/**
 * ent_guard_get_n_values:
 * @self: a guard
 *
 * Returns: how many values the text has, containers included; at least 1
 */
guint
ent_guard_get_n_values (const EntGuard *self)
{
  return self->spans->len;
}

/**
 * ent_guard_get_span:
 * @self: a guard
 * @index: from 0 (the document) to the number of values
 *
 * Returns: (transfer none): where the value stands
 */
const EntSpan *
ent_guard_get_span (const EntGuard *self,
                    guint           index)
{
  g_return_val_if_fail (index < self->spans->len, NULL);

  return &g_array_index (self->spans, EntSpan, index);
}

/**
 * ent_guard_locate:
 * @self: a guard
 * @offset: a byte offset, at most the length of the text
 * @line: (out): the line, from 1
 * @column: (out): the column in code points, from 1
 *
 * Finds the place of a byte. Places that are asked for in their order cost
 * one pass over the text in all.
 */
void
ent_guard_locate (EntGuard *self,
                  gsize     offset,
                  guint    *line,
                  guint    *column)
{
  offset = MIN (offset, self->length);
  if (offset < self->place_at)
    {
      self->place_at = 0;
      self->place_line = self->place_column = 1;
    }

  for (; self->place_at < offset; self->place_at++)
    {
      guchar c = (guchar) self->text[self->place_at];

      if (c == '\n')
        {
          self->place_line++;
          self->place_column = 1;
        }
      else if ((c & 0xc0) != 0x80)
        self->place_column++;
    }

  *line = self->place_line;
  *column = self->place_column;
}
