// SPDX-License-Identifier: Apache-2.0
import Coalition
import Synchronization

/// The access tokens that opened something within the last second, so that a program that asks hundreds of times a second
/// does not send each request through the database.
///
/// Whatever is written through these accounts forgets all of them, so that no writer can be overlooked: a revoked token
/// is refused at the very next request. What another process writes to the file is seen within the second.
final class VerifiedTokens: Sendable {
    static let span = Span(milliseconds: 1000)
    static let capacity = 1000

    private struct Verified {
        let token: AccessToken
        let account: Account
        let at: Instant
    }

    private struct State {
        /// Rises with everything that is written.
        var turn = 0
        var kept: [[UInt8]: Verified] = [:]
    }

    private let state = Mutex(State())

    /// Taken before the database is asked, and handed in with its answer: an answer of an earlier turn may be out of date.
    var turn: Int { state.withLock { $0.turn } }

    func find(digest: [UInt8], at now: Instant) -> (token: AccessToken, account: Account)? {
        state.withLock { state in
            guard let known = state.kept[digest], known.at <= now, now < known.at + Self.span,
                known.token.isValid(at: now)
            else { return nil }
            return (known.token, known.account)
        }
    }

    func keep(_ token: AccessToken, of account: Account, at now: Instant, turn: Int) {
        state.withLock { state in
            guard state.turn == turn else { return }
            if state.kept.count >= Self.capacity { state.kept.removeAll() }
            state.kept[token.digest] = Verified(token: token, account: account, at: now)
        }
    }

    func forget() {
        state.withLock { state in
            state.turn += 1
            state.kept.removeAll()
        }
    }
}
