/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stepping, freezing, pushing and coming back do in each state. */

#include "ent-presentation.h"

#include <locale.h>

#include "ent-stage-text.h"
#include "talk.h"

/* Digits that nobody goes on with are forgotten after three seconds. */
#define TYPED_MS 3000

/*
 * A talk as words: what is done, then "=" and what both see. A letter is a key:
 * > < next and previous, ^ $ first and last, ! push, ~ back, f freeze, k black,
 * w white, e evidence, o overview; a3 looks at Aland (nothing of it is above
 * the room), b at Beland (a line of it is), and g5 goes to step 5.
 * "room/speaker" are numbers of steps, A or B for a stage of no step, with f
 * for frozen, k or w for blank, p for private and E for evidence.
 */
static const struct {
  const char *name;
  guint start;
  int level;
  const char *done;
  const char *seen;
} cases[] = {
  { "start", 1, TALK_INTERNAL, "", "1/1" },
  { "start-at", 3, TALK_INTERNAL, "", "3/3" },
  { "start-past-the-end", 99, TALK_INTERNAL, "", "6/6" },
  { "start-at-nothing", 0, TALK_INTERNAL, "", "1/1" },
  { "start-above", 4, TALK_OPEN, "", "5/5" },
  { "next", 1, TALK_INTERNAL, ">", "2/2" },
  { "previous", 3, TALK_INTERNAL, "<", "2/2" },
  { "before-the-first", 1, TALK_INTERNAL, "<", "1/1" },
  { "after-the-last", 6, TALK_INTERNAL, ">", "6/6" },
  { "first-last", 3, TALK_INTERNAL, "$", "6/6" },
  { "last-first", 3, TALK_INTERNAL, "^", "1/1" },
  { "go", 1, TALK_INTERNAL, "g5", "5/5" },
  { "go-nowhere", 2, TALK_INTERNAL, "g0", "2/2" },
  { "go-too-far", 2, TALK_INTERNAL, "g7", "2/2" },

  /* Private until pushed. */
  { "look", 2, TALK_INTERNAL, "a", "2/A p" },
  { "look-push", 2, TALK_INTERNAL, "a !", "A/A" },
  { "look-push-back", 2, TALK_INTERNAL, "a ! ~", "2/2" },
  { "look-back", 2, TALK_INTERNAL, "a ~", "2/2" },
  { "look-next", 2, TALK_INTERNAL, "a >", "3/3" },
  { "look-push-next", 2, TALK_INTERNAL, "a ! >", "3/3" },
  { "look-twice-back", 2, TALK_INTERNAL, "a ! b ! ~", "2/2" },
  { "look-away", 2, TALK_INTERNAL, "a ! b", "A/B p" },
  { "push-nothing", 2, TALK_INTERNAL, "!", "2/2" },

  /* Frozen: stepping is private too, and pushing shows once. */
  { "frozen-next", 2, TALK_INTERNAL, "f >", "2/3 fp" },
  { "frozen-next-push", 2, TALK_INTERNAL, "f > !", "3/3 f" },
  { "frozen-next-push-next", 2, TALK_INTERNAL, "f > ! >", "3/4 fp" },
  { "frozen-next-back", 2, TALK_INTERNAL, "f > > ~", "2/2 f" },
  { "thawed", 2, TALK_INTERNAL, "f > f", "2/3 p" },
  { "thawed-next", 2, TALK_INTERNAL, "f > f >", "4/4" },
  { "thawed-push", 2, TALK_INTERNAL, "f > f !", "3/3" },
  { "frozen-look-push", 2, TALK_INTERNAL, "f a !", "A/A f" },
  { "frozen-look-push-back", 2, TALK_INTERNAL, "f a ! ~", "2/2 f" },
  { "frozen-ahead-look-push-back", 2, TALK_INTERNAL, "f > > a ! ~", "2/2 f" },
  { "frozen-go", 2, TALK_INTERNAL, "f g6", "2/6 fp" },

  /* Blank: the story goes on underneath. */
  { "black", 2, TALK_INTERNAL, "k", "2/2 k" },
  { "black-white", 2, TALK_INTERNAL, "k w", "2/2 w" },
  { "black-black", 2, TALK_INTERNAL, "k k", "2/2" },
  { "black-next", 2, TALK_INTERNAL, "k >", "3/3 k" },
  { "black-push", 2, TALK_INTERNAL, "k !", "2/2" },
  { "black-look-push", 2, TALK_INTERNAL, "k a !", "A/A" },
  { "black-frozen-next", 2, TALK_INTERNAL, "k f >", "2/3 fkp" },

  /* What was left by a jump. */
  { "jump-back", 2, TALK_INTERNAL, "g6 ~", "2/2" },
  { "jump-back-back", 2, TALK_INTERNAL, "g6 ~ ~", "2/2" },
  { "jump-on-back", 2, TALK_INTERNAL, "g5 > ~", "2/2" },
  { "jump-look-back", 2, TALK_INTERNAL, "g6 a ~", "6/6" },
  { "jump-look-back-back", 2, TALK_INTERNAL, "g6 a ~ ~", "2/2" },
  { "end-back", 2, TALK_INTERNAL, "$ ~", "2/2" },
  { "nothing-to-go-back-to", 2, TALK_INTERNAL, "> ~", "3/3" },

  /* The level of the room. */
  { "above-next", 3, TALK_OPEN, ">", "5/5" },
  { "above-previous", 5, TALK_OPEN, "<", "3/3" },
  { "above-go", 3, TALK_OPEN, "g4", "3/3" },
  { "above-frozen-next", 3, TALK_OPEN, "f >", "3/5 fp" },
  { "above-look", 3, TALK_OPEN, "b", "3/B p" },
  { "above-push", 3, TALK_OPEN, "b !", "3/B p" },
  { "above-push-next", 3, TALK_OPEN, "b ! >", "5/5" },
  { "above-frozen-push", 3, TALK_OPEN, "f b !", "3/B fp" },
  { "above-black-push", 3, TALK_OPEN, "k b !", "3/B kp" },
  { "above-evidence", 2, TALK_OPEN, "e !", "2/2 pE" },
  { "not-above-push", 3, TALK_OPEN, "a !", "A/A" },
  { "look-at-step-above", 3, TALK_OPEN, "l4 !", "3/4 p" },
  { "look-at-step", 3, TALK_INTERNAL, "l4", "3/4 p" },
  { "look-at-step-push-next", 3, TALK_INTERNAL, "l5 ! >", "6/6" },
  { "look-at-step-next", 1, TALK_INTERNAL, "l5 >", "2/2" },

  /* Evidence is private like the rest, and does not follow to the next step. */
  { "evidence", 2, TALK_INTERNAL, "e", "2/2 pE" },
  { "evidence-push", 2, TALK_INTERNAL, "e !", "2/2 E" },
  { "evidence-push-next", 2, TALK_INTERNAL, "e ! >", "3/3" },
  { "evidence-back", 2, TALK_INTERNAL, "e ~", "2/2" },
  { "overview-next", 2, TALK_INTERNAL, "o >", "3/3" },
};

