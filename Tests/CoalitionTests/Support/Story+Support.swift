// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

extension SmallCharter {
    /// The same coalition with a catalogue of two capabilities.
    static let supporting: Charter = {
        var charter = SmallCharter.charter
        charter.capabilities = [
            .init(id: "seats", domain: "financing", name: same("Course seats"), unit: same("seats")),
            .init(id: "teams", domain: "military", name: same("Medical teams"), unit: same("teams")),
        ]
        return charter
    }()
}

extension Story {
    /// A coalition whose charter has a catalogue. It is the first of June 2021.
    static var supporting: Story { Story(charter: SmallCharter.supporting) }

    /// So many days after the story's present.
    func day(_ days: Int) -> Day { now.day.advanced(byDays: days) }

    func need(
        _ quantity: Int = 10, from: Int = 10, until: Int = 19,
        _ change: (inout SupportNeed) -> Void = { _ in }
    ) -> SupportNeed {
        var need = SupportNeed(
            capability: "seats", quantity: quantity, from: day(from), until: day(until), place: "ML",
            languages: [.french], purpose: Story.note)
        change(&need)
        return need
    }

    func terms(
        _ quantity: Int = 10, uses: Int = 3, from: Int = 0, until: Int = 60,
        _ change: (inout OfferTerms) -> Void = { _ in }
    ) -> OfferTerms {
        var terms = OfferTerms(
            capability: "seats", quantity: quantity, uses: uses, from: day(from), until: day(until),
            validUntil: day(until), places: [], languages: [.french, .english])
        change(&terms)
        return terms
    }

    mutating func ask(_ need: SupportNeed? = nil, by person: Person.ID = "delegate-ML") {
        expect(.support(.request(need: need ?? self.need())), by: person)
    }

    mutating func offer(_ terms: OfferTerms? = nil, by person: Person.ID = "delegate-SA") {
        expect(.support(.offer(terms: terms ?? self.terms())), by: person)
    }

    /// What the officer would put to both sides, as the rules compute it.
    func plan(_ request: SupportRequest.ID = "W-1", _ offer: SupportOffer.ID = "Y-1") throws -> PairingPlan {
        let officer = view(for: .person("officer"))
        let wanted = try #require(officer.supportRequest(request))
        let offered = try #require(officer.supportOffer(offer))
        let fit = try #require(officer.fit(wanted, offered))
        return PairingPlan(
            request: request, offer: offer, quantity: fit.quantity, from: fit.from, until: fit.until,
            grounds: fit.grounds)
    }

    mutating func propose(_ request: SupportRequest.ID = "W-1", _ offer: SupportOffer.ID = "Y-1") throws {
        expect(.support(.propose(plan: try plan(request, offer))), by: "officer")
    }

    mutating func agree(_ pairing: Pairing.ID = "X-1", giver: Person.ID = "delegate-SA") {
        expect(.support(.accept(pairing: pairing)), by: "delegate-ML")
        expect(.support(.accept(pairing: pairing)), by: giver)
    }

    /// Mali asks, Saudi Arabia offers, the officer puts the two to both, and both accept.
    static func agreed() throws -> Story {
        var story = Story.supporting
        story.ask()
        story.offer()
        try story.propose()
        story.agree()
        return story
    }
}
