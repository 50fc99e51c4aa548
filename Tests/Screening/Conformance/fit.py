# SPDX-License-Identifier: Apache-2.0
"""Fits the weights of the score anew and writes them as Swift.

    fit.py ENTENTE OUT.swift PAIRS.jsonl… [--light NEGATIVES.jsonl…]

PAIRS are labelled as those of quality.py. NEGATIVES are names of nobody beside the listed names that the index finds for them:
they teach what raises false alarms over a whole list, and count less than a third. Pairs of one candidate stay in one fold when the fit is
checked, so that nothing is learnt by heart. Needs numpy and scikit-learn.
"""

import json
import subprocess
import sys

import numpy
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

# The less, the closer to zero all weights are kept. Organisations have few pairs.
STRENGTH = {"people": 0.1, "organisations": 0.1}
# Too few pairs of organisations tell anything of these.
PEOPLE_ONLY = {
    "patronymicsDiffer", "inverted", "abjad", "abjadContradicted", "cyrillic", "firstsDiffer", "lastsDiffer", "child",
}


def read(binary, path, weight):
    rows = [json.loads(line) for line in open(path, encoding="utf-8") if line.strip()]
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    run = subprocess.run([binary, "screen", "pairs", "--features"], input=lines, capture_output=True, text=True, check=True)
    names, *values = run.stdout.splitlines()
    for row in rows:
        # An alias that shares nothing with the name teaches nothing about names.
        row["weight"] = 0 if row.get("kind") == "pos_un_alias_unrelated" else weight
    return rows, names.split("\t"), [[float(value) for value in line.split("\t")] for line in values]


def model(strength):
    return make_pipeline(StandardScaler(), LogisticRegression(C=strength, max_iter=5000))


def main():
    arguments = sys.argv[1:]
    if len(arguments) < 3:
        sys.exit(__doc__)
    split = arguments.index("--light") if "--light" in arguments else len(arguments)
    sources = [(path, 1.0) for path in arguments[2:split]] + [(path, 0.3) for path in arguments[split + 1:]]
    rows, values, names = [], [], []
    for path, weight in sources:
        own, names, own_values = read(arguments[0], path, weight)
        rows += own
        values += own_values
    values = numpy.array(values)
    truth = numpy.array([bool(row["match"]) for row in rows])
    weights = numpy.array([row["weight"] for row in rows])
    folds = {key: number for number, key in enumerate({row.get("src_candidate") or row["id"] for row in rows})}
    groups = numpy.array([folds[row.get("src_candidate") or row["id"]] for row in rows])
    is_organisation = numpy.array([row["schema"] != "Person" for row in rows])
    for place, name in enumerate(names):
        if name in PEOPLE_ONLY:
            values[is_organisation, place] = 0
    swift = ["// SPDX-License-Identifier: Apache-2.0", "",
             "// Written by `Tests/Screening/Conformance/fit.py`; do not edit by hand.", "extension ScoreModel {"]
    for name, own in (("people", ~is_organisation), ("organisations", is_organisation)):
        x, y, w, g = values[own], truth[own], weights[own], groups[own]
        scores = numpy.zeros(len(y))
        for train, test in GroupKFold(10).split(x, y, g):
            fitted = model(STRENGTH[name]).fit(x[train], y[train], logisticregression__sample_weight=w[train])
            scores[test] = fitted.predict_proba(x[test])[:, 1]
        print(f"{name}: average precision across folds {average_precision_score(y, scores):.3f} of {len(y)} pairs")
        fitted = model(STRENGTH[name]).fit(x, y, logisticregression__sample_weight=w)
        coefficients = fitted[1].coef_[0] / fitted[0].scale_
        intercept = fitted[1].intercept_[0] - (coefficients * fitted[0].mean_).sum()
        swift += [f"    static let {name} = ScoreModel(", f"        intercept: {intercept:.4f},", "        weights: ["]
        swift += [f"            {value:.4f},  // {feature}" for feature, value in zip(names, coefficients)]
        swift += ["        ])"]
    with open(arguments[1], "w", encoding="utf-8") as out:
        out.write("\n".join(swift + ["}"]) + "\n")


if __name__ == "__main__":
    main()
