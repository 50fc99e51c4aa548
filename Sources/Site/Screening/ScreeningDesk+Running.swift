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
    }

    /// What one name resembles in these versions, best first.
    func matches(of subject: ScreenedSubject, in uses: [ListUse], threshold: Int) throws -> [Match] {
        let query = subject.details.query
        var found: [Match] = []
        for use in uses {
            let list = try list(use)
            for hit in list.index.hits(
                for: query, threshold: Double(threshold) / 1000, limit: Self.matchLimit)
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

    /// How many entries of one list a name may raise.
    static let matchLimit = 20

    /// What looking up names came to: what the record is told, and how each name fared.
    struct Outcome: Sendable {
        var hits: [RaisedHit] = []
        var quiet = 0
        /// By name: how many entries it resembles, and the best score.
        var tallies: [ScreenedSubject.ID: (matches: Int, best: Int?)] = [:]
    }

    /// Looks names up, and sets apart what was decided before.
    private func lookUp(_ subjects: [ScreenedSubject], in uses: [ListUse], for view: View) throws -> Outcome {
        var outcome = Outcome()
        for subject in subjects where outcome.tallies[subject.id] == nil {
            let matches = try matches(of: subject, in: uses, threshold: view.screeningRules.threshold)
            outcome.tallies[subject.id] = (matches.count, matches.first?.score)
            for match in matches {
                if view.quietness(of: match.raised) == nil {
                    outcome.hits.append(match.raised)
                } else {
                    outcome.quiet += 1
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
            quiet: outcome.quiet, hits: outcome.hits)
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
            let view = View(of: registry.coalition, for: .keeper, at: now)
            let part = Array(rest.prefix(size))
            let (run, outcome) = try look(up: part, in: uses, for: view)
            guard outcome.hits.count <= ScreeningRun.hitLimit || size == 1 else {
                size /= 2
                continue
            }
            rest = rest.dropFirst(part.count)
            let id = Act.ID("\(submission)-\(runs.count)") ?? "screening"
            let receipt = try await registry.submit(
                Submission(id: id, author: author, deed: .screening(deed(run, rest.isEmpty))))
            guard let act = receipt.act, let run = act.about.first.flatMap({ ScreeningRun.ID($0.text) })
            else {
                throw ScreeningFailure.refused(receipt.findings)
            }
            try await book.note(part.map(\.id), in: run)
            runs.append(run)
            whole.quiet += outcome.quiet
            whole.hits += outcome.hits
            whole.tallies.merge(outcome.tallies) { first, _ in first }
        } while !rest.isEmpty
        return (runs, whole)
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
