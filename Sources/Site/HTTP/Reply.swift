// SPDX-License-Identifier: Apache-2.0
package import HTTPTypes
import Hummingbird

/// What a handler answers.
package struct Reply: Sendable {
    package enum Body: Sendable {
        case html(String)
        /// A large document that is asked for again and again.
        case kept(KeptDocument)
        /// "See other": after a POST, and where a page has moved. The path has its language.
        case redirect(String)
        /// A file that is made while it is on its way: the parts by their number from 0, nil behind the last.
        case parts(type: String, name: String?, part: @Sendable (Int) -> String?)
        case file(bytes: [UInt8], type: String, name: String?)
    }

    package var status: HTTPResponse.Status
    package let body: Body
    var cookies: [Cookie] = []
    var headers: [(name: HTTPField.Name, value: String)] = []

    package init(_ body: Body, status: HTTPResponse.Status = .ok) {
        self.body = body
        self.status = status
    }

    package static func redirect(_ path: String) -> Reply { Reply(.redirect(path), status: .seeOther) }
}

/// A document as it was made once, and the same compressed.
package struct KeptDocument: Sendable {
    let bytes: [UInt8]
    let packed: Gzip.Packed?

    init(_ html: String) {
        bytes = Array(html.utf8)
        packed = Gzip.pack(bytes)
    }
}
