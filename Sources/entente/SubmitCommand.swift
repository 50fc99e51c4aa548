// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Coalition
import Foundation
import Storage

/// `entente submit`: hands in deeds from a file.
struct SubmitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit",
        abstract: "Hand in deeds from a JSON file.",
        discussion: """
            FILE holds one submission or an array of them, each like

              {"id": "note-17", "author": {"person": "officer", "organisation": "secretariat"},
               "deed": {"initiative": {"admit": {"initiative": "I-1", "note": {"en": "in form"}}}}}

            A submission with the id of an earlier one is the same act again, not a second one. Stops at the first \
            refusal. While a server runs on the data, use the site instead.

            Exit code 0: all are on the record. 1: something failed. 2: one was refused; rule and remedy are named.
            """)

    @OptionGroup var data: DataOption

    @Argument(help: "The JSON file; `-` reads standard input.")
    var file: String

    func run() async throws {
        try await Failure.reporting {
            let submissions = try read()
            let node = try await Node.open(data.directory)
            for submission in submissions {
                let receipt = try await node.registry.submit(submission)
                for finding in receipt.findings { report(finding, isWarning: receipt.act != nil) }
                guard let act = receipt.act else { throw ExitCode(2) }
                let about = act.about.first.map { " about \($0)" } ?? ""
                print("act \(act.index)  \(act.deed.name)\(about)")
            }
        }
    }

    private func read() throws -> [Submission] {
        let bytes =
            file == "-"
            ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: file)
        guard let bytes else { throw NodeError.unreadable(file) }
        let decoder = JSONDecoder()
        let isArray = bytes.first { !Character(UnicodeScalar($0)).isWhitespace } == UInt8(ascii: "[")
        return isArray
            ? try decoder.decode([Submission].self, from: bytes)
            : [try decoder.decode(Submission.self, from: bytes)]
    }

    private func report(_ finding: Finding, isWarning: Bool) {
        let word = isWarning ? "warning" : "refused"
        Failure.report("\(word) by \(finding.rule): \(finding.summary)", remedy: finding.remedy)
    }
}
