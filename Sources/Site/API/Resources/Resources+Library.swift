// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

/// What the coalition keeps for reading: adopted texts, and briefing books as they were issued.
extension Resources {
    /// An adopted text, and the decision by which it was adopted where the reader may know of it.
    struct AdoptedText: Sendable {
        let initiative: Initiative
        let decision: Decision?

        init(_ initiative: Initiative, _ view: View) {
            self.initiative = initiative
            decision = initiative.decisions.reversed().lazy.compactMap { view.decision($0) }
                .first { $0.status == .adopted }
        }
    }

    static let adoptedTextSummary = Shape<AdoptedText>.object(
        "AdoptedTextSummary", "A text that was adopted."
    ) {
        it in outline(&it)
    }

    static let adoptedText = Shape<AdoptedText>.object(
        "AdoptedText", "An adopted text with all that states had printed with it."
    ) { it in
        outline(&it)
        it.has("texts", text.list, "In each language.") { adopted in
            Language.allCases.compactMap { adopted.initiative.texts.current[$0] }
        }
        it.has("statements", statement.list, "Inside the coalition.") {
            $0.decision?.printedStatements ?? []
        }
    }

    private static func outline(_ it: inout Outline<AdoptedText>) {
        it.has("initiative", .id()) { $0.initiative.id }
        it.has("title", multilingual) { $0.initiative.proposal.title }
        it.has("adopted", Shape<Instant>.instant.orNull) { adopted in
            adopted.initiative.milestones.last { $0.stage == .adopted }?.at
        }
        it.has("languages", Shape<Language>.word().list) { $0.initiative.textLanguages }
        it.has("authentic", Shape<Language>.word().list) { $0.initiative.texts.authentic }
        it.has("hash", Shape<Hash>.hash.orNull, "Over the texts in all languages.") {
            $0.initiative.texts.hash
        }
        it.has("decision", Shape<Decision.ID>.id().orNull) { $0.decision?.id }
        it.has("ruleSet", Shape<RuleSet.ID>.id().orNull, "By which it was decided.") {
            $0.decision?.ruleSet.id
        }
        it.has("links", links) { "/library/texts/\($0.initiative.id)" }
    }

    // MARK: Briefing books

    /// A book of a visit, computed from the record as it stood when it was issued.
    struct IssuedBook: Sendable {
        let visit: Visit.ID
        let number: Int
        let briefing: Briefing
    }

    static let issuedBook = Shape<IssuedBook>.object(
        "IssuedBook", "A briefing book: every number with the records that it counts."
    ) { it in
        it.has("visit", .id()) { $0.visit }
        it.has("number", .count) { $0.number }
        it.has("visitor", .id()) { $0.briefing.visitor }
        it.has("asOf", .instant) { $0.briefing.asOf }
        it.has("acts", .count, "From so many acts of the record.") { $0.briefing.acts }
        it.has("since", .day, "The day with which it compares.") { $0.briefing.since }
        it.has("figures", figure.list) { $0.briefing.figures }
        it.has("portfolio", domainPortfolio.list) { $0.briefing.portfolio }
        it.has("joint", Shape<Initiative.ID>.id().list, "Initiatives that are joint with the visitor.") {
            $0.briefing.joint.map(\.id)
        }
        it.has("legality", legality) { $0.briefing.legality }
        it.has("changes", change.list, "What happened since that day.") { $0.briefing.changes }
        it.has("links", links) { "/visits/\($0.visit)/books/\($0.number)" }
    }

    private static let figure = Shape<Briefing.Figure>.object("BookFigure") { it in
        it.has("kind", .word()) { $0.kind }
        it.has("value", .count) { $0.value }
        it.has("records", Shape<Subject>.id().list, "Empty where only the number may be known.") {
            $0.records
        }
    }

    private static let domainPortfolio = Shape<Briefing.DomainPortfolio>.object("BookDomain") { it in
        it.has("domain", .id()) { $0.domain.id }
        it.has("initiatives", Shape<Initiative.ID>.id().list) { $0.initiatives.map(\.id) }
        it.has("inPreparation", .count) { $0.inPreparation }
        it.has("activities", Shape<Activity.ID>.id().list) { $0.activities.map(\.id) }
        it.has("activitiesDone", .count) { $0.activitiesDone }
        it.has("seatsPlanned", .count) { $0.seatsPlanned }
        it.has("seatsTaken", .count) { $0.seatsTaken }
    }

    private static let legality = Shape<Briefing.Legality>.object(
        "BookLegality", "How the legal gate was kept. It reports opinions; it does not certify."
    ) { it in
        it.has("clear", opinions) { $0.clear }
        it.has("withConditions", opinions) { $0.withConditions }
        it.has("notClear", opinions) { $0.notClear }
        it.has("withoutOpinion", Shape<Subject>.id().list) { $0.withoutOpinion }
    }

    private static let opinions = Shape<Briefing.Legality.Opinions>.object(
        "BookOpinions", "What is still deliberated on is counted and not named."
    ) { it in
        it.has("count", .count) { $0.count }
        it.has("named", Shape<Subject>.id().list) { $0.named }
    }

    private static let change = Shape<Briefing.Change>.object("BookChange") { it in
        it.has("kind", .word()) { $0.kind }
        it.has("at", .instant) { $0.at }
        it.has("subject", .id()) { $0.subject }
        it.has("title", multilingual.orNull) { $0.title }
        it.has("act", Shape<Int>.count.orNull) { $0.act }
    }
}
