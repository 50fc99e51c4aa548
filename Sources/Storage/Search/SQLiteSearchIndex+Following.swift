// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Foundation
import GRDB

/// How the index is made and kept up with the record, beside the journal and never in its way.
extension SQLiteSearchIndex {
    /// Follows the record until the task is cancelled.
    package func follow(_ registry: Registry) async throws {
        let heads = await registry.heads()
        try await catchUp(with: registry)
        for await _ in heads { try await catchUp(with: registry) }
    }

    /// Takes in what the record has and the index has not. A crash between two steps leaves an index that goes on, or
    /// one that is made again.
    package func catchUp(with registry: Registry) async throws {
        let state = registry.coalition
        let known = try await progress()
        if known.isComplete, known.erasures == state.erasures, known.position <= state.count,
            known.fingerprint == state.searchFingerprint(at: known.position)
        {
            if known.position < state.count {
                let range = known.position..<state.count
                try await take(in: state, state.searchPlaces(touchedBy: range), acts: range, registry)
                try await note(state)
            }
        } else {
            try startOver()
            try await take(in: state, state.searchPlaces, acts: 0..<state.count, registry)
            try await note(state)
        }
        try await takeLawBook(in: state)
    }

    /// Takes in the law book in force, where it is another than the one that was taken in: two advisers have adopted it,
    /// or a new version of the program ships it.
    private func takeLawBook(in state: Coalition) async throws {
        let name = state.searchLawBook(from: sources)
        guard try await progress().lawBook != name else { return }
        let places = state.searchLawPlaces(from: sources)
        let entries = places.map { ($0, state.searchEntries(of: $0, from: sources)) }
        let list = SearchPlace.Kind.lawBook.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
        try await pool.write { database in
            let old = try Int64.fetchAll(database, sql: "SELECT id FROM entry WHERE kind IN (\(list))")
            for id in old { try Self.remove(id, in: database) }
            for (place, entries) in entries { try Self.replace(place, with: entries, in: database) }
            try database.execute(sql: "UPDATE state SET lawBook = ?", arguments: [name])
        }
    }

    private struct Progress {
        let position: Int
        let fingerprint: String
        let erasures: Int
        let isComplete: Bool
        let lawBook: String
    }

    private func progress() async throws -> Progress {
        try await read { database in
            let row = try Row.fetchOne(database, sql: "SELECT * FROM state")
            return Progress(
                position: row?["position"] ?? 0, fingerprint: row?["fingerprint"] ?? "",
                erasures: row?["erasures"] ?? 0, isComplete: row?["isComplete"] ?? false,
                lawBook: row?["lawBook"] ?? "")
        }
    }

    /// In portions, so that readers are served meanwhile and memory stays small. Taking in the same twice is harmless.
    private func take(
        in state: Coalition, _ places: [SearchPlace], acts: Range<Int>, _ registry: Registry
    ) async throws {
        for start in stride(from: 0, to: places.count, by: 256) {
            try Task.checkCancellation()
            let portion = places[start..<min(start + 256, places.count)]
            let entries = portion.map { ($0, state.searchEntries(of: $0, from: sources)) }
            try await pool.write { database in
                for (place, entries) in entries { try Self.replace(place, with: entries, in: database) }
            }
        }
        try await removeParts(notAmong: places)
        for start in stride(from: acts.lowerBound, to: acts.upperBound, by: 1024) {
            try Task.checkCancellation()
            let portion = start..<min(start + 1024, acts.upperBound)
            let told = portion.filter { state.givesReasons(at: $0) }
            let found = try await registry.acts(at: told).sorted { $0.key < $1.key }.map { index, act in
                (SearchPlace(.act, String(index)), state.searchEntries(of: act))
            }
            guard !found.isEmpty else { continue }
            try await pool.write { database in
                for (place, entries) in found { try Self.replace(place, with: entries, in: database) }
            }
        }
    }

    /// An agenda item that was struck, a statement that has another number now.
    private func removeParts(notAmong places: [SearchPlace]) async throws {
        let kinds = SearchPlace.Kind.parts
        let current = Set(places.filter { kinds.contains($0.kind) }.map(\.text))
        let subjects = Set(places.filter { $0.kind != .act }.map(\.subject))
        let list = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        try await pool.write { database in
            let query = try database.cachedStatement(
                sql: "SELECT id, place FROM entry WHERE subject = ? AND kind IN (\(list))")
            for subject in subjects {
                for row in try Row.fetchAll(query, arguments: [subject]) where !current.contains(row["place"])
                {
                    try Self.remove(row["id"], in: database)
                }
            }
        }
    }

    private func note(_ state: Coalition) async throws {
        let fingerprint = state.searchFingerprint(at: state.count)
        try await pool.write { database in
            try database.execute(
                sql: "UPDATE state SET position = ?, fingerprint = ?, erasures = ?, isComplete = 1",
                arguments: [state.count, fingerprint, state.erasures])
        }
    }

    /// Puts the entries of a place in the stead of what was there; leaves alone what has not changed.
    private static func replace(
        _ place: SearchPlace, with entries: [SearchEntry], in database: Database
    ) throws {
        let known = try Row.fetchAll(
            database.cachedStatement(sql: "SELECT id, marks, digest FROM entry WHERE place = ?"),
            arguments: [place.text])
        var wanted = entries.map { (marks: $0.marks, digest: $0.passages.digest, entry: $0) }
        for row in known {
            let same = wanted.firstIndex { $0.marks == row["marks"] && $0.digest == row["digest"] }
            if let same { wanted.remove(at: same) } else { try remove(row["id"], in: database) }
        }
        for (marks, digest, entry) in wanted {
            try database.cachedStatement(
                sql: "INSERT INTO entry (place, kind, subject, marks, digest) VALUES (?, ?, ?, ?, ?)"
            ).execute(arguments: [place.text, place.kind.rawValue, place.subject, marks, digest])
            let id = database.lastInsertedRowID
            let title = entry.folded { $0.isTitle }
            try database.cachedStatement(
                sql: "INSERT INTO words (rowid, title, body, marks) VALUES (?, ?, ?, ?)"
            ).execute(arguments: [id, title, entry.folded { !$0.isTitle }, marks])
            guard !title.isEmpty else { continue }
            try database.cachedStatement(sql: "INSERT INTO titles (rowid, title, marks) VALUES (?, ?, ?)")
                .execute(arguments: [id, title, marks])
        }
    }

    private static func remove(_ id: Int64, in database: Database) throws {
        try database.cachedStatement(sql: "DELETE FROM words WHERE rowid = ?").execute(arguments: [id])
        try database.cachedStatement(sql: "DELETE FROM titles WHERE rowid = ?").execute(arguments: [id])
        try database.cachedStatement(sql: "DELETE FROM entry WHERE id = ?").execute(arguments: [id])
    }
}

extension SearchPlace.Kind {
    /// Parts of a thing, which may go while the thing stays.
    static let parts: Set<Self> = [
        .comment, .amendment, .position, .participation, .statement, .agendaItem,
    ]

    /// What stands in the law book, and in no act.
    static let lawBook: Set<Self> = [.instrument, .provision, .rule]

    var mark: String { "k" + rawValue.lowercased() }
}

extension SearchEntry {
    var marks: String { ([place.kind.mark] + readers.map(\.mark)).joined(separator: " ") }

    /// Passages are kept apart by a word that nobody can type, so that no phrase runs over their border.
    func folded(_ isWanted: (Passage) -> Bool) -> String {
        passages.filter(isWanted).map { SearchWord.folded($0.text) }.joined(separator: " \u{E000} ")
    }
}
