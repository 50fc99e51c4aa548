// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

/// What somebody might learn who tries: from refusals, from names, from what was public once.
struct DiscretionTests {
    @Test(arguments: ["public", "coalition"])
    func `no organisation bears a name that a written audience reads as everybody`(name: String) {
        var charter = SmallCharter.charter
        charter.partners[0].id = .init(stringLiteral: name)
        #expect(charter.faults().contains { $0.message.contains("reserved") })
        var member = SmallCharter.charter.members[0]
        member.code = .init(stringLiteral: name)
        var story = Story()
        story.refuse(
            .directory(.admitMember(member: member)), by: "registrar", with: DirectoryRefusal.reservedName)
    }

    @Test func `what is taken over to be redrafted is public no longer`() {
        var story = Story(at: .admissible)
        story.expect(.initiative(.cosponsor(initiative: "I-1")), by: "delegate-NE")
        story.expect(.publication(.clearInitiative(initiative: "I-1")), by: "delegate-ML")
        story.expect(.publication(.publishInitiative(initiative: "I-1")), by: "press")
        #expect(story.view(for: .visitor).initiative("I-1") != nil)
        story.expect(
            .initiative(.withdraw(initiative: "I-1", reason: Story.remark())), by: "delegate-ML")
        story.expect(.initiative(.takeOver(initiative: "I-1")), by: "delegate-NE")
        #expect(story.view(for: .visitor).initiative("I-1") == nil)
        #expect(story.view(for: .person("delegate-TD")).initiative("I-1") == nil)
    }

    @Test func `another state's draft does not exist for whoever tries to release it`() {
        var story = Story(at: .draft)
        story.refuse(
            .publication(.clearInitiative(initiative: "I-1")), by: "delegate-TD",
            with: PublicationRefusal.unknownInitiative)
        #expect(story.findings.map(\.code) == ["publication.unknownInitiative"])
    }

    @Test func `a partner is not told which states have not spoken`() {
        var story = Story(at: .inDebate) { $0.partners = ["UNCCT"] }
        story.refuse(
            .initiative(.requestReview(initiative: "I-1")), by: "uncct", with: InitiativeRefusal.notSponsor)
        #expect(story.findings.map(\.code) == ["initiative.notSponsor"])
    }

    @Test func `a partner is not told whose an amendment is`() {
        var story = Story(at: .inDebate) { $0.partners = ["UNCCT"] }
        story.expect(
            .initiative(
                .amend(
                    initiative: "I-1", paragraph: 1, replacement: SmallCharter.same("Other words."),
                    reason: Story.remark())), by: "delegate-TD")
        story.refuse(
            .initiative(.settleAmendment(initiative: "I-1", amendment: 1, outcome: .withdrawn)), by: "uncct",
            with: InitiativeRefusal.notMember)
        #expect(!story.findings.flatMap(\.parameters.values).contains("TD"))
    }

    @Test func `a state that gave notice is bound until the day it named`() {
        var story = Story(at: .active)
        let day = story.now.day.advanced(byDays: 20)
        story.expect(
            .participation(.withdraw(initiative: "I-1", from: day, reason: Story.remark())),
            by: "delegate-NE")
        story.refuse(
            .participation(.choose(initiative: "I-1", level: .decline, caveats: [], capacity: nil)),
            by: "delegate-NE", with: ExecutionRefusal.boundByChoice)
        #expect(story.initiative?.binds("NE", on: day.advanced(byDays: -1)) == true)
    }
}
