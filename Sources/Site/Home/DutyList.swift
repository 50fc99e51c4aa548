// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What awaits the reader, one row each: what, about what, by when, and the acts themselves where one click begins
/// them.
struct DutyList: Component {
    /// A button beside a duty: a link, or a form that is posted as it stands and shown back for review.
    enum Act {
        case link(label: String, href: String)
        case form(label: String, action: String, fields: [(name: String, value: String)])
    }

    struct Row {
        let title: String
        let href: String
        let subject: HTML
        let due: HTML
        let tag: Tag?
        let isUrgent: Bool
        let acts: [Act]
    }

    let rows: [Row]
    let csrf: String
    /// Of its headings: one more than that of the heading above.
    var level = 3

    var template: String { "home/duties" }
    var fields: Fields {
        [
            "duties": rows.map { row in
                [
                    "level": String(level), "title": row.title, "href": row.href, "subjectHTML": row.subject,
                    "dueHTML": row.due,
                    "tag": row.tag, "urgent": row.isUrgent, "hasActs": !row.acts.isEmpty,
                    "acts": row.acts.map(act),
                ] as Fields
            }
        ]
    }

    private func act(_ act: Act) -> Fields {
        switch act {
        case .link(let label, let href):
            ["label": label, "link": href, "action": nil, "hidden": [Fields]()]
        case .form(let label, let action, let fields):
            [
                "label": label, "link": nil, "action": action,
                "hidden": ([("csrf", csrf)] + fields).map { ["name": $0.0, "value": $0.1] as Fields },
            ]
        }
    }
}
