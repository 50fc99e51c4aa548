// SPDX-License-Identifier: Apache-2.0

extension Coalition {
    /// When the clock must act next: the earliest deadline of a running silence.
    package var nextDeadline: Instant? {
        running.lazy.compactMap { decisions[$0] }.filter { $0.status == .open }.compactMap(\.deadline).min()
    }

    /// What has fallen due. A break that arrives at the very instant of the deadline still counts (rule R5(5)), so a
    /// silence falls due only after it.
    package func due(at now: Instant) -> [ClockDeed] {
        running.sorted().compactMap { id in
            guard let decision = decisions[id], decision.status == .open, let deadline = decision.deadline,
                deadline < now
            else { return nil }
            return .expire(decision: id)
        }
    }
}
