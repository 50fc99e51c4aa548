// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What stands around every page: masthead, navigation, the way here, the account menu and the footer.
///
/// Everything in it leads to a page that exists and is open to the reader (`Routes.isOpen`).
struct Frame {
    let call: Call
    let page: Page

    private var words: Words { call.words }

    var fields: Fields {
        masthead.merging(footer).merging([
            "language": call.language.rawValue, "direction": call.language.direction,
            "documentTitle": page.section == .home ? coalition : "\(page.title) – \(coalition)",
            "stylesheet": call.site.assets.stylesheet, "icon": call.site.assets.icon,
            "live": page.live?.fields(call),
            "scripts": (page.scripts + (page.live == nil ? [] : ["live"])).compactMap {
                call.site.assets.scripts[$0]
            }.map { ["src": $0] as Fields },
            "hasCrumbs": !page.crumbs.isEmpty, "crumbs": crumbs, "headingHTML": page.heading,
            "code": page.code, "tag": page.tag, "leadHTML": page.lead, "notices": page.notices,
            "tabs": page.tabs, "parts": page.parts, "content": page.content?.template,
        ])
    }

    private var coalition: String {
        call.view.charter.map { call.plain($0.name) } ?? words("frame.no-charter")
    }

    // MARK: Masthead

    private var masthead: Fields {
        let account = call.visitor.account
        return [
            "demonstration": call.view.charter?.demonstration ?? false, "home": call.link(""),
            "coalition": coalition, "shortName": call.view.charter.map { call.plain($0.shortName) },
            "languages": call.languageLinks, "nav": sections, "search": address("/search"),
            "notifications": notifications, "account": account != nil, "accountHTML": accountName,
            "organisation": call.view.organisation.map { call.name($0.id) }, "belongings": belongings,
            "csrf": call.visitor.formToken, "signIn": call.link("/sign-in"),
            "signOut": call.link("/sign-out"),
        ]
    }

    private var sections: [Fields] {
        Section.allCases.filter { $0.isOpen(to: call) }.map { section in
            [
                "href": call.link(section.path), "label": words("nav.\(section.rawValue)"),
                "current": section == page.section ? current(section.path) : nil,
            ]
        }
    }

    /// "page" on the section's own page, "true" on those below it (ARIA, `aria-current`).
    private func current(_ path: String) -> String { call.path == path ? "page" : "true" }

    private var notifications: Fields? {
        guard call.visitor.account != nil, let href = address(Belonging.notifications.path) else {
            return nil
        }
        let count = call.unread
        return [
            "href": href,
            "count": count > 99 ? "99+" : count > 0 ? Numbers.text(count, in: call.language) : nil,
            "unread": count > 0 ? words("frame.unread") : nil,
        ]
    }

    private var belongings: [Fields] {
        Belonging.allCases.filter { Routes.isOpen($0.path, to: call.visitor) }.map { belonging in
            [
                "href": call.link(belonging.path), "label": words("frame.\(belonging.rawValue)"),
                "current": call.path == belonging.path ? "page" : nil,
            ]
        }
    }

    private var accountName: HTML {
        if let me = call.view.me { return call.text(me.title) }
        return call.visitor.account.map { .leftToRight($0.login) } ?? ""
    }

    private var crumbs: [Fields] {
        guard !page.crumbs.isEmpty else { return [] }
        let way = page.crumbs.map { ["labelHTML": $0.label, "href": call.link($0.path)] as Fields }
        let home: Fields = ["labelHTML": words("nav.home"), "href": call.link("")]
        return [home] + way + [["labelHTML": page.heading, "href": nil]]
    }

    // MARK: Footer

    private var footer: Fields {
        let seat = call.dates.city(of: call.dates.seat)
        return [
            "footer": words("frame.footer", ["coalition": coalition]),
            "clocks": words("frame.clocks", ["city": seat]), "nowHTML": clocks,
            "positionHTML": position,
        ]
    }

    /// What the clocks showed when the page was made, at the seat and at the reader's; only where someone has signed
    /// in, so that a public page stays the same until something is published.
    private var clocks: HTML {
        guard call.visitor.account != nil else { return "" }
        let dates = call.dates
        let zones = dates.reader == dates.seat ? [dates.seat] : [dates.reader, dates.seat]
        let shown = zones.map { zone -> HTML in
            "\(dates.city(of: zone)) \(.leftToRight(dates.clock(call.now, in: zone)))"
        }
        return words.filled("frame.as-of", ["clocks": shown.joined(separator: " · ")])
    }

    /// How far the record reaches, and the signed statement of it.
    private var position: HTML {
        let number = HTML.leftToRight(Numbers.text(call.view.count, in: call.language))
        let links = [("/record/checkpoint", "record.checkpoint"), ("/developers", "frame.developers")]
            .compactMap { path, label in address(path).map { HTML.link($0, .text(words(label))) } }
        let record = words.filled("frame.position", ["count": number])
        return ([record] + links).joined(separator: " · ")
    }

    /// The address of a page, where the site has it and this reader may open it.
    private func address(_ path: String) -> String? {
        Routes.isOpen(path, to: call.visitor) ? call.link(path) : nil
    }
}
