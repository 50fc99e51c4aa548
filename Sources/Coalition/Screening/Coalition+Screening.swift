// SPDX-License-Identifier: Apache-2.0
import HashTreeCollections
import Record

/// Lists that come into force, and names that are looked up in them.
extension Coalition {
    func inspect(
        _ deed: ScreeningDeed, by author: Author, at now: Instant, _ inspection: inout Inspection
    ) -> Reach? {
        // Named after its place on the record, which no erasure of another changes.
        let next = ScreeningRun.ID(series: "Q", count)
        switch deed {
        case .enforce(let edition):
            inspection.require(
                screening.edition(of: edition.list)?.edition.version != edition.version,
                ScreeningRefusal.inForceAlready, ["list": edition.list.text])
            return .desk([])
        case .retire(let list):
            inspectRetirement(of: list, at: now, &inspection)
            return .desk([])
        case .run(let run):
            inspect(run, at: now, &inspection)
            return .desk([next.subject] + hits(of: run, next).map(\.subject))
        case .rescreen(let run, let list, let version, _):
            inspect(run, at: now, &inspection)
            let edition = screening.edition(of: list)
            inspection.require(
                edition?.edition.version == version && edition?.rescreened == nil,
                ScreeningRefusal.wrongCause, ["list": list.text])
            return .desk([next.subject] + hits(of: run, next).map(\.subject))
        case .revise(let list, let version, let entries):
            return inspectRevision(
                of: entries, in: ListUse(list: list, version: version), at: now, &inspection)
        case .decide(let id, _, _, _), .review(let id, _, _, _), .release(let id, _, _),
            .endRelease(let id, _):
            guard let hit = screening.hits[id] else {
                inspection.refuse(ScreeningRefusal.unknownHit, ["hit": id.text])
                return nil
            }
            inspect(deed, on: hit, by: author, at: now, &inspection)
            return .desk([id.subject])
        case .forget(let subject, _):
            inspectForgetting([subject], at: now, &inspection)
            return .desk([])
        case .expire(let subjects):
            inspection.require(!subjects.isEmpty, ScreeningRefusal.emptyRun)
            inspectForgetting(subjects, at: now, &inspection)
            return .desk([])
        }
    }

    private func inspectRetirement(
        of list: ListEdition.Name, at now: Instant, _ inspection: inout Inspection
    ) {
        inspection.require(
            screening.edition(of: list) != nil, ScreeningRefusal.unknownList, ["list": list.text])
        let waiting = screening.waitingHits(in: list, at: now).count
        inspection.require(
            waiting == 0, ScreeningRefusal.hitsWait, ["list": list.text, "count": String(waiting)])
    }

    private func inspect(_ run: ScreeningRun, at now: Instant, _ inspection: inout Inspection) {
        inspection.require(!screening.lists.isEmpty && !run.editions.isEmpty, ScreeningRefusal.noList)
        for use in run.editions {
            inspection.require(
                screening.edition(of: use.list)?.edition.version == use.version,
                ScreeningRefusal.notInForce, ["list": use.list.text])
        }
        inspection.requireText(run.engine, "engine", limit: 100)
        inspection.require(
            run.subjects > 0 && run.quiet >= 0 && run.unraised ?? 0 >= 0, ScreeningRefusal.emptyRun)
        inspection.require(
            run.subjects <= ScreeningRun.subjectLimit, ScreeningRefusal.tooManySubjects,
            ["count": String(run.subjects), "limit": String(ScreeningRun.subjectLimit)])
        guard run.hits.count <= ScreeningRun.hitLimit else {
            inspection.refuse(
                ScreeningRefusal.tooManyHits, ["limit": String(ScreeningRun.hitLimit)])
            return
        }
        inspection.require(
            Set(run.hits.map(\.pair)).count == run.hits.count, ScreeningRefusal.raisedTwice)
        for hit in run.hits { inspect(hit, of: run, at: now, &inspection) }
    }

