// SPDX-License-Identifier: Apache-2.0
import Coalition
import Foundation
import ServiceLifecycle
import Storage

/// Says every ten seconds that the node is there, so that the next start knows how long it was not.
struct Heartbeat: Service {
    let directory: DataDirectory

    func run() async throws {
        try directory.beat(at: WallClock().now)
        try? await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try await Task.sleep(for: .seconds(10))
                try directory.beat(at: WallClock().now)
            }
        }
        try directory.beat(at: WallClock().now)
    }
}
