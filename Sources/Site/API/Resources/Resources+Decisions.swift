// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

/// Decisions, and how they came out in a form that a third party can recompute.
extension Resources {
    static let decision = Shape<Decision>.object(
        "Decision", "One attempt to decide on one exact text, under a frozen rule set."
    ) { it in
        it.has("id", .id()) { $0.id }
        it.has("initiative", .id()) { $0.initiative }
        it.has("status", .word()) { $0.status }
        it.has("ruleSet", ruleSet) { $0.ruleSet }
        it.has("ruleSetHash", .hash) { $0.ruleSetHash }
        it.has("textHash", .hash) { $0.textHash }
        it.has("textHashes", Shape<Hash>.hash.map(by: .free), "Of the text in each language.") {
            Dictionary(uniqueKeysWithValues: $0.textHashes.map { ($0.key.rawValue, $0.value) })
        }
        it.has("revision", .count) { $0.revision }
        it.has("openedBy", author) { $0.openedBy }
        it.has("opened", .instant) { $0.opened }
        it.has("deadline", Shape<Instant>.instant.orNull) { $0.deadline }
        it.has("electorate", Shape<Organisation.ID>.id().list, "The states that have a say.") {
            $0.electorate
        }
        it.has("notified", .instant) { $0.notified }
        it.has("received", opened.list, "Which states have opened it.") { decision in
            decision.received.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        }
        it.has("passes", statement.list) { decision in
            decision.passes.sorted { $0.key < $1.key }.map(\.value)
        }
        it.has("objections", objection.list) { $0.objections }
        it.has("ballots", ballot.list, "Every ballot that came in time; the last of each state counts.") {
            $0.ballots
        }
        it.has("lateBallots", ballot.list, "Cast after the close, and without effect.") { $0.lateBallots }
        it.has("proxies", proxy.list) { $0.proxies }
        it.has("extensions", deadlineExtension.list) { $0.extensions }
        it.has("statements", statement.list) { $0.statements }
        it.has("lateStatements", statement.list, "Came after the deadline, without effect.") {
            $0.lateStatements
        }
        it.has("settled", Shape<Instant>.instant.orNull) { $0.settled }
        it.has("result", result.orNull) { $0.result }
        it.has("certified", signature.orNull) { decision in decision.certified.map { ($0.by, $0.at) } }
        it.has("reason", multilingual.orNull) { $0.reason }
        it.has("links", links) { "/decisions/\($0.id)" }
    }

    private static let opened = Shape<(state: Organisation.ID, receipt: Decision.Receipt)>.object(
        "DecisionReceipt"
    ) { it in
        it.has("state", .id()) { $0.state }
        it.has("at", .instant) { $0.receipt.at }
        it.has("by", author) { $0.receipt.by }
    }

    private static let objection = Shape<Objection>.object("Objection") { it in
        it.has("state", .id()) { $0.state }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("form", .word()) { $0.form }
        it.has("remark", remark) { $0.remark }
        it.has("withdrawn", Shape<Instant>.instant.orNull) { $0.withdrawn }
    }

    static let statement = Shape<Statement>.object("Statement") { it in
        it.has("state", .id()) { $0.state }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("statement", .word()) { $0.kind }
        it.has("paragraph", Shape<Int>.integer.orNull) { $0.paragraph }
        it.has("remark", remark.orNull) { $0.remark }
        it.has("textHash", .hash) { $0.textHash }
    }

    private static let deadlineExtension = Shape<Decision.Extension>.object("Extension") { it in
        it.has("from", .instant) { $0.from }
        it.has("to", .instant) { $0.to }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("reason", multilingual) { $0.reason }
        it.has("reserve", .truth, "A state's reserve brought it about, not the chair.") { $0.reserve }
    }

    private static let result = Shape<DecisionResult>.object(
        "DecisionResult", "The outcome, rule by rule, so that anybody can recompute it."
    ) { it in
        it.has("outcome", .word()) { $0.outcome }
        it.has("at", .instant) { $0.at }
        it.has("ruleSetHash", .hash) { $0.ruleSetHash }
        it.has("textHash", .hash) { $0.textHash }
        it.has("electorate", Shape<Organisation.ID>.id().list) { $0.electorate }
        it.has("unopened", Shape<Organisation.ID>.id().list) { $0.unopened }
        it.has("objecting", Shape<Organisation.ID>.id().list) { $0.objecting }
        it.has("passing", Shape<Organisation.ID>.id().list) { $0.passing }
        it.has("count", voteCount.orNull, "Of a vote: the ballots that counted.") { $0.count }
        it.has("steps", step.list) { $0.steps }
        it.has("hash", .hash) { $0.hash }
    }

    private static let step = Shape<DecisionResult.Step>.object("ResultStep") { it in
        it.has("rule", .text) { $0.rule }
        it.has("check", .text) { $0.check }
        it.has("evidence", Shape<String>.text.list) { $0.evidence }
        it.has("satisfied", .truth) { $0.satisfied }
    }
}
