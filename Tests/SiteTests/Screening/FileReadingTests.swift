// SPDX-License-Identifier: Apache-2.0
import Coalition
import IdentityTesting
import Testing

@testable import Site

/// Files that people send: forms that carry them, tables, and names in them.
@Suite struct FileReadingTests {
    private func form(_ body: String, boundary: String = "b") -> FormInput? {
        MultipartForm.read(Array(body.utf8), boundary: boundary)
    }

    @Test func `a form with a file is read field by field`() {
        let body =
            "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\ntoken\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\nname\r\nÉmile --b\r\n\r\n--b--\r\n"
        let read = form(body)
        #expect(read?.values["csrf"] == ["token"])
        #expect(read?.values["file"] == ["name\r\nÉmile --b\r\n"])
    }

    @Test(arguments: [
        "", "--b", "--b\r\n", "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--",
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx", "junk--b--",
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\0\r\n--b--",
    ])
    func `a form that is cut off or malformed is no form`(body: String) {
        #expect(form(body) == nil)
    }

    @Test(
        arguments: [
            ("multipart/form-data; boundary=abc", "abc"), ("Multipart/Form-Data; boundary=\"a b\"", "a b"),
            ("multipart/form-data", nil), ("text/plain; boundary=abc", nil),
            ("multipart/form-data; boundary=", nil),
        ] as [(String, String?)])
    func `a boundary is taken from the content type`(type: String, boundary: String?) {
        #expect(MultipartForm.boundary(of: type) == boundary)
    }

    @Test(arguments: 1...200)
    func `random bytes never bring the reader down`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "--b", "\r\n", "Content-Disposition: form-data; name=\"a\"", "--", "\r\n\r\n", "x", "\"", "--b--",
        ]
        let body = (0..<Int.random(in: 0...30, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
        }.joined()
        if let read = form(body) { #expect(read.values.keys.allSatisfy { $0 == "a" }) }
        if let table = try? CSVTable(body, limit: 50) { #expect(table.rows.count <= 50) }
    }

    @Test(
        arguments: [
            ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
            ("a;b\n\"x;\ny\";2", [["a", "b"], ["x;\ny", "2"]]),
            ("\u{FEFF}a\tb\n\n\"\"\"q\"\"\"\t", [["a", "b"], ["\"q\"", ""]]), ("", []),
        ] as [(String, [[String]])])
    func `tables of every spreadsheet are read`(text: String, rows: [[String]]) throws {
        #expect(try CSVTable(text, limit: 10).rows == rows)
    }

    @Test func `a quotation that is not closed is named with its line`() {
        #expect(throws: CSVTable.Fault.unclosed(line: 2)) { try CSVTable("a\n\"b\nc", limit: 10) }
        #expect(throws: CSVTable.Fault.tooManyRows(limit: 2)) { try CSVTable("a\nb\nc", limit: 2) }
    }

    @Test func `headings are understood in three languages`() throws {
        for text in [
            "الاسم,تاريخ الميلاد,البلد\nرافدة,1966,LY", "Nom;Date de naissance;Pays\nرافدة;1966;LY",
            "name\tdob\tcountry\nرافدة\t1966\tLY",
        ] {
            let names = try NameFile.read(text)
            #expect(names == [.init(kind: .person, name: "رافدة", birth: "1966", country: "ly")])
        }
        #expect(try NameFile.read("Whatever\nRafida\n").map(\.name) == ["Rafida"])
    }
}
