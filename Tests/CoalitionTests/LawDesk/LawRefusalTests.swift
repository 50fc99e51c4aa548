// SPDX-License-Identifier: Apache-2.0

import Coalition
import Law
import Record
import Testing

/// Every refusal of the law desk, produced by a deed that deserves it.
struct LawRefusalTests {
    static let scenarios: [LawRefusal: Scenario] = books.merging(assessments) { first, _ in first }
        .merging(opinions) { first, _ in first }.merging(overrides) { first, _ in first }
        .merging(dissents) { first, _ in first }.merging(conditions) { first, _ in first }

    @Test(arguments: LawRefusal.allCases)
    func `each refusal is given where it is due`(refusal: LawRefusal) throws {
        let scenario = try #require(Self.scenarios[refusal], "no scenario for \(refusal.code)")
        var story = Story()
        scenario(&story)
        #expect(story.findings.map(\.code).contains(refusal.code))
        for finding in story.findings {
            #expect(!finding.summary.contains("{") && !finding.remedy.contains("{"), "\(finding)")
        }
    }

    @Test(arguments: LawRefusal.allCases)
    func `each refusal has words and a remedy of its own`(refusal: LawRefusal) {
        let wording = refusal.wording
        #expect(!wording.summary.contains("this step is refused"))
        #expect(!wording.summary.hasSuffix(".") && !wording.remedy.hasSuffix("."))
        #expect(!wording.remedy.isEmpty && wording.summary.first?.isUppercase != true)
    }

    static func told(_ begin: @escaping @Sendable () -> Story, _ end: @escaping Scenario) -> Scenario {
        { story in
            story = begin()
            end(&story)
        }
    }

    private static let remark = Story.remark()

    private static let books: [LawRefusal: Scenario] = [
        .unknownChange: { story in
            story.refuse(
                .law(.approve(change: "B-9", affected: [], assessments: 0)), by: "legal",
                with: LawRefusal.unknownChange)
        },
        .changeClosed: { story in
            story.adopt()
            story.refuse(
                .law(.decline(change: "B-1", reason: remark)), by: "legal", with: LawRefusal.changeClosed)
        },
        .samePerson: { story in
            story.expect(.law(.propose(change: Story.change(Story.book("v1")))), by: "legal")
            story.refuse(
                .law(.approve(change: "B-1", affected: [], assessments: 0)), by: "legal",
                with: LawRefusal.samePerson)
        },
        .baseMoved: { story in
            story.expect(.law(.propose(change: Story.change(Story.book("v1")))), by: "legal")
            story.expect(.law(.propose(change: Story.change(Story.book("v2")))), by: "legal")
            story.expect(.law(.approve(change: "B-1", affected: [], assessments: 0)), by: "legal-2")
            story.refuse(
                .law(.approve(change: "B-2", affected: [], assessments: 0)), by: "legal-2",
                with: LawRefusal.baseMoved)
        },
        .nothingNew: { story in
            story.adopt()
            let same = Story.change(Story.book("v1"), replacing: Story.book("v1"))
            story.refuse(.law(.propose(change: same)), by: "legal", with: LawRefusal.nothingNew)
        },
        .noDifference: { story in
            story.adopt()
            var draft = Story.change(Story.book("v2"), replacing: Story.book("v1"))
            draft.differences = []
            story.refuse(.law(.propose(change: draft)), by: "legal", with: LawRefusal.noDifference)
        },
        .assessmentsMoved: told({ Story(assessed: .compatible) }) { story in
            let draft = Story.change(Story.book("v2"), replacing: Story.book("v1"))
            story.expect(.law(.propose(change: draft)), by: "legal")
            story.refuse(
                .law(.approve(change: "B-2", affected: [], assessments: 0)), by: "legal-2",
                with: LawRefusal.assessmentsMoved)
        },
    ]

    private static func assessed(
        _ change: @escaping @Sendable (inout AssessmentDraft) -> Void, with refusal: LawRefusal
    ) -> Scenario {
        { story in
            story.adopt()
            var draft = Story.assessment()
            change(&draft)
            story.refuse(.law(.assess(assessment: draft)), by: "legal", with: refusal)
        }
    }

    private static let assessments: [LawRefusal: Scenario] = [
        .noBook: { story in
            story.refuse(
                .law(.assess(assessment: Story.assessment())), by: "legal", with: LawRefusal.noBook)
        },
        .otherBook: assessed({ $0.book = Story.book("v0") }, with: .otherBook),
        .futureDate: assessed({ $0.date = Day(number: 30_000) }, with: .futureDate),
        .unknownState: assessed({ $0.states = ["UNCCT": [:]] }, with: .unknownState),
        .answersMismatch: assessed({ $0.verdict = .compatible }, with: .answersMismatch),
        .tooManyFacts: assessed(
            { draft in
                draft.facts = Dictionary(uniqueKeysWithValues: (0..<501).map { ("act.f\($0)", "yes") })
            }, with: .tooManyFacts),
        .unknownAssessment: { story in
            story.refuse(
                .law(.withdraw(assessment: "A-1", reason: remark)), by: "legal",
                with: LawRefusal.unknownAssessment)
        },
        .alreadyWithdrawn: told({ Story(assessed: .compatible) }) { story in
            story.expect(.law(.withdraw(assessment: "A-1", reason: remark)), by: "legal")
            story.refuse(
                .law(.withdraw(assessment: "A-1", reason: remark)), by: "legal-2",
                with: LawRefusal.alreadyWithdrawn)
        },
    ]

