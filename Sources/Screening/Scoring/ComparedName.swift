// SPDX-License-Identifier: Apache-2.0

/// What a comparison needs of the parts of a name, and of all of them together. One serves for many names in turn.
struct ComparedName: Sendable {
    private(set) var parts: [PartTraits] = []
    private(set) var weight: Float = 0
    private(set) var hasArabic = false
    private(set) var hasCyrillic = false

    init() {}

    init(_ parts: [NamePart]) { fill(parts.map { PartTraits($0) }[...]) }

    mutating func fill(_ parts: ArraySlice<PartTraits>) {
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
