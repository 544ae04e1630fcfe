/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What ISO 3166-1 calls a state, by its alpha-3 code, from the package
 * iso-codes. It only helps somebody to find a member by a name that the
 * document does not use: what a member is called is for the document to say.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntCountry:
 * @name: the name in the list, as in "Iran, Islamic Republic of"
 * @common: (nullable): what it is commonly called, where that differs
 * @official: (nullable): the official name
 *
 * English names, to be given to ent_country_translate(). They are never freed.
 */
typedef struct {
  const char *name;
  const char *common;
  const char *official;
} EntCountry;

const EntCountry *ent_country_find      (const char *code);
const char       *ent_country_translate (const char *name);

G_END_DECLS
