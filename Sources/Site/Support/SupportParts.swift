// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What pages of requests, offers and pairs have in common.
enum SupportParts {
    /// Above a list, the way to a new entry of it.
    static func way(to form: ActForm<Void>, _ call: Call) -> ActionLinks {
        ActionLinks([(call.words("\(form.name).title"), call.link(form.path))])
    }

    /// Below a list, the same for a spreadsheet.
    static func file(_ address: ListAddress, _ call: Call) -> ActionLinks {
        ActionLinks([(call.words("directory.csv"), address.file(call))], hasMain: false)
    }

    /// In the alphabetical order of whose they are, the earlier first.
    static func sorted<Thing: Identifiable>(
        _ things: [Thing], by whose: (Thing) -> Organisation.ID, _ call: Call
    ) -> [Thing] where Thing.ID: Comparable {
        let places = Dictionary(
            uniqueKeysWithValues: call.sorted(Set(things.map(whose))).enumerated().map { ($1, $0) })
        return things.map { (place: places[whose($0)] ?? 0, thing: $0) }
            .sorted { ($0.place, $0.thing.id) < ($1.place, $1.thing.id) }.map(\.thing)
    }

    static func rows(_ need: SupportNeed, _ call: Call) -> [SummaryList.Row] {
        let words = call.words
        var rows = scope(need.capability, need.quantity, need.from, need.until, need.languages, call)
        rows.append(.init(words("field.place"), call.link(need.place)))
        if !need.conditions.isEmpty {
            rows.append(
                .init(
                    words("support.conditions"),
                    list(need.conditions.map { words("support.condition.\($0.rawValue)") })))
        }
        if let initiative = need.initiative.flatMap({ call.view.initiative($0) }) {
            rows.append(.init(words("field.initiative"), initiative.link(call)))
        }
        if let partners = need.partners, !partners.isEmpty {
            rows.append(.init(words("support.shared-with"), .text(call.names(partners))))
        }
        return rows
    }

    static func rows(_ terms: OfferTerms, _ call: Call) -> [SummaryList.Row] {
        let words = call.words
        var rows = scope(terms.capability, terms.quantity, terms.from, terms.until, terms.languages, call)
        rows += [
            .init(words("support.uses"), call.number(terms.uses)),
            .init(words("support.valid-until"), call.dates.day(terms.validUntil)),
            .init(words("support.places"), .text(places(terms, call))),
            .init(words("support.cost"), cost(terms, call)),
            .init(
                words("support.caveats"),
                terms.caveats.isEmpty
                    ? .text(words("support.no-caveats"))
                    : list(terms.caveats.map { words("support.caveat.\($0.rawValue)") })),
        ]
        if let note = terms.note { rows.append(.init(words("support.note"), call.text(note))) }
        return rows
    }

    private static func scope(
        _ id: Charter.Capability.ID, _ quantity: Int, _ from: Day, _ until: Day, _ languages: [Language],
        _ call: Call
    ) -> [SummaryList.Row] {
        let words = call.words
        var rows: [SummaryList.Row] = []
        if let capability = call.capability(id) {
            rows.append(.init(words("field.domain"), .text(call.name(capability.domain))))
        }
        return rows + [
            .init(words("support.capability"), .text(call.name(id))),
            .init(words("support.quantity"), call.amount(quantity, of: id)),
            .init(words("support.days"), call.days(from, until)),
            .init(
                words("field.languages"),
                .text(languages.map(call.name).joined(separator: words.listSeparator))),
        ]
    }

    static func places(_ terms: OfferTerms, _ call: Call) -> String {
        terms.places.isEmpty ? call.words("support.any-place") : call.names(terms.places)
    }

    static func cost(_ terms: OfferTerms, _ call: Call) -> HTML {
        let cost = HTML.text(call.words("support.cost.\(terms.cost.rawValue)"))
        guard let price = terms.price else { return cost }
        return "\(cost) · \(.leftToRight(Amounts.text(price, in: call.numerals)))"
    }

    static func list(_ items: [String]) -> HTML {
        items.count == 1
            ? .text(items[0]) : "<ul>\(items.map { "<li>\($0)</li>" as HTML }.joined())</ul>"
    }

    /// Who took it back, when and why.
    static func withdrawal(_ withdrawn: SupportWithdrawal, _ call: Call) -> any Component {
        Notice(
            .warning,
            "<p>\(ActTrail.signature(withdrawn.by, call)) · \(call.dates.moment(withdrawn.at))</p>\(call.remark(withdrawn.reason))",
            heading: call.words("support.withdrawn"))
    }

    /// Pairs as a table, whichever side one looks from.
    static func pairs(_ pairings: [Pairing], _ call: Call, empty: String) -> Table {
        let words = call.words
        return Table(
            words("support.pairs"),
            columns: [
                .init(words("resources.number")), .init(words("support.request")),
                .init(words("support.offer")), .init(words("support.requester")),
                .init(words("support.giver")), .init(words("support.quantity"), isNumber: true),
                .init(words("support.days")), .init(words("text.state")),
            ],
            rows: pairings.map { pairing in
                let plan = pairing.plan
                let request = call.view.supportRequest(plan.request)
                let offer = call.view.supportOffer(plan.offer)
                return [
                    pairing.link(call), request?.link(call) ?? .leftToRight(plan.request.text),
                    offer?.link(call) ?? .leftToRight(plan.offer.text), call.link(pairing.requester),
                    call.link(pairing.giver), call.number(plan.quantity), call.days(plan.from, plan.until),
                    pairing.tag(call).html,
                ]
            }, empty: empty, isCaptionQuiet: true)
    }

    /// What one organisation asks for and offers, on its page; nothing where there is nothing to say.
    static func parts(of organisation: Organisation.ID, _ call: Call) -> [any Component] {
        let requests = call.view.supportRequests(of: organisation)
        let offers = call.view.supportOffers(of: organisation)
        guard call.view.me != nil, !requests.isEmpty || !offers.isEmpty else { return [] }
        let words = call.words
        let few = 5
        var parts: [any Component] = [Heading(words("support.of-organisation"), anchor: "support")]
        var links: [(label: String, href: String)] = []
        if !requests.isEmpty {
            parts.append(
                RequestList.register(
                    Array(requests.prefix(few)), count: requests.count, call, isSorted: false))
        }
        if !offers.isEmpty {
            parts.append(
                OfferList.register(Array(offers.prefix(few)), count: offers.count, call, isSorted: false))
        }
        if requests.count > few {
            links.append(
                (
                    words("support.all-requests"),
                    call.link("/resources/requests?state=\(organisation.text)")
                ))
        }
        if offers.count > few {
            links.append(
                (words("support.all-offers"), call.link("/resources/offers?giver=\(organisation.text)")))
        }
        return links.isEmpty ? parts : parts + [ActionLinks(links, hasMain: false)]
    }
}
