// SPDX-License-Identifier: Apache-2.0

/// A choice of a list that someone keeps under a name: their own, on this node, and no part of the record.
package struct SavedView: Hashable, Sendable, Identifiable {
    /// At most so many for one person.
    package static let limit = 30
    /// A name has at most so many characters.
    package static let nameLimit = 60

    package let id: Int
    package let name: String
    /// What stands behind the list's address: "?stage=draft".
    package let query: String

    package init(id: Int, name: String, query: String) {
        self.id = id
        self.name = name
        self.query = query
    }
}

/// Why a view is not kept under a name.
package enum SavedViewRefusal: String, Error, Hashable, Sendable, CaseIterable {
    /// There are `SavedView.limit` already.
    case tooMany
    /// Another view of the same person has the name.
    case nameTaken
    /// It is not there, or somebody else's.
    case unknown
}

/// Where a node keeps the views that people have saved. Everybody reaches their own and nobody else's.
package protocol SavedViewBook: Sendable {
    /// By name.
    func savedViews(of login: String) async throws -> [SavedView]
    /// Returns the number of the new view; throws a `SavedViewRefusal`.
    @discardableResult
    func saveView(_ name: String, query: String, of login: String, at now: Instant) async throws -> Int
    func renameView(_ id: Int, to name: String, of login: String) async throws
    func removeView(_ id: Int, of login: String) async throws
}
