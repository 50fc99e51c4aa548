// SPDX-License-Identifier: Apache-2.0

extension WordCatalogue.Phrase {
    /// The phrase with ٠…٩, where every number in it counts something.
    var arabicIndic: Self {
        var copy = self
        copy.forms = forms.mapValues { Self.counts($0) ? Numerals.arabicIndic($0) : $0 }
        return copy
    }

    /// Whether no number is part of a code ("I-12", "SHA-256", "RFC 9162") or of a date to be typed ("1961-04").
    private static func counts(_ text: String) -> Bool {
        !text.split(whereSeparator: \.isWhitespace).contains { word in
            word.utf8.contains(where: isDigit)
                && word.utf8.contains { isLetter($0) || $0 == UInt8(ascii: "-") }
        } && !followsName(text)
    }

    private static func followsName(_ text: String) -> Bool {
        var isName = false
        for word in text.split(whereSeparator: \.isWhitespace) {
            if isName, word.utf8.first.map(isDigit) == true { return true }
            isName = word.utf8.last.map(isLetter) == true
        }
        return false
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
