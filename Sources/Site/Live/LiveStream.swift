// SPDX-License-Identifier: Apache-2.0
import Coalition
import Hummingbird
import NIOCore
import ServiceLifecycle
import Synchronization

/// One stream of server-sent events: tells a page that something happened which its reader may know of, and no more.
/// The page then asks for itself again, and is answered like any request (`docs/decisions/0017-live-by-signal.md`).
///
/// Whether the reader may still look is asked again before every event and every heartbeat.
struct LiveStream: Sendable {
    /// Between two comments that keep proxies from closing an idle connection.
    static let heartbeat = Span(milliseconds: 20_000)
    /// After which the browser has to connect anew.
    static let lifetime = Span.hours(1)
    /// A reader who takes nothing for so long is gone.
    static let patience = Span.minutes(1)

    let site: Website
    let session: [UInt8]
    /// What it is about; nil for everything that the reader may know of.
    let subject: Subject?
    /// How many acts the reader's page was made from.
    let start: Int
    let place: LiveStreams.Place
    /// Closes the connection under a reader who takes nothing.
    let hangUp: @Sendable () -> Void

    @concurrent func run(_ writer: inout any ResponseBodyWriter) async throws {
        let (wakes, waker) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        place.onEviction { waker.finish() }
        let writing = WritingSince()
        let feeders = await feed(waker, writing)
        defer { for feeder in feeders { feeder.cancel() } }
        let end = site.clock.now + Self.lifetime
        var seen = start
        var spoken = site.clock.now
        try await write("retry: 3000\n\n", to: &writer, writing)
        waker.yield()
        for await _ in wakes {
            let now = site.clock.now
            let coalition = site.registry.coalition
            let isHeartbeatDue = spoken + Self.heartbeat <= now
            guard isHeartbeatDue || coalition.count > seen else { continue }
            guard now < end else { break }
            guard let viewer = try await viewer(at: now),
                case let view = View(of: coalition, for: viewer, at: now), view.me != nil
            else {
                try await write("event: end\ndata: signed-out\n\n", to: &writer, writing)
                break
            }
            let event = "id: \(view.count)\nevent: change\ndata: \(view.count)\n\n"
            let isNews = view.hasNews(from: seen, about: subject)
            if isNews || isHeartbeatDue {
                try await write(isNews ? event : ": still here\n\n", to: &writer, writing)
                spoken = now
            }
            seen = max(seen, view.count)
        }
        try await writer.finish(nil)
    }

    @concurrent private func write(
        _ text: String, to writer: inout any ResponseBodyWriter, _ writing: WritingSince
    ) async throws {
        writing.began(site.clock.now)
        try await writer.write(ByteBuffer(string: text))
        writing.ended()
    }

    /// Whose session it still is; looking at a stream does not prolong one.
    private func viewer(at now: Instant) async throws -> Viewer? {
        guard let (session, account) = try await site.accounts.session(digest: session, at: now),
            now < session.lastSeen + Website.sessionIdle
        else { return nil }
        return .person(account.person)
    }

    /// What wakes the stream: a new act, the pulse of the heartbeat, and the end of the server.
    private func feed(
        _ waker: AsyncStream<Void>.Continuation, _ writing: WritingSince
    ) async -> [Task<Void, Never>] {
        let heads = await site.registry.heads()
        // Counted from here, however late the task that waits begins.
        let begun = site.clock.now
        return [
            Task { for await _ in heads { waker.yield() } },
            Task { [clock = site.clock] in
                var next = begun
                while !Task.isCancelled {
                    next = next + Self.heartbeat
                    guard (try? await clock.wait(until: next)) != nil else { return }
                    if writing.isStuck(at: clock.now) { return hangUp() }
                    waker.yield()
                }
            },
            Task {
                try? await gracefulShutdown()
                waker.finish()
            },
        ]
    }

    /// Since when a write has been waiting for its reader.
    private final class WritingSince: Sendable {
        private let since = Mutex<Instant?>(nil)

        func began(_ now: Instant) { since.withLock { $0 = now } }
        func ended() { since.withLock { $0 = nil } }
        func isStuck(at now: Instant) -> Bool {
            since.withLock { $0.map { $0 + LiveStream.patience < now } ?? false }
        }
    }
}
