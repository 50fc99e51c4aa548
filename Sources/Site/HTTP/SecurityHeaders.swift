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
        for (name, value) in fields { response.headers[name] = value }
        return response
    }

    private var fields: [(HTTPField.Name, String)] {
        let always: [(HTTPField.Name, String)] = [
            (.contentSecurityPolicy, Self.policy), (.xContentTypeOptions, "nosniff"),
            (.referrerPolicy, "same-origin"), (.frameOptions, "DENY"),
            (.crossOriginOpenerPolicy, "same-origin"), (.crossOriginResourcePolicy, "same-origin"),
            (.permissionsPolicy, "camera=(), geolocation=(), microphone=(), payment=()"),
        ]
        return isSecure ? always + [(.strictTransportSecurity, "max-age=31536000")] : always
    }
}
