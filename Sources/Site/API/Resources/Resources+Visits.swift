// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Visit files, what was agreed in them, and releases.
extension Resources {
    static let visit = Shape<Visit>.object("Visit", "A visit file; the secretariat's.") { it in
        it.has("id", .id()) { $0.id }
        it.has("title", multilingual) { $0.plan.title }
        it.has("visitor", .id()) { $0.plan.visitor }
        it.has("purpose", multilingual) { $0.plan.purpose }
        it.has("begins", .instant) { $0.plan.begins }
        it.has("ends", .instant) { $0.plan.ends }
        it.has("status", .word()) { $0.status }
        it.has("delegation", delegate.list) { $0.delegation }
        it.has("agenda", agendaItem.list) { $0.agenda }
        it.has("books", book.list) { $0.books }
        it.has("minutes", minutes.orNull) { $0.minutes }
        it.has("followUps", Shape<FollowUp.ID>.id().list) { $0.followUps }
        it.has("releases", Shape<Release.ID>.id().list) { $0.releases }
        it.has("reason", multilingual.orNull, "Why it was called off.") { $0.reason }
        it.has("links", links) { "/visits/\($0.id)" }
    }

    private static let delegate = Shape<Visit.Delegate>.object("Delegate") { it in
        it.has("title", multilingual) { $0.title }
        it.has("isHead", .truth) { $0.isHead }
    }

    private static let agendaItem = Shape<AgendaItem>.object("AgendaItem") { it in
        it.has("number", .count) { $0.id }
        it.has("title", multilingual) { $0.plan.title }
        it.has("begins", .instant) { $0.plan.begins }
        it.has("ends", .instant) { $0.plan.ends }
        it.has("room", .id()) { $0.plan.room }
        it.has("presenter", Shape<Person.ID>.id().orNull) { $0.plan.presenter }
        it.has("domain", Shape<Charter.Domain.ID>.id().orNull) { $0.plan.domain }
    }

    private static let book = Shape<BriefingBook>.object(
        "BriefingBook", "Computed from exactly so many acts of the record."
    ) { it in
        it.has("acts", .count) { $0.acts }
        it.has("asOf", .instant) { $0.asOf }
        it.has("since", .day) { $0.since }
        it.has("by", author) { $0.by }
    }

    private static let minutes = Shape<Visit.Minutes>.object("Minutes") { it in
        it.has("text", multilingual) { $0.text }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
    }

    static let followUp = Shape<FollowUp>.object(
        "FollowUp", "Something agreed in a visit or a meeting, with an owner and a due date."
    ) { it in
        it.has("id", .id()) { $0.id }
        it.has("visit", Shape<Visit.ID>.id().orNull) { $0.visit }
        it.has("meeting", Shape<Meeting.ID>.id().orNull) { $0.meeting }
        it.has("item", Shape<Int>.count.orNull, "The item of the meeting’s agenda.") { $0.item }
        it.has("action", multilingual) { $0.plan.action }
        it.has("owner", .id()) { $0.plan.owner }
        it.has("due", .day) { $0.plan.due }
        it.has("initiative", Shape<Initiative.ID>.id().orNull) { $0.plan.initiative }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("done", completion.orNull) { $0.done }
        it.has("links", links) { "/follow-ups/\($0.id)" }
    }

    private static let completion = Shape<FollowUp.Completion>.object("Completion") { it in
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("note", remark) { $0.note }
    }

    static let release = Shape<Release>.object(
        "Release", "A text that the coalition makes known, in all its languages."
    ) { it in
        it.has("id", .id()) { $0.id }
        it.has("kind", .word()) { $0.draft.kind }
        it.has("status", .word()) { $0.status }
        it.has("title", multilingual) { $0.draft.title }
        it.has("lead", multilingual) { $0.draft.lead }
        it.has("body", body, "Paragraphs by language.") { $0.draft.bodyByCode }
        it.shows("initiative", Shape<Initiative.ID>.id().orNull) { release, view in
            release.draft.initiative.flatMap { view.initiative($0)?.id }
        }
        it.shows("visit", Shape<Visit.ID>.id().orNull) { release, view in
            release.draft.visit.flatMap { view.visit($0)?.id }
        }
        it.has("author", author) { $0.author }
        it.has("published", Shape<Instant>.instant.orNull) { $0.published }
        it.has("corrections", correction.list) { $0.corrections }
        it.has(
            "proposedCorrection", proposedCorrection.orNull, "What awaits another officer; the secretariat's."
        ) { $0.proposedCorrection }
        it.has("withdrawn", correction.orNull) { $0.withdrawn }
        it.has("links", links) { "/releases/\($0.id)" }
    }

    private static let body = Shape<String>.text.list.map(by: .free)

    private static let proposedCorrection = Shape<Release.ProposedCorrection>.object(
        "ProposedCorrection", "Someone other than its author publishes it."
    ) { it in
        it.has("number", .count, "Tells it from the proposals before it.") { $0.number }
        it.has("at", .instant) { $0.at }
        it.has("by", author) { $0.by }
        it.has("reason", multilingual) { $0.reason }
        it.has("kind", .word()) { $0.draft.kind }
        it.has("title", multilingual) { $0.draft.title }
        it.has("lead", multilingual) { $0.draft.lead }
        it.has("body", body, "Paragraphs by language.") { $0.draft.bodyByCode }
        it.has("initiative", Shape<Initiative.ID>.id().orNull) { $0.draft.initiative }
        it.has("visit", Shape<Visit.ID>.id().orNull) { $0.draft.visit }
    }

    private static let correction = Shape<Release.Correction>.object("Correction") { it in
        it.has("at", .instant) { $0.at }
        it.has("by", author) { $0.by }
        it.has("proposedBy", author.orNull, "Null where one person acted alone.") { $0.proposedBy }
        it.has("reason", multilingual) { $0.reason }
        it.has("titleBefore", multilingual, "What the release was called before.") { $0.before.title }
    }
}

extension ReleaseDraft {
    fileprivate var bodyByCode: [String: [String]] {
        Dictionary(uniqueKeysWithValues: body.map { ($0.key.rawValue, $0.value) })
    }
}
