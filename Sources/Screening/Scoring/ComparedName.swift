// SPDX-License-Identifier: Apache-2.0

/// What a comparison needs of the parts of a name, and of all of them together. One serves for many names in turn.
struct ComparedName: Sendable {
    private(set) var parts: [PartTraits] = []
    private(set) var weight: Float = 0
    private(set) var hasArabic = false
    private(set) var hasCyrillic = false
    /// Whether the name goes on beyond what is compared, and so is not known to be any other.
    private(set) var isCut = false

    init() {}

    init(_ name: ReadName) { fill(name.parts.map { PartTraits($0) }[...], isCut: name.isCut) }

    mutating func fill(_ parts: ArraySlice<PartTraits>, isCut: Bool) {
        self.isCut = isCut
        self.parts.removeAll(keepingCapacity: true)
        (weight, hasArabic, hasCyrillic) = (0, false, false)
        for part in parts {
            self.parts.append(part)
            weight += part.weight
            if part.script == .arabic { hasArabic = true }
            if part.script == .cyrillic { hasCyrillic = true }
        }
        weight = Swift.max(0.01, weight)
    }
}
