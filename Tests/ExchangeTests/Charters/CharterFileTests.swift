// SPDX-License-Identifier: Apache-2.0

import Coalition
import Exchange
import Seeding
import Testing

struct CharterFileTests {
    private func problems(_ text: String) -> [CharterProblem] {
        do {
            _ = try CharterFile.read(Array(text.utf8), name: "c.yaml")
            return []
        } catch { return error.problems }
    }

    @Test func `a charter becomes a value`() throws {
        let charter = try CharterFile.read(Array(smallCharterText.utf8), name: "c.yaml")
        #expect(charter.demonstration)
        #expect(charter.seat.city.ar == "الرياض")
        #expect(charter.members.map(\.code) == ["SA", "ML"])
        #expect(charter.members[1].delegateSeated == Day("2018-03-01"))
        #expect(charter.mandates[0].until == nil)
        #expect(charter.roles[0].powers == [.accredit])
        #expect(charter.ruleSets[0].minimumWindow == .hours(72))
    }

    @Test func `a charter may say how long ahead meetings are convened, and which quorum an organ needs`()
        throws
    {
        let plain = try CharterFile.read(Array(smallCharterText.utf8), name: "small.yaml")
        #expect(plain.meetingNotice == nil && plain.organs[0].quorum == nil)
        let text = smallCharterText.replacing("en: Council}}", with: "en: Council}, quorum: 2/3}")
        let charter = try CharterFile.read(
            Array("meetingNotice: 5d\n\(text)".utf8), name: "small.yaml")
        #expect(charter.meetingNotice == .days(5) && charter.organs[0].quorum == Quorum(text: "2/3"))
    }

    /// What is replaced by what; where the message points; a part of it; the nearest term.
    struct Slip: Sendable, CustomTestStringConvertible {
        let old: String
        let new: String
        let line: Int
        let field: String
        let message: String
        var nearest: String?
        var testDescription: String { "\(old) → \(new)" }
    }

    static let slips: [Slip] = [
        .init(
            old: "seats: 100", new: "seat: 100", line: 30, field: "rooms[0]",
            message: "there is no field `seat`", nearest: "seats"),
        .init(
            old: "{id: council, name: {ar: م, fr: Conseil, en: Council}}",
            new: "{id: council, name: {ar: م, fr: Conseil, en: Council}, quorum: most}", line: 12,
            field: "organs[0].quorum", message: "`most` is no quorum, expected a part"),
        .init(
            old: "demonstration: true", new: "demonstration: true\nmeetingNotice: 10m", line: 4,
            field: "meetingNotice", message: "`10m` is no period of notice"),
        .init(
            old: "demonstration: true", new: "demonstration: perhaps", line: 3, field: "demonstration",
            message: "expected true or false"),
        .init(
            old: "delegateSeated: 2018-03-01", new: "delegateSeated: 2018-02-30", line: 16,
            field: "members[1].delegateSeated", message: "`2018-02-30` is no day, expected YYYY-MM-DD"),
        .init(
            old: "delegateSeated: 2018-03-01", new: "delegateSeated: 2014-01-01", line: 16,
            field: "members[1].delegateSeated", message: "a delegate before the state joined"),
        .init(
            old: "languages: [ar, fr, en]", new: "languages: ar", line: 8, field: "languages",
            message: "`ar` found, expected a list"),
        .init(
            old: "method: silence", new: "method: silense", line: 27, field: "ruleSets[0].method",
            message: "expected consensus, silence", nearest: "silence"),
        .init(
            old: "minimumWindow: 72h", new: "minimumWindow: soon", line: 27,
            field: "ruleSets[0].minimumWindow", message: "`soon` is no span of time, expected 72h"),
        .init(
            old: "minimumWindow: 72h", new: "minimumWindow: 30m", line: 27,
            field: "ruleSets[0].minimumWindow", message: "expected at least 1h"),
        .init(
            old: "zone: Africa/Bamako", new: "zone: Africa/Bamaco", line: 16, field: "members[1].zone",
            message: "is no time zone", nearest: "Africa/Bamako"),
        .init(
            old: "organ: council, source", new: "organ: concil, source", line: 22,
            field: "mandates[0].organ", message: "unknown organ `concil`", nearest: "council"),
        .init(
            old: "powers: [accredit]", new: "powers: [accredit], domains: [idology]", line: 25,
            field: "roles[0].domains", message: "unknown domain `idology`", nearest: "ideology"),
        .init(
            old: "powers: [accredit]", new: "powers: [acredit]", line: 25, field: "roles[0].powers[0]",
            message: "`acredit` found, expected speak", nearest: "accredit"),
        .init(
            old: "state: SA", new: "state: ES", line: 5, field: "seat.state",
            message: "`ES` is not among the members"),
        .init(
            old: "code: ML", new: "code: Mali", line: 16, field: "members[1].code",
            message: "`Mali` is no country code"),
        .init(
            old: "fr: Riyad, ", new: "", line: 6, field: "seat.city", message: "no text in `fr`"),
        .init(
            old: "organs:\n", new: "organes:\n", line: 11, field: "", message: "there is no field `organes`",
            nearest: "organs"),
        .init(
            old: "person: registrar", new: "person: the registrar", line: 32,
            field: "firstCredentials[0].person", message: "`the registrar` is no identifier"),
        .init(old: "city: {", new: "city: 7 #", line: 6, field: "seat.city", message: "`7` found, expected"),
    ]

