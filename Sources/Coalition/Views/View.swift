// SPDX-License-Identifier: Apache-2.0

/// What one viewer may see of the coalition at one moment. Pages, feeds and exports get a view, never the coalition.
///
/// The audience is enforced here and nowhere else.
package struct View: Sendable {
    package let viewer: Viewer
    package let at: Instant
    /// The person who looks; nil for a visitor, and for someone whose every credential has ended.
    package let me: Person?
    package let organisation: Organisation?
    package let powers: Set<Power>
    let state: Coalition

    package init(of state: Coalition, for viewer: Viewer, at now: Instant) {
        self.viewer = viewer
        self.at = now
        self.state = state
        if viewer == .keeper {
            (me, powers) = (nil, [])
            organisation = state.charter.flatMap { state.organisations[$0.secretariat.id] }
            return
        }
        guard case .person(let id) = viewer, let person = state.people[id],
            let organisation = state.organisations[person.organisation], organisation.belongs(on: now.day),
            !state.validCredentials(of: id, at: now).isEmpty
        else {
            (me, organisation, powers) = (nil, nil, [])
            return
        }
        me = person
        self.organisation = organisation
        powers = state.powers(of: id, at: now)
    }

    init(
        viewer: Viewer, at now: Instant, me: Person?, organisation: Organisation?, powers: Set<Power>,
        state: Coalition
    ) {
        self.viewer = viewer
        self.at = now
        self.me = me
        self.organisation = organisation
        self.powers = powers
        self.state = state
    }

    package var charter: Charter? { state.charter }

    /// How many acts the record holds.
    package var count: Int { state.count }

    /// Whether an audience includes this viewer. The secretariat keeps the record and is in every one.
    package func isIn(_ audience: Audience) -> Bool {
        if audience.breadth == .everyone { return true }
        guard let organisation else { return false }
        if audience.organisations.contains(organisation.id) { return true }
        return switch organisation.kind {
        case .secretariat: true
        case .member: audience.breadth == .coalition && organisation.suspended == nil
        case .partner, .supporting: false
        }
    }

    /// Whether this viewer takes part in the coalition's own deliberations.
    package var isInside: Bool { isIn(.coalition) }
}
