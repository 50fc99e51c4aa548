// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What is lacking, what may be asked for twice, what nobody uses, and how the work of helping is shared.
enum GapsPage {
    static func show(_ call: Call) async throws -> Reply {
        var page = try ResourcesPage.page(.gaps, call)
        page.parts = call.keptParts { parts(call) }
        return call.reply(page)
    }

    /// So many of a kind are shown; the heading says of how many.
    private static let shown = 50

    private static func parts(_ call: Call) -> [any Component] {
        let words = call.words
        let (alike, idle) = (call.view.supportDuplicates, call.view.unusedOffers)
        return [
            Figures([figure(call)]), Heading(words("support.gaps"), anchor: "gaps"), gaps(call),
            Heading(words("support.duplicates"), anchor: "duplicates", note: note(alike.count, call)),
            duplicates(alike, call),
            Heading(words("support.unused"), anchor: "unused", note: note(idle.count, call)),
            unused(idle, call),
            Heading(words("support.shares"), anchor: "shares"),
            Prose("<p>\(words("support.shares-lead"))</p>", style: "muted"), shares(call),
        ]
    }

    private static func note(_ count: Int, _ call: Call) -> String? {
        guard count > shown else { return nil }
        let (few, all) = (Numbers.text(shown, in: call.numerals), Numbers.text(count, in: call.numerals))
        return call.words("support.first-of", ["shown": few, "all": all])
    }

    /// Requests by domain: met, in a pair, without an answer, past their time. Requests are counted, for units differ.
    private static func figure(_ call: Call) -> Figure {
        enum State: String, CaseIterable { case met, paired, unmet, lapsed }
        let words = call.words
        let numerals = call.numerals
        var counts: [Charter.Domain.ID: [State: Int]] = [:]
        for request in call.kept("support requests", { $0.supportRequests }) {
            guard let domain = call.capability(request.need.capability)?.domain else { continue }
            let state: State? =
                switch request.status(at: call.now) {
                case .met: .met
                case .lapsed: .lapsed
                case .withdrawn: nil
                case .open: call.view.remaining(of: request) == 0 ? .paired : .unmet
                }
            if let state { counts[domain, default: [:]][state, default: 0] += 1 }
        }
        let data = Dataset(
            words("support.figure.met"), rowHead: words("field.domain"),
            series: State.allCases.map { words("support.met.\($0.rawValue)") },
            rows: (call.view.charter?.domains ?? []).map { domain in
                .init(
                    call.plain(domain.name),
                    href: call.link("/resources/requests?domain=\(domain.id.text)"),
                    State.allCases.map { .init(counts[domain.id]?[$0] ?? 0) })
            }, format: { Numbers.text($0, in: numerals) })
        return Figure(BarChart(data, .stacked).drawing(id: "fig-met", words), of: data, words)
    }

    private static func gaps(_ call: Call) -> Table {
        let words = call.words
        // Who makes no offers needs no column for them.
        let offers = OfferForms.isOpen(to: call)
        var columns: [Table.Column] = [
            .init(words("support.capability")), .init(words("field.domain")), .init(words("support.unit")),
            .init(words("support.open-requests"), isNumber: true),
            .init(words("support.unmet"), isNumber: true),
            .init(words("support.available"), isNumber: true), .init(words("support.lacking-states")),
        ]
        if offers { columns.append(.init(words("credential.next"))) }
        return Table(
            words("support.gaps"), columns: columns,
            rows: call.view.supportGaps.map { gap in
                let id = gap.capability.id.text
                let offer: HTML =
                    gap.unmet > 0
                    ? .link(
                        call.link("\(OfferForms.make.path)?capability=\(id)"),
                        .text(words("support-offer.make.title"))) : "–"
                let unmet: HTML =
                    gap.unmet > gap.available
                    ? "<strong>\(call.number(gap.unmet))</strong>" : call.number(gap.unmet)
                let row: [HTML] = [
                    .link(
                        call.link("/resources/requests?capability=\(id)"), call.text(gap.capability.name)),
                    .text(call.name(gap.capability.domain)), call.text(gap.capability.unit),
                    call.number(gap.open), unmet, call.number(gap.available),
                    gap.states.isEmpty ? "–" : .text(call.names(gap.states)),
                ]
                return offers ? row + [offer] : row
            }, empty: words("support.no-gaps"), isCaptionQuiet: true)
    }

    private static func duplicates(_ alike: [SupportDuplicate], _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("support.duplicates"),
            columns: [
                .init(words("support.first-request")), .init(words("support.second-request")),
                .init(words("support.requester")), .init(words("support.capability")),
                .init(words("field.place")),
            ],
            rows: alike.prefix(shown).map { pair in
                [
                    "\(pair.first.link(call)) · \(call.days(pair.first.need.from, pair.first.need.until))",
                    "\(pair.second.link(call)) · \(call.days(pair.second.need.from, pair.second.need.until))",
                    call.link(pair.first.state), .text(call.name(pair.first.need.capability)),
                    .text(call.name(pair.first.need.place)),
                ]
            }, empty: words("support.no-duplicates"), isCaptionQuiet: true)
    }

    private static func unused(_ idle: [SupportOffer], _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("support.unused"),
            columns: [
                .init(words("support.offer")), .init(words("support.giver")),
                .init(words("support.capability")), .init(words("support.available"), isNumber: true),
                .init(words("support.offered-on")), .init(words("support.valid-until")),
            ],
            rows: idle.prefix(shown).map { offer in
                [
                    offer.link(call), call.link(offer.offerer), .text(call.name(offer.terms.capability)),
                    call.number(call.view.available(of: offer)),
                    call.dates.day(call.dates.seat.day(at: offer.at)),
                    call.dates.day(offer.terms.validUntil),
                ]
            }, empty: words("support.no-unused"), isCaptionQuiet: true)
    }

    private static func shares(_ call: Call) -> Table {
        let words = call.words
        return Table(
            words("support.shares"),
            columns: [.init(words("field.organisation"))]
                + ["asked", "offered", "gave", "received"].map {
                    .init(words("support.share.\($0)"), isNumber: true)
                },
            rows: call.view.supportShares.map { share in
                [call.link(share.organisation)]
                    + [share.asked, share.offered, share.gave, share.received].map { call.number($0) }
            }, empty: words("support.no-shares"), isCaptionQuiet: true)
    }
}
