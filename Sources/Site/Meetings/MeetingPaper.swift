// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

/// The agenda or the minutes of a meeting for the typesetter (`files/typst/meeting.typ`): plain data, no markup.
struct MeetingPaper: Encodable {
    let language: String
    /// "Agenda", "Minutes".
    let title: String
    let coalition: String
    let meeting: String
    let number: String
    /// Year, month, day on which it takes place.
    let date: [Int]
    let demonstration: Paper.Demonstration?
    let facts: [Paper.Row]
    let blocks: [Paper.Block]

    init(of meeting: Meeting, _ title: String, _ parts: [any Component], _ call: Call) {
        let charter = call.view.charter
        let day = call.dates(of: meeting).seat.day(at: meeting.plan.begins).components
        let paper = BookPaper([], in: call.language)
        language = call.language.rawValue
        self.title = title
        coalition = charter.map { call.plain($0.name) } ?? ""
        self.meeting = call.plain(meeting.plan.title)
        number = meeting.id.text
        date = [day.year, day.month, day.day]
        demonstration =
            charter?.demonstration == true
            ? .init(short: call.words("frame.demonstration"), long: call.words("frame.demonstration-long"))
            : nil
        facts = MeetingPage.facts(meeting, call, isPaper: true).map {
            Paper.Row(label: $0.term, runs: PaperMarkup.runs($0.value, in: call.language))
        }
        blocks = parts.flatMap(paper.blocks)
    }

    /// It is kept under what stands in it: whoever may not read a line cannot be given a paper that has it.
    static func digest(of source: [UInt8]) -> String { Hash.of(source).base64 }

    /// Who was present, then item by item what was said and concluded, and what was put right since.
    static func minutes(_ meeting: Meeting, _ call: Call) -> [any Component] {
        let words = call.words
        let present = Set(meeting.counts.flatMap(\.present))
        var parts: [any Component] = [
            Prose("<p>\(words("meeting.minutes.\(meeting.minutes.stage.rawValue)"))</p>"),
            Heading(words("meeting.present")),
            Prose("<p>\(present.isEmpty ? words("meeting.no-counts") : call.names(present))</p>"),
        ]
        for (index, item) in meeting.agenda.enumerated() {
            let title = "\(call.numerals.written(index + 1)). \(call.plain(item.plan.title))"
            parts.append(Heading(title))
            let text = meeting.minutes.items[item.id]
            parts.append(said(text?.summary, call, empty: words("meeting.nothing-written")))
            guard let conclusions = text?.conclusions, !conclusions.isEmpty else { continue }
            parts.append(
                Prose("<p><strong>\(words("meeting.conclusions"))</strong></p>"))
            parts.append(said(conclusions, call, empty: "–"))
        }
        guard !meeting.minutes.notes.isEmpty else { return parts }
        parts.append(Heading(words("meeting.notes")))
        return parts + meeting.minutes.notes.map { said($0.text, call, empty: "–") }
    }

    private static func said(_ text: Multilingual?, _ call: Call, empty: String) -> Prose {
        guard let (text, language) = text?.text(in: call.language) else { return Prose("<p>\(empty)</p>") }
        guard language != call.language else { return Prose(.paragraphs(text)) }
        return Prose("<p>\(.isolated(text, in: language))</p>")
    }
}
