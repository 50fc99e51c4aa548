// SPDX-License-Identifier: Apache-2.0
import Screening
import Testing

@testable import Exchange

/// FollowTheMoney: who of a collection is listed, and what a client of the service needs of the entity as it was.
@Suite struct FTMTargetTests {
    private func read(_ lines: String...) throws -> (entries: [ListEntry], head: ListHead) {
        var entries: [ListEntry] = []
        let source = ListBytes(Array(lines.joined(separator: "\n").utf8))
        let head = try ListReaders().read(source, as: .ftm) { entries.append($0) }
        return (entries, head)
    }

    @Test func `who is only tied to somebody listed is passed over, and counted`() throws {
        let (entries, head) = try read(
            #"{"id":"p","schema":"Person","target":true,"properties":{"name":["Wadih Nuwayr al-Qalami"]}}"#,
            #"{"id":"w","schema":"Person","target":false,"properties":{"name":["Rafida al-Tirazi"]}}"#,
            #"{"id":"c","schema":"Company","target":false,"properties":{"name":["Bulbul Qarnas"]}}"#,
            #"{"id":"o","schema":"Ownership","target":false,"properties":{"owner":["p"],"asset":["c"]}}"#,
            #"{"id":"a","schema":"Address","target":false,"properties":{"full":["14 Inkwell Street"]}}"#,
            #"{"id":"q","schema":"Person","properties":{"name":["Casimir Morgenstern"]}}"#)
        #expect(entries.map(\.id) == ["p", "q"], "whose file does not tell is looked in")
        #expect(head.passedOver.bystanders == 2)
        #expect(head.passedOver.schemas == ["Ownership": 1], "an address is read where it belongs")
    }

    @Test func `who is sanctioned in so many words is looked in, whatever else the file says`() throws {
        let (entries, head) = try read(
            #"{"id":"p","schema":"Person","target":false,"properties":{"name":["A B"],"topics":["sanction"]}}"#,
            #"{"id":"e","schema":"Event","properties":{"name":["A fair"],"topics":["sanction"]}}"#,
            #"{"id":"w","schema":"Person","target":false,"properties":{"name":["C D"],"topics":["poi"]}}"#)
        #expect(entries.map(\.id) == ["p", "e"])
        #expect(head.passedOver.bystanders == 1 && head.passedOver.schemas.isEmpty)
    }

    @Test func `things are found by a name or a number, and are passed over where they have neither`() throws
    {
        let (entries, head) = try read(
            #"{"id":"w","schema":"CryptoWallet","properties":{"publicKey":["0xAbC0000000000001"]}}"#,
            #"{"id":"s","schema":"Security","properties":{"name":["Qalami 7 % 2031"],"isin":["XS9900000017"]}}"#,
            #"{"id":"v","schema":"Vehicle","properties":{"registrationNumber":["14-990017"]}}"#,
            #"{"id":"b","schema":"BankAccount","properties":{"iban":["JO99QALA9900000017"]}}"#,
            #"{"id":"x","schema":"CryptoWallet","properties":{"currency":["XBT"],"publicKey":[""," – "]}}"#,
            #"{"id":"e","schema":"Event","target":true,"properties":{"name":["A fair"]}}"#,
            #"{"id":"f","schema":"Event","properties":{"name":["Another fair"]}}"#)
        #expect(entries.map(\.id) == ["w", "s", "v", "b", "e"])
        #expect(entries.allSatisfy { $0.kind == .unspecified })
        #expect(
            entries.flatMap(\.identifiers).map(\.number)
                == ["0xAbC0000000000001", "XS9900000017", "14-990017", "JO99QALA9900000017"])
        #expect(head.passedOver.schemas == ["CryptoWallet": 1, "Event": 1])
        #expect(ListCounts(of: entries).nameless == 0, "a number is enough")
        let index = ListIndex(entries)
        for query in [
            Query(["0xabc0000000000001"]),
            Query(["A wallet"], identifiers: [ListIdentifier(.wallet, "0xABC0000000000001")]),
        ] {
            let found = index.hits(for: query)
            #expect(found.map { entries[$0.position].id } == ["w"])
        }
    }

    @Test func `a person without a name is a fault of the file, and is counted as one`() throws {
        let (entries, head) = try read(#"{"id":"p","schema":"LegalEntity","properties":{}}"#)
        #expect(ListCounts(of: entries).nameless == 1 && head.passedOver.isEmpty)
    }

    @Test func `schemas that nobody has heard of are counted together once they are many`() {
        var passedOver = PassedOver()
        for number in 0..<1000 { passedOver.add("Schema\(number)") }
        #expect(passedOver.schemas.count == 41 && passedOver.schemas["…"] == 960)
    }

    @Test func `what a client knows an entity by is kept`() throws {
        let (entries, _) = try read(
            #"{"id":"c","schema":"PublicBody","target":true,"datasets":["us_ofac_sdn","eu_fsf"],"referents":"#
                + #"["ofac-1"],"properties":{"name":["A Ministry"],"innCode":["7707083893"],"ogrnCode":"#
                + #"["1027700132195"],"dunsCode":["990000017"],"taxNumber":["T-1"]}}"#)
        let entry = try #require(entries.first)
        #expect(entry.kind == .organisation)
        #expect(
            entry.origin
                == FTMOrigin("PublicBody", datasets: ["us_ofac_sdn", "eu_fsf"], referents: ["ofac-1"]))
        #expect(
            entry.identifiers == [
                ListIdentifier(.tax, "T-1"), ListIdentifier(.tax, "7707083893", label: "innCode"),
                ListIdentifier(.registration, "1027700132195", label: "ogrnCode"),
                ListIdentifier(.registration, "990000017", label: "dunsCode", isRepeated: true),
            ])
        #expect(entry.otherProperties == ["dunsCode": ["990000017"]], "where marks were made of it")
    }

    @Test func `another authority is a difference, and so is a dataset that has somebody no more`() throws {
        func version(_ authority: String, _ datasets: String) throws -> [ListEntry] {
            try read(
                #"{"id":"p","schema":"Person","datasets":[\#(datasets)],"properties":{"name":["A B"]}}"#,
                #"{"id":"s","schema":"Sanction","properties":{"entity":["p"],"program":["X"],"authority":"#
                    + #"["\#(authority)"]}}"#
            ).entries
        }
        let old = try version("A Ministry", #""a","b""#)
        let authority = ListDifference(from: old, to: try version("A Court", #""a","b""#)).changed.first
        #expect(authority?.fields.map(\.name) == [.legalBases])
        #expect(authority?.fields.first?.removed == [.text("A Ministry")])
        #expect(authority?.fields.first?.added == [.text("A Court")])
        let dataset = ListDifference(from: old, to: try version("A Ministry", #""a""#)).changed.first
        #expect(dataset?.fields.map(\.name) == [.other])
        #expect(dataset?.fields.first?.removed == [.text("dataset b")])
        #expect(dataset?.concernsMatching == false)
    }
}
