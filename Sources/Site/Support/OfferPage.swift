// SPDX-License-Identifier: Apache-2.0
import Coalition

/// One offer: its scope and terms, what is left of it, and to whom it was put.
enum OfferPage {
    static func show(_ call: Call) async throws -> Reply {
        let offer = try call.supportOffer()
        let words = call.words
        var page = Page(call.title(of: offer), in: .resources)
        page.crumbs = crumbs(call)
        page.code = offer.id.text
        page.tag = offer.tag(call)
        if let withdrawn = offer.withdrawn { page.notices.append(SupportParts.withdrawal(withdrawn, call)) }
        page.parts = [figures(offer, call)]
        page.parts.append(
            SummaryList(
                [
                    .init(words("support.giver"), call.link(offer.offerer)),
                    .init(words("support.offered-on"), call.dates.day(call.dates.seat.day(at: offer.at))),
                ] + SupportParts.rows(offer.terms, call)))
        page.parts +=
            ActOffers(forms: OfferForms.offers(on: offer, call), path: offer.path, call: call).parts
        page.parts += [
            Heading(words("support.pairs"), anchor: "pairs"),
            SupportParts.pairs(
                call.view.pairings(of: offer), call, empty: words("support-offer.no-pairs")),
        ]
        let history = try await ActTrail.latest(about: offer.id.subject, call)
        if !history.isEmpty { page.parts += [Heading(words("history.title"))] + history }
        return call.reply(page)
    }

    static func crumbs(_ call: Call) -> [Page.Crumb] {
        [.init(label: .text(call.words("resources.offers")), path: "/resources/offers")]
    }

    private static func figures(_ offer: SupportOffer, _ call: Call) -> KeyFigures {
        let words = call.words
        func item(_ key: String, _ value: Int) -> KeyFigures.Item {
            .init(Numbers.text(value, in: call.numerals), words("support.\(key)"))
        }
        return KeyFigures([
            item("quantity", offer.terms.quantity), item("available", call.view.available(of: offer)),
            item("uses-left", call.view.usesLeft(of: offer)),
        ])
    }
}
