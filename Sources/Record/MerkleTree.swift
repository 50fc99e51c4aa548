// SPDX-License-Identifier: Apache-2.0

/// A growing Merkle tree (RFC 9162, section 2.1) that answers for every size it ever had.
///
/// Each level keeps the hashes of its complete subtrees in one flat array: 32 bytes a leaf, 16 for the level above,
/// and so on, at most 64 bytes a leaf together.
package struct MerkleTree: Sendable {
    /// The root of the empty tree: SHA-256 of nothing.
    package static let emptyRoot = Hash.of([])

    /// `levels[l][i]` is the hash of the complete subtree over leaves `i << l ..< (i + 1) << l`.
    private var levels: [[Hash]] = [[]]

    package init() {}

    /// A tree over these leaf hashes.
    package init(leaves: some Collection<Hash>) {
        reserve(leaves.count)
        for leaf in leaves { append(leaf) }
    }

    /// Number of leaves.
    package var size: Int { levels[0].count }

    /// The root over all leaves.
    package var root: Hash { hash(of: 0..<size) }

    /// The hashes of all leaves, first to last.
    package var leaves: [Hash] { levels[0] }

    /// Bytes of memory held for hashes.
    package var byteCount: Int { levels.reduce(0) { $0 + $1.capacity * MemoryLayout<Hash>.stride } }

    /// The root the tree had at `size`.
    package func root(at size: Int) -> Hash {
        precondition((0...self.size).contains(size), "the tree never had that size")
        return hash(of: 0..<size)
    }

    /// The hashes of complete subtrees of `1 << level` leaves, as tiles store them.
    package func hashes(level: Int, _ range: Range<Int>) -> ArraySlice<Hash> {
        levels[level][range]
    }

    /// Adds a leaf at the right edge and completes the subtrees that end there.
    package mutating func append(_ leaf: Hash) {
        var carried = leaf
        var level = 0
        while true {
            if level == levels.count { levels.append([]) }
            grow(level)
            levels[level].append(carried)
            let count = levels[level].count
            guard count.isMultiple(of: 2) else { return }
            carried = Hash.node(levels[level][count - 2], levels[level][count - 1])
            level += 1
        }
    }

    /// Takes away the leaves from `size` on, as if they had never been added.
    package mutating func truncate(to size: Int) {
        precondition((0...self.size).contains(size), "the tree never had that size")
        for level in levels.indices {
            levels[level].removeLast(levels[level].count - size >> level)
        }
    }

    /// Room for `count` leaves in all.
    package mutating func reserve(_ count: Int) {
        var level = 0
        while count >> level > 0 {
            if level == levels.count { levels.append([]) }
            levels[level].reserveCapacity(count >> level)
            level += 1
        }
    }

    /// Arrays double by default, which would cost half the memory bound: grow by an eighth instead.
    private mutating func grow(_ level: Int) {
        let count = levels[level].count
        guard count == levels[level].capacity, count >= 1024 else { return }
        levels[level].reserveCapacity(count + count / 8)
    }

    /// MTH over a range that begins at a multiple of the largest power of two below its length.
    func hash(of range: Range<Int>) -> Hash {
        if range.isEmpty { return MerkleTree.emptyRoot }
        let level = range.count.trailingZeroBitCount
        if range.count == 1 << level { return levels[level][range.lowerBound >> level] }
        let split = range.lowerBound + MerkleTree.split(range.count)
        return Hash.node(hash(of: range.lowerBound..<split), hash(of: split..<range.upperBound))
    }

    /// The largest power of two smaller than `count`, where RFC 9162 divides a tree.
    static func split(_ count: Int) -> Int {
        1 << (Int.bitWidth - (count - 1).leadingZeroBitCount - 1)
    }
}
