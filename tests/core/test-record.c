/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What holds for every kind of record, tried on the document that uses every
 * member of every type.
 */

#include <math.h>

#include "test-document.h"

typedef void (*Visit) (EntRecord *record, gpointer user_data);

static void
visit_all (EntRecord *record,
           Visit      visit,
           gpointer   user_data)
{
  g_autofree GParamSpec **pspecs = NULL;
  guint n;

  visit (record, user_data);
  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (record), &n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) child = NULL;
      gpointer element;

      if (!G_IS_PARAM_SPEC_OBJECT (pspecs[i]))
        continue;
      g_object_get (record, pspecs[i]->name, &child, NULL);
      if (ENT_IS_RECORD (child))
        visit_all (ENT_RECORD (child), visit, user_data);
      for (guint j = 0; G_IS_LIST_MODEL (child) && (element = ent_list_peek (G_LIST_MODEL (child), j)) != NULL; j++)
        visit_all (element, visit, user_data);
    }
}

static void
collect (EntRecord *record,
         gpointer   user_data)
{
  g_ptr_array_add (user_data, record);
}

static gboolean
has_default (const GValue *value)
{
  if (G_VALUE_HOLDS_STRING (value))
    return g_value_get_string (value) == NULL;
  if (G_VALUE_HOLDS_VARIANT (value))
    return g_value_get_variant (value) == NULL;
  if (G_VALUE_HOLDS (value, G_TYPE_STRV))
    return *(char **) g_value_get_boxed (value) == NULL;
  if (G_VALUE_HOLDS_BOXED (value))
    return g_value_get_boxed (value) == NULL;
  if (G_VALUE_HOLDS_OBJECT (value) && G_IS_LIST_MODEL (g_value_get_object (value)))
    return g_list_model_get_n_items (g_value_get_object (value)) == 0;
  if (G_VALUE_HOLDS_OBJECT (value))
    return g_value_get_object (value) == NULL;

  return FALSE;
}

/* All properties of a record, with whether any record said something there. */
static void
note_properties (EntRecord *record,
                 gpointer   user_data)
{
  g_autofree GParamSpec **pspecs = NULL;
  guint n;

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (record), &n);
  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      char *name = g_strdup_printf ("%s:%s", G_OBJECT_TYPE_NAME (record), pspecs[i]->name);

      g_assert_cmpint (pspecs[i]->flags & (G_PARAM_READABLE | G_PARAM_WRITABLE), ==, G_PARAM_READABLE);
      g_object_get_property (G_OBJECT (record), pspecs[i]->name, &value);
      if (!has_default (&value))
        g_hash_table_insert (user_data, name, GINT_TO_POINTER (TRUE));
      else if (!g_hash_table_contains (user_data, name))
        g_hash_table_insert (user_data, name, GINT_TO_POINTER (FALSE));
      else
        g_free (name);
    }
}

/* Every property is read-only, and the fixture leaves none of them out. */
static void
test_properties (void)
{
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer name, is_said;

  visit_all (ENT_RECORD (briefing), note_properties, said);
  g_assert_cmpuint (g_hash_table_size (said), >, 200);
  g_hash_table_iter_init (&iter, said);
  while (g_hash_table_iter_next (&iter, &name, &is_said))
    {
      g_test_message ("%s", (char *) name);
      g_assert_true (GPOINTER_TO_INT (is_said));
    }
}

/* Nothing of a document outlives it. */
static void
test_finalize (void)
{
  EntBriefing *briefing = test_document_read ("full.json");
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  guint n;

  visit_all (ENT_RECORD (briefing), collect, records);
  n = records->len;
  g_assert_cmpuint (n, >=, 100);
  for (guint i = 0; i < n; i++)
    g_object_add_weak_pointer (records->pdata[i], &records->pdata[i]);

  g_object_unref (briefing);
  for (guint i = 0; i < n; i++)
    g_assert_null (records->pdata[i]);
}

/* A record that somebody holds is whole without its document. */
static void
test_outlives (void)
{
  EntBriefing *briefing = test_document_read ("full.json");
  g_autoptr (EntStance) stance = g_object_ref (ent_list_peek (ent_briefing_get_stances (briefing), 0));

  g_object_unref (briefing);
  g_assert_cmpstr (ent_stance_get_summary (stance), ==, "Aland has paid the first part.");
  g_assert_cmpstr (ent_item_get_text (ent_list_peek (ent_stance_get_towards (stance), 0)), ==, "It paid in May.");
}

