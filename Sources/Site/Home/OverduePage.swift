// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What others owe, narrowed by what it is and by who owes it.
enum OverduePage {
    /// The ends of `home.column.<end>`.
    static let columns = ["about", "owed", "organisation", "initiative", "since"]

    static func show(_ call: Call) async throws -> Reply {
        guard call.view.seesArrears else { throw Fault.forbidden }
        let words = call.words
        let kind = call.query["kind"].flatMap { Arrear.Kind(rawValue: $0) }
        let owner = call.query["organisation"].flatMap { Organisation.ID($0) }
        let found = call.arrears.filter { arrear in
            kind.map { $0 == arrear.kind } ?? true && owner.map { $0 == arrear.owner } ?? true
        }
        let (shown, pager) = call.part(of: found)
        var page = Page(words("home.arrears"), in: .home)
        page.scripts = ["filter"]
        page.lead = .text(words("overdue.lead"))
        page.parts = [
            filters(call),
            Table(
                words("overdue.found", count: found.count),
                columns: columns.map { .init(words("home.column.\($0)")) },
                rows: shown.map { row($0, call) }, empty: words("overdue.none")),
        ]
        page.parts += pager
        return call.reply(page)
    }

    private static func filters(_ call: Call) -> FilterForm {
        let words = call.words
        let any = Choice("", words("initiatives.filter.any"))
        var form = FilterForm("overdue.filter", words: words, action: "/overdue", input: call.query)
        form.select("kind", [any] + Choices.of(Arrear.Kind.allCases, "arrear", call))
        let owners = Set(call.arrears.map(\.owner))
        form.select("organisation", [any] + Choices.organisations(Array(owners), call))
        return form
    }

    static func row(_ arrear: Arrear, _ call: Call) -> [HTML] {
        let days = Int((call.now - arrear.since).milliseconds / 86_400_000)
        let since = call.dates.day(call.dates.seat.day(at: arrear.since))
        return [
            matter(arrear, call), .text(call.words("arrear.\(arrear.kind.rawValue)")),
            call.link(arrear.owner),
            arrear.initiative.flatMap { call.view.initiative($0) }?.link(call) ?? "–",
            "\(since)<br>\(call.words("time.days", count: days))",
        ]
    }

    /// By its own name, leading to its page.
    private static func matter(_ arrear: Arrear, _ call: Call) -> HTML {
        let title = ReceiptPage.title(of: arrear.subject, call) ?? .leftToRight(arrear.subject.text)
        let path = ReceiptPage.openPath(of: arrear.subject, call)
        return path.map { .link(call.link($0), title) } ?? title
    }
}

extension Call {
    /// What others owe, for those who call it in.
    var arrears: [Arrear] { kept("arrears") { $0.arrears } }
}
