// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What a state was notified of, what somebody there has opened, and what it answered: three things, kept apart. All of
/// it is read from the record's own acts.
enum SeenPage {
    private static let pageSize = 25

    static func show(_ call: Call) async throws -> Reply {
        guard call.view.isInside, let state = state(call) else { throw Fault.forbidden }
        let words = call.words
        var page = Page(words("seen.title"))
        page.tabs = NotificationsPage.tabs(call)
        page.lead = .text(words("seen.lead", ["state": call.name(state)]))
        if call.view.organisation?.kind == .secretariat { page.parts.append(choice(of: state, call)) }
        let decisions = call.view.latestDecisions(pageSize + 1, before: call.query.number("before"))
        page.parts += [
            Heading(words("seen.decisions")), self.decisions(decisions.prefix(pageSize), state, call),
        ]
        if decisions.count > pageSize || call.query["before"] != nil {
            page.parts.append(pager(decisions, call))
        }
        page.parts += [
            Heading(words("seen.stages")), Prose("<p>\(words("seen.stages-lead"))</p>", style: "muted"),
            notices(to: state, call),
        ]
        return call.reply(page)
    }

    /// A member looks at itself; the secretariat at any member.
    private static func state(_ call: Call) -> Organisation.ID? {
        guard let organisation = call.view.organisation else { return nil }
        if organisation.kind == .member { return organisation.id }
        let members = call.sorted(call.view.members.map(\.id))
        return call.query["state"].flatMap { Organisation.ID($0) }.flatMap { members.contains($0) ? $0 : nil }
            ?? members.first
    }

    private static func choice(of state: Organisation.ID, _ call: Call) -> FilterForm {
        var form = FilterForm(
            "seen.filter", words: call.words, action: "/notifications/seen",
            input: call.query.setting("state", to: state.text))
        form.select(
            "state", call.sorted(call.view.members.map(\.id)).map { Choice($0.text, call.name($0)) })
        return form
    }

    private static func decisions(
        _ decisions: ArraySlice<Decision>, _ state: Organisation.ID, _ call: Call
    ) -> Table {
        let words = call.words
        return Table(
            words("seen.decisions"),
            columns: ["decision", "notified", "opened", "answered"].map { .init(words("seen.\($0)")) },
            rows: decisions.map { decision in
                let title = call.view.initiative(decision.initiative).map { call.text($0.proposal.title) }
                let hasSay = decision.electorate.contains(state)
                return [
                    "\(.link(call.link("/decisions/\(decision.id)"), title ?? .text(decision.id.text))) <span class=\"code muted nowrap\">\(.leftToRight(decision.id.text))</span>",
                    hasSay ? call.dates.both(decision.notified) : .text(words("seen.no-say")),
                    hasSay ? opened(decision, state, call) : "–",
                    hasSay ? answered(decision, state, call) : "–",
                ]
            }, empty: words("seen.no-decisions"), isCaptionQuiet: true)
    }

    private static func opened(_ decision: Decision, _ state: Organisation.ID, _ call: Call) -> HTML {
        guard let receipt = decision.received[state] else {
            return Tag(
                call.words(decision.isRunning ? "seen.not-yet" : "seen.never"),
                decision.isRunning ? .warning : .neutral
            ).html
        }
        return "\(call.dates.both(receipt.at))<br>\(call.name(receipt.by))"
    }

    private static func answered(_ decision: Decision, _ state: Organisation.ID, _ call: Call) -> HTML {
        let words = call.words
        if let objection = decision.objections.last(where: { $0.state == state && $0.withdrawn == nil }) {
            let tag = Tag(words("decision.form.\(objection.form.rawValue)"), .danger).html
            return "\(tag)<br>\(call.dates.both(objection.at))<br>\(call.name(objection.by))"
        }
        if let pass = decision.passes[state] {
            let tag = Tag(words("decision.kind.\(pass.kind.rawValue)"), .success).html
            return "\(tag)<br>\(call.dates.both(pass.at))<br>\(call.name(pass.by))"
        }
        return .text(words("seen.nothing"))
    }

    private static func notices(to state: Organisation.ID, _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("seen.stages"),
            columns: ["initiative", "stage", "notified", "position"].map { .init(words("seen.\($0)")) },
            rows: call.view.stageNotices(to: state, pageSize).map { item in
                [
                    item.initiative.link(call), .text(words("stage.\(item.notice.stage.rawValue)")),
                    call.dates.both(item.notice.at), position(item, call),
                ]
            }, empty: words("seen.no-stages"), isCaptionQuiet: true)
    }

    private static func position(_ item: StageNotice, _ call: Call) -> HTML {
        guard let position = item.position else {
            return Tag(call.words("coverage.awaited-one"), .warning).html
        }
        let tag = Tag(call.words("position.\(position.kind.rawValue)"), position.kind.tone).html
        guard let by = position.by else { return tag }
        return "\(tag)<br>\(call.dates.both(position.at))<br>\(call.name(by))"
    }

    private static func pager(_ found: [Decision], _ call: Call) -> Pager {
        let path = call.link("/notifications/seen")
        let newest = path + call.query.setting("before", to: nil).query
        let older = found.count > pageSize ? found[pageSize - 1].id.number : nil
        return Pager(
            label: call.words("record.pages"), position: call.words("record.newest"),
            previous: call.query["before"] == nil ? nil : newest,
            next: older.map { path + call.query.setting("before", to: String($0)).query })
    }
}
