// SPDX-License-Identifier: Apache-2.0
import Coalition
import Screening

/// A file of names: one line of headings, one column of which says what it is. Headings are understood in three languages.
enum NameFile {
    static let rowLimit = 20_000
    /// How many rows that cannot be screened are named at once.
    static let shown = 20

    enum Fault: Error, Equatable {
        case empty
        /// None of the headings says which column has the names.
        case noNames
        case unclosed(line: Int)
        case textBehindQuotation(line: Int)
        case longRow(line: Int)
        case tooMany
        case tooManyColumns
        /// Rows that cannot be screened: the first of them, and how many there are.
        case rows([RowFault], count: Int)

        fileprivate init(_ fault: CSVFault) {
            self =
                switch fault {
                case .unclosed(let line): .unclosed(line: line)
                case .textBehindQuotation(let line): .textBehindQuotation(line: line)
                case .longRow(let line), .notUTF8(let line): .longRow(line: line)
                case .manyColumns: .tooManyColumns
                }
        }
    }

    /// A row, from 1 without the headings, and why it cannot be screened.
    struct RowFault: Equatable {
        enum Reason: Equatable {
            /// There is none that could be read, or one that is too long.
            case noName
            /// A column that the headings promise is missing, which may mean that all values are one place off.
            case fewColumns(Int, expected: Int)
            case badBirth(String)
            case badKind(String)
            /// Kept as it is, it would speak against every entry that has a country.
            case badCountry(String)
            case badNumberKind(String)
        }

        let row: Int
        let reason: Reason
    }

    private static let headings: [Column: Set<String>] = [
        .name: ["name", "full name", "nom", "nom complet", "الاسم", "الاسم الكامل"],
        .birth: [
            "birth_date", "birth date", "date of birth", "dob", "date de naissance", "naissance",
            "تاريخ الميلاد",
        ],
        .country: ["country", "nationality", "pays", "nationalité", "البلد", "الجنسية"],
        .number: ["identifier", "number", "passport", "numéro", "passeport", "الرقم", "رقم الجواز"],
        .numberKind: [
            "identifier_kind", "identifier kind", "number kind", "id type", "document type", "type de numéro",
            "type de document", "type de pièce", "نوع الرقم", "نوع الوثيقة",
        ],
        .kind: ["kind", "type", "schema", "genre", "النوع"],
    ]

