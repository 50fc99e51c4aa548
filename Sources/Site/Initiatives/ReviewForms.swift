// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

/// Legal review, sign-off and tabling. What is signed is shown in full, with its hash.
enum ReviewForms {
    /// How many conditions one form offers.
    private static let conditionCount = 3

    static let giveOpinion = InitiativeForm(
        "give-opinion", tab: .legal, isWeighty: true,
        preface: { call, initiative in InitiativeText.signed(initiative, call) },
        questions: { form, call, initiative in
            form.hidden("hash", initiative.texts.hash?.description ?? "")
            form.radios("finding", Choices.of(Opinion.Finding.allCases, "opinion", call))
            form.languages("reasoning", isLong: true)
            form.area("instruments", rows: 4)
            let owners =
                [Choice("", call.words("legal.no-owner"))]
                + Choices.organisations(call.view.organisations.map(\.id), call)
            for number in 1...conditionCount {
                form.languages("condition-\(number)", isLong: false, isOptional: true)
                form.select("owner-\(number)", owners, isOptional: true)
                form.checkboxes(
                    "before-\(number)", [Choice("yes", call.words("legal.before-tabling"))], isOptional: true)
            }
        },
        deed: { reader, call, initiative in
            let finding = reader.choice("finding", of: Opinion.Finding.self)
            let reasoning = reader.multilingual("reasoning")
            let instruments = (reader.text("instruments") ?? "").split(separator: "\n").map(String.init)
            let conditions = (1...conditionCount).compactMap { condition(&reader, $0, call) }
            let hash = reader.input["hash"].flatMap { Hash(hex: $0) }
            guard let finding, let reasoning, let hash, reader.errors.isEmpty else { return nil }
            return .initiative(
                .giveOpinion(
                    initiative: initiative.id, textHash: hash,
                    opinion: OpinionDraft(
                        finding: finding, reasoning: reasoning, instruments: instruments,
                        conditions: conditions)))
        })

    private static func condition(_ reader: inout Reader, _ number: Int, _ call: Call) -> OpinionDraft
        .Condition?
    {
        let text = reader.input.multilingual("condition-\(number)")
        guard !text.isEmpty else { return nil }
        guard let owner: Organisation.ID = reader.identifier("owner-\(number)") else { return nil }
        return .init(
            text: text, owner: owner, beforeTabling: !reader.input.all("before-\(number)").isEmpty)
    }

    static let meetCondition = InitiativeForm(
        "meet-condition", tab: .legal,
        questions: { form, call, initiative in
            let opinion = initiative.opinionInForce
            let open = (opinion?.draft.conditions ?? []).enumerated().filter {
                opinion?.met[$0.offset] == nil
            }
            form.radios(
                "condition", open.map { Choice(String($0.offset), call.plain($0.element.text)) })
        },
        deed: { reader, _, initiative in
            reader.number("condition").map {
                .initiative(.meetCondition(initiative: initiative.id, condition: $0))
            }
        })

    static let signOff = InitiativeForm(
        "sign-off", tab: .legal, isWeighty: true,
        preface: { call, initiative in InitiativeText.signed(initiative, call) },
        questions: { form, _, initiative in form.hidden("hash", initiative.texts.hash?.description ?? "") },
        deed: { reader, _, initiative in
            guard let hash = reader.input["hash"].flatMap({ Hash(hex: $0) }) else {
                reader.fail("hash", "text.none")
                return nil
            }
            return .initiative(.signOff(initiative: initiative.id, textHash: hash))
        })

    static let all: [InitiativeForm] = [
        .plain("request-review", tab: .debate) { .requestReview(initiative: $0) },
        .plain("begin-review", tab: .debate) { .beginReview(initiative: $0) }, giveOpinion, meetCondition,
        signOff,
        .plain("table", tab: .legal) { .table(initiative: $0) },
    ]
}
