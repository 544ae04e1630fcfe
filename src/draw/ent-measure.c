/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Another selection has the same texts laid out again, and to shape text is
 * most of what a scene costs. So what was measured is remembered: for each
 * thread by itself, up to some amount, and no longer than the fonts stay.
 */

#include "ent-measure.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* The texts of some hundreds of cards several times over. */
#define MOST_ENTRIES 20000
#define MOST_BYTES   (4 << 20)

typedef struct {
  char *text;
  char *raised; /* (nullable) */
  const char *font;     /* interned */
  const char *language; /* interned */
  gboolean rtl;
  PangoWeight weight;
  double size, width;
  double text_width, text_height; /* what came of it */
} Entry;

typedef struct {
  GHashTable *entries; /* of Entry */
  gsize n_bytes;
  guint serial; /* of the fonts */
} Memory;

static guint
hash_entry (gconstpointer key)
{
  const Entry *entry = key;

  return g_str_hash (entry->text) ^ ((guint) entry->weight << 16) ^ (guint) (entry->size * 64) ^
         ((guint) (gint64) (entry->width * 16) << 8);
}

static gboolean
equal_entries (gconstpointer a, gconstpointer b)
{
  const Entry *first = a;
  const Entry *second = b;

  return first->size == second->size && first->width == second->width && first->weight == second->weight &&
         first->rtl == second->rtl && first->font == second->font && first->language == second->language &&
         g_str_equal (first->text, second->text) && g_strcmp0 (first->raised, second->raised) == 0;
}

static void
free_entry (gpointer entry)
{
  g_free (((Entry *) entry)->text);
  g_free (((Entry *) entry)->raised);
  g_free (entry);
}

static void
free_memory (gpointer memory)
{
  g_hash_table_unref (((Memory *) memory)->entries);
  g_free (memory);
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
      g_private_set (&private, self);
    }
  if (self->serial != serial || g_hash_table_size (self->entries) >= MOST_ENTRIES || self->n_bytes >= MOST_BYTES)
    {
      g_hash_table_remove_all (self->entries);
      self->n_bytes = 0;
      self->serial = serial;
    }

  return self;
}

static void
measure (const EntMetrics *metrics, Entry *entry)
{
  g_autoptr (PangoLayout) layout = ent_metrics_create_layout (metrics, entry->text, entry->size, entry->weight,
                                                              PANGO_STYLE_NORMAL, FALSE);
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
  Memory *memory = get_memory ();
  Entry wanted = {
    .text = (char *) text,
    .raised = (char *) raised,
    .font = g_intern_string (metrics->font),
    .language = g_intern_string (metrics->language),
    .rtl = metrics->rtl,
    .weight = weight,
    .size = size,
    .width = MAX (width, -1.0),
  };
  Entry *found = g_hash_table_lookup (memory->entries, &wanted);

  if (found == NULL)
    {
      found = g_memdup2 (&wanted, sizeof wanted);
      found->text = g_strdup (text);
      found->raised = g_strdup (raised);
      measure (metrics, found);
      g_hash_table_add (memory->entries, found);
      memory->n_bytes += strlen (text) + (raised != NULL ? strlen (raised) : 0);
    }

  if (out_width != NULL)
    *out_width = found->text_width;
  return found->text_height;
}
