// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// Every refusal about a strategy, produced by a deed that deserves it.
struct StrategyRefusalTests {
    @Test(arguments: StrategyRefusal.allCases)
    func `each refusal is given where it is due, with words that are filled`(refusal: StrategyRefusal) throws
    {
        let scenario = try #require(Self.scenarios[refusal], "no scenario for \(refusal.code)")
        var story = Story()
        scenario(&story)
        for finding in story.findings {
            #expect(!finding.summary.contains("{") && !finding.remedy.contains("{"), "\(finding)")
        }
    }

    @Test(arguments: StrategyRefusal.allCases.map(\.wording))
    func `each refusal has a rule, words and a remedy`(wording: Wording) {
        #expect(!wording.rule.isEmpty && !wording.remedy.isEmpty)
        #expect(!wording.summary.hasSuffix(".") && !wording.remedy.hasSuffix("."))
        #expect(wording.summary.first?.isUppercase != true)
    }

    private static let scenarios: [StrategyRefusal: Scenario] = standing.merging(plans) { $1 }
        .merging(consents) { $1 }.merging(actions) { $1 }.merging(measures) { $1 }

    private static func drafting(
        _ refusal: StrategyRefusal, _ change: @escaping @Sendable (inout StrategyPlan) -> Void
    ) -> Scenario {
        story(at: .draft) { story in
            story.refuse(
                .strategy(.draft(initiative: "I-1", plan: Story.plan(change))), by: "delegate-ML",
                with: refusal)
        }
    }

    private static func strategy(
        at stage: Stage = .active, _ end: @escaping Scenario
    ) -> Scenario {
        { story in
            story = Story.withStrategy(at: stage)
            end(&story)
        }
    }

    private static func refused(
        _ deed: StrategyDeed, by person: Person.ID, at stage: Stage = .active, with refusal: StrategyRefusal
    ) -> Scenario {
        strategy(at: stage) { $0.refuse(.strategy(deed), by: person, with: refusal) }
    }

    private static let again = StrategyDeed.revise(strategy: "S-1", plan: Story.plan(), reason: Story.note)

    private static let standing: [StrategyRefusal: Scenario] = [
        .unknown: strategy(at: .draft) { story in
            story.refuse(.strategy(again), by: "delegate-TD", with: StrategyRefusal.unknown)
            let missing = StrategyDeed.revise(strategy: "S-9", plan: Story.plan(), reason: Story.note)
            story.refuse(.strategy(missing), by: "officer", with: StrategyRefusal.unknown)
        },
        .alreadyDrafted: refused(
            .draft(initiative: "I-1", plan: Story.plan()), by: "officer", with: .alreadyDrafted),
        .frozen: strategy(at: .inLegalReview) { story in
            story.refuse(.strategy(again), by: "delegate-ML", with: StrategyRefusal.frozen)
            story.bring(to: .closing)
            story.refuse(.strategy(again), by: "delegate-ML", with: StrategyRefusal.frozen)
        },
        .notResponsible: refused(again, by: "delegate-NE", with: .notResponsible),
    ]

    private static let plans: [StrategyRefusal: Scenario] = [
        .tooFewStates: drafting(.tooFewStates) { $0.states = ["ML"] },
        .notMemberState: drafting(.notMemberState) { $0.states.append("FR") },
        .repeatedState: drafting(.repeatedState) { $0.states = ["ML", "ML"] },
        .emptyPeriod: drafting(.emptyPeriod) { $0.until = $0.from },
        .tooLong: drafting(.tooLong) { $0.until = $0.from.advanced(byDays: 8000) },
        .noObjective: drafting(.noObjective) { $0.objectives = [] },
        .tooManyObjectives: drafting(.tooManyObjectives) { plan in
            plan.objectives = (1...13).map { Story.objective($0, ["ideology"]) }
        },
        .repeatedNumber: drafting(.repeatedNumber) { plan in
            plan.objectives = [Story.objective(1, ["ideology"]), Story.objective(1, ["ideology"])]
        },
        .noDomain: drafting(.noDomain) { $0.objectives[0].domains = [] },
        .unknownDomain: drafting(.unknownDomain) { $0.objectives[0].domains = ["space"] },
        .objectiveInUse: strategy { story in
            story.expect(
                .strategy(.assign(strategy: "S-1", objective: 2, initiative: "I-1")), by: "delegate-ML")
            let shorter = Story.plan { $0.objectives.removeLast() }
            story.refuse(
                .strategy(.revise(strategy: "S-1", plan: shorter, reason: Story.note)), by: "officer",
                with: StrategyRefusal.objectiveInUse)
        },
    ]

