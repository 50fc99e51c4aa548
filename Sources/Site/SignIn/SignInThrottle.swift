// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Synchronization

/// Slows down guessing, and keeps an attacker from locking a delegate out.
///
/// Failures are counted in windows of 15 minutes: five for one account from one address, thirty from one address,
/// fifty for one account from addresses at which nobody has signed in to it before. The owner's usual address has
/// a count of its own, and so has every browser in which the owner has signed in before, so strangers cannot use them
/// up. Codes have counts of their own, and stricter ones: who guesses them knows the password already.
package final class SignInThrottle: Sendable {
    package static let window = Span.minutes(15)
    private static let capacity = 20_000

    /// What is guessed.
    package enum Guess: Hashable, Sendable { case password, code }

    /// Who tries what from where.
    package struct Attempt: Sendable {
        package let login: String
        package let address: String
        /// The mark of a browser in which the account's owner has signed in.
        package var device: String?
        package var guess: Guess = .password

        package init(login: String, address: String, device: String? = nil, guess: Guess = .password) {
            self.login = login
            self.address = address
            self.device = device
            self.guess = guess
        }
    }

    private enum Key: Hashable {
        case pair(Guess, login: String, address: String)
        case address(String)
        case account(Guess, String)
        case device(Guess, String)

        var limit: Int {
            switch self {
            case .pair: 5
            case .address: 30
            case .account(.password, _): 50
            case .account(.code, _): 15
            case .device: 10
            }
        }

        /// Whether it protects one account, rather than counts what comes from one place.
        var isOfAccount: Bool {
            switch self {
            case .account, .device: true
            case .pair, .address: false
            }
        }
    }

    private struct State {
        var failures: [Key: (count: Int, since: Instant)] = [:]
        var known: Set<String> = []

        /// Forgets a quarter: addresses before accounts, for an attacker has many of the former, and the oldest first.
        mutating func makeRoom() {
            let order = failures.sorted {
                ($0.key.isOfAccount ? 1 : 0, $0.value.since) < ($1.key.isOfAccount ? 1 : 0, $1.value.since)
            }
            for (key, _) in order.prefix(SignInThrottle.capacity / 4) { failures[key] = nil }
        }
    }

    private let state = Mutex(State())

    package init() {}

    /// How long to wait before the next attempt; nil where it may be made now.
    package func delay(_ attempt: Attempt, at now: Instant) -> Span? {
        state.withLock { state in
            var delay: Span?
            for key in Self.keys(attempt, state) {
                guard let entry = state.failures[key], entry.count >= key.limit else { continue }
                let left = entry.since + Self.window - now
                if left > Span(milliseconds: 0) { delay = max(delay ?? left, left) }
            }
            return delay
        }
    }

    package func failed(_ attempt: Attempt, at now: Instant) {
        state.withLock { state in
            if state.failures.count >= Self.capacity {
                state.failures = state.failures.filter { now < $0.value.since + Self.window }
                if state.failures.count >= Self.capacity { state.makeRoom() }
            }
            for key in Self.keys(attempt, state) {
                let entry = state.failures[key]
                if let entry, now < entry.since + Self.window {
                    state.failures[key] = (entry.count + 1, entry.since)
                } else {
                    state.failures[key] = (1, now)
                }
            }
        }
    }

    package func succeeded(_ attempt: Attempt) {
        state.withLock { state in
            Self.retract(attempt, &state)
            state.failures[.pair(attempt.guess, login: attempt.login, address: attempt.address)] = nil
            if let device = attempt.device { state.failures[.device(attempt.guess, device)] = nil }
        }
    }

    /// The account's owner has signed in from there.
    package func know(_ attempt: Attempt) {
        state.withLock { state in
            if state.known.count >= Self.capacity { state.known.removeAll() }
            state.known.insert("\(attempt.address) \(attempt.login)")
        }
    }

    /// Takes back an attempt that was counted before it was known to fail.
    package func retract(_ attempt: Attempt) {
        state.withLock { Self.retract(attempt, &$0) }
    }

    private static func retract(_ attempt: Attempt, _ state: inout State) {
        for key in keys(attempt, state) {
            guard let entry = state.failures[key] else { continue }
            state.failures[key] = entry.count > 1 ? (entry.count - 1, entry.since) : nil
        }
    }

    private static func keys(_ attempt: Attempt, _ state: State) -> [Key] {
        if let device = attempt.device { return [.device(attempt.guess, device)] }
        let pair: [Key] = [
            .pair(attempt.guess, login: attempt.login, address: attempt.address), .address(attempt.address),
        ]
        return state.known.contains("\(attempt.address) \(attempt.login)")
            ? pair : pair + [.account(attempt.guess, attempt.login)]
    }
}
