// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What states and partners offer: narrowed, sorted, and as a file.
enum OfferList {
    private static let names = ["domain", "capability", "giver", "cost", "status"]

    static func show(_ call: Call) async throws -> Reply {
        var page = try ResourcesPage.page(.offers, call)
        let all = call.kept("support offers") { $0.supportOffers }
        let found = found(all, call)
        let (shown, pager) = call.part(of: found)
        page.scripts = ["filter"]
        if OfferForms.isOpen(to: call) { page.parts.append(SupportParts.way(to: OfferForms.make, call)) }
        page.parts += [filters(all, call), register(shown, count: found.count, call)] + pager
        if !found.isEmpty { page.parts.append(SupportParts.file(address(call), call)) }
        return call.reply(page)
    }

    private static func address(_ call: Call) -> ListAddress {
        ListAddress(path: "/resources/offers", input: call.query, names: names)
    }

    private static func found(_ all: [SupportOffer], _ call: Call) -> [SupportOffer] {
        let query = call.query
        let found = all.filter { offer in
            let capability = call.capability(offer.terms.capability)
            return query["domain"].map { $0 == capability?.domain.text } ?? true
                && query["capability"].map { $0 == offer.terms.capability.text } ?? true
                && query["giver"].map { $0 == offer.offerer.text } ?? true
                && query["cost"].map { $0 == offer.terms.cost.rawValue } ?? true
                && query["status"].map { $0 == call.view.status(of: offer).rawValue } ?? true
        }
        let sorted: [SupportOffer]
        switch query["sort"] {
        case "available":
            sorted = found.map { ($0, call.view.available(of: $0)) }
                .sorted { ($0.1, $0.0.id) < ($1.1, $1.0.id) }.map(\.0)
        case "from": sorted = found.sorted { ($0.terms.from, $0.id) < ($1.terms.from, $1.id) }
        case "giver": sorted = SupportParts.sorted(found, by: \.offerer, call)
        case "number": sorted = found.sorted { $0.id < $1.id }
        default: return found
        }
        return query["order"] == "descending" ? sorted.reversed() : sorted
    }

    private static func filters(_ all: [SupportOffer], _ call: Call) -> FilterForm {
        let words = call.words
        let any = Choice("", words("initiatives.filter.any"))
        var form = FilterForm(
            "support-offers.filter", words: words, action: "/resources/offers", input: call.query)
        form.select("domain", [any] + Choices.domains(call))
        form.select("capability", [any] + SupportChoices.capabilities(call))
        form.select("giver", [any] + Choices.organisations(Array(Set(all.map(\.offerer))), call))
        form.select("cost", [any] + Choices.of(OfferTerms.Cost.allCases, "support.cost", call))
        form.select(
            "status",
            [any]
                + SupportChoices.statuses(all.map { call.view.status(of: $0) }, "support.offer-status", call))
        return form
    }

    static func register(
        _ offers: [SupportOffer], count: Int, _ call: Call, isSorted: Bool = true
    ) -> Table {
        let words = call.words
        let address = isSorted ? address(call) : nil
        func column(_ name: String, _ label: String, isNumber: Bool = false) -> Table.Column {
            address?.heading(name, label, isNumber: isNumber, call) ?? .init(label, isNumber: isNumber)
        }
        return Table(
            words("support-offers.found", count: count),
            columns: [
                column("number", words("resources.number")), .init(words("support.capability")),
                column("giver", words("support.giver")),
                .init(words("support.quantity"), isNumber: true),
                column("available", words("support.available"), isNumber: true),
                column("from", words("support.days")), .init(words("support.cost")),
                .init(words("text.state")),
            ],
            rows: offers.map { offer in
                let terms = offer.terms
                return [
                    offer.link(call), .text(call.name(terms.capability)), call.link(offer.offerer),
                    call.amount(terms.quantity, of: terms.capability),
                    call.number(call.view.available(of: offer)), call.days(terms.from, terms.until),
                    SupportParts.cost(terms, call), offer.tag(call).html,
                ]
            }, empty: words("support-offers.none"))
    }

    static func table(_ call: Call) async throws -> Reply {
        guard ResourcesPage.Tab.offers.isOpen(to: call.view) else { throw Fault.forbidden }
        let words = call.words
        var file = CSV(
            [
                "resources.number", "support.capability", "field.domain", "support.giver", "directory.code",
                "support.quantity", "support.unit", "support.available", "support.uses", "support.from",
                "support.until", "support.valid-until", "support.places", "field.languages", "support.cost",
                "field.amount", "field.currency", "support.caveats", "text.state",
            ].map { words($0) })
        for offer in found(call.kept("support offers") { $0.supportOffers }, call) {
            let terms = offer.terms
            let capability = call.capability(terms.capability)
            file.add([
                offer.id.text, call.name(terms.capability), capability.map { call.name($0.domain) },
                call.name(offer.offerer), offer.offerer.text, String(terms.quantity),
                capability.map { call.plain($0.unit) }, String(call.view.available(of: offer)),
                String(call.view.usesLeft(of: offer)), terms.from.description, terms.until.description,
                terms.validUntil.description, SupportParts.places(terms, call),
                terms.languages.map(call.name).joined(separator: words.listSeparator),
                words("support.cost.\(terms.cost.rawValue)"), terms.price?.decimal, terms.price?.currency,
                terms.caveats.map { words("support.caveat.\($0.rawValue)") }
                    .joined(separator: words.listSeparator),
                words("support.offer-status.\(call.view.status(of: offer).rawValue)"),
            ])
        }
        return file.reply("offers.csv")
    }
}
