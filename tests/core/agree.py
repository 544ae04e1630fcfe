#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the reader against the JSON Schema: agree.py TOOL SCHEMA FIXTURES

Takes each fixture that is a briefing, and the one that uses every member of
every type with one thing changed at a time: a member taken away or added, a
value of another type put in its place, a number moved over its bounds. Each
document is judged by the schema and by the program; they must agree on
whether it has a schema error. Prints TAP.
"""

import copy
import json
import pathlib
import subprocess
import sys
import tempfile

from jsonschema import Draft202012Validator

# Put in the place of any value, whatever it was.
OTHERS = [None, True, 1.0, 0.5, "", "a b", [], ["word"], {}]
# Put in the place of a string: what the forms of ids, dates, codes and languages leave out.
STRINGS = [
    "a" * 128, "a" * 129, "-a", "a-b.c_d", "ä", "2025", "2025-13", "2025-1", "2025-02-30", "2025-02-32", "20250101",
    "AAA", "AAAA", "e", "zh_Hans-CN", "en-", "en-a", "en-123456789",
]
# Put in the place of a number: the bounds of the format, and beyond them.
NUMBERS = [-2, -1.0000001, -1, 0, 1, 2.0, 6, 7, 9, 10, 1000, 1001, 9999, 10000, 86400, 86401, 1e300]


def walk(value, path=(), kind="$"):
    """Every value with its path and what it is: the path with its indexes left out."""
    yield path, kind, value
    if isinstance(value, dict):
        for name, child in value.items():
            yield from walk(child, path + (name,), f"{kind}.{name}")
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from walk(child, path + (index,), f"{kind}[]")


def changed(document, path, change):
    """A copy in which change(container, key) has been applied at the path."""
    copied = copy.deepcopy(document)
    container = copied
    for key in path[:-1]:
        container = container[key]
    change(container, path[-1])
    return copied


def put(value):
    def change(container, key):
        container[key] = copy.deepcopy(value)
    return change


def take_away(container, key):
    del container[key]


def add_unknown(container, key):
    container[key]["unknown_member"] = {"anything": [1, None]}


def lengthen(container, key):
    container[key] = container[key] * 10


def shorten(container, key):
    container[key] = container[key][:1]


def documents(full):
    """Documents with a name; each kind of value is changed in the first place where it occurs."""
    seen = set()
    for path, kind, value in walk(full):
        # An item is alike in a stance and in a theme: two names tell what a value is.
        kind = ".".join(kind.split(".")[-2:])
        if not path or kind in seen:
            continue
        seen.add(kind)
        is_word = isinstance(value, str) and " " not in value
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        for other in OTHERS + (STRINGS if is_word else []) + (NUMBERS if is_number else []):
            yield f"{kind} = {json.dumps(other)[:40]}", changed(full, path, put(other))
        if isinstance(path[-1], str):
            yield f"{kind} taken away", changed(full, path, take_away)
        if isinstance(value, dict):
            yield f"{kind} with an unknown member", changed(full, path, add_unknown)
        if isinstance(value, list) and value:
            yield f"{kind} ten times as long", changed(full, path, lengthen)
            yield f"{kind} with one element", changed(full, path, shorten)
    for tile in [[0], [0, 0], [0, 0, 1], [0, 0, 1, 1], [0, 0, 0, 1], [0, 0, 1, 1, 1], [999, 999, 999, 999], [1000, 0], [0.0, 1.0]]:
        yield f"tile {tile}", changed(full, ("layouts", 0, "tiles", "aland"), put(tile))


def judge(tool, files):
    """Whether the program found a schema error, for each file; none may be a syntax error."""
    output = subprocess.run([tool, *map(str, files)], check=True, capture_output=True, text=True).stdout
    found = {}
    for line in output.splitlines():
        name, _, rest = line.partition(":")
        found[name] = found.get(name, False) or " error[schema]: " in rest
        assert " error[syntax]: " not in rest, line
    return [found[str(file)] for file in files]


def main(tool, schema, fixtures):
    schema = json.loads(pathlib.Path(schema).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    fixtures = pathlib.Path(fixtures)

    cases = list(documents(json.loads((fixtures / "full.json").read_text(encoding="utf-8"))))
    for file in sorted(fixtures.glob("*.json")):
        try:
            cases.append((file.name, json.loads(file.read_text(encoding="utf-8"))))
        except ValueError:
            pass  # a fixture of the guard

    n_refused = n_failed = 0
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for index, (_, document) in enumerate(cases):
            files.append(pathlib.Path(folder, f"{index}.json"))
            files[-1].write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        for start in range(0, len(files), 500):
            for (name, document), refused in zip(cases[start:start + 500], judge(tool, files[start:start + 500])):
                expected = not validator.is_valid(document)
                n_refused += expected
                if refused != expected:
                    n_failed += 1
                    print(f"# {name}: refused by the {'schema' if expected else 'program'} alone")

    print(f"# {len(cases)} documents, of which the schema refuses {n_refused}")
    print("1..2")
    print("not ok" if n_failed else "ok", "1 - schema and program agree")
    print("ok" if len(cases) >= 70 and n_refused >= 40 else "not ok", "2 - there are enough documents")


main(*sys.argv[1:])
