// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import Synchronization
import Testing

@testable import Site

/// Accounts and sessions for the length of a test.
actor TestAccounts: AccountBook, SeenBook {
    private var seen: [Person.ID: SeenActs] = [:]
    private var accounts: [String: Account] = [:]
    private var sessions: [[UInt8]: Session] = [:]
    var drafts: [String: Draft] = [:]

    func seen(by person: Person.ID) -> SeenActs { seen[person] ?? SeenActs() }
    func markSeen(_ act: Int, by person: Person.ID) { seen[person, default: SeenActs()].acts.insert(act) }
    func markSeen(before act: Int, by person: Person.ID) {
        let known = seen[person] ?? SeenActs()
        seen[person] = SeenActs(before: max(known.before, act), acts: known.acts.filter { $0 >= act })
    }

    func account(login: String) -> Account? { accounts[login] }
    func openAccounts() -> [Account] {
        accounts.values.filter { $0.closed == nil }.sorted { $0.login < $1.login }
    }
    func save(_ account: Account) { accounts[account.login] = account }
    func open(_ session: Session) { sessions[session.digest] = session }
    func session(digest: [UInt8], at now: Instant) -> (session: Session, account: Account)? {
        guard let session = sessions[digest], now < session.expires, let account = accounts[session.login],
            account.closed == nil
        else { return nil }
        return (session, account)
    }
    func touch(digest: [UInt8], at now: Instant) { sessions[digest]?.lastSeen = now }
    func close(digest: [UInt8]) { sessions[digest] = nil }
    func closeSessions(of login: String) { sessions = sessions.filter { $0.value.login != login } }
    func removeExpiredSessions(at now: Instant) { sessions = sessions.filter { now < $0.value.expires } }
}

/// A clock that a test moves.
final class TestClock: Timepiece {
    private let time: Mutex<Instant>
    init(_ start: Instant) { time = Mutex(start) }
    var now: Instant { time.withLock { $0 } }
    func wait(until instant: Instant) async throws {
        while now < instant {
            try Task.checkCancellation()
            await Task.yield()
        }
    }

    func advance(_ span: Span) { time.withLock { $0 = $0 + span } }
}

/// A browser without pictures: it keeps cookies and fills in forms.
final class Guest: Sendable {
    let client: any TestClientProtocol
    private let cookies = Mutex<[String: String]>([:])

    init(_ client: any TestClientProtocol) { self.client = client }

    func get(_ path: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        try await send(path, .get, headers: headers, body: nil)
    }

    /// Posts a form with the token of the page that shows it.
    func post(_ path: String, _ fields: [String: String], from page: String? = nil) async throws
        -> TestResponse
    {
        let shown = try await get(page ?? path).text
        let token = shown.firstMatch(of: /name="csrf" value="([^"]+)"/).map { String($0.output.1) } ?? ""
        return try await postRaw(path, fields.merging(["csrf": token]) { mine, _ in mine })
    }

    func postRaw(_ path: String, _ fields: [String: String]) async throws -> TestResponse {
        let body = String(FormInput(fields.mapValues { [$0] }).query.dropFirst())
        return try await send(
            path,
            .post,
            headers: [.contentType: "application/x-www-form-urlencoded"],
            body: ByteBuffer(string: body)
        )
    }

    /// Posts fields that may have several values each.
    func send(_ path: String, _ fields: [String: [String]]) async throws -> TestResponse {
        try await send(
            path, .post, headers: [.contentType: "application/x-www-form-urlencoded"],
            body: ByteBuffer(string: String(FormInput(fields).query.dropFirst())))
    }

    func signIn(_ login: String, password: String = "correct") async throws -> TestResponse {
        try await post("/en/sign-in", ["login": login, "password": password])
    }

    private func send(
        _ path: String,
        _ method: HTTPRequest.Method,
        headers: HTTPFields,
        body: ByteBuffer?
    ) async throws -> TestResponse {
        var headers = headers
        let sent = cookies.withLock { $0.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
        if !sent.isEmpty { headers[.cookie] = sent }
        let response = try await client.executeRequest(
            uri: path,
            method: method,
            headers: headers,
            body: body
        )
        for line in response.headers[values: .setCookie] {
            let pair = line.split(separator: ";")[0].split(separator: "=", maxSplits: 1)
            let value = pair.count == 2 ? String(pair[1]) : ""
            cookies.withLock { $0[String(pair[0])] = value.isEmpty ? nil : value }
        }
        return response
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }
}

/// A site on a small coalition; every office-holder has an account of the same name, with the password "correct".
struct TestSite {
    let clock = TestClock(Instant(milliseconds: 1_800_000_000_000))
    let accounts = TestAccounts()

    func run(
        settings: Website.Settings = .init(), _ body: @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        try await run(settings: settings) { client, _ in try await body(client) }
    }

    /// The same, with the door to the coalition beside the browser: for deeds that have no form.
    func run(
        settings: Website.Settings = .init(),
        _ body: @Sendable (any TestClientProtocol, Registry) async throws -> Void
    ) async throws {
        let hash = try await TestSite.hash.value
        for office in TestCharter.offices {
            await accounts.save(
                Account(
                    login: office.person.lowercased(), person: .init(stringLiteral: office.person),
                    organisation: .init(stringLiteral: office.organisation), passwordHash: hash,
                    created: clock.now))
        }
        let record = try await TestRegistry(clock: clock)
        defer { record.remove() }
        let recorder = FaultRecorder()
        let logger = recorder.logger()
        let site = try Website(
            registry: record.registry,
            accounts: accounts,
            search: CaughtUpIndex(index: try record.index(), registry: record.registry), settings: settings,
            logger: logger,
            clock: clock)
        let application = Application(router: site.router(), logger: logger)
        try await application.test(.router) { client in try await body(client, record.registry) }
        #expect(recorder.faults.isEmpty, "the site logged errors")
    }

    /// A browser in which someone has signed in.
    static func signedIn(_ login: String, _ client: any TestClientProtocol) async throws -> Guest {
        let guest = Guest(client)
        _ = try await guest.signIn(login)
        return guest
    }

    private static let hash = Task { try await Password.shared.hash("correct") }
}
