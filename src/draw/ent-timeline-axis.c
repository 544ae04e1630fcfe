/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The line of time: its breaks and ticks, and the cut-off that parts what is known from what is ahead. */

#include "config.h"

#include "ent-timeline-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-phrase-fact.h"

#define DAYS_OF_A_MONTH 30.44

static void
add_label (EntTimePlot *self, const char *id, const char *words, const char *spoken, EntRect rect, PangoWeight weight)
{
  EntSceneItem *item = ent_scene_add (self->scene, id, ENT_SCENE_ROLE_GROUND, rect);
  EntPen pen = ent_time_plot_get_pen (self, item);
  EntText text = ent_pen_text_init (words, rect, self->small, self->palette->text);

  text.weight = weight;
  text.align = PANGO_ALIGN_CENTER;
  item->spoken = g_strdup (spoken);
  ent_pen_text (&pen, &text);
}

static gboolean
is_taken (GArray *taken, double left, double right)
{
  for (guint i = 0; i < taken->len; i++)
    {
      const EntRect *other = &g_array_index (taken, EntRect, i);

      if (left < other->x + other->width && other->x < right)
        return TRUE;
    }

  return FALSE;
}

static double
measure (const EntTimePlot *self, const char *words, PangoWeight weight)
{
  double width;

  ent_scene_measure (self->scene, words, self->small, weight, -1, &width);
  return ceil (width * 1.02) + 1;
}

/* Where a stretch is shortened the line is broken, and the label says how much is not there. */
static void
draw_breaks (EntTimePlot *self, EntPen *line, double y, GArray *taken)
{
  double stroke = MAX (1, 2 * self->metrics->unit);
  double half = self->small * 0.4;

  for (guint i = 0; i < self->scale->len; i++)
    {
      const EntTimeSpan *span = &g_array_index (self->scale, EntTimeSpan, i);
      double middle = self->plot.x + span->at + span->length / 2;
      g_autofree char *id = g_strdup_printf ("axis:break-%u", i);
      g_autofree char *words = NULL;
      g_autofree char *spoken = NULL;
      guint months = (guint) ((span->to - span->from) / DAYS_OF_A_MONTH + 0.5);
      EntRect rect;

      if (!span->shortened)
        {
          ent_pen_line (line, self->plot.x + span->at, y, self->plot.x + span->at + span->length, y, self->palette->text, stroke);
          continue;
        }
      for (int side = -1; side <= 1; side += 2)
        ent_pen_line (line, middle + side * half - half / 2, y + half, middle + side * half + half / 2, y - half, self->palette->text, stroke);
      ent_pen_line (line, self->plot.x + span->at, y, middle - half, y, self->palette->text, stroke);
      ent_pen_line (line, middle + half, y, self->plot.x + span->at + span->length, y, self->palette->text, stroke);

      if (months >= 24)
        words = g_strdup_printf (ngettext ("%u year", "%u years", months / 12), months / 12);
      else
        words = g_strdup_printf (ngettext ("%u month", "%u months", months), months);
      /* Translators: %s is how long, as in "12 years" */
      spoken = g_strdup_printf (_("Shortened: %s without an entry"), words);
      rect = (EntRect) { 0, y - self->small * 0.6 - self->line, measure (self, words, PANGO_WEIGHT_NORMAL), self->line };
      rect.x = middle - rect.width / 2;
      add_label (self, id, words, spoken, rect, PANGO_WEIGHT_NORMAL);
      g_array_append_val (taken, rect);
    }
}

static int
day_of (int months)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, (GDateMonth) (months % 12 + 1), (GDateYear) (months / 12));

  return (int) g_date_get_julian (&date);
}

/* Months since the year 0 of the first of a month that is not before @day. */
static int
month_from (int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);

  return g_date_get_year (&date) * 12 + g_date_get_month (&date) - 1 + (g_date_get_day (&date) > 1);
}

