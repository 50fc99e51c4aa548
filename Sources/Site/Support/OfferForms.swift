// SPDX-License-Identifier: Apache-2.0
import Coalition

/// A state or a partner offers support on its terms, changes them, or takes the offer back.
enum OfferForms {
    static func isOpen(to call: Call) -> Bool {
        guard let organisation = call.view.organisation else { return false }
        return call.may(.sign) && organisation.kind != .secretariat && organisation.suspended == nil
            && call.view.charter?.catalogue.isEmpty == false
    }

    static let make = ActForm<Void>(
        name: "support-offer.make", path: "/resources/offers/new", section: .resources, isWeighty: true,
        find: { call in
            guard isOpen(to: call) else { throw Fault.forbidden }
        },
        crumbs: { call, _ in OfferPage.crumbs(call) },
        start: { call, _ in
            FormInput([
                "languages": [call.language.rawValue], "uses": ["1"],
                "cost": [OfferTerms.Cost.free.rawValue], "capability": call.query.all("capability"),
            ])
        },
        questions: { form, call, _ in ask(&form, call) },
        deed: { reader, call, _ in read(&reader, call).map { .support(.offer(terms: $0)) } })

    static let amend = step(
        "amend", start: { _, offer in filled(offer.terms) },
        questions: { form, call, _ in ask(&form, call) },
        deed: { reader, call, offer in
            read(&reader, call).map { .support(.amendOffer(offer: offer.id, terms: $0)) }
        })

    static let withdraw = step(
        "withdraw", isGrave: true,
        start: { call, _ in FormInput(["reason.language": [call.language.rawValue]]) },
        questions: { form, call, _ in form.remark("reason", call) },
        deed: { reader, _, offer in
            reader.remark("reason").map { .support(.withdrawOffer(offer: offer.id, reason: $0)) }
        })

    static let all = [amend, withdraw]

    static func offers(on offer: SupportOffer, _ call: Call) -> [ActForm<SupportOffer>] {
        let trials: [(form: ActForm<SupportOffer>, deed: SupportDeed)] = [
            (amend, .amendOffer(offer: offer.id, terms: offer.terms)),
            (withdraw, .withdrawOffer(offer: offer.id, reason: Remark("", in: call.language))),
        ]
        return trials.filter { call.view.mayTry(.support($0.deed)) }.map { $0.form }
    }

    private static func step(
        _ verb: String, isGrave: Bool = false,
        start: @escaping @Sendable (Call, SupportOffer) -> FormInput,
        questions: @escaping @Sendable (inout Form, Call, SupportOffer) -> Void,
        deed: @escaping @Sendable (inout Reader, Call, SupportOffer) -> Deed?
    ) -> ActForm<SupportOffer> {
        ActForm(
            name: "support-offer.\(verb)", path: "/resources/offers/:id/act/\(verb)", section: .resources,
            isWeighty: true, isGrave: isGrave, find: { try $0.supportOffer() },
            crumbs: { call, offer in
                OfferPage.crumbs(call) + [.init(label: .text(call.title(of: offer)), path: offer.path)]
            }, start: start, questions: questions, deed: deed)
    }

    private static func ask(_ form: inout Form, _ call: Call) {
        form.select("capability", SupportChoices.capabilities(call))
        form.number("quantity")
        form.number("uses")
        form.day("from")
        form.day("until")
        form.day("valid-until", isOptional: true)
        form.checkboxes("languages", Choices.languages(call))
        form.checkboxes("places", SupportChoices.states(call), isOptional: true)
        form.radios("cost", Choices.of(OfferTerms.Cost.allCases, "support.cost", call))
        form.line("amount", isOptional: true)
        form.line("currency", isOptional: true)
        form.checkboxes(
            "caveats", Choices.of(OfferTerms.Caveat.allCases, "support.caveat", call), isOptional: true)
        form.languages("note", isLong: false, isOptional: true)
    }

    private static func read(_ reader: inout Reader, _ call: Call) -> OfferTerms? {
        let capability: Charter.Capability.ID? = reader.identifier("capability")
        let quantity = reader.number("quantity", atLeast: 1)
        let uses = reader.number("uses", atLeast: 1)
        let from = reader.day("from")
        let until = reader.day("until")
        let valid = reader.input["valid-until"] == nil ? until : reader.day("valid-until")
        let cost: OfferTerms.Cost? = reader.choice("cost")
        let languages = reader.input.all("languages").compactMap { Language(rawValue: $0) }
        if languages.isEmpty { reader.fail("languages", "error.choice") }
        var price: Money?
        if let typed = reader.input["amount"] {
            price = Amounts.money(typed, currency: reader.input["currency"]?.uppercased() ?? "")
            if price == nil { reader.fail("amount", "error.amount") }
        }
        guard let capability, let quantity, let uses, let from, let until, let valid, let cost,
            reader.errors.isEmpty
        else { return nil }
        let note = reader.input.multilingual("note")
        return OfferTerms(
            capability: capability, quantity: quantity, uses: uses, from: from, until: until,
            validUntil: valid, places: reader.identifiers("places"), languages: languages, cost: cost,
            price: price, caveats: reader.input.all("caveats").compactMap { .init(rawValue: $0) },
            note: note.isEmpty ? nil : note)
    }

    private static func filled(_ terms: OfferTerms) -> FormInput {
        let input = FormInput([
            "capability": [terms.capability.text], "quantity": [String(terms.quantity)],
            "uses": [String(terms.uses)], "from": [terms.from.description],
            "until": [terms.until.description], "valid-until": [terms.validUntil.description],
            "places": terms.places.map(\.text), "languages": terms.languages.map(\.rawValue),
            "cost": [terms.cost.rawValue], "caveats": terms.caveats.map(\.rawValue),
            "amount": [terms.price.map(Amounts.typed)].compactMap(\.self),
            "currency": [terms.price?.currency].compactMap(\.self),
        ])
        return terms.note.map { input.filling("note", $0) } ?? input
    }
}
