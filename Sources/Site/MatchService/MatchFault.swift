// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// Why the service has no other answer, in the shape that clients of yente know: `{"detail": …}`.
struct MatchFault: Error, Hashable, Sendable {
    let status: HTTPResponse.Status
    let detail: String
    /// Where in the request, as FastAPI names it: ["query", "limit"]; then `detail` is written as a list.
    var place: [String] = []
    var headers: [HTTPField] = []

    init(_ status: HTTPResponse.Status, _ detail: String, headers: [HTTPField] = []) {
        self.status = status
        self.detail = detail
        self.headers = headers
    }

    /// A value of the request that cannot be.
    static func invalid(_ place: String..., detail: String) -> MatchFault {
        var fault = MatchFault(.unprocessableContent, detail)
        fault.place = place
        return fault
    }

    /// The faults of everything else that a request meets on its way.
    init(_ error: any Error) {
        if let fault = error as? MatchFault {
            self = fault
            return
        }
        let problem = Problem(error)
        let headers = problem.headers.map { HTTPField(name: $0.name, value: $0.value) }
        let detail =
            switch problem.kind {
            case .unauthorised: "a token is needed: Authorization: Bearer … or ApiKey …"
            case .scope: "the token may not be used for screening"
            case .crossSite: "a browser's cookie alone is no proof of intent; use a token"
            case .tooLarge: "the body is larger than \(Website.bodyLimit) bytes"
            case .tooSlow: "the body took too long to arrive"
            case .tooMany: "the quota of this token is used up for the moment"
            case .notFound: "not found"
            case .malformed: "the request is malformed"
            case .busy: "busy; try again"
            default: "the service failed"
            }
        self.init(problem.status, detail, headers: headers)
    }

    var bytes: [UInt8] {
        var json = JSONText()
        json.object { json in
            json.key("detail")
            guard !place.isEmpty else { return json.text(detail) }
            json.list { json in
                json.object { json in
                    json.key("loc")
                    json.list { json in for part in place { json.text(part) } }
                    json.key("msg")
                    json.text(detail)
                    json.key("type")
                    json.text("value_error")
                }
            }
        }
        return json.bytes
    }
}
