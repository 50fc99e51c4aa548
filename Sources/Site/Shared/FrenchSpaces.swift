// SPDX-License-Identifier: Apache-2.0

/// The no-break spaces of French, which files hold as plain ones: before `: ; ? ! »`, after `«` and `n°`.
enum FrenchSpaces {
    static func set(_ text: String) -> String {
        var result: [Character] = []
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : nil
            let before = next.map { ":;?!»%".contains($0) } ?? false
            let after = result.last.map { "«°".contains($0) } ?? false
            result.append(character == " " && (before || after) ? "\u{A0}" : character)
        }
        return String(result)
    }
}
