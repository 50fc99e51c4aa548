// SPDX-License-Identifier: Apache-2.0

extension StringProtocol {
    /// Every run of white space made one space, none at the ends; control characters and marks that only steer the
    /// direction of writing are left out.
    var collapsed: String {
        var result = String.UnicodeScalarView()
        var isSpaced = false
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x2028, 0x2029, 0x3000: isSpaced = true
            case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: break
            default:
                if isSpaced, !result.isEmpty { result.append(" ") }
                isSpaced = false
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// The beginning of a text, for a message.
    var shortened: String {
        let start = String(unicodeScalars.prefix(120).map(Character.init))
        return unicodeScalars.count > 120 ? start + "…" : start
    }
}

extension Array where Element: Equatable {
    /// Adds what is not there yet. Of more than two thousand nobody looks: one hostile line of a million numbers would be
    /// compared with itself for hours.
    mutating func add(_ element: Element?) {
        guard let element else { return }
        if count > 2000 || !contains(element) { append(element) }
    }
}

extension Array where Element == String {
    /// Adds a text that says something and is not there yet.
    mutating func add(words text: String?) {
        guard let words = text?.collapsed, !words.isEmpty else { return }
        add(words)
    }
}
