// SPDX-License-Identifier: Apache-2.0

/// A name's parts, with what every comparison needs of them together.
struct ComparedName: Sendable {
    let parts: [NamePart]
    let weight: Float
    let hasArabic: Bool
    let hasCyrillic: Bool

    init(_ parts: [NamePart]) {
        self.parts = parts
        var weight: Float = 0
        var scripts = (arabic: false, cyrillic: false)
        for part in parts {
            weight += part.weight
            if part.script == .arabic { scripts.arabic = true }
            if part.script == .cyrillic { scripts.cyrillic = true }
        }
        self.weight = Swift.max(0.01, weight)
        (hasArabic, hasCyrillic) = scripts
    }
}
