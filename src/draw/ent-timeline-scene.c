/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ent-timeline-scene.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-action.h"
#include "ent-pen.h"
#include "ent-phrase-fact.h"
#include "ent-phrase.h"
#include "ent-ring.h"
#include "ent-time-scale.h"

#define MIN_TARGET 24.0
#define DAYS_OF_A_MONTH 30.44

/* In ems of the smallest text: how wide a fact's words are, and a stretch that is shortened. */
#define MOST_WORDS 17.0
#define LEAST_WORDS 11.0
#define SHORTENED 5.5
#define MOST_LINES 3

#define ROOM_TEXT 24.0 /* units: all of it is read in a room */
#define ROOM_AREA 130.0 /* of it for each fact, in square ems */
#define WORDS_PART 0.6 /* of the height: the rest is for marks that find no room for words */

typedef struct {
  const EntFact *fact;
  GPtrArray *together; /* (nullable) (element-type EntFact): @fact and those that its mark stands for, too */
  EntRect box;      /* laid out from left to right */
  double from, to;  /* of its date */
  char *date;
  char *words;
  double words_height;
  gboolean cut;
  gboolean bare;    /* a mark without words */
  gboolean placed;
} Entry;

typedef struct {
  EntBriefing *briefing;
  EntStage *stage;
  const EntMetrics *metrics;
  const EntPalette *palette;
  EntScene *scene;
  double width;
  double margin;
  double small;      /* em */
  double line;       /* height of a line of it */

  GArray *entries;   /* of Entry */
  GArray *scale;     /* of EntTimeSpan */
  const EntFact *cutoff; /* (nullable) */
  guint n_facts;     /* that the filter lets through, without the cut-off */
  gboolean filtered;

  EntRect plot;      /* below the line of time */
} Timeline;

static void
clear_entry (gpointer data)
{
  g_clear_pointer (&((Entry *) data)->together, g_ptr_array_unref);
  g_free (((Entry *) data)->date);
  g_free (((Entry *) data)->words);
}

static EntPen
pen_for (const Timeline *self, EntSceneItem *item)
{
  EntPen pen = { .item = item, .axis = self->width, .mirrored = self->metrics->rtl, .ground = self->palette->ground };

  item->bounds = ent_pen_turn (&pen, item->bounds);

  return pen;
}

static gboolean
is_selected (const Timeline *self, const EntFact *fact)
{
  const char * const *highlight = ent_stage_get_highlight (self->stage);

  return fact->focus != NULL && (g_strcmp0 (ent_stage_get_focus (self->stage), fact->focus) == 0 ||
                                 (highlight != NULL && g_strv_contains (highlight, fact->focus)));
}

/* Those who joined a group on one day have one mark: half of all facts may be of that kind. What is selected stands
 * for itself. */
static gboolean
join_others (Timeline *self, GHashTable *places, const EntFact *fact)
{
  g_autofree char *key = NULL;
  Entry *entry;
  gpointer place;

  if ((fact->kind != ENT_FACT_JOINED && fact->kind != ENT_FACT_LEFT) || is_selected (self, fact))
    return FALSE;

  key = g_strdup_printf ("%d %s %s", fact->kind, fact->date, ent_membership_get_group (ENT_MEMBERSHIP (fact->part)));
  if (!g_hash_table_lookup_extended (places, key, NULL, &place))
    {
      g_hash_table_insert (places, g_steal_pointer (&key), GUINT_TO_POINTER (self->entries->len));
      return FALSE;
    }

  entry = &g_array_index (self->entries, Entry, GPOINTER_TO_UINT (place));
  if (entry->together == NULL)
    {
      entry->together = g_ptr_array_new ();
      g_ptr_array_add (entry->together, (gpointer) entry->fact);
    }
  g_ptr_array_add (entry->together, (gpointer) fact);

  return TRUE;
}

