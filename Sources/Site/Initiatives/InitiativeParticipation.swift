// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Which states take part, with what caveats, and who gives what.
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
        if call.view.isInside || call.view.me != nil {
            parts += [
                Heading(words("contribution.title")),
                Prose("<p>\(words("contribution.lead"))</p>", style: "muted"),
                contributions(initiative, call),
            ]
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

    private static func contributions(_ initiative: Initiative, _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("contribution.list"),
            columns: [
                .init(words("contribution.donor")), .init(words("contribution.gift")),
                .init(words("contribution.amount"), isNumber: true), .init(words("text.state")),
                .init(words("contribution.next")),
            ],
            rows: initiative.contributions.compactMap { call.view.contribution($0) }.map { gift in
                [
                    .text(call.name(gift.donor)),
                    "\(gift.inKind.map(call.text) ?? .text(words("contribution.money")))\(earmark(gift, call))",
                    gift.money.map { .leftToRight(Amounts.text($0, in: call.numerals)) } ?? "–",
                    Tag(
                        words("contribution.\(gift.stage.rawValue)"),
                        gift.stage == .pledged ? .neutral : .success
                    )
                    .html,
                    next(gift, call),
                ]
            }, empty: words("contribution.none"))
    }

    private static func earmark(_ gift: Contribution, _ call: Call) -> HTML {
        guard let earmark = gift.earmark else { return "" }
        return " <span class=\"muted\">(\(call.words("field.earmark")) · \(call.text(earmark)))</span>"
    }

    /// The step that a gift awaits, for whoever may take it.
    private static func next(_ gift: Contribution, _ call: Call) -> HTML {
        let isDonor = call.view.organisation?.id == gift.donor
        let form: ActForm<Contribution>? =
            switch gift.stage {
            case .pledged where isDonor && call.may(.sign): ContributionForms.commit
            case .committed where call.may(.administer): ContributionForms.receive
            default: nil
            }
        guard let form else { return "–" }
        return .link(
            call.link("/contributions/\(gift.id.text)/act/\(form.verb)"),
            .text(call.words("\(form.name).title")))
    }
}
