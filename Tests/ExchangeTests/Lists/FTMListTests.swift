// SPDX-License-Identifier: Apache-2.0
import Screening
import Synchronization
import Testing

@testable import Exchange

/// FollowTheMoney: what stands on lines of its own and belongs to an entity, wherever in the file it stands.
@Suite struct FTMListTests {
    private static let person =
        #"{"id":"p","schema":"Person","first_seen":"2023-04-20","properties":{"name":["Wadih Nuwayr al-Qalami"],"#
        + #""passportNumber":["D9900001"],"addressEntity":["a"]}}"#
    private static let company =
        #"{"id":"c","schema":"Company","first_seen":"2023-04-20","properties":{"name":["Bulbul Qarnas"]}}"#
    private static let notes = [
        #"{"id":"s1","schema":"Sanction","properties":{"entity":["p"],"program":["UN SC 1267"],"programId":"#
            + #"["UN-SCISIL"],"authority":["Security Council"],"reason":["Keeps  the books."],"#
            + #""startDate":["2016-03-02"],"listingDate":["2016-03-01"],"unscId":["QDi.9901"],"#
            + #""sourceUrl":["https://lists.example/s1"]}}"#,
        #"{"id":"s2","schema":"Sanction","properties":{"entity":["p","c"],"program":["National"],"#
            + #""authority":["A Ministry"],"authorityId":["N-7"],"startDate":["2019"]}}"#,
        #"{"id":"d1","schema":"Passport","properties":{"holder":["p"],"number":["D9900001"],"country":["jo"]}}"#,
        #"{"id":"d2","schema":"Identification","properties":{"holder":["p"],"number":["77-1"],"#
            + #""type":["National identity card"],"country":["Jordan"]}}"#,
        #"{"id":"a","schema":"Address","properties":{"full":["14 Inkwell Street, Zarqa Sands"],"country":["jo"]}}"#,
    ]

    private func read(_ lines: [String]) throws -> [ListEntry] {
        try ListSamples.read(lines.joined(separator: "\n"), .ftm)
    }

    @Test func `sanctions, papers and addresses are joined to the entity, before it or behind`() throws {
        let behind = try read([Self.person, Self.company] + Self.notes)
        let entry = try #require(behind.first)
        #expect(behind.map(\.id) == ["p", "c"])
        #expect(entry.programmes == ["UN SC 1267", "UN-SCISIL", "National"])
        #expect(entry.bases == ["UN SC 1267", "UN-SCISIL", "Security Council", "National", "A Ministry"])
        #expect(entry.remarks == ["Keeps the books."])
        #expect(entry.listedOn?.text == "2016-03-01", "not when the collection first saw it")
        #expect(entry.unReference == "QDi.9901" && entry.reference == "N-7")
        #expect(entry.links == ["https://lists.example/s1"])
        #expect(
            entry.identifiers == [
                ListIdentifier(.passport, "D9900001", country: "jo"),
                ListIdentifier(.national, "77-1", country: "jo"),
            ])
        #expect(entry.addresses == ["14 Inkwell Street, Zarqa Sands"] && entry.countries == ["jo"])
        #expect(behind[1].programmes == ["National"] && behind[1].listedOn?.text == "2019")
        #expect(try read(Self.notes + [Self.person, Self.company]) == behind)
        #expect(try read(Array(Self.notes[..<2]) + [Self.person, Self.company] + Self.notes[2...]) == behind)
    }

    @Test func `in whatever order the sanctions stand, they list the entity alike`() throws {
        let one = try read([Self.person] + Self.notes)[0]
        let other = try read([Self.person] + Self.notes.reversed())[0]
        #expect(one.programmes.sorted() == other.programmes.sorted())
        #expect(one.listedOn == other.listedOn && one.reference == other.reference)
        #expect(one.unReference == other.unReference)
    }

    @Test func `a sanction nested within its entity says the same as one on a line of its own`() throws {
        let sanction =
            #"{"program":["UN SC 1267"],"authority":["Security Council"],"listingDate":["2016-03-01"]}"#
        let nested =
            #"{"id":"p","schema":"Person","properties":{"name":["A B"],"sanctions":[{"id":"s","schema":"#
            + #""Sanction","properties":\#(sanction)}]}}"#
        let apart = [
            #"{"id":"p","schema":"Person","properties":{"name":["A B"]}}"#,
            #"{"id":"s","schema":"Sanction","properties":{"entity":["p"],\#(sanction.dropFirst())}"#,
        ]
        let entries = try read([nested])
        #expect(entries == (try read(apart)))
        #expect(entries.first?.listedOn?.text == "2016-03-01")
    }

    @Test func `without a sanction an entity is listed since it says so itself, or was first seen`() throws {
        let plain = try read([Self.company])
        #expect(plain.first?.listedOn?.text == "2023-04-20")
        let undated = #"{"id":"s","schema":"Sanction","properties":{"entity":["c"],"startDate":["lately"]}}"#
        #expect(try read([undated, Self.company]).first?.listedOn?.text == "2023-04-20")
    }

    @Test func `what belongs to nobody here changes nothing, and nobody stands twice`() throws {
        let strays = [
            #"{"id":"s3","schema":"Sanction","properties":{"entity":["nobody"],"program":["X"]}}"#,
            #"{"id":"s4","schema":"Sanction","properties":{}}"#,
            #"{"id":"d3","schema":"Passport","properties":{"holder":["nobody"],"number":["1"]}}"#,
            #"{"id":"a2","schema":"Address","properties":{"full":["Elsewhere"]}}"#,
            #"{"id":"o","schema":"Ownership","properties":{"owner":["p"]}}"#,
        ]
        #expect(try read(strays + [Self.company] + strays) == read([Self.company]))
        let twice = [Self.company] + Self.notes + [Self.company]
        #expect(
            ListSamples.fault(twice.joined(separator: "\n"), .ftm)
                == ListFault("entity `c` appears twice", line: 7))
    }

    @Test func `a million sanctions of nobody are not held`() {
        var entries = FTMEntries()
        let draft = FTMEntries.Draft(ListEntry(id: "p", kind: .person, names: []), [])
        let isNew = entries.add(draft, livingAt: ["a"])
        #expect(isNew)
        let held = entries.count
        let stray = FTMNote(.sanction, ["entity": [FTMValue(text: "nobody")]])
        let address = FTMNote(.address, [:])
        for number in 0..<1_000_000 {
            entries.join(stray, named: "s")
            if number % 10 == 0 { entries.join(address, named: "a-\(number)") }
        }
        #expect(entries.count == held)
        entries.join(FTMNote(.sanction, ["entity": [FTMValue(text: "p")]]), named: "s")
        #expect(entries.count == held && Array(entries.finished).map(\.id) == ["p"])
    }

    @Test(arguments: [(false, 1), (true, 2)])
    func `a file is read twice only where something may have to be joined`(hasNotes: Bool, times: Int) throws
    {
        let lines = [Self.person, Self.company] + (hasNotes ? Self.notes : [])
        let source = Counted(ListBytes(Array(lines.joined(separator: "\n").utf8)))
        _ = try ListReaders().read(source, as: .ftm) { _ in }
        #expect(source.count == times)
    }
}

/// A source that counts how often it was opened.
private final class Counted: ListSource {
    private let whole: ListBytes
    private let opened = Mutex(0)

    init(_ whole: ListBytes) { self.whole = whole }

    var count: Int { opened.withLock { $0 } }

    func open(_ part: String) -> ByteStream {
        opened.withLock { $0 += 1 }
        return whole.open(part)
    }
}
