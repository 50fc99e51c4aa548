// SPDX-License-Identifier: Apache-2.0
import Coalition
import Exchange
import Foundation
import Law
import Site

/// The two law books of the demonstration: the one that ships, and an earlier one without the rules on rehabilitation.
struct DemonstrationBooks: Sendable {
    private let first: LawBook
    private let present: LawBook

    init() throws {
        present = try LawFolder.book(of: LawBooks.shipped)
        first = try LawFolder.book(of: Self.earlier)
    }

    subscript(edition: PlannedLaw.Edition) -> LawBook { edition == .first ? first : present }

    subscript(pins: LawPins) -> LawBook? { [first, present].first { $0.pins == pins } }

    /// The files of the earlier book: those that ship, without one file of rules, and with another version.
    static var earlier: [LawFile] {
        LawBooks.shipped.filter { !$0.name.hasSuffix("/rehabilitation.yaml") }.map { file in
            guard file.name == "law.yaml" else { return file }
            return LawFile(
                name: file.name,
                bytes: Array("name: \"Entente\"\nversion: \"2023.09\"\n".utf8))
        }
    }

    /// Puts the earlier book where the node finds it: old assessments are computed under their own.
    static func keep(in folder: String) throws {
        for file in earlier {
            let url = URL(fileURLWithPath: folder).appending(path: "2023.09/\(file.name)")
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: url)
        }
    }
}
