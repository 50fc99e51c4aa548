// SPDX-License-Identifier: Apache-2.0

/// Blanks the comments and the text of string literals in Swift source, so that checks see code alone.
///
/// Line breaks stay where they are; code inside `\( )` counts as code. Regular-expression literals are not known.
struct Scanner {
    private let bytes: [UInt8]
    private var position = 0
    private var code: [UInt8] = []

    /// The code of a source, of equal length in bytes.
    static func code(of source: String) -> String {
        var scanner = Scanner(bytes: Array(source.utf8))
        scanner.scanCode(until: nil)
        return String(decoding: scanner.code, as: UTF8.self)
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// Reads code to the end, or to the parenthesis that closes an interpolation.
    private mutating func scanCode(until end: UInt8?) {
        var depth = 0
        while position < bytes.count {
            if at("//") {
                while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { blank() }
            } else if at("/*") {
                scanComment()
            } else if let hashes = quoteAhead() {
                scanString(hashes: hashes)
            } else {
                let byte = bytes[position]
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") {
                    if byte == end, depth == 0 { return }
                    depth -= 1
                }
                keep()
            }
        }
    }

    private mutating func scanComment() {
        var depth = 0
        repeat {
            if at("/*") {
                depth += 1
                blank(2)
            } else if at("*/") {
                depth -= 1
                blank(2)
            } else {
                blank()
            }
        } while depth > 0 && position < bytes.count
    }

    /// How many `#` stand before the quote that begins here; nil where no string begins.
    private func quoteAhead() -> Int? {
        var ahead = position
        while ahead < bytes.count, bytes[ahead] == UInt8(ascii: "#") { ahead += 1 }
        return ahead < bytes.count && bytes[ahead] == UInt8(ascii: "\"") ? ahead - position : nil
    }

    private mutating func scanString(hashes: Int) {
        let pounds = String(repeating: "#", count: hashes)
        for _ in 0..<hashes { keep() }
        let quote = at("\"\"\"") ? "\"\"\"" : "\""
        for _ in quote.utf8 { keep() }
        while position < bytes.count {
            if at(quote + pounds) {
                for _ in 0..<(quote.utf8.count + hashes) { keep() }
                return
            }
            if at("\\" + pounds + "(") {
                blank(1 + hashes)
                keep()
                scanCode(until: UInt8(ascii: ")"))
                if position < bytes.count { keep() }
            } else if at("\\" + pounds) {
                blank(1 + hashes)
                if position < bytes.count { blank() }
            } else if quote.utf8.count == 1, bytes[position] == UInt8(ascii: "\n") {
                return
            } else {
                blank()
            }
        }
    }

    private func at(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

    private mutating func keep() {
        code.append(bytes[position])
        position += 1
    }

    private mutating func blank(_ count: Int = 1) {
        for _ in 0..<count where position < bytes.count {
            code.append(bytes[position] == UInt8(ascii: "\n") ? bytes[position] : UInt8(ascii: " "))
            position += 1
        }
    }
}
