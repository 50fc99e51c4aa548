// SPDX-License-Identifier: Apache-2.0
import Coalition
import Law

/// A condition that an assessment sets, as far as it can be told what it asks for: the record words it, else the law
/// book that the assessment was made with, else another assessment that sets the same.
struct SetCondition: Sendable {
    /// As the law book names it.
    let id: String
    /// Empty where nothing at hand words it.
    let text: Multilingual
    private(set) var isBeforeTabling: Bool

    /// What an opinion has to answer for: of the assessment that it names and of those that bind on the present text,
    /// each once, and for before tabling where either sets it so.
    static func behind(_ named: String?, on initiative: Initiative, _ call: Call) -> [SetCondition] {
        let chosen = OpinionForms.usable(initiative, call).first { $0.id.text == named }
        let binding = call.view.bindingAssessments(of: initiative)
        return ([chosen].compactMap(\.self) + binding).flatMap { all(of: $0, call) }
            .reduce(into: [] as [SetCondition]) { set, condition in
                guard let known = set.firstIndex(where: { $0.id == condition.id }) else {
                    return set.append(condition)
                }
                if condition.isBeforeTabling { set[known].isBeforeTabling = true }
            }
    }

    /// Every condition of one assessment.
    static func all(of stored: StoredAssessment, _ call: Call) -> [SetCondition] {
        if let worded = stored.draft.worded {
            return worded.map { Self(id: $0.id, text: $0.text, isBeforeTabling: $0.beforeTabling) }
        }
        let book = try? call.lawBook(of: stored)
        return stored.draft.conditions.map { id in
            if let condition = book?.parts.conditions.first(where: { $0.id.text == id }) {
                return Self(condition)
            }
            let text = call.view.wording(ofCondition: id) ?? Multilingual()
            return Self(id: id, text: text, isBeforeTabling: false)
        }
    }
}

extension SetCondition {
    init(_ condition: Law.Condition) {
        self.init(
            id: condition.id.text, text: Multilingual(condition.text.typeset),
            isBeforeTabling: condition.isBeforeTabling)
    }

    /// As the form of an opinion says what is answered for.
    func hint(_ call: Call) -> String {
        guard !text.isEmpty else {
            return call.words("law.condition.unworded", ["condition": id])
        }
        return call.words(
            isBeforeTabling ? "law.condition.set-before" : "law.condition.set",
            ["condition": call.plain(text)])
    }
}

extension AssessmentDraft.Condition {
    init(_ condition: Law.Condition) {
        let set = SetCondition(condition)
        self.init(id: set.id, text: set.text, beforeTabling: set.isBeforeTabling)
    }
}
