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
        [
            "language": call.language.rawValue, "direction": call.language.direction,
            "digits": call.numerals.isArabicIndic ? Digits.arabicIndic.rawValue : nil,
            "documentTitle": page.section == .home ? coalition : "\(page.title) – \(coalition)",
            "stylesheet": call.site.assets.stylesheet, "icon": call.site.assets.icon,
            "live": page.live?.fields(call),
            "scripts": (page.scripts + (page.live == nil ? [] : ["live"])).compactMap {
                call.site.assets.scripts[$0]
            }.map { ["src": $0] as Fields },
            "hasCrumbs": !page.crumbs.isEmpty, "crumbs": crumbs, "headingHTML": page.heading,
            "codeHTML": page.code.map { HTML.code($0) } ?? "", "tag": page.tag, "leadHTML": page.lead,
            "notices": page.notices,
            "tabs": page.tabs, "parts": page.parts, "content": page.content?.template,
            "languages": call.languageLinks, "mastheadHTML": Masthead(call, in: page.section).html,
            "footerHTML": PageFooter(call).html,
        ]
    }

    private var coalition: String { call.coalitionName }

    private var crumbs: [Fields] {
        guard !page.crumbs.isEmpty else { return [] }
        let way = page.crumbs.map { ["labelHTML": $0.label, "href": call.link($0.path)] as Fields }
        let home: Fields = ["labelHTML": words("nav.home"), "href": call.link("")]
        return [home] + way + [["labelHTML": page.heading, "href": nil]]
    }
}

extension Call {
    /// The coalition's name, where it has been founded.
    var coalitionName: String { view.charter.map { plain($0.name) } ?? words("frame.no-charter") }

    /// The address of a page, where the site has it and this reader may open it.
    func address(_ path: String) -> String? { Routes.isOpen(path, to: visitor) ? link(path) : nil }
}
