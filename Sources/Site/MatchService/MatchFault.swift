// SPDX-License-Identifier: Apache-2.0
import HTTPTypes

/// Why the service has no other answer, in the shape that clients of yente know: `{"detail": …}`.
struct MatchFault: Error, Hashable, Sendable {
    /// A value of the request that cannot be, and where it stands, as FastAPI names it: ["query", "limit"].
    struct Flaw: Hashable, Sendable {
        let place: [String]
        let detail: String
    }

    let status: HTTPResponse.Status
    let detail: String
    /// Where there are any, `detail` is written as a list of them.
    var flaws: [Flaw] = []
    var headers: [HTTPField] = []

    init(_ status: HTTPResponse.Status, _ detail: String, headers: [HTTPField] = []) {
        self.status = status
        self.detail = detail
        self.headers = headers
    }

    /// A value of the request that cannot be.
    static func invalid(_ place: String..., detail: String) -> MatchFault {
        var fault = MatchFault(.unprocessableContent, detail)
        fault.flaws = [Flaw(place: place, detail: detail)]
        return fault
    }

    /// What is wrong with the queries of one batch, as one fault: whoever mends one of them learns of the others.
    static func all(_ faults: [MatchFault]) -> MatchFault {
        let detail = faults.map(\.detail).joined(separator: "; ")
        if let other = faults.first(where: \.flaws.isEmpty) { return MatchFault(other.status, detail) }
        var fault = MatchFault(.unprocessableContent, detail)
        fault.flaws = faults.flatMap(\.flaws)
        return fault
    }

    var bytes: [UInt8] {
        var json = JSONText()
        json.object { json in
            json.key("detail")
            guard !flaws.isEmpty else { return json.text(detail) }
            json.list { json in
                for flaw in flaws {
                    json.object { json in
                        json.key("loc")
                        json.list { json in for part in flaw.place { json.text(part) } }
                        json.key("msg")
                        json.text(flaw.detail)
                        json.key("type")
                        json.text("value_error")
                    }
                }
            }
        }
        return json.bytes
    }
}
