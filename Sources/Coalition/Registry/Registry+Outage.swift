// SPDX-License-Identifier: Apache-2.0

extension Registry {
    /// The node was last seen alive at this instant: puts the outage on the record where it may touch a running
    /// silence, before anything that has fallen due meanwhile (rule R5(5)), and then settles what is due.
    ///
    /// Without a sign of life the newest act is the last that is known. A gap of a minute or less is a restart.
    package func resume(lastAlive: Instant?) async throws {
        let now = now
        let from = max(lastAlive ?? tentative.lastInstant, tentative.lastInstant)
        if now - from > .minutes(1), tentative.isTouched(byOutageSince: from) {
            recordOutage(from: from, until: now)
        }
        try await settle()
    }
}

extension Coalition {
    /// Whether a silence was running then whose last stretch could have fallen into an outage.
    func isTouched(byOutageSince from: Instant) -> Bool {
        running.contains { id in
            guard let decision = decisions[id], decision.status == .open else { return false }
            return decision.deadline.map { from < $0 } ?? false
        }
    }
}