    private static let opinions: [LawRefusal: Scenario] = [
        .otherText: told({ Story(assessed: .compatible) }) { story in
            story.expect(
                .initiative(
                    .setText(
                        initiative: "I-1", language: .english, paragraphs: ["a", "b", "c"], translationOf: 1)),
                by: "officer")
            story.refuse(story.opinion(.clear), by: "legal", with: LawRefusal.otherText)
        },
        .notOfInitiative: told({ Story(at: .inLegalReview) }) { story in
            story.adopt()
            story.expect(.law(.assess(assessment: Story.assessment())), by: "legal")
            story.refuse(story.opinion(.clear), by: "legal", with: LawRefusal.notOfInitiative)
        },
        .withdrawnAssessment: told({ Story(assessed: .compatible) }) { story in
            story.expect(.law(.withdraw(assessment: "A-1", reason: remark)), by: "legal")
            story.refuse(story.opinion(.clear), by: "legal", with: LawRefusal.withdrawnAssessment)
        },
        .hardGate: told({ Story(assessed: .incompatible, hard: ["torture_and_death"]) }) { story in
            story.refuse(story.opinion(.clear), by: "legal", with: LawRefusal.hardGate)
            story.refuse(
                .law(.override(assessment: "A-1", override: Story.override(until: story.tomorrow))),
                by: "officer", with: LawRefusal.hardGate)
        },
        .departure: told({ Story(assessed: .incompatible) }) { story in
            story.refuse(story.opinion(.clearWithConditions), by: "legal", with: LawRefusal.departure)
            story.refuse(story.opinion(.clear), by: "legal", with: LawRefusal.departure)
        },
        .expiryPast: told({ Story(assessed: .compatible) }) { story in
            story.refuse(
                story.opinion(.clear, expires: story.now.day), by: "legal", with: LawRefusal.expiryPast)
        },
    ]

    private static let overrides: [LawRefusal: Scenario] = [
        .unknownOverride: { story in
            story.refuse(.law(.countersign(override: "O-1")), by: "sg", with: LawRefusal.unknownOverride)
        },
        .nothingToOverride: told({ Story(assessed: .compatible) }) { story in
            story.refuse(
                .law(.override(assessment: "A-1", override: Story.override(until: story.tomorrow))),
                by: "officer", with: LawRefusal.nothingToOverride)
        },
        .expiryTooFar: told({ Story(assessed: .incompatible) }) { story in
            let far = Story.override(until: story.now.day.advanced(byDays: 367))
            story.refuse(
                .law(.override(assessment: "A-1", override: far)), by: "officer",
                with: LawRefusal.expiryTooFar)
        },
        .alreadyCountersigned: told({ Story(assessed: .incompatible) }) { story in
            story.depart()
            story.refuse(.law(.countersign(override: "O-1")), by: "sg", with: LawRefusal.alreadyCountersigned)
        },
        .alreadyLifted: told({ Story(assessed: .incompatible) }) { story in
            story.depart()
            story.expect(.law(.lift(override: "O-1", reason: remark)), by: "sg")
            story.refuse(
                .law(.lift(override: "O-1", reason: remark)), by: "sg", with: LawRefusal.alreadyLifted)
        },
        .lapsed: told({ Story(assessed: .incompatible) }) { story in
            story.expect(
                .law(.override(assessment: "A-1", override: Story.override(until: story.tomorrow))),
                by: "officer")
            story.wait(.days(3))
            story.refuse(.law(.countersign(override: "O-1")), by: "sg", with: LawRefusal.lapsed)
        },
        .withheld: told({ Story(assessed: .compatible) }) { story in
            story.depart(.withhold)
            story.expect(story.opinion(.clear), by: "legal")
            story.refuse(.initiative(.table(initiative: "I-1")), by: "officer", with: LawRefusal.withheld)
        },
        .secretariatOnly: { story in
            story = Story(at: .inLegalReview, charter: Story.charter(delegatesMay: .administer))
            story.adopt()
            story.assess(.incompatible)
            story.refuse(
                .law(.override(assessment: "A-1", override: Story.override(until: story.tomorrow))),
                by: "delegate-NE", with: LawRefusal.secretariatOnly)
        },
    ]

    private static func dissenting(
        in story: Story, _ draft: DissentDraft = Story.dissent, from act: Int? = nil
    ) -> Deed {
        let act = act ?? story.initiative?.opinionInForce?.act ?? -1
        return .law(.dissent(initiative: "I-1", opinion: act, dissent: draft))
    }

    private static let dissents: [LawRefusal: Scenario] = [
        .unknownOpinion: told({ Story(assessed: .compatible) }) { story in
            story.refuse(dissenting(in: story, from: 3), by: "legal-2", with: LawRefusal.unknownOpinion)
        },
        .ownOpinion: told({ Story(assessed: .compatible) }) { story in
            story.expect(story.opinion(.clear), by: "legal")
            story.refuse(dissenting(in: story), by: "legal", with: LawRefusal.ownOpinion)
        },
        .sameFinding: told({ Story(assessed: .compatible) }) { story in
            story.expect(story.opinion(.clear), by: "legal")
            var draft = Story.dissent
            draft.finding = .clear
            story.refuse(dissenting(in: story, draft), by: "legal-2", with: LawRefusal.sameFinding)
        },
        .dissentedAlready: told({ Story(assessed: .compatible) }) { story in
            story.expect(story.opinion(.clear), by: "legal")
            story.expect(dissenting(in: story), by: "legal-2")
            story.refuse(dissenting(in: story), by: "legal-2", with: LawRefusal.dissentedAlready)
        },
    ]
}
