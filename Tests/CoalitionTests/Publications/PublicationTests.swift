// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

struct PublicationTests {
    private static let draft = ReleaseDraft(
        kind: .pressRelease, title: SmallCharter.same("News"), lead: SmallCharter.same("Lead"),
        body: Story.threeParagraphs)

    private func drafted() -> Story {
        var story = Story()
        story.expect(.publication(.draft(release: Self.draft)), by: "press")
        return story
    }

    private func published() -> Story {
        var story = drafted()
        story.expect(.publication(.clear(release: "R-1")), by: "press-2")
        story.expect(.publication(.publish(release: "R-1")), by: "press")
        return story
    }

    @Test func `the public sees a release once it is published, and not after it is withdrawn`() {
        var story = drafted()
        #expect(story.view(for: .visitor).release("R-1") == nil)
        story = published()
        #expect(story.view(for: .visitor).release("R-1")?.status == .published)
        story.expect(
            .publication(.withdraw(release: "R-1", reason: SmallCharter.same("Wrong"))), by: "press")
        #expect(story.view(for: .visitor).release("R-1") == nil)
    }

    @Test func `a change after clearance needs a new clearance`() {
        var story = drafted()
        story.expect(.publication(.clear(release: "R-1")), by: "press-2")
        story.expect(.publication(.revise(release: "R-1", draft: Self.draft)), by: "press")
        story.refuse(
            .publication(.publish(release: "R-1")), by: "press", with: PublicationRefusal.wrongStatus)
    }

    @Test func `an initiative becomes public when its sponsor has cleared it`() {
        var story = Story()
        let id = story.tableInitiative()
        story.expect(.publication(.clearInitiative(initiative: id)), by: "delegate-ML")
        #expect(story.view(for: .visitor).initiative(id) == nil)
        story.expect(.publication(.publishInitiative(initiative: id)), by: "press")
        let seen = story.view(for: .visitor).initiative(id)
        #expect(seen?.proposal.title == SmallCharter.same("Border schools"))
        #expect(seen?.positions.isEmpty == true)
        #expect(seen?.opinions.isEmpty == true)
        #expect(seen?.texts.current.isEmpty == true, "the text is public only once it is adopted")
    }

    private func refuseCorrection(with refusal: PublicationRefusal) {
        var story = published()
        let propose = Deed.publication(
            .proposeCorrection(release: "R-1", draft: Self.draft, reason: Story.note))
        switch refusal {
        case .correctedAlone:
            story.refuse(
                .publication(.correct(release: "R-1", draft: Self.draft, reason: Story.note)), by: "press",
                with: refusal)
        case .noCorrection:
            story.refuse(.publication(.publishCorrection(release: "R-1")), by: "press-2", with: refusal)
            story.refuse(.publication(.withdrawCorrection(release: "R-1")), by: "press", with: refusal)
        case .othersCorrection:
            story.expect(propose, by: "press")
            story.refuse(propose, by: "press-2", with: refusal)
            story.refuse(.publication(.withdrawCorrection(release: "R-1")), by: "press-2", with: refusal)
        case .ownCorrection:
            story.expect(propose, by: "press")
            story.refuse(.publication(.publishCorrection(release: "R-1")), by: "press", with: refusal)
        default:
            story.expect(propose, by: "press")
            story.expect(propose, by: "press")
            story.refuse(
                .publication(.publishCorrection(release: "R-1", basedOn: 1)), by: "press-2", with: refusal)
            story.expect(.publication(.publishCorrection(release: "R-1", basedOn: 2)), by: "press-2")
        }
    }

    @Test(arguments: PublicationRefusal.allCases)
    func `each refusal is given where it is due`(refusal: PublicationRefusal) {
        var story = drafted()
        let reason = SmallCharter.same("Reason")
        var draft = Self.draft
        switch refusal {
        case .unknown: story.refuse(.publication(.clear(release: "R-9")), by: "press-2", with: refusal)
        case .unknownInitiative, .unknownVisit:
            if refusal == .unknownInitiative { draft.initiative = "I-9" }
            if refusal == .unknownVisit { draft.visit = "V-9" }
            story.refuse(.publication(.draft(release: draft)), by: "press", with: refusal)
        case .languagesIncomplete, .paragraphsDiffer:
            draft.body[.french] = refusal == .paragraphsDiffer ? ["Un seul alinéa"] : nil
            story.expect(.publication(.revise(release: "R-1", draft: draft)), by: "press")
            story.refuse(.publication(.clear(release: "R-1")), by: "press-2", with: refusal)
        case .wrongStatus: story.refuse(.publication(.publish(release: "R-1")), by: "press", with: refusal)
        case .ownText: story.refuse(.publication(.clear(release: "R-1")), by: "press", with: refusal)
        case .notAuthor:
            story.refuse(.publication(.revise(release: "R-1", draft: draft)), by: "press-2", with: refusal)
        case .correctedAlone, .noCorrection, .othersCorrection, .ownCorrection, .correctionReplaced:
            refuseCorrection(with: refusal)
        case .notSponsor, .notCleared, .notSubmitted, .alreadyConfined:
            let id = story.tableInitiative()
            switch refusal {
            case .notSponsor:
                story.refuse(.publication(.clearInitiative(initiative: id)), by: "delegate-NE", with: refusal)
            case .notCleared:
                story.refuse(.publication(.publishInitiative(initiative: id)), by: "press", with: refusal)
            case .alreadyConfined:
                story.refuse(
                    .publication(.confineInitiative(initiative: id, reason: reason)), by: "press",
                    with: refusal)
            default:
                let proposal = Proposal(
                    kind: .initiative, title: reason, objective: reason, domains: ["military"], mandate: nil)
                story.expect(.initiative(.propose(proposal: proposal)), by: "delegate-ML")
                story.refuse(
                    .publication(.clearInitiative(initiative: "I-2")), by: "delegate-ML", with: refusal)
            }
        }
    }
}
