// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Law

/// `entente law check`: everything that is wrong with a law book.
struct LawCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say everything that is wrong with a law book: file, line, column, what was expected.",
        discussion: "Exit code 0: nothing is wrong. 1: a file cannot be read. 2: something is wrong.")

    @OptionGroup var law: LawOption

    func run() throws {
        try LawFailure.reporting { print(try output()) }
    }

    func output() throws -> String {
        let parts = try law.parts()
        let problems = LawChecker(parts, today: LawFailure.today).problems()
        guard problems.isEmpty else { throw LawError(problems) }
        let states = Set(parts.register.rows.map(\.state)).count
        let cited = Set(parts.rules.flatMap(\.cites).map(\.instrument)).count
        return """
            \(parts.name) \(parts.version): \(parts.rules.count) rules, \(parts.tests.count) tests, \
            \(parts.vocabulary.terms.count) terms, \(parts.catalogue.instruments.count) instruments (\(cited) cited), \
            \(parts.register.rows.count) rows on \(states) states: nothing is wrong
            """
    }
}
