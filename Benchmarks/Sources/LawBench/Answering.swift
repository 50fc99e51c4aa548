// SPDX-License-Identifier: Apache-2.0
import Law
import Measuring

/// The same acts as the program answers them, from facts as they are recorded, each checked against the vocabulary.
struct Answering {
    /// As `entente assess --batch` runs them: verdict, which rules apply, which are open. Acts a second.
    private let brief: Double
    /// Written out as a person reads it, with citations, traces and missing facts, without the search for what would
    /// change the advice: as the tests beside the rules run. Acts a second.
    private let full: Double

    init(book: LawBook, acts: Acts) throws {
        brief = try Self.rate(acts.all[...]) { acts in
            var assessing = BriefAssessing(book)
            return try acts.reduce(0) { count, act in
                let brief = try assessing.assess(act.facts, for: act.state)
                return count + brief.applied.count + brief.undecided.count
            }
        }
        full = try Self.rate(acts.all.prefix(10_000)) { acts in
            try acts.reduce(0) { count, act in
                let assessment = try book.assess(act.facts, for: act.state, withRemedies: false)
                return count + assessment.grounds.flatMap(\.cites).count + assessment.missing.count
            }
        }
    }

    /// - Parameter bar: acts a second that the engine alone is held to; the program is held to the same.
    func tell(_ report: inout Report, bar: Int, _ written: String) {
        report.add(
            "the same from facts, in brief, as `entente assess --batch` runs them", "\(Int(brief)) acts/s",
            bar: "\(written)/s", holds: brief >= Double(bar))
        report.note("the same from facts, written out without remedies", "\(Int(full)) acts/s")
    }

    /// The best of three runs; each says how much it told.
    private static func rate(
        _ acts: ArraySlice<(facts: Facts, state: StateCode)>,
        _ answer: (ArraySlice<(facts: Facts, state: StateCode)>) throws -> Int
    ) throws -> Double {
        var told = 0
        let seconds = try (0..<3).map { _ in try timed { told += try answer(acts) } }.min() ?? 0
        precondition(told > 0, "some rule applies to some act")
        return Double(acts.count) / seconds
    }
}
