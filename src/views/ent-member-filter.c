/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a list is limited to is the stage's; the buttons only activate the
 * action. With a filter, one button takes it away; with members selected,
 * there is one for each, up to some.
 */

#include "ent-member-filter.h"

#include <glib/gi18n.h>

#include "ent-scene.h"

/* Selected members beside the first that a button is offered for. */
#define MOST_OFFERED 5
#define NAME_CHARS 100

static char *
join_names (EntBriefing       *briefing,
            const char *const *members)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; members[i] != NULL; i++)
    {
      EntMember *member = ent_briefing_lookup (briefing, ENT_TYPE_MEMBER, members[i]);
      g_autofree char *name = ent_text_clean (member != NULL ? ent_member_get_name (member) : members[i], NAME_CHARS);

      /* Translators: stands between the names of members */
      g_string_append_printf (names, "%s%s", i > 0 ? C_("list", ", ") : "", name);
    }

  return g_string_free (names, FALSE);
}

static void
add_button (GtkBox            *filter,
            EntBriefing       *briefing,
            const char *const *members,
            gboolean           filtered)
{
  g_autofree char *names = join_names (briefing, members);
  /* Translators: %s is one member or several, as in "India" */
  g_autofree char *text = g_strdup_printf (filtered ? _("Only what concerns %s") : _("Show only what concerns %s"), names);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", text, "hexpand", TRUE, "xalign", 0.0, "wrap", TRUE,
                                               "wrap-mode", PANGO_WRAP_WORD_CHAR, "width-chars", 16,
                                               "max-width-chars", 28, NULL));
  if (filtered)
    {
      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
      gtk_widget_set_tooltip_text (button, _("Show what concerns others, too"));
    }
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", filtered ? "" : members[0]);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.filter-member");
  gtk_box_append (filter, button);
}

static void
offer (GtkBox      *filter,
       EntBriefing *briefing,
       const char  *id)
{
  const char *members[] = { id, NULL };

  if (ent_briefing_lookup (briefing, ENT_TYPE_MEMBER, id) != NULL)
    add_button (filter, briefing, members, FALSE);
}

/**
 * ent_member_filter_show:
 * @box: where the buttons are; hidden while there are none
 * @briefing: (nullable): the document
 * @stage: (nullable): what is filtered, and selected
 * @list: what is filtered; it gets the focus of a button that is no more
 */
void
ent_member_filter_show (GtkBox      *box,
                        EntBriefing *briefing,
                        EntStage    *stage,
                        GtkWidget   *list)
{
  EntFilter *filter;
  const char *const *members, *const *highlight;
  gboolean had_focus;
  GtkWidget *child;

  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (GTK_IS_WIDGET (list));

  had_focus = (gtk_widget_get_state_flags (GTK_WIDGET (box)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);

  if (briefing != NULL && stage != NULL)
    {
      filter = ent_stage_get_filter (stage);
      members = filter != NULL ? ent_filter_get_members (filter) : NULL;
      highlight = ent_stage_get_highlight (stage);
      if (members != NULL && members[0] != NULL)
        add_button (box, briefing, members, TRUE);
      else
        {
          offer (box, briefing, ent_stage_get_focus (stage));
          for (guint i = 0; highlight != NULL && highlight[i] != NULL && i < MOST_OFFERED; i++)
            if (g_strcmp0 (highlight[i], ent_stage_get_focus (stage)) != 0)
              offer (box, briefing, highlight[i]);
        }
    }

  child = gtk_widget_get_first_child (GTK_WIDGET (box));
  gtk_widget_set_visible (GTK_WIDGET (box), child != NULL);
  if (had_focus)
    gtk_widget_grab_focus (child != NULL ? child : list);
}
