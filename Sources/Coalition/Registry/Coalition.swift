// SPDX-License-Identifier: Apache-2.0

package import HashTreeCollections

/// The whole state: the fold of all acts on the record. A value; a copy is free, and readers never wait for writers.
package struct Coalition: Sendable {
    package internal(set) var charter: Charter?
    package internal(set) var trail = Trail()
    /// The acts about each subject, oldest first.
    package internal(set) var trails: TreeDictionary<Subject, [Int]> = [:]
    /// Submissions that are on the record already, so that the same one twice is one act.
    package internal(set) var submissions: TreeDictionary<Act.ID, Int> = [:]
    package internal(set) var lastInstant = Instant(milliseconds: 0)

    package internal(set) var organisations: TreeDictionary<Organisation.ID, Organisation> = [:]
    package internal(set) var people: TreeDictionary<Person.ID, Person> = [:]
    package internal(set) var credentials: TreeDictionary<Credential.ID, Credential> = [:]
    package internal(set) var credentialsByPerson: TreeDictionary<Person.ID, [Credential.ID]> = [:]

    package internal(set) var initiatives: TreeDictionary<Initiative.ID, Initiative> = [:]
    package internal(set) var decisions: TreeDictionary<Decision.ID, Decision> = [:]
    /// Decisions that are open or interrupted.
    package internal(set) var running: TreeSet<Decision.ID> = []
    package internal(set) var contributions: TreeDictionary<Contribution.ID, Contribution> = [:]
    package internal(set) var activities: TreeDictionary<Activity.ID, Activity> = [:]
    package internal(set) var indicators: TreeDictionary<Indicator.ID, Indicator> = [:]
    package internal(set) var visits: TreeDictionary<Visit.ID, Visit> = [:]
    package internal(set) var followUps: TreeDictionary<FollowUp.ID, FollowUp> = [:]
    package internal(set) var releases: TreeDictionary<Release.ID, Release> = [:]
    package internal(set) var outages: [Outage] = []

    package init() {}

    /// A stretch of time in which nothing could be received.
    package struct Outage: Hashable, Sendable {
        package let from: Instant
        package let until: Instant
    }

    /// How many acts are on the record.
    package var count: Int { trail.count }
}
