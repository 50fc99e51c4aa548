// SPDX-License-Identifier: Apache-2.0

/// Two people changed one text at the same time: what each did to it, paragraph by paragraph.
package struct TextMerge: Hashable, Sendable {
    package enum Row: Hashable, Sendable {
        /// Only one of them touched it, or both did the same. Nil: struck out.
        case settled(String?)
        /// Both changed it, each in another way. Nil: was not there, or was struck out.
        case conflict(base: String?, theirs: String?, mine: String?)
    }

    package let rows: [Row]

    package init(base: [String], theirs: [String], mine: [String]) {
        let left = Side(from: base, to: theirs)
        let right = Side(from: base, to: mine)
        var rows: [Row] = []
        for index in 0...base.count {
            rows += Self.additions(left.added[index], right.added[index])
            guard index < base.count else { break }
            rows.append(Self.row(base[index], left.kept[index], right.kept[index]))
        }
        self.rows = rows
    }

    package var conflicts: [Int] {
        rows.indices.filter { index in
            if case .conflict = rows[index] { true } else { false }
        }
    }

    /// The merged text; `choice` answers for each conflict. Paragraphs that were struck out are gone.
    package func text(_ choice: (Int) -> String?) -> [String] {
        rows.enumerated().compactMap { index, row in
            switch row {
            case .settled(let text): text
            case .conflict: choice(index)
            }
        }
    }

    private static func row(_ base: String, _ theirs: String?, _ mine: String?) -> Row {
        if theirs == mine || mine == base { return .settled(theirs) }
        return theirs == base ? .settled(mine) : .conflict(base: base, theirs: theirs, mine: mine)
    }

    /// What both put in at the same place stays, theirs first: nobody's work is dropped.
    private static func additions(_ theirs: [String], _ mine: [String]) -> [Row] {
        let all = theirs == mine ? theirs : theirs + mine.filter { !theirs.contains($0) }
        return all.map { .settled($0) }
    }

    /// What one person made of each paragraph, and what they put in before it; the last place is the end.
    private struct Side {
        var kept: [String?]
        var added: [[String]]

        init(from base: [String], to text: [String]) {
            kept = Array(repeating: nil, count: base.count)
            added = Array(repeating: [], count: base.count + 1)
            var place = 0
            for pair in TextDifference.pairs(base, text) {
                if let old = pair.old {
                    kept[old] = pair.new.map { text[$0] }
                    place = old + 1
                } else if let new = pair.new {
                    added[place].append(text[new])
                }
            }
        }
    }
}
