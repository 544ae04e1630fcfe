#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each file with text for people is in po/POTFILES, and nothing else is."""

import pathlib
import re
import sys

MARKS = {
    ".c": re.compile(r"(?<![A-Za-z0-9_])(?:_|N_|C_|NC_|ngettext|g_dpgettext2) ?\("),
    ".ui": re.compile(r'translatable="yes"'),
}
ALWAYS = (".desktop.in", ".metainfo.xml.in", ".gschema.xml")

top = pathlib.Path(sys.argv[1])
listed = {
    line
    for line in (top / "po" / "POTFILES").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
}
found = {str(path.relative_to(top)) for path in (top / "data").iterdir() if path.name.endswith(ALWAYS)}
for folder in ("src", "ui"):
    for path in (top / folder).rglob("*"):
        mark = MARKS.get(path.suffix)
        if mark is not None and mark.search(path.read_text(encoding="utf-8")):
            found.add(str(path.relative_to(top)))

wrong = sorted(found ^ listed)
print("1..1")
for name in wrong:
    print(f"# {name}: {'missing from' if name in found else 'of no use in'} po/POTFILES")
print(f"{'not ok' if wrong else 'ok'} 1 - POTFILES is whole")
