// SPDX-License-Identifier: Apache-2.0

import Coalition
import Law
import Testing

/// The states and the conditions of an assessment, passed over; the conditions of an override, not seen to.
extension LawRefusalTests {
    static let conditions: [LawRefusal: Scenario] = [
        .stateLeftOut: story(at: .inLegalReview, { $0.hosts = ["ML", "NE"] }) { story in
            story.adopt()
            let draft = Story.assessment(of: "I-1", text: story.hash(of: "I-1"))
            story.refuse(.law(.assess(assessment: draft)), by: "legal", with: LawRefusal.stateLeftOut)
            #expect(
                story.findings.first { $0.code == LawRefusal.stateLeftOut.code }?.parameters["states"] == "NE"
            )
        },
        .stateJoined: story(at: .admissible) { story in
            story.adopt()
            story.assess(.compatible)
            story.expect(.initiative(.cosponsor(initiative: "I-1")), by: "delegate-NE")
            story.bring(to: .inLegalReview)
            story.refuse(story.opinion(.clear), by: "legal", with: LawRefusal.stateJoined)
        },
        .conditionDropped: told({ Story(assessed: .compatibleWithConditions) }) { story in
            story.refuse(story.opinion(.clearWithConditions), by: "legal", with: LawRefusal.conditionDropped)
        },
        .conditionPostponed: story(at: .inLegalReview) { story in
            story.adopt()
            story.assess(worded: [Story.wordedCondition])
            let deed = story.opinion(.clearWithConditions) {
                $0.conditions[0].carries = Story.engineCondition
                $0.conditions[0].beforeTabling = false
            }
            story.refuse(deed, by: "legal", with: LawRefusal.conditionPostponed)
        },
        .conditionNotSet: told({ Story(assessed: .compatible) }) { story in
            let deed = story.opinion(.clearWithConditions) { $0.conditions[0].carries = "another" }
            story.refuse(deed, by: "legal", with: LawRefusal.conditionNotSet)
        },
        .awaitsCountersignature: told({ Story(assessed: .incompatible) }) { story in
            let draft = Story.override(until: story.tomorrow, conditions: [Story.condition])
            story.expect(.law(.override(assessment: "A-1", override: draft)), by: "officer")
            story.refuse(
                .initiative(.meetCondition(initiative: "I-1", condition: 0, override: "O-1")), by: "legal",
                with: LawRefusal.awaitsCountersignature)
        },
        .conditionOutstanding: told({ Story(assessed: .incompatible) }) { story in
            story.depart(conditions: [Story.condition])
            let deed = story.opinion(.clearWithConditions) { $0.conditions[0].beforeTabling = false }
            story.expect(deed, by: "legal")
            story.refuse(
                .initiative(.table(initiative: "I-1")), by: "officer", with: LawRefusal.conditionOutstanding)
        },
        .assessAgain: told({ Story(assessed: .incompatible, hard: ["torture_and_death"]) }) { story in
            story.expect(.law(.withdraw(assessment: "A-1", reason: Story.remark())), by: "legal")
            story.refuse(story.opinion(.clear, on: nil), by: "legal", with: LawRefusal.assessAgain)
        },
        .decisionRunning: told({ Story(assessed: .compatible) }) { story in
            story.bring(to: .deciding)
            let draft = Story.override(.withhold, until: story.tomorrow)
            story.expect(.law(.override(assessment: "A-1", override: draft)), by: "officer")
            story.refuse(.law(.countersign(override: "O-1")), by: "sg", with: LawRefusal.decisionRunning)
        },
        .otherEffects: told({ Story(assessed: .compatible) }) { story in
            let draft = Story.change(Story.book("v2"), replacing: Story.book("v1"))
            story.expect(.law(.propose(change: draft)), by: "legal")
            let right = AffectedAssessment(assessment: "A-1", before: .compatible, after: .incompatible)
            let wrong = AffectedAssessment(assessment: "A-1", before: .needsReview, after: .incompatible)
            for affected in [[wrong], [right, right]] {
                story.refuse(
                    .law(.approve(change: "B-2", affected: affected, assessments: 1)), by: "legal-2",
                    with: LawRefusal.otherEffects)
            }
            let unknown = AffectedAssessment(assessment: "A-9", before: .compatible, after: .incompatible)
            story.refuse(
                .law(.approve(change: "B-2", affected: [unknown], assessments: 1)), by: "legal-2",
                with: LawRefusal.unknownAssessment)
            var approved = story
            approved.expect(
                .law(.approve(change: "B-2", affected: [right], assessments: 1)), by: "legal-2")
            story.refuse(
                .law(.approve(change: "B-2", affected: [wrong], assessments: 1)), by: "legal-2",
                with: LawRefusal.otherEffects)
        },
    ]
}
