#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Alternates Entente and the bare window before the observer: start.py PAIRS BUILD SCRATCH"""

import statistics
import subprocess
import sys

pairs, build, scratch = int(sys.argv[1]), sys.argv[2], sys.argv[3]
observe = f"{build}/tests/bench/bench-observe"
commands = {"entente": [f"{build}/src/app/entente"], "bare": [f"{build}/tests/bench/bench-bare"]}


def run(mode, name):
    out = subprocess.run([observe, mode, f"{scratch}/{name}.pixels", *commands[name]],
                         check=True, capture_output=True, text=True, timeout=120).stdout
    return [float(word) for word in out.split()]


for name in commands:
    run("learn", name)
    run("time", name)

times, memory = {"entente": [], "bare": []}, {"entente": [], "bare": []}
for pair in range(pairs):
    for name in sorted(commands, reverse=pair % 2 == 0):
        ms, kib = run("time", name)
        times[name].append(ms)
        memory[name].append(kib)

for what, unit, scale, values in (("time", "ms", 1, times), ("peak memory", "MiB", 1024, memory)):
    ratios = [a / b for a, b in zip(values["entente"], values["bare"])]
    print(f"{what}: entente {statistics.median(values['entente']) / scale:.1f} {unit}, "
          f"bare {statistics.median(values['bare']) / scale:.1f} {unit}, "
          f"ratio {statistics.median(ratios):.3f} ({min(ratios):.3f} to {max(ratios):.3f}, {pairs} pairs)")
