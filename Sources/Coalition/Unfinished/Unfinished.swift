// SPDX-License-Identifier: Apache-2.0
import HashTreeCollections

/// What is not over yet, of each kind: some hundreds of things among all that the record has gathered in years.
///
/// Pages that ask what awaits somebody look through these and nothing else. Kept with every act, see
/// `Coalition.sortUnfinished(_:)`; it says nothing that could not be found by looking through everything.
struct Unfinished: Hashable, Sendable {
    /// Initiatives that were submitted and have not come to an end.
    var initiatives: TreeSet<Initiative.ID> = []
    /// Drafts, and what was returned to be redrafted, by the state whose it is.
    var drafts = Owned<Initiative.ID, Organisation.ID>()
    /// Withdrawn by their sponsor, while others stand behind them who may take them over.
    var orphaned: TreeSet<Initiative.ID> = []
    /// Initiatives that their sponsor has released and nobody has published yet.
    var cleared: TreeSet<Initiative.ID> = []
    /// Decisions that are open, interrupted, or await the chair's certificate.
    var decisions: TreeSet<Decision.ID> = []
    var activities: TreeSet<Activity.ID> = []
    /// Pledges and commitments that have not arrived, to initiatives that are under way.
    var contributions: TreeSet<Contribution.ID> = []
    /// Contributions of which recipients have money that is not accounted for.
    var payments: TreeSet<Contribution.ID> = []
    /// Indicators without an approved value.
    var indicators: TreeSet<Indicator.ID> = []
    /// Releases on the desk: unpublished, or with a correction that is proposed.
    var releases: TreeSet<Release.ID> = []
    var visits: TreeSet<Visit.ID> = []
    /// Meetings that are not closed, or whose minutes are not approved.
    var meetings: TreeSet<Meeting.ID> = []
    var followUps = Owned<FollowUp.ID, Person.ID>()
    /// Strategies of initiatives that are adopted and not over: of these consents, agreements or targets may be awaited.
    var strategies: TreeSet<Strategy.ID> = []
}

/// Things by their owner, of whom each has one at a time.
struct Owned<ID: Hashable & Sendable, Owner: Hashable & Sendable>: Hashable, Sendable {
    private var owners: TreeDictionary<ID, Owner> = [:]
    private var things: TreeDictionary<Owner, TreeSet<ID>> = [:]

    /// All that somebody owns, in no particular order.
    var all: some Sequence<ID> { owners.keys }

    /// In no particular order.
    subscript(owner: Owner) -> TreeSet<ID> { things[owner] ?? [] }

    /// Gives a thing to an owner; to nobody, where it is nil.
    mutating func give(_ id: ID, to owner: Owner?) {
        let before = owners[id]
        guard before != owner else { return }
        owners[id] = owner
        if let before {
            things[before]?.remove(id)
            if things[before]?.isEmpty ?? false { things[before] = nil }
        }
        if let owner { things[owner, default: []].insert(id) }
    }
}

extension TreeSet {
    /// Makes the element a member, or none.
    mutating func set(_ element: Element, _ belongs: Bool) {
        guard contains(element) != belongs else { return }
        if belongs { insert(element) } else { remove(element) }
    }
}
