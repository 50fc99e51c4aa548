// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// Who sees what of requests, offers and pairs, and whose action they need.
struct SupportViewTests {
    @Test func `the public sees nothing, a partner what is shared with it or its own`() throws {
        var story = Story.supporting
        story.ask()
        story.ask(story.need { $0.partners = ["UNCCT"] }, by: "delegate-NE")
        story.offer(by: "uncct")
        story.offer(by: "observer-FR")
        let partner = story.view(for: .person("uncct"))
        #expect(partner.supportRequests.map(\.id) == ["W-2"])
        #expect(partner.supportOffers.map(\.id) == ["Y-1"])
        #expect(!partner.knows(of: "W-1") && partner.knows(of: "W-2") && !partner.knows(of: "Y-2"))
        let member = story.view(for: .person("delegate-TD"))
        #expect(member.supportRequests.count == 2 && member.supportOffers.count == 2)
        let visitor = story.view(for: .visitor)
        #expect(visitor.supportRequests.isEmpty && visitor.supportOffers.isEmpty && visitor.pairings.isEmpty)
        #expect(!visitor.knows(of: "W-2"))
    }

    @Test func `a proposal is between its two sides until both have accepted`() throws {
        var story = Story.supporting
        story.ask(story.need { $0.partners = ["UNCCT"] })
        story.offer(by: "uncct")
        try story.propose()
        #expect(story.view(for: .person("delegate-NE")).pairing("X-1") == nil)
        #expect(story.view(for: .person("uncct")).pairing("X-1") != nil)
        story.agree(giver: "uncct")
        #expect(story.view(for: .person("delegate-NE")).pairing("X-1") != nil)
        #expect(story.view(for: .person("observer-FR")).pairing("X-1") == nil)
        // The act that completed it is the coalition's, the first answer remains with the two.
        let acts = story.view(for: .person("delegate-NE")).trail(of: "X-1").compactMap(\.name)
        #expect(acts == ["support.accept"])
        #expect(story.view(for: .person("uncct")).trail(of: "X-1").count == 3)
    }

    @Test func `each is asked for what is theirs to do`() throws {
        var story = Story.supporting
        story.ask()
        story.offer()
        func kinds(_ person: Person.ID) -> [ActionItem.Kind] {
            story.view(for: .person(person)).actions.map(\.kind)
        }
        #expect(kinds("officer") == [.pairRequest])
        #expect(kinds("officer-2") == [.pairRequest])
        try story.propose()
        #expect(kinds("officer").isEmpty)
        #expect(kinds("delegate-ML") == [.answerPairing] && kinds("delegate-SA") == [.answerPairing])
        #expect(kinds("delegate-NE").isEmpty)
        story.agree()
        #expect(kinds("delegate-ML").isEmpty && kinds("delegate-SA").isEmpty)
        story.wait(.days(10))
        #expect(kinds("delegate-ML") == [.confirmDelivery] && kinds("delegate-SA").isEmpty)
    }

    @Test func `whoever asked sees what fits, and not whom the secretariat would choose`() throws {
        var story = Story.supporting
        story.ask()
        story.offer()
        story.offer(story.terms(4), by: "delegate-NE")
        let request = try #require(story.view(for: .person("delegate-ML")).supportRequest("W-1"))
        let own = story.view(for: .person("delegate-ML")).candidates(for: request, in: nil)
        #expect(own.map(\.fit.pair.offer) == ["Y-1", "Y-2"] && own.allSatisfy { $0.preference == nil })
        #expect(story.view(for: .person("delegate-TD")).candidates(for: request, in: nil).isEmpty)
        #expect(story.view(for: .person("delegate-ML")).matchRun == nil)
        let officer = story.view(for: .person("officer"))
        let judged = officer.candidates(for: request, in: officer.matchRun)
        #expect(judged.map(\.preference) == [.chosen, .better(.quantity)])
    }

    @Test func `what is lacking, asked for twice, unused and shared is counted`() throws {
        var story = Story.supporting
        story.ask(story.need(12))
        story.ask(story.need(5, from: 15, until: 30))
        story.offer(story.terms(10))
        story.offer(story.terms(3) { $0.places = ["SA"] }, by: "delegate-NE")
        try story.propose()
        story.agree()
        let view = story.view(for: .person("delegate-TD"))
        let gap = try #require(view.supportGaps.first)
        #expect(view.supportGaps.count == 1 && gap.capability.id == "seats")
        #expect(gap.open == 2 && gap.asked == 17 && gap.reserved == 10 && gap.unmet == 7)
        #expect(gap.states == ["ML"] && gap.available == 3 && gap.offers == 1)
        #expect(view.supportDuplicates.map { [$0.first.id, $0.second.id] } == [["W-1", "W-2"]])
        #expect(view.unusedOffers.map(\.id) == ["Y-2"])
        let shares = view.supportShares
        #expect(shares.map(\.organisation) == ["SA", "NE", "ML"])
        #expect(shares.map(\.gave) == [1, 0, 0] && shares.map(\.received) == [0, 0, 1])
        #expect(story.view(for: .person("uncct")).supportGaps.isEmpty)
    }

    @Test func `those whom a step concerns are told of it`() throws {
        let story = try Story.agreed()
        let told = story.view(for: .person("delegate-SA")).notifications(10).compactMap(\.entry.name)
        #expect(told == ["support.accept", "support.propose"])
        let officer = story.view(for: .person("officer-2")).notifications(10).compactMap(\.entry.name)
        #expect(officer.contains("support.request") && officer.contains("support.offer"))
        #expect(story.view(for: .person("delegate-TD")).notifications(10).isEmpty)
    }

    @Test func `a catalogue with a fault is refused with its place`() {
        var charter = SmallCharter.supporting
        charter.capabilities?.append(
            .init(id: "seats", domain: "space", name: .init(en: "Seats"), unit: SmallCharter.same("x")))
        let paths = charter.faults().map(\.path)
        #expect(paths.contains("capabilities") && paths.contains("capabilities[2].domain"))
        #expect(paths.contains("capabilities[2].name"))
    }
}
