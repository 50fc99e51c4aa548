// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Record
import Storage

/// `entente export`: one subcommand for each form.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write what others can read without this software.",
        subcommands: [ExportRecordCommand.self])
}

/// `entente export record`: the log as C2SP tiles.
struct ExportRecordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Write the log as C2SP tlog-tiles, for anyone to verify.",
        discussion: """
            The directory gets the checkpoint, the hash tiles, the leaves and, as key.pub, the public key. Leaves are \
            salted commitments: the export shows how many acts there are and when they were recorded, and nothing of \
            what they say.
            """)

    @OptionGroup var data: DataOption

    @Argument(help: ArgumentHelp("A new or empty directory.", valueName: "directory"))
    var destination: String

    func run() async throws {
        try await Failure.reporting {
            let checkpoint = try await RecordExport.run(data.directory, to: destination)
            print("exported \(checkpoint.size) entries to \(destination)")
        }
    }
}
