// SPDX-License-Identifier: Apache-2.0
package import HTTPTypes

/// One line of the table of routes: method, path below the language, who may, and what answers.
package struct Route: Sendable {
    package enum Access: String, Sendable, CaseIterable {
        /// Everyone, signed in or not. What they see there is decided by the view.
        case anyone
        /// Only people with an account.
        case signedIn
    }

    package typealias Handler = @Sendable (Call) async throws -> Reply

    package let method: HTTPRequest.Method
    /// "/initiatives/:id"; "" is the home page.
    package let path: String
    package let access: Access
    let handler: Handler
    /// What a form's answers say, read once more by somebody else than who typed them; nil for other pages.
    var review: (@Sendable (Call) throws -> [any Component])?

    static func get(_ path: String, _ access: Access, _ handler: @escaping Handler) -> Route {
        Route(method: .get, path: path, access: access, handler: handler)
    }

    static func post(_ path: String, _ access: Access, _ handler: @escaping Handler) -> Route {
        Route(method: .post, path: path, access: access, handler: handler)
    }
}
