// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials

/// What stands around the deed in a payload, and where the deed stands. Nil for a payload in any other form than the
/// one that `Act.payload(using:)` writes: then a decoder reads it.
struct PayloadEnvelope {
    let about: [Subject]
    let at: Instant
    let audience: Audience
    let author: Author
    let credential: Credential.ID?
    let id: Act.ID
    let index: Int
    /// The bytes of the deed within the payload.
    let deed: Range<Data.Index>

    init?(_ payload: Data) {
        var scanner = Scanner(bytes: [UInt8](payload))
        guard scanner.take("{\"about\":["), let about = scanner.names(), scanner.take(",\"at\":"),
            let at = scanner.quoted().flatMap({ Instant(fullForm: $0.utf8) }), scanner.take(",\"audience\":"),
            let audience = scanner.quoted().flatMap({ Audience(text: $0) }),
            scanner.take(",\"author\":{\"organisation\":"),
            let organisation: Organisation.ID = scanner.name(),
            scanner.take(",\"person\":"), let person: Person.ID = scanner.name(), scanner.take("}")
        else { return nil }
        credential = scanner.take(",\"credential\":") ? scanner.name() : nil
        guard scanner.take(",\"deed\":"), let (id, index, end) = scanner.tail() else { return nil }
        self.about = about
        self.at = at
        self.audience = audience
        author = Author(person: person, organisation: organisation)
        self.id = id
        self.index = index
        deed = payload.startIndex + scanner.position..<payload.startIndex + end
    }

    /// Walks over the bytes from left to right.
    private struct Scanner {
        let bytes: [UInt8]
        var position = 0

        /// Passes over these very bytes, if they are next.
        mutating func take(_ expected: StaticString) -> Bool {
            let count = expected.utf8CodeUnitCount
            guard position + count <= bytes.count else { return false }
            let matches = expected.withUTF8Buffer { buffer in
                unsafe bytes[position..<position + count].elementsEqual(buffer)
            }
            if matches { position += count }
            return matches
        }

        /// A string without escapes.
        mutating func quoted() -> String? {
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return nil }
            var end = position + 1
            while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
                if bytes[end] == UInt8(ascii: "\\") { return nil }
                end += 1
            }
            guard end < bytes.count else { return nil }
            defer { position = end + 1 }
            return String(decoding: bytes[position + 1..<end], as: UTF8.self)
        }

        mutating func name<Named>() -> Identifier<Named>? { quoted().flatMap { Identifier($0) } }

        /// The rest of an array of names, with its closing bracket.
        mutating func names() -> [Subject]? {
            var names: [Subject] = []
            while !take("]") {
                guard names.isEmpty || take(","), let name: Subject = name() else { return nil }
                names.append(name)
            }
            return names
        }

        /// Identifier and position at the very end, and where they begin: no quoted text of the deed can look like them,
        /// because the last quote of the payload is theirs.
        func tail() -> (id: Act.ID, index: Int, start: Int)? {
            guard let colon = bytes.lastIndex(of: UInt8(ascii: ":")), bytes.last == UInt8(ascii: "}") else {
                return nil
            }
            let digits = bytes[(colon + 1)..<(bytes.count - 1)]
            guard let index = Int(String(decoding: digits, as: UTF8.self)), index >= 0 else { return nil }
            // `,"id":"` … `","index":` before the colon; an identifier has at most 60 bytes.
            for start in stride(from: colon, to: max(position, colon - 90), by: -1)
            where bytes[start] == UInt8(ascii: ",") {
                var scanner = Scanner(bytes: bytes, position: start)
                if scanner.take(",\"id\":"), let id: Act.ID = scanner.name(), scanner.take(",\"index\":"),
                    scanner.position == colon + 1
                {
                    return (id, index, start)
                }
            }
            return nil
        }
    }
}
