// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

struct BriefingTests {
    private func briefing(of story: Story, for visitor: Organisation.ID) throws -> Briefing {
        try #require(story.view(for: .person("protocol")).briefing(for: visitor, since: SmallCharter.joined))
    }

    @Test func `every figure equals the register, and opens onto what it counts`() throws {
        var story = Story()
        let id = story.tableInitiative("Border schools")
        let decision = story.openConsensus(on: id)
        story.expect(.decision(.putText(decision: decision)), by: "sg")
        _ = story.tableInitiative("Second")
        let briefing = try briefing(of: story, for: "UNCCT")
        let figures = Dictionary(uniqueKeysWithValues: briefing.figures.map { ($0.kind, $0) })
        #expect(figures[.members]?.value == 5)
        #expect(figures[.adopted]?.records == [id.subject])
        #expect(figures[.inPreparation]?.value == 1)
        #expect(figures[.inPreparation]?.records == [], "what states deliberate is counted, never named")
        #expect(briefing.legality.clear.count == 2)
        #expect(briefing.legality.withoutOpinion.isEmpty)
        #expect(briefing.legality.clear.named == [id.subject], "counted, and named once it is decided")
        #expect(briefing.changes.contains { $0.kind == .adopted && $0.subject == id.subject })
        #expect(briefing.portfolio.map(\.domain.id) == SmallCharter.charter.domains.map(\.id))
    }

    @Test func `a book names the visitor's joint items and nobody else's`() throws {
        var story = Story()
        let joint = story.tableInitiative("Joint", partners: ["UNCCT"])
        #expect(try briefing(of: story, for: "UNCCT").joint.map(\.id) == [joint])
        #expect(try briefing(of: story, for: "FR").joint.isEmpty)
    }

    @Test func `only those who keep visit files are briefed`() {
        let since = SmallCharter.joined
        #expect(Story().view(for: .person("delegate-ML")).briefing(for: "UNCCT", since: since) == nil)
        #expect(Story().view(for: .visitor).briefing(for: "UNCCT", since: since) == nil)
    }
}
