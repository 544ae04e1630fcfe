/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is around the body of every slide: the marking and what is shown above,
 * title and subtitle, and at the foot the sources with their grades, the
 * cut-off and the step.
 */

#include "ent-slide-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-phrase-change.h"
#include "ent-phrase.h"

#define TITLE 54.0
#define TITLE_LEAST 50.0
#define SUBTITLE 30.0
#define SMALL 22.0
#define SOURCE_WIDTH 100.0 /* of a source at the foot, about */
#define TOP 22.0    /* of the slide, to the marking; the same below the foot */
#define LOW 1.5     /* width to height of a slide on which a title takes too much of the height */
#define LINE 1.37   /* height of a line, of its em size */

/* One source of what is shown. */
typedef struct {
  int number;
  EntReliability reliability;
  int best, worst; /* credibility; 0: none was given */
  guint n;
} Cited;

static double
margin (EntSlide *self)
{
  return self->width / 24;
}

/**
 * ent_slide_note:
 * @self: a slide
 * @source: (nullable): a source of something that is shown
 * @credibility: 1 to 6, of the passage that is cited; 0 for none
 *
 * Has it named at the foot.
 */
void
ent_slide_note (EntSlide *self, EntSource *source, int credibility)
{
  int number = source != NULL ? ent_briefing_number_of_source (self->briefing, ent_source_get_id (source)) : 0;
  Cited *cited = NULL;

  if (number <= 0)
    return;

  for (guint i = 0; i < self->cited->len && cited == NULL; i++)
    if (g_array_index (self->cited, Cited, i).number == number)
      cited = &g_array_index (self->cited, Cited, i);
  if (cited == NULL)
    {
      Cited first = { .number = number, .reliability = ent_source_get_reliability (source) };

      g_array_append_val (self->cited, first);
      cited = &g_array_index (self->cited, Cited, self->cited->len - 1);
    }

  cited->n++;
  if (credibility > 0)
    {
      cited->best = cited->best == 0 ? credibility : MIN (cited->best, credibility);
      cited->worst = MAX (cited->worst, credibility);
    }
}

/**
 * ent_slide_note_all:
 * @self: a slide
 * @citations: (nullable): citations of something that is shown
 *
 * Has their sources named at the foot.
 */
void
ent_slide_note_all (EntSlide *self, GListModel *citations)
{
  EntCitation *citation;

  for (guint i = 0; citations != NULL && i < ENT_SLIDE_CITATIONS && (citation = ent_list_peek (citations, i)) != NULL; i++)
    ent_slide_note (self,
                    ent_briefing_lookup (self->briefing, ENT_TYPE_SOURCE, ent_citation_get_source (citation)),
                    ent_citation_get_credibility (citation));
}

static EntMarking *
find_marking (EntBriefing *briefing, const char *label)
{
  GListModel *markings = ent_briefing_get_markings (briefing);
  EntMarking *marking;

  for (guint i = 0; (marking = ent_list_peek (markings, i)) != NULL; i++)
    if (g_strcmp0 (ent_marking_get_label (marking), label) == 0)
      return marking;

  return NULL;
}

static void
add_marking (EntSlide *self)
{
  const char *label = self->caption->marking != NULL ? self->caption->marking : ent_briefing_get_marking (self->briefing);
  EntMarking *marking = label != NULL ? find_marking (self->briefing, label) : NULL;
  EntRect box = { margin (self), TOP * self->unit, self->width * 0.5, SMALL * LINE * self->unit };
  EntSceneItem *item;
  double width;
  EntPen pen;

  if (label == NULL)
    return;

  ent_slide_measure (self, label, NULL, SMALL * self->unit, PANGO_WEIGHT_BOLD, -1, &width);
  box.width = MIN (box.width, ceil (width * 1.02) + self->unit);
  item = ent_slide_add_item (self, "marking", box);
  pen = ent_slide_pen (self, item);
  ent_slide_add_text (self, &pen, label, NULL, box, SMALL * self->unit, PANGO_WEIGHT_BOLD, self->palette->text);
  item->spoken = ent_text_clean (label, ENT_TEXT_LINE_LIMIT);
  if (marking != NULL && ent_marking_get_caveat (marking) != NULL)
    item->tooltip = ent_text_clean (ent_marking_get_caveat (marking), ENT_TEXT_LIMIT);
}

/* Whether what is shown depends on by whom it is. */
static gboolean
has_view (EntView view)
{
  return view != ENT_VIEW_TITLE && view != ENT_VIEW_SOURCES && view != ENT_VIEW_CHECKS && view != ENT_VIEW_TIMELINE &&
         view != ENT_VIEW_WHAT_IF;
}

