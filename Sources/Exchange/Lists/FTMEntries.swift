// SPDX-License-Identifier: Apache-2.0
import Screening

/// Entities that were read, held until all is known of them: what says more of one stands on lines of its own, before it
/// or behind. Of those lines nothing is held, least of all of those that belong to no entity here.
struct FTMEntries {
    struct Draft {
        var entry: ListEntry
        /// The first day on which one of its sanctions listed it.
        private(set) var listed: PartialDate?

        init(_ entry: ListEntry, _ notes: [FTMNote]) {
            self.entry = entry
            for note in notes { take(note) }
        }

        mutating func take(_ note: FTMNote) {
            note.describe(&entry)
            listed = [listed, note.listed].compactMap(\.self).min()
        }

        /// Nothing but a sanction says since when someone is listed; the entity itself is as old as the collection.
        var finished: ListEntry {
            var entry = entry
            entry.listedOn = listed ?? entry.listedOn
            return entry
        }
    }

    private var drafts: [Draft] = []
    private var places: [ListEntry.ID: Int] = [:]
    /// Whose address an entity is.
    private var residents: [String: [Int]] = [:]

    /// How many things are held.
    var count: Int { drafts.count + places.count + residents.count }

    var finished: some Sequence<ListEntry> { drafts.lazy.map(\.finished) }

    /// False where there is an entity of this name already.
    ///
    /// - Parameter addresses: The entities that are its addresses.
    mutating func add(_ draft: Draft, livingAt addresses: [String]) -> Bool {
        guard places[draft.entry.id] == nil else { return false }
        places[draft.entry.id] = drafts.count
        for address in addresses { residents[address, default: []].append(drafts.count) }
        drafts.append(draft)
        return true
    }

    /// Adds what a line says to the entities that it is about, if they are here.
    mutating func join(_ note: FTMNote, named id: String) {
        let found = note.kind == .address ? residents[id] ?? [] : note.owners.compactMap { places[$0] }
        for place in found { drafts[place].take(note) }
    }
}
