/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the schema cannot say: one document for each check. */

#include "test-document.h"

static const DocumentCase cases[] = {
  /* Ids */
  { "id/members", "{\"id\": \"bank\", \"kind\"", "{\"id\": §\"aland\", \"kind\": \"state\", \"name\": \"Again\"}, {\"id\": \"bank\", \"kind\"",
    "$.members[3].id", "the id “aland” is taken already" },
  { "id/across-kinds", "\"id\": \"wet\"", "\"id\": §\"water\"", "$.scenarios[0].id", "the id “water” is taken already", ERROR, 1 },
  { "id/item", "\"id\": \"records\"", "\"id\": §\"paid\"", "$.factors[0].items[0].id", "the id “paid” is taken already" },
  { "id/passages", "{\"id\": \"p2\", \"kind\": \"figure\"", "{\"id\": §\"p1\", \"kind\": \"figure\"",
    "$.sources[0].passages[1].id", "the id “p1” is taken already", ERROR, 3 },
  { "id/levels", "{\"id\": \"unaffected\"", "{\"id\": §\"against\"", "$.questions[0].levels[3].id", "the id “against” is taken already", ERROR, 1 },
  { "id/options", "\"id\": \"flood-yes\", \"name\"", "\"id\": §\"flood-no\", \"name\"", "$.switches[0].options[1].id", "the id “flood-no” is taken already", ERROR, 2 },
  { "id/steps", "{\"id\": \"s2\"", "{\"id\": §\"s1\"", "$.stories[0].steps[1].id", "the id “s1” is taken already" },
  { "id/bands", "{\"id\": \"gain\"", "{\"id\": §\"harm\"", "$.impact_scale.bands[2].id", "the id “harm” is taken already" },
  { "id/desk", "{\n      \"id\": \"yearbook\", \"title\"", "{\"id\": §\"desk\", \"title\": \"T\", \"read\": \"full\", \"reliability\": \"F\", \"reliability_reason\": \"R\"},\n{\"id\": \"yearbook\", \"title\"",
    "$.sources[1].id", "the id “desk” stands for the author of the briefing" },
  { "id/none", "{\"id\": \"signed\"", "{\"id\": §\"none\"", "$.questions[1].levels[0].id", "the id “none” stands for no position found" },
  { "id/markings", "\"label\": \"internal\"", "\"label\": §\"public\"", "$.markings[1].label", "there is another marking “public”", ERROR, 3 },

  /* References */
  { "reference/group", "{\"group\": \"guest\"", "{\"group\": §\"gust\"", "$.members[2].memberships[0].group", "there is no group with the id “gust”" },
  { "reference/wrong-kind", "{\"group\": \"guest\"", "{\"group\": §\"aland\"", "$.members[2].memberships[0].group", "there is no group with the id “aland”" },
  { "reference/tile", "\"beland\": [1, 0]", "\"deland\": §[1, 0]", "$.layouts[0].tiles.deland", "there is no member with the id “deland”" },
  { "reference/indicator-source", "\"unit\": \"dams\", \"source\": \"yearbook\"", "\"unit\": \"dams\", \"source\": §\"almanac\"",
    "$.indicators[1].source", "there is no source with the id “almanac”" },
  { "reference/total-source", "\"year\": 2024, \"source\": \"yearbook\", \"note\"", "\"year\": 2024, \"source\": §\"almanac\", \"note\"",
    "$.indicators[0].total.source", "there is no source with the id “almanac”" },
  { "reference/value-indicator", "{\"indicator\": \"dams\"", "{\"indicator\": §\"damns\"", "$.values[3].indicator", "there is no indicator with the id “damns”" },
  { "reference/value-member", "\"member\": \"aland\", \"year\": 2023", "\"member\": §\"oland\", \"year\": 2023", "$.values[0].member", "there is no member with the id “oland”" },
  { "reference/value-source", "\"source\": \"gazette\", \"note\": \"Revised.\"", "\"source\": §\"g\", \"note\": \"Revised.\"", "$.values[1].source", "there is no source with the id “g”" },
  { "reference/measure-question", "\"name\": \"supports\", \"question\": \"dam\"", "\"name\": \"supports\", \"question\": §\"dams\"",
    "$.measures[0].question", "there is no question with the id “dams”", ERROR, 1 },
  { "reference/measure-level", "[\"for\", \"undecided\"]", "[\"for\", §\"signed\"]", "$.measures[1].levels[1]", "the question “dam” has no level “signed”" },
  { "reference/perspective-member", "\"members\": [\"celand\"]", "\"members\": [§\"union\"]", "$.perspectives[1].members[0]", "there is no member with the id “union”" },
  { "reference/stance-member", "\"id\": \"gazette-beland-dam\", \"member\": \"beland\"", "\"id\": \"gazette-beland-dam\", \"member\": §\"b\"",
    "$.stances[2].member", "there is no member with the id “b”" },
  { "reference/stance-question", "\"question\": \"dam\", \"by\": \"gazette\"", "\"question\": §\"d\", \"by\": \"gazette\"", "$.stances[2].question", "there is no question with the id “d”" },
  { "reference/stance-by", "\"by\": \"gazette\"", "\"by\": §\"a-colleague\"", "$.stances[2].by", "there is no source with the id “a-colleague”" },
  { "reference/stance-level", "\"level\": \"unaffected\"", "\"level\": §\"signed\"", "$.stances[3].level", "the question “dam” has no level “signed”" },
  { "reference/citation-source", "{\"source\": \"yearbook\", \"credibility\": 3}", "{\"source\": §\"year\", \"credibility\": 3}",
    "$.stances[0].would_change[0].citations[0].source", "there is no source with the id “year”" },
  { "reference/citation-passage", "\"passage\": \"y1\", \"credibility\": 1", "\"passage\": §\"p1\", \"credibility\": 1",
    "$.themes[0].items[0].citations[0].passage", "the source “yearbook” has no passage “p1”" },
  { "reference/sign-switch", "{\"switch\": \"flood\", \"option\": \"flood-yes\"}", "{\"switch\": §\"flod\", \"option\": \"flood-yes\"}",
    "$.stances[0].would_change[0].option.switch", "there is no switch with the id “flod”" },
  { "reference/sign-option", "{\"switch\": \"flood\", \"option\": \"flood-yes\"}", "{\"switch\": \"flood\", \"option\": §\"money-no\"}",
    "$.stances[0].would_change[0].option.option", "the switch “flood” has no option “money-no”" },
  { "reference/theme-factor", "\"factors\": [\"flood-damage\"]", "\"factors\": [§\"flood\"]", "$.themes[0].factors[0]", "there is no factor with the id “flood”" },
  { "reference/relation", "\"b\": \"beland\"", "\"b\": §\"bland\"", "$.relations[0].b", "there is no member with the id “bland”" },
  { "reference/impact", "{\"perspective\": \"union\"", "{\"perspective\": §\"onion\"", "$.factors[0].impacts[1].perspective", "there is no perspective with the id “onion”" },
  { "reference/origin", "\"origin\": \"yearbook\"", "\"origin\": §\"agency\"", "$.sources[0].origin", "there is no source with the id “agency”" },
  { "reference/passage-member", "\"text\": \"Aland has paid.\", \"members\": [\"aland\"]", "\"text\": \"Aland has paid.\", \"members\": [\"aland\", §\"x\"]",
    "$.sources[0].passages[0].members[1]", "there is no member with the id “x”" },
  { "reference/stage-part", "\"part\": \"p1\"", "\"part\": §\"y1\"", "$.stories[0].steps[2].stage.part",
    "the source “gazette” has no passage “y1”" },
  { "reference/stage-part-focus", "\"focus\": \"gazette\", \"part\": \"p1\"", "\"focus\": \"aland\", \"part\": §\"p1\"",
    "$.stories[0].steps[2].stage.part", "a passage can be shown only where the focus is on its source" },
  { "reference/claim-passage", "\"source\": \"gazette\", \"passage\": \"p2\", \"text\"", "\"source\": \"gazette\", \"passage\": §\"y1\", \"text\"",
    "$.claims[0].passage", "the source “gazette” has no passage “y1”" },
  { "reference/computation", "\"of\": [\"aland\", \"beland\"]", "\"of\": [\"aland\", §\"dams\"]", "$.claims[0].computations[1].of[1]", "there is no member with the id “dams”" },
  { "reference/computation-total", "{\"indicator\": \"people\", \"members\": [\"aland\", \"beland\"]", "{\"indicator\": §\"dams\", \"members\": [\"aland\", \"beland\"]",
    "$.claims[0].computations[0].indicator", "the indicator “dams” has no total" },
  { "reference/scenario-switch", "{\"flood\": \"flood-yes\"}", "{\"flod\": §\"flood-yes\"}", "$.scenarios[0].options.flod", "there is no switch with the id “flod”" },
  { "reference/scenario-option", "{\"flood\": \"flood-yes\"}", "{\"flood\": §\"money-no\"}", "$.scenarios[0].options.flood", "the switch “flood” has no option “money-no”" },
  { "reference/marking", "\"marking\": \"public\",\n  \"yardstick\"", "\"marking\": §\"secret\",\n  \"yardstick\"", "$.marking", "the marking “secret” is not among" },
  { "reference/item-marking", "\"marking\": \"internal\", \"direction\"", "\"marking\": §\"secret\", \"direction\"", "$.stances[0].would_change[0].marking", "the marking “secret”" },
  { "reference/source-marking", "\"licence\": \"none\", \"marking\": \"public\"", "\"licence\": \"none\", \"marking\": §\"x\"", "$.sources[0].marking", "the marking “x”" },
  { "reference/step-marking", "\"seconds\": 90, \"marking\": \"internal\"", "\"seconds\": 90, \"marking\": §\"x\"", "$.stories[0].steps[0].marking", "the marking “x”" },
  { "reference/focus", "\"focus\": \"aland\"", "\"focus\": §\"oland\"", "$.stories[0].steps[0].stage.focus", "there is nothing with the id “oland”" },
  { "reference/highlight", "[\"beland\", \"flood-damage\"]", "[\"beland\", §\"p1\"]", "$.stories[0].steps[0].stage.highlight[1]", "there is nothing with the id “p1”" },
  { "reference/stage-by", "\"view\": \"map\", \"question\": \"dam\", \"by\": \"desk\"", "\"view\": \"map\", \"question\": \"dam\", \"by\": §\"aland\"",
    "$.stories[0].steps[0].stage.by", "there is no source with the id “aland”" },
  { "reference/stage-measure", "\"view\": \"map\", \"question\": \"dam\", \"by\": \"desk\", \"date\": \"2025-06\", \"layout\": \"grid\", \"colour\": \"indicator\", \"indicator\": \"people\",\n            \"measure\": ",
    "\"view\": \"map\", \"question\": \"charter\", \"measure\": §", "$.stories[0].steps[0].stage.measure", "the measure “in-favour” belongs to another question", ERROR, 1 },
  { "reference/stage-indicator", "\"colour\": \"indicator\", \"indicator\": \"people\"", "\"colour\": §\"indicator\"",
    "$.stories[0].steps[0].stage.colour", "does not say which indicator" },
  { "reference/filter-level", "[\"against\", \"none\"]", "[§\"signed\", \"none\"]", "$.stories[0].steps[0].stage.filter.levels[0]", "the question “dam” has no level “signed”" },
  { "reference/filter-group", "\"groups\": [\"hill-pact\"]", "\"groups\": [§\"hill\"]", "$.stories[0].steps[0].stage.filter.groups[0]", "there is no group with the id “hill”" },

  /* Tiles */
  { "tiles/same-cell", "\"beland\": [1, 0]", "\"beland\": §[0, 0]", "$.layouts[0].tiles.beland", "the tile overlaps that of “aland”" },
  { "tiles/span", "[2, 0, 1, 2]", "§[1, 1, 1, 2]", "$.layouts[0].tiles.bank", "the tile overlaps that of “celand”" },

  /* Estimates */
  { "range/likelihood", "{\"low\": 0.2, \"best\": 0.35, \"high\": 0.5}", "§{\"low\": 0.4, \"best\": 0.35, \"high\": 0.5}",
    "$.judgements[0].likelihood", "low (0.4), best (0.35) and high (0.5) are not in this order" },
  { "range/impact", "\"low\": 0, \"best\": 0.1, \"high\": 0.3", "\"low\": 0, \"best\": §0.4, \"high\": 0.3", "$.factors[0].impacts[1].best", "are not in this order" },
  { "range/effect", "{\"low\": 0.1, \"best\": 0.2, \"high\": 0.3},\n", "§{\"low\": 0.1, \"best\": 0.2, \"high\": 0.1},\n", "$.switches[0].options[1].effects[0].value", "are not in this order" },
  { "range/option", "{\"low\": 0.6, \"best\": 0.75, \"high\": 0.9}", "§{\"low\": 0.6, \"best\": 0.5, \"high\": 0.9}", "$.switches[0].options[0].likelihood", "are not in this order" },
  { "likelihood/under-one", "{\"low\": 0.1, \"best\": 0.25, \"high\": 0.4}", "§{\"low\": 0, \"best\": 0.005, \"high\": 0.4}", "$.factors[0].likelihood", "under 1 % or over 99 %", WARNING },
  { "likelihood/over-99", "{\"low\": 0.2, \"best\": 0.35, \"high\": 0.5}", "§{\"low\": 0.2, \"best\": 0.995, \"high\": 1}", "$.judgements[0].likelihood", "under 1 % or over 99 %", WARNING },

  /* Levels and positions */
  { "level/band-and-category", "\"categorical\": true, \"glyph\": \"bar\"", "\"categorical\": true, \"from\": §0.1, \"glyph\": \"bar\"", "$.questions[0].levels[3].from", "a categorical level has no band" },
  { "level/half-a-band", "{\"id\": \"signed\", \"name\": \"has signed\", \"definition\": \"Its signature is on the charter.\", \"categorical\": true,", "§{\"id\": \"signed\", \"name\": \"has signed\", \"definition\": \"Its signature is on the charter.\", \"from\": 0.5,",
    "$.questions[1].levels[0]", "a level has “from” and “to”, or is categorical" },
  { "level/backwards", "\"from\": 0.05, \"to\": 0.3", "\"from\": 0.3, \"to\": §0.3", "$.questions[0].levels[2].to", "ends where it begins, or before" },
  { "level/overlap", "\"from\": 0.3, \"to\": 0.6", "\"from\": §0.3, \"to\": 0.7", "$.questions[0].levels[1].from", "the band overlaps that of “for”" },
  { "level/glyph", "\"glyph\": \"square-open\"", "\"glyph\": §\"square\"", "$.questions[1].levels[1].glyph", "the level “signed” has the same glyph", WARNING },
  { "level/slot", "\"glyph\": \"square-open\", \"slot\": 2", "\"glyph\": \"square-open\", \"slot\": §1", "$.questions[1].levels[1].slot", "the level “signed” has the same slot", WARNING },
  { "position/contradiction", "\"level\": \"for\", \"position\"", "\"level\": §\"undecided\", \"position\"", "$.stances[0].level", "the level “undecided” contradicts the position 0.8" },
  { "position/lower-of-an-edge", "\"level\": \"for\", \"position\": {\"low\": 0.6, \"best\": 0.8", "\"level\": §\"undecided\", \"position\": {\"low\": 0.6, \"best\": 0.6", "$.stances[0].level", "contradicts the position 0.6" },
  { "position/categorical", "\"level\": \"for\", \"position\": {", "\"level\": \"unaffected\", \"position\": §{", "$.stances[0].position", "the level “unaffected” is categorical and has no position" },
  { "position/no-band", "{\"low\": 0.2, \"best\": 0.3, \"high\": 0.5}", "§{\"low\": 0, \"best\": 0.04, \"high\": 0.5}", "$.stances[1].position", "no level of the question has a band that holds 0.04" },
  { "position/none-by-desk", "{\n      \"id\": \"desk-bank-dam\", \"member\": \"bank\", \"question\": \"dam\", \"by\": \"desk\", \"as_of\": \"2025-06\",\n      \"level\": \"unaffected\",",
    "§{\n      \"id\": \"desk-bank-dam\", \"member\": \"bank\", \"question\": \"dam\", \"by\": \"desk\", \"as_of\": \"2025-06\",\n     ", "$.stances[3]", "a stance by the desk needs a level or a position" },
  { "position/outside", "\"id\": \"desk-bank-dam\", \"member\": \"bank\"", "\"id\": \"desk-bank-dam\", \"member\": §\"celand\"", "$.stances[3].member", "“celand” is outside the organisation", WARNING },
  { "position/twice", "{\n      \"id\": \"old-aland-dam\", \"member\": \"aland\", \"question\": \"dam\", \"by\": \"desk\", \"as_of\": \"2023\"",
    "§{\n      \"id\": \"old-aland-dam\", \"member\": \"aland\", \"question\": \"dam\", \"by\": \"desk\", \"as_of\": \"2025-06\"", "$.stances[1]", "there is another stance of the same member" },
  { "scale/gap", "\"from\": -0.2, \"to\": 0.2", "\"from\": §-0.1, \"to\": 0.2", "$.impact_scale.bands[1].from", "does not begin where “harm” ends, at -0.2" },
  { "scale/backwards", "\"from\": 0.2, \"to\": 1,", "\"from\": 0.2, \"to\": §0.1,", "$.impact_scale.bands[2].to", "ends where it begins, or before" },
  { "impact/twice", "{\"perspective\": \"union\"", "{\"perspective\": §\"league\"", "$.factors[0].impacts[1].perspective", "there is another impact from the perspective “league”" },
  { "value/twice", "{\"indicator\": \"people\", \"member\": \"aland\", \"year\": 2024", "§{\"indicator\": \"people\", \"member\": \"aland\", \"year\": 2023", "$.values[1]", "there is another value of “people” for “aland” in 2023" },

  /* Evidence */
  { "evidence/reported", "\"basis\": \"assumption\"}],\n      \"would_change\"", "\"basis\": §\"reported\"}],\n      \"would_change\"", "$.stances[0].away[0].basis", "what is reported has to cite a source" },
  { "evidence/reported-sign", "\"text\": \"The second part is paid.\", \"basis\": \"judgement\"", "\"text\": \"The second part is paid.\", \"basis\": §\"reported\"", "$.stances[0].would_change[1].basis", "what is reported has to cite" },
  { "evidence/of-another-in-item", "\"summary\": \"The bank is not affected.\"",
    "\"towards\": [{\"text\": \"It is said.\", \"basis\": \"reported\", \"citations\": [{\"source\": \"gazette\", \"passage\": §\"p1\", \"credibility\": 2}]}], \"summary\": \"The bank is not affected.\"",
    "$.stances[3].towards[0].citations[0].passage", "the passage “p1” does not concern “bank”" },
  { "evidence/of-another-member", "\"summary\": \"The bank is not affected.\"", "\"citations\": [{\"source\": \"gazette\", \"passage\": §\"p1\", \"credibility\": 2}], \"summary\": \"The bank is not affected.\"",
    "$.stances[3].citations[0].passage", "the passage “p1” does not concern “bank”" },

  /* Dates */
  { "date/unreal", "\"2001-02-03\"", "§\"2001-02-30\"", "$.relations[0].from", "there is no 2001-02-30 in the calendar" },
  { "date/leap-year", "\"2001-02-03\"", "§\"2001-02-29\"", "$.relations[0].from", "there is no 2001-02-29 in the calendar" },
  { "date/membership", "\"from\": \"1980\", \"to\": \"1998\"", "\"from\": \"1980\", \"to\": §\"1979-12\"", "$.members[0].memberships[1].to", "it ends before it begins, on 1980" },
  { "date/relation", "\"to\": \"2031\"", "\"to\": §\"2001-02-02\"", "$.relations[0].to", "it ends before it begins, on 2001-02-03" },
  { "date/cutoff", "\"information_cutoff\": \"2025-06-15\"", "\"information_cutoff\": §\"2025-07\"", "$.information_cutoff", "after the day of compilation" },
  { "date/as-of", "\"by\": \"gazette\", \"as_of\": \"2025-03-02\"", "\"by\": \"gazette\", \"as_of\": §\"2025-06-16\"", "$.stances[2].as_of", "after the information cut-off", WARNING },
  { "date/resolved", "\"by_date\": \"2026-12\"", "\"by_date\": §\"2025-05\"", "$.factors[0].by_date", "it has resolved", WARNING },
  { "date/read-before", "\"accessed\": \"2025-06-12\"", "\"accessed\": §\"2025-02\"", "$.sources[0].accessed", "read before it was published", WARNING },
  { "date/published-after", "\"date\": \"2025-03-01\"", "\"date\": §\"2026\"", "$.sources[0].date", "published after the information cut-off", WARNING, 1 },

  /* Relations, switches and what they do */
  { "relation/to-itself", "\"b\": \"beland\"", "\"b\": §\"aland\"", "$.relations[0].b", "a relation is between two members" },
  { "switch/no-baseline", "\"options\": [\n        {\"id\": \"flood-no\", \"name\": \"no flood\", \"baseline\": true,", "\"options\": §[\n        {\"id\": \"flood-no\", \"name\": \"no flood\",",
    "$.switches[0].options", "none of the options is the baseline" },
  { "switch/two-baselines", "\"name\": \"a flood\", \"baseline\": false", "\"name\": \"a flood\", \"baseline\": §true", "$.switches[0].options[1].baseline", "the option “flood-no” is the baseline already", .n_more = 1 },
  { "switch/baseline-with-effects", "\"name\": \"yes\", \"baseline\": true}", "\"name\": \"yes\", \"baseline\": true, \"effects\": §[{\"target\": \"desk-aland-dam\", \"field\": \"position\", \"operation\": \"widen\", \"value\": 0.1, \"reason\": \"R.\"}]}",
    "$.switches[1].options[0].effects", "has no effects" },
  { "scenario/option", "{\"flood\": \"flood-yes\"}", "{\"flood\": §\"flood-perhaps\"}", "$.scenarios[0].options.flood", "the switch “flood” has no option “flood-perhaps”" },
  { "scenario/excluded", "{\"flood\": \"flood-yes\"}", "{\"flood\": §\"flood-yes\", \"money\": \"money-no\"}", "$.scenarios[0].options.flood", "requires “money-yes” of “money”, which is not chosen here", .n_more = 1 },
  { "stage/option", "\"scenario\": \"wet\"", "\"scenario\": \"wet\", \"options\": {\"money\": §\"money-perhaps\"}", "$.stories[0].steps[0].stage.options.money", "the switch “money” has no option “money-perhaps”" },
  { "stage/switch", "\"scenario\": \"wet\"", "\"scenario\": \"wet\", \"options\": {\"rain\": §\"yes\"}", "$.stories[0].steps[0].stage.options.rain", "there is no switch with the id “rain”" },
  { "effect/nothing-to-shift", "{\"target\": \"desk-aland-dam\", \"field\": \"level\", \"operation\": \"set\", \"value\": \"against\"", "{\"target\": \"desk-bank-dam\", \"field\": \"position\", \"operation\": §\"shift\", \"value\": 0.1",
    "$.switches[1].options[1].effects[0].operation", "has no position that could be shifted" },
  { "switch/requires-itself", "\"requires\": [{\"switch\": \"money\", \"option\": \"money-yes\"}]", "\"requires\": [§{\"switch\": \"flood\", \"option\": \"flood-yes\"}]",
    "$.switches[0].options[1].requires[0]", "what is required leads back to this option" },
  { "switch/requires-sibling", "\"requires\": [{\"switch\": \"money\", \"option\": \"money-yes\"}]", "\"requires\": [§{\"switch\": \"flood\", \"option\": \"flood-no\"}]",
    "$.switches[0].options[1].requires[0]", "an option cannot require another one of its own switch" },
  { "switch/circle", "{\"id\": \"money-yes\", \"name\": \"yes\", \"baseline\": true}", "{\"id\": \"money-yes\", \"name\": \"yes\", \"baseline\": true, \"requires\": [§{\"switch\": \"flood\", \"option\": \"flood-yes\"}]}",
    "$.switches[1].options[0].requires[0]", "what is required leads back to this option" },
  { "source/circle", "{\n      \"id\": \"yearbook\", \"title\": \"Yearbook of the river\",", "{\n      \"id\": \"yearbook\", \"title\": \"Yearbook of the river\", \"origin\": §\"gazette\",",
    "$.sources[1].origin", "the origins of this source lead back to it" },
  { "source/own-origin", "\"origin\": \"yearbook\"", "\"origin\": §\"gazette\"", "$.sources[0].origin", "the origins of this source lead back to it" },
  { "effect/target", "{\"target\": \"flood-damage\", \"field\": \"likelihood\"", "{\"target\": §\"aland\", \"field\": \"likelihood\"", "$.switches[0].options[1].effects[2].target", "there is no stance or factor with the id “aland”" },
  { "effect/field-of-factor", "{\"target\": \"flood-damage\", \"field\": \"likelihood\"", "{\"target\": \"flood-damage\", \"field\": §\"position\"", "$.switches[0].options[1].effects[2].field", "a factor has a likelihood and impacts" },
  { "effect/field-of-stance", "\"field\": \"position\", \"operation\": \"widen\"", "\"field\": §\"likelihood\", \"operation\": \"widen\"", "$.switches[0].options[1].effects[1].field", "a stance has a position and a level" },
  { "effect/no-perspective", "\"field\": \"impact\", \"perspective\": \"league\"", "\"field\": §\"impact\"", "$.switches[0].options[1].effects[3].field", "from which perspective" },
  { "effect/perspective", "\"field\": \"likelihood\", \"operation\"", "\"field\": \"likelihood\", \"perspective\": §\"league\", \"operation\"", "$.switches[0].options[1].effects[2].perspective", "only an impact is read from a perspective" },
  { "effect/level-shift", "\"field\": \"level\", \"operation\": \"set\"", "\"field\": \"level\", \"operation\": §\"shift\"", "$.switches[1].options[1].effects[0].operation", "a level can only be set" },
  { "effect/level-number", "\"value\": \"against\"", "\"value\": §0.1", "$.switches[1].options[1].effects[0].value", "a level is set to the id of a level" },
  { "effect/level-unknown", "\"value\": \"against\"", "\"value\": §\"signed\"", "$.switches[1].options[1].effects[0].value", "the question “dam” has no level “signed”" },
  { "effect/number-level", "\"value\": 0.9", "\"value\": §\"against\"", "$.switches[0].options[1].effects[2].value", "a number or a range, and no level" },
  { "effect/shift-range", "\"value\": -0.2", "\"value\": §{\"low\": 0, \"best\": 0, \"high\": 0}", "$.switches[0].options[1].effects[3].value", "to shift or to widen takes a number" },
  { "effect/negative", "\"value\": 0.9", "\"value\": §-0.9", "$.switches[0].options[1].effects[2].value", "from 0 to 1" },
  { "effect/twice", "{\"target\": \"flood-damage\", \"field\": \"likelihood\"", "{\"target\": \"flood-damage\", \"field\": \"likelihood\", \"operation\": \"set\", \"value\": 0.8, \"reason\": \"It rains.\"},\n§{\"target\": \"flood-damage\", \"field\": \"likelihood\"",
    "$.switches[0].options[1].effects[3]", "the option “flood-yes” sets the same field twice" },
  { "effect/conflict", "\"reason\": \"It said so.\"}]\n        }\n      ]\n    }", "\"reason\": \"It said so.\"}]\n        }\n      ]\n    },\n    {\"id\": \"rain\", \"question\": \"Does it rain?\", \"kind\": \"event\", \"options\": [{\"id\": \"no\", \"name\": \"no\", \"baseline\": true}, {\"id\": \"yes\", \"name\": \"yes\", \"effects\": [§{\"target\": \"flood-damage\", \"field\": \"likelihood\", \"operation\": \"set\", \"value\": 0.5, \"reason\": \"R\"}]}]}",
    "$.switches[2].options[1].effects[0]", "the option “flood-yes” of “flood” sets the same field, and the two do not exclude each other" },
};

