// SPDX-License-Identifier: Apache-2.0

extension View {
    /// What the coalition would say if the viewer did this now. Nothing is done.
    package func verdict(on deed: Deed) -> Verdict? {
        guard let me, let organisation else { return nil }
        return state.admit(deed, by: Author(person: me.id, organisation: organisation.id), at: at)
    }
}
