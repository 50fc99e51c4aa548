// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Activities, contributions and indicators.
extension Resources {
    static let activity = Shape<Activity>.object("Activity", "What carries an initiative out.") { it in
        it.has("id", .id()) { $0.id }
        it.has("initiative", .id()) { $0.initiative }
        it.has("status", .word()) { $0.status }
        it.has("kind", .word()) { $0.plan.kind }
        it.has("title", multilingual) { $0.plan.title }
        it.has("domain", .id()) { $0.plan.domain }
        it.has("begins", .instant) { $0.plan.begins }
        it.has("ends", .instant) { $0.plan.ends }
        it.has("host", .id()) { $0.plan.host }
        it.has("place", multilingual) { $0.plan.place }
        it.has("room", Shape<Charter.Room.ID>.id().orNull) { $0.plan.room }
        it.has("seats", .integer) { $0.plan.seats }
        it.has("languages", Shape<Language>.word().list) { $0.plan.languages }
        it.has(
            "nominations", Shape<Int>.count.map(by: .identifier), "Seats by state: counts, no personal data."
        ) {
            $0.nominations.byName
        }
        it.has("attendance", Shape<Int>.count.map(by: .identifier), "How many came, by state.") {
            $0.attendance.byName
        }
        it.has("note", multilingual.orNull) { $0.note }
        it.has("links", links) { "/activities/\($0.id)" }
    }

    static let contribution = Shape<Contribution>.object(
        "Contribution", "What an organisation gives. Pledges are recorded and never counted."
    ) { it in
        it.has("id", .id()) { $0.id }
        it.has("initiative", .id()) { $0.initiative }
        it.has("donor", .id()) { $0.donor }
        it.has("stage", .word()) { $0.stage }
        it.has("money", money.orNull) { $0.money }
        it.has("inKind", multilingual.orNull) { $0.inKind }
        it.has("earmark", multilingual.orNull) { $0.earmark }
        it.has("statements", stageStatement.list) { $0.statements }
        it.has("withdrawn", signature.orNull, "By its donor, before it arrived.") {
            $0.withdrawal.map { ($0.by, $0.at) }
        }
        it.has("ledger", giftLedger, "In minor units of its currency; all zero before it is received.") {
            $0.ledger
        }
        it.has("payments", payment.list) { $0.payments }
        it.has("links", links) { "/contributions/\($0.id)" }
    }

    private static let stageStatement = Shape<Contribution.StageStatement>.object("ContributionStatement") {
        it in
        it.has("stage", .word()) { $0.stage }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("act", .count, "Its number on the record.") { $0.act }
        it.has("evidence", Shape<String>.text.orNull) { $0.evidence }
    }

    static let indicator = Shape<Indicator>.object(
        "Indicator", "A number by which an initiative is measured."
    ) { it in
        it.has("id", .id()) { $0.id }
        it.has("initiative", .id()) { $0.initiative }
        it.has("title", multilingual) { $0.title }
        it.has("unit", multilingual) { $0.unit }
        it.has("baseline", .integer) { $0.baseline }
        it.has("target", .integer) { $0.target }
        it.has("value", Shape<Int>.integer.orNull) { $0.value }
        it.has("status", .word()) { $0.status }
        it.has("reports", report.list, "What was reported, for those who may know of the acts.") {
            $0.reports
        }
        it.has("links", links) { "/indicators/\($0.id)" }
    }

    private static let report = Shape<Indicator.Report>.object(
        "IndicatorReport", "A value that was reported."
    ) { it in
        it.has("value", .integer) { $0.value }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("act", .count, "Its number on the record.") { $0.act }
        it.has("approved", signature.orNull, "By whom, and when; null until somebody else approves it.") {
            report in report.approved.map { ($0.by, $0.at) }
        }
    }
}

extension [Organisation.ID: Int] {
    fileprivate var byName: [String: Int] {
        [String: Int](uniqueKeysWithValues: map { ($0.key.text, $0.value) })
    }
}
