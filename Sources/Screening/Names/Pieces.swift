// SPDX-License-Identifier: Apache-2.0

/// A stretch of letters and digits of a name, before anything is understood.
struct Piece {
    var letters: [UInt8] = []
    var sound: [UInt8] = []
    var script: Script?
    var place: Range<Int>
    var isAside = false
    /// Whether a space, and no hyphen or point, stands before it.
    var followsSpace = true
}

/// Cuts a name into pieces. Marks, apostrophes and characters that only steer display vanish; what stands between pieces does
/// not matter, except brackets.
struct PieceCutter {
    private(set) var pieces: [Piece] = []
    private var current: Piece?
    private var brackets = 0
    private var followsSpace = true
    private var pointPlace = -1
    private let alphabet = Alphabet.shared

    static func cut(_ text: String) -> (pieces: [Piece], isCut: Bool) {
        var cutter = PieceCutter()
        var place = 0
        for scalar in text.unicodeScalars {
            guard place < Engine.Limits.scalars, cutter.pieces.count < 2 * Engine.Limits.tokens else {
                cutter.close()
                return (cutter.pieces, true)
            }
            cutter.take(scalar, at: place)
            place += 1
        }
        cutter.close()
        return (cutter.pieces, false)
    }

    private mutating func take(_ scalar: Unicode.Scalar, at place: Int) {
        if let plain = alphabet.plain(scalar) {
            append(plain.letters, plain.sound, Self.script(scalar), at: place)
        } else if Self.isSilent(scalar) {
            return
        } else if scalar.value > 0x7F, scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        {
            let small = scalar.properties.lowercaseMapping.utf8
            append(Array(small), Array(small), .other, at: place)
        } else {
            separate(scalar, at: place)
        }
    }

    private mutating func append(_ letters: [UInt8], _ sound: [UInt8], _ script: Script?, at place: Int) {
        var piece = current ?? Piece(place: place..<place, isAside: brackets > 0, followsSpace: followsSpace)
        if let script, let own = piece.script, script != own, own == .other || script == .other {
            close()
            piece = Piece(place: place..<place, isAside: brackets > 0, followsSpace: false)
        }
        if piece.letters.count + letters.count <= Engine.Limits.letters { piece.letters += letters }
        if piece.sound.count + sound.count <= Engine.Limits.letters { piece.sound += sound }
        piece.script = piece.script ?? script
        piece.place = piece.place.lowerBound..<place + 1
        current = piece
        followsSpace = false
    }

    private mutating func separate(_ scalar: Unicode.Scalar, at place: Int) {
        // The points of `A.B.C.` join single letters; every other mark cuts.
        if scalar == ".", let piece = current, pointPlace >= 0 || piece.letters.count == 1 {
            if pointPlace < 0 || place == pointPlace + 2 {
                pointPlace = place
                return
            }
        }
        close()
        switch scalar {
        case "(", "[", "{": brackets += 1
        case ")", "]", "}": brackets = max(0, brackets - 1)
        case "&":
            pieces.append(
                Piece(letters: Array("and".utf8), sound: Array("and".utf8), place: place..<place + 1))
        default: break
        }
        followsSpace = scalar != "-" && scalar != "."
    }

    private mutating func close() {
        if let piece = current, !piece.letters.isEmpty || !piece.sound.isEmpty { pieces.append(piece) }
        current = nil
        pointPlace = -1
    }

    private static func script(_ scalar: Unicode.Scalar) -> Script? {
        if (0x370...0x3FF).contains(scalar.value) || (0x1F00...0x1FFF).contains(scalar.value) {
            return .cyrillic
        }
        return Script(scalar)
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
