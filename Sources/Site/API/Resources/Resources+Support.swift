// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What states ask of one another and offer, and how the two come together.
extension Resources {
    static let supportRequest = Shape<SupportRequest>.object(
        "SupportRequest", "What a member state asks for, and how much of it is answered."
    ) { it in
        it.has("id", .id()) { $0.id }
        it.has("state", .id(), "Who asks.") { $0.state }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.shows("status", .word()) { $0.status(at: $1.at) }
        it.has("edition", .count, "Counted with every change.") { $0.edition }
        it.has("need", supportNeed) { $0.need }
        it.has("delivered", .count) { $0.delivered }
        it.shows("reserved", .count, "Held by pairs that are proposed or agreed.") { $1.reserved(of: $0) }
        it.shows("remaining", .count, "Neither delivered nor held by a pair.") { $1.remaining(of: $0) }
        it.shows("pairs", Shape<Pairing.ID>.id().list) { $1.pairings(of: $0).map(\.id) }
        it.has("withdrawn", withdrawal.orNull) { $0.withdrawn }
        it.has("links", links) { "/support/requests/\($0.id)" }
    }

    private static let supportNeed = Shape<SupportNeed>.object("SupportNeed", "The substance of a request.") {
        it in
        it.has("capability", .id(), "Of the charter's catalogue.") { $0.capability }
        it.has("quantity", .count, "In the unit of the capability.") { $0.quantity }
        it.has("from", .day) { $0.from }
        it.has("until", .day, "The last day.") { $0.until }
        it.has("place", .id(), "The state in which it is needed.") { $0.place }
        it.has("languages", Shape<Language>.word().list) { $0.languages }
        it.has("purpose", multilingual) { $0.purpose }
        it.has("conditions", Shape<SupportNeed.Condition>.word().list) { $0.conditions }
        it.shows("initiative", Shape<Initiative.ID>.id().orNull) { need, view in
            need.initiative.flatMap { view.initiative($0)?.id }
        }
        it.has("partners", Shape<Organisation.ID>.id().list, "With whom it is shared beside the members.") {
            $0.partners ?? []
        }
    }

    static let supportOffer = Shape<SupportOffer>.object(
        "SupportOffer", "What a state or a partner is ready to give, and what is left of it."
    ) { it in
        it.has("id", .id()) { $0.id }
        it.has("giver", .id(), "Who offers.") { $0.offerer }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.shows("status", .word()) { $1.status(of: $0) }
        it.has("edition", .count, "Counted with every change.") { $0.edition }
        it.has("terms", offerTerms) { $0.terms }
        it.shows("available", .count, "Neither given nor held by a pair.") { $1.available(of: $0) }
        it.shows("usesLeft", .count) { $1.usesLeft(of: $0) }
        it.shows("pairs", Shape<Pairing.ID>.id().list) { $1.pairings(of: $0).map(\.id) }
        it.has("withdrawn", withdrawal.orNull) { $0.withdrawn }
        it.has("links", links) { "/support/offers/\($0.id)" }
    }

    private static let offerTerms = Shape<OfferTerms>.object("OfferTerms", "Scope and terms of an offer.") {
        it in
        it.has("capability", .id(), "Of the charter's catalogue.") { $0.capability }
        it.has("quantity", .count, "How much there is in all.") { $0.quantity }
        it.has("uses", .count, "How many requests it may serve.") { $0.uses }
        it.has("from", .day) { $0.from }
        it.has("until", .day, "The last day on which it can be given.") { $0.until }
        it.has("validUntil", .day, "The last day on which it may be accepted.") { $0.validUntil }
        it.has("places", Shape<Organisation.ID>.id().list, "Empty: in any state.") { $0.places }
        it.has("languages", Shape<Language>.word().list) { $0.languages }
        it.has("cost", .word()) { $0.cost }
        it.has("price", money.orNull, "What the receiving state pays.") { $0.price }
        it.has("caveats", Shape<OfferTerms.Caveat>.word().list) { $0.caveats }
        it.has("note", multilingual.orNull) { $0.note }
    }

    private static let withdrawal = Shape<SupportWithdrawal>.object(
        "SupportWithdrawal", "Who took it back, when and why."
    ) { it in
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("reason", remark) { $0.reason }
    }

    static let pairing = Shape<Pairing>.object(
        "SupportPair", "A request and an offer that were put to both sides."
    ) { it in
        it.has("id", .id()) { $0.id }
        it.has("request", .id()) { $0.plan.request }
        it.has("offer", .id()) { $0.plan.offer }
        it.has("requester", .id()) { $0.requester }
        it.has("giver", .id()) { $0.giver }
        it.shows("status", .word()) { $0.status(at: $1.at) }
        it.has("quantity", .count) { $0.plan.quantity }
        it.has("from", .day) { $0.plan.from }
        it.has("until", .day, "The last day.") { $0.plan.until }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("grounds", matchGrounds) { $0.plan.grounds }
        it.has("requesterAnswer", answer.orNull) { $0.answers[.requester] }
        it.has("giverAnswer", answer.orNull) { $0.answers[.giver] }
        it.has("delivered", Shape<Int>.count.orNull, "Null until it is confirmed.") { pairing in
            if case .delivered(let quantity, _) = pairing.ending { quantity } else { nil }
        }
        it.has("ended", Shape<Instant>.instant.orNull) { $0.ended }
        it.has("endedBecause", remark.orNull, "Why it failed or was taken back; what was noted at delivery.")
        {
            pairing in
            switch pairing.ending {
            case .failed(let reason), .rescinded(let reason): reason
            case .delivered(_, let note): note
            case nil: nil
            }
        }
        it.has("links", links) { "/support/pairs/\($0.id)" }
    }

    private static let answer = Shape<Pairing.Answer>.object("SupportAnswer", "What one side answered.") {
        it in
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("declined", remark.orNull, "Why it declined; null where it accepted.") { $0.declined }
    }
}
