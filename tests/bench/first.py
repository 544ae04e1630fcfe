#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first slide on a full screen: alternates Entente and programs that show PDFs before the observer: first.py RUNS BUILD SCRATCH

Under openbox, on one screen, which each program is told to fill. They show the PDF that Entente has written of the story.
Entente asks once what the room may see; that is answered beforehand, and remembered."""

import os
import statistics
import subprocess
import sys
import time

runs, build, scratch = int(sys.argv[1]), sys.argv[2], sys.argv[3]
observe = f"{build}/tests/bench/bench-observe"
entente, pdf = f"{build}/src/app/entente", f"{scratch}/slides.pdf"
remembered, interrupted = (f"{os.environ['HOME']}/.local/state/entente/{name}.ini" for name in ("talks", "recovery"))
briefing = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../data/briefings/sco-ai.json")
commands = {"entente": [entente, "--present", briefing],
            "pdfpc": ["pdfpc", "--single-screen", "--switch-screens", pdf],
            "pympress": ["pympress", pdf]}

# With one screen pympress does not fill it by itself, and its speaker's window would lie over the slide.
RULES = """<openbox_config xmlns="http://openbox.org/3.4/rc"><applications>
<application title="Pympress Content"><fullscreen>yes</fullscreen><layer>above</layer></application>
<application title="Pympress Presenter"><layer>below</layer><focus>no</focus></application>
</applications></openbox_config>
"""


def answer():
    """Says what the room may see, as the dialogue proposes."""
    program = subprocess.Popen(commands["entente"])
    for _ in range(60):
        time.sleep(1)
        if os.path.exists(remembered):
            break
        subprocess.run(["xdotool", "key", "Return"], check=False)
    program.terminate()
    program.wait(timeout=20)


def run(mode, name):
    # A talk that is ended from outside was interrupted, and the next start would ask about it.
    if os.path.exists(interrupted):
        os.remove(interrupted)
    out = subprocess.run([observe, mode, f"{scratch}/{name}.pixels", *commands[name]],
                         check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, timeout=180).stdout
    return [float(word) for word in out.split()]


os.makedirs(f"{os.environ['HOME']}/.config/openbox", exist_ok=True)
with open(f"{os.environ['HOME']}/.config/openbox/rc.xml", "w", encoding="utf-8") as file:
    file.write(RULES)
subprocess.run([entente, "--export", pdf, briefing], check=True)
manager = subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL)
time.sleep(1)
answer()
for name in list(commands):
    try:
        run("learn", name)
        run("time", name)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired, FileNotFoundError):
        print(f"{name}: not here, or it does not come to rest")
        del commands[name]

times, memory = {name: [] for name in commands}, {name: [] for name in commands}
for turn in range(runs):
    for name in sorted(commands, reverse=turn % 2 == 0):
        ms, kib = run("time", name)
        times[name].append(ms)
        memory[name].append(kib)
manager.terminate()

for name in commands:
    line = f"{name}: {statistics.median(times[name]):.0f} ms, {statistics.median(memory[name]) / 1024:.0f} MiB"
    if name != "entente" and "entente" in commands:
        ratios = [a / b for a, b in zip(times["entente"], times[name])]
        line += f"; entente takes {statistics.median(ratios):.2f} of it ({min(ratios):.2f} to {max(ratios):.2f}, {runs} pairs)"
    print(line)
