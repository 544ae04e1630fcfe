#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the cases in meson's test logs and prints 'N passed, N failed, N skipped'.

A program that speaks TAP counts once for each of its cases, any other once.
A program that dies counts as one failure more than its cases.
"""

import json
import re
import sys

passed = failed = skipped = 0
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as log:
        for line in log:
            test = json.loads(line)
            cases = re.findall(r"^\s*(not ok|ok)\b(.*)$", test.get("stdout") or "", re.MULTILINE)
            good = sum(1 for word, rest in cases if word == "ok" and "# SKIP" not in rest.upper())
            skips = sum(1 for word, rest in cases if word == "ok" and "# SKIP" in rest.upper())
            bad = sum(1 for word, rest in cases if word == "not ok" and "# TODO" not in rest.upper())
            if test["result"] in ("OK", "EXPECTEDFAIL"):
                good = good or (0 if skips else 1)
            elif test["result"] == "SKIP":
                skips = skips or 1
            elif bad == 0:
                bad = 1
            passed, failed, skipped = passed + good, failed + bad, skipped + skips

print(f"{passed} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed or not passed else 0)
