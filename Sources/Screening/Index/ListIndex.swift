// SPDX-License-Identifier: Apache-2.0

/// A list made ready for screening: a value that never changes. A new version of the list is a new index.
package struct ListIndex: Sendable {
    package let entries: [ListEntry]
    private let kinds: [ListEntry.Kind]
    private let people: NameTable
    private let organisations: NameTable
    private let numbers: NumberTable
    private let vocabulary: Vocabulary

    package init(_ entries: [ListEntry], vocabulary: Vocabulary = .own) {
        self.entries = entries
        self.vocabulary = vocabulary
        kinds = entries.map(\.kind)
        numbers = NumberTable(entries)
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
        var meetings = Meetings()
        for (place, name) in query.names.enumerated() {
            meet(query, place, AskedName(name.person), people, &meetings)
            meet(query, place, AskedName(name.organisation), organisations, &meetings)
        }
        let numbered = query.query.identifiers.isEmpty ? [] : numbers.entries(query.query)
        for entry in numbered where query.mayBe(kinds[Int(entry)]) {
            guard let meeting = Matcher.best(query, entries[Int(entry)]) else { continue }
            meetings.enter(meeting, with: entry)
        }
        let most = EvidenceWeighing.most(of: query.query)
        var best = meetings.all.filter {
            NameScore.probability($0.meeting.nameLogit + most) >= threshold || numbered.contains($0.entry)
        }
        for place in best.indices {
            best[place].meeting.weigh(query.query, entries[Int(best[place].entry)])
        }
        best.removeAll { $0.meeting.score < threshold }
        best.sort {
            $0.meeting.score > $1.meeting.score || $0.meeting.score == $1.meeting.score && $0.entry < $1.entry
        }
        return best.prefix(max(0, min(limit, Engine.Limits.hits)))
    }

    /// Looks closely at what one name of a query may find.
    private func meet(
        _ query: PreparedQuery, _ place: Int, _ name: AskedName, _ table: NameTable,
        _ meetings: inout Meetings
    ) {
        guard !name.parts.isEmpty, table.count > 0 else { return }
        table.workspaces.withWorkspace(of: table) { workspace in
            workspace.begin(name, in: table)
            for candidate in workspace.candidates.best {
                let owner = table.owners[Int(candidate)]
                guard query.mayBe(kinds[Int(owner.entry)]) else { continue }
                let score = workspace.score(name, candidate, in: table)
                let meeting = Meeting(
                    queryName: place, entryName: Int(owner.place), isOrganisation: table.isOrganisation,
                    logit: score.logit, isWeak: owner.isWeak)
                meetings.enter(meeting, with: owner.entry)
            }
        }
    }
}

/// The best meeting with each entry. Few enough that looking through them is quicker than any table.
private struct Meetings {
    private(set) var all: [(entry: UInt32, meeting: Meeting)] = []

    mutating func enter(_ meeting: Meeting, with entry: UInt32) {
        guard let known = all.firstIndex(where: { $0.entry == entry }) else {
            return all.append((entry, meeting))
        }
        if meeting.nameLogit > all[known].meeting.nameLogit { all[known].meeting = meeting }
    }
}
