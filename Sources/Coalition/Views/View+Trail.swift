// SPDX-License-Identifier: Apache-2.0

extension View {
    /// The acts about a subject that this viewer may know of, oldest first.
    package func trail(of subject: Subject) -> [TrailEntry] {
        (state.trails[subject] ?? []).map { state.trail[$0] }.filter { isIn($0.audience) }
    }

    /// The newest acts about a subject, newest first, and how many there are in all.
    package func trail(
        of subject: Subject, newest limit: Int, before end: Int? = nil
    ) -> (entries: [TrailEntry], count: Int) {
        let all = trail(of: subject)
        let earlier = end.map { end in all.prefix { $0.index < end } } ?? all[...]
        return (Array(earlier.suffix(limit).reversed()), all.count)
    }

    /// One act, where the viewer may know of it.
    package func act(_ index: Int) -> TrailEntry? {
        guard index >= 0, index < state.trail.count else { return nil }
        let entry = state.trail[index]
        return isIn(entry.audience) ? entry : nil
    }

    /// The latest acts that the viewer may know of, newest first.
    package func latestActs(_ limit: Int, before end: Int? = nil) -> [TrailEntry] {
        let end = max(0, min(end ?? state.trail.count, state.trail.count))
        guard let organisation, organisation.kind == .secretariat else {
            let isInside = organisation?.kind == .member && organisation?.suspended == nil
            return state.trail.latest(limit, before: end, inside: isInside, naming: organisation?.id)
        }
        return (max(0, end - limit)..<end).reversed().map { state.trail[$0] }
    }
}
