// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What is the reader's own, and what a state was told, has opened and has answered: three things, kept apart.
extension Resources {
    /// A notification, and whether the reader has seen it.
    struct NotedNotification: Sendable {
        let notification: Notification
        var isSeen = false
    }

    static let notification = Shape<NotedNotification>.object(
        "Notification", "An act that concerns the reader's office or organisation, whoever else did it."
    ) { it in
        it.has("kind", .word()) { $0.notification.kind }
        it.has("seen", .truth, "A note of this node, and no act.") { $0.isSeen }
        it.has("act", act) { $0.notification.entry }
    }

    static let savedView = Shape<SavedView>.object(
        "SavedView", "A choice of the list of initiatives that the reader keeps under a name."
    ) { it in
        it.has("number", .count) { $0.id }
        it.has("name", .text) { $0.name }
        it.has("query", .text, "What stands behind the list's address.") { $0.query }
        it.has("html", pages) { "/initiatives\($0.query)" }
    }

    /// A decision from where one state stands.
    struct StateDecision: Sendable {
        let state: Organisation.ID
        let decision: Decision

        /// The last word that counts.
        var voice: (by: Author, at: Instant)? {
            if let ballot = decision.votes[state] { return (ballot.by, ballot.at) }
            if let objection = decision.objections.last(where: { $0.state == state && $0.withdrawn == nil }) {
                return (objection.by, objection.at)
            }
            return decision.passes[state].map { ($0.by, $0.at) }
        }
    }

    static let stateDecision = Shape<StateDecision>.object(
        "StateDecision", "A decision in which a state has a say. Being told is not having seen."
    ) { it in
        it.has("decision", .id()) { $0.decision.id }
        it.has("initiative", .id()) { $0.decision.initiative }
        it.has("status", .word()) { $0.decision.status }
        it.has("deadline", Shape<Instant>.instant.orNull) { $0.decision.deadline }
        it.has("settled", Shape<Instant>.instant.orNull) { $0.decision.settled }
        it.has("notified", .instant) { $0.decision.notified }
        it.has("opened", signature.orNull, "Who opened it there, and when.") { item in
            item.decision.received[item.state].map { ($0.by, $0.at) }
        }
        it.has("answer", .word(), "Silence is said as silence.") { $0.decision.answer(of: $0.state) }
        it.has("answered", signature.orNull) { $0.voice }
        it.has("added", Shape<Statement.Kind>.word().list, "What it added to an adopted text.") { item in
            item.decision.statements.filter { $0.state == item.state }.map(\.kind)
        }
        it.has("links", links) { "/decisions/\($0.decision.id)" }
    }

    static let stageNotice = Shape<StageNotice>.object(
        "StageNotice", "That a member was told of a stage of an initiative, and what it recorded there."
    ) { it in
        it.has("initiative", .id()) { $0.initiative.id }
        it.has("stage", .word()) { $0.notice.stage }
        it.has("notified", .instant) { $0.notice.at }
        it.has("closes", Shape<Instant>.instant.orNull) { $0.notice.closes }
        it.has("position", Shape<Position.Kind>.word().orNull, "Null while it is awaited.") {
            $0.position?.kind
        }
        it.has("by", author.orNull, "Null where the stage ended without a word.") { $0.position?.by }
        it.has("at", Shape<Instant>.instant.orNull) { $0.position?.at }
        it.has("links", links) { "/initiatives/\($0.initiative.id)" }
    }

    /// An initiative, and what one organisation does in it.
    struct Involved: Sendable {
        let organisation: Organisation.ID
        let initiative: Initiative
    }

    static let involvement = Shape<Involved>.object(
        "Involvement", "An initiative in which an organisation does something."
    ) { it in
        it.has("parts", Shape<Part>.word().list, "What it does there.") {
            $0.initiative.parts(of: $0.organisation)
        }
        it.has("initiative", initiativeSummary) { $0.initiative }
    }
}
