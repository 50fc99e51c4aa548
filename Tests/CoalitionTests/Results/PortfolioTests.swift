// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

/// Numbers of the portfolio equal what they open onto, for each audience.
struct PortfolioTests {
    private static let quarters = [
        (2021, 1, "2021-01-01T00:00:00Z", "2021-04-01T00:00:00Z"),
        (2021, 2, "2021-04-01T00:00:00Z", "2021-07-01T00:00:00Z"),
        (2021, 3, "2021-07-01T00:00:00Z", "2021-10-01T00:00:00Z"),
    ].map { year, number, from, until in
        Quarter(
            year: year, number: number, from: Instant(from) ?? .init(milliseconds: 0),
            until: Instant(until) ?? .init(milliseconds: 0))
    }

    private func portfolio(_ story: Story, _ viewer: Viewer = .person("delegate-BF")) -> Portfolio {
        story.view(for: viewer).portfolio(over: Self.quarters)
    }

    /// I-1 is carried out: a course of ten to which seven came from two states, and money of Saudi Arabia.
    private func carriedOut() -> Story {
        var story = Story(at: .active)
        story.planCourse(.underWay)
        story.expect(
            .activity(.complete(activity: "E-1", attendance: ["ML": 4, "NE": 3], note: nil)), by: "officer")
        story.expect(
            .activity(.plan(initiative: "I-1", plan: story.course { $0.seats = 30 })), by: "officer")
        let money = Money(minorUnits: 500_000, currency: "SAR")
        story.expect(
            .resource(.pledge(initiative: "I-1", money: money, inKind: nil, earmark: nil)), by: "delegate-SA")
        return story
    }

    @Test func `planned is set against delivered by activities and by participants`() {
        let portfolio = portfolio(carriedOut())
        for scope in [Portfolio.Scope.all, .domain("ideology")] {
            #expect(portfolio.value(.activitiesPlanned, scope) == 2)
            #expect(portfolio.value(.activitiesDone, scope) == 1)
            #expect(portfolio.value(.seatsPlanned, scope) == 40)
            #expect(portfolio.value(.seatsTaken, scope) == 7)
        }
        #expect(portfolio.value(.activitiesPlanned, .domain("military")) == 0)
        #expect(portfolio.value(.seatsTaken, .state("ML")) == 4)
        #expect(portfolio.value(.seatsTaken, .state("TD")) == 0)
        #expect(portfolio.value(.hosted, .state("ML")) == 2)
    }

    @Test func `an initiative counts in each of its domains, at its stage, for its lead and participants`() {
        let portfolio = portfolio(carriedOut())
        #expect(portfolio.value(.underWay, .domain("ideology")) == 1)
        #expect(portfolio.value(.underWay, .domain("communications")) == 1)
        #expect(portfolio.value(.underWay) == 1)
        #expect(portfolio.value(.submitted, .stage(.active)) == 1)
        #expect(portfolio.value(.led, .state("ML")) == 1)
        #expect(portfolio.value(.takingPart, .state("NE")) == 1)
        #expect(portfolio.value(.takingPart, .state("BF")) == 0)
    }

    @Test func `a pledge is no money, a commitment is, once, in the quarter in which it was made`() {
        var story = carriedOut()
        #expect(portfolio(story).currencies == [])
        story.expect(.resource(.commit(contribution: "G-1", evidence: "Letter")), by: "delegate-SA")
        story.expect(.resource(.receive(contribution: "G-1", evidence: "Bank")), by: "officer")
        let portfolio = portfolio(story)
        #expect(portfolio.currencies == ["SAR"])
        let values = Self.quarters.map {
            portfolio.value(.mobilised, .money(currency: "SAR", quarter: $0.name))
        }
        #expect(values.reduce(0, +) == 500_000)
        #expect(values.filter { $0 > 0 }.count == 1)
    }

