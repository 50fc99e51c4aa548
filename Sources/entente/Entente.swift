// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// The one executable: commands and composition, nothing else.
@main
struct Entente: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entente",
        abstract: "The cooperation platform of an intergovernmental coalition.",
        subcommands: [
            InitCommand.self,
            DemoCommand.self,
            ServeCommand.self,
            SubmitCommand.self,
            ShowCommand.self,
            AssessCommand.self,
            LawCommand.self,
            CharterCommand.self,
            BriefCommand.self,
            AccountCommand.self,
            ListsCommand.self,
            ScreenCommand.self,
            VerifyCommand.self,
            ExportCommand.self,
            BackupCommand.self,
            RestoreCommand.self,
        ])
}
