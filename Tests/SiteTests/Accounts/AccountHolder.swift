// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import HTTPTypes
import HummingbirdTesting
import Identity
import IdentityTesting
import Testing

@testable import Site

/// Someone with a browser, an app and a passkey, in front of a site that knows its address.
struct AccountHolder {
    let guest: Guest
    let clock: TestClock

    static var settings: Website.Settings {
        var settings = Website.Settings()
        settings.relyingParty = RelyingParty(origin: "https://entente.example")
        return settings
    }

    static func signedIn(_ login: String, _ client: any TestClientProtocol, _ site: TestSite) async throws
        -> Self
    {
        AccountHolder(guest: try await TestSite.signedIn(login, client), clock: site.clock)
    }

    /// What the page's form for a passkey says, as its script reads it.
    func data(_ name: String, in page: String) throws -> String {
        let form = try #require(page.firstRange(of: "data-passkey=\"").map { page[$0.lowerBound...] })
        let start = try #require(form.firstRange(of: "data-\(name)=\"")).upperBound
        return String(form[start...].prefix { $0 != "\"" })
    }

    /// The hidden fields of the form whose action ends so.
    func hidden(_ page: String, action: String) -> [String: String] {
        guard let start = page.firstRange(of: "action=\"/en\(action)\"")?.upperBound,
            let end = page[start...].firstRange(of: "</form>")?.lowerBound
        else { return [:] }
        let fields = page[start..<end].matches(of: /<input type="hidden" name="([^"]*)" value="([^"]*)">/)
        return Dictionary(fields.map { (String($0.output.1), String($0.output.2)) }) { first, _ in first }
    }

    /// Adds an app, and returns it with the page of recovery codes.
    func addAuthenticator() async throws -> (OneTimePassword, String) {
        let page = try await guest.get("/en/account/authenticator").text
        let secret = try #require(page.firstMatch(of: /secret=([A-Z2-7]+)/)).output.1
        let app = OneTimePassword(secret: Self.base32(String(secret)))
        var fields = hidden(page, action: "/account/authenticator")
        fields["code"] = code(app)
        let answer = try await guest.postRaw("/en/account/authenticator", fields)
        return (app, answer.text)
    }

    func code(_ app: OneTimePassword, later steps: Int64 = 0) -> String {
        app.code(counter: UInt64(OneTimePassword.step(atSeconds: clock.now.milliseconds / 1000) + steps))
    }

    static func base32(_ text: String) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        let bits = text.compactMap { alphabet.firstIndex(of: $0) }.flatMap { value in
            (0..<5).map { value >> (4 - $0) & 1 }
        }
        return stride(from: 0, to: bits.count - 7, by: 8).map { start in
            bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | UInt8($1) }
        }
    }

    /// Ten codes as a page shows them.
    static func recoveryCodes(_ page: String) -> [String] {
        page.matches(of: /[0-9a-z]{4}(?:-[0-9a-z]{4}){3}/).map { String($0.output) }
    }

    /// Registers a passkey as a browser would; what the site answers.
    func addPasskey(_ authenticator: inout TestAuthenticator, name: String = "work phone") async throws
        -> TestResponse
    {
        let page = try await guest.get("/en/account/passkeys/new").text
        let challenge = try #require(Base64URL.decode(try data("challenge", in: page)))
        authenticator.userHandle = Base64URL.decode(try data("user", in: page))
        let (client, attestation) = try authenticator.register(challenge)
        var fields = hidden(page, action: "/account/passkeys/new")
        fields["proof.client-data"] = Base64URL.encode(client)
        fields["proof.attestation"] = Base64URL.encode(attestation)
        fields["name"] = name
        return try await guest.postRaw("/en/account/passkeys/new", fields)
    }

    /// The form of a page, answered by a passkey.
    func answer(_ page: String, action: String, _ authenticator: TestAuthenticator) throws -> [String: String]
    {
        let challenge = try #require(Base64URL.decode(try data("challenge", in: page)))
        let assertion = try authenticator.sign(challenge)
        return hidden(page, action: action).merging([
            "proof.credential": Base64URL.encode(assertion.credentialID),
            "proof.client-data": Base64URL.encode(assertion.clientData),
            "proof.authenticator-data": Base64URL.encode(assertion.authenticatorData),
            "proof.signature": Base64URL.encode(assertion.signature),
            "proof.user": Base64URL.encode(assertion.userHandle ?? []),
        ]) { $1 }
    }
}
