// SPDX-License-Identifier: Apache-2.0
import Exchange
import Screening
import Testing

/// OFAC, the European Union, the United Kingdom and FollowTheMoney.
@Suite struct ListFormatTests {
    private func entry(_ id: String, _ name: String, _ format: ListFormat) throws -> ListEntry {
        try #require(try ListSamples.entries(name, format).first { $0.id == id })
    }

    @Test func `OFAC's files are joined, and remarks are read`() throws {
        let entry = try entry("990001", "", .ofac)
        #expect(entry.kind == .person)
        #expect(entry.caption == "Wadih Nuwayr QALAMI", "as it is spoken")
        #expect(entry.names(.alias) == ["Wadi KALAMI"])
        #expect(entry.names(.weak) == ["ABU DAFTAR"], "what stands in quotes in the remarks is weak")
        #expect(entry.births.map(\.from.text) == ["1971-02-14"])
        #expect(entry.nationalities == ["jo"])
        #expect(entry.identifiers == [ListIdentifier(.passport, "D9900001", country: "jo")])
        #expect(entry.addresses == ["14 Inkwell Street, Zarqa Sands, Jordan"])
        #expect(entry.gender == .male)
        #expect(entry.positions == ["Doctor"])
    }

    @Test func `OFAC's guesses, spans and programmes`() throws {
        let entry = try entry("990002", "", .ofac)
        #expect(entry.births.map(\.isApproximate) == [true, false])
        #expect(entry.births.last?.to?.text == "1959")
        #expect(entry.programmes == ["SDNT", "ILLICIT-DRUGS-EO14059"])
        #expect(entry.names(.former) == ["Casimir MORGENSTERN"])
    }

    @Test func `OFAC's ships and remarks that go on in another file`() throws {
        let ship = try entry("990003", "", .ofac)
        #expect(ship.kind == .vessel)
        #expect(ship.identifiers.contains(ListIdentifier(.imo, "9999001")))
        #expect(ship.identifiers.contains(ListIdentifier(.callSign, "9HX99")))
        #expect(ship.countries == ["km"])
        let company = try entry("990004", "", .ofac)
        #expect(company.kind == .organisation)
        #expect(company.identifiers.map(\.number) == ["HD-99004", "4470-D"])
        #expect(company.remarks.contains("Demonstration, an invented company whose remarks are long"))
        #expect(try entry("990005", "", .ofac).kind == .aircraft)
    }

    @Test(arguments: [
        ("16 May 1961", "1961-05-16", nil), ("Sep 1960", "1960-09", nil), ("circa 1957", "1957", nil),
        ("1957 to 1959", "1957", "1959"), ("01 Jan 1960 to 31 Dec 1961", "1960-01-01", "1961-12-31"),
    ])
    func `OFAC's dates`(text: String, from: String, to: String?) throws {
        var files = try ListSamples.ofac()
        files.parts["sdn.csv"] = Array(
            "1,\"A\",\"individual\",\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB \(text).\"".utf8)
        files.parts["alt.csv"] = []
        files.parts["add.csv"] = []
        let birth = try #require(try ListSamples.read(files, .ofac).first?.births.first)
        #expect(birth.from.text == from)
        #expect(birth.to?.text == to)
    }

