// SPDX-License-Identifier: Apache-2.0
import Coalition
import Dispatch
import Foundation
import Measuring

/// Reads every kind of page as everyone, on a thread of its own: waiting for an answer must not take a thread from the
/// server.
struct PageReading: Sendable {
    static let people = ["delegate-ML", "officer", "legal", "partner"]
    static let anybody = "anybody"
    /// How often each kind of page is read by each reader in a round. Other work on the machine slows pages at random: one
    /// that seems late is read for a second round, and the better one counts.
    private static let turns = 100
    private static let rounds = 2

    let port: Int
    let cookies: [String: String]
    let things: Things
    let passing: Passing

    /// How long one kind of page took one reader, in milliseconds.
    struct Reading: Sendable {
        let kind: String
        let reader: String
        let median: Double
        let late: Double
        /// Just after an act, when nothing that was kept for this state of the record is there.
        let fresh: Double
        /// Of the largest answer, as it travels.
        let bytes: Int
    }

    func all() async throws -> [Reading] {
        try await withCheckedThrowingContinuation { continuation in
            Foundation.Thread.detachNewThread {
                continuation.resume(with: Result { try readAll() })
            }
        }
    }

    private func readAll() throws -> [Reading] {
        let line = try Loopback(port: port)
        var readings: [Reading] = []
        for reader in Self.people + [Self.anybody] {
            let before = readings.count
            for kind in things.kinds(for: reader) {
                if let reading = try read(kind, reader, line) { readings.append(reading) }
            }
            Report.say("site: \(readings.count - before) kinds of pages and answers read as \(reader)")
        }
        return readings
    }

    private func read(_ kind: Things.Kind, _ reader: String, _ line: Loopback) throws -> Reading? {
        var bytes = 0
        func once(_ path: String) throws -> Double? {
            let start = ContinuousClock().now
            let answer = try line.get(path, cookie: cookies[reader])
            let time = (ContinuousClock().now - start).seconds * 1000
            bytes = max(bytes, answer.bytes)
            return answer.status == 200 ? time : nil
        }
        let open = try kind.paths.filter { try once($0) != nil && once($0) != nil }
        guard !open.isEmpty else { return nil }
        var (median, late, fresh) = (Double.infinity, Double.infinity, Double.infinity)
        for _ in 0..<Self.rounds {
            passing.act()
            fresh = min(fresh, try once(open[0]) ?? .infinity)
            let times = try (0..<Self.turns).compactMap { try once(open[$0 % open.count]) }.sorted()
            median = min(median, times[times.count / 2])
            late = min(late, times[Int((Double(times.count) * 0.99).rounded(.up)) - 1])
            if median <= 10, late <= 25, fresh <= 25 { break }
        }
        return Reading(
            kind: kind.name, reader: reader, median: median, late: late, fresh: fresh, bytes: bytes)
    }
}

/// The life of the coalition that goes on while its pages are read: comments on what is in debate.
final class Passing: Sendable {
    private let registry: Registry
    private let debated: [Initiative.ID]
    private let count = Counter()

    init(_ registry: Registry, at now: Instant) {
        self.registry = registry
        // The last one is read, and stays as it is.
        debated = registry.coalition.initiatives.sorted.filter {
            $0.stage == .inDebate && $0.debateCloses.map { now < $0 } ?? false
        }.dropLast().map(\.id)
    }

    /// Waits until one more act is on the record. Never on a thread of the server's.
    func act() {
        let number = count.next()
        let author = SiteCharter.delegate(number)
        let deed = InitiativeDeed.comment(
            initiative: debated[number % debated.count], paragraph: 1,
            remark: Remark("Nous avons une question.", in: .french))
        let done = DispatchSemaphore(value: 0)
        Task { [registry] in
            defer { done.signal() }
            let submission = Submission(
                id: Act.ID("p-\(number)") ?? "p", author: author, deed: .initiative(deed))
            let receipt = try await registry.submit(submission)
            guard receipt.act != nil else { fatalError("\(receipt.findings)") }
        }
        done.wait()
    }
}
