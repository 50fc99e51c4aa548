// SPDX-License-Identifier: Apache-2.0
import Coalition
import Testing

/// The audience is enforced in the view, once: these look at it as each kind of viewer.
struct AudienceTests {
    var story = Story()
    let own: Initiative.ID
    let joint: Initiative.ID
    let draft: Initiative.ID = "I-3"

    init() {
        own = story.tableInitiative("Own")
        joint = story.tableInitiative("Joint", partners: ["UNCCT"])
        let proposal = Proposal(
            kind: .initiative, title: SmallCharter.same("Draft"), objective: SmallCharter.same("Draft"),
            domains: ["military"], mandate: "founding", invited: ["NE"])
        story.expect(.initiative(.propose(proposal: proposal)), by: "delegate-ML")
    }

    private func seen(by viewer: Viewer) -> [String] {
        story.view(for: viewer).initiatives.map(\.id.text).sorted()
    }

    @Test func `the public sees nothing that is not published`() {
        #expect(seen(by: .visitor) == [])
        #expect(story.view(for: .visitor).decisions.isEmpty)
        #expect(story.view(for: .visitor).people.isEmpty)
        #expect(story.view(for: .visitor).latestActs(100).map(\.name) == ["charter.found"])
    }

    @Test func `a partner sees joint items only`() {
        let view = story.view(for: .person("uncct"))
        #expect(seen(by: .person("uncct")) == [joint.text])
        #expect(view.initiative(own) == nil)
        #expect(view.decisions.isEmpty)
        #expect(view.visits.isEmpty)
        #expect(view.trail(of: own.subject).isEmpty)
        #expect(view.initiative(joint)?.positions.isEmpty == true)
        #expect(!view.trail(of: joint.subject).isEmpty)
    }

    @Test func `a partner learns nothing of what the states deliberate on a joint item`() {
        var story = story
        let remark = Remark("Too fast.", in: .english)
        story.expect(
            .initiative(.takePosition(initiative: joint, position: .oppose, statement: remark)),
            by: "delegate-NE")
        func names(_ person: Person.ID) -> [String?] {
            story.view(for: .person(person)).trail(of: joint.subject).map(\.name)
        }
        #expect(!names("uncct").contains("initiative.takePosition"))
        #expect(names("delegate-TD").contains("initiative.takePosition"))
    }

    @Test func `a draft is seen by its sponsor, those invited and the secretariat`() {
        for person in ["delegate-ML", "delegate-NE", "officer"] as [Person.ID] {
            #expect(seen(by: .person(person)).contains(draft.text))
        }
        for person in ["delegate-TD", "observer-FR", "uncct"] as [Person.ID] {
            #expect(!seen(by: .person(person)).contains(draft.text))
        }
    }

    @Test func `who has lost every credential sees what the public sees`() {
        var story = story
        let credential = story.coalition.credentialsByPerson["delegate-TD"]?.first ?? "C-0"
        story.expect(.directory(.revoke(credential: credential, reason: "recalled")), by: "registrar")
        #expect(story.view(for: .person("delegate-TD")).initiatives.isEmpty)
        #expect(story.view(for: .person("delegate-TD")).me == nil)
    }

    @Test func `a suspended state is outside the coalition's deliberations`() {
        var story = story
        story.expect(.directory(.suspend(organisation: "TD", reason: "by decision")), by: "sg")
        #expect(story.view(for: .person("delegate-TD")).initiatives.isEmpty)
    }

    @Test(arguments: ["visitor", "uncct", "observer-FR", "delegate-TD"])
    func `no act is shown to whom it does not concern`(name: String) {
        let viewer: Viewer = name == "visitor" ? .visitor : .person(.init(stringLiteral: name))
        let view = story.view(for: viewer)
        for index in 0..<story.coalition.count {
            guard let entry = view.act(index) else { continue }
            #expect(view.isIn(entry.audience))
            #expect(!entry.about.contains(draft.subject), "act \(index) speaks of another state's draft")
        }
    }
}
