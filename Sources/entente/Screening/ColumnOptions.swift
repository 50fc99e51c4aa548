// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Exchange
import Screening

/// In which columns of a file stands what is known of each name.
struct ColumnOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The column with the name.", valueName: "name"))
    var column = "name"

    @Option(
        help: ArgumentHelp(
            "The column with other names, separated by semicolons, where there is one.", valueName: "name"))
    var aliasColumn: String?

    @Option(
        help: ArgumentHelp(
            "The column with the kind of who is named, where there is one: person, organisation, vessel, aircraft. "
                + "An empty value is what --kind says.",
            valueName: "name"))
    var kindColumn: String?

    @Option(help: ArgumentHelp("The column with the date of birth, where there is one.", valueName: "name"))
    var birthColumn: String?

    @Option(help: ArgumentHelp("The column with the nationality, where there is one.", valueName: "name"))
    var countryColumn: String?

    @Option(
        help: ArgumentHelp(
            "The column with the gender, where there is one: male, female, other, m or f.", valueName: "name")
    )
    var genderColumn: String?

    @Option(help: ArgumentHelp("The column with a number, where there is one.", valueName: "name"))
    var identifierColumn: String?

    @Option(
        help: ArgumentHelp(
            "The column with the kind of that number, where there is one: "
                + "\(ListIdentifier.Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "name"))
    var identifierKindColumn: String?

    func validate() throws {
        guard identifierKindColumn == nil || identifierColumn != nil else {
            throw ValidationError("say with --identifier-column where the number is")
        }
    }

    var columns: RowReader.Columns {
        var columns = RowReader.Columns(name: column, birth: birthColumn, country: countryColumn)
        columns.alias = aliasColumn
        columns.identifier = identifierColumn
        columns.identifierKind = identifierKindColumn
        columns.gender = genderColumn
        columns.kind = kindColumn
        return columns
    }
}
