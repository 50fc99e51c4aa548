// SPDX-License-Identifier: Apache-2.0

import Record

/// The gate before every decision: a signed opinion on the very text, and for joint initiatives every sign-off.
extension Coalition {
    func inspectReview(
        _ deed: InitiativeDeed, of initiative: Initiative, _ author: Author, _ now: Instant,
        _ inspection: inout Inspection
    ) {
        switch deed {
        case .giveOpinion(_, let hash, let draft):
            inspection.require(initiative, isAt: [.inLegalReview])
            inspection.require(
                !initiative.sponsors.contains(author.organisation), InitiativeRefusal.adviserOfSponsor,
                ["organisation": author.organisation.text])
            requirePresentText(hash, initiative, &inspection)
            inspect(draft, at: now, &inspection)
            inspectBasis(of: draft, on: initiative, at: now, &inspection)
        case .meetCondition(_, let condition, let override):
            openCondition(condition, setBy: override, on: initiative, author, &inspection)
        case .reportCondition(_, let condition, let note, let override):
            inspectReport(note, on: condition, setBy: override, of: initiative, author, &inspection)
        case .signOff(_, let hash): inspectSignOff(hash, of: initiative, author, &inspection)
        case .table:
            requireSecretariat(author, &inspection)
            inspectTabling(of: initiative, at: now, &inspection)
        default: break
        }
    }

    private func requirePresentText(_ hash: Hash, _ initiative: Initiative, _ inspection: inout Inspection) {
        inspection.require(
            hash == initiative.texts.hash, InitiativeRefusal.textChanged,
            ["hash": initiative.texts.hash.map { "\($0)" } ?? ""])
    }

    private func inspect(_ draft: OpinionDraft, at now: Instant, _ inspection: inout Inspection) {
        inspection.requireText(draft.reasoning, "reasoning", limit: TextLimit.paragraph)
        inspection.require(!draft.instruments.isEmpty, InitiativeRefusal.noInstrument)
        for instrument in draft.instruments {
            inspection.requireText(instrument, "instruments", limit: TextLimit.citation)
        }
        let hasConditions = !draft.conditions.isEmpty
        switch draft.finding {
        case .clear: inspection.require(!hasConditions, InitiativeRefusal.conditionsUnwanted)
        case .clearWithConditions: inspection.require(hasConditions, InitiativeRefusal.conditionsMissing)
        case .notClear: break
        }
        inspect(draft.conditions, at: now, &inspection)
    }

    private func inspectSignOff(
        _ hash: Hash, of initiative: Initiative, _ author: Author, _ inspection: inout Inspection
    ) {
        inspection.require(initiative.isJoint, InitiativeRefusal.notJoint, ["initiative": initiative.id.text])
        inspection.require(
            isSecretariat(author) || initiative.partners.contains(author.organisation) || !initiative.isJoint,
            InitiativeRefusal.notSignatory,
            ["organisation": author.organisation.text, "initiative": initiative.id.text])
        inspection.require(initiative, isAt: [.admissible, .inDebate, .inLegalReview])
        requirePresentText(hash, initiative, &inspection)
        inspection.require(
            !initiative.isSignedOff(by: author.organisation), InitiativeRefusal.alreadySignedOff,
            ["organisation": author.organisation.text])
    }

    private func inspectTabling(
        of initiative: Initiative, at now: Instant, _ inspection: inout Inspection
    ) {
        inspection.require(initiative, isAt: [.inLegalReview])
        requireParity(of: initiative, &inspection)
        if let opinion = initiative.opinionInForce {
            inspection.pass(InitiativeRefusal.noOpinion)
            inspection.require(opinion.finding != .notClear, InitiativeRefusal.opinionNotClear)
            requireValid(opinion, of: initiative, at: now, &inspection)
            for noted in opinion.noted where noted.condition.beforeTabling {
                inspection.require(
                    noted.met != nil, InitiativeRefusal.conditionOutstanding,
                    ["condition": String(noted.index + 1), "organisation": noted.condition.owner.text])
            }
        } else {
            inspection.refuse(InitiativeRefusal.noOpinion)
        }
        inspectOverrides(of: initiative, at: now, &inspection)
        for organisation in signatories(of: initiative) {
            inspection.require(
                initiative.isSignedOff(by: organisation), InitiativeRefusal.signOffMissing,
                ["organisation": organisation.text])
        }
    }

    /// The last day of an opinion has not passed, and what it rests on holds.
    func requireValid(
        _ opinion: Opinion, of initiative: Initiative, at now: Instant, _ inspection: inout Inspection
    ) {
        requireGrounds(opinion.draft, signed: opinion, on: initiative, at: now, &inspection)
        inspection.require(
            !opinion.hasExpired(at: now), InitiativeRefusal.opinionExpired,
            ["date": opinion.draft.expires?.description ?? ""])
    }

    /// Who signs off a joint initiative: every partner, and the secretariat for the coalition.
    private func signatories(of initiative: Initiative) -> [Organisation.ID] {
        initiative.isJoint ? initiative.partners + [charter?.secretariat.id].compactMap { $0 } : []
    }

    /// Who must still sign off the present text.
    package func missingSignOffs(of initiative: Initiative) -> [Organisation.ID] {
        signatories(of: initiative).filter { !initiative.isSignedOff(by: $0) }
    }

    mutating func applyReview(_ deed: InitiativeDeed, of id: Initiative.ID, _ act: Act) {
        switch deed {
        case .giveOpinion(_, let hash, let draft):
            initiatives[id]?.opinions.append(
                Opinion(
                    draft: draft, textHash: hash, by: act.author, credential: act.credential, at: act.at,
                    act: act.index))
            // What cannot be cleared goes back to where it can be redrafted.
            if draft.finding == .notClear {
                openDebate(on: id, until: act.at + shortestDebate(at: act.at), act)
            }
        case .meetCondition, .reportCondition: applyCondition(deed, of: id, act)
        case .signOff(_, let hash):
            initiatives[id]?.signOffs.append(
                SignOff(organisation: act.author.organisation, by: act.author, at: act.at, textHash: hash))
        case .table: enter(.tabled, id, act)
        default: break
        }
    }
}

extension Initiative {
    /// Whether an organisation has signed off this very text. A change of text makes earlier sign-offs worthless.
    package func isSignedOff(by organisation: Organisation.ID) -> Bool {
        signOffs.contains { $0.organisation == organisation && $0.textHash == texts.hash }
    }
}
