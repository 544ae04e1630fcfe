#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the bundled briefing promises: it covers its article completely and evenly.

Counts in the document itself, so that a passage nobody cites, or an object
that hoards citations, fails the build.
"""

import json
import os
import re
import sys

root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data")
with open(os.path.join(root, "briefings", "sco-ai.json"), encoding="utf-8") as f:
    briefing = json.load(f)

ARTICLE, ROWS, MOST = "article", 125, 8

# A passage of this kind is covered by an object of one of these.
FITTING = {
    "claim": {"claim"},
    "figure": {"claim"},
    "context": {"theme:context", "theme:agenda", "theme:implication", "claim"},
    "motive": {"theme:motive"},
    "agenda": {"theme:agenda"},
    "stance": {"stance"},
    "advantage": {"theme:advantage"},
    "constraint": {"theme:constraint"},
    "model": {"theme:model"},
    "implication": {"theme:implication"},
    "opportunity": {"factor"},
    "risk": {"factor"},
    "question": {"theme:question"},
}

results = []


def check(name, good, why=""):
    results.append((name, bool(good), why))


def citations(node):
    """All citations in an object, wherever they stand."""
    if isinstance(node, dict):
        if "credibility" in node and "source" in node:
            yield node["source"], node.get("passage")
        for child in node.values():
            yield from citations(child)
    elif isinstance(node, list):
        for child in node:
            yield from citations(child)


objects = []
for member, kind in (("stances", "stance"), ("factors", "factor"), ("claims", "claim"), ("judgements", "judgement"),
                     ("switches", "switch"), ("relations", "relation"), ("members", "member")):
    objects += [(thing["id"], kind, thing) for thing in briefing.get(member, [])]
objects += [(theme["id"], "theme:" + theme["kind"], theme) for theme in briefing["themes"]]

sources = {source["id"]: source for source in briefing["sources"]}
passages = {p["id"]: p for p in sources[ARTICLE]["passages"]}
cited_by = {}
for name, kind, thing in objects:
    cited = set(citations(thing))
    if kind == "claim" and "passage" in thing:
        cited.add((thing["source"], thing["passage"]))
    for source, passage in cited:
        if source == ARTICLE and passage:
            cited_by.setdefault(passage, []).append((name, kind, thing))
    if cited:
        check(f"few-citations/{name}", len(cited) <= MOST, f"{len(cited)} passages")

check("article/passages", len(passages) == ROWS, f"{len(passages)}")
for name, passage in passages.items():
    fitting = [thing for _, kind, thing in cited_by.get(name, []) if kind in FITTING[passage["kind"]]]
    if passage["kind"] == "stance" and passage.get("members"):
        fitting = [stance for stance in fitting if stance["member"] in passage["members"]]
    check(f"covered/{name}", fitting, f"no object of a fitting kind cites this {passage['kind']}")

members = {m["id"]: m for m in briefing["members"]}


def in_group(group):
    return [m for m in members.values()
            if any(s["group"] == group and s["state"] == "active" for s in m.get("memberships", []))]


check("members/ten", len(in_group("member")) == 10)
check("members/seventeen-partners", len(in_group("partner")) == 17)
check("members/two-outside", sorted(m["id"] for m in in_group("outside")) == ["eu", "usa"])
check("questions/three", len(briefing["questions"]) == 3)
check("layouts/both-for-both", len(briefing["layouts"]) >= 4)
for layout in briefing["layouts"]:
    check(f"layouts/{layout['id']}", len(layout["tiles"]) in (10, 29))

by_desk = [s for s in briefing["stances"] if s["by"] == "desk"]
for member in in_group("member"):
    for question in ("engagement", "signed"):
        check(f"stances/desk/{question}/{member['id']}",
              any(s["member"] == member["id"] and s["question"] == question for s in by_desk))
check("stances/none-for-partners",
      {s["member"] for s in briefing["stances"]} <= {m["id"] for m in in_group("member")})
for stance in briefing["stances"]:
    behind = {source for source, _ in citations(stance)}
    check(f"stances/low-on-one-source/{stance['id']}", len(behind) != 1 or stance["confidence"] == "low",
          f"confidence {stance['confidence']} on {behind}")

# What a member stood for earlier: a state of knowledge that knows nothing of what came after it.
CUTOFF = briefing["information_cutoff"]
for stance in by_desk:
    latest = max(s["as_of"] for s in by_desk
                 if (s["member"], s["question"]) == (stance["member"], stance["question"]))
    if stance["as_of"] == latest:
        check(f"dates/latest/{stance['id']}", latest == CUTOFF)
        continue
    late = sorted({source for source, _ in citations(stance) if sources[source].get("date", "9999") > stance["as_of"]})
    check(f"dates/sources-of-the-time/{stance['id']}", not late, f"{late} came out after {stance['as_of']}")
    check(f"dates/would-change/{stance['id']}", stance.get("would_change"))
    check(f"dates/reason/{stance['id']}", stance.get("confidence_reason"))


def moving(question):
    """The members on whom the desk has several stances, of as many dates."""
    return {s["member"] for s in by_desk if s["question"] == question and s["as_of"] != CUTOFF}


check("dates/signed-for-all", moving("signed") == {m["id"] for m in in_group("member")})
check("dates/engagement-for-some", len(moving("engagement")) >= 3, f"{moving('engagement')}")


def items(node):
    """All items in an object, wherever they stand."""
    if isinstance(node, dict):
        if "basis" in node and "text" in node:
            yield node
        for child in node.values():
            yield from items(child)
    elif isinstance(node, list):
        for child in node:
            yield from items(child)


dated = [item for item in items(briefing) if "date" in item]
check("timeline/facts", 25 <= len(dated) <= 60, f"{len(dated)}")
for item in dated:
    name = f"{item['date']} {item['text'][:40]}".replace("#", "")
    check(f"timeline/reported/{name}", item["basis"] == "reported" and item.get("citations"))
    check(f"timeline/before-the-cut-off/{name}", item["date"] <= CUTOFF)
    # Read by itself in the timeline, where nothing says who “it” is.
    check(f"timeline/stands-alone/{name}", item["text"].split()[0] not in ("It", "Its", "He", "His", "They", "Their"))
check("timeline/each-once", len({item["text"] for item in dated}) == len(dated))

models = [theme for theme in briefing["themes"] if theme["kind"] == "model"]
points = [[item.get("point") for item in theme["items"]] for theme in models]
check("models/every-item-has-a-point", all(point for side in points for point in side))
check("models/points-pair", set(points[0]) == set(points[1]), f"{set(points[0]) ^ set(points[1])}")
check("models/points", len(set(points[0])) >= 5)

kinds = [theme["kind"] for theme in briefing["themes"]]
check("themes/agenda", kinds.count("agenda") >= 4)
check("themes/motive", kinds.count("motive") >= 3)
check("themes/model", kinds.count("model") == 2)
for kind in ("advantage", "constraint", "implication", "question", "context"):
    check(f"themes/{kind}", kind in kinds)
for side in ("advantage", "constraint"):
    check(f"themes/{side}/both-sides", len({t.get("about") for t in briefing["themes"] if t["kind"] == side}) >= 2)

main = briefing["perspectives"][0]["id"]
best = [next(i["best"] for i in f["impacts"] if i["perspective"] == main) for f in briefing["factors"]]
check("factors/four-risks", sum(b < 0 for b in best) == 4)
check("factors/four-opportunities", sum(b > 0 for b in best) == 4)
for factor in briefing["factors"]:
    check(f"factors/perspectives/{factor['id']}", len({i["perspective"] for i in factor["impacts"]}) >= 3)

claims = {claim["id"] for claim in briefing["claims"]}
for number in range(1, 26):
    if number != 18:
        check(f"claims/c{number:02}", f"c{number:02}" in claims)
check("claims/population-computed", any(
    c.get("indicator") == "population" for claim in briefing["claims"] for c in claim.get("computations", [])))

check("document/judgements", len(briefing["judgements"]) >= 3)
for judgement in briefing["judgements"]:
    check(f"judgements/{judgement['id']}", judgement.get("alternatives") and judgement.get("assumptions"))
check("document/gaps", len(briefing["gaps"]) >= 3)
for member in ("marking", "author", "organisation", "edition"):
    check(f"document/{member}", briefing.get(member))

# Two stories, for twenty minutes and for seven. What their titles count is counted here again, apart from the
# program's own check, from the document as it stands.
stories = {story["id"]: story for story in briefing.get("stories", [])}
check("stories/briefing/steps", 12 <= len(stories["briefing"]["steps"]) <= 16)
check("stories/minister/steps", len(stories["minister"]["steps"]) == 5)
for name, minutes in (("briefing", 20), ("minister", 7)):
    steps = stories[name]["steps"]
    check(f"stories/{name}/time", abs(sum(step["seconds"] for step in steps) - minutes * 60) <= 30)
    for step in steps:
        # A line of a slide's title, or little more.
        check(f"stories/{name}/title/{step['id']}", len(step["title"]) <= 70)
        check(f"stories/{name}/notes/{step['id']}", len(step.get("notes", "")) >= 60)

WORDS = ("no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "seventeen").split()
TEN = {m["id"] for m in briefing["members"] if any(
    s["group"] == "member" and s.get("state", "active") == "active" for s in m["memberships"])}


def stances_of(question):
    """The desk's latest stances of the ten on a question, by member."""
    latest = {}
    for stance in briefing["stances"]:
        if stance["question"] == question and stance["by"] == "desk" and stance["member"] in TEN:
            known = latest.get(stance["member"])
            if known is None or known["as_of"] < stance["as_of"]:
                latest[stance["member"]] = stance
    return latest


