// SPDX-License-Identifier: Apache-2.0

import Coalition
import Law
import Record
import Testing

/// What the stories of the law desk are made of.
extension Story {
    static func book(_ version: String) -> LawPins {
        LawPins(
            name: "Law book", version: version, catalogue: "c\(version)", register: "r", vocabulary: "v",
            rules: "n\(version)", engine: 1)
    }

    static func change(_ book: LawPins, replacing base: LawPins? = nil) -> LawChangeDraft {
        LawChangeDraft(
            book: book, replaces: base, note: SmallCharter.same("Because"),
            differences: [.init(part: .rule, kind: .changed, name: "NR-01")])
    }

    /// An assessment of `I-1` for some states, whatever the engine would say. It sets a condition where it advises one.
    static func assessment(
        _ verdict: LegalVerdict = .compatibleWithConditions, of initiative: Initiative.ID? = nil,
        text: Hash? = nil, hard: [String] = [], book: LawPins = book("v1"),
        on day: Day = Day(number: 18_000), states: [Organisation.ID] = ["ML"],
        worded: [AssessmentDraft.Condition]? = nil, kind: String = "data_transfer"
    ) -> AssessmentDraft {
        AssessmentDraft(
            initiative: initiative, textHash: text, title: SmallCharter.same("Sharing of data"), date: day,
            facts: ["act.kind": kind],
            states: Dictionary(
                uniqueKeysWithValues: states.map { ($0, ["state.consent_recorded": "yes"]) }),
            book: book,
            answers: states.sorted().map { state in
                .init(
                    state: state, verdict: verdict, rules: ["DT-02"],
                    conditions: verdict == .compatibleWithConditions ? [engineCondition] : [],
                    missing: [], hard: hard)
            }, verdict: verdict, digest: Hash.of([7]), worded: worded)
    }

    /// The condition that the assessments of the stories set.
    static let engineCondition = "record_necessity"

    /// The same with its wording, set for before tabling.
    static let wordedCondition = AssessmentDraft.Condition(
        id: engineCondition, text: SmallCharter.same("Record why it is necessary"), beforeTabling: true)

    static func override(
        _ direction: Override.Direction = .permit, until expires: Day,
        conditions: [OpinionDraft.Condition] = []
    ) -> OverrideDraft {
        OverrideDraft(
            direction: direction, reasons: SmallCharter.same("Urgent"), conditions: conditions,
            expires: expires)
    }

    static let dissent = DissentDraft(
        finding: .notClear, reasoning: SmallCharter.same("Privacy"), instruments: ["ICCPR art. 17"])

    var tomorrow: Day { now.day.advanced(byDays: 1) }

    /// Two advisers bring a law book in force.
    mutating func adopt(
        _ version: String = "v1", _ location: SourceLocation = #_sourceLocation
    ) {
        let draft = Self.change(Self.book(version), replacing: coalition.law.book)
        expect(.law(.propose(change: draft)), by: "legal", location)
        let id = LawChange.ID(series: "B", coalition.law.changes.count)
        expect(
            .law(.approve(change: id, affected: [], assessments: coalition.law.assessments.count)),
            by: "legal-2", location)
    }

    /// The next assessment of the present text of `I-1`.
    mutating func assess(
        _ verdict: LegalVerdict = .compatibleWithConditions, hard: [String] = [],
        states: [Organisation.ID] = ["ML"], worded: [AssessmentDraft.Condition]? = nil,
        as kind: String = "data_transfer", _ location: SourceLocation = #_sourceLocation
    ) {
        let draft = Self.assessment(
            verdict, of: "I-1", text: hash(of: "I-1"), hard: hard,
            book: coalition.law.book ?? Self.book("v1"), states: states, worded: worded,
            kind: kind)
        expect(.law(.assess(assessment: draft)), by: "legal", location)
    }

    /// `I-1` in legal review, under a law book in force, with one assessment.
    init(assessed verdict: LegalVerdict, hard: [String] = []) {
        self.init(at: .inLegalReview)
        adopt()
        assess(verdict, hard: hard)
    }

    func opinion(
        _ finding: Opinion.Finding, on assessment: StoredAssessment.ID? = "A-1", expires: Day? = nil,
        _ change: (inout OpinionDraft) -> Void = { _ in }
    ) -> Deed {
        var draft = Self.opinion(
            finding, conditions: finding == .clearWithConditions ? [Self.condition] : [])
        draft.assessment = assessment
        draft.expires = expires
        change(&draft)
        return .initiative(.giveOpinion(initiative: "I-1", textHash: hash(of: "I-1"), opinion: draft))
    }

    /// An override that an officer asks for and the chair countersigns.
    mutating func depart(
        _ direction: Override.Direction = .permit, until expires: Day? = nil,
        conditions: [OpinionDraft.Condition] = []
    ) {
        let draft = Self.override(
            direction, until: expires ?? now.day.advanced(byDays: 30), conditions: conditions)
        expect(.law(.override(assessment: "A-1", override: draft)), by: "officer")
        let id = Override.ID(series: "O", coalition.law.overrides.count)
        expect(.law(.countersign(override: id)), by: "sg")
    }
}
