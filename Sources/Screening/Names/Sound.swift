// SPDX-License-Identifier: Apache-2.0

/// How a name sounds, one byte a sound, so that spellings of different languages and transcriptions of one name come near one
/// another. Small letters sound as in English, with j as in judge and y as in yes; beyond them:
/// `S` sh, `Z` zh, `C` ch, `c` ts, `x` kh, `G` gh, `T` th, `D` dh, `J` a j of unknown language, `K` a ch that may be a kh,
/// `'` ayn or hamza, `~` ta marbuta.
enum Sound {
    /// Groups of plain letters that stand for one sound, longest first by their first letter.
    private static let groups: [UInt8: [(letters: [UInt8], sounds: [UInt8])]] = {
        let table = """
            shch SC|schtsch SC|sjtj SC|stj SC|sch S|sh S|sj S|sz S|tsch C|tch C|tsj C|tj C|tsh C|ts c|tz c|th T
            ch K|ck k|cz C|dzh j|dzs j|dsch j|dj j|dh D|zh Z|zj Z|kh x|gh G|ph f|qu k|ou u|oo u|ee i|x ks|rz r|rh r
            """
        var groups: [UInt8: [(letters: [UInt8], sounds: [UInt8])]] = [:]
        for entry in table.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
            let fields = entry.split(separator: " ").map { Array($0.utf8) }
            groups[fields[0][0], default: []].append((fields[0], fields[1]))
        }
        return groups.mapValues { $0.sorted { $0.letters.count > $1.letters.count } }
    }()

    /// The sounds of plain Latin letters. A doubled letter sounds once.
    static func sounds(of letters: [UInt8]) -> [UInt8] {
        var sounds: [UInt8] = []
        sounds.reserveCapacity(letters.count)
        var place = 0
        while place < letters.count {
            let rest = letters[place...]
            if let group = groups[letters[place]]?.first(where: { rest.starts(with: $0.letters) }) {
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

    static func withoutDoubles(_ sounds: [UInt8]) -> [UInt8] {
        var single: [UInt8] = []
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
