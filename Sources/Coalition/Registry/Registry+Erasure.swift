// SPDX-License-Identifier: Apache-2.0

extension Registry {
    /// Destroys the payload of one act, and rebuilds the state without it.
    package func erase(_ index: Int) async throws {
        try await withCheckedThrowingContinuation { continuation in
            erasures.append((index, continuation))
            startCommitting()
        }
    }

    /// Between two commits: the state is replayed, and whatever was admitted meanwhile is judged again on it.
    func carryOutErasures() async {
        let due = erasures
        erasures = []
        var failure: (any Error)?
        do {
            for (index, _) in due { try await journal.erase(index) }
            publish(try await Registry.replay(journal))
        } catch {
            failure = error
        }
        startOver()
        for (_, continuation) in due {
            if let failure { continuation.resume(throwing: failure) } else { continuation.resume() }
        }
    }
}