static void
collect (Timeline *self)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  EntFilter *filter = ent_stage_get_filter (self->stage);
  const char * const *members = filter != NULL ? ent_filter_get_members (filter) : NULL;
  g_autoptr (GPtrArray) facts = ent_timeline_filter (ent_timeline_get (self->briefing), members);

  self->filtered = members != NULL && members[0] != NULL;
  for (guint i = 0; i < facts->len; i++)
    {
      Entry entry = { .fact = g_ptr_array_index (facts, i) };

      if (entry.fact->kind == ENT_FACT_CUTOFF)
        {
          self->cutoff = entry.fact;
          continue;
        }
      if (++self->n_facts <= ENT_TIMELINE_LIMIT && !join_others (self, places, entry.fact))
        g_array_append_val (self->entries, entry);
    }
}

/* In which pass a fact gets its place. On a slide, which nobody scrolls, those come first that tell most: reported
 * facts and texts, then what is judged or ahead, and memberships and relations at last. */
static guint
rank_of (const Timeline *self, const EntFact *fact)
{
  if (is_selected (self, fact))
    return 0;
  if (!self->metrics->slide)
    return 1;

  switch (fact->kind)
    {
    case ENT_FACT_ITEM:
    case ENT_FACT_SIGN:
      return fact->basis == ENT_BASIS_REPORTED ? 1 : 2;
    case ENT_FACT_DUE:
    case ENT_FACT_STANCE:
      return 2;
    default:
      return 3;
    }
}

/* Of two facts of a rank the later one tells more of how things are. */
static int
compare_telling (gconstpointer a, gconstpointer b, gpointer data)
{
  const EntFact *first = ((const Entry *) a)->fact;
  const EntFact *second = ((const Entry *) b)->fact;
  guint rank = rank_of (data, first), other = rank_of (data, second);

  if (rank != other)
    return rank < other ? -1 : 1;
  return (first->from < second->from) - (first->from > second->from);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const EntFact *first = ((const Entry *) a)->fact;
  const EntFact *second = ((const Entry *) b)->fact;

  return (first->from > second->from) - (first->from < second->from);
}

/* A slide has room for the words of a few, and its line of time runs from the first to the last of these. */
static void
keep_telling (Timeline *self)
{
  double area = self->width * MAX (ent_scene_get_height (self->scene), self->width / 4);
  guint most = (guint) CLAMP (area / (ROOM_AREA * self->small * self->small), 4, 40);

  if (self->entries->len <= most)
    return;
  g_array_sort_with_data (self->entries, compare_telling, self);
  g_array_set_size (self->entries, most);
  g_array_sort (self->entries, compare_times);
}

/* What is drawn and the cut-off, which is there in any case, give the line its ends. */
static void
prepare_scale (Timeline *self)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (EntDays));
  gboolean waiting = self->cutoff != NULL;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const EntFact *fact = g_array_index (self->entries, Entry, i).fact;

      if (waiting && self->cutoff->from <= fact->from)
        {
          g_array_append_val (days, ((EntDays) { self->cutoff->from, self->cutoff->to }));
          waiting = FALSE;
        }
      g_array_append_val (days, ((EntDays) { fact->from, fact->to }));
    }
  if (waiting)
    g_array_append_val (days, ((EntDays) { self->cutoff->from, self->cutoff->to }));

  self->scale = ent_time_scale_new ((const EntDays *) days->data, days->len, self->plot.width, SHORTENED * self->small);
}

static double
get_x (const Timeline *self, double day)
{
  return self->plot.x + ent_time_scale_place (self->scale, day);
}

static double
glyph_size (const Timeline *self)
{
  return ceil (self->small * 1.15);
}

static int
compare_tops (gconstpointer a, gconstpointer b)
{
  double first = (*(const Entry * const *) a)->box.y;
  double second = (*(const Entry * const *) b)->box.y;

  return (first > second) - (first < second);
}

