// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The plan of a strategy, asked, read and shown again. A page has no way to add a row without a script, so it has room for
/// two objectives more than there are; who needs others saves and comes back.
extension StrategyForms {
    private static let least = 4
    private static let limit = 12

    /// The numbers of the objectives that the form asks for: those of the plan, and free ones.
    private static func numbers(_ plan: StrategyPlan?) -> [Int] {
        let known = plan?.objectives.map(\.number) ?? []
        let wanted = min(max(least, known.count + 2), limit)
        let free = (1...99).filter { !known.contains($0) && $0 > (known.max() ?? 0) }
        return known + free.prefix(max(0, wanted - known.count))
    }

    static func ask(_ form: inout Form, _ call: Call, _ plan: StrategyPlan?) {
        let words = call.words
        form.languages("title", isLong: false)
        form.languages("summary", isLong: true)
        form.checkboxes("states", Choices.organisations(call.view.members.map(\.id), call))
        form.day("from")
        form.day("until")
        let known = Set(plan?.objectives.map(\.number) ?? [])
        for (index, number) in numbers(plan).enumerated() {
            let isOptional = index > 0 && !known.contains(number)
            let values = ["number": call.numerals.written(number)]
            form.ask(
                "objective-\(number)-title", .languages(Language.allCases, isLong: false),
                words("strategy.ask-title", values), why: index == 0 ? words("strategy.ask-objective") : nil,
                isOptional: isOptional)
            form.ask(
                "objective-\(number)-text", .languages(Language.allCases, isLong: true),
                words("strategy.ask-text", values), isOptional: isOptional)
            form.ask(
                "objective-\(number)-domains", .checkboxes(Choices.domains(call)),
                words("strategy.ask-domains", values), isOptional: isOptional)
        }
    }

    /// An objective of which nothing was written is none.
    static func plan(_ reader: inout Reader, _ before: StrategyPlan?) -> StrategyPlan? {
        let title = reader.multilingual("title")
        let summary = reader.multilingual("summary")
        let from = reader.day("from")
        let until = reader.day("until")
        let objectives = numbers(before).compactMap { number -> StrategyObjective? in
            let title = reader.input.multilingual("objective-\(number)-title")
            let text = reader.input.multilingual("objective-\(number)-text")
            let domains: [Charter.Domain.ID] = reader.identifiers("objective-\(number)-domains")
            guard !title.isEmpty || !text.isEmpty else { return nil }
            return StrategyObjective(number: number, title: title, text: text, domains: domains)
        }
        guard let title, let summary, let from, let until else { return nil }
        return StrategyPlan(
            title: title, summary: summary, states: reader.identifiers("states"), from: from, until: until,
            objectives: objectives)
    }

    static func typed(_ plan: StrategyPlan) -> FormInput {
        var values: [String: [String]] = [
            "states": plan.states.map(\.text), "from": [plan.from.description],
            "until": [plan.until.description],
        ]
        for language in Language.allCases {
            values["title.\(language.rawValue)"] = [plan.title[language] ?? ""]
            values["summary.\(language.rawValue)"] = [plan.summary[language] ?? ""]
            for objective in plan.objectives {
                let name = "objective-\(objective.number)"
                values["\(name)-title.\(language.rawValue)"] = [objective.title[language] ?? ""]
                values["\(name)-text.\(language.rawValue)"] = [objective.text[language] ?? ""]
                values["\(name)-domains"] = objective.domains.map(\.text)
            }
        }
        return FormInput(values)
    }
}
