// SPDX-License-Identifier: Apache-2.0

extension Coalition {
    /// Says whether a deed may become an act, now, by this author. Pure; knows every rule.
    ///
    /// `now` must not lie before the last act: the registry sees to it.
    package func admit(_ deed: Deed, by author: Author, at now: Instant) -> Verdict {
        var inspection = Inspection()
        let credential = authorise(deed, by: author, at: now, &inspection)
        guard inspection.isClean else { return .refused(inspection.refusals) }
        let reach = inspect(deed, by: author, at: now, &inspection)
        guard inspection.isClean, let reach else {
            precondition(!inspection.isClean, "a deed without reach must have been refused")
            return .refused(inspection.refusals)
        }
        let admission = Admission(credential: credential, audience: reach.audience, about: reach.about)
        return .admitted(admission, warnings: inspection.warnings)
    }

    /// Whom a deed concerns, and what it is about. Nil where the deed was refused before this could be known.
    struct Reach {
        let audience: Audience
        let about: [Subject]
    }

    private func inspect(
        _ deed: Deed, by author: Author, at now: Instant, _ inspection: inout Inspection
    ) -> Reach? {
        switch deed {
        case .charter(let deed): inspect(deed, by: author, &inspection)
        case .directory(let deed): inspect(deed, by: author, at: now, &inspection)
        case .initiative(let deed): inspect(deed, by: author, at: now, &inspection)
        case .decision(let deed): inspect(deed, by: author, at: now, &inspection)
        case .participation(let deed): inspect(deed, by: author, at: now, &inspection)
        case .resource(let deed): inspect(deed, by: author, at: now, &inspection)
        case .activity(let deed): inspect(deed, by: author, at: now, &inspection)
        case .result(let deed): inspect(deed, by: author, at: now, &inspection)
        case .visit(let deed): inspect(deed, by: author, at: now, &inspection)
        case .meeting(let deed): inspect(deed, by: author, at: now, &inspection)
        case .publication(let deed): inspect(deed, by: author, at: now, &inspection)
        case .law(let deed): inspect(deed, by: author, at: now, &inspection)
        case .screening(let deed): inspect(deed, by: author, at: now, &inspection)
        case .strategy(let deed): inspect(deed, by: author, at: now, &inspection)
        case .support(let deed): inspect(deed, by: author, at: now, &inspection)
        case .clock(let deed): inspect(deed, at: now, &inspection)
        }
    }
}
