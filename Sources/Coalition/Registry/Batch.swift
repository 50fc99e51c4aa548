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

extension Batch {
    /// The bytes of the acts. Many are written beside the registry, which admits the next deeds meanwhile; for a few,
    /// going to another thread would take longer than writing them.
    func entries() async throws -> [JournalEntry] {
        acts.count > 4 ? try await Batch.encodeBeside(acts) : try Batch.encode(acts)
    }

    @concurrent
    private static func encodeBeside(_ acts: [Act]) async throws -> [JournalEntry] { try encode(acts) }

    private static func encode(_ acts: [Act]) throws -> [JournalEntry] {
        let encoder = Act.encoder()
        return try acts.map { JournalEntry(payload: try $0.payload(using: encoder), at: $0.at) }
    }
}
