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
        let new = try self.list(name, version: hash).index.entries
        let old = try before.flatMap { Hash(hex: $0.hash) }.map {
            try self.list(name, version: $0).index.entries
        }
        let change = old.map { ListDifference(from: $0, to: new) } ?? ListDifference(from: new, to: new)
        return ListEdition(
            list: name, version: hash,
            // A publisher that says only the day means its beginning.
            published: version.published.flatMap { Instant($0) ?? Day($0.prefix(10))?.start },
            entries: new.count, added: change.added.count, changed: change.changed.count,
            removed: change.removed.count)
    }

    /// What changed from one edition of a list to another, of all that came into force, the latest first. What an earlier
    /// version had, the older of the two has not, and the newer has again, was listed anew.
    func difference(
        from old: ListEdition, to new: ListEdition, among editions: [EnforcedEdition]
    ) throws -> ListDifference {
        let earlier = editions.drop { $0.edition.version != old.version }.dropFirst()
        let known = try Set(
            earlier.flatMap { try list($0.edition.list, version: $0.edition.version).index.entries.map(\.id) }
        )
        return ListDifference(
            from: try list(old.list, version: old.version).index.entries,
            to: try list(new.list, version: new.version).index.entries, earlier: known)
    }
}
