// SPDX-License-Identifier: Apache-2.0

import Coalition
import Testing

/// Every refusal and warning in taking part, contributing, carrying out and measuring.
struct ExecutionRefusalTests {
    static let scenarios: [ExecutionRefusal: Scenario] = participation.merging(contributions) { first, _ in
        first
    }
    .merging(activities) { first, _ in first }.merging(results) { first, _ in first }

    @Test(arguments: ExecutionRefusal.allCases)
    func `each refusal is given where it is due`(refusal: ExecutionRefusal) throws {
        let scenario = try #require(Self.scenarios[refusal], "no scenario for \(refusal.code)")
        var story = Story()
        scenario(&story)
        for finding in story.findings {
            #expect(!finding.summary.contains("{") && !finding.remedy.contains("{"), "\(finding)")
        }
    }

    private static func choice(_ level: OptIn.Level) -> Deed {
        .participation(.choose(initiative: "I-1", level: level, caveats: [], capacity: nil))
    }

    private static func leave(from day: Day) -> Deed {
        .participation(.withdraw(initiative: "I-1", from: day, reason: Story.remark()))
    }

    static let participation: [ExecutionRefusal: Scenario] = [
        .notState: story(at: .resourcing, { $0.partners = ["UNCCT"] }) {
            $0.refuse(choice(.contribute), by: "uncct", with: ExecutionRefusal.notState)
        },
        .supportingParticipates: story(at: .resourcing) { story in
            story.publish()
            story.refuse(
                choice(.participate), by: "observer-FR", with: ExecutionRefusal.supportingParticipates)
            story.expect(choice(.contribute), by: "observer-FR")
        },
        .boundByChoice: story(at: .active) {
            $0.refuse(choice(.decline), by: "delegate-NE", with: ExecutionRefusal.boundByChoice)
        },
        .notParticipating: story(at: .active) { story in
            story.refuse(
                leave(from: story.now.day), by: "delegate-TD", with: ExecutionRefusal.notParticipating)
        },
        .noticeInPast: story(at: .active) { story in
            story.refuse(
                leave(from: story.now.day.advanced(byDays: -1)), by: "delegate-NE",
                with: ExecutionRefusal.noticeInPast)
        },
    ]

    private static let dollars = Money(minorUnits: 5_000_00, currency: "USD")

    private static func giving(
        _ refusal: ExecutionRefusal, _ money: Money?, by person: Person.ID = "delegate-SA"
    ) -> Scenario {
        story(at: .resourcing) {
            $0.refuse(
                .resource(.pledge(initiative: "I-1", money: money, inKind: nil, earmark: nil)), by: person,
                with: refusal)
        }
    }

    static let contributions: [ExecutionRefusal: Scenario] = [
        .unknownContribution: story(at: .resourcing, { $0.partners = ["UNCCT"] }) { story in
            story.give(dollars, by: "delegate-SA")
            story.refuse(
                .resource(.commit(contribution: "G-1", evidence: "x")), by: "uncct",
                with: ExecutionRefusal.unknownContribution)
            story.refuse(
                .resource(.receive(contribution: "G-9", evidence: "x")), by: "officer",
                with: ExecutionRefusal.unknownContribution)
        },
        .cannotGive: giving(.cannotGive, dollars, by: "sg"),
        .nothingGiven: giving(.nothingGiven, nil),
        .impossibleAmount: giving(.impossibleAmount, Money(minorUnits: -1, currency: "USD")),
        .unknownCurrency: giving(.unknownCurrency, Money(minorUnits: 1, currency: "usd")),
        .notDonor: story(at: .resourcing) { story in
            story.give(dollars, by: "delegate-SA")
            story.refuse(
                .resource(.commit(contribution: "G-1", evidence: "x")), by: "delegate-NE",
                with: ExecutionRefusal.notDonor)
        },
        .wrongContributionStage: story(at: .resourcing) { story in
            story.give(dollars, by: "delegate-SA")
            story.refuse(
                .resource(.receive(contribution: "G-1", evidence: "x")), by: "officer",
                with: ExecutionRefusal.wrongContributionStage)
        },
    ]

    private static func reporting(_ deeds: [(ResultDeed, Person.ID)], _ refusal: ExecutionRefusal) -> Scenario
    {
        story(at: .active) { story in
            story.defineIndicator()
            for (deed, person) in deeds.dropLast() { story.expect(.result(deed), by: person) }
            if let (deed, person) = deeds.last { story.refuse(.result(deed), by: person, with: refusal) }
        }
    }

    static let results: [ExecutionRefusal: Scenario] = [
        .unknownIndicator: reporting(
            [(.report(indicator: "N-9", value: 1), "delegate-ML")], .unknownIndicator),
        .targetIsBaseline: story(at: .active) {
            $0.refuse(
                .result(
                    .define(initiative: "I-1", title: Story.note, unit: Story.note, baseline: 1, target: 1)),
                by: "officer", with: ExecutionRefusal.targetIsBaseline)
        },
        .indicatorLocked: story(at: .active) { story in
            story.defineIndicator()
            story.expect(.result(.report(indicator: "N-1", value: 60)), by: "delegate-ML")
            story.expect(.result(.approve(indicator: "N-1")), by: "officer")
            story.expect(.result(.report(indicator: "N-1", value: 80)), by: "delegate-ML")
            story.expect(.result(.approve(indicator: "N-1")), by: "officer")
            story.bring(to: .closing)
            story.refuse(
                .result(.report(indicator: "N-1", value: 90)), by: "delegate-ML",
                with: ExecutionRefusal.indicatorLocked)
        },
        .nothingToApprove: reporting([(.approve(indicator: "N-1"), "officer")], .nothingToApprove),
        .ownReport: reporting(
            [(.report(indicator: "N-1", value: 1), "officer"), (.approve(indicator: "N-1"), "officer")],
            .ownReport),
    ]
}

extension Story {
    /// Releases the initiative to the public, so that supporting states see it too.
    mutating func publish() {
        expect(.publication(.clearInitiative(initiative: "I-1")), by: "delegate-ML")
        expect(.publication(.publishInitiative(initiative: "I-1")), by: "press")
    }
}
