// SPDX-License-Identifier: Apache-2.0

/// A standing as the evaluator reads it.
struct StandingCell: Hashable, Sendable {
    /// Among the cases of `Standing`.
    let place: Int
    let isStale: Bool
    /// Whether a lawyer has to read on: the row is stale, or the state has derogated on that day.
    let needsReader: Bool

    init(_ standing: StandingOnFile) {
        place = Self.places[standing.standing] ?? 0
        isStale = standing.isStale
        needsReader = standing.isStale || standing.derogation != nil
    }

    private init(place: Int) { (self.place, isStale, needsReader) = (place, false, false) }

    /// For a rule that binds every state: any standing gives the same.
    static let everyone = StandingCell(place: 0)

    private static let places = Dictionary(
        uniqueKeysWithValues: zip(Standing.allCases, Standing.allCases.indices))
}
