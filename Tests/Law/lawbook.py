# SPDX-License-Identifier: Apache-2.0
"""Reads a law book a second time, by nothing but its files: terms, rules and participation, and where a State stands."""
import calendar
import csv
import datetime
import itertools
import json
import pathlib
import subprocess

import yaml

SEVERITY = {"compatible": 0, "compatible_with_conditions": 1, "needs_legal_review": 2, "incompatible": 3}
STANDINGS = ["party", "deposited", "signatory", "no_action_listed", "withdrawn", "unknown"]
# Why a standing is not taken as it is: the source is stale, or the State has derogated on that day.
SOUND, STALE, DEROGATED = range(3)
# For how many months after it was read a list of parties may be relied on.
MONTHS_UNTIL_STALE = 24
FIRST, LAST = datetime.date(1, 1, 1), datetime.date(9999, 12, 31)


class Text(yaml.CSafeLoader):
    """YAML in which every scalar is a text, as the engine reads it."""


Text.yaml_implicit_resolvers = {
    key: [(tag, pattern) for tag, pattern in pairs if tag == "tag:yaml.org,2002:null"]
    for key, pairs in Text.yaml_implicit_resolvers.items()}


def load(path):
    return yaml.load(path.read_text(), Text)


def day(text):
    return datetime.date.fromisoformat(text)


class Rule:
    """A rule or a gate: its premise as nested tuples, whom it binds, when it is valid, what it yields to.

    With `stated`, an answer that is not known counts as another one."""

    def __init__(self, name, when, binds, valid, yields, gate, stated=False):
        self.name, self.when, self.binds, self.yields, self.gate = name, when, binds, yields, gate
        self.stated = stated
        self.start = day(valid["from"]) if valid.get("from") else FIRST
        self.end = day(valid["to"]) if valid.get("to") else LAST

    @property
    def terms(self):
        return dict.fromkeys(leaf[1] for leaf in leaves(self.when))

    @property
    def kinds(self):
        """The kinds of act that the premise names at its top; None where it names none."""
        parts = self.when[1] if self.when[0] == "all" else [self.when]
        return next((set(part[2]) for part in parts if part[0] == "is" and part[1] == "act.kind"), None)

    def verdict(self, standing):
        """What the rule advises for a standing; None where it does not apply."""
        if isinstance(self.binds, str):
            return SEVERITY[self.binds]
        found = self.binds.get(standing)
        if found is None and standing == "unknown":
            return SEVERITY["needs_legal_review"]
        if found is None and standing == "deposited":
            found = self.binds.get("signatory")
        return SEVERITY[found] if found else None

    @property
    def instrument(self):
        return None if isinstance(self.binds, str) else self.binds["instrument"]


def leaves(premise):
    if premise[0] in ("all", "any", "not"):
        for part in premise[1]:
            yield from leaves(part)
    else:
        yield premise


def premise(item):
    """`term is value`, `term is one of a, b`, days, and any, all, not around them."""
    if isinstance(item, dict):
        (name, parts), = item.items()
        return (name, [premise(part) for part in (parts if isinstance(parts, list) else [parts])])
    term, _, rest = item.split(" ", 2)
    for words, kind in (("before ", "before"), ("on or after ", "from")):
        if rest.startswith(words):
            return (kind, term, day(rest[len(words):]))
    if rest.startswith("one of "):
        return ("is", term, [value.strip() for value in rest[7:].split(",")])
    return ("is", term, [rest])


def exported_premise(item):
    """A premise as `entente law export` writes it."""
    kind = item[0]
    if kind in ("all", "any", "not"):
        return (kind, [exported_premise(part) for part in item[1:]])
    return (kind, item[1], item[2] if kind == "is" else day(item[2]))


