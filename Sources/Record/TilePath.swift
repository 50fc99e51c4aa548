// SPDX-License-Identifier: Apache-2.0

/// The place of one resource of a tiled log (C2SP tlog-tiles): `tile/0/x001/x234/067.p/12`.
package struct TilePath: Sendable, Hashable {
    /// Hashes of one level, or the entries themselves.
    package enum Content: Sendable, Hashable {
        /// Level 0 holds leaf hashes; each hash above covers a full tile below.
        case hashes(level: Int)
        case entries
    }

    /// Number of hashes or entries of a full tile.
    package static let fullWidth = 256
    /// Levels of the tree that one tile spans.
    package static let height = 8

    package let content: Content
    package let index: Int
    /// 1...256; less than 256 in the partial tile at the right edge.
    package let width: Int

    package init(_ content: Content, index: Int, width: Int = TilePath.fullWidth) {
        precondition(index >= 0 && (1...TilePath.fullWidth).contains(width), "no such tile")
        self.content = content
        self.index = index
        self.width = width
    }

    /// All tiles and bundles of a tree of `size` leaves, bundles first, then level by level.
    package static func covering(_ size: Int) -> [TilePath] {
        var paths = row(.entries, count: size)
        var count = size
        var level = 0
        while count > 0 {
            paths += row(.hashes(level: level), count: count)
            count /= fullWidth
            level += 1
        }
        return paths
    }

    /// The tiles that hold `count` items, the last one partial where they do not divide evenly.
    package static func row(_ content: Content, count: Int) -> [TilePath] {
        stride(from: 0, to: count, by: fullWidth).map {
            TilePath(content, index: $0 / fullWidth, width: min(fullWidth, count - $0))
        }
    }

    /// The range of items that this tile holds, counted within its level.
    package var items: Range<Int> {
        index * TilePath.fullWidth..<index * TilePath.fullWidth + width
    }

    /// The path below the log's prefix.
    package var path: String {
        let head =
            switch content {
            case .hashes(let level): "tile/\(level)/"
            case .entries: "tile/entries/"
            }
        let tail = width == TilePath.fullWidth ? "" : ".p/\(width)"
        return head + TilePath.digits(index) + tail
    }

    private static func digits(_ index: Int) -> String {
        let text = String(index)
        let padded = String(repeating: "0", count: (3 - text.utf8.count % 3) % 3) + text
        var groups: [String] = []
        var rest = padded[...]
        while !rest.isEmpty {
            groups.append(String(rest.prefix(3)))
            rest = rest.dropFirst(3)
        }
        return groups.dropLast().map { "x\($0)/" }.joined() + (groups.last ?? "")
    }
}
