/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-numbers.h"

#include <math.h>
#include <string.h>

/* A word is looked at as far as this; no word of the tables is longer. */
#define WORD_SIZE 16

#define N_QUOTATION_MARKS 4

/* Of a text, what begins further on is not read. */
#define MAX_BYTES (64 * 1024)

typedef struct {
  const char *word;
  double value;
} WordValue;

static const WordValue number_words[] = {
  { "one", 1 }, { "two", 2 }, { "three", 3 }, { "four", 4 }, { "five", 5 }, { "six", 6 }, { "seven", 7 },
  { "eight", 8 }, { "nine", 9 }, { "ten", 10 }, { "eleven", 11 }, { "twelve", 12 },
};

static const WordValue scale_words[] = {
  { "thousand", 1e3 }, { "million", 1e6 }, { "billion", 1e9 }, { "trillion", 1e12 },
};

static const char * const months[] = {
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
  "december", NULL,
};

/* Before a number: with "at", "more", "fewer", "less", "no" or "up" before them, or alone. */
static const char * const bounds[] = { "least", "most", "than", "over", "under", "above", "below", NULL };
static const char * const approximations[] = { "about", "around", "nearly", "almost", "roughly", "some", "close", NULL };

/* Where "one" is a pronoun. */
static const char * const before_pronoun[] = {
  "no", "any", "each", "every", "this", "that", "the", "some", "which", "or", NULL,
};
static const char * const after_pronoun[] = { "another", "of", "by", "day", NULL };

/* Behind a number word they make a part of it. */
static const char * const fractions[] = {
  "half", "halves", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "sixth", "sixths", "tenth", "tenths", NULL,
};

typedef struct {
  const char *text;
  gboolean english;
  gboolean dot_decimal; /* the dot begins the decimals; elsewhere the comma does */
  GArray *numbers;

  /* The two words before the place that is read, in small letters. */
  char last[WORD_SIZE];
  char last_but_one[WORD_SIZE];

  gboolean unclosed[N_QUOTATION_MARKS]; /* of which kinds no quotation ends any more */
} Reading;

static gboolean
has_language (const char         *language,
              const char * const *wanted)
{
  for (guint i = 0; language != NULL && wanted[i] != NULL; i++)
    {
      gsize length = strlen (wanted[i]);

      if (g_ascii_strncasecmp (language, wanted[i], length) == 0 && !g_ascii_isalpha (language[length]))
        return TRUE;
    }

  return FALSE;
}

/* Scripts that put no space between a number and the word behind it. */
static gboolean
is_written_apart (gunichar c)
{
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_HANGUL:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
      return FALSE;
    default:
      return g_unichar_isalpha (c);
    }
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == 0x00a0 || c == 0x202f || c == 0x2009;
}

