// SPDX-License-Identifier: Apache-2.0

/// How a name sounds, one byte a sound, so that spellings of different languages and transcriptions of one name come near one
/// another. Small letters sound as in English, with j as in judge and y as in yes; beyond them:
/// `S` sh, `Z` zh, `C` ch, `c` ts, `x` kh, `G` gh, `T` th, `D` dh, `J` a j of unknown language, `K` a ch that may be a kh,
/// `'` ayn or hamza, `~` ta marbuta.
enum Sound {
    private struct Group {
        var letters: Letters
        var sounds: Letters
    }

    /// Groups of plain letters that stand for one sound, by their first letter, the longest first.
    private static let groups: [Group] = {
        let table = """
            shch SC|schtsch SC|sjtj SC|stj SC|sch S|sh S|sj S|sz S|tsch C|tch C|tsj C|tj C|tsh C|ts c|tz c|th T
            ch K|ck k|cz C|dzh j|dzs j|dsch j|dj j|dh D|zh Z|zj Z|kh x|gh G|ph f|qu k|ou u|oo u|ee i|x ks|rz r|rh r
            """
        let groups = table.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { entry in
            let fields = entry.split(separator: " ").map { Letters($0.utf8) }
            return Group(letters: fields[0], sounds: fields[1])
        }
        return groups.sorted {
            ($0.letters[0], $1.letters.count) < ($1.letters[0], $0.letters.count)
        }
    }()

    /// By a letter, the groups that begin with it.
    private static let groupRanges: [Range<Int>] = (UInt8(0)..<128).map { letter in
        let first = groups.firstIndex { $0.letters[0] >= letter } ?? groups.count
        return first..<(groups.firstIndex { $0.letters[0] > letter } ?? groups.count)
    }

    private static func group(in letters: Letters, at place: Int) -> Group? {
        for number in groupRanges[Int(letters[place] & 127)]
        where letters.hasPrefix(groups[number].letters, at: place) {
            return groups[number]
        }
        return nil
    }

    /// The sounds of plain Latin letters. A doubled letter sounds once.
    static func sounds(of letters: Letters) -> Letters {
        var sounds = Letters()
        var place = 0
        while place < letters.count {
            if let group = group(in: letters, at: place) {
                for sound in group.sounds where sounds.last != sound { sounds.append(sound) }
                place += group.letters.count
                continue
            }
            let next = place + 1 < letters.count ? letters[place + 1] : 0
            let sound = single(letters[place], before: next)
            if sounds.last != sound { sounds.append(sound) }
            place += 1
        }
        return sounds
    }

    static func withoutDoubles(_ sounds: Letters) -> Letters {
        var single = Letters()
        for sound in sounds where single.last != sound { single.append(sound) }
        return single
    }

    private static func single(_ letter: UInt8, before next: UInt8) -> UInt8 {
        switch letter {
        case UInt8(ascii: "c"):
            switch next {
            case UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "y"): UInt8(ascii: "s")
            default: UInt8(ascii: "k")
            }
        case UInt8(ascii: "j"): UInt8(ascii: "J")
        default: letter
        }
    }

    static func isVowel(_ sound: UInt8) -> Bool {
        switch sound {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"):
            true
        default: false
        }
    }
}