    @Test(arguments: slips)
    func `each slip is reported with its place, what was expected and the nearest term`(slip: Slip) throws {
        let text = smallCharterText.replacing(slip.old, with: slip.new, maxReplacements: 1)
        try #require(text != smallCharterText)
        let problems = problems(text)
        let problem = try #require(problems.first { $0.message.contains(slip.message) }, "\(problems)")
        #expect(problem.line == slip.line)
        #expect(problem.field == slip.field)
        #expect(problem.nearest == slip.nearest)
    }

    @Test func `a message names file, line, column and field`() {
        let text = smallCharterText.replacing("method: silence", with: "method: silense")
        #expect(throws: CharterError.self) { try CharterFile.read(Array(text.utf8), name: "c.yaml") }
        do {
            _ = try CharterFile.read(Array(text.utf8), name: "c.yaml")
        } catch {
            #expect(
                error.description
                    == "c.yaml:27:57: ruleSets[0].method: `silense` found, expected consensus, silence, vote; "
                    + "did you mean `silence`?")
        }
    }

    @Test func `one run reports everything, in the order of the file`() {
        let text = smallCharterText.replacing("2015-12-15", with: "15.12.2015")
        #expect(problems(text).map(\.line) == [15, 16, 23, 32])
    }

    @Test(arguments: [
        ("a key twice", "name: {ar: a}\nname: {ar: b}\n", "`name` appears twice"),
        ("an alias", "a: &x [1]\nb: *x\n", "aliases are not allowed"),
        ("an alias bomb", "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n", "aliases are not allowed"),
        ("broken YAML", "name: [\n", "this is no YAML"),
        ("two documents", "a: 1\n---\nb: 2\n", "this is no YAML"),
        ("an empty file", "", "the file is empty"),
        ("a list", "- a\n", "a list found, expected the fields"),
        ("a word", "coalition\n", "`coalition` found, expected the fields"),
    ])
    func `what is no charter at all is refused`(name: String, text: String, message: String) throws {
        let first = try #require(problems(text).first)
        #expect(first.message.contains(message), "\(name): \(first.message)")
    }

    @Test func `a file of more than a megabyte or that is no text is refused`() {
        let large = [UInt8](repeating: 35, count: CharterFile.limit + 1)
        #expect(throws: CharterError.self) { try CharterFile.read(large, name: "c.yaml") }
        #expect(throws: CharterError.self) { try CharterFile.read([0x61, 0xff, 0xfe], name: "c.yaml") }
    }

    @Test func `an asterisk inside a sentence is no alias`() throws {
        let text = smallCharterText.replacing("en: Hall", with: "en: Hall * seven 2*3")
        #expect(try CharterFile.read(Array(text.utf8), name: "c.yaml").rooms[0].name.en == "Hall * seven 2*3")
    }

    @Test(arguments: 0..<40)
    func `mutilated charters are read or refused, and never trap`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let original = Array(smallCharterText.utf8)
        for _ in 0..<50 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...6, using: &generator) { bytes.mutilate(with: &generator) }
            do {
                let charter = try CharterFile.read(bytes, name: "c.yaml")
                #expect(charter.faults().isEmpty)
            } catch {
                #expect(!error.problems.isEmpty)
                #expect(error.problems.allSatisfy { $0.line > 0 && $0.column > 0 })
            }
        }
    }
}

extension [UInt8] {
    /// Changes, removes, doubles or inserts something.
    fileprivate mutating func mutilate(with generator: inout SeededGenerator) {
        guard count > 2 else { return }
        let start = Int.random(in: 0..<count - 1, using: &generator)
        let end = Swift.min(count, start + Int.random(in: 1...40, using: &generator))
        let odd = Array("[]{}*&!|>'\"%@`,:?-#~\n\t\0\u{feff}".utf8)
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: self[start] = odd.randomElement(using: &generator) ?? 0
        case 1: removeSubrange(start..<end)
        case 2: insert(contentsOf: self[start..<end], at: end)
        case 3: insert(contentsOf: [UInt8](repeating: odd[start % odd.count], count: 30), at: start)
        case 4: self[start] = UInt8.random(in: 0...255, using: &generator)
        default: swapAt(start, Int.random(in: 0..<count, using: &generator))
        }
    }
}
