// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

@testable import entente

/// The third of August 2021, and what came of it.
struct FoundingSceneTests {
    private let day = Day("2021-08-03") ?? Day(number: 0)

    private func scene() async throws -> (story: PlayedStory, visit: Visit) {
        let story = try await PlayedStory.shared.value
        let visit = story.state.visits.values.first { $0.plan.begins.day == day }
        return (story, try #require(visit))
    }

    @Test func `the visit file is complete and closed`() async throws {
        let (story, visit) = try await scene()
        #expect(visit.plan.visitor == "UNCCT")
        #expect(visit.status == .closed)
        #expect(visit.delegation.count(where: \.isHead) == 1)
        #expect(visit.delegation.count >= 3)
        #expect(
            Set(visit.agenda.compactMap(\.plan.domain)) == [
                "ideology", "communications", "financing", "military",
            ])
        #expect(visit.agenda.contains { $0.plan.presenter == "legal-adviser" })
        #expect(visit.minutes != nil)
        let clashes = visit.agenda.flatMap {
            story.state.clashes(with: $0.plan, ignoring: (visit: visit.id, item: $0.id))
        }
        #expect(clashes == [])
    }

    @Test func `each follow-up has an owner and a due date, and was done in time`() async throws {
        let (story, visit) = try await scene()
        let followUps = visit.followUps.compactMap { story.state.followUps[$0] }
        #expect(followUps.count >= 3)
        for followUp in followUps {
            #expect(story.state.people[followUp.plan.owner] != nil)
            #expect(try #require(followUp.done).at.day <= followUp.plan.due)
        }
        #expect(followUps.contains { $0.plan.owner == "uncct-officer" })
    }

    @Test func `the briefing book of that morning shows work in all four domains, equal to the register`()
        async throws
    {
        let (story, visit) = try await scene()
        let book = try #require(visit.books.last { $0.asOf < visit.plan.begins })
        #expect(book.asOf.day == day)
        let then = try await Registry.replay(story.node.registry.journal, upTo: book.acts)
        let view = View(of: then, for: .person("protocol-officer"), at: book.asOf)
        let briefing = try #require(view.briefing(for: visit.plan.visitor, since: book.since))
        for portfolio in briefing.portfolio {
            #expect(!portfolio.initiatives.isEmpty, "\(portfolio.domain.id)")
        }
        let adopted = briefing.figures.first { $0.kind == .adopted }
        #expect(adopted?.value == then.initiatives.values.count { $0.isAdopted })
        #expect(briefing.legality.withoutOpinion == [])
        #expect(!briefing.changes.isEmpty)
    }

    @Test func `a release and a statement on legality were published on it`() async throws {
        let (story, visit) = try await scene()
        let releases = visit.releases.compactMap { story.state.releases[$0] }
        #expect(Set(releases.map(\.draft.kind)) == [.pressRelease, .statement])
        #expect(releases.allSatisfy { $0.status == .published && $0.clearedBy != $0.author })
        let minutes = try #require(visit.minutes)
        #expect(releases.allSatisfy { $0.published.map { minutes.at < $0 } ?? false })
        #expect(View(of: story.state, for: .visitor, at: story.present).releases.count >= 5)
    }

    @Test func `the joint programme went from proposal through both sign-offs to its evaluation`()
        async throws
    {
        let (story, visit) = try await scene()
        let joint = try #require(
            story.state.initiative(titled: "Joint programme on strategic communications"))
        #expect(joint.partners == ["UNCCT"])
        #expect(visit.plan.ends < (joint.milestones.first?.at ?? visit.plan.begins))
        #expect(Set(joint.signOffs.map(\.organisation)) == ["UNCCT", "secretariat"])
        #expect(joint.comments.contains { $0.by.organisation == "UNCCT" })
        #expect(joint.opinionInForce?.finding == .clear)
        #expect(joint.stage == .evaluated)
        #expect(joint.evaluation?.by.person == "evaluator")
        let activities = joint.activities.compactMap { story.state.activities[$0] }
        #expect(activities.count { $0.status == .done && $0.attended > 0 } == activities.count)
        let path: [Stage] = [
            .draft, .submitted, .admissible, .inDebate, .inLegalReview, .tabled, .deciding, .adopted,
            .resourcing, .active, .closing, .evaluated,
        ]
        #expect(joint.milestones.map(\.stage) == path)
    }

    @Test func `the partner sees its joint items, none of the states' own, and no deliberation`() async throws
    {
        let (story, _) = try await scene()
        let view = View(of: story.state, for: .person("uncct-officer"), at: story.present)
        let unpublished = view.initiatives.filter { $0.publication != .published }
        #expect(!unpublished.isEmpty)
        #expect(unpublished.allSatisfy { $0.partners.contains("UNCCT") })
        #expect(view.initiatives.allSatisfy { $0.positions.isEmpty })
    }
}
