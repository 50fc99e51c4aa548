// SPDX-License-Identifier: Apache-2.0

/// Names made of several words, which transcriptions write as one, two or three: those with Abd (servant of), Abu and Umm (father
/// and mother of: the kunya), al-Din (of the faith) and Allah.
enum Compound {
    struct Affix {
        var letters: [UInt8]
        var sounds: [UInt8]

        init(_ letters: String, _ sounds: String? = nil) {
            self.letters = Array(letters.utf8)
            self.sounds = Array((sounds ?? letters).utf8)
        }
    }

    private static let servant = Affix("abd")
    private static let father = Affix("abu")
    private static let mother = Affix("umm", "um")
    private static let faith = Affix("din")
    private static let god = Affix("lah")

    private static let prefixes: [String: Affix] = {
        var prefixes: [String: Affix] = [:]
        for word in "abd abdul abdel abdal abdol abdoul abdu abdur abder abdus abdes abdil abed abid".split(
            separator: " ")
        {
            prefixes[String(word)] = servant
        }
        for word in ["abu", "abou", "abo", "aboo"] { prefixes[word] = father }
        for word in ["umm", "oum", "oumm"] { prefixes[word] = mother }
        return prefixes
    }()

    /// In Arabic letters, as levelled: عبد, ابو, ام.
    private static let abjadPrefixes: [String: Affix] = [
        "bd": Affix("bd", "'bd"), "abw": Affix("abw"), "aby": Affix("abw"), "am": Affix("am"),
    ]

    static func prefix(_ part: NamePart, isOrganisation: Bool) -> Affix? {
        guard part.letters.count <= 6 else { return nil }
        let word = String(decoding: part.letters, as: UTF8.self)
        return switch part.script {
        case .latin: prefixes[word]
        case .arabic: abjadPrefixes[word]
        case .cyrillic, .other: nil
        }
    }

    /// Abd al-Rahman is one name with Abdurrahman; Abu al-X is not Abu X, yet nobody writes them apart reliably.
    static func skipsArticle(_ prefix: Affix) -> Bool { prefix.letters.count >= 2 }

    static func joined(_ prefix: Affix, _ part: NamePart) -> NamePart {
        var part = part
        levelEnds(&part)
        if prefix.letters == servant.letters, let rest = godAlone(part.letters) {
            part.letters = rest
            part.sounds = god.sounds
        }
        part.letters = prefix.letters + part.letters
        part.sounds = prefix.sounds + part.sounds
        return part
    }

    private static func godAlone(_ letters: [UInt8]) -> [UInt8]? {
        ["allah", "ullah", "ollah", "alah", "ulah", "lah", "llah"].contains(
            String(decoding: letters, as: UTF8.self))
            ? god.letters : nil
    }

    static func suffix(_ part: NamePart) -> Affix? {
        guard part.letters.count <= 7 else { return nil }
        let word = String(decoding: part.letters, as: UTF8.self)
        switch part.script {
        case .latin:
            if faithWords.contains(word) { return faith }
            return godWords.contains(word) ? god : nil
        case .arabic:
            if word == "dyn" || word == "aldyn" { return Affix("dyn") }
            return word == "allh" ? Affix("lh") : nil
        case .cyrillic, .other: return nil
        }
    }

    private static let faithWords: Set<String> = [
        "din", "deen", "dine", "eddine", "eddin", "uddin", "addin", "aldin", "eldin", "eldine", "aldeen",
        "udin", "edin",
    ]
    private static let godWords: Set<String> = ["allah", "ullah", "ollah", "oullah", "llah", "alah", "ulla"]

    private static let articles: Set<String> = [
        "al", "el", "ul", "il", "ur", "ar", "er", "ud", "ad", "ed", "us", "as", "es", "ol", "u", "l", "an",
        "en", "ash", "at",
    ]

    static func isArticle(_ part: NamePart) -> Bool {
        part.script == .latin && articles.contains(String(decoding: part.letters, as: UTF8.self))
    }

