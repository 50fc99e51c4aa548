// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// Handing in a deed: the one way in which programs change anything.
enum DeedsRoute {
    static let schema: Schema = .named(
        "Submission", about: "A deed, in the name of whoever asks.",
        .object([.init(name: "deed", schema: DeedForms.schema)]))

    static let route = APIRoute(
        method: .post, path: "/deeds", name: "submitDeed",
        about: "Hand in a deed. The same key with the same deed is the same act, answered again with 200.",
        access: .signedIn,
        parameters: [
            .idempotencyKey(ofEach: "deed"),
            APIParameter(
                "If-Match", .text(.tag),
                "The ETag of the thing that the deed names: refused with 412 where it has changed since.",
                isIn: .header),
            APIParameter(
                "dryRun", .truth, "`true`: say what would become of it, and do nothing."),
        ], gives: .receipt(Resources.receipt.schema)
    ) { try await submit($0) }

    private static func submit(_ call: APICall) async throws -> APIReply {
        guard let account = call.account else { throw Authenticated.challenge() }
        let deed = try deed(call)
        try await call.require(TokenScope.needed(for: deed.deed))
        let author = Author(person: account.person, organisation: account.organisation)
        let basis = try await basis(of: deed.json, call)
        let unread = try LawChangeReading.findings(on: deed.deed, by: author, call)
        if call.value("dryRun") == "true" {
            let verdict = call.view.verdict(on: deed.deed, by: author)
            return .json(
                (verdict.isAdmitted && unread.isEmpty, (verdict.findings + unread).map(call.reason)),
                as: Resources.verdict, call)
        }
        let id = HandedIn.deed.identifier(call.headers[.idempotencyKey] ?? "", of: account.person)
        let isRepeated = call.view.act(of: id) != nil
        guard isRepeated || unread.isEmpty else { throw Problem(.refused, findings: unread) }
        let receipt: Receipt
        do {
            receipt = try await call.call.site.registry.submit(
                Submission(id: id, author: author, deed: deed.deed, basis: isRepeated ? nil : basis))
        } catch RegistryError.identifierTaken {
            throw Problem(.keyTaken)
        }
        switch receipt {
        case .refused(let findings):
            let hasMoved = findings.contains { $0.code == SubmissionRefusal.moved.code }
            throw Problem(hasMoved ? .moved : .refused, findings: findings)
        case .recorded(let act, let warnings):
            return reply(act, warnings, isRepeated: isRepeated, call)
        }
    }

    private static func reply(_ act: Act, _ warnings: [Finding], isRepeated: Bool, _ call: APICall)
        -> APIReply
    {
        var reply = APIReply.json(
            (TrailEntry(of: act), warnings.map(call.reason)), as: Resources.receipt, call)
        reply.status = isRepeated ? .ok : .created
        reply.headers = [(.location, "\(API.root)/record/acts/\(act.index)")]
        return reply
    }

    /// The deed, and the same as JSON.
    private static func deed(_ call: APICall) throws -> (deed: Deed, json: JSON) {
        let json = try call.json()["deed"]
        if DeedForms.isNobodys(json) { throw Problem(.nobodys) }
        struct Body: Decodable { let deed: Deed }
        return (try call.read(Body.self, as: schema).deed, json ?? .null)
    }

    /// What the deed rests on, where the program says what it had read: the thing that the deed names, as this reader
    /// sees it now.
    private static func basis(of deed: JSON, _ call: APICall) async throws -> Submission.Basis? {
        guard let expected = call.headers[.ifMatch] else { return nil }
        guard let (subject, path) = DeedTarget.find(in: deed), let (routes, parameters) = API.find(path),
            let route = routes.first
        else { throw Problem(.moved) }
        var reading = call
        reading.parameters = parameters
        guard let reply = try? await route.handler(reading), EntityTags(expected).namesExactly(reply.tag)
        else { throw Problem(.moved) }
        return call.view.basis(subject)
    }
}

/// The thing that a deed names, and where it is read.
enum DeedTarget {
    private static let lists = [
        ("strategy", "strategies"), ("decision", "decisions"), ("activity", "activities"),
        ("contribution", "contributions"),
        ("indicator", "indicators"), ("followUp", "follow-ups"), ("release", "releases"), ("visit", "visits"),
        ("meeting", "meetings"),
        ("initiative", "initiatives"), ("person", "people"), ("state", "organisations"),
        ("organisation", "organisations"),
    ]

    static func find(in deed: JSON) -> (subject: Subject, path: String)? {
        guard case .object(let concepts) = deed, case .object(let verbs)? = concepts.values.first,
            let payload = verbs.values.first
        else { return nil }
        for (name, list) in lists {
            if case .text(let text)? = payload[name], let subject = Subject(text) {
                return (subject, "/\(list)/\(text)")
            }
        }
        return nil
    }
}
