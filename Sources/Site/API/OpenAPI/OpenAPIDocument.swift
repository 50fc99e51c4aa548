// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// The OpenAPI 3.1 document, written from the table of routes and from the descriptions that answers and requests are
/// made by. There is no second text to keep in step.
enum OpenAPIDocument {
    static let text = String(decoding: bytes, as: UTF8.self)

    private static let bytes: [UInt8] = {
        var json = JSONText(capacity: 200_000)
        json.object { json in
            json.pair("openapi", "3.1.0")
            json.key("info")
            json.object { json in
                json.pair("title", "Entente")
                json.pair("version", "1.0.0")
                json.pair("description", about)
                json.key("license")
                json.object { json in
                    json.pair("name", "Apache-2.0")
                    json.pair("identifier", "Apache-2.0")
                }
            }
            json.key("servers")
            json.list { json in json.object { $0.pair("url", API.root) } }
            json.key("paths")
            json.object { json in
                for path in paths {
                    json.key(path.isEmpty ? "/" : path)
                    json.object { json in
                        for route in API.all where route.path == path { write(route, &json) }
                    }
                }
            }
            json.key("components")
            json.object { writeComponents(&$0) }
        }
        return json.bytes
    }()

    private static let about =
        "Every view and every deed of the coalition, for programs. A reader gets what the person behind it may see, "
        + "and a deed is judged by the same rules as on the site. Problems are described in Arabic, French or English "
        + "by `Accept-Language`."

    private static var paths: [String] {
        API.all.reduce(into: [String]()) { paths, route in
            if paths.last != route.path { paths.append(route.path) }
        }
    }

    private static func write(_ route: APIRoute, _ json: inout JSONText) {
        let methods = route.method == .get ? ["get", "head"] : [route.method.rawValue.lowercased()]
        for method in methods {
            json.key(method)
            json.object { json in
                json.pair("operationId", method == "head" ? "\(route.name)Head" : route.name)
                json.pair("summary", route.about)
                writeSecurity(route, &json)
                writeParameters(route, &json)
                if route.method == .post { writeBody(route.body, &json) }
                json.key("responses")
                json.object { writeResponses(route, hasBody: method != "head", &$0) }
            }
        }
    }

    private static func writeSecurity(_ route: APIRoute, _ json: inout JSONText) {
        json.key("security")
        json.list { json in
            if route.access == .anyone { json.object { _ in } }
            for scheme in ["token", "session"] {
                json.object { json in
                    json.key(scheme)
                    json.list { _ in }
                }
            }
        }
    }

    private static func writeParameters(_ route: APIRoute, _ json: inout JSONText) {
        let conditional = APIParameter(
            "If-None-Match", .text(.free), "Answered with 304 where nothing has changed.", isIn: .header)
        let parameters = route.pathParameters + route.parameters + (route.method == .get ? [conditional] : [])
        json.key("parameters")
        json.list { json in
            for parameter in parameters {
                json.object { json in
                    json.pair("name", parameter.name)
                    json.pair("in", parameter.place.rawValue)
                    json.key("required")
                    json.truth(parameter.isRequired)
                    if !parameter.about.isEmpty { json.pair("description", parameter.about) }
                    json.key("schema")
                    parameter.schema.write(&json)
                }
            }
        }
    }

    private static func writeBody(_ body: Schema, _ json: inout JSONText) {
        json.key("requestBody")
        json.object { json in
            json.key("required")
            json.truth(true)
            writeContent("application/json", body, &json)
        }
    }

