// SPDX-License-Identifier: Apache-2.0

/// What it costs to hear one sound for another, in hundredths of a consonant.
struct SoundCosts: Sendable {
    /// Between alphabets that write vowels.
    static let written = SoundCosts(isAbjad: false)
    /// Where one side is written in Arabic letters, which leave short vowels out.
    static let abjad = SoundCosts(isAbjad: true)

    /// By the two sounds, 128 to a row.
    let replacing: [UInt8]

    private static let pairs = """
        ae15 ai25 ao22 au30 ei10 eo30 eu35 io40 iu35 ou8 yi5 ye12 ya30 wu5 wo8 wv10 wb45 vb40 vf25 vu20 vo25
        yj30 yJ12 jJ10 JZ15 Ji12 Je20 Jx45 JG40 gj25 gJ30 jZ20 jz35 jc45 jC40 CK5 CS30 Cc35 KS20 Kk35 Kx25 Kc45 KJ50
        Sc45 Ss25 Sz40 SZ30 sz20 sc25 cz30 ck45 Zz30 Zs40 sK50 Tt12 Ts25 TD25 Tz40 Td35 Dd12 Dz12 Dt30 Ds35 DZ35 ct45
        td30 kq3 kg30 qg20 qG25 kx25 qx35 Gg8 Gx30 Gk35 Gr60 Gq25 xh12 hk55 hG45 hJ50 pb30 fp35 fb60 mn40 lr55 nl70
        'a4 'e6 'i6 'o8 'u8 'y25 'h25 'k60 ~a3 ~h4 ~t8 ~e5 ~i12 ~o15 ~y25
        """

    private init(isAbjad: Bool) {
        var replacing = [UInt8](repeating: 100, count: 128 * 128)
        for sound in 0..<128 { replacing[sound * 129] = 0 }
        for pair in Self.pairs.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let bytes = Array(pair.utf8)
            let cost = bytes[2...].reduce(UInt8(0)) { $0 * 10 + ($1 - 48) }
            replacing[Int(bytes[0]) * 128 + Int(bytes[1])] = cost
            replacing[Int(bytes[1]) * 128 + Int(bytes[0])] = cost
        }
        if isAbjad { for (one, other, cost) in Self.abjadPairs { Self.set(one, other, cost, &replacing) } }
        self.replacing = replacing
    }

    /// Letters of the Arabic script that do the work of several sounds.
    private static let abjadPairs: [(Unicode.Scalar, Unicode.Scalar, UInt8)] = [
        ("b", "p", 8), ("w", "v", 3), ("w", "o", 3), ("w", "u", 2), ("w", "f", 40), ("y", "i", 2),
        ("y", "e", 3),
        ("y", "a", 15), ("f", "v", 8), ("j", "g", 12), ("j", "Z", 5), ("a", "e", 5), ("a", "o", 10),
        ("a", "i", 12), ("a", "u", 15), ("q", "g", 10), ("q", "k", 2), ("k", "K", 30), ("S", "K", 4),
        ("c", "s", 15), ("T", "s", 8), ("D", "z", 4), ("D", "d", 4), ("h", "x", 12), ("G", "g", 5),
        ("K", "t", 60),
        ("j", "d", 60), ("a", "h", 25),
    ]

    private static func set(
        _ one: Unicode.Scalar, _ other: Unicode.Scalar, _ cost: UInt8, _ table: inout [UInt8]
    ) {
        table[Int(one.value) * 128 + Int(other.value)] = cost
        table[Int(other.value) * 128 + Int(one.value)] = cost
    }
}

/// What it costs that one side lacks a sound of the other, in hundredths of a consonant.
struct Losses: Sendable {
    private let one: [Int32]
    private let other: [Int32]

    /// Both in alphabets that write vowels, or both in Arabic letters.
    static let written = Losses(plain, plain)
    /// The first in Arabic letters: what is written there is heard, the short vowels of the other need not be written.
    static let abjad = Losses(
        table(vowel: 30, ["h": 70, "'": 5, "~": 5, "y": 50, "w": 50]),
        table(vowel: 6, ["h": 55, "y": 20, "w": 20, "J": 60]))

    private static let plain = table(vowel: 32, ["h": 40, "'": 5, "~": 5, "y": 35, "w": 45, "J": 60])

    private init(_ one: [Int32], _ other: [Int32]) {
        self.one = one
        self.other = other
    }

    private static func table(vowel: Int32, _ weak: [Unicode.Scalar: Int32]) -> [Int32] {
        (UInt8(0)..<128).map { weak[Unicode.Scalar($0)] ?? (Sound.isVowel($0) ? vowel : 100) }
    }

    func ofOne(_ sound: UInt8) -> Int32 { one[Int(sound & 127)] }
    func ofOther(_ sound: UInt8) -> Int32 { other[Int(sound & 127)] }
}
