// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Answering the invitation, counting who is there, and what the chair does.
extension MeetingForms {
    static let answer = step(
        "answer", preface: { call, meeting in [SummaryList(MeetingPage.facts(meeting, call))] },
        start: { call, meeting in
            var input = FormInput(["remark.language": [call.language.rawValue]])
            guard let own = call.view.organisation, let given = meeting.answers[own.id]?.plan else {
                return input
            }
            input = FormInput([
                "attends": [given.attends ? "yes" : "no"], "delegates": given.delegates.map(\.text),
                "others": [String(given.others)], "remark": [given.remark?.text ?? ""],
                "remark.language": [(given.remark?.language ?? call.language).rawValue],
            ])
            return input.filling("head", given.head ?? .init())
        },
        questions: { form, call, _ in
            form.radios(
                "attends",
                ["yes", "no"].map { Choice($0, call.words("meeting.answer.\($0)")) })
            form.languages("head", isLong: false, isOptional: true)
            let people = call.view.organisation.map { call.view.people(of: $0.id) } ?? []
            if !people.isEmpty {
                form.checkboxes(
                    "delegates", people.map { Choice($0.id.text, call.plain($0.title)) }, isOptional: true)
            }
            form.number("others", isOptional: true)
            form.remark("remark", call, isOptional: true)
        },
        deed: { reader, _, meeting in
            guard let attends = reader.input["attends"], ["yes", "no"].contains(attends) else {
                reader.fail("attends", "error.choice")
                return nil
            }
            let others = reader.input["others"] == nil ? 0 : reader.number("others")
            guard let others else { return nil }
            let head = reader.input.multilingual("head")
            let plan = AttendancePlan(
                attends: attends == "yes", head: head.isEmpty ? nil : head,
                delegates: reader.identifiers("delegates"), others: others,
                remark: reader.optionalRemark("remark"))
            return .answer(meeting: meeting.id, attendance: plan)
        })

    /// All who are in the room are ticked, those who have left are not: each count stands by itself.
    static let count = step(
        "count",
        start: { _, meeting in
            let before = meeting.counts.last?.present
            let expected = meeting.answers.filter(\.value.plan.attends).keys.sorted()
            return FormInput(["present": (before ?? expected).map(\.text)])
        },
        questions: { form, call, meeting in
            form.checkboxes(
                "present", Choices.organisations(call.view.invited(to: meeting), call), isOptional: true)
        },
        deed: { reader, _, meeting in .count(meeting: meeting.id, present: reader.identifiers("present")) })

    static let open = step(
        "open", isWeighty: true, preface: { call, meeting in [lastCount(of: meeting, call)] },
        deed: { _, _, meeting in .open(meeting: meeting.id) })

    static let adjourn = step(
        "adjourn", isWeighty: true,
        questions: { form, _, _ in
            form.moment("begins")
            form.moment("ends")
            form.languages("reason", isLong: false)
        },
        deed: { reader, call, meeting in
            let zone = zone(of: meeting, call)
            let begins = reader.instant("begins", in: zone)
            let ends = reader.instant("ends", in: zone)
            let reason = reader.multilingual("reason")
            guard let begins, let ends, let reason else { return nil }
            return .adjourn(meeting: meeting.id, begins: begins, ends: ends, reason: reason)
        })

    static let close = step(
        "close", isWeighty: true, preface: { call, meeting in [lastCount(of: meeting, call)] },
        deed: { _, _, meeting in .close(meeting: meeting.id) })

    /// How many member states were present at the last count, and whether that is enough.
    private static func lastCount(of meeting: Meeting, _ call: Call) -> any Component {
        let words = call.words
        guard let last = meeting.counts.last else {
            return Prose("<p>\(words("meeting.no-counts"))</p>", style: "muted")
        }
        func number(_ value: Int) -> String { Numbers.text(value, in: call.numerals) }
        let of = words("meeting.of", ["part": number(last.members), "all": number(last.electorate)])
        var rows: [SummaryList.Row] = [
            .init(words("meeting.states-present"), "\(of) · \(call.dates(of: meeting).both(last.at))")
        ]
        if let quorum = last.quorum {
            let tag = Tag(
                words(last.holds ? "meeting.quorum-met" : "meeting.quorum-not-met"),
                last.holds ? .success : .danger)
            let least = number(quorum.least(of: last.electorate))
            rows.append(.init(words("meeting.quorum"), "\(.leftToRight(least)) \(tag.html)"))
        }
        return SummaryList(rows)
    }
}
