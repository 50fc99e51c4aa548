// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import Site

extension Life {
    /// Beside what the scene tells: a second initiative of Mali is put to the vote, and Mali holds the proxy of Niger.
    func putAnotherToVote() async throws {
        let state = registry.coalition
        let id = Initiative.ID(series: "I", state.initiatives.count + 1)
        let decision = Decision.ID(series: "D", state.decisions.count + 1)
        var proposal = Life.proposal("River ports")
        proposal.partners = []
        try await take(.propose(proposal: proposal), by: "delegate-ML")
        try await write(id)
        try await take(.declareAuthentic(initiative: id, languages: Language.allCases), by: "delegate-ML")
        try await take(.submit(initiative: id), by: "delegate-ML")
        try await take(.admit(initiative: id, note: Life.words), by: "officer")
        try await take(.openDebate(initiative: id, closes: now + .days(4)), by: "chair")
        await scene.wait(.days(5))
        try await take(.requestReview(initiative: id), by: "delegate-ML")
        try await take(.beginReview(initiative: id), by: "officer")
        let hash = try #require(registry.coalition.initiatives[id]?.texts.hash)
        let opinion = OpinionDraft(
            finding: .clear, reasoning: Life.words, instruments: ["ICCPR, article 19"], conditions: [])
        try await take(.giveOpinion(initiative: id, textHash: hash, opinion: opinion), by: "legal")
        try await take(.table(initiative: id), by: "officer")
        await scene.wait(.days(3))
        try await tell(
            .decision(.open(initiative: id, ruleSet: "vote", deadline: now + .days(20))), by: "chair")
        try await tell(
            .decision(.appointProxy(decision: decision, state: "ML", remark: Life.remark)),
            by: "delegate-NE")
    }
}
