// SPDX-License-Identifier: Apache-2.0

import Law
import Yams

extension LawField {
    func term(_ name: String) -> Term? {
        let id = Term.ID(name)
        guard isTermName(name) else {
            return fail(
                "`\(name.prefix(40))` is no term, expected small letters, digits and underscores after `act.` or `state.`"
            )
        }
        guard let section = section(["values", "answer", "label", "why", "kinds"]) else { return nil }
        let label = section.optional("label").map { $0.wording() } ?? Wording()
        let why = section.optional("why").map { $0.wording() } ?? Wording()
        let kinds = section.optional("kinds").map { $0.texts() } ?? []
        let answer = answer(section)
        guard let label, let why, let kinds, let answer else { return nil }
        return Term(id: id, answer: answer, label: label, why: why, kinds: kinds)
    }

    private func isTermName(_ name: String) -> Bool {
        guard let dot = name.firstIndex(of: "."), ["act", "state"].contains(name[..<dot]) else {
            return false
        }
        let rest = name[dot...].dropFirst().utf8
        return (1...60).contains(rest.count)
            && rest.allSatisfy {
                (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_")
            }
    }

    private func answer(_ section: LawSection) -> Term.Answer? {
        if let answer = section.optional("answer") {
            guard let word = answer.text() else { return nil }
            guard word == "date" else {
                return answer.fail(
                    "`\(word.prefix(40))` found, expected date; a closed list stands under `values`")
            }
            guard section.optional("values") == nil else {
                return answer.fail("a day has no list of values")
            }
            return .date
        }
        guard let values = section["values"] else { return nil }
        let read: [Term.Value]? =
            if case .sequence = values.node {
                values.list()?.compactMap { item in item.text().map { Term.Value($0) } }
            } else {
                values.entries()?.compactMap { name, field in field.wording().map { .init(name, label: $0) } }
            }
        guard let read else { return nil }
        return values.closed(read)
    }

    private func closed(_ values: [Term.Value]) -> Term.Answer? {
        guard (2...60).contains(values.count) else {
            return fail("\(values.count) values found, expected 2 to 60")
        }
        guard Set(values.map(\.text)).count == values.count else {
            return fail("a value appears twice", .duplicate)
        }
        if let bad = values.first(where: { $0.text == Facts.unknown || $0.text.contains(",") }) {
            return fail(
                "`\(bad.text.prefix(40))` cannot be a value: unknown is always possible, and commas part values"
            )
        }
        return .choice(values)
    }

    func condition(_ id: Condition.ID) -> Condition? {
        guard let section = section(["text", "before_tabling"]) else { return nil }
        let isBefore = section.optional("before_tabling").map { $0.flag() } ?? false
        guard let text = section["text"]?.wording(), let isBefore else { return nil }
        return Condition(id: id, text: text, isBeforeTabling: isBefore)
    }
}
