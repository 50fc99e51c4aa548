// SPDX-License-Identifier: Apache-2.0
import Exchange
import Foundation
import Law
import Measuring

/// The law books of the project.
enum Books {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Catalogue, participation, vocabulary and rules; the tests beside the rules are read where tests are run.
    static func read(_ folder: String, gates: [Gate] = Gate.allCases) throws -> LawBook {
        let files = try LawFolder.files(in: root.appendingPathComponent(folder).path)
        var parts = try LawFolder.parts(of: files.filter { !$0.name.hasPrefix("tests") })
        parts.gates = gates
        return try LawBook(parts)
    }

    /// The best of five: from the files on disk to a compiled book.
    static func loadingTime(_ folder: String) throws -> Double {
        try (0..<5).map { _ in try timed { _ = try read(folder) } }.min() ?? 0
    }
}