/* The highest place where it covers none that has its place: along the tops of those that it would meet. */
static double
find_place (Timeline *self, guint index, double y)
{
  const Entry *entry = &g_array_index (self->entries, Entry, index);
  g_autoptr (GPtrArray) near = g_ptr_array_new ();
  double gap = ceil (self->small * (entry->bare ? 0.2 : 0.8));

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *other = &g_array_index (self->entries, Entry, i);

      if (i != index && other->placed && other->box.x < entry->box.x + entry->box.width + gap && entry->box.x < other->box.x + other->box.width + gap)
        g_ptr_array_add (near, other);
    }
  g_ptr_array_sort (near, compare_tops);

  for (guint i = 0; i < near->len; i++)
    {
      const Entry *other = g_ptr_array_index (near, i);

      if (other->box.y < y + entry->box.height + gap && other->box.y + other->box.height + gap > y)
        y = other->box.y + other->box.height + gap;
    }

  return y;
}

static void
measure_entry (Timeline *self, Entry *entry, double most)
{
  double date_width, words_width, height, width;
  double glyph = glyph_size (self);
  double middle, right;

  entry->date = ent_phrase_fact_date (entry->fact);
  entry->words = entry->together != NULL ? ent_phrase_memberships (self->briefing, entry->together)
                                         : ent_phrase_fact (self->briefing, entry->fact);
  entry->from = get_x (self, entry->fact->from);
  entry->to = get_x (self, entry->fact->to);
  middle = (entry->from + entry->to) / 2;

  ent_scene_measure (self->scene, entry->date, self->small, PANGO_WEIGHT_BOLD, -1, &date_width);
  height = ceil (ent_scene_measure (self->scene, entry->words, self->small, PANGO_WEIGHT_NORMAL, most, &words_width));
  entry->words_height = MIN (height, MOST_LINES * self->line);
  entry->cut = height > entry->words_height + 0.5;
  width = MIN (MAX (ceil (date_width) + 2, entry->cut ? most : ceil (words_width) + 2), most);
  width = MAX (width, self->metrics->slide ? 0 : MIN_TARGET);

  entry->box.width = width;
  /* Words of what is known end before what is ahead begins. */
  right = self->plot.x + self->plot.width;
  if (self->cutoff != NULL && entry->fact->to <= self->cutoff->to)
    right = get_x (self, self->cutoff->to) - ceil (self->small * 0.4);
  entry->box.x = CLAMP (middle - glyph / 2, self->plot.x, MAX (self->plot.x, right - width));
  /* A long date may reach beyond the words. */
  if (entry->from < entry->box.x)
    {
      entry->box.width += entry->box.x - entry->from;
      entry->box.x = entry->from;
    }
  entry->box.width = MAX (entry->box.width, entry->to - entry->box.x);
  entry->box.width = MAX (entry->box.width, MIN (middle + glyph / 2, self->plot.x + self->plot.width) - entry->box.x);
  entry->box.height = glyph + ceil (self->small * 0.2) + self->line + entry->words_height;
}

/* The mark alone, as large as a target has to be. */
static void
strip_entry (Timeline *self, Entry *entry)
{
  double size = MAX (glyph_size (self), MIN_TARGET);

  entry->bare = TRUE;
  entry->box.x = CLAMP ((entry->from + entry->to) / 2 - size / 2, self->plot.x, self->plot.x + self->plot.width - size);
  entry->box.width = entry->box.height = size;
}

/* Where words end, and where everything does. On a slide, which nobody scrolls, both are its end; a window is
 * scrolled, but a picture of which one sees a tenth at once is none: it has two of them. */
static void
find_limits (Timeline *self, double y, double bottom, double *words, double *marks)
{
  double pages = MAX (2 * (bottom - y), 80 * self->line);

  *words = self->metrics->slide ? bottom : y + pages * WORDS_PART;
  *marks = self->metrics->slide ? bottom : y + pages;
}

/* Returns the bottom of the lowest. What is selected has words in any case, what finds no room not even for its
 * mark is left out. */
