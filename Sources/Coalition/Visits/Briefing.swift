// SPDX-License-Identifier: Apache-2.0

/// A briefing book's content: for one visitor, from the record as it stood at one moment.
///
/// Every figure carries the records that it counts, so that it opens onto them and equals the register. What states are
/// still deliberating is counted, never named: that is theirs to make known.
package struct Briefing: Sendable {
    package let visitor: Organisation.ID
    package let asOf: Instant
    /// How many acts the record held.
    package let acts: Int
    package let since: Day
    package let figures: [Figure]
    package let portfolio: [DomainPortfolio]
    /// Initiatives that are joint with the visitor, whatever their stage.
    package let joint: [Initiative]
    package let legality: Legality
    package let changes: [Change]

    /// A number of the book, and what it counts.
    package struct Figure: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable, CaseIterable {
            case members, adopted, inPreparation, underWay, completed
            case activitiesPlanned, activitiesDone, seatsPlanned, seatsTaken, statesTakingPart
        }

        package let kind: Kind
        package let value: Int
        /// What was counted; empty where only the number may be known.
        package let records: [Subject]
    }

    /// What the coalition does in one domain.
    package struct DomainPortfolio: Sendable {
        package let domain: Charter.Domain
        /// Adopted or later, newest first.
        package let initiatives: [Initiative]
        /// How many proposals are being prepared.
        package let inPreparation: Int
        package let activities: [Activity]
        package var activitiesDone: Int { activities.count { $0.status == .done } }
        package var seatsTaken: Int { activities.map(\.attended).reduce(0, +) }
        package var seatsPlanned: Int {
            activities.filter { $0.status != .cancelled }.map(\.plan.seats).reduce(0, +)
        }
    }

    /// How the legal gate was kept. It reports opinions; it does not certify.
    package struct Legality: Hashable, Sendable {
        /// How many texts have such an opinion; named are those that are no longer deliberated on, and those in which the
        /// visitor takes part.
        package struct Opinions: Hashable, Sendable {
            package let count: Int
            package let named: [Subject]

            package init(count: Int, named: [Subject]) {
                self.count = count
                self.named = named
            }
        }

        package let clear: Opinions
        package let withConditions: Opinions
        package let notClear: Opinions
        /// Adopted without an opinion: the gate makes this impossible, and the book shows that it counted.
        package let withoutOpinion: [Subject]
    }

    /// Something that happened since the day that the book compares with.
    package struct Change: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable, CaseIterable {
            case adopted, activated, activityDone, evaluated, memberJoined
        }

        package let kind: Kind
        package let at: Instant
        package let subject: Subject
        package let title: Multilingual?
        /// The act by which it happened, where it is one act.
        package let act: Int?
    }
}
