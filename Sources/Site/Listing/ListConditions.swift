// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The conditions that narrow a list: each with the way to the list without it, and which to give up where nothing is found.
struct ListConditions {
    let call: Call
    let address: ListAddress
    /// What is asked for, "Stage: Draft", under its name in the address.
    let conditions: [(name: String, label: HTML)]

    private var words: Words { call.words }
    private var everything: String { address.href(address.withoutFilter, call) }

    /// "Stage: Draft".
    static func label(_ name: String, _ value: HTML, _ call: Call) -> HTML {
        .text(call.words("initiatives.condition", ["name": name])) + " " + value
    }

    /// The conditions in force, one link each.
    var chips: [any Component] {
        guard !conditions.isEmpty else { return [] }
        let chips = conditions.map { condition -> HTML in
            """
            <li><a class="chip" href="\(address.href(without: condition.name, call))"><span class="hidden-visually">\(words("initiatives.without")) </span>\
            \(condition.label) <span class="cross" aria-hidden="true">×</span></a></li>
            """
        }
        return [
            Markup(
                """
                <div class="chips"><p id="chips">\(words("initiatives.conditions"))</p>
                <ul aria-labelledby="chips">\(chips.joined())
                <li><a href="\(everything)">\(words("initiatives.clear"))</a></li></ul></div>
                """)
        ]
    }

    /// That nothing is found, and how much would be without each condition.
    ///
    /// - Parameters:
    ///   - count: how many a query finds.
    ///   - found: "5 initiatives".
    func nothing(
        _ message: String, of total: Int, found: (Int) -> String, count: (FormInput) -> Int
    ) -> Markup {
        let ways = conditions.compactMap { condition -> HTML? in
            let left = count(address.lasting.setting(condition.name, to: nil))
            guard left > 0 else { return nil }
            return """
                <li><a href="\(address.href(without: condition.name, call))">\(words("initiatives.without")) \
                \(condition.label)</a> – \(found(left))</li>
                """
        }
        return Markup(
            """
            <div class="nothing"><p><strong>\(message)</strong></p>
            <ul>\(ways.joined())<li><a href="\(everything)">\(words("initiatives.clear"))</a> – \
            \(found(total))</li></ul></div>
            """)
    }
}
