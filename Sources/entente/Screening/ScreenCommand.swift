// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// `entente screen`: names against sanctions lists.
struct ScreenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screen",
        abstract: "Screen names against the lists in force.",
        subcommands: [ScreenPairsCommand.self, ScreenRetrieveCommand.self])
}
