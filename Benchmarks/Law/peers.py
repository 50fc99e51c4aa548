# SPDX-License-Identifier: Apache-2.0
"""Runs the acts of a measurement through cedarpy and clingo, and says how fast each is and whether the rules that
apply are the same. Usage: peers.py FOLDER, in which `acts.json`, `rules.cedar` and `rules.lp` lie."""
import json
import pathlib
import sys
import time

folder = pathlib.Path(sys.argv[1])
acts = json.loads((folder / "acts.json").read_text())
seconds = time.perf_counter


def cedar(batch=2000):
    import cedarpy

    policies = cedarpy.PolicySet.from_str((folder / "rules.cedar").read_text())
    total, wrong = 0.0, 0
    for start in range(0, len(acts), batch):
        part = list(enumerate(acts[start:start + batch]))
        entities = cedarpy.Entities.from_json_str(json.dumps([
            {"uid": {"__entity": {"type": "Act", "id": str(i)}}, "attrs": act["attrs"], "parents": []}
            for i, act in part]))
        asked = [{"principal": 'State::"x"', "action": 'Action::"assess"', "resource": f'Act::"{i}"', "context": {}}
                 for i, _ in part]
        began = seconds()
        answers = cedarpy.is_authorized_batch(asked, policies, entities)
        total += seconds() - began
        for answer, (_, act) in zip(answers, part):
            denied = answer.decision == cedarpy.Decision.Deny
            wrong += (len(answer.diagnostics.reasons) if denied else 0) != len(act["rules"])
    return len(acts) / total, wrong


def clingo(batch=2000):
    import clingo as solver

    program = (folder / "rules.lp").read_text()
    total, wrong = 0.0, 0
    for start in range(0, len(acts), batch):
        part = list(enumerate(acts[start:start + batch]))
        facts = "".join(f'v({i},"{term}","{value}").\n' for i, act in part for term, value in act["attrs"].items())
        applied = {}
        began = seconds()
        control = solver.Control(["--warn=none"])
        control.add("base", [], program + facts)
        control.ground([("base", [])])
        with control.solve(yield_=True) as models:
            for model in models:
                for symbol in model.symbols(shown=True):
                    applied.setdefault(symbol.arguments[0].number, []).append(symbol.arguments[1].string)
        total += seconds() - began
        wrong += sum(sorted(applied.get(i, [])) != act["rules"] for i, act in part)
    return len(acts) / total, wrong


found = {}
for name, run in [("cedarpy", cedar), ("clingo", clingo)]:
    try:
        found[name] = run()
    except ImportError:
        found[name] = None
print(json.dumps(found))
