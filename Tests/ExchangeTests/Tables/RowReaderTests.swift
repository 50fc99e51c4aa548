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

    @Test(arguments: [",", ";", "\t"]) func `the line of headings tells what separates the columns`(
        separator: String
    ) throws {
        let file = "\r\nid,name,born,country\r\n1,Zahra,12.04.1980,tn\r\n"
        for pieces in [1, 5, 4096] {
            let rows = try reader(file.replacing(",", with: separator), pieces: pieces).next(9)
            #expect(rows.map(\.query.names) == [["Zahra"]] && rows.map(\.query.countries) == [["tn"]])
            #expect(rows[0].query.births == PartialDate("1980-04-12").map { [ListBirth($0)] })
        }
        let quoted = try reader("\"name,\nold\";name;born;country\n\"a;b,c\";Zahra;;\n").next(9)
        #expect(quoted.map(\.query.names) == [["Zahra"]])
    }

    @Test(arguments: [
        ("name,born,country\n\"Zahra\" al,,\n", "text follows a closing quotation mark"),
        ("name;born;country\n\"Zahra;;\n", "a quotation mark is never closed"),
    ])
    func `a table that was put together wrongly is refused`(text: String, message: String) {
        #expect(throws: ListFault(message, line: 2)) { try reader(text).next(9) }
    }

    private func full(_ text: String, kind: ListEntry.Kind = .unspecified) throws -> [RowReader.Row] {
        var columns = RowReader.Columns(name: "name", birth: nil, country: nil)
        columns.alias = "also"
        columns.identifier = "number"
        columns.identifierKind = "what"
        columns.gender = "sex"
        columns.kind = "kind"
        var bytes = Array(("name;also;number;what;sex;kind\n" + text).utf8)
        let stream = ByteStream {
            defer { bytes = [] }
            return bytes
        }
        return try RowReader(stream, columns: columns, kind: kind).next(100)
    }

    @Test func `a row may tell of aliases, a number and its kind, of gender and kind`() throws {
        let rows = try full(
            "Zahra;\"Zohra; – ;زهرة\";AB 12;Passport;F;Person\nHeron;;IMO 9187629;;;Vessel\nNarjis;;77;;;\n",
            kind: .organisation)
        #expect(rows.map(\.fault) == [nil, nil, nil])
        #expect(rows[0].query.names == ["Zahra", "Zohra", "زهرة"] && rows[0].query.gender == .female)
        #expect(rows[0].query.identifiers == [ListIdentifier(.passport, "AB 12")])
        #expect(rows.map(\.query.kind) == [.person, .vessel, .organisation])
        #expect(rows[1].query.identifiers == [ListIdentifier(.imo, "IMO 9187629")])
        #expect(rows[2].query.identifiers == [ListIdentifier(.other, "77")])
    }

    @Test func `a word that nobody knows is a fault of its row, and so are more names than are looked for`()
        throws
    {
        let many = String(repeating: "Zohra;", count: 16)
        let rows = try full(
            "A;;;;;ghost\nA;;7;library;;\nA;;;;x;\nA;\"\(many)\";;;;\nA;;;;\n;B;;;;\n")
        #expect(
            rows.map(\.fault) == [
                .badKind("ghost"), .badIdentifierKind("library"), .badGender("x"), .manyNames(17),
                .fewColumns(5, expected: 6), .noName,
            ])
        #expect(rows.allSatisfy { $0.fault?.description.isEmpty == false })
    }

    @Test func `a column that is not there is named beside those that are`() {
        let fault = MissingColumn("person", among: ["id", "Name", "born", "country"])
        #expect(throws: fault) { try reader(Self.file, name: "person").next(1) }
        #expect(
            fault.description == "there is no column `person`; there are `id`, `Name`, `born`, `country`")
        #expect(throws: ListFault("the file is empty", line: 1)) { try reader("").next(1) }
    }
}
