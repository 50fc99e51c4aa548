// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What is given: pledged, committed by the donor's written statement, received by the secretariat's.
enum ContributionForms {
    static let pledge = InitiativeForm(
        "pledge", tab: .participation, isWeighty: true,
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

    private static func step(
        _ verb: String, _ deed: @escaping @Sendable (Contribution.ID, String) -> ResourceDeed
    ) -> ActForm<Contribution> {
        ActForm(
            name: "contribution.\(verb)", path: "/contributions/:id/act/\(verb)", section: .initiatives,
            isWeighty: true,
            find: { call in
                guard let gift = call.view.contribution(try call.identifier()) else { throw Fault.notFound }
                return gift
            },
            crumbs: { call, gift in
                let path = "/initiatives/\(gift.initiative.text)/participation"
                return [.init(label: .leftToRight(gift.initiative.text), path: path)]
            },
            preface: { call, gift in [SummaryList(summary(gift, call))] },
            questions: { form, _, _ in form.area("evidence", rows: 3) },
            deed: { reader, _, gift in reader.text("evidence").map { .resource(deed(gift.id, $0)) } })
    }

    private static func summary(_ gift: Contribution, _ call: Call) -> [SummaryList.Row] {
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

/// Indicators: set, reported, and approved by someone else.
enum IndicatorForms {
    static let define = InitiativeForm(
        "define-indicator", tab: .results,
        questions: { form, _, _ in
            form.languages("title", isLong: false)
            form.languages("unit", isLong: false)
            form.number("baseline", isSigned: true)
            form.number("target", isSigned: true)
        },
        deed: { reader, _, initiative in
            let title = reader.multilingual("title")
            let unit = reader.multilingual("unit")
            let baseline = reader.number("baseline", atLeast: .min)
            let target = reader.number("target", atLeast: .min)
            guard let title, let unit, let baseline, let target else { return nil }
            return .result(
                .define(
                    initiative: initiative.id, title: title, unit: unit, baseline: baseline, target: target))
        })

    static let report = step(
        "report", questions: { $0.number("value", isSigned: true) },
        deed: { reader, id in reader.number("value", atLeast: .min).map { .report(indicator: id, value: $0) }
        })
    static let approve = step("approve", questions: { _ in }, deed: { _, id in .approve(indicator: id) })

    private static func step(
        _ verb: String, questions: @escaping @Sendable (inout Form) -> Void,
        deed: @escaping @Sendable (inout Reader, Indicator.ID) -> ResultDeed?
    ) -> ActForm<Indicator> {
        ActForm(
            name: "indicator.\(verb)", path: "/indicators/:id/act/\(verb)", section: .initiatives,
            find: { call in
                guard let indicator = call.view.indicator(try call.identifier()) else { throw Fault.notFound }
                return indicator
            },
            crumbs: { call, indicator in
                let path = "/initiatives/\(indicator.initiative.text)/results"
                return [.init(label: .leftToRight(indicator.initiative.text), path: path)]
            },
            preface: { call, indicator in
                [
                    SummaryList([
                        .init(call.words("indicator.one"), call.text(indicator.title)),
                        .init(call.words("field.target"), .leftToRight(String(indicator.target))),
                        .init(
                            call.words("field.value"), .leftToRight(indicator.value.map { String($0) } ?? "–")
                        ),
                    ])
                ]
            },
            questions: { form, _, _ in questions(&form) },
            deed: { reader, _, indicator in deed(&reader, indicator.id).map { .result($0) } })
    }
}
