// SPDX-License-Identifier: Apache-2.0

/// The files of one version of a list. They may be long: they are read piece by piece, and as often as one needs to.
package protocol ListSource: Sendable {
    /// Opens a file at its beginning, by its name among `ListFormat.parts`. One that is not there is empty.
    func open(_ part: String) throws -> ByteStream
}

/// Bytes that come piece by piece. Whoever reads them may look at the beginning before taking any.
package final class ByteStream {
    /// How many bytes a piece of a file has.
    package static let pieceLength = 1 << 16

    private let more: () throws -> [UInt8]
    private var ahead: [UInt8] = []

    /// - Parameter more: The next piece, however long; an empty one at the end.
    package init(_ more: @escaping () throws -> [UInt8]) { self.more = more }

    /// The next piece; an empty one at the end.
    package func next() throws -> [UInt8] {
        guard !ahead.isEmpty else { return try more() }
        defer { ahead = [] }
        return ahead
    }

    /// So many bytes of what is still to come, fewer where there are no more. They are not taken.
    package func beginning(_ count: Int) throws -> ArraySlice<UInt8> {
        while ahead.count < count {
            let piece = try more()
            if piece.isEmpty { break }
            ahead += piece
        }
        return ahead.prefix(count)
    }

    /// Takes all that is still to come.
    package func forEachPiece(_ take: ([UInt8]) throws -> Void) throws {
        while true {
            let piece = try next()
            if piece.isEmpty { return }
            try take(piece)
        }
    }
}

/// The files of one version of a list that are in memory already.
package struct ListBytes: ListSource {
    /// By the names of `ListFormat.parts`.
    package var parts: [String: [UInt8]]

    package init(_ parts: [String: [UInt8]]) { self.parts = parts }
    package init(_ bytes: [UInt8]) { parts = ["list": bytes] }

    package func open(_ part: String) -> ByteStream {
        var rest = (parts[part] ?? [])[...]
        return ByteStream {
            let piece = Array(rest.prefix(ByteStream.pieceLength))
            rest = rest.dropFirst(piece.count)
            return piece
        }
    }
}
