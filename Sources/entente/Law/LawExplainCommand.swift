// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Law

/// `entente law explain`: a rule as a lawyer reads it.
struct LawExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show a rule as prose: when it applies, whom it binds, what it rests on, what it advises.",
        discussion: "RULE is its name, as CD-03, or that of a gate, as gate.sovereignty.consent.")

    @OptionGroup var law: LawOption

    @Option(help: "The language: ar, fr or en.")
    var language: Tongue = .english

    @Argument(help: "The name of the rule.")
    var rule: String

    func run() throws {
        try LawFailure.reporting { print(try output()) }
    }

    func output() throws -> String {
        let book = try law.book()
        guard let found = book.rules.first(where: { $0.id.text == rule }) else {
            throw LawError([
                LawProblem(
                    .form, at: "", "there is no rule `\(rule.prefix(60))`",
                    nearest: NearestTerm.of(rule, among: book.rules.map(\.id.text)))
            ])
        }
        return RuleSheet(rule: found, parts: book.parts, tongue: language).text
    }
}
