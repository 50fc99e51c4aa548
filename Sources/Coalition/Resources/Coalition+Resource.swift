// SPDX-License-Identifier: Apache-2.0

/// Pledge → commitment → received: each a written statement with its evidence, forward only. Nobody is charged: a
/// contribution is recorded by its donor alone.
extension Coalition {
    private static let open: [Stage] = [.resourcing, .active, .suspended]

    func inspect(_ deed: ResourceDeed, by author: Author, at now: Instant, _ inspection: inout Inspection)
        -> Reach?
    {
        switch deed {
        case .pledge(let id, let money, let inKind, let earmark):
            guard let initiative = known(id, to: author, &inspection) else { return nil }
            inspection.require(initiative, isAt: Self.open)
            requireDonor(author, for: initiative, &inspection)
            inspectGift(money, inKind, earmark, &inspection)
            let gift = Contribution.ID(series: "G", contributions.count + 1)
            return deliberation(on: initiative, by: author, and: [gift.subject])
        case .commit(let id, let evidence):
            guard let (gift, initiative) = gift(id, to: author, &inspection) else { return nil }
            inspection.require(
                gift.donor == author.organisation, ExecutionRefusal.notDonor,
                ["contribution": id.text, "donor": gift.donor.text])
            inspection.require(initiative, isAt: Self.open + [.closing])
            requireStage(.pledged, of: gift, evidence, &inspection)
            return deliberation(on: initiative, by: author, and: [id.subject])
        case .receive(let id, let evidence):
            guard let (gift, initiative) = gift(id, to: author, &inspection) else { return nil }
            requireSecretariat(author, &inspection)
            inspection.require(initiative, isAt: Self.open + [.closing])
            requireStage(.committed, of: gift, evidence, &inspection)
            let donor = Author(
                person: gift.statements.first?.by.person ?? author.person, organisation: gift.donor)
            return deliberation(on: initiative, by: donor, and: [id.subject])
        case .cancel, .disburse, .spend, .giveBack, .writeOff:
            guard let id = deed.contribution, let (gift, initiative) = gift(id, to: author, &inspection)
            else {
                return nil
            }
            inspectPayment(deed, of: gift, initiative, by: author, at: now, &inspection)
            let donor = Author(person: author.person, organisation: gift.donor)
            return deliberation(on: initiative, by: donor, and: [id.subject])
        }
    }

    private func gift(_ id: Contribution.ID, to author: Author, _ inspection: inout Inspection) -> (
        Contribution, Initiative
    )? {
        let kind = organisations[author.organisation]?.kind
        guard let gift = contributions[id], let initiative = initiatives[gift.initiative],
            gift.donor == author.organisation || kind == .member || kind == .secretariat
                || gift.payments.contains(where: { $0.recipient == author.organisation })
        else {
            inspection.refuse(ExecutionRefusal.unknownContribution, ["contribution": id.text])
            return nil
        }
        return (gift, initiative)
    }

    private func requireDonor(_ author: Author, for initiative: Initiative, _ inspection: inout Inspection) {
        let kind = organisations[author.organisation]?.kind
        inspection.require(
            kind == .member || kind == .supporting || initiative.partners.contains(author.organisation),
            ExecutionRefusal.cannotGive, ["organisation": author.organisation.text])
    }

    private func inspectGift(
        _ money: Money?, _ inKind: Multilingual?, _ earmark: Multilingual?, _ inspection: inout Inspection
    ) {
        inspection.require(money != nil || inKind != nil, ExecutionRefusal.nothingGiven)
        if let money {
            inspection.require(money.isPositive, ExecutionRefusal.impossibleAmount)
            inspection.require(
                money.hasCurrency, ExecutionRefusal.unknownCurrency,
                ["currency": String(money.currency.prefix(20))])
        }
        if let inKind { inspection.requireText(inKind, "inKind") }
        if let earmark { inspection.requireText(earmark, "earmark") }
    }

    private func requireStage(
        _ expected: Contribution.Stage, of gift: Contribution, _ evidence: String,
        _ inspection: inout Inspection
    ) {
        requireStanding(gift, &inspection)
        inspection.require(
            gift.stage == expected, ExecutionRefusal.wrongContributionStage,
            ["contribution": gift.id.text, "stage": gift.stage.rawValue, "expected": expected.rawValue])
        inspection.requireText(evidence, "evidence", limit: TextLimit.note)
    }

    /// Money committed or received; pledges are recorded and never counted, and a gift in kind is no money.
    package func securedFunds(of initiative: Initiative, in currency: String) -> Int {
        initiative.contributions.compactMap { contributions[$0] }.reduce(0) { sum, gift in
            guard gift.stage != .pledged, gift.withdrawal == nil, gift.inKind == nil, let money = gift.money,
                money.currency == currency
            else { return sum }
            let (total, overflow) = sum.addingReportingOverflow(money.minorUnits)
            return overflow ? .max : total
        }
    }

    mutating func apply(_ deed: ResourceDeed, _ act: Act) {
        switch deed {
        case .pledge(let id, let money, let inKind, let earmark):
            let gift = Contribution(
                id: .init(series: "G", contributions.count + 1), initiative: id,
                donor: act.author.organisation, money: money, inKind: inKind, earmark: earmark,
                stage: .pledged,
                statements: [
                    .init(stage: .pledged, by: act.author, at: act.at, act: act.index, evidence: nil)
                ])
            contributions.insert(gift)
            initiatives[id]?.contributions.append(gift.id)
        case .commit(let id, let evidence): advance(id, to: .committed, evidence, act)
        case .receive(let id, let evidence): advance(id, to: .received, evidence, act)
        case .cancel, .disburse, .spend, .giveBack, .writeOff: applyPayment(deed, act)
        }
    }

    private mutating func advance(
        _ id: Contribution.ID, to stage: Contribution.Stage, _ evidence: String, _ act: Act
    ) {
        contributions[id]?.stage = stage
        contributions[id]?.statements.append(
            .init(stage: stage, by: act.author, at: act.at, act: act.index, evidence: evidence))
    }
}
