// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Coalition
import Exchange
import Foundation
import Law
import Site

/// `--law FOLDER`, the same for every command that reads a law book.
struct LawOption: ParsableArguments {
    @Option(
        name: .customLong("law"),
        help: ArgumentHelp(
            "The folder of a law book; the one in the program if left out.", valueName: "folder"))
    var folder: String?

    /// The files of the folder, or those that the program carries.
    func files() throws -> [LawFile] {
        guard let folder else { return Self.embedded }
        do {
            return try LawFolder.files(in: folder)
        } catch let error as LawError {
            throw error
        } catch {
            throw NodeError.unreadable(folder)
        }
    }

    /// Without the tests where nobody runs them: half of the reading is theirs, and they are no part of the digests.
    func parts(withTests: Bool = true) throws -> LawParts {
        let files = try files().filter { withTests || !$0.name.hasPrefix("tests") }
        guard !files.isEmpty else {
            throw LawError([
                LawProblem(.form, at: "", "`\(folder ?? "")` holds no law book, expected `rules/*.yaml`")
            ])
        }
        return try LawFolder.parts(of: files)
    }

    func book(withTests: Bool = true) throws -> LawBook { try LawBook(parts(withTests: withTests)) }

    /// The book for whoever asks its advice. One from a folder is checked as `law check` does, with its tests; the one in
    /// the program was checked when it was built.
    func bookForUse() throws -> LawBook {
        guard folder != nil else { return try book(withTests: false) }
        return try LawFolder.checkedBook(of: files(), today: LawFailure.today)
    }

    static let embedded: [LawFile] = EmbeddedFiles.all.filter { $0.key.hasPrefix("law/") }
        .map { LawFile(name: String($0.key.dropFirst("law/".count)), bytes: $0.value) }
        .sorted { $0.name < $1.name }
}

extension Tongue: ExpressibleByArgument {}

extension Language {
    init(_ tongue: Tongue) {
        switch tongue {
        case .arabic: self = .arabic
        case .french: self = .french
        case .english: self = .english
        }
    }
}

/// Reports the problems of a law book or of facts, each on a line of its own, and ends with code 2: nothing was changed.
enum LawFailure {
    static let exitCode = ExitCode(2)

    static func reporting(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let error as LawError {
            for problem in error.problems { Failure.report(problem.description) }
            throw exitCode
        } catch let error as NodeError {
            Failure.report(error.description)
            throw Failure.exitCode
        }
    }

    /// The bytes of a file; `-` is standard input.
    static func read(_ file: String, limit: Int) throws -> Data {
        let bytes =
            file == "-"
            ? try FileHandle.standardInput.read(upToCount: limit + 1) ?? Data()
            : FileManager.default.contents(atPath: file)
        guard let bytes else { throw NodeError.unreadable(file) }
        return bytes
    }

    /// The day on which a command runs.
    static var today: LawDate {
        LawDate(number: Int((Date().timeIntervalSince1970 / 86_400).rounded(.down)))
    }
}
