// SPDX-License-Identifier: Apache-2.0

/// Compares requests with offers. A pure function of what both say and of the day: the same question has the same answer, on
/// every machine and in every order.
package struct Matcher: Sendable {
    /// Of these rules. Whoever changes what they say gives them another.
    package static let version = "entente-match/1"

    package let today: Day

    package init(on today: Day) { self.today = today }

    /// - Parameters:
    ///   - isRefused: one side declined this pair, and neither has changed since.
    ///   - isPaired: the two stand in a pair that is open.
    package func fit(
        _ wanted: Wanted, _ offered: Offered, isRefused: Bool = false, isPaired: Bool = false
    ) -> MatchFit {
        let reasons = reasons(wanted, offered, isRefused: isRefused, isPaired: isPaired)
        let score = score(wanted, offered)
        let common = window(wanted, offered)
        let quantity = min(wanted.remaining, offered.available)
        return MatchFit(
            wanted: wanted, offered: offered, reasons: reasons, score: score, quantity: quantity,
            from: common?.from ?? wanted.need.from, until: common?.until ?? wanted.need.until,
            nearMiss: nearMiss(wanted, offered, reasons, quantity))
    }

    /// Whether there is any reason why not. Says the same as `reasons`, and makes no list of them: a run asks it for every
    /// pair of a capability, and so it copies nothing either.
    func isPossible(_ wanted: Wanted, _ offered: Offered) -> Bool {
        wanted.remaining > 0 && offered.available > 0 && offered.usesLeft > 0 && wanted.isOpen
            && offered.isStanding && overlap(wanted.need, offered.terms) >= leastOverlap(wanted.need)
            && wanted.need.capability == offered.terms.capability && wanted.state != offered.giver
            && serves(wanted.need.place, offered.terms)
            && wanted.need.languages.contains(where: offered.terms.languages.contains)
            && bearsCost(wanted.need, offered.terms) && acceptsGiver(wanted, offered)
            && respectsCaveats(wanted.need, offered)
    }

    private func reasons(
        _ wanted: Wanted, _ offered: Offered, isRefused: Bool, isPaired: Bool
    ) -> [MatchReason] {
        let (need, terms) = (wanted.need, offered.terms)
        var reasons: [MatchReason] = []
        func note(_ isAmiss: Bool, _ reason: MatchReason) { if isAmiss { reasons.append(reason) } }
        note(need.capability != terms.capability, .capabilityDiffers)
        note(wanted.state == offered.giver, .sameState)
        note(!wanted.isOpen, .requestClosed)
        note(!offered.isStanding, .offerClosed)
        note(wanted.isOpen && wanted.remaining == 0, .nothingWanted)
        note(offered.isStanding && offered.available == 0, .capacityExhausted)
        note(offered.isStanding && offered.usesLeft == 0, .usesExhausted)
        note(overlap(need, terms) < leastOverlap(need), .windowsApart)
        note(!serves(need.place, terms), .placeOutside)
        note(!need.languages.contains(where: terms.languages.contains), .languageNotShared)
        note(!bearsCost(need, terms), .costNotAccepted)
        note(need.conditions.contains(.membersOnly) && !offered.isMember, .membersOnly)
        note(!isShared(wanted, offered), .notShared)
        note(terms.caveats.contains(.initiativesOnly) && need.initiative == nil, .initiativeMissing)
        note(terms.caveats.contains(.ownTerritory) && need.place != offered.giver, .ownTerritoryOnly)
        note(isRefused, .refusedBefore)
        note(isPaired, .pairedAlready)
        return reasons
    }

    // MARK: Parts

    /// Days in common; zero or less where there is none.
    private func overlap(_ need: SupportNeed, _ terms: OfferTerms) -> Int {
        min(need.until.number, terms.until.number)
            - max(need.from.number, terms.from.number, today.number) + 1
    }

    /// Half of the days that are asked for, rounded up.
    private func leastOverlap(_ need: SupportNeed) -> Int { (length(need) + 1) / 2 }

    private func length(_ need: SupportNeed) -> Int { need.until.number - need.from.number + 1 }

    private func window(_ wanted: Wanted, _ offered: Offered) -> (from: Day, until: Day)? {
        let from = max(wanted.need.from, offered.terms.from, today)
        let until = min(wanted.need.until, offered.terms.until)
        return from <= until ? (from, until) : nil
    }

    private func serves(_ place: Organisation.ID, _ terms: OfferTerms) -> Bool {
        terms.places.isEmpty || terms.places.contains(place)
    }

    private func bearsCost(_ need: SupportNeed, _ terms: OfferTerms) -> Bool {
        terms.cost == .free || !need.conditions.contains(.freeOnly)
    }

    private func isShared(_ wanted: Wanted, _ offered: Offered) -> Bool {
        offered.isMember || wanted.need.partners?.contains(offered.giver) ?? false
    }

    private func acceptsGiver(_ wanted: Wanted, _ offered: Offered) -> Bool {
        isShared(wanted, offered) && (offered.isMember || !wanted.need.conditions.contains(.membersOnly))
    }

    private func respectsCaveats(_ need: SupportNeed, _ offered: Offered) -> Bool {
        (need.initiative != nil || !offered.terms.caveats.contains(.initiativesOnly))
            && (need.place == offered.giver || !offered.terms.caveats.contains(.ownTerritory))
    }

    /// Each part on its own, also of two that cannot be paired.
    func score(_ wanted: Wanted, _ offered: Offered) -> MatchScore {
        let places = offered.terms.places
        let cost =
            switch offered.terms.cost {
            case .free: 1000
            case .shared: 500
            case .reimbursed: 200
            }
        return MatchScore(
            quantity: min(wanted.remaining, offered.available) * 1000 / max(1, wanted.remaining),
            window: max(0, overlap(wanted.need, offered.terms)) * 1000 / max(1, length(wanted.need)),
            languages: wanted.need.languages.count { offered.terms.languages.contains($0) } * 1000
                / max(1, wanted.need.languages.count),
            place: places.isEmpty ? 700 : places.contains(wanted.need.place) ? 1000 : 0, cost: cost)
    }

    // MARK: The nearest miss

    /// What would have to change for the two to fit, where one change would do; of two that fit, how much of it there is.
    private func nearMiss(
        _ wanted: Wanted, _ offered: Offered, _ reasons: [MatchReason], _ quantity: Int
    ) -> NearMiss? {
        let terms = offered.terms
        if reasons.isEmpty { return quantity < wanted.remaining ? .quantity(quantity) : nil }
        guard reasons.count == 1 else { return nil }
        switch reasons[0] {
        case .windowsApart: return moved(wanted.need, terms)
        case .placeOutside: return .takePlaceIn(terms.places)
        case .ownTerritoryOnly: return .takePlaceIn([offered.giver])
        case .languageNotShared: return .workIn(terms.languages)
        case .costNotAccepted: return .acceptCost
        case .initiativeMissing: return .nameInitiative
        case .notShared: return .shareWithGiver
        case .capabilityDiffers, .sameState, .requestClosed, .offerClosed, .nothingWanted, .capacityExhausted,
            .usesExhausted, .membersOnly, .refusedBefore, .pairedAlready:
            return nil
        }
    }

    /// By how many days, earlier or later, the request would have to move to have half of its days in the offer's window.
    private func moved(_ need: SupportNeed, _ terms: OfferTerms) -> NearMiss? {
        let begins = max(terms.from.number, today.number)
        let (days, least) = (terms.until.number - begins + 1, leastOverlap(need))
        guard days >= least else { return .lastLonger(days: least - days) }
        let later = begins + least - 1 - need.until.number
        if later > 0 { return .moveBy(days: later) }
        let earlier = terms.until.number - least + 1 - need.from.number
        return earlier < 0 ? .moveBy(days: earlier) : nil
    }
}
