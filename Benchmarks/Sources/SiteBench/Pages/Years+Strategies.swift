// SPDX-License-Identifier: Apache-2.0
import Coalition

extension Years {
    private static let states = Array(SiteCharter.members.prefix(20))

    /// Two strategies that are in force at the end, and one whose initiative is over.
    private static func hasStrategy(_ number: Int) -> Bool { [2549, 8549, 9549].contains(number) }

    /// The plan that an initiative contains, where it contains one.
    static func strategyPlan(of number: Int) -> StrategyPlan? {
        guard hasStrategy(number) else { return nil }
        let text = SiteCharter.text
        let objectives = SiteCharter.domains.enumerated().map { index, domain in
            StrategyObjective(
                number: index + 1, title: text("Objective \(index + 1)"), text: text("What it is about"),
                domains: [domain])
        }
        return StrategyPlan(
            title: text("Strategy \(number)"), summary: text("Summary"), states: states,
            from: SiteCharter.tale, until: Day(number: SiteCharter.tale.number + 1800), objectives: objectives
        )
    }

    /// Targets, two dozen actions of which the leads of two were only asked, and a review.
    static func strategies(_ cohort: [Int]) -> [Step] {
        var steps: [Step] = []
        for number in cohort where hasStrategy(number) && number > 6000 {
            let parent = Initiative.ID(series: "I", number)
            for objective in 1...SiteCharter.domains.count {
                steps.append(
                    .deed(SiteCharter.officer) { state in
                        let target = StrategyTarget(
                            by: Day(number: SiteCharter.tale.number + 1000), activities: 40,
                            participants: 400)
                        return .strategy(
                            .setTarget(strategy: id(parent, state), objective: objective, target: target))
                    })
            }
            steps += actions(of: parent, cohort)
            steps.append(
                .deed(SiteCharter.evaluator) { state in
                    .strategy(
                        .review(
                            strategy: id(parent, state), from: SiteCharter.tale,
                            until: state.lastInstant.day, text: SiteCharter.text("On its way")))
                })
        }
        return steps
    }

    private static func actions(of parent: Initiative.ID, _ cohort: [Int]) -> [Step] {
        let concluded = cohort.filter { number in
            (33..<45).contains(number % 50) && states.contains(SiteCharter.delegate(number).organisation)
        }
        return concluded.prefix(24).enumerated().map { index, number in
            let author = index < 2 ? SiteCharter.officer : SiteCharter.delegate(number)
            return .deed(author) { state in
                .strategy(
                    .assign(
                        strategy: id(parent, state), objective: number % 4 + 1,
                        initiative: .init(series: "I", number)))
            }
        }
    }

    private static func id(_ parent: Initiative.ID, _ state: Coalition) -> Strategy.ID {
        let view = View(of: state, for: .person(SiteCharter.officer.person), at: state.lastInstant)
        return view.strategy(of: parent)?.id ?? "S-0"
    }
}