static double
place_entries (Timeline *self, double y, double page_bottom)
{
  double most = MIN (self->plot.width, CLAMP (self->plot.width / 4, LEAST_WORDS * self->small, MOST_WORDS * self->small));
  double bottom = y, words_limit, limit;

  find_limits (self, y, page_bottom, &words_limit, &limit);
  for (guint pass = 0; pass < (self->metrics->slide ? 4 : 3); pass++)
    for (guint i = 0; i < self->entries->len; i++)
      {
        Entry *entry = &g_array_index (self->entries, Entry, i);
        guint rank = rank_of (self, entry->fact);
        gboolean worded = self->metrics->slide || pass < 2;

        if (entry->placed || rank != (worded ? pass : 1))
          continue;
        if (worded)
          measure_entry (self, entry, most);
        else
          strip_entry (self, entry);
        entry->box.y = find_place (self, i, y);
        entry->placed = rank == 0 || entry->box.y + entry->box.height <= (worded ? words_limit : limit);
        if (entry->placed)
          bottom = MAX (bottom, entry->box.y + entry->box.height);
      }
  for (guint i = self->entries->len; i-- > 0;)
    if (!g_array_index (self->entries, Entry, i).placed)
      g_array_remove_index (self->entries, i);

  return bottom;
}

static EntGlyph
glyph_of (const EntFact *fact)
{
  switch (fact->kind)
    {
    case ENT_FACT_JOINED:
    case ENT_FACT_LEFT:
    case ENT_FACT_TIED:
    case ENT_FACT_UNTIED:
      return ENT_GLYPH_SQUARE;
    case ENT_FACT_STANCE:
      return ENT_GLYPH_TRIANGLE;
    case ENT_FACT_DUE:
      return ENT_GLYPH_SQUARE_OPEN;
    case ENT_FACT_ITEM:
    case ENT_FACT_SIGN:
    case ENT_FACT_CUTOFF:
    default:
      return fact->basis == ENT_BASIS_REPORTED ? ENT_GLYPH_CIRCLE
             : fact->basis == ENT_BASIS_JUDGEMENT ? ENT_GLYPH_DIAMOND
                                                  : ENT_GLYPH_DIAMOND_OPEN;
    }
}

static const char *
name_glyph (EntGlyph glyph)
{
  switch (glyph)
    {
    case ENT_GLYPH_SQUARE:
      return C_("timeline", "Membership or relation, as the briefing has it");
    case ENT_GLYPH_TRIANGLE:
      return C_("timeline", "Stance as of then");
    case ENT_GLYPH_SQUARE_OPEN:
      return C_("timeline", "Forecast, settled by then");
    case ENT_GLYPH_DIAMOND:
      return C_("basis", "Judged");
    case ENT_GLYPH_DIAMOND_OPEN:
      return C_("basis", "Assumed");
    default:
      return C_("basis", "Reported");
    }
}

/* What the marks mean that are there. */
static double
add_legend (Timeline *self, double y)
{
  static const EntGlyph glyphs[] = { ENT_GLYPH_CIRCLE, ENT_GLYPH_DIAMOND, ENT_GLYPH_DIAMOND_OPEN, ENT_GLYPH_SQUARE,
                                     ENT_GLYPH_TRIANGLE, ENT_GLYPH_SQUARE_OPEN };
  double size = glyph_size (self);
  double row = ceil (self->line * 1.3);
  double x = self->margin;

  for (guint g = 0; g < G_N_ELEMENTS (glyphs); g++)
    {
      g_autofree char *id = g_strdup_printf ("legend:%u", g);
      gboolean used = FALSE;
      double width, most;
      EntSceneItem *item;
      EntText text;
      EntPen pen;

      for (guint i = 0; i < self->entries->len && !used; i++)
        used = glyph_of (g_array_index (self->entries, Entry, i).fact) == glyphs[g];
      if (!used)
        continue;

      ent_scene_measure (self->scene, name_glyph (glyphs[g]), self->small, PANGO_WEIGHT_NORMAL, -1, &width);
      most = self->width - 2 * self->margin;
      width = MIN (size * 1.5 + ceil (width) + 2, most);
      if (x > self->margin && x + width > self->width - self->margin)
        {
          x = self->margin;
          y += row;
        }
      item = ent_scene_add (self->scene, id, ENT_SCENE_ROLE_GROUND, (EntRect) { x, y, width, row });
      pen = pen_for (self, item);
      ent_pen_glyph (&pen, (EntRect) { x, y + (row - size) / 2, size, size }, glyphs[g], self->palette->text);
      text = ent_pen_text_init (name_glyph (glyphs[g]),
                                (EntRect) { x + size * 1.4, y + (row - self->line) / 2, width - size * 1.4, self->line },
                                self->small, self->palette->text);
      text.ellipsize = TRUE;
      ent_pen_text (&pen, &text);
      x += width + self->small;
    }

  return y + row;
}

