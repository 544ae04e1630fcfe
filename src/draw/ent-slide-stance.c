/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Slides of stances: one, some side by side, and who has which level. */

#include "ent-slide-private.h"

#include <glib/gi18n.h>

#include "ent-compared.h"
#include "ent-outlook.h"
#include "ent-phrase-change.h"
#include "ent-phrase.h"

#define CHIP_SIZE 38.0
#define CHIP_HEIGHT 72.0
#define WORDS 33.0
#define LINE 1.37
#define STACKED_GAUGE 72.0
#define MOST_NAMES 40
#define MOST_ORGANISATIONS 6 /* that a subtitle has */
#define MOST_MEMBERS 6000 /* that are looked at */

static EntQuestion *
peek_question (EntSlide *self)
{
  return ent_briefing_lookup (self->briefing, ENT_TYPE_QUESTION, ent_stage_get_question (self->stage));
}

/* The organisations that a member is in now: the first of them, and how many there are besides. */
static char *
dup_organisations (EntSlide *self)
{
  GListModel *memberships = ent_member_get_memberships (self->focus);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  EntMembership *membership;
  guint n_left = 0;

  for (guint i = 0; (membership = ent_list_peek (memberships, i)) != NULL; i++)
    {
      EntGroup *group = ent_briefing_lookup (self->briefing, ENT_TYPE_GROUP, ent_membership_get_group (membership));

      if (group == NULL || ent_group_get_kind (group) != ENT_GROUP_KIND_ORGANISATION ||
          ent_membership_get_state (membership) != ENT_MEMBERSHIP_STATE_ACTIVE)
        continue;
      if (names->len < MOST_ORGANISATIONS)
        g_ptr_array_add (names, ent_text_clean (ent_group_get_name (group), 60));
      else
        n_left++;
    }
  if (names->len == 0)
    return NULL;

  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (C_("list", ", "), (char **) names->pdata);
  if (n_left == 0)
    return g_steal_pointer (&joined);

  /* Translators: the first names of a list, then how many there are besides */
  return g_strdup_printf (ngettext ("%1$s and %2$u more", "%1$s and %2$u more", n_left), joined, n_left);
}

static char *
dup_status (EntSlide *self)
{
  EntGroup *group = ent_briefing_get_status (self->briefing, self->focus);
  EntMembership *membership = ent_briefing_get_status_membership (self->briefing, self->focus);
  g_autofree char *name = group != NULL ? ent_text_clean (ent_group_get_name (group), ENT_TEXT_LINE_LIMIT) : NULL;
  g_autofree char *from = NULL;

  if (membership != NULL && ent_membership_get_from (membership) != NULL)
    from = ent_date_format (ent_membership_get_from (membership));
  if (name == NULL || from == NULL)
    return g_steal_pointer (&name);

  /* Translators: a status, then since when, as in "Full member since 9 June 2017" */
  return g_strdup_printf (C_("membership", "%1$s since %2$s"), name, from);
}

/**
 * ent_slide_stance_subtitle:
 * @self: a slide with a member in focus
 *
 * Returns: (transfer full) (nullable): its status, since when it has it, and
 *   which other organisations it is in
 */
char *
ent_slide_stance_subtitle (EntSlide *self)
{
  g_autofree char *status = dup_status (self);
  g_autofree char *others = dup_organisations (self);

  if (others == NULL)
    return g_steal_pointer (&status);
  if (status == NULL)
    /* Translators: %s is organisations, with commas between them */
    return g_strdup_printf (C_("membership", "In: %s"), others);

  /* Translators: a status, then other organisations that a member is in, with commas between them */
  return g_strdup_printf (C_("membership", "%1$s · also in: %2$s"), status, others);
}

