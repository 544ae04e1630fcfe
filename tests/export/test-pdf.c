/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The PDF as another program reads it. */

#include "ent-pdf.h"

#include <poppler.h>
#include <string.h>

#include "ent-list.h"
#include "ent-scene.h"

/* Not all versions can free theirs by themselves, and none can do it twice. */
typedef PopplerDocument Document;
typedef PopplerPage Page;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Document, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, g_object_unref)

/* Quotation marks are single ones; what is in a case's own strings is JSON. */
#define HEAD \
  "{'format': 'entente-briefing', 'version': 1, 'id': 'b', 'title': 'A dam', 'subtitle': 'Who pays for it'," \
  " 'compiled': '2025', 'information_cutoff': '2025', 'yardstick': 'icd203', 'author': 'A. Writer'," \
  " 'markings': [{'label': 'Open', 'rank': 0}, {'label': 'Internal', 'rank': 10}], 'marking': 'Open'," \
  " 'questions': [{'id': 'q', 'text': 'Is it for the dam?', 'levels': [" \
  "   {'id': 'y', 'name': 'for', 'definition': 'It pays.', 'categorical': true, 'glyph': 'diamond', 'slot': 1}," \
  "   {'id': 'n', 'name': 'against', 'definition': 'It refuses.', 'categorical': true, 'glyph': 'cross', 'slot': 2}]}]," \
  " 'members': [{'id': 'aland', 'kind': 'state', 'name': 'Aland'}],"

static EntBriefing *
read_text (const char *language,
           const char *rest)
{
  g_autofree char *head = g_strdelimit (g_strdup (HEAD), "'", '"');
  g_autofree char *json = g_strdup_printf ("%s \"language\": \"%s\"%s%s}", head, language, *rest != '\0' ? ", " : "", rest);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return briefing;
}

static EntStory *
peek_story (EntBriefing *briefing)
{
  return ent_list_peek (ent_briefing_get_stories (briefing), 0);
}

static Document *
open_pdf (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  Document *document = poppler_document_new_from_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static Document *
write_and_open (EntBriefing *briefing,
                EntPages    *pages)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ent_pdf_new (briefing, pages, &error);

  g_assert_no_error (error);
  return open_pdf (bytes);
}

/* Words with one blank between them: where lines break is nobody's business here. */
static char *
squeeze (const char *text)
{
  g_autoptr (GRegex) blanks = g_regex_new ("\\s+", 0, 0, NULL);

  return g_regex_replace_literal (blanks, text, -1, 0, " ", 0, NULL);
}

static void
assert_on_page (Document *document,
                int              index,
                const char      *expected)
{
  g_autoptr (Page) page = poppler_document_get_page (document, index);
  g_autofree char *text = poppler_page_get_text (page);
  g_autofree char *squeezed = squeeze (text);
  g_autofree char *words = squeeze (expected);

  if (strstr (squeezed, words) == NULL)
    g_error ("“%s” is not on page %d: %s", words, index + 1, squeezed);
}

static gboolean
is_on_any_page (Document *document,
                const char      *text)
{
  gboolean found = FALSE;

  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autoptr (Page) page = poppler_document_get_page (document, i);
      g_autofree char *all = poppler_page_get_text (page);

      found = found || strstr (all, text) != NULL;
    }

  return found;
}

/* The outline has these lines, each of which leads to the page of its number. */
static void
assert_outline (Document *document,
                EntPages        *pages)
{
  PopplerIndexIter *iter = poppler_index_iter_new (document);

  g_assert_nonnull (iter);
  for (guint i = 0; i < pages->shown->len; i++)
    {
      const EntPage *page = g_ptr_array_index (pages->shown, i);
      PopplerAction *action = poppler_index_iter_get_action (iter);

      g_assert_cmpint (action->type, ==, POPPLER_ACTION_GOTO_DEST);
      g_assert_cmpstr (action->any.title, ==, page->title);
      g_assert_cmpint (action->goto_dest.dest->page_num, ==, (int) i + 1);
      g_assert_cmpint (poppler_index_iter_next (iter), ==, i + 1 < pages->shown->len);
      poppler_action_free (action);
    }
  poppler_index_iter_free (iter);
}

