// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import ServiceLifecycle
import Storage

/// Says every ten seconds that the node is there, so that the next start knows how long it was not. A node whose
/// journal takes nothing hears nobody, and says nothing either.
struct Heartbeat: Service {
    let directory: DataDirectory
    let registry: Registry

    func run() async throws {
        try await beat()
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try await Task.sleep(for: .seconds(10))
                try await beat()
            }
        }
        try await beat()
    }

    private func beat() async throws {
        if await !registry.isFailing { try directory.beat(at: WallClock().now) }
    }
}
