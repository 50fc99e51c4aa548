// SPDX-License-Identifier: Apache-2.0

extension Coalition {
    func inspect(_ deed: CharterDeed, by author: Author, _ inspection: inout Inspection) -> Reach? {
        switch deed {
        case .found(let charter):
            inspection.require(count == 0, DirectoryRefusal.founded)
            for fault in charter.faults() {
                inspection.refuse(
                    DirectoryRefusal.faultyCharter, ["field": fault.path, "fault": fault.message])
            }
            return Reach(audience: .everyone, about: [])
        case .propose, .enact, .decline: return inspectAmending(deed, by: author, &inspection)
        }
    }

    /// Takes the charter's members, partners and first credentials into the directory.
    mutating func apply(_ deed: CharterDeed, _ act: Act) {
        switch deed {
        case .found(let charter):
            found(charter)
            note(charter, act)
        case .propose, .enact, .decline: applyAmending(deed, act)
        }
    }

    private mutating func found(_ charter: Charter) {
        self.charter = charter
        for member in charter.members { enter(member) }
        for state in charter.supportingStates {
            organisations[state.code] = Organisation(
                id: state.code, kind: .supporting, name: state.name, zone: state.zone, joined: state.since)
        }
        for partner in charter.partners {
            organisations[partner.id] = Organisation(
                id: partner.id, kind: .partner, name: partner.name, zone: partner.zone, joined: partner.since)
        }
        organisations[charter.secretariat.id] = Organisation(
            id: charter.secretariat.id, kind: .secretariat, name: charter.secretariat.name,
            zone: charter.seat.zone, joined: Day(number: 0))
        for first in charter.firstCredentials {
            enter(Person(id: first.person, organisation: first.organisation, title: first.title))
            guard let role = charter.roles.first(where: { $0.id == first.role }) else { continue }
            accredit(first.person, to: role, powers: nil, from: first.from.start, until: nil)
        }
    }

    mutating func enter(_ member: Charter.Member) {
        if !memberCodes.contains(member.code) {
            memberCodes.append(member.code)
            memberCodes.sort()
        }
        organisations[member.code] = Organisation(
            id: member.code, kind: .member, name: member.name, zone: member.zone, joined: member.joined,
            left: member.left, delegateSeated: member.delegateSeated)
    }

    mutating func enter(_ person: Person) {
        if people[person.id] == nil {
            involvements[person.organisation, default: .init()].people.append(person.id)
        }
        people[person.id] = person
    }

    mutating func accredit(
        _ person: Person.ID, to role: Role, powers: [Power]?, from: Instant, until: Instant?
    ) {
        guard let organisation = people[person]?.organisation else { return }
        let id = Credential.ID(series: "C", credentials.count + 1)
        credentials[id] = Credential(
            id: id, person: person, organisation: organisation, role: role.id, organ: role.organ,
            powers: Set(powers ?? role.powers), from: from, until: until)
        credentialsByPerson[person, default: []].append(id)
    }
}
