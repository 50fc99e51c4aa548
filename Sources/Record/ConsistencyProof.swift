// SPDX-License-Identifier: Apache-2.0

/// Evidence that a later tree contains an earlier one unchanged as its beginning.
package struct ConsistencyProof: Sendable, Hashable {
    package let earlier: Int
    package let later: Int
    package let hashes: [Hash]

    package init(earlier: Int, later: Int, hashes: [Hash]) {
        self.earlier = earlier
        self.later = later
        self.hashes = hashes
    }

    /// Whether the proof leads to both roots (RFC 9162, section 2.1.4.2). A proof from the empty tree says nothing
    /// and never holds.
    package func holds(earlierRoot: Hash, laterRoot: Hash) -> Bool {
        guard earlier > 0, earlier <= later else { return false }
        if earlier == later { return hashes.isEmpty && earlierRoot == laterRoot }
        guard !hashes.isEmpty else { return false }
        // Where the earlier tree is one complete subtree, its root is the seed and not repeated in the proof.
        let path = earlier & (earlier - 1) == 0 ? [earlierRoot] + hashes : hashes
        var position = earlier - 1
        var last = later - 1
        while !position.isMultiple(of: 2) {
            position >>= 1
            last >>= 1
        }
        var toEarlier = path[0]
        var toLater = path[0]
        for hash in path.dropFirst() {
            guard last != 0 else { return false }
            if !position.isMultiple(of: 2) || position == last {
                toEarlier = Hash.node(hash, toEarlier)
                toLater = Hash.node(hash, toLater)
                while position.isMultiple(of: 2) && position != 0 {
                    position >>= 1
                    last >>= 1
                }
            } else {
                toLater = Hash.node(toLater, hash)
            }
            position >>= 1
            last >>= 1
        }
        return last == 0 && toEarlier == earlierRoot && toLater == laterRoot
    }
}
