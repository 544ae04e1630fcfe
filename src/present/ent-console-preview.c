/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ent-console-preview.h"

#include <glib/gi18n.h>

#include "ent-scene.h"

#include "ent-slide-layout.h"
#include "ent-slide-view.h"

/* Logical pixels. */
#define LEAST_WIDTH 96
#define LEAST_HEIGHT 54

struct _EntConsolePreview {
  GtkWidget parent_instance;

  GtkWidget *view; /* (nullable): an EntSlideView, made when it is first shown something */
  gboolean evidence;
  EntBlank blank;
};

G_DEFINE_FINAL_TYPE (EntConsolePreview, ent_console_preview, GTK_TYPE_WIDGET)

static void
ent_console_preview_dispose (GObject *object)
{
  EntConsolePreview *self = ENT_CONSOLE_PREVIEW (object);

  g_clear_pointer (&self->view, gtk_widget_unparent);

  G_OBJECT_CLASS (ent_console_preview_parent_class)->dispose (object);
}

static void
ent_console_preview_class_init (EntConsolePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_console_preview_dispose;

  gtk_widget_class_set_css_name (widget_class, "slidepreview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ent_console_preview_init (EntConsolePreview *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), ent_slide_layout_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self), LEAST_WIDTH, LEAST_HEIGHT);
}

/**
 * ent_console_preview_new:
 *
 * Returns: (transfer floating): a picture of nothing yet; its accessible name
 *   is for whoever knows what it is of
 */
GtkWidget *
ent_console_preview_new (void)
{
  return g_object_new (ENT_TYPE_CONSOLE_PREVIEW, NULL);
}

/**
 * ent_console_preview_show:
 * @self: a preview
 * @presentation: what is presented, the same each time
 * @stage: (nullable): what is shown of it; %NULL for nothing
 * @caption: (nullable): what the slide says of itself
 * @blank: whether black or white is shown instead
 *
 * Nothing is painted anew where all of this is as it was.
 */
void
ent_console_preview_show (EntConsolePreview     *self,
                          EntPresentation       *presentation,
                          EntStage              *stage,
                          const EntSlideCaption *caption,
                          EntBlank               blank)
{
  static const char *const classes[][2] = {
    [ENT_BLANK_NONE] = { NULL },
    [ENT_BLANK_BLACK] = { "black" },
    [ENT_BLANK_WHITE] = { "white" },
  };

  g_return_if_fail (ENT_IS_CONSOLE_PREVIEW (self));
  g_return_if_fail (ENT_IS_PRESENTATION (presentation));
  g_return_if_fail (stage == NULL || ENT_IS_STAGE (stage));

  if (self->view == NULL)
    {
      self->view = ent_slide_view_new (ent_presentation_get_briefing (presentation),
                                       ent_presentation_get_language (presentation));
      /* The preview says what it is of. */
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      gtk_widget_set_parent (self->view, GTK_WIDGET (self));
    }
  ent_slide_layout_set_aspect (ENT_SLIDE_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                               ent_presentation_get_aspect (presentation));
  self->evidence = caption != NULL && caption->evidence;
  self->blank = blank;
  ent_slide_view_set_slide (ENT_SLIDE_VIEW (self->view), blank == ENT_BLANK_NONE ? stage : NULL, caption);
  gtk_widget_set_css_classes (self->view, (const char **) classes[blank]);
  gtk_widget_set_visible (self->view, stage != NULL || blank != ENT_BLANK_NONE);
}

/**
 * ent_console_preview_show_room:
 * @self: a preview
 * @heading: what stands above it
 * @presentation: what is presented, the same each time
 *
 * Shows what the room sees, and names it.
 */
void
ent_console_preview_show_room (EntConsolePreview *self,
                               GtkLabel          *heading,
                               EntPresentation   *presentation)
{
  guint step = ent_presentation_get_room_step (presentation);
  const EntSlideCaption caption = {
    .title = ent_presentation_get_room_title (presentation),
    .marking = ent_presentation_get_room_marking (presentation),
    .step = step,
    .n_steps = ent_presentation_get_n_steps (presentation),
    .evidence = ent_presentation_get_room_evidence (presentation),
  };
  g_autofree char *spoken = ent_presentation_describe_room (presentation);
  g_autofree char *text = NULL;

  ent_console_preview_show (self, presentation, ent_presentation_get_room_stage (presentation), &caption,
                            ent_presentation_get_blank (presentation));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  if (step > 0)
    text = g_strdup_printf (_("The room: step %u"), step);
  else
    text = g_strdup (_("The room"));
  gtk_label_set_label (heading, text);
}

/**
 * ent_console_preview_show_next:
 * @self: a preview
 * @heading: what stands above it
 * @presentation: what is presented, the same each time
 *
 * Shows the step that comes next, and names it; nothing after the last.
 */
void
ent_console_preview_show_next (EntConsolePreview *self,
                               GtkLabel          *heading,
                               EntPresentation   *presentation)
{
  guint step = ent_presentation_get_next_step (presentation);
  EntStep *record = ent_presentation_get_step_at (presentation, step);
  const EntSlideCaption caption = {
    .title = record != NULL ? ent_step_get_title (record) : NULL,
    .marking = ent_presentation_get_marking_at (presentation, step),
    .step = step,
    .n_steps = ent_presentation_get_n_steps (presentation),
  };
  g_autofree char *text = NULL;
  g_autofree char *spoken = NULL;

  ent_console_preview_show (self, presentation, step > 0 ? ent_presentation_get_stage_at (presentation, step) : NULL,
                            &caption, ENT_BLANK_NONE);
  if (step > 0)
    {
      g_autofree char *title = ent_text_clean (ent_step_get_title (record), ENT_PRESENTATION_NAME_CHARS);

      text = g_strdup_printf (_("Next: step %u"), step);
      /* Translators: the number of a step, then its title */
      spoken = g_strdup_printf (_("Next is step %1$u: %2$s"), step, title);
    }
  else
    text = g_strdup (_("No step after this"));
  gtk_label_set_label (heading, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken != NULL ? spoken : text,
                                  -1);
}

/**
 * ent_console_preview_get_stage:
 *
 * Returns: (transfer none) (nullable): what it shows; %NULL while it is blank
 */
EntStage *
ent_console_preview_get_stage (EntConsolePreview *self)
{
  g_return_val_if_fail (ENT_IS_CONSOLE_PREVIEW (self), NULL);

  return self->view != NULL ? ent_slide_view_get_stage (ENT_SLIDE_VIEW (self->view)) : NULL;
}

/**
 * ent_console_preview_get_evidence:
 *
 * Returns: whether it shows what stands behind that, and not that
 */
gboolean
ent_console_preview_get_evidence (EntConsolePreview *self)
{
  g_return_val_if_fail (ENT_IS_CONSOLE_PREVIEW (self), FALSE);

  return self->evidence;
}

/**
 * ent_console_preview_get_blank:
 *
 * Returns: whether black or white is shown instead
 */
EntBlank
ent_console_preview_get_blank (EntConsolePreview *self)
{
  g_return_val_if_fail (ENT_IS_CONSOLE_PREVIEW (self), ENT_BLANK_NONE);

  return self->blank;
}
