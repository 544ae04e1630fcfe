/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One pass over the bytes, no recursion, memory in proportion to the text.
 * The first fault ends it: what stands behind a syntax error is guesswork.
 */

#include "ent-guard-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Notes the first fault. Returns: FALSE, so that a caller can return with it. */
gboolean
ent_guard_fail_at (EntGuard   *self,
                   gsize       offset,
                   const char *fault,
                   const char *expected)
{
  self->fault_at = offset;
  self->fault = fault;
  self->expected = expected;
  return FALSE;
}

/* The same where the reading stands. */
gboolean
ent_guard_fail (EntGuard   *self,
                const char *fault,
                const char *expected)
{
  return ent_guard_fail_at (self, self->at, fault, expected);
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
    return ent_guard_fail (self, N_("the text is nested too deeply"), N_("at most 64 levels"));

  self->frames[self->depth++] = (EntGuardFrame) {
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
  EntGuardFrame *frame = &self->frames[self->depth - 1];
  EntSpan *span = &g_array_index (self->spans, EntSpan, frame->span);

  if (frame->is_object)
    {
      if (!ent_guard_check_duplicates (self, frame))
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
  char c = ent_guard_peek (self);

  if (ent_guard_at_end (self))
    return ent_guard_fail (self, N_("the text ends where a value should stand"), N_("a value"));
  if (index == ENT_GUARD_MAX_VALUES)
    return ent_guard_fail (self, N_("the text has too many values"), N_("at most 4,194,304 values"));

  push_span (self, self->at);
  if (c == '{' || c == '[')
    return open_container (self, c == '{');

  if (c == '"')
    ok = ent_guard_read_string (self, &escaped);
  else if (c == '-' || g_ascii_isdigit (c))
    ok = ent_guard_read_number (self);
  else if (c == 't')
    ok = ent_guard_read_word (self, "true");
  else if (c == 'f')
    ok = ent_guard_read_word (self, "false");
  else
    ok = ent_guard_read_word (self, "null");

  g_array_index (self->spans, EntSpan, index).end = (guint32) self->at;
  return ok;
}

/* Reads a member name and its colon. */
static gboolean
read_name (EntGuard *self,
           EntGuardFrame    *frame)
{
  EntGuardKey key;

  if (ent_guard_peek (self) != '"' || ent_guard_at_end (self))
    return ent_guard_fail (self, N_("a member name is missing"), frame->n_children == 0 ? N_("\" or }") : "\"");
  if (frame->n_children == ENT_GUARD_MAX_MEMBERS)
    return ent_guard_fail (self, N_("an object has too many members"), N_("at most 16,384 members"));

  self->pending_key = (guint32) self->at;
  key.start = (guint32) self->at + 1;
  if (!ent_guard_read_string (self, &key.escaped))
    return FALSE;
  key.end = (guint32) self->at - 1;
  g_array_append_val (self->keys, key);

  skip_blanks (self);
  if (ent_guard_peek (self) != ':')
    return ent_guard_fail (self, N_("a member name has no value"), ":");
  self->at++;
  skip_blanks (self);
  return TRUE;
}

/* Within a container: a separator, the end, or the next value. */
static gboolean
read_in_container (EntGuard *self)
{
  EntGuardFrame *frame = &self->frames[self->depth - 1];
  char closing = frame->is_object ? '}' : ']';

  skip_blanks (self);
  if (ent_guard_at_end (self))
    return ent_guard_fail (self,
                           frame->is_object ? N_("the text ends within an object") : N_("the text ends within an array"),
                           frame->is_object ? "}" : "]");
  if (ent_guard_peek (self) == closing)
    return close_container (self);

  if (frame->n_children > 0)
    {
      if (ent_guard_peek (self) != ',')
        return ent_guard_fail (self, N_("two values are not separated"), frame->is_object ? N_(", or }") : N_(", or ]"));
      self->at++;
      skip_blanks (self);
      if (ent_guard_peek (self) == closing)
        return ent_guard_fail (self, N_("a comma stands before the closing bracket"), N_("a value behind it, or no comma"));
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
  if (ent_guard_at_end (self))
    return ent_guard_fail (self, N_("the text is empty"), N_("a JSON object"));
  if (!read_value (self))
    return FALSE;
  while (self->depth > 0)
    if (!read_in_container (self))
      return FALSE;

  skip_blanks (self);
  if (!ent_guard_at_end (self))
    return ent_guard_fail (self, N_("something stands behind the end of the document"), N_("nothing more"));
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
      EntGuardFrame *frame = &self->frames[self->depth - 1];

      if (frame->is_object && !ent_guard_check_duplicates (self, frame) && self->fault_at < at)
        {
          at = self->fault_at;
          fault = self->fault;
          expected = self->expected;
        }
      if (frame->is_object)
        g_array_set_size (self->keys, frame->first_key);
      self->depth--;
    }

  ent_guard_fail_at (self, at, fault, expected);
}

/* The containers that are open at the fault, as a JSON path. */
static char *
fault_path (EntGuard *self)
{
  GString *path = g_string_new ("$");

  for (guint i = 0; i < self->depth; i++)
    {
      const EntGuardFrame *frame = &self->frames[i];

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
          const EntGuardKey *key = &g_array_index (self->keys, EntGuardKey, next_first - 1);

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
  if (self->fault != ent_guard_given_twice)
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
    ent_guard_fail_at (self, 0, N_("the text is UTF-16"), "UTF-8");
  else if (bytes[offset] != 0)
    ent_guard_fail_at (self, offset, N_("the text is not UTF-8"), "UTF-8");
  else if (offset <= 1 && self->length >= 4)
    ent_guard_fail_at (self, offset, N_("a NUL byte stands in the text: it may be UTF-16"), "UTF-8");
  else
    ent_guard_fail_at (self, offset, N_("a NUL byte stands in the text"), N_("UTF-8 without it"));
}

static gboolean
read_guarded (EntGuard *self)
{
  const char *valid_end;

  if (self->length > ENT_GUARD_MAX_BYTES)
    return ent_guard_fail_at (self, 0, N_("the text is too large"), N_("at most 64 MiB"));
  if (self->length >= 3 && memcmp (self->text, "\xef\xbb\xbf", 3) == 0)
    return ent_guard_fail_at (self, 0, N_("the text begins with a byte order mark"), N_("UTF-8 without it"));
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
  self->keys = g_array_sized_new (FALSE, FALSE, sizeof (EntGuardKey), 64);
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
