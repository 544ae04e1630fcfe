#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a made-up briefing of any size: generate.py FRACTION > FILE

At 1 it has 5,000 members, 20,000 factors and 100,000 citations. The same
fraction always gives the same bytes.
"""

import json
import random
import sys

fraction = float(sys.argv[1])
n_members, n_factors, n_sources = round(5000 * fraction), round(20000 * fraction), max(2, round(1000 * fraction))
rng = random.Random(20261124)
words = "the reef harbour league toll data shared chips talks method standard office signal grid north south".split()


def text(n):
    return " ".join(rng.choice(words) for _ in range(n)).capitalize() + "."


def spread(low, high):
    a, b, c = sorted(round(rng.uniform(low, high), 3) for _ in range(3))
    return {"low": a, "best": b, "high": c}


def citation():
    source = rng.randrange(n_sources)
    return {"source": f"s{source}", "passage": f"p{rng.randrange(3)}", "credibility": rng.randint(1, 6)}


members = [f"m{i}" for i in range(n_members)]
columns = 100
levels = [("first", 0.75, 1, "diamond"), ("second", 0.5, 0.75, "triangle"), ("third", 0.25, 0.5, "triangle-open"), ("fourth", 0, 0.25, "diamond-open")]
document = {
    "format": "entente-briefing", "version": 1, "id": "generated", "title": "A generated briefing", "language": "en",
    "compiled": "2026-01-01", "information_cutoff": "2026-01-01", "yardstick": "icd203",
    "impact_scale": {"bands": [
        {"id": "harm", "name": "harm", "from": -1, "to": 0, "definition": "Worse."},
        {"id": "gain", "name": "gain", "from": 0, "to": 1, "definition": "Better."}]},
    "questions": [{"id": "q", "text": "A question", "levels": [
        {"id": i, "name": i.capitalize(), "definition": text(8), "from": a, "to": b, "glyph": g, "slot": n + 1}
        for n, (i, a, b, g) in enumerate(levels)]}],
    "members": [{"id": m, "kind": "state", "name": f"Member number {i}"} for i, m in enumerate(members)],
    "layouts": [{"id": "grid", "name": "Grid", "viewpoint": "None", "note": "Generated.",
                 "tiles": {m: [i % columns, i // columns] for i, m in enumerate(members)}}],
    "perspectives": [{"id": "all", "name": "everybody"}],
    "stances": [{"id": f"t{i}", "member": m, "question": "q", "by": "desk", "as_of": "2026", "position": spread(0, 1),
                 "confidence": "moderate", "confidence_reason": text(6), "summary": text(14)} for i, m in enumerate(members)],
    "sources": [{"id": f"s{i}", "title": text(6), "read": "excerpt", "reliability": "ABCDEF"[i % 6], "reliability_reason": text(5),
                 "passages": [{"id": f"p{k}", "kind": "context", "text": text(16)} for k in range(3)]} for i in range(n_sources)],
    "factors": [{"id": f"f{i}", "title": text(6), "event": text(12), "resolves": text(12), "by_date": "2030",
                 "likelihood": spread(0.02, 0.98), "confidence": "low",
                 "impacts": [{"perspective": "all", **spread(-1, 1), "reason": text(8)}],
                 "members": rng.sample(members, min(3, n_members)),
                 "items": [{"text": text(14), "basis": "reported", "citations": [citation(), citation()]} for _ in range(2)],
                 "citations": [citation()]} for i in range(n_factors)],
}
json.dump(document, sys.stdout, ensure_ascii=False, indent=1)
