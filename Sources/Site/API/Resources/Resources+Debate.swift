// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

/// What belongs to one initiative: its texts, what states say of it, opinions on it and who takes part.
extension Resources {
    static let text = Shape<TextVersion>.object("Text", "One version of the text in one language.") { it in
        it.has("number", .count) { $0.number }
        it.has("language", .word()) { $0.language }
        it.has("revision", .count) { $0.revision }
        it.has("paragraphs", Shape<String>.text.list) { $0.paragraphs }
        it.has("hash", .hash) { $0.hash }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
    }

    static let texts = Shape<Initiative>.object("Texts", "The present text in each language.") { it in
        it.has("initiative", .id()) { $0.id }
        it.has("revision", .count) { $0.texts.revision }
        it.has("hash", Shape<Hash>.hash.orNull, "Over the present texts in all languages.") { $0.texts.hash }
        it.has("authentic", Shape<Language>.word().list) { $0.texts.authentic }
        it.has("current", text.list) { initiative in
            Language.allCases.compactMap { initiative.texts.current[$0] }
        }
        it.has("versions", text.list, "Every version that ever was, oldest first.") { $0.texts.versions }
        it.has("links", links) { "/initiatives/\($0.id)/texts" }
    }

    struct RecordedPosition: Sendable {
        let stage: Stage
        /// Of the times that the initiative was at this stage, from 1.
        let round: Int
        /// Whether the initiative has come back to the stage since.
        let isEarlier: Bool
        let state: Organisation.ID
        let position: Position
    }

    static let position = Shape<RecordedPosition>.object(
        "Position", "What a state recorded at a stage; `none` where the record wrote that it did not speak."
    ) { it in
        it.has("stage", .word()) { $0.stage }
        it.has("round", .count, "Of the times that the initiative was at this stage, from 1.") { $0.round }
        it.has("earlier", .truth, "The initiative has come back to the stage since, and states speak anew.") {
            $0.isEarlier
        }
        it.has("state", .id()) { $0.state }
        it.has("position", .word()) { $0.position.kind }
        it.has("statement", remark.orNull) { $0.position.statement }
        it.has("by", author.orNull) { $0.position.by }
        it.has("at", .instant) { $0.position.at }
    }

    static let comment = Shape<Comment>.object("Comment") { it in
        it.has("number", .count) { $0.id }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("paragraph", Shape<Int>.integer.orNull, "From 1; null for the whole text.") { $0.paragraph }
        it.has("remark", remark) { $0.remark }
        it.has("answer", answer.orNull) { $0.answer }
    }

    private static let answer = Shape<Comment.Answer>.object("Answer") { it in
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("remark", remark) { $0.remark }
    }

    static let amendment = Shape<Amendment>.object("Amendment", "A state's wish to change one paragraph.") {
        it in
        it.has("number", .count) { $0.id }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("paragraph", .integer) { $0.paragraph }
        it.has("replacement", multilingual) { $0.replacement }
        it.has("reason", remark) { $0.reason }
        it.has("outcome", Shape<Amendment.Outcome>.word().orNull, "Null while it is open.") { $0.outcome }
        it.has("settled", Shape<Instant>.instant.orNull) { $0.settled }
    }

    static let opinion = Shape<Opinion>.object(
        "Opinion", "A legal adviser's signed opinion on one exact text. It advises; it never certifies."
    ) { it in
        it.has("finding", .word()) { $0.finding }
        it.has("reasoning", multilingual) { $0.draft.reasoning }
        it.has("instruments", Shape<String>.text.list) { $0.draft.instruments }
        it.has("conditions", condition.list) { $0.noted }
        it.has(
            "setAside", setAside.list, "Conditions of the assessment that it does not carry, each with why."
        ) { $0.draft.setAside ?? [] }
        it.shows("assessment", Shape<StoredAssessment.ID>.id().orNull, "On which it rests.") {
            opinion, view in
            opinion.draft.assessment.flatMap { view.assessment($0)?.id }
        }
        it.has("expires", Shape<Day>.day.orNull, "The last day on which it holds.") { $0.draft.expires }
        it.has("textHash", .hash) { $0.textHash }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("act", .count) { $0.act }
    }

    static let dissent = Shape<Dissent>.object(
        "Dissent", "A legal adviser's signed opinion that parts from the one that was given."
    ) { it in
        it.has("opinion", .count, "The act of the opinion from which it parts.") { $0.opinion }
        it.has("finding", .word()) { $0.draft.finding }
        it.has("reasoning", multilingual) { $0.draft.reasoning }
        it.has("instruments", Shape<String>.text.list) { $0.draft.instruments }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("act", .count) { $0.act }
    }

    private static let setAside = Shape<OpinionDraft.SetAside>.object("SetAsideCondition") { it in
        it.has("condition", .text, "As the law book names it.") { $0.condition }
        it.has("ground", .word()) { $0.ground }
        it.has("reason", remark) { $0.reason }
    }

    static let condition = Shape<NotedCondition>.object("Condition") { it in
        it.has("text", multilingual) { $0.condition.text }
        it.has("owner", .id()) { $0.condition.owner }
        it.has("beforeTabling", .truth) { $0.condition.beforeTabling }
        it.has("due", Shape<Day>.day.orNull) { $0.condition.due }
        it.has(
            "carries", Shape<String>.text.orNull,
            "The condition of the assessment that it carries, as the law book names it."
        ) { $0.condition.carries }
        it.has(
            "later", remark.orNull, "Why tabling does not wait for it although the law book says so."
        ) { $0.condition.later }
        it.has("reported", conditionReport.orNull, "The owner's word that it is met.") { $0.report }
        it.has("met", Shape<Instant>.instant.orNull, "When an adviser confirmed it.") { $0.met }
    }

    private static let conditionReport = Shape<Opinion.Report>.object("ConditionReport") { it in
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("note", remark) { $0.note }
    }

    static let participation = Shape<(key: Organisation.ID, value: OptIn)>.object(
        "Participation", "A state's own choice to take part in what was adopted."
    ) { it in
        it.has("state", .id()) { $0.key }
        it.has("level", .word()) { $0.value.level }
        it.has("caveats", remark.list) { $0.value.caveats }
        it.has("capacity", remark.orNull) { $0.value.capacity }
        it.has("by", author) { $0.value.by }
        it.has("at", .instant) { $0.value.at }
        it.has("withdrawn", Shape<Day>.day.orNull) { $0.value.withdrawn }
    }

    static let coverage = Shape<StageCoverage>.object(
        "Coverage", "Who was told of a stage, who spoke, who is awaited: never counted as one another."
    ) { it in
        it.has("stage", .word()) { $0.stage }
        it.has("notified", .instant) { $0.notified }
        it.has("closes", Shape<Instant>.instant.orNull) { $0.closes }
        it.has("open", .truth) { $0.isOpen }
        it.has("told", .count) { $0.told }
        it.has("spoken", .count) { $0.spoken }
        it.has("none", .count) { $0.none }
        it.has("awaited", .count) { $0.awaited }
    }
}
