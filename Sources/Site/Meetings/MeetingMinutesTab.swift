// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The minutes of a meeting: item by item what was said and concluded, what states would have corrected, and notes.
enum MeetingMinutesTab {
    static func parts(_ meeting: Meeting, _ call: Call) -> [any Component] {
        let words = call.words
        let minutes = meeting.minutes
        guard meeting.agendaAdopted != nil else {
            return [Prose("<p>\(words("meeting.minutes-not-yet"))</p>", style: "muted")]
        }
        guard call.view.seesVisits || minutes.stage != .draft else {
            return [Prose("<p>\(words("meeting.minutes-in-draft"))</p>", style: "muted")]
        }
        var parts: [any Component] = [SummaryList(facts(meeting, call))]
        parts +=
            ActOffers(
                forms: MeetingForms.minutesOffers(on: meeting, call), path: meeting.path, call: call
            ).parts
        for (index, item) in meeting.agenda.enumerated() {
            parts += self.parts(of: item, number: index + 1, meeting, call)
        }
        parts += notes(meeting, call)
        let paper = (
            label: words("meeting.minutes-pdf"), href: call.link("\(meeting.path)/minutes/pdf")
        )
        return parts + [ActionLinks([paper], hasMain: false)]
    }

    private static func facts(_ meeting: Meeting, _ call: Call) -> [SummaryList.Row] {
        let (words, minutes) = (call.words, meeting.minutes)
        var rows: [SummaryList.Row] = [.init(words("visits.status"), minutes.stage.tag(call).html)]
        if let at = minutes.circulated {
            rows.append(.init(words("meeting.circulated-at"), call.dates.both(at)))
        }
        if minutes.stage == .circulated, let until = minutes.correctionsUntil {
            rows.append(
                .init(words("meeting.corrections-until"), call.dates(of: meeting).deadline(until)))
        }
        if let approved = minutes.approved {
            rows.append(.init(words("meeting.approved-at"), call.byline(approved.by, approved.at)))
        }
        return rows
    }

    private static func parts(
        of item: MeetingItem, number: Int, _ meeting: Meeting, _ call: Call
    ) -> [any Component] {
        let words = call.words
        let title = "\(call.numerals.written(number)). \(call.plain(item.plan.title))"
        var parts: [any Component] = [Heading(title, anchor: "item-\(item.id)")]
        let matter = MeetingAgenda.matter(of: item, in: meeting, call)
        if matter.source != "–" { parts.append(Prose("<p>\(matter)</p>", style: "small")) }
        parts += missing(of: item, meeting, call)
        if let text = meeting.minutes.items[item.id] {
            parts += prose(text.summary, call)
            if !text.conclusions.isEmpty {
                parts += [Heading(words("meeting.conclusions"), isLarge: false)]
                parts += prose(text.conclusions, call)
            }
        } else {
            parts.append(Prose("<p>\(words("meeting.nothing-written"))</p>", style: "muted"))
        }
        parts += corrections(of: item, meeting, call)
        let links = MeetingPartForms.offers(on: item, in: meeting, call)
        if !links.isEmpty { parts.append(ActionLinks(links, hasMain: false)) }
        return parts
    }

    private static func prose(_ text: Multilingual, _ call: Call) -> [any Component] {
        guard let (text, language) = text.text(in: call.language) else { return [] }
        return [Prose(.paragraphs(text), style: "document", language: language)]
    }

    /// The official languages in which an item is still to be written; the secretariat's concern.
    private static func missing(of item: MeetingItem, _ meeting: Meeting, _ call: Call) -> [any Component] {
        let missing = meeting.minutes.missing(of: item.id, call.view.charter?.languages ?? [])
        guard call.view.seesVisits, meeting.minutes.stage != .approved, !missing.isEmpty else { return [] }
        let names = missing.map { call.name($0) }.joined(separator: call.words.listSeparator)
        return [Prose("<p>\(Tag(call.words("meeting.missing", ["languages": names]), .warning).html)</p>")]
    }

    private static func corrections(of item: MeetingItem, _ meeting: Meeting, _ call: Call)
        -> [any Component]
    {
        let words = call.words
        let own = meeting.minutes.corrections.filter { $0.item == item.id }
        guard !own.isEmpty else { return [] }
        let entries = own.map { correction in
            let tag =
                correction.answer.map {
                    $0.accepted
                        ? Tag(words("meeting.correction.accepted"), .success)
                        : Tag(words("meeting.correction.declined"), .neutral)
                } ?? Tag(words("meeting.correction.open"), .warning)
            return Thread.Entry(
                anchor: "correction-\(correction.id)", speaker: .text(call.name(correction.by.organisation)),
                when: call.dates.both(correction.at),
                body: call.remark(correction.remark) + answer(to: correction, meeting, call), tag: tag)
        }
        return [Heading(words("meeting.corrections"), isLarge: false), Thread(entries, empty: "")]
    }

    private static func answer(to correction: MinutesCorrection, _ meeting: Meeting, _ call: Call) -> HTML {
        if let answer = correction.answer {
            return
                "<p class=\"small muted\">\(call.byline(answer.by, answer.at))</p>\(call.remark(answer.remark))"
        }
        let trial = MeetingDeed.answerCorrection(
            meeting: meeting.id, correction: correction.id, accepted: true,
            remark: Remark("", in: call.language))
        guard call.view.mayTry(.meeting(trial)) else { return "" }
        let path = call.link("\(meeting.path)/corrections/\(correction.id)/answer")
        return "<p>\(.link(path, .text(call.words("meeting.answer-correction.title"))))</p>"
    }

    private static func notes(_ meeting: Meeting, _ call: Call) -> [any Component] {
        guard !meeting.minutes.notes.isEmpty else { return [] }
        return [
            Heading(call.words("meeting.notes"), anchor: "notes"),
            Timeline(
                meeting.minutes.notes.map { note in
                    Timeline.Entry(
                        when: call.dates.both(note.at), title: .text(call.name(note.by)),
                        body: "<p>\(call.text(note.text))</p>")
                }),
        ]
    }
}
