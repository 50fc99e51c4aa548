// SPDX-License-Identifier: Apache-2.0

/// The way into debate and out of it: admissibility, the window, the request for legal review.
extension Coalition {
    func inspectDebate(
        _ deed: InitiativeDeed, on initiative: Initiative, _ author: Author, _ now: Instant,
        _ inspection: inout Inspection
    ) {
        switch deed {
        case .admit(_, let note):
            inspectCheck(of: initiative, note, author, &inspection)
            inspectAdmission(of: initiative, on: now.day, &inspection)
        case .sendBack(_, let note): inspectCheck(of: initiative, note, author, &inspection)
        case .openDebate(_, let closes):
            inspection.require(initiative, isAt: [.admissible])
            requireParity(of: initiative, &inspection)
            inspection.require(!initiative.texts.authentic.isEmpty, InitiativeRefusal.noAuthenticLanguage)
            requireWindow(until: closes, now, &inspection)
        case .returnToDebate(_, let closes, let reason):
            inspection.require(initiative, isAt: [.tabled, .noConsensus, .deferred])
            inspection.requireText(reason, "reason")
            requireWindow(until: closes, now, &inspection)
        case .requestReview:
            inspection.require(author, leads: initiative)
            // Who has not spoken, and on what, is told to nobody else.
            guard inspection.isClean else { return }
            inspection.require(
                !initiative.reviewRequested || initiative.stage != .inDebate,
                InitiativeRefusal.alreadyRequested)
            requireDebateOver(initiative, now, &inspection)
        case .beginReview:
            requireSecretariat(author, &inspection)
            inspection.require(
                initiative.reviewRequested, InitiativeRefusal.reviewNotRequested,
                ["sponsor": initiative.sponsor.text])
            requireDebateOver(initiative, now, &inspection)
        default: inspectVoice(deed, on: initiative, author, now, &inspection)
        }
    }

    private func inspectAdmission(of initiative: Initiative, on day: Day, _ inspection: inout Inspection) {
        requireMandate(of: initiative, on: day, &inspection)
        let duplicates = duplicates(of: initiative)
        for other in duplicates { inspection.refuse(InitiativeRefusal.duplicate, ["other": other.text]) }
        if duplicates.isEmpty { inspection.pass(InitiativeRefusal.duplicate) }
    }

    private func inspectCheck(
        of initiative: Initiative, _ note: Multilingual, _ author: Author, _ inspection: inout Inspection
    ) {
        requireSecretariat(author, &inspection)
        inspection.require(initiative, isAt: [.submitted])
        inspection.requireText(note, "note")
    }

    /// Every member has spoken or had its time; every comment is answered and every amendment settled.
    private func requireDebateOver(_ initiative: Initiative, _ now: Instant, _ inspection: inout Inspection) {
        inspection.require(initiative, isAt: [.inDebate])
        if let closes = initiative.debateCloses {
            let waiting = initiative.silentMembers
            inspection.require(
                closes < now || waiting.isEmpty, InitiativeRefusal.debateRunning,
                ["closes": closes.description, "waiting": waiting.map(\.text).joined(separator: ", ")])
        }
        for comment in initiative.comments {
            inspection.require(
                comment.answer != nil, InitiativeRefusal.unansweredComment, ["comment": String(comment.id)])
        }
        for amendment in initiative.amendments {
            inspection.require(
                amendment.outcome != nil, InitiativeRefusal.unsettledAmendment,
                ["amendment": String(amendment.id)])
        }
    }

    mutating func applyDebate(_ deed: InitiativeDeed, on id: Initiative.ID, _ act: Act) {
        switch deed {
        case .admit(_, let note):
            self.note(note, at: .admissible, of: id, act)
            enter(.admissible, id, act)
        case .sendBack(_, let note):
            self.note(note, at: .returned, of: id, act)
            enter(.returned, id, act)
        case .openDebate(_, let closes): openDebate(on: id, until: closes, act)
        case .returnToDebate(_, let closes, let reason):
            note(reason, at: .inDebate, of: id, act)
            openDebate(on: id, until: closes, act)
        case .requestReview: initiatives[id]?.reviewRequested = true
        case .beginReview: enter(.inLegalReview, id, act)
        default: applyVoice(deed, on: id, act)
        }
    }

    /// Opens a window for debate, the first or another one.
    mutating func openDebate(on id: Initiative.ID, until closes: Instant, _ act: Act) {
        initiatives[id]?.debateCloses = closes
        initiatives[id]?.reviewRequested = false
        enter(.inDebate, id, act)
    }
}