/* What somebody else says of the same member: the desk of a source, a source of the desk. */
static char *
dup_other_view (EntSlide *self, EntMember *member, const EntPosition *position)
{
  g_autoptr (EntStage) stage = ent_stage_with (self->stage, "focus", ent_member_get_id (member), "highlight", NULL, NULL);
  g_autoptr (EntCompared) compared = ent_compared_find (self->briefing, stage);
  const char *by = ent_stance_get_by (position->stance);

  for (guint i = 0; i < compared->views->len; i++)
    {
      const char *other = g_ptr_array_index (compared->views, i);
      EntSource *source = ent_briefing_lookup (self->briefing, ENT_TYPE_SOURCE, other);
      EntStance *stance;
      EntLevel *level;
      g_autofree char *name = NULL;
      int number;

      if (g_strcmp0 (other, by) == 0)
        continue;

      stance = ent_briefing_find_stance (self->briefing, ent_member_get_id (member), ent_stage_get_question (self->stage),
                                         other, ent_stage_get_date (self->stage));
      level = stance != NULL ? ent_briefing_get_stance_level (self->briefing, stance) : NULL;
      number = source != NULL ? ent_briefing_number_of_source (self->briefing, other) : 0;
      if (source != NULL)
        ent_slide_note (self, source, 0);
      if (level == NULL && number > 0)
        /* Translators: %d is the number of a source */
        return g_strdup_printf (_("Source %d states no position"), number);
      if (level == NULL)
        continue;
      if (level == position->level)
        return number > 0 ? g_strdup_printf (_("Source %d sees the same level"), number)
                          : g_strdup (_("The desk sees the same level"));
      name = ent_text_clean (ent_level_get_name (level), ENT_TEXT_LINE_LIMIT);
      if (number > 0)
        /* Translators: number of a source, then the level that it sees */
        return g_strdup_printf (_("Source %1$d: %2$s"), number, name);
      /* Translators: %s is the level that the desk sees */
      return g_strdup_printf (_("The desk: %s"), name);
    }

  return NULL;
}

/* Confidence and the other view, one below the other. */
static double
add_beside (EntSlide *self, const char *confidence, const char *other, EntRect place)
{
  double size = WORDS * self->unit;
  double line = size * LINE;
  EntSceneItem *item;
  EntPen pen;
  EntText text;

  place.height = line * (other != NULL ? 2 : 1);
  item = ent_slide_add_item (self, "confidence", place);
  pen = ent_slide_pen (self, item);
  text = ent_pen_text_init (confidence, (EntRect) { place.x, place.y, place.width, line }, size, self->palette->text);
  text.ellipsize = TRUE;
  ent_pen_text (&pen, &text);
  if (other != NULL)
    {
      text.text = (char *) other;
      text.box.y += line;
      ent_pen_text (&pen, &text);
    }
  /* Translators: how sure we are, then what another view is: two sentences */
  item->spoken = other != NULL ? g_strdup_printf (C_("slide", "%1$s. %2$s."), confidence, other) : g_strdup (confidence);

  return place.height;
}

static double
add_level_chip (EntSlide *self, EntMember *member, EntLevel *level, EntRect place)
{
  g_autofree char *id = g_strdup_printf ("tile:%s", ent_member_get_id (member));
  double size = CHIP_SIZE * self->unit;
  double name;
  EntSceneItem *item;
  EntPen pen;

  ent_slide_measure (self, ent_level_get_name (level), NULL, size, PANGO_WEIGHT_BOLD, -1, &name);
  place.width = MIN (place.width, name + size * 2.5 + 2);
  item = ent_slide_add_item (self, id, place);
  pen = ent_slide_pen (self, item);
  ent_slide_add_chip (self, &pen, level, place, size);
  item->spoken = ent_phrase_member (self->briefing, self->stage, member);

  return place.width;
}

static void
speak_gauge (EntSlide *self, EntQuestion *question)
{
  EntSceneItem *item = (EntSceneItem *) ent_scene_find (self->scene, "gauge");

  /* Translators: the names of the two ends of a scale */
  item->spoken = g_strdup_printf (_("The scale runs from “%1$s” to “%2$s”."), ent_question_get_low_label (question),
                                  ent_question_get_high_label (question));
}

