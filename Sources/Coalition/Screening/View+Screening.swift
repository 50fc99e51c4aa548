// SPDX-License-Identifier: Apache-2.0

/// The screening desk, as far as the viewer may see it: its analysts, and the auditor.
extension View {
    /// Whoever screens, and whoever checks how it was done.
    package var seesScreening: Bool {
        powers.contains(.screen) || powers.contains(.audit) || viewer == .keeper
    }

    private var isOfTheHouse: Bool { me != nil || viewer == .keeper }

    package var screeningRules: ScreeningRules { state.screeningRules }

    package func hit(_ id: ScreeningHit.ID) -> ScreeningHit? {
        seesScreening ? state.screening.hits[id] : nil
    }

    package func run(_ id: ScreeningRun.ID) -> RecordedRun? {
        seesScreening ? state.screening.runs[id] : nil
    }

    /// Everything that was ever raised, the latest first.
    package var hits: [ScreeningHit] {
        guard seesScreening else { return [] }
        let order = state.screening.hitOrder
        return (0..<order.count).reversed().compactMap { state.screening.hits[order[$0]] }
    }

    /// Hits that somebody has to do something about, the oldest first.
    package var waitingHits: [ScreeningHit] {
        guard seesScreening else { return [] }
        return state.screening.watched.compactMap { state.screening.hits[$0] }
            .filter { $0.status(at: at).isWaiting }
            .sorted { ($0.at, $0.id.text.count, $0.id.text) < ($1.at, $1.id.text.count, $1.id.text) }
    }

    /// Those of them that this viewer can take forward: undecided ones, and those that another has decided.
    package var hitsAwaitingMe: [ScreeningHit] {
        guard powers.contains(.screen) else { return [] }
        return waitingHits.filter { hit in
            hit.status(at: at) != .decided || hit.decisions.last?.by.person != me?.id
        }
    }

    /// Hits in a list that two found to be the same, on entries that no version was yet said to have struck off.
    package func confirmedHits(in list: ListEdition.Name) -> [ScreeningHit] {
        seesScreening ? state.screening.confirmedHits(in: list) : []
    }

    /// All runs, the latest first.
    package var screeningRuns: [RecordedRun] {
        guard seesScreening else { return [] }
        let order = state.screening.runOrder
        return (0..<order.count).reversed().compactMap { state.screening.runs[order[$0]] }
    }

    /// The hits on one name, oldest first.
    package func hits(on subject: ScreenedSubject.ID) -> [ScreeningHit] {
        seesScreening ? state.screening.hits(on: subject) : []
    }

    /// The earlier hit because of which this one would not be raised again.
    package func quietness(of raised: RaisedHit) -> ScreeningHit? {
        seesScreening ? state.screening.quietness(of: raised, at: at) : nil
    }

    /// The editions in force. Which lists a coalition looks in is no secret among its people.
    package var listsInForce: [EnforcedEdition] { isOfTheHouse ? state.listsInForce : [] }

    /// Every edition of a list that came into force, the latest first.
    package func editions(of list: ListEdition.Name) -> [EnforcedEdition] {
        isOfTheHouse ? (state.screening.editions[list] ?? []).reversed() : []
    }

    /// When a name was destroyed, and on what ground; nil where it was not.
    package func forgetting(of subject: ScreenedSubject.ID) -> (ground: ForgettingGround?, at: Instant)? {
        guard seesScreening else { return nil }
        return state.screening.forgotten[subject].map { ($0.ground, $0.at) }
    }

    /// Whether an analyst may destroy a name now.
    package func isSettled(_ subject: ScreenedSubject.ID) -> Bool {
        hits(on: subject).allSatisfy { !$0.status(at: at).isWaiting }
    }
}
