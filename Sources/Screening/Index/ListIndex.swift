// SPDX-License-Identifier: Apache-2.0

/// A list made ready for screening: a value that never changes. A new version of the list is a new index.
package struct ListIndex: Sendable {
    package let entries: [ListEntry]
    private let people: NameTable
    private let organisations: NameTable
    private let vocabulary: Vocabulary

    package init(_ entries: [ListEntry], vocabulary: Vocabulary = .own) {
        self.entries = entries
        self.vocabulary = vocabulary
        people = NameTable(entries, isOrganisation: false, vocabulary: vocabulary)
        organisations = NameTable(entries, isOrganisation: true, vocabulary: vocabulary)
    }

    /// Names that can be found.
    package var nameCount: Int { people.count + organisations.count }

    /// The entries that score `threshold` or more, best first; equals stand in the order of the list.
    package func hits(
        for query: Query, threshold: Double = Engine.threshold, limit: Int = Engine.limit
    ) -> [Hit] {
        let prepared = PreparedQuery(query, vocabulary: vocabulary)
        let found = meetings(prepared, threshold).sorted {
            $0.meeting.score > $1.meeting.score || $0.meeting.score == $1.meeting.score && $0.entry < $1.entry
        }
        return found.prefix(max(0, min(limit, Engine.Limits.hits))).map { entry, meeting in
            let listed = entries[Int(entry)]
            return Hit(
                position: Int(entry), id: listed.id, score: meeting.score,
                explanation: Explainer(prepared, listed, meeting).explanation)
        }
    }

    private func meetings(_ query: PreparedQuery, _ threshold: Double) -> [(entry: UInt32, meeting: Meeting)]
    {
        var best: [UInt32: Meeting] = [:]
        for (place, name) in query.names.enumerated() {
            for (table, parts, isOrganisation) in [
                (people, name.person.parts, false), (organisations, name.organisation.parts, true),
            ] where !parts.isEmpty && table.count > 0 {
                var candidates = Candidates(table)
                for candidate in candidates.names(for: parts) {
                    let entry = table.entries[Int(candidate)]
                    let listed = entries[Int(entry)]
                    guard query.mayBe(listed.kind) else { continue }
                    let theirs = table.parts(of: candidate).map { table.book.parts[Int($0)] }
                    let score = NameScore(parts, theirs, isOrganisation: isOrganisation)
                    let position = Int(table.places[Int(candidate)])
                    let meeting = Meeting(
                        queryName: place, entryName: position, isOrganisation: isOrganisation,
                        logit: score.logit,
                        role: listed.names[position].role)
                    if best[entry].map({ meeting.nameLogit > $0.nameLogit }) ?? true { best[entry] = meeting }
                }
            }
        }
        return best.compactMap { entry, meeting in
            var meeting = meeting
            meeting.weigh(query.query, entries[Int(entry)])
            return meeting.score >= threshold ? (entry, meeting) : nil
        }
    }
}
