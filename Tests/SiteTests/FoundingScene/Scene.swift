// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Site

/// Several people in front of one site, each with a browser of their own. They read pages and fill in forms; nothing
/// reaches the coalition by another way.
actor Scene {
    let client: any TestClientProtocol
    let clock: TestClock
    private var guests: [String: Guest] = [:]

    init(_ client: any TestClientProtocol, clock: TestClock) {
        self.client = client
        self.clock = clock
    }

    /// What a page says to someone; to a visitor where nobody is named.
    func read(_ path: String, as login: String? = nil, language: Language = .english) async throws -> String {
        let response = try await guest(login).get("/\(language.rawValue)\(path)")
        #expect(response.status == .ok, "\(path) for \(login ?? "a visitor")")
        return response.text
    }

    /// Any page, whatever becomes of it.
    func visit(_ path: String, as login: String?) async throws -> (status: HTTPResponse.Status, text: String)
    {
        let response = try await guest(login).get("/en\(path)")
        return (response.status, response.text)
    }

    func status(of path: String, as login: String? = nil) async throws -> HTTPResponse.Status {
        try await guest(login).get("/en\(path)").status
    }

    /// Fills in the form at an address, confirms the review where there is one, and returns the act's number.
    @discardableResult
    func act(_ login: String, _ path: String, _ answers: [String: [String]] = [:]) async throws -> Int {
        let location = try await submitted(login, path, answers).headers[.location] ?? ""
        let match = location.firstMatch(of: /\/receipts\/(\d+)/)
        return try #require(match.flatMap { Int($0.output.1) }, "\(login) at \(path): no receipt")
    }

    /// The same where it must be refused; what the page says then.
    func refused(_ login: String, _ path: String, _ answers: [String: [String]] = [:]) async throws -> String
    {
        let response = try await submitted(login, path, answers)
        #expect(response.status == .unprocessableContent, "\(login) at \(path)")
        return response.text
    }

    func submitted(_ login: String, _ path: String, _ answers: [String: [String]]) async throws
        -> TestResponse
    {
        let guest = try await guest(login)
        let shown = try await guest.get("/en\(path)")
        #expect(shown.status == .ok, "\(login) at \(path)")
        let fields = shown.hidden.merging(answers) { $1 }
        var response = try await guest.send("/en\(path)", fields)
        if response.status == .ok, response.text.contains("name=\"step\"") {
            response = try await guest.send("/en\(path)", response.hidden)
        }
        return response
    }

    /// Sends a file with the form at an address, as a browser does; the page that it leads to, without its language.
    func upload(_ login: String, _ path: String, _ file: String) async throws -> String {
        let location = try await uploaded(login, path, file).headers[.location] ?? ""
        #expect(location.hasPrefix("/en"), "no page after the upload")
        return String(location.dropFirst("/en".count))
    }

    func refusedUpload(_ login: String, _ path: String, _ file: String) async throws -> String {
        let response = try await uploaded(login, path, file)
        #expect(response.status == .unprocessableContent)
        return response.text
    }

    private func uploaded(_ login: String, _ path: String, _ file: String) async throws -> TestResponse {
        let guest = try await guest(login)
        let fields = try await guest.get("/en\(path)").hidden
        var body = ""
        for (name, values) in fields {
            for value in values {
                body += "--frontier\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
            }
        }
        body +=
            "--frontier\r\nContent-Disposition: form-data; name=\"file\"; filename=\"names.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n\(file)\r\n--frontier--\r\n"
        return try await guest.send(
            "/en\(path)", .post,
            headers: [.contentType: "multipart/form-data; boundary=frontier"], body: ByteBuffer(string: body))
    }

    private func guest(_ login: String?) async throws -> Guest {
        guard let login else { return Guest(client) }
        if let guest = guests[login] { return guest }
        let guest = try await TestSite.signedIn(login, client)
        guests[login] = guest
        return guest
    }

    /// Time passes; sessions end with it.
    func wait(_ span: Span) {
        clock.advance(span)
        guests = [:]
    }

    /// The whole story, from the announcement of a visit to the release.
    func tellFoundingScene() async throws {
        try await receiveDelegation()
        #expect(try await read("", as: "delegate-ml").contains("Submit a joint proposal"))
        try await adoptTogether()
        try await takePart()
        try await brief()
        try await makeKnown()
    }

    /// From the joint proposal to the certified decision.
    func adoptTogether() async throws {
        try await proposeTogether()
        try await reviewAndTable()
        try await decideBySilence()
        try await certify()
    }

    // MARK: Answers

    static func three(_ name: String, _ text: String) -> [String: [String]] {
        ["\(name).ar": ["ع \(text)"], "\(name).fr": ["f \(text)"], "\(name).en": [text]]
    }

    /// A moment so long from now, as day and time at the seat.
    func moment(_ name: String, after span: Span) -> [String: [String]] {
        guard let seat = Zone("Asia/Riyadh") else { return [:] }
        let input = FormInput().filling(name, clock.now + span, in: seat)
        return input.values
    }

    func day(after span: Span) -> String { (clock.now + span).day.description }
}

extension [String: [String]] {
    static func + (left: Self, right: Self) -> Self { left.merging(right) { $1 } }
}
