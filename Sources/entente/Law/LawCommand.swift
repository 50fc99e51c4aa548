// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// `entente law …`: reading, checking and filling a law book.
struct LawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "law",
        abstract: "Check, test and explain a law book, and load participation into it.",
        discussion: """
            A law book is a folder of YAML files that a lawyer can read and amend; its README says how. Without `--law` \
            the one in the program is meant.
            """,
        subcommands: [
            LawCheckCommand.self, LawTestCommand.self, LawExplainCommand.self, LawImportCommand.self,
            LawExportCommand.self,
        ])
}
