// SPDX-License-Identifier: Apache-2.0

extension Matcher {
    /// The names of what `features` gives.
    package static var featureNames: [String] { Feature.allCases.map { "\($0)" } }

    /// What the score of two names is made of, for those who fit the model anew.
    package static func features(_ query: String, _ entry: String, isOrganisation: Bool) -> [Float] {
        let mine = PartReader.read(query, isOrganisation: isOrganisation)
        let theirs = PartReader.read(entry, isOrganisation: isOrganisation)
        let features = Features(
            ComparedName(mine), ComparedName(theirs), Alignment(mine.parts, theirs.parts))
        return Feature.allCases.map { features[$0] }
    }
}
