// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

/// What states ask of one another in the demonstration, and what came of it.
struct SupportSceneTests {
    @Test func `requests, offers and pairs stand wherever one can look at them`() async throws {
        let story = try await PlayedStory.shared.value
        let view = View(of: story.state, for: .person("officer-programmes"), at: story.present)
        let requests = Set(view.supportRequests.map { $0.status(at: story.present) })
        #expect(requests == [.open, .met, .withdrawn])
        let pairs = Set(view.pairings.map { $0.status(at: story.present) })
        #expect(pairs == [.proposed, .agreed, .declined, .delivered])
        let run = try #require(view.matchRun)
        #expect(!run.proposals.isEmpty && !run.unmatched.isEmpty)
        #expect(view.supportDuplicates.count == 1 && !view.unusedOffers.isEmpty)
        let misses = run.unmatched.compactMap { view.supportRequest($0) }.flatMap {
            view.candidates(for: $0, in: run).compactMap(\.fit.nearMiss)
        }
        #expect(misses.count >= 4)
        for request in view.supportRequests {
            #expect(request.need.purpose.missing(of: Language.allCases).isEmpty, "\(request.id)")
        }
    }
}
