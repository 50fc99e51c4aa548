// SPDX-License-Identifier: Apache-2.0

import Coalition
import Foundation
import Law
import Testing

/// No state and no condition of an assessment is passed over, and what an override asks for is seen to.
struct LawConditionTests {
    private static let remark = Story.remark("The ombudsman has access.")

    private func kinds(_ story: Story, _ person: Person.ID) -> [ActionItem.Kind] {
        story.view(for: .person(person)).actions.map(\.kind)
    }

    // MARK: States

    @Test func `a state that joins before the review is over is assessed, and then the text goes on`() {
        var story = Story(at: .admissible)
        story.adopt()
        story.assess(.compatible)
        story.expect(.initiative(.cosponsor(initiative: "I-1")), by: "delegate-NE")
        story.bring(to: .inLegalReview)
        story.refuse(story.opinion(.clear), by: "legal", with: LawRefusal.stateJoined)
        story.assess(.compatible, states: ["ML", "NE"])
        story.expect(story.opinion(.clear, on: "A-2"), by: "legal")
        story.expect(.initiative(.table(initiative: "I-1")), by: "officer")
    }

    @Test func `who opts in after the decision stops nothing, and belongs to the next assessment`() {
        var story = Story(assessed: .compatible)
        story.bring(to: .active)
        #expect(story.initiative?.participants == ["ML", "NE"])
        let draft = Story.assessment(.compatible, of: "I-1", text: story.hash(of: "I-1"))
        story.refuse(.law(.assess(assessment: draft)), by: "legal", with: LawRefusal.stateLeftOut)
        story.assess(.compatible, states: ["ML", "NE"])
        story.bring(to: .archived)
    }

    @Test func `an opinion that a new assessment has overtaken is to be given anew`() {
        var story = Story(assessed: .compatible)
        story.expect(story.opinion(.clear), by: "legal")
        #expect(!kinds(story, "legal").contains(.giveOpinion))
        story.assess(.compatibleWithConditions)
        #expect(kinds(story, "legal").contains(.giveOpinion))
    }

    @Test func `a partner that sponsors reads of no assessment in the list of what is missing`() throws {
        var story = Story(at: .admissible) { $0.partners = ["UNCCT"] }
        story.expect(.initiative(.cosponsor(initiative: "I-1")), by: "uncct")
        story.adopt()
        story.bring(to: .inLegalReview)
        story.expect(story.opinion(.clear, on: nil), by: "legal")
        story.assess(.compatibleWithConditions)
        func codes(_ person: Person.ID) throws -> Set<String> {
            let initiative = try #require(story.initiative)
            let list = try #require(story.view(for: .person(person)).checklist(of: initiative))
            return Set(list.sections.flatMap(\.items).map(\.finding.code))
        }
        #expect(try codes("officer").contains { $0.hasPrefix("law.") })
        #expect(try !codes("uncct").contains { $0.hasPrefix("law.") })
    }

    @Test func `a partner that sponsors is not assessed as a state`() {
        var story = Story(at: .admissible) { $0.partners = ["UNCCT"] }
        story.expect(.initiative(.cosponsor(initiative: "I-1")), by: "uncct")
        story.adopt()
        story.assess(.compatible)
        #expect(story.initiative.map { story.view(for: .person("legal")).states(of: $0) } == ["ML"])
    }

    // MARK: Conditions of the assessment

    @Test func `an opinion carries the condition of the assessment, or says why it need not`() {
        var carried = Story(assessed: .compatibleWithConditions)
        carried.expect(
            carried.opinion(.clearWithConditions) { $0.conditions[0].carries = Story.engineCondition },
            by: "legal")
        for ground in OpinionDraft.SetAside.Ground.allCases {
            var story = Story(assessed: .compatibleWithConditions)
            let aside = OpinionDraft.SetAside(
                condition: Story.engineCondition, ground: ground, reason: Self.remark)
            story.expect(story.opinion(.clearWithConditions) { $0.setAside = [aside] }, by: "legal")
            #expect(story.initiative?.opinionInForce?.draft.setAside == [aside])
        }
        // Where nothing is left to be met, the opinion is clear.
        var settled = Story(assessed: .compatibleWithConditions)
        let met = OpinionDraft.SetAside(
            condition: Story.engineCondition, ground: .met, reason: Self.remark)
        settled.refuse(settled.opinion(.clear), by: "legal", with: LawRefusal.departure)
        settled.expect(settled.opinion(.clear) { $0.setAside = [met] }, by: "legal")
        var silent = Story(assessed: .compatibleWithConditions)
        let empty = OpinionDraft.SetAside(
            condition: Story.engineCondition, ground: .met, reason: Story.remark(" "))
        silent.refuse(
            silent.opinion(.clearWithConditions) { $0.setAside = [empty] }, by: "legal",
            with: TextRefusal.missing)
    }

    @Test func `naming no assessment, or an older one, does not pass the conditions of the latest over`() {
        var story = Story(assessed: .compatible)
        story.assess(.compatibleWithConditions)
        for named: StoredAssessment.ID? in [nil, "A-1"] {
            story.refuse(
                story.opinion(.clearWithConditions, on: named), by: "legal",
                with: LawRefusal.conditionDropped)
            var carried = story
            carried.expect(
                carried.opinion(.clearWithConditions, on: named) {
                    $0.conditions[0].carries = Story.engineCondition
                }, by: "legal")
        }
    }

