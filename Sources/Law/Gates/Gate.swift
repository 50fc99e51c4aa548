// SPDX-License-Identifier: Apache-2.0

/// The ten hard gates. They are in code: no file can weaken them, no officer can depart from them; only new facts help.
package enum Gate: String, Codable, CaseIterable, Sendable, Hashable {
    case persons
    case tortureAndDeath = "torture_and_death"
    case refugees
    case children
    case forces
    case freezes
    case speech
    case civilSociety = "civil_society"
    case nonDiscrimination = "non_discrimination"
    case sovereignty
}