static void
assert_vector (Document *document)
{
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autoptr (Page) page = poppler_document_get_page (document, i);
      GList *images = poppler_page_get_image_mapping (page);
      double width, height;

      g_assert_null (images);
      poppler_page_get_size (page, &width, &height);
      g_assert_cmpfloat (width, ==, ENT_PDF_WIDTH);
      g_assert_cmpfloat (height, ==, ENT_PDF_HEIGHT);
    }
}

static void
test_bundled (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_BRIEFING"));
  g_autoptr (GError) error = NULL;
  g_autoptr (EntBriefing) briefing = ent_briefing_new_from_file (file, NULL, NULL, &error);
  EntStory *story;

  g_assert_no_error (error);
  for (guint s = 0; (story = ent_list_peek (ent_briefing_get_stories (briefing), s)) != NULL; s++)
    {
      g_autoptr (EntPages) pages = ent_pages_new (briefing, story, ent_clearance_get_rank (briefing, NULL));
      g_autoptr (Document) document = write_and_open (briefing, pages);
      g_autofree char *title = poppler_document_get_title (document);
      g_autofree char *subject = poppler_document_get_subject (document);
      EntStep *step;
      guint n = 0;

      g_assert_cmpuint (pages->withheld->len, ==, 0);
      for (; (step = ent_list_peek (ent_story_get_steps (story), n)) != NULL; n++)
        {
          g_autofree char *label = g_strdup_printf ("%u", n + 1);
          g_autofree char *number = NULL;
          g_autoptr (Page) page = poppler_document_get_page (document, (int) n);

          assert_on_page (document, (int) n, ent_step_get_title (step));
          assert_on_page (document, (int) n, ent_briefing_get_marking (briefing));
          g_object_get (page, "label", &number, NULL);
          g_assert_cmpstr (number, ==, label);
        }
      g_assert_cmpint (poppler_document_get_n_pages (document), ==, (int) n);
      assert_outline (document, pages);
      assert_vector (document);
      g_assert_cmpstr (title, ==, ent_story_get_title (story));
      g_assert_cmpstr (subject, ==, ent_briefing_get_title (briefing));
    }
  g_assert_cmpuint (g_list_model_get_n_items (ent_briefing_get_stories (briefing)), ==, 2);
}

#define STORY(steps) \
  "\"stories\": [{\"id\": \"s\", \"title\": \"Talk\", \"audience\": \"Anybody\", \"language\": \"en\", \"steps\": [" steps "]}]"

static void
test_metadata (void)
{
  g_autoptr (EntBriefing) briefing = read_text ("en", STORY ("{\"id\": \"s1\", \"title\": \"One\", \"stage\": {\"view\": \"title\"}}"));
  g_autoptr (EntPages) pages = ent_pages_new (briefing, peek_story (briefing), 0);
  g_autoptr (Document) document = NULL;
  g_autofree char *author = NULL, *keywords = NULL, *creator = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  document = write_and_open (briefing, pages);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  author = poppler_document_get_author (document);
  keywords = poppler_document_get_keywords (document);
  creator = poppler_document_get_creator (document);
  g_assert_cmpstr (author, ==, "A. Writer");
  g_assert_cmpstr (keywords, ==, "Open, Aland");
  g_assert_true (g_str_has_prefix (creator, "Entente "));
  g_assert_cmpint (poppler_document_get_creation_date (document), ==, 1700000000);
}

/* The date is this moment's, whatever the variable says that is no date. */
static void
test_date (void)
{
  static const char *const epochs[] = { NULL, "", "soon", "-5", "99999999999999999999", "9223372036854775807" };
  g_autoptr (EntBriefing) briefing = read_text ("en", "");

  for (guint i = 0; i < G_N_ELEMENTS (epochs); i++)
    {
      g_autoptr (EntPages) pages = ent_pages_new (briefing, NULL, 0);
      g_autoptr (Document) document = NULL;
      gint64 before = g_get_real_time () / G_USEC_PER_SEC;

      if (epochs[i] != NULL)
        g_setenv ("SOURCE_DATE_EPOCH", epochs[i], TRUE);
      document = write_and_open (briefing, pages);
      g_unsetenv ("SOURCE_DATE_EPOCH");
      g_assert_cmpint (poppler_document_get_creation_date (document), >=, before);
      g_assert_cmpint (poppler_document_get_creation_date (document), <=, before + 60);
    }
}

