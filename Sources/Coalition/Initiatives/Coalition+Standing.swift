// SPDX-License-Identifier: Apache-2.0

/// Who stands in which relation to an initiative, and at which stage it must be.
extension Coalition {
    /// The official languages.
    var languages: [Language] { charter?.languages ?? [] }

    /// The shortest window for debate of any rule set that has not ended: what the members are owed at the least.
    func shortestDebate(at now: Instant) -> Span {
        charter?.ruleSets(on: now.day).map(\.debateWindow).min() ?? .days(0)
    }

    func requireMember(_ author: Author, _ inspection: inout Inspection) {
        inspection.require(
            organisations[author.organisation]?.kind == .member, InitiativeRefusal.notMember,
            ["organisation": author.organisation.text])
    }

    func isSecretariat(_ author: Author) -> Bool { organisations[author.organisation]?.kind == .secretariat }

    func requireSecretariat(_ author: Author, _ inspection: inout Inspection) {
        inspection.require(
            isSecretariat(author), InitiativeRefusal.notSecretariat,
            ["organisation": author.organisation.text])
    }

    /// The chair's window must lie ahead and be long enough for every member to speak.
    func requireWindow(until closes: Instant, _ now: Instant, _ inspection: inout Inspection) {
        let window = shortestDebate(at: now)
        let earliest = now + window
        inspection.require(
            closes > now && closes >= earliest, InitiativeRefusal.windowTooShort,
            [
                "closes": closes.description, "earliest": earliest.description,
                "window": window.description,
            ])
    }

    /// Title, objective and text in every official language, paragraph for paragraph.
    func requireParity(of initiative: Initiative, _ inspection: inout Inspection) {
        inspection.requireLanguages(of: initiative.proposal.title, languages, "title")
        inspection.requireLanguages(of: initiative.proposal.objective, languages, "objective")
        let incomplete = initiative.texts.incomplete(of: languages)
        for language in languages {
            inspection.require(
                !incomplete.contains(language), InitiativeRefusal.textIncomplete,
                ["language": language.rawValue, "revision": String(initiative.texts.revision)])
        }
    }
}

extension Inspection {
    mutating func require(_ initiative: Initiative, isAt expected: [Stage]) {
        require(
            expected.contains(initiative.stage), InitiativeRefusal.wrongStage,
            [
                "initiative": initiative.id.text, "stage": initiative.stage.rawValue,
                "expected": expected.map(\.rawValue).joined(separator: ", "),
            ])
    }

    /// The sponsor alone.
    mutating func require(_ author: Author, leads initiative: Initiative) {
        requireSponsorship(author.organisation == initiative.sponsor, author, initiative)
    }

    /// The sponsor or a co-sponsor.
    mutating func require(_ author: Author, sponsors initiative: Initiative) {
        requireSponsorship(initiative.sponsors.contains(author.organisation), author, initiative)
    }

    mutating func requireSponsorship(_ holds: Bool, _ author: Author, _ initiative: Initiative) {
        require(
            holds, InitiativeRefusal.notSponsor,
            [
                "organisation": author.organisation.text, "initiative": initiative.id.text,
                "sponsor": initiative.sponsor.text,
            ])
    }

    mutating func requireParagraph(_ paragraph: Int, of initiative: Initiative) {
        let count = initiative.texts.paragraphCount
        require(
            paragraph >= 1 && paragraph <= count, InitiativeRefusal.unknownParagraph,
            ["paragraph": String(paragraph), "count": String(count)])
    }
}

extension InitiativeTexts {
    /// How many paragraphs the current revision has.
    package var paragraphCount: Int { versions.last { $0.revision == revision }?.paragraphs.count ?? 0 }

    /// The language in which the current revision was written first.
    package var source: Language? { versions.first { $0.revision == revision }?.language }
}
