// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// What an organisation's page is made of.
struct InvolvementTests {
    @Test func `a state finds what it sponsors, hosts and has joined, and loses what a revision drops`() {
        var story = Story(at: .draft) { $0.hosts = ["ML", "TD"] }
        #expect(story.view(for: .person("delegate-ML")).initiatives(of: "TD").map(\.id) == ["I-1"])
        story.expect(
            .initiative(.revise(initiative: "I-1", proposal: Story.proposal { $0.hosts = ["BF"] })),
            by: "delegate-ML")
        let view = story.view(for: .person("delegate-ML"))
        #expect(view.initiatives(of: "TD").isEmpty)
        #expect(view.initiatives(of: "BF").first?.parts(of: "BF") == [.host])
        #expect(view.initiatives(of: "ML").first?.parts(of: "ML") == [.sponsor])
    }

    @Test func `a draft of another state is nobody else's, whoever hosts it`() {
        let story = Story(at: .draft) { $0.hosts = ["TD"] }
        #expect(story.view(for: .person("delegate-TD")).initiatives(of: "TD").isEmpty)
        #expect(story.view(for: .visitor).initiatives(of: "ML").isEmpty)
        #expect(story.view(for: .person("officer")).initiatives(of: "TD").count == 1)
    }

    @Test func `activities are those that it hosts, sends people to or came to`() {
        var story = Story(at: .active)
        story.planCourse(.confirmed)
        story.expect(.activity(.nominate(activity: "E-1", seats: 4)), by: "delegate-NE")
        let view = story.view(for: .person("delegate-BF"))
        #expect(view.activities(of: "ML").map(\.id) == ["E-1"])
        #expect(view.activities(of: "NE").first?.nominations == ["NE": 4])
        #expect(view.activities(of: "BF").isEmpty)
        story.expect(.activity(.nominate(activity: "E-1", seats: 0)), by: "delegate-NE")
        #expect(story.view(for: .person("delegate-BF")).activities(of: "NE").isEmpty)
    }

    @Test func `a decision is answered by objection, by time asked for, in words, by silence or not at all`()
    {
        var story = Story(at: .tabled)
        let id = story.openSilence(on: "I-1")
        story.expect(.decision(.receive(decision: id)), by: "delegate-SA")
        story.expect(.decision(.letPass(decision: id, remark: nil)), by: "delegate-ML")
        story.expect(
            .decision(.object(decision: id, form: .reserve, remark: Story.remark())), by: "delegate-TD")
        let view = story.view(for: .person("delegate-ML"))
        let decision = view.decisions(of: "ML", limit: 5).first
        let answers = ["SA", "ML", "TD", "NE"].compactMap { decision?.answer(of: .init(stringLiteral: $0)) }
        #expect(answers == [.silent, .passed, .reserved, .unopened])
        story.expect(
            .decision(.object(decision: id, form: .objection, remark: Story.remark())), by: "delegate-NE")
        #expect(story.decision(id)?.answer(of: "NE") == .objected)
        #expect(view.decisions(of: "ML", before: 1, limit: 5).isEmpty)
        #expect(story.view(for: .person("uncct")).decisions(of: "ML", limit: 5).isEmpty)
    }

    @Test func `offices stand with their organisation, and its own people see them`() {
        let story = Story()
        #expect(story.view(for: .person("delegate-ML")).people(of: "ML").map(\.id) == ["delegate-ML"])
        #expect(story.view(for: .person("uncct")).people(of: "UNCCT").map(\.id) == ["uncct"])
        #expect(story.view(for: .person("uncct")).people(of: "ML").isEmpty)
        #expect(story.view(for: .visitor).people(of: "secretariat").isEmpty)
    }

    @Test func `what was done under a mandate is told page by page`() {
        var story = Story(at: .submitted)
        story.expect(
            .initiative(.propose(proposal: Story.proposal { $0.title = Story.note })), by: "delegate-ML")
        let view = story.view(for: .person("delegate-ML"))
        #expect(view.initiatives(under: "founding", limit: 9).map(\.id) == ["I-2", "I-1"])
        #expect(view.initiatives(under: "founding", before: 2, limit: 9).map(\.id) == ["I-1"])
        #expect(view.initiatives(under: "media", limit: 9).isEmpty)
    }

    @Test func `the history of the directory has the founding and every deed, and nothing else`() {
        var story = Story(at: .submitted)
        story.expect(.directory(.seatDelegate(state: "ML", on: story.now.day)), by: "registrar")
        let view = story.view(for: .person("registrar"))
        let names = view.directoryActs(limit: 9).compactMap(\.name)
        #expect(names == ["directory.seatDelegate", "charter.found"])
        #expect(view.directoryActs(before: view.count - 1, limit: 9).count == 1)
    }
}
