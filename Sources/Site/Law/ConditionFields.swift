// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// Conditions in a form: what, whose, whether tabling waits for it, by when.
enum ConditionFields {
    /// How many one form offers.
    static let count = 3
    /// How many one form reads.
    static let limit = 40

    static func ask(_ form: inout Form, _ call: Call) {
        let owners =
            [Choice("", call.words("legal.no-owner"))]
            + Choices.organisations(call.view.organisations.map(\.id), call)
        let asked = (1...limit).last { isAsked(form.input, $0) } ?? 0
        for number in 1...min(limit, max(count, asked + 1)) {
            func label(_ question: String) -> String {
                call.words("law.condition.\(question)", ["number": call.numerals.written(number)])
            }
            CarriedConditions.ask(&form, number, call)
            form.ask(
                "condition-\(number)", .languages(Language.allCases, isLong: false), label("text"),
                isOptional: true)
            form.ask("owner-\(number)", .select(owners), label("owner"), isOptional: true)
            let before = Choice("yes", call.words("legal.before-tabling"))
            form.ask("before-\(number)", .checkboxes([before]), label("when"), isOptional: true)
            form.ask(
                "due-\(number)", .line(type: "date", autocomplete: nil), label("due"), isOptional: true)
        }
    }

    static func read(_ reader: inout Reader) -> [OpinionDraft.Condition] {
        var conditions: [OpinionDraft.Condition] = []
        for number in 1...limit where !CarriedConditions.isSetAside(reader.input, number) {
            if let condition = condition(&reader, number) { conditions.append(condition) }
        }
        return conditions
    }

    private static func condition(_ reader: inout Reader, _ number: Int) -> OpinionDraft.Condition? {
        let text = reader.input.multilingual("condition-\(number)")
        guard !text.isEmpty else { return nil }
        guard let owner: Organisation.ID = reader.identifier("owner-\(number)") else { return nil }
        let due = reader.input["due-\(number)"] == nil ? nil : reader.day("due-\(number)")
        return .init(
            text: text, owner: owner, beforeTabling: !reader.input.all("before-\(number)").isEmpty, due: due,
            carries: CarriedConditions.carried(reader.input, number))
    }

    private static func isAsked(_ input: FormInput, _ number: Int) -> Bool {
        CarriedConditions.carried(input, number) != nil
            || Language.allCases.contains { input["condition-\(number).\($0.rawValue)"] != nil }
    }

    /// What the rules of an assessment ask for, as a fresh form has it.
    static func filled(_ conditions: [Law.Condition]) -> FormInput {
        var input = FormInput()
        for (index, condition) in conditions.enumerated() {
            let number = index + 1
            let text = Multilingual(condition.text.typeset)
            for language in Language.allCases {
                input = input.setting("condition-\(number).\(language.rawValue)", to: text[language])
            }
            input = input.setting("before-\(number)", to: condition.isBeforeTabling ? "yes" : nil)
        }
        return input
    }
}
