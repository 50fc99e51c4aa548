// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The coalition itself: what its charter says.
extension Resources {
    static let coalition = Shape<Charter>.object(
        "Coalition", "The coalition in force, and how many acts its record holds."
    ) { it in
        it.has("name", multilingual) { $0.name }
        it.has("shortName", multilingual) { $0.shortName }
        it.has("demonstration", .truth, "Whether all of it serves as an example and binds no state.") {
            $0.demonstration
        }
        it.has("seat", seat) { $0.seat }
        it.has("languages", Shape<Language>.word().list) { $0.languages }
        it.shows("acts", .count, "How many acts the record holds.") { $1.count }
        it.has("links", links) { _ in "/coalition" }
    }

    static let charter = Shape<Charter>.object(
        "Charter", "The charter: domains, organs, mandates, offices and the rules of decision."
    ) { it in
        it.has("domains", domain.list) { $0.domains }
        it.has("organs", organ.list) { $0.organs }
        it.has("mandates", mandate.list) { $0.mandates }
        it.has("roles", role.list) { $0.roles }
        it.has("ruleSets", ruleSet.list) { $0.ruleSets }
        it.has("rooms", room.list) { $0.rooms }
        it.has("capabilities", capability.list, "What states may ask one another for.") { $0.catalogue }
        it.has("meetingNotice", Shape<Span>.span.orNull, "How long ahead a meeting is convened.") {
            $0.meetingNotice
        }
        it.has("links", links) { _ in "/charter" }
    }

    private static let seat = Shape<Charter.Seat>.object("Seat") { it in
        it.has("state", .id()) { $0.state }
        it.has("city", multilingual) { $0.city }
        it.has("zone", .text, "IANA time zone.") { $0.zone }
    }

    private static let domain = Shape<Charter.Domain>.object("Domain") { it in
        it.has("id", .id()) { $0.id }
        it.has("name", multilingual) { $0.name }
    }

    private static let organ = Shape<Charter.Organ>.object("Organ") { it in
        it.has("id", .id()) { $0.id }
        it.has("name", multilingual) { $0.name }
        it.has("quorum", Shape<Quorum>.quorum.orNull, "2/3, >1/2 for more than half, or a number.") {
            $0.quorum
        }
    }

    private static let mandate = Shape<Mandate>.object("Mandate", "By what authority the coalition acts.") {
        it in
        it.has("id", .id()) { $0.id }
        it.has("title", multilingual) { $0.title }
        it.has("organ", .id()) { $0.organ }
        it.has("source", multilingual) { $0.source }
        it.has("domains", Shape<Charter.Domain.ID>.id().list) { $0.domains }
        it.has("from", .day) { $0.from }
        it.has("until", Shape<Day>.day.orNull) { $0.until }
    }

    private static let role = Shape<Role>.object("Role", "An office and the powers that come with it.") {
        it in
        it.has("id", .id()) { $0.id }
        it.has("title", multilingual) { $0.title }
        it.has("of", .word()) { $0.of }
        it.has("organ", Shape<Charter.Organ.ID>.id().orNull) { $0.organ }
        it.has("powers", Shape<Power>.word().list) { $0.powers }
        it.has("ended", Shape<Day>.day.orNull, "From this day it serves for nothing new.") { $0.ended }
    }

    static let ruleSet = Shape<RuleSet>.object("RuleSet", "How a decision is taken.") { it in
        it.has("id", .id()) { $0.id }
        it.has("title", multilingual) { $0.title }
        it.has("method", .word()) { $0.method }
        it.has("minimumWindow", .span) { $0.minimumWindow }
        it.has("noticePeriod", .span) { $0.noticePeriod }
        it.has("debateWindow", .span) { $0.debateWindow }
        it.has("reserveExtension", Shape<Span>.span.orNull) { $0.reserveExtension }
        it.has("outageTail", .span) { $0.outageTail }
        it.has("statementWindow", .span) { $0.statementWindow }
        it.has("ballots", ballotRules.orNull, "How ballots count; null where nothing is voted on.") {
            $0.ballots
        }
        it.has("ended", Shape<Day>.day.orNull, "From this day it serves for nothing new.") { $0.ended }
    }

    private static let room = Shape<Charter.Room>.object("Room") { it in
        it.has("id", .id()) { $0.id }
        it.has("name", multilingual) { $0.name }
        it.has("seats", .integer) { $0.seats }
        it.has("ended", Shape<Day>.day.orNull, "From this day it serves for nothing new.") { $0.ended }
    }
}
