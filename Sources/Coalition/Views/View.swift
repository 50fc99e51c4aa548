// SPDX-License-Identifier: Apache-2.0

/// What one viewer may see of the coalition at one moment. Pages, feeds and exports get a view, never the coalition.
///
/// The audience is enforced here and nowhere else.
package struct View: Sendable {
    /// In one place, so that a view is one reference, whoever takes it along.
    private let sight: Sight

    private final class Sight: Sendable {
        let viewer: Viewer
        let at: Instant
        let me: Person?
        let organisation: Organisation?
        let powers: Set<Power>
        let state: Coalition

        init(
            viewer: Viewer, at now: Instant, me: Person?, organisation: Organisation?, powers: Set<Power>,
            state: Coalition
        ) {
            self.viewer = viewer
            at = now
            self.me = me
            self.organisation = organisation
            self.powers = powers
            self.state = state
        }
    }

    package var viewer: Viewer { sight.viewer }
    package var at: Instant { sight.at }
    /// The person who looks; nil for a visitor, and for someone whose every credential has ended.
    package var me: Person? { sight.me }
    package var organisation: Organisation? { sight.organisation }
    package var powers: Set<Power> { sight.powers }
    var state: Coalition { _read { yield sight.state } }

    package init(of state: Coalition, for viewer: Viewer, at now: Instant) {
        if viewer == .keeper {
            let secretariat = state.charter.flatMap { state.organisations[$0.secretariat.id] }
            self.init(
                viewer: viewer, at: now, me: nil, organisation: secretariat, powers: [], state: state)
        } else if case .person(let id) = viewer, let person = state.people[id],
            let organisation = state.organisations[person.organisation], organisation.belongs(on: now.day),
            !state.validCredentials(of: id, at: now).isEmpty
        {
            self.init(
                viewer: viewer, at: now, me: person, organisation: organisation,
                powers: state.powers(of: id, at: now), state: state)
        } else {
            self.init(viewer: viewer, at: now, me: nil, organisation: nil, powers: [], state: state)
        }
    }

    init(
        viewer: Viewer, at now: Instant, me: Person?, organisation: Organisation?, powers: Set<Power>,
        state: Coalition
    ) {
        sight = Sight(
            viewer: viewer, at: now, me: me, organisation: organisation, powers: powers, state: state)
    }

    package var charter: Charter? { state.charter }

    /// How many acts the record holds.
    package var count: Int { state.count }

    /// How many of them were erased: an erasure changes what can be seen without another act.
    package var erasures: Int { state.erasures }

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
