// SPDX-License-Identifier: Apache-2.0
import Exchange
import Law
import Seeding
import Testing

struct LawFolderTests {
    @Test func `a small book is read, and every part stands at its place`() throws {
        let parts = try LawFolder.parts(of: SmallLawText.files)
        #expect(parts.name == "Small" && parts.version == "v1")
        #expect(parts.rules.map(\.id) == ["R-1", "R-2"])
        #expect(
            parts.rules.first?.when
                == .all([
                    .isOneOf("act.kind", ["training", "visit"]),
                    .any([.is("act.planned", "no"), .not(.isBefore("act.begins", date("2024-12-06")))]),
                ]))
        #expect(parts.rules.last?.binds == .byStanding("TREATY", [.party: .needsReview]))
        #expect(parts.rules.last?.yieldsTo == ["R-1"])
        #expect(parts.register.rows.first?.deposited?.description == "1974-07-16")
        #expect(parts.catalogue["TREATY"]?.entryClause == EntryClause(months: 3))
        let isUnderChapterSeven = parts.catalogue.instruments.map(\.isUnderChapterSeven)
        #expect(isUnderChapterSeven == [nil, true])
        #expect(parts.conditions.first?.isBeforeTabling == true)
        #expect(parts.tests.first?.expectation.fires == ["R-1"])
        #expect(
            parts.places["rules.R-1.when[1].any[0]"] == SourcePlace(file: "rules.yaml", line: 5, column: 13))
    }

    private func date(_ text: String) -> LawDate { LawDate(text) ?? LawDate(number: 0) }

    private func refusal(_ file: String, _ text: String) -> String? {
        do throws(LawError) {
            _ = try LawFolder.parts(of: [LawFile(name: file, bytes: Array(text.utf8))])
            return nil
        } catch {
            return error.description
        }
    }

    private static let slips: [(file: String, text: String, message: String)] = [
        (
            "rules.yaml", "- rule: R\n  wehn: []\n",
            "rules.yaml:2:9: rules.R.wehn: there is no field `wehn` here, expected rule, title, when, cites, binds, "
                + "verdict, floor, conditions, because, valid, yields_to, gate, readings; did you mean `when`?"
        ),
        ("rules.yaml", "- title: {en: x}\n", "rules.yaml:1:3: rules[0]: field `rule` is missing"),
        (
            "terms.yaml", "act.kind: {values: [a, b]}\nact.kind: {values: [a, b]}\n",
            "terms.yaml:1:1: `act.kind` appears twice in one group of fields"
        ),
        (
            "terms.yaml", "act.kind: {values: [a]}\n",
            "terms.yaml:1:20: terms.act.kind.values: 1 values found, expected 2 to 60"
        ),
        (
            "terms.yaml", "kind: {values: [a, b]}\n",
            "terms.yaml:1:7: terms.kind: `kind` is no term, expected small letters, digits and underscores after `act.` or "
                + "`state.`"
        ),
        (
            "terms.yaml", "act.place: {values: [a, unknown]}\n",
            "terms.yaml:1:21: terms.act.place.values: `unknown` cannot be a value: unknown is always possible, and commas "
                + "part values"
        ),
        (
            "instruments.yaml", "- {id: T, title: x, type: traety, verification: recalled}\n",
            "instruments.yaml:1:27: instruments.T.type: `traety` found, expected treaty, sc_resolution, ga_resolution, "
                + "ilc_articles, declaration, study, standard, un_policy, un_principles, un_guidance; did you mean `treaty`?"
        ),
        (
            "participation.csv", "state,instrument,status,source\nXX,T,party,s\n",
            "participation.csv:2:1: participation: `XX` is no country code"
        ),
        (
            "participation.csv", "state,instrument,status,sorce\n",
            "participation.csv:1:1: participation: column `source` is missing"
        ),
        (
            "participation.csv", "state,instrument,status,source\nML,T,partie,s\n",
            "participation.csv:2:1: participation: `partie` found, expected party, signatory, no_action_listed, "
                + "ratified_reported; did you mean `party`?"
        ),
        (
            "participation.csv", "state,instrument,status,source\nML,T,party\n",
            "participation.csv:2:1: participation: 3 columns found, expected 4"
        ),
        (
            "participation.csv",
            "state,instrument,source,status,stale_warning\nML,T,\"a, b\",party,FALSE\nML,U,\"a, b\",party,maybe\n",
            "participation.csv:3:19: participation: `maybe` in `stale_warning`, expected true, false, yes, no, 1, 0 or "
                + "nothing"
        ),
        (
            "participation.csv", "state,instrument,status,source,withdrawn\nML,T,party,s,lately\n",
            "participation.csv:2:1: participation: `lately` is no date, expected YYYY-MM-DD, YYYY-MM or YYYY"
        ),
        (
            "tests.yaml", "- {name: t, date: 2026-11-23, facts: {}, expect: {}}\n",
            "tests.yaml:1:50: tests[0].expect: nothing is expected: such a test cannot fail"
        ),
        (
            "tests.yaml", "- {name: t, date: 2026-02-30, facts: {}, expect: {rules: []}}\n",
            "tests.yaml:1:19: tests[0].date: `2026-02-30` is no day, expected YYYY-MM-DD"
        ),
        (
            "rules.yaml",
            "- {rule: R, title: x, when: [act.kind is a], cites: [], binds: {instrument: T, signatory: compatible, "
                + "deposited: does_not_apply}, because: x}\n",
            "rules.yaml:1:114: rules.R.binds.deposited: a state that has deposited owes what a signatory owes, expected a "
                + "verdict for both or for neither"
        ),
        ("law.yaml", "- name\n", "law.yaml:1:1: law: a list found, expected the fields name, version"),
    ]

    @Test(arguments: slips.indices)
    func `a slip is refused with file, line, column and what was expected`(_ index: Int) {
        let slip = Self.slips[index]
        let found = refusal(slip.file, slip.text)?.split(separator: "\n").map(String.init) ?? []
        #expect(found.contains(slip.message), "\(found)")
    }

    @Test(arguments: [
        ("True", true), ("true", true), ("TRUE", true), ("1", true), ("yes", true), ("False", false),
        ("no", false), ("0", false), ("", false),
    ])
    func `a flag of a depositary's list is read however it is written`(text: String, isSet: Bool) throws {
        let table = """
            state,instrument,status,source,as_of,stale_warning,declaration_or_reservation_on_file
            ML,T,party,UNTC,2026-02-03,\(text),\(text)
            """
        let parts = try LawFolder.parts(of: [LawFile(name: "participation.csv", bytes: Array(table.utf8))])
        let row = try #require(parts.register.rows.first)
        #expect(row.isStale == isSet && (row.reservation != nil) == isSet)
    }

    @Test(arguments: [
        ("participation.csv", "state,instrument,status,source\nML,T,party,UNTC\n"),
        ("participation.yaml", "- {state: ML, instrument: T, status: party, source: UNTC}\n"),
    ])
    func `a row that nobody dated is stale`(name: String, text: String) throws {
        let parts = try LawFolder.parts(of: [LawFile(name: name, bytes: Array(text.utf8))])
        #expect(parts.register.rows.map(\.isStale) == [true])
    }

    private static let premises: [(text: String, message: String)] = [
        ("act.kind = training", "`act.kind = training` found, expected `term is value`"),
        ("act.begins is before soon", "`soon` is no day, expected YYYY-MM-DD"),
        (
            "act.kind is one of a,, b",
            "`act.kind is one of a,, b` has an empty value, expected values parted by commas"
        ),
        (
            "{anny: [act.kind is a]}",
            "there is no `anny` here, expected any, all, not, or `term is value`; did you mean `any`?"
        ),
        (
            "{not: [act.kind is a, act.kind is b]}",
            "2 premises found under `not`, expected one: write any or all around them"
        ),
        ("{any: []}", "the list is empty, expected at least one premise"),
        (
            "{any: [{any: [{any: [{any: [{any: [{any: [{any: [{any: [a is b]}]}]}]}]}]}]}]}",
            "premises are nested more than 8 deep: split the rule"
        ),
    ]

    @Test(arguments: premises.indices)
    func `a premise that is none is refused`(_ index: Int) throws {
        let (text, message) = Self.premises[index]
        let found = try #require(refusal("rules.yaml", "- rule: R\n  when:\n    - \(text)\n"))
        #expect(found.contains(": \(message)"), "\(found)")
    }

    @Test func `what could stand for a thousand copies is refused before it is built`() {
        let bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"
        #expect(
            refusal("terms.yaml", bomb)
                == "terms.yaml:2:8: aliases are not allowed in a law book: write the value out")
        let deep = String(repeating: "[", count: 100_000)
        #expect(refusal("rules.yaml", deep)?.hasPrefix("rules.yaml:1:") == true)
        let large = Array(repeating: UInt8(ascii: " "), count: 10_000_000)
        #expect(throws: LawError.self) {
            try LawFolder.parts(of: [LawFile(name: "rules.yaml", bytes: large)])
        }
        #expect(throws: LawError.self) {
            try LawFolder.parts(of: [LawFile(name: "rules.yaml", bytes: [0xff, 0xfe, 0x00])])
        }
    }

    @Test func `a book that rules make meaningless is not compiled`() {
        var files = SmallLawText.files
        files.append(LawFile(name: "rules/more.yaml", bytes: Array(SmallLawText.circle.utf8)))
        let error = #expect(throws: LawError.self) { try LawFolder.book(of: files) }
        #expect(
            error?.problems.map(\.message).contains(
                "rules yield in a circle: `R-3` yields to `R-4` yields to `R-3`") == true)
    }

    @Test func `files that are no part of a book are left alone`() throws {
        let files = SmallLawText.files + [LawFile(name: "README.md", bytes: [0xff])]
        #expect(try LawFolder.parts(of: files).rules.count == 2)
    }

    /// Whatever is done to the files, they are read or refused; a refusal names file, line and column.
    @Test(arguments: 0..<60)
    func `mutilated files are read or refused, never more`(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<6 {
            let files = SmallLawText.files.map { file in
                LawFile(name: file.name, bytes: random.mutated(file.bytes))
            }
            do throws(LawError) {
                let parts = try LawFolder.parts(of: files)
                _ = LawChecker(parts).problems()
            } catch {
                #expect(!error.problems.isEmpty)
                for problem in error.problems {
                    #expect(
                        !problem.message.isEmpty
                            && problem.place.map { $0.line >= 1 && $0.column >= 1 } == true)
                }
            }
        }
    }

    @Test func `facts are read from a file, and what is no fact is refused`() throws {
        let text =
            "date: 2026-11-23\nfacts: {act.kind: training, act.planned: unknown}\nstates: {MLI: {state.agrees: \"yes\"}, SA: }\n"
        let facts = try FactsFile.read(text.utf8, name: "facts.yaml")
        #expect(facts.act == ["act.kind": "training", "act.planned": "unknown"])
        #expect(facts.participants.map(\.text) == ["ML", "SA"])
        let twice = #expect(throws: LawError.self) {
            try FactsFile.read(
                text.replacing("SA: }", with: "ML: {state.agrees: \"no\"}}").utf8, name: "facts.yaml")
        }
        #expect(
            twice?.description
                == "facts.yaml:3:42: states.ML: `ML` is named twice, expected each state once")
        let error = #expect(throws: LawError.self) {
            try FactsFile.read("facts: {}\nstate: ML\n".utf8, name: "facts.yaml")
        }
        #expect(
            error?.description
                == "facts.yaml:2:8: state: there is no field `state` here, expected date, facts, states; did you mean "
                + "`states`?\nfacts.yaml:1:1: field `date` is missing")
    }
}
