// SPDX-License-Identifier: Apache-2.0
import Foundation
import Screening

/// Where in a row of a file stands what is known of someone, and how it is read.
struct RowCells {
    private let name: Int
    private let birth: Int?
    private let country: Int?
    private let alias: Int?
    private let identifier: Int?
    private let identifierKind: Int?
    private let gender: Int?
    private let kind: Int?
    /// Where the row does not say of what kind it is.
    private let usual: ListEntry.Kind
    /// Columns that a row must have for all that are wanted to be there.
    private let expected: Int
    /// Codes of countries as the file writes them: few, and the same over and over.
    private var countryCodes: [String: String] = [:]

    /// - Throws: `MissingColumn` where one that is wanted is not among the headings.
    init(_ wanted: RowReader.Columns, in headings: [String], kind usual: ListEntry.Kind) throws {
        func place(_ name: String) throws -> Int {
            let found = headings.firstIndex { $0.lowercased() == name.lowercased() }
            guard let found else { throw MissingColumn(name, among: headings) }
            return found
        }
        name = try place(wanted.name)
        birth = try wanted.birth.map(place)
        country = try wanted.country.map(place)
        alias = try wanted.alias.map(place)
        identifier = try wanted.identifier.map(place)
        identifierKind = try wanted.identifierKind.map(place)
        gender = try wanted.gender.map(place)
        kind = try wanted.kind.map(place)
        self.usual = usual
        let places = [birth, country, alias, identifier, identifierKind, gender, kind].compactMap(\.self)
        expected = 1 + places.reduce(name, max)
    }

    /// Who is meant, and why it cannot be looked for; nil where it can be.
    mutating func query(of row: CSVRow) -> (query: Query, fault: RowFault?) {
        func value(_ place: Int?) -> String? {
            guard let place, place < row.values.count else { return nil }
            let value = row.values[place].trimmingCharacters(in: .whitespaces)
            return value.isEmpty ? nil : value
        }
        var fault: RowFault?
        func note(_ reason: RowFault) { fault = fault ?? reason }
        func known<Value>(
            _ place: Int?, _ read: (String) -> Value?, else reason: (String) -> RowFault
        ) -> Value? {
            guard let text = value(place) else { return nil }
            guard let known = read(text) else {
                note(reason(text))
                return nil
            }
            return known
        }
        if row.values.count < expected { note(.fewColumns(row.values.count, expected: expected)) }
        let called = names(value(name), value(alias))
        if let reason = Self.fault(of: called, principal: value(name)) { note(reason) }
        let born = known(birth, { PartialDate(listed: $0) }, else: RowFault.badBirth)
        let whom = known(kind, Self.kind, else: RowFault.badKind) ?? usual
        let numberKind = known(identifierKind, Self.numberKind, else: RowFault.badIdentifierKind)
        let sex = known(gender, Self.gender, else: RowFault.badGender)
        let query = Query(
            called, kind: whom, births: born.map { [ListBirth($0)] } ?? [],
            countries: value(country).map { [countryCode($0)] } ?? [],
            identifiers: value(identifier).map { [ListIdentifier.asked($0, numberKind, of: whom)] } ?? [],
            gender: sex)
        return (query, fault)
    }

    /// The principal one first; an alias in which nothing can be read is none.
    private func names(_ principal: String?, _ aliases: String?) -> [String] {
        let others = (aliases ?? "").split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
        return [principal].compactMap(\.self) + others.filter(Query.canRead)
    }

    private static func fault(of names: [String], principal: String?) -> RowFault? {
        guard let principal else { return .noName }
        if names.contains(where: { $0.unicodeScalars.count > Engine.Limits.scalars }) { return .longName }
        // Nobody is found by a dash; whoever reads "no hit" beside it would take someone for screened.
        guard Query.canRead(principal) else { return .noName }
        return names.count > Engine.Limits.names ? .manyNames(names.count) : nil
    }

    private mutating func countryCode(_ name: String) -> String {
        if let code = countryCodes[name] { return code }
        let code = CountryNames.code(of: name)
        // A file whose column holds anything but countries is not to fill the memory.
        if countryCodes.count < 1024 { countryCodes[name] = code }
        return code
    }

    // MARK: Words

    /// The kinds of the lists, and the schemata of FollowTheMoney.
    private static func kind(_ text: String) -> ListEntry.Kind? {
        ListEntry.Kind(rawValue: text.lowercased()) ?? FTMNames.kind(of: text)
    }

    private static func numberKind(_ text: String) -> ListIdentifier.Kind? {
        ListIdentifier.Kind(named: text)
    }

    private static func gender(_ text: String) -> ListEntry.Gender? {
        switch text.lowercased() {
        case "m": .male
        case "f": .female
        case let word: ListEntry.Gender(rawValue: word)
        }
    }
}
