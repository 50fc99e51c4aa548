// SPDX-License-Identifier: Apache-2.0
import Coalition

@testable import Site

/// Somebody at the capital of Mali, with an account.
enum Capital {
    static let login = "focal-ml"

    static func seat(_ site: TestSite, _ registry: Registry, _ login: String = login) async throws {
        try await site.seat(login, in: "ML", as: "role-capital", registry)
    }
}
