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
            Computes a book that was issued for VISIT (V-1) from the record as it then stood, in one language: as one \
            HTML file that stands alone and prints well, or as PDF. Without `--output` it goes to standard output.

            A PDF needs Typst: the program that ENTENTE_TYPST names (`typst` itself, or a Python that has the package \
            of that name), else the `typst` on the path. ENTENTE_FONTS names the folders of its fonts.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case html, pdf }

    @OptionGroup var data: DataOption

    @Option(help: "ar, fr or en.")
    var language: String

    @Option(
        help: ArgumentHelp(
            "Which of the visit's books, from 1; the latest, where left out.", valueName: "number"))
    var book: Int?

    @Option(help: "html or pdf.")
    var format = Format.html

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
            var settings = Website.Settings()
            settings.typst = Typst.find()
            let site = try Website(
                registry: node.registry, accounts: node.accounts, formats: TextFormats(), settings: settings,
                logger: Logger(label: "entente"))
            guard let document = try await document(of: visit, in: language, on: site) else {
                throw NodeError.noBook(visit)
            }
            if let output {
                try document.write(to: URL(filePath: output), options: .atomic)
            } else {
                try FileHandle.standardOutput.write(contentsOf: document)
            }
        }
    }

    private func document(of visit: Visit.ID, in language: Language, on site: Website) async throws -> Data? {
        switch format {
        case .html:
            return try await site.briefingBook(of: visit, number: book, in: language)
                .map { Data("\($0)\n".utf8) }
        case .pdf:
            guard site.typesetter.isPresent else { throw NodeError.noTypesetter }
            do {
                return try await site.briefingPDF(of: visit, number: book, in: language).map { Data($0) }
            } catch Typesetter.Refusal.failed {
                throw NodeError.noDocument
            }
        }
    }
}
