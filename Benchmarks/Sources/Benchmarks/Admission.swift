// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Durable admission: many submitters at once, and one alone.
enum Admission {
    static func batched(lives: Int, writers: Int, into report: inout Report) async throws {
        let place = try Place()
        let journal = CountingJournal(try place.journal())
        let registry = try await Registry.open(journal)
        try await Workload.found(registry)
        let workload = Workload(registry: registry, writers: writers)
        try await workload.play(lives: writers)
        let before = await journal.commits.count
        var acts = 0
        let ours = try await timed { acts = try await workload.play(lives: lives, from: writers) }
        let commits = Array(await journal.commits[before...])
        let raw = try await timed {
            try RawLoop(path: place.path + "/raw.sqlite", withCheckpoint: true).run(commits)
        }
        report.add(
            "durable admission, \(writers) writers", Report.rate(acts, ours),
            beside: "\(acts / commits.count) acts a commit", bar: "≥ 10,000 acts/s",
            holds: Double(acts) / ours >= 10_000)
        report.add(
            "  of equal raw inserts and fsyncs", Report.decimal(100 * raw / ours, 0) + " %",
            beside: "raw " + Report.rate(acts, raw), bar: "≥ 50 %", holds: raw / ours >= 0.5)
    }

    static func sequential(lives: Int, into report: inout Report) async throws {
        let place = try Place()
        let journal = CountingJournal(try place.journal())
        let registry = try await Registry.open(journal)
        try await Workload.found(registry)
        let workload = Workload(registry: registry, writers: 1)
        try await workload.play(lives: 5)
        let before = await journal.commits.count
        var acts = 0
        let ours = try await timed { acts = try await workload.play(lives: lives, from: 5) }
        let commits = Array(await journal.commits[before...])
        let raw = try await timed {
            try RawLoop(path: place.path + "/raw.sqlite", withCheckpoint: false).run(commits)
        }
        report.add(
            "one sequential writer", Report.decimal(ours / raw) + "×",
            beside:
                "\(Int(ours / Double(acts) * 1e6)) µs an act, bare fsynced insert \(Int(raw / Double(acts) * 1e6)) µs",
            bar: "≤ 1.5×", holds: ours / raw <= 1.5)
    }
}
