// SPDX-License-Identifier: Apache-2.0
import Coalition
import Exchange
import Screening
import Seeding
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
        if let names = try? read(body) { #expect(!names.isEmpty) }
    }

    @Test func `a file that is no table is named with its line`() {
        #expect(throws: NameFile.Fault.unclosed(line: 2)) { try read("name\n\"b\nc") }
        #expect(throws: NameFile.Fault.textBehindQuotation(line: 3)) { try read("name\nA\n\"b\" c\n") }
        #expect(throws: NameFile.Fault.longRow(line: 2)) {
            try read("name\n" + String(repeating: "a", count: CSVRows.rowLimit + 1))
        }
        let separators = String(repeating: ",", count: CSVRows.columnLimit + 1)
        #expect(throws: NameFile.Fault.tooManyColumns) { try read("name\nA\n" + separators) }
        let rows = String(repeating: "A\n", count: NameFile.rowLimit + 1)
        #expect(throws: NameFile.Fault.tooMany) { try read("name\n" + rows) }
    }

    @Test func `rows of nothing are left out, and lines may end as on old machines`() throws {
        #expect(try read("name,country\r\nA,jo\r\n,\r\n\r\nB,\r\n").map(\.name) == ["A", "B"])
        #expect(try read("name;country\rA;jo\rB;\r").map(\.name) == ["A", "B"])
        #expect(try read("name\nA\rB\r\nC\r\r\n").map(\.name) == ["A", "B", "C"], "three people")
    }

    private func rows(_ reasons: [(Int, NameFile.RowFault.Reason)], of count: Int? = nil) -> NameFile.Fault {
        .rows(reasons.map { .init(row: $0, reason: $1) }, count: count ?? reasons.count)
    }

    @Test func `a single line as long as a letter may be is read or refused`() throws {
        let long = String(repeating: "a", count: 200_000)
        #expect(throws: NameFile.Fault.empty) { try read(long) }
        #expect(throws: rows([(1, .noName)])) { try read("name\n\(long)\n") }
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
        let unsaid = try read("name,kind\nBulbul Qarnas Foundation,\n")
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
        #expect(throws: rows([(2, .noName)])) { try read("name,country\nRafida,jo\n\(name),jo\n") }
    }

    @Test(
        arguments: [
            ("name,kind\nA,person\nB,ghost\n", 2, .badKind("ghost")), ("name,kind\nA,?\n", 1, .badKind("?")),
            ("name,country\nA,\nB,Atlantis\n", 2, .badCountry("Atlantis")),
            ("name,country\nA,zz\n", 1, .badCountry("zz")), ("name,country\nA,-\n", 1, .badCountry("-")),
            ("name,dob\nA,12/04/61\n", 1, .badBirth("12/04/61")),
            ("name,number,id type\nA,7,library\n", 1, .badNumberKind("library")),
            ("name,country\nA\n", 1, .fewColumns(1, expected: 2)),
        ] as [(String, Int, NameFile.RowFault.Reason)])
    func `a word that nobody knows is named with its row`(
        text: String, row: Int, reason: NameFile.RowFault.Reason
    ) {
        #expect(throws: rows([(row, reason)])) { try read(text) }
    }

    @Test func `all rows that cannot be screened are named at once, up to twenty of them`() {
        let few = "name,dob,country\nA,yesterday,jo\nB,1961,\n–,,\nC,,Atlantis\n"
        #expect(throws: rows([(1, .badBirth("yesterday")), (3, .noName), (4, .badCountry("Atlantis"))])) {
            try read(few)
        }
        let many = "name,dob\n" + String(repeating: "A,never\n", count: 25)
        #expect(throws: rows((1...20).map { ($0, .badBirth("never")) }, of: 25)) { try read(many) }
    }

    @Test(arguments: ["1961-04-12", "12/04/1961", "12.04.1961", "١٢/٠٤/١٩٦١"])
    func `a date of birth is read as banks write it, and kept in one form`(text: String) throws {
        #expect(try read("name;dob\nRafida;\(text)\n").map(\.birth) == ["1961-04-12"])
    }

    @Test(
        arguments: [
            ("passport", .passport), ("Passeport", .passport), ("جواز سفر", .passport), ("IMO", .imo),
            ("OMI", .imo), ("Tax number", .tax), ("callSign", .callSign), ("", nil),
        ] as [(String, ScreenedSubject.NumberKind?)])
    func `a number may say of what kind it is, in three languages`(
        text: String, kind: ScreenedSubject.NumberKind?
    ) throws {
        #expect(try read("name;number;id type\nA;AB 12;\(text)\n").map(\.identifierKind) == [kind])
    }

    @Test func `a vessel's number finds it, with the letters before it or without`() throws {
        var entry = ListEntry(id: "1", kind: .vessel, names: [ListName("Northern Heron", .principal)])
        entry.identifiers = [ListIdentifier(.imo, "9187629")]
        let index = ListIndex([entry])
        for text in [
            "name,kind,number\nSouthern Gull,vessel,IMO 9187629\n",
            "name,kind,number\nSouthern Gull,vessel,9187629\n",
            "name,kind,number,id type\nSouthern Gull,,9187629,OMI\n",
        ] {
            let query = try #require(try read(text).first?.query)
            #expect(query.identifiers.map(\.kind) == [.imo])
            #expect(index.hits(for: query, threshold: 0.7, limit: 5).count == 1, "\(text)")
        }
    }
}
