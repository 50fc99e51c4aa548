// SPDX-License-Identifier: Apache-2.0

/// What there is to find, and for whom.
extension Coalition {
    /// The entries of a place: one for each content that some class of readers sees there. None: it is gone.
    package func searchEntries(of place: SearchPlace, from sources: SearchSources) -> [SearchEntry] {
        var readers: [[Passage]: [SearchReader]] = [:]
        func see(_ reader: SearchReader) -> [Passage]? {
            View(of: self, as: reader).passages(at: place, from: sources)
        }
        let plain: [SearchReader] = [.everyone, .inside, .keeper]
        var seen: [SearchReader: [Passage]] = [:]
        for reader in plain { seen[reader] = see(reader) }
        for reader in special(at: place) {
            let base: SearchReader = isMember(reader) ? .inside : .everyone
            let content = see(reader)
            if content != seen[base] { seen[reader] = content }
        }
        for (reader, content) in seen { readers[content, default: []].append(reader) }
        return readers.map { SearchEntry(place: place, readers: $1.sorted(), passages: $0) }
            .sorted { $0.readers.lexicographicallyPrecedes($1.readers) }
    }

    /// The entries of an act: its reasons, for its audience.
    package func searchEntries(of act: Act) -> [SearchEntry] {
        let reasons = act.deed.reasons
        guard !reasons.isEmpty else { return [] }
        var readers = act.audience.organisations.map { SearchReader.organisation($0) } + [.keeper]
        if act.audience.breadth != .named { readers.append(.inside) }
        if act.audience.breadth == .everyone { readers.append(.everyone) }
        return [
            SearchEntry(
                place: SearchPlace(.act, String(act.index)), readers: readers.sorted(), passages: reasons)
        ]
    }

    private func isMember(_ reader: SearchReader) -> Bool {
        guard case .organisation(let id) = reader else { return false }
        return organisations[id]?.kind == .member
    }

    /// Organisations that may see more of a place than others of their kind.
    private func special(at place: SearchPlace) -> [SearchReader] {
        switch place.kind {
        case .initiative, .comment, .amendment, .position, .participation:
            return insiders(of: place.identifier())
        case .activity:
            return insiders(of: place.identifier().flatMap { activities[$0] }?.initiative)
        case .strategy:
            return insiders(of: place.identifier().flatMap { strategies[$0] }?.initiative)
        case .indicator:
            return insiders(of: place.identifier().flatMap { indicators[$0] }?.initiative)
        case .contribution:
            guard let gift = place.identifier().flatMap({ contributions[$0] }) else { return [] }
            return insiders(of: gift.initiative) + [.organisation(gift.donor)]
        case .followUp:
            guard let followUp = place.identifier().flatMap({ followUps[$0] }) else { return [] }
            return audience(of: followUp.plan).organisations.map { .organisation($0) }
        case .person:
            return place.identifier().flatMap { people[$0] }.map { [.organisation($0.organisation)] } ?? []
        case .assessment:
            guard let stored = place.identifier().flatMap({ law.assessments[$0] }) else { return [] }
            return insiders(of: stored.draft.initiative) + [.organisation(stored.by.organisation)]
        case .supportRequest:
            guard let request = place.identifier().flatMap({ support.requests[$0] }) else { return [] }
            return audience(of: request.need).organisations.map { .organisation($0) }
        case .supportOffer:
            guard let offer = place.identifier().flatMap({ support.offers[$0] }) else { return [] }
            return audience(offeredBy: offer.offerer).organisations.map { .organisation($0) }
        case .meeting, .meetingItem:
            let meeting = place.identifier().flatMap { meetings[$0] }
            return (meeting?.plan.partners ?? []).map { .organisation($0) }
        case .decision, .statement, .visit, .agendaItem, .release, .organisation, .mandate, .organ, .room,
            .ruleSet, .instrument, .provision, .rule, .act:
            return []
        }
    }

    private func insiders(of id: Initiative.ID?) -> [SearchReader] {
        (id.flatMap { initiatives[$0] }?.audience.organisations ?? []).map { .organisation($0) }
    }
}
