// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Which states take part, and with what caveats.
enum InitiativeParticipation {
    static func parts(_ initiative: Initiative, _ call: Call) -> [any Component] {
        let words = call.words
        var parts: [any Component] = [
            Prose("<p>\(words("participation.lead"))</p>", style: "muted"),
            KeyFigures([
                .init(
                    "\(call.numerals.written(initiative.participants.count)) / \(call.numerals.written(initiative.proposal.threshold.participants))",
                    words("participation.threshold"), note: words("participation.threshold-note"))
            ]),
            states(initiative, call),
        ]
        if let coverage = InitiativeFigures.coverage(initiative, call) {
            parts += [Heading(words("results.coverage.title")), coverage]
        }
        if InitiativePage.Tab.funding.isOpen(to: call.view, initiative) {
            let path = call.link(InitiativeFunding.path(of: initiative.id))
            parts.append(ActionLinks([(words("participation.funding"), path)], hasMain: false))
        }
        return parts
    }

    private static func states(_ initiative: Initiative, _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("participation.states"),
            columns: [
                .init(words("field.state")), .init(words("field.level")), .init(words("field.caveats")),
                .init(words("field.capacity")), .init(words("participation.since")),
            ],
            rows: call.sorted(initiative.participation.keys).compactMap { state in
                initiative.participation[state].map { row(state, $0, call) }
            }, empty: words("participation.none"))
    }

    private static func row(_ state: Organisation.ID, _ choice: OptIn, _ call: Call) -> [HTML] {
        let words = call.words
        var level = Tag(words("level.\(choice.level.rawValue)"), choice.isBinding ? .success : .neutral).html
        if let withdrawn = choice.withdrawn {
            let until = words("participation.until", ["day": call.dates.text(withdrawn)])
            level = "\(level) \(Tag(until, .warning).html)"
        }
        return [
            .text(call.name(state)), level,
            choice.caveats.isEmpty ? "–" : choice.caveats.map { call.remark($0) }.joined(),
            choice.capacity.map { call.remark($0) } ?? "–",
            call.dates.day(call.dates.seat.day(at: choice.at)),
        ]
    }
}
