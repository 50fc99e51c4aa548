// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

extension InitiativeRefusalTests {
    private static func proposing(
        _ refusal: InitiativeRefusal, _ change: @escaping @Sendable (inout Proposal) -> Void
    ) -> Scenario {
        {
            $0.refuse(
                .initiative(.propose(proposal: Story.proposal(change))), by: "delegate-ML", with: refusal)
        }
    }

    private static func submitting(
        _ refusal: InitiativeRefusal, _ change: @escaping @Sendable (inout Proposal) -> Void
    ) -> Scenario {
        story(at: .draft, change) {
            $0.refuse(.initiative(.submit(initiative: "I-1")), by: "delegate-ML", with: refusal)
        }
    }

    static let proposals: [InitiativeRefusal: Scenario] = [
        .unknownDomain: proposing(.unknownDomain) { $0.domains = ["space"] },
        .unknownMandate: proposing(.unknownMandate) { $0.mandate = "none" },
        .notPartner: proposing(.notPartner) { $0.partners = ["FR"] },
        .notHost: proposing(.notHost) { $0.hosts = ["UNCCT"] },
        .notInvitable: proposing(.notInvitable) { $0.invited = ["ML"] },
        .impossibleThreshold: proposing(.impossibleThreshold) {
            $0.threshold.funds = Money(minorUnits: 0, currency: "USD")
        },
        .tooMany: proposing(.tooMany) { $0.hosts = Array(repeating: "ML", count: 101) },
        .translationOnly: story(at: .draft) { story in
            let other = Story.proposal { $0.domains = ["military"] }
            story.refuse(
                .initiative(.revise(initiative: "I-1", proposal: other)), by: "officer",
                with: InitiativeRefusal.translationOnly)
            story.bring(to: .submitted)
            story.refuse(
                .initiative(.revise(initiative: "I-1", proposal: other)), by: "delegate-ML",
                with: InitiativeRefusal.translationOnly)
        },
        .noDomain: submitting(.noDomain) { $0.domains = [] },
        .noMandate: submitting(.noMandate) { $0.mandate = nil },
        .mandateDoesNotCover: submitting(.mandateDoesNotCover) {
            $0.domains = ["communications"]
            $0.mandate = "media"
        },
        .noText: { story in
            story.expect(.initiative(.propose(proposal: Story.proposal())), by: "delegate-ML")
            story.refuse(
                .initiative(.submit(initiative: "I-1")), by: "delegate-ML", with: InitiativeRefusal.noText)
        },
        .duplicate: story(at: .admissible) { story in
            let other = Story.proposal {
                $0.title = Multilingual(fr: "F  border   SCHOOLS")
                $0.domains = ["communications"]
                $0.invited = []
            }
            story.expect(.initiative(.propose(proposal: other)), by: "delegate-NE")
            story.expect(
                .initiative(
                    .setText(initiative: "I-2", language: .french, paragraphs: ["Un"], translationOf: nil)),
                by: "delegate-NE")
            story.expect(.initiative(.submit(initiative: "I-2")), by: "delegate-NE")
            story.refuse(
                .initiative(.admit(initiative: "I-2", note: Story.note)), by: "officer",
                with: InitiativeRefusal.duplicate)
        },
    ]

    private static func writing(
        _ refusal: InitiativeRefusal, _ paragraphs: [String], in language: Language = .arabic,
        of revision: Int?,
        at stage: Stage = .draft
    ) -> Scenario {
        let deed = InitiativeDeed.setText(
            initiative: "I-1", language: language, paragraphs: paragraphs, translationOf: revision)
        return refused(deed, by: "delegate-ML", at: stage, with: refusal)
    }

    private static func basedOn(_ basis: TextBasis, _ refusal: InitiativeRefusal) -> Scenario {
        refused(
            .setText(
                initiative: "I-1", language: .english, paragraphs: ["a", "b", "c"], translationOf: 1,
                basedOn: basis), by: "delegate-ML", at: .draft, with: refusal)
    }

    static let texts: [InitiativeRefusal: Scenario] = [
        .textFrozen: writing(.textFrozen, ["a", "b", "c"], of: 1, at: .tabled),
        .substanceInDebate: writing(.substanceInDebate, ["a", "b", "c"], of: nil, at: .inDebate),
        .noParagraphs: writing(.noParagraphs, Array(repeating: "a", count: 201), of: nil),
        .staleTranslation: writing(.staleTranslation, ["a", "b", "c"], of: 7),
        .paragraphMismatch: writing(.paragraphMismatch, ["a", "b"], of: 1),
        .sourceText: writing(.sourceText, ["a", "b", "c"], in: .french, of: 1, at: .inDebate),
        .noAuthenticLanguage: refused(
            .declareAuthentic(initiative: "I-1", languages: []), by: "delegate-ML", at: .draft,
            with: .noAuthenticLanguage),
        .textIncomplete: story(at: .admissible) { story in
            story.expect(
                .initiative(
                    .setText(initiative: "I-1", language: .french, paragraphs: ["Un"], translationOf: nil)),
                by: "delegate-ML")
            story.refuse(
                .initiative(.openDebate(initiative: "I-1", closes: story.now + .days(9))), by: "sg",
                with: InitiativeRefusal.textIncomplete)
        },
        .textMoved: basedOn(TextBasis(revision: 1, version: 0), .textMoved),
        .substanceMoved: basedOn(TextBasis(revision: 0, version: 3), .substanceMoved),
        .proposalMoved: refused(
            .revise(initiative: "I-1", proposal: Story.proposal(), basedOn: 2), by: "delegate-ML", at: .draft,
            with: .proposalMoved),
        .translationBehind: story(at: .inDebate) { story in
            story.amend(by: "delegate-NE")
            story.amend(by: "delegate-TD", in: .english)
            let accept = {
                InitiativeDeed.settleAmendment(initiative: "I-1", amendment: $0, outcome: .accepted)
            }
            story.expect(.initiative(accept(1)), by: "delegate-ML")
            story.refuse(
                .initiative(accept(2)), by: "delegate-ML", with: InitiativeRefusal.translationBehind)
        },
    ]
}