    @Test func `OFAC's faults name file and line`() throws {
        var files = try ListSamples.ofac()
        files.parts["alt.csv"]? += Array("990001,9,\"aka\"\r\n".utf8)
        #expect(
            ListSamples.fault(files, .ofac) == ListFault("3 columns, expected 5", part: "alt.csv", line: 5))
        files = try ListSamples.ofac()
        files.parts["sdn.csv"] = Array("<html>no such file</html>".utf8)
        #expect(
            ListSamples.fault(files, .ofac) == ListFault("1 columns, expected 12", part: "sdn.csv", line: 1))
        files = try ListSamples.ofac()
        files.parts["add.csv"]? += Array("777777,9,\"a\",\"b\",\"c\",-0- \r\n".utf8)
        #expect(ListSamples.fault(files, .ofac)?.message.contains("not of one version") == true)
    }

    @Test(arguments: ["eu.xml", "eu.csv"]) func `the Union's list, as XML and as CSV`(file: String) throws {
        let entry = try entry("990101", file, .eu)
        #expect(entry.kind == .person)
        #expect(entry.caption == "Wadih Nuwayr Al-Qalami")
        #expect(entry.names.map(\.text).contains("Abou Daftar"))
        #expect(entry.births.map(\.from.text) == ["1971-02-14"])
        #expect(entry.nationalities == ["jo"])
        #expect(entry.identifiers == [ListIdentifier(.passport, "D9900001", country: "jo")])
        #expect(entry.unReference == "QDi.9901")
        #expect(entry.listedOn?.text == "2016-03-01")
        #expect(entry.legalBases == ["2016/9901 (OJ L99)"])
        #expect(entry.programmes == ["TAQA"])
        let company = try self.entry("990102", file, .eu)
        #expect(company.kind == .organisation)
        #expect(company.countries == ["mh"])
    }

    @Test func `the Union says which names are weak and which births are guesses`() throws {
        #expect(try entry("990101", "eu.xml", .eu).names(.weak) == ["Abou Daftar"])
        #expect(try entry("990103", "eu.xml", .eu).births.first?.isApproximate == true)
        #expect(try entry("990103", "eu.xml", .eu).names.count == 2)
    }

    @Test(arguments: ["uk.xml", "uk.csv"]) func `the Kingdom's list, as XML and as CSV`(file: String) throws {
        let entry = try entry("AQD9901", file, .uk)
        #expect(entry.kind == .person)
        #expect(entry.caption == "WADIH NUWAYR AL-QALAMI", "the sixth name comes last")
        #expect(entry.names(.weak) == ["ABU DAFTAR"])
        #expect(entry.names(.alias) == ["وديع نوير القلمي"])
        #expect(entry.births.map(\.from.text) == ["1971-02-14"])
        #expect(entry.identifiers.first == ListIdentifier(.passport, "D9900001"))
        #expect(entry.listedOn?.text == "2015-04-14")
        let ship = try self.entry("DPR9903", file, .uk)
        #expect(ship.kind == .vessel)
        #expect(ship.identifiers == [ListIdentifier(.imo, "9999001")])
        #expect(ship.countries == ["km"])
    }

    @Test(arguments: [
        ("eu.xml", ListFormat.eu, "2026-01-14T15:20:05.000Z"), ("eu.csv", .eu, "2026-01-14"),
        ("uk.xml", .uk, "2026-01-15"), ("uk.csv", .uk, "2026-01-15"),
        ("un.xml", .un, "2026-01-15T06:00:00.000Z"), ("ftm.jsonl", .ftm, "2026-01-15T06:00:00.000Z"),
    ])
    func `the date of publication has one form, whatever the publisher writes`(
        file: String, format: ListFormat, published: String
    ) throws {
        let head = try ListReaders().read(ListBytes(ListSamples.bytes(file)), as: format) { _ in }
        #expect(head.published == published)
    }

    @Test func `a value in quotes may run over lines, and zeros stand for what is not known`() throws {
        let entry = try entry("RUS9902", "uk.csv", .uk)
        #expect(entry.births.map(\.from.text) == ["1961"])
        #expect(entry.remarks == ["Demonstration: an invented person, whose remarks run over a line."])
    }

    @Test func `a table of plain names is read for what it is`() throws {
        let entries = try ListSamples.read(
            """
            Name,Alias,Nationality,Designation,Sanction Type,Source
            Svyatogor Pelikanov,"Svyatogor Pelikanov, Sviatogor Pelikan","KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF",person,regulation,Europe
            Svyatogor Pelikanov,,"Mali, Niger",enterprise,regulation,Europe
            """, .eu)
        #expect(entries.map(\.id) == ["Svyatogor Pelikanov", "Svyatogor Pelikanov (2)"])
        #expect(entries.map(\.kind) == [.person, .organisation])
        #expect(entries.map(\.nationalities) == [["kp"], ["ml", "ne"]])
        #expect(entries[0].names.map(\.text) == ["Svyatogor Pelikanov", "Sviatogor Pelikan"])
    }

    @Test func `a row of plain names that names nobody is counted`() throws {
        let entries = try ListSamples.read(
            """
            Name,Alias,Nationality,Designation,Sanction Type
            ,,Mali,person,
             ,,,person,
            Ina,,,person,
            """, .eu)
        #expect(entries.map(\.id) == ["nameless", "nameless (2)", "Ina"])
        #expect(ListCounts(of: entries).nameless == 2)
    }

    @Test func `FollowTheMoney: things that nobody is looked up as are passed over`() throws {
        let entries = try ListSamples.entries("ftm.jsonl", .ftm)
        #expect(entries.map(\.id) == ["demo-001", "demo-002", "demo-004"])
        #expect(entries[0].names(.weak) == ["Abu Daftar"])
        #expect(entries[0].otherProperties == ["topics": ["sanction"]])
        #expect(entries[2].identifiers.map(\.kind) == [.imo, .mmsi])
    }

    @Test(arguments: [
        ("{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{}}\n{", 2), ("[]", 1), ("\n\n{\"id\":1}", 3),
        ("{\"id\":\"a\",\"schema\":\"Person\"}\n{\"id\":\"a\",\"schema\":\"Person\"}", 2),
        (String(repeating: "[", count: 100_000), 1),
    ])
    func `FollowTheMoney: a fault names its line`(text: String, line: Int) throws {
        #expect(ListSamples.fault(text, .ftm)?.line == line)
    }

    @Test(arguments: [
        ("Unique ID,Name 6\nA,\"never closed", "a quotation mark is never closed", 2),
        ("Unique ID,Name 6\nA,B,C", "3 columns, expected 2", 2),
        ("Unique ID,Name 6\n,B", "a row without `Unique ID`", 2),
        ("a\nb\nc\nd", "no column `Unique ID` in the first lines", 4), ("", "the file is empty", 1),
        ("Unique ID,Name 6\nA,\"B\"x", "text follows a closing quotation mark", 2),
    ])
    func `a table's fault names its line`(text: String, message: String, line: Int) throws {
        #expect(ListSamples.fault(text, .uk) == ListFault(message, line: line))
    }

    @Test(arguments: [
        ("Russian Federation", "ru"), ("RUSSIA", "ru"), ("Côte d’Ivoire", "ci"), ("ru", "ru"),
        ("Democratic People's Republic of Korea", "kp"), ("The Netherlands", "nl"), ("Türkiye", "tr"),
        ("IRAN (ISLAMIC REPUBLIC OF)", "ir"), ("Arabie saoudite", "sa"),
        ("former Soviet Union", "former soviet union"),
        ("Congo", "cg"), ("Democratic Republic of the Congo", "cd"), ("Niger", "ne"), ("Nigeria", "ng"),
        ("", ""),
    ])
    func `countries have codes, by whatever name`(name: String, code: String) {
        #expect(CountryNames.code(of: name) == code)
    }
}
