// SPDX-License-Identifier: Apache-2.0
import CZlib

/// Compression as browsers take it (RFC 1952), by the system's zlib.
enum Gzip {
    /// A text that was compressed once, to be sent more than once.
    struct Packed: Sendable {
        fileprivate let deflated: [UInt8]
        fileprivate let checksum: UInt32
        fileprivate let count: UInt32

        /// - Parameter padding: bytes of a file name in the header, which readers skip: a random number of them blurs how
        ///   long the rest is (`docs/decisions/0017-live-by-signal.md`).
        func file(padding: Int = 0) -> [UInt8] {
            let name = padding > 0 ? [UInt8](repeating: UInt8(ascii: "-"), count: padding) + [0] : []
            let head: [UInt8] = [0x1F, 0x8B, 8, padding > 0 ? 8 : 0, 0, 0, 0, 0, 0, 255]
            return head + name + deflated + Gzip.littleEndian(checksum) + Gzip.littleEndian(count)
        }
    }

    static func pack(_ bytes: [UInt8], level: Int32 = 5) -> Packed? {
        deflate(bytes, level: level).map {
            Packed(deflated: $0, checksum: checksum(bytes), count: UInt32(truncatingIfNeeded: bytes.count))
        }
    }

    /// - Parameter level: 1 (fast) to 9 (small).
    static func compress(_ bytes: [UInt8], level: Int32 = 5, padding: Int = 0) -> [UInt8]? {
        pack(bytes, level: level)?.file(padding: padding)
    }

    /// The bare compressed data (RFC 1951).
    private static func deflate(_ bytes: [UInt8], level: Int32) -> [UInt8]? {
        var stream = unsafe z_stream()
        let began = unsafe deflateInit2_(
            &stream, level, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard began == Z_OK else { return nil }
        defer { _ = unsafe deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(unsafe deflateBound(&stream, UInt(bytes.count))))
        let size = output.count
        let result = unsafe input.withUnsafeMutableBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                unsafe stream.next_in = source.baseAddress
                unsafe stream.avail_in = UInt32(source.count)
                unsafe stream.next_out = target.baseAddress
                unsafe stream.avail_out = UInt32(target.count)
                return unsafe CZlib.deflate(&stream, Z_FINISH)
            }
        }
        guard result == Z_STREAM_END else { return nil }
        return Array(output.prefix(size - Int(unsafe stream.avail_out)))
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        UInt32(truncatingIfNeeded: unsafe crc32(0, bytes, UInt32(bytes.count)))
    }

    fileprivate static func littleEndian(_ number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
}
