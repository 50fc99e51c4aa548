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
        return ranking(prepared, threshold, limit).map { entry, meeting in
            let listed = entries[Int(entry)]
            return Hit(
                position: Int(entry), id: listed.id, score: meeting.score,
                explanation: Explainer(prepared, listed, meeting).explanation)
        }
    }

    /// The same where nobody asks why: places in `entries`, and scores.
    package func ranking(
        for query: Query, threshold: Double = Engine.threshold, limit: Int = Engine.limit
    ) -> [(position: Int, score: Double)] {
        ranking(PreparedQuery(query, vocabulary: vocabulary), threshold, limit).map { (Int($0), $1.score) }
    }

    private func ranking(
        _ query: PreparedQuery, _ threshold: Double, _ limit: Int
    ) -> ArraySlice<(entry: UInt32, meeting: Meeting)> {
        var best: [UInt32: Meeting] = [:]
        for (place, name) in query.names.enumerated() {
            for isOrganisation in [false, true] {
                let parts = name.read(asOrganisation: isOrganisation).parts
                let table = isOrganisation ? organisations : people
                guard !parts.isEmpty, table.count > 0 else { continue }
                meet(query, place, ComparedName(parts), table, isOrganisation, &best)
            }
        }
        let found = best.compactMap { entry, meeting -> (entry: UInt32, meeting: Meeting)? in
            var meeting = meeting
            meeting.weigh(query.query, entries[Int(entry)])
            return meeting.score >= threshold ? (entry, meeting) : nil
        }
        let ordered = found.sorted {
            $0.meeting.score > $1.meeting.score || $0.meeting.score == $1.meeting.score && $0.entry < $1.entry
        }
        return ordered.prefix(max(0, min(limit, Engine.Limits.hits)))
    }

    /// Looks closely at what one name of a query may find, and keeps the best meeting with each entry.
    private func meet(
        _ query: PreparedQuery, _ place: Int, _ name: ComparedName, _ table: NameTable,
        _ isOrganisation: Bool,
        _ best: inout [UInt32: Meeting]
    ) {
        var candidates = Candidates(table)
        var cache = LikenessCache(name.parts)
        for candidate in candidates.names(for: name.parts) {
            let entry = table.entries[Int(candidate)]
            guard query.mayBe(entries[Int(entry)].kind) else { continue }
            let numbers = table.parts(of: candidate)
            let listed = ComparedName(numbers.map { table.book.parts[Int($0)] })
            let alignment = Alignment(name.parts, listed.parts) { row, column in
                cache.likeness(row, listed.parts[column], numbers[numbers.startIndex + column])
            }
            let score = NameScore(name, listed, alignment, isOrganisation: isOrganisation)
            let position = Int(table.places[Int(candidate)])
            let meeting = Meeting(
                queryName: place, entryName: position, isOrganisation: isOrganisation, logit: score.logit,
                role: entries[Int(entry)].names[position].role)
            if best[entry].map({ meeting.nameLogit > $0.nameLogit }) ?? true { best[entry] = meeting }
        }
    }
}
