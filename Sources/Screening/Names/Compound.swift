// SPDX-License-Identifier: Apache-2.0

/// Names made of several words, which transcriptions write as one, two or three: those with Abd (servant of), Abu and Umm (father
/// and mother of: the kunya), al-Din (of the faith) and Allah.
enum Compound {
    struct Affix {
        var letters: Letters
        var sounds: Letters

        init(_ letters: Letters, _ sounds: Letters? = nil) {
            self.letters = letters
            self.sounds = sounds ?? letters
        }
    }

    private static let servant = Affix("abd")
    private static let father = Affix("abu")
    private static let mother = Affix("umm", "um")
    private static let faith = Affix("din")
    private static let god = Affix("lah")

    /// By `Letters.word`: no prefix is longer.
    private static let prefixes: [UInt64: Affix] = {
        var prefixes: [UInt64: Affix] = [:]
        let servants = "abd abdul abdel abdal abdol abdoul abdu abdur abder abdus abdes abdil abed abid"
        for word in words(servants) { prefixes[word] = servant }
        for word in words("abu abou abo aboo") { prefixes[word] = father }
        for word in words("umm oum oumm") { prefixes[word] = mother }
        return prefixes
    }()

    private static func words(_ text: String) -> Set<UInt64> {
        Set(text.split(separator: " ").map { Letters($0.utf8).word })
    }

    /// In Arabic letters, as levelled: عبد, ابو, ام.
    private static let abjadPrefixes: [UInt64: Affix] = [
        ("bd", Affix("bd", "'bd")), ("abw", Affix("abw")), ("aby", Affix("abw")), ("am", Affix("am")),
    ].reduce(into: [:]) { (table, entry: (Letters, Affix)) in table[entry.0.word] = entry.1 }

    static func prefix(_ part: NamePart) -> Affix? {
        guard part.letters.count <= 6 else { return nil }
        return switch part.script {
        case .latin: prefixes[part.letters.word]
        case .arabic: abjadPrefixes[part.letters.word]
        case .cyrillic, .other: nil
        }
    }

    /// Abd al-Rahman is one name with Abdurrahman; Abu al-X is not Abu X, yet nobody writes them apart reliably.
    static func skipsArticle(_ prefix: Affix) -> Bool { prefix.letters.count >= 2 }

    static func joined(_ prefix: Affix, _ part: NamePart) -> NamePart {
        var part = part
        levelEnds(&part)
        if prefix.letters == servant.letters, part.letters.count <= 8, godAlone.contains(part.letters.word) {
            part.letters = god.letters
            part.sounds = god.sounds
        }
        part.letters = prefix.letters + part.letters
        part.sounds = prefix.sounds + part.sounds
        return part
    }

    private static let godAlone = words("allah ullah ollah alah ulah lah llah")

    static func suffix(_ part: NamePart) -> Affix? {
        guard part.letters.count <= 7 else { return nil }
        switch part.script {
        case .latin:
            if faithWords.contains(part.letters.word) { return faith }
            return godWords.contains(part.letters.word) ? god : nil
        case .arabic:
            if part.letters == "dyn" || part.letters == "aldyn" { return Affix("dyn") }
            return part.letters == "allh" ? Affix("lh") : nil
        case .cyrillic, .other: return nil
        }
    }

    private static let faithWords = words(
        "din deen dine eddine eddin uddin addin aldin eldin eldine aldeen udin edin")
    private static let godWords = words("allah ullah ollah oullah llah alah ulla")

    private static let articles = words(
        "al el ul il ur ar er ud ad ed us as es ol u l an en ash at")

    static func isArticle(_ part: NamePart) -> Bool {
        part.script == .latin && part.letters.count <= 3 && articles.contains(part.letters.word)
    }

