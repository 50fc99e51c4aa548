// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Storage

/// `entente backup`: a consistent copy, also from under a running server.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the data to a new directory, also while a server runs on it, and verify the copy.",
        discussion: """
            The copy holds the secret signing key, accounts, law books and lists: keep it as safe as the original. \
            What is erased later is still in it: old backups end with the duty that they serve. Names that were \
            screened are never in it.
            """)

    @OptionGroup var data: DataOption

    @Argument(help: ArgumentHelp("A new or empty directory.", valueName: "directory"))
    var destination: String

    func run() async throws {
        try await Failure.reporting {
            let audit = try await Backup.run(data.directory, to: destination)
            print("backed up and verified \(audit.entries) entries in \(destination)")
        }
    }
}