    /// Takes the article off a word in Arabic letters, where enough is left to be a word: al-Tikriti, wa al-Muslimin.
    static func dropArticle(_ part: inout NamePart) {
        let letters = part.letters
        // Ayn and hamza count: al-Ali is علي with its article.
        guard letters.starts(with: [97, 108]), Swift.max(letters.count, part.sounds.count) >= 5 else {
            return
        }
        let rest = Array(letters[2...])
        // Allah, Elias, Elham, Alexander and Albert begin so without an article.
        let others = ["yas", "ham", "ks", "yk", "brt", "fs"].map { Array($0.utf8) }
        guard rest != Array("lh".utf8), !others.contains(where: { rest.starts(with: $0) }) else { return }
        part.letters = rest
        if part.sounds.starts(with: [97, 108]) { part.sounds = Array(part.sounds[2...]) }
    }

    /// Levels compounds written as one word: Abdurrahman, Noureddine, Faizullah.
    static func levelEnds(_ part: inout NamePart) {
        switch part.script {
        case .latin, .cyrillic: levelLatinEnds(&part)
        case .arabic: levelAbjadEnds(&part)
        case .other: break
        }
    }

    private static func levelLatinEnds(_ part: inout NamePart) {
        var letters = part.letters
        guard letters.count >= 6 else { return }
        if letters.count >= 7, letters.starts(with: servant.letters) { letters = servantLevelled(letters) }
        switch letters.last {
        case UInt8(ascii: "n"), UInt8(ascii: "e"): level(&letters, faithEnds, to: faith)
        case UInt8(ascii: "h"), UInt8(ascii: "a"): level(&letters, godEnds, to: god)
        default: break
        }
        guard letters != part.letters else { return }
        part.letters = letters
        part.sounds = Sound.sounds(of: letters)
    }

    private static func level(_ letters: inout [UInt8], _ ends: [[UInt8]], to affix: Affix) {
        for end in ends where letters.count >= end.count + 3 && letters.suffix(end.count).elementsEqual(end) {
            letters.replaceSubrange((letters.count - end.count)..., with: affix.letters)
            return
        }
    }

    private static let faithEnds: [[UInt8]] =
        ["uddin", "eddin", "addin", "aldin", "eldin", "udin", "edin", "adin", "odin"]
        .flatMap { [$0, $0 + "e", $0.dropLast(2) + "een"] }.map { Array($0.utf8) }

    private static let godEnds: [[UInt8]] = ["oullah", "ullah", "allah", "ollah", "ulla"].map {
        Array($0.utf8)
    }

    /// Abdul-, Abdel-, Abdurr-, Abdess-: without the article, whatever it became before the sounds of the sun.
    private static func servantLevelled(_ letters: [UInt8]) -> [UInt8] {
        var rest = letters[3...]
        while let first = rest.first, Sound.isVowel(first), rest.count > 3 { rest = rest.dropFirst() }
        guard rest.count < letters.count - 3, let first = rest.first else { return letters }
        let second = rest.dropFirst().first
        if first == UInt8(ascii: "l"), rest.count > 3 || second.map(Sound.isVowel) != true {
            rest = rest.dropFirst()
        } else if first == second {
            rest = rest.dropFirst()
        }
        return servant.letters + rest
    }

    private static func levelAbjadEnds(_ part: inout NamePart) {
        var letters = part.letters
        if letters.starts(with: Array("bdal".utf8)), letters.count >= 6 {
            let rest = letters[4...]
            letters = Array("bd".utf8) + (rest == Array("lh".utf8)[...] ? Array("lh".utf8) : Array(rest))
            part.sounds = Array("'bd".utf8) + part.sounds.dropFirst(5)
        }
        for (end, level) in [("aldyn", "dyn"), ("allh", "lh")]
        where letters.count >= end.utf8.count + 2 && letters.hasSuffix(end) {
            letters = letters.dropLast(end.utf8.count) + Array(level.utf8)
            part.sounds =
                part.sounds.prefix(max(0, part.sounds.count - (end == "aldyn" ? 5 : 3))) + Array(level.utf8)
        }
        part.letters = letters
    }

    static func isPatronymic(_ letters: [UInt8]) -> Bool {
        guard letters.count >= 7, let last = letters.last, patronymicLasts.contains(last) else {
            return false
        }
        return patronymicEnds.contains {
            letters.count > $0.count + 1 && letters.suffix($0.count).elementsEqual($0)
        }
    }

    private static let patronymicEnds = NameWords.patronymicEnds.map { Array($0.utf8) }
    private static let patronymicLasts = Set(patronymicEnds.compactMap(\.last))
}

extension [UInt8] {
    func hasSuffix(_ end: String) -> Bool { suffix(end.utf8.count).elementsEqual(end.utf8) }
}
