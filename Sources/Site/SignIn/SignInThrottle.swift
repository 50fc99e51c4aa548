// SPDX-License-Identifier: Apache-2.0
package import Coalition
import Synchronization

/// Slows down guessing, and keeps an attacker from locking a delegate out.
///
/// Failures are counted in windows of 15 minutes: five for one account from one address, thirty from one address,
/// fifty for one account from addresses at which nobody has signed in to it before. The owner's usual address has
/// a count of its own, so strangers cannot use it up.
package final class SignInThrottle: Sendable {
    package static let window = Span.minutes(15)
    private static let capacity = 20_000

    private enum Key: Hashable {
        case pair(login: String, address: String)
        case address(String)
        case account(String)

        var limit: Int {
            switch self {
            case .pair: 5
            case .address: 30
            case .account: 50
            }
        }
    }

    private struct State {
        var failures: [Key: (count: Int, since: Instant)] = [:]
        var known: Set<String> = []
    }

    private let state = Mutex(State())

    package init() {}

    /// How long to wait before the next attempt; nil where it may be made now.
    package func delay(login: String, address: String, at now: Instant) -> Span? {
        state.withLock { state in
            var delay: Span?
            for key in Self.keys(login, address, state) {
                guard let entry = state.failures[key], entry.count >= key.limit else { continue }
                let left = entry.since + Self.window - now
                if left > Span(milliseconds: 0) { delay = max(delay ?? left, left) }
            }
            return delay
        }
    }

    package func failed(login: String, address: String, at now: Instant) {
        state.withLock { state in
            if state.failures.count >= Self.capacity {
                state.failures = state.failures.filter { now < $0.value.since + Self.window }
                if state.failures.count >= Self.capacity { state.failures.removeAll() }
            }
            for key in Self.keys(login, address, state) {
                let entry = state.failures[key]
                if let entry, now < entry.since + Self.window {
                    state.failures[key] = (entry.count + 1, entry.since)
                } else {
                    state.failures[key] = (1, now)
                }
            }
        }
    }

    package func succeeded(login: String, address: String) {
        state.withLock { state in
            Self.retract(login, address, &state)
            state.failures[.pair(login: login, address: address)] = nil
            if state.known.count >= Self.capacity { state.known.removeAll() }
            state.known.insert("\(address) \(login)")
        }
    }

    /// Takes back an attempt that was counted before it was known to fail.
    package func retract(login: String, address: String) {
        state.withLock { Self.retract(login, address, &$0) }
    }

    private static func retract(_ login: String, _ address: String, _ state: inout State) {
        for key in keys(login, address, state) {
            guard let entry = state.failures[key] else { continue }
            state.failures[key] = entry.count > 1 ? (entry.count - 1, entry.since) : nil
        }
    }

    private static func keys(_ login: String, _ address: String, _ state: State) -> [Key] {
        let pair = [Key.pair(login: login, address: address), .address(address)]
        return state.known.contains("\(address) \(login)") ? pair : pair + [.account(login)]
    }
}
