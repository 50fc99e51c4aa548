// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Money and gifts: pledged, committed and received are three things; a pledge is recorded and never counted.
extension Desk {
    var finance: [any Component] {
        guard isSecretariat, call.may(.administer) else { return [] }
        var sums: [String: [Contribution.Stage: Int]] = [:]
        var gifts: [Contribution.Stage: Int] = [:]
        for initiative in initiatives where !initiative.contributions.isEmpty {
            for id in initiative.contributions {
                guard let contribution = view.contribution(id) else { continue }
                if let money = contribution.money {
                    sums[money.currency, default: [:]][contribution.stage, default: 0] += money.minorUnits
                } else {
                    gifts[contribution.stage, default: 0] += 1
                }
            }
        }
        var rows = sums.sorted { $0.key < $1.key }.map { currency, byStage in
            [.leftToRight(currency)]
                + Contribution.Stage.allCases.map { stage -> HTML in
                    let money = Money(minorUnits: byStage[stage] ?? 0, currency: currency)
                    return .leftToRight(Amounts.text(money, in: call.language))
                }
        }
        if !gifts.isEmpty {
            rows.append(
                [.text(words("home.finance.gifts"))]
                    + Contribution.Stage.allCases.map { number(gifts[$0] ?? 0) })
        }
        let due = initiatives.filter { $0.stage == .closing && $0.reconciled == nil }
        return part("finance", ["currency", "#pledged", "#committed", "#received"], rows)
            + [Prose("<p>\(words("home.finance.note"))</p>", style: "muted")]
            + part(
                "reconciliations", ["initiative", "lead", "since"],
                due.lazy.map { [$0.link(call), .text(call.name($0.lead)), day($0.since)] },
                all: "/actions?kind=reconcile")
    }
}
