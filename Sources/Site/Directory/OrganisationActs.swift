// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Everything that was done in the name of an organisation, newest first: by which office, what, when, with its proof. So a
/// capital sees what its delegate does.
enum OrganisationActs {
    private static let pageSize = 50

    static func parts(_ organisation: Organisation, _ call: Call) -> [any Component] {
        let words = call.words
        let end = call.query.number("before")
        let (found, count) = call.view.acts(by: organisation.id, newest: pageSize + 1, before: end)
        let shown = found.prefix(pageSize)
        var parts: [any Component] = [
            Prose("<p>\(words("organisation.acts-lead", count: count))</p>", style: "muted"),
            Table(
                words("organisation.tab.acts"),
                columns: ["number", "what", "about", "by", "at", "proof"].map {
                    .init(words("record.\($0)"))
                },
                rows: shown.map { row($0, call) }, empty: words("organisation.no-acts"), isCaptionQuiet: true),
        ]
        let next = found.count > pageSize ? shown.last?.index : nil
        let path = call.link(OrganisationPage.Tab.acts.path(of: organisation))
        if end != nil || next != nil {
            parts.append(
                Pager(
                    label: words("frame.pager"), position: words("record.newest"),
                    previous: end == nil ? nil : path, next: next.map { "\(path)?before=\($0)" }))
        }
        return parts
    }

    private static func row(_ entry: TrailEntry, _ call: Call) -> [HTML] {
        let path = call.link("/record/\(entry.index)")
        return [
            .link(path, .leftToRight(String(entry.index))), .text(ActTrail.name(of: entry, call)),
            entry.about.isEmpty ? "–" : ReceiptPage.subjects(entry.about, call),
            .text(call.name(entry.author)), call.dates.both(entry.at),
            .link("\(path)/proof", .text(call.words("history.proof"))),
        ]
    }
}
