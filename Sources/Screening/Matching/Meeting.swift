// SPDX-License-Identifier: Apache-2.0

/// How well a query and an entry met, by their two best names.
struct Meeting {
    var queryName: Int
    var entryName: Int
    /// Whether both were read as organisations' names are.
    var isOrganisation: Bool
    /// Of the names, less what a weak alias costs.
    var nameLogit: Double
    var isWeak: Bool
    var score: Double = 0

    /// What it costs that an alias is too common or too vague to find someone by.
    static let weakAlias = -1.5
    /// What a weak alias is worth at most before that, even where it is the very same: many are called so.
    static let mostOfWeakAlias = 3.5

    init(queryName: Int, entryName: Int, isOrganisation: Bool, logit: Float, isWeak: Bool) {
        self.queryName = queryName
        self.entryName = entryName
        self.isOrganisation = isOrganisation
        self.isWeak = isWeak
        nameLogit = isWeak ? min(Double(logit), Self.mostOfWeakAlias) + Self.weakAlias : Double(logit)
    }

    mutating func weigh(_ query: Query, _ entry: ListEntry) {
        let evidence = EvidenceWeighing.evidence(query, entry)
        let logit = nameLogit + evidence.reduce(0) { $0 + $1.weight }
        score = NameScore.probability(max(logit, SharedNumber.logit(query, entry) ?? logit))
    }
}
