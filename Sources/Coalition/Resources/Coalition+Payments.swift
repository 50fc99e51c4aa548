// SPDX-License-Identifier: Apache-2.0

/// What becomes of money: withdrawn before it arrives; or paid out, spent, returned, written off. No step states more than
/// the one before it, so the ledger of a contribution always balances.
extension Coalition {
    func inspectPayment(
        _ deed: ResourceDeed, of gift: Contribution, _ initiative: Initiative, by author: Author,
        at now: Instant, _ inspection: inout Inspection
    ) {
        switch deed {
        case .pledge, .commit, .receive: break
        case .cancel(_, let reason):
            inspection.require(
                gift.donor == author.organisation, ExecutionRefusal.notDonor,
                ["contribution": gift.id.text, "donor": gift.donor.text])
            requireStanding(gift, &inspection)
            inspection.require(
                gift.stage != .received, ExecutionRefusal.wrongContributionStage,
                [
                    "contribution": gift.id.text, "stage": gift.stage.rawValue,
                    "expected": "pledged, committed",
                ])
            inspection.requireText(reason, "reason", official: languages)
        case .disburse(_, let recipient, let activity, let amount, let evidence):
            requireSecretariat(author, &inspection)
            inspection.require(initiative, isAt: [.active, .suspended, .closing])
            requireMoney(gift, &inspection)
            requireRecipient(recipient, activity, initiative, on: now.day, &inspection)
            let balance = gift.ledger.balance
            requireAmount(amount, &inspection)
            inspection.require(
                amount <= balance, MoneyRefusal.beyondBalance,
                ["amount": text(amount, gift), "balance": text(balance, gift)])
            inspection.requireText(evidence, "evidence", limit: TextLimit.note)
        case .spend(_, let payment, let amount, let evidence):
            if let paid = requirePayment(payment, of: gift, amount, &inspection) {
                inspection.require(
                    paid.recipient == author.organisation, MoneyRefusal.notRecipient,
                    ["payment": String(payment), "organisation": paid.recipient.text])
            }
            inspection.requireText(evidence, "evidence", limit: TextLimit.note)
        case .giveBack(_, let payment, let amount, let evidence):
            requireSecretariat(author, &inspection)
            _ = requirePayment(payment, of: gift, amount, &inspection)
            inspection.requireText(evidence, "evidence", limit: TextLimit.note)
        case .writeOff(_, let payment, let amount, let reason):
            _ = requirePayment(payment, of: gift, amount, &inspection)
            inspection.requireText(reason, "reason", official: languages)
        }
    }

    /// It was not withdrawn.
    func requireStanding(_ gift: Contribution, _ inspection: inout Inspection) {
        inspection.require(
            gift.withdrawal == nil, MoneyRefusal.withdrawn, ["contribution": gift.id.text])
    }

    private func requireMoney(_ gift: Contribution, _ inspection: inout Inspection) {
        requireStanding(gift, &inspection)
        inspection.require(
            gift.inKind == nil && gift.money != nil, MoneyRefusal.inKind, ["contribution": gift.id.text])
        inspection.require(
            gift.stage == .received, ExecutionRefusal.wrongContributionStage,
            ["contribution": gift.id.text, "stage": gift.stage.rawValue, "expected": "received"])
    }

    private func requireAmount(_ amount: Int, _ inspection: inout Inspection) {
        inspection.require(
            Money(minorUnits: amount, currency: "XXX").isPositive, ExecutionRefusal.impossibleAmount)
    }

    private func requireRecipient(
        _ recipient: Organisation.ID, _ activity: Activity.ID?, _ initiative: Initiative, on day: Day,
        _ inspection: inout Inspection
    ) {
        let known = organisations[recipient]
        let mayReceive =
            known?.kind == .member || known?.kind == .secretariat || initiative.partners.contains(recipient)
        inspection.require(
            mayReceive && known?.belongs(on: day) ?? false,
            MoneyRefusal.noRecipient, ["organisation": recipient.text])
        guard let id = activity else { return }
        let activity = activities[id]
        inspection.require(
            activity?.initiative == initiative.id && activity?.plan.host == recipient,
            MoneyRefusal.activityElsewhere, ["activity": id.text, "organisation": recipient.text])
        inspection.require(
            activity?.status != .cancelled, MoneyRefusal.activityCancelled, ["activity": id.text])
    }

    private func requirePayment(
        _ number: Int, of gift: Contribution, _ amount: Int, _ inspection: inout Inspection
    ) -> Payment? {
        guard let payment = gift.payments.first(where: { $0.id == number }) else {
            inspection.refuse(
                MoneyRefusal.unknownPayment, ["contribution": gift.id.text, "payment": String(number)])
            return nil
        }
        requireAmount(amount, &inspection)
        inspection.require(
            amount <= payment.outstanding, MoneyRefusal.beyondOutstanding,
            [
                "amount": text(amount, gift), "outstanding": text(payment.outstanding, gift),
                "payment": String(number),
            ])
        return payment
    }

    private func text(_ amount: Int, _ gift: Contribution) -> String {
        let currency = gift.money?.currency ?? ""
        return "\(Money(minorUnits: amount, currency: currency).decimal) \(currency)"
    }

    mutating func applyPayment(_ deed: ResourceDeed, _ act: Act) {
        switch deed {
        case .pledge, .commit, .receive: break
        case .cancel(let id, let reason):
            contributions[id]?.withdrawal = .init(by: act.author, at: act.at, act: act.index, reason: reason)
        case .disburse(let id, let recipient, let activity, let amount, let evidence):
            let number = (contributions[id]?.payments.count ?? 0) + 1
            contributions[id]?.payments.append(
                Payment(
                    id: number, recipient: recipient, activity: activity, amount: amount, by: act.author,
                    at: act.at, act: act.index, evidence: evidence))
        case .spend(let id, let payment, let amount, let evidence):
            state(.spent, amount, of: payment, in: id, evidence, act)
        case .giveBack(let id, let payment, let amount, let evidence):
            state(.returned, amount, of: payment, in: id, evidence, act)
        case .writeOff(let id, let payment, let amount, let reason):
            state(.writtenOff, amount, of: payment, in: id, reason.text, act)
        }
    }

    private mutating func state(
        _ use: Payment.Use, _ amount: Int, of payment: Int, in id: Contribution.ID, _ note: String, _ act: Act
    ) {
        guard let index = contributions[id]?.payments.firstIndex(where: { $0.id == payment }) else { return }
        contributions[id]?.payments[index].statements.append(
            .init(use: use, amount: amount, by: act.author, at: act.at, act: act.index, note: note))
    }
}

extension ResourceDeed {
    /// The contribution that it is about; nil for a new one.
    package var contribution: Contribution.ID? {
        switch self {
        case .pledge: nil
        case .commit(let id, _), .receive(let id, _), .cancel(let id, _), .disburse(let id, _, _, _, _),
            .spend(let id, _, _, _), .giveBack(let id, _, _, _), .writeOff(let id, _, _, _):
            id
        }
    }
}
