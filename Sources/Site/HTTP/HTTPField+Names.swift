// SPDX-License-Identifier: Apache-2.0
import HTTPTypes

/// The names of headers that HTTPTypes does not have.
extension HTTPField.Name {
    /// Where a request comes from, as the browser says: "same-origin", "cross-site".
    static let fetchSite = named("sec-fetch-site")
    /// Who asked, as the proxy before the site says.
    static let forwardedFor = named("x-forwarded-for")
    static let lastEventID = named("last-event-id")
    static let accelBuffering = named("x-accel-buffering")
    /// When a page asks for itself again.
    static let refresh = named("refresh")
    /// Set by a page that asks for itself again: nobody did anything, so the session is not prolonged.
    static let live = named("x-live")
    /// Sent by programs that use the cookie of a browser.
    static let ententeRequest = named("x-entente-request")
    static let idempotencyKey = named("idempotency-key")
    /// How many queries a batch held.
    static let batchSize = named("x-batch-size")

    static let referrerPolicy = named("referrer-policy")
    static let frameOptions = named("x-frame-options")
    static let crossOriginOpenerPolicy = named("cross-origin-opener-policy")
    static let permissionsPolicy = named("permissions-policy")

    /// A name that stands in the code: one that is no token (RFC 9110, section 5.1) is the programmer's mistake.
    static func named(_ text: String) -> Self {
        guard let name = Self(text) else { preconditionFailure("`\(text)` is no name of a header") }
        return name
    }
}
