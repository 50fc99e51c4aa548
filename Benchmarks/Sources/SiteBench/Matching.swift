// SPDX-License-Identifier: Apache-2.0
import Coalition
import Exchange
import Foundation
import Measuring
import Screening
import Site
import Storage

/// One name at a time over HTTP, as a bank's program asks: 500 requests a second, whether or not the last one is answered.
/// What an answer takes counts from the moment at which it should have been asked for.
enum Matching {
    private static let names = 3144
    private static let lines = 4
    private static let requests = 5000
    private static let between = Duration.milliseconds(2)

    static func measure(into report: inout Report) async throws {
        let place = try Place()
        let registry = try await Registry.open(try place.journal())
        try await Workload.found(registry)
        let accounts = try SQLiteAccounts(path: place.path + "/accounts.sqlite")
        let token = try await token(in: accounts)
        var invented = InventedNames(seed: 5)
        let list = invented.list(of: names)
        let queries = invented.queries(500, about: list)
        var settings = Website.Settings()
        settings.screeningQueriesPerMinute = 0
        let site = try Website(
            registry: registry, accounts: accounts, formats: TextFormats(), search: nil,
            screening: NameScreening(lists: try lists(list, in: place), countryCode: { $0 }),
            settings: settings, logger: RunningSite.logger)
        let running = try await RunningSite.start(site)
        defer { running.stop() }
        // Once to warm up, once to count.
        _ = try await ask(queries, running.port, token)
        let times = try await ask(queries, running.port, token)
        let (median, late) = (times[times.count / 2], times[times.count * 99 / 100])
        report.add(
            "/match, one of \(names) names, 500 requests/s", Report.decimal(late) + " ms at p99",
            beside: "median " + Report.decimal(median) + " ms", bar: "≤ 2 ms", holds: late <= 2)
    }

    private static func token(in accounts: SQLiteAccounts) async throws -> String {
        let now = WallClock().now
        let person = BenchCharter.delegates[0]
        try await accounts.add(
            Account(
                login: "program", person: person.person, organisation: person.organisation, passwordHash: "-",
                created: now))
        let secret = TokenSecret.random()
        try await accounts.add(
            AccessToken(
                id: "t-1", login: "program", name: "bench", digest: secret.digest,
                scopes: Set(TokenScope.allCases), created: now, expires: now + .days(1)))
        return secret.text
    }

    /// The invented list, taken through a store as a publisher's would be.
    private static func lists(_ entries: [ListEntry], in place: Place) throws -> ListsInForce {
        let encoder = JSONEncoder()
        let lines = try entries.map { entry in
            let names = String(decoding: try encoder.encode(entry.names.map(\.text)), as: UTF8.self)
            return #"{"id": "\#(entry.id)", "schema": "Person", "properties": {"name": \#(names)}}"#
        }
        let store = ListStore(directory: place.path + "/lists", reader: ListReaders())
        try store.add("invented", format: .ftm, source: "invented.jsonl")
        _ = try store.offer(
            ListBytes(Array(lines.joined(separator: "\n").utf8)), to: "invented",
            at: WallClock().now.milliseconds)
        let inForce = ListsInForce(store)
        try inForce.refresh()
        return inForce
    }

    /// Milliseconds, the shortest first.
    private static func ask(_ queries: [String], _ port: Int, _ token: String) async throws -> [Double] {
        let begin = ContinuousClock().now + .milliseconds(50)
        return try await withThrowingTaskGroup(of: [Double].self) { group in
            for line in 0..<lines {
                group.addTask {
                    try await onThread {
                        let connection = try Loopback(port: port)
                        return try stride(from: line, to: requests, by: lines).map { number in
                            let due = begin + between * number
                            let ahead = (due - ContinuousClock().now).seconds
                            if ahead > 0 { Foundation.Thread.sleep(forTimeInterval: ahead) }
                            let name = queries[number % queries.count]
                            let body = """
                                {"queries": {"q": {"schema": "Person", "properties": {"name": ["\(name)"]}}}}
                                """
                            let answer = try connection.post("/screening/match/default", body, token: token)
                            precondition(answer.status == 200, "answered \(answer.status)")
                            return (ContinuousClock().now - due).seconds * 1000
                        }
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }.sorted()
        }
    }

    /// Waiting for an answer must not take a thread from the server.
    private static func onThread(_ body: @escaping @Sendable () throws -> [Double]) async throws -> [Double] {
        try await withCheckedThrowingContinuation { continuation in
            Foundation.Thread.detachNewThread { continuation.resume(with: Result { try body() }) }
        }
    }
}
