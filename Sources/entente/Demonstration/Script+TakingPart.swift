// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Who takes part in what was adopted, on which terms, and who gives what.
extension Script {
    mutating func takePart(_ plan: PlannedInitiative, _ states: States, from start: Instant) {
        let opened = adopted(plan, from: start) + .days(4)
        var choices: [(Organisation.ID, OptIn.Level, Remark?)] = []
        let contributing = plan.contribute ?? []
        for said in contributing {
            choices.append((said.by, .contribute, states.remark(said.text, by: said.by)))
        }
        for state in plan.participants ?? [] where !contributing.contains(where: { $0.by == state }) {
            choices.append((state, .participate, nil))
        }
        choices += (plan.observe ?? []).map { ($0, .observe, nil) }
        choices += (plan.decline ?? []).map { ($0, .decline, nil) }
        for (index, (state, level, capacity)) in choices.enumerated() {
            let caveats = (plan.caveats ?? []).filter { $0.by == state }.map {
                states.remark($0.text, by: state)
            }
            add(opened + .hours(5 * index), .perhaps(.sign, in: state)) {
                let id = try $0.initiative(plan.key).id
                return .participation(
                    .choose(initiative: id, level: level, caveats: caveats, capacity: capacity))
            }
        }
        for (index, gift) in (plan.gifts ?? []).enumerated() {
            give(
                gift, "\(plan.key)/gift-\(index)", plan, states.phrases,
                from: opened + .days(4) + .hours(index))
        }
        if plan.isPublic == true {
            add(opened + .days(2), .holder(of: .sign, in: plan.sponsor)) {
                .publication(.clearInitiative(initiative: try $0.initiative(plan.key).id))
            }
            add(opened + .days(3), .person("communications-officer")) {
                .publication(.publishInitiative(initiative: try $0.initiative(plan.key).id))
            }
        }
    }

    /// When the decision on it was settled.
    func adopted(_ plan: PlannedInitiative, from start: Instant) -> Instant {
        plan.decides?.instant(present, hour: 9) ?? start + .days(57)
    }

    private mutating func give(
        _ gift: PlannedGift, _ key: String, _ plan: PlannedInitiative, _ evidence: Phrases,
        from start: Instant
    ) {
        add(start, .holder(of: .sign, in: gift.by), as: key) { scene in
            let initiative = try scene.initiative(plan.key)
            // A supporting state knows of what is published only.
            let isSupporting = scene.coalition.organisations[gift.by]?.kind == .supporting
            guard initiative.publication == .published || !isSupporting else { return nil }
            return .resource(
                .pledge(
                    initiative: initiative.id, money: gift.money, inKind: gift.inKind, earmark: gift.earmark))
        }
        if gift.stage >= .committed {
            add(start + .days(2), .holder(of: .sign, in: gift.by)) {
                .resource(.commit(contribution: try $0.named(key), evidence: evidence.commitment))
            }
        }
        if gift.stage >= .received {
            add(start + .days(5), .officer(plan.domains[0])) {
                .resource(.receive(contribution: try $0.named(key), evidence: evidence.receipt))
            }
            use(key, plan, evidence)
        }
    }

    /// Money that has arrived goes to the first activities of the initiative: their hosts state what they have spent.
    private mutating func use(_ key: String, _ plan: PlannedInitiative, _ evidence: Phrases) {
        guard let active = plan.active else { return }
        let start = active.instant(present, hour: 9) + .days(20)
        for number in 0..<2 {
            let payment = number + 1
            add(start + .days(number * 6), .officer(plan.domains[0])) { scene in
                guard let (gift, activity) = try Self.payable(key, number, scene) else { return nil }
                return .resource(
                    .disburse(
                        contribution: gift.id, recipient: activity.plan.host, activity: activity.id,
                        amount: (gift.money?.minorUnits ?? 0) / 5, evidence: evidence.transfer))
            }
            for host in Set((plan.activities ?? []).map(\.host)).sorted() {
                add(start + .days(30 + number * 6), .perhaps(.sign, in: host)) { scene in
                    let gift = try scene.coalition.contributions[scene.named(key)]
                    guard let gift, let paid = gift.payments.first(where: { $0.id == payment }),
                        paid.recipient == host
                    else { return nil }
                    return .resource(
                        .spend(
                            contribution: gift.id, payment: payment, amount: paid.amount / payment,
                            evidence: evidence.spending))
                }
            }
        }
    }

    /// The contribution, where money of it is at hand, and one of the activities to which it can go.
    private static func payable(_ key: String, _ number: Int, _ scene: Scene) throws -> (
        Contribution, Activity
    )? {
        let id: Contribution.ID = try scene.named(key)
        guard let gift = scene.coalition.contributions[id], gift.isReceivedMoney,
            let initiative = scene.coalition.initiatives[gift.initiative], initiative.stage == .active
        else { return nil }
        let activities = initiative.activities.compactMap { scene.coalition.activities[$0] }
        return activities.dropFirst(number).first.map { (gift, $0) }
    }
}
