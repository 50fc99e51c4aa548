// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Storage

@testable import entente

/// The demonstration, played on a real journal as on the present given; its directory goes with its last reference.
final class PlayedStory: Sendable {
    let present: Instant
    let node: Node
    private let path: String

    init(present: Instant) async throws {
        self.present = present
        path = NSTemporaryDirectory() + "entente-demonstration-" + UUID().uuidString
        let player = try Player(present: present)
        let clock = DemonstrationClock(player.start)
        node = try await Node.found(player.charter, in: DataDirectory(path), clock: clock)
        try await player.play(on: node.registry, clock)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var state: Coalition { node.registry.coalition }

    /// What was written of every act.
    func payloads() async throws -> [Data?] {
        try await node.registry.journal.entries(0..<state.count).map(\.payload)
    }

    /// The present that the assertions are about; played once.
    static let shared = Task {
        try await PlayedStory(present: Instant("2026-11-24T09:30:00Z") ?? Instant(milliseconds: 0))
    }
}

extension Coalition {
    /// The initiative whose English title begins so.
    func initiative(titled beginning: String) -> Initiative? {
        initiatives.values.first { $0.proposal.title.en?.hasPrefix(beginning) ?? false }
    }
}
