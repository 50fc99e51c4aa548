// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Who comes and who came: the answer of each that is invited, and every count of who was in the room.
enum MeetingAttendance {
    static func parts(_ meeting: Meeting, _ call: Call) -> [any Component] {
        let words = call.words
        let invited = call.sorted(call.view.invited(to: meeting))
        var parts: [any Component] = [figures(meeting, invited, call)]
        parts +=
            ActOffers(
                forms: MeetingForms.attendanceOffers(on: meeting, call), path: meeting.path, call: call
            ).parts
        parts += [
            Heading(words("meeting.answers"), anchor: "answers"),
            Table(
                words("meeting.answers"),
                columns: [
                    .init(words("field.organisation")), .init(words("meeting.answer")),
                    .init(words("visit.delegation")), .init(words("meeting.present")),
                ],
                rows: invited.map { row($0, meeting, call) }, empty: words("meeting.nobody-invited"),
                isCaptionQuiet: true),
            Heading(words("meeting.counts"), anchor: "counts"), counts(meeting, call),
        ]
        return parts
    }

    static func tag(_ answer: Attendance?, _ call: Call) -> Tag {
        guard let answer else { return Tag(call.words("meeting.standing.none"), .warning) }
        return answer.plan.attends
            ? Tag(call.words("meeting.standing.attends"), .success)
            : Tag(call.words("meeting.standing.regrets"), .neutral)
    }

    private static func figures(_ meeting: Meeting, _ invited: [Organisation.ID], _ call: Call)
        -> KeyFigures
    {
        let words = call.words
        let answers = invited.compactMap { meeting.answers[$0]?.plan }
        func number(_ value: Int) -> String { Numbers.text(value, in: call.numerals) }
        var items: [KeyFigures.Item] = [
            .init(
                number(answers.count(where: \.attends)), words("meeting.standing.attends"),
                note: words("meeting.of-invited", ["all": number(invited.count)])),
            .init(number(answers.count { !$0.attends }), words("meeting.standing.regrets")),
            .init(number(invited.count - answers.count), words("meeting.standing.none")),
        ]
        if let last = meeting.counts.last {
            let quorum = last.quorum.map { _ in
                words(last.holds ? "meeting.quorum-met" : "meeting.quorum-not-met")
            }
            let all = words("meeting.of-members", ["all": number(last.electorate)])
            items.append(
                .init(
                    number(last.members), words("meeting.states-present"),
                    note: [all, quorum].compactMap(\.self).joined(separator: words.listSeparator),
                    href: "#counts"))
        }
        return KeyFigures(items)
    }

    private static func row(_ id: Organisation.ID, _ meeting: Meeting, _ call: Call) -> [HTML] {
        let answer = meeting.answers[id]
        var standing = tag(answer, call).html
        if let remark = answer?.plan.remark { standing = standing + call.remark(remark) }
        return [call.link(id), standing, delegation(answer, call), presence(of: id, meeting, call)]
    }

    private static func delegation(_ answer: Attendance?, _ call: Call) -> HTML {
        guard let plan = answer?.plan, plan.attends else { return "–" }
        var lines = [plan.head.map { "\(call.text($0)) (\(call.words("visit.head")))" as HTML }]
            .compactMap(\.self)
        let named = plan.delegates.compactMap { call.view.person($0) }
        lines += named.map { call.text($0.title) }
        let others = plan.others + plan.delegates.count - named.count
        if others > 0 { lines.append(.text(call.words("meeting.others", count: others))) }
        return lines.joined(separator: "<br>")
    }

    /// From when to when they were in the room.
    private static func presence(of id: Organisation.ID, _ meeting: Meeting, _ call: Call) -> HTML {
        let dates = call.dates(of: meeting)
        let stays = meeting.stays(of: id).map { from, until -> HTML in
            let day = dates.seat.day(at: from)
            let end = until.map { HTML.leftToRight(dates.clock($0, in: dates.seat)) } ?? ""
            return
                "\(dates.day(day)) <span class=\"nowrap\">\(.leftToRight(dates.clock(from, in: dates.seat))) – \(end)</span>"
        }
        return stays.isEmpty ? "–" : stays.joined(separator: "<br>")
    }

    private static func counts(_ meeting: Meeting, _ call: Call) -> Table {
        let (words, dates) = (call.words, call.dates(of: meeting))
        func number(_ value: Int) -> HTML { .leftToRight(Numbers.text(value, in: call.numerals)) }
        return Table(
            words("meeting.counts"),
            columns: [
                .init(words("visits.when")), .init(words("meeting.states-present"), isNumber: true),
                .init(words("meeting.electorate"), isNumber: true), .init(words("meeting.quorum")),
            ],
            rows: meeting.counts.map { count in
                let quorum: HTML =
                    count.quorum.map { quorum in
                        let least = Numbers.text(quorum.least(of: count.electorate), in: call.numerals)
                        let tag = Tag(
                            words(count.holds ? "meeting.quorum-met" : "meeting.quorum-not-met"),
                            count.holds ? .success : .danger)
                        return "\(.leftToRight(least)) \(tag.html)"
                    } ?? "–"
                return [dates.both(count.at), number(count.members), number(count.electorate), quorum]
            }, empty: words("meeting.no-counts"), isCaptionQuiet: true)
    }
}
