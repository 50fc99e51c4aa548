# SPDX-License-Identifier: Apache-2.0
"""The law book as an answer-set program: clingo says what applies, and knows nothing of our engine."""
import datetime

import clingo

from lawbook import SEVERITY, SOUND, STANDINGS

REVIEW = SEVERITY["needs_legal_review"]

# What holds for every law book. t and f: a premise is true, is false for an act; neither: it is unknown. The last number
# of stands and bears says what makes a standing doubtful: 0 nothing, 1 a stale source, 2 a derogation.
FRAME = """
candidate(A,R) :- act(A,_,D), rule(R,From,To), From <= D, D <= To, not f(A,R).
bears(A,R,4,0) :- candidate(A,R), everyone(R).
bears(A,R,S,X) :- candidate(A,R), binds(R,I), act(A,P,_), stands(P,I,S,X), advised(R,S).
bears(A,R,S,1) :- candidate(A,R), binds(R,I), act(A,P,_), stands(P,I,S,1).
unsettled(A,R) :- bears(A,R,_,_), not t(A,R).
unsettled(A,R) :- bears(A,R,S,1), not advised(R,S).
advised(R,S) :- advises(R,S,_).
aside(A,R) :- bears(A,R,_,_), yields(R,Q), applies(A,Q).
applies(A,R) :- bears(A,R,_,_), not unsettled(A,R), not aside(A,R).
undecided(A,R) :- unsettled(A,R), not aside(A,R).
weight(A,V) :- applies(A,R), bears(A,R,S,0), advises(R,S,V).
weight(A,@most(V,2)) :- applies(A,R), bears(A,R,S,X), X > 0, advises(R,S,V).
weight(A,2) :- undecided(A,_).
weighed(A) :- weight(A,_).
verdict(A,2) :- act(A,_,_), not weighed(A).
verdict(A,V) :- weight(A,V), not heavier(A,V).
heavier(A,V) :- weight(A,V), weight(A,W), W > V.
#show verdict/2.
#show applies/2.
#show undecided/2.
"""


class Context:
    @staticmethod
    def most(one, other):
        return max(one, other)


class Program:
    """The rules that can apply to acts of one kind, or of a kind that is not known."""

    def __init__(self, book, rules, kind):
        self.book = book
        self.rules = [rule for rule in rules if kind is None or rule.kinds is None or kind in rule.kinds]
        self.names = {rule.name: number for number, rule in enumerate(self.rules)}
        self.numbers = {}
        for term, values in book.terms.items():
            for value in values:
                self.numbers[term, value] = len(self.numbers)
        self.lines, self.nodes = [FRAME], {}
        for number, rule in enumerate(self.rules):
            self._rule(number, rule)
        self.text = "\n".join(self.lines)

    def _rule(self, number, rule):
        self.lines.append(f"rule({number},{rule.start.toordinal()},{rule.end.toordinal()}).")
        if rule.instrument is None:
            self.lines.append(f"everyone({number}). advises({number},4,{rule.verdict('party')}).")
        else:
            self.lines.append(f'binds({number},"{rule.instrument}").')
            for place, standing in enumerate(STANDINGS):
                verdict = rule.verdict(standing)
                if verdict is not None:
                    self.lines.append(f"advises({number},{place},{verdict}).")
        for other in rule.yields:
            if other in self.names:
                self.lines.append(f"yields({number},{self.names[other]}).")
        self._node(number, rule.when, rule.stated)

    def _node(self, name, premise, stated):
        """What makes a premise true and what makes it false; neither makes it unknown. With `stated`, what is not
        known to be an answer is another one."""
        kind = premise[0]
        if kind in ("all", "any"):
            parts = [self._shared(part, stated) for part in premise[1]]
            whole, single = ("t", "f") if kind == "all" else ("f", "t")
            self.lines.append(f"{whole}(A,{name}) :- act(A,_,_), " + ", ".join(f"{whole}(A,{p})" for p in parts) + ".")
            self.lines += [f"{single}(A,{name}) :- {single}(A,{part})." for part in parts]
        elif kind == "not":
            part = self._shared(premise[1][0], stated)
            self.lines.append(f"t(A,{name}) :- f(A,{part}). f(A,{name}) :- t(A,{part}).")
        elif kind == "is":
            for value in self.book.terms[premise[1]]:
                if stated and value not in premise[2]:
                    continue
                letter = "t" if value in premise[2] else "f"
                self.lines.append(f"{letter}(A,{name}) :- has(A,{self.numbers[premise[1], value]}).")
            if stated:
                self.lines.append(f"f(A,{name}) :- act(A,_,_), not t(A,{name}).")
        else:
            before, after = ("t", "f") if kind == "before" else ("f", "t")
            self.lines.append(f"{before}(A,{name}) :- act(A,_,D), D < {premise[2].toordinal()}.")
            self.lines.append(f"{after}(A,{name}) :- act(A,_,D), D >= {premise[2].toordinal()}.")

    def _shared(self, premise, stated):
        """One node for a premise, however many rules have it."""
        key = repr((premise, stated))
        if key not in self.nodes:
            self.nodes[key] = f"p{len(self.nodes)}"
            self._node(self.nodes[key], premise, stated)
        return self.nodes[key]

    def answers(self, acts, positions):
        """By act: verdict, rules that apply, rules left undecided."""
        facts = []
        for number, act in enumerate(acts):
            position, on = positions.of(act["state"], act["date"])
            facts.append(f"act({number},{position},{on.toordinal()}).")
            facts += [f"has({number},{self.numbers[fact]})." for fact in act["facts"].items()]
        facts += positions.lines()
        control = clingo.Control(["--warn=none"])
        control.add("base", [], self.text + "\n".join(facts))
        control.ground([("base", [])], context=Context())
        found = [[None, set(), set()] for _ in acts]
        with control.solve(yield_=True) as models:
            symbols = next(iter(models)).symbols(shown=True)
        for symbol in symbols:
            number, value = (argument.number for argument in symbol.arguments)
            if symbol.name == "verdict":
                found[number][0] = value
            else:
                found[number][1 if symbol.name == "applies" else 2].add(self.rules[value].name)
        return found


class Answers:
    """Answers many acts, those of a kind together."""

    def __init__(self, book, rules=None):
        self.book, self.rules, self.programs = book, rules or book.rules, {}

    def of(self, acts):
        groups = {}
        for place, act in enumerate(acts):
            groups.setdefault(act["facts"].get("act.kind"), []).append(place)
        found = [None] * len(acts)
        for kind, places in groups.items():
            if kind not in self.programs:
                self.programs[kind] = Program(self.book, self.rules, kind)
            own = [acts[place] for place in places]
            for place, answer in zip(places, self.programs[kind].answers(own, Positions(self.book))):
                found[place] = answer
        return found


class Positions:
    """Where States stand on the days that occur, each counted once."""

    def __init__(self, book):
        self.book = book
        self.instruments = sorted({rule.instrument for rule in book.rules if rule.instrument})
        self.known = {}

    def of(self, state, text):
        key = (state, text)
        on = datetime.date.fromisoformat(text)
        if key not in self.known:
            self.known[key] = len(self.known)
        return self.known[key], on

    def lines(self):
        lines = []
        for (state, text), number in self.known.items():
            for instrument in self.instruments:
                standing, doubt = ("unknown", SOUND) if state is None else self.book.standing(
                    state, instrument, datetime.date.fromisoformat(text))
                lines.append(f'stands({number},"{instrument}",{STANDINGS.index(standing)},{doubt}).')
        return lines
