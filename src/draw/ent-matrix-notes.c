/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of the plot in words: what may be ordered, what is not on it, and how to read it. */

#include "ent-matrix-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ent-matrix-order.h"
#include "ent-yardstick.h"

static const char *const *
get_filter_members (EntStage *stage)
{
  EntFilter *filter = ent_stage_get_filter (stage);

  return filter != NULL && ent_filter_get_members (filter)[0] != NULL ? ent_filter_get_members (filter) : NULL;
}

static char *
dup_filter_names (const EntMatrix *self, const char *const *members)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; members[i] != NULL; i++)
    {
      EntMember *member = ent_briefing_lookup (self->briefing, ENT_TYPE_MEMBER, members[i]);
      const char *full = member != NULL ? ent_member_get_name (member) : members[i];
      g_autofree char *name = ent_text_clean (full, ENT_TEXT_LINE_LIMIT);

      if (i > 0)
        /* Translators: stands between the names of members, as in "India or China". */
        g_string_append (names, members[i + 1] == NULL ? _(" or ") : _(", "));
      g_string_append (names, name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
dup_order_note (const EntMatrix *self)
{
  g_autofree EntMatrixBox *boxes = g_new0 (EntMatrixBox, self->plotted->len);
  g_autofree guint *numbers = g_new0 (guint, self->plotted->len);
  g_autoptr (EntMatrixOrder) order = NULL;

  for (guint i = 0; i < self->plotted->len; i++)
    {
      const EntPlotted *plotted = ent_matrix_get_plotted (self, i);
      const EntRange *likelihood = ent_factor_get_likelihood (plotted->factor);
      const EntRange *impact = ent_impact_get_range (plotted->impact);

      boxes[i] = (EntMatrixBox) { likelihood->low, likelihood->high, impact->low, impact->high };
      numbers[i] = plotted->number;
    }

  order = ent_matrix_order_new (boxes, self->plotted->len);
  return ent_matrix_order_describe (order, numbers);
}

/* What is not on the picture, and why. */
static char *
dup_filter_note (const EntMatrix *self)
{
  const char *const *members = get_filter_members (self->stage);
  g_autoptr (GString) note = g_string_new (NULL);

  if (self->n_factors == 0)
    return g_strdup (_("This briefing has no risks and no opportunities."));
  if (self->axes.perspective == NULL)
    return g_strdup (_("This briefing has no perspective from which an impact is read."));

  if (members != NULL)
    {
      g_autofree char *names = dup_filter_names (self, members);

      /* Translators: how many factors concern the member, as in "3 of 8 factors concern India." */
      g_string_append_printf (note, ngettext ("%u of %u factors concerns %s.", "%u of %u factors concern %s.",
                                              self->n_concerned),
                              self->n_concerned, self->n_factors, names);
    }

  if (self->n_assessed < self->n_concerned)
    {
      guint n = self->n_concerned - self->n_assessed;

      g_string_append_printf (note, "%s", note->len > 0 ? " " : "");
      g_string_append_printf (note, ngettext ("%u factor has no impact assessed from this perspective.",
                                              "%u factors have no impact assessed from this perspective.", n), n);
    }

  if (self->plotted->len < self->n_assessed)
    {
      g_string_append_printf (note, "%s", note->len > 0 ? " " : "");
      /* Translators: how many of how many factors there is room for. */
      g_string_append_printf (note, _("The first %u of %u are drawn."), self->plotted->len, self->n_assessed);
      if (!self->axes.metrics->slide)
        g_string_append_printf (note, " %s", _("Search (Ctrl+F) finds each of the others by its name."));
    }

  return note->len > 0 ? g_string_free (g_steal_pointer (&note), FALSE) : NULL;
}

static double
foot_height (EntMatrix *self, const char *text, double size)
{
  double height;

  if (text == NULL)
    return 0;

  height = ceil (ent_scene_measure (self->axes.scene, text, size, PANGO_WEIGHT_NORMAL, self->foot_width, NULL));
  return self->foot_most > 0 ? MIN (height, self->foot_most) : height;
}

static double
add_foot (EntMatrix *self, const char *id, const char *text, double size, EntColour colour, double y)
{
  double height = foot_height (self, text, size);

  ent_scene_add_note (self->axes.scene, id,
                      &(EntText) {
                        .text = (char *) text,
                        .box = { self->foot_x, y, self->foot_width, height },
                        .size = size,
                        .weight = PANGO_WEIGHT_NORMAL,
                        .colour = ent_matrix_axes_legible (&self->axes, colour, self->axes.palette->ground),
                        .ellipsize = self->foot_most > 0,
                        .tabular = TRUE,
                      });

  return height;
}

void
ent_matrix_notes_clear (EntMatrixNotes *notes)
{
  g_free (notes->order);
  g_free (notes->filter);
  g_free (notes->scale);
}

void
ent_matrix_notes_write (const EntMatrix *self, EntMatrixNotes *notes)
{
  ent_matrix_notes_clear (notes);
  notes->order = dup_order_note (self);
  notes->filter = dup_filter_note (self);
  for (guint i = 0; i < self->plotted->len; i++)
    if (ent_matrix_get_plotted (self, i)->moved)
      {
        /* Translators: how to read the risk matrix; %s is the name of the likelihood scale, as in "ICD 203". */
        notes->scale = g_strdup_printf (_("A box is the range, its mark the best estimate; in dashes what it was. Scale of likelihood: %s."),
                                        ent_yardstick_get_name (self->axes.yardstick));
        return;
      }
  /* Translators: how to read the risk matrix; %s is the name of the likelihood scale, as in "ICD 203". */
  notes->scale = g_strdup_printf (_("A box is the range, its mark the best estimate. Scale of likelihood: %s."),
                                  ent_yardstick_get_name (self->axes.yardstick));
}

double
ent_matrix_notes_get_height (EntMatrix *self, const EntMatrixNotes *notes, double size)
{
  return foot_height (self, notes->order, size) + foot_height (self, notes->filter, size) +
         foot_height (self, notes->scale, self->axes.metrics->text_small);
}

double
ent_matrix_notes_add (EntMatrix *self, const EntMatrixNotes *notes, double size, double y)
{
  if (notes->order != NULL)
    y += add_foot (self, "foot:order", notes->order, size, self->axes.palette->text, y);
  if (notes->filter != NULL)
    y += add_foot (self, "foot:filter", notes->filter, size, self->axes.palette->text, y);

  return y + add_foot (self, "foot:scale", notes->scale, self->axes.metrics->text_small, self->axes.palette->text_dim, y);
}
