# SPDX-License-Identifier: Apache-2.0
"""How well somebody is found in a whole list, and at what price, beside rapidfuzz and nomenklatura's logic-v2.

Each answers with its twenty best entries and their scores. Recall is the share of queries whose entry is the first, among the
first five, or among the twenty; MRR is the mean of one over its place. "At 1 % alerts" is the share of queries whose entry
is among the twenty and scores more than the threshold that one in a hundred queries about nobody who is listed exceeds.
"""

import collections
import json
import os
import subprocess
import sys
import tempfile
import time

import asked
import peers

LIMIT = 20
# logic-v2 looks at no more entries than these for a query, or it would take half an hour.
BLOCK = 50
SEED = 7


def entente(binary, entries, queries):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "list.jsonl")
        with open(path, "w", encoding="utf-8") as file:
            for entry in entries:
                row = {key: entry[key] for key in ("id", "schema", "names", "low")}
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
        lines = "".join(
            json.dumps({"qid": str(number), "schema": query["schema"], "query": query["query"]}, ensure_ascii=False) + "\n"
            for number, query in enumerate(queries)
        )
        run = subprocess.run(
            [binary, "screen", "retrieve", "--list", path, "--limit", str(LIMIT), "--threshold", "0.01"],
            input=lines, capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"entente screen retrieve failed: {run.stderr[:500]}")
    return [[(hit["id"], hit["score"]) for hit in json.loads(line)["hits"]] for line in run.stdout.splitlines()]


def best(scores):
    """The best entries by their scores, equals by their keys."""
    return sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))[:LIMIT]


def rapidfuzz(scorer, entries, queries):
    """Every query against every name by `process.cdist`; the best name of an entry counts."""
    from rapidfuzz import process

    names, owners = [], []
    for entry in entries:
        for name in entry["names"] + entry["low"]:
            names.append(peers.plain(name))
            owners.append(entry["id"])
    answers = []
    for query in queries:
        row = process.cdist([peers.plain(query["query"])], names, scorer=scorer, workers=1)[0]
        scores = {}
        for place in row.argsort()[::-1][: 10 * LIMIT]:
            scores.setdefault(owners[place], float(row[place]) / 100)
        answers.append(best(scores))
    return answers


class Blocks:
    """The entries that have most trigrams of a query in common with it, rare ones counting for more."""

    def __init__(self, entries):
        self.holders = collections.defaultdict(set)
        for number, entry in enumerate(entries):
            for name in entry["names"] + entry["low"]:
                for trigram in asked.trigrams(peers.plain(name)):
                    self.holders[trigram].add(number)

    def nearest(self, text):
        weights = collections.Counter()
        for trigram in asked.trigrams(peers.plain(text)):
            holders = self.holders.get(trigram, ())
            for number in holders:
                weights[number] += 1 / len(holders)
        return [number for number, _ in weights.most_common(BLOCK)]


def nomenklatura(entries, queries):
    peer, blocks = peers.LogicV2(), Blocks(entries)
    listed = [peer.entity(entry["id"], entry["schema"], entry["names"], entry["low"]) for entry in entries]
    answers = []
    for number, query in enumerate(queries):
        own = peer.entity(f"q{number}", query["schema"], [query["query"]])
        near = blocks.nearest(query["query"])
        answers.append(best({entries[place]["id"]: peer.score(own, listed[place]) for place in near}))
    return answers


def place(query, hits):
    """Where the entry stands, from 1; nil where it is not among the hits."""
    return next((number for number, (key, _) in enumerate(hits, 1) if key == query["id"]), None)


def recall(places, first):
    return sum(1 for place in places if place and place <= first) / len(places)


def at_alerts(queries, answers, nobody):
    """The recall beside a threshold that 1 % of those who are not listed exceed, and the threshold."""
    tops = sorted((hits[0][1] if hits else 0 for hits in nobody), reverse=True)
    threshold = tops[len(tops) // 100]
    found = sum(
        any(key == query["id"] and score > threshold for key, score in hits) for query, hits in zip(queries, answers)
    )
    return found / len(queries), threshold


def show(title, queries, results, nobody, took):
    print(f"\n{title}: {len(queries)} queries about somebody in it")
    print(f"{'':26}{'recall@1':>9}{'@5':>7}{'@20':>7}{'MRR':>7}" + "".join(f"{'at 1 % alerts of':>22}" for _ in nobody)
          + f"{'ms a query':>12}")
    print(f"{'':56}" + "".join(f"{sort.split(' (')[0]:>22}" for sort in nobody))
    for name, (answers, others) in results.items():
        places = [place(query, hits) for query, hits in zip(queries, answers)]
        alerts = []
        for sort in nobody:
            share, threshold = at_alerts(queries, answers, others[sort])
            alerts.append(f"{share:.3f} over {threshold:.3f}")
        print(
            f"{name:26}{recall(places, 1):>9.3f}{recall(places, 5):>7.3f}{recall(places, LIMIT):>7.3f}"
            f"{sum(1 / place for place in places if place) / len(places):>7.3f}" + "".join(f"{cell:>22}" for cell in alerts)
            + f"{took[name]:>12.2f}")
    print("about nobody in it: " + "; ".join(f"{len(rows)} {sort}" for sort, rows in nobody.items()))
    print(f"\n{'recall@1 by what was done':26}{'queries':>9}" + "".join(f"{name:>28}" for name in results))
    for kind in dict.fromkeys(query["kind"] for query in queries):
        own = [number for number, query in enumerate(queries) if query["kind"] == kind]
        cells = [recall([place(queries[number], answers[number]) for number in own], 1) for answers, _ in results.values()]
        print(f"{kind:26}{len(own):>9}" + "".join(f"{cell:>28.3f}" for cell in cells))


def measure(binary, count=40):
    """Prints the tables. `count` queries of each kind are asked."""
    from rapidfuzz import fuzz

    title, entries, queries, nobody = asked.build(count, SEED)
    if title is None:
        print("\nno list of the Security Council beside the clone: NOT measured are retrieval over it, names in their "
              "original script, and strangers that others thought up; an invented list stands in for it")
        title = "an invented list"
    everything = queries + [{"schema": "Person", "query": name} for names in nobody.values() for name in names]
    results, took = {}, {}
    for name, answer in (
        ("entente", lambda: entente(binary, entries, everything)),
        (f"logic-v2, best {BLOCK} blocked", lambda: nomenklatura(entries, everything)),
        ("rapidfuzz WRatio", lambda: rapidfuzz(fuzz.WRatio, entries, everything)),
        ("rapidfuzz token_sort", lambda: rapidfuzz(fuzz.token_sort_ratio, entries, everything)),
    ):
        start = time.monotonic()
        answers = answer()
        took[name] = (time.monotonic() - start) / len(everything) * 1000
        others, rest = {}, answers[len(queries):]
        for sort, names in nobody.items():
            others[sort], rest = rest[: len(names)], rest[len(names):]
        results[name] = (answers[: len(queries)], others)
    show(f"{title} ({len(entries)} entries, {sum(len(e['names'] + e['low']) for e in entries)} names), seed {SEED}", queries,
         results, nobody, took)
    print("milliseconds are of the wall, start and index included")
