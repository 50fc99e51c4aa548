// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import Testing

@testable import Site

extension Scene {
    /// The delegation is announced and received: file, delegation, agenda with a clash, minutes, a follow-up.
    func receiveDelegation() async throws {
        try await act(
            "protocol", "/visits/new",
            Scene.three("name", "Visit of the director") + Scene.three("purpose", "Cooperation")
                + ["visitor": ["UNCCT"]] + moment("begins", after: .hours(24))
                + moment("ends", after: .hours(34)))
        try await act(
            "protocol", "/visits/V-1/delegation",
            Scene.three("members", "Director").merging(
                [
                    "members.en": ["Director\nChief of office"], "members.fr": ["f1\nf2"],
                    "members.ar": ["ع\nع"],
                ]
            ) { $1 })
        try await act("protocol", "/visits/V-1/agenda/new", item("Four domains", from: 25, to: 26))
        let clash = try await act("protocol", "/visits/V-1/agenda/new", item("Joint work", from: 25, to: 27))
        let file = try await read("/visits/V-1", as: "protocol")
        #expect(file.contains("Room taken at the same time"))
        #expect(file.contains("/record/\(clash)"))
        wait(.hours(36))
        try await act(
            "protocol", "/visits/V-1/minutes", Scene.three("minutes", "Both sides will propose together."))
        try await act(
            "protocol", "/visits/V-1/follow-ups/new",
            Scene.three("action", "Submit a joint proposal")
                + ["owner": ["delegate-ML"], "due": [day(after: .days(30))]])
    }

    private func item(_ title: String, from: Int, to: Int) -> [String: [String]] {
        Scene.three("name", title) + ["room": ["hall"], "presenter": ["officer"], "domain": ["ideology"]]
            + moment("begins", after: .hours(from))
            + moment("ends", after: .hours(to)).filter { $0.key == "ends.time" }
    }

    /// What was agreed is done, and the book of the next talk shows it.
    func brief() async throws {
        try await act(
            "delegate-ml", "/follow-ups/F-1/complete", ["note": ["Submitted, adopted and under way."]])
        try await act("protocol", "/visits/V-1/book", ["since": [day(after: .days(-60))]])
    }

    /// The release: drafted by one officer, cleared by another, published in three languages.
    func makeKnown() async throws {
        let body = ["body.ar": ["ع ١\n\nع ٢"], "body.fr": ["Un.\n\nDeux."], "body.en": ["One.\n\nTwo."]]
        try await act(
            "press", "/newsroom/new",
            Scene.three("name", "A joint initiative begins") + Scene.three("intro", "In Riyadh") + body
                + ["kind": ["pressRelease"], "visit": ["V-1"], "initiative": ["I-1"]])
        let own = try await refused("press", "/newsroom/R-1/clear")
        #expect(own.contains("wrote"))
        #expect(try await status(of: "/newsroom/R-1") == .notFound)
        try await act("press-2", "/newsroom/R-1/clear")
        try await act("press", "/newsroom/R-1/publish")
    }
}
