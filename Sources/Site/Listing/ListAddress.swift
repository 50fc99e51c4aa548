// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The address of a list and what may stand in it: conditions by their names, a column and its direction, a page.
struct ListAddress {
    /// "/initiatives", below the language.
    let path: String
    /// What was asked for, whether or not the list knows it.
    let input: FormInput
    /// The names of the conditions that the list knows, in the order of its form.
    let names: [String]
    /// Where on its page the list stands; nil where it is the page.
    var anchor: String?

    /// The same without the page, and without what a list does not know: what a saved view keeps.
    var lasting: FormInput {
        FormInput(
            (names + ["sort", "order"]).reduce(into: [:]) { values, name in
                if let value = input[name] { values[name] = [value] }
            })
    }

    /// The order alone, without any condition.
    var withoutFilter: FormInput {
        FormInput(lasting.values.filter { $0.key == "sort" || $0.key == "order" })
    }

    var column: String? { input["sort"] }
    var descends: Bool { input["order"] == "descending" }

    /// The list that a query asks for.
    func href(_ query: FormInput, _ call: Call) -> String {
        call.link(path) + query.query + (anchor.map { "#\($0)" } ?? "")
    }

    /// The list without one of its conditions.
    func href(without name: String, _ call: Call) -> String {
        href(lasting.setting(name, to: nil), call)
    }

    /// The list as a file.
    func file(_ call: Call) -> String { call.link("\(path).csv") + lasting.query }

    /// The list as files: for a spreadsheet, and on paper where there is a typesetter, whose time no stranger takes from
    /// those who wait for a briefing book.
    func files(_ csv: String, _ call: Call) -> [(label: String, href: String)] {
        var files = [(label: csv, href: file(call))]
        if call.site.typesetter.isPresent, call.visitor.account != nil {
            files.append((call.words("list.pdf.download"), call.link("\(path).pdf") + lasting.query))
        }
        return files
    }

    /// The list sorted by a column: the other way round where it is sorted by it already.
    func sorting(by name: String, _ call: Call) -> String {
        href(
            lasting.setting("sort", to: name)
                .setting("order", to: column == name && !descends ? "descending" : nil), call)
    }

    /// A column of the list's table that sorts it.
    func heading(_ name: String, _ label: String, isNumber: Bool = false, _ call: Call) -> Table.Column {
        .init(
            label, isNumber: isNumber, sortHref: sorting(by: name, call),
            sorted: column == name ? (descends ? .descending : .ascending) : nil)
    }
}
