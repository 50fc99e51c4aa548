// SPDX-License-Identifier: Apache-2.0

/// What changes who belongs, who sits and who may act.
package enum DirectoryDeed: Codable, Hashable, Sendable {
    case admitMember(member: Charter.Member)
    case seatDelegate(state: Organisation.ID, on: Day)
    case suspend(organisation: Organisation.ID, reason: String)
    case reinstate(organisation: Organisation.ID)
    case appoint(person: Person.ID, organisation: Organisation.ID, title: Multilingual)
    /// Accredits a person to a role of the charter; the powers are the role's, or fewer.
    case accredit(person: Person.ID, role: Role.ID, powers: [Power]?, from: Instant, until: Instant?)
    case revoke(credential: Credential.ID, reason: String)
    case challenge(credential: Credential.ID, reason: String)
    case rule(credential: Credential.ID, upheld: Bool, reason: String)
    /// The organisation's own wish: what these powers do in its name is signed from the capital alone. None: no longer.
    case requireCountersignature(organisation: Organisation.ID, powers: [Power])
}
