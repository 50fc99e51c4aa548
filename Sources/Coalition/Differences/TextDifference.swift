// SPDX-License-Identifier: Apache-2.0

/// How one text became another, paragraph by paragraph: which stand beside which, and how each was changed.
package struct TextDifference: Hashable, Sendable {
    /// One paragraph of the old text beside one of the new: nil where there is no counterpart.
    package struct Row: Hashable, Sendable {
        /// From 0.
        package let old: Int?
        package let new: Int?
        /// Of the wording; from or to nothing where a paragraph was put in or struck out.
        package let change: Difference
    }

    package let rows: [Row]

    package init(from old: [String], to new: [String]) {
        rows = Self.pairs(old, new).map { pair in
            Row(
                old: pair.old, new: pair.new,
                change: Difference(
                    from: pair.old.map { old[$0] } ?? "", to: pair.new.map { new[$0] } ?? ""))
        }
    }

    package var isEmpty: Bool { rows.allSatisfy { $0.old != nil && $0.new != nil && $0.change.isEmpty } }

    typealias Pair = (old: Int?, new: Int?)

    /// Equal paragraphs first; between them, those that are most alike, in order.
    static func pairs(_ old: [String], _ new: [String]) -> [Pair] {
        var numbers: [String: Int] = [:]
        func numbered(_ paragraphs: [String]) -> [Int] {
            paragraphs.map { paragraph in
                let number = numbers[paragraph] ?? numbers.count
                numbers[paragraph] = number
                return number
            }
        }
        var pairs: [Pair] = []
        var (x, y) = (0, 0)
        for match in EditScript.matches(numbered(old), numbered(new)) {
            pairs += alike(x..<match.old, y..<match.new, old, new)
            pairs.append((match.old, match.new))
            (x, y) = (match.old + 1, match.new + 1)
        }
        return pairs + alike(x..<old.count, y..<new.count, old, new)
    }

    /// Above this many comparisons, paragraphs are paired in their order.
    private static let comparisonLimit = 400

    private static func alike(_ left: Range<Int>, _ right: Range<Int>, _ old: [String], _ new: [String])
        -> [Pair]
    {
        if left.isEmpty || right.isEmpty || left.count * right.count > comparisonLimit
            || left.count == right.count
        {
            return inOrder(left, right)
        }
        let bags = (left.map { Set(WordTokens.of(old[$0])) }, right.map { Set(WordTokens.of(new[$0])) })
        // The best sum of likenesses that keeps the order, from each pair of positions to the end.
        var best = Array(repeating: Array(repeating: 0.0, count: right.count + 1), count: left.count + 1)
        func likeness(_ i: Int, _ j: Int) -> Double {
            let shared = bags.0[i].intersection(bags.1[j]).count
            return Double(2 * shared + 1) / Double(bags.0[i].count + bags.1[j].count + 1)
        }
        for i in stride(from: left.count - 1, through: 0, by: -1) {
            for j in stride(from: right.count - 1, through: 0, by: -1) {
                best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + likeness(i, j))
            }
        }
        var pairs: [Pair] = []
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            if best[i][j] == best[i + 1][j] {
                pairs.append((left.lowerBound + i, nil))
                i += 1
            } else if best[i][j] == best[i][j + 1] {
                pairs.append((nil, right.lowerBound + j))
                j += 1
            } else {
                pairs.append((left.lowerBound + i, right.lowerBound + j))
                i += 1
                j += 1
            }
        }
        return pairs + inOrder(left.lowerBound + i..<left.upperBound, right.lowerBound + j..<right.upperBound)
    }

    private static func inOrder(_ left: Range<Int>, _ right: Range<Int>) -> [Pair] {
        (0..<max(left.count, right.count)).map { index in
            (
                index < left.count ? left.lowerBound + index : nil,
                index < right.count ? right.lowerBound + index : nil
            )
        }
    }
}
