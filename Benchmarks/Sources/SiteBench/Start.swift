// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Measuring
import Storage

/// Starting on a record of a hundred thousand acts: replay, the whole start, and what stays in memory.
enum Start {
    static func measure(acts wanted: Int, into report: inout Report) async throws {
        let place = try Place()
        try await fill(place, wanted)
        let (acts, replay, decode) = try await replay(place)
        report.add(
            "replay of \(acts) acts", Report.rate(acts, replay),
            beside: "bare JSON decode on one core " + Report.rate(acts, decode), bar: "≥ 100,000 acts/s",
            holds: Double(acts) / replay >= 100_000)
        var start = Double.infinity
        for _ in 0..<3 {
            let once = try await timed {
                let registry = try await Registry.open(try SQLiteJournal.open(place.data))
                precondition(registry.coalition.count == acts)
            }
            start = min(start, once)
        }
        report.add(
            "start on \(acts) acts", Report.decimal(start) + " s", bar: "≤ 1 s", holds: start <= 1)
        let empty = try Place()
        do { _ = try await fill(empty, 0) }
        let bytes = try (resident(of: place) - resident(of: empty)) * 1024 / acts
        report.add(
            "resident memory", "\(bytes) B an act", bar: "≤ 1,536 B", holds: bytes <= 1536)
    }

    private static func fill(_ place: Place, _ acts: Int) async throws {
        let registry = try await Registry.open(try place.journal())
        try await Workload.found(registry)
        if acts > 0 { try await Workload(registry: registry, writers: 256).play(lives: acts / 20) }
    }

    private static func replay(_ place: Place) async throws -> (acts: Int, replay: Double, decode: Double) {
        let journal = try SQLiteJournal.open(place.data)
        let count = await journal.size
        var replay = Double.infinity
        for _ in 0..<3 { replay = min(replay, try await timed { _ = try await Registry.replay(journal) }) }
        let payloads = try await journal.entries(0..<count).compactMap(\.payload)
        let decoder = JSONDecoder()
        var decode = Double.infinity
        for _ in 0..<3 {
            let once = try timed {
                for payload in payloads { _ = try decoder.decode(Act.self, from: payload) }
            }
            decode = min(decode, once)
        }
        return (count, replay, decode)
    }

    /// Kilobytes resident in a process of its own that has started on `place` and settled.
    private static func resident(of place: Place) throws -> Int {
        let process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0])
        process.arguments = ["--resident", place.data.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Int(String(decoding: output, as: UTF8.self).filter(\.isNumber)) ?? 0
    }

    /// What the child process does: starts, and prints its resident kilobytes.
    static func printResident(_ path: String) async throws {
        let registry = try await Registry.open(try SQLiteJournal.open(DataDirectory(path)))
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
        print(line.filter(\.isNumber))
        withExtendedLifetime(registry) {}
    }
}
