// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What needs the reader's action.
extension Desk {
    /// Six fit on the first screen of a small laptop.
    private static let shown = 6

    var duties: [any Component] {
        guard !actions.isEmpty else {
            return [Heading(words("home.actions")), Prose(.paragraphs(words("home.no-actions")))]
                + (meanwhile.isEmpty ? [] : [ActionLinks(meanwhile, hasMain: false)])
        }
        let parts: [any Component] = [
            Heading(words("home.actions"), anchor: "actions", note: summary),
            DutyList(rows: actions.prefix(Self.shown).map(row), csrf: call.visitor.formToken),
        ]
        return actions.count > Self.shown ? parts + [more(actions.count, "/actions")] : parts
    }

    /// What one may do while nothing awaits.
    private var meanwhile: [(label: String, href: String)] {
        var links: [(label: String, href: String)] = []
        if call.may(.propose) {
            links.append((words("initiative.propose.title"), call.link("/initiatives/new")))
        }
        if RequestForms.isOpen(to: call) {
            links.append((words("support-request.ask.title"), call.link(RequestForms.ask.path)))
        }
        links.append((words("home.meanwhile.initiatives"), call.link("/initiatives")))
        if Section.calendar.isOpen(to: call) {
            links.append((words("home.meanwhile.calendar"), call.link("/calendar")))
        }
        return links
    }

    func row(_ item: ActionItem) -> DutyList.Row {
        let duty = Duty(item, call)
        let isOverdue = item.isOverdue(at: call.now)
        let isSoon = item.due.map { $0.end < call.now + .days(3) } ?? false
        return .init(
            title: words("action.\(item.kind.rawValue)"), href: duty.href, subject: duty.subject,
            due: due(item), tag: isOverdue ? Tag(words("home.overdue"), .danger) : nil,
            isUrgent: isOverdue || isSoon, acts: acts(item))
    }

    private func due(_ item: ActionItem) -> HTML {
        switch item.due {
        case .instant(let instant)?:
            "\(call.dates.deadline(instant)) <strong>\(call.dates.remaining(until: instant))</strong>"
        case .day(let day)?: call.dates.officialDay(day)
        case nil: ""
        }
    }

    /// A decision can be answered from here: not to object is posted and reviewed, to object needs words first.
    private func acts(_ item: ActionItem) -> [DutyList.Act] {
        if item.kind == .castBallot, let id = item.subjects.first { return ballots(id.text) }
        guard item.kind == .decide,
            let id = item.subjects.first.flatMap({ Decision.ID($0.text) }),
            let decision = view.decision(id)
        else { return [] }
        let answer = call.link("/decisions/\(decision.id)/answer")
        let breaks = decision.method == .silence ? "home.break" : "home.object"
        return [
            .form(
                label: words("home.pass"), action: answer,
                fields: [
                    ("submission", "s-\(Secret.random().text)"), ("choice", "pass"),
                    ("remark.language", call.language.rawValue),
                ]),
            .link(label: words(breaks), href: answer + "?choice=objection"),
        ]
    }

    /// A ballot is begun with one click and shown back for review, beside the text that it is about.
    private func ballots(_ decision: String) -> [DutyList.Act] {
        [Ballot.Choice.yes, .no, .abstention].map { choice in
            .form(
                label: words("home.vote.\(choice.rawValue)"),
                action: call.link("/decisions/\(decision)/vote"),
                fields: [
                    ("submission", "s-\(Secret.random().text)"), ("choice", choice.rawValue),
                    ("remark.language", call.language.rawValue),
                ])
        }
    }

    /// The newest acts that the reader may know of.
    var latest: [any Component] {
        let acts = view.latestActs(Self.rows)
        return [
            Heading(words("home.latest")),
            Timeline(
                acts.map { entry in
                    let what = ActTrail.name(of: entry, call)
                    // An act of the record itself is about nothing else.
                    let about = ReceiptPage.subjects(entry.about, call)
                    let facts = [about, .text(call.name(entry.author)), call.actLink(entry.index)]
                    return .init(
                        when: call.dates.moment(entry.at), title: .text(what),
                        body: "<p>\(facts.dotted)</p>")
                }),
            ActionLinks([(words("home.record"), call.link("/record"))], hasMain: false),
        ]
    }
}
