// SPDX-License-Identifier: Apache-2.0
import HashTreeCollections

/// What the record says of screening: the lists in force, what was run, what was raised and what became of it.
struct ScreeningState: Sendable {
    /// Every edition that came into force, oldest first, by list.
    var editions: Index<ListEdition.Name, [EnforcedEdition]> = [:]
    /// Those in force, in the order in which they were loaded.
    var lists: [ListEdition.Name] = []
    var runs = Table<RecordedRun>()
    /// In the order in which they were recorded.
    var runOrder = Blocks<ScreeningRun.ID>()
    var hits = Table<ScreeningHit>()
    /// In the order in which they were raised.
    var hitOrder = Blocks<ScreeningHit.ID>()
    /// The latest hit on each pair.
    var pairs: Index<HitPair, ScreeningHit.ID> = [:]
    /// The hits on each name.
    var hitsBySubject: Index<ScreenedSubject.ID, [ScreeningHit.ID]> = [:]
    /// Hits that are not settled, those that two were unsure of, and those with a release, which may run out.
    var watched: TreeSet<ScreeningHit.ID> = []
    /// Hits that two found to be the same, on entries that no version was yet said to have struck off.
    var confirmed: TreeSet<ScreeningHit.ID> = []
    /// Names that were destroyed, and why: nil where their time was over.
    var forgotten: Index<ScreenedSubject.ID, Forgetting> = [:]

    struct Forgetting: Hashable, Sendable {
        /// Nil where the time to be kept was over.
        let ground: ForgettingGround?
        let at: Instant
    }

    /// The edition in force; nil for a list that is unknown or was retired.
    func edition(of list: ListEdition.Name) -> EnforcedEdition? {
        lists.contains(list) ? editions[list]?.last : nil
    }

    /// The hits in a list that somebody has to do something about.
    func waitingHits(in list: ListEdition.Name, at now: Instant) -> [ScreeningHit] {
        watched.compactMap { hits[$0] }.filter { $0.raised.list == list && $0.status(at: now).isWaiting }
    }

    /// Those that two found to be the same in a list that still named them when last heard of.
    func confirmedHits(in list: ListEdition.Name) -> [ScreeningHit] {
        confirmed.compactMap { hits[$0] }.filter { $0.raised.list == list }
    }

    func latest(on pair: HitPair) -> ScreeningHit? { pairs[pair].flatMap { hits[$0] } }

    func hits(on subject: ScreenedSubject.ID) -> [ScreeningHit] {
        (hitsBySubject[subject] ?? []).compactMap { hits[$0] }
    }

    /// Why a hit would not be raised again: the earlier one on the same pair that is still being looked at, or that was
    /// decided on the same entry as it stands now.
    func quietness(of raised: RaisedHit, at now: Instant) -> ScreeningHit? {
        guard let earlier = latest(on: raised.pair) else { return nil }
        switch earlier.status(at: now) {
        case .open, .decided, .contradicted, .overtaken, .delisted, .lapsed, .unresolved: return earlier
        case .same, .different, .unsure, .released:
            return earlier.entryMark == raised.entryMark ? earlier : nil
        // The latest on a pair has no successor.
        case .superseded, .forgotten: return nil
        }
    }
}

extension Coalition {
    package func screeningHit(_ id: ScreeningHit.ID) -> ScreeningHit? { screening.hits[id] }

    /// The editions in force, in the order in which the lists were first loaded.
    package var listsInForce: [EnforcedEdition] { screening.lists.compactMap { screening.edition(of: $0) } }

    /// Whether a name may be destroyed: nothing about it waits or is unsure, no release of it is in force, and the time to
    /// keep it has passed since it was last screened and since anybody last wrote about it.
    package func isDue(_ subject: ScreenedSubject, at now: Instant) -> Bool {
        keptUntil(subject.id, screened: subject.last, at: now).map { $0 < now } ?? false
    }

    /// Until when a name that was last screened then is kept, as things stand; nil where that is not known, for a hit on it
    /// waits or rests unsure, or a release of it is in force: it takes an act to change that.
    package func keptUntil(
        _ subject: ScreenedSubject.ID, screened last: Instant, at now: Instant
    ) -> Instant? {
        let hits = screening.hits(on: subject)
        guard hits.allSatisfy({ !$0.status(at: now).holdsName }) else { return nil }
        return max(hits.flatMap(\.moments).max() ?? last, last) + screeningRules.retention
    }

    /// Names that were destroyed while what people wrote about them is still there. It looks at every hit that ever was.
    package var forgottenWithWords: [ScreenedSubject.ID] {
        let hits = (0..<screening.hitOrder.count).lazy.map { screening.hits[screening.hitOrder[$0]] }
        let names = Set(hits.compactMap { $0?.raised.subject })
        return names.filter { screening.forgotten[$0] != nil && !actsAbout($0).isEmpty }.sorted()
    }

    /// The acts that hold what people wrote about a name.
    package func actsAbout(_ subject: ScreenedSubject.ID) -> [Int] {
        let acts = screening.hits(on: subject).flatMap { trails[$0.id.subject] ?? [] }
        return Set(acts).sorted().filter { index in
            ["screening.decide", "screening.review", "screening.release", "screening.endRelease"]
                .contains(trail[index].name)
        }
    }
}

extension ScreeningHit.Status {
    /// Whoever screens or reviews needs the name still: without it nobody could ever tell.
    fileprivate var holdsName: Bool { isWaiting || self == .unsure || self == .released }
}

extension ScreeningHit {
    /// When something was written about it.
    fileprivate var moments: [Instant] {
        decisions.flatMap { [$0.at] + [$0.review?.at].compactMap(\.self) }
            + [release?.at, release?.ended?.at].compactMap(\.self)
    }
}
