// SPDX-License-Identifier: Apache-2.0

extension View {
    /// All initiatives that this viewer may see, newest first: thousands, after some years. Lists that people page
    /// through ask an `InitiativeIndex`, what awaits somebody is among `initiativesInMotion`.
    package var initiatives: [Initiative] { state.initiatives.newestFirst("I").compactMap(visible) }

    package func initiative(_ id: Initiative.ID) -> Initiative? { state.initiatives[id].flatMap(visible) }

    package var activities: [Activity] {
        state.activities.values.filter { sees($0.initiative) }.map(redacted)
            .sorted { ($0.plan.begins, $0.id) < ($1.plan.begins, $1.id) }
    }

    package func activity(_ id: Activity.ID) -> Activity? {
        state.activities[id].flatMap { sees($0.initiative) ? redacted($0) : nil }
    }

    package func contribution(_ id: Contribution.ID) -> Contribution? {
        state.contributions[id].flatMap { sees($0.initiative) && sees($0) ? $0 : nil }
    }

    package func indicator(_ id: Indicator.ID) -> Indicator? {
        guard let indicator = state.indicators[id], let initiative = state.initiatives[indicator.initiative],
            sees(initiative)
        else { return nil }
        return isIn(initiative.audience) ? indicator : indicator.forPublic
    }

    /// Whether `initiative(_:)` gives anything.
    func sees(_ id: Initiative.ID) -> Bool { state.initiatives[id].map(sees) ?? false }

    /// Whether `visible(_:)` gives anything of it.
    func sees(_ initiative: Initiative) -> Bool {
        isIn(initiative.audience) || initiative.publication == .published
    }

    /// Inside, everything but others' drafts; partners see their joint items; everybody sees what is published.
    func visible(_ initiative: Initiative) -> Initiative? {
        if isIn(initiative.audience) {
            return isInside ? initiative : initiative.forPartners(organisation?.id)
        }
        return initiative.publication == .published ? initiative.forPublic(organisation?.id) : nil
    }

    private func sees(_ gift: Contribution) -> Bool {
        isInside || gift.donor == organisation?.id
            || gift.payments.contains { $0.recipient == organisation?.id }
    }

    func redacted(_ activity: Activity) -> Activity {
        guard !isInside else { return activity }
        var open = activity
        open.nominations = activity.nominations.filter { $0.key == organisation?.id }
        return open
    }
}

extension Initiative {
    /// What a partner sees of a joint initiative: the work, not the states' deliberations. Everybody keeps sight of what
    /// they chose themselves.
    fileprivate func forPartners(_ reader: Organisation.ID?) -> Initiative {
        var open = self
        open.positions = [:]
        open.earlierRounds = []
        open.comments = []
        open.amendments = []
        open.notices = []
        open.participation = participation.mapValues(\.withoutCaveats)
        if let reader { open.participation[reader] = participation[reader] }
        open.opinions = opinions
        return open
    }

    /// What everybody sees of a published initiative: texts only once they are adopted, and no deliberations at all.
    fileprivate func forPublic(_ reader: Organisation.ID?) -> Initiative {
        var open = forPartners(reader)
        if !isAdopted { open.texts = InitiativeTexts() }
        open.texts.versions = []
        open.opinions = []
        open.dissents = []
        open.signOffs = []
        open.notes = []
        open.contributions = []
        open.decisions = []
        open.participation = open.participation.filter { $0.value.isBinding || $0.key == reader }
        return open
    }
}

extension Indicator {
    /// The value as it stands: who reported it, and what was reported before, is told by acts that are not everybody's.
    fileprivate var forPublic: Indicator {
        var open = self
        open.reports = []
        return open
    }
}

extension OptIn {
    fileprivate var withoutCaveats: OptIn {
        OptIn(level: level, caveats: [], capacity: nil, by: by, at: at, withdrawn: withdrawn)
    }
}
