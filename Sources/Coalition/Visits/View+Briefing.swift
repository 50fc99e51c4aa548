// SPDX-License-Identifier: Apache-2.0

extension View {
    /// The briefing for a visitor from this view's state and moment. Nil for those who may not see visit files.
    package func briefing(for visitor: Organisation.ID, since: Day) -> Briefing? {
        guard seesVisits else { return nil }
        let known = initiatives.filter { $0.stage != .draft }
        let adopted = known.filter(\.isAdopted)
        let isAdopted = Set(adopted.map(\.id))
        let activities = self.activities.filter {
            $0.status != .cancelled && isAdopted.contains($0.initiative)
        }
        return Briefing(
            visitor: visitor, asOf: at, acts: count, since: since,
            figures: figures(known: known, adopted: adopted, activities),
            portfolio: (charter?.domains ?? []).map { portfolio(of: $0, known, adopted, activities) },
            joint: known.filter { $0.partners.contains(visitor) },
            legality: legality(of: known, adopted, for: visitor),
            changes: changes(since: since, known, adopted, activities)
        )
    }

    private func figures(
        known: [Initiative], adopted: [Initiative], _ activities: [Activity]
    ) -> [Briefing.Figure] {
        let done = activities.filter { $0.status == .done }
        let states = Set(adopted.flatMap(\.participants)).sorted()
        func named(_ kind: Briefing.Figure.Kind, _ records: [Subject]) -> Briefing.Figure {
            .init(kind: kind, value: records.count, records: records)
        }
        return [
            named(.members, members.map(\.id.subject)), named(.adopted, adopted.map(\.id.subject)),
            .init(kind: .inPreparation, value: known.count(where: \.isInPreparation), records: []),
            named(.underWay, adopted.filter(\.stage.isUnderWay).map(\.id.subject)),
            named(.completed, adopted.filter { !$0.stage.isUnderWay }.map(\.id.subject)),
            named(.activitiesPlanned, activities.map(\.id.subject)),
            named(.activitiesDone, done.map(\.id.subject)),
            .init(
                kind: .seatsPlanned, value: activities.map(\.plan.seats).reduce(0, +),
                records: activities.map(\.id.subject)),
            .init(
                kind: .seatsTaken, value: done.map(\.attended).reduce(0, +), records: done.map(\.id.subject)),
            named(.statesTakingPart, states.map(\.subject)),
        ]
    }

    private func portfolio(
        of domain: Charter.Domain, _ known: [Initiative], _ adopted: [Initiative], _ activities: [Activity]
    ) -> Briefing.DomainPortfolio {
        .init(
            domain: domain, initiatives: adopted.filter { $0.proposal.domains.contains(domain.id) },
            inPreparation: known.count { $0.isInPreparation && $0.proposal.domains.contains(domain.id) },
            activities: activities.filter { $0.plan.domain == domain.id })
    }

    private func legality(
        of known: [Initiative], _ adopted: [Initiative], for visitor: Organisation.ID
    ) -> Briefing.Legality {
        func latest(_ finding: Opinion.Finding) -> Briefing.Legality.Opinions {
            let found = known.filter { $0.opinions.last?.finding == finding }
            let named = found.filter { $0.isAdopted || $0.proposal.partners.contains(visitor) }
            return .init(count: found.count, named: named.map(\.id.subject))
        }
        return .init(
            clear: latest(.clear), withConditions: latest(.clearWithConditions), notClear: latest(.notClear),
            withoutOpinion: adopted.filter(\.opinions.isEmpty).map(\.id.subject))
    }

    private func changes(
        since: Day, _ known: [Initiative], _ adopted: [Initiative], _ activities: [Activity]
    ) -> [Briefing.Change] {
        var changes: [Briefing.Change] = []
        for initiative in adopted {
            for entry in initiative.milestones where since.start <= entry.at {
                guard let kind = Briefing.Change.Kind(entry.stage),
                    initiative.milestones.first(where: { $0.stage == entry.stage }) == entry
                else { continue }
                changes.append(
                    .init(
                        kind: kind, at: entry.at, subject: initiative.id.subject,
                        title: initiative.proposal.title,
                        act: entry.act))
            }
        }
        for activity in activities where activity.status == .done && since.start <= activity.plan.ends {
            changes.append(
                .init(
                    kind: .activityDone, at: activity.plan.ends, subject: activity.id.subject,
                    title: activity.plan.title, act: nil))
        }
        for member in members where since <= member.joined {
            changes.append(
                .init(
                    kind: .memberJoined, at: member.joined.start, subject: member.id.subject,
                    title: member.name,
                    act: nil))
        }
        return changes.sorted { ($0.at, $0.subject) < ($1.at, $1.subject) }
    }
}

extension Initiative {
    /// Submitted, not yet decided.
    fileprivate var isInPreparation: Bool {
        stage.isBeforeDecision && stage != .draft && stage != .returned || stage == .deciding
    }
}

extension Briefing.Change.Kind {
    /// The stages whose beginning is news; a resumption after suspension is not.
    fileprivate init?(_ stage: Stage) {
        switch stage {
        case .adopted: self = .adopted
        case .active: self = .activated
        case .evaluated: self = .evaluated
        default: return nil
        }
    }
}
