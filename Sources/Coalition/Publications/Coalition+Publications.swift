// SPDX-License-Identifier: Apache-2.0

package enum PublicationRefusal: String, Refusal {
    case unknown
    package static let concept = "publication"
    package var wording: Wording {
        switch self {
        case .unknown: Wording("publication", "there is no release `{release}`", "choose one from the newsroom")
        }
    }
}
extension Coalition {
    func inspect(_ deed: PublicationDeed, by author: Author, at now: Instant, _ inspection: inout Inspection) -> Reach? {
        inspection.refuse(PublicationRefusal.unknown)
        return nil
    }
    mutating func apply(_ deed: PublicationDeed, _ act: Act) {}
}
