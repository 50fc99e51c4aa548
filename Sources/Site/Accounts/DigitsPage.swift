// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes

/// Which digits I read on Arabic pages: the United Nations and the Maghreb write 0123456789, the Mashriq ٠١٢٣٤٥٦٧٨٩.
enum DigitsPage {
    static let routes: [Route] = [
        .get("/account/digits", .signedIn) { page($0) },
        .post("/account/digits", .signedIn, submit),
    ]

    /// All ten, as they look.
    static func sample(_ digits: Digits) -> String {
        Numerals(.arabic, digits).written("0123456789")
    }

    private static func submit(_ call: Call) async throws -> Reply {
        let account = try AccountPage.signedIn(call)
        var reader = Reader(input: call.form, words: call.words)
        guard let digits: Digits = reader.choice("digits") else { return page(call, errors: reader.errors) }
        try await call.site.accounts.setDigits(digits, of: account.login)
        return .redirect(call.link("/account"))
    }

    private static func page(_ call: Call, errors: [String: String] = [:]) -> Reply {
        let given = FormInput(["digits": [(call.visitor.account?.digits ?? .western).rawValue]])
        var form = Form(
            "digits", words: call.words, csrf: call.visitor.formToken, action: "/account/digits",
            input: errors.isEmpty ? given : call.form, errors: errors)
        form.radios("digits", Digits.allCases.map { Choice($0.rawValue, sample($0)) })
        return call.accountPage("digits", form, errors: !errors.isEmpty)
    }
}
