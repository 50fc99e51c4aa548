// SPDX-License-Identifier: Apache-2.0
import Coalition
import Storage
import Testing

@testable import Site

/// Offices beyond those of the test charter.
extension TestSite {
    /// Appoints and accredits somebody from yesterday on, with an account.
    func seat(
        _ login: String, in organisation: Organisation.ID, as role: Role.ID, _ registry: Registry
    ) async throws {
        let person = Person.ID(stringLiteral: login)
        try await direct(
            .appoint(person: person, organisation: organisation, title: TestCharter.all("Office \(login)")),
            "appoint-\(login)", registry)
        try await direct(
            .accredit(
                person: person, role: role, powers: nil, from: clock.now + .days(-1), until: nil),
            "accredit-\(login)", registry)
        try await accounts.add(
            Account(
                login: login, person: person, organisation: organisation, passwordHash: TestPassword.hash,
                created: clock.now))
    }

    /// What the registrar does in the directory.
    func direct(_ deed: DirectoryDeed, _ id: String, _ registry: Registry) async throws {
        let submission = Submission(
            id: try #require(Act.ID(id)), author: Author(person: "registrar", organisation: "secretariat"),
            deed: .directory(deed))
        guard case .recorded = try await registry.submit(submission) else {
            Issue.record("`\(id)` is refused")
            return
        }
    }
}
