// SPDX-License-Identifier: Apache-2.0
package import Coalition

/// One page inside the frame: what its head says, and its parts in order.
///
///     var page = Page(words("home.title"), in: .home)
///     page.parts = [table, pager]
///     return call.reply(page)
package struct Page {
    package struct Crumb {
        package let label: HTML
        package let path: String
    }

    package var heading: HTML
    /// What the browser's tab shows; the heading as plain text.
    package var title: String
    package var section: Section?
    /// The way here, without the page itself: labels and paths below the language.
    package var crumbs: [Crumb] = []
    package var code: String?
    package var tag: Tag?
    package var lead: HTML = ""
    package var notices: [any Component] = []
    package var tabs: Tabs?
    package var parts: [any Component] = []
    /// Scripts that make it more convenient, by the names of `files/scripts`. The page is complete without them.
    package var scripts: [String] = []
    /// How it keeps itself current; nil for a page that stays as it was asked for.
    package var live: Live?
    /// A template of the page's own, placed below the parts, with its fields.
    package var content: (template: String, fields: Fields)?

    package init(_ title: String, in section: Section? = nil) {
        self.title = title
        self.heading = .text(title)
        self.section = section
    }

    /// A page named after a text of the record.
    package init(_ title: Multilingual, _ call: Call, in section: Section? = nil) {
        self.title = call.plain(title)
        self.heading = call.text(title)
        self.section = section
    }

    package mutating func crumb(_ label: String, _ path: String) {
        crumbs.append(Crumb(label: .text(label), path: path))
    }
}
