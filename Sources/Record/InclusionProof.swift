// SPDX-License-Identifier: Apache-2.0

/// The path from one leaf to a root: a sibling hash a level, the leaf's first.
package struct InclusionProof: Sendable, Hashable {
    package let index: Int
    /// Number of leaves of the tree that the path leads through.
    package let size: Int
    package let hashes: [Hash]

    package init(index: Int, size: Int, hashes: [Hash]) {
        self.index = index
        self.size = size
        self.hashes = hashes
    }

    /// Whether the path leads from `leaf` to `root` (RFC 9162, section 2.1.3.2).
    package func holds(leaf: Hash, root: Hash) -> Bool {
        guard index >= 0, index < size else { return false }
        var position = index
        var last = size - 1
        var climbed = leaf
        for sibling in hashes {
            guard last != 0 else { return false }
            if !position.isMultiple(of: 2) || position == last {
                climbed = Hash.node(sibling, climbed)
                // The right edge may skip levels where the tree is ragged.
                while position.isMultiple(of: 2) && position != 0 {
                    position >>= 1
                    last >>= 1
                }
            } else {
                climbed = Hash.node(climbed, sibling)
            }
            position >>= 1
            last >>= 1
        }
        return last == 0 && climbed == root
    }
}
