// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// `entente screen`: names against sanctions lists.
struct ScreenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screen",
        abstract: "Screen names against the lists in force.",
        discussion: """
            A hit is a lead for a person to judge, never grounds by itself. `entente screen NAME` looks one name up; \
            `entente screen --csv FILE` screens a file of any length.
            """,
        subcommands: [ScreenNamesCommand.self, ScreenPairsCommand.self, ScreenRetrieveCommand.self],
        defaultSubcommand: ScreenNamesCommand.self)
}