static void
draw_ticks (EntTimePlot *self, EntPen *grid, double y, GArray *taken)
{
  static const int steps[] = { 1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000 };
  double day = ent_time_scale_step (self->scale);
  double hair = MAX (1, self->metrics->unit);
  guint s = 0;

  while (s + 1 < G_N_ELEMENTS (steps) && steps[s] * DAYS_OF_A_MONTH * day < (steps[s] < 12 ? 8 : 4) * self->small)
    s++;

  for (guint i = 0; i < self->scale->len; i++)
    {
      const EntTimeSpan *span = &g_array_index (self->scale, EntTimeSpan, i);
      int month = (month_from (span->from) + steps[s] - 1) / steps[s] * steps[s];

      for (; !span->shortened && month < 12 * 10000 && day_of (month) < span->to; month += steps[s])
        {
          double x = ent_time_plot_get_x (self, day_of (month));
          g_autofree char *text = g_strdup_printf (month % 12 == 0 ? "%04d" : "%04d-%02d", month / 12, month % 12 + 1);
          g_autofree char *label = ent_date_format (text);
          g_autofree char *id = g_strdup_printf ("axis:tick-%d", month);
          EntRect rect = { 0, y - self->small * 0.6 - self->line, measure (self, label, PANGO_WEIGHT_NORMAL), self->line };

          ent_pen_line (grid, x, y, x, self->plot.y + self->plot.height, self->palette->line_faint, hair);
          rect.x = CLAMP (x - rect.width / 2, self->margin, MAX (self->margin, self->width - self->margin - rect.width));
          if (is_taken (taken, rect.x - self->small * 0.6, rect.x + rect.width + self->small * 0.6))
            continue;
          add_label (self, id, label, NULL, rect, PANGO_WEIGHT_NORMAL);
          g_array_append_val (taken, rect);
        }
    }
}

/* The line that parts what is known from what is ahead, with both names above. */
static void
draw_cutoff (EntTimePlot *self, double top)
{
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;
  double stroke = MAX (1.5, 3 * self->metrics->unit);
  double gap = self->small * 0.5;
  double x, width, ahead;
  EntSceneItem *item;
  EntRect rect;
  EntPen pen;

  if (self->cutoff == NULL)
    return;

  x = CLAMP (ent_time_plot_get_x (self, self->cutoff->to), self->plot.x + stroke,
             self->plot.x + self->plot.width - stroke);
  item = ent_scene_add (self->scene, "axis:cutoff", ENT_SCENE_ROLE_GROUND,
                        (EntRect) { x - stroke / 2, top, stroke, self->plot.y + self->plot.height - top });
  pen = ent_time_plot_get_pen (self, item);
  item->spoken = ent_phrase_fact_spoken (self->briefing, self->cutoff);
  ent_pen_line (&pen, x, top, x, self->plot.y + self->plot.height, self->palette->text, stroke);

  date = ent_date_format (self->cutoff->date);
  /* Translators: %s is a date; information from after it did not go in */
  words = g_strdup_printf (_("Cut-off %s"), date);
  width = measure (self, words, PANGO_WEIGHT_BOLD);
  rect = (EntRect) { x - gap - width, top, width, self->line };
  if (rect.x < self->margin)
    rect.x = MIN (x + gap, self->width - self->margin - width);
  add_label (self, "axis:cutoff-date", words, NULL, rect, PANGO_WEIGHT_BOLD);

  /* Translators: what lies after the information cut-off, on a line of time */
  ahead = measure (self, C_("timeline", "Ahead"), PANGO_WEIGHT_BOLD);
  if (rect.x < x && x + gap + ahead < self->width - self->margin)
    add_label (self, "axis:ahead", C_("timeline", "Ahead"), NULL, (EntRect) { x + gap, top, ahead, self->line }, PANGO_WEIGHT_BOLD);
}

void
ent_time_plot_draw_ground (EntTimePlot *self, double top)
{
  double hair = MAX (1, self->metrics->unit);
  EntRect all = { self->plot.x - hair, top, self->plot.width + 2 * hair, self->plot.y + self->plot.height - top };
  EntSceneItem *item = ent_scene_add (self->scene, "axis:plot", ENT_SCENE_ROLE_GROUND, all);
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (EntRect));
  double y = self->plot.y - ceil (self->small * 0.8);
  EntPen pen = ent_time_plot_get_pen (self, item);

  if (self->cutoff != NULL)
    {
      double x = ent_time_plot_get_x (self, self->cutoff->to);

      /* No label stands on the line. */
      g_array_append_val (taken, ((EntRect) { x - 1, 0, 2, 0 }));
      ent_pen_rect (&pen, (EntRect) { x, top, MAX (self->plot.x + self->plot.width - x, 0), all.height }, 0, self->palette->band,
                    ent_pen_none, 0, 0);
    }
  draw_breaks (self, &pen, y, taken);
  draw_ticks (self, &pen, y, taken);
  draw_cutoff (self, top);
}
