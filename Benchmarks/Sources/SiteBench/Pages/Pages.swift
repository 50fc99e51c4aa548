// SPDX-License-Identifier: Apache-2.0
import Coalition
import Exchange
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Measuring
import Site
import Storage

/// The site after years of work: every page as a delegate, an officer and a visitor, over a real connection.
struct Pages {
    static let initiatives = 10_000
    /// How often each page is read by each reader.
    static let readings = 60

    let port: Int
    let cookies: [String: String]
    let things: Things

    static func measure(into report: inout Report) async throws {
        let place = try Place()
        let clock = YearsClock()
        let registry = try await Registry.open(try place.journal(), clock: clock)
        let founding = Submission(
            id: "founding", author: .system, deed: .charter(.found(charter: SiteCharter.charter)))
        _ = try await registry.submit(founding)
        let start = ContinuousClock().now
        let acts = try await Years(initiatives: initiatives, clock: clock).play(in: registry)
        let span = (ContinuousClock().now - start).seconds
        print("site: \(initiatives) initiatives, \(acts) acts, told in \(Report.decimal(span, 0)) s")
        let accounts = try SQLiteAccounts(path: place.path + "/accounts.sqlite")
        var logger = Logger(label: "bench")
        logger.logLevel = .error
        let search = try SQLiteSearchIndex(
            path: place.path + "/search.sqlite", log: "bench", names: Countries.names)
        try await search.catchUp(with: registry)
        let site = try Website(
            registry: registry, accounts: accounts, formats: TextFormats(), search: search, settings: .init(),
            logger: logger, clock: clock)
        let ready = await timed { site.prepare() }
        report.add(
            "index of \(initiatives) initiatives, made anew", Report.decimal(ready * 1000, 0) + " ms",
            bar: "≤ 1,000 ms", holds: ready <= 1)
        let cookies = try await signIn(["delegate-ML", "officer"], accounts, at: clock.now)
        let number = try Loopback.freePort()
        let (running, run) = AsyncStream.makeStream(of: Bool.self)
        let application = Application(
            router: site.router(), configuration: .init(address: .hostname("127.0.0.1", port: number)),
            onServerRunning: { _ in run.yield(true) }, logger: logger)
        let server = Task { try await application.run() }
        guard await running.first(where: { $0 }) != nil else { return }
        let bench = Pages(port: number, cookies: cookies, things: Things(registry.coalition))
        let pages = try await bench.readEverything()
        bench.tell(pages, into: &report)
        try bench.load(into: &report)
        server.cancel()
    }

    /// Opens a session for each, as a signed-in browser has one.
    private static func signIn(
        _ people: [String], _ accounts: SQLiteAccounts, at now: Instant
    ) async throws -> [String: String] {
        var cookies: [String: String] = [:]
        for name in people {
            let organisation = name.hasPrefix("delegate-") ? String(name.dropFirst(9)) : "secretariat"
            try await accounts.save(
                Account(
                    login: name.lowercased(), person: .init(stringLiteral: name),
                    organisation: .init(stringLiteral: organisation), passwordHash: "-", created: now))
            let secret = Secret.random()
            try await accounts.open(
                Session(
                    id: Array(secret.digest.prefix(16)), digest: secret.digest, login: name.lowercased(),
                    started: now, lastSeen: now, expires: now + .hours(12), proved: now, device: "bench"))
            cookies[name] = "entente=\(secret.text)"
        }
        return cookies
    }

    // MARK: Pages

    struct Reading: Sendable {
        let path: String
        let reader: String
        let median: Double
        let worst: Double
        let bytes: Int
    }

    /// Every GET of the site's table that has something for the reader, on a thread of its own: waiting for an answer
    /// must not take a thread from the server.
    private func readEverything() async throws -> [Reading] {
        let bench = self
        return try await withCheckedThrowingContinuation { continuation in
            Foundation.Thread.detachNewThread {
                continuation.resume(with: Result { try bench.readAll() })
            }
        }
    }

    private func readAll() throws -> [Reading] {
        let line = try Loopback(port: port)
        var readings: [Reading] = []
        for reader in ["delegate-ML", "officer", "a visitor"] {
            for path in things.paths {
                if let reading = try read(path, reader, line) { readings.append(reading) }
            }
        }
        return readings
    }

    private func read(_ path: String, _ reader: String, _ line: Loopback) throws -> Reading? {
        var times: [Double] = []
        var bytes = 0
        for turn in 0..<Self.readings + 3 {
            let start = ContinuousClock().now
            let answer = try line.get("/en" + path, cookie: cookies[reader])
            guard answer.status == 200 else { return nil }
            // The first few fill caches.
            if turn >= 3 { times.append((ContinuousClock().now - start).seconds * 1000) }
            bytes = answer.bytes
        }
        times.sort()
        let worst = times[Int((Double(times.count) * 0.99).rounded(.up)) - 1]
        return Reading(path: path, reader: reader, median: times[times.count / 2], worst: worst, bytes: bytes)
    }

    private func tell(_ readings: [Reading], into report: inout Report) {
        for reading in readings.sorted(by: { $0.median > $1.median }) {
            let times = "\(Report.decimal(reading.median))  \(Report.decimal(reading.worst))"
            print("  \(times) ms  \(reading.bytes / 1024) kB  \(reading.path)  \(reading.reader)")
        }
        for reader in ["delegate-ML", "officer", "a visitor"] {
            let own = readings.filter { $0.reader == reader && !$0.path.hasPrefix("/search") }
            guard let slow = own.max(by: { $0.median < $1.median }),
                let late = own.max(by: { $0.worst < $1.worst })
            else { continue }
            report.add(
                "slowest of \(own.count) pages, \(reader)", Report.decimal(slow.median) + " ms at the median",
                beside: slow.path, bar: "≤ 10 ms", holds: slow.median <= 10)
            report.add(
                "  latest at p99", Report.decimal(late.worst) + " ms", beside: late.path, bar: "≤ 25 ms",
                holds: late.worst <= 25)
        }
        // Measured as soon as the site has it.
        if let search = readings.filter({ $0.path.hasPrefix("/search") }).max(by: { $0.median < $1.median }) {
            report.add(
                "search, \(search.reader)", Report.decimal(search.median) + " ms at the median",
                beside: "p99 " + Report.decimal(search.worst) + " ms", bar: "≤ 15 ms",
                holds: search.median <= 15)
        }
    }

    // MARK: Load

    /// The list under load from `wrk`, where it is installed.
    private func load(into report: inout Report) throws {
        let lists = [
            ("whole", "/en/initiatives"), ("narrowed", "/fr/initiatives?stage=archived&sort=title&state=ML"),
        ]
        for (name, path) in lists {
            guard let rate = try wrk(path, cookie: cookies["delegate-ML"]) else {
                print("wrk is not installed: the list was not put under load")
                return
            }
            report.add(
                "list for a delegate under wrk, \(name)", "\(Int(rate)) requests/s", bar: "≥ 1,500/s",
                holds: rate >= 1500)
        }
    }

    private func wrk(_ path: String, cookie: String?) throws -> Double? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            [
                "wrk", "-t1", "-c32", "-d6s", "-H", "Cookie: \(cookie ?? "")",
                "http://127.0.0.1:\(port)\(path)",
            ]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0,
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("Requests/sec:") })
        else { return nil }
        return line.split(separator: ":").last.flatMap { Double($0.trimmingCharacters(in: .whitespaces)) }
    }
}
