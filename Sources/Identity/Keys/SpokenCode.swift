// SPDX-License-Identifier: Apache-2.0

/// A random code that people copy from paper or read out: letters and digits that cannot be taken for one another, in
/// groups of four, "h7kp-3mqx-9twz-c4fd".
package enum SpokenCode {
    /// 32 letters: no i, l, o, u; five bits each.
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")

    /// - Parameter groups: of four letters, 20 bits, each.
    package static func random(groups: Int) -> String {
        let bytes = NodeKey.randomBytes(groups * 4)
        let letters = bytes.map { alphabet[Int($0 & 31)] }
        return (0..<groups).map { String(letters[$0 * 4..<$0 * 4 + 4]) }.joined(separator: "-")
    }

    /// What was typed, as it would have been written: without spaces and dashes, in lower case, look-alikes put right.
    package static func normal(_ typed: String) -> String {
        String(
            typed.prefix(200).lowercased().compactMap { letter -> Character? in
                switch letter {
                case "o": "0"
                case "i", "l": "1"
                default: letter.isWhitespace || letter.isPunctuation ? nil : digit(letter) ?? letter
                }
            })
    }

    /// 0…9 for the digits of another keyboard, as "٣".
    private static func digit(_ letter: Character) -> Character? {
        letter.isASCII ? nil : letter.wholeNumberValue.flatMap { $0 < 10 ? Character(String($0)) : nil }
    }
}
