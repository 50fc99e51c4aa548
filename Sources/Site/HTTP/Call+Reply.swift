// SPDX-License-Identifier: Apache-2.0
import Coalition
package import HTTPTypes
import Logging

extension Call {
    /// The page inside the frame.
    package func reply(_ page: Page, status: HTTPResponse.Status = .ok) -> Reply {
        let fields = frame(page).merging(page.content?.fields ?? [:])
        return Reply(.html(render("shared/page", fields)), status: status)
    }

    /// A whole document from its own template. Keys that the fields do not answer are a fault, and logged.
    func render(_ template: String, _ fields: Fields) -> String {
        let (html, missing) = site.templates.render(template, fields, words: words)
        if !missing.isEmpty {
            site.logger.error(
                "a template asks for what its page does not give",
                metadata: ["keys": "\(missing)", "path": "\(path)"]
            )
        }
        return html
    }

    private func frame(_ page: Page) -> Fields {
        let words = words
        let coalition = view.charter.map { plain($0.name) } ?? words("frame.no-charter")
        return [
            "language": language.rawValue, "direction": language.direction,
            "documentTitle": page.section == .home ? coalition : "\(page.title) – \(coalition)",
            "stylesheet": site.assets.stylesheet, "icon": site.assets.icon, "coalition": coalition,
            "scripts": page.scripts.compactMap { site.assets.scripts[$0] }.map { ["src": $0] as Fields },
            "demonstration": view.charter?.demonstration ?? false, "home": link(""),
            "languages": languageLinks,
            "account": visitor.account != nil, "accountHTML": accountName, "csrf": visitor.formToken,
            "signIn": link("/sign-in"), "signOut": link("/sign-out"),
            "nav": Section.allCases.filter(isOpen).map { section in
                [
                    "href": link(section.path), "label": words("nav.\(section.rawValue)"),
                    "current": section == page.section,
                ] as Fields
            },
            "hasCrumbs": !page.crumbs.isEmpty, "crumbs": crumbs(page), "headingHTML": page.heading,
            "code": page.code, "tag": page.tag, "leadHTML": page.lead, "notices": page.notices,
            "tabs": page.tabs, "parts": page.parts, "content": page.content?.template,
            "footerHTML": HTML.text(words("frame.footer", ["coalition": coalition])),
            "clocks": words("frame.clocks", ["city": words("zone.\(dates.seat.key)")]),
        ]
    }

    /// Whether the section has anything for this reader: decisions are the coalition's own, visits the secretariat's.
    private func isOpen(_ section: Section) -> Bool {
        switch section {
        case .decisions: view.isInside
        case .visits: view.seesVisits
        case .home, .initiatives, .newsroom, .record: true
        case .calendar, .resources, .results, .library, .directory, .administration: false
        }
    }

    var languageLinks: [Fields] {
        Language.allCases.map { language in
            [
                "code": language.rawValue, "name": words.speaking(language)("frame.language"),
                "direction": language.direction, "href": "/\(language.rawValue)\(path)\(query.query)",
                "current": language == self.language,
            ]
        }
    }

    private var accountName: HTML {
        if let me = view.me { return text(me.title) }
        return visitor.account.map { .leftToRight($0.login) } ?? ""
    }

    private func crumbs(_ page: Page) -> [Fields] {
        guard !page.crumbs.isEmpty else { return [] }
        let way = page.crumbs.map { ["labelHTML": $0.label, "href": link($0.path)] as Fields }
        let home: Fields = ["labelHTML": words("nav.home"), "href": link("")]
        return [home] + way + [["labelHTML": page.heading, "href": nil]]
    }
}
