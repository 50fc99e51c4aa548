// SPDX-License-Identifier: Apache-2.0

/// A text parted into words, white space and single signs, so that joining the parts gives the text again, byte by byte.
///
/// A word is a run of letters with all their marks: Arabic tashkil and tatweel stay with the letters that carry them,
/// and a zero-width joiner does not part a word. A figure keeps its separators ("1,200.50" is one), and
/// a French elision is a word of its own ("l’" and "école"), because people change the one without the other.
package enum WordTokens {
    package static func of(_ text: String) -> [Substring] {
        var tokens: [Substring] = []
        var start = text.startIndex
        while start < text.endIndex {
            let end = end(of: text[start], from: start, in: text)
            tokens.append(text[start..<end])
            start = end
        }
        return tokens
    }

    private enum Kind { case letter, digit, space, sign }

    private static func kind(_ character: Character) -> Kind {
        if character.isWhitespace { return .space }
        guard let scalar = character.unicodeScalars.first else { return .sign }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark:
            return .letter
        case .decimalNumber, .letterNumber, .otherNumber: return .digit
        // The zero-width joiners of Arabic script.
        default: return scalar == "\u{200C}" || scalar == "\u{200D}" ? .letter : .sign
        }
    }

    private static func end(of first: Character, from start: String.Index, in text: String) -> String.Index {
        let kind = kind(first)
        var end = text.index(after: start)
        guard kind != .sign else { return end }
        while end < text.endIndex {
            let next = text[end]
            if kind == .letter, next == "’" || next == "'", isFollowedByLetter(end, in: text) {
                return text.index(after: end)
            }
            let goesOn =
                Self.kind(next) == kind
                || (kind == .digit && separates(next) && isFollowedByDigit(end, in: text))
            guard goesOn else { return end }
            end = text.index(after: end)
        }
        return end
    }

    /// Decimal and thousands separators, the Arabic ones included.
    private static func separates(_ character: Character) -> Bool {
        character == "." || character == "," || character == "\u{066B}" || character == "\u{066C}"
    }

    private static func isFollowedByDigit(_ index: String.Index, in text: String) -> Bool {
        let next = text.index(after: index)
        return next < text.endIndex && kind(text[next]) == .digit
    }

    private static func isFollowedByLetter(_ index: String.Index, in text: String) -> Bool {
        let next = text.index(after: index)
        return next < text.endIndex && kind(text[next]) == .letter
    }
}
