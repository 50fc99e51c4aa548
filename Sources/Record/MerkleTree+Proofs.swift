// SPDX-License-Identifier: Apache-2.0

extension MerkleTree {
    /// Proof that the leaf at `index` is in the tree as it was at `size` (RFC 9162, section 2.1.3.1).
    package func inclusionProof(of index: Int, in size: Int) -> InclusionProof {
        precondition(
            (0...self.size).contains(size) && (0..<size).contains(index),
            "no such leaf in that tree"
        )
        var hashes: [Hash] = []
        var range = 0..<size
        while range.count > 1 {
            let middle = range.lowerBound + MerkleTree.split(range.count)
            if index < middle {
                hashes.append(hash(of: middle..<range.upperBound))
                range = range.lowerBound..<middle
            } else {
                hashes.append(hash(of: range.lowerBound..<middle))
                range = middle..<range.upperBound
            }
        }
        return InclusionProof(index: index, size: size, hashes: hashes.reversed())
    }

    /// Proof that the tree at `later` extends the one at `earlier`, at least 1 (RFC 9162, section 2.1.4.1).
    package func consistencyProof(from earlier: Int, to later: Int) -> ConsistencyProof {
        precondition((0...size).contains(later) && (1...later).contains(earlier), "no such pair of sizes")
        var hashes: [Hash] = []
        var range = 0..<later
        // Left edges only so far: the earlier root itself is then known to the verifier and left out.
        var knownToVerifier = true
        while range.upperBound != earlier {
            let middle = range.lowerBound + MerkleTree.split(range.count)
            if earlier <= middle {
                hashes.append(hash(of: middle..<range.upperBound))
                range = range.lowerBound..<middle
            } else {
                hashes.append(hash(of: range.lowerBound..<middle))
                range = middle..<range.upperBound
                knownToVerifier = false
            }
        }
        if !knownToVerifier { hashes.append(hash(of: range)) }
        return ConsistencyProof(earlier: earlier, later: later, hashes: hashes.reversed())
    }
}
