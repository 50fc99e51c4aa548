// SPDX-License-Identifier: Apache-2.0

/// How one wording became another, word by word: what stayed, what was struck out, what was put in.
package struct Difference: Hashable, Sendable {
    package enum Piece: Hashable, Sendable {
        case same(String)
        case deleted(String)
        case inserted(String)
    }

    /// In the order of reading; where words were replaced, what was struck out comes first.
    package let pieces: [Piece]

    package init(from old: String, to new: String) {
        let left = WordTokens.of(old)
        let right = WordTokens.of(new)
        var numbers: [[UInt8]: Int] = [:]
        func numbered(_ tokens: [Substring]) -> [Int] {
            // By their bytes: two spellings of one letter are different texts on the record.
            tokens.map { token in
                let bytes = Array(token.utf8)
                if let number = numbers[bytes] { return number }
                numbers[bytes] = numbers.count
                return numbers.count - 1
            }
        }
        let matches = EditScript.matches(numbered(left), numbered(right))
        pieces = Self.pieces(left, right, Self.readable(matches, left))
    }

    private init(pieces: [Piece]) { self.pieces = pieces }

    /// The wording before.
    package var old: String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .same(let part), .deleted(let part): text += part
            case .inserted: break
            }
        }
    }

    /// The wording after.
    package var new: String {
        pieces.reduce(into: "") { text, piece in
            switch piece {
            case .same(let part), .inserted(let part): text += part
            case .deleted: break
            }
        }
    }

    package var isEmpty: Bool {
        pieces.allSatisfy { piece in
            if case .same = piece { true } else { false }
        }
    }

    /// The way back.
    package var reversed: Difference {
        var turned: [Piece] = []
        for piece in pieces {
            switch piece {
            case .same: turned.append(piece)
            case .deleted(let part): turned.append(.inserted(part))
            case .inserted(let part):
                // What is struck out still comes first.
                if case .inserted? = turned.last {
                    turned.insert(.deleted(part), at: turned.count - 1)
                } else {
                    turned.append(.deleted(part))
                }
            }
        }
        return Difference(pieces: turned)
    }

    /// How much of both wordings is shared, from 0 to 1, by bytes.
    package var likeness: Double {
        var (shared, all) = (0, 0)
        for piece in pieces {
            switch piece {
            case .same(let part):
                shared += 2 * part.utf8.count
                all += 2 * part.utf8.count
            case .deleted(let part), .inserted(let part): all += part.utf8.count
            }
        }
        return all == 0 ? 1 : Double(shared) / Double(all)
    }

    /// Two changed words with nothing but a space between them read better as one change than as three pieces.
    private static func readable(_ matches: [EditScript.Match], _ old: [Substring]) -> [EditScript.Match] {
        var kept: [EditScript.Match] = []
        for (index, match) in matches.enumerated() {
            let next = index + 1 < matches.count ? matches[index + 1] : nil
            let last = index > 0 ? matches[index - 1] : nil
            func touches(_ one: EditScript.Match?, _ other: EditScript.Match?) -> Bool {
                guard let one, let other else { return false }
                return one.old + 1 == other.old && one.new + 1 == other.new
            }
            let isAlone = !touches(last, match) && !touches(match, next)
            let isEdge = last == nil || next == nil
            if isAlone, !isEdge, old[match.old].allSatisfy({ $0 == " " }) { continue }
            kept.append(match)
        }
        return kept
    }

    private static func pieces(_ old: [Substring], _ new: [Substring], _ matches: [EditScript.Match])
        -> [Piece]
    {
        var pieces: [Piece] = []
        var same = ""
        var (x, y) = (0, 0)
        func change(until match: EditScript.Match?) {
            let deleted = old[x..<(match?.old ?? old.count)].joined()
            let inserted = new[y..<(match?.new ?? new.count)].joined()
            guard !deleted.isEmpty || !inserted.isEmpty else { return }
            if !same.isEmpty { pieces.append(.same(same)) }
            same = ""
            if !deleted.isEmpty { pieces.append(.deleted(deleted)) }
            if !inserted.isEmpty { pieces.append(.inserted(inserted)) }
        }
        for match in matches {
            change(until: match)
            same += old[match.old]
            (x, y) = (match.old + 1, match.new + 1)
        }
        change(until: nil)
        if !same.isEmpty { pieces.append(.same(same)) }
        return pieces
    }
}