/* Level, confidence and place on the scale; returns what is left of the room. */
static EntRect
add_head (EntSlide *self, EntMember *member, const EntPosition *position)
{
  EntQuestion *question = peek_question (self);
  const EntRange *range = ent_stance_get_position (position->stance);
  const EntChange *change = ent_outlook_find_move (self->briefing, ENT_RECORD (position->stance), ENT_CHANGE_STANCE, NULL);
  const EntRange *was = change != NULL && change->has_before ? &change->before : NULL;
  g_autofree char *other = dup_other_view (self, member, position);
  const char *confidence = ent_phrase_confidence_heading (ent_stance_get_confidence (position->stance));
  EntRect room = self->room;
  double chip = CHIP_HEIGHT * self->unit;
  double beside = WORDS * LINE * 2 * self->unit;
  double gap = 24 * self->unit;
  double band = MAX (chip, beside) + 14 * self->unit;
  double x = room.x, y = room.y + (band - chip) / 2, gauge_y = room.y;
  gboolean stacked = self->upright || room.width < 1500 * self->unit;
  /* Beside it, the scale stands above the last of three columns. */
  double third = (room.width - 2 * ENT_SLIDE_GUTTER * self->unit) / 3;
  double half = stacked ? room.width : room.width - third - gap;

  if (position->level != NULL)
    x += add_level_chip (self, member, position->level, (EntRect) { x, y, half * 0.62, chip }) + gap;
  add_beside (self, confidence, other,
              (EntRect) { x, room.y + (band - (other != NULL ? beside : beside / 2)) / 2, room.x + half - x, beside });

  if (question != NULL && range != NULL && (position->level == NULL || !ent_level_get_categorical (position->level)))
    {
      double height = stacked ? MIN (band, STACKED_GAUGE * self->unit) : band;

      if (stacked)
        gauge_y += band + gap / 2;
      ent_slide_add_gauge (self, "gauge", question, position->level, range, was,
                           (EntRect) { stacked ? room.x : room.x + room.width - third, gauge_y,
                                       stacked ? room.width : third, height });
      speak_gauge (self, question);
      if (stacked)
        band += height + gap / 2;
    }

  band += (stacked ? 16 : 28) * self->unit;
  return (EntRect) { room.x, room.y + band, room.width, MAX (room.height - band, 1) };
}

static void
add_items (EntSlide *self, GPtrArray *blocks, const char *id, const char *heading, GListModel *items)
{
  if (items != NULL && g_list_model_get_n_items (items) > 0)
    ent_slide_block_add_lines (ent_slide_block_add (blocks, id, heading), self->briefing, items);
}

/**
 * ent_slide_stance_body:
 * @self: a slide with a member in focus
 *
 * One stance: level, confidence, place on the scale, and what speaks for and
 * against it; or why there is none. With others highlighted, all of them side
 * by side.
 */
void
ent_slide_stance_body (EntSlide *self)
{
  g_autoptr (EntCompared) compared = ent_compared_find (self->briefing, self->stage);
  g_autoptr (GPtrArray) blocks = ent_slide_blocks_new ();
  EntPosition position;
  EntRect room = self->room;
  gboolean moved;

  if (compared->records->len > 1)
    {
      ent_slide_compare_body (self);
      return;
    }

  ent_position_find (self->briefing, self->stage, self->focus, &position);
  if (position.stance == NULL)
    {
      g_autofree char *sentence = ent_phrase_member (self->briefing, self->stage, self->focus);

      ent_slide_block_add_text (ent_slide_block_add (blocks, "stance", NULL), sentence);
    }
  else
    {
      room = add_head (self, self->focus, &position);
      /* What points to a level is told of the one that the desk has given, not of one that is assumed. */
      moved = ent_slide_add_moves (self, blocks, ENT_RECORD (position.stance));
      add_items (self, blocks, "towards", moved ? _("Points towards the level before") : _("Points towards this level"),
                 ent_stance_get_towards (position.stance));
      add_items (self, blocks, "away", moved ? _("Points away from the level before") : _("Points away from this level"),
                 ent_stance_get_away (position.stance));
      if (!moved)
        add_items (self, blocks, "would-change", _("Would change our mind"), ent_stance_get_would_change (position.stance));
      if (blocks->len == 0)
        ent_slide_block_add_citing (ent_slide_block_add (blocks, "stance", NULL), self->briefing,
                                    ent_stance_get_summary (position.stance), ent_stance_get_citations (position.stance));
    }
  ent_slide_add_blocks (self, blocks, room, 3);
}

