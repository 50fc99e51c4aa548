// SPDX-License-Identifier: Apache-2.0

/// The word that somebody most likely meant.
package enum NearestTerm {
    /// The word with the fewest slips (a letter missing, added, wrong, or two swapped), where these are at most a third
    /// of it. Nil where none is near, or the word is longer than 60 bytes.
    package static func of(_ word: String, among known: some Sequence<String>) -> String? {
        let letters = Array(word.lowercased().utf8)
        guard (1...60).contains(letters.count) else { return nil }
        let limit = max(1, letters.count / 3)
        var best: (word: String, slips: Int)?
        for candidate in known where candidate != word {
            let other = Array(candidate.lowercased().utf8)
            guard !other.isEmpty, abs(other.count - letters.count) <= limit else { continue }
            let slips = slips(between: letters, and: other)
            if slips <= limit, slips < (best?.slips ?? .max) { best = (candidate, slips) }
        }
        return best?.word
    }

    /// The optimal string alignment distance of two words, neither empty.
    private static func slips(between a: [UInt8], and b: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
