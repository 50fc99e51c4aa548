// SPDX-License-Identifier: Apache-2.0

/// The forms that somebody may try on one thing, as its page and tables lead to them.
struct ActOffers<Thing: Sendable> {
    let forms: [ActForm<Thing>]
    /// Of the thing, "/contributions/G-1".
    let path: String
    let call: Call

    private var links: [(label: String, href: String)] {
        forms.map { (call.words("\($0.name).title"), call.link("\(path)/act/\($0.verb)")) }
    }

    /// On the thing's own page; nothing where there is nothing to do.
    var parts: [any Component] {
        forms.isEmpty ? [] : [Heading(call.words("initiative.actions")), ActionLinks(links)]
    }

    /// In a table, in the row of the thing.
    var cell: HTML {
        guard !forms.isEmpty else { return "–" }
        return links.map { .link($0.href, .text($0.label)) }.joined(separator: " · ")
    }
}
