// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

extension InitiativeRefusalTests {
    private static func requesting(
        _ refusal: InitiativeRefusal, _ before: @escaping Scenario
    ) -> Scenario {
        story(at: .inDebate) { story in
            before(&story)
            story.wait(.days(4))
            story.refuse(.initiative(.requestReview(initiative: "I-1")), by: "delegate-ML", with: refusal)
        }
    }

    static let debates: [InitiativeRefusal: Scenario] = [
        .windowTooShort: story(at: .admissible) { story in
            let closes = story.now + .days(3) - Span(milliseconds: 1)
            story.refuse(
                .initiative(.openDebate(initiative: "I-1", closes: closes)), by: "sg",
                with: InitiativeRefusal.windowTooShort)
        },
        .positionReserved: refused(
            .takePosition(initiative: "I-1", position: .none, statement: nil), by: "delegate-NE",
            at: .inDebate,
            with: .positionReserved),
        .debateClosed: story(at: .inDebate) { story in
            let comment = InitiativeDeed.comment(initiative: "I-1", paragraph: nil, remark: Story.remark())
            story.wait(.days(3))
            story.expect(.initiative(comment), by: "delegate-NE")
            story.wait(Span(milliseconds: 1))
            story.refuse(.initiative(comment), by: "delegate-NE", with: InitiativeRefusal.debateClosed)
        },
        .unknownParagraph: refused(
            .comment(initiative: "I-1", paragraph: 4, remark: Story.remark()), by: "delegate-NE",
            at: .inDebate, with: .unknownParagraph),
        .unknownComment: refused(
            .answer(initiative: "I-1", comment: 1, remark: Story.remark()), by: "delegate-ML", at: .inDebate,
            with: .unknownComment),
        .alreadyAnswered: story(at: .inDebate) { story in
            story.comment(by: "delegate-NE")
            let answer = InitiativeDeed.answer(initiative: "I-1", comment: 1, remark: Story.remark())
            story.expect(.initiative(answer), by: "delegate-ML")
            story.refuse(.initiative(answer), by: "delegate-ML", with: InitiativeRefusal.alreadyAnswered)
        },
        .unknownAmendment: refused(
            .settleAmendment(initiative: "I-1", amendment: 3, outcome: .accepted), by: "delegate-ML",
            at: .inDebate, with: .unknownAmendment),
        .alreadySettled: story(at: .inDebate) { story in
            story.amend(by: "delegate-NE")
            let settle = InitiativeDeed.settleAmendment(initiative: "I-1", amendment: 1, outcome: .declined)
            story.expect(.initiative(settle), by: "delegate-ML")
            story.refuse(.initiative(settle), by: "delegate-ML", with: InitiativeRefusal.alreadySettled)
        },
        .debateRunning: refused(
            .requestReview(initiative: "I-1"), by: "delegate-ML", at: .inDebate, with: .debateRunning),
        .unansweredComment: requesting(.unansweredComment) { $0.comment(by: "officer") },
        .unsettledAmendment: requesting(.unsettledAmendment) { $0.amend(by: "delegate-TD") },
        .alreadyRequested: story(at: .inDebate) { story in
            story.wait(.days(4))
            story.expect(.initiative(.requestReview(initiative: "I-1")), by: "delegate-ML")
            story.refuse(
                .initiative(.requestReview(initiative: "I-1")), by: "delegate-ML",
                with: InitiativeRefusal.alreadyRequested)
        },
        .reviewNotRequested: story(at: .inDebate) { story in
            story.wait(.days(4))
            story.refuse(
                .initiative(.beginReview(initiative: "I-1")), by: "officer",
                with: InitiativeRefusal.reviewNotRequested)
        },
    ]

    private static func opining(_ refusal: InitiativeRefusal, _ draft: OpinionDraft) -> Scenario {
        story(at: .inLegalReview) { story in
            let deed = InitiativeDeed.giveOpinion(
                initiative: "I-1", textHash: story.hash(of: "I-1"), opinion: draft)
            story.refuse(.initiative(deed), by: "legal", with: refusal)
        }
    }

    private static func changed(
        _ draft: OpinionDraft, _ change: (inout OpinionDraft) -> Void
    ) -> OpinionDraft {
        var draft = draft
        change(&draft)
        return draft
    }

    private static func tabling(_ refusal: InitiativeRefusal, _ before: @escaping Scenario) -> Scenario {
        story(at: .inLegalReview) { story in
            before(&story)
            story.refuse(.initiative(.table(initiative: "I-1")), by: "officer", with: refusal)
        }
    }

