// SPDX-License-Identifier: Apache-2.0

/// Whom each act concerns, so that nobody has to go through the whole record to learn what is new for them.
struct Concerns: Sendable {
    /// What every member is told of.
    private(set) var everyMember = Blocks<Int>()
    private var organisations: Index<Organisation.ID, Blocks<Int>> = [:]
    private var people: Index<Person.ID, Blocks<Int>> = [:]

    subscript(organisation: Organisation.ID) -> Blocks<Int> { organisations[organisation] ?? Blocks() }
    subscript(person: Person.ID) -> Blocks<Int> { people[person] ?? Blocks() }

    mutating func add(_ act: Int, to addressees: Addressees) {
        if addressees.everyMember { everyMember.append(act) }
        for organisation in addressees.organisations {
            organisations[organisation, default: Blocks()].append(act)
        }
        for person in addressees.people { people[person, default: Blocks()].append(act) }
    }
}

/// Whom one act concerns, beside those who did it.
struct Addressees: Hashable {
    var everyMember = false
    var organisations: Set<Organisation.ID> = []
    var people: Set<Person.ID> = []

    static let nobody = Addressees()
    static func to(_ organisations: [Organisation.ID]) -> Addressees {
        Addressees(organisations: Set(organisations))
    }
}
