/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture and the list that says the same, beside each other or one below the other. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntPlotPanes:
 * @stack: has the pages "wide" and "narrow"
 * @plot_scroller: holds the picture while there is room
 * @list_scroller: holds the list while there is room
 * @narrow_box: holds both otherwise
 * @plot: the picture, an #EntSceneView
 * @list: the list, with all that belongs to it
 */
typedef struct {
  GtkWidget *stack;
  GtkWidget *plot_scroller;
  GtkWidget *list_scroller;
  GtkWidget *narrow_box;
  GtkWidget *plot;
  GtkWidget *list;
} EntPlotPanes;

void ent_plot_panes_arrange (const EntPlotPanes *panes,
                             gboolean            narrow);

G_END_DECLS