static void
test_same_bytes (void)
{
  g_autoptr (EntBriefing) briefing = read_text ("en", "");
  g_autoptr (GBytes) first = NULL;

  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (EntPages) pages = ent_pages_new (briefing, NULL, 0);
      g_autoptr (GBytes) bytes = ent_pdf_new (briefing, pages, NULL);

      if (first == NULL)
        first = g_steal_pointer (&bytes);
      else
        g_assert_true (g_bytes_equal (first, bytes));
    }
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

/* As JSON; what is expected is what cleaning leaves of it. */
static const char *const hostile[] = {
  "<b>bold</b> &amp; <span size='9999999'>",
  ") /JS (app.alert(1)) /S /JavaScript (",
  "\\\\) >> endobj 1 0 obj << /Type /Catalog \\\\",
  "one\\ntwo\\tthree\\u0007",
  "uri='javascript:1' rect=[0 0 9 9]",
  "\\u202egnol\\u202c and \\u2067 open",
  "\\u067e\\u0631\\u0633\\u0634 \\u0627\\u0648\\u0644",
  "\\ud83d\\ude80 \\u5927\\u5bb6",
  "%s %n %d",
};

static void
test_hostile (void)
{
  g_autoptr (GString) steps = g_string_new (NULL);
  g_autofree char *rest = NULL;
  g_autofree char *filler = g_strnfill (10000, 'W');
  g_autoptr (EntBriefing) briefing = NULL;
  g_autoptr (EntPages) pages = NULL;
  g_autoptr (Document) document = NULL;
  guint n = G_N_ELEMENTS (hostile);

  for (guint i = 0; i <= n; i++)
    g_string_append_printf (steps, "%s{\"id\": \"s%u\", \"title\": \"%s\", \"stage\": {\"view\": \"map\"}}", i > 0 ? ", " : "",
                            i, i < n ? hostile[i] : filler);
  rest = g_strdup_printf (STORY ("%s"), steps->str);
  briefing = read_text ("en", rest);
  pages = ent_pages_new (briefing, peek_story (briefing), 0);
  document = write_and_open (briefing, pages);

  g_assert_cmpint (poppler_document_get_n_pages (document), ==, (int) n + 1);
  g_assert_false (poppler_document_has_javascript (document));
  assert_outline (document, pages);
  assert_vector (document);
  for (guint i = 0; i <= n; i++)
    {
      const EntPage *page = g_ptr_array_index (pages->shown, i);

      g_assert_cmpint (g_utf8_strlen (page->title, -1), <=, ENT_TEXT_LINE_LIMIT + 3);
      /* What is turned round in the page's text or broken into lines is read by other tests. */
      if (i < 3 || i == 4 || i == 8)
        assert_on_page (document, (int) i, page->title);
    }
}

static const struct {
  const char *address; /* as JSON */
  const char *link;    /* NULL: none */
} addresses[] = {
  { "https://example.org/a?x=1&y=%20#f", "https://example.org/a?x=1&y=%20#f" },
  { "http://example.org", "http://example.org" },
  { "https://example.org/a(b)'c\\\\d", "https://example.org/a%28b%29%27c%5Cd" },
  { "https://example.org/) >> /JS (x", "https://example.org/%29%20%3E%3E%20/JS%20%28x" },
  { "https://example.org/' rect=[0 0 1 1] dest='x", "https://example.org/%27%20rect=[0%200%201%201]%20dest=%27x" },
  { "https://[::1]/x", "https://[::1]/x" },
  { "https://example.org/\\u067e", "https://example.org/%D9%BE" },
  { "javascript:alert(1)", NULL },
  { "file:///etc/passwd", NULL },
  { "https:///nowhere", NULL },
  { "example.org", NULL },
};

static char *
dup_link (Document *document,
          int              index)
{
  g_autoptr (Page) page = poppler_document_get_page (document, index);
  GList *mappings = poppler_page_get_link_mapping (page);
  char *uri = NULL;

  g_assert_cmpuint (g_list_length (mappings), <=, 1);
  if (mappings != NULL)
    {
      PopplerLinkMapping *mapping = mappings->data;

      g_assert_cmpint (mapping->action->type, ==, POPPLER_ACTION_URI);
      uri = g_strdup (mapping->action->uri.uri);
      g_assert_cmpfloat (mapping->area.x1, >=, 0);
      g_assert_cmpfloat (mapping->area.x2, <=, ENT_PDF_WIDTH);
      g_assert_cmpfloat (mapping->area.x2 - mapping->area.x1, >, 50);
      g_assert_cmpfloat (mapping->area.y2 - mapping->area.y1, >, 20);
    }
  poppler_page_free_link_mapping (mappings);

  return uri;
}

