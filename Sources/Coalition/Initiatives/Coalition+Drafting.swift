// SPDX-License-Identifier: Apache-2.0

/// A proposal while it is its sponsors' own, until they submit or withdraw it.
extension Coalition {
    func inspectDrafting(
        _ deed: InitiativeDeed, of initiative: Initiative, _ author: Author, _ now: Instant,
        _ inspection: inout Inspection
    ) {
        switch deed {
        case .revise(_, let proposal, let basis):
            inspectRevision(to: proposal, of: initiative, author, now, &inspection)
            inspectBasis(basis, of: initiative, &inspection)
        case .setText(_, let language, let paragraphs, let revision, let basis):
            inspectText(
                paragraphs, in: language, translationOf: revision, of: initiative, author, &inspection)
            inspectBasis(basis, in: language, of: initiative, &inspection)
        case .declareAuthentic(_, let languages):
            inspectAuthentic(languages, of: initiative, author, &inspection)
        case .cosponsor: inspectCosponsoring(of: initiative, author, &inspection)
        case .leaveCosponsors:
            require(author, cosponsors: initiative, &inspection)
            inspection.require(initiative, isAt: Stage.allCases.filter(\.isBeforeDecision))
        case .submit: inspectSubmission(of: initiative, author, now, &inspection)
        case .withdraw(_, let reason):
            inspection.require(author, leads: initiative)
            inspection.require(initiative, isAt: Stage.allCases.filter(\.isBeforeDecision))
            inspection.requireText(reason, "reason", official: languages)
        case .takeOver:
            requireMember(author, &inspection)
            inspection.require(initiative, isAt: [.withdrawn])
            require(author, cosponsors: initiative, &inspection)
        default: break
        }
    }

    private func require(_ author: Author, cosponsors initiative: Initiative, _ inspection: inout Inspection)
    {
        inspection.require(
            initiative.cosponsors.contains(author.organisation), InitiativeRefusal.notCosponsor,
            ["organisation": author.organisation.text, "initiative": initiative.id.text])
    }

    private func inspectAuthentic(
        _ authentic: [Language], of initiative: Initiative, _ author: Author, _ inspection: inout Inspection
    ) {
        if !isSecretariat(author) { inspection.require(author, sponsors: initiative) }
        inspection.require(initiative, isAt: [.draft, .returned, .submitted, .admissible])
        inspection.require(!authentic.isEmpty, InitiativeRefusal.noAuthenticLanguage)
        for language in authentic where !languages.contains(language) {
            inspection.refuse(TextRefusal.notOfficial, ["language": language.rawValue])
        }
    }

    /// Member states co-sponsor, and the partners of a joint initiative do.
    private func inspectCosponsoring(
        of initiative: Initiative, _ author: Author, _ inspection: inout Inspection
    ) {
        if !initiative.partners.contains(author.organisation) { requireMember(author, &inspection) }
        inspection.require(initiative, isAt: Stage.allCases.filter(\.isDrafting))
        inspection.require(
            !initiative.sponsors.contains(author.organisation), InitiativeRefusal.alreadySponsor,
            ["organisation": author.organisation.text, "initiative": initiative.id.text])
    }

    private func inspectSubmission(
        of initiative: Initiative, _ author: Author, _ now: Instant, _ inspection: inout Inspection
    ) {
        inspection.require(author, leads: initiative)
        inspection.require(initiative, isAt: [.draft, .returned])
        inspection.require(
            !initiative.proposal.objective.isBlank, TextRefusal.missing, ["field": "objective"])
        inspection.require(initiative.texts.revision > 0, InitiativeRefusal.noText)
        inspection.require(!initiative.proposal.domains.isEmpty, InitiativeRefusal.noDomain)
        requireMandate(of: initiative, on: now.day, &inspection)
    }

    mutating func applyDrafting(_ deed: InitiativeDeed, of id: Initiative.ID, _ act: Act) {
        let organisation = act.author.organisation
        switch deed {
        case .revise(_, let proposal, _):
            indexTitles(of: id, was: initiatives[id]?.proposal, is: proposal)
            initiatives[id]?.proposal = proposal
            initiatives[id]?.wording += 1
        case .setText(_, let language, let paragraphs, let revision, _):
            initiatives[id]?.texts.write(paragraphs, in: language, translation: revision != nil, act)
        case .declareAuthentic(_, let languages):
            initiatives[id]?.texts.authentic = Language.allCases.filter(languages.contains)
        case .cosponsor: initiatives[id]?.cosponsors.append(organisation)
        case .leaveCosponsors: initiatives[id]?.cosponsors.removeAll { $0 == organisation }
        case .submit: enter(.submitted, id, act)
        case .withdraw(_, let reason):
            note(Multilingual(reason), at: .withdrawn, of: id, act)
            enter(.withdrawn, id, act)
        case .takeOver:
            initiatives[id]?.sponsor = organisation
            initiatives[id]?.cosponsors.removeAll { $0 == organisation }
            initiatives[id]?.reviewRequested = false
            initiatives[id]?.debateCloses = nil
            enter(.draft, id, act)
        default: break
        }
    }

    /// Keeps the reasoned note that came with a step.
    mutating func note(_ text: Multilingual, at stage: Stage, of id: Initiative.ID, _ act: Act) {
        initiatives[id]?.notes.append(StageNote(stage: stage, at: act.at, by: act.author, text: text))
    }
}
