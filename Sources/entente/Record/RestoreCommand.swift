// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Record
import Storage

/// `entente restore`: puts a backup in the place of lost or damaged data.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup in the place of lost or damaged data, after verifying it.",
        discussion: """
            Acts recorded after the backup are not in it. A log that goes on from an older copy contradicts the \
            checkpoints it gave out, so a backup is refused where the data directory, or a checkpoint that a partner \
            kept (--checkpoint), shows that something newer was signed for. Files that lie in the data directory are \
            moved aside, never deleted. Every session ends and every access token is revoked, for the backup does not \
            know which of them were ended since; passwords, second factors and recovery codes are those of the backup.
            """)

    @OptionGroup var data: DataOption

    @Option(
        help: ArgumentHelp("The newest checkpoint of this log that anyone else holds.", valueName: "file"))
    var checkpoint: String?

    @Argument(help: ArgumentHelp("The directory with the backup.", valueName: "backup"))
    var source: String

    func run() async throws {
        try await Failure.reporting {
            let known = try checkpoint.map { file in
                guard let bytes = FileManager.default.contents(atPath: file) else {
                    throw ValidationError("there is no `\(file)`")
                }
                return try SignedNote(bytes: bytes)
            }
            let audit = try await Restore.run(source, to: data.directory, known: known)
            print("restored and verified \(audit.entries) entries in \(data.path)")
            guard FileManager.default.fileExists(atPath: data.directory.accounts) else { return }
            print(
                """
                Every session was ended and every access token revoked. Passwords, second factors and recovery codes \
                are those of the backup, also where they were changed or used since: reset the accounts concerned with \
                `entente account reset`.
                """)
        }
    }
}
