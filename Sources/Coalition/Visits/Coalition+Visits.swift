// SPDX-License-Identifier: Apache-2.0

package enum VisitRefusal: String, Refusal {
    case unknown
    package static let concept = "visit"
    package var wording: Wording {
        switch self {
        case .unknown: Wording("visit", "there is no visit `{visit}`", "choose one from the list of visits")
        }
    }
}
extension Coalition {
    func inspect(_ deed: VisitDeed, by author: Author, at now: Instant, _ inspection: inout Inspection) -> Reach? {
        inspection.refuse(VisitRefusal.unknown)
        return nil
    }
    mutating func apply(_ deed: VisitDeed, _ act: Act) {}
}
