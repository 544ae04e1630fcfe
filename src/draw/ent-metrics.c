/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-metrics.h"

#include <pango/pangocairo.h>
#include <string.h>

/* The first of these that is installed is used; figures of equal width are
 * asked for by font feature, so no family is chosen for them. */
#define DEFAULT_FONT "Adwaita Sans, Cantarell, Noto Sans, sans-serif"

/* Of a slide's unit, as the rules for the room have them. */
#define SLIDE_TITLE 54.0
#define SLIDE_BODY 33.0
#define SLIDE_SMALL 22.0

/* Of the text's em size, so that what is raised does not make its line higher. */
#define RAISED_SIZE 0.6
#define RAISED_BY 0.3

G_DEFINE_BOXED_TYPE (EntMetrics, ent_metrics, ent_metrics_copy, ent_metrics_free)

/**
 * ent_language_is_rtl:
 * @language: (nullable): BCP 47 tag of some content
 *
 * Pango knows in which script a language is written first; a script that the
 * tag names itself wins, as in "pa-Arab".
 *
 * Returns: whether it runs from right to left; not for a language that nobody
 *   knows, and not for none
 */
gboolean
ent_language_is_rtl (const char *language)
{
  static const char *const subtags[] = { "-arab", "-hebr", "-nkoo", "-syrc", "-thaa" };
  static const PangoScript scripts[] = {
    PANGO_SCRIPT_ARABIC, PANGO_SCRIPT_HEBREW, PANGO_SCRIPT_NKO, PANGO_SCRIPT_SYRIAC, PANGO_SCRIPT_THAANA,
  };
  PangoLanguage *known = language != NULL ? pango_language_from_string (language) : NULL;
  const PangoScript *first;
  const char *subtag;
  int n;

  if (known == NULL)
    return FALSE;

  /* Four letters behind the language are a script. */
  subtag = strchr (pango_language_to_string (known), '-');
  if (subtag != NULL && strcspn (subtag + 1, "-") == 4 && g_ascii_isalpha (subtag[1]))
    {
      for (guint i = 0; i < G_N_ELEMENTS (subtags); i++)
        if (strncmp (subtag, subtags[i], strlen (subtags[i])) == 0)
          return TRUE;
      return FALSE;
    }

  first = pango_language_get_scripts (known, &n);
  for (guint i = 0; first != NULL && n > 0 && i < G_N_ELEMENTS (scripts); i++)
    if (first[0] == scripts[i])
      return TRUE;

  return FALSE;
}

/**
 * ent_metrics_new_desktop:
 * @font_px: the em size of the widget's font in logical pixels, with the
 *   desktop's text scale already in it
 * @zoom: zoom of the content, 1.0 for none
 * @rtl: whether the interface runs from right to left
 * @font: (nullable): family list; %NULL for the default one
 * @palette: which palette
 *
 * The steps between the sizes are those of the desktop's own title and
 * caption styles.
 *
 * Returns: (transfer full): metrics for a widget
 */
EntMetrics *
ent_metrics_new_desktop (double font_px, double zoom, gboolean rtl, const char *font, EntPaletteKind palette)
{
  EntMetrics *self = g_new0 (EntMetrics, 1);
  double body = CLAMP (font_px, 4.0, 200.0) * CLAMP (zoom, 0.25, 8.0);

  self->unit = body / SLIDE_BODY;
  self->text_title = body * 1.36;
  self->text_body = body;
  self->text_small = body * 0.82;
  self->rtl = rtl;
  self->font = g_strdup (font != NULL && *font != '\0' ? font : DEFAULT_FONT);
  self->palette = palette;

  return self;
}

/**
 * ent_metrics_new_slide:
 * @width: width of the slide
 * @height: height of the slide
 * @rtl: whether the content runs from right to left
 * @language: (nullable): BCP 47 tag of the content
 * @palette: which palette
 *
 * Returns: (transfer full): metrics for a room, with min(@width, @height)/1000
 *   as the unit
 */
EntMetrics *
ent_metrics_new_slide (double width, double height, gboolean rtl, const char *language, EntPaletteKind palette)
{
  EntMetrics *self = g_new0 (EntMetrics, 1);

  self->unit = MIN (width, height) / 1000.0;
  self->text_title = SLIDE_TITLE * self->unit;
  self->text_body = SLIDE_BODY * self->unit;
  self->text_small = SLIDE_SMALL * self->unit;
  self->slide = TRUE;
  self->rtl = rtl;
  self->font = g_strdup (DEFAULT_FONT);
  self->language = g_strdup (language);
  self->palette = palette;

  return self;
}

/**
 * ent_metrics_copy:
 * @self: metrics
 *
 * Returns: (transfer full): a copy
 */
EntMetrics *
ent_metrics_copy (const EntMetrics *self)
{
  EntMetrics *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->font = g_strdup (self->font);
  copy->language = g_strdup (self->language);

  return copy;
}

