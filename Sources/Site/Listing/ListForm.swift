// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The form that narrows a list. Each choice says how many would be found with it, all other conditions kept.
struct ListForm {
    let call: Call
    let address: ListAddress
    /// What the form is called for those who do not see it.
    let label: String
    /// What one asks for most; the rest opens on demand, or where something of it is asked for.
    let first: [HTML]
    var more: [HTML] = []
    var isOpen = false

    private var words: Words { call.words }

    var component: Markup {
        Markup(
            """
            <form class="filters list-filters" method="get" action="\(address.href(FormInput(), call))" role="search" \
            aria-label="\(label)">
            \(first.joined())
            \(rest)\(order)<button class="button" type="submit">\(words("initiatives.filter.submit"))</button>
            </form>
            """)
    }

    private var rest: HTML {
        guard !more.isEmpty else { return "" }
        return """
            <details class="more-filters"\(isOpen ? " open" : "")><summary>\(words("initiatives.filter.more"))</summary>
            <div>\(more.joined())</div></details>

            """
    }

    /// The order stays when the conditions change.
    private var order: HTML {
        address.withoutFilter.values.sorted { $0.key < $1.key }.map { name, values -> HTML in
            "<input type=\"hidden\" name=\"\(name)\" value=\"\(values.first ?? "")\">"
        }.joined()
    }

    /// A line to type a condition into.
    static func line(_ name: String, _ label: String, type: String, _ address: ListAddress) -> HTML {
        let value = address.input.values[name]?.first ?? ""
        return """
            <div class="field"><label for="f-\(name)">\(label)</label>\
            <input id="f-\(name)" name="\(name)" type="\(type)" value="\(value)"></div>
            """
    }

    /// A choice among the values of a facet, in their order, each with how many would be found with it. What is asked for
    /// stays chosen, even if nothing is found with it.
    ///
    /// - Parameter isOptional: whether there is a choice to ask for none of them.
    static func select(
        _ name: String, _ label: String, chosen: String?, counts: [String: Int],
        values: [(value: String, name: String)], isOptional: Bool = true, _ call: Call
    ) -> HTML {
        let options = values.map { value, name -> HTML in
            let selected: HTML = value == chosen ? " selected" : ""
            let count = Numbers.text(counts[value] ?? 0, in: call.numerals)
            return "<option value=\"\(value)\"\(selected)>\(name) (\(count))</option>"
        }
        let none: HTML =
            isOptional ? "<option value=\"\">\(call.words("initiatives.filter.any"))</option>" : ""
        return """
            <div class="field"><label for="f-\(name)">\(label)</label>\
            <select id="f-\(name)" name="\(name)">\(none)\(options.joined())</select></div>
            """
    }
}
