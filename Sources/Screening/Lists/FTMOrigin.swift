// SPDX-License-Identifier: Apache-2.0

/// What a list of FollowTheMoney says of an entity beside its properties: kept as it is written, for clients of the service
/// that speak that language. It says nothing of the one who is listed: no part of `ListEntry.mark`.
package struct FTMOrigin: Hashable, Sendable {
    /// "PublicBody", where the kind of the entry is an organisation.
    package var schema: String
    /// The lists of a collection that have the entity.
    package var datasets: [String]
    /// What those call it.
    package var referents: [String]
    /// Which of the programmes of the entry are identifiers and no words.
    package var programmeIDs: [String]

    package init(
        _ schema: String, datasets: [String] = [], referents: [String] = [], programmeIDs: [String] = []
    ) {
        self.schema = schema
        self.datasets = datasets
        self.referents = referents
        self.programmeIDs = programmeIDs
    }

    /// What makes a difference between two versions: that a list has an entity no more, though another still has it.
    var texts: [String] { ["schema \(schema)"] + datasets.map { "dataset \($0)" } }
}
