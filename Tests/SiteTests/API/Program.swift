// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import Testing

@testable import Site

/// A program that asks with a person's token, or with none.
struct Program {
    let client: any TestClientProtocol
    var token: String?

    /// One with a token of this person.
    static func of(
        _ login: String, _ site: TestSite, _ client: any TestClientProtocol,
        scopes: Set<TokenScope> = Set(TokenScope.allCases)
    ) async throws -> Program {
        let secret = TokenSecret.random()
        let id = try #require(AccessToken.ID("t-\(UUID().uuidString)"))
        try await site.accounts.add(
            AccessToken(
                id: id, login: login, name: "test", digest: secret.digest, scopes: scopes,
                created: site.clock.now, expires: site.clock.now + .days(30)))
        return Program(client: client, token: secret.text)
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: String? = nil
    ) async throws -> TestResponse {
        var headers = headers
        if let token, headers[.authorization] == nil { headers[.authorization] = "Bearer \(token)" }
        return try await client.executeRequest(
            uri: "/api/v1\(path)", method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }
        )
    }

    func get(_ path: String, headers: HTTPFields = [:]) async throws -> TestResponse {
        try await send(.get, path, headers: headers)
    }

    func json(_ path: String) async throws -> JSON {
        let response = try await get(path)
        #expect(response.status == .ok, "\(path): \(response.text)")
        return try JSONReader.read(Array(response.body.readableBytesView))
    }

    func post(_ path: String, _ body: String, key: String) async throws -> TestResponse {
        try await send(
            .post, path, headers: [.contentType: "application/json", .idempotencyKey: key], body: body)
    }

    /// Hands in a deed, written as JSON.
    func submit(
        _ deed: String, key: String? = UUID().uuidString, query: String = "", headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers = headers
        headers[.contentType] = headers[.contentType] ?? "application/json"
        headers[.idempotencyKey] = key
        return try await send(.post, "/deeds\(query)", headers: headers, body: "{\"deed\": \(deed)}")
    }
}

extension TestResponse {
    var json: JSON { (try? JSONReader.read(Array(body.readableBytesView))) ?? .null }
    /// "refused" of a problem.
    var problem: String? {
        guard headers[.contentType] == "application/problem+json", case .text(let type)? = json["type"] else {
            return nil
        }
        return type.split(separator: ":").last.map(String.init)
    }
}

extension JSON {
    subscript(index: Int) -> JSON? {
        if case .list(let items) = self, items.indices.contains(index) { items[index] } else { nil }
    }
    var text: String? { if case .text(let text) = self { text } else { nil } }
    var whole: Int? { if case .integer(let number) = self { number } else { nil } }
    var items: [JSON] {
        if case .list(let items)? = self["items"] { return items }
        if case .list(let items) = self { return items }
        return []
    }
}

/// Deeds as programs write them.
enum Deeds {
    static let proposal =
        #"{"initiative": {"propose": {"proposal": {"kind": "initiative", "title": {"en": "Wells"}, "#
        + #""objective": {"en": "Water"}, "domains": ["military"], "mandate": "founding", "partners": [], "#
        + #""hosts": [], "invited": [], "threshold": {"participants": 1}}}}}"#

    static func setText(_ initiative: String, _ text: String) -> String {
        #"{"initiative": {"setText": {"initiative": "\#(initiative)", "language": "en", "paragraphs": ["\#(text)"]}}}"#
    }

    static func submit(_ initiative: String) -> String {
        #"{"initiative": {"submit": {"initiative": "\#(initiative)"}}}"#
    }
}
