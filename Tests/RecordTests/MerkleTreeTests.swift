// SPDX-License-Identifier: Apache-2.0
import Record
import Testing

@Suite struct MerkleTreeTests {
    static let leaves = (0..<70).map { Hash.leaf([UInt8($0)]) }
    static let tree = MerkleTree(leaves: leaves)

    /// The definition of RFC 9162, section 2.1.1, word by word.
    static func root(_ leaves: ArraySlice<Hash>) -> Hash {
        switch leaves.count {
        case 0: return Hash.of([])
        case 1: return leaves[leaves.startIndex]
        default:
            var split = 1
            while split * 2 < leaves.count { split *= 2 }
            return Hash.node(root(leaves.prefix(split)), root(leaves.dropFirst(split)))
        }
    }

    @Test(arguments: 0...70)
    func `the root at every size is the one the definition gives`(size: Int) {
        #expect(Self.tree.root(at: size) == Self.root(Self.leaves[..<size]))
        #expect(MerkleTree(leaves: Self.leaves[..<size]).root == Self.tree.root(at: size))
    }

    @Test(arguments: 1...70)
    func `every inclusion proof of every size holds`(size: Int) {
        let root = Self.tree.root(at: size)
        for index in 0..<size {
            let proof = Self.tree.inclusionProof(of: index, in: size)
            #expect(proof.holds(leaf: Self.leaves[index], root: root))
        }
    }

    @Test(arguments: 1...70)
    func `every consistency proof of every pair of sizes holds`(later: Int) {
        for earlier in 1...later {
            let proof = Self.tree.consistencyProof(from: earlier, to: later)
            let roots = (Self.tree.root(at: earlier), Self.tree.root(at: later))
            #expect(proof.holds(earlierRoot: roots.0, laterRoot: roots.1))
        }
    }

    @Test(arguments: [1, 2, 3, 7, 8, 21, 70])
    func `an inclusion proof with one bit flipped fails`(size: Int) {
        let root = Self.tree.root(at: size)
        let index = size / 2
        let proof = Self.tree.inclusionProof(of: index, in: size)
        for (place, hash) in proof.hashes.enumerated() {
            for bit in 0..<256 {
                var hashes = proof.hashes
                hashes[place] = flipping(bit, of: hash)
                let forged = InclusionProof(index: index, size: size, hashes: hashes)
                #expect(!forged.holds(leaf: Self.leaves[index], root: root))
            }
        }
        for bit in 0..<256 {
            #expect(!proof.holds(leaf: flipping(bit, of: Self.leaves[index]), root: root))
            #expect(!proof.holds(leaf: Self.leaves[index], root: flipping(bit, of: root)))
        }
    }

    @Test(arguments: [(1, 2), (2, 3), (4, 8), (6, 8), (21, 70), (64, 70)])
    func `a consistency proof with one bit flipped fails`(earlier: Int, later: Int) {
        let proof = Self.tree.consistencyProof(from: earlier, to: later)
        let roots = (Self.tree.root(at: earlier), Self.tree.root(at: later))
        for (place, hash) in proof.hashes.enumerated() {
            for bit in 0..<256 {
                var hashes = proof.hashes
                hashes[place] = flipping(bit, of: hash)
                let forged = ConsistencyProof(earlier: earlier, later: later, hashes: hashes)
                #expect(!forged.holds(earlierRoot: roots.0, laterRoot: roots.1))
            }
        }
        for bit in 0..<256 {
            #expect(!proof.holds(earlierRoot: flipping(bit, of: roots.0), laterRoot: roots.1))
            #expect(!proof.holds(earlierRoot: roots.0, laterRoot: flipping(bit, of: roots.1)))
        }
    }

    @Test(arguments: 1...70)
    func `a proof for one index does not hold for another, nor with hashes more or fewer`(size: Int) {
        let root = Self.tree.root(at: size)
        let index = size / 3
        let proof = Self.tree.inclusionProof(of: index, in: size)
        let leaf = Self.leaves[index]
        for other in 0..<size where other != index {
            let moved = InclusionProof(index: other, size: size, hashes: proof.hashes)
            #expect(!moved.holds(leaf: leaf, root: root))
        }
        let longer = InclusionProof(index: index, size: size, hashes: proof.hashes + [root])
        #expect(!longer.holds(leaf: leaf, root: root))
        let outside = InclusionProof(index: size, size: size, hashes: proof.hashes)
        #expect(!outside.holds(leaf: leaf, root: root))
        guard size > 1 else { return }
        let shorter = InclusionProof(index: index, size: size, hashes: proof.hashes.dropLast())
        #expect(!shorter.holds(leaf: leaf, root: root))
    }

    @Test func `a proof from the empty tree says nothing`() {
        let proof = ConsistencyProof(earlier: 0, later: 3, hashes: [])
        #expect(!proof.holds(earlierRoot: MerkleTree.emptyRoot, laterRoot: Self.tree.root(at: 3)))
    }

    @Test func `a hundred thousand leaves take at most 64 bytes each and an eighth of slack`() {
        var tree = MerkleTree()
        for _ in 0..<100_000 { tree.append(Self.leaves[0]) }
        #expect(tree.byteCount <= 100_000 * 72)
        var reserved = MerkleTree()
        reserved.reserve(100_000)
        for _ in 0..<100_000 { reserved.append(Self.leaves[0]) }
        #expect(reserved.byteCount <= 100_000 * 64 + 4096)
    }
}

func flipping(_ bit: Int, of hash: Hash) -> Hash {
    var bytes = hash.bytes
    bytes[bit / 8] ^= 1 << UInt8(bit % 8)
    return Hash(bytes: bytes) ?? hash
}
