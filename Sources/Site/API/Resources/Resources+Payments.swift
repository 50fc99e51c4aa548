// SPDX-License-Identifier: Apache-2.0
import Coalition

extension Resources {
    static let giftLedger = Shape<GiftLedger>.object(
        "GiftLedger", "What became of money that was received. Nothing here is a pledge."
    ) { it in
        it.has("received", .integer) { $0.received }
        it.has("balance", .integer, "At hand: received − disbursed + returned.") { $0.balance }
        it.has("disbursed", .integer) { $0.disbursed }
        it.has("spent", .integer) { $0.spent }
        it.has("returned", .integer) { $0.returned }
        it.has("writtenOff", .integer) { $0.writtenOff }
        it.has("outstanding", .integer, "With recipients, and not accounted for.") { $0.outstanding }
    }

    struct CurrencyLedger: Sendable {
        let currency: String
        let ledger: GiftLedger
    }

    static let currencyLedger = Shape<CurrencyLedger>.object(
        "CurrencyLedger", "What became of the money of one currency, in its minor units."
    ) { it in
        it.has("currency", .text) { $0.currency }
        it.has("ledger", giftLedger) { $0.ledger }
    }

    static let payment = Shape<Payment>.object("Payment", "Money that was paid out of a contribution.") {
        it in
        it.has("number", .count) { $0.id }
        it.has("recipient", .id()) { $0.recipient }
        it.has("activity", Shape<Activity.ID>.id().orNull) { $0.activity }
        it.has("amount", .integer) { $0.amount }
        it.has("outstanding", .integer) { $0.outstanding }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("act", .count, "Its number on the record.") { $0.act }
        it.has("evidence", .text) { $0.evidence }
        it.has("statements", paymentStatement.list) { $0.statements }
    }

    private static let paymentStatement = Shape<Payment.Statement>.object("PaymentStatement") { it in
        it.has("use", .word()) { $0.use }
        it.has("amount", .integer) { $0.amount }
        it.has("by", author) { $0.by }
        it.has("at", .instant) { $0.at }
        it.has("act", .count, "Its number on the record.") { $0.act }
        it.has("note", .text, "The evidence, or the reason for which it was written off.") { $0.note }
    }
}
