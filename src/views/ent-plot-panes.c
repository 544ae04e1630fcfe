/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Wide, picture and list scroll each by itself; narrow, as one, the list
 * below. There is one of each, which is moved.
 */

#include "ent-plot-panes.h"

static void
move_to_scroller (GtkWidget *child,
                  GtkWidget *from,
                  GtkWidget *to)
{
  g_object_ref (child);
  gtk_box_remove (GTK_BOX (from), child);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (to), child);
  g_object_unref (child);
}

static void
move_to_box (GtkWidget *child,
             GtkWidget *from,
             GtkWidget *to)
{
  g_object_ref (child);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (from), NULL);
  gtk_box_append (GTK_BOX (to), child);
  g_object_unref (child);
}

/**
 * ent_plot_panes_arrange:
 * @panes: the parts
 * @narrow: whether there is room for one column; it has to be another answer
 *   than the last one, the first time %TRUE
 *
 * Moves picture and list to where there is room. What has the focus keeps it.
 */
void
ent_plot_panes_arrange (const EntPlotPanes *panes,
                        gboolean            narrow)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_if_fail (panes != NULL);

  root = gtk_widget_get_root (panes->stack);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (narrow)
    {
      move_to_box (panes->plot, panes->plot_scroller, panes->narrow_box);
      move_to_box (panes->list, panes->list_scroller, panes->narrow_box);
    }
  else
    {
      move_to_scroller (panes->plot, panes->narrow_box, panes->plot_scroller);
      move_to_scroller (panes->list, panes->narrow_box, panes->list_scroller);
    }
  g_object_set (panes->plot, "natural-height", narrow, NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (panes->stack), narrow ? "narrow" : "wide");
  if (focus != NULL && gtk_widget_is_ancestor (focus, panes->stack))
    gtk_widget_grab_focus (focus);
}
