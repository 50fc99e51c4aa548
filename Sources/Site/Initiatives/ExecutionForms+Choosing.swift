// SPDX-License-Identifier: Apache-2.0
import Coalition

/// A state's choice to take part, made once and changed as often as the rules let it.
extension ExecutionForms {
    static let choose = InitiativeForm(
        "choose", tab: .participation, isWeighty: true,
        preface: { call, initiative in [StudyForms.about(initiative, call)] },
        start: { call, initiative in start(call, initiative) },
        questions: { form, call, initiative in
            form.radios("level", Choices.of(levels(initiative, call), "level", call))
            form.remark("caveats", call, isOptional: true)
            form.remark("capacity", call, isOptional: true)
        },
        deed: { reader, call, initiative in
            let caveats = remarks(reader, beside: chosen(initiative, call.view)?.caveats ?? [])
            let capacity = reader.optionalRemark("capacity")
            return reader.choice("level", of: OptIn.Level.self).map {
                .participation(
                    .choose(initiative: initiative.id, level: $0, caveats: caveats, capacity: capacity))
            }
        })

    /// The phrase on the button of a state that has chosen before.
    static let changeTitle = "initiative.choose.change"

    static func hasChosen(_ initiative: Initiative, _ view: View) -> Bool {
        chosen(initiative, view).map { $0.level != .undecided } ?? false
    }

    /// What the reader's state has chosen last.
    private static func chosen(_ initiative: Initiative, _ view: View) -> OptIn? {
        view.organisation.flatMap { initiative.participation[$0.id] }
    }

    private static func start(_ call: Call, _ initiative: Initiative) -> FormInput {
        let choice = chosen(initiative, call.view)
        let language = choice?.caveats.first?.language ?? call.language
        return FormInput([
            "level": [choice?.level.rawValue ?? ""],
            "caveats": [choice?.caveats.map(\.text).joined(separator: "\n") ?? ""],
            "caveats.language": [language.rawValue],
            "capacity": [choice?.capacity?.text ?? ""],
            "capacity.language": [(choice?.capacity?.language ?? call.language).rawValue],
        ])
    }

    /// What the rules leave to the reader's state: who is bound stays bound, who supports from outside does not take part.
    private static func levels(_ initiative: Initiative, _ call: Call) -> [OptIn.Level] {
        let closed = [ExecutionRefusal.supportingParticipates, .boundByChoice].map(\.code)
        return OptIn.Level.allCases.filter { level in
            let trial = ParticipationDeed.choose(
                initiative: initiative.id, level: level, caveats: [], capacity: nil)
            let findings = call.view.verdict(on: .participation(trial))?.findings ?? []
            return !findings.contains { closed.contains($0.code) }
        }
    }

    /// One caveat on each line, in the language that was chosen for all of them. One that stood before in another language
    /// than the first, and reads as it did, is still in that language.
    private static func remarks(_ reader: Reader, beside known: [Remark]) -> [Remark] {
        guard let typed = reader.optionalRemark("caveats") else { return [] }
        let others = known.filter { $0.language != known.first?.language }
        let lines = typed.text.split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
        return lines.map(String.init).map { line in
            others.first { $0.text == line } ?? Remark(line, in: typed.language)
        }
    }
}
