/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The program from outside, as a screen reader and a keyboard meet it: started
 * as a user would, walked and acted on over the accessibility bus, nothing
 * linked. Whatever is waited for is waited for in a bounded time; what does
 * not come ends the test and says so.
 *
 * Views that are not in front stay on the bus (GTK 4.8 says of none whether it
 * is showing): which is, the tabs and the focus say.
 */

#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* at-spi2 2.46 declares no cleanup functions. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAction, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiComponent, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiText, g_object_unref)

/* A busy machine may take many seconds; nothing waits longer. */
#define E2E_LIMIT_US (40 * G_USEC_PER_SEC)

typedef struct {
  GSubprocess *process;
  AtspiAccessible *application;
  AtspiEventListener *listener;
  AtspiAccessible *focus; /* (nullable): what said last that it has the focus */
  guint n_focus;          /* how often something said so */
  GHashTable *focused;    /* paths on the bus of all that ever did */
} E2eProgram;

typedef enum {
  E2E_PLAIN,
  E2E_SHIFT,
  E2E_CONTROL,
  E2E_ALT,
} E2eModifier;

typedef enum {
  E2E_ON,
  E2E_SKIP, /* what is inside of it */
  E2E_STOP,
} E2eVisit;

typedef E2eVisit (*E2eVisitFunc) (AtspiAccessible *accessible,
                                  AtspiRole        role,
                                  gpointer         user_data);

void             e2e_init            (void);
void             e2e_start           (E2eProgram      *self,
                                      const char      *file);
void             e2e_start_with      (E2eProgram      *self,
                                      const char * const *arguments,
                                      char           **environment);
void             e2e_stop            (E2eProgram      *self);

gboolean         e2e_walk            (AtspiAccessible *root,
                                      E2eVisitFunc     visit,
                                      gpointer         user_data);
AtspiAccessible *e2e_try_find        (AtspiAccessible *root,
                                      AtspiRole        role,
                                      const char      *name,
                                      gint64           limit);
AtspiAccessible *e2e_find            (E2eProgram      *self,
                                      AtspiRole        role,
                                      const char      *name);
char            *e2e_dup_name        (AtspiAccessible *accessible);
gboolean         e2e_has_state       (AtspiAccessible *accessible,
                                      AtspiStateType   state);
void             e2e_act             (AtspiAccessible *accessible);
void             e2e_press           (E2eProgram      *self,
                                      AtspiRole        role,
                                      const char      *name);
void             e2e_choose          (E2eProgram      *self,
                                      const char      *name);
void             e2e_assert_shows    (E2eProgram      *self,
                                      AtspiRole        role,
                                      const char      *name);
void             e2e_assert_gone     (E2eProgram      *self,
                                      AtspiRole        role,
                                      const char      *name);
void             e2e_assert_selected (E2eProgram      *self,
                                      const char      *name);

void             e2e_wait_active     (E2eProgram      *self);
void             e2e_key             (E2eModifier      modifier,
                                      guint            keysym);
gboolean         e2e_key_moves_focus (E2eProgram      *self,
                                      E2eModifier      modifier,
                                      guint            keysym,
                                      gint64           limit);
void             e2e_go_to           (E2eProgram      *self,
                                      E2eModifier      modifier,
                                      guint            keysym,
                                      AtspiRole        role,
                                      const char      *name,
                                      guint            most);
void             e2e_assert_focus    (E2eProgram      *self,
                                      AtspiRole        role,
                                      const char      *name);

G_END_DECLS
