// SPDX-License-Identifier: Apache-2.0

/// A text that the coalition makes known, one release in all its languages.
package struct Release: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<Release>

    package enum Status: String, Codable, Hashable, Sendable, CaseIterable {
        case draft, cleared, published, withdrawn
    }

    package let id: ID
    package internal(set) var draft: ReleaseDraft
    package let author: Author
    package internal(set) var status: Status = .draft
    package internal(set) var clearedBy: Author?
    package internal(set) var published: Instant?
    package internal(set) var corrections: [Correction] = []
    /// What awaits another officer; the secretariat's own, as drafts are.
    package internal(set) var proposedCorrection: ProposedCorrection?
    /// How many corrections were ever proposed: a number tells one proposal from the next.
    var proposalCount = 0
    package internal(set) var withdrawn: Correction?

    package struct Correction: Hashable, Sendable {
        package let at: Instant
        package let by: Author
        package let reason: Multilingual
        /// What the release said before.
        package let before: ReleaseDraft
        /// Who wrote it; nil for a withdrawal, and for a correction by one person alone, as there once was.
        package var proposedBy: Author?
    }

    /// A correction that its author proposes and somebody else publishes.
    package struct ProposedCorrection: Hashable, Sendable {
        /// From 1; a proposal that takes another's place has a number of its own.
        package let number: Int
        package let at: Instant
        package let by: Author
        package let reason: Multilingual
        /// What the release would say.
        package let draft: ReleaseDraft
    }
}

/// What a release says, or would say after a correction. It may be about an initiative, a visit, or neither.
package struct ReleaseDraft: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
        case pressRelease
        case statement
        case communique
    }

    package var kind: Kind
    package var title: Multilingual
    package var lead: Multilingual
    /// Paragraphs, language by language.
    package var body: [Language: [String]]
    package var initiative: Initiative.ID?
    package var visit: Visit.ID?

    package init(
        kind: Kind, title: Multilingual, lead: Multilingual, body: [Language: [String]],
        initiative: Initiative.ID? = nil, visit: Visit.ID? = nil
    ) {
        self.kind = kind
        self.title = title
        self.lead = lead
        self.body = body
        self.initiative = initiative
        self.visit = visit
    }
}

/// Whether the public may see an initiative.
package enum PublicationStatus: String, Codable, Hashable, Sendable, CaseIterable {
    case confined
    /// Its sponsor has released it; the secretariat may publish.
    case cleared
    case published
}

/// What is done to make things known: a release is drafted by one officer, cleared by another and published; each
/// correction passes two people as well. An initiative is made known only once its sponsor has cleared it.
package enum PublicationDeed: Codable, Hashable, Sendable {
    case draft(release: ReleaseDraft)
    case revise(release: Release.ID, draft: ReleaseDraft)
    /// By someone other than the author.
    case clear(release: Release.ID)
    case publish(release: Release.ID)
    /// By one person alone: on the record of earlier years, and refused since.
    case correct(release: Release.ID, draft: ReleaseDraft, reason: Multilingual)
    /// Takes the place of what its author had proposed before.
    case proposeCorrection(release: Release.ID, draft: ReleaseDraft, reason: Multilingual)
    case withdrawCorrection(release: Release.ID)
    /// By someone other than its author. `basedOn` is the number of the proposal that was read: refused where another has
    /// taken its place since.
    case publishCorrection(release: Release.ID, basedOn: Int? = nil)
    /// By one person, without delay.
    case withdraw(release: Release.ID, reason: Multilingual)
    /// The sponsor releases its initiative's information.
    case clearInitiative(initiative: Initiative.ID)
    case publishInitiative(initiative: Initiative.ID)
    case confineInitiative(initiative: Initiative.ID, reason: Multilingual)
}
