// SPDX-License-Identifier: Apache-2.0
import Exchange
import Screening
import Seeding
import Testing

/// Whatever bytes come: a reader gives entries or names a fault, and comes to an end. The seed repeats a failure.
@Suite struct ListFuzzTests {
    private static let samples: [(name: String, format: ListFormat)] = [
        ("un.xml", .un), ("eu.xml", .eu), ("eu.csv", .eu), ("uk.xml", .uk), ("uk.csv", .uk),
        ("ftm.jsonl", .ftm),
    ]

    /// Pieces that formats trip over.
    private static let pieces: [[UInt8]] =
        [
            "<![CDATA[", "]]>", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "&b;", "&#0;", "&#x10FFFF;",
            "<?xml encoding='latin1'?>",
            "\"", "\"\"", "\r", "\n", ",", ";", "\0", "(", ")", "original script:", "{\"id\":", "[[[[",
            "\\ud800", "-0- ",
            "<INDIVIDUAL>", "</INDIVIDUAL>", "0000-99-99", "\u{202E}", "é̷̛̛", "\u{1A}",
        ].map { Array($0.utf8) } + [[0xC3], [0xFF, 0xFE], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]]

    private static func damaged(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            guard !bytes.isEmpty else { break }
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1:
                bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...64, using: &random)))
            case 2: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
            case 3: bytes.removeSubrange(place...)
            case 4: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
            default:
                let end = min(bytes.count, place + Int.random(in: 1...256, using: &random))
                bytes.insert(contentsOf: bytes[place..<end], at: place)
            }
        }
        return bytes
    }

    @Test(arguments: 0..<8) func `a damaged list is read or refused`(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        for (name, format) in Self.samples {
            let whole = try ListSamples.bytes(name)
            for round in 0..<40 {
                try examine(
                    ListBytes(Self.damaged(whole, &random)), format, "\(name), seed \(seed), round \(round)")
            }
        }
        let set = try ListSamples.ofac()
        for round in 0..<40 {
            var damaged = set
            let part = ListFormat.ofac.parts.randomElement(using: &random) ?? "sdn.csv"
            damaged.parts[part] = Self.damaged(set.parts[part] ?? [], &random)
            try examine(damaged, .ofac, "OFAC, seed \(seed), round \(round)")
        }
    }

    @Test func `bytes that were never a list are refused`() throws {
        var random = SeededGenerator(seed: 99)
        for format in ListFormat.allCases {
            for _ in 0..<20 {
                let noise = (0..<512).map { _ in UInt8.random(in: 0...255, using: &random) }
                var parts: [String: [UInt8]] = [:]
                for part in format.parts { parts[part] = noise }
                #expect(ListSamples.fault(ListBytes(parts), format) != nil, "\(format)")
            }
        }
    }

    private func examine(_ bytes: ListBytes, _ format: ListFormat, _ place: String) throws {
        do {
            let entries = try ListSamples.read(bytes, format)
            for entry in entries {
                #expect(!entry.id.isEmpty, "\(place)")
                #expect(entry.names.allSatisfy { !$0.text.isEmpty && $0.text.utf8.count <= 4096 }, "\(place)")
                #expect(Set(entry.names.map(\.text)).count == entry.names.count, "\(place)")
            }
        } catch is ListFault {
            return
        }
    }
}
