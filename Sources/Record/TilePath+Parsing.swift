// SPDX-License-Identifier: Apache-2.0

extension TilePath {
    /// Reads a path of exactly the specified form.
    package init(_ text: some StringProtocol) throws(RecordError) {
        var parts = text.split(separator: "/", omittingEmptySubsequences: false)[...]
        guard parts.popFirst() == "tile", let contentName = parts.popFirst(),
            let content = TilePath.content(contentName)
        else { throw .malformed(.path, "expected `tile/level/index`") }
        var width = TilePath.fullWidth
        if parts.count >= 2, parts[parts.endIndex - 2].hasSuffix(".p") {
            guard let partial = CanonicalDecimal.parse(parts.removeLast()),
                (1..<TilePath.fullWidth).contains(partial)
            else { throw .malformed(.path, "width of a partial tile not in 1...255") }
            width = partial
            parts.append(parts.removeLast().dropLast(2))
        }
        guard let index = TilePath.index(parts) else { throw .malformed(.path, "index") }
        self.init(content, index: index, width: width)
        // Redundant zeroes would give one tile two names.
        guard path == text else { throw .malformed(.path, "not the canonical spelling") }
    }

    private static func content(_ name: some StringProtocol) -> Content? {
        if name == "entries" { return .entries }
        guard let level = CanonicalDecimal.parse(name), level <= 63 else { return nil }
        return .hashes(level: level)
    }

    private static func index(_ parts: some Collection<some StringProtocol>) -> Int? {
        // Five groups of three digits are more tiles than any log has, and far from overflow.
        guard (1...5).contains(parts.count) else { return nil }
        var index = 0
        for (position, part) in parts.enumerated() {
            let last = position == parts.count - 1
            guard last || part.first == "x" else { return nil }
            let digits = last ? part[...] : part.dropFirst()
            guard digits.utf8.count == 3, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                return nil
            }
            index = digits.utf8.reduce(index) { $0 * 10 + Int($1 - 0x30) }
        }
        return index
    }
}
