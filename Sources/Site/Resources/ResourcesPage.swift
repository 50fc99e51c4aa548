// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What is given, what is lacking, and what may be done twice.
enum ResourcesPage {
    static let routes: [Route] = [
        .get("/resources", .signedIn, show),
        .get("/resources.csv", .signedIn, table),
        .get("/resources.pdf", .signedIn, ContributionPaper.show),
        .get("/resources/needs", .signedIn, NeedsPage.show),
        .get("/resources/overlaps", .signedIn, OverlapsPage.show),
    ]

    enum Tab: String, CaseIterable {
        case contributions, needs, requests, offers, matches, gaps, overlaps

        var path: String { self == .contributions ? "/resources" : "/resources/\(rawValue)" }

        /// A partner or supporting state sees what it gave itself, what it offers, and what is shared with it.
        func isOpen(to view: View) -> Bool {
            switch self {
            case .contributions, .requests, .offers, .matches: view.me != nil
            case .needs, .gaps, .overlaps: view.isInside
            }
        }
    }

    static func page(_ tab: Tab, _ call: Call) throws -> Page {
        guard tab.isOpen(to: call.view) else { throw Fault.forbidden }
        let words = call.words
        var page = Page(words("resources.title"), in: .resources)
        page.title = "\(words("resources.\(tab.rawValue)")) – \(page.title)"
        page.lead = .text(words("resources.\(tab.rawValue).lead"))
        page.tabs = Tabs(
            label: words("resources.title"),
            items: Tab.allCases.filter { $0.isOpen(to: call.view) }.map { other in
                .init(
                    words("resources.\(other.rawValue)"), href: call.link(other.path), isCurrent: other == tab
                )
            })
        return page
    }

    static func show(_ call: Call) async throws -> Reply {
        var page = try page(.contributions, call)
        page.parts = call.keptParts { parts(call) }
        return call.reply(page)
    }

    private static func parts(_ call: Call) -> [any Component] {
        let conditions = call.query.setting("page", to: nil).query
        let (gifts, totals) = call.kept("contributions \(conditions)") { view in
            let gifts = view.contributions(filter(call.query))
            return (gifts, MoneyTotals(gifts))
        }
        let (shown, pager) = call.part(of: gifts)
        let files = address(call).files(call.words("directory.csv"), call)
        let sums =
            ContributionTables.totals(totals, call) + PaymentParts.table(Contribution.ledgers(gifts), call)
        return [filters(call)] + sums + [
            Heading(call.words("resources.register")),
            ContributionTables.register(shown, count: gifts.count, call),
        ] + pager + [ActionLinks(files, hasMain: false)]
    }

    static func address(_ call: Call) -> ListAddress {
        ListAddress(
            path: "/resources", input: call.query, names: ["donor", "stage", "form", "money", "initiative"])
    }

    static func filter(_ query: FormInput) -> ContributionFilter {
        ContributionFilter(
            donor: query["donor"].flatMap { Organisation.ID($0) },
            initiative: query["initiative"].flatMap { Initiative.ID($0) },
            stage: query["stage"].flatMap { Contribution.Stage(rawValue: $0) },
            currency: query["money"].map { $0.uppercased() },
            isInKind: query["form"].flatMap { ["kind": true, "money": false][$0] })
    }

    private static func filters(_ call: Call) -> FilterForm {
        let words = call.words
        let any = Choice("", words("initiatives.filter.any"))
        var form = FilterForm("resources.filter", words: words, action: "/resources", input: call.query)
        let donors = call.view.organisations.filter { $0.kind != .secretariat }.map(\.id)
        form.select("donor", [any] + Choices.organisations(donors, call))
        form.select("stage", [any] + Choices.of(Contribution.Stage.allCases, "contribution", call))
        form.select(
            "form", [any] + ["money", "kind"].map { Choice($0, words("resources.form-\($0)")) })
        form.line("money")
        form.line("initiative")
        return form
    }

    /// Money and gifts in kind side by side, exactly what is filtered.
    static func table(_ call: Call) async throws -> Reply {
        guard Tab.contributions.isOpen(to: call.view) else { throw Fault.forbidden }
        let words = call.words
        let head = CSV([
            words("resources.number"), words("contribution.donor"), words("directory.code"),
            words("resources.initiative"), words("resources.title-of"), words("text.state"),
            words("contribution.amount"), words("field.currency"), words("resources.in-kind"),
            words("field.earmark"), words("resources.stated"), words("field.evidence"),
            words("contribution.withdrawn"), words("ledger.disbursed"), words("ledger.spent"),
            words("ledger.returned"), words("ledger.writtenOff"), words("ledger.outstanding"),
            words("ledger.balance"),
        ])
        let gifts = call.view.contributions(filter(call.query))
        // So many rows are written at a time, while the ones before are on their way.
        let batch = 200
        return Reply(
            .parts(type: CSV.type, name: "contributions.csv") { number in
                guard number > 0 else { return head.text }
                let start = (number - 1) * batch
                guard start < gifts.count else { return nil }
                return gifts[start..<min(start + batch, gifts.count)].map { CSV.row(cells($0, call)) }
                    .joined()
            })
    }

    /// Empty before it is received.
    private static func ledger(_ gift: Contribution) -> [String?] {
        let ledger = gift.ledger
        return [
            ledger.disbursed, ledger.spent, ledger.returned, ledger.writtenOff, ledger.outstanding,
            ledger.balance,
        ].map { value in
            guard gift.isReceivedMoney, let currency = gift.money?.currency else { return nil }
            return Money(minorUnits: value, currency: currency).decimal
        }
    }

    private static func cells(_ gift: Contribution, _ call: Call) -> [String?] {
        let title = call.view.initiative(gift.initiative).map { call.plain($0.proposal.title) }
        let last = gift.statements.last
        return [
            gift.id.text, call.name(gift.donor), gift.donor.text, gift.initiative.text, title,
            call.words("contribution.\(gift.stage.rawValue)"), gift.money?.decimal, gift.money?.currency,
            gift.inKind.map(call.plain), gift.earmark.map(call.plain), last?.at.description, last?.evidence,
            gift.withdrawal?.at.description,
        ] + ledger(gift)
    }
}
