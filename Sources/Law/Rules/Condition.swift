// SPDX-License-Identifier: Apache-2.0

/// What has to be done for an act to be compatible. It becomes a follow-up with an owner.
package struct Condition: Hashable, Sendable, Identifiable {
    package typealias ID = LawIdentifier<Condition>

    package let id: ID
    package let text: Wording
    /// Whether tabling waits for it.
    package let isBeforeTabling: Bool

    package init(id: ID, text: Wording = Wording(), isBeforeTabling: Bool = false) {
        (self.id, self.text, self.isBeforeTabling) = (id, text, isBeforeTabling)
    }
}
