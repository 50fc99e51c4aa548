// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What concerns the reader's office or organisation, newest first, what is new marked.
enum NotificationsPage {
    static let pageSize = 25

    static let routes: [Route] = [
        .get("/notifications", .signedIn, show),
        .get("/notifications/seen", .signedIn, SeenPage.show),
        .get("/notifications/:index", .signedIn, open),
        .post("/notifications/read", .signedIn, markRead),
    ]

    @Sendable private static func show(_ call: Call) async throws -> Reply {
        let words = call.words
        guard let person = call.visitor.account?.person else { throw Fault.signInNeeded }
        let seen = try await call.site.accounts.seen(by: person)
        let kind = call.query["kind"].flatMap { Notification.Kind(rawValue: $0) }
        let found = call.view.notifications(pageSize + 1, before: call.query.number("before"), kind: kind)
        let shown = Array(found.prefix(pageSize))
        var page = Page(words("notifications.title"))
        page.lead = .text(
            call.unread > 99
                ? words("notifications.unread-many") : words("notifications.unread", count: call.unread))
        page.tabs = tabs(call)
        page.parts = [filter(call)]
        if call.unread > 0 {
            page.parts.append(MarkAll(call, before: call.view.count))
        }
        page.parts.append(NotificationList(shown, seen, call))
        if found.count > pageSize || call.query["before"] != nil {
            page.parts.append(pager(found, shown, call))
        }
        return call.reply(page)
    }

    static func tabs(_ call: Call) -> Tabs? {
        guard call.view.isInside else { return nil }
        return Tabs(
            label: call.words("notifications.title"),
            items: [("/notifications", "notifications.title"), ("/notifications/seen", "seen.title")].map {
                .init(call.words($1), href: call.link($0), isCurrent: call.path == $0)
            })
    }

    private static func filter(_ call: Call) -> FilterForm {
        let words = call.words
        var form = FilterForm(
            "notifications.filter", words: words, action: "/notifications", input: call.query)
        form.select(
            "kind",
            [Choice("", words("notifications.filter.all"))]
                + Notification.Kind.allCases.map {
                    Choice($0.rawValue, words("notifications.kind.\($0.rawValue)"))
                })
        return form
    }

    private static func pager(_ found: [Notification], _ shown: [Notification], _ call: Call) -> Pager {
        let newest = call.link("/notifications") + call.query.setting("before", to: nil).query
        let older = found.count > pageSize ? shown.last?.entry.index : nil
        return Pager(
            label: call.words("record.pages"), position: call.words("record.newest"),
            previous: call.query["before"] == nil ? nil : newest,
            next: older.map {
                call.link("/notifications") + call.query.setting("before", to: String($0)).query
            })
    }

    /// Leads to what a notification is about, and marks it as seen: a note of this node, no act.
    @Sendable private static func open(_ call: Call) async throws -> Reply {
        guard let person = call.visitor.account?.person,
            let index = call.parameters["index"].flatMap({ Int(typed: $0) }), let entry = call.view.act(index)
        else { throw Fault.notFound }
        try await call.site.accounts.markSeen(index, by: person)
        let path = entry.about.lazy.compactMap { ReceiptPage.openPath(of: $0, call) }.first
        return .redirect(call.link(path ?? "/record/\(index)"))
    }

    /// One, by its number; or all that there were when the page was made.
    @Sendable private static func markRead(_ call: Call) async throws -> Reply {
        guard let person = call.visitor.account?.person else { throw Fault.signInNeeded }
        if let act = call.form.number("act") {
            guard call.view.act(act) != nil else { throw Fault.notFound }
            try await call.site.accounts.markSeen(act, by: person)
        } else if let before = call.form.number("before") {
            try await call.site.accounts.markSeen(before: min(max(before, 0), call.view.count), by: person)
        } else {
            throw Fault.malformed
        }
        let back = call.form["kind"].map { FormInput(["kind": [$0]]).query } ?? ""
        return .redirect(call.link("/notifications\(back)"))
    }
}
