// SPDX-License-Identifier: Apache-2.0
import Coalition
import Screening

/// A file of names: one line of headings, one column of which says what it is. Headings are understood in three languages.
enum NameFile {
    static let rowLimit = 20_000

    enum Fault: Error, Equatable {
        case empty
        /// None of the headings says which column has the names.
        case noNames
        case unclosed(line: Int)
        case tooMany
        case tooManyColumns
        /// A row (from 1, without the headings) with no name that could be read, or one that is too long.
        case noName(row: Int)
        case badBirth(row: Int, text: String)
        case badKind(row: Int, text: String)
        /// Kept as it is, it would speak against every entry that has a country.
        case badCountry(row: Int, text: String)
    }

    private static let headings: [Column: Set<String>] = [
        .name: ["name", "full name", "nom", "nom complet", "الاسم", "الاسم الكامل"],
        .birth: [
            "birth_date", "birth date", "date of birth", "dob", "date de naissance", "naissance",
            "تاريخ الميلاد",
        ],
        .country: ["country", "nationality", "pays", "nationalité", "البلد", "الجنسية"],
        .number: ["identifier", "number", "passport", "numéro", "passeport", "الرقم", "رقم الجواز"],
        .kind: ["kind", "type", "schema", "genre", "النوع"],
    ]

    private enum Column: Hashable { case name, birth, country, number, kind }

    /// The desk's own words in three languages, and those of FollowTheMoney.
    private static let kinds: [String: ScreenedSubject.Kind] = {
        let words: [ScreenedSubject.Kind: [String]] = [
            .person: ["person", "individual", "personne", "personne physique", "individu", "شخص", "فرد"],
            .organisation: [
                "organisation", "organization", "company", "public body", "entity",
                "personne morale", "entité", "société", "entreprise", "منظمة", "شركة", "كيان",
            ],
            .vessel: ["vessel", "ship", "navire", "bateau", "سفينة"],
            // FollowTheMoney's legal entities are people too.
            .unspecified: [
                "unspecified", "not specified", "thing", "legal entity", "non précisé", "غير محدد",
            ],
        ]
        var kinds: [String: ScreenedSubject.Kind] = [:]
        for (kind, words) in words {
            for word in words { kinds[CellWord.key(word)] = kind }
        }
        return kinds
    }()

    /// - Parameter countryCode: The code of a country, in lower case, by its code or name; nil for what is neither.
    static func read(
        _ text: String, countryCode: (String) -> String?
    ) throws(Fault) -> [ScreenedSubject.Details] {
        let table: CSVTable
        do {
            table = try CSVTable(text, limit: rowLimit + 1)
        } catch CSVTable.Fault.unclosed(let line) {
            throw .unclosed(line: line)
        } catch CSVTable.Fault.tooManyColumns {
            throw .tooManyColumns
        } catch {
            throw .tooMany
        }
        guard let head = table.rows.first else { throw .empty }
        var places: [Column: Int] = [:]
        for (place, heading) in head.enumerated() {
            let plain = heading.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
            for (column, names) in headings where names.contains(plain) && places[column] == nil {
                places[column] = place
            }
        }
        // A file of one column needs no heading that we know.
        if places[.name] == nil, head.count == 1 { places[.name] = 0 }
        guard places[.name] != nil else { throw .noNames }
        guard table.rows.count > 1 else { throw .empty }
        var found: [ScreenedSubject.Details] = []
        for (index, row) in table.rows.dropFirst().enumerated() {
            found.append(try details(row, places, index + 1, countryCode))
        }
        return found
    }

    private static func details(
        _ row: [String], _ places: [Column: Int], _ number: Int, _ countryCode: (String) -> String?
    ) throws(Fault) -> ScreenedSubject.Details {
        func value(_ column: Column) -> String? {
            guard let place = places[column], place < row.count else { return nil }
            let text = row[place].split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return text.isEmpty ? nil : text
        }
        // Nobody is found by a dash, and "no hit" beside it would say that someone was looked for.
        guard let name = value(.name), name.unicodeScalars.count <= Engine.Limits.scalars,
            Query.canRead(name)
        else { throw .noName(row: number) }
        let birth = value(.birth).map(Numerals.typed)
        if let birth, PartialDate(birth) == nil {
            throw .badBirth(row: number, text: String(birth.prefix(40)))
        }
        // Most files are of people, and have no such column; a value that is missing from one says nothing.
        var kind = places[.kind] == nil ? ScreenedSubject.Kind.person : .unspecified
        if let text = value(.kind) {
            guard let known = kinds[CellWord.key(text)] else {
                throw .badKind(row: number, text: String(text.prefix(40)))
            }
            kind = known
        }
        var country: String?
        if let text = value(.country) {
            country = countryCode(text)
            guard country != nil else { throw .badCountry(row: number, text: String(text.prefix(40))) }
        }
        return ScreenedSubject.Details(
            kind: kind, name: name, birth: birth, country: country,
            identifier: value(.number).map { String($0.prefix(60)) })
    }
}
