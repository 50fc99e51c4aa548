// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Synchronization
import Testing

@testable import Site

/// Streams of events over real connections: who hears what, how it goes on after a break, and when it ends.
@Suite(.timeLimit(.minutes(2))) struct LiveStreamTests {
    let site = TestSite()

    private func draft(_ title: String, by login: String, _ client: any TestClientProtocol) async throws {
        try await Scene(client, clock: site.clock).act(
            login, "/initiatives/new",
            Scene.three("title", title) + Scene.three("objective", title)
                + ["kind": ["initiative"], "domains": ["ideology"], "participants": ["1"]])
    }

    @Test func `an act is told to those who may know of it, and to nobody else`() async throws {
        try await site.serve(.live) { client, registry in
            let mali = try await TestSite.signedIn("delegate-ml", client)
            let chad = try await TestSite.signedIn("delegate-td", client)
            try await EventReader.follow("/en/live", as: chad) { other in
                try await other.until("retry: 3000\n\n")
                try await EventReader.follow("/en/live", as: mali) { own in
                    try await own.until("text/event-stream")
                    try await own.until("retry: 3000\n\n")
                    try await draft("Confined", by: "delegate-ml", client)
                    try await own.until("id: 2\nevent: change\ndata: 2\n\n")
                }
                // Had the other been told of it, that would stand before the heartbeat.
                site.clock.advance(LiveStream.heartbeat)
                try await other.until("\r\n: still here")
                #expect(!other.text.contains("change"))
                #expect(registry.coalition.count == 2)
            }
        }
    }

    @Test func `a stream goes on where its reader left off`() async throws {
        try await site.serve(.live) { client, _ in
            let mali = try await TestSite.signedIn("delegate-ml", client)
            try await draft("First", by: "delegate-ml", client)
            // The page was made from one act, and missed the second.
            try await EventReader.follow("/en/live?since=1", as: mali) { try await $0.until("id: 2\n") }
            // The browser heard of the second, and has missed nothing.
            let headers = ["Last-Event-ID: 2"]
            try await EventReader.follow("/en/live?since=1", as: mali, headers: headers) { reader in
                try await reader.until("retry")
                try await draft("Second", by: "delegate-ml", client)
                try await reader.until("id: ")
                #expect(reader.text.hasPrefix("3\n"))
            }
        }
    }

    @Test func `a stream about one thing keeps silent about others`() async throws {
        try await site.serve(.live) { client, _ in
            let mali = try await TestSite.signedIn("delegate-ml", client)
            try await draft("First", by: "delegate-ml", client)
            try await EventReader.follow("/en/live?about=I-1", as: mali) { reader in
                try await reader.until("retry: 3000\n\n")
                try await draft("Second", by: "delegate-ml", client)
                site.clock.advance(LiveStream.heartbeat)
                try await reader.until("\r\n: still here")
                #expect(!reader.text.contains("change"))
            }
        }
    }

    @Test func `a stream ends with its session`() async throws {
        try await site.serve(.live) { client, _ in
            let mali = try await TestSite.signedIn("delegate-ml", client)
            try await EventReader.follow("/en/live", as: mali) { reader in
                try await reader.until("retry: 3000\n\n")
                let copy = mali.cookie("entente")
                #expect(try await mali.post("/en/sign-out", [:], from: "/en").status == .seeOther)
                #expect(copy != nil)
                site.clock.advance(LiveStream.heartbeat)
                try await reader.until("event: end\ndata: signed-out\n\n")
                try await reader.until("0\r\n\r\n")
            }
        }
    }

    @Test func `a stream does not keep an idle session alive`() async throws {
        try await site.serve(.live) { client, _ in
            let mali = try await TestSite.signedIn("delegate-ml", client)
            try await EventReader.follow("/en/live", as: mali) { reader in
                try await reader.until("retry: 3000\n\n")
                // The page asks for itself again for an hour, and nobody touches it.
                site.clock.advance(.minutes(50))
                let again = try await mali.get("/en", headers: [HTTPField.Name("x-live")!: "1"])
                #expect(again.status == .ok)
                try await reader.until(": still here")
            }
            site.clock.advance(.minutes(71))
            #expect(try await mali.get("/en/actions").status == .seeOther)
        }
    }

    @Test func `a stream ends with the credential`() async throws {
        try await site.serve(.live) { client, registry in
            let chad = try await TestSite.signedIn("delegate-td", client)
            try await EventReader.follow("/en/live", as: chad) { reader in
                try await reader.until("retry: 3000\n\n")
                let person: Person.ID = "delegate-TD"
                let credential = try #require(registry.coalition.credentialsByPerson[person]?.first)
                let receipt = try await registry.submit(
                    Submission(
                        id: "revoke", author: Author(person: "registrar", organisation: "secretariat"),
                        deed: .directory(.revoke(credential: credential, reason: "Recalled"))))
                #expect(receipt.act != nil)
                try await reader.until("event: end")
                try await reader.until("0\r\n\r\n")
            }
        }
    }

    @Test func `only those who have signed in may follow, and only what they may know of`() async throws {
        try await site.serve(.live) { client, _ in
            #expect(try await Guest(client).get("/en/live").status == .noContent)
            try await draft("Confined", by: "delegate-ml", client)
            let chad = try await TestSite.signedIn("delegate-td", client)
            for subject in ["I-1", "I-99", "D-1", "no%20name", ""] where !subject.isEmpty {
                #expect(try await chad.get("/en/live?about=\(subject)").status == .notFound, "\(subject)")
            }
        }
    }

    /// The streams that were told to end.
    private final class Ended: Sendable {
        let numbers = Mutex<[Int]>([])
        func add(_ number: Int) { numbers.withLock { $0.append(number) } }
    }

    @Test func `a session has six streams, and the newest takes the place of the oldest`() throws {
        let streams = LiveStreams()
        let ended = Ended()
        var places: [LiveStreams.Place] = []
        for number in 1...8 {
            let place = try #require(streams.place(for: [1]))
            place.onEviction { ended.add(number) }
            places.append(place)
        }
        #expect(ended.numbers.withLock { $0 } == [1, 2])
        #expect(streams.count == LiveStreams.limitPerSession)
        #expect(streams.place(for: [2]) != nil)
        places.removeAll()
        #expect(streams.count == 0)
    }

    @Test func `a stream that lost its place before it began ends at once`() throws {
        let streams = LiveStreams()
        let first = try #require(streams.place(for: [1]))
        let others = (0..<LiveStreams.limitPerSession).map { _ in streams.place(for: [1]) }
        let ended = Ended()
        first.onEviction { ended.add(1) }
        #expect(ended.numbers.withLock { $0 } == [1] && others.allSatisfy { $0 != nil })
    }

    @Test func `all sessions together have a limit`() {
        let streams = LiveStreams()
        let places = (0..<LiveStreams.limit).compactMap { number in
            streams.place(for: [UInt8(number & 255), UInt8(number >> 8)])
        }
        #expect(places.count == LiveStreams.limit)
        #expect(streams.place(for: [0, 0, 1]) == nil)
    }
}
