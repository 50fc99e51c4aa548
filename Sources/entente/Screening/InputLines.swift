// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The lines of standard input, or of a file, one after the other, without holding the whole of it.
struct InputLines: Sequence, IteratorProtocol {
    private let source: FileHandle
    private var buffer = Data()
    private var isAtEnd = false
    /// The number of the line that was given last, from 1.
    private(set) var number = 0

    /// A line longer than this is cut into several: nothing that is read here has any.
    static let longest = 16 << 20

    /// Whether the next line may have to be waited for.
    var mayWait: Bool { !isAtEnd && buffer.firstIndex(of: UInt8(ascii: "\n")) == nil }

    init(_ source: FileHandle = .standardInput) { self.source = source }

    mutating func next() -> Data? {
        while true {
            if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                let line = buffer[buffer.startIndex..<end]
                buffer = buffer[(end + 1)...]
                number += 1
                return line
            }
            if isAtEnd || buffer.count > Self.longest {
                guard !buffer.isEmpty else { return nil }
                defer { buffer = Data() }
                number += 1
                return buffer
            }
            let more = source.availableData
            isAtEnd = more.isEmpty
            buffer = Data(buffer) + more
        }
    }
}