    @Test func `a condition that a run sets after the opinion is heeded at the table`() {
        var story = Story(assessed: .compatible)
        story.expect(
            story.opinion(.clearWithConditions) { $0.conditions[0].beforeTabling = false }, by: "legal")
        var late = story
        late.assess(.compatibleWithConditions)
        late.refuse(
            .initiative(.table(initiative: "I-1")), by: "officer", with: LawRefusal.conditionDropped)
        story.expect(.initiative(.table(initiative: "I-1")), by: "officer")
    }

    @Test func `who departs from the advice departs from its conditions until the override ends`() {
        var story = Story(assessed: .compatibleWithConditions)
        story.depart(until: story.now.day.advanced(byDays: 10))
        story.expect(story.opinion(.clear), by: "legal")
        var late = story
        late.wait(.days(11))
        late.refuse(
            .initiative(.table(initiative: "I-1")), by: "officer", with: LawRefusal.conditionDropped)
        story.expect(.initiative(.table(initiative: "I-1")), by: "officer")
    }

    // MARK: Conditions of overrides

    /// An override with one condition of Mali's, and an opinion that lets tabling wait for nothing else.
    private func departed(until days: Int = 30) -> Story {
        var story = Story(assessed: .incompatible)
        var condition = Story.condition
        condition.due = story.tomorrow
        story.depart(until: story.now.day.advanced(byDays: days), conditions: [condition])
        story.expect(
            story.opinion(.clearWithConditions) {
                $0.conditions[0].beforeTabling = false
                $0.conditions[0].owner = "secretariat"
            }, by: "legal")
        return story
    }

    @Test func `the owner of an override's condition reports it, an adviser confirms, and tabling waits`() {
        var story = departed()
        let owed = story.view(for: .person("delegate-ML")).actions.first { $0.kind == .reportCondition }
        #expect(owed?.due == .day(story.tomorrow))
        #expect(kinds(story, "legal").contains(.confirmCondition))
        #expect(!kinds(story, "officer").contains(.table))
        let report = InitiativeDeed.reportCondition(
            initiative: "I-1", condition: 0, note: Self.remark, override: "O-1")
        story.refuse(
            .initiative(report), by: "delegate-NE", with: InitiativeRefusal.notConditionOwner)
        story.expect(.initiative(report), by: "delegate-ML")
        #expect(story.acts.last?.about.contains("O-1") == true)
        #expect(!kinds(story, "delegate-ML").contains(.reportCondition))
        story.refuse(
            .initiative(.table(initiative: "I-1")), by: "officer", with: LawRefusal.conditionOutstanding)
        let meet = InitiativeDeed.meetCondition(initiative: "I-1", condition: 0, override: "O-1")
        story.expect(.initiative(meet), by: "legal")
        story.refuse(.initiative(meet), by: "legal", with: InitiativeRefusal.alreadyMet)
        #expect(story.coalition.law.overrides["O-1"]?.met[0] == story.now)
        #expect(story.initiative?.opinionInForce?.met == [:])
        #expect(kinds(story, "officer").contains(.table))
        story.expect(.initiative(.table(initiative: "I-1")), by: "officer")
    }

    @Test func `what was promised for an override outlasts it, unless it is lifted`() {
        var lapsed = departed(until: 5)
        lapsed.wait(.days(6))
        #expect(kinds(lapsed, "delegate-ML").contains(.reportCondition))
        var lifted = departed()
        lifted.expect(.law(.lift(override: "O-1", reason: Self.remark)), by: "sg")
        #expect(!kinds(lifted, "delegate-ML").contains(.reportCondition))
        lifted.refuse(
            .initiative(.meetCondition(initiative: "I-1", condition: 0, override: "O-1")), by: "legal",
            with: LawRefusal.alreadyLifted)
    }

    @Test func `a condition of another initiative's override is nobody's here`() {
        var story = departed()
        let other = story.tableInitiative("Another")
        story.refuse(
            .initiative(.meetCondition(initiative: other, condition: 0, override: "O-1")), by: "legal",
            with: LawRefusal.unknownOverride)
    }

    @Test func `what is done about an override's condition stays inside, as the override does`() {
        var story = Story(at: .inLegalReview) { $0.partners = ["UNCCT"] }
        story.adopt()
        story.assess(.incompatible)
        story.depart(conditions: [Story.condition])
        let report = InitiativeDeed.reportCondition(
            initiative: "I-1", condition: 0, note: Self.remark, override: "O-1")
        story.expect(.initiative(report), by: "delegate-ML")
        let initiative = story.initiative
        func sees(_ person: Person.ID) -> Bool? {
            initiative.map { !story.view(for: .person(person)).conditions(of: $0).isEmpty }
        }
        #expect(sees("delegate-TD") == true && sees("uncct") == false)
        #expect(story.acts.last?.audience == .coalition)
    }

    // MARK: The record

    @Test(arguments: [
        #"{"meetCondition":{"condition":0,"initiative":"I-1"}}"#,
        #"{"reportCondition":{"condition":1,"initiative":"I-1","note":{"language":"en","text":"Done"}}}"#,
    ])
    func `what was done about a condition before overrides set any reads and writes as it did`(old: String)
        throws
    {
        let deed = try JSONDecoder().decode(InitiativeDeed.self, from: Data(old.utf8))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(String(decoding: try encoder.encode(deed), as: UTF8.self) == old)
    }
}
