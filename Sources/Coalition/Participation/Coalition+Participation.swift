// SPDX-License-Identifier: Apache-2.0

/// Taking part is each state's own choice, after adoption (rule R9). A state that stays out is bound to nothing.
extension Coalition {
    func inspect(
        _ deed: ParticipationDeed, by author: Author, at now: Instant, _ inspection: inout Inspection
    ) -> Reach? {
        guard let initiative = known(deed.initiative, to: author, &inspection) else { return nil }
        let kind = organisations[author.organisation]?.kind
        inspection.require(
            kind == .member || kind == .supporting, ExecutionRefusal.notState,
            ["organisation": author.organisation.text])
        switch deed {
        case .choose(_, let level, let caveats, let capacity):
            inspectChoice(of: level, on: initiative, author, now, &inspection)
            inspection.require(
                caveats.count <= 20, InitiativeRefusal.tooMany, ["field": "caveats", "limit": "20"])
            for caveat in caveats { inspection.requireText(caveat, "caveat", official: languages) }
            if let capacity { inspection.requireText(capacity, "capacity", official: languages) }
        case .withdraw(_, let day, let reason):
            inspection.require(initiative, isAt: [.resourcing, .active, .suspended, .closing])
            inspection.require(
                initiative.participation[author.organisation]?.isBinding == true,
                ExecutionRefusal.notParticipating,
                ["organisation": author.organisation.text, "initiative": initiative.id.text])
            inspection.require(
                day >= now.day, ExecutionRefusal.noticeInPast,
                ["day": day.description, "today": now.day.description])
            inspection.requireText(reason, "reason", official: languages)
        }
        return deliberation(on: initiative, by: author)
    }

    /// Supporting states contribute, observe or decline; a state that is bound leaves by notice only.
    private func inspectChoice(
        of level: OptIn.Level, on initiative: Initiative, _ author: Author, _ now: Instant,
        _ inspection: inout Inspection
    ) {
        inspection.require(initiative, isAt: [.resourcing, .active, .suspended])
        inspection.require(
            organisations[author.organisation]?.kind != .supporting || level != .participate,
            ExecutionRefusal.supportingParticipates, ["organisation": author.organisation.text])
        let isBound = initiative.binds(author.organisation, on: now.day)
        inspection.require(
            !isBound || level.isBinding, ExecutionRefusal.boundByChoice,
            ["organisation": author.organisation.text])
    }

    mutating func apply(_ deed: ParticipationDeed, _ act: Act) {
        let state = act.author.organisation
        switch deed {
        case .choose(let id, let level, let caveats, let capacity):
            initiatives[id]?.participation[state] = OptIn(
                level: level, caveats: caveats, capacity: capacity, by: act.author, at: act.at)
        case .withdraw(let id, let day, _): initiatives[id]?.participation[state]?.withdrawn = day
        }
    }
}

extension OptIn.Level {
    /// Obliges the state.
    package var isBinding: Bool { self == .participate || self == .contribute }
}

extension OptIn {
    /// Whether the state is bound on this day: one that has given notice is, until the day it named.
    package func binds(on day: Day) -> Bool { level.isBinding && withdrawn.map { day < $0 } ?? true }
}

extension Initiative {
    /// Whether a state takes part on this day.
    package func binds(_ state: Organisation.ID, on day: Day) -> Bool {
        participation[state]?.binds(on: day) ?? false
    }
}
