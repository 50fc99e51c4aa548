// SPDX-License-Identifier: Apache-2.0

/// One version of a list that was accepted: named by what it consists of.
package struct ListVersion: Hashable, Sendable, Codable {
    /// SHA-256 over the files, in hexadecimal digits; who quotes it says exactly which bytes were screened against.
    package let hash: String
    /// When this node took it over, in milliseconds since 1970.
    package let accepted: Int64
    /// When the publisher made it: as `ListHead` has it, or in the publisher's words where it was accepted before those were
    /// understood.
    package let published: String?
    package let counts: ListCounts
    package let bytes: Int
    /// Where the files do not say when they were published: when the publisher's server says that the first of them was last
    /// changed. They were published then at the latest.
    package let served: String?
    /// Nil where the files hold nothing but entries, or were accepted before the rest was counted.
    package let passedOver: PassedOver?

    package init(
        hash: String, accepted: Int64, published: String?, counts: ListCounts, bytes: Int,
        served: String? = nil, passedOver: PassedOver? = nil
    ) {
        self.hash = hash
        self.accepted = accepted
        self.published = published
        self.counts = counts
        self.bytes = bytes
        self.served = served
        self.passedOver = passedOver
    }

    /// The beginning of the hash, as people quote it.
    package var short: String { String(hash.prefix(12)) }
}

/// How much a list holds: what is compared before a new version takes the place of the last.
package struct ListCounts: Hashable, Sendable, Codable {
    package var people = 0
    package var organisations = 0
    package var vessels = 0
    package var others = 0
    package var names = 0
    /// Entries that nobody can be found by, because the publisher gives them no name. Things, as wallets, are found by their
    /// number.
    package var nameless = 0

    package init() {}

    package init(of entries: some Sequence<ListEntry>) {
        for entry in entries { add(entry) }
    }

    package var entries: Int { people + organisations + vessels + others }

    package mutating func add(_ entry: ListEntry) {
        switch entry.kind {
        case .person: people += 1
        case .organisation: organisations += 1
        case .vessel: vessels += 1
        case .aircraft, .unspecified: others += 1
        }
        names += entry.names.count
        let isNumbered = entry.kind == .unspecified && !entry.identifiers.isEmpty
        if entry.names.isEmpty, !isNumbered { nameless += 1 }
    }
}

/// Whether a new version can be true. Lists lose entries one by one and get younger: a file that has suddenly become much
/// smaller was cut off on its way, and one that holds other entries or is older is another file.
package enum Plausibility {
    /// How much of what was there must still be there: at most one entry in ten may go at once.
    package static let share = 0.9
    /// Losses up to this many are always plausible, so that short lists can change.
    package static let margin = 5

    /// Why the new version is refused; nil where it is plausible.
    package static func fault(of new: ListCounts, after old: ListCounts?) -> Implausibility? {
        guard new.entries > 0 else { return .empty }
        guard new.nameless * 20 <= new.entries else { return .nameless(new.nameless, of: new.entries) }
        guard let old else { return nil }
        let parts: [(Implausibility.Part, Int, Int)] = [
            (.entries, new.entries, old.entries), (.people, new.people, old.people),
            (.organisations, new.organisations, old.organisations), (.vessels, new.vessels, old.vessels),
            (.others, new.others, old.others), (.names, new.names, old.names),
        ]
        for (part, now, before) in parts where isLoss(of: before - now, from: before) {
            return .loss(part, now: now, before: before)
        }
        return nil
    }

    /// The same of which entries they are: as many others do not make up for those that went.
    ///
    /// No reader makes identifiers of places, so that another order is no loss. In tables of plain names the name is the
    /// identifier, with a number behind it where it stands there twice: the set is the same in any order.
    package static func fault(of new: Set<ListEntry.ID>, after old: Set<ListEntry.ID>) -> Implausibility? {
        let gone = old.count { !new.contains($0) }
        return isLoss(of: gone, from: old.count) ? .gone(gone, of: old.count) : nil
    }

    /// The same of when they were published; where one of them is not dated, nobody can tell.
    package static func fault(ofDate new: String?, after old: String?) -> Implausibility? {
        guard let new = new.flatMap({ PublicationDate($0) }), let old = old.flatMap({ PublicationDate($0) }),
            new.precedes(old)
        else { return nil }
        return .older(new.text, than: old.text)
    }

    private static func isLoss(of gone: Int, from before: Int) -> Bool {
        gone > margin && Double(before - gone) < Double(before) * share
    }
}
