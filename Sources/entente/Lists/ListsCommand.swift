// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Screening

extension ListFormat: ExpressibleByArgument {}

/// `entente lists`: the sanctions lists that names are screened against.
struct ListsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lists",
        abstract: "Keep the sanctions lists that names are screened against.",
        discussion: """
            Every version is kept and named by its hash. A file that is malformed, has lost implausibly many \
            entries, or is older than what is in force, is refused: the last good version stays in force and an alert is \
            raised.
            """,
        subcommands: [
            ListsAddCommand.self, ListsUpdateCommand.self, ListsShowCommand.self, ListsDiffCommand.self,
            ListsMoveCommand.self, ListsRemoveCommand.self,
        ])
}
