// SPDX-License-Identifier: Apache-2.0

extension Registry {
    /// Takes in many deeds in order, each made from the state that the ones before have left, and makes them durable
    /// in large transactions: for a demonstration, or a file of deeds. Every one is admitted like any other.
    ///
    /// Stops at the first refusal; what was admitted before it is on the record. Other submissions may come between
    /// two transactions, never within one.
    ///
    /// `next` makes a submission from what the teller knows and the state, or nil at the end; `heard` tells the teller
    /// what came of it. Returns the teller as it is at the end.
    package func play<Teller: Sendable>(
        _ start: Teller, next: @Sendable (inout Teller, Coalition) throws -> Submission?,
        heard: @Sendable (inout Teller, Receipt) -> Void
    ) async throws -> Teller {
        var teller = start
        var isOver = false
        while !isOver {
            for _ in 0..<512 where !isOver {
                guard let submission = try next(&teller, tentative) else {
                    isOver = true
                    break
                }
                let receipt = judge(submission)
                heard(&teller, receipt)
                isOver = receipt.act == nil
            }
            try await settle()
        }
        return teller
    }
}
