#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the cases in meson's test logs and prints 'N passed, N failed, N skipped'.

A program that speaks TAP counts once for each of its cases, any other once.
A program that dies counts as one failure more than its cases. What failed is
named before the count, with the last lines that the program wrote, so that the
end of a log tells all.
"""

import json
import re
import sys

LAST_LINES = 12
MAX_WIDTH = 300

CASE = re.compile(r"^\s*(not ok|ok)\b *(\d*)(?: *- *| +)?(.*)$", re.MULTILINE)


def name_failures(test, build, cases):
    """Prints each failing case of a test, and how its program ended."""
    failing = [text or number for word, number, text in cases
               if word == "not ok" and "# TODO" not in text.upper()]
    if not failing:
        last = f", after {cases[-1][2] or cases[-1][1]}" if cases else ""
        failing = [f"{test['result'].lower()}, status {test.get('returncode')}{last}"]
    for case in failing:
        print(f"failed: {build} / {test['name']}: {case}")
    for stream in ("stdout", "stderr"):
        lines = (test.get(stream) or "").rstrip().splitlines()
        for line in lines[-LAST_LINES:]:
            print(f"  {stream}: {line[:MAX_WIDTH]}")


passed = failed = skipped = 0
for name in sys.argv[1:]:
    build = name.split("/meson-logs/")[0].rpartition("/")[2]
    with open(name, encoding="utf-8") as log:
        for line in log:
            test = json.loads(line)
            cases = CASE.findall(test.get("stdout") or "")
            good = sum(1 for word, _, rest in cases if word == "ok" and "# SKIP" not in rest.upper())
            skips = sum(1 for word, _, rest in cases if word == "ok" and "# SKIP" in rest.upper())
            bad = sum(1 for word, _, rest in cases if word == "not ok" and "# TODO" not in rest.upper())
            if test["result"] in ("OK", "EXPECTEDFAIL"):
                good = good or (0 if skips else 1)
            elif test["result"] == "SKIP":
                skips = skips or 1
            else:
                bad = bad or 1
            if bad:
                name_failures(test, build, cases)
            passed, failed, skipped = passed + good, failed + bad, skipped + skips

print(f"{passed} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed or not passed else 0)
