// SPDX-License-Identifier: Apache-2.0

/// What is published is corrected by two: one proposes, another reads both texts and publishes.
extension Coalition {
    func inspectCorrection(
        _ deed: PublicationDeed, of release: Release, _ author: Author, at now: Instant,
        _ inspection: inout Inspection
    ) {
        switch deed {
        case .correct: inspection.refuse(PublicationRefusal.correctedAlone)
        case .proposeCorrection(_, let draft, let reason):
            inspection.require(release, is: [.published])
            requireOwn(release.proposedCorrection, of: release, author, at: now, &inspection)
            inspection.requireText(reason, "reason")
            inspect(draft, &inspection)
            requireParity(of: draft, &inspection)
        case .withdrawCorrection:
            guard let proposed = proposedCorrection(of: release, &inspection) else { return }
            requireOwn(proposed, of: release, author, at: now, &inspection)
        case .publishCorrection(_, let basis):
            guard let proposed = proposedCorrection(of: release, &inspection) else { return }
            inspection.require(proposed.by.person != author.person, PublicationRefusal.ownCorrection)
            inspection.require(
                basis == nil || basis == proposed.number, PublicationRefusal.correctionReplaced,
                ["release": release.id.text])
        default: break
        }
    }

    private func proposedCorrection(
        of release: Release, _ inspection: inout Inspection
    ) -> Release.ProposedCorrection? {
        inspection.require(
            release.proposedCorrection != nil, PublicationRefusal.noCorrection, ["release": release.id.text])
        return release.proposedCorrection
    }

    private func requireOwn(
        _ proposed: Release.ProposedCorrection?, of release: Release, _ author: Author, at now: Instant,
        _ inspection: inout Inspection
    ) {
        guard let proposed else { return }
        inspection.require(
            isOwn(proposed, of: author.person, at: now), PublicationRefusal.othersCorrection,
            ["release": release.id.text, "person": proposed.by.person.text])
    }

    /// Its author's, and anybody's once its author holds the office no longer: nobody could take it back otherwise.
    func isOwn(_ proposed: Release.ProposedCorrection, of person: Person.ID, at now: Instant) -> Bool {
        proposed.by.person == person || !powers(of: proposed.by.person, at: now).contains(.publish)
    }

    mutating func applyCorrection(_ deed: PublicationDeed, _ act: Act) {
        switch deed {
        case .proposeCorrection(let id, let draft, let reason):
            guard let number = releases[id].map({ $0.proposalCount + 1 }) else { return }
            releases[id]?.proposalCount = number
            releases[id]?.proposedCorrection = .init(
                number: number, at: act.at, by: act.author, reason: reason, draft: draft)
        case .withdrawCorrection(let id): releases[id]?.proposedCorrection = nil
        case .publishCorrection(let id, _):
            guard let before = releases[id]?.draft, let proposed = releases[id]?.proposedCorrection else {
                return
            }
            releases[id]?.corrections.append(
                .init(
                    at: act.at, by: act.author, reason: proposed.reason, before: before,
                    proposedBy: proposed.by))
            releases[id]?.draft = proposed.draft
            releases[id]?.proposedCorrection = nil
        default: break
        }
    }
}