    private static func writeResponses(_ route: APIRoute, hasBody: Bool, _ json: inout JSONText) {
        switch route.gives {
        case .json(let schema):
            writeResponse(
                "200", "What was asked for.", hasBody ? (route.type, schema) : nil, tagged: true, &json)
            writeResponse("304", "Nothing has changed.", nil, tagged: true, &json)
        case .text(let type):
            writeResponse(
                "200", "What was asked for.", hasBody ? (type, nil) : nil, tagged: true, &json)
            writeResponse("304", "Nothing has changed.", nil, tagged: true, &json)
        case .receipt(let schema):
            writeResponse("201", "The act that the deed became.", (route.type, schema), tagged: false, &json)
            writeResponse(
                "200", "The same act again; for a dry run, the verdict.",
                (route.type, .either([schema, Resources.verdict.schema])), tagged: false, &json)
        }
        for status in problems(of: route) {
            json.key(String(status.code))
            json.object { json in
                json.pair("$ref", "#/components/responses/\(hasBody ? "Problem" : "HeadProblem")")
            }
        }
    }

    /// The problems that a route may have.
    static func problems(of route: APIRoute) -> [HTTPResponse.Status] {
        var kinds: [Problem.Kind] = [
            .malformed, .unauthorised, .scope, .notFound, .notAcceptable, .tooMany, .failure, .busy,
        ]
        if route.method == .post { kinds += [.moved, .tooLarge, .tooSlow, .mediaType, .refused] }
        return kinds.map { Problem($0).status }.sorted { $0.code < $1.code }
    }

    private static func writeResponse(
        _ status: String, _ about: String, _ content: (type: String, schema: Schema?)?, tagged: Bool,
        _ json: inout JSONText
    ) {
        json.key(status)
        json.object { json in
            json.pair("description", about)
            json.key("headers")
            json.object { json in
                writeHeader(tagged ? "ETag" : "Location", &json)
            }
            if let content { writeContent(content.type, content.schema, &json) }
        }
    }

    private static func writeHeader(_ name: String, _ json: inout JSONText) {
        json.key(name)
        json.object { json in
            json.key("schema")
            json.object { $0.pair("type", "string") }
        }
    }

    private static func writeContent(_ type: String, _ schema: Schema?, _ json: inout JSONText) {
        json.key("content")
        json.object { json in
            json.key(type)
            json.object { json in
                json.key("schema")
                if let schema { schema.write(&json) } else { json.object { _ in } }
            }
        }
    }

    private static func writeComponents(_ json: inout JSONText) {
        json.key("schemas")
        json.object { json in
            for (name, schema) in schemas.sorted(by: { $0.key < $1.key }) {
                json.key(name)
                json.object { schema.describe(&$0) }
            }
        }
        json.key("responses")
        json.object { json in
            json.key("Problem")
            json.object { json in
                json.pair("description", "Why there is no other answer.")
                writeContent(Problem.type, Problem.schema, &json)
            }
            json.key("HeadProblem")
            json.object { $0.pair("description", "Why there is no other answer.") }
        }
        json.key("securitySchemes")
        json.object { writeSchemes(&$0) }
    }

    private static func writeSchemes(_ json: inout JSONText) {
        json.key("token")
        json.object { json in
            json.pair("type", "http")
            json.pair("scheme", "bearer")
            json.pair("description", "Issued by a person at /account/tokens, for named scopes and a time.")
        }
        json.key("session")
        json.object { json in
            json.pair("type", "apiKey")
            json.pair("in", "cookie")
            json.pair("name", "entente")
            json.pair(
                "description",
                "The cookie of a signed-in browser, named `__Host-entente` where the site is served over https. Deeds "
                    + "then need the header X-Entente-Request as well, and a recent proof of identity where they "
                    + "bind a state or carry a signature.")
        }
    }

    /// Every description that has a name.
    static let schemas: [String: Schema] = {
        var names: [String: Schema] = [:]
        for route in API.all {
            switch route.gives {
            case .json(let schema), .receipt(let schema): schema.collectNames(into: &names)
            case .text: break
            }
            if route.method == .post { route.body.collectNames(into: &names) }
        }
        for schema in [Problem.schema, Resources.verdict.schema] {
            schema.collectNames(into: &names)
        }
        return names
    }()
}

extension JSONText {
    fileprivate mutating func pair(_ name: String, _ value: String) {
        key(name)
        text(value)
    }
}
