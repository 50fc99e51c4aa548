// SPDX-License-Identifier: Apache-2.0
import Coalition
import Synchronization

/// What the database answered within the last second, so that a program that asks hundreds of times a second, or a page
/// that is read again, does not send each request through it.
///
/// Whatever is written through these accounts forgets all of it, so that no writer can be overlooked: a revoked token or
/// a closed session is refused at the very next request. What another process writes to the file is seen within the
/// second.
final class Remembered<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    static var span: Span { Span(milliseconds: 1000) }
    private static var capacity: Int { 1000 }

    private struct State {
        /// Rises with everything that is written.
        var turn = 0
        var kept: [Key: (value: Value, at: Instant?)] = [:]
    }

    private let state = Mutex(State())

    /// What is remembered under a key, else what `ask` answers.
    ///
    /// - Parameters:
    ///   - now: nil for what nothing but this process writes: it holds until something is written.
    ///   - isValid: whether a remembered value still holds at this moment.
    func value(
        _ key: Key, at now: Instant?, where isValid: (Value) -> Bool = { _ in true },
        _ ask: () async throws -> Value?
    ) async throws -> Value? {
        let (known, turn) = state.withLock { ($0.kept[key], $0.turn) }
        if let known, Self.isFresh(known.at, at: now), isValid(known.value) { return known.value }
        guard let value = try await ask() else { return nil }
        state.withLock { state in
            // An answer of an earlier turn may be out of date.
            guard state.turn == turn else { return }
            if state.kept.count >= Self.capacity { state.kept.removeAll() }
            state.kept[key] = (value, now)
        }
        return value
    }

    /// A clock that was set back makes nothing fresh.
    private static func isFresh(_ then: Instant?, at now: Instant?) -> Bool {
        guard let then, let now else { return true }
        return then <= now && now < then + span
    }

    func forget() {
        state.withLock { state in
            state.turn += 1
            state.kept.removeAll()
        }
    }
}

/// What is asked at nearly every request.
struct RememberedAnswers: Sendable {
    let tokens = Remembered<[UInt8], (token: AccessToken, account: Account)>()
    let sessions = Remembered<[UInt8], (session: Session, account: Account)>()
    let seen = Remembered<Person.ID, SeenActs>()
    let views = Remembered<String, [SavedView]>()

    func forget() {
        tokens.forget()
        sessions.forget()
        seen.forget()
        views.forget()
    }
}