static void
add_label (Timeline *self, const char *id, const char *words, const char *spoken, EntRect rect, PangoWeight weight)
{
  EntSceneItem *item = ent_scene_add (self->scene, id, ENT_SCENE_ROLE_GROUND, rect);
  EntPen pen = pen_for (self, item);
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
measure (const Timeline *self, const char *words, PangoWeight weight)
{
  double width;

  ent_scene_measure (self->scene, words, self->small, weight, -1, &width);
  return ceil (width * 1.02) + 1;
}

/* Where a stretch is shortened the line is broken, and the label says how much is not there. */
static void
draw_breaks (Timeline *self, EntPen *line, double y, GArray *taken)
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
draw_ticks (Timeline *self, EntPen *grid, double y, GArray *taken)
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
          double x = get_x (self, day_of (month));
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
draw_cutoff (Timeline *self, double top)
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

  x = CLAMP (get_x (self, self->cutoff->to), self->plot.x + stroke, self->plot.x + self->plot.width - stroke);
  item = ent_scene_add (self->scene, "axis:cutoff", ENT_SCENE_ROLE_GROUND,
                        (EntRect) { x - stroke / 2, top, stroke, self->plot.y + self->plot.height - top });
  pen = pen_for (self, item);
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

static void
draw_entry (Timeline *self, const Entry *entry)
{
  const EntFact *fact = entry->fact;
  g_autofree char *id = g_strconcat ("fact:", fact->id, NULL);
  gboolean acts = fact->focus != NULL && entry->together == NULL; /* several have no card */
  EntSceneItem *item = ent_scene_add (self->scene, id, acts ? ENT_SCENE_ROLE_BUTTON : ENT_SCENE_ROLE_GROUND, entry->box);
  EntPen pen = pen_for (self, item);
  const EntRect *box = &entry->box;
  double size = glyph_size (self);
  double middle = (entry->from + entry->to) / 2;
  double thick = floor (size * 0.3);
  double x = CLAMP (middle - size / 2, box->x, box->x + box->width - size);
  double mark_y = entry->bare ? box->y + (box->height - size) / 2 : box->y;
  /* Where a date reaches far to the left of its mark, the words stay with the mark. */
  double words_x = MIN (x, MAX (box->x, box->x + box->width - MOST_WORDS * self->small));
  double y = box->y + size + ceil (self->small * 0.2);
  EntText text;

  if (entry->together != NULL)
    {
      g_autofree char *date = ent_phrase_fact_date (fact);
      g_autofree char *words = ent_phrase_memberships (self->briefing, entry->together);

      /* Translators: a date and what happened */
      item->spoken = g_strdup_printf (C_("timeline", "%1$s: %2$s"), date, words);
    }
  else
    item->spoken = ent_phrase_fact_spoken (self->briefing, fact);
  if (acts)
    {
      item->action = ent_action_print ("win.focus", fact->focus);
      item->action_more = ent_action_print ("win.highlight", fact->focus);
    }
  item->selected = is_selected (self, fact);

  /* Neither the grid nor the cut-off runs through words. */
  if (!entry->bare)
    ent_pen_rect (&pen, *box, 0, self->palette->ground, ent_pen_none, 0, 0);
  if (!entry->bare && entry->to - entry->from > size)
    ent_pen_rect (&pen, (EntRect) { entry->from, box->y + (size - thick) / 2, entry->to - entry->from, thick }, thick / 2,
                  self->palette->line, ent_pen_none, 0, 0);
  ent_pen_rect (&pen, (EntRect) { x, mark_y, size, size }, size / 2, self->palette->ground, ent_pen_none, 0, 0);
  ent_pen_glyph (&pen, (EntRect) { x, mark_y, size, size }, glyph_of (fact), self->palette->text);
  if (entry->bare)
    return; /* what is selected has words */

  text = ent_pen_text_init (entry->date, (EntRect) { words_x, y, box->x + box->width - words_x, self->line }, self->small, self->palette->text);
  text.weight = PANGO_WEIGHT_BOLD;
  text.ellipsize = TRUE;
  ent_pen_text (&pen, &text);

  text = ent_pen_text_init (entry->words, (EntRect) { words_x, y + self->line, text.box.width, entry->words_height }, self->small, self->palette->text);
  text.wrap = TRUE;
  text.ellipsize = entry->cut;
  ent_pen_text (&pen, &text);

  if (item->selected)
    ent_ring_add (item, self->metrics, ENT_SHAPE_RECT, &item->bounds, size / 4, FALSE);
}

static double
add_paragraph (Timeline *self, const char *id, const char *words, double y)
{
  double width = self->width - 2 * self->margin;
  EntRect rect = { self->margin, y, width, 0 };
  EntSceneItem *item;
  EntText text;
  EntPen pen;

  if (words == NULL)
    return y;

  rect.height = ceil (ent_scene_measure (self->scene, words, self->small, PANGO_WEIGHT_NORMAL, width, NULL));
  item = ent_scene_add (self->scene, id, ENT_SCENE_ROLE_GROUND, rect);
  pen = pen_for (self, item);
  text = ent_pen_text_init (words, rect, self->small, self->palette->text);
  text.wrap = TRUE;
  item->spoken = ent_text_clean (words, ENT_TEXT_LIMIT);
  ent_pen_text (&pen, &text);

  return y + rect.height;
}

static double
add_foot (Timeline *self, double y)
{
  gboolean shortened = FALSE;
  guint n_drawn = 0;
  g_autofree char *count = NULL;

  for (guint i = 0; i < self->scale->len; i++)
    shortened = shortened || g_array_index (self->scale, EntTimeSpan, i).shortened;
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      n_drawn += entry->together != NULL ? entry->together->len : 1;
    }
  if (n_drawn < self->n_facts)
    {
      g_autofree char *shown = ent_phrase_number (n_drawn, 0);
      g_autofree char *all = ent_phrase_number (self->n_facts, 0);

      if (self->metrics->slide)
        /* Translators: two numbers */
        count = g_strdup_printf (_("There is room for %1$s of %2$s dated facts."), shown, all);
      else
        /* Translators: two numbers */
        count = g_strdup_printf (_("There is room for %1$s of %2$s dated facts; the list has all of them."), shown, all);
    }

  y = add_paragraph (self, "foot:count", count, y);
  if (shortened)
    y = add_paragraph (self, "foot:scale", _("Time is to scale, but for long stretches without an entry: these are shortened where the line is broken."), y);

  return y;
}

