// SPDX-License-Identifier: Apache-2.0
import Coalition

extension Resources {
    /// A prepared act as one reader finds it.
    struct PreparedItem: Sendable {
        let prepared: Prepared
        let status: PreparedAct.Status
        let maySign: Bool

        init(_ prepared: Prepared, _ call: Call) {
            self.prepared = prepared
            status = prepared.status(call)
            maySign = status == .waiting && prepared.maySign(call)
        }
    }

    static let prepared = Shape<PreparedItem>.object(
        "PreparedAct",
        "A deed that somebody has written and left to a colleague to sign. It is no part of the record."
    ) { it in
        it.has("number", .count) { $0.prepared.act.id }
        it.has("status", .word()) { $0.status }
        it.has("maySign", .truth, "Whether the reader holds the power for it.") { $0.maySign }
        it.has(
            "deed", Shape<String>.text.orNull,
            "What it does, such as `decision.letPass`; null where it cannot be read."
        ) {
            $0.prepared.deed?.name
        }
        it.has("json", .text, "The deed itself, as it would be handed in.") {
            String(decoding: $0.prepared.act.content.deed, as: UTF8.self)
        }
        it.has("about", Shape<Subject>.id().orNull) { $0.prepared.subject }
        it.has("by", author) { $0.prepared.act.author }
        it.has("note", Shape<String>.text.orNull) { $0.prepared.act.content.note }
        it.has("prepared", .instant) { $0.prepared.act.prepared }
        it.has("expires", .instant) { $0.prepared.act.expires }
        it.has("settledBy", Shape<Person.ID>.id().orNull) { $0.prepared.act.settlement?.by }
        it.has("settled", Shape<Instant>.instant.orNull) { $0.prepared.act.settlement?.at }
        it.has("reason", Shape<String>.text.orNull, "Why it was sent back.") {
            $0.prepared.act.settlement?.reason
        }
        it.has("act", Shape<Int>.count.orNull, "Its number on the record, once it is signed.") {
            $0.prepared.index
        }
        it.has("html", pages) { $0.prepared.act.path }
    }
}
