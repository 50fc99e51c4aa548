// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Record
package import Screening

extension ScreeningDesk {
    /// A version of a list as the record names it, with what changed since another.
    package func edition(of list: String, _ version: ListVersion, after before: ListVersion?) throws
        -> ListEdition
    {
        guard let name = ListEdition.Name(list), let hash = Hash(hex: version.hash) else {
            throw ScreeningFailure.noList
        }
        let new = try self.list(name, version: hash).entries
        let old = try before.flatMap { Hash(hex: $0.hash) }.map {
            try self.list(name, version: $0).entries
        }
        let change = old.map { ListDifference(from: $0, to: new) } ?? ListDifference(from: new, to: new)
        return ListEdition(
            list: name, version: hash,
            published: version.published.flatMap { Self.instant(of: $0) },
            served: version.served.flatMap { Self.instant(of: $0) },
            entries: new.count, added: change.added.count, changed: change.changed.count,
            removed: change.removed.count)
    }

    /// A publisher that says only the day means its beginning.
    private static func instant(of published: String) -> Instant? {
        PublicationDate(published).flatMap { Instant($0.text) ?? Day($0.text)?.start }
    }

    /// How many versions before the older one are looked at for what was listed once before: a list may have hundreds,
    /// and each is read from its file.
    static let lookBack = 10

    /// What changed from one edition of a list to another, of all that came into force, the latest first. What an earlier
    /// version had, the older of the two has not, and the newer has again, was listed anew.
    func difference(
        from old: ListEdition, to new: ListEdition, among editions: [EnforcedEdition]
    ) throws -> ListDifference {
        let (before, after) = (
            try list(old.list, version: old.version), try list(new.list, version: new.version)
        )
        var unknown = Set(after.entries.lazy.map(\.id).filter { !before.has($0) })
        var known: Set<String> = []
        let earlier = editions.drop { $0.edition.version != old.version }.dropFirst()
        for edition in earlier.prefix(Self.lookBack) {
            guard !unknown.isEmpty else { break }
            let version = try list(edition.edition.list, version: edition.edition.version)
            known.formUnion(unknown.filter { version.has($0) })
            unknown.subtract(known)
        }
        return ListDifference(from: before.entries, to: after.entries, earlier: known)
    }
}
