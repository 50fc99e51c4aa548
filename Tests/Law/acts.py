# SPDX-License-Identifier: Apache-2.0
"""Seeded acts on which two engines are compared: most lie near the edge of some rule."""
import datetime
import random

TODAY = datetime.date(2026, 11, 23)


class Acts:
    def __init__(self, book, seed):
        self.random = random.Random(seed)
        self.book = book
        self.kinds = book.terms["act.kind"]
        self.relevant = {kind: self._relevant(kind) for kind in self.kinds}
        self.calm = {term: self._calm(term) for term in book.terms}
        self.states = sorted({state for state, _ in book.rows}) + ["FR", "US"]
        edges = {rule.start for rule in book.rules} | {rule.start - datetime.timedelta(days=1) for rule in book.rules
                                                       if rule.start > datetime.date(1900, 1, 1)}
        self.edges = sorted(edge for edge in edges if datetime.date(1900, 1, 1) < edge <= TODAY)

    def _relevant(self, kind):
        terms = {}
        for rule in self.book.rules:
            if rule.kinds is None or kind in rule.kinds:
                terms.update(rule.terms)
        terms.pop("act.kind", None)
        return list(terms)

    def _calm(self, term):
        """The answers that no severe rule asks for, so that an act of calm answers is likely to be compatible."""
        severe = set()
        for rule in self.book.rules:
            if rule.verdict("party") is not None and rule.verdict("party") >= 1:
                for leaf in self._read(rule.when):
                    if leaf[0] == "is" and leaf[1] == term:
                        severe |= set(leaf[2])
        answers = self.book.terms[term]
        return [answer for answer in answers if answer not in severe] or answers

    def _read(self, premise):
        if premise[0] in ("all", "any", "not"):
            for part in premise[1]:
                yield from self._read(part)
        else:
            yield premise

    def _day(self):
        """Mostly of the last years; some so late that the lists of parties have grown old."""
        days = self.random.randrange(2000)
        return TODAY + datetime.timedelta(days=days if self.random.random() < 0.1 else -days)

    def make(self, number, complete=False):
        pick = self.random
        kind = pick.choice(self.kinds)
        terms = self.relevant[kind]
        facts = {term: pick.choice(self.calm[term]) for term in terms}
        for term in pick.sample(terms, min(len(terms), pick.choice([0, 1, 1, 2, 3, 5, 12]))):
            facts[term] = pick.choice(self.book.terms[term])
        if not complete:
            for term in pick.sample(terms, min(len(terms), pick.choice([0, 0, 0, 1, 2, 8]))):
                del facts[term]
            if pick.random() > 0.01:
                facts["act.kind"] = kind
        else:
            facts["act.kind"] = kind
        on = pick.choice(self.edges) if pick.random() < 0.3 else self._day()
        state = pick.choice(self.states) if pick.random() < 0.97 else None
        if state is None:
            facts = {term: answer for term, answer in facts.items() if not term.startswith("state.")}
        return {"id": f"a{number}", "date": str(on), "state": state, "facts": facts}
