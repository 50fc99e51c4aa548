// SPDX-License-Identifier: Apache-2.0
import CLibXML2
import Screening

/// Hands the bytes of a stream to libxml2's pull reader, as many as it asks for.
final class XMLSupply {
    private let stream: ByteStream
    private var rest: ArraySlice<UInt8> = []
    /// Why the stream ended early: libxml2 cannot carry an error of ours.
    private(set) var failure: (any Error)?

    init(_ stream: ByteStream) { self.stream = stream }

    /// A reader over the stream, to be freed by the caller. It holds no reference: the supply has to outlive it.
    func reader() -> xmlTextReaderPtr? {
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_BIG_LINES.rawValue
        return unsafe xmlReaderForIO(
            { context, buffer, length in
                guard let context = unsafe context, length > 0 else { return -1 }
                let supply = unsafe Unmanaged<XMLSupply>.fromOpaque(context).takeUnretainedValue()
                return unsafe supply.fill(UnsafeMutableRawBufferPointer(start: buffer, count: Int(length)))
            }, nil, Unmanaged.passUnretained(self).toOpaque(), nil, "UTF-8", CInt(bitPattern: options))
    }

    /// How many bytes were written; 0 at the end, -1 where the stream has failed.
    private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> CInt {
        do {
            if rest.isEmpty { rest = try stream.next()[...] }
        } catch {
            failure = error
            return -1
        }
        let part = rest.prefix(buffer.count)
        unsafe buffer.copyBytes(from: part)
        rest = rest.dropFirst(part.count)
        return CInt(part.count)
    }
}
