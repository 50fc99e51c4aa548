// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import entente

/// The whole story as it stands at the end. A refused deed ends the play, so that every test here fails with it.
struct DemonstrationTests {
    private func story() async throws -> PlayedStory { try await PlayedStory.shared.value }

    @Test func `two plays at the same present are the same acts, byte for byte`() async throws {
        let first = try await story()
        let second = try await PlayedStory(present: first.present)
        #expect(try await first.payloads() == second.payloads())
    }

    @Test func `it says of itself that it is a demonstration, of 43 member states`() async throws {
        let story = try await story()
        #expect(story.state.charter?.demonstration == true)
        #expect(story.state.members(on: story.present.day).count == 43)
        #expect(story.state.charter?.members.count { $0.delegateSeated != nil } == 33)
        #expect(story.state.charter?.faults() == [])
    }

    @Test(arguments: Stage.allCases)
    func `every stage of the life has been entered`(stage: Stage) async throws {
        let state = try await story().state
        #expect(state.initiatives.values.contains { $0.milestones.contains { $0.stage == stage } })
    }

    @Test func `thirty initiatives and more stand at every stage that one can rest at`() async throws {
        let state = try await story().state
        #expect(state.initiatives.count >= 30)
        let standing = Set(state.initiatives.values.map(\.stage))
        #expect(standing == Set(Stage.allCases))
        for domain in state.charter?.domains ?? [] {
            let count = state.initiatives.values.count { $0.proposal.domains.contains(domain.id) }
            #expect(count >= 6, "\(domain.id)")
        }
    }

    @Test func `every member of the day was told of every stage`() async throws {
        let state = try await story().state
        let silent: [Stage] = [.draft, .submitted, .returned]
        for initiative in state.initiatives.values {
            for milestone in initiative.milestones where !silent.contains(milestone.stage) {
                let notice = initiative.notices.first {
                    $0.stage == milestone.stage && $0.at == milestone.at
                }
                #expect(
                    notice?.to == state.members(on: milestone.at.day),
                    "\(initiative.id) \(milestone.stage.rawValue)")
            }
        }
    }

    /// A debate that was opened again awaits anew those who had said nothing.
    @Test func `every member has a position, even none, at every stage that has ended`() async throws {
        let state = try await story().state
        for initiative in state.initiatives.values {
            for (milestone, next) in zip(initiative.milestones, initiative.milestones.dropFirst())
            where Stage.consulted.contains(milestone.stage) && milestone.stage != initiative.stage {
                let recorded = initiative.positions[milestone.stage] ?? [:]
                for member in state.members(on: next.at.day) {
                    #expect(recorded[member] != nil, "\(initiative.id) \(milestone.stage.rawValue) \(member)")
                }
            }
        }
    }

    @Test func `nothing was adopted without a signed opinion on the very text`() async throws {
        let state = try await story().state
        for initiative in state.initiatives.values
        where initiative.milestones.contains(where: { $0.stage == .adopted }) {
            #expect(initiative.opinionInForce != nil, "\(initiative.id)")
            #expect(initiative.opinionInForce?.draft.instruments.isEmpty == false, "\(initiative.id)")
        }
    }

    @Test func `a failing case was stopped and sent back to debate`() async throws {
        let state = try await story().state
        let stopped = state.initiatives.values.filter { $0.opinions.last?.finding == .notClear }
        #expect(!stopped.isEmpty)
        #expect(stopped.allSatisfy { $0.stage == .inDebate && $0.decisions.isEmpty })
    }

    @Test func `decisions were adopted by silence and consensus, broken, deferred, and delayed by a reserve`()
        async throws
    {
        let decisions = try await story().state.decisions.values
        #expect(decisions.contains { $0.status == .adopted && $0.method == .silence })
        #expect(decisions.contains { $0.status == .adopted && $0.method == .consensus })
        #expect(decisions.contains { $0.status == .broken })
        #expect(decisions.contains { $0.status == .deferred })
        #expect(decisions.contains { $0.reserveUsed })
        #expect(decisions.contains { !$0.statements.isEmpty })
        #expect(decisions.contains { $0.status == .adopted && $0.certified == nil })
    }

    @Test func `votes were won and lost, and one runs with a proxy that is not used yet`() async throws {
        let state = try await story().state
        let votes = state.decisions.values.filter { $0.method == .vote }
        #expect(Set(votes.map(\.status)) == [.adopted, .rejected, .open])
        #expect(votes.filter { $0.status != .open }.allSatisfy { $0.certified != nil })
        let running = try #require(votes.first { $0.status == .open })
        #expect(running.votes["ML"] == nil && running.represented(by: "ML") == "NE")
        #expect(running.votes["GA"]?.holder == "CI")
        #expect(running.ballots.count > running.votes.count)
    }

    @Test func `a state that stays out is bound to nothing, and pledges do not count`() async throws {
        let state = try await story().state
        let chosen = state.initiatives.values.flatMap { $0.participation.values }
        #expect(Set(chosen.map(\.level)).isSuperset(of: [.participate, .contribute, .observe, .decline]))
        #expect(chosen.contains { !$0.caveats.isEmpty })
        #expect(Set(state.contributions.values.map(\.stage)) == [.pledged, .committed, .received])
        let waiting = state.initiatives.values.filter {
            $0.stage == .resourcing && !state.meetsThreshold($0)
        }
        #expect(waiting.contains { $0.contributions.contains { state.contributions[$0]?.stage == .pledged } })
    }
}
