// SPDX-License-Identifier: Apache-2.0
import Coalition

/// States of the past, rebuilt from the record: the last few that were asked for are kept.
actor Moments {
    private static let capacity = 4
    private var states: [(acts: Int, state: Task<Coalition, any Error>)] = []

    /// The state after exactly so many acts.
    func state(after acts: Int, of registry: Registry) async throws -> Coalition {
        if let known = states.first(where: { $0.acts == acts }) { return try await known.state.value }
        let present = registry.coalition
        let state = Task {
            present.count == acts ? present : try await Registry.replay(registry.journal, upTo: acts)
        }
        states.append((acts, state))
        if states.count > Self.capacity { states.removeFirst() }
        do {
            return try await state.value
        } catch {
            states.removeAll { $0.acts == acts }
            throw error
        }
    }
}
