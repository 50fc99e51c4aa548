// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

extension Scene {
    /// A member state asks for seats on a course: W-1, where it is the first.
    func askForSupport(
        _ login: String = "delegate-ml", quantity: String = "12", at path: String = "/resources/requests/new"
    ) async throws {
        try await act(
            login, path,
            Scene.three("purpose", "To train inspectors") + [
                "capability": ["seats"], "quantity": [quantity], "from": [day(after: .days(10))],
                "until": [day(after: .days(19))], "place": ["ML"], "languages": ["fr", "en"],
            ])
    }

    /// Another offers twenty: Y-1, where it is the first.
    func offerSupport(_ login: String = "delegate-sa") async throws {
        try await act(
            login, "/resources/offers/new",
            [
                "capability": ["seats"], "quantity": ["20"], "uses": ["2"], "from": [day(after: .days(1))],
                "until": [day(after: .days(60))], "languages": ["fr"], "cost": ["free"],
                "caveats": ["noTransfer"],
            ])
    }

    /// Where the officer puts the first offer to the first request, and what the form then holds.
    static let proposal = "/resources/requests/W-1/act/propose?offer=Y-1"

    var proposed: [String: [String]] {
        ["quantity": ["12"], "from": [day(after: .days(10))], "until": [day(after: .days(19))]]
    }

    /// From the request to a pair that both have accepted: X-1.
    func supportOneAnother() async throws {
        try await askForSupport()
        try await offerSupport()
        try await act("officer", Scene.proposal, proposed)
        for login in ["delegate-ml", "delegate-sa"] {
            try await act(login, "/resources/pairs/X-1/act/accept")
        }
    }
}
