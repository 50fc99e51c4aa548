// SPDX-License-Identifier: Apache-2.0

/// What a file holds and nobody is looked up as. It is counted, so that nothing is left out without a word.
package struct PassedOver: Hashable, Sendable, Codable {
    /// Entities that the file itself says are not targets: relatives and subsidiaries of those who are listed.
    package private(set) var bystanders = 0
    /// Other things, by their schema in FollowTheMoney: ownerships, and what has neither a name nor a number.
    package private(set) var schemas: [String: Int] = [:]

    /// How many schemas are told apart; nobody knows what a file makes up.
    private static let limit = 40

    package init() {}

    package var isEmpty: Bool { bystanders == 0 && schemas.isEmpty }

    package mutating func addBystander() { bystanders += 1 }

    package mutating func add(_ schema: String) {
        let isKnown = schemas[schema] != nil || schemas.count < Self.limit && schema.utf8.count <= 60
        schemas[isKnown ? schema : "…", default: 0] += 1
    }
}
