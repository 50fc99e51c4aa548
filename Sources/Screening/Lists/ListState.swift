// SPDX-License-Identifier: Apache-2.0

/// A list as this node keeps it: where it comes from, what is in force, what came before, and what went wrong.
package struct ListState: Hashable, Sendable, Codable, Identifiable {
    /// "un", "eu-2": part of addresses and of file names.
    package let name: String
    package let format: ListFormat
    /// An https address, a file, or a folder with the files of a set.
    package var source: String
    /// Accepted versions, the newest last.
    package var versions: [ListVersion] = []
    /// The hash of the version in force; nil until one was accepted.
    package var inForce: String?
    /// What the publisher's server last said of its file, to ask only for what is newer.
    package var tags: [String: ListTag] = [:]
    /// When the source was last asked, with whatever result; milliseconds since 1970.
    package var checked: Int64?
    /// Why the last update was refused; nil once one has gone well.
    package var alert: ListAlert?
    /// When its keeper removed it; milliseconds since 1970. Its versions stay: hits in it can still be shown.
    package var removed: Int64?

    package var id: String { name }

    package init(name: String, format: ListFormat, source: String) {
        self.name = name
        self.format = format
        self.source = source
    }

    package var version: ListVersion? { versions.last { $0.hash == inForce } }

    /// Whether a text can name a list: letters, digits and hyphens, as it stands in addresses.
    package static func isName(_ text: String) -> Bool {
        let isPlain = text.utf8.allSatisfy { byte in
            (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: "_")
        }
        return isPlain && (1...40).contains(text.utf8.count) && text.first != "-"
    }
}

extension ListFormat: Codable {}

/// What a server said of a file, sent back to it with the next question (RFC 9110, section 13).
package struct ListTag: Hashable, Sendable, Codable {
    package var entityTag: String?
    package var modified: String?

    package init(entityTag: String? = nil, modified: String? = nil) {
        self.entityTag = entityTag
        self.modified = modified
    }
}

/// An update that was refused: the last good version stays in force, and someone has to look.
package struct ListAlert: Hashable, Sendable, Codable {
    package enum Cause: String, Hashable, Sendable, Codable, CaseIterable {
        /// The source did not answer, or not with a file.
        case unreachable
        /// What came is no list of this format.
        case malformed
        /// What came is a list, and cannot be true.
        case implausible
    }

    package let cause: Cause
    package let message: String
    /// Why it cannot be true, where that is the cause; nil in alerts of before this was kept.
    package var doubt: Implausibility?
    /// When it was first refused, and how often since; milliseconds since 1970.
    package let since: Int64
    package var times: Int

    package init(_ cause: Cause, _ message: String, since: Int64, times: Int = 1) {
        self.cause = cause
        self.message = message
        self.since = since
        self.times = times
    }
}

/// What became of the last attempt to bring a list up to date, for whoever is answered from it.
package struct ListCheck: Hashable, Sendable {
    /// When its source was asked; milliseconds since 1970.
    package let checked: Int64?
    /// Why what it gave was refused; nil where all went well.
    package let alert: ListAlert?

    package init(_ list: ListState) {
        checked = list.checked
        alert = list.alert
    }
}

/// The lists of a node, for whoever screens against them.
package protocol ListLibrary: Sendable {
    /// Every list, by name.
    func lists() throws -> [ListState]
    /// The entries of a version, in the order of the list.
    func entries(of list: String, version hash: String) throws -> [ListEntry]
    /// Lists of which nothing is known but that they are there: they are not among `lists`.
    func unknown() throws -> [UnreadableList]
    /// Since when the entries of the version that was made ready last are here as they are; nil where nobody kept it.
    func arrivals(of list: String) -> ListArrivals?
    /// Keeps that in place of what was kept before. Where it cannot, it is reckoned again from the versions.
    func keep(_ arrivals: ListArrivals, of list: String)
}

extension ListLibrary {
    package func unknown() throws -> [UnreadableList] { [] }
    package func arrivals(of list: String) -> ListArrivals? { nil }
    package func keep(_ arrivals: ListArrivals, of list: String) {}
}
