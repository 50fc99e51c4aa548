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
        let person = Person.ID(stringLiteral: login)
        try await act(
            .appoint(person: person, organisation: "secretariat", title: TestCharter.all("Office \(login)")),
            "appoint-\(login)", registry)
        try await act(
            .accredit(
                person: person, role: "role-registrar", powers: nil, from: site.clock.now + .days(-1),
                until: nil), "accredit-\(login)", registry)
        try await site.accounts.add(
            Account(
                login: login, person: person, organisation: "secretariat", passwordHash: TestPassword.hash,
                created: site.clock.now))
        return try #require(registry.coalition.credentialsByPerson[person]?.first)
    }

    /// The first registrar's account stays, and the office is gone.
    static func revoke(_ credential: Credential.ID, _ registry: Registry) async throws {
        try await act(.revoke(credential: credential, reason: "Left"), "revoke-\(credential)", registry)
    }

    private static func act(_ deed: DirectoryDeed, _ id: String, _ registry: Registry) async throws {
        let submission = Submission(
            id: try #require(Act.ID(id)), author: Author(person: "registrar", organisation: "secretariat"),
            deed: .directory(deed))
        guard case .recorded = try await registry.submit(submission) else {
            Issue.record("`\(id)` is refused")
            return
        }
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
