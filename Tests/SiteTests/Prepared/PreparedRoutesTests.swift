// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Site

/// Programs prepare, sign and send back as people do.
@Suite struct PreparedRoutesTests {
    private let site = TestSite()

    private func told(
        _ body: @Sendable @escaping (any TestClientProtocol, Registry) async throws -> Void
    ) async throws {
        try await site.run { client, registry in
            let scene = Scene(client, clock: site.clock)
            try await scene.receiveDelegation()
            try await scene.adoptTogether()
            try await Capital.seat(site, registry)
            try await body(client, registry)
        }
    }

    private static let pledge =
        #"{"deed": {"resource": {"pledge": {"initiative": "I-1", "money": {"minorUnits": 500, "currency": "SAR"}}}}, "#
        + #""note": "Soon"}"#

    private func post(_ program: Program, _ path: String, _ body: String = "{}") async throws -> TestResponse
    {
        try await program.post("/me/prepared\(path)", body, key: "key-1")
    }

    @Test func `a deed is prepared once, listed to whoever may sign, and signed once`() async throws {
        try await told { client, registry in
            let delegate = try await Program.of("delegate-ml", site, client)
            let made = try await post(delegate, "", Self.pledge)
            #expect(made.status == .created, "\(made.text)")
            #expect(made.json["deed"] == .text("resource.pledge") && made.json["maySign"] == .truth(false))
            let number = try #require(made.json["number"]?.whole)
            #expect(try await post(delegate, "", Self.pledge).json["number"] == .integer(number))
            let focal = try await Program.of(Capital.login, site, client)
            let list = try await focal.json("/me/prepared?status=waiting")
            #expect(list.items.map { $0["maySign"] } == [.truth(true)])
            #expect(list.items.first?["about"] == .text("I-1") && list.items.first?["note"] == .text("Soon"))
            #expect(try await post(delegate, "/\(number)/sign").status == .notFound)
            let signed = try await post(focal, "/\(number)/sign")
            #expect(signed.status == .created, "\(signed.text)")
            #expect(signed.json["act"]?["author"]?["person"] == .text("focal-ml"))
            let again = try await post(focal, "/\(number)/sign")
            #expect(again.status == .unprocessableContent && again.problem == "refused")
            #expect(registry.coalition.contributions["G-2"] == nil)
            #expect(try await delegate.json("/me/prepared/\(number)")["status"] == .text("signed"))
        }
    }

    @Test func `it is sent back or taken back, and is nobody else's`() async throws {
        try await told { client, _ in
            let delegate = try await Program.of("delegate-ml", site, client)
            let focal = try await Program.of(Capital.login, site, client)
            let number = try #require(try await post(delegate, "", Self.pledge).json["number"]?.whole)
            for login in ["delegate-td", "officer", "partner"] {
                let other = try await Program.of(login, site, client)
                #expect(try await other.get("/me/prepared/\(number)").status == .notFound)
                #expect(try await post(other, "/\(number)/return", #"{"reason": "x"}"#).status == .notFound)
                #expect(try await other.json("/me/prepared")["total"] == .integer(0))
            }
            for (program, verb) in [(focal, "sign"), (delegate, "take-back")] {
                #expect(try await post(program, "/\(number)/\(verb)", #"{"x": 1}"#).problem == "schema")
            }
            #expect(
                try await post(focal, "/\(number)/return", #"{"reason": ""}"#).status == .unprocessableContent
            )
            let back = try await post(focal, "/\(number)/return", #"{"reason": "Later"}"#)
            #expect(back.json["status"] == .text("returned") && back.json["reason"] == .text("Later"))
            #expect(try await post(delegate, "/\(number)/take-back").status == .unprocessableContent)
        }
    }

    @Test func `a token without the scope prepares nothing, and one that may not sign signs nothing`()
        async throws
    {
        try await told { client, registry in
            let reader = try await Program.of("delegate-ml", site, client, scopes: [.read])
            #expect(try await post(reader, "", Self.pledge).problem == "scope")
            let delegate = try await Program.of("delegate-ml", site, client, scopes: [.read, .resource])
            let number = try #require(try await post(delegate, "", Self.pledge).json["number"]?.whole)
            let focal = try await Program.of(Capital.login, site, client, scopes: [.read, .resource])
            #expect(try await post(focal, "/\(number)/sign").problem == "scope")
            #expect(registry.coalition.contributions["G-1"] == nil)
        }
    }

    @Test func `no token goes round what the capital keeps to itself`() async throws {
        try await told { client, registry in
            let scene = Scene(client, clock: site.clock)
            try await scene.act(Capital.login, "/directory/ML/act/countersign", ["powers": ["sign"]])
            let delegate = try await Program.of("delegate-ml", site, client)
            let deed =
                #"{"resource": {"pledge": {"initiative": "I-1", "money": {"minorUnits": 500, "currency": "SAR"}}}}"#
            let alone = try await delegate.submit(deed)
            #expect(
                alone.json["findings"]?[0]?["code"] == .text("authority.capitalMustSign"), "\(alone.text)")
            let number = try #require(try await post(delegate, "", Self.pledge).json["number"]?.whole)
            #expect(try await post(delegate, "/\(number)/sign").status == .notFound)
            #expect(registry.coalition.contributions["G-1"] == nil)
            let focal = try await Program.of(Capital.login, site, client)
            #expect(try await post(focal, "/\(number)/sign").status == .created)
        }
    }

    @Test func `what nobody could sign, and what is somebody's own hand, is not kept`() async throws {
        try await told { client, _ in
            let chad = try await Program.of("delegate-td", site, client)
            let alone = try await post(chad, "", Self.pledge)
            #expect(alone.json["findings"]?[0]?["code"] == .text("prepared.nobody"), "\(alone.text)")
            let legal = try await Program.of("legal", site, client)
            let opinion =
                #"{"deed": {"law": {"withdraw": {"assessment": "A-1", "reason": {"text": "x", "language": "en"}}}}}"#
            let own = try await post(legal, "", opinion)
            #expect(own.json["findings"]?[0]?["code"] == .text("prepared.ownHand"), "\(own.text)")
        }
    }
}
