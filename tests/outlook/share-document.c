/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "share-document.h"

static const char head[] =
  "{\"format\":\"entente-briefing\",\"version\":1,\"id\":\"x\",\"title\":\"X\",\"language\":\"en\","
  "\"compiled\":\"2026\",\"information_cutoff\":\"2026\",\"yardstick\":\"icd203\","
  "\"questions\":[{\"id\":\"q\",\"text\":\"Q\",\"levels\":["
  "{\"id\":\"high\",\"name\":\"high\",\"definition\":\"H.\",\"from\":0.6,\"to\":1,\"glyph\":\"diamond\",\"slot\":1},"
  "{\"id\":\"middle\",\"name\":\"middle\",\"definition\":\"M.\",\"from\":0.4,\"to\":0.6,\"glyph\":\"triangle\",\"slot\":2},"
  "{\"id\":\"low\",\"name\":\"low\",\"definition\":\"L.\",\"from\":0,\"to\":0.4,\"glyph\":\"cross\",\"slot\":3},"
  "{\"id\":\"apart\",\"name\":\"apart\",\"definition\":\"A.\",\"categorical\":true,\"glyph\":\"cross\",\"slot\":4}]}],"
  "\"measures\":[{\"id\":\"in\",\"name\":\"in favour\",\"question\":\"q\",\"levels\":[\"high\"]},"
  "{\"id\":\"torn\",\"name\":\"torn\",\"question\":\"q\",\"levels\":[\"middle\"]},"
  "{\"id\":\"ends\",\"name\":\"decided\",\"question\":\"q\",\"levels\":[\"low\",\"high\",\"apart\"]}],"
  "\"impact_scale\":{\"bands\":[{\"id\":\"harm\",\"name\":\"harm\",\"from\":-1,\"to\":0,\"definition\":\"Worse.\"},"
  "{\"id\":\"gain\",\"name\":\"gain\",\"from\":0,\"to\":1,\"definition\":\"Better.\"}]},"
  "\"perspectives\":[{\"id\":\"p\",\"name\":\"P\"}],"
  "\"factors\":[{\"id\":\"f\",\"title\":\"F\",\"event\":\"E.\",\"resolves\":\"R.\",\"by_date\":\"2030\","
  "\"likelihood\":{\"low\":0.2,\"best\":0.3,\"high\":0.4},\"confidence\":\"low\",\"confidence_reason\":\"R.\",\"impacts\":["
  "{\"perspective\":\"p\",\"low\":-0.9,\"best\":-0.8,\"high\":-0.7,\"reason\":\"R.\"}]}],"
  "\"sources\":[{\"id\":\"s\",\"title\":\"S\",\"read\":\"full\",\"reliability\":\"A\",\"reliability_reason\":\"R.\"}],"
  "\"indicators\":[{\"id\":\"people\",\"name\":\"Population\",\"unit\":\"million\",\"source\":\"s\","
  "\"total\":{\"name\":\"of the world\",\"value\":1000,\"year\":2024}}]";

static void
add_number (GString    *text,
            const char *name,
            double      value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (text, "\"%s\":%s", name, g_ascii_dtostr (number, sizeof number, value));
}

static void
add_stance (GString           *text,
            const ShareMember *member,
            guint              index)
{
  g_string_append_printf (text, "{\"id\":\"s%u\",\"member\":\"m%u\",\"question\":\"q\",\"by\":\"desk\",\"as_of\":\"2026\","
                          "\"confidence\":\"low\",\"confidence_reason\":\"R.\",\"summary\":\"S.\",\"position\":{", index, index);
  add_number (text, "low", member->position.low);
  g_string_append_c (text, ',');
  add_number (text, "best", member->position.best);
  g_string_append_c (text, ',');
  add_number (text, "high", member->position.high);
  g_string_append (text, "}}");
}

/**
 * share_document_new:
 * @members: table of members, which get the ids m0, m1 and so on, and their
 *   stances s0, s1 and so on
 * @n_members: how many
 * @more: (nullable): further members of the document, as in "\"switches\":[]"
 *
 * Returns: (transfer full): a briefing with the measures "in", "torn" and
 *   "ends", and a factor "f" with a likelihood of 0.3
 */
EntBriefing *
share_document_new (const ShareMember *members,
                    guint              n_members,
                    const char        *more)
{
  g_autoptr (GString) text = g_string_new (head);
  g_autoptr (GString) stances = g_string_new (NULL);
  g_autoptr (GString) values = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  EntBriefing *briefing;

  g_string_append (text, ",\"members\":[");
  for (guint i = 0; i < n_members; i++)
    {
      g_string_append_printf (text, "%s{\"id\":\"m%u\",\"kind\":\"state\",\"name\":\"M%u\"}", i > 0 ? "," : "", i, i);
      if (!members[i].is_silent)
        {
          g_string_append (stances, stances->len > 0 ? "," : "");
          add_stance (stances, &members[i], i);
        }
      if (members[i].figure >= 0)
        {
          g_string_append_printf (values, "%s{\"indicator\":\"people\",\"member\":\"m%u\",\"year\":2024,", values->len > 0 ? "," : "",
                                  i);
          add_number (values, "value", members[i].figure);
          g_string_append_c (values, '}');
        }
    }
  g_string_append_printf (text, "],\"stances\":[%s],\"values\":[%s]%s%s}", stances->str, values->str, more != NULL ? "," : "",
                          more != NULL ? more : "");

  bytes = g_bytes_new (text->str, text->len);
  briefing = ent_briefing_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);

  return briefing;
}
