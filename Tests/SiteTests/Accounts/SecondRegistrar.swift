// SPDX-License-Identifier: Apache-2.0
import Coalition
import HummingbirdTesting
import Storage
import Testing

@testable import Site

/// An institution has two: what the first registrar asks for, the second confirms.
struct SecondRegistrar {
    static let login = "registrar-2"

    /// Appoints and accredits a second registrar with an account; the number of the credential.
    @discardableResult
    static func take(_ site: TestSite, _ registry: Registry, _ login: String = login) async throws
        -> Credential.ID
    {
        try await site.seat(login, in: "secretariat", as: "role-registrar", registry)
        return try #require(registry.coalition.credentialsByPerson[Person.ID(stringLiteral: login)]?.first)
    }

    /// The first registrar's account stays, and the office is gone.
    static func revoke(
        _ credential: Credential.ID, on site: TestSite, _ registry: Registry
    ) async throws {
        try await site.direct(
            .revoke(credential: credential, reason: "Left"), "revoke-\(credential)", registry)
    }

    /// Decides on the request that is open for an account.
    static func decide(
        _ guest: Guest, on login: String, _ outcome: String = "confirmed", remark: String = ""
    ) async throws -> TestResponse {
        let path = "/en/administration/accounts/\(login)/reset/decide"
        return try await guest.post(
            path,
            ["request": try await request(guest, path), "outcome": outcome, "remark": remark])
    }

    static func request(_ guest: Guest, _ path: String) async throws -> String {
        let page = try await guest.get(path).text
        return String(page.firstMatch(of: /name="request" value="(\d+)"/)?.output.1 ?? "")
    }
}
