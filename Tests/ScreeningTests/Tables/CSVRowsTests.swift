// SPDX-License-Identifier: Apache-2.0
import Screening
import Testing

/// Tables as spreadsheets and publishers write them.
struct CSVRowsTests {
    private func read(_ text: String, separator: Unicode.Scalar? = nil, pieces: Int = 4096) throws
        -> [[String]]
    {
        var rows = CSVRows(separator: separator)
        var found: [[String]] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            try rows.feed(rest.prefix(pieces)) { found.append($0.values) }
            rest = rest.dropFirst(pieces)
        }
        try rows.finish { found.append($0.values) }
        return found
    }

    @Test(
        arguments: [
            ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
            ("a;b\n\"x;\ny\";2", [["a", "b"], ["x;\ny", "2"]]),
            ("\u{FEFF}a\tb\n\n\"\"\"q\"\"\"\t", [["a", "b"], ["\"q\"", ""]]), ("", []),
            ("\n \na;b;c,d\n1;2;3", [["a", "b", "c,d"], ["1", "2", "3"]]), ("alone", [["alone"]]),
            ("\"a;b;c\",d\n1,2\n", [["a;b;c", "d"], ["1", "2"]]),
            ("a;b,c;d,e,f", [["a;b", "c;d", "e", "f"]]),
        ] as [(String, [[String]])])
    func `tables of every spreadsheet are read`(text: String, rows: [[String]]) throws {
        for pieces in [1, 3, 4096] { #expect(try read(text, pieces: pieces) == rows) }
    }

    @Test(.timeLimit(.minutes(1)))
    func `a file of nothing but line breaks takes no longer than another`() throws {
        #expect(try read(String(repeating: "\n", count: 400_000)) == [])
    }

    @Test func `a separator that is given is the one`() throws {
        #expect(try read("a;b,c\n", separator: ",") == [["a;b", "c"]])
    }

    @Test(
        arguments: [
            ("a\n\"b\nc", .unclosed(line: 2)), ("a,b\n\"x\" y,2\n", .textBehindQuotation(line: 2)),
            ("a,b\n\"x\"\"y\"z,2\n", .textBehindQuotation(line: 2)),
            (String(repeating: ",", count: CSVRows.columnLimit + 1), .manyColumns(line: 1)),
            ("name\n" + String(repeating: "a", count: CSVRows.rowLimit + 1), .longRow(line: 2)),
        ] as [(String, CSVFault)])
    func `what is no table is refused with its line`(text: String, fault: CSVFault) {
        #expect(throws: fault) { try read(text) }
        #expect(fault.description == "line \(fault.line): \(fault.message)")
    }

    @Test func `what is no text is refused`() {
        var rows = CSVRows()
        #expect(throws: CSVFault.notUTF8(line: 1)) {
            try rows.feed([0x61, 0xFF, 0x0A]) { _ in }
        }
    }
}
