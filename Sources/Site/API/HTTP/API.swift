// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// The interface for programs: the same views and deeds that people have, as JSON.
package enum API {
    package static let root = "/api/v1"

    /// Everything that can be read, as "/initiatives/{id}".
    package static var addresses: [String] { all.filter { $0.method == .get }.map(\.path) }

    /// The route of a path below the root, and what stands in the place of its parameters.
    static func find(_ path: String) -> (routes: [APIRoute], parameters: [String: String])? {
        let parts =
            path == "/"
            ? [] : path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map(String.init)
        var found: (routes: [APIRoute], parameters: [String: String])?
        for route in all {
            guard let parameters = route.matches(parts) else { continue }
            found = ((found?.routes ?? []) + [route], parameters)
        }
        return found
    }
}

/// One line of the table: method, path, who may, what it takes, what it gives, and what answers.
struct APIRoute: Sendable {
    typealias Handler = @Sendable (APICall) async throws -> APIReply

    /// What a route gives when all is well.
    enum Gives: Sendable {
        case json(Schema)
        case text(String)
        /// A deed: 201 the first time, 200 afterwards.
        case receipt(Schema)
    }

    let method: HTTPRequest.Method
    /// "/initiatives/{id}"; "" is the entry.
    let path: String
    /// In the OpenAPI document: "listInitiatives".
    let name: String
    let about: String
    let access: Route.Access
    var parameters: [APIParameter] = []
    let gives: Gives
    /// What a POST takes; a deed, unless the route says otherwise.
    var body: Schema = DeedsRoute.schema
    let handler: Handler

    var segments: [String] { path.split(separator: "/").map(String.init) }

    func matches(_ parts: [String]) -> [String: String]? {
        let segments = segments
        guard segments.count == parts.count else { return nil }
        var parameters: [String: String] = [:]
        for (segment, part) in zip(segments, parts) {
            if segment.hasPrefix("{") {
                guard !part.isEmpty else { return nil }
                parameters[String(segment.dropFirst().dropLast())] = part
            } else if segment != part {
                return nil
            }
        }
        return parameters
    }

    /// The parameters in the path are identifiers, but for the position of an act and the number of a book.
    var pathParameters: [APIParameter] {
        segments.filter { $0.hasPrefix("{") }.map { segment in
            let name = String(segment.dropFirst().dropLast())
            let schema: Schema =
                switch name {
                case "index": .integer(0...Schema.safeIntegers.upperBound)
                case "number": .integer(1...Schema.safeIntegers.upperBound)
                default: .text(.identifier)
                }
            return APIParameter(name, schema, "", isIn: .path, isRequired: true)
        }
    }
}

/// A parameter of a request.
struct APIParameter: Sendable {
    enum Place: String, Sendable { case path, query, header }

    let name: String
    let schema: Schema
    let about: String
    var place: Place
    var isRequired: Bool

    init(
        _ name: String, _ schema: Schema, _ about: String, isIn place: Place = .query,
        isRequired: Bool = false
    ) {
        self.name = name
        self.schema = schema
        self.about = about
        self.place = place
        self.isRequired = isRequired
    }

    /// What a program calls something that it hands in, so that handing it in again changes nothing.
    ///
    /// - Parameter thing: "deed", "assessment".
    static func idempotencyKey(ofEach thing: String) -> APIParameter {
        APIParameter(
            "Idempotency-Key", .text(.key), "Yours to choose, one for each \(thing).", isIn: .header,
            isRequired: true)
    }

    /// Whether a text that came in the address is a value of it.
    func accepts(_ text: String) -> Bool {
        switch schema.bare {
        case .integer(let range):
            text.utf8.allSatisfy { (48...57).contains($0) } && Int(text).map(range.contains) ?? false
        case .truth: text == "true" || text == "false"
        default: schema.faults(in: .text(text)).isEmpty
        }
    }
}

/// What a handler answers.
struct APIReply: Sendable {
    var status: HTTPResponse.Status = .ok
    let type: String
    let bytes: [UInt8]
    var headers: [(name: HTTPField.Name, value: String)] = []

    static func json<Value>(_ value: Value, as shape: Shape<Value>, _ call: APICall) -> APIReply {
        var json = JSONText()
        shape.write(value, call.view, &json)
        return APIReply(type: "application/json", bytes: json.bytes)
    }

    static func text(_ text: String, type: String = "text/plain; charset=utf-8") -> APIReply {
        APIReply(type: type, bytes: Array(text.utf8))
    }
}
