// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What concerns the reader: notifications, views that were saved, and what an officer calls in from others.
enum OwnRoutes {
    static let routes: [APIRoute] = [
        .list(
            "/me/notifications", "listNotifications",
            "What concerns the reader's office or organisation. Reading it does not mark it as seen.",
            .signedIn, of: notifications),
        .list(
            "/me/views", "listViews", "Views of the list of initiatives that the reader has saved.",
            .signedIn,
            of: views),
        .list(
            "/overdue", "listOverdue",
            "What others than the secretariat owe, for its officers: pledges, final values, activities, follow-ups.",
            .signedIn, of: overdue),
    ]

    private static let overdue = Listing<Arrear>(
        shape: Resources.arrear, id: { $0.subject.text },
        filters: [
            .word("kind", "Of this kind.") { $0.kind },
            .id("owner", "Owed by this organisation.") { $0.owner.text == $1 },
        ],
        orders: [.instant("since") { $0.since }],
        admits: { guard $0.view.seesArrears else { throw Problem(.notFound) } }, items: { $0.view.arrears })

    private static let notifications = Listing<Resources.NotedNotification>(
        shape: Resources.notification, id: { String($0.notification.entry.index) },
        filters: [.word("kind", "Of this kind.") { $0.notification.kind }],
        orders: [.init(name: "index") { .number($0.notification.entry.index) }], isLatestFirst: true,
        items: { call in call.view.notifications(.max).map { .init(notification: $0) } },
        complete: { items, call in
            guard let account = call.account else { return items }
            let seen = try await call.call.site.accounts.seen(by: account.person)
            return items.map {
                .init(notification: $0.notification, isSeen: seen.contains($0.notification.entry.index))
            }
        })

    private static let views = Listing<SavedView>(
        shape: Resources.savedView, id: { String($0.id) },
        orders: [.text("name") { $0.name }, .init(name: "number") { .number($0.id) }],
        beside: { call in
            guard let account = call.account else { throw Authenticated.challenge() }
            return try await call.call.site.accounts.savedViews(of: account.login)
        })
}
