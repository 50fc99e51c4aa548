// SPDX-License-Identifier: Apache-2.0

/// A charter that is proposed in place of the one in force: by an officer, enacted by the chair under a decision.
package struct CharterAmendment: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<CharterAmendment>

    package enum Status: Hashable, Sendable {
        case proposed
        case enacted(by: Author, at: Instant, version: Int)
        case declined(by: Author, at: Instant, reason: Multilingual)
    }

    package let id: ID
    /// The whole charter as it is to be.
    package let charter: Charter
    /// The version that it was written from.
    package let replaces: Int
    package let reason: Multilingual
    package let by: Author
    package let at: Instant
    package internal(set) var status: Status = .proposed

    package var isOpen: Bool { status == .proposed }
}

/// A charter that is or was in force.
package struct CharterVersion: Hashable, Sendable {
    /// From 1, the charter of the founding.
    package let number: Int
    package let charter: Charter
    package let since: Instant
    package let act: Int
    /// Nil for the founding.
    package let amendment: CharterAmendment.ID?
    package let decision: Decision.ID?
}

/// Every charter that there was, and every proposal.
struct CharterHistory: Sendable {
    var versions: [CharterVersion] = []
    var amendments: [CharterAmendment] = []
    /// Decisions under which a charter came into force: each carries one.
    var spent: Set<Decision.ID> = []

    var version: Int { versions.last?.number ?? 0 }

    subscript(id: CharterAmendment.ID) -> CharterAmendment? { amendments.first { $0.id == id } }

    mutating func settle(_ id: CharterAmendment.ID, as status: CharterAmendment.Status) {
        guard let index = amendments.firstIndex(where: { $0.id == id }) else { return }
        amendments[index].status = status
    }
}

extension View {
    /// Every charter that is or was in force, oldest first. The charter is public.
    package var charterVersions: [CharterVersion] { state.charterHistory.versions }

    /// Every proposal to amend it, newest first; they are the coalition's own affair.
    package var charterAmendments: [CharterAmendment] {
        isInside ? state.charterHistory.amendments.reversed() : []
    }

    package func charterAmendment(_ id: CharterAmendment.ID) -> CharterAmendment? {
        isInside ? state.charterHistory[id] : nil
    }

    /// Decisions under which an amendment could come into force now, newest first.
    package var decisionsForCharter: [Decision] {
        guard isInside else { return [] }
        return state.decisions.values.filter(state.carriesCharter).sorted { $1.id < $0.id }
    }

    var charterActions: [ActionItem] {
        guard may(.chair), isInside else { return [] }
        return state.charterHistory.amendments.filter {
            $0.isOpen && $0.by.person != me?.id && $0.replaces == state.charterHistory.version
        }.map { ActionItem(.enactCharter, [$0.id.subject]) }
    }
}
