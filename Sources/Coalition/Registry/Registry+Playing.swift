// SPDX-License-Identifier: Apache-2.0

extension Registry {
    /// Takes in many deeds in order, each made from the state that the ones before have left, and makes them durable
    /// in large transactions: for a demonstration, or a file of deeds. Every one is admitted like any other.
    ///
    /// Stops at the first refusal; what was admitted before it is on the record. Other submissions may come between
    /// two transactions, never within one.
    package func play(
        _ next: (Coalition) throws -> Submission?, heard: (Receipt) -> Void = { _ in }
    ) async throws {
        var isOver = false
        while !isOver {
            for _ in 0..<512 {
                guard let submission = try next(tentative) else {
                    isOver = true
                    break
                }
                let receipt = judge(submission)
                heard(receipt)
                if receipt.act == nil {
                    isOver = true
                    break
                }
            }
            try await settle()
        }
    }
}
