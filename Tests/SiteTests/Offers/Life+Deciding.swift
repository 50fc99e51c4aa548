// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record
import Testing

@testable import Site

/// To the decision, with everything that may bring it back on the way.
extension Life {
    static let drafting: [Step] = [
        { try await $0.take(.propose(proposal: proposal("Border schools")), by: "delegate-ML") },
        {
            try await $0.write("I-1")
            try await $0.take(
                .declareAuthentic(initiative: "I-1", languages: Language.allCases), by: "delegate-ML")
            try await $0.take(.cosponsor(initiative: "I-1"), by: "delegate-SA")
        },
        {
            try await $0.take(.propose(proposal: proposal("River ports")), by: "delegate-ML")
            try await $0.take(.cosponsor(initiative: "I-2"), by: "delegate-SA")
            try await $0.take(.withdraw(initiative: "I-2", reason: remark), by: "delegate-ML")
        },
        { try await $0.take(.submit(initiative: "I-1"), by: "delegate-ML") },
        { try await $0.take(.sendBack(initiative: "I-1", note: words), by: "officer") },
        { try await $0.take(.submit(initiative: "I-1"), by: "delegate-ML") },
    ]

    static let study: [Step] = [
        { try await $0.take(.admit(initiative: "I-1", note: words), by: "officer") },
        { try await $0.take(.openDebate(initiative: "I-1", closes: $0.now + .days(4)), by: "chair") },
        {
            try await $0.take(.comment(initiative: "I-1", paragraph: nil, remark: remark), by: "delegate-TD")
            try await $0.take(
                .amend(
                    initiative: "I-1", paragraph: 1, replacement: Multilingual(fr: "Mieux."), reason: remark),
                by: "delegate-TD")
        },
        {
            try await $0.take(.answer(initiative: "I-1", comment: 1, remark: remark), by: "delegate-ML")
            try await $0.take(
                .settleAmendment(initiative: "I-1", amendment: 1, outcome: .accepted), by: "delegate-ML")
        },
        {
            for language in [Language.arabic, .english] {
                try await $0.take(
                    .setText(
                        initiative: "I-1", language: language, paragraphs: ["Better.", "Two."],
                        translationOf: $0.initiative?.texts.revision), by: "officer")
            }
        },
        { await $0.scene.wait(.days(5)) },
        { try await $0.take(.requestReview(initiative: "I-1"), by: "delegate-ML") },
        { try await $0.take(.beginReview(initiative: "I-1"), by: "officer") },
    ]

    static let review: [Step] = [
        {
            let opinion = OpinionDraft(
                finding: .clearWithConditions, reasoning: words, instruments: ["ICCPR, article 19"],
                conditions: [.init(text: words, owner: "ML", beforeTabling: true)])
            try await $0.take(
                .giveOpinion(initiative: "I-1", textHash: $0.hash, opinion: opinion), by: "legal")
        },
        {
            try await $0.take(
                .reportCondition(initiative: "I-1", condition: 0, note: remark), by: "delegate-ML")
        },
        { try await $0.take(.meetCondition(initiative: "I-1", condition: 0), by: "legal") },
        {
            try await $0.take(.signOff(initiative: "I-1", textHash: $0.hash), by: "partner")
            try await $0.take(.signOff(initiative: "I-1", textHash: $0.hash), by: "chair")
        },
        { try await $0.take(.table(initiative: "I-1"), by: "officer") },
        { await $0.scene.wait(.days(3)) },
    ]

    /// A silence that is broken, a consensus that is deferred, a vote that is annulled, and a consensus that is reached.
    static let decision: [Step] =
        attempts + vote + [
            { try await $0.openConsensus() },
            { try await $0.tell(.decision(.putText(decision: "D-4")), by: "chair") },
            { try await $0.tell(.decision(.certify(decision: "D-4")), by: "chair") },
        ]

    private static let attempts: [Step] = [
        {
            let deadline = $0.now + .hours(80)
            try await $0.tell(
                .decision(.open(initiative: "I-1", ruleSet: "silence", deadline: deadline)), by: "chair")
        },
        {
            try await $0.tell(
                .decision(.object(decision: "D-1", form: .objection, remark: remark)), by: "delegate-BF")
        },
        {
            try await $0.take(
                .returnToDebate(initiative: "I-1", closes: $0.now + .days(4), reason: words), by: "chair")
            await $0.scene.wait(.days(5))
            try await $0.take(.requestReview(initiative: "I-1"), by: "delegate-ML")
            try await $0.take(.beginReview(initiative: "I-1"), by: "officer")
            try await $0.take(.table(initiative: "I-1"), by: "officer")
            await $0.scene.wait(.days(3))
        },
        { try await $0.openConsensus() },
        { try await $0.tell(.decision(.defer(decision: "D-2", reason: words)), by: "chair") },
    ]

    /// In which a state votes for another, and all have voted before the chair annuls it.
    private static let vote: [Step] = [
        {
            let deadline = $0.now + .hours(80)
            try await $0.tell(
                .decision(.open(initiative: "I-1", ruleSet: "vote", deadline: deadline)), by: "chair")
        },
        {
            try await $0.tell(
                .decision(.appointProxy(decision: "D-3", state: "ML", remark: remark)), by: "delegate-NE")
            try await $0.cast("ML", "SA", "TD")
        },
        {
            try await $0.tell(
                .decision(.castFor(decision: "D-3", state: "NE", choice: .no, remark: nil)), by: "delegate-ML"
            )
            try await $0.cast("BF")
        },
        {
            try await $0.tell(.decision(.annul(decision: "D-3", reason: words)), by: "chair")
            await $0.scene.wait(.days(3))
        },
    ]

    private func cast(_ states: String...) async throws {
        for state in states {
            let delegate = Person.ID(stringLiteral: "delegate-\(state)")
            try await tell(.decision(.cast(decision: "D-3", choice: .yes, remark: nil)), by: delegate)
        }
    }

    private var hash: Hash { initiative?.texts.hash ?? Hash.of([]) }

    private func openConsensus() async throws {
        try await tell(
            .decision(.open(initiative: "I-1", ruleSet: "consensus", deadline: nil)), by: "chair")
    }
}