static const char *
skip_blanks (const char *at)
{
  while (is_blank (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);

  return at;
}

/* The word at @at in small letters, "" for none or a long one. Returns: what stands behind it. */
static const char *
read_word (const char *at,
           char        word[WORD_SIZE])
{
  const char *end = at;
  gsize length = 0;

  while (g_unichar_isalpha (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  /* The tables are ASCII: a word with other letters is in none. */
  if (end - at < WORD_SIZE)
    for (; length < (gsize) (end - at); length++)
      word[length] = g_ascii_tolower (at[length]);
  word[length] = '\0';

  return end;
}

static double
find_value (const WordValue *values,
            guint            n_values,
            const char      *word)
{
  for (guint i = 0; i < n_values; i++)
    if (g_str_equal (values[i].word, word))
      return values[i].value;

  return 0;
}

static guint
count_digits (const char *at)
{
  guint n = 0;

  for (; g_unichar_isdigit (g_utf8_get_char (at)); at = g_utf8_next_char (at))
    n++;

  return n;
}

/* Whether the separator at @at groups digits, begins the decimals, or ends the number. */
static gboolean
reads_on (Reading    *self,
          const char *at,
          gboolean   *decimals)
{
  gunichar c = g_utf8_get_char (at);
  guint n = count_digits (g_utf8_next_char (at));
  gboolean groups = n == 3 && !*decimals;

  switch (c)
    {
    case '.':
      if (groups && !self->dot_decimal)
        return TRUE;
      if (n == 0 || *decimals || !self->dot_decimal)
        return FALSE;
      *decimals = TRUE;
      return TRUE;
    case ',':
      if (groups)
        return TRUE;
      if (n == 0 || *decimals || self->dot_decimal)
        return FALSE;
      *decimals = TRUE;
      return TRUE;
    case 0x066b: /* the Arabic decimal separator */
      if (n == 0 || *decimals)
        return FALSE;
      *decimals = TRUE;
      return TRUE;
    case '\'':
    case 0x2019:
    case 0x066c: /* the Arabic thousands separator */
    case 0x00a0:
    case 0x202f:
    case 0x2009:
      return groups;
    default:
      return FALSE;
    }
}

/* What stands behind a number: a scale, a percent sign, a month. Returns: the end of it. */
static const char *
read_unit (Reading    *self,
           const char *end,
           EntNumber  *number)
{
  const char *at = skip_blanks (end);
  gunichar c = g_utf8_get_char (at);
  char word[WORD_SIZE];
  const char *behind;

  if (c == '%' || c == 0x066a || c == 0xff05)
    {
      number->kind = ENT_NUMBER_PERCENT;
      return g_utf8_next_char (at);
    }
  if (!self->english)
    return end;

  /* A letter that touches the number was looked at before. */
  behind = read_word (at, word);
  if (find_value (scale_words, G_N_ELEMENTS (scale_words), word) > 0)
    {
      number->scale = find_value (scale_words, G_N_ELEMENTS (scale_words), word);
      return behind;
    }
  if (g_str_equal (word, "per"))
    {
      behind = read_word (skip_blanks (behind), word);
      if (!g_str_equal (word, "cent"))
        return end;
      number->kind = ENT_NUMBER_PERCENT;
      return behind;
    }
  if (g_str_equal (word, "percent"))
    {
      number->kind = ENT_NUMBER_PERCENT;
      return behind;
    }
  if (number->decimals == 0 && number->value >= 1 && number->value <= 31
      && (g_strv_contains (months, word) || g_strv_contains (months, self->last)))
    number->kind = ENT_NUMBER_DAY;

  return end;
}

static void
add_number (Reading   *self,
            EntNumber *number)
{
  if (self->english)
    {
      number->bound = g_strv_contains (bounds, self->last)
                      || (g_str_equal (self->last, "to") && g_str_equal (self->last_but_one, "up"));
      number->approximate = g_strv_contains (approximations, self->last)
                            || (g_str_equal (self->last, "to") && g_str_equal (self->last_but_one, "close"));
    }
  g_array_append_val (self->numbers, *number);
}

/* Digits at @at. Returns: what stands behind them. */
static const char *
read_digits (Reading    *self,
             const char *at,
             gunichar    before)
{
  EntNumber number = { .kind = ENT_NUMBER_PLAIN, .scale = 1, .start = at - self->text };
  gboolean decimals = FALSE, grouped = FALSE;
  guint n_digits = 0;
  const char *end = at;
  gunichar c;

  for (;;)
    {
      for (; g_unichar_isdigit (c = g_utf8_get_char (end)); end = g_utf8_next_char (end))
        {
          number.value = number.value * 10 + g_unichar_digit_value (c);
          number.decimals += decimals;
          n_digits++;
        }
      if (!reads_on (self, end, &decimals))
        break;
      grouped = TRUE;
      end = g_utf8_next_char (end);
    }
  number.value /= pow (10, number.decimals);

  /* 2025-08-31: the year says enough. */
  if (n_digits == 4 && !grouped)
    while (*end == '-' && count_digits (end + 1) == 2)
      for (end++; g_unichar_isdigit (g_utf8_get_char (end));)
        end = g_utf8_next_char (end);

  /* "G20", "GPT-4", "5G" and "21st" are names. */
  if (is_written_apart (before) || is_written_apart (g_utf8_get_char (end)) || n_digits > 15)
    return end;

  end = read_unit (self, end, &number);
  if (number.kind == ENT_NUMBER_PLAIN && number.scale == 1 && n_digits == 4 && !grouped && number.value >= 1000
      && number.value < 3000)
    number.kind = ENT_NUMBER_YEAR;
  number.end = end - self->text;
  add_number (self, &number);

  return end;
}

/* A word at @at, which may be a number. Returns: what stands behind it. */
static const char *
read_letters (Reading    *self,
              const char *at,
              gunichar    before)
{
  EntNumber number = { .kind = ENT_NUMBER_PLAIN, .scale = 1, .start = at - self->text };
  char word[WORD_SIZE], next[WORD_SIZE];
  const char *end = read_word (at, word);

  number.value = self->english ? find_value (number_words, G_N_ELEMENTS (number_words), word) : 0;
  if (number.value > 0 && before != '-' && *end != '-')
    {
      gboolean pronoun, part;

      read_word (skip_blanks (end), next);
      pronoun = number.value == 1 && (g_strv_contains (before_pronoun, self->last) || g_strv_contains (after_pronoun, next));
      part = g_strv_contains (fractions, next);
      if (!pronoun && !part)
        {
          end = read_unit (self, end, &number);
          number.end = end - self->text;
          add_number (self, &number);
        }
    }

  memcpy (self->last_but_one, self->last, WORD_SIZE);
  memcpy (self->last, word, WORD_SIZE);

  return end;
}

/* Behind the quotation that begins at @at, or NULL if it does not end. */
static const char *
skip_quotation (Reading    *self,
                const char *at)
{
  static const struct {
    const char *open;
    const char *close;
  } marks[N_QUOTATION_MARKS] = { { "“", "”" }, { "„", "“" }, { "«", "»" }, { "\"", "\"" } };

  for (guint i = 0; i < N_QUOTATION_MARKS; i++)
    if (g_str_has_prefix (at, marks[i].open))
      {
        const char *close = !self->unclosed[i] ? strstr (at + strlen (marks[i].open), marks[i].close) : NULL;

        /* Then no later one of the kind ends either. */
        self->unclosed[i] = close == NULL;

        return close != NULL ? close + strlen (marks[i].close) : NULL;
      }

  return NULL;
}

/**
 * ent_numbers_in_title:
 * @title: a text in UTF-8
 * @language: (nullable): its BCP 47 tag
 *
 * Finds what @title asserts in numbers: digits of any script with the
 * separators that @language has, and in English the words from one to twelve.
 * What is quoted is somebody else's word, a number that touches a letter
 * belongs to a name (“5G”, “GPT-4”), and fractions in words are left alone.
 * Where the comma begins the decimals, a separator before three digits is
 * taken for one of thousands. What begins beyond the first 64 KiB is not read.
 *
 * Returns: (transfer full) (element-type EntNumber): the numbers in their order
 */
GArray *
ent_numbers_in_title (const char *title,
                      const char *language)
{
  static const char * const english[] = { "en", NULL };
  static const char * const dot_decimal[] = { "en", "zh", "ja", "ko", "th", "hi", "bn", "ur", "he", "ms", NULL };
  Reading self = { .text = title };
  const char *at = title;
  gunichar before = 0, before_hyphen = 0;

  g_return_val_if_fail (title != NULL, NULL);

  self.english = has_language (language, english);
  self.dot_decimal = language == NULL || has_language (language, dot_decimal);
  self.numbers = g_array_new (FALSE, FALSE, sizeof (EntNumber));

  while (*at != '\0' && at - title < MAX_BYTES)
    {
      gunichar c = g_utf8_get_char (at);
      const char *end = skip_quotation (&self, at);

      if (end == NULL && g_unichar_isdigit (c))
        end = read_digits (&self, at, before == '-' ? before_hyphen : before);
      else if (end == NULL && g_unichar_isalpha (c))
        end = read_letters (&self, at, before);

      if (end != NULL)
        c = g_utf8_get_char (g_utf8_prev_char (end));
      before_hyphen = c == '-' ? before : 0;
      before = c;
      at = end != NULL ? end : g_utf8_next_char (at);
    }

  return self.numbers;
}

struct _EntNumberSet {
  gatomicrefcount refs;
  EntNumberSet *parent;
  GArray *values[ENT_N_NUMBER_KINDS];
  gboolean sorted[ENT_N_NUMBER_KINDS]; /* a set may have as many numbers as the document */
};

/**
 * ent_number_set_new:
 * @parent: (nullable): a set whose numbers belong to the new one too
 *
 * Returns: (transfer full): a set with no numbers of its own
 */
EntNumberSet *
ent_number_set_new (EntNumberSet *parent)
{
  EntNumberSet *self = g_new0 (EntNumberSet, 1);

  g_atomic_ref_count_init (&self->refs);
  self->parent = parent != NULL ? ent_number_set_ref (parent) : NULL;

  return self;
}

/**
 * ent_number_set_ref:
 * @self: a set
 *
 * Returns: (transfer full): the same
 */
EntNumberSet *
ent_number_set_ref (EntNumberSet *self)
{
  g_atomic_ref_count_inc (&self->refs);

  return self;
}

/**
 * ent_number_set_unref:
 * @self: (nullable) (transfer full): a set
 */
void
ent_number_set_unref (EntNumberSet *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->refs))
    return;

  for (guint i = 0; i < ENT_N_NUMBER_KINDS; i++)
    g_clear_pointer (&self->values[i], g_array_unref);
  ent_number_set_unref (self->parent);
  g_free (self);
}

/**
 * ent_number_set_add:
 * @self: a set
 * @kind: what the number is
 * @value: the number in full, with whatever decimals it has
 */
void
ent_number_set_add (EntNumberSet *self,
                    EntNumberKind kind,
                    double        value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (kind < ENT_N_NUMBER_KINDS);

  if (self->values[kind] == NULL)
    self->values[kind] = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_append_val (self->values[kind], value);
  self->sorted[kind] = FALSE;
}

/**
 * ent_number_set_add_text:
 * @self: a set
 * @text: (nullable): a text of the document
 * @language: (nullable): its BCP 47 tag
 *
 * Adds what @text says in numbers, by the rules of ent_numbers_in_title().
 */
void
ent_number_set_add_text (EntNumberSet *self,
                         const char   *text,
                         const char   *language)
{
  g_autoptr (GArray) numbers = text != NULL ? ent_numbers_in_title (text, language) : NULL;

  for (guint i = 0; numbers != NULL && i < numbers->len; i++)
    {
      const EntNumber *number = &g_array_index (numbers, EntNumber, i);

      ent_number_set_add (self, number->kind, number->value * number->scale);
    }
}

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return left < right ? -1 : left > right;
}

