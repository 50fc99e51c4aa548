// SPDX-License-Identifier: Apache-2.0

/// Who may sign what somebody has prepared: colleagues of the same organisation who hold the power for it now.
extension View {
    /// The refusals that a colleague's signature puts right.
    package static let signedElsewhere: Set<String> = [
        AuthorityRefusal.powerMissing.code, AuthorityRefusal.capitalMustSign.code,
    ]

    /// The colleagues who may sign such a deed now, in the order of their appointment.
    package func signers(of deed: Deed) -> [Person] {
        guard let me, let organisation else { return [] }
        return (state.involvements[organisation.id]?.people ?? []).compactMap { id in
            guard id != me.id, let person = state.people[id],
                state.isAuthorised(deed, Author(person: id, organisation: organisation.id), at: at)
            else { return nil }
            return person
        }
    }

    /// Whether the viewer may sign such a deed now, as far as powers go.
    package func maySign(_ deed: Deed) -> Bool {
        author.map { state.isAuthorised(deed, $0, at: at) } ?? false
    }

    /// Whether the rules send the viewer's deed to a colleague, and to nobody else.
    package func isColleagues(_ deed: Deed) -> Bool {
        guard deed.mayBePrepared, case .refused(let findings)? = verdict(on: deed) else { return false }
        return findings.allSatisfy { Self.signedElsewhere.contains($0.code) } && !signers(of: deed).isEmpty
    }
}

extension Deed {
    /// Whether one person may write it and another sign it. A legal opinion and a look at a list are somebody's own, and so
    /// is what the engines answered them.
    package var mayBePrepared: Bool {
        switch self {
        case .directory, .decision, .participation, .resource, .activity, .result, .visit, .meeting,
            .publication, .strategy, .support:
            true
        case .initiative(let deed): deed.verb.power != .advise
        case .charter, .law, .screening, .clock: false
        }
    }
}