static void
draw_ground (Timeline *self, double top)
{
  double hair = MAX (1, self->metrics->unit);
  EntRect all = { self->plot.x - hair, top, self->plot.width + 2 * hair, self->plot.y + self->plot.height - top };
  EntSceneItem *item = ent_scene_add (self->scene, "axis:plot", ENT_SCENE_ROLE_GROUND, all);
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (EntRect));
  double y = self->plot.y - ceil (self->small * 0.8);
  EntPen pen = pen_for (self, item);

  if (self->cutoff != NULL)
    {
      double x = get_x (self, self->cutoff->to);

      /* No label stands on the line. */
      g_array_append_val (taken, ((EntRect) { x - 1, 0, 2, 0 }));
      ent_pen_rect (&pen, (EntRect) { x, top, MAX (self->plot.x + self->plot.width - x, 0), all.height }, 0, self->palette->band,
                    ent_pen_none, 0, 0);
    }
  draw_breaks (self, &pen, y, taken);
  draw_ticks (self, &pen, y, taken);
  draw_cutoff (self, top);
}

/**
 * ent_timeline_scene_new:
 * @briefing: what it is about
 * @stage: filter by members, and selection
 * @metrics: where it is shown
 * @width: width of the surface
 * @height: height of the surface; negative for the natural height at @width
 *
 * Each dated fact that concerns one of the members in the filter is an item
 * "fact:ID" with a mark at its date, as long as the date is vague, and its
 * first words; the earlier, the higher, as far as there is room. Memberships
 * of one group that began, or ended, at one date share the mark of the first,
 * which has no action. What finds no room within twice the height has its mark
 * alone. What lies after the information cut-off stands on a ground of its own. Time
 * runs as text does. At most %ENT_TIMELINE_LIMIT are drawn, and the foot says
 * of how many. On a slide those are drawn that tell most: reported facts and
 * texts before what is judged or ahead, and these before memberships.
 *
 * Returns: (transfer full): the scene; higher than @height where that is too
 *   little
 */
