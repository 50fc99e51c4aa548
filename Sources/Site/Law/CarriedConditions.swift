// SPDX-License-Identifier: Apache-2.0
import Coalition

/// The conditions of assessments in the form of an opinion: each is carried with an owner, or set aside with a reason.
enum CarriedConditions {
    /// What a carried condition is answered with, where it is not set aside.
    private static let isCarried = ""

    /// What was typed, with a place for every condition that is set by now: an assessment may have been made since the
    /// form was written. What none sets any more is left as the adviser's own.
    static func completed(_ typed: FormInput, with set: [SetCondition], _ call: Call) -> FormInput {
        var input = typed
        var answered: Set<String> = []
        for number in 1...ConditionFields.limit {
            guard let carried = carried(input, number) else { continue }
            if set.contains(where: { $0.id == carried }) {
                answered.insert(carried)
            } else {
                input = input.setting("carries-\(number)", to: nil)
            }
        }
        let missing = set.filter { !answered.contains($0.id) }
        let first = ConditionFields.lastAsked(input) + 1
        for (number, condition) in zip(first..., missing) where number <= ConditionFields.limit {
            for language in Language.allCases {
                let name = "condition-\(number).\(language.rawValue)"
                input = input.setting(name, to: condition.text[language])
            }
            input = input.setting("carries-\(number)", to: condition.id)
                .setting("before-\(number)", to: condition.isBeforeTabling ? "yes" : nil)
                .setting("aside-reason-\(number).language", to: call.language.rawValue)
        }
        return input
    }

    /// Notes what was set since the form was written, and has no place in what was sent: the form is shown again with
    /// one.
    static func requirePlaces(for set: [SetCondition], in reader: inout Reader, _ call: Call) {
        let completed = completed(reader.input, with: set, call)
        for number in 1...ConditionFields.limit {
            guard let carried = carried(completed, number) else { continue }
            if carried != Self.carried(reader.input, number) {
                reader.fail("condition-\(number)", "error.condition-set")
            }
        }
    }

    /// How the condition of this number is answered, where it is one of an assessment's.
    static func ask(_ form: inout Form, _ number: Int, answering set: [SetCondition], _ call: Call) {
        guard let carried = carried(form.input, number),
            let condition = set.first(where: { $0.id == carried })
        else { return }
        func label(_ question: String) -> String {
            call.words("law.condition.\(question)", ["number": call.numerals.written(number)])
        }
        let grounds = Choices.of(OpinionDraft.SetAside.Ground.allCases, "set-aside", call)
        form.hidden("carries-\(number)", carried)
        form.ask(
            "aside-\(number)", .select([Choice(isCarried, call.words("set-aside.none"))] + grounds),
            label("answer"), why: condition.hint(call), isOptional: true)
        form.ask(
            "aside-reason-\(number)", .area(rows: 2),
            label(condition.isBeforeTabling ? "reason-later" : "reason"), isOptional: true)
        form.ask(
            "aside-reason-\(number).language", .select(Choices.languages(call)), label("language"),
            isOptional: true)
    }

    /// The condition of the assessment that this number carries; nil where it is the adviser's own.
    static func carried(_ input: FormInput, _ number: Int) -> String? { input["carries-\(number)"] }

    static func isSetAside(_ input: FormInput, _ number: Int) -> Bool {
        carried(input, number) != nil && input["aside-\(number)"] != nil
    }

    /// Why a condition that is set for before tabling may be met later; nil where tabling waits for it, or need not.
    static func later(
        _ reader: inout Reader, _ number: Int, isBefore: Bool, answering set: [SetCondition]
    ) -> Remark? {
        let carried = carried(reader.input, number)
        guard !isBefore, set.contains(where: { $0.id == carried && $0.isBeforeTabling }) else { return nil }
        let name = "aside-reason-\(number)"
        if reader.input[name] == nil { reader.fail(name, "error.condition-later") }
        return reader.remark(name)
    }

    /// What is set aside, with why; nil where there is nothing.
    static func read(_ reader: inout Reader) -> [OpinionDraft.SetAside]? {
        var asides: [OpinionDraft.SetAside] = []
        for number in 1...ConditionFields.limit where isSetAside(reader.input, number) {
            let ground = reader.choice("aside-\(number)", of: OpinionDraft.SetAside.Ground.self)
            let reason = reader.remark("aside-reason-\(number)")
            guard let condition = carried(reader.input, number), let ground, let reason else { continue }
            asides.append(.init(condition: condition, ground: ground, reason: reason))
        }
        return asides.isEmpty ? nil : asides
    }
}