    private static let consents: [StrategyRefusal: Scenario] = [
        .nothingProposed: refused(
            .consent(strategy: "S-1", revision: 2), by: "delegate-ML", with: .nothingProposed),
        .otherRevision: proposed { story in
            story.refuse(
                .strategy(.consent(strategy: "S-1", revision: 1)), by: "delegate-ML",
                with: StrategyRefusal.otherRevision)
        },
        .notAsked: proposed { story in
            story.refuse(
                .strategy(.decline(strategy: "S-1", revision: 2, reason: Story.remark())), by: "delegate-TD",
                with: StrategyRefusal.notAsked)
        },
        .consentedAlready: proposed { story in
            story.expect(.strategy(.consent(strategy: "S-1", revision: 2)), by: "delegate-ML")
            story.refuse(
                .strategy(.consent(strategy: "S-1", revision: 2)), by: "delegate-ML",
                with: StrategyRefusal.consentedAlready)
        },
    ]

    private static func proposed(_ end: @escaping Scenario) -> Scenario {
        strategy { story in
            story.expect(.strategy(again), by: "officer")
            end(&story)
        }
    }

    private static let serve = StrategyDeed.assign(strategy: "S-1", objective: 1, initiative: "I-1")

    private static let actions: [StrategyRefusal: Scenario] = [
        .notInForce: refused(serve, by: "delegate-ML", at: .submitted, with: .notInForce),
        .unknownObjective: refused(
            .assign(strategy: "S-1", objective: 9, initiative: "I-1"), by: "delegate-ML",
            with: .unknownObjective),
        .notLead: refused(serve, by: "delegate-NE", with: .notLead),
        .notAction: strategy { story in
            story.proposeSecond()
            story.expect(
                .initiative(.withdraw(initiative: "I-2", reason: Story.remark())), by: "delegate-TD")
            story.refuse(
                .strategy(.assign(strategy: "S-1", objective: 1, initiative: "I-2")), by: "officer",
                with: StrategyRefusal.notAction)
        },
        .assignedAlready: strategy { story in
            story.expect(.strategy(serve), by: "delegate-ML")
            story.refuse(.strategy(serve), by: "officer", with: StrategyRefusal.assignedAlready)
        },
        .notAssigned: refused(
            .agree(strategy: "S-1", objective: 1, initiative: "I-1"), by: "delegate-ML", with: .notAssigned),
        .agreedAlready: strategy { story in
            story.expect(.strategy(serve), by: "delegate-ML")
            story.refuse(
                .strategy(.agree(strategy: "S-1", objective: 1, initiative: "I-1")), by: "delegate-ML",
                with: StrategyRefusal.agreedAlready)
        },
        .noSharedState: strategy { story in
            story.proposeSecond { $0.hosts = ["TD"] }
            story.refuse(
                .strategy(.assign(strategy: "S-1", objective: 1, initiative: "I-2")), by: "delegate-TD",
                with: StrategyRefusal.noSharedState)
        },
        .otherDomain: strategy { story in
            story.proposeSecond { $0.domains = ["communications"] }
            story.refuse(
                .strategy(.assign(strategy: "S-1", objective: 1, initiative: "I-2")), by: "delegate-TD",
                with: StrategyRefusal.otherDomain)
        },
    ]

    private static func target(_ target: StrategyTarget, _ refusal: StrategyRefusal) -> Scenario {
        refused(.setTarget(strategy: "S-1", objective: 1, target: target), by: "officer", with: refusal)
    }

    private static let measures: [StrategyRefusal: Scenario] = [
        .emptyTarget: target(Story.target("2022-01-01", 0, 0), .emptyTarget),
        .impossibleTarget: target(Story.target("2022-01-01", -1, 5), .impossibleTarget),
        .targetOutside: target(Story.target("2031-01-01", 1, 5), .targetOutside),
        .targetFalls: strategy { story in
            func set(_ target: StrategyTarget) -> Deed {
                .strategy(.setTarget(strategy: "S-1", objective: 1, target: target))
            }
            story.expect(set(Story.target("2022-01-01", 5, 50)), by: "officer")
            story.refuse(
                set(Story.target("2023-01-01", 6, 40)), by: "officer", with: StrategyRefusal.targetFalls)
            story.refuse(
                set(Story.target("2021-06-30", 6, 40)), by: "officer", with: StrategyRefusal.targetFalls)
        },
        .reviewerLeads: { story in
            story = Story.withStrategy(at: .active, charter: Story.charter(delegatesMay: .evaluate))
            story.refuse(
                .strategy(
                    .review(
                        strategy: "S-1", from: Story.plan().from, until: story.now.day, text: Story.note)),
                by: "delegate-ML", with: StrategyRefusal.reviewerLeads)
        },
        .reviewOutside: strategy { story in
            let before = Story.plan().from.advanced(byDays: -1)
            story.refuse(
                .strategy(.review(strategy: "S-1", from: before, until: story.now.day, text: Story.note)),
                by: "evaluator", with: StrategyRefusal.reviewOutside)
        },
        .reviewInFuture: strategy { story in
            let until = story.now.day.advanced(byDays: 1)
            story.refuse(
                .strategy(
                    .review(strategy: "S-1", from: Story.plan().from, until: until, text: Story.note)),
                by: "evaluator", with: StrategyRefusal.reviewInFuture)
        },
    ]
}
