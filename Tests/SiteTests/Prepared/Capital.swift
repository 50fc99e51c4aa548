// SPDX-License-Identifier: Apache-2.0
import Coalition
import Storage
import Testing

@testable import Site

/// Somebody at the capital of Mali, with an account.
enum Capital {
    static let login = "focal-ml"

    static func seat(_ site: TestSite, _ registry: Registry, _ login: String = login) async throws {
        let person = Person.ID(stringLiteral: login)
        try await act(
            .appoint(person: person, organisation: "ML", title: TestCharter.all("Office \(login)")),
            "appoint-\(login)", registry)
        try await act(
            .accredit(
                person: person, role: "role-capital", powers: nil, from: site.clock.now + .days(-1),
                until: nil), "accredit-\(login)", registry)
        try await site.accounts.add(
            Account(
                login: login, person: person, organisation: "ML", passwordHash: TestPassword.hash,
                created: site.clock.now))
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
}
