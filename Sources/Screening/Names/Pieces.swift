// SPDX-License-Identifier: Apache-2.0

/// A stretch of letters and digits of a name, before anything is understood.
struct Piece {
    var letters = Letters()
    var sound = Letters()
    var script: Script?
    var place: Range<Int>
    var isAside = false
}

/// Cuts a name into pieces. Marks, apostrophes and characters that only steer display vanish; what stands between pieces does
/// not matter, except brackets.
struct PieceCutter {
    private(set) var pieces: [Piece] = []
    private var letters = Letters()
    private var sound = Letters()
    private var script: Script?
    private var place = 0..<0
    private var brackets = 0
    private var pointPlace = -1
    private let alphabet = Alphabet.shared

    static func cut(_ text: String) -> (pieces: [Piece], isCut: Bool) {
        var cutter = PieceCutter()
        var (place, read) = (0, 0)
        for scalar in text.unicodeScalars {
            // What cannot be seen does not count, or it would hide what follows.
            guard read < Engine.Limits.scalars, place < Engine.Limits.silent,
                cutter.pieces.count < 2 * Engine.Limits.tokens
            else {
                cutter.close()
                return (cutter.pieces, true)
            }
            if cutter.take(scalar, at: place) { read += 1 }
            place += 1
        }
        cutter.close()
        return (cutter.pieces, false)
    }

    /// - Returns: Whether there was anything to read.
    private mutating func take(_ scalar: Unicode.Scalar, at place: Int) -> Bool {
        if let plain = alphabet.plain(scalar) {
            append(plain, at: place)
        } else if Self.isSilent(scalar) {
            return false
        } else if scalar.value > 0x7F, scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        {
            let small = Letters(scalar.properties.lowercaseMapping.utf8)
            append(PlainLetter(letters: small, sound: small, script: .other), at: place)
        } else {
            separate(scalar, at: place)
        }
        return true
    }

    private mutating func append(_ plain: PlainLetter, at letterPlace: Int) {
        if let script, let other = plain.script, script != other, script == .other || other == .other {
            close()
        }
        if letters.isEmpty, sound.isEmpty { place = letterPlace..<letterPlace }
        if letters.count + plain.letters.count <= Engine.Limits.letters { letters += plain.letters }
        if sound.count + plain.sound.count <= Engine.Limits.letters { sound += plain.sound }
        script = script ?? plain.script
        place = place.lowerBound..<letterPlace + 1
    }

    private mutating func separate(_ scalar: Unicode.Scalar, at letterPlace: Int) {
        // The points of `A.B.C.` join single letters; every other mark cuts.
        if scalar == ".", pointPlace >= 0 ? letterPlace == pointPlace + 2 : letters.count == 1 {
            pointPlace = letterPlace
            return
        }
        close()
        switch scalar {
        case "(", "[", "{": brackets += 1
        case ")", "]", "}": brackets = max(0, brackets - 1)
        case "&":
            pieces.append(Piece(letters: "and", sound: "and", place: letterPlace..<letterPlace + 1))
        default: break
        }
    }

    private mutating func close() {
        if !letters.isEmpty || !sound.isEmpty {
            pieces.append(
                Piece(letters: letters, sound: sound, script: script, place: place, isAside: brackets > 0))
        }
        (letters, sound, script, pointPlace) = (Letters(), Letters(), nil, -1)
    }

    /// Marks, apostrophes of any kind, tatweel, zero-width characters and bidi controls.
    private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x27, 0x60, 0xB4, 0x2B9...0x2BF, 0x2018...0x201B, 0x2032, 0x640, 0xFF07, 0x0...0x8, 0xE...0x1F,
            0x7F:
            return true
        case 0...0x7F: return false
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .spacingMark, .format, .control: return true
            default: return false
            }
        }
    }
}
