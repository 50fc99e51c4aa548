// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Synchronization

/// The only door: takes deeds, admits them one after the other, makes them durable, then publishes the new state.
///
/// Deeds that arrive while a commit is in flight are admitted meanwhile, on the state that this commit will leave,
/// and go into the next transaction together. Nobody is answered, with an act or a refusal, before everything that
/// the answer rests on is on disk; nothing is published before it is durable.
package actor Registry {
    package nonisolated let journal: any Journal
    let clock: any Timepiece

    /// The state as the disk has it.
    private nonisolated let published: Mutex<Coalition>
    /// The state after everything admitted so far, durable or not.
    var tentative: Coalition
    var pending = Batch()
    var isCommitting = false
    var erasures: [(index: Int, continuation: CheckedContinuation<Void, any Error>)] = []
    var listeners: [Int: AsyncStream<Int>.Continuation] = [:]
    var nextListener = 0
    var timer: (deadline: Instant, task: Task<Void, Never>)?
    var keepsTime = false
    /// Since when the journal has taken nothing; nil while it works.
    var failingSince: Instant?

    init(journal: any Journal, clock: any Timepiece, state: Coalition) {
        self.journal = journal
        self.clock = clock
        tentative = state
        published = Mutex(state)
    }

    /// The state as it is on the record. Never waits; the value stays as it is while the registry moves on.
    package nonisolated var coalition: Coalition { published.withLock { $0 } }

    /// Hands in a deed and waits until its act is durable, or its refusal certain.
    ///
    /// Throws where the journal failed, in which case nothing of it is on the record unless a later attempt with the
    /// same identifier finds it there; and where the identifier belongs to another submission.
    package func submit(_ submission: Submission) async throws -> Receipt {
        let outcome = try await withCheckedThrowingContinuation { continuation in
            admit(submission, continuation)
            startCommitting()
        }
        switch outcome {
        case .receipt(let receipt): return receipt
        case .repetition(let index): return try await original(of: submission, at: index)
        case .settled: preconditionFailure("only the clock is answered without a receipt")
        }
    }

    /// The act at a position of the record, nil where it was erased.
    package nonisolated func act(at index: Int) async throws -> Act? {
        guard let entry = try await journal.entries(index..<index + 1).first else { return nil }
        return try Act(entry)
    }

    /// The acts at these positions of the record, by position; those that were erased are not among them.
    package nonisolated func acts(at positions: some Sequence<Int>) async throws -> [Int: Act] {
        let positions = Set(positions)
        guard !positions.isEmpty else { return [:] }
        let acts = try await journal.entries(at: positions).compactMap { try Act($0) }
        return Dictionary(acts.map { ($0.index, $0) }) { first, _ in first }
    }

    /// The number of acts, each time it grows; a slow listener sees the newest only.
    package func heads() -> AsyncStream<Int> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Int.self, bufferingPolicy: .bufferingNewest(1))
        let number = nextListener
        nextListener += 1
        listeners[number] = continuation
        continuation.onTermination = { [weak self] _ in
            Task { await self?.forget(listener: number) }
        }
        return stream
    }

    private func forget(listener: Int) { listeners[listener] = nil }

    func publish(_ state: Coalition) {
        published.withLock { $0 = state }
        for listener in listeners.values { listener.yield(state.count) }
        armTimer()
    }

    /// The act that the same submission brought earlier. Another submission under its identifier learns nothing.
    private func original(of submission: Submission, at index: Int) async throws -> Receipt {
        guard let act = try await act(at: index), act.author == submission.author, act.deed == submission.deed
        else { throw RegistryError.identifierTaken(submission.id) }
        return .recorded(act, warnings: [])
    }
}
