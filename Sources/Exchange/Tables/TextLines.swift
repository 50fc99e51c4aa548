// SPDX-License-Identifier: Apache-2.0
import Screening

/// Reads lines as the bytes of a file come: a line is all that is in memory.
enum TextLines {
    /// Hands out every line with its number, from 1; the last one also where no line break follows it.
    /// - Parameter limit: Bytes beyond which a line is a fault.
    static func read(
        _ stream: ByteStream, limit: Int, _ take: (_ number: Int, _ line: [UInt8]) throws -> Void
    ) throws {
        var number = 1
        var line: [UInt8] = []
        func append(_ part: ArraySlice<UInt8>) throws {
            guard line.count + part.count <= limit else {
                throw ListFault("a line of more than \(limit) bytes", line: number)
            }
            line += part
        }
        try stream.forEachPiece { piece in
            var rest = piece[...]
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                try append(rest[..<end])
                try take(number, line)
                line.removeAll(keepingCapacity: true)
                number += 1
                rest = rest[(end + 1)...]
            }
            try append(rest)
        }
        if !line.isEmpty { try take(number, line) }
    }
}
