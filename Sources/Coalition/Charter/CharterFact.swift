// SPDX-License-Identifier: Apache-2.0

/// One thing that a charter says, under its path: "ruleSets[silence].minimumWindow" says "3d".
package struct CharterFact: Hashable, Sendable {
    package let path: String
    package let value: String
}

/// What one charter says differently from another.
package struct CharterDifference: Hashable, Sendable {
    package let path: String
    /// Nil where it is new.
    package let before: String?
    /// Nil where it is gone.
    package let after: String?

    /// "ruleSets": the part of the charter that it is in.
    package var part: String { String(path.prefix { $0 != "[" && $0 != "." }) }
}

extension Charter {
    /// What this charter says differently from an earlier one, in the order of its parts.
    package func differences(from old: Charter) -> [CharterDifference] {
        let (before, after) = (old.amendable, amendable)
        let earlier = Dictionary(before.map { ($0.path, $0.value) }) { first, _ in first }
        let later = Dictionary(after.map { ($0.path, $0.value) }) { first, _ in first }
        let changed = after.compactMap { fact -> CharterDifference? in
            let was = earlier[fact.path]
            return was == fact.value ? nil : .init(path: fact.path, before: was, after: fact.value)
        }
        let gone = before.filter { later[$0.path] == nil }.map {
            CharterDifference(path: $0.path, before: $0.value, after: nil)
        }
        return changed + gone
    }

    /// Everything that an amendment may change.
    package var amendable: [CharterFact] {
        var facts = Facts()
        facts.add("name", name)
        facts.add("shortName", shortName)
        for domain in domains { facts.add("domains[\(domain.id)].name", domain.name) }
        for organ in organs {
            facts.add("organs[\(organ.id)].name", organ.name)
            facts.add("organs[\(organ.id)].quorum", organ.quorum?.text)
        }
        for mandate in mandates { facts.add(mandate) }
        for role in roles { facts.add(role) }
        for ruleSet in ruleSets { facts.add(ruleSet) }
        for room in rooms {
            facts.add("rooms[\(room.id)].name", room.name)
            facts.add("rooms[\(room.id)].seats", String(room.seats))
            facts.add("rooms[\(room.id)].ended", room.ended?.description)
        }
        if let screening {
            facts.add("screening.retention", screening.retention.description)
            facts.add("screening.lookback", screening.lookback.description)
            facts.add("screening.longestRelease", screening.longestRelease.description)
            facts.add("screening.threshold", String(screening.threshold))
        }
        for capability in catalogue {
            facts.add("capabilities[\(capability.id)].domain", capability.domain.text)
            facts.add("capabilities[\(capability.id)].name", capability.name)
            facts.add("capabilities[\(capability.id)].unit", capability.unit)
        }
        facts.add("meetingNotice", meetingNotice?.description)
        return facts.all
    }

    private struct Facts {
        var all: [CharterFact] = []

        mutating func add(_ path: String, _ value: String?) {
            if let value { all.append(CharterFact(path: path, value: value)) }
        }

        mutating func add(_ path: String, _ text: Multilingual) {
            for language in Language.allCases { add("\(path).\(language.rawValue)", text[language]) }
        }

        mutating func add(_ mandate: Mandate) {
            let path = "mandates[\(mandate.id)]"
            add("\(path).title", mandate.title)
            add("\(path).organ", mandate.organ.text)
            add("\(path).source", mandate.source)
            add("\(path).domains", mandate.domains.map(\.text).joined(separator: ", "))
            add("\(path).from", mandate.from.description)
            add("\(path).until", mandate.until?.description)
        }

        mutating func add(_ role: Role) {
            let path = "roles[\(role.id)]"
            add("\(path).title", role.title)
            add("\(path).of", role.of.rawValue)
            add("\(path).organ", role.organ?.text)
            add("\(path).powers", role.powers.map(\.rawValue).joined(separator: ", "))
            add("\(path).domains", role.domains.map { $0.map(\.text).joined(separator: ", ") })
            add("\(path).ended", role.ended?.description)
        }

        mutating func add(_ ruleSet: RuleSet) {
            let path = "ruleSets[\(ruleSet.id)]"
            add("\(path).title", ruleSet.title)
            add("\(path).method", ruleSet.method.rawValue)
            add("\(path).minimumWindow", ruleSet.minimumWindow.description)
            add("\(path).noticePeriod", ruleSet.noticePeriod.description)
            add("\(path).debateWindow", ruleSet.debateWindow.description)
            add("\(path).reserveExtension", ruleSet.reserveExtension?.description)
            add("\(path).outageTail", ruleSet.outageTail.description)
            add("\(path).statementWindow", ruleSet.statementWindow.description)
            if let ballots = ruleSet.ballots { add(ballots, "\(path).ballots") }
            add("\(path).ended", ruleSet.ended?.description)
        }

        private mutating func add(_ ballots: RuleSet.Ballots, _ path: String) {
            add("\(path).base", ballots.base.rawValue)
            add("\(path).majority", ballots.majority.text)
            add("\(path).openingQuorum", ballots.openingQuorum.text)
            add("\(path).decidingQuorum", ballots.decidingQuorum.text)
            add("\(path).constructiveLimit", ballots.constructiveLimit?.text)
            add("\(path).proxies", ballots.proxies?.rawValue)
        }
    }
}
