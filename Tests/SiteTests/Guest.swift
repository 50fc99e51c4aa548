// SPDX-License-Identifier: Apache-2.0
import Coalition
import Exchange
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTesting
import Logging
import NIOCore
import Storage
import Synchronization
import Testing

@testable import Site

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

    private let userAgent: String?

    init(_ client: any TestClientProtocol, userAgent: String? = nil) {
        self.client = client
        self.userAgent = userAgent
    }

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

    /// Posts fields that may have several values each, as a page of a site would: "same-origin" is one of ours.
    func send(_ path: String, _ fields: [String: [String]], fetchSite: String? = nil) async throws
        -> TestResponse
    {
        var headers: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
        if let name = HTTPField.Name("sec-fetch-site"), let fetchSite { headers[name] = fetchSite }
        return try await send(
            path, .post, headers: headers,
            body: ByteBuffer(string: String(FormInput(fields).query.dropFirst())))
    }

    func post(json: String, to path: String, _ headers: HTTPFields) async throws -> TestResponse {
        try await send(path, .post, headers: headers, body: ByteBuffer(string: json))
    }

    func signIn(_ login: String, password: String = TestPassword.text) async throws -> TestResponse {
        try await post("/en/sign-in", ["login": login, "password": password])
    }

    /// What this browser keeps under a name; another browser may be given it.
    func cookie(_ name: String) -> String? { cookies.withLock { $0[name] } }
    func setCookie(_ name: String, _ value: String?) { cookies.withLock { $0[name] = value } }

    func send(
        _ path: String,
        _ method: HTTPRequest.Method,
        headers: HTTPFields,
        body: ByteBuffer?
    ) async throws -> TestResponse {
        var headers = headers
        let sent = cookies.withLock { $0.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
        if !sent.isEmpty { headers[.cookie] = sent }
        if let userAgent { headers[.userAgent] = userAgent }
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

    /// The hidden fields of the form on the page: its token, its submission number, and on a review all answers.
    var hidden: [String: [String]] {
        main.matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/).reduce(into: [:]) {
            $0[String($1.output.1), default: []].append(Self.plain(String($1.output.2)))
        }
    }

    /// What a form would send where somebody types something everywhere and takes the first answer of each choice.
    var filled: [String: [String]] {
        var fields = hidden
        for field in main.matches(of: /<(?:input|textarea)[^>]* name="([^"]+)"[^>]*>/) {
            let (tag, name) = (field.output.0, String(field.output.1))
            guard fields[name] == nil else { continue }
            let value = tag.firstMatch(of: /\svalue="([^"]*)"/).map { Self.plain(String($0.output.1)) }
            let type = tag.firstMatch(of: /\stype="([a-z]+)"/).map { String($0.output.1) } ?? "text"
            switch type {
            case "radio", "checkbox": fields[name] = [value ?? "on"]
            case "date": fields[name] = ["2031-05-05"]
            case "time": fields[name] = ["10:00"]
            default: fields[name] = [tag.contains("inputmode=\"numeric\"") ? "1" : "Words"]
            }
        }
        for list in main.matches(of: /<select[^>]* name="([^"]+)"[^>]*>/) {
            let options = main[list.range.upperBound...]
            guard let first = options.firstMatch(of: /<option value="([^"]+)"/) else { continue }
            fields[String(list.output.1)] = [Self.plain(String(first.output.1))]
        }
        return fields
    }

    private var main: Substring {
        let page = text
        return page.firstRange(of: "<main").map { page[$0.lowerBound...] } ?? page[...]
    }

    private static func plain(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}

/// A site on a small coalition; every office-holder has an account of the same name, with the password "correct".
struct TestSite {
    let clock = TestClock(Instant(milliseconds: 1_800_000_000_000))
    let accounts: SQLiteAccounts
    var screening: NameScreening?
    /// Whether the index of words has the law book too: its words are many, and everybody's.
    var indexesLaw = false
    /// The law books at hand.
    var law = TestLaw.shelf
    /// Matters to `.live` alone.
    var server = HTTPServerBuilder.http1()
    private let shelf = DeskShelf()
    private let folder: URL

    init() {
        folder = FileManager.default.temporaryDirectory.appending(path: "accounts-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            accounts = try SQLiteAccounts(path: folder.appending(path: "accounts.sqlite").path)
        } catch {
            preconditionFailure("no accounts for the test: \(error)")
        }
    }

    func run(
        settings: Website.Settings = .init(), _ body: @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        try await serve(.router, settings: settings) { client, _ in try await body(client) }
    }

    /// The same, with the door to the coalition beside the browser: for deeds that have no form.
    func run(
        settings: Website.Settings = .init(),
        _ body: @Sendable (any TestClientProtocol, Registry) async throws -> Void
    ) async throws {
        try await serve(.router, settings: settings, body)
    }

    /// The same; `.live` serves it on a port of its own.
    func serve(
        _ framework: TestingSetup, settings: Website.Settings = .init(),
        _ body: @Sendable (any TestClientProtocol, Registry) async throws -> Void
    ) async throws {
        for office in TestCharter.offices {
            try await accounts.add(
                Account(
                    login: office.person.lowercased(), person: .init(stringLiteral: office.person),
                    organisation: .init(stringLiteral: office.organisation), passwordHash: TestPassword.hash,
                    created: clock.now))
        }
        let record = try await TestRegistry(clock: clock)
        defer {
            record.remove()
            try? FileManager.default.removeItem(at: folder)
        }
        let recorder = FaultRecorder()
        let logger = recorder.logger()
        let site = try Website(
            registry: record.registry,
            accounts: accounts, formats: TextFormats(),
            search: CaughtUpIndex(
                index: try indexesLaw
                    ? record.index(sources: SearchSources(TestLaw.shelf)) : record.index(),
                registry: record.registry),
            law: law, screening: screening, desk: shelf.desk?.desk, settings: settings,
            logger: logger,
            clock: clock)
        let application = Application(
            router: site.router(), server: server,
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            logger: logger)
        try await application.test(framework) { client in try await body(client, record.registry) }
        #expect(recorder.faults.isEmpty, "the site logged errors")
    }

    /// Gives the site a screening desk, before it is served.
    func openDesk() throws -> TestDesk {
        let desk = try TestDesk(in: folder)
        shelf.desk = desk
        return desk
    }

    /// A browser in which someone has signed in.
    static func signedIn(_ login: String, _ client: any TestClientProtocol) async throws -> Guest {
        let guest = Guest(client)
        _ = try await guest.signIn(login)
        return guest
    }
}