def level_of(stance):
    """Its level, or the one whose band its best estimate lies in."""
    levels = next(q for q in briefing["questions"] if q["id"] == stance["question"])["levels"]
    if "level" in stance:
        return stance["level"]
    best = stance["position"]["best"]
    return next(level["id"] for level in levels if level["from"] <= best and (best < level["to"] or level["to"] == 1))


def share(indicator, members):
    values = {}
    for value in briefing["values"]:
        if value["indicator"] == indicator and value["member"] in members:
            known = values.get(value["member"])
            if known is None or known["year"] < value["year"]:
                values[value["member"]] = value
    total = next(i for i in briefing["indicators"] if i["id"] == indicator)["total"]["value"]
    return f"{100 * sum(v['value'] for v in values.values()) / total:.1f} %"


engagement = [level_of(s) for s in stances_of("engagement").values()]
signed = [level_of(s) for s in stances_of("signed").values()]
finding = [claim["finding"] for claim in briefing["claims"]]
harm = {p: [f["id"] for f in briefing["factors"] for i in f["impacts"] if i["perspective"] == p and i["best"] < 0]
        for p in ("members", "west")}
gains = [f["id"] for f in briefing["factors"] if f["id"] not in harm["members"]]
TITLES = {
    "opening": (WORDS[len(TEN)].capitalize() + " states",),
    "membership": (f"The {WORDS[len(TEN)]}", share("population", TEN) + " of people", share("gdp", TEN) + " of output"),
    "signed": (f"{WORDS[signed.count('both')].capitalize()} of the {WORDS[len(TEN)]}",),
    "who-stands-where": (f"{WORDS[engagement.count('initiates')].capitalize()} initiates",
                         f"{WORDS[engagement.count('supports')]} support",
                         f"{WORDS[engagement.count('reservations')]} have reservations",
                         f"{WORDS[engagement.count('selective')]} is selective"),
    "agenda": (WORDS[kinds.count("agenda")].capitalize() + " aims",),
    "two-models": (WORDS[kinds.count("model")].capitalize() + " models",),
    "matrix-members": (f"the {WORDS[len(TEN) - 1]} without China", f"{WORDS[len(harm['members'])]} risks",
                       f"{WORDS[len(gains)]} gains"),
    "matrix-west": (f"{WORDS[len(set(gains) & set(harm['west']))]} of the {WORDS[len(gains)]} gains read as harm",),
    "claims": (f"Of {len(finding)} claims", f"{finding.count('consistent')} are consistent",
               f"{finding.count('partly')} partly", f"{finding.count('not-found')} were not found"),
    "open-questions": (WORDS[kinds.count("question")].capitalize() + " questions",),
    "watch": (re.search(r"summit of \d{4}", next(g["text"] for g in briefing["gaps"] if g["id"] == "gap-summit-2026"))[0],),
}
likelihood = {judgement["id"]: judgement["likelihood"]["best"] for judgement in briefing["judgements"]}
check("stories/says/bottom-line", 0.2 <= likelihood["kj-binding"] < 0.45 and 0.55 <= likelihood["kj-centre"] < 0.8,
      "“unlikely” and “likely” of ICD 203")
titles = {step["id"]: step["title"] for story in stories.values() for step in story["steps"]}
by_text = {step["title"]: step["id"] for step in stories["briefing"]["steps"]}
for step, parts in TITLES.items():
    for part in parts:
        check(f"stories/says/{step}/{part}", part.lower() in titles[step].lower(), titles[step])
for step, title in titles.items():
    # A title that counts is in the table above, under its own name or that of the same title in the long story.
    counts = any(word.lower().strip(".,;:") in WORDS[1:] or word[0].isdigit() for word in title.split())
    check(f"stories/counted/{step}", not counts or by_text.get(title, step) in TITLES, title)

print(f"1..{len(results)}")
for number, (name, good, why) in enumerate(results, 1):
    print(f"{'ok' if good else 'not ok'} {number} - {name}{'' if good else ' # ' + why if why else ''}")
sys.exit(not all(good for _, good, _ in results))
