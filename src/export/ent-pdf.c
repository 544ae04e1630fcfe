/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ent-pdf.h"

#include <cairo-pdf.h>

#include <glib/gi18n.h>

#include "ent-list.h"
#include "ent-slide.h"

/* Members that are named for catalogues. */
#define MOST_KEYWORDS 50

/* Of an address; what is longer leads nowhere. */
#define MOST_ADDRESS 2000

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  GByteArray *array = closure;

  if (length > G_MAXUINT - array->len)
    return CAIRO_STATUS_WRITE_ERROR;

  g_byte_array_append (array, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* When it is made: now, or what a reproducible build says it is. */
static char *
dup_now (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) now = NULL;
  guint64 seconds;

  if (epoch != NULL && g_ascii_string_to_unsigned (epoch, 10, 0, G_MAXINT64, &seconds, NULL))
    now = g_date_time_new_from_unix_utc ((gint64) seconds);
  if (now == NULL)
    now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static void
set_metadata (cairo_surface_t      *surface,
              cairo_pdf_metadata_t  kind,
              const char           *value)
{
  g_autofree char *clean = ent_text_clean (value, ENT_TEXT_LIMIT);

  if (*clean != '\0')
    cairo_pdf_surface_set_metadata (surface, kind, clean);
}

static char *
dup_author (EntBriefing *briefing)
{
  const char *author = ent_briefing_get_author (briefing);
  const char *organisation = ent_briefing_get_organisation (briefing);

  if (author != NULL && organisation != NULL)
    /* Translators: who wrote a document, and for which organisation */
    return g_strdup_printf (C_("document", "%1$s, %2$s"), author, organisation);

  return g_strdup (author != NULL ? author : organisation);
}

/* The marking of the most restricted page, and whom it is about. */
static char *
dup_keywords (EntBriefing *briefing,
              EntPages    *pages)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  const EntClearance *highest = NULL;
  GListModel *members = ent_briefing_get_members (briefing);
  EntMember *member;

  for (guint i = 0; i < pages->shown->len; i++)
    {
      const EntPage *page = g_ptr_array_index (pages->shown, i);

      if (highest == NULL || page->clearance.rank > highest->rank)
        highest = &page->clearance;
    }
  if (highest != NULL && highest->marking != NULL)
    g_ptr_array_add (words, (gpointer) ent_marking_get_label (highest->marking));
  for (guint i = 0; i < MOST_KEYWORDS && (member = ent_list_peek (members, i)) != NULL; i++)
    g_ptr_array_add (words, (gpointer) ent_member_get_name (member));
  g_ptr_array_add (words, NULL);

  return g_strjoinv (", ", (char **) words->pdata);
}

static void
describe (cairo_surface_t *surface,
          EntBriefing     *briefing,
          EntPages        *pages)
{
  const char *story = pages->story != NULL ? ent_story_get_title (pages->story) : NULL;
  g_autofree char *author = dup_author (briefing);
  g_autofree char *keywords = dup_keywords (briefing, pages);
  g_autofree char *now = dup_now ();

  set_metadata (surface, CAIRO_PDF_METADATA_TITLE, story != NULL ? story : ent_briefing_get_title (briefing));
  set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, story != NULL ? ent_briefing_get_title (briefing)
                                                                   : ent_briefing_get_subtitle (briefing));
  set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, author);
  set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, keywords);
  set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Entente " ENT_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, now);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, now);
}

/* An address as a PDF may have it: cairo writes brackets and backslashes as
 * they come, where they would end the string; NULL for what no browser opens. */
static char *
dup_address (const char *link)
{
  g_autoptr (GUri) uri = NULL;

  if (link == NULL || strlen (link) > MOST_ADDRESS)
    return NULL;

  uri = g_uri_parse (link, G_URI_FLAGS_ENCODED, NULL);
  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0' ||
      !(g_str_equal (g_uri_get_scheme (uri), "https") || g_str_equal (g_uri_get_scheme (uri), "http")))
    return NULL;

  return g_uri_escape_string (link, ":/?#[]@!$&*+,;=%", FALSE);
}