    private func inspect(
        _ hit: RaisedHit, of run: ScreeningRun, at now: Instant, _ inspection: inout Inspection
    ) {
        inspection.requireText(hit.entry, "entry", limit: 200)
        inspection.require(
            run.editions.contains { $0.list == hit.list }, ScreeningRefusal.notInForce,
            ["list": hit.list.text])
        inspection.require(
            hit.score >= run.threshold && hit.score <= 1000, ScreeningRefusal.belowThreshold,
            ["score": String(hit.score), "threshold": String(run.threshold)])
        // Whoever was forgotten while a file was screened is not found in it any more.
        inspection.require(
            screening.forgotten[hit.subject] == nil, ScreeningRefusal.unknownSubject,
            ["subject": hit.subject.text])
        if let earlier = screening.quietness(of: hit, at: now) {
            inspection.refuse(
                ScreeningRefusal.quiet,
                ["hit": earlier.id.text, "status": earlier.status(at: now).rawValue])
        }
    }

    private func hits(of run: ScreeningRun, _ id: ScreeningRun.ID) -> [ScreeningHit.ID] {
        let number = id.number ?? 0
        return run.hits.indices.map { ScreeningHit.ID(verbatim: "H-\(number).\($0 + 1)") }
    }

    // MARK: Applying

    mutating func apply(_ deed: ScreeningDeed, _ act: Act) {
        switch deed {
        case .enforce(let edition):
            if !screening.lists.contains(edition.list) { screening.lists.append(edition.list) }
            screening.editions[edition.list, default: []].append(
                EnforcedEdition(edition: edition, act: act.index, at: act.at))
        case .retire(let list): screening.lists.removeAll { $0 == list }
        case .run(let run): record(run, cause: nil, act)
        case .rescreen(let run, let list, let version, let isLast):
            record(run, cause: ListUse(list: list, version: version), act)
            noteRescreening(run, ListUse(list: list, version: version), isLast: isLast, act)
        case .revise(let list, let version, let entries):
            revise(entries, in: ListUse(list: list, version: version), act)
        case .decide(let id, let finding, let reason, _):
            screening.hits[id]?.decisions.append(
                .init(finding: finding, reason: reason, by: act.author, at: act.at))
            watch(id)
        case .review(let id, let agrees, let reason, _): review(id, agrees, reason, act)
        case .release(let id, let until, let reason):
            screening.hits[id]?.release = .init(until: until, reason: reason, by: act.author, at: act.at)
            watch(id)
        case .endRelease(let id, let reason):
            screening.hits[id]?.release?.ended = .init(reason: reason, by: act.author, at: act.at)
            watch(id)
        case .forget(let subject, let ground): forget(subject, .init(ground: ground, at: act.at))
        case .expire(let subjects):
            for subject in subjects { forget(subject, .init(ground: nil, at: act.at)) }
        }
    }

    private mutating func record(_ run: ScreeningRun, cause: ListUse?, _ act: Act) {
        let id = ScreeningRun.ID(series: "Q", act.index)
        let ids = hits(of: run, id)
        screening.runs.insert(
            RecordedRun(id: id, run: run, by: act.author, at: act.at, cause: cause, hits: ids))
        screening.runOrder.append(id)
        for (hit, raised) in zip(ids, run.hits) {
            screening.hits.insert(ScreeningHit(id: hit, run: id, raised: raised, by: act.author, at: act.at))
            screening.hitOrder.append(hit)
            supersede(raised.pair, by: hit)
            screening.hitsBySubject[raised.subject, default: []].append(hit)
            screening.watched.insert(hit)
        }
    }

    private mutating func noteRescreening(
        _ run: ScreeningRun, _ cause: ListUse, isLast: Bool, _ act: Act
    ) {
        guard let editions = screening.editions[cause.list], let last = editions.indices.last,
            editions[last].edition.version == cause.version
        else { return }
        let before = editions[last].rescreening
        screening.editions[cause.list]?[last].rescreening = .init(
            runs: (before?.runs ?? []) + [ScreeningRun.ID(series: "Q", act.index)], at: act.at,
            subjects: (before?.subjects ?? 0) + run.subjects,
            raised: (before?.raised ?? 0) + run.hits.count,
            isComplete: isLast)
    }
}

extension Coalition.Reach {
    /// The desk's acts are the secretariat's own.
    static func desk(_ about: [Subject]) -> Self { .init(audience: .only([]), about: about) }
}
