// SPDX-License-Identifier: Apache-2.0

/// Where a cited norm draws its force from. There is no simple ladder: treaty and custom rank equally, Charter
/// obligations prevail over other treaties (UN Charter, arts. 25 and 103), and whether a peremptory norm displaces a
/// Council decision is contested.
package enum Layer: String, Codable, CaseIterable, Sendable, Hashable {
    case peremptory
    case charter
    case councilDecision = "sc_decision"
    case treaty
    case custom
    case recommendation
    case policy

    /// Recommendations and policies set the coalition's own floor and override nothing.
    package var isSoft: Bool { self == .recommendation || self == .policy }
}