static void
add_links (cairo_t  *cr,
           EntScene *scene)
{
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const EntSceneItem *item = ent_scene_get_item (scene, i);
      const double lengths[] = { item->bounds.x, item->bounds.y, item->bounds.width, item->bounds.height };
      g_autofree char *address = dup_address (item->link);
      g_autofree char *attributes = NULL;
      char numbers[G_N_ELEMENTS (lengths)][G_ASCII_DTOSTR_BUF_SIZE];

      if (address == NULL)
        continue;

      for (guint n = 0; n < G_N_ELEMENTS (lengths); n++)
        g_ascii_formatd (numbers[n], sizeof numbers[n], "%.2f", lengths[n]);
      attributes = g_strdup_printf ("uri='%s' rect=[%s %s %s %s]", address,
                                    numbers[0], numbers[1], numbers[2], numbers[3]);
      cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
      cairo_tag_end (cr, CAIRO_TAG_LINK);
    }
}

static void
add_page (cairo_surface_t  *surface,
          cairo_t          *cr,
          EntBriefing      *briefing,
          EntPages         *pages,
          const EntPage    *page,
          const EntMetrics *metrics)
{
  EntMarking *marking = page->clearance.marking;
  EntSlideCaption caption = {
    .title = page->headline,
    .marking = marking != NULL ? ent_marking_get_label (marking) : NULL,
    .step = page->number,
    .n_steps = pages->n_steps,
  };
  g_autoptr (EntScene) scene = ent_slide_new (briefing, page->stage, &caption, metrics, ENT_PDF_WIDTH, ENT_PDF_HEIGHT);

  /* Pages count from 1 by themselves, and cairo leaves out labels that say no
   * more, also where others follow. */
  if (pages->withheld->len > 0)
    {
      /* Translators: label of a page, in the viewer of a document; %u is the number of a step of a story */
      g_autofree char *label = g_strdup_printf (C_("page", "Step %u"), page->number);

      cairo_pdf_surface_set_page_label (surface, label);
    }
  ent_scene_paint (scene, cr);
  add_links (cr, scene);
  cairo_show_page (cr);
}

static void
add_outline (cairo_surface_t *surface,
             EntPages        *pages)
{
  for (guint i = 0; i < pages->shown->len; i++)
    {
      const EntPage *page = g_ptr_array_index (pages->shown, i);
      g_autofree char *place = g_strdup_printf ("page=%u pos=[0 0]", i + 1);

      cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, page->title, place, 0);
    }
}

/**
 * ent_pdf_new:
 * @briefing: a briefing
 * @pages: of @briefing, at least one that is shown
 * @error: return location for why there is none
 *
 * Writes each page with its number in the story, also where others are
 * withheld. Equal pages give equal bytes as long as `SOURCE_DATE_EPOCH` and
 * the fonts are the same.
 *
 * Returns: (transfer full) (nullable): the PDF; %NULL with %G_IO_ERROR_FAILED
 *   if it is too large or there is nothing to show
 */
GBytes *
ent_pdf_new (EntBriefing *briefing,
             EntPages    *pages,
             GError     **error)
{
  g_autoptr (GByteArray) array = NULL;
  g_autoptr (EntMetrics) metrics = NULL;
  const char *language;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (pages != NULL, NULL);

  if (pages->shown->len == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("There is nothing that may be shown."));
      return NULL;
    }

  language = pages->story != NULL ? ent_story_get_language (pages->story) : NULL;
  if (language == NULL)
    language = ent_briefing_get_language (briefing);
  metrics = ent_metrics_new_slide (ENT_PDF_WIDTH, ENT_PDF_HEIGHT, ent_language_is_rtl (language), language,
                                   ENT_PALETTE_LIGHT);

  array = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (write_cb, array, ENT_PDF_WIDTH, ENT_PDF_HEIGHT);
  cr = cairo_create (surface);
  describe (surface, briefing, pages);
  for (guint i = 0; i < pages->shown->len; i++)
    add_page (surface, cr, briefing, pages, g_ptr_array_index (pages->shown, i), metrics);
  add_outline (surface, pages);

  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      /* Translators: %s is cairo's own words for what went wrong */
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The PDF could not be made: %s."),
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}
