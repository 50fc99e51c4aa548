// SPDX-License-Identifier: Apache-2.0
import Foundation
import Measuring
import Site

/// What people and programs open most, each time just after an act: what was gathered for the state before is of no use.
struct AfterAct: Sendable {
    private static let readers = ["delegate-ML", "officer", "legal", PageReading.anybody]
    private static let pages = [
        "/en", "/en/initiatives", "/fr/initiatives?stage=archived&sort=title&state=ML",
    ]
    private static let answers = [
        API.root + "/initiatives", API.root + "/initiatives?sort=-since&limit=100",
        API.root + "/initiatives?state=ML", API.root + "/initiatives?q=schools",
    ]
    /// How many acts each is read after.
    private static let acts = 100

    let port: Int
    let cookies: [String: String]
    let passing: Passing

    private struct Reading: Sendable {
        let path: String
        let reader: String
        let median: Double
        let late: Double
    }

    /// Prints every reading, and promises the slowest page and the slowest answer.
    func tell(into report: inout Report) async throws {
        let readings = try await all()
        print("ms just after an act: median, p99")
        for reading in readings {
            let times = [reading.median, reading.late].map { Report.decimal($0) }.joined(separator: "  ")
            print("  \(times)  \(reading.path)  \(reading.reader)")
        }
        for (what, paths) in [("page", Self.pages), ("answer to a program", Self.answers)] {
            let own = readings.filter { paths.contains($0.path) }
            guard let slow = own.max(by: { $0.late < $1.late }) else { continue }
            report.add(
                "slowest \(what) of \(paths.count), just after an act",
                Report.decimal(slow.late) + " ms at p99",
                beside: "median \(Report.decimal(slow.median)) ms, \(slow.path), \(slow.reader)",
                bar: "≤ 25 ms", holds: slow.late <= 25)
        }
    }

    /// On a thread of its own: waiting for an answer must not take a thread from the server.
    private func all() async throws -> [Reading] {
        try await withCheckedThrowingContinuation { continuation in
            Foundation.Thread.detachNewThread {
                continuation.resume(with: Result { try readAll() })
            }
        }
    }

    private func readAll() throws -> [Reading] {
        let line = try Loopback(port: port)
        return try Self.readers.flatMap { reader in
            try (Self.pages + Self.answers).map { try read($0, reader, line) }
        }
    }

    private func read(_ path: String, _ reader: String, _ line: Loopback) throws -> Reading {
        let times = try (0..<Self.acts).map { _ in
            passing.act()
            let start = ContinuousClock().now
            let answer = try line.get(path, cookie: cookies[reader])
            precondition(answer.status == 200, "\(path) answered \(answer.status)")
            return (ContinuousClock().now - start).seconds * 1000
        }.sorted()
        return Reading(
            path: path, reader: reader, median: times[times.count / 2],
            late: times[Int((Double(times.count) * 0.99).rounded(.up)) - 1])
    }
}
