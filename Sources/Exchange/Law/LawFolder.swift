// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Law

/// Reads the files of a law book; their form is described in `docs/law-files.md`.
package enum LawFolder {
    /// Reads every file of a folder that is part of a law book, in the order of their names.
    ///
    /// - Throws: the system's error, or a `LawError` where the folder has no such file.
    package static func files(in folder: String) throws -> [LawFile] {
        let root = URL(fileURLWithPath: folder, isDirectory: true).resolvingSymlinksInPath()
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
        let files = try names.compactMap { name -> LawFile? in
            guard LawFile(name: name, bytes: []).kind != nil else { return nil }
            return LawFile(
                name: name, bytes: [UInt8](try Data(contentsOf: root.appendingPathComponent(name))))
        }
        guard !files.isEmpty else {
            throw LawError([LawProblem(.form, at: "", "there is no file of a law book in `\(folder)`")])
        }
        return files
    }

    /// Reads the parts of a law book. Nothing is compiled or checked beyond the form of the files.
    ///
    /// - Throws: everything that is wrong with their form, each with file, line and column.
    package static func parts(of files: [LawFile]) throws(LawError) -> LawParts {
        let reading = LawReading(files)
        guard reading.problems.isEmpty else { throw LawError(reading.problems.sorted(by: inOrderOfFiles)) }
        return reading.parts
    }

    /// Reads and compiles a law book.
    ///
    /// - Throws: everything that is wrong with the files, or everything that makes the rules meaningless.
    package static func book(of files: [LawFile]) throws(LawError) -> LawBook {
        try LawBook(parts(of: files))
    }

    /// Reads, checks and compiles a law book that somebody else wrote: what `law check` refuses advises nobody.
    ///
    /// - Throws: everything that is wrong with the files, or the first thing that the checker finds.
    package static func checkedBook(of files: [LawFile], today: LawDate) throws(LawError) -> LawBook {
        let parts = try parts(of: files)
        if let problem = LawChecker(parts, today: today).problems().first { throw LawError([problem]) }
        return try LawBook(parts)
    }

    private static func inOrderOfFiles(_ one: LawProblem, _ other: LawProblem) -> Bool {
        let (left, right) = (one.place, other.place)
        return (left?.file ?? "", left?.line ?? 0, left?.column ?? 0)
            < (right?.file ?? "", right?.line ?? 0, right?.column ?? 0)
    }
}