static gboolean
has_stances (EntView view)
{
  return view == ENT_VIEW_MAP || view == ENT_VIEW_STANCES || view == ENT_VIEW_COMPARE || view == ENT_VIEW_RANKING ||
         view == ENT_VIEW_SCATTER;
}

static char *
dup_shown (EntSlide *self)
{
  EntView view = ent_stage_get_view (self->stage);
  EntPerspective *perspective = ent_briefing_lookup (self->briefing, ENT_TYPE_PERSPECTIVE,
                                                     ent_stage_get_perspective (self->stage));
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (has_view (view))
    g_ptr_array_add (parts, ent_phrase_by (self->briefing, has_stances (view) ? ent_stage_get_by (self->stage) : NULL));
  if (view == ENT_VIEW_MATRIX && perspective != NULL && !ENT_IS_FACTOR (self->focus))
    {
      g_autofree char *name = ent_text_clean (ent_perspective_get_name (perspective), ENT_TEXT_LINE_LIMIT);

      /* Translators: %s is in whose interest an impact is read */
      g_ptr_array_add (parts, g_strdup_printf (C_("slide", "impact for %s"), name));
    }
  if (has_stances (view) && ent_stage_get_date (self->stage) != NULL)
    {
      g_autofree char *date = ent_date_format (ent_stage_get_date (self->stage));

      /* Translators: %s is a date, as of which stances are shown */
      g_ptr_array_add (parts, g_strdup_printf (C_("slide", "as of %s"), date));
    }
  if (self->page > 1)
    /* Translators: %u is which slide it is of what did not fit one */
    g_ptr_array_add (parts, g_strdup_printf (C_("slide", "continued, page %u"), self->page));
  g_ptr_array_add (parts, NULL);

  return parts->len > 1 ? g_strjoinv (" · ", (char **) parts->pdata) : NULL;
}

/* Where the marking ends, which is half of the slide at most. */
static double
find_marking_end (EntSlide *self)
{
  const EntSceneItem *marking = ent_scene_find (self->scene, "marking");
  double width = 0;

  if (marking != NULL && marking->texts->len > 0)
    ent_slide_measure (self, g_array_index (marking->texts, EntText, 0).text, NULL, SMALL * self->unit, PANGO_WEIGHT_BOLD, -1,
                       &width);

  return margin (self) + MIN (width + 2 * SMALL * self->unit, self->width * 0.5);
}

/* Beside the marking, or below it where that leaves too little room for it;
 * returns the height of what it takes below. */
static double
add_shown (EntSlide *self)
{
  double x = find_marking_end (self);
  EntRect box = { x, TOP * self->unit, self->width - margin (self) - x, SMALL * LINE * self->unit };
  g_autofree char *shown = dup_shown (self);
  double below = 0;
  EntSceneItem *item;
  EntText text;
  double width;
  EntPen pen;

  if (shown == NULL)
    return 0;

  ent_slide_measure (self, shown, NULL, SMALL * self->unit, PANGO_WEIGHT_NORMAL, -1, &width);
  if (width > box.width)
    {
      below = box.height;
      box = (EntRect) { margin (self), box.y + below, self->width - 2 * margin (self), box.height };
    }

  item = ent_slide_add_item (self, "shown", box);
  pen = ent_slide_pen (self, item);
  text = ent_pen_text_init (shown, box, SMALL * self->unit, self->palette->text);
  text.align = PANGO_ALIGN_RIGHT;
  text.ellipsize = TRUE;
  ent_pen_text (&pen, &text);
  item->spoken = g_steal_pointer (&shown);

  return below;
}

/* Two or three lines, or more where lines are short. */
static double
add_title (EntSlide *self, const char *title, double y)
{
  EntRect box = { margin (self), y, self->width - 2 * margin (self), 0 };
  g_autofree char *clean = ent_text_clean (title, ENT_SLIDE_TEXT_LIMIT);
  double most = ceil (TITLE * LINE * (self->upright ? 5 : 3) * self->unit);
  double size = ent_slide_fit_text (self, clean, TITLE_LEAST, TITLE, PANGO_WEIGHT_BOLD, box.width, most);
  EntSceneItem *item;
  EntPen pen;

  box.height = MIN (most, ent_slide_measure (self, clean, NULL, size, PANGO_WEIGHT_BOLD, box.width, NULL));
  if (box.height > size * LINE * 1.1)
    box.width = ent_slide_balance (self, clean, size, box.width, box.height);
  item = ent_slide_add_item (self, "title", box);
  pen = ent_slide_pen (self, item);
  ent_slide_add_text (self, &pen, clean, NULL, box, size, PANGO_WEIGHT_BOLD, self->palette->text);
  item->spoken = g_steal_pointer (&clean);

  return y + box.height;
}

