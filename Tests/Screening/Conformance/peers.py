# SPDX-License-Identifier: Apache-2.0
"""What the matching is measured beside: nomenklatura's logic-v2, and rapidfuzz over plain Latin letters."""

import unicodedata


def plain(text):
    """Latin letters and digits without marks, in lower case."""
    from normality import latinize_text

    text = unicodedata.normalize("NFKD", latinize_text(text) or text)
    return "".join(c for c in text.casefold() if c.isalnum() or c.isspace())


class LogicV2:
    """nomenklatura's logic-v2 with its default settings."""

    def __init__(self):
        from nomenklatura.matching import get_algorithm

        self.algorithm = get_algorithm("logic-v2")
        self.config = self.algorithm.default_config()

    @staticmethod
    def entity(key, schema, names, weak=()):
        from followthemoney import model

        properties = {"name": list(names)}
        if weak:
            properties["weakAlias"] = list(weak)
        return model.get_proxy({"id": key, "schema": schema, "properties": properties})

    def score(self, query, candidate):
        return self.algorithm.compare(query, candidate, self.config).score


def nomenklatura(rows):
    peer = LogicV2()
    return [
        peer.score(
            peer.entity("q", row["schema"], [row["query"]]), peer.entity("c", row["schema"], [row["candidate"]])
        )
        for row in rows
    ]


def rapidfuzz(rows):
    from rapidfuzz import fuzz

    return [fuzz.token_sort_ratio(plain(row["query"]), plain(row["candidate"])) / 100 for row in rows]
