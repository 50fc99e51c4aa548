// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Amendments to single paragraphs.
enum AmendmentForms {
    /// The paragraph stands in the form as it reads now, to be changed where it should change.
    static let amend = InitiativeForm(
        "amend", tab: .text, isWeighty: true,
        preface: { call, initiative in [paragraphs(initiative, call)] }, start: start,
        questions: { form, call, initiative in
            let number = paragraph(initiative, call)
            form.hidden("paragraph", String(number))
            form.languages("replacement", isLong: true)
            form.remark("reason", call)
        },
        deed: { reader, call, initiative in
            let paragraph = reader.number("paragraph", atLeast: 1)
            let replacement = reader.multilingual("replacement")
            let reason = reader.remark("reason")
            guard let paragraph, let replacement, let reason else { return nil }
            let changed = changes(replacement, to: paragraph, of: initiative)
            guard !changed.isEmpty else {
                reader.fail("replacement", "amendment.nothing")
                return nil
            }
            return .initiative(
                .amend(
                    initiative: initiative.id, paragraph: paragraph, replacement: changed, reason: reason,
                    basedOn: reader.input.number("basis")))
        },
        preview: { call, initiative, input in
            let paragraph = paragraph(initiative, call)
            let changed = changes(input.multilingual("replacement"), to: paragraph, of: initiative)
            return [Heading(call.words("amendment.difference"))]
                + difference(changed, paragraph, initiative, call)
        },
        // One may have drafts of amendments to several paragraphs.
        draftKey: { call, initiative in
            call.path + FormInput(["paragraph": [String(paragraph(initiative, call))]]).query
        },
        basis: { $0.texts.revision })

    static let settle = InitiativeForm(
        "settle-amendment", tab: .text, isWeighty: true,
        preface: { call, initiative in open(initiative, call) },
        questions: { form, call, initiative in
            let open = settleable(initiative, call)
            form.radios(
                "amendment",
                open.map { amendment in
                    let values = ["number": amendment.id, "paragraph": amendment.paragraph].mapValues(
                        call.numerals.written)
                    let title = call.words("amendment.number", values)
                    return Choice(
                        String(amendment.id), "\(title) · \(call.name(amendment.by.organisation))")
                })
            form.radios("outcome", Choices.of(outcomes(of: open, initiative, call), "amendment", call))
        },
        deed: { reader, _, initiative in
            let amendment = reader.number("amendment")
            let outcome = reader.choice("outcome", of: Amendment.Outcome.self)
            guard let amendment, let outcome else { return nil }
            return .initiative(
                .settleAmendment(initiative: initiative.id, amendment: amendment, outcome: outcome))
        })

    static let all = [amend, settle]

    /// The open amendments of which the rules leave anything to the reader; all of them where that is none.
    private static func settleable(_ initiative: Initiative, _ call: Call) -> [Amendment] {
        let open = initiative.amendments.filter { $0.outcome == nil }
        let mine = open.filter { amendment in
            Amendment.Outcome.allCases.contains { mayTry($0, of: amendment, initiative, call) }
        }
        return mine.isEmpty ? open : mine
    }

    /// The sponsor decides on an amendment, only its author takes it back.
    private static func outcomes(
        of amendments: [Amendment], _ initiative: Initiative, _ call: Call
    ) -> [Amendment.Outcome] {
        let mine = Amendment.Outcome.allCases.filter { outcome in
            amendments.contains { mayTry(outcome, of: $0, initiative, call) }
        }
        return mine.isEmpty ? Amendment.Outcome.allCases : mine
    }

    private static func mayTry(
        _ outcome: Amendment.Outcome, of amendment: Amendment, _ initiative: Initiative, _ call: Call
    ) -> Bool {
        let trial = InitiativeDeed.settleAmendment(
            initiative: initiative.id, amendment: amendment.id, outcome: outcome)
        return call.view.mayTry(.initiative(trial))
    }

    /// The wordings that differ from the paragraph as it is.
    private static func changes(
        _ replacement: Multilingual, to paragraph: Int, of initiative: Initiative
    ) -> Multilingual {
        let texts = initiative.texts
        return Language.allCases.reduce(into: Multilingual()) { changed, language in
            let now = texts.wording(paragraph, in: language, at: texts.revision)
            if let wording = replacement[language], wording != now { changed[language] = wording }
        }
    }

    private static func difference(
        _ changed: Multilingual, _ paragraph: Int, _ initiative: Initiative, _ call: Call
    ) -> [any Component] {
        guard !changed.isEmpty else {
            return [Prose("<p>\(call.words("amendment.unchanged"))</p>", style: "muted")]
        }
        let texts = initiative.texts
        return Language.allCases.compactMap { language -> (any Component)? in
            guard let wording = changed[language] else { return nil }
            let now = texts.wording(paragraph, in: language, at: texts.revision)
            return Prose(AmendmentText.html(from: now, to: wording, in: language, call))
        }
    }

    /// The open amendments with what they change, above the question which of them is settled.
    private static func open(_ initiative: Initiative, _ call: Call) -> [any Component] {
        let chosen = call.form.number("amendment")
        return initiative.amendments.filter { $0.outcome == nil && (chosen == nil || $0.id == chosen) }
            .flatMap {
                amendment -> [any Component] in
                let values = ["number": amendment.id, "paragraph": amendment.paragraph].mapValues(
                    call.numerals.written)
                return [
                    Heading(
                        "\(call.words("amendment.number", values)) · \(call.name(amendment.by.organisation))"),
                    Prose(AmendmentText.html(amendment, of: initiative, call)),
                    Prose(
                        "<p class=\"muted\">\(call.words("field.reason"))</p>\(call.remark(amendment.reason))"
                    ),
                ]
            }
    }

    /// Which paragraph is amended: the one asked for, else the first.
    private static func paragraph(_ initiative: Initiative, _ call: Call) -> Int {
        let asked = call.form.number("paragraph") ?? call.query.number("paragraph") ?? 1
        return (1...max(1, initiative.texts.paragraphCount)).contains(asked) ? asked : 1
    }

    /// Links to the other paragraphs.
    private static func paragraphs(_ initiative: Initiative, _ call: Call) -> Prose {
        let present = paragraph(initiative, call)
        let links = (1...max(1, initiative.texts.paragraphCount)).map { number -> HTML in
            let label: HTML = .leftToRight(call.numerals.written(number))
            guard number != present else { return "<strong aria-current=\"true\">\(label)</strong>" }
            let query = FormInput(["paragraph": [String(number)]]).query
            return .link(call.link(call.path) + query, label)
        }
        let list = links.joined(separator: " · ")
        return Prose("<p>\(call.words("amendment.paragraphs")) \(list)</p>", style: "paragraph-links")
    }

    private static func start(_ call: Call, _ initiative: Initiative) -> FormInput {
        let number = paragraph(initiative, call)
        let texts = initiative.texts
        let fresh = FormInput(["reason.language": [call.language.rawValue]])
        return Language.allCases.reduce(fresh) { input, language in
            guard let text = texts.current[language], text.revision == texts.revision,
                text.paragraphs.indices.contains(number - 1)
            else { return input }
            return input.setting("replacement.\(language.rawValue)", to: text.paragraphs[number - 1])
        }
    }
}
