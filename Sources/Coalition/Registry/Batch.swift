// SPDX-License-Identifier: Apache-2.0

/// What goes into one transaction: the acts, and everyone who waits for them or for a refusal that rests on them.
struct Batch {
    private(set) var acts: [Act] = []
    private(set) var waiting: [Waiting] = []

    /// Someone who waits to be answered, exactly once.
    struct Waiting {
        /// Nil where somebody waits only for what has fallen due.
        let submission: Submission?
        let continuation: CheckedContinuation<Outcome, any Error>
        let outcome: Outcome
    }

    /// What will be answered once the batch is durable.
    enum Outcome: Sendable {
        case receipt(Receipt)
        /// The submission is on the record already, at this position.
        case repetition(Int)
        /// Everything that had fallen due is on the record.
        case settled
    }

    var isEmpty: Bool { acts.isEmpty && waiting.isEmpty }

    mutating func add(_ act: Act) { acts.append(act) }

    mutating func add(
        _ submission: Submission?, _ continuation: CheckedContinuation<Outcome, any Error>, _ outcome: Outcome
    ) {
        waiting.append(Waiting(submission: submission, continuation: continuation, outcome: outcome))
    }
}
