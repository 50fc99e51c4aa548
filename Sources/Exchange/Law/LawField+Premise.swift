// SPDX-License-Identifier: Apache-2.0

import Law
import Yams

/// Reads what has to be so for a rule to apply: `term is value`, `is one of`, `is before`, `is on or after`, and `any`,
/// `all`, `not` around them.
extension LawField {
    /// Deeper than anybody can read.
    private static let deepest = 8

    func premises(depth: Int) -> [Premise]? {
        guard let list = list() else { return nil }
        guard !list.isEmpty else { return fail("the list is empty, expected at least one premise") }
        let premises = list.map { $0.premise(depth: depth) }
        return premises.contains(nil) ? nil : premises.compactMap(\.self)
    }

    private func premise(depth: Int) -> Premise? {
        guard depth < Self.deepest else {
            return fail("premises are nested more than \(Self.deepest) deep: split the rule")
        }
        if let sentence = plainText { return comparison(sentence) }
        guard let entries = entries() else { return nil }
        guard let (name, field) = entries.first, entries.count == 1 else {
            return fail("\(entries.count) fields found, expected one of any, all, not")
        }
        switch name {
        case "any": return field.premises(depth: depth + 1).map { .any($0) }
        case "all": return field.premises(depth: depth + 1).map { .all($0) }
        case "not": return field.negated(depth: depth + 1).map { .not($0) }
        default:
            return field.fail(
                "there is no `\(name.prefix(40))` here, expected any, all, not, or `term is value`",
                nearest: NearestTerm.of(name, among: ["any", "all", "not"]))
        }
    }

    /// One premise, bare or as a list of one.
    private func negated(depth: Int) -> Premise? {
        guard case .sequence = node else { return premise(depth: depth) }
        guard let list = premises(depth: depth) else { return nil }
        guard list.count == 1 else {
            return fail(
                "\(list.count) premises found under `not`, expected one: write any or all around them")
        }
        return list[0]
    }

    private func comparison(_ sentence: String) -> Premise? {
        let words = sentence.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true)
        guard words.count == 3, words[1] == "is" else {
            return fail("`\(sentence.prefix(60))` found, expected `term is value`")
        }
        let (term, rest) = (Term.ID(String(words[0])), words[2])
        for (phrase, make) in [
            ("before ", Premise.isBefore), ("on or after ", Premise.isOnOrAfter),
        ] where rest.hasPrefix(phrase) {
            let text = rest.dropFirst(phrase.count)
            guard let day = LawDate(text) else {
                return fail("`\(text.prefix(40))` is no day, expected YYYY-MM-DD")
            }
            return make(term, day)
        }
        guard rest.hasPrefix("one of ") else { return .isOneOf(term, [String(rest)]) }
        let values = rest.dropFirst(7).split(separator: ",", omittingEmptySubsequences: false).map { value in
            String(value.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        guard !values.contains("") else {
            return fail("`\(sentence.prefix(60))` has an empty value, expected values parted by commas")
        }
        return .isOneOf(term, values)
    }
}
