// SPDX-License-Identifier: Apache-2.0

/// What one letter becomes in plain Latin letters: as it is written where marks are lost, and as it sounds.
struct PlainLetter: Sendable {
    var letters: Letters
    var sound: Letters
    /// Nil for digits, which belong to any.
    var script: Script?
}

/// Every letter that the engine levels, from the tables beside it, capitals and display forms included.
struct Alphabet: Sendable {
    static let shared = Alphabet()

    /// By code point, an index into `letters`; 0 for what no table names.
    private var places = [UInt16](repeating: 0, count: 0x3000)
    /// The same for the few code points beyond.
    private var farPlaces: [UInt32: UInt16] = [:]
    private var letters = [PlainLetter(letters: "", sound: "", script: nil)]

    private init() {
        for table in [LatinLetters.table, CyrillicLetters.table, ArabicLetters.table] { read(table) }
        for byte in UInt8(ascii: "a")...UInt8(ascii: "z") {
            enter(Letters([byte]), Letters([byte]), at: UInt32(byte))
        }
        for digit in UInt32(0)...9 {
            let plain = Letters([UInt8(48 + digit)])
            for zero in [UInt32(0x30), 0x660, 0x6F0] { enter(plain, plain, at: zero + digit) }
        }
        enterCapitals()
        enterDisplayForms()
    }

    private mutating func read(_ table: String) {
        for line in table.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count > 1 else { continue }
            let plain = fields.map { $0 == "-" ? Letters() : Letters($0.utf8) }
            for scalar in fields[0].unicodeScalars {
                enter(plain[1], plain[plain.count - 1], at: scalar.value)
            }
        }
    }

    private mutating func enter(_ written: Letters, _ sound: Letters, at code: UInt32) {
        copy(place: UInt16(letters.count), to: code)
        letters.append(PlainLetter(letters: written, sound: sound, script: Self.script(code)))
    }

    /// Greek, too, counts as an alphabet that is transcribed letter by letter.
    private static func script(_ code: UInt32) -> Script? {
        if (0x370...0x3FF).contains(code) { return .cyrillic }
        return Unicode.Scalar(code).flatMap { Script($0) }
    }

    private mutating func copy(place: UInt16, to code: UInt32) {
        if code < places.count { places[Int(code)] = place } else { farPlaces[code] = place }
    }

    private func place(_ code: UInt32) -> UInt16 {
        code < places.count ? places[Int(code)] : farPlaces[code] ?? 0
    }

    private mutating func enterCapitals() {
        for code in Array(0x41...UInt32(0x2FFF)) + Array(0xFF21...0xFF3A) where place(code) == 0 {
            guard let scalar = Unicode.Scalar(code), scalar.properties.isUppercase || code > 0x250 else {
                continue
            }
            guard let small = scalar.properties.lowercaseMapping.unicodeScalars.first, small != scalar else {
                continue
            }
            copy(place: place(small.value), to: code)
        }
    }

    /// Presentation forms of Arabic letters: what old systems and PDF files leave in names.
    private mutating func enterDisplayForms() {
        var code: UInt32 = 0xFE80
        var last: Unicode.Scalar?
        for scalar in ArabicLetters.presentationForms.unicodeScalars {
            if let count = UInt32(String(scalar)), let letter = last {
                for form in 0..<count { copy(place: place(letter.value), to: code + form) }
                code += count
            }
            last = scalar
        }
        for (first, count, letter) in ArabicLetters.otherForms {
            for form in 0..<count { copy(place: place(letter.value), to: first + form) }
        }
    }

    /// The plain form of a letter; nil for what the tables do not know.
    func plain(_ scalar: Unicode.Scalar) -> PlainLetter? {
        let place = place(scalar.value)
        return place == 0 ? nil : letters[Int(place)]
    }
}
