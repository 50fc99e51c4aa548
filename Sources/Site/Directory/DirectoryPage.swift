// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Who belongs to the coalition, since when, and who sits for it. Public: names and dates are.
enum DirectoryPage {
    static let routes: [Route] = [
        .get("/directory", .anyone, show),
        .get("/directory.csv", .anyone, DirectoryFiles.table),
        .get("/directory.vcf", .anyone, DirectoryFiles.cards),
        .get("/directory/:id/card", .anyone, DirectoryFiles.card),
        .get("/people", .signedIn, PeoplePage.show),
        .get("/people/:id", .signedIn, PersonPage.show),
        .get("/people/:id/card", .signedIn, DirectoryFiles.officeCard),
        .get("/organs", .anyone, OrganPages.list),
        .get("/organs/:id", .anyone, OrganPages.organ),
        .get("/mandates/:id", .anyone, OrganPages.mandate),
    ]

    static func show(_ call: Call) async throws -> Reply {
        let words = call.words
        let found = DirectoryFilter(call.query).organisations(call)
        var page = Page(words("directory.title"), in: .directory)
        page.lead = .text(words("directory.lead"))
        page.scripts = ["filter"]
        page.tabs = tabs(call, current: .organisations)
        page.parts = [figures(call), filters(call), table(found, call)]
        page.parts.append(
            ActionLinks(
                [
                    (words("directory.csv"), call.link("/directory.csv") + call.query.query),
                    (words("directory.cards"), call.link("/directory.vcf") + call.query.query),
                ], hasMain: false))
        return call.reply(page)
    }

    enum Tab: String { case organisations, people, organs }

    static func tabs(_ call: Call, current: Tab) -> Tabs {
        let tabs: [(Tab, String)] =
            [(.organisations, "/directory")]
            + (call.view.isInside ? [(.people, "/people")] : []) + [(.organs, "/organs")]
        return Tabs(
            label: call.words("directory.title"),
            items: tabs.map { tab, path in
                .init(
                    call.words("directory.\(tab.rawValue)"), href: call.link(path), isCurrent: tab == current)
            })
    }

    /// Members and seats are counted apart: a state belongs before its delegate sits.
    private static func figures(_ call: Call) -> KeyFigures {
        let members = call.view.members
        let others = call.view.organisations.filter { $0.belongs(on: call.now.day) }
        func number(_ count: Int) -> String { Numbers.text(count, in: call.numerals) }
        func item(_ count: Int, _ key: String, _ query: String) -> KeyFigures.Item {
            .init(
                number(count), call.words("directory.figure.\(key)"), href: call.link("/directory?\(query)"))
        }
        return KeyFigures([
            item(members.count, "members", "kind=member"),
            item(members.count { $0.delegateSeated != nil }, "seated", "kind=member&seated=seated"),
            item(others.count { $0.kind == .supporting }, "supporting", "kind=supporting"),
            item(others.count { $0.kind == .partner }, "partners", "kind=partner"),
        ])
    }

    private static func filters(_ call: Call) -> FilterForm {
        let words = call.words
        var form = FilterForm("directory.filter", words: words, action: "/directory", input: call.query)
        let any = Choice("", words("initiatives.filter.any"))
        form.line("q")
        form.select(
            "kind",
            [any]
                + Organisation.Kind.allCases.map { Choice($0.rawValue, words("organisation.\($0.rawValue)")) }
        )
        form.select(
            "seated",
            [any]
                + DirectoryFilter.Seated.allCases.map {
                    Choice($0.rawValue, words("directory.is-\($0.rawValue)"))
                })
        return form
    }

    private static func table(_ organisations: [Organisation], _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("directory.found", count: organisations.count),
            columns: [
                column(.name, call), column(.kind, call), column(.joined, call), column(.seated, call),
                .init(words("text.state")),
            ],
            rows: organisations.map { row($0, call) }, empty: words("directory.none"))
    }

    private static func row(_ organisation: Organisation, _ call: Call) -> [HTML] {
        let id = organisation.id.text
        let code: HTML = " <span class=\"code muted nowrap\">\(.leftToRight(id))</span>"
        return [
            .link(call.link("/directory/\(id)"), .text(call.name(organisation.id)))
                + (organisation.kind == .secretariat ? "" : code),
            .text(call.words("organisation.\(organisation.kind.rawValue)")),
            joined(organisation, call), seated(organisation, call), standing(organisation, call),
        ]
    }

    /// The secretariat is there from the first day.
    static func joined(_ organisation: Organisation, _ call: Call) -> HTML {
        organisation.kind == .secretariat ? "–" : call.dates.day(organisation.joined)
    }

    static func seated(_ organisation: Organisation, _ call: Call) -> HTML {
        guard organisation.kind == .member else { return "–" }
        return organisation.delegateSeated.map { call.dates.day($0) }
            ?? "<span class=\"muted\">\(call.words("directory.is-unseated"))</span>"
    }

    /// Whether it belongs now. A suspension is the coalition's own affair.
    static func standing(_ organisation: Organisation, _ call: Call) -> HTML {
        tag(organisation, call).html
    }

    static func tag(_ organisation: Organisation, _ call: Call) -> Tag {
        let words = call.words
        if organisation.suspended != nil, call.view.isInside || call.view.organisation?.id == organisation.id
        {
            return Tag(words("directory.suspended"), .danger)
        }
        if organisation.left.map({ $0 <= call.now.day }) ?? false { return Tag(words("directory.left")) }
        return organisation.belongs(on: call.now.day)
            ? Tag(words("directory.belongs"), .success) : Tag(words("directory.ahead"), .info)
    }

    private static func column(_ key: DirectoryFilter.Key, _ call: Call) -> Table.Column {
        let isSorted = call.query["sort"] == key.rawValue
        let descends = call.query["order"] == "descending"
        let query = call.query.setting("sort", to: key.rawValue)
            .setting("order", to: isSorted && !descends ? "descending" : nil)
        return .init(
            call.words("directory.\(key.rawValue)"), sortHref: call.link("/directory") + query.query,
            sorted: isSorted ? (descends ? .descending : .ascending) : nil)
    }
}
