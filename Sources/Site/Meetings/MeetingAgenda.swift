// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The agenda of a meeting in its order, and what states would have on it.
enum MeetingAgenda {
    static func parts(_ meeting: Meeting, _ call: Call) -> [any Component] {
        let words = call.words
        var parts: [any Component] = [table(meeting, call)]
        guard !meeting.agenda.isEmpty else { return parts }
        let minutes = meeting.agenda.map(\.plan.minutes).reduce(0, +)
        let total = words("meeting.agenda-length", ["length": length(minutes, call)])
        parts.append(Prose("<p>\(total)</p>", style: "muted"))
        return parts
    }

    static func table(_ meeting: Meeting, _ call: Call, isPaper: Bool = false) -> Table {
        let words = call.words
        let mayChange = !isPaper && mayChange(meeting, call)
        var columns: [Table.Column] = [
            .init(words("meeting.item")), .init(words("meeting.kind")), .init(words("meeting.matter")),
            .init(words("visit.agenda.presenter")), .init(words("meeting.length")),
        ]
        if mayChange { columns.append(.init(words("visit.agenda.change"))) }
        return Table(
            words("meeting.agenda"), columns: columns,
            rows: meeting.agenda.enumerated().map { index, item in
                let title: HTML = "\(call.numerals.written(index + 1)). \(call.text(item.plan.title))"
                var cells: [HTML] = [
                    title, .text(words("meeting.kind.\(item.plan.kind.rawValue)")),
                    matter(of: item, in: meeting, call), presenter(of: item.plan, call),
                    "<span class=\"nowrap\">\(length(item.plan.minutes, call))</span>",
                ]
                if mayChange { cells.append(changes(item, meeting, call)) }
                return cells
            }, empty: words("meeting.no-agenda"), isCaptionQuiet: true)
    }

    /// Whether the agenda is still drawn up, and by this reader.
    private static func mayChange(_ meeting: Meeting, _ call: Call) -> Bool {
        meeting.agenda.first.map {
            call.view.mayTry(.meeting(.removeItem(meeting: meeting.id, number: $0.id)))
        } ?? false
    }

    private static func changes(_ item: MeetingItem, _ meeting: Meeting, _ call: Call) -> HTML {
        let base = call.link("\(meeting.path)/items/\(item.id)")
        return [("change", "visit.change-item.short"), ("remove", "visit.remove-item.short")]
            .map { .link("\(base)/\($0.0)", .text(call.words($0.1))) }.joined(separator: " · ")
    }

    static func length(_ minutes: Int, _ call: Call) -> String { call.words("time.minutes", count: minutes) }

    static func presenter(of item: MeetingItemPlan, _ call: Call) -> HTML {
        let parts = [item.office.map { call.text($0) }, item.presenter.map { .text(call.name($0)) }]
            .compactMap(\.self)
        return parts.isEmpty ? "–" : parts.joined(separator: " · ")
    }

    /// The initiative and the decisions that an item is about, with how they stand.
    static func matter(of item: MeetingItem, in meeting: Meeting, _ call: Call) -> HTML {
        var lines: [HTML] = []
        if let initiative = item.plan.initiative.flatMap({ call.view.initiative($0) }) {
            lines.append(
                "\(initiative.link(call)) \(initiative.stage.tag(call.words).html)")
        }
        for decision in call.view.decisions(of: item, in: meeting) {
            let number: HTML = .link(call.link("/decisions/\(decision.id)"), .leftToRight(decision.id.text))
            let status = call.words("decision.status.\(decision.status.rawValue)")
            lines.append("\(call.words("meeting.decision")) \(number): \(status)")
        }
        return lines.isEmpty ? "–" : lines.joined(separator: "<br>")
    }

    static func proposals(_ meeting: Meeting, _ call: Call) -> [any Component] {
        let words = call.words
        guard !meeting.proposals.isEmpty else { return [] }
        return [
            Heading(words("meeting.proposals"), anchor: "proposals"),
            Table(
                words("meeting.proposals"),
                columns: [
                    .init(words("meeting.item")), .init(words("meeting.proposed-by")),
                    .init(words("visits.when")), .init(words("visits.status")),
                ],
                rows: meeting.proposals.map { proposal in
                    [
                        call.text(proposal.plan.title), .text(call.name(proposal.by.organisation)),
                        call.dates.moment(proposal.at), standing(of: proposal, meeting, call),
                    ]
                }, empty: "–", isCaptionQuiet: true),
        ]
    }

    private static func standing(of proposal: ItemProposal, _ meeting: Meeting, _ call: Call) -> HTML {
        let words = call.words
        guard let settled = proposal.settled else {
            let trial = MeetingDeed.settleProposal(
                meeting: meeting.id, proposal: proposal.id, accepted: true, reason: nil)
            let tag = Tag(words("meeting.proposal.open"), .warning).html
            guard call.view.mayTry(.meeting(trial)) else { return tag }
            let path = call.link("\(meeting.path)/proposals/\(proposal.id)/settle")
            return "\(tag) \(.link(path, .text(words("meeting.settle.title"))))"
        }
        let tag =
            settled.item == nil
            ? Tag(words("meeting.proposal.declined"), .danger)
            : Tag(words("meeting.proposal.accepted"), .success)
        return tag.html + (settled.reason.map { call.remark($0) } ?? "")
    }
}
