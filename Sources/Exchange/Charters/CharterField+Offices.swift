// SPDX-License-Identifier: Apache-2.0

import Coalition

/// The parts of a charter that say who may do what, by what authority, and how decisions are taken.
extension CharterField {
    func mandate() -> Mandate? {
        guard let section = section(["id", "title", "organ", "source", "domains", "from", "until"]) else {
            return nil
        }
        let id: Mandate.ID? = section["id"]?.identifier()
        let organ: Charter.Organ.ID? = section["organ"]?.identifier()
        let (title, source) = (section["title"]?.multilingual(), section["source"]?.multilingual())
        let domains: [Charter.Domain.ID]? = section["domains"]?.list { $0.identifier() }
        let (from, until) = (section["from"]?.day(), section.optional("until")?.day())
        guard let id, let organ, let title, let source, let domains, let from else { return nil }
        return Mandate(
            id: id, title: title, organ: organ, source: source, domains: domains, from: from, until: until)
    }

    func role() -> Role? {
        guard let section = section(["id", "title", "of", "organ", "powers", "domains", "ended"]) else {
            return nil
        }
        let id: Role.ID? = section["id"]?.identifier()
        let (title, kind) = (
            section["title"]?.multilingual(), section["of"]?.choice(Organisation.Kind.allCases)
        )
        let organ: Charter.Organ.ID? = section.optional("organ")?.identifier()
        let powers = section["powers"]?.list { $0.choice(Power.allCases) }
        let domains: [Charter.Domain.ID]? = section.optional("domains")?.list { $0.identifier() }
        let ended = section.optional("ended")?.day()
        guard let id, let title, let kind, let powers else { return nil }
        var role = Role(id: id, title: title, of: kind, organ: organ, powers: powers, domains: domains)
        role.ended = ended
        return role
    }

    func ruleSet() -> RuleSet? {
        let names = [
            "id", "title", "method", "minimumWindow", "noticePeriod", "debateWindow", "reserveExtension",
            "outageTail", "statementWindow", "ballots", "ended",
        ]
        guard let section = section(names) else { return nil }
        let id: RuleSet.ID? = section["id"]?.identifier()
        let title = section["title"]?.multilingual()
        let method = section["method"]?.choice(RuleSet.Method.allCases)
        let (window, notice) = (section["minimumWindow"]?.span(), section["noticePeriod"]?.span())
        let (debate, tail) = (section["debateWindow"]?.span(), section["outageTail"]?.span())
        let statements = section["statementWindow"]?.span()
        let reserve = section.optional("reserveExtension")?.span()
        let ballots = section.optional("ballots")?.ballots()
        let ended = section.optional("ended")?.day()
        guard let id, let title, let method, let window, let notice, let debate, let tail, let statements
        else { return nil }
        var ruleSet = RuleSet(
            id: id, title: title, method: method, minimumWindow: window, noticePeriod: notice,
            debateWindow: debate, reserveExtension: reserve, outageTail: tail, statementWindow: statements,
            ballots: ballots)
        ruleSet.ended = ended
        return ruleSet
    }

    /// How the ballots of a vote count.
    private func ballots() -> RuleSet.Ballots? {
        let names = ["base", "majority", "openingQuorum", "decidingQuorum", "constructiveLimit", "proxies"]
        guard let section = section(names) else { return nil }
        let base = section["base"]?.choice(RuleSet.Ballots.Base.allCases)
        let majority = section["majority"]?.fraction()
        let (opening, deciding) = (section["openingQuorum"]?.quorum(), section["decidingQuorum"]?.quorum())
        let limit = section.optional("constructiveLimit")?.fraction()
        let proxies = section.optional("proxies")?.choice(RuleSet.Ballots.Proxies.allCases)
        guard let base, let majority, let opening, let deciding else { return nil }
        return .init(
            base: base, majority: majority, openingQuorum: opening, decidingQuorum: deciding,
            constructiveLimit: limit, proxies: proxies)
    }

    func screeningRules() -> ScreeningRules? {
        guard let section = section(["retention", "lookback", "longestRelease", "threshold"]) else {
            return nil
        }
        let (retention, lookback) = (section["retention"]?.span(), section["lookback"]?.span())
        let (longest, threshold) = (section["longestRelease"]?.span(), section["threshold"]?.count())
        guard let retention, let lookback, let longest, let threshold else { return nil }
        return ScreeningRules(
            retention: retention, lookback: lookback, longestRelease: longest, threshold: threshold)
    }

    func firstCredential() -> Charter.FirstCredential? {
        guard let section = section(["person", "title", "organisation", "role", "from"]) else { return nil }
        let person: Person.ID? = section["person"]?.identifier()
        let organisation: Organisation.ID? = section["organisation"]?.identifier()
        let role: Role.ID? = section["role"]?.identifier()
        let (title, from) = (section["title"]?.multilingual(), section["from"]?.day())
        guard let person, let organisation, let role, let title, let from else { return nil }
        return .init(person: person, title: title, organisation: organisation, role: role, from: from)
    }
}
