// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Coalition
import Exchange
import Foundation
import Record
import Site
import Storage

/// `entente init`: founds a coalition from its charter.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Found a coalition from its charter.",
        discussion: """
            Reads CHARTER (YAML), checks it, creates the record with a new signing key, and opens an account for \
            everyone whom the charter accredits from the first day. Their passwords are printed once and kept \
            nowhere. Faults of the charter are named with line and field; nothing is created then.
            """)

    @OptionGroup var data: DataOption

    @Argument(help: "The charter, a YAML file.")
    var charter: String

    func run() async throws {
        try await Failure.reporting {
            guard let bytes = FileManager.default.contents(atPath: charter) else {
                throw NodeError.unreadable(charter)
            }
            let charter = try CharterFile.read(bytes, name: charter)
            let node = try await Node.found(charter, in: data.directory)
            print("founded   \(charter.name.text(in: .english)?.text ?? "–")")
            print("members   \(charter.members.count)")
            print("key       \(try data.directory.readVerificationKey().text)")
            print("accounts  (each password is shown this once)")
            try await openAccounts(on: node)
            print("next      entente serve --data \(data.path)")
        }
    }

    private func openAccounts(on node: Node) async throws {
        let state = node.registry.coalition
        for person in state.people.sorted {
            let password = Self.password()
            try await node.openAccount(
                for: person, passwordHash: try await Password.shared.hash(password), at: WallClock().now)
            print("          \(person.id.text.lowercased())  \(password)")
        }
    }

    /// 20 characters of an alphabet without look-alikes: about 98 bits.
    private static func password() -> String {
        let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789")
        var generator = SystemRandomNumberGenerator()
        return String((0..<20).map { _ in alphabet.randomElement(using: &generator) ?? "x" })
    }
}
