// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Screening

/// What became of an entry since a hit on it was raised.
struct EntryNow: Sendable {
    enum Kind: String, CaseIterable, Sendable {
        case same, changed, removed
        /// The list is out of use, or its version in force is not at hand.
        case unknown
    }

    let kind: Kind
    /// What was corrected; empty where the version in which the hit was raised is not at hand.
    var fields: [ListDifference.Field] = []
}

extension ScreeningDesk {
    /// As the version in force has it.
    func entryNow(of hit: ScreeningHit, _ view: View) -> EntryNow {
        guard let use = view.listUses([hit.raised.list]).first, let list = try? list(use) else {
            return EntryNow(kind: .unknown)
        }
        guard let entry = list.entry(hit.raised.entry) else { return EntryNow(kind: .removed) }
        guard !list.isMarked(hit.raised.entryMark, entry.id) else { return EntryNow(kind: .same) }
        let before = self.entry(of: hit, view)
        let change = before.flatMap { ListDifference(from: [$0], to: [entry]).changed.first }
        return EntryNow(kind: .changed, fields: change?.fields ?? [])
    }

    /// What the record does not know yet of the entries of a list in its version in force: of those on which hits wait,
    /// whatever changed; of those that two found to be someone, that they were struck off.
    package func revisions(in use: ListUse, for view: View) throws -> [RevisedEntry] {
        let waiting = view.waitingHits.filter { $0.raised.list == use.list }
        let confirmed = view.confirmedHits(in: use.list)
        guard !waiting.isEmpty || !confirmed.isEmpty else { return [] }
        let list = try list(use)
        let changed = waiting.filter { !list.isMarked($0.entryMark, $0.raised.entry) }
        let struckOff = confirmed.filter { !list.has($0.raised.entry) }
        return Set((changed + struckOff).map(\.raised.entry)).sorted().map {
            RevisedEntry(entry: $0, mark: list.mark(of: $0))
        }
    }
}
