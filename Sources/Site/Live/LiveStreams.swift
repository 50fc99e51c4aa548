// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// How many streams are open: each holds a connection, so there is a limit for one session and for all together.
///
/// A session's newest stream is never turned away: it takes the place of the oldest. That one belongs, more often than
/// not, to a page that was left a moment ago, which the server learns only with the next heartbeat.
final class LiveStreams: Sendable {
    static let limitPerSession = 6
    static let limit = 2_000

    /// A stream's place, which it gives back by going out of use, however it ends.
    final class Place: Sendable {
        fileprivate let number: Int
        private let session: [UInt8]
        private let streams: LiveStreams
        private let eviction: Eviction

        fileprivate init(number: Int, session: [UInt8], streams: LiveStreams, eviction: Eviction) {
            self.number = number
            self.session = session
            self.streams = streams
            self.eviction = eviction
        }

        deinit { streams.leave(number, session) }

        /// What ends the stream where a newer one takes its place.
        func onEviction(_ end: @escaping @Sendable () -> Void) { eviction.listen(end) }
    }

    /// The way to tell a stream that it has lost its place, before or after it has begun to listen.
    fileprivate final class Eviction: Sendable {
        private let state = Mutex<(isOver: Bool, end: (@Sendable () -> Void)?)>((false, nil))

        func listen(_ end: @escaping @Sendable () -> Void) {
            let isOver = state.withLock { state in
                state.end = end
                return state.isOver
            }
            if isOver { end() }
        }

        func carryOut() {
            let end = state.withLock { state in
                state.isOver = true
                return state.end
            }
            end?()
        }
    }

    private struct State {
        var next = 0
        var count = 0
        /// The streams of each session, the oldest first.
        var open: [[UInt8]: [(number: Int, eviction: Eviction)]] = [:]
    }

    private let state = Mutex(State())

    var count: Int { state.withLock { $0.count } }

    /// A place for one more stream; nil where the site has its fill.
    func place(for session: [UInt8]) -> Place? {
        let eviction = Eviction()
        let (number, oldest) = state.withLock { state -> (Int?, Eviction?) in
            guard state.count < Self.limit else { return (nil, nil) }
            state.next += 1
            state.count += 1
            state.open[session, default: []].append((state.next, eviction))
            guard state.open[session, default: []].count > Self.limitPerSession else {
                return (state.next, nil)
            }
            state.count -= 1
            return (state.next, state.open[session]?.removeFirst().eviction)
        }
        oldest?.carryOut()
        return number.map { Place(number: $0, session: session, streams: self, eviction: eviction) }
    }

    private func leave(_ number: Int, _ session: [UInt8]) {
        state.withLock { state in
            guard let index = state.open[session]?.firstIndex(where: { $0.number == number }) else { return }
            state.open[session]?.remove(at: index)
            state.count -= 1
            if state.open[session]?.isEmpty ?? false { state.open[session] = nil }
        }
    }
}