static void
test_case (gconstpointer data)
{
  test_document_assert_case ("full.json", ENT_PROBLEM_CONTENT, data);
}

/* Edges belong to words; what lies between two words does not. */
static void
test_phia (void)
{
  static const struct {
    double best;
    gboolean has_word;
  } values[] = {
    { 0.01, TRUE }, { 0.05, TRUE }, { 0.07, FALSE }, { 0.10, TRUE }, { 0.20, TRUE }, { 0.22, FALSE },
    { 0.25, TRUE }, { 0.35, TRUE }, { 0.39, FALSE }, { 0.40, TRUE }, { 0.49, TRUE }, { 0.50, FALSE },
    { 0.55, TRUE }, { 0.75, TRUE }, { 0.78, FALSE }, { 0.80, TRUE }, { 0.90, TRUE }, { 0.92, FALSE },
    { 0.95, TRUE }, { 0.99, TRUE }, { 0.995, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *full = test_document_load ("full.json");
      g_autofree char *likelihood = g_strdup_printf ("{\"low\": 0, \"best\": %g, \"high\": 1}", values[i].best);
      g_autoptr (GString) text = g_string_new (full);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GListModel) problems = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (EntBriefing) briefing = NULL;

      g_string_replace (text, "icd203", "phia", 1);
      g_string_replace (text, "{\"low\": 0.2, \"best\": 0.35, \"high\": 0.5}", likelihood, 1);
      bytes = g_bytes_new (text->str, text->len);
      briefing = ent_briefing_new_from_bytes (bytes, &problems, &error);

      g_assert_no_error (error);
      g_test_message ("%g", values[i].best);
      g_assert_cmpuint (g_list_model_get_n_items (problems), ==, values[i].has_word ? 0 : 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_document_add_cases ("/content", cases, G_N_ELEMENTS (cases), test_case);
  g_test_add_func ("/content/phia", test_phia);

  return g_test_run ();
}
