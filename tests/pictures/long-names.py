#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a briefing with long names of another: long-names.py BRIEFING >FILE

Every name is as long as real ones can be, one word is as long as German
allows, and one name of each kind has no end that anybody would wait for.
"""
import json
import sys

LONG = "The Federal and Democratic Republic of {} and its Associated Overseas Territories and Dependencies"
WORD = "Donaudampfschifffahrtsgesellschaftskapitän von {}"
ENDLESS = "{} " + "W" * 9000


def lengthen(objects, member):
    for number, thing in enumerate(objects):
        if member in thing:
            pattern = ENDLESS if number == 2 else WORD if number % 3 == 1 else LONG
            thing[member] = pattern.format(thing[member])


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        briefing = json.load(file)
    for objects, member in (
        ("members", "name"), ("members", "official"), ("groups", "name"), ("layouts", "name"), ("layouts", "note"),
        ("measures", "name"), ("perspectives", "name"), ("indicators", "name"), ("indicators", "unit"),
        ("questions", "text"), ("factors", "title"), ("sources", "title"), ("sources", "publisher"),
        ("judgements", "statement"), ("stances", "summary"),
    ):
        lengthen(briefing[objects], member)
    for question in briefing["questions"]:
        lengthen(question["levels"], "name")
    briefing["title"] = ENDLESS.format(briefing["title"])
    marking = LONG.format(briefing["marking"])
    for known in briefing["markings"]:
        if known["label"] == briefing["marking"]:
            known["label"] = marking
    briefing["marking"] = marking
    json.dump(briefing, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
