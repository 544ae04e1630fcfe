/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Another selection has the same texts laid out again, and to shape text is
 * most of what a scene costs. So what was shaped is remembered: for each
 * thread by itself, up to some amount, and no longer than the fonts stay. A
 * text is shaped once for all sizes and widths; where that is not possible,
 * see ent-paragraph.h, Pango lays it out for each.
 */

#include "ent-measure.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* The texts of some hundreds of cards several times over. */
#define MOST_ENTRIES 20000
#define MOST_BYTES   (4 << 20)

/* As an entry's size: it is for all of them. */
#define ALL_SIZES -1.0

/* Those of a slide and of the one after it several times over; a layout takes some kilobytes. */
#define MOST_LAYOUTS 600

typedef struct {
  char *text;
  char *raised;         /* (nullable) */
  const char *font;     /* interned */
  const char *language; /* interned */
  gboolean rtl;
  gboolean tabular;
  PangoWeight weight;
  PangoStyle style;
  double size, width;
  EntParagraph *paragraph;        /* (nullable): for all sizes */
  double text_width, text_height; /* what came of it for one of them */
  PangoLayout *layout;            /* (nullable): one that is still there */
} Entry;

typedef struct {
  GHashTable *entries; /* of Entry */
  GPtrArray *laid_out; /* of Entry (unowned): those with a layout */
  gsize n_bytes;
  guint serial; /* of the fonts */
} Memory;

static guint
hash_entry (gconstpointer key)
{
  const Entry *entry = key;

  return g_str_hash (entry->text) ^ ((guint) entry->weight << 16) ^ (guint) (gint64) (entry->size * 64) ^
         ((guint) (gint64) (entry->width * 16) << 8);
}

static gboolean
equal_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;

  return first->size == second->size && first->width == second->width && first->weight == second->weight &&
         first->style == second->style && first->tabular == second->tabular && first->rtl == second->rtl &&
         first->font == second->font && first->language == second->language &&
         g_str_equal (first->text, second->text) && g_strcmp0 (first->raised, second->raised) == 0;
}

static void
free_entry (gpointer entry)
{
  Entry *self = entry;

  g_clear_pointer (&self->paragraph, ent_paragraph_free);
  g_clear_object (&self->layout);
  g_free (self->text);
  g_free (self->raised);
  g_free (self);
}

static void
free_memory (gpointer memory)
{
  Memory *self = memory;

  g_ptr_array_unref (self->laid_out);
  g_hash_table_unref (self->entries);
  g_free (self);
}

static Memory *
get_memory (void)
{
  static GPrivate private = G_PRIVATE_INIT (free_memory);
  Memory *self = g_private_get (&private);
  guint serial = pango_font_map_get_serial (pango_cairo_font_map_get_default ());

  if (self == NULL)
    {
      self = g_new0 (Memory, 1);
      self->entries = g_hash_table_new_full (hash_entry, equal_entries, free_entry, NULL);
      self->laid_out = g_ptr_array_new ();
      g_private_set (&private, self);
    }
  if (self->serial != serial || g_hash_table_size (self->entries) >= MOST_ENTRIES || self->n_bytes >= MOST_BYTES)
    {
      g_ptr_array_set_size (self->laid_out, 0);
      g_hash_table_remove_all (self->entries);
      self->n_bytes = 0;
      self->serial = serial;
    }

  return self;
}

static void
drop_layout (Entry *entry)
{
  if (entry->paragraph != NULL)
    ent_paragraph_drop_layout (entry->paragraph);
  g_clear_object (&entry->layout);
}

/* @entry has one now. */
static void
note_layout (Memory *self, Entry *entry)
{
  if (self->laid_out->len >= MOST_LAYOUTS)
    {
      for (guint i = 0; i < self->laid_out->len; i++)
        drop_layout (g_ptr_array_index (self->laid_out, i));
      g_ptr_array_set_size (self->laid_out, 0);
    }
  g_ptr_array_add (self->laid_out, entry);
}

static void
lay_out (Memory *self, const EntMetrics *metrics, Entry *entry)
{
  g_autoptr (PangoLayout) layout =
    ent_metrics_create_layout (metrics, entry->text, entry->size, entry->weight, entry->style, entry->tabular);
  PangoRectangle logical;

  if (entry->raised != NULL)
    ent_metrics_add_raised (metrics, layout, entry->raised, entry->size);
  if (entry->width >= 0)
    {
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_width (layout, (int) ceil (entry->width * PANGO_SCALE));
    }
  pango_layout_get_extents (layout, NULL, &logical);
  entry->text_width = (double) logical.width / PANGO_SCALE;
  entry->text_height = (double) logical.height / PANGO_SCALE;
  note_layout (self, entry);
  entry->layout = g_steal_pointer (&layout);
}