    private enum Column: Hashable { case name, birth, country, number, numberKind, kind }

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
        return byWord(words)
    }()

    /// Those of the lists by their own names, and as people call them in three languages.
    private static let numberKinds: [String: ScreenedSubject.NumberKind] = {
        var words: [ScreenedSubject.NumberKind: [String]] = [
            .passport: ["passeport", "جواز", "جواز سفر", "جواز السفر"],
            .national: [
                "national id", "national identity card", "identity card", "id card", "carte d’identité",
                "carte nationale d’identité", "pièce d’identité", "بطاقة هوية", "الهوية الوطنية",
                "بطاقة وطنية",
            ],
            .tax: ["tax number", "tin", "numéro fiscal", "رقم ضريبي", "الرقم الضريبي"],
            .registration: [
                "registration number", "company number", "numéro d’immatriculation", "registre du commerce",
                "immatriculation", "رقم تسجيل", "السجل التجاري",
            ],
            .imo: ["imo number", "omi", "numéro omi", "رقم المنظمة البحرية الدولية"],
            .callSign: ["indicatif", "indicatif d’appel", "إشارة نداء"],
            .swift: ["bic", "swift code", "code swift", "رمز سويفت"],
            .wallet: ["portefeuille", "محفظة", "محفظة أصول افتراضية"],
            .other: ["autre", "رقم آخر", "غير ذلك"],
        ]
        for kind in ScreenedSubject.NumberKind.allCases { words[kind, default: []].append(kind.rawValue) }
        return byWord(words)
    }()

    private static func byWord<Value>(_ words: [Value: [String]]) -> [String: Value] {
        words.reduce(into: [:]) { known, entry in
            for word in entry.value { known[CellWord.key(word)] = entry.key }
        }
    }

    /// - Parameter countryCode: The code of a country, in lower case, by its code or name; nil for what is neither.
    static func read(
        _ text: String, countryCode: (String) -> String?
    ) throws(Fault) -> [ScreenedSubject.Details] {
        var places: [Column: Int]?
        var found: [ScreenedSubject.Details] = []
        var faults: [RowFault] = []
        var (row, faulty) = (0, 0)
        func take(_ line: CSVRow) throws {
            // Spreadsheets end in rows of nothing but separators.
            guard line.values.contains(where: { !$0.isEmpty }) else { return }
            guard let known = places else {
                places = try Self.places(in: line.values)
                return
            }
            row += 1
            guard row <= rowLimit else { throw Fault.tooMany }
            do throws(Unreadable) {
                found.append(try details(line.values, known, countryCode))
            } catch {
                faulty += 1
                if faults.count < shown { faults.append(RowFault(row: row, reason: error.reason)) }
            }
        }
        do {
            var rows = CSVRows(separator: nil)
            try rows.feed(bytes(of: text)[...], take)
            try rows.finish(take)
        } catch let fault as CSVFault {
            throw Fault(fault)
        } catch {
            throw error as? Fault ?? .empty
        }
        guard row > 0 else { throw .empty }
        guard faulty == 0 else { throw .rows(faults, count: faulty) }
        return found
    }

    /// Old spreadsheets end their lines with a carriage return alone. Taken for white space it would make one name of two, and
    /// nobody would look for either.
    private static func bytes(of text: String) -> [UInt8] {
        let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
        var bytes = Array(text.utf8)
        for place in bytes.indices where bytes[place] == carriageReturn {
            let isAlone = place + 1 == bytes.count || bytes[place + 1] != lineFeed
            if isAlone { bytes[place] = lineFeed }
        }
        return bytes
    }

    private static func places(in head: [String]) throws(Fault) -> [Column: Int] {
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
        return places
    }

    private struct Unreadable: Error {
        let reason: RowFault.Reason

        init(_ reason: RowFault.Reason) { self.reason = reason }
    }

    private static func details(
        _ row: [String], _ places: [Column: Int], _ countryCode: (String) -> String?
    ) throws(Unreadable) -> ScreenedSubject.Details {
        let expected = 1 + (places.values.max() ?? 0)
        guard row.count >= expected else {
            throw Unreadable(.fewColumns(row.count, expected: expected))
        }
        func value(_ column: Column) -> String? {
            guard let place = places[column] else { return nil }
            let text = row[place].split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return text.isEmpty ? nil : text
        }
        func known<Value>(
            _ column: Column, _ read: (String) -> Value?, else reason: (String) -> RowFault.Reason
        ) throws(Unreadable) -> Value? {
            guard let text = value(column) else { return nil }
            guard let known = read(text) else { throw Unreadable(reason(String(text.prefix(40)))) }
            return known
        }
        // Nobody is found by a dash, and "no hit" beside it would say that someone was looked for.
        guard let name = value(.name), name.unicodeScalars.count <= Engine.Limits.scalars,
            Query.canRead(name)
        else { throw Unreadable(.noName) }
        let birth = try known(
            .birth, { PartialDate(listed: Numerals.typed($0)) }, else: RowFault.Reason.badBirth)
        // Most files are of people, and have no such column; a value that is missing from one says nothing.
        let usual = places[.kind] == nil ? ScreenedSubject.Kind.person : .unspecified
        let kind = try known(.kind, { kinds[CellWord.key($0)] }, else: RowFault.Reason.badKind) ?? usual
        let country = try known(.country, countryCode, else: RowFault.Reason.badCountry)
        let numberKind = try known(
            .numberKind, { numberKinds[CellWord.key($0)] }, else: RowFault.Reason.badNumberKind)
        return ScreenedSubject.Details(
            kind: kind, name: name, birth: birth?.text, country: country,
            identifier: value(.number).map { String(Numerals.typed($0).prefix(60)) },
            identifierKind: numberKind)
    }
}
