// SPDX-License-Identifier: Apache-2.0
import Coalition
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Site

/// The list as a file: what is found, in order, all of it, and nothing that a spreadsheet would carry out.
@Suite struct InitiativeFileTests {
    @Test(arguments: [
        ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""),
        ("two\r\nlines", "\"two\r\nlines\""), ("=1+1", "'=1+1"), ("+33", "+33"), ("-5", "-5"),
        ("-5+2", "'-5+2"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""),
        ("\n=1", "\"'\n=1\""),
        ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""), ("1-1", "1-1"),
        ("مدارس", "مدارس"),
        ("\u{FF1D}1", "'\u{FF1D}1"), ("\"\u{301},=1", "\"\"\"\u{301},=1\""),
    ])
    func `a cell is quoted where it must be, and is never a formula`(text: String, cell: String) {
        #expect(Array(CSV.cell(text).utf8) == Array(cell.utf8))
    }

    @Test(arguments: 1...200) func `whatever is written is read back, and begins no formula`(seed: UInt64) {
        var random = Seeded(state: seed)
        let letters: [Character] = ["a", "\"", ",", "\r", "\n", "=", "+", "-", "@", "\t", "ع", " ", "'"]
        let cells = (0..<5).map { _ in
            String(
                (0..<Int.random(in: 0..<6, using: &random)).map { _ in
                    letters.randomElement(using: &random) ?? "a"
                })
        }
        let read = Self.parse(CSV.row(cells))
        #expect(read.count == 1)
        for (written, found) in zip(cells, read.first ?? []) {
            let begins = found.unicodeScalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
            #expect(!begins || Double(found) != nil)
            #expect(found.unicodeScalars.elementsEqual(written.unicodeScalars) || found == "'" + written)
        }
    }

    @Test func `the file is exactly the list: filtered, sorted, whole, in the reader's language`()
        async throws
    {
        let site = TestSite()
        try await site.run { client in
            let scene = Scene(client, clock: site.clock)
            for number in 1...30 {
                try await scene.propose(
                    number == 7 ? "=cmd|' /C calc'!A0" : "Quartz \(number)", as: "delegate-ml")
            }
            try await scene.propose("Basalt", as: "delegate-td")
            let guest = try await TestSite.signedIn("officer", client)
            let response = try await guest.get(
                "/fr/initiatives.csv?sponsor=ML&sort=title&order=descending&page=2")
            #expect(response.status == .ok)
            #expect(response.headers[.contentType] == "text/csv; charset=utf-8; header=present")
            let name = response.headers[.contentDisposition] ?? ""
            #expect(name.hasPrefix("attachment; filename=\"initiatives-") && name.hasSuffix(".csv\""))
            #expect(response.headers[.cacheControl] == "private, no-store")
            #expect(Array(response.text.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
            let rows = Self.parse(String(response.text.unicodeScalars.dropFirst()))
            #expect(rows.count == 31)
            #expect(rows.first?.prefix(3) == ["Numéro", "Intitulé", "Nature"])
            #expect(rows.allSatisfy { $0.count == 12 })
            #expect(rows.dropFirst().prefix(2).map { $0[1] } == ["f Quartz 30", "f Quartz 29"])
            let arabic = try await guest.get("/ar/initiatives.csv").text
            #expect(arabic.contains("الرقم,العنوان"))
        }
    }

    /// A reader of RFC 4180, to compare with.
    static func parse(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = String.UnicodeScalarView()
        var isQuoted = false
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"": cell.append(scalars.removeFirst())
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                row.append(String(cell))
                cell = .init()
            case "\r" where !isQuoted && scalars.first == "\n":
                scalars.removeFirst()
                rows.append(row + [String(cell)])
                (row, cell) = ([], .init())
            default: cell.append(scalar)
            }
        }
        return rows
    }

    private struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }
}
