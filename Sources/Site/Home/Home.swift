// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The first page. Signed in: what needs the reader's action, by when, and what is new. Else: what is public.
enum Home {
    static func show(_ call: Call) async throws -> Reply {
        var page = Page(call.words("home.title"), in: .home)
        if let me = call.view.me {
            page.heading = call.text(me.title)
            page.lead = .text(call.view.organisation.map { call.name($0.id) } ?? "")
            page.notices = try await DraftsPage.reminder(call)
            page.parts = duties(call) + running(call) + latest(call)
        } else {
            page.lead = .text(call.words("home.lead"))
            if call.visitor.account != nil {
                page.notices = [Notice(.warning, .text(call.words("home.no-credential")))]
            }
            page.parts = figures(call) + news(call) + published(call)
        }
        return call.reply(page)
    }

    // MARK: Signed in

    private static func duties(_ call: Call) -> [any Component] {
        let words = call.words
        let items = call.view.actions
        let overdue = items.count { $0.isOverdue(at: call.now) }
        let dated = items.count { $0.due != nil } - overdue
        func number(_ value: Int) -> String { Numbers.text(value, in: call.language) }
        return [
            Heading(words("home.actions")),
            KeyFigures([
                .init(number(items.count), words("home.actions-all")),
                .init(number(dated), words("home.actions-dated")),
                .init(number(overdue), words("home.actions-overdue")),
            ]),
            Cards(items.map { card($0, call) }, empty: words("home.no-actions")),
        ]
    }

    private static func card(_ item: ActionItem, _ call: Call) -> Cards.Card {
        let words = call.words
        let target = Duty(item, call)
        let isOverdue = item.isOverdue(at: call.now)
        var meta: HTML = ""
        switch item.due {
        case .instant(let instant)?:
            let left = call.dates.remaining(until: instant)
            meta = "\(call.dates.deadline(instant)) <strong>\(left)</strong>"
        case .day(let day)?: meta = call.dates.officialDay(day)
        case nil: break
        }
        let tag = isOverdue ? Tag(words("home.overdue"), .danger) : nil
        return .init(
            .text(words("action.\(item.kind.rawValue)")), href: target.href, body: "<p>\(target.subject)</p>",
            tag: tag, meta: meta, isUrgent: isOverdue || isSoon(item, call))
    }

    /// Due within three days.
    private static func isSoon(_ item: ActionItem, _ call: Call) -> Bool {
        item.due.map { $0.end < call.now + .days(3) } ?? false
    }

    /// Decisions that are open now, for everyone who has a say or an interest in them.
    private static func running(_ call: Call) -> [any Component] {
        let words = call.words
        let open = call.view.runningDecisions
        guard !open.isEmpty else { return [] }
        return [
            Heading(words("home.decisions")),
            Table(
                words("home.decisions"),
                columns: [
                    .init(words("initiative-decision.one")), .init(words("receipt.about")),
                    .init(words("initiative-decision.deadline")),
                ],
                rows: open.map { decision in
                    let about = call.view.initiative(decision.initiative).map { call.text($0.proposal.title) }
                    let deadline = decision.deadline.map { call.dates.deadline($0) }
                    return [
                        .link(call.link("/decisions/\(decision.id.text)"), .leftToRight(decision.id.text)),
                        about ?? .leftToRight(decision.initiative.text), deadline ?? "–",
                    ]
                }, empty: words("home.no-actions"), isCaptionQuiet: true),
        ]
    }

    private static func latest(_ call: Call) -> [any Component] {
        let words = call.words
        let acts = call.view.latestActs(8)
        return [
            Heading(words("home.latest")),
            Timeline(
                acts.map { entry in
                    let what = entry.name.map { words("deed.\($0)") } ?? words("home.erased")
                    return .init(
                        when: call.dates.moment(entry.at), title: .text(what),
                        body:
                            "<p>\(ReceiptPage.subjects(entry.about, call)) · \(call.name(entry.author)) · \(call.actLink(entry.index))</p>"
                    )
                }),
        ]
    }

    // MARK: The public

    private static func figures(_ call: Call) -> [any Component] {
        let words = call.words
        func number(_ value: Int) -> String { Numbers.text(value, in: call.language) }
        return [
            KeyFigures([
                .init(number(call.view.members.count), words("home.figure.members")),
                .init(
                    number(call.view.initiatives.count), words("home.figure.initiatives"),
                    href: call.link("/initiatives")),
                .init(number(call.view.count), words("home.figure.acts"), href: call.link("/record")),
            ])
        ]
    }

    private static func news(_ call: Call) -> [any Component] {
        let releases = call.view.publishedReleases.prefix(3)
        return [
            Heading(call.words("home.news")),
            Cards(
                releases.map { release in
                    let day = release.published.map { call.dates.day(call.dates.seat.day(at: $0)) }
                    return .init(
                        call.text(release.draft.title), href: call.link("/newsroom/\(release.id.text)"),
                        body: "<p>\(call.text(release.draft.lead))</p>", meta: day ?? "")
                }, empty: call.words("home.no-news")),
        ]
    }

    private static func published(_ call: Call) -> [any Component] {
        [
            Heading(call.words("home.initiatives")),
            Cards(
                call.view.initiatives.prefix(6).map { initiative in
                    .init(
                        call.text(initiative.proposal.title), href: call.link(initiative.path),
                        body: "<p>\(call.text(initiative.proposal.objective))</p>",
                        tag: initiative.stage.tag(call.words),
                        meta: .text(call.names(initiative.proposal.domains)))
                }, empty: call.words("initiatives.none")),
        ]
    }
}
