// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import Logging
import ServiceLifecycle
import Storage

/// Says every ten seconds that the node is there, so that the next start knows how long it was not. A node whose
/// journal takes nothing hears nobody, and says nothing either.
struct Heartbeat: Service {
    let directory: DataDirectory
    let registry: Registry
    let logger: Logger

    func run() async throws {
        try await beat()
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try await Task.sleep(for: .seconds(10))
                await tryToBeat()
            }
        }
        await tryToBeat()
    }

    /// A full disk must not end the server: nothing but its outage would be longer on the record than it was.
    private func tryToBeat() async {
        do {
            try await beat()
        } catch {
            logger.error("the sign of life could not be written", metadata: ["error": "\(error)"])
        }
    }

    private func beat() async throws {
        if await !registry.isFailing { try directory.beat(at: WallClock().now) }
    }
}
