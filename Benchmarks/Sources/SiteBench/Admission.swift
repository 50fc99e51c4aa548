// SPDX-License-Identifier: Apache-2.0
import Coalition
import Measuring

/// Durable admission: many submitters at once, and one alone. Each round is followed at once by the raw loop that
/// repeats it, and the best round of either counts, because other work on the machine slows both at random.
enum Admission {
    private static let rounds = 5

    static func batched(lives: Int, writers: Int, into report: inout Report) async throws {
        let best = try await measure(lives: lives, writers: writers, withCheckpoint: true)
        let ours = Double(best.acts) / best.ours
        let raw = Double(best.acts) / best.raw
        report.add(
            "durable admission, \(writers) writers", Report.rate(best.acts, best.ours),
            beside: "\(best.acts / best.commits) acts a commit", bar: "≥ 10,000 acts/s",
            holds: ours >= 10_000)
        report.add(
            "  of equal raw inserts and fsyncs", Report.decimal(100 * ours / raw, 0) + " %",
            beside: "raw " + Report.rate(best.acts, best.raw), bar: "≥ 50 %", holds: ours / raw >= 0.5)
    }

    static func sequential(lives: Int, into report: inout Report) async throws {
        let best = try await measure(lives: lives, writers: 1, withCheckpoint: false)
        let micros = (ours: best.ours / Double(best.acts) * 1e6, raw: best.raw / Double(best.acts) * 1e6)
        report.add(
            "one sequential writer", Report.decimal(best.ours / best.raw) + "×",
            beside: "\(Int(micros.ours)) µs an act, bare fsynced insert \(Int(micros.raw)) µs", bar: "≤ 1.5×",
            holds: best.ours / best.raw <= 1.5)
    }

    private struct Best {
        var acts = 0
        var commits = 1
        var ours = Double.infinity
        var raw = Double.infinity
    }

    private static func measure(lives: Int, writers: Int, withCheckpoint: Bool) async throws -> Best {
        let place = try Place()
        let journal = CountingJournal(try place.journal())
        let registry = try await Registry.open(journal)
        try await Workload.found(registry)
        let workload = Workload(registry: registry, writers: writers)
        try await workload.play(lives: writers)
        var best = Best()
        for round in 0..<rounds {
            let before = await journal.commits.count
            let first = writers + round * lives
            let ours = try await timed { best.acts = try await workload.play(lives: lives, from: first) }
            let commits = Array(await journal.commits[before...])
            let loop = RawLoop(path: place.path + "/raw-\(round).sqlite", withCheckpoint: withCheckpoint)
            let raw = try timed { try loop.run(commits) }
            if ours < best.ours { best.commits = commits.count }
            best.ours = min(best.ours, ours)
            best.raw = min(best.raw, raw)
        }
        return best
    }
}
