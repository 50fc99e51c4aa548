// SPDX-License-Identifier: Apache-2.0

/// Why a change of the directory is refused.
package enum DirectoryRefusal: String, Refusal {
    case founded
    case faultyCharter
    case unknownOrganisation
    case knownOrganisation
    case notMember
    case alreadySuspended
    case notSuspended
    case selfSuspension
    case personElsewhere
    case reservedName
    case unknownPerson
    case unknownRole
    case roleElsewhere
    case powerBeyondRole
    case emptyInterval
    case unknownCredential
    case alreadyRevoked
    case alreadyChallenged
    case notChallenged
    case ownCredential
    case capitalElsewhere
    case capitalOnly
    case bindsNothing
    case nobodyAtCapital
    case alreadySo

    package static let concept = "directory"

    package var wording: Wording {
        switch self {
        case .founded:
            Wording("charter", "the coalition is founded already", "amend the charter instead")
        case .faultyCharter:
            Wording("charter", "`{field}`: {fault}", "correct this field of the charter")
        case .unknownOrganisation:
            Wording("charter", "there is no organisation `{organisation}`", "choose one from the directory")
        case .knownOrganisation:
            Wording(
                "charter", "`{organisation}` belongs to the coalition already",
                "see its entry in the directory")
        case .notMember:
            Wording("charter", "`{organisation}` is no member state", "choose a member state")
        case .alreadySuspended:
            Wording("R11", "`{organisation}` is suspended already", "see its entry in the directory")
        case .notSuspended:
            Wording("R11", "`{organisation}` is not suspended", "nothing needs to be done")
        case .selfSuspension:
            Wording("R11", "the secretariat cannot be suspended", "revoke the credential of a person instead")
        case .personElsewhere:
            Wording("R11", "`{person}` belongs to `{organisation}`", "appoint the person under another name")
        case .reservedName:
            Wording("R11", "`{person}` is a reserved name", "choose another name")
        case .unknownPerson:
            Wording("R11", "there is no person `{person}`", "appoint the person first")
        case .unknownRole:
            Wording("charter", "the charter has no role `{role}`", "choose a role of the charter")
        case .roleElsewhere:
            Wording(
                "R11", "role `{role}` is not for people of `{organisation}`",
                "choose a role for that kind of organisation")
        case .powerBeyondRole:
            Wording("R11", "role `{role}` does not carry the power `{power}`", "leave that power out")
        case .emptyInterval:
            Wording("R11", "the credential ends before it begins", "correct the dates")
        case .unknownCredential:
            Wording("R11", "there is no credential `{credential}`", "choose one from the directory")
        case .alreadyRevoked:
            Wording(
                "R11", "credential `{credential}` is revoked already", "issue a new one where it is needed")
        case .alreadyChallenged:
            Wording("R11", "credential `{credential}` is challenged already", "await the chair's ruling")
        case .notChallenged:
            Wording("R11", "credential `{credential}` is not challenged", "nothing needs to be ruled on")
        case .ownCredential:
            Wording(
                "R11", "credential `{credential}` is your own",
                "let somebody else with the power to chair rule on it")
        case .capitalElsewhere:
            Wording(
                "capital", "what `{organisation}` has countersigned is its own to say",
                "leave it to the capital of `{organisation}`")
        case .capitalOnly:
            Wording(
                "capital",
                "only the capital says what it countersigns, and you act from a body of the coalition",
                "ask a colleague at the capital, such as the national focal point")
        case .bindsNothing:
            Wording(
                "capital", "nothing that the power `{power}` does binds `{organisation}`",
                "choose powers that bind it: to object, or to sign")
        case .nobodyAtCapital:
            Wording(
                "capital", "nobody at the capital of `{organisation}` holds the power `{power}`",
                "ask the registrar to accredit somebody at the capital with it first")
        case .alreadySo:
            Wording("capital", "that is already so in `{organisation}`", "nothing needs to be done")
        }
    }
}