static double
add_subtitle (EntSlide *self, const char *id, const char *subtitle, EntColour colour, double y)
{
  double size = SUBTITLE * self->unit;
  EntRect box = { margin (self), y, self->width - 2 * margin (self), 0 };
  g_autofree char *clean = ent_text_clean (subtitle, ENT_SLIDE_TEXT_LIMIT);
  EntSceneItem *item;
  EntPen pen;

  box.height = MIN (ent_slide_measure (self, clean, NULL, size, PANGO_WEIGHT_NORMAL, box.width, NULL),
                    SUBTITLE * LINE * 2 * self->unit);
  item = ent_slide_add_item (self, id, box);
  pen = ent_slide_pen (self, item);
  ent_slide_add_text (self, &pen, clean, NULL, box, size, PANGO_WEIGHT_NORMAL, colour);
  item->spoken = g_steal_pointer (&clean);

  return y + box.height;
}

/* With the names of what is assumed as long as they fit two lines: half a name says less than how many there are. */
static char *
dup_assumption (EntSlide *self)
{
  gboolean low = !self->upright && self->width < LOW * self->height;
  g_autofree char *full = low ? NULL : ent_phrase_assumption (self->briefing, self->stage, FALSE);
  g_autofree char *clean = full != NULL ? ent_text_clean (full, ENT_SLIDE_TEXT_LIMIT) : NULL;

  if (clean != NULL && ent_slide_measure (self, clean, NULL, SUBTITLE * self->unit, PANGO_WEIGHT_NORMAL,
                                          self->width - 2 * margin (self), NULL) <= SUBTITLE * LINE * 2 * self->unit + 1)
    return g_steal_pointer (&full);

  return ent_phrase_assumption (self->briefing, self->stage, TRUE);
}

/**
 * ent_slide_add_frame:
 * @self: a slide
 * @title: (nullable): its title; %NULL where the body is the title
 * @subtitle: (nullable): what stands under it
 *
 * Adds all that stands above the body, and sets the room. Where something is
 * assumed, that is said before anything else about the title.
 */
void
ent_slide_add_frame (EntSlide *self, const char *title, const char *subtitle)
{
  g_autofree char *assumption = dup_assumption (self);
  double y = (TOP + SMALL * LINE + 8) * self->unit;
  double bottom = self->height - (TOP + SMALL * LINE + 20) * self->unit;

  add_marking (self);
  y += add_shown (self);
  if (title != NULL)
    y = add_title (self, title, y);
  if (assumption != NULL)
    y = add_subtitle (self, "assumption", assumption, self->palette->text, y + 2 * self->unit);
  if (subtitle != NULL && *subtitle != '\0')
    y = add_subtitle (self, "subtitle", subtitle, self->palette->text_dim, y + 2 * self->unit);

  y += 22 * self->unit;
  self->room = (EntRect) { margin (self), y, self->width - 2 * margin (self), MAX (bottom - y, 1) };
}

static int
compare_uses (gconstpointer a, gconstpointer b)
{
  const Cited *first = a;
  const Cited *second = b;

  return first->n != second->n ? (first->n < second->n ? 1 : -1) : first->number - second->number;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return ((const Cited *) a)->number - ((const Cited *) b)->number;
}

static char *
dup_grade (const Cited *cited)
{
  char letter = (char) ('A' + cited->reliability);

  if (cited->best == 0)
    return g_strdup_printf ("%d [%c]", cited->number, letter);
  if (cited->best == cited->worst)
    return g_strdup_printf ("%d [%c%d]", cited->number, letter, cited->best);

  return g_strdup_printf ("%d [%c%d–%d]", cited->number, letter, cited->best, cited->worst);
}

/* The foot with the @n sources that are cited most, in the order of their numbers. */
static char *
dup_foot (EntSlide *self, guint n)
{
  g_autofree char *cutoff = ent_date_format (ent_briefing_get_information_cutoff (self->briefing));
  g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (Cited));
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  guint n_left = self->cited->len - n;

  if (n > 0)
    g_array_append_vals (shown, self->cited->data, n);
  g_array_sort (shown, compare_numbers);
  for (guint i = 0; i < shown->len; i++)
    g_ptr_array_add (parts, dup_grade (&g_array_index (shown, Cited, i)));
  if (n_left > 0 && n > 0)
    /* Translators: after a list of sources */
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("and %u more", "and %u more", n_left), n_left));
  g_ptr_array_add (parts, NULL);

  if (self->cited->len == 0)
    /* Translators: at the foot of a slide; %s is the date after which no information went in */
    return g_strdup_printf (C_("slide", "Cut-off %s"), cutoff);
  if (n == 0)
    /* Translators: at the foot of a slide; how many sources, then the date after which no information went in */
    return g_strdup_printf (ngettext ("%1$u source · cut-off %2$s", "%1$u sources · cut-off %2$s", n_left), n_left, cutoff);

  joined = g_strjoinv (" · ", (char **) parts->pdata);
  /* Translators: at the foot of a slide; numbers of sources with their grades, then the date after which no
   * information went in */
  return g_strdup_printf (ngettext ("Source %1$s · cut-off %2$s", "Sources %1$s · cut-off %2$s", self->cited->len),
                          joined, cutoff);
}

