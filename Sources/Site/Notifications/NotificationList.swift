// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Notifications, day by day by the reader's clock.
struct NotificationList: Component {
    let template = "notifications/list"
    let fields: Fields

    init(_ notifications: [Notification], _ seen: SeenActs, _ call: Call) {
        var days: [(day: Day, items: [Fields])] = []
        for notification in notifications {
            let day = call.dates.reader.day(at: notification.entry.at)
            let item = Self.item(notification, isNew: !seen.contains(notification.entry.index), call)
            if days.last?.day == day {
                days[days.count - 1].items.append(item)
            } else {
                days.append((day, [item]))
            }
        }
        fields = [
            "empty": call.words("notifications.none"), "hasDays": !days.isEmpty,
            "days": days.map { day, items in
                ["dayHTML": call.dates.day(day), "items": items] as Fields
            },
        ]
    }

    private static func item(_ notification: Notification, isNew: Bool, _ call: Call) -> Fields {
        let entry = notification.entry
        return [
            "href": call.link("/notifications/\(entry.index)"), "title": ActTrail.name(of: entry, call),
            "kind": call.words("notifications.kind.\(notification.kind.rawValue)"),
            "aboutHTML": about(entry, call), "byHTML": ActTrail.signature(entry.author, call),
            "whenHTML": call.dates.both(entry.at), "new": isNew, "act": String(entry.index),
            "actHTML": call.actLink(entry.index), "csrf": call.visitor.formToken,
            "action": call.link("/notifications/read"), "chosen": call.query["kind"],
        ]
    }

    /// The first thing of it that has a name for the reader.
    private static func about(_ entry: TrailEntry, _ call: Call) -> HTML {
        let named = entry.about.lazy.compactMap { subject in
            ReceiptPage.title(of: subject, call).map { ($0, subject) }
        }.first
        guard let (title, subject) = named else { return ReceiptPage.subjects(entry.about, call) }
        return "\(title) <span class=\"code muted nowrap\">\(.leftToRight(subject.text))</span>"
    }
}

/// The button that marks everything as seen.
struct MarkAll: Component {
    let template = "notifications/mark-all"
    let fields: Fields

    init(_ call: Call, before: Int) {
        fields = [
            "action": call.link("/notifications/read"), "csrf": call.visitor.formToken,
            "before": String(before), "label": call.words("notifications.mark-all"),
        ]
    }
}
