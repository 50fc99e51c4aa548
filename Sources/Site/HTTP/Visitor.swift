// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Identity

/// Who asks: their language, and their account where they are signed in.
package struct Visitor: Sendable {
    package let language: Language
    package let account: Account?
    /// The session of a signed-in browser; nil for guests, and where a program asks.
    package let session: Session?
    /// The secret of the session, or of a guest who has seen a form.
    let secret: Secret?
    /// The address they come from, for limits.
    package let address: String
    /// The mark of a browser in which someone has signed in before, as its cookie says it.
    let devices: String
    /// Which kind of browser, coarsely, as `Session.device`.
    let device: String
    /// The token for forms; empty for guests who have no cookie yet.
    package let formToken: String

    init(
        language: Language, account: Account? = nil, session: Session? = nil, secret: Secret? = nil,
        address: String = "", devices: String = "", device: String = "", key: NodeKey
    ) {
        self.language = language
        self.account = account
        self.session = session
        self.secret = secret
        self.address = address
        self.devices = devices
        self.device = device
        // A session's token outlives its secrets: forms that are open elsewhere stay good when it is renewed.
        formToken =
            session.map { Base64URL.encode(key.mark($0.id, for: "form")) } ?? secret?.formToken ?? ""
    }

    package var viewer: Viewer { account.map { .person($0.person) } ?? .visitor }

    /// What a challenge for this browser is bound to.
    var binding: [UInt8]? { session?.id ?? secret?.digest }

    /// Whether a form carried the token; takes the same time wherever they differ.
    func accepts(formToken given: String) -> Bool {
        let (expected, given) = (Array(formToken.utf8), Array(given.utf8))
        guard !expected.isEmpty, expected.count == given.count else { return false }
        return zip(expected, given).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
