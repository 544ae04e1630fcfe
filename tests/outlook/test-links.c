/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ent-links.h"

#include <locale.h>

static EntBriefing *
load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing = ent_briefing_new_from_file (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return briefing;
}

static EntBriefing *
load_full (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "full.json", NULL);

  return load (path);
}

/* Each mention, as "owner/line"; a space between. */
static char *
describe (const EntMention *mentions,
          guint             n_mentions)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_mentions; i++)
    {
      const char *id = ent_record_get_id (mentions[i].owner);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", id != NULL ? id : "briefing");
      if (mentions[i].item != NULL)
        g_string_append (text, "/line");
    }

  return g_string_free (text, FALSE);
}

static void
test_passage (void)
{
  g_autoptr (EntBriefing) briefing = load_full ();
  EntLinks *links = ent_links_get (briefing);
  EntSource *gazette = ent_briefing_lookup (briefing, ENT_TYPE_SOURCE, "gazette");
  EntPassage *passage = ent_source_find_passage (gazette, "p1");
  const EntMention *mentions;
  g_autofree char *said = NULL;
  guint n;

  g_assert_true (ent_links_get_source (links, passage) == gazette);
  mentions = ent_links_to_passage (links, passage, &n);
  said = describe (mentions, n);
  g_test_message ("%s", said);
  g_assert_nonnull (strstr (said, "/line"));
  for (guint i = 0; i < n; i++)
    if (mentions[i].citation != NULL)
      g_assert_cmpstr (ent_citation_get_passage (mentions[i].citation), ==, "p1");
}

static void
test_members (void)
{
  g_autoptr (EntBriefing) briefing = load_full ();
  EntLinks *links = ent_links_get (briefing);
  EntPassage * const *passages;
  EntRecord * const *touching;
  guint n;

  passages = ent_links_get_passages (links, "aland", &n);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpstr (ent_passage_get_id (passages[0]), ==, "p1");

  touching = ent_links_get_touching (links, "aland", &n);
  g_assert_cmpuint (n, >, 1);
  g_assert_true (ENT_IS_STANCE (touching[0]));

  g_assert_null (ent_links_get_touching (links, "nobody", &n));
  g_assert_cmpuint (n, ==, 0);
}

static void
test_copies (void)
{
  g_autoptr (EntBriefing) briefing = load_full ();
  EntLinks *links = ent_links_get (briefing);
  EntSource *gazette = ent_briefing_lookup (briefing, ENT_TYPE_SOURCE, "gazette");
  EntSource *yearbook = ent_briefing_lookup (briefing, ENT_TYPE_SOURCE, "yearbook");
  EntSource * const *copies;
  guint n;

  copies = ent_links_get_copies (links, yearbook, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (copies[0] == gazette);
  ent_links_get_copies (links, gazette, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_kept (void)
{
  g_autoptr (EntBriefing) briefing = load_full ();

  g_assert_true (ent_links_get (briefing) == ent_links_get (briefing));
}

static guint
count_citations (GListModel *items)
{
  guint n = 0;
  EntItem *item;

  for (guint i = 0; (item = ent_list_peek (items, i)) != NULL; i++)
    n += g_list_model_get_n_items (ent_item_get_citations (item));

  return n;
}

/* No citation of a stance or theme is lost on the way back. */
static void
test_complete (void)
{
  g_autoptr (EntBriefing) briefing = load (g_getenv ("ENT_BRIEFING"));
  EntLinks *links = ent_links_get (briefing);
  GListModel *stances = ent_briefing_get_stances (briefing);
  GListModel *themes = ent_briefing_get_themes (briefing);
  GListModel *sources = ent_briefing_get_sources (briefing);
  guint n_cited = 0, n_found = 0;
  EntStance *stance;
  EntTheme *theme;
  EntSource *source;

  for (guint i = 0; (stance = ent_list_peek (stances, i)) != NULL; i++)
    n_cited += g_list_model_get_n_items (ent_stance_get_citations (stance))
               + count_citations (ent_stance_get_towards (stance)) + count_citations (ent_stance_get_away (stance))
               + count_citations (ent_stance_get_would_change (stance));
  for (guint i = 0; (theme = ent_list_peek (themes, i)) != NULL; i++)
    n_cited += count_citations (ent_theme_get_items (theme));

  for (guint i = 0; (source = ent_list_peek (sources, i)) != NULL; i++)
    {
      guint n;
      const EntMention *mentions = ent_links_to_source (links, source, &n);

      for (guint m = 0; m < n; m++)
        n_found += ENT_IS_STANCE (mentions[m].owner) || ENT_IS_THEME (mentions[m].owner);
    }

  g_assert_cmpuint (n_cited, >, 100);
  g_assert_cmpuint (n_found, ==, n_cited);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/links/passage", test_passage);
  g_test_add_func ("/links/members", test_members);
  g_test_add_func ("/links/copies", test_copies);
  g_test_add_func ("/links/kept", test_kept);
  g_test_add_func ("/links/complete", test_complete);

  return g_test_run ();
}
