/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ent-style.h"

#include <adwaita.h>
#include <math.h>

#include "ent-scene.h"

/**
 * ent_style_get_palette:
 *
 * Returns: the palette that goes with the desktop's light, dark and high
 *   contrast
 */
EntPaletteKind
ent_style_get_palette (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return dark ? ENT_PALETTE_HIGH_CONTRAST_DARK : ENT_PALETTE_HIGH_CONTRAST;

  return dark ? ENT_PALETTE_DARK : ENT_PALETTE_LIGHT;
}

/**
 * ent_style_set_tooltip:
 * @widget: a widget
 * @text: (nullable): text that anybody may have written, of any length
 *
 * Makes @text the widget's tooltip as ent_text_clean() leaves it: a tooltip
 * is a window as large as its text, and lies over other text.
 *
 * GTK asks the display server where the pointer is, and waits for the answer,
 * each time that a visible widget gets a tooltip: a card has a hundred. What
 * is not on the screen yet is hidden meanwhile.
 */
void
ent_style_set_tooltip (GtkWidget  *widget,
                       const char *text)
{
  g_autofree char *clean = text != NULL ? ent_text_clean (text, ENT_TEXT_LIMIT) : NULL;
  gboolean hide = gtk_widget_get_visible (widget) && !gtk_widget_get_mapped (widget);

  if (hide)
    gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, clean);
  if (hide)
    gtk_widget_set_visible (widget, TRUE);
}

static gboolean
query_tooltip_cb (GtkLabel   *label,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip)
{
  g_autofree char *clean = NULL;

  if (!pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;

  clean = ent_text_clean (gtk_label_get_text (label), ENT_TEXT_LIMIT);
  gtk_tooltip_set_text (tooltip, clean);

  return TRUE;
}

/**
 * ent_style_limit_lines:
 * @label: a label that wraps
 * @n_lines: how many lines it may take
 *
 * A name may have ten thousand characters, which would leave nothing else to
 * be seen. What is cut off is in the tooltip, and is spoken.
 */
void
ent_style_limit_lines (GtkLabel *label,
                       int       n_lines)
{
  gtk_label_set_lines (label, n_lines);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_has_tooltip (GTK_WIDGET (label), TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/**
 * ent_style_align_lines:
 * @label: a label with its text, at the start of the line
 *
 * Where the interface runs from right to left, lets all lines of text that
 * runs from left to right keep to the side where a single one is: on their own
 * they keep to the other one.
 */
void
ent_style_align_lines (GtkLabel *label)
{
  if (gtk_widget_get_direction (GTK_WIDGET (label)) != GTK_TEXT_DIR_RTL)
    return;

  /* Pango turns the alignment of such text round, as GTK does that of the interface. */
  if (pango_layout_get_direction (gtk_label_get_layout (label), 0) == PANGO_DIRECTION_LTR)
    gtk_label_set_justify (label, GTK_JUSTIFY_RIGHT);
}

/**
 * ent_style_set_zoom:
 * @widget: a widget with text
 * @zoom: size of the text as a multiple of the desktop's
 *
 * Scales the text in @widget by its style class `zoom-N`, N being the
 * nearest multiple of ten per cent from 50 to 400; the style sheet has one
 * rule for each. A scene view takes its zoom as a property instead.
 */
void
ent_style_set_zoom (GtkWidget *widget,
                    double     zoom)
{
  int percent = CLAMP ((int) lround (zoom * 10.0) * 10, 50, 400);
  g_auto (GStrv) classes = gtk_widget_get_css_classes (widget);
  char wanted[16];

  g_snprintf (wanted, sizeof wanted, "zoom-%d", percent);
  for (guint i = 0; classes[i] != NULL; i++)
    if (g_str_has_prefix (classes[i], "zoom-") && !g_str_equal (classes[i], wanted))
      gtk_widget_remove_css_class (widget, classes[i]);
  if (percent != 100)
    gtk_widget_add_css_class (widget, wanted);
}
