// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Coalition

/// The register of contributions, and what is lacking.
struct ResourceViewTests {
    private static func riyals(_ amount: Int) -> Money { Money(minorUnits: amount, currency: "SAR") }

    private func told() -> Story {
        var story = Story(at: .resourcing) {
            $0.threshold = .init(participants: 2, funds: Self.riyals(1000))
            $0.partners = ["UNCCT"]
        }
        func pledge(_ amount: Int) -> Deed {
            .resource(.pledge(initiative: "I-1", money: Self.riyals(amount), inKind: nil, earmark: nil))
        }
        story.expect(pledge(400), by: "delegate-SA")
        story.expect(pledge(900), by: "uncct")
        story.expect(
            .resource(.pledge(initiative: "I-1", money: nil, inKind: Story.note, earmark: nil)),
            by: "delegate-SA")
        story.expect(.resource(.commit(contribution: "G-1", evidence: "Letter")), by: "delegate-SA")
        return story
    }

    @Test func `pledges, commitments and gifts in kind never enter one sum`() {
        let story = told()
        let totals = MoneyTotals(story.view(for: .person("officer")).contributions())
        #expect(totals.currencies == ["SAR"])
        #expect(totals.sum(.pledged, in: "SAR")?.money == Self.riyals(900))
        #expect(totals.sum(.committed, in: "SAR")?.money == Self.riyals(400))
        #expect(totals.sum(.received, in: "SAR") == nil)
        #expect(totals.inKind == [.pledged: 1])
    }

    @Test func `a sum beyond all numbers stops at the largest`() {
        let gifts = (0..<3).map { _ in Money(minorUnits: Int.max / 2, currency: "XOF") }
        var totals = MoneyTotals([])
        for money in gifts { totals.add(money, at: .received) }
        #expect(totals.sum(.received, in: "XOF")?.money.minorUnits == .max)
    }

    @Test func `a donor from outside sees its own gifts alone, a visitor none`() {
        let story = told()
        #expect(story.view(for: .person("uncct")).contributions().map(\.id) == ["G-2"])
        #expect(story.view(for: .person("uncct")).contributions(.init(donor: "SA")).isEmpty)
        #expect(story.view(for: .visitor).contributions().isEmpty)
        #expect(story.view(for: .person("delegate-BF")).contributions().map(\.id) == ["G-3", "G-2", "G-1"])
    }

    @Test func `filters narrow by donor, stage, currency and form`() {
        let view = told().view(for: .person("delegate-BF"))
        func ids(_ filter: ContributionFilter) -> [String] { view.contributions(filter).map(\.id.text) }
        #expect(ids(.init(donor: "SA")) == ["G-3", "G-1"])
        #expect(ids(.init(stage: .committed)) == ["G-1"])
        #expect(ids(.init(currency: "SAR")) == ["G-2", "G-1"])
        #expect(ids(.init(isInKind: true)) == ["G-3"])
        #expect(ids(.init(initiative: "I-9")) == [])
    }

    @Test func `a need says how many states and how much money are missing, pledges apart`() {
        var story = told()
        let need = story.view(for: .person("delegate-BF")).needs.first
        #expect(need?.participantsMissing == 2)
        #expect(need?.fundsMissing == Self.riyals(600))
        #expect(need?.pledged == Self.riyals(900))
        #expect(story.view(for: .person("uncct")).needs.isEmpty)
        #expect(story.initiative.flatMap { story.view(for: .person("uncct")).need(of: $0) } == nil)
        story.choose(.participate, by: "delegate-ML")
        story.choose(.contribute, by: "delegate-NE")
        #expect(story.view(for: .person("officer")).needs.first?.participantsMissing == 0)
        story.expect(
            .resource(.pledge(initiative: "I-1", money: Self.riyals(600), inKind: nil, earmark: nil)),
            by: "delegate-SA")
        story.expect(.resource(.commit(contribution: "G-4", evidence: "Letter")), by: "delegate-SA")
        let view = story.view(for: .person("officer"))
        #expect(view.needs.isEmpty)
        let met = story.initiative.flatMap { view.need(of: $0) }
        #expect(met?.secured == Self.riyals(1000) && met?.fundsMissing == nil)
    }

    @Test func `two initiatives alike in domain, host and time are possible duplicates`() {
        var story = Story(at: .submitted)
        func propose(_ title: String, _ change: @escaping (inout Proposal) -> Void = { _ in }) {
            let number = story.coalition.initiatives.count + 1
            let id = Initiative.ID("I-\(number)") ?? "I-1"
            story.expect(
                .initiative(
                    .propose(
                        proposal: Story.proposal {
                            $0.title = SmallCharter.same(title); change(&$0)
                        })),
                by: "delegate-ML")
            story.write(Story.threeParagraphs, into: id)
            story.expect(
                .initiative(.declareAuthentic(initiative: id, languages: Language.allCases)),
                by: "delegate-ML")
            story.expect(.initiative(.submit(initiative: id)), by: "delegate-ML")
        }
        propose("Schools along the border")
        propose("Another matter")
        propose("Border schools elsewhere") { $0.hosts = ["TD"] }
        propose("Border schools for soldiers") { $0.domains = ["military"] }
        let view = story.view(for: .person("officer"))
        let pairs = view.overlaps().map { "\($0.first.id) \($0.second.id) \($0.sharedWords)" }
        #expect(pairs == ["I-1 I-2 2", "I-1 I-3 0", "I-2 I-3 0"])
        #expect(view.overlaps(in: "TD").isEmpty)
        #expect(view.overlaps(limit: 1).count == 1)
        #expect(story.view(for: .person("uncct")).overlaps().isEmpty)
    }
}