extension Coalition {
    func inspect(
        _ deed: DirectoryDeed, by author: Author, at now: Instant, _ inspection: inout Inspection
    ) -> Reach? {
        switch deed {
        case .admitMember(let member):
            inspection.require(
                organisations[member.code] == nil, DirectoryRefusal.knownOrganisation,
                ["organisation": member.code.text])
            inspection.require(
                !Audience.reservedNames.contains(member.code.text), DirectoryRefusal.reservedName,
                ["person": member.code.text])
            inspection.requireText(member.zone, "zone", limit: 60)
            if let name = member.name { inspection.checkText(name, "name", limit: TextLimit.title) }
            return Reach(audience: .everyone, about: [member.code.subject])
        case .seatDelegate(let state, _):
            inspection.require(
                organisations[state]?.kind == .member, DirectoryRefusal.notMember,
                ["organisation": state.text])
            return Reach(audience: .everyone, about: [state.subject])
        case .suspend(let id, let reason):
            inspection.requireText(reason, "reason")
            if let organisation = known(id, &inspection) {
                inspection.require(organisation.kind != .secretariat, DirectoryRefusal.selfSuspension)
                inspection.require(
                    organisation.suspended == nil, DirectoryRefusal.alreadySuspended,
                    ["organisation": id.text])
            }
            return Reach(audience: .coalition, about: [id.subject])
        case .reinstate(let id):
            if let organisation = known(id, &inspection) {
                inspection.require(
                    organisation.suspended != nil, DirectoryRefusal.notSuspended, ["organisation": id.text])
            }
            return Reach(audience: .coalition, about: [id.subject])
        case .appoint(let person, let organisation, let title):
            inspection.requireText(title, "title", limit: TextLimit.title)
            inspectAppointment(of: person, to: organisation, &inspection)
            return Reach(audience: .coalition, about: [person.subject, organisation.subject])
        case .accredit, .revoke, .challenge, .rule:
            return inspectCredential(deed, by: author, at: now, &inspection)
        case .requireCountersignature(let id, let powers):
            return inspectCountersignature(of: id, powers: Set(powers), by: author, at: now, &inspection)
        }
    }

    private func inspectAppointment(
        of person: Person.ID, to organisation: Organisation.ID, _ inspection: inout Inspection
    ) {
        inspection.require(
            person != Author.system.person, DirectoryRefusal.reservedName, ["person": person.text])
        _ = known(organisation, &inspection)
        if let known = people[person] {
            inspection.require(
                known.organisation == organisation, DirectoryRefusal.personElsewhere,
                ["person": person.text, "organisation": known.organisation.text])
        }
    }

    func known(_ id: Organisation.ID, _ inspection: inout Inspection) -> Organisation? {
        if let organisation = organisations[id] { return organisation }
        inspection.refuse(DirectoryRefusal.unknownOrganisation, ["organisation": id.text])
        return nil
    }

    mutating func apply(_ deed: DirectoryDeed, _ act: Act) {
        switch deed {
        case .admitMember(let member): enter(member)
        case .seatDelegate(let state, let day): organisations[state]?.delegateSeated = day
        case .suspend(let id, let reason):
            organisations[id]?.suspended = .init(since: act.at, reason: reason)
        case .reinstate(let id): organisations[id]?.suspended = nil
        case .appoint(let person, let organisation, let title):
            enter(Person(id: person, organisation: organisation, title: title))
        case .accredit(let person, let role, let powers, let from, let until):
            guard let role = charter?.roles.first(where: { $0.id == role }) else { return }
            accredit(person, to: role, powers: powers, from: from, until: until)
        case .revoke(let id, _): credentials[id]?.revoked = act.at
        case .challenge(let id, let reason):
            credentials[id]?.challenge = .init(by: act.author.organisation, at: act.at, reason: reason)
        case .rule(let id, let upheld, _):
            credentials[id]?.challenge = nil
            if upheld { credentials[id]?.revoked = act.at }
        case .requireCountersignature(let id, let powers): organisations[id]?.countersigned = Set(powers)
        }
    }
}
