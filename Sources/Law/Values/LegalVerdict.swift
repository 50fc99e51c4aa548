// SPDX-License-Identifier: Apache-2.0

/// What the engine advises, from the mildest to the most severe. It is advice on recorded facts; a named adviser signs
/// the opinion.
package enum LegalVerdict: String, Codable, CaseIterable, Sendable, Hashable {
    case compatible
    case compatibleWithConditions = "compatible_with_conditions"
    case needsReview = "needs_legal_review"
    case incompatible

    /// 0 for the mildest.
    package var severity: Int {
        switch self {
        case .compatible: 0
        case .compatibleWithConditions: 1
        case .needsReview: 2
        case .incompatible: 3
        }
    }
}

extension LegalVerdict: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.severity < right.severity }
}
