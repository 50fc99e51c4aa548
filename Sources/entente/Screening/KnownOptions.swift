// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Exchange
import Screening

extension ListEntry.Gender: ExpressibleByArgument {}

/// What is known of one name beside it.
struct KnownOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "When they were born: 1961, 1961-04, 1961-04-12 or, the day first, 12/04/1961; may be repeated.",
            valueName: "date"))
    var birthDate: [String] = []

    @Option(help: ArgumentHelp("A nationality, as a code or a name; may be repeated.", valueName: "country"))
    var country: [String] = []

    @Option(help: ArgumentHelp("Another name of the same one; may be repeated.", valueName: "name"))
    var alias: [String] = []

    @Option(
        help: ArgumentHelp(
            "A number, after its kind where that is known: AB1234567, passport:AB1234567, imo:9187629; may be repeated. "
                + "Kinds: \(ListIdentifier.Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "number"))
    var identifier: [AskedNumber] = []

    @Option(help: "male, female or other.")
    var gender: ListEntry.Gender?

    var isEmpty: Bool {
        birthDate.isEmpty && country.isEmpty && alias.isEmpty && identifier.isEmpty && gender == nil
    }

    func validate() throws {
        if let name = alias.first(where: { !Query.canRead($0) }) {
            throw ValidationError("`\(name)` is no name to look for")
        }
        let most = Engine.Limits.names
        guard alias.count < most else { throw ValidationError("at most \(most - 1) aliases are looked for") }
    }

    func query(_ name: String, _ kind: ListEntry.Kind) throws -> Query {
        let births = try birthDate.map { text in
            guard let date = PartialDate(listed: text) else {
                throw ValidationError("\(RowFault.badBirth(text))")
            }
            return ListBirth(date)
        }
        return Query(
            [name] + alias, kind: kind, births: births, countries: country.map(CountryNames.code),
            identifiers: identifier.map { ListIdentifier.asked($0.number, $0.kind, of: kind) }, gender: gender
        )
    }
}

/// "9187629", or with its kind "imo:9187629".
struct AskedNumber: ExpressibleByArgument, Hashable {
    let number: String
    let kind: ListIdentifier.Kind?

    init?(argument: String) {
        let parts = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        // Some numbers have a colon of their own.
        kind = parts.count == 2 ? ListIdentifier.Kind(named: parts[0]) : nil
        number = kind == nil ? argument : String(parts[1])
        guard number.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    }
}
