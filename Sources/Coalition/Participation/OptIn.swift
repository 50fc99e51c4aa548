// SPDX-License-Identifier: Apache-2.0

/// A state's own choice to take part in what was adopted (rule R9). Adoption obliges participants only.
package struct OptIn: Hashable, Sendable {
    package enum Level: String, Codable, Hashable, Sendable, CaseIterable {
        case participate
        case contribute
        case observe
        case decline
        case undecided
    }

    package let level: Level
    package let caveats: [Remark]
    /// What it brings, where it contributes capacity.
    package let capacity: Remark?
    package let by: Author
    package let at: Instant
    /// The day from which it no longer takes part; commitments dated before survive.
    package internal(set) var withdrawn: Day?

    package var isBinding: Bool { (level == .participate || level == .contribute) && withdrawn == nil }
}

/// A state's choice after an adoption (rule R9): at which level it takes part, with caveats, and what it brings. It
/// withdraws by notice, from a day that is not past; commitments dated before survive.
package enum ParticipationDeed: Codable, Hashable, Sendable {
    case choose(initiative: Initiative.ID, level: OptIn.Level, caveats: [Remark], capacity: Remark?)
    case withdraw(initiative: Initiative.ID, from: Day, reason: Remark)
}
