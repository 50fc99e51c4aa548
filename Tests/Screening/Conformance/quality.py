# SPDX-License-Identifier: Apache-2.0
"""How well names are matched, beside nomenklatura's logic-v2 and rapidfuzz over plain Latin letters in the same run.

    quality.py ENTENTE [PAIRS.jsonl…]

Pairs: precision, recall, F1 and average precision by script and kind. Each line of PAIRS has `schema`, `query`, `candidate`,
`match` and, for the tables, `script` and `kind`. Without PAIRS, the labelled pairs beside the clone are taken (where there
are none, the invented ones of this folder), and then retrieval is measured too: whom of a whole list a query finds. `asked.py`
says what is asked for there, `retrieval.py` what is counted.
"""

import glob
import json
import os
import subprocess
import sys
import time

import peers
import retrieval

THRESHOLD = 0.7


def labelled():
    here = os.path.dirname(os.path.abspath(__file__))
    found = sorted(glob.glob(os.path.join(here, "../../../../shared/data/names/*_dev.jsonl")))
    if not found:
        print("no labelled pairs beside the clone: they are NOT measured, only the few invented ones of this folder")
    return found or [os.path.join(here, "invented_pairs.jsonl")]


def entente(binary, rows):
    lines = "".join(
        json.dumps({key: row[key] for key in ("id", "schema", "query", "candidate")}, ensure_ascii=False) + "\n"
        for row in rows
    )
    run = subprocess.run([binary, "screen", "pairs"], input=lines, capture_output=True, text=True)
    if run.returncode:
        sys.exit(f"entente screen pairs failed: {run.stderr[:500]}")
    return [json.loads(line)["score"] for line in run.stdout.splitlines()]


def average_precision(truth, scores):
    """Area under precision and recall, ties taken together."""
    order = sorted(zip(scores, truth), reverse=True)
    positives = sum(truth)
    if not positives:
        return None
    total, hits, place = 0.0, 0, 0
    while place < len(order):
        end = place
        while end < len(order) and order[end][0] == order[place][0]:
            end += 1
        gained = sum(match for _, match in order[place:end])
        hits += gained
        total += gained * hits / end
        place = end
    return total / positives


def counts(truth, scores, threshold):
    hit = sum(1 for match, score in zip(truth, scores) if match and score >= threshold)
    raised = sum(1 for score in scores if score >= threshold)
    precision = hit / raised if raised else 1.0
    recall = hit / sum(truth) if sum(truth) else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return precision, recall, f1


def best(truth, scores):
    """The threshold with the highest F1."""
    return max(sorted(set(scores)), key=lambda threshold: counts(truth, scores, threshold)[2])


def table(title, rows, results, thresholds):
    truth = [bool(row["match"]) for row in rows]
    print(f"\n{title}: {len(rows)} pairs, {sum(truth)} of them matches")
    print(f"{'':24}{'threshold':>10}{'precision':>10}{'recall':>8}{'F1':>8}{'AP':>8}{'best F1':>9}{'at':>7}")
    for name, scores in results.items():
        precision, recall, f1 = counts(truth, scores, thresholds[name])
        area = average_precision(truth, scores)
        top = best(truth, scores)
        print(
            f"{name:24}{thresholds[name]:>10.2f}{precision:>10.3f}{recall:>8.3f}{f1:>8.3f}"
            f"{'' if area is None else format(area, '.3f'):>8}{counts(truth, scores, top)[2]:>9.3f}{top:>7.3f}"
        )


def by(rows, results, thresholds, key):
    """Precision, recall, F1 and average precision by script; by kind, which is all matches or none, the share that is judged rightly."""
    values = sorted({row.get(key) or "" for row in rows} - {""})
    if values:
        print(f"\n{'by ' + key:28}{'pairs':>7}" + "".join(f"{name:>32}" for name in results))
    for value in values:
        places = [place for place, row in enumerate(rows) if row.get(key) == value]
        truth = [bool(rows[place]["match"]) for place in places]
        cells = []
        for name, scores in results.items():
            own = [scores[place] for place in places]
            if any(truth) and not all(truth):
                precision, recall, f1 = counts(truth, own, thresholds[name])
                cells.append(f"P {precision:.2f} R {recall:.2f} F1 {f1:.2f} AP {average_precision(truth, own):.3f}")
            else:
                right = sum((score >= thresholds[name]) == match for score, match in zip(own, truth))
                cells.append(f"right {right / len(own):.3f}")
        print(f"{value:28}{len(places):>7}" + "".join(f"{cell:>32}" for cell in cells))


def calibration(rows, scores):
    print("\nwhat a score means here: share of matches among pairs that score so")
    for low in (0, 0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95):
        high = {0: 0.1, 0.1: 0.3, 0.3: 0.5, 0.5: 0.6, 0.6: 0.7, 0.7: 0.8, 0.8: 0.9, 0.9: 0.95, 0.95: 1.01}[low]
        own = [bool(row["match"]) for row, score in zip(rows, scores) if low <= score < high]
        if own:
            print(f"  {low:.2f} to {min(high, 1):.2f}: {sum(own) / len(own):.2f} of {len(own)}")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for path in sys.argv[2:] or labelled():
        rows = [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]
        results, took = {}, {}
        for name, score in (
            ("entente", lambda: entente(sys.argv[1], rows)),
            ("nomenklatura logic-v2", lambda: peers.nomenklatura(rows)),
            ("rapidfuzz token_sort", lambda: peers.rapidfuzz(rows)),
        ):
            start = time.monotonic()
            results[name] = score()
            took[name] = time.monotonic() - start
        thresholds = dict.fromkeys(results, THRESHOLD)
        table(path.rsplit("/", 1)[-1], rows, results, thresholds)
        for key in ("script", "kind"):
            by(rows, results, thresholds, key)
        calibration(rows, results["entente"])
        print("\nseconds for all pairs, start included: " + ", ".join(f"{n} {t:.1f}" for n, t in took.items()))
    if not sys.argv[2:]:
        retrieval.measure(sys.argv[1])


if __name__ == "__main__":
    main()
