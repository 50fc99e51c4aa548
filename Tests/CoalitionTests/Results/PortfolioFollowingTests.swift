// SPDX-License-Identifier: Apache-2.0
import Seeding
import Testing

@testable import Coalition

/// A portfolio is kept up act by act; one that is counted anew from everything must say the same.
struct PortfolioFollowingTests {
    private static let quarters = [(1, "2021-01-01", "2021-07-01"), (2, "2021-07-01", "2022-01-01")].map {
        number, from, until in
        Quarter(
            year: 2021, number: number, from: Instant(from + "T00:00:00Z") ?? .init(milliseconds: 0),
            until: Instant(until + "T00:00:00Z") ?? .init(milliseconds: 0))
    }

    private static let viewers: [Viewer] = [.visitor, .keeper, .person("delegate-ML"), .person("uncct")]

    @Test(arguments: 1...8)
    func `what follows the record says what is counted anew`(seed: Int) throws {
        var deeds = RandomDeeds(random: SeededGenerator(seed: UInt64(seed)))
        var story = Story(at: seed.isMultiple(of: 2) ? .active : .draft) { $0.partners = ["UNCCT"] }
        var kept = Self.viewers.map { story.view(for: $0).portfolio(over: Self.quarters) }
        var coverage = try #require(story.view(for: .keeper).coverage)
        for step in 0..<300 {
            if deeds.random.below(8) == 0 { story.wait(.hours(deeds.random.below(60))) }
            let deed = deeds.deed(in: story.coalition, at: story.now)
            story.tell(deed, by: deeds.likely(deed, in: story.coalition))
            // Sometimes after one act, sometimes after several.
            guard step.isMultiple(of: 7) || step.isMultiple(of: 5) else { continue }
            for index in kept.indices {
                let view = story.view(for: Self.viewers[index])
                kept[index].follow(view)
                let anew = view.portfolio(over: Self.quarters)
                #expect(Said(kept[index]) == Said(anew), "\(Self.viewers[index]) after \(step)")
            }
            let view = story.view(for: .keeper)
            coverage.follow(view)
            let anew = try #require(view.coverage)
            #expect(Said(coverage) == Said(anew), "after \(step)")
        }
    }

    @Test func `a state from before is counted anew`() {
        let early = Story(at: .submitted)
        let late = Story(at: .active)
        var portfolio = late.view(for: .keeper).portfolio(over: Self.quarters)
        #expect(portfolio.value(.underWay) == 1)
        portfolio.follow(early.view(for: .keeper))
        #expect(portfolio.value(.underWay) == 0)
        #expect(portfolio.value(.inPreparation) == 1)
    }
}

/// Everything that a portfolio says, to compare two of them.
private struct Said: Equatable {
    /// By question itself: to write each out as a text would take longer than to count.
    var answers: [Portfolio.Question: Answer] = [:]
    var values: [String: Int] = [:]
    var records: [String: [String]] = [:]

    struct Answer: Equatable {
        let value: Int
        let records: [String]
    }

    init(_ portfolio: Portfolio) {
        var scopes: [Portfolio.Scope] = [.all]
        scopes += SmallCharter.charter.domains.map { .domain($0.id) }
        scopes += Stage.allCases.map { .stage($0) }
        scopes += SmallCharter.charter.members.map { .state($0.code) }
        for quarter in portfolio.quarters {
            scopes.append(.quarter(quarter.name))
            for currency in ["SAR", "USD", "EUR"] {
                scopes.append(.money(currency: currency, quarter: quarter.name))
            }
        }
        for measure in Portfolio.Measure.allCases {
            for scope in scopes {
                let question = Portfolio.Question(measure, scope)
                let records =
                    switch portfolio.records(question) {
                    case .initiatives(let items): items.all.map(\.id.text)
                    case .activities(let items): items.all.map(\.id.text)
                    case .states(let items): items.map(\.text)
                    case .gifts(let items): items.all.map(\.id.text)
                    }
                answers[question] = Answer(value: portfolio.value(question), records: records)
            }
        }
        records["all"] = portfolio.initiatives.all.map(\.id.text) + portfolio.currencies
        records["gifts"] = portfolio.gifts.all.map(\.id.text)
        records["indicators"] = portfolio.indicators.all.map(\.id.text)
    }

    init(_ coverage: CoverageTotals) {
        values["complete"] = coverage.complete
        for (stage, line) in coverage.stages {
            values["\(stage)"] = line.told
            records["\(stage)"] = [line.spoken, line.none, line.awaited, line.missing].map(String.init)
        }
        records["all"] = coverage.initiatives(0..<coverage.count).map(\.id.text)
    }
}
