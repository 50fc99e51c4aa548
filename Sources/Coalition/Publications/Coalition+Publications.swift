// SPDX-License-Identifier: Apache-2.0

extension Coalition {
    func inspect(
        _ deed: PublicationDeed, by author: Author, at now: Instant, _ inspection: inout Inspection
    ) -> Reach? {
        switch deed {
        case .draft(let draft):
            inspect(draft, &inspection)
            let id = Release.ID(series: "R", releases.count + 1)
            return Reach(audience: .only([]), about: [id.subject] + draft.subjects)
        case .revise(let id, _), .clear(let id), .publish(let id), .correct(let id, _, _),
            .proposeCorrection(let id, _, _), .withdrawCorrection(let id), .publishCorrection(let id, _),
            .withdraw(let id, _):
            guard let release = releases[id] else {
                inspection.refuse(PublicationRefusal.unknown, ["release": id.text])
                return nil
            }
            inspect(deed, of: release, author, at: now, &inspection)
            return Reach(
                audience: deed.isPublic ? .everyone : .only([]), about: [id.subject] + release.draft.subjects)
        case .clearInitiative(let id), .publishInitiative(let id), .confineInitiative(let id, _):
            return inspectOpening(deed, of: id, author, &inspection)
        }
    }

    private func inspect(
        _ deed: PublicationDeed, of release: Release, _ author: Author, at now: Instant,
        _ inspection: inout Inspection
    ) {
        switch deed {
        case .revise(_, let draft):
            inspection.require(release, is: [.draft, .cleared])
            inspection.require(
                release.author.person == author.person, PublicationRefusal.notAuthor,
                ["release": release.id.text, "person": release.author.person.text])
            inspect(draft, &inspection)
        case .clear:
            inspection.require(release, is: [.draft])
            inspection.require(release.author.person != author.person, PublicationRefusal.ownText)
            requireParity(of: release.draft, &inspection)
        case .publish: inspection.require(release, is: [.cleared])
        case .withdraw(_, let reason):
            inspection.require(release, is: [.published])
            inspection.requireText(reason, "reason")
        default: inspectCorrection(deed, of: release, author, at: now, &inspection)
        }
    }

    func inspect(_ draft: ReleaseDraft, _ inspection: inout Inspection) {
        inspection.requireText(draft.title, "title", limit: TextLimit.title)
        inspection.checkText(draft.lead, "lead", limit: TextLimit.note)
        for paragraph in draft.body.values.joined() {
            inspection.requireText(paragraph, "paragraph", limit: TextLimit.paragraph)
        }
        if let id = draft.initiative {
            inspection.require(
                initiatives[id] != nil, PublicationRefusal.unknownInitiative, ["initiative": id.text])
        }
        if let id = draft.visit {
            inspection.require(visits[id] != nil, PublicationRefusal.unknownVisit, ["visit": id.text])
        }
    }

    /// One release in all its languages, or none.
    func requireParity(of draft: ReleaseDraft, _ inspection: inout Inspection) {
        let languages = charter?.languages ?? []
        let missing = languages.filter {
            draft.title[$0] == nil || draft.lead[$0] == nil || (draft.body[$0] ?? []).isEmpty
        }
        inspection.require(
            missing.isEmpty, PublicationRefusal.languagesIncomplete,
            ["languages": missing.map(\.rawValue).joined(separator: ", ")])
        let counts = Set(languages.map { draft.body[$0]?.count ?? 0 })
        inspection.require(counts.count <= 1, PublicationRefusal.paragraphsDiffer)
    }

    private func inspectOpening(
        _ deed: PublicationDeed, of id: Initiative.ID, _ author: Author, _ inspection: inout Inspection
    ) -> Reach? {
        guard let initiative = initiatives[id],
            initiative.publication == .published || isIn(initiative.audience, author.organisation)
        else {
            inspection.refuse(PublicationRefusal.unknownInitiative, ["initiative": id.text])
            return nil
        }
        switch deed {
        case .clearInitiative:
            inspection.require(
                initiative.sponsors.contains(author.organisation), PublicationRefusal.notSponsor,
                ["organisation": author.organisation.text, "initiative": id.text])
            inspection.require(
                initiative.stage != .draft && initiative.stage != .returned, PublicationRefusal.notSubmitted,
                ["initiative": id.text])
        case .publishInitiative:
            inspection.require(
                initiative.publication == .cleared, PublicationRefusal.notCleared, ["initiative": id.text])
        case .confineInitiative(_, let reason):
            inspection.requireText(reason, "reason")
            inspection.require(
                initiative.publication != .confined, PublicationRefusal.alreadyConfined,
                ["initiative": id.text])
        default: break
        }
        return Reach(
            audience: deed.isPublic ? .everyone : initiative.audience, about: [id.subject])
    }

    mutating func apply(_ deed: PublicationDeed, _ act: Act) {
        switch deed {
        case .draft(let draft): insert(draft, act)
        case .revise(let id, let draft):
            releases[id]?.draft = draft
            releases[id]?.status = .draft
            releases[id]?.clearedBy = nil
        case .clear(let id):
            releases[id]?.status = .cleared
            releases[id]?.clearedBy = act.author
        case .publish(let id):
            if releases[id]?.published == nil { published.append(id) }
            releases[id]?.status = .published
            releases[id]?.published = act.at
        case .correct(let id, let draft, let reason):
            guard let before = releases[id]?.draft else { return }
            releases[id]?.corrections.append(
                .init(at: act.at, by: act.author, reason: reason, before: before))
            releases[id]?.draft = draft
        case .proposeCorrection, .withdrawCorrection, .publishCorrection: applyCorrection(deed, act)
        case .withdraw(let id, let reason):
            guard let before = releases[id]?.draft else { return }
            releases[id]?.withdrawn = .init(at: act.at, by: act.author, reason: reason, before: before)
            releases[id]?.status = .withdrawn
            releases[id]?.proposedCorrection = nil
        case .clearInitiative(let id): initiatives[id]?.publication = .cleared
        case .publishInitiative(let id): initiatives[id]?.publication = .published
        case .confineInitiative(let id, _): initiatives[id]?.publication = .confined
        }
    }

    private mutating func insert(_ draft: ReleaseDraft, _ act: Act) {
        let release = Release(id: .init(series: "R", releases.count + 1), draft: draft, author: act.author)
        releases.insert(release)
        if let id = draft.visit { visits[id]?.releases.append(release.id) }
        if let id = draft.initiative { initiatives[id]?.releases.append(release.id) }
    }
}

extension ReleaseDraft {
    fileprivate var subjects: [Subject] {
        [initiative?.subject, visit?.subject].compactMap(\.self)
    }
}

extension PublicationDeed {
    /// Whether the act itself is known to everybody: what it publishes, corrects or takes back was or is public.
    fileprivate var isPublic: Bool {
        switch self {
        case .publish, .correct, .publishCorrection, .withdraw, .publishInitiative: true
        default: false
        }
    }
}

extension Inspection {
    mutating func require(_ release: Release, is expected: [Release.Status]) {
        require(
            expected.contains(release.status), PublicationRefusal.wrongStatus,
            [
                "release": release.id.text, "status": release.status.rawValue,
                "expected": expected.map(\.rawValue).joined(separator: " or "),
            ])
    }
}
