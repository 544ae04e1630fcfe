#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a made-up briefing of any size: generate.py FRACTION [--all] [--switches N] > FILE

At 1 it has 5,000 members, 20,000 factors and 100,000 citations, and little
else; with --all also as many of everything that a view could show. With
--switches it has so many what-if questions of three options, of which the
first shift 10, the next 100, the next 1,000 stances and factors, and so on;
and an indicator and a measure. The same arguments always give the same bytes.
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


def date(i):
    return f"{1990 + i % 36}-{i % 12 + 1:02}-{i % 28 + 1:02}"


def item(i, **more):
    return {"text": text(14), "basis": ("reported", "judgement", "assumption")[i % 3], "citations": [citation()], **more}


def add_all():
    def many(n):
        return range(max(2, round(n * fraction)))

    members_of = lambda: rng.sample(members, min(3, n_members))
    factors_of = lambda: [f"f{i}" for i in rng.sample(range(n_factors), min(3, n_factors))]
    document["gaps"] = [item(1) for _ in many(1000)]
    document["groups"] = [{"id": f"g{i}", "name": f"Group {i}", "kind": "status"} for i in range(6)]
    for i, member in enumerate(document["members"]):
        member["memberships"] = [{"group": f"g{i % 6}", "from": date(i), "state": "active"}]
    document["indicators"] = [{"id": f"i{k}", "name": f"Indicator {k}", "unit": "units", "source": "s0", "decimals": 1}
                              for k in range(3)]
    document["values"] = [{"indicator": f"i{k}", "member": m, "year": 2025, "value": round(rng.lognormvariate(3, 2), 1)}
                          for k in range(3) for m in members if rng.random() < 0.9]
    document["stances"] += [{"id": f"o{year}-{i}", "member": m, "question": "q", "by": "desk", "as_of": str(year),
                             "position": spread(0, 1), "confidence": "low", "confidence_reason": text(6),
                             "summary": text(14), "towards": [item(i, date=date(i))], "away": [item(i + 1)]}
                            for year in (2023, 2024) for i, m in enumerate(members)]
    document["stances"] += [{"id": f"v{i}", "member": m, "question": "q", "by": "s0", "as_of": "2025", "level": "second",
                             "confidence": "low", "confidence_reason": text(6), "summary": text(14)}
                            for i, m in enumerate(members)]
    document["judgements"] = [{"id": f"j{i}", "statement": text(14), "likelihood": spread(0.02, 0.98), "by_date": "2030",
                               "confidence": "low", "confidence_reason": text(6), "assumptions": [item(2)],
                               "alternatives": [{"statement": text(8), "why_less_likely": text(8)}],
                               "dissents": [{"by": text(2), "statement": text(8)}], "citations": [citation()]}
                              for i in many(1000)]
    kinds = "agenda motive advantage constraint implication question context".split()
    document["themes"] = [{"id": f"h{i}", "kind": kinds[i % 7], "title": text(5), "about": f"Side {i // 7 % 20}",
                           "items": [item(0, date=date(i)), item(1)], "members": members_of(), "factors": factors_of()}
                          for i in many(7000)]
    document["themes"] += [{"id": f"model{k}", "kind": "model", "title": f"Model {k}", "about": f"Side {k}",
                            "items": [item(i, point=f"Point {i}") for i in many(1000)]} for k in range(6)]
    document["relations"] = []
    for i in many(10000):
        a, b = rng.sample(members, 2)
        document["relations"].append({"id": f"r{i}", "a": a, "b": b, "kind": f"kind{i % 8}", "name": text(4), "from": date(i),
                                      "citations": [citation()]})
    # One member that everybody has to do with.
    document["relations"] += [{"id": f"hub{i}", "a": members[0], "b": m, "kind": "kind0", "name": text(4)}
                              for i, m in enumerate(members[1:])]
    for i, factor in enumerate(document["factors"]):
        factor["items"][0]["date"] = date(i)
    for i, source in enumerate(document["sources"]):
        source["date"] = date(i)
        if i % 4 == 3:
            source["origin"] = f"s{i - 3}"
        source["passages"].append({"id": "p3", "kind": "stance", "text": text(16), "members": members_of()})
    findings = "consistent partly outdated contradicted not-found not-checkable".split()
    document["claims"] = [{"id": f"c{i}", "source": f"s{i % n_sources}", "passage": "p0", "text": text(12),
                           "finding": findings[i % 6], "explanation": text(14), "citations": [citation()]}
                          for i in many(5000)]


TOUCHED = (10, 100, 1000)


def effects(n):
    stances, factors = rng.sample(range(n_members), min(n // 2, n_members)), rng.sample(range(n_factors), min(n // 2, n_factors))
    targets = [(f"t{i}", "position") for i in stances] + [(f"f{i}", "likelihood") for i in factors]
    return [{"target": target, "field": field, "operation": "shift", "value": round(rng.uniform(-0.3, 0.3), 3), "reason": text(6)}
            for target, field in targets]


def add_switches(n):
    document["switches"] = [{"id": f"w{i}", "question": text(6), "kind": "event", "options": [
        {"id": "now", "name": "As it is", "baseline": True},
        *({"id": f"o{k}", "name": text(2), "effects": effects(TOUCHED[i % len(TOUCHED)])} for k in range(2))]} for i in range(n)]
    document["measures"] = [{"id": "in", "name": "in favour", "question": "q", "levels": ["first", "second"]}]
    document.setdefault("indicators", []).append({"id": "people", "name": "Population", "unit": "million", "source": "s0", "total": {
        "name": "of the world", "value": 200000, "year": 2025}})
    document.setdefault("values", []).extend({"indicator": "people", "member": m, "year": 2025,
                                              "value": round(rng.lognormvariate(3, 1), 1)} for m in members if rng.random() < 0.9)


if "--all" in sys.argv[2:]:
    add_all()
if "--switches" in sys.argv[2:]:
    add_switches(int(sys.argv[sys.argv.index("--switches") + 1]))
json.dump(document, sys.stdout, ensure_ascii=False, indent=1)
