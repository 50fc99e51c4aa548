// SPDX-License-Identifier: Apache-2.0

extension View {
    /// The initiatives whose text was adopted and whose texts the viewer may read, the latest adopted first.
    package var adopted: [Initiative] {
        var seen: Set<Initiative.ID> = []
        return state.adopted.reversed().compactMap { id in
            guard seen.insert(id).inserted, let initiative = initiative(id), initiative.isAdopted,
                !initiative.texts.current.isEmpty
            else { return nil }
            return initiative
        }
    }
}
