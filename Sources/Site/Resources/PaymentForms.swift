// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What is done with a contribution after it was pledged: its donor withdraws it; or it is paid out, spent, given back,
/// written off.
enum PaymentForms {
    static let all = [cancel, disburse, spend, giveBack, writeOff]

    static let cancel = form("cancel", isGrave: true) { form, call, _ in
        form.remark("reason", call)
    } deed: { reader, gift in
        reader.remark("reason").map { .cancel(contribution: gift.id, reason: $0) }
    }

    static let disburse = form("disburse") { form, call, gift in
        form.select("recipient", recipients(of: gift, call))
        form.line("amount")
        form.area("evidence", rows: 3)
    } deed: { reader, gift in
        let (amount, evidence) = (amount(&reader, gift), reader.text("evidence"))
        // "E-1 ML" is an activity and its host, "ML" a recipient at large.
        let parts = (reader.input["recipient"] ?? "").split(separator: " ")
        guard let recipient = parts.last.flatMap({ Organisation.ID($0) }) else {
            reader.fail("recipient", "error.choice")
            return nil
        }
        let activity = parts.count == 2 ? Activity.ID(parts[0]) : nil
        guard let amount, let evidence else { return nil }
        return .disburse(
            contribution: gift.id, recipient: recipient, activity: activity, amount: amount,
            evidence: evidence)
    }

    static let spend = statement("spend", asksForReason: false) { id, payment, amount, evidence in
        .spend(contribution: id, payment: payment, amount: amount, evidence: evidence.text)
    }

    static let giveBack = statement("give-back", asksForReason: false) { id, payment, amount, evidence in
        .giveBack(contribution: id, payment: payment, amount: amount, evidence: evidence.text)
    }

    static let writeOff = statement("write-off", asksForReason: true) { id, payment, amount, reason in
        .writeOff(contribution: id, payment: payment, amount: amount, reason: reason)
    }

    /// What the reader may do about it now.
    static func offers(on gift: Contribution, _ call: Call) -> [ActForm<Contribution>] {
        let remark = Remark("", in: call.language)
        let open = open(gift, call).first?.id ?? 0
        let home = call.view.charter?.secretariat.id ?? gift.donor
        let trials: [(form: ActForm<Contribution>, deed: ResourceDeed)] = [
            (
                disburse,
                .disburse(contribution: gift.id, recipient: home, activity: nil, amount: 1, evidence: "")
            ),
            (spend, .spend(contribution: gift.id, payment: open, amount: 1, evidence: "")),
            (giveBack, .giveBack(contribution: gift.id, payment: open, amount: 1, evidence: "")),
            (writeOff, .writeOff(contribution: gift.id, payment: open, amount: 1, reason: remark)),
            (cancel, .cancel(contribution: gift.id, reason: remark)),
        ]
        return trials.filter { call.view.mayTry(.resource($0.deed)) }.map(\.form)
    }

    /// Payments with something outstanding; for a recipient, its own.
    private static func open(_ gift: Contribution, _ call: Call) -> [Payment] {
        let isKeeper = call.view.organisation?.kind == .secretariat
        return gift.payments.filter {
            $0.outstanding > 0 && (isKeeper || $0.recipient == call.view.organisation?.id)
        }
    }

    private static func recipients(of gift: Contribution, _ call: Call) -> [Choice] {
        guard let initiative = call.view.initiative(gift.initiative) else { return [] }
        let activities = initiative.activities.compactMap { call.view.activity($0) }.filter {
            $0.status != .cancelled
        }.map { activity in
            Choice(
                "\(activity.id) \(activity.plan.host)",
                "\(call.plain(activity.plan.title)) · \(call.name(activity.plan.host))")
        }
        let states = Set(initiative.participants + initiative.proposal.hosts + [initiative.sponsor])
        let others = states.union(initiative.partners).union(
            [call.view.charter?.secretariat.id].compactMap(\.self))
        return activities + call.sorted(others).map { Choice($0.text, call.name($0)) }
    }

    private static func amount(_ reader: inout Reader, _ gift: Contribution) -> Int? {
        guard let typed = reader.text("amount") else { return nil }
        guard let money = Amounts.money(typed, currency: gift.money?.currency ?? "") else {
            reader.fail("amount", "error.amount")
            return nil
        }
        return money.minorUnits
    }

    private static func statement(
        _ verb: String, asksForReason: Bool,
        _ deed: @escaping @Sendable (Contribution.ID, Int, Int, Remark) -> ResourceDeed
    ) -> ActForm<Contribution> {
        form(verb, isGrave: asksForReason) { form, call, gift in
            form.select("payment", open(gift, call).map { Choice(String($0.id), label($0, of: gift, call)) })
            form.line("amount")
            if asksForReason { form.remark("reason", call) } else { form.area("evidence", rows: 3) }
        } deed: { reader, gift in
            let payment = reader.number("payment")
            let amount = amount(&reader, gift)
            let words =
                asksForReason
                ? reader.remark("reason") : reader.text("evidence").map { Remark($0, in: .english) }
            guard let payment, let amount, let words else { return nil }
            return deed(gift.id, payment, amount, words)
        }
    }

    private static func label(_ payment: Payment, of gift: Contribution, _ call: Call) -> String {
        let left = PaymentParts.text(payment.outstanding, of: gift, call)
        return "\(payment.id) · \(call.name(payment.recipient)) · \(left)"
    }

    private static func form(
        _ verb: String, isGrave: Bool = false,
        questions: @escaping @Sendable (inout Form, Call, Contribution) -> Void,
        deed: @escaping @Sendable (inout Reader, Contribution) -> ResourceDeed?
    ) -> ActForm<Contribution> {
        ActForm(
            name: "contribution.\(verb)", path: "/contributions/:id/act/\(verb)", section: .initiatives,
            isWeighty: true, isGrave: isGrave, find: { try $0.contribution() },
            crumbs: { call, gift in
                ContributionPage.crumbs(call, gift)
                    + [.init(label: .text(call.title(of: gift)), path: gift.path)]
            },
            preface: { call, gift in [SummaryList(ContributionForms.summary(gift, call))] },
            start: { call, _ in FormInput(["reason.language": [call.language.rawValue]]) },
            questions: questions,
            deed: { reader, _, gift in deed(&reader, gift).map { .resource($0) } })
    }
}
