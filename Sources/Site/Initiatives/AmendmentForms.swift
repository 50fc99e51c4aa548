// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Amendments to single paragraphs.
enum AmendmentForms {
    static let amend = InitiativeForm(
        "amend", tab: .text, isWeighty: true,
        start: { call, _ in FormInput(["reason.language": [call.language.rawValue]]) },
        questions: { form, call, initiative in
            form.select("paragraph", Choices.paragraphs(initiative, call))
            form.languages("replacement", isLong: true)
            form.remark("reason", call)
        },
        deed: { reader, _, initiative in
            let paragraph = reader.number("paragraph", atLeast: 1)
            let replacement = reader.multilingual("replacement")
            let reason = reader.remark("reason")
            guard let paragraph, let replacement, let reason else { return nil }
            return .initiative(
                .amend(
                    initiative: initiative.id, paragraph: paragraph, replacement: replacement, reason: reason)
            )
        })

    static let settle = InitiativeForm(
        "settle-amendment", tab: .text, isWeighty: true,
        questions: { form, call, initiative in
            let open = initiative.amendments.filter { $0.outcome == nil }
            form.radios(
                "amendment",
                open.map { amendment in
                    let values = ["number": String(amendment.id), "paragraph": String(amendment.paragraph)]
                    let title = call.words("amendment.number", values)
                    return Choice(
                        String(amendment.id), "\(title) · \(call.name(amendment.by.organisation))",
                        note: String(call.plain(amendment.replacement).prefix(200)))
                })
            form.radios(
                "outcome", Choices.of([Amendment.Outcome.accepted, .declined, .withdrawn], "amendment", call))
        },
        deed: { reader, _, initiative in
            let amendment = reader.number("amendment")
            let outcome = reader.choice("outcome", of: Amendment.Outcome.self)
            guard let amendment, let outcome else { return nil }
            return .initiative(
                .settleAmendment(initiative: initiative.id, amendment: amendment, outcome: outcome))
        })

    static let all = [amend, settle]
}
