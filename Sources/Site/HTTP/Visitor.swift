// SPDX-License-Identifier: Apache-2.0
package import Coalition

/// Who asks: their language, and their account where they are signed in.
package struct Visitor: Sendable {
    package let language: Language
    package let account: Account?
    /// The secret of the session, or of a guest who has seen a form.
    let secret: Secret?
    /// The address they come from, for limits.
    package let address: String
    /// How their browser wants to have its answers.
    var delivery = Delivery.plain

    package var viewer: Viewer { account.map { .person($0.person) } ?? .visitor }

    /// The token for forms; empty for guests who have no cookie yet.
    package var formToken: String { secret?.formToken ?? "" }
}
