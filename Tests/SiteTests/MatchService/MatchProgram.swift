// SPDX-License-Identifier: Apache-2.0
import Coalition
import Exchange
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Screening
import Storage
import Testing

@testable import Site

/// A program that speaks yente's language to a site with the demonstration's lists.
struct MatchProgram {
    let client: any TestClientProtocol
    var token: String?
    var scheme = "Bearer"

    /// The lists that come with the project, in a store of their own.
    static func screening() throws -> NameScreening {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lists-\(UUID().uuidString)").path
        let store = ListStore(directory: folder, reader: ListReaders())
        let lists: [(String, ListFormat, String)] = [
            ("un", .un, "un.xml"), ("eu", .eu, "eu.xml"), ("open", .ftm, "ftm.jsonl"),
        ]
        for (name, format, file) in lists {
            try store.add(name, format: format, source: file)
            let bytes = try #require(EmbeddedFiles.all["lists/\(file)"])
            _ = try store.offer(ListBytes(bytes), to: name, at: 1_768_464_000_000)
        }
        let inForce = ListsInForce(store)
        try inForce.refresh()
        try FileManager.default.removeItem(atPath: folder)
        return NameScreening(lists: inForce, countryCode: CountryNames.code)
    }

    /// Runs with these lists, or those of the project, and a token of this person.
    static func run(
        settings: Website.Settings = .init(), scopes: Set<TokenScope> = Set(TokenScope.allCases),
        lists: ListsInForce? = nil,
        _ body: @Sendable (MatchProgram, TestSite) async throws -> Void
    ) async throws {
        var site = TestSite()
        site.screening =
            try lists.map { NameScreening(lists: $0, countryCode: CountryNames.code) } ?? screening()
        let made = site
        try await made.run(settings: settings) { client in
            let program = try await Program.of("officer", made, client, scopes: scopes)
            try await body(MatchProgram(client: client, token: program.token), made)
        }
    }

    func get(_ path: String) async throws -> TestResponse { try await send(.get, path, nil) }

    func post(_ path: String, _ body: String) async throws -> TestResponse {
        try await send(.post, path, body)
    }

    private func send(_ method: HTTPRequest.Method, _ path: String, _ body: String?) async throws
        -> TestResponse
    {
        var headers: HTTPFields = [:]
        if let token { headers[.authorization] = "\(scheme) \(token)" }
        if body != nil { headers[.contentType] = "application/json" }
        return try await client.executeRequest(
            uri: "/screening\(path)", method: method, headers: headers,
            body: body.map { ByteBuffer(string: $0) })
    }

    /// Matches one person by name.
    func match(_ name: String, _ more: String = "", query: String = "") async throws -> JSON {
        let body =
            #"{"queries": {"q": {"schema": "Person", "properties": {"name": ["\#(name)"]\#(more)}}}}"#
        let response = try await post("/match/default\(query)", body)
        #expect(response.status == .ok, "\(response.text)")
        return response.json["responses"]?["q"] ?? .null
    }
}

extension JSON {
    /// The texts of a list.
    var texts: [String] { items.compactMap(\.text) }
    var double: Double? {
        switch self {
        case .number(let number): number
        case .integer(let number): Double(number)
        default: nil
        }
    }
}
