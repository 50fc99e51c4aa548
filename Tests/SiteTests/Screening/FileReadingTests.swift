// SPDX-License-Identifier: Apache-2.0
import Coalition
import Exchange
import IdentityTesting
import Screening
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

    @Test func `a line of nothing but separators is no table`() throws {
        let limit = CSVTable.columnLimit
        let widest = String(repeating: ",", count: limit - 1)
        #expect(try CSVTable("\(widest)x\n", limit: 10).rows.map(\.count) == [limit])
        for text in [widest + ",\n", "name\nA\n" + String(repeating: ",", count: 200_000)] {
            #expect(throws: CSVTable.Fault.tooManyColumns(limit: limit)) { try CSVTable(text, limit: 10) }
            #expect(throws: NameFile.Fault.tooManyColumns) { try read(text) }
        }
    }

    @Test func `a single line as long as a letter may be is read or refused`() throws {
        let long = String(repeating: "a", count: 200_000)
        #expect(throws: NameFile.Fault.empty) { try read(long) }
        #expect(throws: NameFile.Fault.noName(row: 1)) { try read("name\n\(long)\n") }
        #expect(throws: NameFile.Fault.unclosed(line: 2)) { try read("name\n\"\(long)") }
    }

    @Test func `headings are understood in three languages`() throws {
        for text in [
            "الاسم,تاريخ الميلاد,البلد\nرافدة,1966,LY", "Nom;Date de naissance;Pays\nرافدة;1966;LY",
            "name\tdob\tcountry\nرافدة\t1966\tLY",
        ] {
            let names = try read(text)
            #expect(names == [.init(kind: .person, name: "رافدة", birth: "1966", country: "ly")])
        }
        #expect(try read("Whatever\nRafida\n").map(\.name) == ["Rafida"])
    }

    /// With names of countries as a node has them.
    private func read(_ text: String) throws(NameFile.Fault) -> [ScreenedSubject.Details] {
        let screening = NameScreening(lists: ListsInForce(TestLibrary()), countryCode: CountryNames.code)
        return try NameFile.read(text, countryCode: CountryColumn(screening).code)
    }

    @Test(
        arguments: [
            (.person, ["Person", "individual", "PERSONNE", "Personne  physique", "شخص", "فرد"]),
            (
                .organisation,
                [
                    "Organisation", "Organization", "Company", "entity", "entité", "Entite",
                    "société", "منظمة", "منظمه", "شركة", "كيان",
                ]
            ),
            (.vessel, ["Vessel", "ship", "Navire", "bateau", "سفينة"]),
            (.unspecified, ["", " ", "Thing", "LegalEntity"]),
        ] as [(ScreenedSubject.Kind, [String])])
    func `kinds are understood in three languages and in those of a data set`(
        kind: ScreenedSubject.Kind, words: [String]
    ) throws {
        for word in words {
            #expect(try read("name,type\nBulbul Qarnas,\(word)\n").map(\.kind) == [kind], "\(word)")
        }
    }

    @Test func `without a column of kinds names are those of people, and what is not said meets every kind`()
        throws
    {
        #expect(try read("name,country\nBulbul Qarnas,jo\n").map(\.kind) == [.person])
        let unsaid = try read("name,kind\nBulbul Qarnas Foundation\n")
        #expect(unsaid.map(\.query.kind) == [.unspecified])
        let entry = ListEntry(
            id: "1", kind: .organisation, names: [ListName("Bulbul Qarnas Foundation", .principal)])
        let index = ListIndex([entry])
        for text in [
            "name,kind\nBulbul Qarnas Foundation,\n", "name,kind\nBulbul Qarnas Foundation,Company\n",
        ] {
            let query = try #require(try read(text).first?.query)
            #expect(index.hits(for: query, threshold: 0.7, limit: 5).count == 1)
        }
    }

    @Test(arguments: [
        ("jo", "jo"), ("JO", "jo"), ("Jordan", "jo"), ("JORDANIE", "jo"), ("الأردن", "jo"), ("الاردن", "jo"),
        ("السعودية", "sa"), ("Arabie saoudite", "sa"), ("Côte d'Ivoire", "ci"), ("Russian Federation", "ru"),
        ("UK", "gb"), ("عمان", "om"),
    ])
    func `a country is known by its code and by its name in three languages`(text: String, code: String)
        throws
    {
        #expect(try read("name;country\nRafida;\(text)\n").map(\.country) == [code])
    }

    @Test(arguments: ["", " ", "—", "...", "\u{200B}", String(repeating: "a", count: 513)])
    func `a row with no name that could be looked for is named`(name: String) {
        #expect(throws: NameFile.Fault.noName(row: 2)) { try read("name,country\nRafida,jo\n\(name),jo\n") }
    }

    @Test(
        arguments: [
            ("name,kind\nA,person\nB,ghost\n", .badKind(row: 2, text: "ghost")),
            ("name,kind\nA,?\n", .badKind(row: 1, text: "?")),
            ("name,country\nA,\nB,Atlantis\n", .badCountry(row: 2, text: "Atlantis")),
            ("name,country\nA,zz\n", .badCountry(row: 1, text: "zz")),
            ("name,country\nA,-\n", .badCountry(row: 1, text: "-")),
        ] as [(String, NameFile.Fault)])
    func `a kind or a country that nobody knows is named with its row`(text: String, fault: NameFile.Fault) {
        #expect(throws: fault) { try read(text) }
    }
}
