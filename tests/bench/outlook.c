/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long what-if takes: outlook FILE…, of which each has been made by
 * generate.py with --switches. Times are of the processor, and the median of
 * several runs.
 */

#include "ent-breaking.h"
#include "ent-outlook.h"
#include "ent-sensitivity.h"
#include "ent-share-range.h"

#include "bench.h"

#define RUNS 25

typedef struct {
  EntBriefing *briefing;
  EntStage *stage;
  EntOutlook *baseline;
  EntStage *wanted; /* an option of every switch */
  EntOutlook *outlook; /* of that */
  EntShareParts *parts;
  const char *swtch;
} Bench;

typedef gpointer (*BenchFunc) (Bench *self);

/* What is made is not yet freed when the clock stops. */
static double
time_of (Bench          *self,
         BenchFunc       func,
         GDestroyNotify  destroy)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (int i = 0; i < RUNS; i++)
    {
      double start = bench_get_ms (CLOCK_PROCESS_CPUTIME_ID), ms;
      gpointer made = func (self);

      ms = bench_get_ms (CLOCK_PROCESS_CPUTIME_ID) - start;
      destroy (made);
      g_array_append_val (times, ms);
    }

  return bench_get_median (times);
}

static gpointer
choose_all (Bench *self)
{
  return ent_outlook_with_stage (self->baseline, self->wanted);
}

static gpointer
choose_one (Bench *self)
{
  return ent_outlook_with_option (self->baseline, self->swtch, "o1");
}

static gpointer
change_one (Bench *self)
{
  return ent_outlook_with_option (self->outlook, self->swtch, "o1");
}

/* Each time of an outlook that has none yet. */
static gpointer
make_briefing (Bench *self)
{
  g_autoptr (EntOutlook) outlook = ent_outlook_with_option (self->outlook, self->swtch, NULL);

  return ent_outlook_dup_briefing (outlook);
}

static gpointer
find_what_matters (Bench *self)
{
  const EntQuantity quantity = { .kind = ENT_QUANTITY_SHARE, .measure = "in", .indicator = "people" };

  return ent_sensitivity_new (self->briefing, self->stage, &quantity);
}

static gpointer
take_apart (Bench *self)
{
  return ent_share_parts_new (self->briefing, self->stage, "in", "people", NULL);
}

static gpointer
find_range (Bench *self)
{
  EntShareRange *range = g_new (EntShareRange, 1);

  ent_share_range_compute (self->parts, range);
  return range;
}

static gpointer
find_breaking (Bench *self)
{
  return ent_breaking_new (self->parts, self->parts->share * 1.2);
}

/* The first option of every switch that is not its baseline. */
static EntStage *
want_all (EntStage    *stage,
          EntBriefing *briefing)
{
  GVariantBuilder builder;
  EntSwitch *swtch;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  for (guint i = 0; (swtch = ent_list_peek (ent_briefing_get_switches (briefing), i)) != NULL; i++)
    g_variant_builder_add (&builder, "{ss}", ent_switch_get_id (swtch), "o0");

  return ent_stage_with (stage, "options", g_variant_builder_end (&builder), NULL);
}

static void
measure (const char *path)
{
  static const char * const switches[] = { "w0", "w1", "w2" };
  g_autoptr (EntBriefing) briefing = bench_load (path);
  Bench self = { .briefing = briefing };
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (EntSensitivity) sensitivity = NULL;
  double start = bench_get_ms (CLOCK_PROCESS_CPUTIME_ID);

  self.baseline = ent_outlook_new (briefing);
  g_print ("\n%u members, %u factors, %u switches; the first outlook %.2f ms\n",
           g_list_model_get_n_items (ent_briefing_get_members (briefing)),
           g_list_model_get_n_items (ent_briefing_get_factors (briefing)),
           g_list_model_get_n_items (ent_briefing_get_switches (briefing)),
           bench_get_ms (CLOCK_PROCESS_CPUTIME_ID) - start);

  self.stage = ent_stage_new_default (briefing);
  self.wanted = want_all (self.stage, briefing);
  self.outlook = choose_all (&self);
  changes = ent_outlook_list_changes (self.outlook);
  g_print ("all switches at once, which change %u things   %8.3f ms\n", changes->len, time_of (&self, choose_all, g_object_unref));
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      EntSwitch *swtch;
      EntOption *option;

      self.swtch = switches[i];
      swtch = ent_briefing_lookup (briefing, ENT_TYPE_SWITCH, self.swtch);
      option = ent_switch_find_option (swtch, "o1");
      g_print ("one that touches %4u: alone %8.3f ms, among the others %8.3f ms\n",
               g_list_model_get_n_items (ent_option_get_effects (option)), time_of (&self, choose_one, g_object_unref),
               time_of (&self, change_one, g_object_unref));
    }
  g_print ("the briefing as it then looks                %8.3f ms\n", time_of (&self, make_briefing, g_object_unref));

  self.parts = take_apart (&self);
  sensitivity = find_what_matters (&self);
  g_print ("a share, member by member                    %8.3f ms\n", time_of (&self, take_apart, (GDestroyNotify) ent_share_parts_free));
  g_print ("what matters most, %5u things              %8.3f ms\n", sensitivity->n_entries,
           time_of (&self, find_what_matters, (GDestroyNotify) ent_sensitivity_free));
  g_print ("the share as a range                         %8.3f ms\n", time_of (&self, find_range, g_free));
  g_print ("breaking points, a fifth more                %8.3f ms\n", time_of (&self, find_breaking, (GDestroyNotify) ent_breaking_free));

  ent_share_parts_free (self.parts);
  g_object_unref (self.outlook);
  g_object_unref (self.wanted);
  g_object_unref (self.stage);
  g_object_unref (self.baseline);
}

int
main (int   argc,
      char *argv[])
{
  if (argc < 2)
    {
      g_printerr ("Usage: outlook FILE…\n");
      return 2;
    }

  for (int i = 1; i < argc; i++)
    measure (argv[i]);

  return 0;
}
