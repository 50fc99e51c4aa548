// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Coalition
import Foundation
import Site
import Storage

/// `entente demo`: creates the demonstration coalition.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Create the demonstration coalition.",
        discussion: """
            Plays the story of a coalition of 43 members from its foundation to the present day, every step as a real \
            act of the office that takes it, and opens an account for every office. Offices instead of names; all of \
            it is a demonstration.
            """)

    @OptionGroup var data: DataOption

    @Option(
        help: ArgumentHelp("The present of the story (UTC); now, where it is left out.", valueName: "instant")
    )
    var present: String?

    func run() async throws {
        try await Failure.reporting {
            let present = try presentInstant()
            let story = try Player(present: present)
            let clock = DemonstrationClock(story.start)
            let node = try await Node.found(story.charter, in: data.directory, clock: clock)
            let desk = try await DeskScene(data.directory, present: present)
            try await Player(present: present, desk: desk).play(on: node.registry, clock)
            try await desk.note(node.registry.coalition)
            try await openAccounts(on: node, at: present)
            try await PreparedScene.prepare(on: node, at: present)
            try DemonstrationBooks.keep(in: data.directory.lawBooks)
            // Somebody was there all the time: without this the first start would report an outage since the last act.
            try data.directory.beat(at: present)
            let state = node.registry.coalition
            print("played    \(state.count) acts, \(state.initiatives.count) initiatives")
            print("next      entente serve --data \(data.path)")
        }
    }

    /// An account for every office. Each has read its notifications until a few days ago, as someone at work has.
    private func openAccounts(on node: Node, at present: Instant) async throws {
        let state = node.registry.coalition
        let hash = try await Password.shared.hash(Demonstration.password)
        let unread = present - Demonstration.unread
        let read = (0..<state.count).first { state.trail[$0].at >= unread } ?? state.count
        for person in state.people.sorted {
            try await node.openAccount(for: person, passwordHash: hash, at: present)
            try await node.accounts.markSeen(before: read, by: person.id)
        }
    }

    private func presentInstant() throws -> Instant {
        guard let present else { return WallClock().now }
        guard let instant = Instant(present) else {
            throw ValidationError("`\(present)` is no instant, expected 2026-01-31T09:00:00Z")
        }
        return instant
    }
}
