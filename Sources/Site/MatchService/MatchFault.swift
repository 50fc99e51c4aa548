// SPDX-License-Identifier: Apache-2.0
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
