// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Adopted initiatives that cannot begin yet: what each lacks, and what was pledged and does not count.
enum NeedsPage {
    static func show(_ call: Call) async throws -> Reply {
        var page = try ResourcesPage.page(.needs, call)
        let needs = call.view.needs
        let (shown, pager) = call.part(of: needs)
        let words = call.words
        page.parts = [
            Table(
                words("needs.found", count: needs.count),
                columns: [
                    .init(words("resources.initiative")), .init(words("needs.waiting")),
                    .init(words("needs.participants"), isNumber: true),
                    .init(words("needs.funds"), isNumber: true),
                    .init(words("needs.pledged"), isNumber: true), .init(words("credential.next")),
                ],
                rows: shown.map { row($0, call) }, empty: words("needs.none"))
        ]
        page.parts += pager
        return call.reply(page)
    }

    private static func row(_ need: Need, _ call: Call) -> [HTML] {
        let words = call.words
        let initiative = need.initiative
        let wanted = initiative.proposal.threshold.participants
        let participants: HTML =
            need.participantsMissing > 0
            ? "<strong>\(words("needs.states-missing", count: need.participantsMissing))</strong><br>\(.leftToRight("\(need.participants) / \(wanted)"))"
            : .leftToRight("\(need.participants) / \(wanted)")
        return [
            initiative.link(call),
            initiative.entered.map { call.dates.day(call.dates.seat.day(at: $0)) } ?? "–", participants,
            funds(need, call),
            need.pledged.map { .leftToRight(Amounts.text($0, in: call.numerals)) } ?? "–",
            next(initiative, call),
        ]
    }

    private static func funds(_ need: Need, _ call: Call) -> HTML {
        guard let wanted = need.initiative.proposal.threshold.funds, let secured = need.secured else {
            return "–"
        }
        func text(_ money: Money) -> HTML { .leftToRight(Amounts.text(money, in: call.numerals)) }
        guard let missing = need.fundsMissing else { return "\(text(secured)) / \(text(wanted))" }
        return
            "<strong>\(call.words("needs.missing")) \(text(missing))</strong><br>\(text(secured)) / \(text(wanted))"
    }

    /// Who may help is led to where they can.
    private static func next(_ initiative: Initiative, _ call: Call) -> HTML {
        let tabs: [InitiativePage.Tab] = [.participation, .funding]
        let forms = tabs.flatMap { InitiativeOffers.offers(on: initiative, tab: $0, call.view) }
        return forms.isEmpty
            ? "–"
            : forms.map { .link(call.link($0.path), .text(call.words($0.title))) }
                .joined(separator: "<br>")
    }
}