static Entry *
get_entry (Memory *memory, const EntMetrics *metrics, const Entry *like)
{
  Entry wanted = *like;
  Entry *found;

  wanted.font = g_intern_string (metrics->font);
  wanted.language = g_intern_string (metrics->language);
  wanted.rtl = metrics->rtl;
  wanted.width = MAX (wanted.width, -1.0);

  found = g_hash_table_lookup (memory->entries, &wanted);
  if (found == NULL)
    {
      found = g_memdup2 (&wanted, sizeof wanted);
      found->text = g_strdup (wanted.text);
      found->raised = g_strdup (wanted.raised);
      memory->n_bytes += strlen (wanted.text) + (wanted.raised != NULL ? strlen (wanted.raised) : 0);
      if (wanted.size >= 0)
        lay_out (memory, metrics, found);
      else
        {
          found->paragraph = ent_paragraph_new (metrics, found->text, found->raised, found->weight, found->style, found->tabular);
          memory->n_bytes += ent_paragraph_get_bytes (found->paragraph);
          note_layout (memory, found);
        }
      g_hash_table_add (memory->entries, found);
    }

  return found;
}

/* The entry of the same text for all sizes. */
static Entry *
get_shaped (Memory *memory, const EntMetrics *metrics, const Entry *like)
{
  Entry wanted = *like;

  wanted.size = ALL_SIZES;
  wanted.width = -1;

  return get_entry (memory, metrics, &wanted);
}

/**
 * ent_measure:
 * @metrics: the font
 * @text: text that can be laid out, see ent_text_clean()
 * @size: em size
 * @weight: weight
 * @width: where it wraps, negative for one line
 * @out_width: (out) (optional): the width that the text takes
 *
 * Returns: the height that the text takes
 */
double
ent_measure (const EntMetrics *metrics, const char *text, double size, PangoWeight weight, double width, double *out_width)
{
  return ent_measure_raised (metrics, text, NULL, size, weight, width, out_width);
}

/**
 * ent_measure_raised:
 * @metrics: the font
 * @text: text that can be laid out, see ent_text_clean()
 * @raised: (nullable): what is raised behind it, the same
 * @size: em size of @text
 * @weight: weight
 * @width: where it wraps, negative for one line
 * @out_width: (out) (optional): the width that both take
 *
 * Returns: the height that both take
 */
double
ent_measure_raised (const EntMetrics *metrics,
                    const char       *text,
                    const char       *raised,
                    double            size,
                    PangoWeight       weight,
                    double            width,
                    double           *out_width)
{
  const EntParagraphSize wanted = { size, ent_metrics_raised_size (metrics, size), width };
  const Entry like = {
    .text = (char *) text,
    .raised = (char *) raised,
    .size = size,
    .weight = weight,
    .width = width,
  };
  Memory *memory = get_memory ();
  double text_width, text_height;

  if (!ent_paragraph_measure (get_shaped (memory, metrics, &like)->paragraph, &wanted, &text_width, &text_height))
    {
      Entry *entry = get_entry (memory, metrics, &like);

      text_width = entry->text_width;
      text_height = entry->text_height;
    }

  if (out_width != NULL)
    *out_width = text_width;
  return text_height;
}

/**
 * ent_measure_peek_paragraph:
 * @metrics: the font
 * @text: text that can be laid out, see ent_text_clean()
 * @raised: (nullable): what is raised behind it, the same
 * @weight: weight
 * @style: style
 * @tabular: whether figures have equal widths
 *
 * Returns: (transfer none): the text as ent_measure() has shaped it, until
 *   anything else is measured
 */
EntParagraph *
ent_measure_peek_paragraph (const EntMetrics *metrics,
                            const char       *text,
                            const char       *raised,
                            PangoWeight       weight,
                            PangoStyle        style,
                            gboolean          tabular)
{
  Memory *memory = get_memory ();
  Entry *entry = get_shaped (memory, metrics,
                             &(Entry) { .text = (char *) text,
                                        .raised = (char *) raised,
                                        .weight = weight,
                                        .style = style,
                                        .tabular = tabular });

  if (ent_paragraph_ensure_layout (entry->paragraph))
    note_layout (memory, entry);

  return entry->paragraph;
}

/**
 * ent_measure_peek_layout:
 * @metrics: the font
 * @text: text that can be laid out, see ent_text_clean()
 * @raised: (nullable): what is raised behind it, the same
 * @size: em size of @text
 * @weight: weight
 * @style: style
 * @tabular: whether figures have equal widths
 * @width: where it wraps, negative for one line
 *
 * What ent_measure() has laid out, where it had to. It may be aligned, and
 * nothing else in it changed.
 *
 * Returns: (transfer none): the layout, until anything else is measured
 */
PangoLayout *
ent_measure_peek_layout (const EntMetrics *metrics,
                         const char       *text,
                         const char       *raised,
                         double            size,
                         PangoWeight       weight,
                         PangoStyle        style,
                         gboolean          tabular,
                         double            width)
{
  Memory *memory = get_memory ();
  Entry *entry = get_entry (memory, metrics,
                            &(Entry) { .text = (char *) text,
                                       .raised = (char *) raised,
                                       .size = size,
                                       .weight = weight,
                                       .style = style,
                                       .tabular = tabular,
                                       .width = width });

  if (entry->layout == NULL)
    lay_out (memory, metrics, entry);

  return entry->layout;
}
