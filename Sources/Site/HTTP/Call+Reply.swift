// SPDX-License-Identifier: Apache-2.0
import Coalition
package import HTTPTypes
import Logging

extension Call {
    /// The page inside the frame.
    package func reply(_ page: Page, status: HTTPResponse.Status = .ok) -> Reply {
        let fields = Frame(call: self, page: page).fields.merging(page.content?.fields ?? [:])
        return Reply(.html(render("frame/page", fields)), status: status)
    }

    /// Parts of a page without its frame, for a script that puts them in their place.
    func reply(fragment parts: [any Component]) -> Reply { Reply(.html(html(parts).source)) }

    /// Parts of a page as they stand on it.
    func html(_ parts: [any Component]) -> HTML {
        HTML(rendered: render("shared/fragment", ["parts": parts]))
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

    var languageLinks: [Fields] {
        Language.allCases.map { language in
            [
                "code": language.rawValue, "name": words.speaking(language)("frame.language"),
                "direction": language.direction, "href": "/\(language.rawValue)\(path)\(query.query)",
                "current": language == self.language,
            ]
        }
    }
}
