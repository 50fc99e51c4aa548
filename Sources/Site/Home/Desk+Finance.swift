// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Money and gifts: pledged, committed and received are three things; a pledge is recorded and never counted.
extension Desk {
    var finance: [any Component] {
        guard isSecretariat, call.may(.administer) else { return [] }
        let totals = MoneyTotals(
            initiatives.lazy.flatMap(\.contributions).compactMap { view.contribution($0) })
        var rows = totals.currencies.map { currency in
            [.leftToRight(currency)]
                + Contribution.Stage.allCases.map { stage -> HTML in
                    let sum = totals.sum(stage, in: currency)?.money
                    return .leftToRight(
                        Amounts.text(sum ?? Money(minorUnits: 0, currency: currency), in: call.numerals))
                }
        }
        if !totals.inKind.isEmpty {
            rows.append(
                [.text(words("home.finance.gifts"))]
                    + Contribution.Stage.allCases.map { number(totals.inKind[$0] ?? 0) })
        }
        let due = initiatives.filter { $0.stage == .closing && $0.reconciled == nil }
        return part("finance", ["currency", "#pledged", "#committed", "#received"], rows)
            + [Prose("<p>\(words("home.finance.note"))</p>", style: "muted")]
            + PaymentParts.table(
                Contribution.ledgers(
                    initiatives.lazy.flatMap(\.contributions).compactMap { view.contribution($0) }), call)
            + part(
                "reconciliations", ["initiative", "lead", "since"],
                due.lazy.map { [$0.link(call), .text(call.name($0.lead)), day($0.since)] },
                all: "/actions?kind=reconcile")
    }
}
