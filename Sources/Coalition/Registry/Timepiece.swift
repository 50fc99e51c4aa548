// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

/// Where the registry has the time from; a parameter, so that any moment can be played.
package protocol Timepiece: Sendable {
    var now: Instant { get }

    /// Returns at `instant` or soon after; throws where its task is cancelled first.
    func wait(until instant: Instant) async throws
}

/// The time of the server.
package struct WallClock: Timepiece {
    package init() {}

    package var now: Instant { Instant(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1000)) }

    package func wait(until instant: Instant) async throws {
        // In steps, because a server's clock may be set while it waits.
        while case let remaining = instant - now, remaining > .minutes(0) {
            try await Task.sleep(for: .milliseconds(min(remaining.milliseconds, 60_000)))
        }
    }
}
