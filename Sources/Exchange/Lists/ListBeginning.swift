// SPDX-License-Identifier: Apache-2.0
import Screening

/// What the beginning of a file says of its format, before anything is read.
extension ByteStream {
    /// Bytes within which a file has to say what it is.
    static let beginningLength = 1 << 16

    /// Whether the first thing in the file is a `<`.
    func isXML() throws -> Bool {
        try beginning(Self.beginningLength).unmarked.first { $0 > 0x20 } == UInt8(ascii: "<")
    }
}

extension ArraySlice<UInt8> {
    /// Without the mark of UTF-8 that some publishers put before everything else.
    var unmarked: ArraySlice<UInt8> { starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self }
}
