#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A second opinion on the law engine: `second_opinion.py ENTENTE LAW [ACTS]`.

The rules are read again from their files, translated to answer sets (clingo) and, where they bind everyone, to Cedar, and
both are compared with the engine's verdicts and rules over seeded acts. Any disagreement fails. So that silence means
something, a law book with a slip in it is compared too, and has to disagree."""
import concurrent.futures
import copy
import json
import os
import subprocess
import sys
import time

import acts
import answer_sets
import cedar
import lawbook

SEED = 20261123
CHUNK = 10_000


def batch(entente, folder, items):
    lines = "\n".join(json.dumps(item) for item in items) + "\n"
    run = subprocess.run([entente, "assess", "--batch", "--law", folder, "-"], input=lines.encode(), check=True,
                         capture_output=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def differences(book, entente, folder, items, rules=None, counts=None):
    """Acts on which clingo and the engine disagree, in words."""
    found = []
    ours = batch(entente, folder, items)
    assert [one["id"] for one in ours] == [item["id"] for item in items], "the engine skipped an act"
    for own in ours if counts is not None else []:
        counts[own["verdict"]] = counts.get(own["verdict"], 0) + 1
    answers = answer_sets.Answers(book, rules)
    for start in range(0, len(items), CHUNK):
        chunk = items[start:start + CHUNK]
        theirs = answers.of(chunk)
        for item, own, (verdict, applied, undecided) in zip(chunk, ours[start:], theirs):
            mine = (lawbook.SEVERITY[own["verdict"]], set(own["applied"]), set(own["undecided"]))
            if mine != (verdict, applied, undecided):
                found.append(f"{json.dumps(item)}\n  engine {mine}\n  clingo {(verdict, applied, undecided)}")
    return found


def share(arguments):
    entente, folder, seed, count = arguments
    book = lawbook.LawBook(folder, entente)
    maker = acts.Acts(book, seed)
    items = [maker.make(number) for number in range(count)]
    verdicts = {}
    return count, differences(book, entente, folder, items, counts=verdicts), verdicts


def slips(book):
    """Law books with one slip: a premise dropped, from a rule here and there."""
    places = [place for place, rule in enumerate(book.rules) if not rule.gate and len(rule.when[1]) > 2]
    for place in places[::max(1, len(places) // 4)][:4]:
        rules = list(book.rules)
        rules[place] = copy.copy(rules[place])
        rules[place].when = ("all", rules[place].when[1][:-1])
        yield rules[place].name, rules


def main():
    entente, folder = sys.argv[1], sys.argv[2]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 100_000
    workers = max(1, min(os.cpu_count() or 1, 4))
    start = time.monotonic()
    book = lawbook.LawBook(folder, entente)
    pieces = workers * 5
    jobs = [(entente, folder, SEED + piece, count // pieces + (piece < count % pieces)) for piece in range(pieces)]
    compared, found, verdicts = 0, [], {}
    with concurrent.futures.ProcessPoolExecutor(workers) as pool:
        for number, wrong, counted in pool.map(share, jobs):
            compared += number
            found += wrong
            for verdict, times in counted.items():
                verdicts[verdict] = verdicts.get(verdict, 0) + times
    for text in found[:5]:
        print(text)
    print(f"clingo: {compared} acts, {len(book.rules)} rules and gates, {len(found)} disagreements "
          f"({time.monotonic() - start:.0f} s); verdicts among them: {verdicts}")
    assert len(verdicts) == 4, "the acts do not reach every verdict"

    start = time.monotonic()
    maker = acts.Acts(book, SEED)
    # A rule for few acts may need many of them before its slip shows.
    samples = [[maker.make(number) for number in range(first, first + 1000)] for first in range(0, 20_000, 1000)]
    for name, rules in slips(book):
        assert any(differences(book, entente, folder, sample, rules) for sample in samples), \
            f"a slip in {name} goes unnoticed"
    print(f"clingo: each of four slips is noticed ({time.monotonic() - start:.0f} s)")

    start = time.monotonic()
    rules = [rule for rule in book.rules if rule.instrument is None and not rule.yields]
    names = {rule.name for rule in rules}
    maker = acts.Acts(book, SEED)
    full = [maker.make(number, complete=True) for number in range(max(200, count // 20))]
    full = [act for act in full if act["state"]]
    wrong = [act for act, own, theirs in zip(full, batch(entente, folder, full), cedar.fired(rules, book, full))
             if set(own["applied"]) & names != theirs]
    for act in wrong[:5]:
        print("cedar disagrees on", json.dumps(act))
    print(f"cedar: {len(full)} acts, {len(rules)} rules and gates that bind everyone, {len(wrong)} disagreements "
          f"({time.monotonic() - start:.0f} s)")
    sys.exit(1 if found or wrong else 0)


if __name__ == "__main__":
    main()
