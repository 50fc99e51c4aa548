// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Exchange
import Foundation
import Law

/// `entente law import`: takes a depositary's list into a law book.
struct LawImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take a table of participation into a law book.",
        discussion: """
            LIST is a file of comma-separated values with the columns state, instrument, status, source and, where known, \
            kind, date, signature_date, entry_into_force_for_state, withdrawn, declaration_or_reservation_on_file, as_of, \
            reliability, stale_warning, url, note. A row that is newer (`as_of`) than the one on file takes its place; new \
            rows go to participation/imported.csv. `entry_into_force_for_state` may be left out: it then follows from the \
            treaty's own clause.

            Exit code 0: taken in. 1: a file cannot be read or written. 2: something in the list is wrong: nothing was \
            changed.
            """)

    @Option(
        name: .customLong("law"),
        help: ArgumentHelp("The folder of the law book that is changed.", valueName: "folder"))
    var folder: String

    @Argument(help: "The table.")
    var list: String

    func run() throws {
        try LawFailure.reporting { print(try output()) }
    }

    func output() throws -> String {
        let bytes = try LawFailure.read(list, limit: LawFile.limit)
        let name = list.split(separator: "/").last.map(String.init) ?? list
        let files: [LawFile]
        do { files = try LawFolder.files(in: folder) } catch { throw NodeError.unreadable(folder) }
        let taken = try ParticipationImport(
            LawFile(name: name, bytes: [UInt8](bytes)), into: files, today: LawFailure.today)
        for file in taken.changed {
            let path = URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent(file.name)
            do {
                try FileManager.default.createDirectory(
                    at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.bytes).write(to: path, options: .atomic)
            } catch {
                throw NodeError.unwritable(path.path)
            }
        }
        return "\(taken.added) rows added, \(taken.replaced) replaced, \(taken.kept) on file are as new"
    }
}