static void
test_links (void)
{
  g_autoptr (GString) rest = g_string_new ("\"sources\": [");
  g_autoptr (EntBriefing) briefing = NULL;
  g_autoptr (EntPages) pages = NULL;
  g_autoptr (Document) document = NULL;
  guint n = G_N_ELEMENTS (addresses);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (rest, "%s{\"id\": \"x%u\", \"title\": \"X\", \"publisher\": \"P\", \"read\": \"full\","
                            " \"reliability\": \"C\", \"reliability_reason\": \"R\", \"address\": \"%s\", \"passages\": []}",
                            i > 0 ? ", " : "", i, addresses[i].address);
  g_string_append (rest, "], \"stories\": [{\"id\": \"s\", \"title\": \"T\", \"audience\": \"A\", \"language\": \"en\", \"steps\": [");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (rest, "%s{\"id\": \"s%u\", \"title\": \"T\", \"stage\": {\"view\": \"sources\", \"focus\": \"x%u\"}}",
                            i > 0 ? ", " : "", i, i);
  g_string_append (rest, "]}]");
  briefing = read_text ("en", rest->str);
  pages = ent_pages_new (briefing, peek_story (briefing), 0);
  document = write_and_open (briefing, pages);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *link = dup_link (document, (int) i);

      g_test_message ("%s", addresses[i].address);
      g_assert_cmpstr (link, ==, addresses[i].link);
    }
}

#define LEVELS \
  STORY ("{\"id\": \"s1\", \"title\": \"First\", \"stage\": {\"view\": \"title\"}}," \
         "{\"id\": \"s2\", \"title\": \"Secret\", \"stage\": {\"view\": \"map\"}, \"marking\": \"Internal\"}," \
         "{\"id\": \"s3\", \"title\": \"Third\", \"stage\": {\"view\": \"map\"}}")

static void
test_levels (void)
{
  g_autoptr (EntBriefing) briefing = read_text ("en", LEVELS);
  g_autoptr (EntPages) open = ent_pages_new (briefing, peek_story (briefing), 0);
  g_autoptr (EntPages) all = ent_pages_new (briefing, peek_story (briefing), ENT_CLEARANCE_ALL);
  g_autoptr (Document) without = write_and_open (briefing, open);
  g_autoptr (Document) with = write_and_open (briefing, all);
  g_autoptr (Page) second = poppler_document_get_page (without, 1);
  g_autofree char *label = NULL;
  g_autofree char *keywords = NULL;

  g_assert_cmpint (poppler_document_get_n_pages (without), ==, 2);
  g_assert_cmpuint (open->withheld->len, ==, 1);
  g_assert_cmpstr (((EntPage *) g_ptr_array_index (open->withheld, 0))->title, ==, "Secret");
  g_assert_false (is_on_any_page (without, "Secret"));
  g_assert_false (is_on_any_page (without, "Internal"));
  assert_outline (without, open);
  g_object_get (second, "label", &label, NULL);
  g_assert_cmpstr (label, ==, "Step 3");

  g_assert_cmpint (poppler_document_get_n_pages (with), ==, 3);
  assert_on_page (with, 0, "Open");
  assert_on_page (with, 1, "Internal");
  keywords = poppler_document_get_keywords (with);
  g_assert_cmpstr (keywords, ==, "Internal, Aland");
}

