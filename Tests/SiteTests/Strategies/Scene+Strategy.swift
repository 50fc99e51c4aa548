// SPDX-License-Identifier: Apache-2.0
import Coalition

@testable import Site

extension Scene {
    /// After the adoption of the joint initiative its strategy is drafted; its states have still to consent.
    func draftStrategy() async throws {
        let today = clock.now.day
        try await act(
            "officer", "/initiatives/I-1/act/draft-strategy",
            Scene.three("title", "Two banks") + Scene.three("summary", "Both banks")
                + Scene.three("objective-1-title", "Safer schools")
                + Scene.three("objective-1-text", "Every school")
                + [
                    "states": ["ML", "TD"], "from": [today.advanced(byDays: -30).description],
                    "until": [today.advanced(byDays: 900).description], "objective-1-domains": ["ideology"],
                ])
    }
}