    private static func meeting(_ refusal: InitiativeRefusal, _ condition: Int, twice: Bool = false)
        -> Scenario
    {
        story(at: .inLegalReview) { story in
            story.opine(Story.opinion(.clearWithConditions, conditions: [Story.condition]))
            let deed = Deed.initiative(.meetCondition(initiative: "I-1", condition: condition))
            if twice { story.expect(deed, by: "legal") }
            story.refuse(deed, by: "legal", with: refusal)
        }
    }

    private static func signing(
        _ refusal: InitiativeRefusal, by person: Person.ID, partners: [Organisation.ID] = ["UNCCT"],
        twice: Bool = false
    ) -> Scenario {
        story(at: .inLegalReview, { $0.partners = partners }) { story in
            let deed = Deed.initiative(.signOff(initiative: "I-1", textHash: story.hash(of: "I-1")))
            if twice { story.expect(deed, by: person) }
            story.refuse(deed, by: person, with: refusal)
        }
    }

    static let reviews: [InitiativeRefusal: Scenario] = [
        .notConditionOwner: story(at: .inLegalReview) { story in
            story.opine(Story.opinion(.clearWithConditions, conditions: [Story.condition]))
            story.refuse(
                .initiative(.reportCondition(initiative: "I-1", condition: 0, note: Story.remark())),
                by: "delegate-NE", with: InitiativeRefusal.notConditionOwner)
        },
        .opinionExpired: story(at: .inLegalReview) { story in
            story.expect(
                story.opinion(.clear, on: nil, expires: story.now.day.advanced(byDays: 1)), by: "legal")
            story.wait(.days(3))
            story.refuse(
                .initiative(.table(initiative: "I-1")), by: "officer", with: InitiativeRefusal.opinionExpired)
        },
        .adviserOfSponsor: story(at: .inLegalReview, charter: Story.charter(delegatesMay: .advise)) { story in
            let deed = InitiativeDeed.giveOpinion(
                initiative: "I-1", textHash: story.hash(of: "I-1"), opinion: Story.opinion(.clear))
            story.refuse(.initiative(deed), by: "delegate-ML", with: InitiativeRefusal.adviserOfSponsor)
        },
        .textChanged: story(at: .inLegalReview) { story in
            let hash = story.hash(of: "I-1")
            story.expect(
                .initiative(
                    .setText(
                        initiative: "I-1", language: .english, paragraphs: ["a", "b", "c"], translationOf: 1)),
                by: "officer")
            story.refuse(
                .initiative(.giveOpinion(initiative: "I-1", textHash: hash, opinion: Story.opinion(.clear))),
                by: "legal", with: InitiativeRefusal.textChanged)
        },
        .noInstrument: opining(.noInstrument, changed(Story.opinion(.clear)) { $0.instruments = [] }),
        .conditionsMissing: opining(.conditionsMissing, Story.opinion(.clearWithConditions)),
        .conditionsUnwanted: opining(
            .conditionsUnwanted, Story.opinion(.clear, conditions: [Story.condition])),
        .unknownOwner: opining(
            .unknownOwner,
            changed(Story.opinion(.clearWithConditions, conditions: [Story.condition])) {
                $0.conditions[0].owner = "ZZ"
            }),
        .noOpinion: tabling(.noOpinion) { _ in },
        .unknownCondition: meeting(.unknownCondition, 1),
        .alreadyMet: meeting(.alreadyMet, 0, twice: true),
        .opinionNotClear: tabling(.opinionNotClear) { story in
            story.opine(Story.opinion(.notClear))
            story.bring(to: .inLegalReview)
        },
        .conditionOutstanding: tabling(.conditionOutstanding) {
            $0.opine(Story.opinion(.clearWithConditions, conditions: [Story.condition]))
        },
        .notJoint: signing(.notJoint, by: "sg", partners: []),
        .notSignatory: signing(.notSignatory, by: "delegate-ML"),
        .alreadySignedOff: signing(.alreadySignedOff, by: "uncct", twice: true),
        .signOffMissing: story(at: .inLegalReview, { $0.partners = ["UNCCT"] }) { story in
            story.opine(Story.opinion(.clear))
            story.signOff("I-1", by: "uncct")
            story.refuse(
                .initiative(.table(initiative: "I-1")), by: "officer", with: InitiativeRefusal.signOffMissing)
        },
    ]
}
