// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Exchange
import Foundation
import Law
import Testing

@testable import entente

/// What a lawyer types, and what the program answers.
@Suite struct LawCommandTests {
    private static let calm = """
        {"act.kind": training, "act.supports_forces": "no", "act.women_take_part": "yes", \
        "act.disability_access": "yes", "act.selects_by_protected_ground": "no", "act.concerns_children": "no", \
        "act.council_decision_in_conflict": "no", "act.financing_intent_known": "no", "act.un_support": "no", \
        "act.weapons_transferred": "no", "act.force_planned": "no", "act.about_identified_person": "no"}
        """

    /// A folder that is gone when the test is over.
    private func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "law-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    private func assess(_ facts: String, _ arguments: [String] = []) throws -> String {
        var output = ""
        try inFolder { folder in
            let file = folder.appending(path: "facts.yaml")
            try Data(facts.utf8).write(to: file)
            output = try AssessCommand.parse([file.path] + arguments).output()
        }
        return output
    }

    private func problems(_ body: () throws -> Void) -> [LawProblem] {
        do {
            try body()
            return []
        } catch {
            return (error as? LawError)?.problems ?? []
        }
    }

    @Test func `the law book in the program is in order`() throws {
        let answer = try LawCheckCommand.parse([]).output()
        #expect(answer.contains("nothing is wrong"))
        let parts = try LawOption.parse([]).parts()
        #expect(parts.rules.count >= 40)
        #expect(Set(parts.rules.flatMap(\.cites).map(\.instrument)).count >= 25)
        #expect(Set(parts.register.rows.map(\.state)).count == 43)
    }

    @Test func `for each member it has a day for the Geneva Conventions, and says that it is second hand`()
        throws
    {
        let parts = try LawOption.parse([]).parts()
        let rows = parts.register.rows.filter { $0.instrument == "GC-1949" }
        #expect(rows.count == 43 && rows.allSatisfy { $0.isStale && $0.source == "ICRC-IHL-2023" })
        #expect(rows.allSatisfy { $0.deposited.map { $0.earliest == $0.latest } ?? false })
        let mali = try #require(rows.first { $0.state.text == "ML" })
        let conventions = parts.catalogue["GC-1949"]
        #expect(mali.entryIntoForce(of: conventions)?.description == "1965-11-24")
        let eve = try #require(LawDate("1965-11-23"))
        #expect(mali.standing(on: eve, towards: conventions) == .deposited)
    }

    @Test func `every kind of act has a rule, and one by which it can be compatible or has to be looked at`()
        throws
    {
        let parts = try LawOption.parse([]).parts()
        #expect(parts.vocabulary.kinds.count == 16)
        for kind in parts.vocabulary.kinds {
            let own = parts.rules.filter { rule in
                guard case .all(let premises) = rule.when else { return false }
                return premises.contains { premise in
                    if case .isOneOf(Vocabulary.kind, let kinds) = premise {
                        kinds.contains(kind.text)
                    } else {
                        false
                    }
                }
            }
            #expect(own.contains { $0.binds.verdicts.contains(.compatible) }, "\(kind.text)")
            #expect(own.contains { $0.binds.verdicts.max() ?? .compatible > .compatible }, "\(kind.text)")
        }
    }

    @Test func `every text of rules, conditions and terms is there in three languages`() throws {
        let parts = try LawOption.parse([]).parts()
        for rule in parts.rules { #expect((rule.title.missing + rule.because.missing).isEmpty, "\(rule.id)") }
        for condition in parts.conditions { #expect(condition.text.missing.isEmpty, "\(condition.id)") }
        for term in parts.vocabulary.terms {
            #expect((term.label.missing + term.why.missing).isEmpty, "\(term.id)")
            #expect(term.values.allSatisfy { $0.label.missing.isEmpty }, "\(term.id)")
        }
    }

    @Test func `an act with every gate answered is compatible, and each state is answered`() throws {
        let facts = """
            date: 2026-11-23
            facts: \(Self.calm)
            states: {ML: {state.hosts_act: "yes", state.consent_recorded: "yes"}, SA: {state.hosts_act: "no"}}
            """
        let english = try assess(facts)
        #expect(english.contains("The act as a whole: compatible\n"))
        #expect(english.contains("Charter of the United Nations, art. 55-56"))
        #expect(english.contains("A named adviser signs the opinion."))
        let one = try assess(facts, ["--state", "SO", "--language", "fr"])
        #expect(one.contains("examen juridique nécessaire"))
        #expect(one.contains("Consentement de cet État consigné"))
        let french = try assess(facts, ["--language", "fr"])
        #expect(french.contains("- Arabie saoudite : ") && french.contains("## Mali\n\nConseil : "))
        #expect(french.contains("Charte des Nations Unies, art. 55-56"))
        let arabic = try assess(facts, ["--language", "ar"])
        #expect(arabic.contains("متوافق") && arabic.contains("ميثاق الأمم المتحدة، المادتان 55-56"))
        let json = try assess(facts, ["--format", "json"])
        #expect(json.hasPrefix("{\"assessment-results\":"))
        #expect(try assess(facts, ["--format", "json"]) == json)
    }

    @Test(arguments: [
        ("facts: {act.knid: training}", "undefined term `act.knid`; did you mean `act.kind`?"),
        ("facts: {act.kind: trainig}", "can never be `trainig`"),
        ("date: 2199-01-01\nfacts: {act.kind: training}", "2199-01-01 has not come"),
        ("date: 2026-02-30\nfacts: {act.kind: training}", "`2026-02-30` is no day"),
        ("facts: [training]", "expected a group of fields"),
        ("facts: {act.kind: &a training, act.begins: *a}", "aliases are not allowed"),
        ("", "the file is empty"),
    ])
    func `facts that are not in order are refused with the place and what was expected`(
        facts: String, message: String
    ) {
        let found = problems { _ = try assess(facts) }
        #expect(found.contains { $0.description.contains(message) }, "\(found)")
        #expect(found.allSatisfy { $0.place != nil || !$0.path.isEmpty || !$0.message.isEmpty })
    }

    @Test(arguments: [
        (["--state", "XX"], "`XX` is no country code"), (["--date", "tomorrow"], "`tomorrow` is no day"),
    ])
    func `an option that means nothing is refused`(arguments: [String], message: String) {
        let found = problems { _ = try assess("facts: \(Self.calm)", arguments) }
        #expect(found.map(\.message).contains { $0.contains(message) })
    }

    @Test func `a rule is explained in the language that is asked for`() throws {
        let english = try LawExplainCommand.parse(["CD-03"]).output()
        #expect(english.contains("By standing towards: Arms Trade Treaty\n"))
        #expect(english.contains("Arms Trade Treaty, art. 7 (treaty): "))
        #expect(
            try LawExplainCommand.parse(["PM-01", "--language", "fr"]).output().contains(
                "Lectures contestées :"))
        #expect(
            try LawExplainCommand.parse(["gate.sovereignty.consent"]).output().contains(
                "Advice: incompatible"))
        #expect(
            try LawExplainCommand.parse(["gate.sovereignty.consent"]).output().contains(
                "Holds whatever a State has signed, as: UN Charter; custom."))
        let found = problems { _ = try LawExplainCommand.parse(["CD-0"]).output() }
        #expect(found.map(\.message) == ["there is no rule `CD-0`"])
    }

    @Test func `a folder without a law book is no law book`() throws {
        try inFolder { folder in
            let found = problems { _ = try LawCheckCommand.parse(["--law", folder.path]).output() }
            #expect(found.count == 1 && found[0].message.contains("no file of a law book"))
            #expect(throws: NodeError.self) {
                try LawCheckCommand.parse(["--law", folder.path + "/none"]).output()
            }
        }
    }

    @Test func `many acts are answered line by line, and a bad line is named`() throws {
        let lines = """
            {"id":"a","date":"2026-11-23","state":"PK","facts":{"act.kind":"listing_request","act.evidence_on_file":"no"}}
            {"id":"b","date":"2026-11-23","state":null,"facts":{}}
            """
        var answers: [String] = []
        let batch = BatchAssessment(book: try LawOption.parse([]).book(), file: "acts.jsonl")
        try batch.answer(Data(lines.utf8)) { answers.append(String(decoding: $0, as: UTF8.self)) }
        #expect(answers.count == 2)
        #expect(
            answers[0].contains(#""applied":["LI-01"]"#) && answers[0].contains(#""verdict":"incompatible""#))
        #expect(answers[1].contains(#""verdict":"needs_legal_review""#))
        for (line, message) in [
            ("{}", "the line is no act"), (#"{"id":"c","date":"x","facts":{}}"#, "`x` is no day"),
            (#"{"id":"c","date":"2026-11-23","state":"ZZ","facts":{}}"#, "`ZZ` is no country code"),
            (#"{"id":"c","date":"2026-11-23","facts":{"act.knid":"x"}}"#, "undefined term"),
        ] {
            let found = problems { try batch.answer(Data((lines + "\n" + line).utf8)) { _ in } }
            #expect(found.first?.message.contains(message) == true, "\(found)")
            #expect(found.first?.place?.line == 3)
        }
    }

    @Test func `a newer row takes the place of the one on file, and a bad list changes nothing`() throws {
        try inFolder { folder in
            try write(LawOption.embedded, to: folder)
            let list = folder.appending(path: "list.csv")
            func take(_ rows: String) throws -> String {
                try Data(("state,instrument,status,date,source,as_of\n" + rows + "\n").utf8).write(to: list)
                return try LawImportCommand.parse([list.path, "--law", folder.path]).output()
            }
            #expect(
                try take(
                    "SAU,ICCPR,party,2026-01-05,UNTC,2026-10-01\nFR,ICCPR,party,1980-11-04,UNTC,2026-10-01")
                    == "1 rows added, 1 replaced, 0 on file are as new")
            for older in ["2020-01-01", "lately"] {
                #expect(
                    try take("SA,ICCPR,no_action_listed,,UNTC,\(older)").hasSuffix("1 on file are as new"))
            }
            let book = try LawOption.parse(["--law", folder.path]).book()
            let state = try #require(StateCode("SA"))
            func standing(_ day: String) throws -> Standing {
                try book.parts.standing(of: state, towards: "ICCPR", on: #require(LawDate(day))).standing
            }
            #expect(try standing("2026-01-04") == .noActionListed)
            #expect(try standing("2026-04-04") == .deposited)
            #expect(try standing("2026-04-05") == .party)
            for (rows, message) in [
                (
                    "SA,ICCPRR,party,2026-01-05,UNTC,2026-10-02",
                    "there is no instrument `ICCPRR` in the catalogue"
                ),
                ("SA,ICCPR,party,2199-01-05,UNTC,2026-10-02", "has not come"),
                ("SA,ICCPR,party,2026-01-05,UNTC,2199-10-02", "2199-10-02 has not come"),
                ("XX,ICCPR,party,2026-01-05,UNTC,2026-10-02", "is no country code"),
                ("SA,ICCPR,member,2026-01-05,UNTC,2026-10-02", "`member` found, expected party"),
                (
                    "SA,CAT,party,2026-01-05,UNTC,2026-10-02\nSA,CAT,party,2026-01-05,UNTC,2026-10-02",
                    "appears twice"
                ),
            ] {
                let before = try LawFolder.files(in: folder.path).filter { $0.name != "list.csv" }
                let found = problems { _ = try take(rows) }
                #expect(found.contains { $0.message.contains(message) }, "\(found)")
                #expect(try LawFolder.files(in: folder.path).filter { $0.name != "list.csv" } == before)
            }
        }
    }

    @Test(arguments: [
        ("2026-01-05,2026-02-01,", "deposited on 2026-01-05, signed later, on 2026-02-01"),
        ("2026-01-05,,2025-12-01", "in force from 2025-12-01, deposited later, on 2026-01-05"),
    ])
    func `dates of a list that cannot be in this order change nothing`(dates: String, message: String) throws
    {
        let head = "state,instrument,status,source,as_of,date,signature_date,entry_into_force_for_state"
        let list = LawFile(
            name: "list.csv", bytes: Array("\(head)\nSA,ICCPR,party,UNTC,2026-10-02,\(dates)\n".utf8))
        let found = problems {
            _ = try ParticipationImport(list, into: LawOption.embedded, today: LawFailure.today)
        }
        #expect(found.map(\.message) == [message])
        #expect(found.first?.place?.line == 2)
    }

    private func write(_ files: [LawFile], to folder: URL) throws {
        for file in files {
            let path = folder.appending(path: file.name)
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: path)
        }
    }

    /// The book that ships under another version; with `isRecalled`, nobody has looked at its instruments.
    private func edition(_ version: String, isRecalled: Bool) -> [LawFile] {
        LawOption.embedded.map { file in
            var text = String(decoding: file.bytes, as: UTF8.self)
            if file.name == "law.yaml" { text = "name: Other\nversion: \"\(version)\"\n" }
            if isRecalled, file.name.hasPrefix("instruments/") {
                text = text.replacing("state: checked", with: "state: recalled")
            }
            return LawFile(name: file.name, bytes: Array(text.utf8))
        }
    }

    @Test func `a book that the checker refuses advises nobody and is not on the shelf`() throws {
        try inFolder { folder in
            try write(edition("sound", isRecalled: false), to: folder.appending(path: "a"))
            try write(edition("recalled", isRecalled: true), to: folder.appending(path: "b"))
            #expect(try LawBooks.read(in: folder.path).map(\.pins.version).dropFirst() == ["sound"])
            let facts = "facts: \(Self.calm)"
            #expect(try assess(facts, ["--law", folder.path + "/a"]).contains("Other sound"))
            let found = problems { _ = try assess(facts, ["--law", folder.path + "/b"]) }
            #expect(found.count == 1 && found.first?.message.contains("is recalled and not checked") == true)
        }
    }
}
