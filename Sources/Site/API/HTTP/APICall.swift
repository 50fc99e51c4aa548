// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// One request of a program, parsed and authenticated.
struct APICall: Sendable {
    /// The same as a page gets: the view, and words in the reader's language.
    let call: Call
    let account: Account?
    let token: AccessToken?
    var parameters: [String: String]
    let headers: HTTPFields
    /// Of a POST; empty otherwise.
    var body: [UInt8] = []

    var view: View { call.view }

    /// A value of the query that the route's table has checked.
    func value(_ name: String) -> String? { call.query.values[name]?.first }

    func identifier<Named>(_ name: String = "id") throws -> Identifier<Named> {
        guard let id = parameters[name].flatMap({ Identifier<Named>($0) }) else { throw Problem(.notFound) }
        return id
    }

    /// The thing of the path, or not found: what may not be seen is not there.
    func found<Thing>(_ thing: Thing?) throws -> Thing {
        guard let thing else { throw Problem(.notFound) }
        return thing
    }

    func reason(_ finding: Finding) -> Resources.Reason {
        let item = call.item(for: finding)
        return .init(
            code: finding.code, rule: finding.rule, summary: item.summary, remedy: item.remedy ?? "")
    }
}
