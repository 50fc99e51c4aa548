# SPDX-License-Identifier: Apache-2.0
"""The rules that bind everyone as Cedar policies. Cedar has no third truth value, so the acts have every answer."""
import json

import cedarpy


def attribute(term):
    return term.replace(".", "_")


def condition(premise):
    kind = premise[0]
    if kind == "all":
        return "(" + " && ".join(map(condition, premise[1])) + ")"
    if kind == "any":
        return "(" + " || ".join(map(condition, premise[1])) + ")"
    if kind == "not":
        return f"!{condition(premise[1][0])}"
    if kind == "is":
        values = ", ".join(json.dumps(value) for value in premise[2])
        return f"[{values}].contains(resource.{attribute(premise[1])})"
    sign = "<" if kind == "before" else ">="
    return f"(resource.day {sign} {premise[2].toordinal()})"


def policies(rules):
    lines = ["permit(principal, action, resource);"]
    for rule in rules:
        when = f"resource.day >= {rule.start.toordinal()} && resource.day <= {rule.end.toordinal()}"
        lines.append(f"forbid(principal, action, resource) when {{ {when} && {condition(rule.when)} }};")
    return "\n".join(lines)


def fired(rules, book, acts):
    """By act, the names of the rules that apply. A policy's name is its place in the text."""
    import datetime
    policy_set = cedarpy.PolicySet.from_str(policies(rules))
    entities = []
    for act in acts:
        answers = {attribute(term): act["facts"].get(term, "") for term in book.terms}
        answers["day"] = datetime.date.fromisoformat(act["date"]).toordinal()
        entities.append({"uid": {"__entity": {"type": "Act", "id": act["id"]}}, "attrs": answers, "parents": []})
    entities.append({"uid": {"__entity": {"type": "Desk", "id": "law"}}, "attrs": {}, "parents": []})
    store = cedarpy.Entities.from_json_str(json.dumps(entities))
    requests = [{"principal": 'Desk::"law"', "action": 'Action::"assess"', "resource": f'Act::"{act["id"]}"',
                 "context": {}} for act in acts]
    found = []
    for answer in cedarpy.is_authorized_batch(requests, policy_set, store):
        assert not answer.diagnostics.errors, answer.diagnostics.errors
        names = answer.diagnostics.reasons if answer.decision == cedarpy.Decision.Deny else []
        found.append({rules[int(name.removeprefix("policy")) - 1].name for name in names})
    return found
