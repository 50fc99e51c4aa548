// SPDX-License-Identifier: Apache-2.0
import Exchange
import Screening
import Testing

/// When lists say that they were published, and on what their listings rest.
@Suite struct ListHeadTests {
    private func published(_ text: String, _ format: ListFormat) throws -> String? {
        try ListReaders().read(ListBytes(Array(text.utf8)), as: format) { _ in }.published
    }

    @Test(arguments: [
        ("Report Date: 15-Jan-2026", "2026-01-15"), ("\"Report Date: 1-Feb-2026, 10:15\"", "2026-02-01"),
        ("Report Date:15-Jan-2026", "2026-01-15"), ("Last Updated,15/01/2026", "2026-01-15"),
        ("Last Updated,lately", nil), ("Something else,15/01/2026", nil),
    ])
    func `the Kingdom's table says above its columns when it was published`(line: String, day: String?) throws
    {
        #expect(try published("\(line)\nUnique ID,Name 6\nA,B\n", .uk) == day)
    }

    @Test func `the Kingdom's table without such a line has no date`() throws {
        #expect(try published("Last Updated,Unique ID,Name 6\n15/01/2026,A,B\n", .uk) == nil)
    }

    @Test func `OFAC's files have no date`() throws {
        #expect(try ListReaders().read(ListSamples.ofac(), as: .ofac) { _ in }.published == nil)
    }

    @Test func `entities are of the day on which the last of them was seen, not of their changes`() throws {
        let lines = """
            {"id":"a","schema":"Person","last_seen":"2026-01-14T06:00:00","last_change":"2026-03-01"}
            {"id":"b","schema":"Address","last_seen":"2026-01-15T06:00:00"}
            {"id":"c","schema":"Person","last_seen":"lately"}
            """
        #expect(try published(lines, .ftm) == "2026-01-15T06:00:00.000Z")
        #expect(try published(#"{"id":"a","schema":"Person","last_change":"2026-03-01"}"#, .ftm) == nil)
    }

    @Test(arguments: [
        ("SDGT", "Global Terrorism Sanctions Regulations, 31 CFR part 594"),
        ("RUSSIA-EO14024", "Executive Order 14024"), ("ILLICIT-DRUGS-EO14059", "Executive Order 14059"),
        ("DARFUR", "Sudan Stabilization Sanctions Regulations, 31 CFR part 546"),
        ("LEBANON", "Lebanon Sanctions Regulations, 31 CFR part 549"),
        ("ZIMBABWE", "Zimbabwe Sanctions Regulations, 31 CFR part 541 (removed on 17 April 2024)"),
        ("EO-NEW", "EO-NEW"), ("UNHEARD-OF", "UNHEARD-OF"), ("X-EO1", "X-EO1"),
    ])
    func `OFAC's programme is what a listing rests on`(tag: String, basis: String) throws {
        var files = try ListSamples.ofac()
        files.parts["sdn.csv"] = Array(
            "1,\"A\",\"individual\",\"\(tag)\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ".utf8)
        files.parts["alt.csv"] = []
        files.parts["add.csv"] = []
        let entry = try #require(try ListSamples.read(files, .ofac).first)
        #expect(entry.programmes == [tag])
        #expect(entry.bases == [basis])
        #expect(entry.legalBases.isEmpty, "the list itself does not say it")
    }

    @Test func `each of OFAC's programmes has its basis`() throws {
        let entry = try #require(try ListSamples.entries("", .ofac).first { $0.id == "990002" })
        #expect(
            entry.bases == [
                "Narcotics Trafficking Sanctions Regulations, 31 CFR part 536", "Executive Order 14059",
            ])
    }

    @Test func `FollowTheMoney: the programme is what a listing rests on, also in a sanction within`() throws
    {
        let entries = try ListSamples.read(
            """
            {"id":"a","schema":"Person","properties":{"programId":["UN-SCISIL"],"sourceUrl":["https://a.example"]}}
            {"id":"b","schema":"Person","properties":{"sanctions":[{"id":"s","schema":"Sanction","properties":\
            {"program":["Council Regulation 881"],"programId":["EU-TAQA"],"sourceUrl":["https://b.example"]}}]}}
            {"id":"c","schema":"Person","properties":{"sanctions":["s",7,{}]}}
            """, .ftm)
        #expect(entries.map(\.bases) == [["UN-SCISIL"], ["Council Regulation 881", "EU-TAQA"], []])
        #expect(entries.map(\.programmes) == entries.map(\.bases))
        #expect(entries.map(\.links) == [["https://a.example"], ["https://b.example"], []])
    }

    @Test func `what a list says itself goes before what its programmes rest on`() {
        var entry = ListEntry(id: "a", kind: .person, names: [])
        entry.programmeBases = ["by its programme"]
        #expect(entry.bases == ["by its programme"])
        entry.legalBases = ["by itself"]
        #expect(entry.bases == ["by itself"])
    }
}
