// SPDX-License-Identifier: Apache-2.0

/// As much of Arabic writing as it takes to find a word again.
enum ArabicWord {
    /// Without vowel signs and lengthening strokes. A doubled lam keeps its sign: «المسلَّم» is who is handed over, not a
    /// Muslim.
    static func bare(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{64B}"..."\u{650}", "\u{652}", "\u{670}", "\u{640}", "\u{200C}", "\u{200D}": continue
            case "\u{651}" where kept.last != "\u{644}": continue
            default: kept.append(scalar)
            }
        }
        return String(kept)
    }

    /// The word as it stands, and without the particles and the article that are written together with it.
    static func forms(of word: String) -> [String] {
        // "Two parents" begins like "and the" with "religion" behind it.
        guard word != "والدين" else { return [word] }
        return [word] + particles.filter { word.hasPrefix($0) }.map { String(word.dropFirst($0.count)) }
    }

    private static let particles: [String] = {
        let single = ["و", "ف", "ب", "ك", "ل", "ال", "لل", "بال", "كال"]
        return single + single.flatMap { ["و\($0)", "ف\($0)"] }
    }()
}