static void
look (EntPresentation *presentation,
      const char      *member)
{
  g_autoptr (EntStage) stage = talk_stage (ent_presentation_get_briefing (presentation), ENT_VIEW_STANCES, member);
  /* Otherwise it would be what the third step shows. */
  g_autoptr (EntStage) other = ent_stage_with (stage, "sort", ENT_SORT_NAME, NULL);

  ent_presentation_set_speaker_stage (presentation, other);
}

static void
act (EntPresentation *presentation,
     const char      *word)
{
  guint number = (guint) g_ascii_strtoull (word + 1, NULL, 10);

  switch (*word)
    {
    case '>':
      ent_presentation_next (presentation);
      break;
    case '<':
      ent_presentation_previous (presentation);
      break;
    case '^':
      ent_presentation_first (presentation);
      break;
    case '$':
      ent_presentation_last (presentation);
      break;
    case '!':
      ent_presentation_push (presentation);
      break;
    case '~':
      ent_presentation_back (presentation);
      break;
    case 'f':
      ent_presentation_set_frozen (presentation, !ent_presentation_get_frozen (presentation));
      break;
    case 'k':
      ent_presentation_set_blank (presentation, ent_presentation_get_blank (presentation) == ENT_BLANK_BLACK
                                                ? ENT_BLANK_NONE : ENT_BLANK_BLACK);
      break;
    case 'w':
      ent_presentation_set_blank (presentation, ENT_BLANK_WHITE);
      break;
    case 'e':
      ent_presentation_set_evidence (presentation, TRUE);
      break;
    case 'o':
      ent_presentation_set_overview (presentation, TRUE);
      break;
    case 'a':
      look (presentation, "aland");
      break;
    case 'b':
      look (presentation, "beland");
      break;
    case 'g':
      ent_presentation_go_to (presentation, number);
      break;
    case 'l':
      ent_presentation_look_at (presentation, number);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
add_sight (GString  *seen,
           guint     step,
           EntStage *stage)
{
  if (step > 0)
    g_string_append_printf (seen, "%u", step);
  else
    g_string_append_c (seen, (char) g_ascii_toupper (*ent_stage_get_focus (stage)));
}

static char *
describe (EntPresentation *presentation)
{
  g_autoptr (GString) seen = g_string_new (NULL);
  static const char blanks[] = { 0, 'k', 'w' };
  g_autoptr (GString) states = g_string_new (NULL);

  add_sight (seen, ent_presentation_get_room_step (presentation), ent_presentation_get_room_stage (presentation));
  g_string_append_c (seen, '/');
  add_sight (seen, ent_presentation_get_speaker_step (presentation), ent_presentation_get_speaker_stage (presentation));

  if (ent_presentation_get_frozen (presentation))
    g_string_append_c (states, 'f');
  if (ent_presentation_get_blank (presentation) != ENT_BLANK_NONE)
    g_string_append_c (states, blanks[ent_presentation_get_blank (presentation)]);
  if (ent_presentation_is_private (presentation))
    g_string_append_c (states, 'p');
  if (ent_presentation_get_evidence (presentation))
    g_string_append_c (states, 'E');
  g_assert_false (ent_presentation_get_overview (presentation));
  if (states->len > 0)
    g_string_append_printf (seen, " %s", states->str);

  return g_string_free (g_steal_pointer (&seen), FALSE);
}

static void
test_rule (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  g_autoptr (EntPresentation) presentation =
    ent_presentation_new (briefing, talk_story (briefing), cases[i].start, cases[i].level);
  g_auto (GStrv) words = g_strsplit (cases[i].done, " ", -1);
  g_autofree char *seen = NULL;

  for (guint word = 0; words[word] != NULL; word++)
    if (*words[word] != '\0')
      act (presentation, words[word]);

  seen = describe (presentation);
  g_assert_cmpstr (seen, ==, cases[i].seen);
}

/* What is refused is said, and what is not is not. */
static const struct {
  const char *name;
  const char *done;
  const char *said; /* a part of it; NULL: nothing */
} words[] = {
  { "passed-over", ">", "1 step was passed over" },
  { "refused", "g4", "Step 4 is not shown: it is marked “Internal”" },
  { "line", "b !", "a line in it is marked “Internal”" },
  { "too-far", "g9", "There is no step 9: the last one is step 6" },
  { "last", "$ >", "the last step" },
  { "first", "^ <", "the first step" },
  { "nothing-to-push", "!", "already sees" },
  { "nothing-left", "~", "no other step" },
  { "thawed", "f > f", "still sees" },
  { "forgotten", "g4 <", NULL },
  { "shown", "a !", NULL },
};

static void
test_word (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  g_autoptr (EntPresentation) presentation = ent_presentation_new (briefing, talk_story (briefing), 3, TALK_OPEN);
  g_auto (GStrv) done = g_strsplit (words[i].done, " ", -1);

  for (guint word = 0; done[word] != NULL; word++)
    act (presentation, done[word]);

  if (words[i].said == NULL)
    g_assert_null (ent_presentation_get_message (presentation));
  else
    {
      g_assert_nonnull (ent_presentation_get_message (presentation));
      g_test_message ("%s", ent_presentation_get_message (presentation));
      g_assert_nonnull (strstr (ent_presentation_get_message (presentation), words[i].said));
    }
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* A change is announced once, and what stays the same is not. */
static void
test_notify (void)
{
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  EntPresentation *presentation = ent_presentation_new (briefing, talk_story (briefing), 1, TALK_INTERNAL);
  guint n_room = 0, n_speaker = 0, n_step = 0, n_private = 0, n_frozen = 0;

  g_signal_connect_swapped (presentation, "notify::room-stage", G_CALLBACK (count_cb), &n_room);
  g_signal_connect_swapped (presentation, "notify::speaker-stage", G_CALLBACK (count_cb), &n_speaker);
  g_signal_connect_swapped (presentation, "notify::step", G_CALLBACK (count_cb), &n_step);
  g_signal_connect_swapped (presentation, "notify::private", G_CALLBACK (count_cb), &n_private);
  g_signal_connect_swapped (presentation, "notify::frozen", G_CALLBACK (count_cb), &n_frozen);

  ent_presentation_next (presentation);
  g_assert_cmpuint (n_room, ==, 1);
  g_assert_cmpuint (n_speaker, ==, 1);
  g_assert_cmpuint (n_step, ==, 1);
  g_assert_cmpuint (n_private, ==, 0);
  ent_presentation_go_to (presentation, 2);
  g_assert_cmpuint (n_room, ==, 1);
  g_assert_cmpuint (n_step, ==, 1);

  ent_presentation_set_frozen (presentation, TRUE);
  ent_presentation_set_frozen (presentation, TRUE);
  g_assert_cmpuint (n_frozen, ==, 1);
  ent_presentation_next (presentation);
  g_assert_cmpuint (n_room, ==, 1);
  g_assert_cmpuint (n_speaker, ==, 2);
  g_assert_cmpuint (n_private, ==, 1);

  g_assert_finalize_object (presentation);
}

/* A level that is lowered in the middle of a talk covers what is above it, and
 * nothing uncovers that. */
static void
test_level (void)
{
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  g_autoptr (EntPresentation) presentation = ent_presentation_new (briefing, talk_story (briefing), 4, TALK_INTERNAL);

  g_assert_cmpstr (ent_presentation_get_room_marking (presentation), ==, "Internal");
  g_assert_cmpstr (ent_presentation_get_marking_at (presentation, 4), ==, "Internal");
  g_assert_cmpstr (ent_presentation_get_marking_at (presentation, 5), ==, "Open");
  g_assert_null (ent_presentation_get_marking_at (presentation, 7));
  ent_presentation_set_room_level (presentation, TALK_OPEN);
  g_assert_cmpint (ent_presentation_get_blank (presentation), ==, ENT_BLANK_BLACK);
  g_assert_nonnull (ent_presentation_get_message (presentation));
  ent_presentation_set_blank (presentation, ENT_BLANK_NONE);
  g_assert_cmpint (ent_presentation_get_blank (presentation), ==, ENT_BLANK_BLACK);
  g_assert_false (ent_presentation_push (presentation));
  g_assert_cmpint (ent_presentation_get_blank (presentation), ==, ENT_BLANK_BLACK);
  ent_presentation_back (presentation);
  g_assert_cmpint (ent_presentation_get_blank (presentation), ==, ENT_BLANK_BLACK);

  ent_presentation_next (presentation);
  g_assert_cmpuint (ent_presentation_get_room_step (presentation), ==, 5);
  g_assert_cmpstr (ent_presentation_get_room_marking (presentation), ==, "Open");
  ent_presentation_set_blank (presentation, ENT_BLANK_NONE);
  g_assert_cmpint (ent_presentation_get_blank (presentation), ==, ENT_BLANK_NONE);
}

/* A room that may see nothing sees black. */
static void
test_level_below_all (void)
{
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  g_autoptr (EntPresentation) presentation = ent_presentation_new (briefing, talk_story (briefing), 2, TALK_INTERNAL);
  g_autoptr (EntPresentation) blind = NULL;

  g_assert_cmpint (ent_presentation_get_blank (presentation), ==, ENT_BLANK_NONE);
  blind = ent_presentation_new (briefing, NULL, 1, TALK_OPEN);
  g_assert_cmpint (ent_presentation_get_blank (blind), ==, ENT_BLANK_NONE);
}

static void
type (EntPresentation *presentation,
      const char      *digits)
{
  for (; *digits != '\0'; digits++)
    ent_presentation_type_digit (presentation, (guint) (*digits - '0'));
}

static void
test_typed (void)
{
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  g_autoptr (EntPresentation) presentation = ent_presentation_new (briefing, talk_story (briefing), 1, TALK_INTERNAL);
  gint64 end;

  type (presentation, "05");
  g_assert_cmpstr (ent_presentation_get_typed (presentation), ==, "05");
  ent_presentation_enter (presentation);
  g_assert_null (ent_presentation_get_typed (presentation));
  g_assert_cmpuint (ent_presentation_get_room_step (presentation), ==, 5);

  /* Enter without digits pushes. */
  look (presentation, "aland");
  ent_presentation_enter (presentation);
  g_assert_cmpuint (ent_presentation_get_room_step (presentation), ==, 0);

  /* Nobody types so many, and no number is too large to be refused. */
  type (presentation, "99999999999999999999");
  ent_presentation_enter (presentation);
  g_assert_nonnull (ent_presentation_get_message (presentation));

  type (presentation, "3");
  ent_presentation_escape (presentation);
  g_assert_null (ent_presentation_get_typed (presentation));

  type (presentation, "3");
  end = g_get_monotonic_time () + (gint64) (TYPED_MS * 3) * 1000;
  while (ent_presentation_get_typed (presentation) != NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (ent_presentation_get_typed (presentation));
  g_assert_cmpuint (ent_presentation_get_step (presentation), ==, 5);
}

static void
asked_cb (EntPresentation *presentation,
          const char      *what,
          GString         *log)
{
  g_string_append_printf (log, "%s ", what);
}

/* Escape leaves one thing after another, and the talk last. */
static void
test_escape (void)
{
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  g_autoptr (EntPresentation) presentation = ent_presentation_new (briefing, talk_story (briefing), 1, TALK_INTERNAL);
  g_autoptr (GString) log = g_string_new (NULL);

  g_signal_connect (presentation, "asked::stop", G_CALLBACK (asked_cb), log);
  ent_presentation_set_magnifier (presentation, TRUE);
  ent_presentation_set_spotlight (presentation, TRUE);
  g_assert_false (ent_presentation_get_magnifier (presentation));
  ent_presentation_set_evidence (presentation, TRUE);
  ent_presentation_set_overview (presentation, TRUE);

  ent_presentation_escape (presentation);
  g_assert_false (ent_presentation_get_overview (presentation));
  ent_presentation_escape (presentation);
  g_assert_false (ent_presentation_get_evidence (presentation));
  ent_presentation_escape (presentation);
  g_assert_false (ent_presentation_get_spotlight (presentation));
  g_assert_cmpstr (log->str, ==, "");
  ent_presentation_escape (presentation);
  g_assert_cmpstr (log->str, ==, "stop ");
  ent_presentation_ask (presentation, "swap");
  g_assert_cmpstr (log->str, ==, "stop ");
}

/* How often Escape is pressed before the talk ends, and what is seen then. */
static const struct {
  const char *done; /* at step 2 */
  guint n;
  const char *seen;
} escapes[] = {
  { "", 1, "2/2" },
  { "e", 2, "2/2" },
  { "e !", 2, "2/2" },
  { "a", 2, "2/2" },
  { "a !", 2, "2/2" },
  { "a e !", 3, "2/2" },
  { "a e", 3, "2/2" },
  { "k", 2, "2/2" },
  { "w a", 3, "2/2" },
  { "f", 1, "2/2 f" },
  { "f >", 2, "2/2 f" },
  { "e ! f g5", 2, "2/2 f" },
  { "b", 2, "2/2" },
};

static void
test_escape_ends (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  g_autoptr (EntPresentation) presentation = ent_presentation_new (briefing, talk_story (briefing), 2, TALK_OPEN);
  g_autoptr (GString) log = g_string_new (NULL);
  g_auto (GStrv) acts = g_strsplit (escapes[i].done, " ", -1);
  g_autofree char *seen = NULL;
  guint n = 0;

  g_signal_connect (presentation, "asked::stop", G_CALLBACK (asked_cb), log);
  for (guint word = 0; acts[word] != NULL; word++)
    if (*acts[word] != '\0')
      act (presentation, acts[word]);
  while (log->len == 0 && n < 10)
    {
      ent_presentation_escape (presentation);
      n++;
    }
  g_assert_cmpuint (n, ==, escapes[i].n);
  seen = describe (presentation);
  g_assert_cmpstr (seen, ==, escapes[i].seen);
}

/* A room that may no longer see what there is ends all the same. */
static void
test_escape_covered (void)
{
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  g_autoptr (EntPresentation) presentation = ent_presentation_new (briefing, talk_story (briefing), 4, TALK_INTERNAL);
  g_autoptr (GString) log = g_string_new (NULL);

  g_signal_connect (presentation, "asked::stop", G_CALLBACK (asked_cb), log);
  ent_presentation_set_room_level (presentation, TALK_OPEN);
  look (presentation, "aland");
  ent_presentation_escape (presentation);
  g_assert_cmpint (ent_presentation_get_blank (presentation), ==, ENT_BLANK_BLACK);
  g_assert_cmpstr (log->str, ==, "stop ");
}

/* A briefing without a story is all questions. */
static void
test_no_story (void)
{
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  g_autoptr (EntPresentation) presentation = ent_presentation_new (briefing, NULL, 1, TALK_INTERNAL);
  g_autofree char *said = NULL;

  g_assert_cmpuint (ent_presentation_get_n_steps (presentation), ==, 0);
  g_assert_cmpuint (ent_presentation_get_step (presentation), ==, 0);
  g_assert_cmpint (ent_stage_get_view (ent_presentation_get_room_stage (presentation)), ==, ENT_VIEW_MAP);
  ent_presentation_next (presentation);
  g_assert_nonnull (ent_presentation_get_message (presentation));
  look (presentation, "aland");
  g_assert_true (ent_presentation_is_private (presentation));
  g_assert_true (ent_presentation_push (presentation));
  g_assert_false (ent_presentation_is_private (presentation));
  said = ent_presentation_describe_room (presentation);
  g_test_message ("%s", said);
  g_assert_nonnull (strstr (said, "Aland"));
  ent_presentation_back (presentation);
  g_assert_cmpint (ent_stage_get_view (ent_presentation_get_room_stage (presentation)), ==, ENT_VIEW_MAP);
}

static const char cable[] =
  "{'format': 'entente-briefing', 'version': 1, 'id': 'cable', 'title': 'A dam', 'language': 'en',"
  " 'compiled': '2025', 'information_cutoff': '2025', 'yardstick': 'icd203',"
  " 'markings': [{'label': 'Open', 'rank': 0}, {'label': 'Internal', 'rank': 10}], 'marking': 'Open',"
  " 'questions': [{'id': 'dam', 'text': 'Is it for the dam?', 'levels': ["
  "   {'id': 'yes', 'name': 'for', 'definition': 'It pays.', 'categorical': true, 'glyph': 'diamond', 'slot': 1},"
  "   {'id': 'no', 'name': 'against', 'definition': 'It refuses.', 'categorical': true, 'glyph': 'cross', 'slot': 2}]}],"
  " 'members': [{'id': 'aland', 'kind': 'state', 'name': 'Aland'}],"
  " 'stances': [{'id': 'a', 'member': 'aland', 'question': 'dam', 'by': 'desk', 'as_of': '2025', 'level': 'yes',"
  "   'confidence': 'low', 'confidence_reason': 'Hearsay.', 'summary': 'It says so.',"
  "   'citations': [{'source': 'cable', 'credibility': 2}]}],"
  " 'sources': [{'id': 'cable', 'title': 'A cable', 'read': 'full', 'reliability': 'A',"
  "   'reliability_reason': 'Official.', 'marking': 'Internal'}]}";

/* Where there is no story to go back to, what both began with may be above the room. */
static void
test_no_story_above (void)
{
  g_autofree char *json = g_strdelimit (g_strdup (cable), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  g_autoptr (EntBriefing) briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);
  g_autoptr (EntPresentation) presentation = NULL;
  g_autoptr (EntStage) title = NULL;

  g_assert_no_error (error);
  presentation = ent_presentation_new (briefing, NULL, 1, TALK_OPEN);
  title = talk_stage (briefing, ENT_VIEW_TITLE, NULL);
  g_assert_cmpint (ent_presentation_get_blank (presentation), ==, ENT_BLANK_BLACK);
  ent_presentation_set_speaker_stage (presentation, title);
  g_assert_true (ent_presentation_push (presentation));
  g_assert_cmpint (ent_presentation_get_blank (presentation), ==, ENT_BLANK_NONE);
  ent_presentation_back (presentation);
  g_assert_cmpint (ent_stage_get_view (ent_presentation_get_room_stage (presentation)), ==, ENT_VIEW_TITLE);
  g_assert_nonnull (ent_presentation_get_message (presentation));
}

/* What the briefing does not have is left out, and coming back to what a step
 * shows is being at the step. */
static void
test_fit (void)
{
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  g_autoptr (EntPresentation) presentation = ent_presentation_new (briefing, talk_story (briefing), 2, TALK_INTERNAL);
  g_autoptr (EntStage) ghost = talk_stage (briefing, ENT_VIEW_STANCES, "nobody");
  g_autoptr (EntStage) map = talk_stage (briefing, ENT_VIEW_MAP, NULL);

  ent_presentation_set_speaker_stage (presentation, ghost);
  g_assert_null (ent_stage_get_focus (ent_presentation_get_speaker_stage (presentation)));
  g_assert_cmpuint (ent_presentation_get_speaker_step (presentation), ==, 0);
  ent_presentation_set_speaker_stage (presentation, map);
  g_assert_cmpuint (ent_presentation_get_speaker_step (presentation), ==, 2);
  g_assert_false (ent_presentation_is_private (presentation));
}

static void
test_notes (void)
{
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  g_autoptr (EntPresentation) presentation = ent_presentation_new (briefing, talk_story (briefing), 1, TALK_INTERNAL);

  for (int i = 0; i < 30; i++)
    ent_presentation_step_notes_scale (presentation, 1);
  g_assert_cmpfloat (ent_presentation_get_notes_scale (presentation), ==, ENT_NOTES_SCALE_MAX);
  for (int i = 0; i < 30; i++)
    ent_presentation_step_notes_scale (presentation, -1);
  g_assert_cmpfloat (ent_presentation_get_notes_scale (presentation), ==, ENT_NOTES_SCALE_MIN);
  ent_presentation_step_notes_scale (presentation, 0);
  g_assert_cmpfloat (ent_presentation_get_notes_scale (presentation), ==, 1.0);
}

/* A question holds the clock; time is that of the step. */
static void
test_clock (void)
{
  g_autoptr (EntBriefing) briefing = talk_briefing_new ();
  g_autoptr (EntPresentation) presentation = ent_presentation_new (briefing, talk_story (briefing), 2, TALK_INTERNAL);
  EntTalkClock *clock = ent_presentation_get_clock (presentation);

  g_assert_cmpuint (ent_talk_clock_get_step (clock), ==, 2);
  g_assert_cmpuint (ent_talk_clock_get_planned (clock, 3), ==, 90);
  g_assert_cmpuint (ent_talk_clock_get_planned (clock, 5), ==, 0);
  ent_presentation_next (presentation);
  g_assert_cmpuint (ent_talk_clock_get_step (clock), ==, 3);
  ent_presentation_set_question_held (presentation, TRUE);
  g_assert_true (ent_talk_clock_get_held (clock));
  ent_presentation_next (presentation);
  g_assert_true (ent_presentation_get_question_held (presentation));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/presentation/rule/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_rule);
    }
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *path = g_strconcat ("/presentation/word/", words[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_word);
    }
  g_test_add_func ("/presentation/notify", test_notify);
  g_test_add_func ("/presentation/level", test_level);
  g_test_add_func ("/presentation/level-below-all", test_level_below_all);
  g_test_add_func ("/presentation/typed", test_typed);
  g_test_add_func ("/presentation/escape", test_escape);
  g_test_add_func ("/presentation/escape/covered", test_escape_covered);
  for (guint i = 0; i < G_N_ELEMENTS (escapes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/presentation/escape/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_escape_ends);
    }
  g_test_add_func ("/presentation/no-story", test_no_story);
  g_test_add_func ("/presentation/no-story-above", test_no_story_above);
  g_test_add_func ("/presentation/fit", test_fit);
  g_test_add_func ("/presentation/notes", test_notes);
  g_test_add_func ("/presentation/clock", test_clock);

  return g_test_run ();
}
