// SPDX-License-Identifier: Apache-2.0
import Exchange
import Foundation
import Screening
import Testing

/// Published lists, kept outside the project; the environment names their directory.
private let sharedData = ProcessInfo.processInfo.environment["ENTENTE_SHARED_DATA"]

@Suite(
    .enabled(
        if: sharedData != nil,
        "SKIPPED: set ENTENTE_SHARED_DATA to the directory with the published lists to read them"))
struct ListConformanceTests {
    private func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: "\(sharedData ?? "")/lists/\(name)")))
    }

    private func count(_ text: String, in bytes: [UInt8]) -> Int {
        let pattern = Array(text.utf8)
        var count = 0
        var index = bytes.startIndex
        while let start = bytes[index...].firstIndex(of: pattern[0]) {
            if bytes[start...].starts(with: pattern) { count += 1 }
            index = start + 1
        }
        return count
    }

    @Test(arguments: [
        ("UN_consolidated_2020-11-30.xml", 713, 305), ("UN_consolidated_2025-04-19.xml", 684, 193),
    ])
    func `the UN's list has the entries that its file has`(file: String, people: Int, organisations: Int)
        throws
    {
        let bytes = try bytes(file)
        let entries = try ListSamples.read(ListBytes(bytes), .un)
        #expect(entries.count { $0.kind == .person } == people)
        #expect(entries.count { $0.kind == .organisation } == organisations)
        #expect(count("<INDIVIDUAL>", in: bytes) == people)
        #expect(count("<ENTITY>", in: bytes) == organisations)
        #expect(Set(entries.map(\.id)).count == entries.count)
        #expect(entries.allSatisfy { !$0.names.isEmpty && $0.listedOn != nil && $0.reference != nil })
        #expect(entries.allSatisfy { !$0.legalBases.isEmpty })
        // A handful say more than a country: "former Soviet Union", "Possibly Ethiopian".
        #expect(Set(entries.flatMap(\.nationalities)).filter { $0.utf8.count != 2 }.count <= 6)
        let names = entries.flatMap(\.names).map(\.text)
        #expect(names.count > 2800)
        #expect(
            names.allSatisfy { !$0.contains("original script") && !$0.contains(";") && !$0.contains("\n") })
    }

    @Test func `the UN's list that is not well-formed is refused, and the line is named`() throws {
        let fault = ListSamples.fault(ListBytes(try bytes("malformed_UN_consolidated_2025-08-16.xml")), .un)
        #expect(fault?.line == 53)
    }

    @Test func `OFAC's set is read whole`() throws {
        var parts: [String: [UInt8]] = [:]
        for part in ListFormat.ofac.parts { parts[part] = try bytes("ofac/\(part)") }
        let entries = try ListSamples.read(ListBytes(parts), .ofac)
        #expect(entries.count == 8976)
        #expect(entries.count { $0.kind == .person } == 4620)
        #expect(entries.count { $0.kind == .vessel } == 406)
        #expect(entries.count { $0.kind == .aircraft } == 277)
        #expect(entries.flatMap(\.names).count > 20_000)
        #expect(entries.count { $0.kind == .person && !$0.births.isEmpty } > 3500)
        let labels = Set(entries.flatMap(\.identifiers).compactMap(\.label))
        #expect(labels.isSuperset(of: ["Aircraft Tail Number", "Folio Mercantil No.", "RIF #"]))
        #expect(entries.flatMap(\.identifiers).count { $0.isRepeated } > 1200)
        #expect(entries.count { $0.kind == .aircraft && !$0.identifiers.isEmpty } > 240)
    }

    @Test func `tables of plain names are read whole`() throws {
        let eu = try ListSamples.read(ListBytes(bytes("eu/eur_Europe_parsed_2025.csv")), .eu)
        #expect(eu.count == 5316)
        #expect(eu.count { $0.kind == .person } == 4110)
        #expect(try ListSamples.read(ListBytes(bytes("uk/uk_parsed_2025.csv")), .uk).count == 2524)
    }
}
