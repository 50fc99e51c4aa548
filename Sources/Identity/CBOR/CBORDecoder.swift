// SPDX-License-Identifier: Apache-2.0

/// Reads CBOR in CTAP2's canonical form and refuses every other spelling of the same value (Client to Authenticator
/// Protocol 2.1, section 8): shortest heads, sorted keys, none twice, at most four levels.
package struct CBORDecoder {
    /// Larger than any attestation object without a statement.
    package static let sizeLimit = 16_384
    package static let depthLimit = 4

    private let input: [UInt8]
    private var position = 0

    private init(_ input: [UInt8]) { self.input = input }

    /// The one value that the bytes hold, with nothing after it.
    package static func decode(_ bytes: [UInt8]) throws(CBORError) -> CBOR {
        let (value, length) = try decodePrefix(of: bytes)
        guard length == bytes.count else { throw .trailingBytes }
        return value
    }

    /// The value at the beginning of the bytes, and how many of them it takes.
    package static func decodePrefix(of bytes: [UInt8]) throws(CBORError) -> (value: CBOR, length: Int) {
        guard bytes.count <= sizeLimit else { throw .tooLarge }
        var decoder = CBORDecoder(bytes)
        let value = try decoder.value(depth: 0)
        return (value, decoder.position)
    }

    private mutating func value(depth: Int) throws(CBORError) -> CBOR {
        let initial = try byte()
        let argument = try argument(initial & 31)
        switch initial >> 5 {
        case 0: return .unsigned(argument)
        case 1: return .negative(argument)
        case 2: return .bytes(try take(argument))
        case 3:
            guard let text = String(validating: try take(argument), as: UTF8.self) else { throw .invalidText }
            return .text(text)
        case 4: return try array(argument, depth: depth)
        case 5: return try map(argument, depth: depth)
        case 7: return try simple(initial & 31)
        default: throw .unsupported
        }
    }

    private func simple(_ code: UInt8) throws(CBORError) -> CBOR {
        switch code {
        case 20: return .bool(false)
        case 21: return .bool(true)
        case 22: return .null
        default: throw .unsupported
        }
    }

    private mutating func array(_ count: UInt64, depth: Int) throws(CBORError) -> CBOR {
        guard depth < Self.depthLimit else { throw .tooDeep }
        // Every item takes a byte at least, so a count beyond the rest is a lie that must not reserve memory.
        guard count <= UInt64(input.count - position) else { throw .truncated }
        var items: [CBOR] = []
        for _ in 0..<count { items.append(try value(depth: depth + 1)) }
        return .array(items)
    }

    private mutating func map(_ count: UInt64, depth: Int) throws(CBORError) -> CBOR {
        guard depth < Self.depthLimit else { throw .tooDeep }
        guard count <= UInt64(input.count - position) / 2 else { throw .truncated }
        var entries: [CBOR: CBOR] = [:]
        var last: ArraySlice<UInt8>?
        for _ in 0..<count {
            let start = position
            let key = try value(depth: depth + 1)
            let spelling = input[start..<position]
            if let last {
                guard !spelling.elementsEqual(last) else { throw .duplicateKey }
                guard Self.precedes(last, spelling) else { throw .unsortedKeys }
            }
            last = spelling
            entries[key] = try value(depth: depth + 1)
        }
        return .map(entries)
    }

    /// Keys stand in the order of their type, then of their length, then of their bytes.
    private static func precedes(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
        let types = ((left.first ?? 0) >> 5, (right.first ?? 0) >> 5)
        if types.0 != types.1 { return types.0 < types.1 }
        return left.count != right.count ? left.count < right.count : left.lexicographicallyPrecedes(right)
    }

    /// The number in a head, which must be written as short as it can be.
    private mutating func argument(_ code: UInt8) throws(CBORError) -> UInt64 {
        guard code >= 24 else { return UInt64(code) }
        guard code <= 27 else { throw .notCanonical }
        let width = 1 << Int(code - 24)
        let number = try take(UInt64(width)).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let least: UInt64 = width == 1 ? 24 : 1 << UInt64(width * 4)
        guard number >= least else { throw .notCanonical }
        return number
    }

    private mutating func byte() throws(CBORError) -> UInt8 {
        guard position < input.count else { throw .truncated }
        defer { position += 1 }
        return input[position]
    }

    private mutating func take(_ count: UInt64) throws(CBORError) -> [UInt8] {
        guard count <= UInt64(input.count - position) else { throw .truncated }
        defer { position += Int(count) }
        return Array(input[position..<position + Int(count)])
    }
}
