// SPDX-License-Identifier: Apache-2.0

/// Why someone may not act at all.
package enum AuthorityRefusal: String, Refusal {
    case notFounded
    case unknownPerson
    case otherOrganisation
    case notYetMember
    case suspendedOrganisation
    case noCredential
    case powerMissing
    case capitalMustSign
    case clockOnly

    package static let concept = "authority"

    package var wording: Wording {
        switch self {
        case .notFounded:
            Wording("charter", "this coalition has no charter yet", "load a charter first")
        case .unknownPerson:
            Wording(
                "R11", "`{person}` is not known to this coalition", "ask the registrar to appoint the person")
        case .otherOrganisation:
            Wording(
                "R11", "`{person}` does not act for `{organisation}`",
                "act for your own organisation, or ask the registrar for a credential")
        case .notYetMember:
            Wording(
                "R11", "`{organisation}` does not belong to the coalition on {day}",
                "wait until it has joined, or ask the registrar to correct the directory")
        case .suspendedOrganisation:
            Wording("R11", "`{organisation}` is suspended", "ask the chair to reinstate it")
        case .noCredential:
            Wording(
                "R11", "`{person}` has no credential that is valid now",
                "ask the registrar for a credential, or for the renewal of one that has expired")
        case .powerMissing:
            Wording(
                "R11", "the credential of `{person}` does not give the power `{power}`",
                "hand it to a colleague who holds that power for signature, or ask the registrar to extend the credential"
            )
        case .capitalMustSign:
            Wording(
                "capital", "`{organisation}` has what needs the power `{power}` signed from its capital",
                "hand it to your capital for signature")
        case .clockOnly:
            Wording("clock", "`{deed}` happens by itself when it is due", "wait for the deadline")
        }
    }
}

extension Coalition {
    /// The one place where authority is checked. Returns the credential that is used.
    func authorise(
        _ deed: Deed, by author: Author, at now: Instant, _ inspection: inout Inspection
    ) -> Credential.ID? {
        guard let power = deed.verb.power else {
            inspection.require(author == .system, AuthorityRefusal.clockOnly, ["deed": deed.name])
            if case .charter = deed {
            } else {
                inspection.require(charter != nil, AuthorityRefusal.notFounded)
            }
            return nil
        }
        guard charter != nil else {
            inspection.refuse(AuthorityRefusal.notFounded)
            return nil
        }
        guard let person = people[author.person] else {
            inspection.refuse(AuthorityRefusal.unknownPerson, ["person": author.person.text])
            return nil
        }
        guard person.organisation == author.organisation,
            let organisation = organisations[author.organisation]
        else {
            inspection.refuse(
                AuthorityRefusal.otherOrganisation,
                ["person": author.person.text, "organisation": author.organisation.text])
            return nil
        }
        inspection.require(
            organisation.belongs(on: now.day), AuthorityRefusal.notYetMember,
            ["organisation": organisation.id.text, "day": now.day.description])
        inspection.require(
            organisation.suspended == nil, AuthorityRefusal.suspendedOrganisation,
            ["organisation": organisation.id.text])
        return credential(giving: power, to: author, of: organisation, at: now, &inspection)
    }

    /// The credential that is used: the oldest with the power, and one of the capital where the organisation asks for it.
    private func credential(
        giving power: Power, to author: Author, of organisation: Organisation, at now: Instant,
        _ inspection: inout Inspection
    ) -> Credential.ID? {
        let valid = validCredentials(of: author.person, at: now)
        inspection.require(
            !valid.isEmpty, AuthorityRefusal.noCredential, ["person": author.person.text])
        let fitting = valid.filter { $0.powers.contains(power) }
        inspection.require(
            valid.isEmpty || !fitting.isEmpty, AuthorityRefusal.powerMissing,
            ["person": author.person.text, "power": power.rawValue])
        guard organisation.countersigned.contains(power) else { return fitting.first?.id }
        let capital = fitting.first(where: \.isOfCapital)
        inspection.require(
            fitting.isEmpty || capital != nil, AuthorityRefusal.capitalMustSign,
            ["organisation": organisation.id.text, "power": power.rawValue])
        return capital?.id
    }

    /// The credentials with which a person may act now, oldest first.
    package func validCredentials(of person: Person.ID, at now: Instant) -> [Credential] {
        (credentialsByPerson[person] ?? []).compactMap { credentials[$0] }.filter { $0.isValid(at: now) }
    }

    /// The powers that a person holds now.
    package func powers(of person: Person.ID, at now: Instant) -> Set<Power> {
        validCredentials(of: person, at: now).reduce(into: []) { $0.formUnion($1.powers) }
    }
}
