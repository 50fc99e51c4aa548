// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Admissibility and debate.
enum StudyForms {
    static let openDebate = InitiativeForm(
        "open-debate", tab: .debate, isWeighty: true, questions: { form, _, _ in form.moment("closes") },
        deed: { reader, call, initiative in
            reader.instant("closes", in: call.dates.seat).map {
                .initiative(.openDebate(initiative: initiative.id, closes: $0))
            }
        })

    static let returnToDebate = InitiativeForm(
        "return-to-debate", tab: .decision, isWeighty: true,
        questions: { form, _, _ in
            form.moment("closes")
            form.languages("reason", isLong: true)
        },
        deed: { reader, call, initiative in
            let closes = reader.instant("closes", in: call.dates.seat)
            let reason = reader.multilingual("reason")
            guard let closes, let reason else { return nil }
            return .initiative(.returnToDebate(initiative: initiative.id, closes: closes, reason: reason))
        })

    static let takePosition = InitiativeForm(
        "take-position", tab: .debate, isWeighty: true,
        preface: { call, initiative in [about(initiative, call)] },
        start: { call, _ in FormInput(["statement.language": [call.language.rawValue]]) },
        questions: { form, call, _ in
            form.radios(
                "position",
                Choices.of([Position.Kind.support, .concern, .oppose, .neutral], "position", call))
            form.remark("statement", call, isOptional: true)
        },
        deed: { reader, _, initiative in
            reader.choice("position", of: Position.Kind.self).map {
                .initiative(
                    .takePosition(
                        initiative: initiative.id, position: $0, statement: reader.optionalRemark("statement")
                    ))
            }
        })

    /// On which text one says something, and at which stage it is.
    static func about(_ initiative: Initiative, _ call: Call) -> SummaryList {
        SummaryList([
            .init(call.words("field.initiative"), initiative.link(call)),
            .init(call.words("field.stage"), initiative.stage.tag(call.words).html),
            .init(
                call.words("field.text"),
                .link(
                    call.link(InitiativePage.Tab.text.path(of: initiative)),
                    .text(call.words("initiative.read-text")))),
        ])
    }

    static let comment = InitiativeForm(
        "comment", tab: .debate,
        start: { call, _ in FormInput(["remark.language": [call.language.rawValue]]) },
        questions: { form, call, initiative in
            let whole = Choice("", call.words("comment.whole"))
            form.select("paragraph", [whole] + Choices.paragraphs(initiative, call), isOptional: true)
            form.remark("remark", call)
        },
        deed: { reader, _, initiative in
            let paragraph = reader.input.number("paragraph")
            return reader.remark("remark").map {
                .initiative(.comment(initiative: initiative.id, paragraph: paragraph, remark: $0))
            }
        })

    static let answer = InitiativeForm(
        "answer", tab: .debate,
        start: { call, _ in FormInput(["remark.language": [call.language.rawValue]]) },
        questions: { form, call, initiative in
            let open = initiative.comments.filter { $0.answer == nil }
            form.radios(
                "comment",
                open.map {
                    Choice(
                        String($0.id), "\(call.name($0.by.organisation)): \($0.remark.text.prefix(120))",
                        language: $0.remark.language)
                })
            form.remark("remark", call)
        },
        deed: { reader, _, initiative in
            let comment = reader.number("comment")
            let remark = reader.remark("remark")
            guard let comment, let remark else { return nil }
            return .initiative(.answer(initiative: initiative.id, comment: comment, remark: remark))
        })

    static let all: [InitiativeForm] = [
        .noted("admit", tab: .overview, field: "note") { .initiative(.admit(initiative: $0, note: $1)) },
        .noted("send-back", tab: .overview, field: "note") {
            .initiative(.sendBack(initiative: $0, note: $1))
        },
        openDebate, takePosition, comment, answer, returnToDebate,
    ]
}

extension Form {
    /// A text with the language in which it is written; read it with `Reader.remark`.
    mutating func remark(_ name: String, _ call: Call, isOptional: Bool = false) {
        area(name, isOptional: isOptional)
        select("\(name).language", Choices.languages(call))
    }
}
