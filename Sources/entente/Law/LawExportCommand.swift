// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Law

/// `entente law export`: vocabulary, rules and gates for a second engine.
struct LawExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write vocabulary, rules and gates as JSON, for another engine to compare itself with.")

    @OptionGroup var law: LawOption

    func run() throws {
        try LawFailure.reporting { print(String(decoding: try law.book().exported, as: UTF8.self)) }
    }
}
