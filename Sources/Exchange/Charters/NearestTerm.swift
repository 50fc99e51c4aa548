// SPDX-License-Identifier: Apache-2.0

/// The term that somebody most likely meant.
enum NearestTerm {
    /// The term with the smallest number of slips (a letter missing, added, wrong, or two swapped), where that is at
    /// most a third of the word. Nil where none is near, or the word is longer than 60 bytes.
    static func of(_ word: String, among terms: some Sequence<String>) -> String? {
        let letters = Array(word.lowercased().utf8)
        guard (1...60).contains(letters.count) else { return nil }
        let limit = max(1, letters.count / 3)
        var best: (term: String, slips: Int)?
        for term in terms where term != word {
            let other = Array(term.lowercased().utf8)
            guard abs(other.count - letters.count) <= limit else { continue }
            let slips = slips(between: letters, and: other)
            if slips <= limit, slips < (best?.slips ?? .max) { best = (term, slips) }
        }
        return best?.term
    }

    /// The optimal string alignment distance.
    private static func slips(between a: [UInt8], and b: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in 1...max(a.count, 1) where i <= a.count {
            var row = [i]
            for j in 1...max(b.count, 1) where j <= b.count {
                var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    cost = min(cost, beforeLast[j - 2] + 1)
                }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
