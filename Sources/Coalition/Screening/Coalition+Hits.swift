// SPDX-License-Identifier: Apache-2.0

/// What analysts say of a hit: one decides, another confirms or contradicts. Never the same person.
extension Coalition {
    func inspect(
        _ deed: ScreeningDeed, on hit: ScreeningHit, by author: Author, at now: Instant,
        _ inspection: inout Inspection
    ) {
        let status = hit.status(at: now)
        let named = ["hit": hit.id.text, "status": status.rawValue]
        if status == .superseded, let successor = hit.successor {
            inspection.refuse(
                ScreeningRefusal.superseded, ["hit": hit.id.text, "successor": successor.text])
            return
        }
        switch deed {
        case .decide(_, _, let reason, let turn):
            inspection.requireText(reason, "reason", official: languages)
            inspection.require(turn ?? hit.turn == hit.turn, ScreeningRefusal.movedOn, named)
            if status == .decided {
                inspection.refuse(ScreeningRefusal.decidedAlready, named)
            } else {
                inspection.require(status.isUndecided, ScreeningRefusal.settledAlready, named)
            }
        case .review(_, _, let reason, let turn):
            inspection.requireText(reason, "reason", official: languages)
            inspection.require(turn ?? hit.turn == hit.turn, ScreeningRefusal.movedOn, named)
            if status == .overtaken { return inspection.refuse(ScreeningRefusal.overtaken, named) }
            guard status == .decided, let decision = hit.decisions.last else {
                let isSettled = hit.settled != nil && status != .delisted || status == .forgotten
                inspection.refuse(
                    isSettled ? ScreeningRefusal.settledAlready : ScreeningRefusal.notDecided, named)
                return
            }
            inspection.require(
                decision.by.person != author.person, ScreeningRefusal.samePerson,
                ["hit": hit.id.text, "person": author.person.text])
        case .release(_, let until, let reason):
            inspection.requireText(reason, "reason", official: languages)
            inspection.require(status == .different, ScreeningRefusal.notDifferent, named)
            inspectRelease(until: until, at: now, &inspection)
        case .endRelease(_, let reason):
            inspection.requireText(reason, "reason", official: languages)
            inspection.require(status == .released, ScreeningRefusal.notReleased, named)
        case .enforce, .retire, .run, .rescreen, .revise, .forget, .expire: break
        }
    }

    private func inspectRelease(until: Day, at now: Instant, _ inspection: inout Inspection) {
        inspection.require(
            now.day < until, ScreeningRefusal.releasePast, ["until": until.description])
        let latest = (now + screeningRules.longestRelease).day
        inspection.require(
            until <= latest, ScreeningRefusal.releaseTooLong,
            ["until": until.description, "latest": latest.description])
    }

    func inspectForgetting(
        _ subjects: [ScreenedSubject.ID], at now: Instant, _ inspection: inout Inspection
    ) {
        for subject in subjects {
            inspection.require(
                screening.forgotten[subject] == nil, ScreeningRefusal.unknownSubject,
                ["subject": subject.text])
            for hit in screening.hits(on: subject) where hit.status(at: now).isWaiting {
                inspection.refuse(ScreeningRefusal.stillWaiting, ["hit": hit.id.text])
            }
        }
    }

    // MARK: Applying

    mutating func review(_ id: ScreeningHit.ID, _ agrees: Bool, _ reason: Remark, _ act: Act) {
        guard let last = screening.hits[id]?.decisions.indices.last else { return }
        screening.hits[id]?.decisions[last].review = .init(
            agrees: agrees, reason: reason, by: act.author, at: act.at)
        watch(id)
    }

    /// Keeps a hit among those that may still ask for something, or takes it out.
    mutating func watch(_ id: ScreeningHit.ID) {
        guard let hit = screening.hits[id] else { return }
        let isLive = !hit.isForgotten && hit.successor == nil
        let isDelisted = hit.decisions.last?.isDelisted == true
        let isReleased = hit.settled == .different && hit.release != nil
        let isUnsure = hit.settled == .unsure
        screening.watched.set(id, isLive && (hit.settled == nil || isUnsure || isDelisted || isReleased))
        screening.confirmed.set(
            id, isLive && hit.settled == .same && !isDelisted && hit.entryMark != nil)
    }

    /// What was settled about a pair makes way for a newer hit on it, so that the two are never decided apart.
    mutating func supersede(_ pair: HitPair, by successor: ScreeningHit.ID) {
        let earlier = screening.pairs[pair]
        screening.pairs[pair] = successor
        guard let earlier else { return }
        screening.hits[earlier]?.successor = successor
        watch(earlier)
    }

    mutating func forget(_ subject: ScreenedSubject.ID, _ forgetting: ScreeningState.Forgetting) {
        screening.forgotten[subject] = forgetting
        for id in screening.hitsBySubject[subject] ?? [] {
            screening.hits[id]?.decisions = []
            screening.hits[id]?.release = nil
            screening.hits[id]?.isForgotten = true
            watch(id)
        }
    }
}
