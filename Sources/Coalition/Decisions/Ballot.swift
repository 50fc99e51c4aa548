// SPDX-License-Identifier: Apache-2.0

/// What a state voted, and who cast it. Changeable until the close: the last one counts, all are kept (rule R6).
package struct Ballot: Hashable, Sendable {
    package enum Choice: String, Codable, Hashable, Sendable, CaseIterable {
        case yes
        case no
        /// Present and not voting.
        case abstention
        /// Abstains and declares that it is not bound and will not stand in the way (Treaty on European Union, article 31).
        case constructive
    }

    /// Whose ballot it is.
    package let state: Organisation.ID
    /// Somebody of the state, or of the one that holds its proxy.
    package let by: Author
    package let at: Instant
    package let choice: Choice
    /// Why it voted so, or the declaration of a constructive abstention: printed with the decision (rule R8).
    package let remark: Remark?

    /// The state that cast it under a proxy; nil where the state voted itself.
    package var holder: Organisation.ID? { by.organisation == state ? nil : by.organisation }
}

/// That a state has another vote for it in one decision: written by the state before it votes (rule R11).
package struct Proxy: Hashable, Sendable {
    package let state: Organisation.ID
    package let holder: Organisation.ID
    package let by: Author
    package let at: Instant
    package let remark: Remark
    /// When the state withdrew it, or voted itself. What was cast under it before stands until the state votes itself.
    package internal(set) var ended: Instant?
}

extension Decision {
    /// Receipt at or before the deadline counts, as in a silence (rule R5(5)).
    package func takesBallots(at now: Instant) -> Bool { method == .vote && isRunning && isInTime(now) }

    /// The proxy that a state has given and not taken back.
    package func proxy(of state: Organisation.ID) -> Proxy? {
        proxies.last { $0.state == state && $0.ended == nil }
    }

    /// The proxies that ended last: not those of which their holders were told before.
    var lastEndedProxies: [Proxy] {
        guard let last = proxies.compactMap(\.ended).max() else { return [] }
        return proxies.filter { $0.ended == last }
    }

    /// The state whose proxy a state holds: one at most.
    package func represented(by holder: Organisation.ID) -> Organisation.ID? {
        proxies.last { $0.holder == holder && $0.ended == nil }?.state
    }
}
