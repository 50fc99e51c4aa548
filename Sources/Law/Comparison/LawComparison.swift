// SPDX-License-Identifier: Apache-2.0

/// What another version of the law book would change: the parts that differ, and the stored cases whose advice does.
package struct LawComparison: Sendable {
    /// An act that was assessed before.
    package struct Case: Hashable, Sendable {
        package let name: String
        package let facts: Facts
        package let state: StateCode?

        package init(name: String, facts: Facts, state: StateCode?) {
            (self.name, self.facts, self.state) = (name, facts, state)
        }
    }

    /// A case that gets another answer.
    package struct Change: Hashable, Sendable {
        package let `case`: Case
        package let before: LegalVerdict
        package let after: LegalVerdict
        /// The rules and gates that apply now and did not, and the other way round.
        package let entering: [Rule.ID]
        package let leaving: [Rule.ID]

        package var changesVerdict: Bool { before != after }
    }

    /// Rules by what became of them, in the order of their book.
    package let added: [Rule.ID]
    package let removed: [Rule.ID]
    package let amended: [Rule.ID]
    /// The cases that one of the books cannot read any more, with its reasons.
    package let unreadable: [(case: Case, reasons: LawError)]
    package let changes: [Change]
    package let caseCount: Int

    package init(from old: LawBook, to new: LawBook, cases: [Case]) {
        let before = Dictionary(uniqueKeysWithValues: old.rules.map { ($0.id, $0) })
        let after = Dictionary(uniqueKeysWithValues: new.rules.map { ($0.id, $0) })
        added = new.rules.map(\.id).filter { before[$0] == nil }
        removed = old.rules.map(\.id).filter { after[$0] == nil }
        amended = new.rules.filter { rule in before[rule.id].map { $0 != rule } ?? false }.map(\.id)
        var (changes, unreadable): ([Change], [(Case, LawError)]) = ([], [])
        for `case` in cases {
            do throws(LawError) {
                if let change = try Self.change(`case`, old, new) { changes.append(change) }
            } catch {
                unreadable.append((`case`, error))
            }
        }
        (self.changes, self.unreadable, caseCount) = (changes, unreadable, cases.count)
    }

    private static func change(_ `case`: Case, _ old: LawBook, _ new: LawBook) throws(LawError) -> Change? {
        let before = try old.assess(`case`.facts, for: `case`.state)
        let after = try new.assess(`case`.facts, for: `case`.state)
        let (left, right) = (
            before.grounds.filter(\.applies).map(\.rule), after.grounds.filter(\.applies).map(\.rule)
        )
        let (entering, leaving) = (right.filter { !left.contains($0) }, left.filter { !right.contains($0) })
        guard before.verdict != after.verdict || !entering.isEmpty || !leaving.isEmpty else { return nil }
        return Change(
            case: `case`, before: before.verdict, after: after.verdict, entering: entering, leaving: leaving)
    }
}
