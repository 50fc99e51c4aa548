// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The record, what awaits the reader, and what a deed brings.
extension Resources {
    static let act = Shape<TrailEntry>.object("Act", "An act as it stands on the record.") { it in
        it.has("index", .count, "Its position on the record, from 0.") { $0.index }
        it.has("deed", Shape<String>.text.orNull, "As `initiative.submit`; null for an act that was erased.")
        {
            $0.name
        }
        it.has("at", .instant) { $0.at }
        it.has("author", author) { $0.author }
        it.has("audience", .text, "`public`, `coalition`, `coalition+UNCCT`, `ML+BF` or `secretariat`.") {
            $0.audience.text
        }
        it.has("about", Shape<Subject>.id().list, "Of what it is about, all that the reader may know of.") {
            $0.about
        }
        it.has("links", actLinks) { $0.index }
    }

    private static let actLinks = Shape<Int>.object("ActLinks") { it in
        it.has("self", .address) { "\(API.root)/record/acts/\($0)" }
        it.has("payload", .address, "The bytes of the act, for whoever may know all that they name.") {
            "\(API.root)/record/acts/\($0)/payload"
        }
        it.has("proof", .address, "That it is on the record: a C2SP tlog-proof, with the bytes or without.") {
            "\(API.root)/record/acts/\($0)/proof"
        }
        it.has("html", pages) { "/record/\($0)" }
    }

    static let checkpoint = Shape<CheckpointSummary>.object(
        "Checkpoint", "The signed head of the record."
    ) { it in
        it.has("origin", .text) { $0.origin }
        it.has("size", .count) { $0.size }
        it.has("root", .text, "Base64.") { $0.root }
        it.has("key", .text, "The public key, as C2SP tools exchange it.") { $0.key }
        it.has("note", .text, "The signed note itself.") { $0.note }
        it.has("links", links) { _ in "/record" }
    }

    struct CheckpointSummary: Sendable {
        let origin: String
        let size: Int
        let root: String
        let key: String
        let note: String
    }

    static let actionItem = Shape<ActionItem>.object("Action", "Something that awaits the reader.") { it in
        it.has("action", .word()) { $0.kind }
        it.has("subjects", Shape<Subject>.id().list) { $0.subjects }
        it.has("due", Shape<Instant>.instant.orNull, "The last moment at which it is in time.") {
            $0.due?.end
        }
        it.shows("overdue", .truth) { $0.isOverdue(at: $1.at) }
    }

    static let arrear = Shape<Arrear>.object(
        "Arrear", "Something that another organisation than the secretariat owes, and since when."
    ) { it in
        it.has("kind", .word()) { $0.kind }
        it.has("subject", .id(), "The contribution, indicator, activity or follow-up.") { $0.subject }
        it.has("initiative", Shape<Initiative.ID>.id().orNull) { $0.initiative }
        it.has("owner", .id()) { $0.owner }
        it.has("since", .instant) { $0.since }
    }

    struct Me: Sendable {
        let login: String
        let author: Author
        let scopes: [TokenScope]?
    }

    static let me = Shape<Me>.object("Me", "In whose name this request is made, and what it may do.") { it in
        it.has("login", .text) { $0.login }
        it.has("person", .id()) { $0.author.person }
        it.has("organisation", .id()) { $0.author.organisation }
        it.shows("powers", Shape<Power>.word().list) { $1.powers.sorted { $0.rawValue < $1.rawValue } }
        it.has("scopes", Shape<TokenScope>.word().list.orNull, "Of the token; null for a session.") {
            $0.scopes
        }
        it.has("links", links) { _ in "/me" }
    }

    /// A finding in the reader's language.
    struct Reason: Sendable {
        let code: String
        let rule: String
        let summary: String
        let remedy: String
    }

    static let finding = Shape<Reason>.object(
        "Finding", "One reason for a refusal, or one warning, in the reader's language."
    ) { it in
        it.has("code", .text) { $0.code }
        it.has("rule", .text, "The rule of the procedures that was applied, as `R5(1)`.") { $0.rule }
        it.has("summary", .text) { $0.summary }
        it.has("remedy", .text, "What would put it right.") { $0.remedy }
    }

    static let receipt = Shape<(act: TrailEntry, warnings: [Reason])>.object(
        "Receipt", "The act that a deed became. It is on the record for good."
    ) { it in
        it.has("act", act) { $0.act }
        it.has("warnings", finding.list) { $0.warnings }
    }

    static let verdict = Shape<(admitted: Bool, findings: [Reason])>.object(
        "Verdict", "What would become of a deed, without doing it."
    ) { it in
        it.has("admitted", .truth) { $0.admitted }
        it.has("findings", finding.list) { $0.findings }
    }
}
