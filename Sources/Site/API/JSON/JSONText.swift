// SPDX-License-Identifier: Apache-2.0

/// JSON as it is written: bytes, one after the other, without a tree in between.
struct JSONText: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Whether the next value or key needs a comma before it.
    private var needsComma = false

    init(capacity: Int = 1024) { bytes.reserveCapacity(capacity) }

    mutating func object(_ members: (inout JSONText) -> Void) { nest("{", "}", members) }
    mutating func list(_ items: (inout JSONText) -> Void) { nest("[", "]", items) }

    mutating func key(_ name: String) {
        text(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    mutating func text(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case UInt8(ascii: "\n"): bytes += "\\n".utf8
            case 0..<0x20: bytes += Self.escaped[Int(byte)].utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func number(_ number: Int) { raw(String(number)) }
    mutating func truth(_ value: Bool) { raw(value ? "true" : "false") }
    mutating func null() { raw("null") }

    /// A value that is JSON already.
    mutating func raw(_ json: String) {
        separate()
        bytes += json.utf8
    }

    private mutating func nest(_ open: String, _ close: String, _ inside: (inout JSONText) -> Void) {
        raw(open)
        needsComma = false
        inside(&self)
        bytes += close.utf8
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private static let escaped: [String] = (0..<0x20).map { code in
        "\\u00" + (code < 16 ? "0" : "") + String(code, radix: 16)
    }
}