/* As many sources as fit a line. */
static char *
fit_foot (EntSlide *self, double width)
{
  guint fits = 0, too_many = MIN (self->cited->len, 100) + 1;
  double guess = width / (SOURCE_WIDTH * self->unit);

  /* Each attempt has another text shaped: they start where the end is likely to be. */
  while (too_many - fits > 1)
    {
      guint attempted = (guint) CLAMP (guess, fits + 1, too_many - 1);
      g_autofree char *attempt = dup_foot (self, attempted);
      double needed;

      ent_slide_measure (self, attempt, NULL, SMALL * self->unit, PANGO_WEIGHT_NORMAL, -1, &needed);
      if (needed <= width)
        fits = attempted;
      else
        too_many = attempted;
      guess = attempted + (width - needed) / (SOURCE_WIDTH * self->unit);
    }

  return dup_foot (self, fits);
}

/**
 * ent_slide_add_foot:
 * @self: a slide with its body
 *
 * Adds the foot: what the body has noted, the cut-off, and the step.
 */
void
ent_slide_add_foot (EntSlide *self)
{
  double height = SMALL * LINE * self->unit;
  EntRect box = { margin (self), self->height - TOP * self->unit - height, self->width - 2 * margin (self), height };
  g_autofree char *foot = NULL;
  EntSceneItem *item;
  EntPen pen;

  if (self->caption->step > 0)
    {
      /* Translators: which step of how many */
      g_autofree char *numbers = g_strdup_printf (C_("slide", "%1$u / %2$u"), self->caption->step, self->caption->n_steps);
      /* Two numbers would change places among words that run from right to left. */
      g_autofree char *step = g_strconcat ("\342\201\246", numbers, "\342\201\251", NULL);
      EntText text;
      double width;

      ent_slide_measure (self, step, NULL, SMALL * self->unit, PANGO_WEIGHT_NORMAL, -1, &width);
      width = ceil (width * 1.1 + self->unit);
      box.width -= width;
      text = ent_pen_text_init (step, (EntRect) { box.x + box.width, box.y, width, height }, SMALL * self->unit,
                                self->palette->text);
      text.align = PANGO_ALIGN_RIGHT;
      text.tabular = TRUE;
      item = ent_slide_add_item (self, "step", text.box);
      pen = ent_slide_pen (self, item);
      ent_pen_text (&pen, &text);
      item->spoken = g_strdup_printf (_("Step %1$u of %2$u"), self->caption->step, self->caption->n_steps);
      box.width -= SMALL * self->unit;
    }

  g_array_sort (self->cited, compare_uses);
  foot = fit_foot (self, box.width);
  item = ent_slide_add_item (self, "foot", box);
  pen = ent_slide_pen (self, item);
  ent_slide_add_text (self, &pen, foot, NULL, box, SMALL * self->unit, PANGO_WEIGHT_NORMAL, self->palette->text);
  item->spoken = g_steal_pointer (&foot);
}

/**
 * ent_slide_note_evidence:
 * @self: a slide on which nothing of that source was noted
 * @evidence: a source and how it is cited
 *
 * Has it named at the foot.
 */
void
ent_slide_note_evidence (EntSlide *self, const EntEvidenceSource *evidence)
{
  Cited cited = {
    .number = ent_briefing_number_of_source (self->briefing, ent_source_get_id (evidence->source)),
    .reliability = ent_source_get_reliability (evidence->source),
    .n = evidence->n_citations,
  };

  for (guint i = 0; i < ENT_N_CREDIBILITY; i++)
    if (evidence->n_by_credibility[i] > 0)
      {
        cited.best = cited.best == 0 ? (int) i + 1 : cited.best;
        cited.worst = (int) i + 1;
      }
  g_array_append_val (self->cited, cited);
}

/**
 * ent_slide_new_noted:
 *
 * Returns: (transfer full): an empty list of sources that a slide has noted
 */
GArray *
ent_slide_new_noted (void)
{
  return g_array_new (FALSE, FALSE, sizeof (Cited));
}
