// SPDX-License-Identifier: Apache-2.0

/// What states say: a position at every consulted stage, comments, and amendments to single paragraphs.
extension Coalition {
    func inspectVoice(
        _ deed: InitiativeDeed, on initiative: Initiative, _ author: Author, _ now: Instant,
        _ inspection: inout Inspection
    ) {
        switch deed {
        case .takePosition(_, let position, let statement):
            requireMember(author, &inspection)
            inspection.require(initiative, isAt: Stage.consulted)
            inspection.require(position != .none, InitiativeRefusal.positionReserved)
            if let statement { inspection.requireText(statement, "statement", official: languages) }
        case .comment(_, let paragraph, let remark):
            requireVoice(of: author, in: initiative, &inspection)
            inspection.require(initiative, isAt: [.admissible, .inDebate])
            requireOpenWindow(initiative, now, &inspection)
            if let paragraph { inspection.requireParagraph(paragraph, of: initiative) }
            inspection.requireText(remark, "comment", official: languages)
        case .answer(_, let number, let remark):
            inspectAnswer(to: number, on: initiative, author, &inspection)
            inspection.requireText(remark, "answer", official: languages)
        case .amend(_, let paragraph, let replacement, let reason, let basis):
            requireMember(author, &inspection)
            inspection.require(initiative, isAt: [.inDebate])
            requireOpenWindow(initiative, now, &inspection)
            inspection.requireParagraph(paragraph, of: initiative)
            inspection.requireText(replacement, "replacement", limit: TextLimit.paragraph)
            requireOfficial(replacement, &inspection)
            inspection.requireText(reason, "reason", official: languages)
            inspection.require(basis, isRevisionOf: initiative)
        case .settleAmendment(_, let number, let outcome):
            inspectSettlement(of: number, outcome, initiative, author, &inspection)
        default: break
        }
    }

    /// Members, the secretariat, and the partners of a joint initiative speak; a supporting state reads.
    private func requireVoice(of author: Author, in initiative: Initiative, _ inspection: inout Inspection) {
        let kind = organisations[author.organisation]?.kind
        inspection.require(
            kind == .member || kind == .secretariat || initiative.partners.contains(author.organisation),
            InitiativeRefusal.notInvolved,
            [
                "organisation": author.organisation.text, "initiative": initiative.id.text,
                "sponsor": initiative.sponsor.text,
            ])
    }

    /// What arrives at the very instant of closing still counts.
    private func requireOpenWindow(_ initiative: Initiative, _ now: Instant, _ inspection: inout Inspection) {
        guard initiative.stage == .inDebate, let closes = initiative.debateCloses else { return }
        inspection.require(now <= closes, InitiativeRefusal.debateClosed, ["closed": closes.description])
    }

    private func requireOfficial(_ text: Multilingual, _ inspection: inout Inspection) {
        for language in Language.allCases where text[language] != nil && !languages.contains(language) {
            inspection.refuse(TextRefusal.notOfficial, ["language": language.rawValue])
        }
    }

    private func inspectAnswer(
        to number: Int, on initiative: Initiative, _ author: Author, _ inspection: inout Inspection
    ) {
        inspection.require(author, sponsors: initiative)
        inspection.require(initiative, isAt: [.admissible, .inDebate])
        guard let comment = initiative.comments.first(where: { $0.id == number }) else {
            return inspection.refuse(InitiativeRefusal.unknownComment, ["comment": String(number)])
        }
        inspection.require(
            comment.answer == nil, InitiativeRefusal.alreadyAnswered, ["comment": String(number)])
    }

    /// The sponsor accepts or declines; only its author withdraws (rule R10).
    private func inspectSettlement(
        of number: Int, _ outcome: Amendment.Outcome, _ initiative: Initiative, _ author: Author,
        _ inspection: inout Inspection
    ) {
        requireMember(author, &inspection)
        inspection.require(initiative, isAt: [.inDebate])
        // An amendment's author is the states' own affair.
        guard inspection.isClean else { return }
        guard let amendment = initiative.amendments.first(where: { $0.id == number }) else {
            return inspection.refuse(InitiativeRefusal.unknownAmendment, ["amendment": String(number)])
        }
        inspection.require(
            amendment.outcome == nil, InitiativeRefusal.alreadySettled, ["amendment": String(number)])
        if outcome == .withdrawn {
            inspection.require(
                author.organisation == amendment.by.organisation, InitiativeRefusal.notAuthor,
                ["amendment": String(number), "organisation": amendment.by.organisation.text])
        } else {
            inspection.require(author, leads: initiative)
        }
        if outcome == .accepted { requireCurrent(amendment, initiative, &inspection) }
    }

    /// A language that is behind would lose what it has not yet taken over.
    private func requireCurrent(
        _ amendment: Amendment, _ initiative: Initiative, _ inspection: inout Inspection
    ) {
        inspection.requireParagraph(amendment.paragraph, of: initiative)
        let texts = initiative.texts
        for language in Language.allCases where amendment.replacement[language] != nil {
            inspection.require(
                texts.current[language]?.revision == texts.revision, InitiativeRefusal.translationBehind,
                ["language": language.rawValue, "revision": String(texts.revision)])
        }
    }

    mutating func applyVoice(_ deed: InitiativeDeed, on id: Initiative.ID, _ act: Act) {
        guard let initiative = initiatives[id] else { return }
        switch deed {
        case .takePosition(_, let kind, let statement):
            initiatives[id]?.positions[initiative.stage, default: [:]][act.author.organisation] = Position(
                kind: kind, statement: statement, by: act.author, at: act.at)
        case .comment(_, let paragraph, let remark):
            initiatives[id]?.comments.append(
                Comment(
                    id: initiative.comments.count + 1, by: act.author, at: act.at, paragraph: paragraph,
                    remark: remark))
        case .answer(_, let number, let remark):
            guard let index = initiative.comments.firstIndex(where: { $0.id == number }) else { return }
            initiatives[id]?.comments[index].answer = .init(by: act.author, at: act.at, remark: remark)
        case .amend(_, let paragraph, let replacement, let reason, _):
            initiatives[id]?.amendments.append(
                Amendment(
                    id: initiative.amendments.count + 1, by: act.author, at: act.at, paragraph: paragraph,
                    revision: initiative.texts.revision, replacement: replacement, reason: reason))
        case .settleAmendment(_, let number, let outcome): settle(number, of: id, outcome, act)
        default: break
        }
    }

    private mutating func settle(
        _ number: Int, of id: Initiative.ID, _ outcome: Amendment.Outcome, _ act: Act
    ) {
        guard let amendments = initiatives[id]?.amendments,
            let index = amendments.firstIndex(where: { $0.id == number })
        else { return }
        initiatives[id]?.amendments[index].outcome = outcome
        initiatives[id]?.amendments[index].settled = act.at
        if outcome == .accepted { initiatives[id]?.texts.accept(amendments[index], act) }
    }
}
