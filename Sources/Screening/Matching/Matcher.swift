// SPDX-License-Identifier: Apache-2.0

/// Compares a query with one entry, without an index. A score depends on these two alone, never on what else a list holds,
/// so that the same pair scores the same in every list and every version.
package enum Matcher {
    /// From 0 to 1, with the reasons; there are none where either side has no name to compare.
    package static func match(_ query: Query, _ entry: ListEntry) -> (
        score: Double, explanation: Explanation?
    ) {
        for name in entry.names {
            guard let same = query.names.first(where: { $0.lowercased() == name.text.lowercased() }) else {
                continue
            }
            let explanation = Explanation(
                queryName: same, entryName: name, nameScore: 1, tokens: [], evidence: [])
            return (1, explanation)
        }
        return (0, nil)
    }
}
