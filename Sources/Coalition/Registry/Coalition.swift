// SPDX-License-Identifier: Apache-2.0
import HashTreeCollections

/// The whole state: the fold of all acts on the record. A value; a copy is free, and readers never wait for writers.
package struct Coalition: Sendable {
    package internal(set) var charter: Charter?
    /// The charters that there were, and what was proposed in place of them.
    var charterHistory = CharterHistory()
    package internal(set) var trail = Trail()
    /// The acts about each subject, oldest first.
    package internal(set) var trails: Index<Subject, [Int]> = [:]
    /// Submissions that are on the record already, so that the same one twice is one act.
    package internal(set) var submissions: Index<Act.ID, Int> = [:]
    package internal(set) var lastInstant = Instant(milliseconds: 0)
    /// How many acts were erased.
    package internal(set) var erasures = 0

    package internal(set) var organisations = Table<Organisation>()
    /// Every state that is or was a member, in the order of the codes: each step of an initiative asks for them.
    var memberCodes: [Organisation.ID] = []
    package internal(set) var people = Table<Person>()
    package internal(set) var credentials = Table<Credential>()
    package internal(set) var credentialsByPerson: Index<Person.ID, [Credential.ID]> = [:]
    var involvements: Index<Organisation.ID, Involvement> = [:]
    /// The initiatives that name a mandate, or named it before they were revised.
    var mandated: Index<Mandate.ID, TreeSet<Initiative.ID>> = [:]
    /// The acts of the charter and the directory, oldest first.
    var directoryActs: [Int] = []
    var almanac = Almanac()

    package internal(set) var initiatives = Table<Initiative>()
    /// Which initiatives bear a title, by language and words.
    var titles: Index<String, Set<Initiative.ID>> = [:]
    package internal(set) var decisions = Table<Decision>()
    /// Decisions that are open or interrupted.
    package internal(set) var running: Set<Decision.ID> = []
    package internal(set) var contributions = Table<Contribution>()
    package internal(set) var activities = Table<Activity>()
    package internal(set) var indicators = Table<Indicator>()
    package internal(set) var visits = Table<Visit>()
    package internal(set) var meetings = Table<Meeting>()
    /// The meetings of an organ, in the order in which they were convened; also those that were given to another since.
    var meetingsByOrgan: Index<Charter.Organ.ID, [Meeting.ID]> = [:]
    /// The meetings that have an initiative or a decision on their agenda, or had it there.
    var meetingsByMatter: Index<Subject, [Meeting.ID]> = [:]
    package internal(set) var followUps = Table<FollowUp>()
    package internal(set) var releases = Table<Release>()
    /// Initiatives in the order in which their texts were adopted.
    package internal(set) var adopted: [Initiative.ID] = []
    /// Whom each act concerns.
    var concerns = Concerns()
    /// Releases in the order of their publication, whatever became of them.
    var published = Blocks<Release.ID>()
    /// Law books, assessments and departures from them.
    package internal(set) var law = LawDesk()
    var screening = ScreeningState()
    package internal(set) var strategies = StrategyBook()
    var support = SupportState()
    package internal(set) var outages: [Outage] = []
    /// What is not over yet: what pages that ask for action look through.
    var unfinished = Unfinished()

    package init() {}

    /// A stretch of time in which nothing could be received.
    package struct Outage: Hashable, Sendable {
        package let from: Instant
        package let until: Instant
    }

    /// How many acts are on the record.
    package var count: Int { trail.count }

    /// Whether it has acts that another state of the same record has not, or has lost some of its acts.
    package func isLater(than other: Coalition) -> Bool {
        other.count < count || other.erasures < erasures
    }
}
