// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Record
import Screening

extension ScreeningDesk {
    /// An entry that a name resembles.
    struct Match: Sendable {
        let subject: ScreenedSubject.ID
        let use: ListUse
        let entry: ListEntry
        /// In thousandths.
        let score: Int
        let explanation: Explanation

        var raised: RaisedHit {
            RaisedHit(
                subject: subject, list: use.list, entry: entry.id, entryMark: entry.mark, score: score)
        }

        /// Whether the pair was decided on the entry as it stands, or is being looked at.
        func isQuiet(_ raised: RaisedHit, for view: View) -> Bool {
            if view.quietness(of: raised) != nil { return true }
            let before = RaisedHit(
                subject: subject, list: use.list, entry: entry.id, entryMark: entry.marks.former,
                score: score)
            return view.quietness(of: before) != nil
        }
    }

    /// What one name resembles in these versions, best first: all of it, as far as the engine goes.
    func matches(of subject: ScreenedSubject, in uses: [ListUse], threshold: Int) throws -> [Match] {
        let query = subject.details.query
        var found: [Match] = []
        for use in uses {
            let list = try list(use)
            for hit in list.index.hits(
                for: query, threshold: Double(threshold) / 1000, limit: Engine.Limits.hits)
            {
                found.append(
                    Match(
                        subject: subject.id, use: use, entry: list.index.entries[hit.position],
                        // A hit at the threshold stays one when it is written in thousandths.
                        score: min(1000, max(threshold, Int((hit.score * 1000).rounded()))),
                        explanation: hit.explanation))
            }
        }
        return found.sorted { ($1.score, $0.use.list, $0.entry.id) < ($0.score, $1.use.list, $1.entry.id) }
    }

    /// How many entries of one list a name may raise at once. Those that were decided before take no other's place.
    static let matchLimit = 20

    /// What looking up names came to: what the record is told, and how each name fared.
    struct Outcome: Sendable {
        var hits: [RaisedHit] = []
        var quiet = 0
        /// How many pairs more there were than a name may raise.
        var unraised = 0
        /// By name: how many entries it resembles, and the best score.
        var tallies: [ScreenedSubject.ID: (matches: Int, best: Int?)] = [:]
    }

    /// Looks names up, and sets apart what was decided before.
    private func lookUp(_ subjects: [ScreenedSubject], in uses: [ListUse], for view: View) throws -> Outcome {
        var outcome = Outcome()
        for subject in subjects where outcome.tallies[subject.id] == nil {
            let matches = try matches(of: subject, in: uses, threshold: view.screeningRules.threshold)
            outcome.tallies[subject.id] = (matches.count, matches.first?.score)
            var raised: [ListEdition.Name: Int] = [:]
            for match in matches {
                let hit = match.raised
                if match.isQuiet(hit, for: view) {
                    outcome.quiet += 1
                } else if raised[hit.list, default: 0] < Self.matchLimit {
                    raised[hit.list, default: 0] += 1
                    outcome.hits.append(hit)
                } else {
                    outcome.unraised += 1
                }
            }
        }
        return outcome
    }

    /// The same as the record is told of it.
    package func run(_ subjects: [ScreenedSubject], in uses: [ListUse], for view: View) throws -> ScreeningRun
    {
        try look(up: subjects, in: uses, for: view).run
    }

    private func look(
        up subjects: [ScreenedSubject], in uses: [ListUse], for view: View
    ) throws -> (run: ScreeningRun, outcome: Outcome) {
        let outcome = try lookUp(subjects, in: uses, for: view)
        let run = ScreeningRun(
            editions: uses, engine: Self.engine, threshold: view.screeningRules.threshold,
            subjects: subjects.count, commitment: try book.commitment(to: subjects.map(\.id)),
            quiet: outcome.quiet, hits: outcome.hits,
            unraised: outcome.unraised > 0 ? outcome.unraised : nil)
        return (run, outcome)
    }