static void
add_side (EntSlide *self, EntSlideBlock *block, const char *heading, GListModel *items)
{
  if (g_list_model_get_n_items (items) == 0)
    return;

  ent_slide_block_add_strong (block, heading);
  ent_slide_block_add_lines (block, self->briefing, items);
}

static void
add_stance (EntSlide *self, GPtrArray *blocks, const char *id, const char *heading, const char *focus, EntStance *stance,
            EntLevel *level)
{
  EntSlideBlock *block = ent_slide_block_add (blocks, id, heading);
  gboolean moved;

  ent_slide_block_set_focus (block, focus);
  if (stance == NULL)
    {
      ent_slide_block_add_text (block, _("No position was found."));
      return;
    }

  if (level != NULL)
    ent_slide_block_set_level (block, level);
  else
    ent_slide_block_add_text (block, _("No position is stated."));
  ent_slide_block_add_text (block, ent_phrase_confidence_heading (ent_stance_get_confidence (stance)));
  ent_slide_block_add_move (self, block, ENT_RECORD (stance), ENT_CHANGE_STANCE);
  if (g_list_model_get_n_items (ent_stance_get_towards (stance)) + g_list_model_get_n_items (ent_stance_get_away (stance)) == 0)
    ent_slide_block_add_citing (block, self->briefing, ent_stance_get_summary (stance), ent_stance_get_citations (stance));
  /* As on a slide of one stance: what points to a level is told of the one that the desk has given. */
  moved = ent_outlook_find_move (self->briefing, ENT_RECORD (stance), ENT_CHANGE_STANCE, NULL) != NULL;
  add_side (self, block, moved ? _("Points towards the level before") : _("Points towards this level"),
            ent_stance_get_towards (stance));
  add_side (self, block, moved ? _("Points away from the level before") : _("Points away from this level"),
            ent_stance_get_away (stance));
  if (!moved)
    add_side (self, block, _("Would change our mind"), ent_stance_get_would_change (stance));
  ent_slide_block_set_even (block);
}

static void
add_compared_member (EntSlide *self, GPtrArray *blocks, EntMember *member)
{
  g_autofree char *id = g_strdup_printf ("tile:%s", ent_member_get_id (member));
  EntPosition position;

  ent_position_find (self->briefing, self->stage, member, &position);
  add_stance (self, blocks, id, ent_member_get_name (member), ent_member_get_id (member), position.stance, position.level);
}

static void
add_compared_view (EntSlide *self, GPtrArray *blocks, EntMember *member, const char *by)
{
  EntStance *stance = ent_briefing_find_stance (self->briefing, ent_member_get_id (member),
                                                ent_stage_get_question (self->stage), by, ent_stage_get_date (self->stage));
  g_autofree char *phrase = ent_phrase_by (self->briefing, by);
  g_autofree char *heading = ent_phrase_begin (phrase);
  g_autofree char *id = g_strdup_printf ("view:%s", by);

  add_stance (self, blocks, id, heading, NULL, stance,
              stance != NULL ? ent_briefing_get_stance_level (self->briefing, stance) : NULL);
}

/**
 * ent_slide_compare_body:
 * @self: a slide with several members or factors selected, or one member of
 *   whom there are several views
 *
 * All of them side by side.
 */
