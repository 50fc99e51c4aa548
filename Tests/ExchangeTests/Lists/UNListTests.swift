// SPDX-License-Identifier: Apache-2.0
import Exchange
import Screening
import Testing

@Suite struct UNListTests {
    private func entry(_ id: String) throws -> ListEntry {
        try #require(try ListSamples.entries("un.xml", .un).first { $0.id == id })
    }

    /// A list of one person, of whom only this is said beside the indispensable.
    private func person(_ content: String) throws -> ListEntry {
        let entries = try ListSamples.read(
            """
            <CONSOLIDATED_LIST dateGenerated="2026-01-01"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID>\(content)\
            </INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>
            """, .un)
        return try #require(entries.first)
    }

    @Test func `people and entities are told apart and counted`() throws {
        let entries = try ListSamples.entries("un.xml", .un)
        #expect(entries.count { $0.kind == .person } == 4)
        #expect(entries.count { $0.kind == .organisation } == 2)
    }

    @Test func `a person has names by their quality and everything else that is said`() throws {
        let entry = try entry("9900001")
        #expect(entry.caption == "WADIH NUWAYR AL-QALAMI")
        #expect(entry.names(.alias) == ["وديع نوير القلمي", "Wadi Nwair al Kalami"])
        #expect(entry.names(.former) == ["Wadih Noweir"])
        #expect(entry.names(.weak) == ["Abu Daftar"])
        #expect(entry.births == [ListBirth(try #require(PartialDate("1971-02-14")))])
        #expect(entry.nationalities == ["jo"])
        #expect(entry.gender == .male)
        #expect(entry.identifiers == [ListIdentifier(.passport, "D9900001", country: "jo")])
        #expect(entry.reference == "QDi.9901")
        #expect(entry.listedOn?.text == "2015-04-14", "the zone behind the day is left aside")
        #expect(entry.updatedOn?.text == "2023-11-08")
        #expect(entry.legalBases.contains("S/RES/1267 (1999)"))
        #expect(entry.titles == ["Doctor"])
    }

    @Test func `names by position are joined, and "na" is none`() throws {
        #expect(try entry("9900002").caption == "ZAHHAK")
        #expect(try entry("9900004").caption == "RAFIDA UMM HILAL BINT YAFI AL-TIRAZI")
    }

    @Test func `several names in one alias come apart, over a line break too`() throws {
        #expect(try entry("9900002").names(.alias) == ["ضحاك", "Zahak", "Dahhak", "Zohak"])
    }

    @Test func `the original script in brackets is a name, a note in brackets is none`() throws {
        let entry = try entry("9900003")
        #expect(entry.names(.alias) == ["Темирлан Булатович Снегирев", "Temir Snegir", "Темир Снегир"])
        #expect(entry.names(.weak) == ["Bullfinch"])
        #expect(entry.remarks.contains("combat name"))
    }

    @Test func `births may be a guess, a span, or an alias's own`() throws {
        #expect(try entry("9900002").births.first?.isApproximate == true)
        let births = try entry("9900003").births
        #expect(births.map(\.from.text) == ["1980", "1979-12-31"])
        #expect(births.first?.to?.text == "1983")
    }

    @Test func `a name in another script beside brackets is taken apart`() throws {
        let entry = try entry("9900005")
        #expect(entry.names(.alias) == ["سرية الكثبان", "Sariyat al-Kuthban", "Saryat al Kothban"])
        #expect(entry.names(.former) == ["Caravan of the Dunes"])
        #expect(entry.names(.weak) == ["CTD"], "initials of the name are a weak one")
        #expect(entry.caption == "COMPANY OF THE DUNES")
        #expect(
            try self.entry("9900006").caption == "NARJIS LANTERN TRADING (MALI)",
            "a place belongs to the name")
    }

    @Test(arguments: [
        ("Sorrel Vane (original script: Сорель Вейн", ["Sorrel Vane", "Сорель Вейн"]),
        ("Quill, born 1 Jan. 1953 (Oman passport no. 0382, date of issue 4 May 2014)", ["Quill"]),
        ("()()((", []),
        ("   ", []),
        ("(Sheikh) Musa Tarf", ["Musa Tarf"]),
        ("Ledger Trading Company (LTC)", ["Ledger Trading Company", "LTC"]),
    ])
    func `an alias with brackets is read as people wrote it`(alias: String, names: [String]) throws {
        let entry = try person(
            "<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>\(alias)</ALIAS_NAME></INDIVIDUAL_ALIAS>")
        #expect(entry.names.map(\.text) == names)
    }

    @Test func `an entry without a name is kept under its number`() throws {
        let entry = try person("<FIRST_NAME/>")
        #expect(entry.names.isEmpty)
        #expect(entry.caption == "1")
    }

    @Test func `ten thousand aliases are ten thousand aliases`() throws {
        let aliases = (0..<10_000).map {
            "<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Alias \($0)</ALIAS_NAME></INDIVIDUAL_ALIAS>"
        }
        #expect(try person(aliases.joined()).names.count == 10_000)
    }

    @Test func `marks that steer the direction of writing are no part of a name`() throws {
        let entry = try person("<FIRST_NAME>\u{202E}WADIH\u{2066} \u{200F}QALAMI\u{FEFF}</FIRST_NAME>")
        #expect(entry.caption == "WADIH QALAMI")
    }

    @Test func `the day of the version is known`() throws {
        let head = try ListReaders().read(ListBytes(ListSamples.bytes("un.xml")), as: .un) { _ in }
        #expect(head.published == "2026-01-15T06:00:00.000Z")
    }
}