    /// Takes the article off a word in Arabic letters, where enough is left to be a word: al-Tikriti, wa al-Muslimin.
    static func dropArticle(_ part: inout NamePart) {
        let letters = part.letters
        // Ayn and hamza count: al-Ali is علي with its article.
        guard letters.hasPrefix("al"), Swift.max(letters.count, part.sounds.count) >= 5 else { return }
        let rest = Letters(letters[2...])
        guard rest != "lh", !withoutArticle.contains(where: { rest.hasPrefix($0) }) else { return }
        part.letters = rest
        if part.sounds.hasPrefix("al") { part.sounds = Letters(part.sounds[2...]) }
    }

    /// Allah, Elias, Elham, Alexander and Albert begin so without an article.
    private static let withoutArticle: [Letters] = ["yas", "ham", "ks", "yk", "brt", "fs"]

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
        if letters.count >= 7, letters.hasPrefix(servant.letters) { letters = servantLevelled(letters) }
        switch letters.last {
        case UInt8(ascii: "n"), UInt8(ascii: "e"): level(&letters, faithEnds, to: faith)
        case UInt8(ascii: "h"), UInt8(ascii: "a"): level(&letters, godEnds, to: god)
        default: break
        }
        guard letters != part.letters else { return }
        part.letters = letters
        part.sounds = Sound.sounds(of: letters)
    }

    private static func level(_ letters: inout Letters, _ ends: [Letters], to affix: Affix) {
        for end in ends where letters.count >= end.count + 3 && letters.hasSuffix(end) {
            letters = letters.replacingLast(end.count, with: affix.letters)
            return
        }
    }

    private static let faithEnds: [Letters] =
        ["uddin", "eddin", "addin", "aldin", "eldin", "udin", "edin", "adin", "odin"]
        .flatMap { [$0, $0 + "e", $0.dropLast(2) + "een"] }.map { Letters($0.utf8) }

    private static let godEnds: [Letters] = ["oullah", "ullah", "allah", "ollah", "ulla"]

    /// Abdul-, Abdel-, Abdurr-, Abdess-: without the article, whatever it became before the sounds of the sun.
    private static func servantLevelled(_ letters: Letters) -> Letters {
        var rest = letters[3...]
        while let first = rest.first, Sound.isVowel(first), rest.count > 3 { rest = rest.dropFirst() }
        guard rest.count < letters.count - 3, let first = rest.first else { return letters }
        let second = rest.dropFirst().first
        if first == UInt8(ascii: "l"), rest.count > 3 || second.map(Sound.isVowel) != true {
            rest = rest.dropFirst()
        } else if first == second {
            rest = rest.dropFirst()
        }
        return servant.letters + Letters(rest)
    }

    private static func levelAbjadEnds(_ part: inout NamePart) {
        var letters = part.letters
        if letters.hasPrefix("bdal"), letters.count >= 6 {
            let rest = Letters(letters[4...])
            letters = "bd" + (rest == "lh" ? "lh" : rest)
            part.sounds = "'bd" + Letters(part.sounds.dropFirst(5))
        }
        for (end, level, lost) in abjadEnds where letters.count >= end.count + 2 && letters.hasSuffix(end) {
            letters = letters.replacingLast(end.count, with: level)
            part.sounds = part.sounds.replacingLast(lost, with: level)
        }
        part.letters = letters
    }

    /// Ends, what they become, and how many sounds they have.
    private static let abjadEnds: [(Letters, Letters, Int)] = [("aldyn", "dyn", 5), ("allh", "lh", 3)]

    static func isPatronymic(_ letters: Letters) -> Bool {
        guard letters.count >= 7, let last = letters.last, patronymicLasts[Int(last & 127)] else {
            return false
        }
        return patronymicEnds.contains { letters.count > $0.count + 1 && letters.hasSuffix($0) }
    }

    private static let patronymicEnds = NameWords.patronymicEnds.map { Letters($0.utf8) }
    /// By letter, whether a patronymic ends with it.
    private static let patronymicLasts: [Bool] = {
        var lasts = [Bool](repeating: false, count: 128)
        for end in patronymicEnds { if let last = end.last { lasts[Int(last & 127)] = true } }
        return lasts
    }()
}