    /// Takes a file of names in, to be looked up beside the requests.
    func add(
        _ names: [ScreenedSubject.Details], as id: ScreeningUpload.ID, by author: Author,
        in lists: [ListEdition.Name], at now: Instant
    ) async throws -> ScreeningUpload {
        let subjects = try await book.take(names, at: now)
        let upload = ScreeningUpload(
            id: id, by: author.person, organisation: author.organisation, at: now, lists: lists,
            total: subjects.count)
        try await book.add(upload, of: subjects.map(\.id))
        wake()
        return upload
    }

    /// Looks names up and says so on the record: in one act, or in several where so many hits were found.
    ///
    /// - Parameter deed: what the record is told of each part, the last one marked.
    func screen(
        _ subjects: [ScreenedSubject], in uses: [ListUse], as author: Author, on registry: Registry,
        at now: Instant, submission: String, deed: (ScreeningRun, _ isLast: Bool) -> ScreeningDeed
    ) async throws -> (runs: [ScreeningRun.ID], outcome: Outcome) {
        guard !uses.isEmpty else { throw ScreeningFailure.noList }
        var runs: [ScreeningRun.ID] = []
        var whole = Outcome()
        var rest = subjects[...]
        var size = Self.partSize
        repeat {
            // Looked up again where somebody raised one of these pairs meanwhile, or had one of the names forgotten.
            let done = try await ScreeningKeeping.lookingUpAgain {
                () async throws -> (part: Part, run: ScreeningRun.ID)? in
                let view = View(of: registry.coalition, for: .keeper, at: now)
                guard let part = try self.part(of: rest, size: &size, in: uses, for: view) else { return nil }
                let id = Act.ID("\(submission)-\(runs.count)") ?? "screening"
                let receipt = try await registry.submit(
                    Submission(
                        id: id, author: author, deed: .screening(deed(part.run, part.rest.isEmpty))))
                guard let act = receipt.act, let run = act.about.first.flatMap({ ScreeningRun.ID($0.text) })
                else {
                    throw ScreeningFailure.refused(receipt.findings)
                }
                return (part, run)
            }
            guard let (part, run) = done else { break }
            rest = part.rest
            try await book.note(part.subjects.map(\.id), in: run)
            runs.append(run)
            whole.quiet += part.outcome.quiet
            whole.unraised += part.outcome.unraised
            whole.hits += part.outcome.hits
            whole.tallies.merge(part.outcome.tallies) { first, _ in first }
        } while !rest.isEmpty
        guard !runs.isEmpty else {
            throw ScreeningFailure.refused([
                Finding(ScreeningRefusal.unknownSubject, ["subject": subjects.first?.id.text ?? "–"])
            ])
        }
        return (runs, whole)
    }

    /// The names of one act, what was found of them, and who is left.
    private struct Part {
        let subjects: [ScreenedSubject]
        let run: ScreeningRun
        let outcome: Outcome
        let rest: ArraySlice<ScreenedSubject>
    }

    /// As many of these names as go into one act, without those that were forgotten since; nil where nobody is left.
    private func part(
        of left: ArraySlice<ScreenedSubject>, size: inout Int, in uses: [ListUse], for view: View
    ) throws -> Part? {
        while true {
            var rest = left
            var subjects: [ScreenedSubject] = []
            while subjects.count < size, let next = rest.popFirst() {
                if view.forgetting(of: next.id) == nil { subjects.append(next) }
            }
            rest = rest.drop { view.forgetting(of: $0.id) != nil }
            guard !subjects.isEmpty else { return nil }
            let (run, outcome) = try look(up: subjects, in: uses, for: view)
            guard outcome.hits.count > ScreeningRun.hitLimit, size > 1 else {
                return Part(subjects: subjects, run: run, outcome: outcome, rest: rest)
            }
            size /= 2
        }
    }

    /// How many names go into one act, unless they raise more hits than it may hold.
    static let partSize = 100
    static let engine = "entente-names/\(Engine.version)"
}

extension View {
    /// The versions to look in: those in force of these lists, or of all.
    package func listUses(_ lists: [ListEdition.Name] = []) -> [ListUse] {
        state(of: lists).map { ListUse(list: $0.edition.list, version: $0.edition.version) }
    }

    private func state(of lists: [ListEdition.Name]) -> [EnforcedEdition] {
        listsInForce.filter { lists.isEmpty || lists.contains($0.edition.list) }
    }
}
