// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The head of every page: the coalition's name, the navigation, search, languages, and what the reader has of their own.
///
/// Written in Swift: it stands on every page and has some hundred places to fill, of which a template takes its time for
/// each.
struct Masthead {
    private let call: Call
    private let section: Section?

    init(_ call: Call, in section: Section?) {
        self.call = call
        self.section = section
    }

    private var words: Words { call.words }

    var html: HTML {
        let sections = sections
        return """
            <header>
            <a class="skip" href="#main">\(words("frame.skip"))</a>
            \(demonstration)<div class="masthead"><div class="band">
            <a class="name" href="\(call.link(""))"><strong>\(shortName)</strong> <span>\(call.coalitionName)</span></a>
            <details class="menu"><summary>\(words("frame.menu"))</summary>
            <nav class="panel" aria-label="\(words("frame.nav"))"><ul>
            \(searchEntry)\(sections)</ul></nav></details>
            \(search)<nav aria-label="\(words("frame.languages"))"><ul class="languages">
            \(languages)</ul></nav>
            \(notifications)\(account)</div></div>
            <nav class="primary-nav" aria-label="\(words("frame.nav"))"><div class="band"><ul>
            \(sections)</ul></div></nav>
            </header>
            """
    }

    private var shortName: String { call.view.charter.map { call.plain($0.shortName) } ?? "" }

    private var demonstration: HTML {
        guard call.view.charter?.demonstration ?? false else { return "" }
        return """
            <div class="demonstration"><div class="band"><p><strong>\(words("frame.demonstration"))</strong> \
            \(words("frame.demonstration-short"))</p></div></div>

            """
    }

    // MARK: Navigation

    private var sections: HTML {
        Section.allCases.filter { $0.isOpen(to: call) }.map { section in
            entry(
                section.path, words("nav.\(section.rawValue)"),
                current: section == self.section ? (call.path == section.path ? "page" : "true") : nil)
        }.joined()
    }

    /// - Parameter current: "page" on the entry's own page, "true" on those below it (ARIA, `aria-current`).
    private func entry(_ path: String, _ label: String, current: String?) -> HTML {
        let current: HTML = current.map { " aria-current=\"\($0)\"" } ?? ""
        return "<li><a href=\"\(call.link(path))\"\(current)>\(label)</a></li>\n"
    }

    private var searchEntry: HTML {
        call.address("/search") == nil ? "" : entry("/search", words("frame.search"), current: nil)
    }

    private var search: HTML {
        guard let address = call.address("/search") else { return "" }
        return """
            <form class="search" role="search" action="\(address)"><label class="hidden-visually" \
            for="masthead-search">\(words("frame.search-label"))</label>
            <input id="masthead-search" name="q" type="search" autocomplete="off">\
            <button type="submit">\(words("frame.search"))</button></form>

            """
    }

    private var languages: HTML {
        let place = "\(call.path)\(call.query.query)"
        return Language.allCases.map { language -> HTML in
            let (code, name) = (language.rawValue, words.speaking(language)("frame.language"))
            let spoken: HTML = "lang=\"\(code)\" dir=\"\(language.direction)\""
            return language == call.language
                ? "<li><span \(spoken) aria-current=\"true\">\(name)</span></li>\n"
                : "<li><a \(spoken) hreflang=\"\(code)\" href=\"/\(code)\(place)\">\(name)</a></li>\n"
        }.joined()
    }

    // MARK: The reader's own

    private var notifications: HTML {
        guard call.visitor.account != nil, let href = call.address(Belonging.notifications.path) else {
            return ""
        }
        let unread = call.unread
        let number = unread > 99 ? "99+" : Numbers.text(unread, in: call.numerals)
        let count: HTML =
            unread > 0
            ? """
             <span class="count">\(.leftToRight(number))</span>\
            <span class="hidden-visually"> \(words("frame.unread"))</span>
            """ : ""
        return "<a class=\"unread\" href=\"\(href)\">\(words("frame.notifications"))\(count)</a>\n"
    }

    private var account: HTML {
        guard let account = call.visitor.account else {
            return "<a class=\"sign-in\" href=\"\(call.link("/sign-in"))\">\(words("frame.sign-in"))</a>\n"
        }
        let name = call.view.me.map { call.text($0.title) } ?? .leftToRight(account.login)
        let organisation = call.view.organisation.map { organisation -> HTML in
            "<br><span class=\"muted\">\(call.name(organisation.id))</span>"
        }
        let belongings = Belonging.allCases.filter { Routes.isOpen($0.path, to: call.visitor) }.map { own in
            entry(
                own.path, words("frame.\(own.rawValue)"), current: call.path == own.path ? "page" : nil)
        }
        return """
            <details class="account"><summary>\(words("frame.account"))</summary>
            <div class="panel">
            <p>\(name)\(organisation ?? "")</p>
            <ul>
            \(belongings.joined())</ul>
            <form method="post" action="\(call.link("/sign-out"))"><input type="hidden" name="csrf" \
            value="\(call.visitor.formToken)"><button type="submit">\(words("frame.sign-out"))</button></form>
            </div></details>

            """
    }
}
