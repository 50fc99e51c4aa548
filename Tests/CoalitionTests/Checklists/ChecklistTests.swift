// SPDX-License-Identifier: Apache-2.0

import Coalition
import Seeding
import Testing

/// The checklist says what the verdict would say, in every situation.
struct ChecklistTests {
    private static let people: [Checklist.Step: Person.ID] = [
        .submit: "delegate-ML", .admit: "officer", .openDebate: "sg", .requestReview: "delegate-ML",
        .beginReview: "officer", .table: "officer",
    ]

    private static func deed(_ step: Checklist.Step, _ id: Initiative.ID, _ story: Story) -> Deed {
        switch step {
        case .submit: .initiative(.submit(initiative: id))
        case .admit: .initiative(.admit(initiative: id, note: Story.note))
        case .openDebate: .initiative(.openDebate(initiative: id, closes: story.now + .days(30)))
        case .requestReview: .initiative(.requestReview(initiative: id))
        case .beginReview: .initiative(.beginReview(initiative: id))
        case .table: .initiative(.table(initiative: id))
        }
    }

    /// The next step is admitted exactly where nothing of it is missing, and refused for what the list names.
    private static func compare(_ story: Story, _ initiative: Initiative) {
        guard let list = story.coalition.checklist(of: initiative, at: story.now), let next = list.next else {
            return
        }
        var person = people[next.step] ?? "officer"
        if [.submit, .requestReview].contains(next.step) {
            person = .init(stringLiteral: "delegate-\(initiative.sponsor)")
        }
        guard let organisation = story.coalition.people[person]?.organisation else { return }
        let verdict = story.coalition.admit(
            deed(next.step, initiative.id, story), by: Author(person: person, organisation: organisation),
            at: story.now)
        let open = next.items.filter { $0.state != .done }.map(\.finding)
        // A person may lack the power at that moment; the list is about the initiative.
        guard !verdict.findings.contains(where: { $0.code.hasPrefix("authority.") }) else { return }
        #expect(verdict.isAdmitted == open.isEmpty, "\(next.step): \(verdict.findings) against \(open)")
        if !verdict.isAdmitted { #expect(Set(open) == Set(verdict.findings), "\(next.step)") }
    }

    @Test(arguments: InitiativeRefusal.allCases)
    func `it agrees with the verdict after every scenario of a refusal`(refusal: InitiativeRefusal) throws {
        let scenario = try #require(InitiativeRefusalTests.scenarios[refusal])
        var story = Story()
        scenario(&story)
        for initiative in story.coalition.initiatives.values { Self.compare(story, initiative) }
    }

    @Test(arguments: 1...20)
    func `it agrees with the verdict whatever people do`(seed: Int) {
        var deeds = RandomDeeds(random: SeededGenerator(seed: UInt64(seed)))
        var story = Story(at: Story.order[seed % 6]) { if seed % 3 == 0 { $0.partners = ["UNCCT"] } }
        for _ in 0..<150 {
            if deeds.random.below(8) == 0 { story.wait(.hours(deeds.random.below(60))) }
            let deed = deeds.deed(in: story.coalition, at: story.now)
            story.tell(deed, by: deeds.likely(deed, in: story.coalition))
            for initiative in story.coalition.initiatives.values { Self.compare(story, initiative) }
        }
    }

    @Test func `a fresh proposal lacks its text and is not yet reviewed`() throws {
        var story = Story()
        story.expect(.initiative(.propose(proposal: Story.proposal())), by: "delegate-ML")
        let view = story.view(for: .person("delegate-ML"))
        let list = try #require(view.initiative("I-1").flatMap { view.checklist(of: $0) })
        func state(_ code: String, _ language: String? = nil) -> Checklist.State? {
            list.sections.flatMap(\.items).first {
                $0.finding.code == code && (language == nil || $0.finding.parameters["language"] == language)
            }?.state
        }
        #expect(state("initiative.noText") == .missing && state("initiative.noMandate") == .done)
        #expect(state("initiative.textIncomplete", "ar") == .missing)
        #expect(state("initiative.noOpinion") == .notYet)
        #expect(list.next?.step == .submit && list.sections.map(\.step) == Checklist.Step.allCases)
    }

    @Test func `steps that were taken are done, and what is on the table has no list`() throws {
        let story = Story(at: .inLegalReview)
        let view = story.view(for: .person("officer"))
        let list = try #require(view.initiative("I-1").flatMap { view.checklist(of: $0) })
        #expect(list.sections.prefix(5).allSatisfy { $0.state == .done })
        #expect(list.missing.map(\.finding.code) == ["initiative.noOpinion"])
        #expect(list.missing.first?.remedy == .giveOpinion)
        let tabled = Story(at: .tabled)
        let initiative = try #require(tabled.initiative)
        #expect(tabled.view(for: .person("officer")).checklist(of: initiative) == nil)
    }

    @Test func `only sponsors and the secretariat see it`() throws {
        let story = Story(at: .inDebate)
        let initiative = try #require(story.initiative)
        func sees(_ person: Person.ID) -> Bool {
            story.view(for: .person(person)).checklist(of: initiative) != nil
        }
        #expect(sees("delegate-ML") && sees("officer"))
        #expect(!sees("delegate-TD") && !sees("uncct"))
        #expect(story.view(for: .visitor).checklist(of: initiative) == nil)
    }
}
