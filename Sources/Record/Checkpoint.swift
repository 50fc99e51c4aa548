// SPDX-License-Identifier: Apache-2.0

/// What a log states about itself at one moment: who it is, how many entries, and their root (C2SP tlog-checkpoint).
package struct Checkpoint: Sendable, Hashable {
    /// Identity of the log; by convention also the name of its key.
    package let origin: String
    /// Number of entries.
    package let size: Int
    package let root: Hash
    /// Opaque further lines of foreign logs; ours has none.
    package let extensions: [String]

    package init(origin: String, size: Int, root: Hash) {
        precondition(!origin.isEmpty && size >= 0, "a checkpoint names its log and a size")
        self.origin = origin
        self.size = size
        self.root = root
        extensions = []
    }

    /// Reads the text of a note. The note's signature must have been verified by then.
    package init(text: String) throws(RecordError) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.popLast()?.isEmpty == true else {
            throw .malformed(.checkpoint, "no newline at the end")
        }
        guard lines.count >= 3, lines.allSatisfy({ !$0.isEmpty }) else {
            throw .malformed(.checkpoint, "expected at least three lines, none empty")
        }
        guard let size = CanonicalDecimal.parse(lines[1]) else {
            throw .malformed(.checkpoint, "size `\(lines[1])`")
        }
        guard let root = Hash(base64: lines[2]) else {
            throw .malformed(.checkpoint, "root `\(lines[2])`")
        }
        guard size > 0 || root == MerkleTree.emptyRoot else {
            throw .malformed(.checkpoint, "the root is not that of the empty tree")
        }
        origin = String(lines[0])
        self.size = size
        self.root = root
        extensions = lines[3...].map(String.init)
    }

    /// The text that is signed.
    package var text: String {
        ([origin, "\(size)", root.base64] + extensions).map { $0 + "\n" }.joined()
    }

    /// This checkpoint as a note signed by `key`.
    package func signed(by key: SigningKey) throws -> SignedNote {
        try SignedNote(text: text, signedBy: key)
    }
}
