// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Record

/// Checks every stored checkpoint against the tree, on all cores: signatures cost more than all hashes together.
struct CheckpointAudit: Sendable {
    let notes: [(size: Int, note: String)]
    let tree: MerkleTree
    let verifier: Verifier

    func run() async throws {
        guard notes.first?.size == 0 else { throw StorageError.damaged("checkpoint 0: missing") }
        try await withThrowingTaskGroup { group in
            let width = 512
            for start in stride(from: 0, to: notes.count, by: width) {
                group.addTask { firstFault(start..<min(start + width, notes.count)) }
            }
            let faults = try await group.reduce(into: []) { $0.append($1) }.compactMap { $0 }
            if let first = faults.min(by: { $0.size < $1.size }) { throw StorageError.damaged(first.reason) }
        }
        guard let newest = notes.last?.size, newest == tree.size else {
            let covered = notes.last?.size ?? 0
            throw StorageError.damaged(
                "checkpoint \(covered): the newest, but there are \(tree.size) entries"
            )
        }
    }

    private struct Fault: Sendable {
        let size: Int
        let reason: String
    }

    private func firstFault(_ range: Range<Int>) -> Fault? {
        for place in range {
            let (size, text) = notes[place]
            let fault = { (reason: String) in Fault(size: size, reason: "checkpoint \(size): \(reason)") }
            guard size <= tree.size else { return fault("covers entries that are not there") }
            do {
                let checkpoint = try verifier.checkpoint(bytes: text.utf8)
                guard checkpoint.size == size else { return fault("signed for size \(checkpoint.size)") }
                guard checkpoint.root == tree.root(at: size) else {
                    let earlier = place == 0 ? 0 : notes[place - 1].size
                    return fault("entries \(earlier) to \(size - 1) do not lead to its root")
                }
            } catch {
                return fault("\(error)")
            }
        }
        return nil
    }
}