    @Test
    func `a request is met in the quarter of its first activation, a state reached where its people came`() {
        var story = carriedOut()
        let before = Self.quarters.map { portfolio(story).value(.requestsMet, .quarter($0.name)) }
        #expect(before.reduce(0, +) == 1)
        let reached = Self.quarters.map { portfolio(story).value(.statesReached, .quarter($0.name)) }
        #expect(reached.reduce(0, +) == 2)
        #expect(portfolio(story).value(.statesReached) == 2)
        let note = SmallCharter.same("Wait")
        story.expect(.initiative(.suspend(initiative: "I-1", reason: note, effect: note)), by: "sg")
        story.wait(.days(90))
        story.expect(.initiative(.resume(initiative: "I-1", reason: note)), by: "sg")
        let after = Self.quarters.map { portfolio(story).value(.requestsMet, .quarter($0.name)) }
        #expect(after == before, "a resumption is no second request")
    }

    @Test(arguments: [Viewer.person("delegate-BF"), .person("uncct"), .visitor])
    func `every number is what its list adds up to`(viewer: Viewer) {
        let portfolio = portfolio(carriedOut(), viewer)
        for question in Self.questions {
            let sum =
                switch portfolio.records(question) {
                case .initiatives(let items): items.count
                case .states(let items): items.count
                case .activities(let items): items.all.map { weight(of: $0, in: question) }.reduce(0, +)
                case .gifts(let items): items.all.compactMap { $0.money?.minorUnits }.reduce(0, +)
                }
            #expect(portfolio.value(question) == sum, "\(question)")
        }
    }

    private func weight(of activity: Activity, in question: Portfolio.Question) -> Int {
        switch (question.measure, question.scope) {
        case (.seatsTaken, .state(let state)): activity.attendance[state] ?? 0
        case (.seatsTaken, _): activity.attended
        case (.seatsPlanned, _): activity.plan.seats
        default: 1
        }
    }

    private static let questions: [Portfolio.Question] = {
        let scopes: [Portfolio.Scope] =
            [.all] + SmallCharter.charter.domains.map { .domain($0.id) } + Stage.allCases.map { .stage($0) }
            + ["ML", "NE", "TD", "SA", "BF"].map { .state(.init(stringLiteral: $0)) }
            + quarters.flatMap { [.quarter($0.name), .money(currency: "SAR", quarter: $0.name)] }
        return Portfolio.Measure.allCases.flatMap { measure in scopes.map { .init(measure, $0) } }
    }()

    @Test func `outside, nothing counts that is not published or joint, and no money at all`() {
        var story = carriedOut()
        #expect(portfolio(story, .visitor).initiatives.isEmpty)
        #expect(portfolio(story, .visitor).value(.activitiesPlanned) == 0)
        #expect(portfolio(story, .visitor).value(.statesReached) == 0)
        story.expect(.resource(.commit(contribution: "G-1", evidence: "Letter")), by: "delegate-SA")
        story.expect(.publication(.clearInitiative(initiative: "I-1")), by: "delegate-ML")
        story.expect(.publication(.publishInitiative(initiative: "I-1")), by: "press")
        let open = portfolio(story, .visitor)
        #expect(open.value(.underWay) == 1 && open.value(.activitiesDone) == 1)
        #expect(open.gifts.isEmpty && open.currencies.isEmpty)
        #expect(portfolio(story, .person("uncct")).gifts.isEmpty)
    }

    @Test func `a draft is its sponsor's own and in nobody's portfolio`() {
        let story = Story(at: .draft)
        #expect(portfolio(story, .person("delegate-ML")).initiatives.isEmpty)
        #expect(portfolio(story, .person("officer")).initiatives.isEmpty)
        #expect(portfolio(Story(at: .submitted)).value(.inPreparation) == 1)
    }

    @Test func `coverage in numbers agrees with coverage state by state`() throws {
        for stage in [Stage.admissible, .inDebate, .inLegalReview, .tabled, .deciding, .adopted] {
            let story = Story(at: stage)
            let totals = try #require(story.view(for: .person("delegate-BF")).coverage)
            let rows = try #require(story.initiative?.coverage)
            #expect(totals.complete == (rows.isComplete ? 1 : 0))
            for line in totals.stages {
                let stage = rows.stages.first { $0.stage == line.stage }
                #expect(line.line.told == stage?.told ?? 0)
                #expect(line.line.spoken == stage?.spoken ?? 0)
                #expect(line.line.none == stage?.none ?? 0)
                #expect(line.line.awaited == stage?.awaited ?? 0)
                #expect(line.line.missing == 0)
            }
        }
        #expect(Story(at: .inDebate).view(for: .person("uncct")).coverage == nil)
    }
}
