/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-menus.h"

#include <string.h>

static EntBriefing *briefing;

static char *
dup_attribute (GMenuModel *menu,
               int         i,
               const char *attribute)
{
  g_autoptr (GVariant) value = g_menu_model_get_item_attribute_value (menu, i, attribute, G_VARIANT_TYPE_STRING);

  return value != NULL ? g_variant_dup_string (value, NULL) : NULL;
}

static void
assert_item (GMenu      *menu,
             int         i,
             const char *action,
             const char *target)
{
  g_autofree char *item_action = dup_attribute (G_MENU_MODEL (menu), i, G_MENU_ATTRIBUTE_ACTION);
  g_autofree char *item_target = dup_attribute (G_MENU_MODEL (menu), i, G_MENU_ATTRIBUTE_TARGET);

  g_assert_cmpstr (item_action, ==, action);
  g_assert_cmpstr (item_target, ==, target);
}

static void
test_label (void)
{
  g_autofree char *plain = ent_menu_label ("People");
  g_autofree char *underscore = ent_menu_label ("a_b__c");
  g_autofree char *markup = ent_menu_label ("<b>&amp;");
  g_autofree char *endless = g_strnfill (10000, 'x');
  g_autofree char *limited = ent_menu_label (endless);

  g_assert_cmpstr (plain, ==, "People");
  g_assert_cmpstr (underscore, ==, "a__b____c");
  g_assert_cmpstr (markup, ==, "<b>&amp;");
  g_assert_cmpint (g_utf8_strlen (limited, -1), <=, ENT_MENU_MAX_CHARS + 1);
  g_assert_true (g_str_has_suffix (limited, "…"));
}

static void
test_items (void)
{
  g_autoptr (GMenu) questions = ent_menu_questions (briefing);
  g_autoptr (GMenu) bys = ent_menu_bys (briefing, "engagement");
  g_autoptr (GMenu) layouts = ent_menu_layouts (briefing);
  g_autoptr (GMenu) colours = ent_menu_colours (briefing);
  g_autoptr (GMenu) perspectives = ent_menu_perspectives (briefing);
  g_autoptr (GMenu) filters = ent_menu_filters (briefing);

  g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (questions)), ==, 3);
  assert_item (questions, 0, "win.question", "engagement");
  assert_item (bys, 0, "win.by", "desk");
  assert_item (bys, 1, "win.by", "article");
  assert_item (layouts, 0, "win.layout", "equal-all");
  assert_item (colours, 0, "win.colour", "stance");
  assert_item (colours, 1, "win.colour", "confidence");
  assert_item (perspectives, 0, "win.perspective", "members");
  assert_item (filters, 0, "win.filter-member", "");
}

/* What is on is always among what can be chosen. */
static void
test_choices (void)
{
  g_autoptr (EntStage) stage = ent_stage_new_default (briefing);
  g_autoptr (EntStage) source = ent_stage_with (stage, "by", "article", NULL);
  g_autofree char *question = ent_choice_question (briefing, stage);
  g_autofree char *desk = ent_choice_by (briefing, ent_stage_get_by (stage));
  g_autofree char *article = ent_choice_by (briefing, ent_stage_get_by (source));
  g_autofree char *colour = ent_choice_colour (briefing, stage);
  g_autofree char *filter = ent_choice_filter (briefing, stage);

  g_assert_cmpint (strlen (question), >, 0);
  g_assert_cmpstr (desk, !=, article);
  g_assert_cmpstr (colour, ==, "Colour: Stance");
  g_assert_cmpstr (filter, ==, "Concerns: all members");
}

static EntBriefing *
load_with_dates (guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) more = g_string_new ("\"stances\": [");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (ent_briefing_get_bytes (briefing), &size);
  EntBriefing *loaded;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (more,
                            "{\"id\": \"dated%u\", \"member\": \"ind\", \"question\": \"technology\", \"by\": \"article\","
                            " \"as_of\": \"%04u-%02u\", \"confidence\": \"low\", \"confidence_reason\": \"R.\","
                            " \"summary\": \"S.\", \"citations\": [{\"source\": \"article\", \"credibility\": 3}]}, ",
                            i, 2024 - i / 12, 12 - i % 12);
  g_string_append_len (text, data, size);
  g_string_replace (text, "\"stances\": [", more->str, 1);
  bytes = g_bytes_new (text->str, text->len);
  loaded = ent_briefing_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);

  return loaded;
}

/* The newest is the latest; of very many dates a menu has some. */
static void
test_dates (void)
{
  static const struct {
    guint n_dates;
    int n_items;
  } cases[] = {
    { 0, 1 }, { 1, 1 }, { 2, 2 }, { ENT_MENU_MOST_DATES + 1, ENT_MENU_MOST_DATES + 1 }, { 5000, ENT_MENU_MOST_DATES + 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntBriefing) dated = load_with_dates (cases[i].n_dates);
      g_autoptr (GMenu) menu = ent_menu_dates (dated, "technology", "article");

      g_assert_cmpint (g_menu_model_get_n_items (G_MENU_MODEL (menu)), ==, cases[i].n_items);
      assert_item (menu, 0, "win.date", "");
      if (cases[i].n_items > 1)
        assert_item (menu, 1, "win.date", "2024-11");
      if (cases[i].n_items > ENT_MENU_MOST_DATES + 1)
        assert_item (menu, ENT_MENU_MOST_DATES + 1, NULL, NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  file = g_file_new_for_path (g_getenv ("ENT_BRIEFING"));
  briefing = ent_briefing_new_from_file (file, NULL, NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/menus/label", test_label);
  g_test_add_func ("/menus/items", test_items);
  g_test_add_func ("/menus/choices", test_choices);
  g_test_add_func ("/menus/dates", test_dates);

  status = g_test_run ();
  g_clear_object (&briefing);

  return status;
}
