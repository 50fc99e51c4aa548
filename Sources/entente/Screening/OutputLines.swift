// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Lines on their way to standard output, many at a time.
struct OutputLines {
    private var buffer: [UInt8] = []

    mutating func write(_ line: String) {
        buffer += line.utf8
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count > 1 << 15 { flush() }
    }

    mutating func flush() {
        FileHandle.standardOutput.write(Data(buffer))
        buffer.removeAll(keepingCapacity: true)
    }
}

/// A text as JSON writes it.
struct JSONText: CustomStringConvertible {
    let description: String

    init(_ text: String) {
        // Most texts are plain, and an encoder takes longer than a search.
        guard text.utf8.contains(where: { $0 < 0x20 || "\"/\\\u{7F}".utf8.contains($0) }) else {
            description = "\"\(text)\""
            return
        }
        let bytes = try? JSONEncoder().encode(text)
        description = bytes.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }
}