EntScene *
ent_timeline_scene_new (EntBriefing *briefing, EntStage *stage, const EntMetrics *metrics, double width, double height)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  Timeline self = { .briefing = briefing, .stage = stage, .metrics = metrics, .width = width, .entries = entries };
  double top, bottom, foot;

  g_return_val_if_fail (ENT_IS_BRIEFING (briefing) && ENT_IS_STAGE (stage), NULL);
  g_return_val_if_fail (metrics != NULL && width > 0, NULL);

  g_array_set_clear_func (entries, clear_entry);
  self.palette = ent_palette_get (metrics->palette);
  self.scene = ent_scene_new (metrics, width, MAX (height, 0));
  self.small = metrics->slide ? ROOM_TEXT * metrics->unit : metrics->text_small;
  self.margin = metrics->slide ? 0 : metrics->text_body * 0.8;
  self.line = ceil (ent_scene_measure (self.scene, "0", self.small, PANGO_WEIGHT_NORMAL, -1, NULL));
  self.plot = (EntRect) { self.margin + self.small, 0, MAX (width - 2 * (self.margin + self.small), 4 * self.small), 0 };

  collect (&self);
  if (self.entries->len == 0)
    {
      bottom = add_paragraph (&self, "foot:empty",
                              self.filtered ? _("Nothing with a date concerns only these members.") : _("Nothing in this briefing has a date."),
                              self.margin);
      ent_scene_set_height (self.scene, MAX (height, bottom + self.margin));
      return self.scene;
    }

  if (metrics->slide)
    keep_telling (&self);
  prepare_scale (&self);
  top = add_legend (&self, self.margin * 0.5) + ceil (self.small * 0.5);
  self.plot.y = top + 2 * self.line + ceil (self.small * 2);
  foot = (metrics->slide && width < height ? 3.5 : 2.5) * self.line + self.margin * 0.6;
  bottom = place_entries (&self, self.plot.y, height - foot - self.small * 0.6);
  self.plot.height = MAX (bottom + self.small * 0.6, height - foot) - self.plot.y;

  draw_ground (&self, top);
  for (guint i = 0; i < self.entries->len; i++)
    draw_entry (&self, &g_array_index (self.entries, Entry, i));

  bottom = add_foot (&self, self.plot.y + self.plot.height + ceil (self.small * 0.5));
  ent_scene_set_height (self.scene, MAX (height, ceil (bottom + self.margin * 0.5)));
  g_array_unref (self.scale);

  return self.scene;
}
