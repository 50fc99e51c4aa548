// SPDX-License-Identifier: Apache-2.0

import Coalition
import Foundation
import Law
import Record
import Testing

/// What the law desk puts on the record, and what follows from it.
struct LawDeskTests {
    @Test func `a law book is in force once two advisers have signed it`() {
        var story = Story()
        story.expect(.law(.propose(change: Story.change(Story.book("v1")))), by: "legal")
        #expect(story.coalition.law.book == nil)
        #expect(story.view(for: .person("legal-2")).actions.map(\.kind) == [.approveLawChange])
        #expect(story.view(for: .person("legal")).actions.isEmpty)
        story.expect(.law(.approve(change: "B-1", affected: [], assessments: 0)), by: "legal-2")
        #expect(story.coalition.law.book == Story.book("v1"))
        #expect(story.coalition.law.changes["B-1"]?.approval?.by.person == "legal-2")
        #expect(story.view(for: .person("legal-2")).actions.isEmpty)
    }

    @Test func `every run stays on the record, the withdrawn ones too`() {
        var story = Story(assessed: .incompatible)
        story.expect(.law(.withdraw(assessment: "A-1", reason: Story.remark())), by: "legal")
        story.assess(.compatible)
        let runs = story.view(for: .person("delegate-TD")).assessments(of: "I-1")
        #expect(runs.map(\.id) == ["A-2", "A-1"])
        #expect(runs.map { $0.withdrawn == nil } == [true, false])
    }

    @Test func `an opinion follows the assessment, or departs with two signatures until a day`() {
        var story = Story(assessed: .incompatible)
        story.depart(until: story.now.day.advanced(byDays: 10))
        story.expect(story.opinion(.clearWithConditions), by: "legal")
        #expect(story.initiative?.opinionInForce?.draft.assessment == "A-1")

        var late = Story(assessed: .incompatible)
        late.depart(until: late.now.day.advanced(byDays: 10))
        late.wait(.days(11))
        late.refuse(late.opinion(.clearWithConditions), by: "legal", with: LawRefusal.departure)
    }

    @Test func `an override that the chair has not countersigned permits nothing`() {
        var story = Story(assessed: .incompatible)
        story.expect(
            .law(.override(assessment: "A-1", override: Story.override(until: story.tomorrow))), by: "officer"
        )
        #expect(story.view(for: .person("sg")).actions.map(\.kind).contains(.countersignOverride))
        story.refuse(story.opinion(.clearWithConditions), by: "legal", with: LawRefusal.departure)
    }

    @Test func `an opinion that names no assessment, or an older one, does not pass the latest over`() {
        var shut = Story(assessed: .incompatible, hard: ["torture_and_death"])
        shut.refuse(shut.opinion(.clear, on: nil), by: "legal", with: LawRefusal.hardGate)
        var two = Story(assessed: .compatible)
        two.assess(.incompatible)
        two.refuse(two.opinion(.clear, on: "A-1"), by: "legal", with: LawRefusal.departure)
        two.refuse(two.opinion(.clear, on: nil), by: "legal", with: LawRefusal.departure)
        two.expect(.law(.withdraw(assessment: "A-2", reason: Story.remark())), by: "legal-2")
        two.expect(two.opinion(.clear, on: nil), by: "legal")
    }

    @Test func `what was found or ended after the opinion is heeded at the table and at the opening`() {
        var story = Story(assessed: .compatible)
        story.expect(story.opinion(.clear), by: "legal")
        story.assess(.incompatible)
        story.refuse(.initiative(.table(initiative: "I-1")), by: "officer", with: LawRefusal.departure)
        var ended = Story(assessed: .incompatible)
        ended.depart(until: ended.now.day.advanced(byDays: 10))
        let conditions = [
            OpinionDraft.Condition(text: SmallCharter.same("Later"), owner: "ML", beforeTabling: false)
        ]
        var draft = Story.opinion(.clearWithConditions, conditions: conditions)
        draft.assessment = "A-1"
        ended.expect(
            .initiative(
                .giveOpinion(
                    initiative: "I-1", textHash: ended.hash(of: "I-1"), opinion: draft)), by: "legal")
        ended.expect(.initiative(.table(initiative: "I-1")), by: "officer")
        ended.wait(.days(11))
        ended.refuse(
            .decision(.open(initiative: "I-1", ruleSet: "consensus", deadline: nil)), by: "sg",
            with: LawRefusal.departure)
    }

    @Test func `an opinion may be stricter than the assessment, and review is the adviser's to settle`() {
        var story = Story(assessed: .compatible)
        story.expect(story.opinion(.notClear), by: "legal")
        var open = Story(assessed: .needsReview)
        open.expect(open.opinion(.clear), by: "legal")
    }

    @Test func `what a withholding stops goes on when it is lifted`() {
        var story = Story(assessed: .compatible)
        story.depart(.withhold)
        story.expect(story.opinion(.clear), by: "legal")
        story.refuse(.initiative(.table(initiative: "I-1")), by: "officer", with: LawRefusal.withheld)
        story.expect(.law(.lift(override: "O-1", reason: Story.remark())), by: "sg")
        story.expect(.initiative(.table(initiative: "I-1")), by: "officer")
    }

