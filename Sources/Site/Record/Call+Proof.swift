// SPDX-License-Identifier: Apache-2.0
import Coalition
import Record

extension Call {
    /// The proof that an act is on the record: with its payload for whoever may read it, else of its leaf alone. Pages,
    /// files and programs are given the same.
    func proof(of entry: TrailEntry) async throws -> ActProof {
        let proof = try await site.registry.journal.proof(of: entry.index)
        return view.mayRead(entry.index) ? proof : proof.sealed
    }
}
