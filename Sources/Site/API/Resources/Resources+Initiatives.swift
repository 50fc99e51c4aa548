// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

/// Initiatives: what stands in a list, and all that is known of one.
extension Resources {
    static let initiativeSummary = Shape<Initiative>.object(
        "InitiativeSummary", "An initiative as it stands in a list."
    ) { it in
        outline(&it)
        it.has("links", links) { "/initiatives/\($0.id)" }
    }

    static let initiative = Shape<Initiative>.object(
        "Initiative", "What states undertake together, from a proposal to an evaluated result."
    ) { it in
        outline(&it)
        it.has("objective", multilingual) { $0.proposal.objective }
        it.has("threshold", launchThreshold) { $0.proposal.threshold }
        it.has("invited", Shape<Organisation.ID>.id().list) { $0.proposal.invited }
        it.has("textHash", Shape<Hash>.hash.orNull, "Over the present texts in all languages.") {
            $0.texts.hash
        }
        it.has("milestones", milestone.list) { $0.milestones }
        it.has("notices", notice.list) { $0.notices }
        it.has("debateCloses", Shape<Instant>.instant.orNull) { $0.debateCloses }
        it.has("reviewRequested", .truth) { $0.reviewRequested }
        it.has("signOffs", signOff.list) { $0.signOffs }
        it.has("notes", note.list) { $0.notes }
        it.has("decisions", Shape<Decision.ID>.id().list) { $0.decisions }
        it.has("activities", Shape<Activity.ID>.id().list) { $0.activities }
        it.has("indicators", Shape<Indicator.ID>.id().list) { $0.indicators }
        it.has("contributions", Shape<Contribution.ID>.id().list) { $0.contributions }
        it.shows("releases", Shape<Release.ID>.id().list) { initiative, view in
            initiative.releases.filter { view.release($0) != nil }
        }
        it.has("reconciled", reconciliation.orNull) { $0.reconciled }
        it.has("evaluation", evaluation.orNull) { $0.evaluation }
        it.has("links", links) { "/initiatives/\($0.id)" }
    }

    private static func outline(_ it: inout Outline<Initiative>) {
        it.has("id", .id()) { $0.id }
        it.has("kind", .word()) { $0.proposal.kind }
        it.has("title", multilingual) { $0.proposal.title }
        it.has("domains", Shape<Charter.Domain.ID>.id().list) { $0.proposal.domains }
        it.has("mandate", Shape<Mandate.ID>.id().orNull) { $0.proposal.mandate }
        it.has("sponsor", .id()) { $0.sponsor }
        it.has("cosponsors", Shape<Organisation.ID>.id().list) { $0.cosponsors }
        it.has("partners", Shape<Organisation.ID>.id().list) { $0.partners }
        it.has("hosts", Shape<Organisation.ID>.id().list) { $0.proposal.hosts }
        it.has("participants", Shape<Organisation.ID>.id().list, "States that take part and are bound.") {
            $0.participants
        }
        it.has("stage", .word()) { $0.stage }
        it.has("since", Shape<Instant>.instant.orNull, "When it entered its present stage.") { $0.entered }
        it.has("publication", .word()) { $0.publication }
        it.has("revision", .count, "Of the text; 0 where none is written.") { $0.texts.revision }
    }

    static let launchThreshold = Shape<LaunchThreshold>.object(
        "LaunchThreshold", "What separates adopted from activated."
    ) { it in
        it.has("participants", .integer) { $0.participants }
        it.has("funds", money.orNull) { $0.funds }
    }

    private static let milestone = Shape<StageEntry>.object(
        "Milestone", "When a stage was entered, by which act."
    ) {
        it in
        it.has("stage", .word()) { $0.stage }
        it.has("at", .instant) { $0.at }
        it.has("act", .count) { $0.act }
    }

    private static let notice = Shape<Initiative.MemberNotice>.object(
        "Notice", "That every member was told of a stage. Being told is not having seen."
    ) { it in
        it.has("stage", .word()) { $0.stage }
        it.has("at", .instant) { $0.at }
        it.has("to", Shape<Organisation.ID>.id().list) { $0.to }
        it.has("closes", Shape<Instant>.instant.orNull) { $0.closes }
    }

    private static let signOff = Shape<SignOff>.object("SignOff") { it in
        it.has("organisation", .id()) { $0.organisation }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("textHash", .hash) { $0.textHash }
    }

    private static let note = Shape<StageNote>.object("StageNote", "A reasoned note that came with a step.") {
        it in
        it.has("stage", .word()) { $0.stage }
        it.has("at", .instant) { $0.at }
        it.has("by", author) { $0.by }
        it.has("text", multilingual) { $0.text }
    }

    private static let reconciliation = Shape<Reconciliation>.object("Reconciliation") { it in
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("note", multilingual) { $0.note }
    }

    private static let evaluation = Shape<Evaluation>.object("Evaluation") { it in
        it.has("scores", Shape<Int>.integer.map(by: .free), "1 (poor) to 5 (excellent) for each criterion.") {
            Dictionary(uniqueKeysWithValues: $0.draft.scores.map { ($0.key.rawValue, $0.value) })
        }
        it.has("summary", multilingual) { $0.draft.summary }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
    }
}
