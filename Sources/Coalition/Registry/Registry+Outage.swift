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

    /// Whether the newest attempt to record anything failed: the node is then there, but hears nobody.
    package var isFailing: Bool { failingSince != nil }

    /// A journal that took nothing for more than a minute is an outage too: what states sent meanwhile was not
    /// received. It is put on the record with the first transaction that succeeds, before anything falls due.
    func recordFailure(until now: Instant) {
        guard let since = failingSince, now - since > .minutes(1), tentative.isTouched(byOutageSince: since),
            !tentative.outages.contains(where: { $0.from == since })
        else { return }
        recordOutage(from: since, until: now)
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
