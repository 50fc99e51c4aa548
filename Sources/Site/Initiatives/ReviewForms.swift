// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

/// Legal review, sign-off and tabling. What is signed is shown in full, with its hash.
enum ReviewForms {
    static let meetCondition = InitiativeForm(
        "meet-condition", tab: .legal,
        questions: { form, call, initiative in
            let open = OpinionForms.unconfirmed(on: initiative, call)
            form.radios("condition", ConditionChoice.choices(open, call))
        },
        deed: { reader, _, initiative in
            reader.condition("condition").map {
                .initiative(
                    .meetCondition(initiative: initiative.id, condition: $0.index, override: $0.override))
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

    static let all: [InitiativeForm] =
        [
            .plain("request-review", tab: .debate) { .requestReview(initiative: $0) },
            .plain("begin-review", tab: .debate) { .beginReview(initiative: $0) }, meetCondition, signOff,
            .plain("table", tab: .legal) { .table(initiative: $0) },
        ] + OpinionForms.all
}
