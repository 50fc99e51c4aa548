// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The newsroom's desk, protocol's and the registrar's; and for those outside the coalition, what is published.
extension Desk {
    /// Releases on their way to publication, with the languages that they lack.
    var newsroom: [any Component] {
        guard call.may(.publish) else { return [] }
        let languages = view.charter?.languages ?? []
        let desk = view.releasesOnDesk
        return part(
            "newsroom", ["release", "status", "languages", "author"],
            desk.lazy.map { release in
                let missing = languages.filter { !release.draft.isComplete(in: $0) }
                let names = missing.map { call.name($0) }.joined(separator: words.listSeparator)
                return [
                    .link(call.link("/newsroom/\(release.id)"), call.text(release.draft.title)),
                    .text(release.standing(words)),
                    .text(missing.isEmpty ? words("home.none-missing") : names),
                    .text(call.name(release.author)),
                ]
            }, all: "/newsroom")
    }

    /// Visits ahead with how far their files are; those that are over stay until their minutes are taken.
    var visits: [any Component] {
        guard call.may(.receive) || call.may(.chair) else { return [] }
        let due = view.openVisits.filter { visit in
            switch visit.status {
            case .planned: true
            case .held: visit.minutes == nil
            case .closed, .cancelled: false
            }
        }
        return part(
            "visits", ["visit", "begins", "delegation", "agenda", "book", "minutes"],
            due.reversed().lazy.map { visit in
                let isOver = visit.plan.ends < call.now
                let left = isOver ? "" : call.dates.remaining(until: visit.plan.begins)
                let book = visit.books.last.map { day($0.asOf) }
                return [
                    .link(call.link("/visits/\(visit.id)"), call.text(visit.plan.title)),
                    "\(day(visit.plan.begins))<br>\(left)", number(visit.delegation.count),
                    number(visit.agenda.count), book ?? .text(words("home.not-yet")),
                    .text(words(visit.minutes != nil ? "home.taken" : isOver ? "home.due" : "home.not-yet")),
                ]
            }, all: "/visits")
    }

    /// What was agreed in visits and is not done, whoever owns it.
    var followUps: [any Component] {
        guard call.may(.receive) else { return [] }
        return part(
            "follow-ups", ["follow-up", "office", "due"],
            view.openFollowUps.lazy.map { followUp in
                let isLate = followUp.plan.due < call.dates.seat.day(at: call.now)
                let tag = isLate ? Tag(words("home.overdue"), .danger).html : ""
                let owner = view.person(followUp.plan.owner).map { call.link($0) }
                return [
                    .link(call.link("/follow-ups/\(followUp.id)"), call.text(followUp.plan.action)),
                    owner ?? .text(followUp.plan.owner.text), "\(call.dates.day(followUp.plan.due)) \(tag)",
                ]
            }, all: "/follow-ups?state=open")
    }

    /// For the registrar and the chair: credentials that are challenged or about to end, and seats that are empty.
    var credentials: [any Component] {
        guard call.may(.accredit) || call.may(.chair) else { return [] }
        let register = isSecretariat ? "/administration/credentials" : nil
        let challenged = view.credentials.compactMap { credential -> [HTML]? in
            guard CredentialStatus(of: credential, at: call.now) == .challenged,
                let challenge = credential.challenge
            else { return nil }
            return holder(of: credential) + [
                call.link(challenge.by), day(challenge.at), .asWritten(challenge.reason),
            ]
        }
        var parts = part(
            "challenged", ["office", "organisation", "by", "when", "reason"], challenged,
            all: register.map { "\($0)?status=challenged" })
        guard call.may(.accredit) else { return parts }
        let ending = view.credentials.filter { CredentialRegister.isEndingSoon($0, at: call.now) }
            .compactMap { credential in credential.until.map { (credential, $0) } }.sorted { $0.1 < $1.1 }
        parts += part(
            "ending", ["office", "organisation", "until"], ending.map { holder(of: $0.0) + [day($0.1)] },
            all: register.map { "\($0)?ending=soon" })
        let empty = view.members.filter { $0.delegateSeated == nil }.map(\.id)
        return parts
            + part(
                "unseated", ["organisation", "member-since"],
                call.sorted(empty).map { id in
                    [call.link(id), view.organisation(id).map { call.dates.day($0.joined) } ?? "–"]
                }, all: "/directory?seated=unseated")
    }

    /// Who holds a credential, and for whom: each leads to its page.
    private func holder(of credential: Credential) -> [HTML] {
        [
            view.person(credential.person).map { call.link($0) } ?? .text(credential.person.text),
            call.link(credential.organisation),
        ]
    }

    /// A supporting state reads what everybody does.
    var publicWork: [any Component] {
        view.organisation?.kind == .supporting ? PublicHome.published(call) : []
    }
}

extension ReleaseDraft {
    /// Title, lead and at least one paragraph.
    func isComplete(in language: Language) -> Bool {
        title.missing(of: [language]).isEmpty && lead.missing(of: [language]).isEmpty
            && body[language]?.isEmpty == false
    }
}
