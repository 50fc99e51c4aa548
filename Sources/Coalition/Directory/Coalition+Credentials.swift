// SPDX-License-Identifier: Apache-2.0

extension Coalition {
    /// Credentials (rule R11). A challenged one goes on sitting, with all its powers, until the chair rules.
    func inspectCredential(
        _ deed: DirectoryDeed, by author: Author, at now: Instant, _ inspection: inout Inspection
    ) -> Reach {
        switch deed {
        case .accredit(let person, let role, let powers, let from, let until):
            inspectAccreditation(of: person, to: role, powers: powers, on: now.day, &inspection)
            inspection.require(until.map { from < $0 } ?? true, DirectoryRefusal.emptyInterval)
            return Reach(audience: .coalition, about: [person.subject])
        case .revoke(let id, let reason):
            inspection.requireText(reason, "reason")
            return inspectStanding(id, &inspection) { _, _ in }
        case .challenge(let id, let reason):
            inspection.requireText(reason, "reason")
            return inspectStanding(id, &inspection) { credential, inspection in
                inspection.require(
                    credential.challenge == nil, DirectoryRefusal.alreadyChallenged, ["credential": id.text])
            }
        case .rule(let id, _, let reason):
            inspection.requireText(reason, "reason")
            return inspectStanding(id, &inspection) { credential, inspection in
                inspection.require(
                    credential.challenge != nil, DirectoryRefusal.notChallenged, ["credential": id.text])
                inspection.require(
                    credential.person != author.person, DirectoryRefusal.ownCredential,
                    ["credential": id.text])
            }
        default:
            preconditionFailure("not a deed about credentials")
        }
    }

    private func inspectAccreditation(
        of person: Person.ID, to role: Role.ID, powers: [Power]?, on day: Day, _ inspection: inout Inspection
    ) {
        guard let person = people[person] else {
            inspection.refuse(DirectoryRefusal.unknownPerson, ["person": person.text])
            return
        }
        guard let role = charter?.roles.first(where: { $0.id == role }) else {
            inspection.refuse(DirectoryRefusal.unknownRole, ["role": role.text])
            return
        }
        inspection.requireInForce(role.id.text, ended: role.ended, on: day)
        inspection.require(
            organisations[person.organisation]?.kind == role.of, DirectoryRefusal.roleElsewhere,
            ["role": role.id.text, "organisation": person.organisation.text])
        for power in powers ?? [] where !role.powers.contains(power) {
            inspection.refuse(
                DirectoryRefusal.powerBeyondRole, ["role": role.id.text, "power": power.rawValue])
        }
    }

    private func inspectStanding(
        _ id: Credential.ID, _ inspection: inout Inspection,
        _ check: (Credential, inout Inspection) -> Void
    ) -> Reach {
        guard let credential = credentials[id] else {
            inspection.refuse(DirectoryRefusal.unknownCredential, ["credential": id.text])
            return Reach(audience: .coalition, about: [])
        }
        inspection.require(
            credential.revoked == nil, DirectoryRefusal.alreadyRevoked, ["credential": id.text])
        check(credential, &inspection)
        return Reach(audience: .coalition, about: [credential.person.subject, id.subject])
    }
}
