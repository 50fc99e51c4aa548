// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// How many streams are open: each holds a connection, so there is a limit for one session and for all together.
final class LiveStreams: Sendable {
    static let limitPerSession = 6
    static let limit = 2_000

    private let open = Mutex<[[UInt8]: Int]>([:])

    /// A stream's place, which it gives back by going out of use, however it ends.
    final class Place: Sendable {
        private let session: [UInt8]
        private let streams: LiveStreams

        fileprivate init(session: [UInt8], streams: LiveStreams) {
            self.session = session
            self.streams = streams
        }

        deinit { streams.leave(session) }
    }

    var count: Int { open.withLock { $0.values.reduce(0, +) } }

    /// A place for one more stream; nil where the session, or the site, has its fill.
    func place(for session: [UInt8]) -> Place? {
        let isFree = open.withLock { open in
            guard open[session, default: 0] < Self.limitPerSession, open.values.reduce(0, +) < Self.limit
            else { return false }
            open[session, default: 0] += 1
            return true
        }
        return isFree ? Place(session: session, streams: self) : nil
    }

    private func leave(_ session: [UInt8]) {
        open.withLock { open in
            let left = (open[session] ?? 1) - 1
            open[session] = left > 0 ? left : nil
        }
    }
}