static void
test_empty_lists (void)
{
  g_autoptr (EntBriefing) briefing = test_document_read ("minimal.json");
  EntMember *member = ent_list_peek (ent_briefing_get_members (briefing), 0);

  g_assert_true (g_list_model_get_item_type (ent_briefing_get_stances (briefing)) == ENT_TYPE_STANCE);
  g_assert_cmpuint (g_list_model_get_n_items (ent_briefing_get_stances (briefing)), ==, 0);
  g_assert_true (g_list_model_get_item_type (ent_member_get_memberships (member)) == ENT_TYPE_MEMBERSHIP);
  g_assert_cmpuint (g_list_model_get_n_items (ent_member_get_memberships (member)), ==, 0);
  g_assert_null (ent_member_get_code (member));
  g_assert_null (ent_briefing_get_impact_scale (briefing));
}

static void
test_member (void)
{
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");
  EntMember *aland = ent_briefing_lookup (briefing, ENT_TYPE_MEMBER, "aland");
  EntMembership *membership = ent_list_peek (ent_member_get_memberships (aland), 0);

  g_assert_cmpstr (ent_record_get_id (ENT_RECORD (aland)), ==, "aland");
  g_assert_cmpint (ent_member_get_kind (aland), ==, ENT_MEMBER_KIND_STATE);
  g_assert_cmpstr (ent_member_get_code (aland), ==, "AAL");
  g_assert_cmpstr (ent_member_get_official (aland), ==, "Kingdom of Aland");
  g_assert_cmpstr (ent_membership_get_from (membership), ==, "1999-05-01");
  g_assert_null (ent_membership_get_to (membership));
  g_assert_null (ent_record_get_id (ENT_RECORD (membership)));
  g_assert_cmpint (ent_citation_get_credibility (ent_list_peek (ent_membership_get_citations (membership), 0)), ==, 2);
}

static void
test_question (void)
{
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");
  EntQuestion *dam = ent_briefing_lookup (briefing, ENT_TYPE_QUESTION, "dam");
  EntLevel *against = ent_question_find_level (dam, "against");
  EntLevel *unaffected = ent_question_find_level (dam, "unaffected");

  g_assert_cmpfloat (ent_level_get_from (against), ==, 0.05);
  g_assert_cmpfloat (ent_level_get_to (against), ==, 0.3);
  g_assert_cmpint (ent_level_get_glyph (against), ==, ENT_GLYPH_CROSS);
  g_assert_cmpint (ent_level_get_slot (against), ==, 3);
  g_assert_true (isnan (ent_level_get_from (unaffected)));
  g_assert_true (ent_level_get_categorical (unaffected));
  g_assert_null (ent_question_find_level (dam, "signed"));
  g_assert_null (ent_question_find_level (dam, NULL));
}

/* A shared edge belongs to the upper band. */
static void
test_level_at (void)
{
  static const struct {
    double position;
    const char *level;
  } rows[] = {
    { 0, NULL }, { 0.05, "against" }, { 0.29, "against" }, { 0.3, "undecided" }, { 0.6, "for" }, { 1, "for" },
  };
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");
  EntQuestion *dam = ent_briefing_lookup (briefing, ENT_TYPE_QUESTION, "dam");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      EntLevel *level = ent_question_level_at (dam, rows[i].position);

      g_assert_cmpstr (level != NULL ? ent_level_get_id (level) : NULL, ==, rows[i].level);
    }
}

static void
test_layout (void)
{
  static const char *const order[] = { "aland", "beland", "celand", "bank", NULL };
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");
  EntLayout *grid = ent_briefing_lookup (briefing, ENT_TYPE_LAYOUT, "grid");
  g_autoptr (GVariant) tiles = NULL;
  EntTile tile;
  int columns, rows;

  g_assert_cmpstrv (ent_layout_get_member_ids (grid), order);
  g_assert_true (ent_layout_get_tile (grid, "aland", &tile));
  g_assert_cmpint (tile.width * tile.height, ==, 1);
  g_assert_true (ent_layout_get_tile (grid, "bank", &tile));
  g_assert_cmpint (tile.column, ==, 2);
  g_assert_cmpint (tile.height, ==, 2);
  g_assert_false (ent_layout_get_tile (grid, "oland", &tile));
  ent_layout_get_size (grid, &columns, &rows);
  g_assert_cmpint (columns, ==, 3);
  g_assert_cmpint (rows, ==, 2);
  g_object_get (grid, "tiles", &tiles, NULL);
  g_assert_cmpuint (g_variant_n_children (tiles), ==, 4);
}

