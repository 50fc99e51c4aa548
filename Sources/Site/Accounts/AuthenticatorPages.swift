// SPDX-License-Identifier: Apache-2.0
import Coalition
import Identity

/// Adding an authenticator app, and removing it.
///
/// Until the first code has shown that the app has the secret, it is kept nowhere: the form carries it, sealed.
enum AuthenticatorPages {
    static let routes: [Route] = [
        .get("/account/authenticator", .signedIn, StepUp.required { try page($0, .random()) }),
        .post("/account/authenticator", .signedIn, StepUp.required(submit)),
        .get("/account/authenticator/remove", .signedIn, StepUp.required { askRemoval($0) }),
        .post("/account/authenticator/remove", .signedIn, StepUp.required(remove)),
    ]

    private static func submit(_ call: Call) async throws -> Reply {
        let account = try AccountPage.signedIn(call)
        guard let sealed = call.form["enrolment"].flatMap({ Base64URL.decode($0.prefix(200)) }),
            let secret = call.site.settings.nodeKey.open(sealed, for: "enrolment", of: account.login)
        else { throw Fault.malformed }
        let password = OneTimePassword(secret: secret)
        let code = OneTimePassword.normal(call.form["code"] ?? "")
        guard let step = password.step(of: code, atSeconds: call.now.milliseconds / 1000, after: nil) else {
            return try page(call, password, error: call.words("authenticator.wrong"))
        }
        let stored = try call.site.settings.nodeKey.seal(secret, for: "authenticator", of: account.login)
        try await call.site.accounts.setAuthenticator(
            Authenticator(sealedSecret: stored, lastStep: step, added: call.now), of: account.login)
        try await call.note(.authenticatorAdded, of: account.login)
        return try await RecoveryPage.afterFirstFactor(call, account)
    }

    private static func page(
        _ call: Call, _ password: OneTimePassword, error: String? = nil
    ) throws -> Reply {
        let account = try AccountPage.signedIn(call)
        let sealed = try call.site.settings.nodeKey.seal(
            password.secret, for: "enrolment", of: account.login)
        let issuer = call.view.charter.map { call.plain($0.shortName) } ?? "Entente"
        let address = password.address(issuer: issuer, account: account.login)
        var form = Form(
            "authenticator", words: call.words, csrf: call.visitor.formToken,
            action: "/account/authenticator", errors: error.map { ["code": $0] } ?? [:])
        form.hidden("enrolment", Base64URL.encode(sealed))
        form.line("code", autocomplete: "one-time-code")
        let drawing = QRCode(address).map { QRDrawing.svg($0, title: call.words("authenticator.qr")) }
        let secret = Base32.encode(password.secret)
        let groups = stride(from: 0, to: secret.count, by: 4).map { secret.dropFirst($0).prefix(4) }
        let parts: [any Component] = [
            Prose(
                "<ol><li>\(call.words("authenticator.step-1"))</li><li>\(call.words("authenticator.step-2"))</li><li>\(call.words("authenticator.step-3"))</li></ol>"
            ),
            Prose(drawing ?? "", style: "qr"),
            SummaryList([
                .init(
                    call.words("authenticator.secret"),
                    "<code>\(.leftToRight(groups.joined(separator: " ")))</code>"),
                .init(
                    call.words("authenticator.address"),
                    .link(address, .text(call.words("authenticator.open")))),
            ]),
        ]
        return call.accountPage("authenticator", form, errors: error != nil, before: parts)
    }

    private static func askRemoval(_ call: Call) -> Reply {
        var form = Form(
            "authenticator-remove", words: call.words, csrf: call.visitor.formToken,
            action: "/account/authenticator/remove")
        form.isGrave = true
        return call.accountPage("authenticator-remove", form, errors: false)
    }

    private static func remove(_ call: Call) async throws -> Reply {
        let account = try AccountPage.signedIn(call)
        try await call.site.accounts.setAuthenticator(nil, of: account.login)
        try await call.note(.authenticatorRemoved, of: account.login)
        return .redirect(call.link("/account"))
    }
}

/// A QR code as a drawing: dark on light whatever the page's colours, with the quiet zone that readers need.
enum QRDrawing {
    static func svg(_ code: QRCode, title: String) -> HTML {
        let edge = 4
        let size = code.size + 2 * edge
        var path = ""
        for row in 0..<code.size {
            for column in 0..<code.size where code[row, column] {
                path += "M\(column + edge) \(row + edge)h1v1h-1z"
            }
        }
        return
            "<svg xmlns=\"http://www.w3.org/2000/svg\" direction=\"ltr\" viewBox=\"0 0 \(size) \(size)\" width=\"240\" height=\"240\" role=\"img\" aria-labelledby=\"qr-title\" shape-rendering=\"crispEdges\"><title id=\"qr-title\">\(title)</title><rect width=\"\(size)\" height=\"\(size)\" fill=\"#fff\"/><path d=\"\(path)\" fill=\"#000\"/></svg>"
    }
}
