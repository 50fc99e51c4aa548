// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What is given: pledged, committed by the donor's written statement, received by the secretariat's.
enum ContributionForms {
    static let pledge = InitiativeForm(
        "pledge", tab: .funding, isWeighty: true,
        questions: { form, _, _ in
            form.line("amount", isOptional: true)
            form.line("currency", isOptional: true)
            form.languages("in-kind", isLong: false, isOptional: true)
            form.languages("earmark", isLong: false, isOptional: true)
        },
        deed: { reader, _, initiative in
            var money: Money?
            if let typed = reader.input["amount"] {
                money = Amounts.money(typed, currency: reader.input["currency"]?.uppercased() ?? "")
                if money == nil { reader.fail("amount", "error.amount") }
            }
            guard reader.errors.isEmpty else { return nil }
            let inKind = reader.input.multilingual("in-kind")
            let earmark = reader.input.multilingual("earmark")
            return .resource(
                .pledge(
                    initiative: initiative.id, money: money, inKind: inKind.isEmpty ? nil : inKind,
                    earmark: earmark.isEmpty ? nil : earmark))
        })

    static let commit = step("commit") { .commit(contribution: $0, evidence: $1) }
    static let receive = step("receive") { .receive(contribution: $0, evidence: $1) }

    /// The step that a gift awaits, for whoever may take it: its donor commits to it, the secretariat states that it has
    /// arrived.
    static func offers(on gift: Contribution, _ call: Call) -> [ActForm<Contribution>] {
        let trials: [(form: ActForm<Contribution>, deed: ResourceDeed)] = [
            (commit, .commit(contribution: gift.id, evidence: "")),
            (receive, .receive(contribution: gift.id, evidence: "")),
        ]
        return trials.filter { call.view.mayTry(.resource($0.deed)) }.map { $0.form }
            + PaymentForms.offers(on: gift, call)
    }

    private static func step(
        _ verb: String, _ deed: @escaping @Sendable (Contribution.ID, String) -> ResourceDeed
    ) -> ActForm<Contribution> {
        ActForm(
            name: "contribution.\(verb)", path: "/contributions/:id/act/\(verb)", section: .initiatives,
            isWeighty: true,
            find: { try $0.contribution() },
            crumbs: { call, gift in
                ContributionPage.crumbs(call, gift)
                    + [.init(label: .text(call.title(of: gift)), path: gift.path)]
            },
            preface: { call, gift in [SummaryList(summary(gift, call))] },
            questions: { form, _, _ in form.area("evidence", rows: 3) },
            deed: { reader, _, gift in reader.text("evidence").map { .resource(deed(gift.id, $0)) } })
    }

    static func summary(_ gift: Contribution, _ call: Call) -> [SummaryList.Row] {
        let words = call.words
        return [
            .init(words("contribution.donor"), .text(call.name(gift.donor))),
            .init(
                words("contribution.amount"),
                gift.money.map { .leftToRight(Amounts.text($0, in: call.numerals)) } ?? "–"),
            .init(
                words("contribution.gift"), gift.inKind.map(call.text) ?? .text(words("contribution.money"))),
            .init(words("text.state"), .text(words("contribution.\(gift.stage.rawValue)"))),
        ]
    }
}
