// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Hummingbird

/// The headers that every answer carries: nothing from elsewhere, no inline script or style, no framing.
struct SecurityHeaders: RouterMiddleware {
    let isSecure: Bool

    static let policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; object-src 'none'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

    func handle(
        _ request: Request,
        context: SiteContext,
        next: @concurrent (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in fields {
            if let name = HTTPField.Name(name) { response.headers[name] = value }
        }
        return response
    }

    private var fields: [(String, String)] {
        let always = [
            ("content-security-policy", Self.policy), ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"), ("x-frame-options", "DENY"),
            ("cross-origin-opener-policy", "same-origin"), ("cross-origin-resource-policy", "same-origin"),
            ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()"),
        ]
        return isSecure ? always + [("strict-transport-security", "max-age=31536000")] : always
    }
}

enum HTTPFieldNames {
    static let fetchSite = HTTPField.Name("sec-fetch-site")
    static let forwardedFor = HTTPField.Name("x-forwarded-for")
    static let lastEventID = HTTPField.Name("last-event-id")
    static let accelBuffering = HTTPField.Name("x-accel-buffering")
    /// Set by a page that asks for itself again: nobody did anything, so the session is not prolonged.
    static let live = HTTPField.Name("x-live")
}
