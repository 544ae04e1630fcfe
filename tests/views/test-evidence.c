/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands behind a selection, as the card and the inspector show it. */

#include "ent-evidence-card.h"
#include "ent-inspector.h"
#include "ent-source-card.h"
#include "ent-stance-card.h"

#include "ent-test.h"

static GtkWidget *
find_link (GtkWidget  *widget,
           const char *action,
           const char *target)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    {
      GVariant *value = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));

      if (value != NULL && g_variant_is_of_type (value, G_VARIANT_TYPE_STRING) &&
          g_str_equal (g_variant_get_string (value, NULL), target))
        return widget;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_link (child, action, target);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_card (void)
{
  static const char *const texts[] = {
    "Evidence",
    "It signed & sealed.",
    "It may leave.",
    "1 line",
    "2 lines",
    "1 source",
    "1 October 2025",
    "1. Paper <one>",
    "1 October 2025 · D: not usually reliable",
    "possibly true ×1",
  };
  g_autoptr (EntBriefing) briefing = ent_test_briefing ();
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);
  g_autoptr (EntStage) stage = ent_stage_with (first, "focus", "a", NULL);
  GtkWidget *card = g_object_ref_sink (ent_evidence_card_new ());

  ent_evidence_card_show (ENT_EVIDENCE_CARD (card), briefing, stage);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (ent_test_find_text (card, texts[i]) == NULL)
      g_error ("No label shows ‘%s’", texts[i]);

  /* The source, and the source's own view, which differs. */
  g_assert_nonnull (find_link (card, "win.focus", "s1"));
  g_assert_nonnull (find_link (card, "win.by", "s1"));
  g_assert_null (find_link (card, "win.focus", "s2"));
  g_assert_finalize_object (card);
}

static void
test_nothing (void)
{
  g_autoptr (EntBriefing) briefing = ent_test_briefing ();
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);
  g_autoptr (EntStage) stage = ent_stage_with (first, "view", ENT_VIEW_CHECKS, NULL);
  GtkWidget *card = g_object_ref_sink (ent_evidence_card_new ());

  ent_evidence_card_show (ENT_EVIDENCE_CARD (card), briefing, stage);
  g_assert_nonnull (ent_test_find_text (card, "Nothing here rests on a source."));
  g_assert_finalize_object (card);
}

/* It follows the selection, but a source is the evidence itself. */
static void
test_inspector (void)
{
  g_autoptr (EntBriefing) briefing = ent_test_briefing ();
  g_autoptr (EntStage) first = ent_stage_new_default (briefing);
  g_autoptr (EntStage) member = ent_stage_with (first, "focus", "a", NULL);
  g_autoptr (EntStage) source = ent_stage_with (first, "focus", "s1", NULL);
  GtkWidget *inspector = ent_inspector_new ();
  GtkWidget *window = ent_test_window (inspector, 400, 600);

  ent_stage_view_set_briefing (ENT_STAGE_VIEW (inspector), briefing);
  ent_stage_view_set_stage (ENT_STAGE_VIEW (inspector), member);
  ent_stage_view_flush (ENT_STAGE_VIEW (inspector));
  g_assert_nonnull (ent_test_find_type (inspector, ENT_TYPE_STANCE_CARD));

  g_object_set (inspector, "evidence", TRUE, NULL);
  ent_stage_view_flush (ENT_STAGE_VIEW (inspector));
  g_assert_null (ent_test_find_type (inspector, ENT_TYPE_STANCE_CARD));
  g_assert_nonnull (ent_test_find_type (inspector, ENT_TYPE_EVIDENCE_CARD));

  ent_stage_view_set_stage (ENT_STAGE_VIEW (inspector), source);
  ent_stage_view_flush (ENT_STAGE_VIEW (inspector));
  g_assert_null (ent_test_find_type (inspector, ENT_TYPE_EVIDENCE_CARD));
  g_assert_nonnull (ent_test_find_type (inspector, ENT_TYPE_SOURCE_CARD));

  g_object_set (inspector, "evidence", FALSE, NULL);
  ent_stage_view_set_stage (ENT_STAGE_VIEW (inspector), member);
  ent_stage_view_flush (ENT_STAGE_VIEW (inspector));
  g_assert_nonnull (ent_test_find_type (inspector, ENT_TYPE_STANCE_CARD));
  ent_test_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/evidence/card", test_card);
  g_test_add_func ("/evidence/nothing", test_nothing);
  g_test_add_func ("/evidence/inspector", test_inspector);
}

int
main (int   argc,
      char *argv[])
{
  return ent_test_run (&argc, &argv, add_tests);
}
