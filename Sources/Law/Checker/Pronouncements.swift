// SPDX-License-Identifier: Apache-2.0

/// Words by which a sentence would pronounce where it may only advise: that an act is lawful, a state in breach, or a
/// person guilty. They are looked for as whole words, and as pairs of words.
///
/// A lawful basis that is asked for is no such word, nor is a grave violation that is feared, an illicit trade, violent
/// extremism («extrémisme violent») or a partner («شريك», who only with what follows is a partner in a crime).
enum Pronouncements {
    /// Those that a text contains, each once, as they are listed.
    static func found(in text: String, _ tongue: Tongue) -> [String] {
        let listed = phrases(of: tongue)
        var (previous, found): ([String], [String]) = ([], [])
        for word in ArabicWord.bare(text).lowercased().split(whereSeparator: { !$0.isLetter }) {
            let forms = tongue == .arabic ? ArabicWord.forms(of: String(word)) : [String(word)]
            // The second word as it stands: with its article, «غير المشروع» names an illicit trade.
            let pairs = previous.map { "\($0) \(word)" }
            for hit in (pairs + forms) where listed.contains(hit) && !found.contains(hit) {
                found.append(hit)
            }
            previous = forms
        }
        return found
    }

    private static func phrases(of tongue: Tongue) -> Set<String> {
        switch tongue {
        case .arabic: arabic
        case .french: french
        case .english: english
        }
    }

    private static let english: Set<String> = [
        "is lawful", "are lawful", "is unlawful", "are unlawful", "is legal", "are legal", "is illegal",
        "are illegal", "is guilty", "are guilty", "in breach", "an accomplice", "are accomplices", "violates",
    ]

    private static let french: Set<String> = [
        "est licite", "sont licites", "est illicite", "sont illicites", "est légal", "est légale",
        "sont légaux", "sont légales", "est illégal", "est illégale", "sont illégaux", "sont illégales",
        "est coupable", "sont coupables", "est complice", "sont complices", "viole", "qui violent",
        "ils violent", "elles violent", "états violent",
    ]

    /// Without vowel signs.
    private static let arabic: Set<String> = [
        "غير مشروع", "غير مشروعة", "غير قانوني", "غير قانونية", "مذنب", "مذنبة", "مذنبون", "مذنبين", "متواطئ",
        "متواطئة", "شريك في", "شريك فيها", "شريك فيه", "ينتهك", "تنتهك",
    ]
}
