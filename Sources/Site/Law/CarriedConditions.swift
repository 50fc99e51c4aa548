// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// The conditions of an assessment in the form of an opinion: each is carried with an owner, or set aside with a reason.
enum CarriedConditions {
    /// What a carried condition is answered with, where it is not set aside.
    private static let isCarried = ""

    /// What the assessments set, as a fresh form has it.
    static func filled(_ answers: [LawAnswer], _ call: Call) -> FormInput {
        var seen: Set<Law.Condition.ID> = []
        let conditions = answers.flatMap(\.answer.conditions).filter { seen.insert($0.id).inserted }
        var input = ConditionFields.filled(conditions)
        for (index, condition) in conditions.enumerated() {
            input = input.setting("carries-\(index + 1)", to: condition.id.text)
                .setting("aside-reason-\(index + 1).language", to: call.language.rawValue)
        }
        return input
    }

    /// How the condition of this number is answered, where it is one of the assessment's.
    static func ask(_ form: inout Form, _ number: Int, _ call: Call) {
        guard let carried = form.input["carries-\(number)"] else { return }
        func label(_ question: String) -> String {
            call.words("law.condition.\(question)", ["number": call.numerals.written(number)])
        }
        let grounds = Choices.of(OpinionDraft.SetAside.Ground.allCases, "set-aside", call)
        form.hidden("carries-\(number)", carried)
        form.ask(
            "aside-\(number)", .select([Choice(isCarried, call.words("set-aside.none"))] + grounds),
            label("answer"),
            why: call.words("law.condition.set", ["condition": call.name(condition: carried)]),
            isOptional: true)
        form.ask("aside-reason-\(number)", .area(rows: 2), label("reason"), isOptional: true)
        form.ask(
            "aside-reason-\(number).language", .select(Choices.languages(call)), label("language"),
            isOptional: true)
    }

    /// The condition of the assessment that this number carries; nil where it is the adviser's own.
    static func carried(_ input: FormInput, _ number: Int) -> String? { input["carries-\(number)"] }

    static func isSetAside(_ input: FormInput, _ number: Int) -> Bool {
        carried(input, number) != nil && input["aside-\(number)"] != nil
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
