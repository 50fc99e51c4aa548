// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Record
import Screening
import Synchronization

/// What the desk does by itself: brings new versions of lists into force, screens again those who were screened lately,
/// and destroys names when they are forgotten or their time is over.
package struct ScreeningKeeping: Sendable {
    let desk: ScreeningDesk
    let registry: Registry
    /// How many names are looked at together, and destroyed in one act, once their time is over.
    var expiryLimit = 500

    package init(desk: ScreeningDesk, registry: Registry) {
        self.desk = desk
        self.registry = registry
    }

    /// Does whatever is due. Doing it twice is harmless, so a crash in between costs nothing. What fails, such as a list
    /// whose files are damaged, keeps nothing else from being done, least of all the destruction of names; the first
    /// failure is thrown in the end.
    package func keepUp(at now: Instant) async throws {
        var failures: [any Error] = []
        for step in [
            enforceNewVersions, makeUpForRevisions, screenAgain, destroyForgotten, expire, finishUploads,
        ] {
            do {
                try await step(now)
            } catch is CancellationError {
                throw CancellationError()
            } catch {
                failures.append(error)
            }
        }
        if let first = failures.first { throw first }
    }

    /// What people wrote about names that were destroyed before this node began: in a backup they are still there.
    package func destroyRestored() async throws {
        let left = registry.coalition.forgottenWithWords
        try await eraseWords(about: left)
    }

    // MARK: Lists

    private func enforceNewVersions(at now: Instant) async throws {
        try await each(desk.library.lists()) { try await enforce($0, at: now) }
    }

    /// Does the same for every one, whatever fails for another; the first failure is thrown in the end.
    private func each<Item>(_ items: [Item], _ work: (Item) async throws -> Void) async throws {
        var failure: (any Error)?
        for item in items {
            do {
                try await work(item)
            } catch is CancellationError {
                throw CancellationError()
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
    }

    private func enforce(_ list: ListState, at now: Instant) async throws {
        let before = registry.coalition.listsInForce.first { $0.edition.list.text == list.name }?.edition
        guard let version = list.version, before?.version.hex != version.hash else { return }
        let known = list.versions.last { $0.hash == before?.version.hex }
        let edition = try desk.edition(of: list.name, version, after: known)
        try await submit(.enforce(edition: edition), "enforce-\(registry.coalition.count)")
        try await noteRevisions(in: ListUse(list: edition.list, version: edition.version), at: now)
    }

    /// It is done with each new version; and here where that failed, or a release lapsed since.
    private func makeUpForRevisions(at now: Instant) async throws {
        let view = View(of: registry.coalition, for: .keeper, at: now)
        try await each(view.listUses()) { try await noteRevisions(in: $0, at: now) }
    }

    /// Says on the record which entries changed while hits on them wait, so that nobody confirms what was decided on an
    /// entry that is another one by now.
    private func noteRevisions(in use: ListUse, at now: Instant) async throws {
        let view = View(of: registry.coalition, for: .keeper, at: now)
        var rest = try desk.revisions(in: use, for: view)[...]
        while !rest.isEmpty {
            let part = Array(rest.prefix(ScreeningRun.hitLimit))
            rest = rest.dropFirst(part.count)
            try await submit(
                .revise(list: use.list, version: use.version, entries: part),
                "revise-\(registry.coalition.count)")
        }
    }

    /// Everybody who was screened within the span of the charter, against every list that has changed since. Who was first
    /// screened after that was looked up in it already, where an analyst wished so.
    private func screenAgain(at now: Instant) async throws {
        try await each(registry.coalition.listsInForce.filter { $0.rescreened == nil }) { enforced in
            let since = now - registry.coalition.screeningRules.lookback
            let view = View(of: registry.coalition, for: .keeper, at: now)
            let subjects = try desk.book.subjects(since: since).filter {
                $0.first <= enforced.at && view.forgetting(of: $0.id) == nil
            }
            guard !subjects.isEmpty else { return }
            let use = ListUse(list: enforced.edition.list, version: enforced.edition.version)
            _ = try await desk.screen(
                subjects, in: [use], as: .system, on: registry, at: now,
                submission: "rescreen-\(registry.coalition.count)"
            ) { run, isLast in .rescreen(run: run, list: use.list, version: use.version, isLast: isLast) }
        }
    }

    // MARK: Names

    private func destroyForgotten(at now: Instant) async throws {
        let view = View(of: registry.coalition, for: .keeper, at: registry.coalition.lastInstant)
        let forgotten = try desk.book.tokens().filter { view.forgetting(of: $0) != nil }
        guard !forgotten.isEmpty else { return }
        // What people wrote goes first: while the name is kept, what is left to do is known.
        try await eraseWords(about: forgotten)
        try await desk.book.destroy(forgotten)
    }

    private func eraseWords(about subjects: [ScreenedSubject.ID]) async throws {
        let acts = subjects.flatMap { registry.coalition.actsAbout($0) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for act in Set(acts) { group.addTask { try await registry.erase(act) } }
            try await group.waitForAll()
        }
    }

    /// However many old names something holds back, those behind them have their time too; and each is read from the book
    /// once, until something is done about it.
    private func expire(at now: Instant) async throws {
        let state = registry.coalition
        var held = desk.heldBack.withLock { $0 }
        defer { desk.heldBack.withLock { [held] in $0 = held } }
        held.renew(state, at: now)
        while held.due(at: now, limit: expiryLimit).count < expiryLimit {
            let old = try desk.book.subjects(
                before: now - state.screeningRules.retention, after: held.reached, limit: expiryLimit)
            guard !old.isEmpty else { break }
            held.add(old, state, at: now)
            try Task.checkCancellation()
        }
        let due = held.due(at: now, limit: expiryLimit)
        guard !due.isEmpty else { return }
        // Since it was read a name may have been screened again, or destroyed.
        let kept = try desk.book.subjects(due)
        let over = due.filter { id in kept[id].map { state.isDue($0, at: now) } ?? false }
        held.drop(Set(due).subtracting(over))
        guard !over.isEmpty else { return }
        try await submit(.expire(subjects: over.sorted()), "expire-\(state.count)")
        held.drop(over)
        try await destroyForgotten(at: now)
    }

    private func submit(_ deed: ScreeningDeed, _ id: String) async throws {
        let receipt = try await registry.submit(
            Submission(id: Act.ID(id) ?? "screening", author: .system, deed: .screening(deed)))
        guard receipt.act != nil else { throw ScreeningFailure.refused(receipt.findings) }
    }

    // MARK: Files of names

    /// Goes on with files that are not done, a hundred rows at a time. Each part is an act, by which open pages learn of
    /// the progress.
    package func finishUploads(at now: Instant) async throws {
        try await each(desk.book.uploads().filter { !$0.isDone && $0.failure == nil }) { upload in
            do {
                while try await Self.lookingUpAgain({ try await screenNext(of: upload, at: now) }) {}
            } catch ScreeningFailure.refused(let findings) {
                try await desk.book.fail(upload.id, because: findings.first?.code ?? "screening.noList")
            } catch ScreeningFailure.noList {
                try await desk.book.fail(upload.id, because: ScreeningRefusal.noList.code)
            }
        }
    }

    /// Between the looking up and the act somebody may raise one of the very pairs, which is refused as quiet then, or have a
    /// name forgotten. Looked up again, this is known; who raises pairs as fast as that three times over is no accident.
    static func lookingUpAgain<Result>(
        attempts: Int = 3, _ work: () async throws -> Result
    ) async throws -> Result {
        let passing = [ScreeningRefusal.quiet.code, ScreeningRefusal.unknownSubject.code]
        for _ in 1..<attempts {
            do {
                return try await work()
            } catch ScreeningFailure.refused(let findings)
                where !findings.isEmpty && findings.allSatisfy({ passing.contains($0.code) })
            {
                continue
            }
        }
        return try await work()
    }

    private func screenNext(of upload: ScreeningUpload, at now: Instant) async throws -> Bool {
        let rows = try desk.book.waitingRows(of: upload.id, limit: ScreeningDesk.partSize)
        guard let first = rows.first else { return false }
        let subjects = try desk.book.subjects(rows.map(\.subject))
        let view = View(of: registry.coalition, for: .keeper, at: now)
        // Whoever is forgotten while the file goes on is not screened any more.
        let known = rows.compactMap { subjects[$0.subject] }.filter { view.forgetting(of: $0.id) == nil }
        guard !known.isEmpty else {
            let nobody = rows.map { row in
                ScreeningUpload.Row(number: row.number, subject: row.subject, matches: 0, best: nil)
            }
            try await desk.book.finish(nobody, of: upload.id)
            return true
        }
        let (_, outcome) = try await desk.screen(
            known, in: view.listUses(upload.lists),
            as: Author(person: upload.by, organisation: upload.organisation), on: registry, at: now,
            submission: "\(upload.id)-\(first.number)-\(registry.coalition.count)"
        ) { run, _ in .run(run: run) }
        let done = rows.map { row in
            let tally = outcome.tallies[row.subject]
            return ScreeningUpload.Row(
                number: row.number, subject: row.subject, matches: tally?.matches ?? 0, best: tally?.best)
        }
        try await desk.book.finish(done, of: upload.id)
        return true
    }
}