/**
 * ent_metrics_free:
 * @self: (transfer full): metrics
 */
void
ent_metrics_free (EntMetrics *self)
{
  g_free (self->font);
  g_free (self->language);
  g_free (self);
}

/* Documents whose languages are known at the same time; more than anybody opens. */
#define MOST_CONTEXTS 16

static void
unref_contexts (gpointer contexts)
{
  g_hash_table_unref (contexts);
}

/* For each thread, building one reads the font configuration, and for each
 * language and direction: a layout is laid out anew when its context changes. */
static GPrivate contexts_key = G_PRIVATE_INIT (unref_contexts);

static PangoContext *
create_context (PangoLanguage *language, PangoDirection direction)
{
  /* The thread's own, and on the main thread the toolkit's: fonts are
   * loaded once. */
  PangoFontMap *map = pango_cairo_font_map_get_default ();
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Hinted widths would make text wider or narrower by the scale it is
   * painted at; a layout has to hold on screen and paper alike. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);

  pango_cairo_context_set_resolution (context, 72.0);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, language);
  pango_context_set_base_dir (context, direction);
  cairo_font_options_destroy (options);

  return context;
}

static PangoContext *
peek_context (const EntMetrics *metrics)
{
  PangoLanguage *language =
    metrics->language != NULL ? pango_language_from_string (metrics->language) : pango_language_get_default ();
  g_autofree char *key = g_strdup_printf ("%c%s", metrics->rtl ? 'r' : 'l', pango_language_to_string (language));
  GHashTable *contexts = g_private_get (&contexts_key);
  PangoContext *context;

  if (contexts == NULL)
    {
      contexts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
      g_private_set (&contexts_key, contexts);
    }

  context = g_hash_table_lookup (contexts, key);
  if (context == NULL)
    {
      if (g_hash_table_size (contexts) >= MOST_CONTEXTS)
        g_hash_table_remove_all (contexts);
      context = create_context (language, metrics->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
      g_hash_table_insert (contexts, g_steal_pointer (&key), context);
    }

  return context;
}

/**
 * ent_metrics_create_layout:
 * @self: metrics
 * @text: plain text; markup in it is shown as text
 * @size: em size in units of the surface
 * @weight: weight
 * @style: style
 * @tabular: whether figures shall have equal widths
 *
 * The one place where a font is chosen. The layout belongs to the calling
 * thread.
 *
 * Returns: (transfer full): a layout of one line, that wraps once a width is set
 */
PangoLayout *
ent_metrics_create_layout (const EntMetrics *self,
                           const char       *text,
                           double            size,
                           PangoWeight       weight,
                           PangoStyle        style,
                           gboolean          tabular)
{
  PangoLayout *layout;
  g_autoptr (PangoFontDescription) font = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  font = pango_font_description_new ();
  pango_font_description_set_family (font, self->font);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_font_description_set_style (font, style);

  layout = pango_layout_new (peek_context (self));
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text != NULL ? text : "", -1);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_auto_dir (layout, TRUE);
  if (tabular)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
      pango_layout_set_attributes (layout, attributes);
    }

  return layout;
}

/**
 * ent_metrics_raised_size:
 * @self: metrics
 * @size: em size of the text before it
 *
 * Returns: the em size of what is raised
 */
double
ent_metrics_raised_size (const EntMetrics *self, double size)
{
  return MAX (self->text_small, size * RAISED_SIZE);
}

/**
 * ent_metrics_rise:
 * @size: em size of the text before it
 *
 * Returns: how far what is raised stands above the line
 */
double
ent_metrics_rise (double size)
{
  return size * RAISED_BY;
}

/**
 * ent_metrics_add_raised:
 * @self: metrics
 * @layout: a layout of ent_metrics_create_layout()
 * @raised: plain text
 * @size: em size of the text before it
 *
 * Adds text in a smaller size, yet none that is smaller than the smallest of
 * @self, raised over the line.
 */
void
ent_metrics_add_raised (const EntMetrics *self, PangoLayout *layout, const char *raised, double size)
{
  g_autofree char *text = g_strconcat (pango_layout_get_text (layout), raised, NULL);
  PangoAttrList *old = pango_layout_get_attributes (layout);
  g_autoptr (PangoAttrList) attributes = old != NULL ? pango_attr_list_copy (old) : pango_attr_list_new ();
  PangoAttribute *parts[] = {
    pango_attr_size_new_absolute ((int) (ent_metrics_raised_size (self, size) * PANGO_SCALE)),
    pango_attr_rise_new ((int) (ent_metrics_rise (size) * PANGO_SCALE)),
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      parts[i]->start_index = strlen (pango_layout_get_text (layout));
      pango_attr_list_insert (attributes, parts[i]);
    }
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, attributes);
}
