// SPDX-License-Identifier: Apache-2.0

/// How a coalition screens: a choice of its charter. Without one, these are the choices of the house.
package struct ScreeningRules: Codable, Hashable, Sendable {
    /// How long a name is kept after it was last screened. FATF, Recommendation 11, asks obliged entities for five years;
    /// a desk that only looks names up has no reason to keep them so long.
    package var retention: Span
    /// What was screened within this span is screened again when a list changes.
    package var lookback: Span
    /// How long a release may hold at most.
    package var longestRelease: Span
    /// From which score on a hit is raised, in thousandths.
    package var threshold: Int

    package init(
        retention: Span = .days(365), lookback: Span = .days(90), longestRelease: Span = .days(730),
        threshold: Int = 700
    ) {
        self.retention = retention
        self.lookback = lookback
        self.longestRelease = longestRelease
        self.threshold = threshold
    }
}

extension Coalition {
    package var screeningRules: ScreeningRules { charter?.screening ?? ScreeningRules() }
}
