// SPDX-License-Identifier: Apache-2.0
import Coalition

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

    /// The sponsors and the secretariat report values; somebody of the secretariat who did not report one approves it.
    static func offers(on indicator: Indicator, _ call: Call) -> [ActForm<Indicator>] {
        let trials: [(form: ActForm<Indicator>, deed: ResultDeed)] = [
            (report, .report(indicator: indicator.id, value: indicator.target)),
            (approve, .approve(indicator: indicator.id)),
        ]
        return trials.filter { call.view.mayTry(.result($0.deed)) }.map { $0.form }
    }

    private static func step(
        _ verb: String, questions: @escaping @Sendable (inout Form) -> Void,
        deed: @escaping @Sendable (inout Reader, Indicator.ID) -> ResultDeed?
    ) -> ActForm<Indicator> {
        ActForm(
            name: "indicator.\(verb)", path: "/indicators/:id/act/\(verb)", section: .initiatives,
            find: { try $0.indicator() },
            crumbs: { call, indicator in
                IndicatorPage.crumbs(call, indicator)
                    + [.init(label: call.text(indicator.title), path: indicator.path)]
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