static void
test_sign (void)
{
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");
  EntSign *vote = ent_briefing_lookup (briefing, ENT_TYPE_SIGN, "vote");
  g_autofree char *text = NULL;
  EntDirection direction;

  g_assert_true (ENT_IS_ITEM (vote));
  g_assert_true (ent_briefing_lookup (briefing, ENT_TYPE_ITEM, "vote") == vote);
  g_assert_cmpint (ent_sign_get_status (vote), ==, ENT_SIGN_STATUS_SEEN);
  g_assert_cmpstr (ent_choice_get_option (ent_sign_get_option (vote)), ==, "flood-yes");
  g_object_get (vote, "text", &text, "direction", &direction, NULL);
  g_assert_cmpstr (text, ==, "A vote against the budget.");
  g_assert_cmpint (direction, ==, ENT_DIRECTION_AWAY);
}

static void
test_effects (void)
{
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");
  EntSwitch *flood = ent_briefing_lookup (briefing, ENT_TYPE_SWITCH, "flood");
  EntSwitch *money = ent_briefing_lookup (briefing, ENT_TYPE_SWITCH, "money");
  GListModel *effects = ent_option_get_effects (ent_switch_find_option (flood, "flood-yes"));
  EntEffect *level = ent_list_peek (ent_option_get_effects (ent_switch_find_option (money, "money-no")), 0);
  double number;

  g_assert_cmpstr (ent_option_get_id (ent_switch_get_baseline (flood)), ==, "flood-no");
  g_assert_cmpfloat (ent_effect_get_range (ent_list_peek (effects, 0))->best, ==, 0.2);
  g_assert_false (ent_effect_get_number (ent_list_peek (effects, 0), &number));
  g_assert_true (ent_effect_get_number (ent_list_peek (effects, 1), &number));
  g_assert_cmpfloat (number, ==, 0.1);
  g_assert_cmpstr (ent_effect_get_level (level), ==, "against");
  g_assert_null (ent_effect_get_range (level));
}

static void
test_scenario (void)
{
  static const char *const switches[] = { "flood", NULL };
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");
  EntScenario *wet = ent_briefing_lookup (briefing, ENT_TYPE_SCENARIO, "wet");

  g_assert_cmpstrv (ent_scenario_get_switches (wet), switches);
  g_assert_cmpstr (ent_scenario_get_option (wet, "flood"), ==, "flood-yes");
  g_assert_null (ent_scenario_get_option (wet, "money"));
}

static void
test_factor (void)
{
  g_autoptr (EntBriefing) briefing = test_document_read ("full.json");
  EntFactor *factor = ent_briefing_lookup (briefing, ENT_TYPE_FACTOR, "flood-damage");
  EntImpact *impact = ent_list_peek (ent_factor_get_impacts (factor), 0);

  g_assert_cmpfloat (ent_factor_get_likelihood (factor)->best, ==, 0.25);
  g_assert_cmpfloat (ent_impact_get_range (impact)->low, ==, -0.8);
  g_assert_cmpfloat (ent_impact_get_range (impact)->high, ==, -0.1);
  g_assert_cmpstr (ent_impact_scale_get_unit (ent_briefing_get_impact_scale (briefing)), ==, "million marks");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/properties", test_properties);
  g_test_add_func ("/record/finalize", test_finalize);
  g_test_add_func ("/record/outlives", test_outlives);
  g_test_add_func ("/record/empty-lists", test_empty_lists);
  g_test_add_func ("/record/member", test_member);
  g_test_add_func ("/record/question", test_question);
  g_test_add_func ("/record/level-at", test_level_at);
  g_test_add_func ("/record/layout", test_layout);
  g_test_add_func ("/record/sign", test_sign);
  g_test_add_func ("/record/effects", test_effects);
  g_test_add_func ("/record/scenario", test_scenario);
  g_test_add_func ("/record/factor", test_factor);

  return g_test_run ();
}
