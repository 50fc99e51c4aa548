// SPDX-License-Identifier: Apache-2.0
import Foundation
import Screening

/// What entries of one version of a list are looked up by, letter by letter. The letters are levelled once: that takes far
/// longer than looking.
struct SearchTable: Sendable {
    /// Every name as " word word", one behind the other.
    private var letters: [UInt8] = []
    /// Where each name ends, and whose it is.
    private var names: [(end: Int, owner: Int)] = []
    /// Entries by what else they are called.
    private var called: [String: Int] = [:]
    /// Entries by the entry of the UN's list that they follow.
    private var following: [String: Int] = [:]

    init(_ entries: [ListEntry]) {
        for (place, entry) in entries.enumerated() {
            for text in entry.names.map(\.text) + [entry.reference].compactMap(\.self) {
                for word in Self.words(text) {
                    letters.append(Self.space)
                    letters += word.utf8
                }
                names.append((letters.count, place))
            }
            for referent in entry.referents where called[referent] == nil {
                if referent == entry.unReference, referent != entry.reference {
                    following[referent] = following[referent] ?? place
                } else {
                    called[referent] = place
                }
            }
        }
    }

    private static let space = UInt8(ascii: " ")

    /// Without case and accents; what comes behind the first 500 characters is left aside.
    static func words(_ text: String) -> [String] {
        text.prefix(500).folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// The entries of which one name has words that begin with each of these, in any order.
    func entries(with words: [String]) -> [Int] {
        let wanted = words.map { [Self.space] + Array($0.utf8) }
        var found: [Int] = []
        var start = 0
        for name in names {
            let place = start..<name.end
            start = name.end
            guard found.last != name.owner else { continue }
            if wanted.allSatisfy({ holds($0, place) }) { found.append(name.owner) }
        }
        return found
    }

    private func holds(_ word: [UInt8], _ name: Range<Int>) -> Bool {
        guard name.count >= word.count else { return false }
        for start in name.lowerBound...(name.upperBound - word.count) where letters[start] == Self.space {
            var length = 1
            while length < word.count, letters[start + length] == word[length] { length += 1 }
            if length == word.count { return true }
        }
        return false
    }

    func entry(called name: String) -> Int? { called[name] }
    func entry(following name: String) -> Int? { following[name] }
}
