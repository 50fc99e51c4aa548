// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Where the money of a contribution went: from its donor over activities to countries, as a picture with its table, every
/// payment with its statements, and whether what was stated adds up.
enum PaymentParts {
    private static let ledgerColumns = [
        "received", "balance", "disbursed", "spent", "returned", "writtenOff", "outstanding",
    ]

    static func parts(_ gift: Contribution, _ call: Call) -> [any Component] {
        guard gift.isReceivedMoney else { return [] }
        let ledger = table([(gift.money?.currency ?? "", gift.ledger)], call)
        guard !gift.payments.isEmpty else {
            return ledger + [Prose("<p>\(call.words("payment.none"))</p>", style: "muted")]
        }
        return ledger + [reconciliation(gift, call), figure(gift, call), payments(gift, call)]
    }

    /// What became of what was received, by currency; no two stages are ever added up.
    static func table(
        _ ledgers: [(currency: String, ledger: GiftLedger)], _ call: Call
    ) -> [any Component] {
        guard !ledgers.isEmpty else { return [] }
        let words = call.words
        let columns: [Table.Column] =
            [.init(words("field.currency"))]
            + ledgerColumns.map { .init(words("ledger.\($0)"), isNumber: true) }
        return [
            Heading(words("ledger.title"), anchor: "ledger"),
            Table(
                words("ledger.title"), columns: columns,
                rows: ledgers.map { currency, ledger in
                    [HTML.leftToRight(currency)]
                        + values(ledger).map { value in
                            .leftToRight(
                                Amounts.text(Money(minorUnits: value, currency: currency), in: call.numerals))
                        }
                }, empty: words("payment.none"), isCaptionQuiet: true),
        ]
    }

    private static func values(_ ledger: GiftLedger) -> [Int] {
        [
            ledger.received, ledger.balance, ledger.disbursed, ledger.spent, ledger.returned,
            ledger.writtenOff, ledger.outstanding,
        ]
    }

    /// The recipients' statements beside the secretariat's.
    private static func reconciliation(_ gift: Contribution, _ call: Call) -> Notice {
        let left = gift.ledger.outstanding
        guard left > 0 else {
            return Notice(.success, "<p>\(call.words("ledger.reconciled"))</p>")
        }
        let said = call.words("ledger.open", ["amount": text(left, of: gift, call)])
        return Notice(.warning, "<p>\(said)</p>")
    }

    static func text(_ amount: Int, of gift: Contribution, _ call: Call) -> String {
        Amounts.text(
            Money(minorUnits: amount, currency: gift.money?.currency ?? ""), in: call.numerals)
    }

    /// One bar for each payment, from what is spent to what is not accounted for, and one for what is at hand.
    private static func figure(_ gift: Contribution, _ call: Call) -> Figure {
        let words = call.words
        let currency = gift.money?.currency ?? ""
        let numerals = call.numerals
        var rows = gift.payments.map { payment -> Dataset.Row in
            .init(
                way(payment, call),
                [
                    payment.sum(.spent), payment.outstanding, payment.sum(.returned),
                    payment.sum(.writtenOff), 0,
                ]
                .map { .init($0) })
        }
        rows.append(.init(words("ledger.balance"), [0, 0, 0, 0, gift.ledger.balance].map { .init($0) }))
        let data = Dataset(
            words("payment.trace", ["donor": call.name(gift.donor)]), rowHead: words("payment.way"),
            series: ["spent", "outstanding", "returned", "writtenOff", "balance"].map {
                words("ledger.\($0)")
            },
            rows: rows
        ) { Amounts.text(Money(minorUnits: $0, currency: currency), in: numerals) }
        return Figure(BarChart(data, .stacked).drawing(id: "fig-payments", words), of: data, words)
    }

    /// The activity and its country; the recipient, where it is for no activity.
    private static func way(_ payment: Payment, _ call: Call) -> String {
        let country = call.name(payment.recipient)
        guard let activity = payment.activity.flatMap({ call.view.activity($0) }) else { return country }
        return "\(call.plain(activity.plan.title)) · \(country)"
    }

    private static func payments(_ gift: Contribution, _ call: Call) -> Table {
        let words = call.words
        return Table(
            words("payment.all"),
            columns: [
                .init(words("payment.number")), .init(words("payment.way")),
                .init(words("contribution.amount"), isNumber: true), .init(words("record.at")),
                .init(words("field.evidence")), .init(words("payment.statements")),
            ],
            rows: gift.payments.map { payment in
                let activity = payment.activity.map { ReceiptPage.subjects([$0.subject], call) }
                let way: HTML =
                    activity.map { "\($0) · \(call.link(payment.recipient))" } ?? call.link(payment.recipient)
                return [
                    .leftToRight(call.numerals.written(payment.id)), way,
                    .leftToRight(text(payment.amount, of: gift, call)),
                    "\(call.dates.moment(payment.at)) · \(call.actLink(payment.act))",
                    .asWritten(payment.evidence), statements(payment, of: gift, call),
                ]
            }, empty: words("payment.none"))
    }

    private static func statements(_ payment: Payment, of gift: Contribution, _ call: Call) -> HTML {
        guard !payment.statements.isEmpty else { return .text(call.words("payment.unstated")) }
        return payment.statements.map { statement in
            let amount = text(statement.amount, of: gift, call)
            return
                "\(call.words("ledger.\(statement.use.rawValue)")) \(.leftToRight(amount)) · \(.asWritten(statement.note)) · \(call.actLink(statement.act))"
        }.joined(separator: "<br>")
    }

    /// That its donor withdrew it, and why.
    static func withdrawal(of gift: Contribution, _ call: Call) -> [any Component] {
        guard let withdrawal = gift.withdrawal else { return [] }
        let body: HTML =
            "<p>\(call.byline(withdrawal.by, withdrawal.at)) · \(call.actLink(withdrawal.act))</p>\(call.remark(withdrawal.reason))"
        return [Notice(.warning, body, heading: call.words("contribution.withdrawn"))]
    }
}
