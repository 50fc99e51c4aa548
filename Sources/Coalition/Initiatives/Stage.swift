// SPDX-License-Identifier: Apache-2.0

/// Where an initiative stands in its life.
package enum Stage: String, Codable, Hashable, Sendable, CaseIterable, CodingKeyRepresentable {
    case draft, submitted, admissible, inDebate, inLegalReview, tabled, deciding
    case adopted, resourcing, active, suspended, closing, evaluated, archived
    case returned, rejected, deferred, noConsensus, withdrawn

    /// The stages at which every member is notified and may record a position: study, planning, analysis, decision.
    package static let consulted: [Stage] = [.admissible, .inDebate, .inLegalReview, .tabled]

    /// The sponsor may still withdraw it.
    package var isBeforeDecision: Bool {
        switch self {
        case .draft, .returned, .submitted, .admissible, .inDebate, .inLegalReview, .tabled, .deferred,
            .noConsensus:
            true
        default: false
        }
    }

    /// The text may still be changed by its sponsor.
    package var isDrafting: Bool {
        switch self {
        case .draft, .returned, .submitted, .admissible, .inDebate: true
        default: false
        }
    }

    /// Adopted, and not yet over.
    package var isUnderWay: Bool {
        switch self {
        case .adopted, .resourcing, .active, .suspended, .closing: true
        default: false
        }
    }
}

extension Initiative {
    /// The coalition has taken the decision to adopt it. What was withdrawn or rejected may be archived as well.
    package var isAdopted: Bool {
        stage.isUnderWay || stage == .evaluated
            || stage == .archived && milestones.contains { $0.stage == .adopted }
    }
}

/// When a stage was entered, by which act.
package struct StageEntry: Hashable, Sendable {
    package let stage: Stage
    package let at: Instant
    package let act: Int
}

/// A reasoned note that came with a step: why it was admitted, returned, suspended, activated, withdrawn.
package struct StageNote: Hashable, Sendable {
    package let stage: Stage
    package let at: Instant
    package let by: Author
    package let text: Multilingual
}

/// That every member was told of a stage, and when. Being told is not having seen.
package struct Notice: Hashable, Sendable {
    package let stage: Stage
    package let at: Instant
    package let to: [Organisation.ID]
    /// Until when positions are awaited.
    package let closes: Instant?
}

extension Initiative {
    /// The same under a name that no other module has for something else.
    package typealias MemberNotice = Notice
}
