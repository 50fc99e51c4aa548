// SPDX-License-Identifier: Apache-2.0

/// Compares a query with one entry, without an index. A score depends on these two alone, never on what else a list holds,
/// so that the same pair scores the same in every list and every version.
package enum Matcher {
    /// From 0 to 1, with the reasons; there are none where either side has no name to compare.
    package static func match(_ query: Query, _ entry: ListEntry) -> (
        score: Double, explanation: Explanation?
    ) {
        let prepared = PreparedQuery(query)
        guard prepared.mayBe(entry.kind), let best = best(prepared, entry) else { return (0, nil) }
        return (best.score, Explainer(prepared, entry, best).explanation)
    }

    /// The same, where nobody asks why.
    package static func score(_ query: Query, _ entry: ListEntry) -> Double {
        let prepared = PreparedQuery(query)
        return prepared.mayBe(entry.kind) ? best(prepared, entry)?.score ?? 0 : 0
    }

    /// The two names that meet best, weighed; where none can be compared, a number that both have will do.
    static func best(_ query: PreparedQuery, _ entry: ListEntry) -> Meeting? {
        var best: Meeting?
        for isOrganisation in [false, true] where entry.kind.isRead(asOrganisation: isOrganisation) {
            for (place, name) in entry.names.enumerated() {
                let listed = PartReader.read(name.text, isOrganisation: isOrganisation)
                for (own, asked) in query.names.enumerated() {
                    let mine = asked.read(asOrganisation: isOrganisation)
                    guard !mine.parts.isEmpty, !listed.parts.isEmpty else { continue }
                    let score = NameScore(
                        ComparedName(mine), ComparedName(listed), Alignment(mine.parts, listed.parts),
                        isOrganisation: isOrganisation)
                    let meeting = Meeting(
                        queryName: own, entryName: place, isOrganisation: isOrganisation, logit: score.logit,
                        isWeak: name.role == .weak)
                    if best.map({ meeting.nameLogit > $0.nameLogit }) ?? true { best = meeting }
                }
            }
        }
        if best == nil, !query.names.isEmpty, !entry.names.isEmpty,
            SharedNumber.logit(query.query, entry) != nil
        {
            best = Meeting(
                queryName: 0, entryName: 0, isOrganisation: entry.kind != .person, logit: -NameScore.same,
                isWeak: false)
        }
        best?.weigh(query.query, entry)
        return best
    }
}
