// SPDX-License-Identifier: Apache-2.0
package import HTTPTypes
import Hummingbird

/// What a handler answers.
package struct Reply: Sendable {
    package enum Body: Sendable {
        case html(String)
        /// "See other": after a POST, and where a page has moved. The path has its language.
        case redirect(String)
        case file(bytes: [UInt8], type: String, name: String?)
    }

    package var status: HTTPResponse.Status
    package let body: Body
    var cookies: [Cookie] = []
    var headers: [(name: String, value: String)] = []

    package init(_ body: Body, status: HTTPResponse.Status = .ok) {
        self.body = body
        self.status = status
    }

    package static func redirect(_ path: String) -> Reply { Reply(.redirect(path), status: .seeOther) }
}
