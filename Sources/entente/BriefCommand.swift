// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Coalition
import Exchange
import Foundation
import Logging
import Site
import Storage

/// `entente brief`: writes a visit's briefing book.
struct BriefCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brief",
        abstract: "Write the briefing book of a visit.",
        discussion: """
            Computes a book that was issued for VISIT (V-1) from the record as it then stood, in one language, as one \
            HTML file that stands alone and prints well. Without `--output` it goes to standard output.
            """)

    @OptionGroup var data: DataOption

    @Option(help: "ar, fr or en.")
    var language: String

    @Option(
        help: ArgumentHelp(
            "Which of the visit's books, from 1; the latest, where left out.", valueName: "number"))
    var book: Int?

    @Option(name: .shortAndLong, help: ArgumentHelp("Where to write it.", valueName: "file"))
    var output: String?

    @Argument(help: "The visit, as V-1.")
    var visit: String

    func run() async throws {
        try await Failure.reporting {
            guard let language = Language(rawValue: language) else {
                throw ValidationError("`\(language)` is no language of the platform, expected ar, fr or en")
            }
            guard let visit = Visit.ID(visit) else { throw ValidationError("`\(visit)` is no visit's name") }
            let node = try await Node.open(data.directory)
            let site = try Website(
                registry: node.registry, accounts: node.accounts, formats: TextFormats(), settings: .init(),
                logger: Logger(label: "entente"))
            guard let html = try await site.briefingBook(of: visit, number: book, in: language) else {
                throw NodeError.noBook(visit)
            }
            if let output {
                try Data(html.utf8).write(to: URL(filePath: output), options: .atomic)
            } else {
                print(html)
            }
        }
    }
}
