// SPDX-License-Identifier: Apache-2.0

extension View {
    /// The words that stand at a place, as far as this viewer may read them; nil where the viewer may not know of it.
    ///
    /// The index is filled and every result is judged by this one function: what it does not give cannot be found.
    /// Reasons that were given with an act are not here: the act itself has them, see `Deed.reasons`.
    package func passages(at place: SearchPlace, from sources: SearchSources) -> [Passage]? {
        let names = sources.names
        let found: [Passage]? =
            switch place.kind {
            case .initiative, .comment, .amendment, .position, .participation:
                place.identifier().flatMap { initiative($0) }.flatMap { passages(at: place, of: $0, names) }
            case .decision, .statement:
                place.identifier().flatMap { decision($0) }.flatMap { passages(at: place, of: $0, names) }
            case .activity, .contribution, .indicator: carryingOut(place, names)
            case .strategy: place.identifier().flatMap { strategy($0) }.map(\.passages)
            case .visit, .agendaItem, .followUp, .release: visiting(place, names)
            case .meeting, .meetingItem: place.identifier().flatMap { meeting($0) }?.passages(at: place)
            case .organisation, .person: directory(place, names)
            case .mandate, .organ, .room, .ruleSet: chartered(place)
            case .assessment:
                place.identifier().flatMap { assessment($0) }.map { passages(of: $0, sources) }
            case .supportRequest, .supportOffer: supporting(place, names)
            case .instrument, .provision, .rule: sources.law(lawBook)?.passages(at: place)
            case .act: nil
            }
        return found?.isEmpty == true ? nil : found
    }

    private func carryingOut(_ place: SearchPlace, _ names: OrganisationNames) -> [Passage]? {
        switch place.kind {
        case .activity:
            guard let activity = place.identifier().flatMap({ self.activity($0) }) else { return nil }
            return Passage.all(activity.plan.title, isTitle: true) + Passage.all(activity.plan.place)
                + Passage.all(activity.note) + called(activity.plan.host, names)
        case .contribution:
            guard let gift = place.identifier().flatMap({ contribution($0) }) else { return nil }
            return called(gift.donor, names, isTitle: true) + Passage.all(gift.inKind)
                + Passage.all(gift.earmark)
                + gift.statements.compactMap { $0.evidence.map { Passage($0, in: nil) } }
        default:
            guard let indicator = place.identifier().flatMap({ indicator($0) }) else { return nil }
            return Passage.all(indicator.title, isTitle: true) + Passage.all(indicator.unit)
        }
    }

    private func visiting(_ place: SearchPlace, _ names: OrganisationNames) -> [Passage]? {
        switch place.kind {
        case .visit:
            guard let visit = place.identifier().flatMap({ visit($0) }) else { return nil }
            return Passage.all(visit.plan.title, isTitle: true) + Passage.all(visit.plan.purpose)
                + called(visit.plan.visitor, names) + visit.delegation.flatMap { Passage.all($0.title) }
                + Passage.all(visit.minutes?.text) + Passage.all(visit.reason)
        case .agendaItem:
            guard let visit = place.identifier().flatMap({ visit($0) }),
                let item = visit.agenda.first(where: { String($0.id) == place.part })
            else { return nil }
            return Passage.all(item.plan.title, isTitle: true)
        case .followUp:
            guard let followUp = place.identifier().flatMap({ followUp($0) }) else { return nil }
            return Passage.all(followUp.plan.action, isTitle: true) + Passage.remark(followUp.done?.note)
        default:
            guard let release = place.identifier().flatMap({ release($0) }) else { return nil }
            let body = Language.allCases.flatMap { language in
                (release.draft.body[language] ?? []).map { Passage($0, in: language) }
            }
            // Whoever corrected alone gave the reason with a public act, which has it.
            let reasons = release.corrections.filter { $0.proposedBy != nil }.map(\.reason)
            return Passage.all(release.draft.title, isTitle: true) + Passage.all(release.draft.lead) + body
                + reasons.flatMap { Passage.all($0) }
        }
    }

    private func directory(_ place: SearchPlace, _ names: OrganisationNames) -> [Passage]? {
        if place.kind == .person {
            return place.identifier().flatMap { person($0) }.map {
                Passage.all($0.title, isTitle: true) + [Passage($0.id.text, in: nil)]
            }
        }
        return place.identifier().flatMap { organisation($0) }.map {
            called($0.id, names, isTitle: true) + [Passage($0.id.text, in: nil)]
        }
    }

    private func chartered(_ place: SearchPlace) -> [Passage]? {
        switch place.kind {
        case .mandate:
            charter?.mandates.first { $0.id.text == place.subject }.map {
                Passage.all($0.title, isTitle: true) + Passage.all($0.source)
            }
        case .organ:
            charter?.organs.first { $0.id.text == place.subject }.map { Passage.all($0.name, isTitle: true) }
        case .room:
            charter?.rooms.first { $0.id.text == place.subject }.map { Passage.all($0.name, isTitle: true) }
        default:
            charter?.ruleSets.first { $0.id.text == place.subject }
                .map { Passage.all($0.title, isTitle: true) }
        }
    }

    func called(_ id: Organisation.ID, _ names: OrganisationNames, isTitle: Bool = false) -> [Passage] {
        organisation(id).map { Passage.all(names($0), isTitle: isTitle) } ?? []
    }
}