void
ent_slide_compare_body (EntSlide *self)
{
  g_autoptr (EntCompared) compared = ent_compared_find (self->briefing, self->stage);
  g_autoptr (GPtrArray) blocks = ent_slide_blocks_new ();

  if (!ent_compared_can (compared))
    ent_slide_block_add_text (ent_slide_block_add (blocks, "nothing", NULL),
                              _("Two are needed to set one beside the other."));
  else if (compared->records->len == 1)
    for (guint i = 0; i < compared->views->len; i++)
      add_compared_view (self, blocks, g_ptr_array_index (compared->records, 0), g_ptr_array_index (compared->views, i));
  else
    for (guint i = 0; i < compared->records->len; i++)
      {
        gpointer record = g_ptr_array_index (compared->records, i);

        if (ENT_IS_FACTOR (record))
          ent_slide_add_factor_block (self, blocks, record);
        else
          add_compared_member (self, blocks, record);
      }

  ent_slide_add_blocks (self, blocks, self->room, blocks->len);
}

/* Names one after the other, as far as they can be read at once. */
typedef struct {
  GString *names;
  guint n;
} Group;

static void
add_name (Group *group, EntMember *member, const EntChange *change)
{
  g_autofree char *plain = ent_text_clean (ent_member_get_name (member), 60);
  g_autofree char *was = change != NULL ? ent_phrase_change_was (change) : NULL;
  /* Translators: a member, then what it was without a scenario, as in "India (was: takes part selectively)" */
  g_autofree char *name = was != NULL ? g_strdup_printf (C_("member", "%1$s (%2$s)"), plain, was) : g_strdup (plain);

  if (group->names == NULL)
    group->names = g_string_new (NULL);
  if (group->n++ < MOST_NAMES)
    /* Names that are left out are in the count above them. */
    g_string_append_printf (group->names, group->n > 1 ? "\302\240· %s" : "%s", name);
}

static void
add_group (EntSlide *self, GPtrArray *blocks, const char *id, const char *heading, EntLevel *level, Group *group)
{
  EntSlideBlock *block;
  g_autofree char *count = NULL;

  if (group->n == 0)
    return;

  block = ent_slide_block_add (blocks, id, heading);
  if (level != NULL)
    ent_slide_block_set_level (block, level);
  count = g_strdup_printf (ngettext ("%u member", "%u members", group->n), group->n);
  ent_slide_block_add_strong (block, count);
  ent_slide_block_add_text (block, group->names->str);
  g_string_free (group->names, TRUE);
}

/**
 * ent_slide_levels_body:
 * @self: a slide
 *
 * Who has which level, with those of whom no position was found.
 */
void
ent_slide_levels_body (EntSlide *self)
{
  EntQuestion *question = peek_question (self);
  GListModel *members = ent_briefing_get_members (self->briefing);
  guint n_levels = question != NULL ? g_list_model_get_n_items (ent_question_get_levels (question)) : 0;
  g_autofree Group *groups = g_new0 (Group, n_levels + 1);
  g_autoptr (GPtrArray) blocks = ent_slide_blocks_new ();
  EntMember *member;

  for (guint i = 0; i < MOST_MEMBERS && (member = ent_list_peek (members, i)) != NULL; i++)
    {
      EntPosition position;
      guint index = 0;

      ent_position_find (self->briefing, self->stage, member, &position);
      if (position.hidden || position.kind == ENT_POSITION_OUTSIDE)
        continue;
      while (index < n_levels && ent_list_peek (ent_question_get_levels (question), index) != position.level)
        index++;
      add_name (&groups[index], member,
                ent_outlook_find_move (self->briefing, (EntRecord *) position.stance, ENT_CHANGE_STANCE, NULL));
    }

  for (guint i = 0; i < n_levels; i++)
    {
      EntLevel *level = ent_list_peek (ent_question_get_levels (question), i);
      g_autofree char *id = g_strdup_printf ("level:%s", ent_level_get_id (level));

      add_group (self, blocks, id, NULL, level, &groups[i]);
    }
  add_group (self, blocks, "level:none", _("No position found"), NULL, &groups[n_levels]);
  if (blocks->len == 0)
    ent_slide_block_add_text (ent_slide_block_add (blocks, "nothing", NULL), _("Nobody is shown."));

  ent_slide_note_view (self);
  ent_slide_note_moves (self);
  ent_slide_add_blocks (self, blocks, self->room, blocks->len <= 3 ? blocks->len : blocks->len == 4 ? 2 : 3);
}
