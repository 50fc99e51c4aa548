// SPDX-License-Identifier: Apache-2.0

/// Where a state stands towards an instrument on a day.
package enum Standing: String, Codable, CaseIterable, Sendable, Hashable {
    /// In force for the state on that day. Deposited but not yet in force is not this.
    case party
    /// Its instrument is deposited and not yet in force for it: a contracting state that is no party (Vienna Convention
    /// on the Law of Treaties, art. 2(1)(f)-(g)). It owes what a signatory owes (art. 18).
    case deposited
    case signatory
    /// The depositary lists the state without any action.
    case noActionListed = "no_action_listed"
    case withdrawn
    /// No row, or the dates on file leave it open. Never "not bound".
    case unknown
}
