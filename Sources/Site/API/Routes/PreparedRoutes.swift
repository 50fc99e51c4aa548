// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// Acts that one person prepares and a colleague signs: what people do at `/prepared`.
enum PreparedRoutes {
    static let routes: [APIRoute] = [
        .list(
            "/me/prepared", "listPrepared",
            "What the reader has prepared, and what waits for the reader's signature.", .signedIn, of: listing
        ),
        APIRoute(
            method: .post, path: "/me/prepared", name: "prepare",
            about:
                "Leave a deed to a colleague of the same organisation to sign. Nothing is put on the record.",
            access: .signedIn, parameters: [.idempotencyKey(ofEach: "prepared act")],
            gives: .receipt(Resources.prepared.schema), body: schema
        ) { try await prepare($0) },
        .one(
            "/me/prepared/{number}", "prepared", "One prepared act.", .signedIn, as: Resources.prepared
        ) { call in .init(try await find(call), call.call) },
        post(
            "sign", "signPrepared", "Sign it: it is handed in as the reader's own deed.", nothing,
            Resources.receipt.schema, sign),
        post(
            "return", "returnPrepared", "Send it back, with a reason.", reason, Resources.prepared.schema,
            sendBack),
        post(
            "take-back", "takeBackPrepared", "Take back what the reader prepared.", nothing,
            Resources.prepared.schema, takeBack),
    ]

    private static func post(
        _ verb: String, _ name: String, _ about: String, _ body: Schema, _ gives: Schema,
        _ handler: @escaping APIRoute.Handler
    ) -> APIRoute {
        APIRoute(
            method: .post, path: "/me/prepared/{number}/\(verb)", name: name, about: about, access: .signedIn,
            gives: .receipt(gives), body: body, handler: handler)
    }

    private static let schema: Schema = .named(
        "Preparation", about: "A deed, and what its signer should know.",
        .object([
            .init(name: "deed", schema: DeedForms.schema),
            .init(name: "note", schema: .orNull(.text(.free)), isRequired: false),
        ]))
    private static let reason: Schema = .named(
        "SentBack", about: "Why it is sent back.", .object([.init(name: "reason", schema: .text(.free))]))
    private struct Nothing: Decodable {}
    private static let nothing: Schema = .named("Nothing", about: "An empty object.", .object([]))

    private static let listing = Listing<Resources.PreparedItem>(
        shape: Resources.prepared, id: { String($0.prepared.act.id) },
        filters: [.word("status", "With this status.") { $0.status }],
        orders: [
            .init(name: "number") { .number($0.prepared.act.id) },
            .instant("expires") { $0.prepared.act.expires },
        ], isLatestFirst: true,
        beside: { call in try await Prepared.all(call.call).map { .init($0, call.call) } })

    private static func find(_ call: APICall) async throws -> Prepared {
        try await Prepared.find(call.parameters["number"].flatMap { Int(typed: $0) }, call.call)
    }

    private static func prepare(_ call: APICall) async throws -> APIReply {
        struct Body: Decodable {
            let deed: Deed
            let note: String?
        }
        let body = try call.read(Body.self, as: schema)
        try await call.require(TokenScope.needed(for: body.deed).subtracting([.sign]))
        let handing = HandingOver(call: call.call, deed: body.deed)
        switch try await handing.send(
            nil, submission: call.headers[.idempotencyKey] ?? "", note: body.note)
        {
        case .kept(let act):
            var reply = answer(Prepared(act, call.call), call)
            reply.status = act.prepared == call.call.now ? .created : .ok
            reply.headers = [(.location, "\(API.root)/me/prepared/\(act.id)")]
            return reply
        case .refused(let findings): throw Problem(.refused, findings: findings)
        case .impossible(let refusal): throw Problem(.refused, findings: [Finding(refusal)])
        }
    }

    @Sendable private static func sign(_ call: APICall) async throws -> APIReply {
        let prepared = try await find(call)
        _ = try call.read(Nothing.self, as: nothing)
        guard let deed = prepared.deed else {
            throw Problem(.refused, findings: [Finding(PreparedRefusal.unreadable)])
        }
        try await call.require(TokenScope.needed(for: deed).union([.sign]))
        switch try await prepared.sign(call.call) {
        case .recorded(let act, let warnings):
            var reply = APIReply.json(
                (TrailEntry(of: act), warnings.map(call.reason)), as: Resources.receipt, call)
            reply.status = .created
            reply.headers = [(.location, "\(API.root)/record/acts/\(act.index)")]
            return reply
        case .refused(let findings): throw Problem(.refused, findings: findings)
        case .impossible(let refusal): throw Problem(.refused, findings: [Finding(refusal)])
        }
    }

    @Sendable private static func sendBack(_ call: APICall) async throws -> APIReply {
        struct Body: Decodable { let reason: String }
        let prepared = try await find(call)
        try await call.require(needed(prepared))
        let text = try call.read(Body.self, as: reason).reason
        return try await settled(
            prepared, try await prepared.sendBack(text.isEmpty ? nil : text, call.call), call)
    }

    @Sendable private static func takeBack(_ call: APICall) async throws -> APIReply {
        let prepared = try await find(call)
        try await call.require(needed(prepared))
        _ = try call.read(Nothing.self, as: nothing)
        return try await settled(prepared, try await prepared.takeBack(call.call), call)
    }

    /// Nothing is signed by it.
    private static func needed(_ prepared: Prepared) -> Set<TokenScope> {
        prepared.deed.map { TokenScope.needed(for: $0).subtracting([.sign]) } ?? [.read]
    }

    private static func settled(_ prepared: Prepared, _ refusal: PreparedRefusal?, _ call: APICall)
        async throws
        -> APIReply
    {
        if let refusal { throw Problem(.refused, findings: [Finding(refusal)]) }
        return answer(try await Prepared.find(prepared.act.id, call.call), call)
    }

    private static func answer(_ prepared: Prepared, _ call: APICall) -> APIReply {
        .json(.init(prepared, call.call), as: Resources.prepared, call)
    }
}