class LawBook:
    def __init__(self, folder, entente):
        folder = pathlib.Path(folder)
        files = lambda kind: sorted(folder.glob(f"{kind}*")) + sorted(folder.glob(f"{kind}/*"))
        self.terms = {}
        for path in files("terms"):
            if path.is_file():
                for name, term in load(path).items():
                    self.terms[name] = list(term["values"])
        self.rules = self.gates(entente, folder)
        for path in files("rules"):
            if path.is_file():
                for item in load(path):
                    binds = item["binds"] if isinstance(item["binds"], dict) else item["verdict"]
                    self.rules.append(Rule(
                        item["rule"], ("all", [premise(part) for part in item["when"]]), binds,
                        item.get("valid") or {}, item.get("yields_to") or [], gate=False))
        self.instruments = {
            item["id"]: item for path in files("instruments") if path.is_file() for item in load(path)["instruments"]}
        self.rows = {
            (row["state"], row["instrument"]): row
            for path in files("participation") if path.suffix == ".csv" for row in csv.DictReader(path.open())}

    @staticmethod
    def gates(entente, folder):
        """The gates are in code, so the program itself is asked for them."""
        text = subprocess.run([entente, "law", "export", "--law", str(folder)], check=True, capture_output=True).stdout
        return [Rule(item["id"], exported_premise(item["when"]), item["binds"], item.get("valid") or {},
                     item.get("yieldsTo") or [], gate=True, stated=item.get("statedOnly", False))
                for item in json.loads(text)["gates"]]

    def standing(self, state, instrument, on):
        """Where a State stands on a day, and what makes that doubtful."""
        row = self.rows.get((state, instrument))
        if row is None:
            return "unknown", SOUND
        read = span(row["as_of"])
        stale = (row["stale_warning"].lower() in ("true", "yes", "1") or read is None
                 or later_by(read[0], MONTHS_UNTIL_STALE, 0) < on)
        return self._standing(row, on), STALE if stale else DEROGATED if self._derogated(row, on) else SOUND

    @staticmethod
    def _derogated(row, on):
        starts = (row.get("derogated_from") or "").split(";")
        ends = (row.get("derogated_until") or "").split(";")
        return any(start.strip() and day(start.strip()) <= on and (not end.strip() or on <= day(end.strip()))
                   for start, end in itertools.zip_longest(starts, ends, fillvalue=""))

    def _standing(self, row, on):
        gone = come(span(row["withdrawn"]), on) if row["withdrawn"] else False
        if gone is not False:
            return "withdrawn" if gone else "unknown"
        if row["status"] == "ratified_reported":
            return "unknown"
        if row["status"] == "no_action_listed":
            return "no_action_listed"
        if row["status"] == "signatory":
            return self._signed(row, on, otherwise="signatory")
        entry = self._entry(row)
        if entry is None:
            listed = span(row["as_of"])
            return "party" if listed is None or listed[0] <= on else "unknown"
        known = come(entry, on)
        if known is None:
            return "unknown"
        return "party" if known else self._awaiting(row, on)

    def _awaiting(self, row, on):
        """Of a State listed as a party, while the treaty is not in force for it."""
        deposited = span(row["date"])
        if deposited is None:
            listed = span(row["as_of"])
            return "deposited" if listed and listed[1] <= on else "unknown"
        known = come(deposited, on)
        if known is None:
            return "unknown"
        return "deposited" if known else self._signed(row, on, otherwise="no_action_listed")

    @staticmethod
    def _signed(row, on, otherwise):
        if not row["signature_date"]:
            return otherwise
        return {True: "signatory", False: "no_action_listed", None: "unknown"}[come(span(row["signature_date"]), on)]

    def _entry(self, row):
        if row["entry_into_force_for_state"]:
            return span(row["entry_into_force_for_state"])
        deposited = span(row["date"])
        if deposited is None:
            return None
        item = self.instruments.get(row["instrument"], {})
        clause = item.get("entry_for_state")
        if clause:
            later = [later_by(one, int(clause.get("months", 0)), int(clause.get("days", 0))) for one in deposited]
        else:
            later = [deposited[0], later_by(deposited[1], 12, 0)]
        whole = span(item.get("entry_into_force") or "")
        return tuple(max(one, other) for one, other in zip(later, whole)) if whole else tuple(later)


def later_by(start, months, days):
    count = start.year * 12 + start.month - 1 + months
    year, month = count // 12, count % 12 + 1
    last = calendar.monthrange(year, month)[1]
    return datetime.date(year, month, min(start.day, last)) + datetime.timedelta(days=days)


def span(text):
    """The days that a date of a day, a month or a year leaves open."""
    parts = (text or "").split("-")
    if not all(part.isdigit() for part in parts) or [len(part) for part in parts] not in ([4], [4, 2], [4, 2, 2]):
        return None
    numbers = [int(part) for part in parts]
    if len(numbers) == 3:
        return (datetime.date(*numbers),) * 2
    if len(numbers) == 2:
        return datetime.date(*numbers, 1), datetime.date(*numbers, calendar.monthrange(*numbers)[1])
    return datetime.date(numbers[0], 1, 1), datetime.date(numbers[0], 12, 31)


def come(days, on):
    """Whether a date has come; None where its precision leaves it open."""
    if days[1] <= on:
        return True
    return False if days[0] > on else None
