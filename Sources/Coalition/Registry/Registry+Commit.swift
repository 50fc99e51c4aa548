// SPDX-License-Identifier: Apache-2.0

extension Registry {
    typealias Answer = CheckedContinuation<Batch.Outcome, any Error>

    /// Judges a submission on the tentative state and puts its answer into the next batch.
    func admit(_ submission: Submission?, _ answer: Answer) {
        guard let submission else {
            admitDue(at: now)
            return pending.add(nil, answer, .settled)
        }
        if let index = tentative.submissions[submission.id] {
            return pending.add(submission, answer, .repetition(index))
        }
        pending.add(submission, answer, .receipt(judge(submission)))
    }

    /// Admits a deed to the pending batch, or refuses it.
    func judge(_ submission: Submission) -> Receipt {
        let now = now
        admitDue(at: now)
        if let basis = submission.basis, tentative.trails[basis.subject]?.last != basis.lastAct {
            return .refused([Finding(SubmissionRefusal.moved, ["subject": basis.subject.text])])
        }
        switch tentative.admit(submission.deed, by: submission.author, at: now) {
        case .refused(let findings): return .refused(findings)
        case .admitted(let admission, let warnings):
            return .recorded(record(submission, admission, at: now), warnings: warnings)
        }
    }

    /// The time of the clock, which never runs behind the record.
    var now: Instant { max(clock.now, tentative.lastInstant) }

    /// What has fallen due comes first, so that no deed meets a state that time has overtaken.
    private func admitDue(at now: Instant) {
        recordFailure(until: now)
        guard let next = tentative.nextDeadline, next < now else { return }
        for deed in tentative.due(at: now) { recordOfItself(deed, at: now) }
    }

    func recordOutage(from: Instant, until now: Instant) {
        recordOfItself(.outage(from: from, until: now), at: now)
    }

    /// What nobody does: time, and the node itself.
    private func recordOfItself(_ deed: ClockDeed, at now: Instant) {
        let submission = Submission(
            id: Act.ID(series: "clock", tentative.count), author: .system, deed: .clock(deed))
        guard case .admitted(let admission, _) = tentative.admit(submission.deed, by: .system, at: now)
        else { return }
        _ = record(submission, admission, at: now)
    }

    private func record(_ submission: Submission, _ admission: Admission, at now: Instant) -> Act {
        let act = Act(
            id: submission.id, index: tentative.count, at: now, author: submission.author,
            credential: admission.credential, audience: admission.audience, about: admission.about,
            deed: submission.deed)
        pending.add(act)
        tentative.apply(act)
        return act
    }

    /// Starts committing unless that is under way.
    func startCommitting() {
        guard !isCommitting, !pending.isEmpty || !erasures.isEmpty else { return }
        isCommitting = true
        Task { await commitPending() }
    }

    /// One transaction after the other, until nothing is pending.
    private func commitPending() async {
        while !pending.isEmpty || !erasures.isEmpty {
            if !pending.isEmpty { await commitBatch() }
            if !erasures.isEmpty { await carryOutErasures() }
        }
        isCommitting = false
    }

    private func commitBatch() async {
        let batch = pending
        let state = tentative
        pending = Batch()
        do {
            if !batch.acts.isEmpty {
                _ = try await journal.append(batch.entries())
                failingSince = nil
                publish(state)
            }
            for waiting in batch.waiting { waiting.continuation.resume(returning: waiting.outcome) }
        } catch {
            failingSince = failingSince ?? now
            startOver()
            for waiting in batch.waiting { waiting.continuation.resume(throwing: error) }
        }
    }

    /// What was admitted on top of a state that did not come about is judged again, on the one that is on disk.
    func startOver() {
        let waiting = pending.waiting
        pending = Batch()
        tentative = coalition
        for one in waiting { admit(one.submission, one.continuation) }
    }
}
