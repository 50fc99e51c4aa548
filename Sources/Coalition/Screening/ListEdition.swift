// SPDX-License-Identifier: Apache-2.0
package import Record

/// A version of a sanctions list, as the record names it: by the hash of what its publisher issued.
///
/// The list itself is public and kept beside the record; here stands which version was in force, and from when.
package struct ListEdition: Codable, Hashable, Sendable {
    /// What the node calls the list: "un".
    package typealias Name = Identifier<ListEdition>

    package let list: Name
    /// SHA-256 of the bytes that were read.
    package let version: Hash
    /// When its publisher says that it was made; nil where the file does not say.
    package let published: Instant?
    /// Where the file does not say: when its publisher's server says that it was last changed. It was published then at the
    /// latest. Absent in what the record says of editions from before this was asked.
    package let served: Instant?
    package let entries: Int
    /// Against the version that was in force before.
    package let added: Int
    package let changed: Int
    package let removed: Int

    package init(
        list: Name, version: Hash, published: Instant?, served: Instant? = nil, entries: Int, added: Int,
        changed: Int, removed: Int
    ) {
        self.list = list
        self.version = version
        self.published = published
        self.served = published == nil ? served : nil
        self.entries = entries
        self.added = added
        self.changed = changed
        self.removed = removed
    }
}

/// A list and the version of it that was looked in.
package struct ListUse: Codable, Hashable, Sendable {
    package let list: ListEdition.Name
    package let version: Hash

    package init(list: ListEdition.Name, version: Hash) {
        self.list = list
        self.version = version
    }
}

/// An edition that came into force, and what became of those who had been screened before.
package struct EnforcedEdition: Hashable, Sendable {
    package let edition: ListEdition
    /// The act by which it came into force, and when.
    package let act: Int
    package let at: Instant
    /// What was screened again because of it; nil where nothing was yet.
    package internal(set) var rescreening: Rescreening?

    package struct Rescreening: Hashable, Sendable {
        package internal(set) var runs: [ScreeningRun.ID]
        /// When the last part was done.
        package internal(set) var at: Instant
        package internal(set) var subjects: Int
        package internal(set) var raised: Int
        /// Whether everybody who was screened lately has been looked up.
        package internal(set) var isComplete: Bool
    }

    /// The same, once it is complete.
    package var rescreened: Rescreening? { rescreening.flatMap { $0.isComplete ? $0 : nil } }

    /// From publication, as far as it is known, to the moment when the last of those screened lately had been looked up again.
    package var span: Span? {
        guard let published = edition.published ?? edition.served, let rescreened, published <= rescreened.at
        else {
            return nil
        }
        return rescreened.at - published
    }
}
