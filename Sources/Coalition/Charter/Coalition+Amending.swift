// SPDX-License-Identifier: Apache-2.0

/// A charter is amended by two people under a decision of the states: an officer proposes the whole text, the chair enacts
/// it and names the decision. What a decision froze when it opened, and the powers of credentials that were issued, stay.
extension Coalition {
    func inspectAmending(
        _ deed: CharterDeed, by author: Author, _ inspection: inout Inspection
    ) -> Reach? {
        switch deed {
        case .found: return nil
        case .propose(let charter, let replaces, let reason):
            inspection.requireText(reason, "reason")
            requireBase(replaces, &inspection)
            inspect(charter, &inspection)
            let id = CharterAmendment.ID(series: "K", charterHistory.amendments.count + 1)
            return Reach(audience: .coalition, about: [id.subject])
        case .enact(let id, let decision):
            guard let amendment = openAmendment(id, &inspection) else { return nil }
            inspection.require(amendment.by.person != author.person, CharterRefusal.samePerson)
            requireBase(amendment.replaces, &inspection)
            inspection.require(
                !charterHistory.spent.contains(decision), CharterRefusal.decisionSpent,
                ["decision": decision.text])
            inspection.require(
                decisions[decision].map(isCertified) ?? false, CharterRefusal.notAdopted,
                ["decision": decision.text])
            return Reach(audience: .everyone, about: [id.subject])
        case .decline(let id, let reason):
            guard openAmendment(id, &inspection) != nil else { return nil }
            inspection.requireText(reason, "reason")
            return Reach(audience: .coalition, about: [id.subject])
        }
    }

    private func isCertified(_ decision: Decision) -> Bool {
        decision.status == .adopted && decision.certified != nil
    }

    /// Whether an amendment could come into force under it.
    func carriesCharter(_ decision: Decision) -> Bool {
        isCertified(decision) && !charterHistory.spent.contains(decision.id)
    }

    private func openAmendment(_ id: CharterAmendment.ID, _ inspection: inout Inspection) -> CharterAmendment?
    {
        guard let amendment = charterHistory[id] else {
            inspection.refuse(CharterRefusal.unknownAmendment, ["amendment": id.text])
            return nil
        }
        inspection.require(amendment.isOpen, CharterRefusal.amendmentClosed, ["amendment": id.text])
        return amendment
    }

    /// It still replaces the charter that is in force.
    private func requireBase(_ replaces: Int, _ inspection: inout Inspection) {
        inspection.require(
            replaces == charterHistory.version, CharterRefusal.moved,
            ["version": String(charterHistory.version)])
    }

    /// What speaks against a charter in place of the one in force, whoever proposes it.
    package func objections(to new: Charter) -> [Finding] {
        var inspection = Inspection()
        inspect(new, &inspection)
        return inspection.refusals
    }

    private func inspect(_ new: Charter, _ inspection: inout Inspection) {
        guard let charter else { return }
        for fault in new.faults() {
            inspection.refuse(DirectoryRefusal.faultyCharter, ["field": fault.path, "fault": fault.message])
        }
        for field in new.fixedParts(changedFrom: charter) {
            inspection.refuse(CharterRefusal.fixedPart, ["field": field])
        }
        for (field, ids) in charter.names {
            let kept = Set(new.names.first { $0.field == field }?.ids ?? [])
            for id in ids where !kept.contains(id) {
                inspection.refuse(CharterRefusal.removed, ["field": field, "id": id])
            }
        }
        for fact in new.amendable { inspection.checkText(fact.value, fact.path, limit: TextLimit.note) }
        inspection.require(!new.differences(from: charter).isEmpty, CharterRefusal.nothingNew)
    }

    mutating func applyAmending(_ deed: CharterDeed, _ act: Act) {
        switch deed {
        case .found: break
        case .propose(let charter, let replaces, let reason):
            let id = CharterAmendment.ID(series: "K", charterHistory.amendments.count + 1)
            charterHistory.amendments.append(
                CharterAmendment(
                    id: id, charter: charter, replaces: replaces, reason: reason, by: act.author, at: act.at))
        case .enact(let id, let decision):
            guard let amendment = charterHistory[id] else { return }
            charter = amendment.charter
            note(amendment.charter, act, amendment: id, decision: decision)
            charterHistory.spent.insert(decision)
            charterHistory.settle(
                id, as: .enacted(by: act.author, at: act.at, version: charterHistory.version))
        case .decline(let id, let reason):
            charterHistory.settle(id, as: .declined(by: act.author, at: act.at, reason: reason))
        }
    }

    mutating func note(
        _ charter: Charter, _ act: Act, amendment: CharterAmendment.ID? = nil, decision: Decision.ID? = nil
    ) {
        charterHistory.versions.append(
            CharterVersion(
                number: charterHistory.version + 1, charter: charter, since: act.at, act: act.index,
                amendment: amendment, decision: decision))
    }
}

extension Charter {
    /// Whoever belongs is the directory's affair; languages, seat and secretariat are what every text and act rests on.
    fileprivate func fixedParts(changedFrom old: Charter) -> [String] {
        let parts: [(String, Bool)] = [
            ("demonstration", demonstration == old.demonstration), ("seat", seat == old.seat),
            ("languages", languages == old.languages), ("secretariat", secretariat == old.secretariat),
            ("members", members == old.members),
            ("supportingStates", supportingStates == old.supportingStates),
            ("partners", partners == old.partners),
            ("firstCredentials", firstCredentials == old.firstCredentials),
        ]
        let kinds = Dictionary(old.roles.map { ($0.id, $0.of) }) { first, _ in first }
        let roles = roles.filter { role in kinds[role.id].map { $0 != role.of } ?? false }
        return parts.filter { !$0.1 }.map(\.0) + roles.map { "roles[\($0.id)].of" }
    }

    /// What it has given names to: records speak of them as long as there are records.
    fileprivate var names: [(field: String, ids: [String])] {
        [
            ("domains", domains.map(\.id.text)), ("organs", organs.map(\.id.text)),
            ("mandates", mandates.map(\.id.text)), ("roles", roles.map(\.id.text)),
            ("ruleSets", ruleSets.map(\.id.text)), ("rooms", rooms.map(\.id.text)),
            ("capabilities", catalogue.map(\.id.text)),
        ]
    }
}

extension Inspection {
    /// What a charter has ended is not chosen any more.
    mutating func requireInForce(_ id: String, ended: Day?, on day: Day) {
        require(
            ended.map { day < $0 } ?? true, CharterRefusal.ended,
            ["thing": id, "day": ended?.description ?? ""])
    }
}
