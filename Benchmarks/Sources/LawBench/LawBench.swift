// SPDX-License-Identifier: Apache-2.0
import Exchange
import Foundation
import Law
import Measuring

/// Measures what the law engine promises and prints a table; exit code 1 where a bar is missed.
@main
struct LawBench {
    static func main() throws {
        var report = Report()
        let reference = try Books.read("Benchmarks/Law/reference", gates: [])
        let acts = Acts(book: reference, seed: 20_261_123, count: 100_000)
        let own = try Evaluating(book: reference, acts: acts)
        report.add(
            "explained evaluations, 12 rules, engine alone on acts read before",
            Report.rate(acts.count, own.seconds), bar: "200,000/s",
            holds: Double(acts.count) / own.seconds >= 200_000)
        try Answering(book: reference, acts: acts).tell(&report, bar: 200_000, "200,000")
        let open = Acts(book: reference, seed: 20_261_123, count: 100_000, leavesGaps: true)
        report.note(
            "the engine alone, one answer in twenty unknown, what is missing named",
            Report.rate(open.count, try Evaluating(book: reference, acts: open).seconds))
        for peer in try Peers.measure(reference, acts, own) {
            report.add(
                "the same acts beside \(peer.name)", "\(Int(peer.rate))/s",
                beside: "\(Int(Double(acts.count) / own.seconds / peer.rate)) times", bar: "same rules apply",
                holds: peer.differences == 0)
        }
        try measureDefaultBook(&report)
        try ProcessTime.measure(into: &report)
        report.printTable()
        if report.misses > 0 { exit(1) }
    }

    private static func measureDefaultBook(_ report: inout Report) throws {
        let loading = try Books.loadingTime("law")
        report.add(
            "catalogue and rules loaded", "\(Int(loading * 1000)) ms", bar: "150 ms", holds: loading <= 0.150)
        let book = try Books.read("law")
        let acts = Acts(book: book, seed: 7, count: 50_000)
        let own = try Evaluating(book: book, acts: acts)
        report.add(
            "explained evaluations, default book of \(book.rules.count) rules, engine alone",
            Report.rate(acts.count, own.seconds), bar: "50,000/s",
            holds: Double(acts.count) / own.seconds >= 50_000)
        try Answering(book: book, acts: acts).tell(&report, bar: 50_000, "50,000")
        let written = timed {
            for (facts, state) in acts.all.prefix(200) { _ = try? book.assess(facts, for: state).json }
        }
        report.add(
            "assessments written out as JSON, with remedies", Report.rate(200, written), bar: "20/s",
            holds: 200 / written >= 20)
    }
}
