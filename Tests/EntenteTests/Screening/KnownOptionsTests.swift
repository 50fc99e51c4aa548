// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Exchange
import Screening
import Testing

@testable import entente

/// What can be said of one name, and of the columns of a file.
struct KnownOptionsTests {
    @Test(
        arguments: [
            ("9187629", nil, "9187629"), ("imo:9187629", .imo, "9187629"),
            ("Passport:AB 12", .passport, "AB 12"), ("callsign:3FXY", .callSign, "3FXY"),
            ("12:34", nil, "12:34"), ("library:7", nil, "library:7"),
        ] as [(String, ListIdentifier.Kind?, String)])
    func `a number may say of what kind it is`(text: String, kind: ListIdentifier.Kind?, number: String) {
        let asked = AskedNumber(argument: text)
        #expect(asked?.kind == kind && asked?.number == number)
    }

    @Test(arguments: ["", "-", "imo:", "passport:-"])
    func `what has neither letter nor digit is no number`(text: String) {
        #expect(AskedNumber(argument: text) == nil)
    }

    @Test func `all that is known of a name is asked for`() throws {
        let command = try ScreenNamesCommand.parse([
            "Zahra", "--kind", "person", "--alias", "Zohra", "--alias", "زهرة", "--identifier",
            "passport:AB 12",
            "--identifier", "77", "--gender", "female", "--birth-date", "12.04.1980", "--country", "tn",
        ])
        let query = try command.known.query("Zahra", command.kind)
        #expect(query.names == ["Zahra", "Zohra", "زهرة"] && query.gender == .female)
        #expect(query.identifiers == [ListIdentifier(.passport, "AB 12"), ListIdentifier(.other, "77")])
        #expect(query.births == PartialDate("1980-04-12").map { [ListBirth($0)] })
        let ship = try ScreenNamesCommand.parse(["Heron", "--kind", "vessel", "--identifier", "9187629"])
        #expect(
            try ship.known.query("Heron", ship.kind).identifiers == [ListIdentifier(.imo, "9187629")])
    }

    @Test func `a file says in its columns what is known of each name`() throws {
        let command = try ScreenNamesCommand.parse([
            "--csv", "names.csv", "--out", "hits.csv", "--column", "nom", "--alias-column", "alias",
            "--kind-column", "type", "--gender-column", "sexe", "--identifier-column", "numéro",
            "--identifier-kind-column", "pièce",
        ])
        let columns = command.columns.columns
        #expect(columns.name == "nom" && columns.alias == "alias" && columns.kind == "type")
        #expect(columns.gender == "sexe" && columns.birth == nil)
        #expect(columns.identifier == "numéro" && columns.identifierKind == "pièce")
    }

    @Test(arguments: [
        ["--csv", "names.csv", "--out", "hits.csv", "--gender", "female"],
        ["--csv", "names.csv", "--out", "hits.csv", "--identifier-kind-column", "kind"],
        ["Zahra", "--alias", "–"], ["Zahra", "--identifier", "-"], ["Zahra", "--gender", "unknown"],
        ["Zahra"] + (1...16).flatMap { ["--alias", "Zohra \($0)"] },
    ])
    func `what would not be looked for is refused`(arguments: [String]) {
        #expect(throws: (any Error).self) { try ScreenNamesCommand.parse(arguments) }
    }
}
