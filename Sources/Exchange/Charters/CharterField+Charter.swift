// SPDX-License-Identifier: Apache-2.0

import Coalition

/// The parts of a charter. Each reads all of its fields before it gives up, so that one run reports everything.
extension CharterField {
    func charter() -> Charter? {
        let names = [
            "name", "shortName", "demonstration", "seat", "languages", "domains", "organs", "secretariat",
            "members", "supportingStates", "partners", "mandates", "roles", "ruleSets", "rooms",
            "firstCredentials", "screening", "capabilities", "meetingNotice",
        ]
        guard let section = section(names) else { return nil }
        let (name, short) = (section["name"]?.multilingual(), section["shortName"]?.multilingual())
        let demonstration = section.optional("demonstration").map { $0.flag() } ?? false
        let seat = section["seat"]?.seat()
        let languages = section["languages"]?.list { $0.choice(Language.allCases) }
        let domains = section["domains"]?.list { $0.named(Charter.Domain.init) }
        let organs = section["organs"]?.list { $0.organ() }
        let secretariat = section["secretariat"]?.named(Charter.Secretariat.init)
        let members = section["members"]?.list { $0.member() }
        let supporting = section.optional("supportingStates").map { $0.list { $0.supportingState() } } ?? []
        let partners = section.optional("partners").map { $0.list { $0.partner() } } ?? []
        let mandates = section["mandates"]?.list { $0.mandate() }
        let roles = section["roles"]?.list { $0.role() }
        let ruleSets = section["ruleSets"]?.list { $0.ruleSet() }
        let rooms = section.optional("rooms").map { $0.list { $0.room() } } ?? []
        let credentials = section["firstCredentials"]?.list { $0.firstCredential() }
        let screening = section.optional("screening")?.screeningRules()
        let capabilities = section.optional("capabilities")?.list { $0.capability() }
        let notice = section.optional("meetingNotice")?.span()
        guard let name, let short, let demonstration, let seat, let languages, let domains, let organs,
            let secretariat, let members, let supporting, let partners, let mandates, let roles, let ruleSets,
            let rooms, let credentials
        else { return nil }
        return Charter(
            name: name, shortName: short, demonstration: demonstration, seat: seat, languages: languages,
            domains: domains, organs: organs, secretariat: secretariat, members: members,
            supportingStates: supporting, partners: partners, mandates: mandates, roles: roles,
            ruleSets: ruleSets, rooms: rooms, firstCredentials: credentials, screening: screening,
            capabilities: capabilities, meetingNotice: notice)
    }

    private func seat() -> Charter.Seat? {
        guard let section = section(["state", "city", "zone"]) else { return nil }
        let state: Organisation.ID? = section["state"]?.identifier()
        let (city, zone) = (section["city"]?.multilingual(), section["zone"]?.zone())
        guard let state, let city, let zone else { return nil }
        return .init(state: state, city: city, zone: zone)
    }

    /// Anything that is an identifier and a name.
    private func named<Named, Value>(_ make: (Identifier<Named>, Multilingual) -> Value) -> Value? {
        guard let section = section(["id", "name"]) else { return nil }
        let id: Identifier<Named>? = section["id"]?.identifier()
        let name = section["name"]?.multilingual()
        guard let id, let name else { return nil }
        return make(id, name)
    }

    private func capability() -> Charter.Capability? {
        guard let section = section(["id", "domain", "name", "unit"]) else { return nil }
        let id: Charter.Capability.ID? = section["id"]?.identifier()
        let domain: Charter.Domain.ID? = section["domain"]?.identifier()
        let (name, unit) = (section["name"]?.multilingual(), section["unit"]?.multilingual())
        guard let id, let domain, let name, let unit else { return nil }
        return .init(id: id, domain: domain, name: name, unit: unit)
    }

    private func organ() -> Charter.Organ? {
        guard let section = section(["id", "name", "quorum"]) else { return nil }
        let id: Charter.Organ.ID? = section["id"]?.identifier()
        let (name, quorum) = (section["name"]?.multilingual(), section.optional("quorum")?.quorum())
        guard let id, let name else { return nil }
        return .init(id: id, name: name, quorum: quorum)
    }

    private func room() -> Charter.Room? {
        guard let section = section(["id", "name", "seats", "ended"]) else { return nil }
        let id: Charter.Room.ID? = section["id"]?.identifier()
        let (name, seats) = (section["name"]?.multilingual(), section["seats"]?.count())
        let ended = section.optional("ended")?.day()
        guard let id, let name, let seats else { return nil }
        var room = Charter.Room(id: id, name: name, seats: seats)
        room.ended = ended
        return room
    }

    private func member() -> Charter.Member? {
        guard let section = section(["code", "name", "joined", "left", "delegateSeated", "zone"]) else {
            return nil
        }
        let code = section["code"]?.countryCode()
        let (joined, zone) = (section["joined"]?.day(), section["zone"]?.zone())
        let name = section.optional("name")?.multilingual()
        let (left, seated) = (section.optional("left")?.day(), section.optional("delegateSeated")?.day())
        guard let code, let joined, let zone else { return nil }
        return .init(code: code, name: name, joined: joined, left: left, delegateSeated: seated, zone: zone)
    }

    private func supportingState() -> Charter.SupportingState? {
        guard let section = section(["code", "name", "since", "zone"]) else { return nil }
        let code = section["code"]?.countryCode()
        let (since, zone) = (section["since"]?.day(), section["zone"]?.zone())
        let name = section.optional("name")?.multilingual()
        guard let code, let since, let zone else { return nil }
        return .init(code: code, name: name, since: since, zone: zone)
    }

    private func partner() -> Charter.Partner? {
        guard let section = section(["id", "name", "since", "zone"]) else { return nil }
        let id: Organisation.ID? = section["id"]?.identifier()
        let (name, since) = (section["name"]?.multilingual(), section["since"]?.day())
        let zone = section["zone"]?.zone()
        guard let id, let name, let since, let zone else { return nil }
        return .init(id: id, name: name, since: since, zone: zone)
    }

    /// ISO 3166-1 alpha-2.
    private func countryCode() -> Organisation.ID? {
        guard let text = text() else { return nil }
        guard text.utf8.count == 2, text.utf8.allSatisfy({ (65...90).contains($0) }) else {
            return fail("`\(text.prefix(40))` is no country code, expected two capital letters as in ML")
        }
        return Organisation.ID(text)
    }
}