static void
test_nothing (void)
{
  g_autoptr (EntBriefing) briefing = read_text ("en",
    STORY ("{\"id\": \"s2\", \"title\": \"Secret\", \"stage\": {\"view\": \"map\"}, \"marking\": \"Internal\"}"));
  g_autoptr (EntPages) pages = ent_pages_new (briefing, peek_story (briefing), 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (ent_pdf_new (briefing, pages, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
}

/* More steps than anybody leafs through are counted, and not laid out. */
static void
test_many (void)
{
  g_autoptr (GString) steps = g_string_new (NULL);
  g_autofree char *rest = NULL;
  g_autoptr (EntBriefing) briefing = NULL;
  g_autoptr (EntPages) pages = NULL;

  for (guint i = 0; i < ENT_PAGES_MOST + 7; i++)
    g_string_append_printf (steps, "%s{\"id\": \"s%u\", \"title\": \"T\", \"stage\": {\"view\": \"title\"}}",
                            i > 0 ? ", " : "", i);
  rest = g_strdup_printf (STORY ("%s"), steps->str);
  briefing = read_text ("en", rest);
  pages = ent_pages_new (briefing, peek_story (briefing), 0);
  g_assert_cmpuint (pages->shown->len, ==, ENT_PAGES_MOST);
  g_assert_cmpuint (pages->n_steps, ==, ENT_PAGES_MOST + 7);
  g_assert_cmpuint (pages->n_beyond, ==, 7);
}

/* Without a story there is what the briefing has: here no more than what is required. */
static void
test_tour (void)
{
  g_autoptr (EntBriefing) briefing = read_text ("en", "");
  g_autoptr (EntPages) pages = ent_pages_new (briefing, NULL, 0);
  g_autoptr (Document) document = write_and_open (briefing, pages);
  g_autofree char *title = poppler_document_get_title (document);

  g_assert_cmpint (poppler_document_get_n_pages (document), ==, 2);
  assert_on_page (document, 0, "A dam");
  assert_on_page (document, 1, "Aland");
  assert_outline (document, pages);
  g_assert_cmpstr (title, ==, "A dam");
}

static EntView
view_of (EntPages *pages,
         guint     index)
{
  return ent_stage_get_view (((EntPage *) g_ptr_array_index (pages->shown, index))->stage);
}

/* Of the bundled one, which has everything, there is everything once. */
static void
test_tour_bundled (void)
{
  static const EntView first[] = { ENT_VIEW_TITLE, ENT_VIEW_JUDGEMENT, ENT_VIEW_MAP, ENT_VIEW_MATRIX, ENT_VIEW_THEMES };
  static const EntView last[] = { ENT_VIEW_THEMES, ENT_VIEW_CLAIMS, ENT_VIEW_TIMELINE, ENT_VIEW_SOURCES };
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_BRIEFING"));
  g_autoptr (EntBriefing) briefing = ent_briefing_new_from_file (file, NULL, NULL, NULL);
  g_autoptr (EntPages) pages = ent_pages_new (briefing, NULL, ENT_CLEARANCE_ALL);
  g_autoptr (Document) document = write_and_open (briefing, pages);

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    g_assert_cmpint (view_of (pages, i), ==, first[i]);
  for (guint i = 0; i < G_N_ELEMENTS (last); i++)
    g_assert_cmpint (view_of (pages, pages->shown->len - G_N_ELEMENTS (last) + i), ==, last[i]);
  assert_outline (document, pages);
  assert_vector (document);
}

/* Where content runs from right to left, the marking stands at the right. */
static void
test_direction (void)
{
  static const struct {
    const char *language;
    gboolean rtl;
  } languages[] = { { "en", FALSE }, { "fa", TRUE }, { "ar-EG", TRUE }, { "he", TRUE }, { "ru", FALSE }, { "uz-Arab", TRUE },
                    { "fa-Latn", FALSE }, { "xx", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (EntBriefing) briefing = read_text (languages[i].language, "");
      g_autoptr (EntPages) pages = ent_pages_new (briefing, NULL, 0);
      g_autoptr (Document) document = write_and_open (briefing, pages);
      g_autoptr (Page) page = poppler_document_get_page (document, 0);
      GList *found = poppler_page_find_text (page, "Open");

      g_test_message ("%s", languages[i].language);
      g_assert_cmpuint (g_list_length (found), ==, 1);
      g_assert_cmpint (((PopplerRectangle *) found->data)->x1 > ENT_PDF_WIDTH / 2, ==, languages[i].rtl);
      g_list_free_full (found, (GDestroyNotify) poppler_rectangle_free);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/bundled", test_bundled);
  g_test_add_func ("/pdf/metadata", test_metadata);
  g_test_add_func ("/pdf/date", test_date);
  g_test_add_func ("/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/pdf/hostile", test_hostile);
  g_test_add_func ("/pdf/links", test_links);
  g_test_add_func ("/pdf/levels", test_levels);
  g_test_add_func ("/pdf/nothing", test_nothing);
  g_test_add_func ("/pdf/many", test_many);
  g_test_add_func ("/pdf/tour/least", test_tour);
  g_test_add_func ("/pdf/tour/bundled", test_tour_bundled);
  g_test_add_func ("/pdf/direction", test_direction);

  return g_test_run ();
}
