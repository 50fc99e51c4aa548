// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// A strategy `S-1` of Mali and the Niger in the initiative `I-1`, which Mali sponsors, and `I-2` of Chad beside it.
extension Story {
    static func plan(_ change: (inout StrategyPlan) -> Void = { _ in }) -> StrategyPlan {
        var plan = StrategyPlan(
            title: SmallCharter.same("Two banks"), summary: note, states: ["ML", "NE"],
            from: Day("2021-01-01") ?? Day(number: 0), until: Day("2025-12-31") ?? Day(number: 0),
            objectives: [
                objective(1, ["ideology"]), objective(2, ["communications", "ideology"]),
            ])
        change(&plan)
        return plan
    }

    static func objective(_ number: Int, _ domains: [Charter.Domain.ID]) -> StrategyObjective {
        StrategyObjective(
            number: number, title: SmallCharter.same("Objective \(number)"), text: note, domains: domains)
    }

    static func target(_ day: String, _ activities: Int, _ participants: Int) -> StrategyTarget {
        StrategyTarget(by: Day(day) ?? Day(number: 0), activities: activities, participants: participants)
    }

    /// Drafted while `I-1` is its sponsor's own, and brought to the stage with it.
    static func withStrategy(
        at stage: Stage, charter: Charter = SmallCharter.charter,
        _ change: (inout Proposal) -> Void = { _ in }
    ) -> Story {
        var story = Story(at: .draft, charter: charter, change)
        story.expect(.strategy(.draft(initiative: "I-1", plan: plan())), by: "delegate-ML")
        story.bring(to: stage)
        return story
    }

    /// `I-2`, led by Chad and hosted by the Niger, submitted.
    mutating func proposeSecond(_ change: (inout Proposal) -> Void = { _ in }) {
        let proposal = Self.proposal {
            $0.title = SmallCharter.same("Quartz")
            $0.hosts = ["NE"]
            $0.invited = []
            change(&$0)
        }
        expect(.initiative(.propose(proposal: proposal)), by: "delegate-TD")
        for language in Language.allCases {
            let known = coalition.initiatives["I-2"]?.texts.revision
            let revision = language == Language.allCases.first ? nil : known
            expect(
                .initiative(
                    .setText(
                        initiative: "I-2", language: language, paragraphs: ["One \(language.rawValue)."],
                        translationOf: revision)), by: "delegate-TD")
        }
        expect(.initiative(.submit(initiative: "I-2")), by: "delegate-TD")
    }

    var strategy: Strategy? { coalition.strategies["S-1"] }

    var standing: Strategy.Standing? {
        strategy.flatMap { strategy in initiative.map { strategy.standing(in: $0) } }
    }
}
