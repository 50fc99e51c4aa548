// SPDX-License-Identifier: Apache-2.0

/// What a request and an offer must say.
extension Coalition {
    /// A million of anything is a slip of the keyboard.
    static let supportLimit = 1_000_000
    /// Three years, a leap day among them.
    private static let longestSupport = 1096

    func inspect(
        _ need: SupportNeed, by author: Author, at now: Instant, _ inspection: inout Inspection
    ) {
        inspectScope(need.capability, need.quantity, need.languages, &inspection)
        inspectWindow(need.from, need.until, at: now, &inspection)
        requireState(need.place, &inspection)
        inspection.requireText(need.purpose, "purpose")
        if let initiative = need.initiative { _ = known(initiative, to: author, &inspection) }
        for partner in need.partners ?? [] {
            inspection.require(
                [.supporting, .partner].contains(organisations[partner]?.kind), SupportRefusal.unknownPartner,
                ["organisation": partner.text])
        }
    }

    func inspect(_ terms: OfferTerms, at now: Instant, _ inspection: inout Inspection) {
        inspectScope(terms.capability, terms.quantity, terms.languages, &inspection)
        inspectWindow(terms.from, terms.until, at: now, &inspection)
        inspection.require(
            (1...Self.supportLimit).contains(terms.uses), SupportRefusal.impossibleUses,
            ["uses": String(terms.uses), "limit": String(Self.supportLimit)])
        inspection.require(
            now.day <= terms.validUntil, SupportRefusal.validityInPast,
            ["until": terms.validUntil.description])
        for place in terms.places { requireState(place, &inspection) }
        if terms.cost == .free {
            inspection.require(terms.price == nil, SupportRefusal.priceWithoutCost)
        } else {
            inspection.require(terms.price != nil, SupportRefusal.priceMissing)
        }
        if let price = terms.price {
            inspection.require(price.isPositive && price.hasCurrency, SupportRefusal.impossiblePrice)
        }
        if let note = terms.note { inspection.requireText(note, "note") }
    }

    private func inspectScope(
        _ capability: Charter.Capability.ID, _ quantity: Int, _ languages: [Language],
        _ inspection: inout Inspection
    ) {
        inspection.require(
            charter?.capability(capability) != nil, SupportRefusal.unknownCapability,
            ["capability": capability.text])
        inspection.require(
            (1...Self.supportLimit).contains(quantity), SupportRefusal.impossibleQuantity,
            ["quantity": String(quantity), "limit": String(Self.supportLimit)])
        inspection.require(!languages.isEmpty, SupportRefusal.noLanguage)
        for language in languages where !self.languages.contains(language) {
            inspection.refuse(TextRefusal.notOfficial, ["language": language.rawValue])
        }
    }

    private func inspectWindow(_ from: Day, _ until: Day, at now: Instant, _ inspection: inout Inspection) {
        inspection.require(from <= until, SupportRefusal.emptyWindow)
        inspection.require(
            until.number - from.number < Self.longestSupport, SupportRefusal.windowTooLong,
            ["limit": String(Self.longestSupport)])
        inspection.require(now.day <= until, SupportRefusal.windowInPast, ["until": until.description])
    }

    private func requireState(_ id: Organisation.ID, _ inspection: inout Inspection) {
        inspection.require(
            [.member, .supporting].contains(organisations[id]?.kind), SupportRefusal.unknownPlace,
            ["organisation": id.text])
    }
}