    @Test func `an opinion that has expired carries a text neither to the table nor to a decision`() {
        var story = Story(assessed: .compatible)
        story.expect(story.opinion(.clear, expires: story.now.day.advanced(byDays: 5)), by: "legal")
        var early = story
        early.expect(.initiative(.table(initiative: "I-1")), by: "officer")
        early.wait(.days(6))
        early.refuse(
            .decision(.open(initiative: "I-1", ruleSet: "consensus", deadline: nil)), by: "sg",
            with: InitiativeRefusal.opinionExpired)
        story.wait(.days(6))
        story.refuse(
            .initiative(.table(initiative: "I-1")), by: "officer", with: InitiativeRefusal.opinionExpired)
        #expect(story.view(for: .person("legal")).actions.map(\.kind).contains(.giveOpinion))
    }

    @Test func `a dissent stands beside the opinion and stops nothing`() throws {
        var story = Story(assessed: .compatible)
        story.expect(story.opinion(.clear), by: "legal")
        let act = try #require(story.initiative?.opinionInForce?.act)
        story.expect(
            .law(.dissent(initiative: "I-1", opinion: act, dissent: Story.dissent)), by: "legal-2")
        #expect(story.initiative?.dissents.map(\.opinion) == [act])
        story.expect(.initiative(.table(initiative: "I-1")), by: "officer")
    }

    @Test func `the owner of a condition reports it, and the adviser confirms`() {
        var story = Story(at: .inLegalReview)
        story.opine(Story.opinion(.clearWithConditions, conditions: [Story.condition]))
        #expect(story.view(for: .person("delegate-ML")).actions.map(\.kind).contains(.reportCondition))
        let report = InitiativeDeed.reportCondition(initiative: "I-1", condition: 0, note: Story.remark())
        story.refuse(
            .initiative(report), by: "delegate-NE", with: InitiativeRefusal.notConditionOwner)
        story.expect(.initiative(report), by: "delegate-ML")
        #expect(!story.view(for: .person("delegate-ML")).actions.map(\.kind).contains(.reportCondition))
        story.refuse(
            .initiative(.table(initiative: "I-1")), by: "officer",
            with: InitiativeRefusal.conditionOutstanding)
        story.expect(.initiative(.meetCondition(initiative: "I-1", condition: 0)), by: "legal")
        story.expect(.initiative(.table(initiative: "I-1")), by: "officer")
    }

    @Test func `the desk's work is the coalition's own, and a free question the adviser's house's`() {
        var story = Story(assessed: .incompatible)
        story.depart()
        story.expect(.law(.assess(assessment: Story.assessment())), by: "legal")
        for person: Person.ID in ["uncct", "observer-FR"] {
            let view = story.view(for: .person(person))
            #expect(view.assessments.isEmpty && view.overrides.isEmpty && view.lawChanges.isEmpty)
            #expect(view.lawBook == Story.book("v1"))
        }
        #expect(story.view(for: .visitor).assessments.isEmpty)
        let member = story.view(for: .person("delegate-TD"))
        #expect(member.assessments.map(\.id) == ["A-1"])
        #expect(member.overrides.map(\.id) == ["O-1"])
        #expect(story.view(for: .person("officer")).assessments.map(\.id) == ["A-2", "A-1"])
    }

    @Test func `what a viewer may not know of is counted for them, and only counted`() {
        var story = Story(assessed: .incompatible)
        story.expect(.law(.assess(assessment: Story.assessment())), by: "legal")
        func unopened(_ person: Person.ID, _ verdict: LegalVerdict) -> Int {
            story.view(for: .person(person)).unopenedAssessments { $0.verdict == verdict }
        }
        #expect(unopened("delegate-TD", .compatibleWithConditions) == 1)
        #expect(unopened("delegate-TD", .incompatible) == 0)
        #expect(unopened("officer", .compatibleWithConditions) == 0)
        #expect(unopened("uncct", .compatibleWithConditions) == 0)
    }

    @Test func `an approval says how many the approver could not open, and never more than there are`() {
        var story = Story(assessed: .compatible)
        let draft = Story.change(Story.book("v2"), replacing: Story.book("v1"))
        story.expect(.law(.propose(change: draft)), by: "legal")
        for unopened in [2, -1, Int.max] {
            story.refuse(
                .law(.approve(change: "B-2", affected: [], assessments: 1, unopened: unopened)),
                by: "legal-2", with: LawRefusal.assessmentsMoved)
        }
        story.expect(
            .law(.approve(change: "B-2", affected: [], assessments: 1, unopened: 1)), by: "legal-2")
        #expect(story.coalition.law.changes["B-2"]?.approval?.unopened == 1)
    }

    @Test func `an approval of before reads and writes as it did`() throws {
        let old = """
            {"approve":{"affected":[{"after":"incompatible","assessment":"A-1","before":"compatible"}],\
            "assessments":1,"change":"B-1"}}
            """
        let deed = try JSONDecoder().decode(LawDeed.self, from: Data(old.utf8))
        let affected = AffectedAssessment(assessment: "A-1", before: .compatible, after: .incompatible)
        #expect(deed == .approve(change: "B-1", affected: [affected], assessments: 1))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(String(decoding: try encoder.encode(deed), as: UTF8.self) == old)
    }

    @Test func `an opinion of before the law desk reads and writes as it did`() throws {
        let old = """
            {"conditions":[{"beforeTabling":true,"owner":"ML","text":{"en":"Office"}}],"finding":"clearWithConditions",\
            "instruments":["ICCPR art. 19"],"reasoning":{"en":"Reasons"}}
            """
        let draft = try JSONDecoder().decode(OpinionDraft.self, from: Data(old.utf8))
        #expect(draft.assessment == nil && draft.expires == nil && draft.conditions[0].due == nil)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(String(decoding: try encoder.encode(draft), as: UTF8.self) == old)
    }
}
