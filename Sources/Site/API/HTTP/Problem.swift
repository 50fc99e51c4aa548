// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// Why a request has no other answer, as problem details (RFC 9457).
struct Problem: Error, Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case malformed, schema, parameter, cursor, keyMissing
        case unauthorised, scope, proof, crossSite, nobodys
        case notFound, method, notAcceptable
        case moved
        case tooLarge, tooSlow, mediaType
        case refused, keyTaken
        case tooMany, busy, failure
    }

    let kind: Kind
    var findings: [Finding] = []
    var faults: [SchemaFault] = []
    /// Fills the placeholders of the text.
    var values: [String: String] = [:]
    var headers: [(name: HTTPField.Name, value: String)] = []

    init(
        _ kind: Kind, findings: [Finding] = [], faults: [SchemaFault] = [], values: [String: String] = [:],
        headers: [(name: HTTPField.Name, value: String)] = []
    ) {
        self.kind = kind
        self.findings = findings
        self.faults = faults
        self.values = values
        self.headers = headers
    }

    /// The one place where the failures of handlers become problems.
    init(_ error: any Error) {
        if let problem = error as? Problem {
            self = problem
            return
        }
        let fault = Fault(error)
        let wait = fault.retryAfter.map { [(name: HTTPField.Name.retryAfter, value: $0.wholeSeconds)] } ?? []
        switch fault {
        case .malformed: self.init(.malformed)
        case .alreadySent: self.init(.keyTaken)
        case .signInNeeded: self.init(.unauthorised)
        case .forbidden, .notFound: self.init(.notFound)
        case .staleForm: self.init(.crossSite)
        case .methodNotAllowed: self.init(.method)
        case .tooLarge: self.init(.tooLarge)
        case .tooSlow: self.init(.tooSlow)
        case .tooMany: self.init(.tooMany, headers: wait)
        case .busy: self.init(.busy, headers: wait)
        case .failure: self.init(.failure)
        }
    }

    var status: HTTPResponse.Status {
        switch kind {
        case .malformed, .schema, .parameter, .cursor, .keyMissing: .badRequest
        case .unauthorised: .unauthorized
        case .scope, .proof, .crossSite, .nobodys: .forbidden
        case .notFound: .notFound
        case .method: .methodNotAllowed
        case .notAcceptable: .notAcceptable
        case .moved: .preconditionFailed
        case .tooLarge: .contentTooLarge
        case .tooSlow: .requestTimeout
        case .mediaType: .unsupportedMediaType
        case .refused, .keyTaken: .unprocessableContent
        case .tooMany: .tooManyRequests
        case .busy: .serviceUnavailable
        case .failure: .internalServerError
        }
    }

    static let type = "application/problem+json"

    func reply(_ call: Call) -> APIReply {
        let words = call.words
        var json = JSONText()
        let said = Said(
            type: "urn:entente:problem:\(kind.rawValue)", title: words("problem.\(kind.rawValue).title"),
            status: status.code, detail: words("problem.\(kind.rawValue).text", values), instance: call.path,
            findings: findings.prefix(50).map { finding in
                let item = call.item(for: finding)
                return .init(
                    code: finding.code, rule: finding.rule, summary: item.summary, remedy: item.remedy ?? "")
            },
            faults: faults.map { fault in
                (fault.pointer, words("problem.fault.\(fault.reason.rawValue)", ["expected": fault.expected]))
            })
        Self.shape.write(said, call.view, &json)
        return APIReply(status: status, type: Self.type, bytes: json.bytes, headers: headers)
    }

    private struct Said: Sendable {
        let type: String
        let title: String
        let status: Int
        let detail: String
        let instance: String
        let findings: [Resources.Reason]
        let faults: [(pointer: String, detail: String)]
    }

    private static let shape = Shape<Said>.object(
        "Problem", "Problem details (RFC 9457), in the reader's language."
    ) {
        it in
        it.has("type", .text, "Which problem: the same in every language.") { $0.type }
        it.has("title", .text) { $0.title }
        it.has("status", .integer) { $0.status }
        it.has("detail", .text) { $0.detail }
        it.has("instance", .address, "The address that was asked.") { $0.instance }
        it.has("findings", Resources.finding.list, "Why a deed was refused.") { $0.findings }
        it.has("errors", faultShape.list, "Where a document is not as it is described.") { $0.faults }
    }

    private static let faultShape = Shape<(pointer: String, detail: String)>.object("SchemaError") { it in
        it.has("pointer", .text, "RFC 6901.") { $0.pointer }
        it.has("detail", .text) { $0.detail }
    }

    static var schema: Schema { shape.schema }
}