/* Whether one of the values is at most half a step away. */
static gboolean
holds (EntNumberSet    *self,
       EntNumberKind    kind,
       const EntNumber *number,
       double           step)
{
  GArray *values = self->values[kind];
  double reach = step * (0.5 + 1e-9);
  guint first = 0, behind = values != NULL ? values->len : 0;

  if (values != NULL && !self->sorted[kind])
    g_array_sort (values, compare_values);
  self->sorted[kind] = TRUE;

  /* The first that is not too small. */
  while (first < behind)
    {
      guint middle = first + (behind - first) / 2;

      if (g_array_index (values, double, middle) / number->scale < number->value - reach)
        first = middle + 1;
      else
        behind = middle;
    }
  if (values != NULL && first < values->len
      && g_array_index (values, double, first) / number->scale <= number->value + reach)
    return TRUE;

  return self->parent != NULL && holds (self->parent, kind, number, step);
}

/**
 * ent_number_set_bears:
 * @self: a set
 * @number: what a title says
 *
 * A number is borne out by one that rounds to it at the decimals that the
 * title states; one that says that it is not exact, at its significant
 * digits. A year may be a count or a figure as well.
 *
 * Returns: %TRUE if one of @self bears @number out
 */
gboolean
ent_number_set_bears (EntNumberSet    *self,
                      const EntNumber *number)
{
  double step;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (number != NULL, FALSE);

  step = pow (10, -number->decimals);
  if (number->approximate)
    for (double tens = number->value / step; tens >= 10 && fmod (round (tens), 10) == 0; tens /= 10)
      step *= 10;
  if (holds (self, number->kind, number, step))
    return TRUE;

  return (number->kind == ENT_NUMBER_YEAR || number->kind == ENT_NUMBER_DAY)
         && holds (self, ENT_NUMBER_PLAIN, number, step);
}
