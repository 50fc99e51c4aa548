// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

struct ExplainingTests {
    static let terms = [
        Term(
            id: Vocabulary.kind,
            answer: .choice([
                .init("training", label: Wording(ar: "تدريب", fr: "formation", en: "training")),
                .init("visit", label: Wording(ar: "زيارة", fr: "visite", en: "visit")),
            ]), label: Wording(ar: "نوع العمل", fr: "Nature de l'acte", en: "Kind of act")),
        Term(
            id: "act.planned", answer: .choice([.init("yes"), .init("no")]),
            label: Wording(ar: "مخطط له", fr: "Prévu", en: "Planned")),
        Term(id: "act.begins", answer: .date, label: Wording(ar: "البداية", fr: "Début", en: "Beginning")),
    ]
    private static let vocabulary = Vocabulary(terms)

    static let rule = SmallBook.rule(
        "R", .needsReview,
        when: [
            .isOneOf(Vocabulary.kind, ["training", "visit"]),
            .any([.not(.is("act.planned", "yes")), .isBefore("act.begins", SmallBook.date("2024-01-01"))]),
        ])

    @Test func `a rule reads as an outline in each language`() {
        func text(_ tongue: Tongue) -> String {
            RuleProse(Self.rule, vocabulary: Self.vocabulary, in: tongue).text()
        }
        #expect(
            text(.english)
                == """
                - Kind of act: training or visit
                - at least one of these:
                  - Planned: not yes
                  - Beginning: before 2024-01-01
                """)
        #expect(
            text(.french)
                == """
                - Nature de l'acte : formation ou visite
                - au moins un de ces points :
                  - Prévu : pas oui
                  - Début : avant le 2024-01-01
                """)
        #expect(
            text(.arabic)
                == """
                - نوع العمل: تدريب أو زيارة
                - واحد على الأقل مما يلي:
                  - مخطط له: ليس نعم
                  - البداية: قبل 2024-01-01
                """)
    }

    @Test func `a rule is a decision table`() throws {
        let table = try #require(DecisionTable(Self.rule, vocabulary: Self.vocabulary))
        #expect(table.columns == [Vocabulary.kind, "act.planned", "act.begins"])
        #expect(
            table.rows.map(\.cells) == [
                [["training", "visit"], ["no"], []], [["training", "visit"], [], ["", "2023-12-31"]],
            ])
    }

    @Test(arguments: Tongue.allCases)
    func `an assessment is written in each language, with its reasons and what it is not`(_ tongue: Tongue)
        throws
    {
        let book = try SmallBook.book()
        let assessment = try book.assess(
            SmallBook.facts([Vocabulary.kind: "training", "act.planned": "no"]), for: SmallBook.mali)
        let text = book.text(of: assessment, in: tongue)
        #expect(text.contains(LegalVerdict.compatibleWithConditions.label.text(in: tongue)))
        #expect(text.contains("UNPLANNED") && text.contains("Small v1"))
        #expect(text.contains(book.parts.name(of: SmallBook.citation, in: tongue)))
        #expect(text.contains(AssessmentPhrase.disclaimer.wording.text(in: tongue)))
        #expect(text.contains(AssessmentPhrase.beforeTabling.wording.text(in: tongue)))
    }

    @Test func `an act with many states says who is answered what`() throws {
        let book = try SmallBook.book()
        let facts = SmallBook.facts(
            [Vocabulary.kind: "visit", "act.urgent": "yes", "act.place": "indoors"],
            states: [SmallBook.mali: [:], SmallBook.oman: [:]])
        let text = book.text(of: try book.assess(facts), in: .english)
        #expect(text.hasPrefix("The act as a whole: needs legal review\n- ML: needs legal review\n- OM: "))
    }

    @Test func `standings are of the day of the act, and the oldest source has a day of its own`() throws {
        let read = try #require(PartialDate("2025-03"))
        func text(_ asOf: PartialDate?) throws -> String {
            let row = Participation(
                state: SmallBook.mali, instrument: "TREATY", listed: .party,
                deposited: PartialDate(SmallBook.date("2001-05-31")), source: "made up", asOf: asOf)
            let book = try SmallBook.book(rows: [row])
            let facts = SmallBook.facts([Vocabulary.kind: "visit", "act.urgent": "yes"])
            return book.text(of: try book.assess(facts, for: SmallBook.mali), in: .english)
        }
        let day = "standings and rules as on the day of the act, 2026-11-23"
        #expect(try text(read).contains("\(day); oldest source on participation: 2025-03\n"))
        #expect(try text(nil).contains("\(day)\n"))
    }

    @Test func `a standing says where it is read, as of when, and what the state reserved`() throws {
        let row = Participation(
            state: SmallBook.mali, instrument: "TREATY", listed: .party,
            deposited: PartialDate(SmallBook.date("2001-05-31")), reservation: "https://depositary.example/4",
            source: "made up", asOf: PartialDate("2025-03"))
        let book = try SmallBook.book(rows: [row])
        let facts = SmallBook.facts([Vocabulary.kind: "visit", "act.urgent": "yes"])
        let assessment = try book.assess(facts, for: SmallBook.mali)
        #expect(
            book.text(of: assessment, in: .english).contains(
                "ML, text: party (made up, as of 2025-03; "
                    + "reservation or declaration: https://depositary.example/4)"))
        #expect(
            book.text(of: assessment, in: .french, naming: { _ in "Mali" }).contains(
                "Mali, texte : partie (made up, état au 2025-03 ; "
                    + "réserve ou déclaration : https://depositary.example/4)"))
    }

    @Test func `what the engine says is advice in every language, for the opinion is a person's`() throws {
        let book = try SmallBook.book()
        let assessment = try book.assess(SmallBook.facts([Vocabulary.kind: "training"]), for: nil)
        for (tongue, head) in [
            (Tongue.arabic, "المشورة: "), (.french, "Conseil : "), (.english, "Advice: "),
        ] {
            #expect(book.text(of: assessment, in: tongue).hasPrefix(head))
        }
    }

    @Test func `the reason of an open rule is not told as a fact`() throws {
        let rule = Rule(
            id: "R", title: Wording(en: "Planning"), when: .is("act.planned", "no"),
            cites: [SmallBook.citation],
            binds: .everyone(.incompatible), because: Wording(en: "It is not planned."))
        let book = try SmallBook.book(rules: [rule])
        func text(_ act: [Term.ID: String]) throws -> String {
            book.text(of: try book.assess(SmallBook.facts(act), for: nil), in: .english)
        }
        let open = try text([:])
        #expect(open.contains("- Planning [R: text, art. 1 (custom)]") && !open.contains("not planned"))
        #expect(try text(["act.planned": "no"]).contains("- It is not planned. (incompatible) [R: "))
    }

    @Test func `every phrase exists in three languages`() {
        let wordings =
            AssessmentPhrase.allCases.map(\.wording) + LegalVerdict.allCases.map(\.label)
            + Standing.allCases.map(\.label) + Gate.allCases.map(\.label) + Layer.allCases.map(\.label)
        #expect(wordings.allSatisfy { $0.missing.isEmpty })
    }

    @Test func `the trace shows what each part came to`() throws {
        let assessment = try SmallBook.book().assess(SmallBook.facts([Vocabulary.kind: "training"]), for: nil)
        let ground = try #require(assessment.grounds.first)
        #expect(ground.trace.truth == .unknown)
        #expect(ground.trace.parts.map(\.truth) == [.yes, .unknown])
        #expect(ground.trace.parts.map(\.answer) == ["training", nil])
    }
}
