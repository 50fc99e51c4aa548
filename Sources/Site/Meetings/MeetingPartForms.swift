// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What is done about one part of a meeting: an item of its agenda, a proposal for it, a correction of its minutes.
enum MeetingPartForms {
    struct Part<Of: Sendable>: Sendable {
        let meeting: Meeting
        let of: Of
    }

    struct Routed: Sendable {
        let routes: [Route]
    }

    static let all: [Routed] = [
        .init(routes: change.routes), .init(routes: remove.routes), .init(routes: minutes.routes),
        .init(routes: correct.routes), .init(routes: settle.routes), .init(routes: answer.routes),
    ]

    static let change = item(
        "change-item", "change", start: { _, part in MeetingForms.typed(part.of.plan) },
        questions: { form, call, _ in MeetingForms.askItem(&form, call) },
        deed: { reader, _, part in
            MeetingForms.item(&reader).map {
                .changeItem(meeting: part.meeting.id, number: part.of.id, item: $0)
            }
        })

    static let remove = item("remove-item", "remove", isGrave: true) { _, _, part in
        .removeItem(meeting: part.meeting.id, number: part.of.id)
    }

    static let minutes = item(
        "write-minutes", "minutes",
        start: { _, part in
            guard let text = part.meeting.minutes.items[part.of.id] else { return FormInput() }
            return FormInput().filling("summary", text.summary).filling("conclusions", text.conclusions)
        },
        questions: { form, _, _ in
            form.languages("summary", isLong: true)
            form.languages("conclusions", isLong: true, isOptional: true)
        },
        deed: { reader, _, part in
            reader.multilingual("summary").map { summary in
                let text = MinutesText(
                    summary: summary, conclusions: reader.input.multilingual("conclusions"))
                return .writeMinutes(meeting: part.meeting.id, item: part.of.id, minutes: text)
            }
        })

    static let correct = item(
        "correct", "correct",
        preface: { call, part in
            let said = part.meeting.minutes.items[part.of.id]
            return [said?.summary, said?.conclusions].compactMap(\.self).compactMap { text in
                text.text(in: call.language).map { text, language in
                    Prose(.paragraphs(text), style: "document", language: language)
                }
            }
        },
        start: { call, _ in FormInput(["remark.language": [call.language.rawValue]]) },
        questions: { form, call, _ in form.remark("remark", call) },
        deed: { reader, _, part in
            reader.remark("remark").map {
                .correct(meeting: part.meeting.id, item: part.of.id, remark: $0)
            }
        })

    static let settle = part(
        "settle", "/meetings/:id/proposals/:part/settle",
        find: { call, meeting in meeting.proposals.first { call.isPart($0.id) } },
        preface: { call, part in [title(part.of.plan.title, call)] },
        start: { call, _ in FormInput(["reason.language": [call.language.rawValue]]) },
        questions: { form, call, _ in
            form.radios(
                "outcome",
                ["accepted", "declined"].map { Choice($0, call.words("meeting.proposal.\($0)")) })
            form.remark("reason", call, isOptional: true)
        },
        deed: { reader, _, part in
            outcome(&reader).map { accepted in
                .settleProposal(
                    meeting: part.meeting.id, proposal: part.of.id, accepted: accepted,
                    reason: reader.optionalRemark("reason"))
            }
        })

    static let answer = part(
        "answer-correction", "/meetings/:id/corrections/:part/answer",
        find: { call, meeting in meeting.minutes.corrections.first { call.isPart($0.id) } },
        preface: { call, part in [Prose(call.remark(part.of.remark), style: "document")] },
        start: { call, _ in FormInput(["remark.language": [call.language.rawValue]]) },
        questions: { form, call, _ in
            form.radios(
                "outcome",
                ["accepted", "declined"].map { Choice($0, call.words("meeting.correction.\($0)")) })
            form.remark("remark", call)
        },
        deed: { reader, _, part in
            let accepted = outcome(&reader)
            let remark = reader.remark("remark")
            guard let accepted, let remark else { return nil }
            return .answerCorrection(
                meeting: part.meeting.id, correction: part.of.id, accepted: accepted, remark: remark)
        })

    /// What may be done about the minutes of an item.
    static func offers(on item: MeetingItem, in meeting: Meeting, _ call: Call)
        -> [(label: String, href: String)]
    {
        let id = meeting.id
        let text = MinutesText(summary: .init())
        let steps: [(name: String, end: String, deed: MeetingDeed)] = [
            ("write-minutes", "minutes", .writeMinutes(meeting: id, item: item.id, minutes: text)),
            (
                "correct", "correct",
                .correct(meeting: id, item: item.id, remark: Remark("", in: call.language))
            ),
        ]
        return steps.filter { call.view.mayTry(.meeting($0.deed)) }.map {
            (call.words("meeting.\($0.name).title"), call.link("\(meeting.path)/items/\(item.id)/\($0.end)"))
        }
    }

    private static func outcome(_ reader: inout Reader) -> Bool? {
        guard let outcome = reader.input["outcome"], ["accepted", "declined"].contains(outcome) else {
            reader.fail("outcome", "error.choice")
            return nil
        }
        return outcome == "accepted"
    }

    private static func title(_ title: Multilingual, _ call: Call) -> Prose {
        Prose("<p><strong>\(call.text(title))</strong></p>")
    }

    private static func item(
        _ verb: String, _ end: String, isGrave: Bool = false,
        preface: @escaping @Sendable (Call, Part<MeetingItem>) -> [any Component] = { _, _ in [] },
        start: @escaping @Sendable (Call, Part<MeetingItem>) -> FormInput = { _, _ in FormInput() },
        questions: @escaping @Sendable (inout Form, Call, Part<MeetingItem>) -> Void = { _, _, _ in },
        deed: @escaping @Sendable (inout Reader, Call, Part<MeetingItem>) -> MeetingDeed?
    ) -> ActForm<Part<MeetingItem>> {
        part(
            verb, "/meetings/:id/items/:part/\(end)", isGrave: isGrave,
            find: { call, meeting in meeting.agenda.first { call.isPart($0.id) } },
            preface: { call, part in [title(part.of.plan.title, call)] + preface(call, part) },
            start: start, questions: questions, deed: deed)
    }

    private static func part<Of: Sendable>(
        _ verb: String, _ path: String, isGrave: Bool = false,
        find: @escaping @Sendable (Call, Meeting) -> Of?,
        preface: @escaping @Sendable (Call, Part<Of>) -> [any Component],
        start: @escaping @Sendable (Call, Part<Of>) -> FormInput,
        questions: @escaping @Sendable (inout Form, Call, Part<Of>) -> Void,
        deed: @escaping @Sendable (inout Reader, Call, Part<Of>) -> MeetingDeed?
    ) -> ActForm<Part<Of>> {
        ActForm(
            name: "meeting.\(verb)", path: path, section: .visits, isGrave: isGrave,
            find: { call in
                let meeting = try call.meeting()
                guard let part = find(call, meeting) else { throw Fault.notFound }
                return Part(meeting: meeting, of: part)
            }, crumbs: { call, part in MeetingPage.crumbs(call, part.meeting) }, preface: preface,
            start: start, questions: questions,
            deed: { reader, call, part in deed(&reader, call, part).map { .meeting($0) } })
    }
}

extension Call {
    /// Whether this is the number in the path.
    fileprivate func isPart(_ number: Int) -> Bool {
        parameters["part"].flatMap { Int(typed: $0) } == number
    }
}
