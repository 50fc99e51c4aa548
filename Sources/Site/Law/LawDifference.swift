// SPDX-License-Identifier: Apache-2.0
package import Coalition
package import Law

extension LawBook {
    /// What this book has, lacks or says differently, beside another.
    package func differences(from other: LawBook?) -> [LawChangeDraft.Difference] {
        let (old, new) = (other?.parts ?? LawParts(), parts)
        return compare(.instrument, old.catalogue.instruments, new.catalogue.instruments) { $0.id.text }
            + compare(.participation, old.register.rows, new.register.rows) { "\($0.instrument) \($0.state)" }
            + compare(.term, old.vocabulary.terms, new.vocabulary.terms) { $0.id.text }
            + compare(.condition, old.conditions, new.conditions) { $0.id.text }
            + compare(.rule, old.rules, new.rules) { $0.id.text }
    }

    private func compare<Thing: Equatable>(
        _ part: LawChangeDraft.Difference.Part, _ old: [Thing], _ new: [Thing], _ name: (Thing) -> String
    ) -> [LawChangeDraft.Difference] {
        let before = Dictionary(old.map { (name($0), $0) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.map { (name($0), $0) }, uniquingKeysWith: { first, _ in first })
        return Set(before.keys).union(after.keys).sorted().compactMap { name in
            switch (before[name], after[name]) {
            case (nil, .some): .init(part: part, kind: .added, name: name)
            case (.some, nil): .init(part: part, kind: .removed, name: name)
            case (let old?, let new?) where old != new: .init(part: part, kind: .changed, name: name)
            default: nil
            }
        }
    }
}
