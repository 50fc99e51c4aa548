// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Conditions in a form: what, whose, whether tabling waits for it, by when.
enum ConditionFields {
    /// How many one form offers.
    static let count = 3
    /// How many one form reads.
    static let limit = 99

    /// - Parameter set: what assessments set, each of which has to be answered; none in the form of an override.
    static func ask(_ form: inout Form, _ call: Call, answering set: [SetCondition] = []) {
        form.input = CarriedConditions.completed(form.input, with: set, call)
        let owners =
            [Choice("", call.words("legal.no-owner"))]
            + Choices.organisations(call.view.organisations.map(\.id), call)
        for number in 1...min(limit, max(count, lastAsked(form.input) + 1)) {
            func label(_ question: String) -> String {
                call.words("law.condition.\(question)", ["number": call.numerals.written(number)])
            }
            CarriedConditions.ask(&form, number, answering: set, call)
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

    static func read(_ reader: inout Reader, answering set: [SetCondition] = []) -> [OpinionDraft.Condition] {
        var conditions: [OpinionDraft.Condition] = []
        for number in 1...limit where !CarriedConditions.isSetAside(reader.input, number) {
            if let condition = condition(&reader, number, answering: set) { conditions.append(condition) }
        }
        return conditions
    }

    private static func condition(
        _ reader: inout Reader, _ number: Int, answering set: [SetCondition]
    ) -> OpinionDraft.Condition? {
        let text = reader.input.multilingual("condition-\(number)")
        guard !text.isEmpty else { return nil }
        guard let owner: Organisation.ID = reader.identifier("owner-\(number)") else { return nil }
        let due = reader.input["due-\(number)"] == nil ? nil : reader.day("due-\(number)")
        let isBefore = !reader.input.all("before-\(number)").isEmpty
        let later = CarriedConditions.later(&reader, number, isBefore: isBefore, answering: set)
        return .init(
            text: text, owner: owner, beforeTabling: isBefore, due: due,
            carries: CarriedConditions.carried(reader.input, number), later: later)
    }

    /// The last number under which something stands; zero where nothing does.
    static func lastAsked(_ input: FormInput) -> Int {
        (1...limit).last { number in
            CarriedConditions.carried(input, number) != nil
                || Language.allCases.contains { input["condition-\(number).\($0.rawValue)"] != nil }
        } ?? 0
    }
}
