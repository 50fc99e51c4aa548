// SPDX-License-Identifier: Apache-2.0

/// What stands in a request or an offer, under the name of its capability. The views are asked for what anybody in
/// particular sees; a search index asks as nobody.
extension View {
    func supporting(_ place: SearchPlace, _ names: OrganisationNames) -> [Passage]? {
        func name(_ capability: Charter.Capability.ID) -> [Passage] {
            Passage.all(charter?.capability(capability)?.name, isTitle: true)
        }
        if place.kind == .supportOffer {
            guard let offer = place.identifier().flatMap({ supportOffer($0) }) else { return nil }
            return name(offer.terms.capability) + Passage.all(offer.terms.note)
                + called(offer.offerer, names) + Passage.remark(offer.withdrawn?.reason)
        }
        guard let request = place.identifier().flatMap({ supportRequest($0) }) else { return nil }
        return name(request.need.capability) + Passage.all(request.need.purpose)
            + called(request.state, names) + called(request.need.place, names)
            + Passage.remark(request.withdrawn?.reason)
    }
}
