// SPDX-License-Identifier: Apache-2.0

import Coalition
import Foundation
import Seeding
import Testing

/// Whatever people try, in whatever order, the rules hold and the record replays.
struct InvariantTests {
    @Test(arguments: 1...40)
    func `no order of deeds breaks the rules, and the acts replay to the same state`(seed: Int) throws {
        var deeds = RandomDeeds(random: SeededGenerator(seed: UInt64(seed)))
        var story = Self.beginning(seed)
        for _ in 0..<400 {
            if deeds.random.below(8) == 0 { story.wait(.hours(deeds.random.below(60))) }
            let deed = deeds.deed(in: story.coalition, at: story.now)
            let verdict = story.tell(deed, by: deeds.likely(deed, in: story.coalition))
            guard verdict.isAdmitted else {
                #expect(!verdict.findings.isEmpty)
                continue
            }
            for initiative in story.coalition.initiatives.values { hold(initiative, story.coalition) }
            for activity in story.coalition.activities.values {
                #expect(activity.nominated <= activity.plan.seats && activity.attended <= activity.plan.seats)
            }
        }
        try replay(story)
    }

    /// The draws reach far enough for the test above to mean something.
    @Test func `random deeds are admitted in every chapter of the life`() {
        var admitted: Set<String> = []
        for seed in 1...40 {
            var deeds = RandomDeeds(random: SeededGenerator(seed: UInt64(seed)))
            var story = Self.beginning(seed)
            let before = story.acts.count
            for _ in 0..<300 {
                if deeds.random.below(8) == 0 { story.wait(.hours(deeds.random.below(60))) }
                let deed = deeds.deed(in: story.coalition, at: story.now)
                story.tell(deed, by: deeds.likely(deed, in: story.coalition))
            }
            admitted.formUnion(story.acts.dropFirst(before).map(\.deed.name))
        }
        let expected: Set = [
            "initiative.propose", "initiative.takePosition", "initiative.giveOpinion", "initiative.table",
            "decision.putText", "participation.choose", "resource.pledge", "activity.plan",
        ]
        #expect(expected.subtracting(admitted) == [])
    }

    /// Each seed begins at another stage, so that all of them are reached.
    private static func beginning(_ seed: Int) -> Story {
        Story(at: Story.order[seed % 10]) { if seed % 3 == 0 { $0.partners = ["UNCCT"] } }
    }

    private func hold(_ initiative: Initiative, _ coalition: Coalition) {
        let entered = initiative.milestones.map(\.stage)
        #expect(entered.last == initiative.stage)
        if !initiative.participation.isEmpty { #expect(entered.contains(.adopted)) }
        if !initiative.activities.isEmpty || !initiative.contributions.isEmpty {
            #expect(entered.contains(.resourcing))
        }
        if [.tabled, .deciding].contains(initiative.stage) {
            let opinion = initiative.opinionInForce
            #expect(opinion != nil && opinion?.finding != .notClear && opinion?.outstanding == [])
            #expect(initiative.texts.incomplete(of: Language.allCases) == [])
            #expect(coalition.missingSignOffs(of: initiative) == [])
        }
        for (language, text) in initiative.texts.current {
            #expect(initiative.texts.versions.last { $0.language == language } == text)
            #expect(
                TextVersion.hash(of: text.paragraphs) == text.hash
                    && text.revision <= initiative.texts.revision)
        }
        for stage in initiative.coverage.stages where !stage.isOpen {
            #expect(stage.awaited == 0)
        }
        for gift in initiative.contributions.compactMap({ coalition.contributions[$0] }) {
            #expect(gift.statements.first?.by.organisation == gift.donor)
        }
    }

    private func replay(_ story: Story) throws {
        let encoder = JSONEncoder()
        let decoder = JSONDecoder()
        var again = Coalition()
        for act in story.acts { again.apply(try decoder.decode(Act.self, from: encoder.encode(act))) }
        #expect(again.initiatives.sorted == story.coalition.initiatives.sorted)
        #expect(again.decisions.sorted == story.coalition.decisions.sorted)
        #expect(again.activities.sorted == story.coalition.activities.sorted)
        #expect(again.contributions.sorted == story.coalition.contributions.sorted)
        #expect(again.indicators.sorted == story.coalition.indicators.sorted)
        #expect(again.organisations.sorted == story.coalition.organisations.sorted)
        #expect(again.credentials.sorted == story.coalition.credentials.sorted)
        #expect(again.visits.sorted == story.coalition.visits.sorted)
        #expect(again.releases.sorted == story.coalition.releases.sorted)
    }
}

/// `apply` checks nothing and never traps: an act of another time replays whatever it finds.
struct TotalApplyTests {
    @Test(arguments: [0, 1, 2])
    func `every deed applies to a state that knows nothing of it`(rotation: Int) {
        var coalition = Coalition()
        for (index, deed) in (DeedSamples.all.dropFirst(rotation * 31) + DeedSamples.all).enumerated() {
            coalition.apply(
                Act(
                    id: .init(series: "test", index), index: index, at: Instant(milliseconds: Int64(index)),
                    author: Author(person: "officer", organisation: "secretariat"), credential: nil,
                    audience: .coalition, about: [], deed: deed))
        }
        #expect(coalition.count >= DeedSamples.all.count)
    }

    @Test func `numbers out of all range do not trap`() {
        var story = Story(at: .inDebate)
        for number in [Int.min, -1, 0, Int.max] {
            for deed in [
                InitiativeDeed.comment(initiative: "I-1", paragraph: number, remark: Story.remark()),
                .amend(initiative: "I-1", paragraph: number, replacement: Story.note, reason: Story.remark()),
                .settleAmendment(initiative: "I-1", amendment: number, outcome: .accepted),
                .answer(initiative: "I-1", comment: number, remark: Story.remark()),
                .meetCondition(initiative: "I-1", condition: number),
                .setText(initiative: "I-1", language: .arabic, paragraphs: ["a"], translationOf: number),
            ] {
                #expect(!story.tell(.initiative(deed), by: "delegate-ML").isAdmitted)
                #expect(!story.tell(.initiative(deed), by: "legal").isAdmitted)
                #expect(!story.tell(.initiative(deed), by: "delegate-NE").isAdmitted)
            }
        }
    }
}
