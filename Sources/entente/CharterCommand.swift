// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Coalition
import Exchange
import Foundation
import Storage

/// `entente charter …`: checking a charter before it is proposed, and taking home the one in force.
struct CharterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "charter", abstract: "Check a charter against the one in force, or print that one.",
        subcommands: [CharterCheckCommand.self, CharterPrintCommand.self])
}

/// `entente charter check`: what a file would change.
struct CharterCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say what is wrong in a charter, or what it would change.",
        discussion: """
            Reads CHARTER (YAML). Faults are named with line and field. A sound charter is compared with the one in force: \
            one line for each place, what stands there and what would; what no amendment may change is told too, and ends \
            with code 2. Nothing is changed; an amendment is proposed on the site or with `entente submit`.
            """)

    @OptionGroup var data: DataOption

    @Argument(help: "The charter, a YAML file.")
    var charter: String

    func run() async throws {
        try await Failure.reporting {
            guard let bytes = FileManager.default.contents(atPath: charter) else {
                throw NodeError.unreadable(charter)
            }
            let new = try CharterFile.read(bytes, name: charter)
            let state = try await Node.open(data.directory).registry.coalition
            guard let old = state.charter else { throw ValidationError("there is no charter in force") }
            let differences = new.differences(from: old)
            for difference in differences {
                print("\(difference.path)  \(difference.before ?? "–")  →  \(difference.after ?? "–")")
            }
            print(differences.isEmpty ? "nothing differs" : "differences  \(differences.count)")
            // A file that says what is in force is sound, and nothing to propose.
            let objections = state.objections(to: new).filter {
                $0.code != CharterRefusal.nothingNew.code || new != old
            }
            for finding in objections {
                Failure.report("refused by \(finding.rule): \(finding.summary)", remedy: finding.remedy)
            }
            if !objections.isEmpty { throw ExitCode(2) }
        }
    }
}

/// `entente charter print`: the charter in force as a file.
struct CharterPrintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print", abstract: "Print the charter in force as YAML.")

    @OptionGroup var data: DataOption

    func run() async throws {
        try await Failure.reporting {
            let state = try await Node.open(data.directory).registry.coalition
            guard let charter = state.charter else { throw ValidationError("there is no charter in force") }
            print(TextFormats().charter(charter), terminator: "")
        }
    }
}
