// SPDX-License-Identifier: Apache-2.0
import Foundation
import Measuring
import Screening

/// Measures what the screening promises and prints a table; exit code 1 where a bar is missed.
@main
struct ScreeningBench {
    static func main() throws {
        var report = Report()
        let peer = Peer()
        if peer == nil {
            print("ENTENTE_SCREENING_PEERS names no Python with rapidfuzz: no peer beside these numbers")
        }
        // As many names as the list of the Security Council has, and as many as all published lists of a large state.
        try measure(3_144, queries: 4_000, bar: 0.1, peer, &report)
        try measure(51_083, queries: 1_000, bar: 0.5, peer, &report)
        try Million.measure(peer, into: &report)
        report.printTable()
        if report.misses > 0 { exit(1) }
    }

    private static func measure(
        _ count: Int, queries: Int, bar: Double, _ peer: Peer?, _ report: inout Report
    ) throws {
        var invented = InventedNames(seed: 7)
        let list = invented.list(of: count)
        let asked = invented.queries(queries, about: list)
        let before = residentMegabytes()
        var index = ListIndex([])
        let built = spent { index = ListIndex(list) }
        let memory = residentMegabytes() - before
        var hits = 0
        _ = index.hits(for: Query("Someone Else", kind: .person))
        let seconds = spent {
            for name in asked { hits += index.hits(for: Query(name, kind: .person)).count }
        }
        let milliseconds = seconds / Double(asked.count) * 1000
        let names = list.flatMap { $0.names.map(\.text) }
        let other = try peer?.secondsPerQuery(Array(asked.prefix(500)), among: names)
        report.add(
            "one query, \(count) names, \(hits) hits explained", "\(Report.decimal(milliseconds, 3)) ms",
            beside: other.map { "cdist \(Report.decimal($0 * 1000, 3)) ms" } ?? "no peer", bar: "≤ \(bar) ms",
            holds: milliseconds <= bar)
        report.add(
            "index of \(count) names", "\(Report.decimal(built)) s", bar: "≤ 1.5 s", holds: built <= 1.5)
        report.add(
            "its memory", "\(Report.decimal(memory, 1)) MB", bar: "≤ 60 MB", holds: memory <= 60)
    }

    /// Seconds of one core that `body` takes, whatever else the machine does meanwhile.
    private static func spent(_ body: () -> Void) -> Double {
        let start = clock()
        body()
        return Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }

    /// What the process holds in memory now.
    private static func residentMegabytes() -> Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return (line.flatMap { Double($0.filter(\.isNumber)) } ?? 0) / 1024
    }
}
