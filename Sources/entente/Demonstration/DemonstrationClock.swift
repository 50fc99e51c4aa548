// SPDX-License-Identifier: Apache-2.0
import Coalition
import Synchronization

/// The clock of the play: it stands still until the next step turns it.
final class DemonstrationClock: Timepiece {
    private let time: Mutex<Instant>

    init(_ start: Instant) { time = Mutex(start) }

    var now: Instant { time.withLock { $0 } }

    func turn(to instant: Instant) { time.withLock { $0 = max($0, instant) } }

    func wait(until instant: Instant) async throws {
        preconditionFailure("nobody sleeps during the play")
    }
}
