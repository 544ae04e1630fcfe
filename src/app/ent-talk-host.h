/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The program's one talk: it asks what has to be known before it begins,
 * begins it, and keeps what is wanted if the program should not live to its
 * end. What is shown in a talk it does not know.
 */

#pragma once

#include "ent-document.h"
#include "ent-talk.h"

G_BEGIN_DECLS

#define ENT_TYPE_TALK_HOST (ent_talk_host_get_type ())

G_DECLARE_FINAL_TYPE (EntTalkHost, ent_talk_host, ENT, TALK_HOST, GObject)

EntTalkHost *ent_talk_host_new      (GtkApplication *application);

void         ent_talk_host_present  (EntTalkHost    *self,
                                     EntDocument    *document,
                                     EntStory       *story,
                                     guint           step,
                                     int             level,
                                     GtkWindow      *from);
void         ent_talk_host_end      (EntTalkHost    *self);
gboolean     ent_talk_host_is_busy  (EntTalkHost    *self);
EntTalk     *ent_talk_host_get_talk (EntTalkHost    *self);

G_END_DECLS
