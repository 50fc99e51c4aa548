// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Law

/// How a rule comes to what it says, beside the reason that it gives.
struct TraceTests {
    private static let terms = ExplainingTests.terms
    private static let rule = ExplainingTests.rule

    private func book(_ rule: Rule = rule) throws -> LawBook {
        try LawBook(SmallBook.parts(rules: [rule], terms: Self.terms))
    }

    private func facts(planned: String, begins: String? = nil) -> Facts {
        var facts = SmallBook.facts([Vocabulary.kind: "training", "act.planned": planned])
        facts.act["act.begins"] = begins
        return facts
    }

    private static let trees: [(tongue: Tongue, tree: String)] = [
        (
            .english,
            """
            - text [R: text, art. 1 (custom)]
              - [true] Kind of act: training or visit (recorded: training)
              - [unknown] at least one of these:
                - [false] Planned: not yes (recorded: yes)
                - [unknown] Beginning: before 2024-01-01 (recorded: unknown)

            """
        ),
        (
            .french,
            """
            - texte [R : texte, art. 1 (coutume)]
              - [vrai] Nature de l'acte : formation ou visite (consigné : formation)
              - [inconnu] au moins un de ces points :
                - [faux] Prévu : pas oui (consigné : oui)
                - [inconnu] Début : avant le 2024-01-01 (consigné : inconnu)

            """
        ),
        (
            .arabic,
            """
            - نص [R: نص، المادة 1 (عرف دولي)]
              - [صحيح] نوع العمل: تدريب أو زيارة (المسجَّل: تدريب)
              - [غير معروف] واحد على الأقل مما يلي:
                - [غير صحيح] مخطط له: ليس نعم (المسجَّل: نعم)
                - [غير معروف] البداية: قبل 2024-01-01 (المسجَّل: غير معروف)

            """
        ),
    ]

    @Test(arguments: trees.indices)
    func `under each reason stands how its rule comes to it, in the language that is asked for`(_ index: Int)
        throws
    {
        let book = try book()
        let text = book.text(
            of: try book.assess(facts(planned: "yes"), for: nil), in: Self.trees[index].tongue)
        #expect(text.contains("\n" + Self.trees[index].tree + "\n"), "\(text)")
    }

    @Test func `a rule that reads only what is stated says so`() throws {
        let stated = Rule(
            id: "R", title: SmallBook.said, when: .is("act.planned", "yes"), cites: [SmallBook.citation],
            binds: .everyone(.incompatible), because: SmallBook.said, readsOnlyStated: true)
        func text(_ rule: Rule) throws -> String {
            let book = try book(rule)
            return book.text(of: try book.assess(facts(planned: "yes"), for: nil), in: .english)
        }
        let note = "\n  - what has no answer does not count here\n"
        #expect(try text(stated).contains("  - [true] Planned: yes (recorded: yes)" + note))
        #expect(try !text(Self.rule).contains(note))
    }

    /// The properties of the outline, as "group name class value".
    private func outline(_ facts: Facts) throws -> [String] {
        let book = try book()
        let ground = try #require(try book.assess(facts, for: nil).grounds.first)
        return OSCALTrace(book: book).properties(of: ground).map { property in
            guard case .object(let members) = property else { return "" }
            return ["group", "name", "class", "value"].compactMap { members[$0] }.compactMap { value in
                if case .text(let text) = value { text } else { nil }
            }.joined(separator: " ")
        }
    }

    @Test func `a finding of OSCAL has the outline as numbered groups of properties`() throws {
        let found = try outline(facts(planned: "no", begins: "2024-06-01"))
        #expect(found.count == 4 * 4 + 3)
        for property in [
            "trace.1 trace en Kind of act: training or visit", "trace.1 trace-truth yes",
            "trace.1 trace-answer act.kind training", "trace.2 trace ar واحد على الأقل مما يلي:",
            "trace.2 trace-truth yes", "trace.2.1 trace fr Prévu : pas oui",
            "trace.2.1 trace-answer act.planned no", "trace.2.2 trace-truth no",
            "trace.2.2 trace-answer act.begins 2024-06-01",
        ] {
            #expect(found.contains(property), "\(property)")
        }
        let open = try outline(facts(planned: "yes"))
        #expect(open.contains("trace.2.2 trace-truth unknown"))
        #expect(!open.contains { $0.hasPrefix("trace.2.2 trace-answer") })
    }

    @Test func `every property of the outline is in our name space, and OSCAL's words are tokens`() throws {
        let book = try book()
        let ground = try #require(try book.assess(facts(planned: "yes"), for: nil).grounds.first)
        for property in OSCALTrace(book: book).properties(of: ground) {
            guard case .object(let members) = property else { continue }
            #expect(members["ns"] == .text(OSCALDocument.names))
            for name in ["name", "class", "group"] {
                guard case .text(let word)? = members[name] else { continue }
                #expect(OSCALResult.token(word) == word)
            }
        }
    }

    @Test func `readers are told as of when each list was read, and where a reservation is`() throws {
        let row = Participation(
            state: SmallBook.mali, instrument: "TREATY", listed: .party,
            deposited: PartialDate(SmallBook.date("2001-05-31")), reservation: "page 4", source: "made up",
            asOf: PartialDate("2025-03"))
        let book = try SmallBook.book(rows: [row])
        var facts = SmallBook.facts([Vocabulary.kind: "visit", "act.urgent": "yes"])
        facts.states = [SmallBook.mali: [:]]
        let assessment = try book.assess(facts)
        let stored = String(decoding: assessment.json, as: UTF8.self)
        let traced = String(decoding: book.tracedJSON(of: assessment), as: UTF8.self)
        for (name, value) in [
            ("standing-as-of", "2025-03"), ("standing-reservation", "page 4"), ("status-as-of", "2025-03"),
        ] {
            #expect(traced.contains(#""name":"\#(name)","ns":"urn:entente:law","value":"\#(value)""#))
            #expect(!stored.contains(name))
        }
    }

    /// What is on the record has the old form: its digest is pinned.
    @Test func `the outline is added for readers, and what is stored stays as it is`() throws {
        let book = try book()
        var facts = facts(planned: "yes")
        facts.states = [SmallBook.mali: [:], SmallBook.oman: [:]]
        let assessment = try book.assess(facts)
        let stored = String(decoding: assessment.json, as: UTF8.self)
        let traced = String(decoding: book.tracedJSON(of: assessment), as: UTF8.self)
        #expect(!stored.contains("trace"))
        #expect(traced.contains(#""group":"trace.2.1""#))
        #expect(book.tracedJSON(of: assessment) == Array(traced.utf8))
        func identifiers(_ text: String) -> [Substring] {
            text.split(separator: #""uuid":""#).dropFirst().map { $0.prefix(36) }
        }
        let (before, after) = (identifiers(stored), identifiers(traced))
        // Facts, findings and results keep their names; only the document, which says more, has another.
        #expect(before.count == after.count && before.count > 3)
        #expect(Set(before).subtracting(after).count == 1)
    }
}
