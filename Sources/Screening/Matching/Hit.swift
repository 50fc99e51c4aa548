// SPDX-License-Identifier: Apache-2.0

/// An entry that may be whom a query looks for: a lead for a person to judge, never grounds by itself.
package struct Hit: Hashable, Sendable {
    /// Where the entry stands in `ListIndex.entries`.
    package let position: Int
    package let id: ListEntry.ID
    /// From 0 to 1; `Engine.threshold` says what is worth a look.
    package let score: Double
    package let explanation: Explanation

    package init(position: Int, id: ListEntry.ID, score: Double, explanation: Explanation) {
        self.position = position
        self.id = id
        self.score = score
        self.explanation = explanation
    }
}
