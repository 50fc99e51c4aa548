// SPDX-License-Identifier: Apache-2.0
import Coalition
import Exchange
import Foundation
import Measuring
import Site
import Storage

/// The site after years of work: every page and every answer to a program, as people of several offices and as
/// anybody, over a real connection.
struct Pages {
    static let initiatives = 10_000

    let port: Int
    let cookies: [String: String]

    /// - Parameter isServed: only serve it, until the program is stopped, for a profiler.
    static func measure(into report: inout Report, isServed: Bool = false) async throws {
        let place = try Place()
        let clock = YearsClock()
        let registry = try await Registry.open(try place.journal(), clock: clock)
        let founding = Submission(
            id: "founding", author: .system, deed: .charter(.found(charter: SiteCharter.charter)))
        _ = try await registry.submit(founding)
        let start = ContinuousClock().now
        let acts = try await Years(initiatives: initiatives, clock: clock).play(in: registry)
        let span = (ContinuousClock().now - start).seconds
        Report.say("site: \(initiatives) initiatives, \(acts) acts, told in \(Report.decimal(span, 0)) s")
        let accounts = try SQLiteAccounts(path: place.path + "/accounts.sqlite")
        let search = try SQLiteSearchIndex(
            path: place.path + "/search.sqlite", log: "bench",
            sources: SearchSources(names: Countries.names))
        try await search.catchUp(with: registry)
        var settings = Website.Settings()
        settings.programRequestsPerMinute = 0
        let site = try Website(
            registry: registry, accounts: accounts, formats: TextFormats(), search: search,
            settings: settings, logger: RunningSite.logger, clock: clock)
        let ready = timed { site.prepare() }
        report.add(
            "index of \(initiatives) initiatives, made anew", Report.decimal(ready * 1000, 0) + " ms",
            bar: "≤ 1,000 ms", holds: ready <= 1)
        let cookies = try await signIn(PageReading.people, accounts, at: clock.now)
        let running = try await RunningSite.start(site)
        defer { running.stop() }
        if isServed {
            Report.say("site: http://127.0.0.1:\(running.port)")
            for (name, cookie) in cookies { Report.say("site: \(name) \(cookie)") }
            try await Task.sleep(for: .seconds(86_400))
        }
        let bench = Pages(port: running.port, cookies: cookies)
        let passing = Passing(registry, at: clock.now)
        let reading = PageReading(
            port: running.port, cookies: cookies, things: Things(registry.coalition), passing: passing)
        PageTable(try await reading.all()).tell(into: &report)
        try await AfterAct(port: running.port, cookies: cookies, passing: passing).tell(into: &report)
        try bench.load(into: &report)
    }

    /// Opens a session for each, as a signed-in browser has one.
    private static func signIn(
        _ people: [String], _ accounts: SQLiteAccounts, at now: Instant
    ) async throws -> [String: String] {
        var cookies: [String: String] = [:]
        for name in people {
            let organisation =
                name == "partner"
                ? "UNCCT" : name.hasPrefix("delegate-") ? String(name.dropFirst(9)) : "secretariat"
            let account = Account(
                login: name.lowercased(), person: .init(stringLiteral: name),
                organisation: .init(stringLiteral: organisation), passwordHash: "-", created: now)
            try await accounts.add(account)
            let secret = Secret.random()
            _ = try await accounts.open(
                Session(
                    id: Array(secret.digest.prefix(16)), digest: secret.digest, login: account.login,
                    started: now, lastSeen: now, expires: now + .hours(12), proved: now, device: "bench"),
                for: account)
            cookies[name] = "entente=\(secret.text)"
        }
        return cookies
    }

    // MARK: Load

    /// The list under load from `wrk`, where it is installed.
    private func load(into report: inout Report) throws {
        let lists = [
            ("whole", "/en/initiatives"), ("narrowed", "/fr/initiatives?stage=archived&sort=title&state=ML"),
        ]
        for (name, path) in lists {
            // The best of three: other work on the machine slows each at random.
            let rates = try (0..<3).map { _ in try wrk(path, cookie: cookies["delegate-ML"], takesGzip: false)
            }
            guard let rate = rates.compactMap(\.self).max() else {
                print("wrk is not installed: the list was not put under load")
                return
            }
            let small = try wrk(path, cookie: cookies["delegate-ML"], takesGzip: true) ?? 0
            report.add(
                "list for a delegate under wrk, \(name)", "\(Int(rate)) requests/s",
                beside: "compressed \(Int(small))/s", bar: "≥ 1,500/s", holds: rate >= 1500)
        }
    }

    private func wrk(_ path: String, cookie: String?, takesGzip: Bool) throws -> Double? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            [
                "wrk", "-t1", "-c32", "-d5s", "-H", "Cookie: \(cookie ?? "")",
                "-H", "Accept-Encoding: \(takesGzip ? "gzip" : "identity")",
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
