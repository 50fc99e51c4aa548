// SPDX-License-Identifier: Apache-2.0

/// A list made ready for screening: a value that never changes. A new version of the list is a new index.
package struct ListIndex: Sendable {
    package let entries: [ListEntry]

    package init(_ entries: [ListEntry]) {
        self.entries = entries
    }

    /// The entries that score `threshold` or more, best first; equals stand in the order of the list.
    package func hits(
        for query: Query, threshold: Double = Engine.threshold, limit: Int = Engine.limit
    ) -> [Hit] {
        let scored = entries.enumerated().compactMap { position, entry -> Hit? in
            let match = Matcher.match(query, entry)
            guard match.score >= threshold, let explanation = match.explanation else { return nil }
            return Hit(position: position, id: entry.id, score: match.score, explanation: explanation)
        }
        let best = scored.sorted { ($1.score, $0.position) < ($0.score, $1.position) }
        return Array(best.prefix(min(limit, Engine.Limits.hits)))
    }
}
