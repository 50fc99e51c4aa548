// SPDX-License-Identifier: Apache-2.0

/// How far an instrument's dates and paragraph numbers have been compared with its text.
package enum Verification: String, Codable, CaseIterable, Sendable, Hashable {
    /// A lawyer has ticked it, and is named.
    case ticked
    /// Compared with a text of the instrument or a page of its depositary.
    case checked
    /// Written from memory. A rule that cites it is refused.
    case recalled
}
