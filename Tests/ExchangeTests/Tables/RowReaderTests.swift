// SPDX-License-Identifier: Apache-2.0
import Exchange
import Screening
import Testing

/// Rows of a file of names, ready to be screened.
@Suite struct RowReaderTests {
    private static let file =
        "id,Name,born,country\r\n1,Wadih Nuwayr al-Qalami,1971-02-14,Jordan\r\n2,\"Qarnas,\nBulbul\",,\r\n"
        + "3,Rafida, 1966 ,LY\r\n4,Zahra\r\n5,,1980,\r\n6,Zahra,yesterday,\r\n7,Zahra,1980-01,tn"

    private func reader(
        _ text: String, pieces: Int = 4096, name: String = "name", skipping: Int = 0
    ) -> RowReader {
        var rest = Array(text.utf8)[...]
        let stream = ByteStream {
            let piece = rest.prefix(pieces)
            rest = rest.dropFirst(pieces)
            return Array(piece)
        }
        let columns = RowReader.Columns(name: name, birth: "born", country: "country")
        return RowReader(stream, columns: columns, kind: .person, skipping: skipping)
    }

    @Test func `a row tells of whom it is, where it stands and why it cannot be screened`() throws {
        let rows = try reader(Self.file).next(100)
        #expect(rows.map(\.number) == Array(1...7))
        #expect(
            rows.map(\.fault) == [
                nil, nil, nil, .fewColumns(2, expected: 4), .noName, .badBirth("yesterday"), nil,
            ])
        #expect(rows[0].query.names == ["Wadih Nuwayr al-Qalami"] && rows[0].query.kind == .person)
        #expect(rows[0].query.births == PartialDate("1971-02-14").map { [ListBirth($0)] })
        #expect(rows[0].query.countries == ["jo"])
        #expect(rows[1].query.names == ["Qarnas,\nBulbul"])
        #expect(rows[1].query.births.isEmpty && rows[1].query.countries.isEmpty)
        #expect(rows[2].query.births == PartialDate("1966").map { [ListBirth($0)] })
    }

    @Test(arguments: [1, 2, 7, 64]) func `rows are the same in whatever pieces the file comes`(pieces: Int)
        throws
    {
        #expect(try reader(Self.file, pieces: pieces).next(100) == reader(Self.file).next(100))
    }

    @Test(arguments: [false, true])
    func `rows are the same wherever the file is cut in two, with the mark of UTF-8 or without`(
        isMarked: Bool
    ) throws {
        let whole = try reader(Self.file).next(100)
        let bytes = (isMarked ? [0xEF, 0xBB, 0xBF] : []) + Array(Self.file.utf8)
        for place in 0...bytes.count {
            var pieces = [bytes.prefix(place), bytes.dropFirst(place)].filter { !$0.isEmpty }[...]
            let stream = ByteStream { pieces.popFirst().map { Array($0) } ?? [] }
            let columns = RowReader.Columns(name: "id", birth: "born", country: "country")
            let reader = RowReader(stream, columns: columns, kind: .person)
            #expect(try reader.next(100).map(\.number) == whole.map(\.number), "cut at \(place)")
        }
    }

    @Test(arguments: [1, 2, 3]) func `the mark of UTF-8 is no part of a heading, nor is half of one left out`(
        pieces: Int
    ) throws {
        let marked = "\u{FEFF}name,born,country\nZahra,,\n"
        #expect(try reader(marked, pieces: pieces).next(9).map(\.query.names) == [["Zahra"]])
        // The letters of the mark's first two bytes begin another letter here, and belong to the text.
        let other = "\u{FEC0}x,name,born,country\n1,Zahra,,\n"
        #expect(try reader(other, pieces: pieces).next(9).map(\.query.names) == [["Zahra"]])
        #expect(throws: MissingColumn("name", among: ["\u{FEC0}x"])) {
            try reader("\u{FEC0}x\n1\n", pieces: pieces).next(1)
        }
    }

    @Test func `portions are as large as was asked for, and nothing follows the last`() throws {
        let reader = reader(Self.file, pieces: 64)
        let portions = try [3, 3, 3, 3].map { try reader.next($0).map(\.number) }
        #expect(portions == [[1, 2, 3], [4, 5, 6], [7], []])
    }

    @Test(arguments: [0, 1, 6, 7, 8]) func `rows that were screened before are not handed out again`(
        count: Int
    )
        throws
    {
        let whole = try reader(Self.file).next(100)
        #expect(try reader(Self.file, skipping: count).next(100) == Array(whole.dropFirst(count)))
    }

    @Test(
        arguments: [
            ("", .noName), (" ", .noName), ("—", .noName), ("...", .noName), ("\u{200B}", .noName),
            (String(repeating: "a", count: 513), .longName), (String(repeating: "a", count: 512), nil),
            ("Ö", nil),
            ("7", nil),
        ] as [(String, RowFault?)])
    func `a name that cannot be looked for is a fault`(name: String, fault: RowFault?) throws {
        let rows = try reader("name,born,country\n\(name),,\n").next(100)
        #expect(rows.map(\.fault) == [fault])
    }

    @Test func `a column that is not there is named beside those that are`() {
        let fault = MissingColumn("person", among: ["id", "Name", "born", "country"])
        #expect(throws: fault) { try reader(Self.file, name: "person").next(1) }
        #expect(
            fault.description == "there is no column `person`; there are `id`, `Name`, `born`, `country`")
        #expect(throws: ListFault("the file is empty", line: 1)) { try reader("").next(1) }
    }
}
