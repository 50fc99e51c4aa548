// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What it is, where it stands, and who is in it.
enum InitiativeOverview {
    static func parts(_ initiative: Initiative, _ call: Call) -> [any Component] {
        var parts: [any Component] = [steps(initiative, call)]
        if let figures = figures(initiative, call) { parts.append(figures) }
        parts.append(SummaryList(rows(initiative, call)))
        parts += ChecklistPart.parts(initiative, call)
        let notes = initiative.notes
        if !notes.isEmpty {
            parts.append(Heading(call.words("initiative.notes")))
            parts.append(
                Timeline(
                    notes.reversed().map { note in
                        .init(
                            when: call.dates.moment(note.at),
                            title: "\(call.words("stage.\(note.stage.rawValue)")) · \(call.name(note.by))",
                            body: "<p>\(call.text(note.text))</p>")
                    }))
        }
        return parts
    }

    /// The seven phases, each with its stages.
    private static let phases: [(name: String, stages: [Stage])] = [
        ("drafting", [.draft, .returned]), ("study", [.submitted, .admissible]), ("debate", [.inDebate]),
        ("legal", [.inLegalReview]), ("decision", [.tabled, .deciding, .deferred, .noConsensus]),
        ("execution", [.adopted, .resourcing, .active, .suspended]),
        ("evaluation", [.closing, .evaluated, .archived]),
    ]

    private static func steps(_ initiative: Initiative, _ call: Call) -> Steps {
        let current = phases.firstIndex { $0.stages.contains(initiative.stage) }
        let entered = Set(initiative.milestones.map(\.stage))
        return Steps(
            label: call.words("initiative.phases"),
            phases.enumerated().map { index, phase in
                let last = initiative.milestones.last { phase.stages.contains($0.stage) }
                let isDone = current.map { index < $0 } ?? !entered.isDisjoint(with: phase.stages)
                let since = last.map { call.dates.day(call.dates.seat.day(at: $0.at)) } ?? ""
                return .init(
                    call.words("phase.\(phase.name)"),
                    index == current ? .current : isDone ? .done : .ahead,
                    // What lies ahead again, after a return to debate, has no date any more.
                    note: index == current || isDone ? since : "")
            })
    }

    private static func figures(_ initiative: Initiative, _ call: Call) -> KeyFigures? {
        guard initiative.isAdopted else { return nil }
        let activities = initiative.activities.compactMap { call.view.activity($0) }
        let done = activities.count { $0.status == .done }
        let words = call.words
        func number(_ value: Int) -> String { Numbers.text(value, in: call.numerals) }
        return KeyFigures([
            .init(
                number(initiative.participants.count), words("initiative.figure.participants"),
                note: words(
                    "initiative.figure.threshold",
                    ["count": number(initiative.proposal.threshold.participants)]),
                href: call.link("\(initiative.path)/participation")),
            .init(
                "\(number(done)) / \(number(activities.count))", words("initiative.figure.activities"),
                href: call.link("\(initiative.path)/activities")),
            .init(
                number(activities.map(\.attended).reduce(0, +)), words("initiative.figure.attended"),
                note: words(
                    "initiative.figure.seats", ["count": number(activities.map(\.plan.seats).reduce(0, +))]),
                href: call.link("\(initiative.path)/activities")),
        ])
    }

    private static func rows(_ initiative: Initiative, _ call: Call) -> [SummaryList.Row] {
        let words = call.words
        let proposal = initiative.proposal
        var rows: [SummaryList.Row] = [
            .init(words("field.objective"), call.text(proposal.objective)),
            .init(words("field.kind"), .text(words("kind.\(proposal.kind.rawValue)"))),
            .init(
                words("field.domains"), .text(proposal.domains.isEmpty ? "–" : call.names(proposal.domains))),
            .init(words("initiative.sponsor"), .text(call.name(initiative.sponsor))),
        ]
        func add(_ key: String, _ states: [Organisation.ID]) {
            if !states.isEmpty { rows.append(.init(words(key), .text(call.names(states)))) }
        }
        add("initiative.cosponsors", initiative.cosponsors)
        add("field.partners", proposal.partners)
        add("field.hosts", proposal.hosts)
        rows += StrategyLinks.rows(on: initiative, call)
        rows.append(.init(words("field.mandate"), mandate(proposal.mandate, call)))
        rows.append(.init(words("initiative.threshold"), threshold(proposal.threshold, call)))
        if let closes = initiative.debateCloses, initiative.stage == .inDebate {
            rows.append(
                .init(
                    words("initiative.debate-closes"),
                    "\(call.dates.deadline(closes)) <span class=\"muted\">\(call.dates.remaining(until: closes))</span>"
                ))
        }
        if call.view.isInside {
            rows.append(
                .init(
                    words("initiative.publication"), .text(words("status.\(initiative.publication.rawValue)"))
                ))
        }
        return rows
    }

    private static func mandate(_ id: Mandate.ID?, _ call: Call) -> HTML {
        guard let id, let mandate = call.view.charter?.mandates.first(where: { $0.id == id }) else {
            return .text(call.words("initiative.no-mandate"))
        }
        return "\(call.text(mandate.title)) <span class=\"muted\">· \(call.name(mandate.organ))</span>"
    }

    private static func threshold(_ threshold: LaunchThreshold, _ call: Call) -> HTML {
        let states = call.words("states.count", count: threshold.participants)
        guard let funds = threshold.funds else { return .text(states) }
        return "\(states) · \(.leftToRight(Amounts.text(funds, in: call.numerals)))"
    }
}
