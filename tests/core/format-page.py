#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every member and every word of the JSON Schema is explained on the format's page."""

import json
import os
import re
import sys

root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data")
with open(os.path.join(root, "entente-briefing.schema.json"), encoding="utf-8") as f:
    schema = json.load(f)
with open(os.path.join(root, "briefing-format.md"), encoding="utf-8") as f:
    page = f.read()
explained = set(re.findall(r"`([^`\n]+)`", page))
# "each also with -open", "baseline: true" and the like name a word within a code span.
for span in list(explained):
    explained.update(re.findall(r"[\w$-]+", span))

cases = []


def walk(node, where):
    if not isinstance(node, dict):
        return
    for name, child in node.get("properties", {}).items():
        cases.append((f"{where}.{name}", name))
        walk(child, f"{where}.{name}")
    for word in node.get("enum", []):
        cases.append((f"{where} = {word}", word.removesuffix("-open")))
    for key in ("items", "additionalProperties"):
        walk(node.get(key), f"{where}[]")


walk(schema, "$")
for name, definition in schema["$defs"].items():
    walk(definition, name)

print(f"1..{len(cases)}")
bad = 0
for number, (where, word) in enumerate(cases, 1):
    good = word in explained
    bad += not good
    print(f"{'ok' if good else 'not ok'} {number} - {where}")
sys.exit(bad > 0)
