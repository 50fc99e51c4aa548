// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What states ask of one another and offer, and how the two come together.
enum SupportPages {
    static let routes: [Route] =
        [
            .get("/resources/requests", .signedIn, RequestList.show),
            .get("/resources/requests.csv", .signedIn, RequestList.table),
            .get("/resources/offers", .signedIn, OfferList.show),
            .get("/resources/offers.csv", .signedIn, OfferList.table),
            .get("/resources/matches", .signedIn, MatchesPage.show),
            .get("/resources/gaps", .signedIn, GapsPage.show),
        ] + RequestForms.ask.routes + OfferForms.make.routes
        + [
            .get("/resources/requests/:id", .signedIn, RequestPage.show),
            .get("/resources/offers/:id", .signedIn, OfferPage.show),
            .get("/resources/pairs/:id", .signedIn, PairingPage.show),
        ] + RequestForms.all.flatMap(\.routes) + PairingForms.propose.routes
        + OfferForms.all.flatMap(\.routes) + PairingForms.all.flatMap(\.routes)
}

extension Call {
    /// The request in the path, where the reader may see it.
    func supportRequest() throws -> SupportRequest {
        guard let request = view.supportRequest(try identifier()) else { throw Fault.notFound }
        return request
    }

    func supportOffer() throws -> SupportOffer {
        guard let offer = view.supportOffer(try identifier()) else { throw Fault.notFound }
        return offer
    }

    func pairing() throws -> Pairing {
        guard let pairing = view.pairing(try identifier()) else { throw Fault.notFound }
        return pairing
    }

    func capability(_ id: Charter.Capability.ID) -> Charter.Capability? { view.charter?.capability(id) }

    func name(_ id: Charter.Capability.ID) -> String { capability(id).map { plain($0.name) } ?? id.text }

    /// "12 × seats": the number and what is counted, which says so in every language without a rule of plurals.
    func amount(_ quantity: Int, of id: Charter.Capability.ID) -> HTML {
        let number = HTML.leftToRight(Numbers.text(quantity, in: numerals))
        return capability(id).map { "\(number) × \(text($0.unit))" } ?? number
    }

    func number(_ value: Int) -> HTML { .leftToRight(Numbers.text(value, in: numerals)) }

    /// From the first day to the last.
    func days(_ from: Day, _ until: Day) -> HTML {
        from == until ? dates.day(from) : "\(dates.day(from)) – \(dates.day(until))"
    }

    /// A request and an offer have no name of their own: they are called after what is wanted, and by whom.
    func title(of request: SupportRequest) -> String {
        words(
            "support.request-of",
            ["capability": name(request.need.capability), "state": name(request.state)])
    }

    func title(of offer: SupportOffer) -> String {
        words(
            "support.offer-of",
            ["capability": name(offer.terms.capability), "giver": name(offer.offerer)])
    }

    func title(of pairing: Pairing) -> String {
        words(
            "support.pair-of",
            ["giver": name(pairing.giver), "state": name(pairing.requester)])
    }
}

extension SupportRequest {
    var path: String { "/resources/requests/\(id.text)" }

    func link(_ call: Call) -> HTML { .link(call.link(path), .leftToRight(id.text)) }

    /// Where it stands; of one that is open, whether all of it is held by pairs.
    func tag(_ call: Call) -> Tag {
        let status = status(at: call.now)
        if status == .open, call.view.remaining(of: self) == 0 {
            return Tag(call.words("support.request-paired"), .review)
        }
        let tone: Tag.Tone =
            switch status {
            case .open: .info
            case .met: .success
            case .lapsed, .withdrawn: .neutral
            }
        return Tag(call.words("support.request-status.\(status.rawValue)"), tone)
    }
}

extension SupportOffer {
    var path: String { "/resources/offers/\(id.text)" }

    func link(_ call: Call) -> HTML { .link(call.link(path), .leftToRight(id.text)) }

    func tag(_ call: Call) -> Tag {
        let status = call.view.status(of: self)
        return Tag(
            call.words("support.offer-status.\(status.rawValue)"), status == .standing ? .info : .neutral)
    }
}

extension Pairing {
    var path: String { "/resources/pairs/\(id.text)" }

    func link(_ call: Call) -> HTML { .link(call.link(path), .leftToRight(id.text)) }

    func tag(_ call: Call) -> Tag {
        let status = status(at: call.now)
        let tone: Tag.Tone =
            switch status {
            case .proposed: .warning
            case .agreed: .info
            case .delivered: .success
            case .declined, .failed: .danger
            case .rescinded, .lapsed: .neutral
            }
        return Tag(call.words("support.pair-status.\(status.rawValue)"), tone)
    }
}
