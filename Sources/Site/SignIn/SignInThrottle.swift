// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Synchronization

/// Slows down guessing, and keeps an attacker from locking a delegate out.
///
/// Failures are counted in windows of 15 minutes: five for one account from one address, thirty from one address,
/// fifty for one account from addresses at which nobody has signed in to it before. The owner's usual address has
/// a count of its own, and so has every browser in which the owner has signed in before, so strangers cannot use them
/// up; all those browsers together have thirty, for whoever took one could make more of them. Codes of the second step
/// have counts of their own, and stricter ones: who guesses them knows the password already. Of a code that opens an
/// account whoever guesses knows nothing, and it is too long to be guessed: it counts for who types it, not for the
/// account, or anybody could lock its owner out.
package final class SignInThrottle: Sendable {
    package static let window = Span.minutes(15)
    private static let capacity = 20_000

    /// What is guessed.
    package enum Guess: Hashable, Sendable { case password, code, activation }

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
        /// All browsers together in which the account's owner has signed in.
        case devices(Guess, login: String)

        var limit: Int {
            switch self {
            case .pair: 5
            case .address: 30
            case .account(.code, _), .devices(.code, login: _): 15
            case .account: 50
            case .device: 10
            case .devices: 30
            }
        }

        /// Whether it protects one account, rather than counts what comes from one place.
        var isOfAccount: Bool {
            switch self {
            case .account, .device, .devices: true
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

    /// How long to wait before the attempt may be made; nil where it may be made now. Then it counts as failed until it
    /// is known to have succeeded: many attempts at once would otherwise all find the count still low.
    package func admit(_ attempt: Attempt, at now: Instant) -> Span? {
        state.withLock { state in
            let keys = Self.keys(attempt, state)
            let waits = keys.compactMap { key -> Span? in
                guard let entry = state.failures[key], entry.count >= key.limit else { return nil }
                let left = entry.since + Self.window - now
                return left > Span(milliseconds: 0) ? left : nil
            }
            if let longest = waits.max() { return longest }
            Self.count(keys, at: now, &state)
            return nil
        }
    }

    private static func count(_ keys: [Key], at now: Instant, _ state: inout State) {
        if state.failures.count >= capacity {
            state.failures = state.failures.filter { now < $0.value.since + window }
            if state.failures.count >= capacity { state.makeRoom() }
        }
        for key in keys {
            if let entry = state.failures[key], now < entry.since + window {
                state.failures[key] = (entry.count + 1, entry.since)
            } else {
                state.failures[key] = (1, now)
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

    /// Checks what was tried. Where the check itself fails (too many wait, a disk is full) the attempt does not count.
    package func checking<Outcome>(
        _ attempt: Attempt, _ check: () async throws -> Outcome
    ) async throws -> Outcome {
        do { return try await check() } catch {
            state.withLock { Self.retract(attempt, &$0) }
            throw error
        }
    }

    private static func retract(_ attempt: Attempt, _ state: inout State) {
        for key in keys(attempt, state) {
            guard let entry = state.failures[key] else { continue }
            state.failures[key] = entry.count > 1 ? (entry.count - 1, entry.since) : nil
        }
    }

    private static func keys(_ attempt: Attempt, _ state: State) -> [Key] {
        if let device = attempt.device {
            return [.device(attempt.guess, device), .devices(attempt.guess, login: attempt.login)]
        }
        let pair: [Key] = [
            .pair(attempt.guess, login: attempt.login, address: attempt.address), .address(attempt.address),
        ]
        let isOwners = state.known.contains("\(attempt.address) \(attempt.login)")
        return isOwners || attempt.guess == .activation
            ? pair : pair + [.account(attempt.guess, attempt.login)]
    }
}
